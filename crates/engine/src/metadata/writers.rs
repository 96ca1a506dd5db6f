//! The names in a byline.

use dateline_text::{Block, Document, Span, Token, TokenKind, month_named, weekday_named};

/// Among so many tokens of a line its lead stands; a day may stand before it.
const FARTHEST_LEAD: usize = 8;

/// Words that lead to the first name.
const LEADS: &[&str] = &["by", "author", "authors"];

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "el", "al",
    "bin", "dela", "ibn", "ben", "y", "e", "ter", "ten",
];

/// Words that end a name, though they begin with a capital.
const NO_NAMES: &[&str] = &[
    "Staff",
    "Reporter",
    "Reporters",
    "Correspondent",
    "Correspondents",
    "Editor",
    "Editors",
    "Writer",
    "Writers",
    "Columnist",
    "Published",
    "Updated",
    "Posted",
    "Reuters",
    "Associated",
    "AP",
    "AFP",
    "AFX",
    "Bloomberg",
    "News",
    "Agence",
    "Press",
    "Special",
    "The",
    "In",
    "At",
    "For",
    "On",
    "Senior",
    "Political",
    "Business",
    "Sports",
    "Contributor",
    "AM",
    "PM",
    "Share",
    "Photo",
    "Photos",
    "Photography",
    "Video",
    "Guest",
    "Chief",
    "Dr",
    "Updates",
    "Web",
    "Health",
    "Local",
    "Foreign",
    "Our",
    "Desk",
];

/// Months and weekdays that are given names too: they end a name only where a number follows.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "January", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Friday",
    "Sunday",
];

/// The names of a byline: behind its lead, or all of it where the line holds nothing but names.
pub(super) fn find(document: &Document, block: &Block) -> Vec<Span> {
    let line = document.tokens_in(block.span);
    let is_lead = |at: usize| {
        let word = line.get(at).map_or("", |token| document.slice(token.span));
        LEADS.iter().any(|lead| lead.eq_ignore_ascii_case(word))
    };
    match (0..line.len().min(FARTHEST_LEAD)).find(|&at| is_lead(at)) {
        Some(lead) => names(document, line.get(lead + 1..).unwrap_or_default()),
        None if block.provenance.name() == "rule:name_line" => names(document, line),
        None => Vec::new(),
    }
}

/// The names behind `Reporting by` in the line of those who worked on an article.
pub(super) fn who_reported(document: &Document, span: Span) -> Vec<Span> {
    let line = document.tokens_in(span);
    let word = |at: usize| line.get(at).map_or("", |token| document.slice(token.span));
    let says = |at: usize| matches!(word(at), "Reporting" | "Compiled" | "Written") && word(at + 1) == "by";
    let starts = (0..line.len().min(3)).find(|&at| says(at));
    starts.map_or_else(Vec::new, |at| names(document, line.get(at + 2..).unwrap_or_default()))
}

/// The names that the tokens begin with.
fn names(document: &Document, line: &[Token]) -> Vec<Span> {
    let word = |at: usize| line.get(at).map_or("", |token| document.slice(token.span));
    let is_capital = |at: usize| word(at).starts_with(char::is_uppercase);
    let is_joined = (0..line.len()).any(|at| matches!(word(at), "and" | "&"));
    let before_number = |at: usize| line.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);

    let mut names = Vec::new();
    let mut name: Option<(Span, u32)> = None;
    let mut at = 0;
    while let Some(token) = line.get(at) {
        let words = word(at);
        let plain = words.trim_end_matches('.');
        let is_word = token.kind == TokenKind::Word;
        let is_initial = is_word && words.chars().all(char::is_uppercase) && plain.len() <= 2;
        let ends = is_no_name(plain) && (before_number(at) || !GIVEN.contains(&plain));
        let is_name = is_word && is_capital(at) && (!ends || is_initial && name.is_none());
        let is_inner = name.is_some() && (PARTICLES.contains(&words) || words == "-") && is_capital(at + 1);
        at += 1;
        if is_name || is_inner {
            let (first, count) = name.unwrap_or((token.span, 0));
            name = Some((first.cover(token.span), count + u32::from(is_name)));
            continue;
        }
        // `Ma. Ada Wren`.
        let is_short = name.is_some_and(|(span, count)| count == 1 && span.len() <= 3);
        if words == ":" && name.is_none() || words == "." && is_short {
            continue;
        }
        let has_name = name.is_some();
        keep(&mut names, name.take());
        // `Ada Wren in Cape Town and Bo Dale`: the place is passed over.
        if words == "in" && has_name {
            while is_capital(at) {
                at += 1;
            }
            continue;
        }
        // `Ada Wren (now) and Bo Dale`.
        if words == "(" && has_name {
            while at < line.len() && word(at) != ")" {
                at += 1;
            }
            at += 1;
            continue;
        }
        let goes_on = matches!(words, "and" | "&" | "by" | "with")
            || (words == "," && (is_joined || is_list(document, line, at)));
        if !goes_on {
            return names;
        }
    }
    keep(&mut names, name);
    names
}

/// Whether two or more capitalised words that are no office follow, as in a list of names without `and`.
fn is_list(document: &Document, line: &[Token], at: usize) -> bool {
    let next = |ahead: usize| line.get(at + ahead).map_or("", |token| document.slice(token.span));
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !is_no_name(word);
    is_name(next(0)) && is_name(next(1)) && line.len() <= at + 4
}

/// Whether the word ends a name though it begins with a capital.
fn is_no_name(word: &str) -> bool {
    NO_NAMES.iter().any(|no| no.eq_ignore_ascii_case(word))
        || month_named(word).is_some()
        || weekday_named(word).is_some()
}

/// A single word is as often a desk or an agency as a person, so a name needs two.
fn keep(names: &mut Vec<Span>, name: Option<(Span, u32)>) {
    names.extend(name.filter(|&(_, words)| words >= 2).map(|(span, _)| span));
}
