//! Abbreviations: which words keep their full stop, and which of those can stand at a sentence's end.

use dateline_text::{Span, Token, TokenKind};

/// How an abbreviation behaves before a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Leans on the name that follows and never ends a sentence: `Mr.`, `Gen.`
    Title,
    /// Takes a number: `No. 5`. Elsewhere the word is an ordinary one, as in `He said no.`
    Numbered,
    /// A month or a day: `Feb. 11`.
    Calendar,
    /// A time of day: `10 a.m.`, which often ends a sentence.
    Clock,
    /// May stand within a name or end a sentence: `U.S.`, `Inc.`, `Calif.`
    Open,
    /// A person's initial: `J.`
    Initial,
}

use Abbreviation::{Calendar, Clock, Numbered, Open, Title};

/// The abbreviations of English news, each without its last full stop; case matters.
const TABLE: &[(Abbreviation, &[&str])] = &[
    (
        Title,
        &[
            "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle", "Dr", "Drs", "Prof", "Rev", "Fr", "Hon",
            "Pres", "Gov", "Sen", "Sens", "Rep", "Reps", "Amb", "Gen", "Col", "Lt", "Maj", "Capt", "Cmdr",
            "Cdr", "Adm", "Brig", "Sgt", "Cpl", "Pvt", "Pfc", "Spc", "Supt", "Insp", "Det", "Atty", "Asst",
            "Assoc", "Msgr", "Ald", "Mt", "Ft", "vs", "cf", "viz", "approx", "ca", "v", "e.g", "i.e", "E.g",
            "I.e",
        ],
    ),
    (
        Numbered,
        &[
            "No", "Nos", "no", "nos", "Art", "Sec", "Fig", "fig", "Op", "op", "Vol", "vol", "Ch", "p", "pp",
            "para", "c",
        ],
    ),
    (Numbered, &["Mar", "Mon", "Sat", "Sun"]),
    (
        Calendar,
        &[
            "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Tue", "Tues",
            "Wed", "Thu", "Thur", "Thurs", "Fri",
        ],
    ),
    (Clock, &["a.m", "p.m", "A.M", "P.M", "etc"]),
    (
        Open,
        &[
            "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Esq", "Ph.D", "M.Sc", "B.Sc", "al",
            "Dept", "dept", "Univ", "Assn", "Intl", "St", "Ste", "Ave", "Blvd", "Rd", "Hwy", "Pkwy", "est",
            "govt", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan",
            "Ky", "La", "Md", "Mich", "Minn", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn",
            "Tenn", "Tex", "Va", "Vt", "Wis", "Wyo", "Ont", "Que", "Alta",
        ],
    ),
];

/// What `word` abbreviates, its full stop given or not; none where it is a whole word.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if let Some((kind, _)) = TABLE.iter().find(|(_, words)| words.contains(&word)) {
        return Some(*kind);
    }
    let mut parts = word.split('.');
    let is_letter = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    if !parts.all(is_letter) {
        return None;
    }
    if word.contains('.') {
        return Some(Open);
    }
    word.starts_with(char::is_uppercase).then_some(Abbreviation::Initial)
}

/// Gives each abbreviation from token `first` on the full stop that follows it.
pub(super) fn join_full_stops(text: &str, tokens: &mut Vec<Token>, first: usize) {
    let words = |token: Option<&Token>| token.map_or("", |token| token.span.text(text));
    let mut kept = first;
    let mut at = first;
    while let Some(&token) = tokens.get(at) {
        let stop = tokens
            .get(at + 1)
            .filter(|stop| stop.span.start() == token.span.end() && stop.span.text(text) == ".");
        let before = if kept > first { words(tokens.get(kept - 1)) } else { "" };
        let joins = stop.is_some_and(|_| {
            token.kind == TokenKind::Word
                && takes_full_stop(words(Some(&token)), before, words(tokens.get(at + 2)))
        });
        let mut token = token;
        if joins {
            token.span = Span::new(token.span.start(), token.span.end() + 1);
            at += 1;
        }
        if let Some(slot) = tokens.get_mut(kept) {
            *slot = token;
        }
        kept += 1;
        at += 1;
    }
    tokens.truncate(kept);
}

/// Whether a full stop after `word` belongs to it, by what stands around the two.
fn takes_full_stop(word: &str, before: &str, after: &str) -> bool {
    match abbreviation(word) {
        None => false,
        Some(Numbered) => after.starts_with(|c: char| c.is_numeric() || matches!(c, ',' | '#')),
        // `than I.` ends a sentence; `I. M. Pei` does not.
        Some(Abbreviation::Initial) if word == "I" => {
            !before.starts_with(char::is_lowercase) && after.starts_with(char::is_uppercase)
        }
        Some(_) => true,
    }
}
