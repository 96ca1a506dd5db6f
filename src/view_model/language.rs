//! How things are said: cue words by kind and by what they do, each with where it stands.

use crate::view_model::{MarkId, Place, reason};
use dateline_text::{Analysis, Cue, CueKind, sort_by, sort_by_key};
use std::rc::Rc;
use yew::AttrValue;

/// Every use of one cue word for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct CueRow {
    /// The word, in lower case.
    pub words: AttrValue,
    /// Its layer.
    pub kind: CueKind,
    /// What it does, to go on from "this".
    pub reason: AttrValue,
    /// Whether a speaker used it, and not the writer.
    pub spoken: bool,
    /// Where, each time.
    pub places: Vec<Place>,
}

/// The cue words of an analysis of `text`: by kind, reason, and how often they are used.
pub(super) fn language(text: &str, analysis: &Analysis) -> Rc<[CueRow]> {
    let cue = |(cue, index): (&Cue, u32)| CueRow {
        words: analysis.line(text, cue.span).to_lowercase().into(),
        kind: cue.kind,
        reason: reason(&cue.provenance).into(),
        spoken: cue.spoken,
        places: vec![Place { span: cue.span, mark: Some(MarkId::Cue(index)) }],
    };
    let mut cues: Vec<CueRow> = analysis.cues.iter().zip(0..).map(cue).collect();
    sort_by(&mut cues, |one, other| group(one).cmp(&group(other)));
    let mut rows: Vec<CueRow> = Vec::new();
    for cue in cues {
        match rows.last_mut().filter(|row| group(row) == group(&cue)) {
            Some(row) => row.places.extend(cue.places),
            None => rows.push(cue),
        }
    }
    sort_by_key(&mut rows, |row| (row.kind, row.reason.clone(), std::cmp::Reverse(row.places.len())));
    rows.into()
}

/// What is told apart.
fn group(row: &CueRow) -> (CueKind, &str, bool, &str) {
    (row.kind, row.reason.as_str(), row.spoken, row.words.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Provenance, Span};

    #[test]
    fn a_speakers_own_word_is_told_from_the_writers() {
        let text = "Bad news, he said: bad, bad.";
        let cue = |start: usize, spoken| Cue {
            span: Span::of(start..start + 3),
            kind: CueKind::Loaded,
            spoken,
            provenance: Provenance::rule("loaded_epithet"),
        };
        let analysis =
            Analysis { cues: vec![cue(0, false), cue(19, true), cue(24, true)], ..Analysis::default() };
        let rows = language(text, &analysis);
        let said: Vec<_> =
            rows.iter().map(|row| (row.words.as_str(), row.spoken, row.places.len())).collect();
        assert_eq!(said, [("bad", true, 2), ("bad", false, 1)]);
        assert_eq!(rows[0].reason, "describes and judges at once");
    }
}
