//! An exercise as it is drawn: its text with the marks of one answer over it.

use crate::view_model::{BlockView, Look, Mark, MarkId, lay_out, marks_of, moment_in_words};
use dateline_classroom::{Article, Exercise, Layer, Task, TaskAnswer, TaskKind, Texts};
use dateline_notes::{MarkKind, NoteColor};
use dateline_text::{Analysis, BlockKind, CueKind, Span, sort_by_key};
use std::cmp::Reverse;

/// What a mark of this name looks like: the layer that it is, or one of the colours.
fn look(kind: &str) -> (MarkKind, Option<NoteColor>) {
    match kind {
        "named" => (MarkKind::Note, Some(NoteColor::Green)),
        "unnamed" => (MarkKind::Note, Some(NoteColor::Yellow)),
        "loaded" => (MarkKind::Note, Some(NoteColor::Pink)),
        "hedge" => (MarkKind::Note, Some(NoteColor::Blue)),
        kind => (MarkKind::from_name(kind).unwrap_or(MarkKind::Note), None),
    }
}

/// How many of the articles are read in a task: two where they are compared.
#[must_use]
pub fn drawn_articles(exercise: &Exercise, task: &Task) -> u32 {
    let all = if task.kind == TaskKind::TwoArticles { exercise.articles.len() } else { 1 };
    all.min(exercise.articles.len()) as u32
}

/// What one of two articles is called.
#[must_use]
pub const fn article_name(article: u32) -> &'static str {
    if article == 0 { "First article" } else { "Second article" }
}

/// The same with where it appeared, and when.
#[must_use]
pub fn article_from(number: u32, article: &Article) -> String {
    let day = article.published.as_deref().and_then(moment_in_words);
    let parts = [Some(article_name(number).to_owned()), article.outlet.clone(), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The marks of an answer over one of the articles; each has its place in the answer for an id.
#[must_use]
pub fn exercise_marks(texts: &Texts<'_>, article: u32, answer: &TaskAnswer) -> Vec<Mark> {
    let mark = |(index, mark): (u32, &dateline_classroom::Mark)| {
        let span = texts.place(mark).filter(|_| mark.article == article)?;
        let (kind, color) = look(&mark.kind);
        Some(Mark { span, kind, id: MarkId::Note(index), color, look: Look::Plain })
    };
    let mut marks: Vec<Mark> = (0..).zip(&answer.marks).filter_map(mark).collect();
    sort_by_key(&mut marks, |mark| (mark.span.start(), Reverse(mark.span.end())));
    marks
}

/// A time in short: `4 min 10 s`.
#[must_use]
pub fn minutes_and_seconds(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A layer in words, and the sign that its marks carry.
#[must_use]
pub const fn exercise_layer(layer: Layer) -> (&'static str, &'static str) {
    match layer {
        Layer::Marks(MarkKind::Person) => ("People", "P"),
        Layer::Marks(MarkKind::Organization) => ("Organizations", "O"),
        Layer::Marks(MarkKind::Place) => ("Places", "L"),
        Layer::Marks(MarkKind::Date) => ("Dates", "D"),
        Layer::Marks(MarkKind::Quotation) => ("Quotations", "Q"),
        Layer::Marks(MarkKind::Quantity) => ("Numbers", "N"),
        Layer::Marks(MarkKind::Group) => ("Groups", "G"),
        Layer::Marks(MarkKind::Event) => ("Events", "E"),
        Layer::Marks(MarkKind::Work) => ("Works", "W"),
        Layer::Marks(MarkKind::Cue) => ("Language", "~"),
        Layer::Marks(MarkKind::Note) => ("Notes", "✎"),
        Layer::Cues(CueKind::Hedge) => ("Hedges", "hedge"),
        Layer::Cues(CueKind::Attribution) => ("Attributions", "said"),
        Layer::Cues(CueKind::Loaded) => ("Loaded words", "loaded"),
        Layer::Cues(CueKind::Absolute) => ("All-or-nothing words", "all"),
        Layer::Cues(CueKind::Question) => ("Questions", "?"),
        Layer::Cues(CueKind::CallToAction) => ("Calls to act", "call"),
    }
}

/// The engine's marks of these layers.
#[must_use]
pub fn engine_marks(analysis: &Analysis, layers: &[Layer]) -> Vec<Mark> {
    let layer_of = |mark: &Mark| {
        let cue = match mark.id {
            MarkId::Cue(index) => analysis.cues.get(index as usize).map(|cue| Layer::Cues(cue.kind)),
            _ => None,
        };
        let all = Layer::Marks(mark.kind);
        cue.into_iter().chain([all]).find(|layer| layers.contains(layer)).map(|layer| cue.unwrap_or(layer))
    };
    let marks = marks_of(analysis, []);
    let shown = marks.into_iter().filter_map(|mark| {
        let (_, sign) = exercise_layer(layer_of(&mark)?);
        Some(Mark { look: Look::Engine(sign), ..mark })
    });
    shown.collect()
}

/// The engine's marks and somebody's own in one list; of two on the same words the engine's is around the own.
#[must_use]
pub fn both_marks(engine: Vec<Mark>, own: Vec<Mark>) -> Vec<Mark> {
    let mut marks = engine;
    marks.extend(own);
    sort_by_key(&mut marks, |mark| {
        (mark.span.start(), Reverse(mark.span.end()), matches!(mark.id, MarkId::Note(_)))
    });
    marks
}

/// Stretches that pupils marked, as marks: the more of the class, the stronger.
#[must_use]
pub fn heat_marks(heat: &[dateline_classroom::Heat], pupils: usize) -> Vec<Mark> {
    let of = pupils as u32;
    let mark = |(index, heat): (u32, &dateline_classroom::Heat)| Mark {
        span: heat.span,
        kind: MarkKind::Note,
        id: MarkId::Note(index),
        color: None,
        look: Look::Heat { pupils: heat.pupils, of },
    };
    (0..).zip(heat).map(mark).collect()
}

/// One of the articles with marks over it.
#[must_use]
pub fn exercise_text(exercise: &Exercise, article: u32, marks: &[Mark]) -> Vec<BlockView> {
    let Some(article) = exercise.articles.get(article as usize) else { return Vec::new() };
    let shown: Vec<(Span, BlockKind)> = article.shown();
    lay_out(&article.text, &shown, marks, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Cue, Provenance};

    #[test]
    fn pupils_see_the_layers_that_were_chosen_and_no_other() {
        let cue = |kind, start, end| Cue {
            span: Span::new(start, end),
            kind,
            spoken: false,
            provenance: Provenance::rule("loaded_label"),
        };
        let cues = vec![cue(CueKind::Hedge, 0, 5), cue(CueKind::Loaded, 6, 16)];
        let analysis = Analysis { cues, ..Analysis::default() };
        let signs = |layers: &[Layer]| {
            let marks = engine_marks(&analysis, layers);
            marks.iter().filter_map(|mark| mark.look.beside()).collect::<Vec<_>>()
        };
        assert!(signs(&[]).is_empty() && signs(&[Layer::Marks(MarkKind::Person)]).is_empty());
        assert_eq!(signs(&[Layer::Cues(CueKind::Loaded)]), ["loaded"]);
        assert_eq!(signs(&[Layer::Marks(MarkKind::Cue)]), ["hedge", "loaded"]);
    }

    #[test]
    fn a_time_is_said_in_short() {
        assert_eq!([9, 60, 250].map(minutes_and_seconds), ["9 s", "1 min", "4 min 10 s"]);
    }

    #[test]
    fn a_pupils_own_mark_lies_within_the_engines_on_the_same_words() {
        let mark =
            |id| Mark { span: Span::new(0, 5), kind: MarkKind::Person, id, color: None, look: Look::Plain };
        let both = both_marks(vec![mark(MarkId::Mention(0))], vec![mark(MarkId::Note(0))]);
        let ids: Vec<MarkId> = both.iter().map(|mark| mark.id).collect();
        assert_eq!(ids, [MarkId::Mention(0), MarkId::Note(0)]);
    }
}
