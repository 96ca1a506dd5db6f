//! Where a class marked: how many pupils marked each stretch of an article.

use crate::{Answers, Task, Texts};
use dateline_text::{Span, sort_by_key};

/// A stretch that the same number of pupils marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Where, in bytes.
    pub span: Span,
    /// How many pupils marked it; each counts once.
    pub pupils: u32,
}

/// The stretches of an article that anybody marked in this task (as `kind`, where one is given), in order.
#[must_use]
pub fn heat<'a>(
    texts: &Texts<'_>,
    task: &Task,
    article: u32,
    kind: Option<&str>,
    answers: impl IntoIterator<Item = &'a Answers>,
) -> Vec<Heat> {
    let mut ends: Vec<(u32, i32)> = Vec::new();
    for sheet in answers {
        let Some(answer) = sheet.to(task) else { continue };
        let asked =
            |mark: &&crate::Mark| mark.article == article && kind.is_none_or(|kind| mark.kind == kind);
        let spans = answer.marks.iter().filter(asked).filter_map(|mark| texts.place(mark)).collect();
        for span in Span::merged(spans) {
            ends.extend([(span.start(), 1), (span.end(), -1)]);
        }
    }
    sort_by_key(&mut ends, |end| *end);
    let mut stretches: Vec<Heat> = Vec::new();
    let (mut pupils, mut from) = (0i32, 0);
    for (at, change) in ends {
        if at > from && pupils > 0 {
            let here = Heat { span: Span::new(from, at), pupils: pupils.unsigned_abs() };
            match stretches.last_mut().filter(|last| last.span.end() == from && last.pupils == here.pupils) {
                Some(last) => last.span = last.span.cover(here.span),
                None => stretches.push(here),
            }
        }
        pupils += change;
        from = at;
    }
    stretches
}
