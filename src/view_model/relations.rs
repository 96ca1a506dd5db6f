//! Who met whom, spoke to whom, went where, as the sentences give it.

use crate::view_model::Place;
use dateline_text::{Analysis, Relation, RelationKind, Span, sort_by_key};
use std::rc::Rc;
use yew::AttrValue;

/// One deed.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationRow {
    /// What was done.
    pub kind: RelationKind,
    /// Who did what to whom, where and when, in the article's words.
    pub words: AttrValue,
    /// The verb.
    pub place: Place,
}

/// The relations of an analysis of `text`, in order of kind.
#[must_use]
pub fn relations(text: &str, analysis: &Analysis) -> Rc<[RelationRow]> {
    let line = |span: Span| analysis.line(text, span);
    let row = |it: &Relation| {
        // The article's own verb says whether it has happened.
        let verb = line(it.verb);
        let whom = it.object.map(line);
        let beyond = [it.place, it.time].into_iter().flatten().map(line).collect::<Vec<_>>().join(", ");
        let beyond = if beyond.is_empty() { beyond } else { format!(" · {beyond}") };
        let whom = whom.map_or_else(String::new, |whom| format!(" · {whom}"));
        let words = format!("{} · {verb}{whom}{beyond}", line(it.subject));
        RelationRow { kind: it.kind, words: words.into(), place: Place { span: it.verb, mark: None } }
    };
    let mut rows: Vec<RelationRow> = analysis.relations.iter().map(row).collect();
    sort_by_key(&mut rows, |row| row.kind);
    rows.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_told_in_the_articles_words() {
        let text = "Ada Wren will meet Bo Marsh in Oslo on Friday.";
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::of(at..at + words.len())
        };
        let relation = Relation {
            kind: RelationKind::Met,
            subject: span("Ada Wren"),
            verb: span("will meet"),
            object: Some(span("Bo Marsh")),
            place: Some(span("Oslo")),
            time: Some(span("Friday")),
        };
        let rows = relations(text, &Analysis { relations: vec![relation], ..Analysis::default() });
        assert_eq!(rows[0].words, "Ada Wren · will meet · Bo Marsh · Oslo, Friday");
    }
}
