//! What the rules propose from head words: `Ministry of Defence`, `Trade Council`, `Lake Geneva`, `Civil War`;
//! and from capital letters: `(ECB)`.

use super::candidates::Candidates;
use super::context::Use;
use super::words::{Shape, Word, Words};
use dateline_lexicon::{HeadKind, HeadPosition, HeadUse, List, PlaceClass, PlaceUse};
use dateline_text::{MentionKind, Provenance};

/// No name of a body has more capital words on one side of its head.
const MOST_WORDS: usize = 5;

pub(super) fn propose(words: &Words<'_>, candidates: &mut Candidates) {
    for first in 0..words.len() {
        let word = &words.all[first];
        if !(word.is_capital() || word.is_mark("&")) {
            continue;
        }
        for &(last, bits) in words.names_from(List::Heads, first) {
            let all_capital =
                words.all[first..last].iter().all(|word| word.shape != Shape::Lower || word.text == "of");
            if let Some(head) = HeadUse::unpack(bits).filter(|_| all_capital) {
                propose_head(words, first, last, head, candidates);
            }
        }
        propose_before_place(words, first, candidates);
        propose_letters(words, first, candidates);
    }
}

/// `Police Scotland`, `Statistics Canada`: a body that is called by its field and then its country.
fn propose_before_place(words: &Words<'_>, first: usize, candidates: &mut Candidates) {
    if !words.is(first, Use::Field) {
        return;
    }
    if !words.after(first).is_some_and(|next| next.spaced && next.is_capital()) {
        return;
    }
    let country = |&&(_, bits): &&(usize, u64)| {
        PlaceUse::unpack(bits)
            .is_some_and(|place| matches!(place.class, PlaceClass::Country | PlaceClass::Province))
    };
    if let Some(&(last, _)) = words.names_from(List::Places, first + 1).iter().rev().find(country) {
        let rule = Provenance::rule("body_of_a_country");
        candidates.add((first, last), MentionKind::Organization, rule, 84);
    }
}

fn propose_head(words: &Words<'_>, first: usize, last: usize, head: HeadUse, candidates: &mut Candidates) {
    let (kind, rule, score) = match head.kind {
        HeadKind::Organization => (MentionKind::Organization, "organization_head", 84),
        HeadKind::Place => (MentionKind::Place, "place_head", 80),
        HeadKind::Event => (MentionKind::Event, "event_head", 82),
        HeadKind::Work => (MentionKind::Work, "work_head", 78),
    };
    let start = match head.position {
        HeadPosition::First => first,
        _ => left_edge(words, first),
    };
    let loose = if words.all[start].initial && words.all[last - 1].initial { 24 } else { 0 };
    let add = |candidates: &mut Candidates, range| {
        candidates.add(range, kind, Provenance::rule(rule), score - loose);
    };
    if start < first {
        add(candidates, (start, last));
    }
    let end = match head.position {
        HeadPosition::Last => last,
        HeadPosition::LastOrOf => of_edge(words, last),
        HeadPosition::FirstOrLast if start < first => last,
        HeadPosition::First | HeadPosition::FirstOrLast => right_edge(words, last, 2),
    };
    // With what stands before it: `U.S. Court of Appeals`.
    if end > last {
        add(candidates, (start, end));
    }
}

/// Whether the word can stand in the name of a body or place, beside its head.
fn is_part(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    let capital = word.is_capital() || word.shape == Shape::Initial && word.text != "I";
    let opening = word.initial && word.is(Use::Function) || words.key(index) == b"the";
    capital && !opening && !word.is_shouted_word() && !word.is(Use::Calendar)
}

/// Where the name begins whose head stands at `first`.
fn left_edge(words: &Words<'_>, first: usize) -> usize {
    let mut start = first;
    while first - start < 2 * MOST_WORDS {
        let Some(previous) = words.before(start) else { break };
        let step = match previous.shape {
            _ if is_part(words, start - 1)
                && !joined_to_small(words, start - 1)
                && !(previous.initial && bare_opening(words, start - 1)) =>
            {
                1
            }
            // `Lord's Resistance Army`
            Shape::Possessive
                if start >= 2
                    && words.before(start - 1).is_some()
                    && is_part(words, start - 2)
                    && start < first + 1
                    && !is_person_or_place(&words.all[start - 2]) =>
            {
                2
            }
            Shape::Mark
                if matches!(previous.text, "&" | "-")
                    && start >= 2
                    && words.before(start - 1).is_some()
                    && is_part(words, start - 2) =>
            {
                2
            }
            _ => break,
        };
        start -= step;
    }
    start
}

/// `pro-Beijing`: the capital belongs to the small word before the hyphen.
fn joined_to_small(words: &Words<'_>, index: usize) -> bool {
    index >= 2
        && !words.all[index].spaced
        && words.all[index - 1].is_mark("-")
        && words.all[index - 2].shape == Shape::Lower
}

/// `Ukraine's Ministry`: the owner is a name of its own.
fn is_person_or_place(word: &Word<'_>) -> bool {
    word.shape == Shape::Upper || word.usage.common == 0
}

/// A common word that opens the sentence: its capital does not make it part of the name.
fn bare_opening(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    word.usage.common > 0 && !words.after(index).is_some_and(|next| next.initial)
}

/// Where the name ends that goes on with `of`, `for` or `on` after its head.
fn of_edge(words: &Words<'_>, last: usize) -> usize {
    let mut end = last;
    for _ in 0..3 {
        let Some(next) = words.after(end - 1).filter(|word| matches!(word.text, "of" | "for" | "on" | "and"))
        else {
            break;
        };
        // `Centre for Disease Control`, but a second `for` or `on` belongs to the sentence.
        let joins = if end == last { next.text != "and" } else { matches!(next.text, "of" | "and") };
        if !joins {
            break;
        }
        let mut from = end + 1;
        if words.after(end).is_some_and(|word| word.text == "the" || word.text == "The") {
            from += 1;
        }
        let to = right_edge(words, from, 4);
        // `Department of Health and Human Services`, but not `Bank of England and Barclays`.
        let chained = next.text == "and" && to < from + 2;
        if to == from || chained && words.all[from].usage.common == 0 {
            break;
        }
        end = to;
    }
    end
}

/// The index after the run of capital words from `from`, at most `most` of them.
fn right_edge(words: &Words<'_>, from: usize, most: usize) -> usize {
    let mut end = from;
    while end - from < most {
        let Some(next) = words.after(end - 1) else { break };
        if !(next.spaced && is_part(words, end)) {
            break;
        }
        end += 1;
    }
    end
}

/// `STS-135`, `IE6`, `XVII`: a number is no body.
fn numbered(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    let next = words.after(index + 1).filter(|next| next.shape == Shape::Number && !next.spaced);
    next.is_some() && words.all[index + 1].is_mark("-")
        || word.text.chars().any(char::is_numeric)
        || word.text.chars().all(|c| "IVXLC".contains(c))
}

/// Capital letters by themselves, and in parentheses after a name.
fn propose_letters(words: &Words<'_>, index: usize, candidates: &mut Candidates) {
    let word = &words.all[index];
    let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
    if word.shape != Shape::Upper || !(2..=6).contains(&letters) || words.is(index, Use::NoBody) {
        return;
    }
    let opened = words.before(index).is_some_and(|before| before.is_mark("("));
    let closed = words.after(index).is_some_and(|after| after.is_mark(")"));
    if opened && closed && index >= 2 && words.all[index - 2].is_capital() {
        candidates.acronyms.push(index);
        candidates.add((index, index + 1), MentionKind::Organization, Provenance::rule("acronym"), 80);
    } else if !word.initial
        && !numbered(words, index)
        && word.usage.common == 0
        && words.name_at(List::Places, index, index + 1).is_none()
    {
        candidates.add(
            (index, index + 1),
            MentionKind::Organization,
            Provenance::rule("capital_letters"),
            50,
        );
    }
}
