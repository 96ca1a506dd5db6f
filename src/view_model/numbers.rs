//! The numbers of an article: what each is of, which is part of which, and which are given for the same thing and differ.

use crate::view_model::{MarkId, Place, speaker_name};
use dateline_text::{Analysis, Quantity, QuantityModifier, Span};
use std::rc::Rc;
use yew::AttrValue;

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRow {
    /// As the article has it.
    pub words: AttrValue,
    /// What limits it.
    pub limit: Option<&'static str>,
    /// What it is of, where the article says so.
    pub of: Option<AttrValue>,
    /// Whether it is a part of the number before.
    pub is_part: bool,
    /// The sentence around it, shortened.
    pub context: AttrValue,
    /// Who gives it, where others give another.
    pub said_by: Option<AttrValue>,
    /// Where.
    pub place: Place,
}

/// All numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    /// In order of appearance.
    pub rows: Rc<[NumberRow]>,
    /// Those given for the same thing that differ, side by side.
    pub differing: Rc<[Vec<NumberRow>]>,
}

impl Numbers {
    /// The numbers of an analysis of `text`.
    #[must_use]
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let at = |index: u32| Some(row(text, analysis, analysis.quantities.get(index as usize)?, index));
        let told = |&index: &u32| {
            at(index).map(|row| NumberRow { said_by: said_by(text, analysis, row.place.span), ..row })
        };
        let group = |group: &Vec<u32>| group.iter().filter_map(told).collect();
        Self {
            rows: (0..).map_while(at).collect(),
            differing: analysis.differing.iter().map(group).collect(),
        }
    }
}

fn row(text: &str, analysis: &Analysis, quantity: &Quantity, index: u32) -> NumberRow {
    let line = |span: Span| analysis.line(text, span);
    // What stands within the number's own words need not be said twice.
    let of = quantity.counted.filter(|counted| !quantity.span.contains(*counted));
    NumberRow {
        words: line(quantity.span).into(),
        limit: quantity.modifier.map(limit),
        of: of.map(|span| line(span).into()),
        is_part: quantity.part_of.is_some(),
        context: context(text, quantity.span).into(),
        said_by: None,
        place: Place { span: quantity.span, mark: Some(MarkId::Quantity(index)) },
    }
}

/// Who says the words, where they are somebody's: of what one says within what another does, the one.
fn said_by(text: &str, analysis: &Analysis, words: Span) -> Option<AttrValue> {
    let around = analysis.quotations.iter().filter(|quotation| quotation.content.contains(words));
    let innermost = around.min_by_key(|quotation| quotation.content.len())?;
    speaker_name(text, analysis, innermost).map(AttrValue::from)
}

const fn limit(modifier: QuantityModifier) -> &'static str {
    match modifier {
        QuantityModifier::AtLeast => "at least",
        QuantityModifier::AtMost => "at most",
        QuantityModifier::MoreThan => "more than",
        QuantityModifier::LessThan => "less than",
        QuantityModifier::About => "about",
    }
}

/// Some words before and after, cut at the line's ends.
fn context(text: &str, span: Span) -> String {
    const WORDS: usize = 6;
    let before = text.get(..span.start() as usize).unwrap_or_default();
    let after = text.get(span.end() as usize..).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let mut left: Vec<&str> = before.split_whitespace().rev().take(WORDS + 1).collect();
    let mut right: Vec<&str> = after.split_whitespace().take(WORDS + 1).collect();
    if left.len() > WORDS {
        left[WORDS] = "…";
    }
    if right.len() > WORDS {
        right[WORDS] = "…";
    }
    left.reverse();
    // Punctuation right behind the number stays with it.
    let glued = after.chars().next().is_some_and(|c| !c.is_whitespace());
    let gap = if glued { "" } else { " " };
    format!("{} {}{gap}{}", left.join(" "), span.text(text), right.join(" ")).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Provenance, Quotation, QuotationKind, Sourcing};

    #[test]
    fn a_number_is_shown_with_the_words_around_it() {
        let text =
            "One two three four five six seven eight 35 people, among them two children and a dog of nine.";
        let at = text.find("35").unwrap() as u32;
        assert_eq!(
            context(text, Span::new(at, at + 9)),
            "… three four five six seven eight 35 people, among them two children and …"
        );
    }

    #[test]
    fn a_number_says_what_it_is_of_and_whether_it_is_a_part() {
        let text = "At least 35 people died, two of them children.";
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::of(at..at + words.len())
        };
        let quantity = |words: &str, counted: &str, modifier, part_of| Quantity {
            span: span(words),
            value: 2.0,
            upper: None,
            unit: None,
            counted: Some(span(counted)),
            part_of,
            modifier,
            provenance: Provenance::rule("test"),
        };
        let analysis = Analysis {
            quantities: vec![
                quantity("35 people", "people", Some(QuantityModifier::AtLeast), None),
                quantity("two", "children", None, Some(0)),
            ],
            differing: vec![vec![0, 1]],
            ..Analysis::default()
        };
        let numbers = Numbers::new(text, &analysis);
        let said: Vec<_> =
            numbers.rows.iter().map(|row| (row.limit, row.of.as_deref(), row.is_part)).collect();
        assert_eq!(said, [(Some("at least"), None, false), (None, Some("children"), true)]);
        assert_eq!(numbers.differing[0].len(), 2);
    }

    #[test]
    fn figures_that_differ_stand_with_who_gives_them() {
        let text = "Police said 38 people died. The owner said 43 people died.";
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::of(at..at + words.len())
        };
        let quantity = |words: &str| Quantity {
            span: span(words),
            value: 2.0,
            upper: None,
            unit: None,
            counted: None,
            part_of: None,
            modifier: None,
            provenance: Provenance::rule("test"),
        };
        let quotation = Quotation {
            content: span("38 people died"),
            cue: None,
            source: Some(span("Police")),
            entity: None,
            kind: QuotationKind::Indirect,
            sourcing: Sourcing::Organization,
            through: None,
            provenance: Provenance::rule("test"),
        };
        let analysis = Analysis {
            quantities: vec![quantity("38 people"), quantity("43 people")],
            quotations: vec![quotation],
            differing: vec![vec![0, 1]],
            ..Analysis::default()
        };
        let numbers = Numbers::new(text, &analysis);
        let by: Vec<_> =
            numbers.differing[0].iter().map(|row| (row.words.as_str(), row.said_by.as_deref())).collect();
        assert_eq!(by, [("38 people", Some("Police")), ("43 people", None)]);
    }
}
