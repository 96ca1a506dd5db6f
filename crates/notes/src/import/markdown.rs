//! Reading the notes of a Markdown file of ours: each from the comment at its end, and what was changed in a notebook from what that shows.

use super::jsonld;
use super::merge::Shelf;
use crate::export::markdown::{ANNOTATIONS, CHECKS, COMMENT_END, MARKS, NOTE, lines, one_word, shown};
use crate::{Annotation, Check, tags_of};
use serde_json::Value;

/// Takes in every note of the file that can be read; one that was taken out of it in the notebook does not come.
pub(super) fn read(file: &str, shelf: &mut Shelf<'_>) {
    let all: Vec<&str> = lines(file).collect();
    // Markers are lines: a title or a note may have their words in it.
    let from = |marker: &str| all.iter().position(|line| line.starts_with(marker)).unwrap_or(all.len());
    let annotations =
        all.iter().skip(from(ANNOTATIONS) + 1).take_while(|line| !line.starts_with(COMMENT_END));
    let annotations: Vec<&str> = annotations.copied().collect();
    let mut notes = all[..from(MARKS).min(from(ANNOTATIONS))].iter().copied().peekable();
    while let Some(line) = notes.next() {
        let Some(number) = line.strip_prefix(NOTE) else { continue };
        let mut seen = Vec::new();
        while let Some(line) = notes.next_if(|line| !line.starts_with(NOTE)) {
            seen.push(line);
        }
        let number = number.trim_end().trim_end_matches(COMMENT_END).trim();
        let annotation =
            number.parse::<usize>().ok().and_then(|number| annotations.get(number.checked_sub(1)?));
        match annotation.ok_or_else(changed).and_then(|json| note(json, &seen, shelf)) {
            Ok((article, annotation)) => shelf.take_annotation(&article, annotation),
            Err(why) => shelf.leave_out(format!("note {number}"), why),
        }
    }
}

/// Why a note cannot be told.
fn changed() -> String {
    "the comment that says what it is on was changed".to_owned()
}

/// The annotation that is written there, with what was changed of it in what is seen.
fn note(json: &str, seen: &[&str], shelf: &Shelf<'_>) -> Result<(String, Annotation), String> {
    let value = serde_json::from_str::<Value>(json).map_err(|_| changed())?;
    let (article, mut annotation) = jsonld::annotation_of(value, shelf)?;
    let rendered = shown(&annotation);
    let has_words = annotation.target.selectors().is_some();
    // A last line of the words may look like tags or like a tick: it is one only where the note has some, or the line is new.
    let (tagged, checked) = (!annotation.tags.is_empty(), annotation.check().is_some());
    let was = Shown::of(&lines(&rendered).collect::<Vec<_>>(), has_words, |_| tagged, |_| checked);
    let is_new = |line: &str| was.body.lines().all(|own| own != line);
    let is = Shown::of(seen, has_words, |line| tagged || is_new(line), |line| checked || is_new(line));
    let before = annotation.clone();
    if is.body != was.body {
        annotation.body = (!is.body.is_empty()).then_some(is.body);
    }
    if is.tags != was.tags {
        // A tag that a notebook writes otherwise stays as it is.
        let own =
            |tag: String| annotation.tags.iter().find(|own| one_word(own) == tag).cloned().unwrap_or(tag);
        let tags: Vec<String> = is.tags.into_iter().map(own).collect();
        annotation.tags = tags_of(&tags.join(","));
    }
    if is.check != was.check {
        annotation.purpose = Check::purpose(is.check);
    }
    if annotation != before {
        shelf.now().clone_into(&mut annotation.modified);
    }
    Ok((article, annotation))
}

/// What a notebook shows of a note, below the words that it is on.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    body: String,
    check: Option<Check>,
    tags: Vec<String>,
}

impl Shown {
    /// `tagged` and `checked` say whether a last line that could be tags or a tick is one.
    fn of(
        mut lines: &[&str],
        has_words: bool,
        tagged: impl Fn(&str) -> bool,
        checked: impl Fn(&str) -> bool,
    ) -> Self {
        let mut shown = Self::default();
        lines = trimmed(lines);
        if has_words {
            while let [first, rest @ ..] = lines
                && first.starts_with('>')
            {
                lines = rest;
            }
            lines = trimmed(lines);
        }
        // The line with the time; then tags, then what is to be checked, each if there is one.
        if let [rest @ .., last] = lines
            && last.starts_with('*')
            && last.ends_with('*')
        {
            lines = trimmed(rest);
        }
        if let [rest @ .., last] = lines
            && let Some(tags) = tags(last).filter(|_| tagged(last))
        {
            (shown.tags, lines) = (tags, trimmed(rest));
        }
        if let [rest @ .., last] = lines
            && let Some(check) = check(last).filter(|_| checked(last))
        {
            (shown.check, lines) = (Some(check), trimmed(rest));
        }
        shown.body = without_escapes(&lines.join("\n"));
        shown
    }
}

/// What a line of a list of tasks says: a notebook puts the tick in the box and leaves the words.
fn check(line: &str) -> Option<Check> {
    let line = line.trim().to_ascii_lowercase();
    let (tick, words) = line.strip_prefix("- [")?.split_once("] ")?;
    let is_ours = CHECKS.iter().any(|(_, own)| own.to_ascii_lowercase().ends_with(&format!("] {words}")));
    match tick {
        " " if is_ours => Some(Check::Open),
        "x" if is_ours => Some(Check::Done),
        _ => None,
    }
}

/// The lines without empty ones at either end.
fn trimmed<'a, 'b>(mut lines: &'a [&'b str]) -> &'a [&'b str] {
    while let [first, rest @ ..] = lines
        && first.trim().is_empty()
    {
        lines = rest;
    }
    while let [rest @ .., last] = lines
        && last.trim().is_empty()
    {
        lines = rest;
    }
    lines
}

/// The tags of a line that holds nothing else.
fn tags(line: &str) -> Option<Vec<String>> {
    let tag = |word: &str| {
        word.strip_prefix('#').filter(|tag| !tag.is_empty() && !tag.contains('#')).map(str::to_owned)
    };
    let tags: Option<Vec<String>> = line.split_whitespace().map(tag).collect();
    tags.filter(|tags| !tags.is_empty())
}

/// What was escaped so that a notebook takes nothing for a tag or a picture, as it was typed.
fn without_escapes(words: &str) -> String {
    let mut typed = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('\\') {
        typed.push_str(before);
        if !(after.starts_with('<') || after.starts_with("![")) {
            typed.push('\\');
        }
        // A second backslash is escaped by the first.
        let second = after.strip_prefix('\\');
        typed.push_str(if second.is_some() { "\\" } else { "" });
        rest = second.unwrap_or(after);
    }
    typed.push_str(rest);
    typed
}
