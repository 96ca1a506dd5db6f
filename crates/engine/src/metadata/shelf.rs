//! Where the paper files the article: its section and its tags; and its pictures.

use dateline_text::{Block, BlockKind, Document, Picture, Span};

/// What parts the steps of a breadcrumb.
const STEPS: &[&str] = &[" › ", " » ", " > ", " / ", " | ", " · ", " ∙ "];

/// Breadcrumbs stand no farther above the headline than this, in blocks, and are no longer than this, in bytes.
const FARTHEST: usize = 8;
const LONGEST: usize = 80;

/// How a line of tags begins, in lower case.
const TAGS: &[&str] =
    &["tags:", "tagged as:", "tagged:", "topics:", "keywords:", "filed under:", "related topics:"];

/// A line of its own above tags.
const HEADINGS: &[&str] = &["tags", "topics", "related topics", "suggested topics:", "filed under"];

/// So many tags are kept, each of so many bytes.
const MOST_TAGS: usize = 12;
const LONGEST_TAG: usize = 40;

/// The section: the last step of the breadcrumb above the headline, or the label right above it that the menu has too.
pub(super) fn section(document: &Document, headline: Option<Span>) -> Option<Span> {
    let headline = headline?;
    let blocks = document.blocks();
    let at = blocks.partition_point(|block| block.span.start() < headline.start());
    let above = || blocks.get(at.saturating_sub(FARTHEST)..at).unwrap_or_default().iter().rev();
    let steps = above().find_map(|block| breadcrumb(document, block, document.slice(headline)));
    steps.or_else(|| {
        let label = above().next().filter(|block| block.span.range().len() <= LONGEST_TAG)?;
        let words = document.slice(label.span);
        let menu = blocks.get(..at.saturating_sub(1)).unwrap_or_default();
        let is_listed = menu.iter().any(|block| document.slice(block.span).eq_ignore_ascii_case(words));
        is_listed.then_some(label.span)
    })
}

/// The last step of a breadcrumb that is not the headline itself.
fn breadcrumb(document: &Document, block: &Block, headline: &str) -> Option<Span> {
    let line = document.slice(block.span);
    if line.len() > LONGEST || block.kind != BlockKind::Furniture {
        return None;
    }
    let step = STEPS.iter().find(|step| line.contains(*step))?;
    // `News | Sport | Weather` lists sections; only the headline at its end makes a path of such a row.
    if *step == " | " && block.provenance.name() == "rule:menu" && !line.contains(headline) {
        return None;
    }
    let start = block.span.range().start;
    let mut from = 0;
    let mut last = None;
    for part in line.split(step) {
        let words = part.trim();
        let lead = part.len() - part.trim_start().len();
        let is_name = !words.is_empty() && !words.contains(|c: char| c.is_ascii_digit());
        if is_name && !words.eq_ignore_ascii_case("home") && words != headline {
            last = Some(Span::of(start + from + lead..start + from + lead + words.len()));
        }
        from += part.len() + step.len();
    }
    last
}

/// The tags: a line of them, or the short lines below their heading.
pub(super) fn tags(document: &Document) -> Vec<Span> {
    let blocks = document.blocks();
    for (block, at) in blocks.iter().zip(0..) {
        let line = document.slice(block.span);
        let lower = line.get(..24).unwrap_or(line).to_lowercase();
        if let Some(lead) = TAGS.iter().find(|lead| lower.starts_with(**lead)) {
            return parts(line.get(lead.len()..).unwrap_or_default(), block.span.range().start + lead.len());
        }
        if block.kind == BlockKind::Furniture && HEADINGS.contains(&lower.as_str()) {
            let below = blocks.get(at + 1..).unwrap_or_default().iter();
            let is_tag = |block: &&Block| {
                block.span.range().len() <= LONGEST_TAG / 2 && block.provenance.name() == "rule:short_line"
            };
            let tags: Vec<Span> = below.take_while(is_tag).take(MOST_TAGS).map(|block| block.span).collect();
            if !tags.is_empty() {
                return tags;
            }
        }
    }
    Vec::new()
}

/// The parts of a line between commas.
fn parts(line: &str, start: usize) -> Vec<Span> {
    let mut from = start;
    let mut found = Vec::new();
    for part in line.split([',', ';', '|']) {
        let lead = part.len() - part.trim_start().len();
        let words = part.trim();
        if (1..=LONGEST_TAG).contains(&words.len()) {
            found.push(Span::of(from + lead..from + lead + words.len()));
        }
        from += part.len() + 1;
    }
    found.truncate(MOST_TAGS);
    found
}

/// The article's pictures: each caption with the credit right below it, and credits alone.
pub(super) fn pictures(document: &Document) -> Vec<Picture> {
    let is_label = |block: &Block| block.span.range().len() <= "image caption,".len();
    let mut pictures: Vec<Picture> = Vec::new();
    let mut open = false;
    for block in document.blocks() {
        let rule = block.provenance.name();
        match block.kind {
            BlockKind::Caption if is_label(block) => {}
            // The credit may stand above: `Image source`, then `Image caption`.
            BlockKind::Caption => match pictures.last_mut().filter(|last| open && last.caption.is_none()) {
                Some(last) => last.caption = Some(block.span),
                None => {
                    pictures.push(Picture { caption: Some(block.span), credit: None });
                    open = true;
                }
            },
            BlockKind::Credit if matches!(&*rule, "rule:picture_credit" | "rule:picture_label") => {
                match pictures.last_mut().filter(|last| open && last.credit.is_none()) {
                    Some(last) => last.credit = Some(block.span),
                    None => {
                        pictures.push(Picture { caption: None, credit: Some(block.span) });
                        open = true;
                    }
                }
            }
            _ => open = false,
        }
    }
    pictures
}
