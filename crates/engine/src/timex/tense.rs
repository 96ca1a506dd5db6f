//! Whether the words around an expression of time tell of the past or the future.
//!
//! The nearest cue before it in its clause decides, else the nearest after it, else one of the clauses before: in `He said
//! Tuesday that talks will resume Friday` and `They may fall out, but on Friday they voted` each day has its own.

use super::class::Class;
use super::lexeme::Lexeme;

/// What a sentence tells of, as far as a date needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// It has happened.
    Past,
    /// It is to come.
    Future,
}

/// How many lexemes on either side are looked at.
const REACH: usize = 30;

/// Words after which the future is told.
const FUTURE: &[&str] = &[
    "will",
    "'ll",
    "ll",
    "shall",
    "won't",
    "scheduled",
    "expected",
    "slated",
    "due",
    "upcoming",
    "plans",
    "plan",
    "planned",
    "planning",
    "intends",
    "hopes",
    "aims",
    "vows",
    "expects",
    "forthcoming",
    "going",
    "may",
    "could",
];

/// Past forms that do not end in `-ed`.
const PAST: &[&str] = &[
    "was", "were", "had", "did", "said", "went", "came", "took", "told", "made", "began", "held", "won",
    "lost", "met", "left", "found", "got", "gave", "saw", "fell", "rose", "grew", "led", "sent", "brought",
    "became", "wrote", "broke", "spoke", "stood", "ran", "kept", "sat", "shot", "struck", "beat", "hit",
    "built", "bought", "sold", "paid", "felt", "heard", "knew", "thought", "caught", "flew", "drew", "chose",
    "sank", "died", "ago", "spent", "been", "since", "swore", "quit", "cut", "put", "set", "read", "fought",
    "taught", "shook", "threw", "wore", "drove", "rode",
];

/// Adjectives and nouns that only look like a past form.
const NOT_PAST: &[&str] = &[
    "united",
    "hundred",
    "need",
    "speed",
    "indeed",
    "red",
    "bed",
    "feed",
    "seed",
    "exceed",
    "proceed",
    "succeed",
    "so-called",
];

/// The tense told around the lexemes `start..end`.
pub(super) fn around(lexemes: &[Lexeme<'_>], start: usize, end: usize) -> Option<Tense> {
    let sentence = lexemes.get(start)?.sentence;
    if stands_until(lexemes, start, sentence) {
        return Some(Tense::Future);
    }
    let within = |at: &usize| lexemes.get(*at).is_some_and(|lexeme| lexeme.sentence == sentence);
    let same_clause = |at: &usize| within(at) && !begins_clause(lexemes, *at);
    let before = || (start.saturating_sub(REACH)..start).rev();
    let told = |at: usize| cue(lexemes, at);
    before()
        .take_while(same_clause)
        .find_map(told)
        .or_else(|| (end..end.saturating_add(REACH)).take_while(same_clause).find_map(told))
        .or_else(|| before().take_while(within).find_map(told))
}

/// Whether a new clause begins: `, and`, `;`.
fn begins_clause(lexemes: &[Lexeme<'_>], at: usize) -> bool {
    let word = |at: usize| lexemes.get(at).map(|lexeme| lexeme.word.as_ref()).unwrap_or_default();
    word(at) == ";" || (word(at) == "," && matches!(word(at + 1), "and" | "but" | "while" | "or" | "so"))
}

/// Whether a participle is of what will be over: `will have paid`, `will by then have been paid`.
fn is_to_have(lexemes: &[Lexeme<'_>], at: usize) -> bool {
    let word = |back: usize| {
        at.checked_sub(back)
            .and_then(|at| lexemes.get(at))
            .map(|lexeme| lexeme.word.as_ref())
            .unwrap_or_default()
    };
    let have = (1..=3).find(|&back| word(back) == "have");
    have.is_some_and(|have| {
        (have + 1..=have + 3).any(|back| matches!(word(back), "will" | "'ll" | "ll" | "shall" | "won't"))
    })
}

/// What an offer, a road or a law is until a day, and verbs by which that is reported.
const STANDING: &[&str] = &["available", "effect", "force", "offer", "open", "place", "table", "valid"];
const REPORTING: &[&str] = &["said", "told", "added", "announced", "warned", "insisted", "confirmed"];

/// Whether what is reported stands until this time: `The offer, she said, remained open until Friday.` Its past is only that of
/// the report.
fn stands_until(lexemes: &[Lexeme<'_>], start: usize, sentence: u32) -> bool {
    let word = |at: usize| lexemes.get(at).map(|lexeme| lexeme.word.as_ref()).unwrap_or_default();
    let Some(until) = start.checked_sub(1).filter(|&at| matches!(word(at), "until" | "till")) else {
        return false;
    };
    let stands = until.checked_sub(1).is_some_and(|before| STANDING.contains(&word(before)));
    let near = until.saturating_sub(REACH)..(start + REACH).min(lexemes.len());
    let mut own = near.filter(|&at| lexemes.get(at).is_some_and(|lexeme| lexeme.sentence == sentence));
    stands && own.any(|at| REPORTING.contains(&word(at)))
}

fn cue(lexemes: &[Lexeme<'_>], at: usize) -> Option<Tense> {
    let lexeme = lexemes.get(at)?;
    let word = lexeme.word.as_ref();
    let next = |ahead: usize| lexemes.get(at + ahead).map(|lexeme| lexeme.word.as_ref()).unwrap_or_default();
    // `is to begin`, `are set to meet`; `to` before a verb, not before a place: `to run`, `to the`.
    let to_verb = |ahead: usize| {
        next(ahead) == "to"
            && lexemes
                .get(at + ahead + 1)
                .is_some_and(|verb| verb.value(Class::Capital).is_none() && verb.word != "the")
    };
    // `Let's meet Tuesday`, `please come Tuesday`.
    if matches!(word, "lets" | "please") || (word == "let" && next(1) == "'s") {
        return Some(Tense::Future);
    }
    if FUTURE.contains(&word) || (matches!(word, "is" | "are" | "set" | "has" | "have" | "due") && to_verb(1))
    {
        return (lexeme.value(Class::Month).is_none()).then_some(Tense::Future);
    }
    let to_be = at.checked_sub(1).and_then(|at| lexemes.get(at)).is_some_and(|before| before.word == "be");
    let told = if to_be || is_to_have(lexemes, at) { Tense::Future } else { Tense::Past };
    if PAST.contains(&word) {
        return Some(told);
    }
    let regular = word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word) && !word.contains(' ');
    (regular && lexeme.value(Class::Capital).is_none()).then_some(told)
}
