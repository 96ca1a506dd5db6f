//! What happened, or is to happen, on which day: sentences of the article's prose for a class to put in order.

use crate::OrderItem;
use dateline_notes::TextHash;
use dateline_text::{Analysis, BlockKind, Span, Timex, TimexKind, sort_by_key};

/// The most events that anybody is asked to put in order.
const MOST_EVENTS: usize = 8;
/// So few are no order to speak of: then what somebody reports in the writer's words counts too.
const FEW_EVENTS: usize = 3;
/// The fewest words of a sentence that tells of something.
const FEWEST_WORDS: usize = 5;
/// Words of a sentence that tells what might be.
const CONDITIONAL: [&str; 7] = ["if", "would", "could", "might", "may", "unless", "whether"];
/// How a line begins that tells of the page and not of the world.
const OF_THE_PAGE: [&str; 6] =
    ["published", "first published", "last modified", "last updated", "updated", "modified"];

/// Sentences that tell of different days, in an order that says nothing, and the ids in the order of the days.
pub(super) fn events(text: &str, analysis: &Analysis) -> (Vec<OrderItem>, Vec<String>) {
    let mut days = dated(text, analysis, false);
    if days.len() < FEW_EVENTS {
        days = dated(text, analysis, true);
    }
    days.truncate(MOST_EVENTS);
    sort_by_key(&mut days, |(day, _)| day.clone());
    let words: Vec<String> = days.iter().map(|(_, span)| analysis.line(text, *span)).collect();
    // By a fingerprint of the words: it cannot be counted back to the days.
    let mut dealt: Vec<usize> = (0..words.len()).collect();
    sort_by_key(&mut dealt, |&index| TextHash::of(&words[index]));
    let item = |(number, &index): (usize, &usize)| OrderItem {
        id: format!("i{}", number + 1),
        words: words[index].clone(),
    };
    let items: Vec<OrderItem> = dealt.iter().enumerate().map(item).collect();
    let id_of = |index: usize| dealt.iter().position(|&other| other == index).and_then(|at| items.get(at));
    let order = (0..words.len()).filter_map(|index| id_of(index).map(|item| item.id.clone())).collect();
    (items, order)
}

/// One sentence a day, in the order of the text; `reported` says whether what others report counts.
fn dated(text: &str, analysis: &Analysis, reported: bool) -> Vec<(String, Span)> {
    let mut days: Vec<(String, Span)> = Vec::new();
    for timex in &analysis.timexes {
        let Some(day) = timex.earliest.as_ref().filter(|day| timex.latest.as_ref() == Some(*day)) else {
            continue;
        };
        let Some(&sentence) = analysis.sentences.iter().find(|sentence| sentence.contains(timex.span)) else {
            continue;
        };
        // What tells of two days has no place among them.
        if is_event(text, analysis, timex, sentence, reported)
            && !days.iter().any(|(known, place)| known == day || *place == sentence)
        {
            days.push((day.clone(), sentence));
        }
    }
    days
}

/// Whether a sentence tells of something on that day: a whole sentence of the prose, nothing that is said or might be.
fn is_event(text: &str, analysis: &Analysis, timex: &Timex, sentence: Span, reported: bool) -> bool {
    let line = analysis.line(text, sentence);
    let words = line.to_lowercase();
    let is_prose = analysis.blocks.is_empty()
        || analysis.blocks.iter().any(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.span.contains(sentence)
        });
    let is_whole =
        words.ends_with(['.', '!', '”', '"', '’', '\'']) && words.split_whitespace().count() >= FEWEST_WORDS;
    // `May` is a month.
    let might_be = line.split(|letter: char| !letter.is_alphabetic()).any(|word| {
        word != "May" && CONDITIONAL.iter().any(|conditional| word.eq_ignore_ascii_case(conditional))
    });
    let is_said = analysis.quotations.iter().any(|quotation| {
        let counts = !reported || quotation.kind != dateline_text::QuotationKind::Indirect;
        counts && quotation.content.overlaps(timex.span)
    });
    matches!(timex.kind, TimexKind::Date | TimexKind::Time)
        && is_prose
        && is_whole
        && !might_be
        && !is_said
        && !OF_THE_PAGE.iter().any(|start| words.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::make::quoted::quotation;
    use dateline_text::{Block, Provenance};

    /// Lines, each with what part of the page it is and the words in it that name a day of March.
    const LINES: [(&str, BlockKind, &str); 8] = [
        ("By Ida Fern on 1 March for the Post.", BlockKind::Byline, "1 March"),
        ("Last modified on 2 March at noon today.", BlockKind::Paragraph, "2 March"),
        ("The old bridge at Oxdale on 3 March.", BlockKind::Caption, "3 March"),
        ("The bridge was closed on 4 March.", BlockKind::Paragraph, "4 March"),
        ("If it rains the fair may fall on 5 March.", BlockKind::Paragraph, "5 March"),
        ("“They will have it back by 6 March,” said Fern.", BlockKind::Paragraph, "6 March"),
        ("The council meets about it on 7 March.", BlockKind::Paragraph, "7 March"),
        ("A new bridge, begun last May, opens on 8 March.", BlockKind::Paragraph, "8 March"),
    ];

    #[test]
    fn only_what_happened_or_is_planned_in_the_prose_is_put_in_order() {
        let text = LINES.map(|(line, ..)| line).join("\n");
        let span = |words: &str| {
            let at = text.find(words).unwrap();
            Span::of(at..at + words.len())
        };
        let provenance = || Provenance::rule("test");
        let timex = |(number, (.., words)): (usize, &(&str, BlockKind, &str))| {
            let day = Some(format!("2026-03-0{}", number + 1));
            Timex {
                span: span(words),
                kind: TimexKind::Date,
                value: day.clone().unwrap_or_default(),
                modifier: None,
                earliest: day.clone(),
                latest: day,
                anchor: None,
                provenance: provenance(),
            }
        };
        let block = |(line, kind, _): &(&str, BlockKind, &str)| Block {
            span: span(line),
            kind: *kind,
            provenance: provenance(),
        };
        let analysis = Analysis {
            blocks: LINES.iter().map(block).collect(),
            sentences: LINES.iter().map(|(line, ..)| span(line)).collect(),
            timexes: LINES.iter().enumerate().map(timex).collect(),
            quotations: vec![quotation(span("They will have it back by 6 March,"))],
            ..Analysis::default()
        };
        let (items, order) = events(&text, &analysis);
        let words: Vec<&str> = order
            .iter()
            .filter_map(|id| items.iter().find(|item| item.id == *id))
            .map(|item| item.words.as_str())
            .collect();
        assert_eq!(words, [LINES[3].0, LINES[6].0, LINES[7].0]);
    }
}
