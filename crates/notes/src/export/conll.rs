//! One word a line with its name tag, as in CoNLL-2003: word, part of speech and chunk (neither is known here), tag in the BIO scheme; an
//! empty line between sentences. Words are those of Unicode's text segmentation (UAX 29), since a page has no other; the
//! command writes the engine's own.

use super::{Export, Highlight};
use crate::MarkKind;
use dateline_text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The names of the article, word by word.
#[must_use]
pub fn conll(export: &Export<'_>) -> String {
    let mut file = "-DOCSTART- -X- -X- O\n\n".to_owned();
    let marks: Vec<Highlight> =
        export.marks().into_iter().filter(|mark| label(mark.kind).is_some()).collect();
    for block in export.blocks.iter().filter(|block| block.kind.is_article()) {
        let within: Vec<Span> =
            export.sentences.iter().copied().filter(|sentence| block.span.contains(*sentence)).collect();
        let sentences = if within.is_empty() { vec![block.span] } else { within };
        for sentence in sentences {
            push_sentence(&mut file, export.text, sentence, &marks);
        }
    }
    file
}

fn push_sentence(file: &mut String, text: &str, sentence: Span, marks: &[Highlight]) {
    let words = sentence.text(text).split_word_bound_indices();
    let mut last = None;
    for (at, word) in words.filter(|(_, word)| !word.trim().is_empty()) {
        let start = sentence.start() + at as u32;
        let span = Span::new(start, start + word.len() as u32);
        // Names do not overlap one another.
        let at = marks.partition_point(|mark| mark.span.end() <= span.start());
        let mark = marks.get(at).filter(|mark| mark.span.overlaps(span));
        let tag = match mark.and_then(|mark| label(mark.kind)) {
            None => "O".to_owned(),
            Some(label) => format!("{}-{label}", if last == mark { 'I' } else { 'B' }),
        };
        file.extend([word, " -X- -X- ", &tag, "\n"]);
        last = mark;
    }
    file.push('\n');
}

const fn label(kind: MarkKind) -> Option<&'static str> {
    match kind {
        MarkKind::Person => Some("PER"),
        MarkKind::Organization => Some("ORG"),
        MarkKind::Place => Some("LOC"),
        MarkKind::Group | MarkKind::Event | MarkKind::Work => Some("MISC"),
        MarkKind::Date | MarkKind::Quantity | MarkKind::Quotation | MarkKind::Cue | MarkKind::Note => None,
    }
}
