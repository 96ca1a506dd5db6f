//! Words that mean a person by nationality and office, where it is certain: one person of the article holds that
//! office of that country, and the words say both.

use super::super::candidates::Candidate;
use super::super::words::{Shape, Words};
use super::phrase::{code, nationality};
use dateline_lexicon::{Lexicon, List, PlaceClass, TitleKind};
use dateline_text::{Entity, Mention, MentionKind};
use rustc_hash::FxHashMap;

/// Who does not hold the office, or not alone.
const NOT_HOLDING: &[&str] = &[
    "former",
    "ex",
    "late",
    "then",
    "deputy",
    "vice",
    "assistant",
    "elect",
    "designate",
    "candidate",
    "incoming",
    "outgoing",
    "adviser",
    "spokesman",
    "spokeswoman",
];
/// The longest office, in words.
const LONGEST: usize = 4;

/// An office and its country.
type Post = (Vec<u8>, [u8; 2]);

/// Adds the descriptions to the entities; `mentions` are those of `decided`, one for one.
pub(super) fn add(
    words: &Words<'_>,
    lexicon: &Lexicon,
    decided: &[Candidate],
    mentions: &[Mention],
    entities: &mut [Entity],
) {
    let mut holders: FxHashMap<Post, Option<usize>> = FxHashMap::default();
    for (index, entity) in entities.iter().enumerate() {
        if let Some(post) = entity.role.as_deref().and_then(|role| post(lexicon, role)) {
            holders.entry(post).and_modify(|holder| *holder = None).or_insert(Some(index));
        }
    }
    if holders.is_empty() {
        return;
    }
    for (index, mention) in decided.iter().enumerate() {
        let Some((first, last, post)) = described(words, lexicon, mention) else { continue };
        let Some(&Some(holder)) = holders.get(&post) else { continue };
        if !is_beside_a_person(words, decided, index, first, last)
            && let Some(entity) = entities.get_mut(holder)
        {
            entity.described.push(words.span(first, last));
        }
    }
    debug_assert_eq!(decided.len(), mentions.len());
}

/// The office and country of a role: `French Foreign Minister`, `president of Ghana`.
fn post(lexicon: &Lexicon, role: &str) -> Option<Post> {
    let spoken: Vec<&str> = role
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | ','))
        .map(|word| word.trim_end_matches("'s").trim_end_matches("’s"))
        .filter(|word| !word.is_empty())
        .collect();
    if spoken.iter().any(|word| NOT_HOLDING.contains(&word.to_lowercase().as_str())) {
        return None;
    }
    let country = |at: usize| {
        (1..=3).rev().find_map(|length| {
            let text = spoken.get(at..at + length)?.join(" ");
            nationality(lexicon, &text).or_else(|| {
                lexicon.place(&text).filter(|place| place.class == PlaceClass::Country)?;
                code(lexicon, &text)
            })
        })
    };
    let (at, country) = (0..spoken.len()).find_map(|at| Some((at, country(at)?)))?;
    let office = |from: usize| {
        (1..=LONGEST).rev().find_map(|length| {
            let text = spoken.get(from..from + length)?.join(" ");
            (lexicon.title(&text)? == TitleKind::Office)
                .then(|| (from + length, dateline_lexicon::fold(&text)))
        })
    };
    let (end, office) = (0..spoken.len()).find_map(office)?;
    // The country is the office's, not that of a body in between: `minister at the embassy in Ghana`.
    let behind = at == end + 1 && spoken.get(end).is_some_and(|word| *word == "of");
    (at < end || behind).then_some((office, country))
}

/// What the mention of a country or nation is part of: `the Ghanaian president`, `Ghana's president`,
/// `the president of Ghana`.
fn described(words: &Words<'_>, lexicon: &Lexicon, mention: &Candidate) -> Option<(usize, usize, Post)> {
    let text = || words.all.get(mention.first).map_or("", |word| word.text);
    let one = mention.last == mention.first + 1;
    let article = |at: usize| words.before(at).is_some() && words.key(at - 1) == b"the";
    match mention.kind {
        MentionKind::Group if one && article(mention.first) => {
            let (last, office) = office_at(words, mention.last)?;
            Some((mention.first - 1, last, (office, nationality(lexicon, text())?)))
        }
        MentionKind::Place => {
            let name: Vec<&str> = (mention.first..mention.last).map(|at| words.all[at].text).collect();
            let name = name.join(" ");
            lexicon.place(&name).filter(|place| place.class == PlaceClass::Country)?;
            let country = code(lexicon, &name)?;
            if words.after(mention.last - 1)?.shape == Shape::Possessive {
                let (last, office) = office_at(words, mention.last + 1)?;
                return Some((mention.first, last, (office, country)));
            }
            let of =
                words.before(mention.first).filter(|word| word.text == "of").map(|_| mention.first - 1)?;
            let from = (of.saturating_sub(LONGEST)..of).find(|&from| {
                words.all[from].sentence == words.all[of].sentence
                    && office_at(words, from).is_some_and(|(last, _)| last == of)
            })?;
            let (_, office) = office_at(words, from)?;
            article(from).then_some((from - 1, mention.last, (office, country)))
        }
        _ => None,
    }
}

/// The office in small letters that begins here, and the word after it.
fn office_at(words: &Words<'_>, first: usize) -> Option<(usize, Vec<u8>)> {
    let &(last, bits) = words.names_from(List::Titles, first).last()?;
    let small = words.all.get(first..last)?.iter().all(|word| word.shape == Shape::Lower);
    let same = first > 0 && words.all[first].sentence == words.all[first - 1].sentence;
    let joined = words.after(last - 1).is_some_and(|word| word.is_mark("-"));
    let office = TitleKind::unpack(bits) == Some(TitleKind::Office);
    (small && same && !joined && office).then(|| (last, words.phrase_key(first, last).to_vec()))
}

/// Whether a person's name stands with the words: `the Ghanaian president, Ada Example,`.
fn is_beside_a_person(
    words: &Words<'_>,
    decided: &[Candidate],
    index: usize,
    first: usize,
    last: usize,
) -> bool {
    let comma =
        |at: usize| words.all.get(at).is_some_and(|word| matches!(word.text, "," | "(" | "-" | "–" | "—"));
    let next = decided.get(index + 1).is_some_and(|next| {
        next.kind == MentionKind::Person && (next.first == last || next.first == last + 1 && comma(last))
    });
    let previous = index.checked_sub(1).and_then(|before| decided.get(before)).is_some_and(|before| {
        before.kind == MentionKind::Person && before.last + 1 == first && comma(before.last)
    });
    next || previous
}
