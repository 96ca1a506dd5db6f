//! The names in a byline.

use dateline_text::{Document, Span, TokenKind};

/// Words that lead to the first name.
const LEADS: &[&str] = &["by", "author", "authors"];

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "el", "al",
    "bin", "ibn", "ben", "y", "e", "ter", "ten",
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
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
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
];

/// The names in the byline at `span`; none where no lead such as `by` stands at its start.
pub(super) fn find(document: &Document, span: Span) -> Vec<Span> {
    let line = document.tokens_in(span);
    let word = |at: usize| line.get(at).map_or("", |token| document.slice(token.span));
    let is_lead = |at: usize| LEADS.iter().any(|lead| lead.eq_ignore_ascii_case(word(at)));
    let Some(lead) = (0..line.len().min(4)).find(|&at| is_lead(at)) else { return Vec::new() };
    let is_joined = (lead..line.len()).any(|at| matches!(word(at), "and" | "&"));

    let mut names = Vec::new();
    let mut name: Option<(Span, u32)> = None;
    for (token, at) in line.iter().zip(0..).skip(lead + 1) {
        let words = word(at);
        let plain = words.trim_end_matches('.');
        let is_name = token.kind == TokenKind::Word
            && words.starts_with(char::is_uppercase)
            && !NO_NAMES.contains(&plain)
            || (token.kind == TokenKind::Word && words.chars().all(char::is_uppercase) && plain.len() <= 2);
        let is_inner = name.is_some()
            && (PARTICLES.contains(&words) || words == "-")
            && line.get(at + 1).is_some_and(|next| document.slice(next.span).starts_with(char::is_uppercase));
        if is_name || is_inner {
            let (first, count) = name.unwrap_or((token.span, 0));
            name = Some((first.cover(token.span), count + u32::from(is_name)));
            continue;
        }
        if words == ":" && name.is_none() {
            continue;
        }
        keep(&mut names, name.take());
        let goes_on = matches!(words, "and" | "&" | "by") || (words == "," && is_joined);
        if !goes_on {
            return names;
        }
    }
    keep(&mut names, name);
    names
}

/// A single word is as often a desk or an agency as a person, so a name needs two.
fn keep(names: &mut Vec<Span>, name: Option<(Span, u32)>) {
    names.extend(name.filter(|&(_, words)| words >= 2).map(|(span, _)| span));
}
