//! Which proposals become mentions: the set without overlaps that has the greatest total weight, found by
//! weighted interval scheduling. A longer name weighs more than a shorter one of the same certainty.

use super::candidates::Candidate;

/// The chosen proposals, in order.
pub(super) fn decide(mut candidates: Vec<Candidate>, words: usize) -> Vec<Candidate> {
    // Of equal weights the earlier in this order wins, so that the answer is always the same one.
    candidates.sort_by(|a, b| {
        (a.last, a.first, b.score, a.kind, &a.provenance).cmp(&(
            b.last,
            b.first,
            a.score,
            b.kind,
            &b.provenance,
        ))
    });
    let mut best = vec![0_u64; words + 1];
    let mut chosen: Vec<Option<usize>> = vec![None; words + 1];
    let mut next = 0;
    for end in 1..=words {
        best[end] = best[end - 1];
        while let Some(candidate) = candidates.get(next).filter(|candidate| candidate.last == end) {
            let total = best[candidate.first] + weight(candidate);
            if total > best[end] {
                best[end] = total;
                chosen[end] = Some(next);
            }
            next += 1;
        }
    }
    let mut picked = Vec::new();
    let mut end = words;
    while end > 0 {
        match chosen[end] {
            Some(index) => {
                picked.push(index);
                end = candidates[index].first;
            }
            None => end -= 1,
        }
    }
    picked.reverse();
    picked.into_iter().map(|index| candidates[index].clone()).collect()
}

fn weight(candidate: &Candidate) -> u64 {
    u64::from(candidate.score) * (2 * (candidate.last - candidate.first) as u64 - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{MentionKind, Provenance};

    fn candidate(first: usize, last: usize, score: u32) -> Candidate {
        Candidate { first, last, kind: MentionKind::Place, provenance: Provenance::Gazetteer, score }
    }

    #[test]
    fn a_long_name_wins_over_the_names_in_it() {
        let chosen = decide(vec![candidate(0, 1, 90), candidate(2, 3, 90), candidate(0, 3, 80)], 3);
        assert_eq!(chosen, [candidate(0, 3, 80)]);
    }

    #[test]
    fn names_that_do_not_touch_all_stand() {
        let chosen = decide(vec![candidate(2, 4, 50), candidate(0, 1, 50)], 6);
        assert_eq!(chosen, [candidate(0, 1, 50), candidate(2, 4, 50)]);
    }

    #[test]
    fn one_long_name_weighs_more_than_two_short_ones_of_the_same_words() {
        let chosen = decide(vec![candidate(0, 2, 100), candidate(2, 3, 90), candidate(0, 3, 80)], 3);
        assert_eq!(chosen, [candidate(0, 3, 80)]);
    }

    #[test]
    fn nothing_proposed_is_nothing_decided() {
        assert!(decide(Vec::new(), 0).is_empty());
    }
}
