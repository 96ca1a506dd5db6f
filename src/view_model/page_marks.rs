//! The marks of an article as they are found again in the page that it was read from.

use crate::services::extension::PageMark;
use crate::view_model::{Layers, Mark};
use dateline_notes::MarkKind;
use dateline_text::Analysis;

/// So many characters on either side tell one place from another.
const CONTEXT: usize = 32;
/// Kinds that would cover somebody else's page with lines.
const NOT_DRAWN: [MarkKind; 2] = [MarkKind::Quantity, MarkKind::Cue];

/// The marks that are shown, but for those there are too many of, each with its words and what stands beside them.
#[must_use]
pub fn page_marks(text: &str, marks: &[Mark], analysis: &Analysis, layers: Layers) -> Vec<PageMark> {
    let shown = marks.iter().filter(|mark| layers.show(mark, analysis) && !NOT_DRAWN.contains(&mark.kind));
    let mark = |mark: &Mark| {
        let before = text.get(..mark.span.start() as usize)?;
        let after = text.get(mark.span.end() as usize..)?;
        let start = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
        let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Some(PageMark {
            id: mark.id.to_string(),
            kind: mark.kind.name(),
            exact: mark.span.text(text).to_owned(),
            prefix: before[start..].to_owned(),
            suffix: after[..end].to_owned(),
        })
    };
    shown.filter_map(mark).collect()
}
