//! Where in an article the words stand that were looked for: a line or two of it, with the words told from the rest.

use super::index::{Index, Marks, Page, PagePart, PartKind};
use super::query::Query;
use super::words::each_word;
use dateline_text::Span;
use std::ops::Range;

/// Words that a line has at most.
const WIDE: usize = 24;
/// Of these so many stand before the first hit, where there is room.
const BEFORE: usize = 6;
/// Lines from notes, at most.
const NOTES: usize = 2;
/// Lines from the text, at most.
const LINES: usize = 3;
/// A word or what stands between two is cut after so many characters: a text need not have blanks.
const LONGEST: usize = 80;

/// Signs of Markdown that only say how words look.
const SIGNS: [&str; 8] = ["- [ ] ", "- [x] ", "**", "__", "~~", "*", "`", "### "];

/// What is shown of an article that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Where in its title the words stand, in bytes.
    pub title: Vec<Span>,
    /// Lines from its notes and its text, in that order.
    pub lines: Vec<Line>,
}

/// A line with what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is from.
    pub part: Part,
    /// The line in pieces, in order; for each whether it is a hit.
    pub pieces: Vec<(String, bool)>,
    /// Whether something stands before it.
    pub goes_before: bool,
    /// Whether something stands after it.
    pub goes_on: bool,
}

/// Where a hit leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// To these words of the text.
    Text(Span),
    /// To the note of this id.
    Note(String),
}

/// A hit: its place in the row of its part, its words, which term it is.
type Hit = (usize, usize, usize);

impl Index {
    /// What there is to show of the article of this id, for this query.
    #[must_use]
    pub fn excerpt(&self, query: &Query, id: &str) -> Excerpt {
        let (Some(page), Some(marks)) = (self.pages.get(id), self.marks(query)) else {
            return Excerpt::default();
        };
        excerpt(page, &marks)
    }

    /// The same for several articles.
    #[must_use]
    pub fn excerpts<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Excerpt> {
        let Some(marks) = self.marks(query) else { return Vec::new() };
        let of = |id| self.pages.get(id).map(|page| excerpt(page, &marks)).unwrap_or_default();
        ids.into_iter().map(of).collect()
    }
}

fn excerpt(page: &Page, marks: &Marks<'_>) -> Excerpt {
    let mut excerpt = Excerpt::default();
    let mut notes: Vec<(usize, Line)> = Vec::new();
    let mut text = Vec::new();
    for (part, row) in page.parts() {
        let hits = hits(row, marks);
        match &part.kind {
            PartKind::Title => excerpt.title = spans(&part.text, &hits),
            PartKind::Outlet => {}
            PartKind::Text => {
                // A line of what was set aside only where there is no other.
                let is_own = |(place, ..): &&Hit| !page.is_aside(part.first + place);
                let own: Vec<Hit> = hits.iter().filter(is_own).copied().collect();
                let hits = if own.is_empty() { hits } else { own };
                text = windows(row, &hits, marks).iter().map(|window| line(part, window, &hits)).collect();
            }
            PartKind::Note(_) => {
                if let Some(window) = best(row, &hits, marks) {
                    notes.push((window.worth, line(part, &window, &hits)));
                }
            }
        }
    }
    // The notes that have most of it, as they stand.
    while notes.len() > NOTES {
        let least = (0..notes.len()).rev().min_by_key(|&at| notes[at].0).unwrap_or_default();
        notes.remove(least);
    }
    excerpt.lines = notes.into_iter().map(|(_, line)| line).chain(text).collect();
    excerpt
}

/// The best line of a text, and others in which as much of what is looked for stands, in their order.
fn windows(row: &[u32], hits: &[Hit], marks: &Marks<'_>) -> Vec<Window> {
    let mut left = hits.to_vec();
    let mut windows: Vec<Window> = Vec::new();
    while windows.len() < LINES {
        let Some(next) = best(row, &left, marks) else { break };
        if windows.first().is_some_and(|best| next.worth < best.worth) {
            break;
        }
        left.retain(|(place, ..)| !next.words.contains(place));
        windows.push(next);
    }
    windows
}

fn hits(row: &[u32], marks: &Marks<'_>) -> Vec<Hit> {
    (0..row.len())
        .flat_map(|place| marks.at(row, place).map(move |(term, words)| (place, words, term)))
        .collect()
}

/// The words that a line has.
struct Window {
    words: Range<usize>,
    /// The hit that it is about.
    first: usize,
    /// How many terms stand near it.
    worth: usize,
}

/// The line in which as much as can be of what is looked for stands, as near together as can be, the first of several.
fn best(row: &[u32], hits: &[Hit], marks: &Marks<'_>) -> Option<Window> {
    // The last of the row is the gap after it.
    let count = row.len().saturating_sub(1);
    let mut best: Option<(usize, usize, usize)> = None;
    for (at, &(first, ..)) in hits.iter().enumerate() {
        let (mut seen, mut terms, mut wide) = (0u32, 0, 0);
        for &(place, words, term) in &hits[at..] {
            if place + words > first + WIDE - BEFORE {
                break;
            }
            if seen & (1 << term) == 0 {
                seen |= 1 << term;
                (terms, wide) = (terms + 1, place + words - first);
            }
        }
        if best.is_none_or(|(worth, width, _)| terms > worth || terms == worth && wide < width) {
            best = Some((terms, wide, first));
            if terms == marks.terms() && wide == terms {
                break;
            }
        }
    }
    let (worth, _, first) = best?;
    let start = first.saturating_sub(BEFORE).min(count.saturating_sub(WIDE));
    Some(Window { words: start..(start + WIDE).max(first + 1).min(count), first, worth })
}

/// The bytes of every word.
fn places(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    each_word(text, |at, _| places.push(at));
    places
}

/// Where the hits stand in the text, those that touch or overlap as one.
fn spans(text: &str, hits: &[Hit]) -> Vec<Span> {
    if hits.is_empty() { Vec::new() } else { joined(&places(text), hits) }
}

fn joined(places: &[Range<usize>], hits: &[Hit]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for &(first, words, _) in hits {
        let (Some(start), Some(end)) = (places.get(first), places.get(first + words - 1)) else { continue };
        let span = Span::of(start.start..end.end);
        match spans.last_mut().filter(|last| last.end() >= span.start()) {
            Some(last) => *last = last.cover(span),
            None => spans.push(span),
        }
    }
    spans
}

fn line(part: &PagePart, window: &Window, hits: &[Hit]) -> Line {
    let (places, words) = (places(&part.text), &window.words);
    let there: Vec<Hit> = hits
        .iter()
        .filter(|(place, count, _)| words.contains(place) && place + count <= words.end)
        .copied()
        .collect();
    let spans = joined(&places, &there);
    let (last_word, text) = (words.end.saturating_sub(1), &*part.text);
    // From the first word to the last one; where nothing is cut, with what stands around them.
    let (goes_before, goes_on) = (words.start > 0, words.end < places.len());
    let start = places.get(words.start).filter(|_| goes_before).map_or(0, |word| word.start);
    let end = places.get(last_word).filter(|_| goes_on).map_or(text.len(), |word| word.end);
    let is_note = matches!(part.kind, PartKind::Note(_));
    let shown = |between: &str| if is_note { without_signs(between) } else { between.to_owned() };
    let mut pieces = Vec::new();
    let mut at = start;
    for span in &spans {
        push(&mut pieces, &shown(&text[at..span.start() as usize]), false);
        push(&mut pieces, span.text(text), true);
        at = span.end() as usize;
    }
    push(&mut pieces, &shown(&text[at..end.max(at)]), false);
    let part = match &part.kind {
        PartKind::Note(id) => Part::Note(id.to_string()),
        _ => {
            let at = places.get(window.first).map_or(start, |word| word.start);
            let about = spans.iter().find(|span| span.end() as usize > at);
            Part::Text(about.copied().unwrap_or(Span::of(start..end)))
        }
    };
    Line { part, pieces, goes_before, goes_on }
}

/// What of a note stands between hits, without the signs of Markdown: a line shows what is said and not how it looks.
fn without_signs(between: &str) -> String {
    SIGNS.iter().fold(between.to_owned(), |words, sign| words.replace(sign, ""))
}

/// Adds a piece on one line: white space as single blanks, a paragraph's end as a point between them, and nothing endless.
fn push(pieces: &mut Vec<(String, bool)>, text: &str, hit: bool) {
    let mut piece = String::new();
    let (mut run, mut lines) = (0, 0);
    for letter in text.chars() {
        if letter.is_whitespace() {
            run = 0;
            lines += usize::from(letter == '\n');
            if lines == 2 {
                piece.truncate(piece.trim_end().len());
                piece.push_str(" · ");
            } else if !piece.ends_with(' ') {
                piece.push(' ');
            }
            continue;
        }
        lines = 0;
        run += 1;
        match run {
            ..=LONGEST => piece.push(letter),
            n if n == LONGEST + 1 => piece.push('…'),
            _ => {}
        }
    }
    if !piece.is_empty() {
        pieces.push((piece, hit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Annotation, Edit, StoredArticle, Target, apply};

    const NOW: &str = "2026-01-31T08:00:00Z";

    fn shown(index: &Index, query: &str) -> Vec<String> {
        let excerpt = index.excerpt(&Query::new(query), "a");
        let line = |line: &Line| {
            let words: String = line
                .pieces
                .iter()
                .map(|(piece, hit)| if *hit { format!("[{piece}]") } else { piece.clone() })
                .collect();
            let (before, after) =
                (if line.goes_before { "…" } else { "" }, if line.goes_on { "…" } else { "" });
            format!("{before}{words}{after}")
        };
        excerpt.lines.iter().map(line).collect()
    }

    fn index(text: &str, notes: &[&str]) -> Index {
        let mut article = StoredArticle::new("a", "Two ferries", text, NOW);
        for (number, note) in notes.iter().enumerate() {
            let note = Annotation::note(&format!("n{number}"), NOW, Target::Article, note);
            assert!(apply(&mut article, &Edit::Add(note)));
        }
        let mut index = Index::default();
        index.enter(&article);
        index
    }

    #[test]
    fn a_line_shows_the_words_where_most_of_them_stand_together() {
        let filler = "one two three four five six seven eight nine ten ".repeat(5);
        let text = format!("The ferry. {filler} Then the\n\nold  ferry from Málaga sailed. {filler}");
        let index = index(&text, &[]);
        assert_eq!(
            shown(&index, "ferry malag"),
            [
                "…eight nine ten Then the · old [ferry] from [Málaga] sailed. one two three four five six seven eight nine ten one two three four…"
            ]
        );
    }

    #[test]
    fn other_places_with_as_much_of_it_have_lines_too_and_no_more_than_two() {
        let filler = "one two three four five six seven eight nine ten ".repeat(5);
        let text = format!(
            "The old ferry. {filler} A ferry {filler} Our old ferry {filler} ferry {filler} ferry, old {filler} ferry old"
        );
        let lines = shown(&index(&text, &[]), "old ferry");
        let ends = ["[old] [ferry]. one", "Our [old] [ferry] one", "[ferry], [old] one"];
        assert_eq!(lines.len(), ends.len());
        assert!(lines.iter().zip(ends).all(|(line, end)| line.contains(end)), "{lines:?}");
        assert_eq!(shown(&index(&text, &[]), "ferry").len(), 3);
    }

    #[test]
    fn a_line_leads_to_where_the_words_stand_nearest_together() {
        let index = index("The bridge in Bergen is open, said Nils Berg of Bergen.", &[]);
        let excerpt = index.excerpt(&Query::of_beginnings("nils be"), "a");
        assert_eq!(excerpt.lines[0].part, Part::Text(Span::new(35, 39)));
    }

    #[test]
    fn a_short_text_is_shown_whole_and_a_phrase_is_one_hit() {
        let index = index("(Rain, then sun.)", &[]);
        assert_eq!(shown(&index, "“rain then” su"), ["([Rain, then] [sun].)"]);
        let excerpt = index.excerpt(&Query::new("then"), "a");
        assert_eq!(excerpt.lines[0].part, Part::Text(Span::new(7, 11)));
    }

    #[test]
    fn notes_come_first_and_no_more_than_two() {
        let index = index("Rain.", &["Rain?", "Sun.", "Rain and sun", "Much rain"]);
        assert_eq!(shown(&index, "rain"), ["[Rain]?", "[Rain] and sun", "[Rain]."]);
        assert_eq!(shown(&index, "rain sun"), ["[Rain]?", "[Rain] and [sun]", "[Rain]."]);
        assert_eq!(index.excerpt(&Query::new("ferr"), "a").title, [Span::new(4, 11)]);
    }

    #[test]
    fn a_note_is_shown_without_the_signs_of_markdown() {
        let index = index("Rain *here*.", &["**Who** says `rain`?"]);
        assert_eq!(shown(&index, "rain"), ["Who says [rain]?", "[Rain] *here*."]);
    }

    #[test]
    fn a_text_without_blanks_makes_no_endless_line() {
        let text = format!("{}rain{}", "-".repeat(5_000), "_".repeat(5_000));
        let index = index(&text, &[]);
        assert!(shown(&index, "rain")[0].chars().count() < 200);
    }
}
