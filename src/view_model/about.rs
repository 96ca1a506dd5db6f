//! What the article says of itself, line by line: by whom, in what paper, when, from where.

use crate::view_model::{Place, moment_in_words};
use dateline_text::{Analysis, Span, one_line};
use yew::AttrValue;

/// One line: `By`, and who.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutRow {
    /// What is told.
    pub label: &'static str,
    /// The answers, each with its place where that stands in the article.
    pub answers: Vec<(AttrValue, Option<Place>)>,
    /// The words that the answer rests on, where they were set aside.
    pub from: Option<AttrValue>,
}

/// Something that is told, and the words that tell it.
type Told = (AttrValue, Option<Span>);

/// The lines that the article has something for.
#[must_use]
pub fn about(text: &str, analysis: &Analysis) -> Vec<AboutRow> {
    let article = &analysis.article;
    let evidence = article.evidence;
    let own = |spans: &[Span]| spans.iter().map(|&span| (words(text, span), Some(span))).collect::<Vec<_>>();
    let time = |value: &Option<String>, span| {
        let words = value.as_deref().and_then(moment_in_words);
        words.map(|words| (AttrValue::from(words), span)).into_iter().collect()
    };
    let one = |span: Option<Span>| own(span.as_slice());
    let outlet = article.outlet.clone().map(|outlet| (AttrValue::from(outlet), evidence.outlet));
    let rows: [(&'static str, Vec<Told>); 6] = [
        ("By", own(&article.bylines)),
        ("Outlet", outlet.into_iter().collect()),
        ("Section", one(article.section)),
        ("From", one(article.place)),
        ("Published", time(&article.published, evidence.published)),
        ("Updated", time(&article.updated, evidence.updated)),
    ];
    let rows = rows.into_iter().filter(|(_, answers)| !answers.is_empty());
    rows.map(|(label, answers)| {
        let aside = answers.iter().filter_map(|&(_, span)| span).find(|&span| !in_article(analysis, span));
        AboutRow {
            label,
            // A line of nothing but the answer need not be said again.
            from: aside
                .map(|span| line_of(text, analysis, span))
                .filter(|line| answers.iter().all(|(words, _)| words != line)),
            answers: answers
                .into_iter()
                .map(|(words, span)| (words, span.and_then(|span| place(analysis, span))))
                .collect(),
        }
    })
    .collect()
}

fn words(text: &str, span: Span) -> AttrValue {
    AttrValue::from(one_line(span.text(text)))
}

fn in_article(analysis: &Analysis, span: Span) -> bool {
    analysis.blocks.iter().any(|block| block.kind.is_article() && block.span.contains(span))
}

fn place(analysis: &Analysis, span: Span) -> Option<Place> {
    in_article(analysis, span).then_some(Place { span, mark: None })
}

/// The line around the words, shortened; by it a reader finds them among what was set aside.
fn line_of(text: &str, analysis: &Analysis, span: Span) -> AttrValue {
    const LONGEST: usize = 60;
    let block =
        analysis.blocks.iter().find(|block| block.span.contains(span)).map_or(span, |block| block.span);
    let line = words(text, block);
    let start: String = line.chars().take(LONGEST).collect();
    AttrValue::from(if start.len() < line.len() { format!("{start} …") } else { start })
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Article, Block, BlockKind, Evidence, Provenance};

    const TEXT: &str = "Quay to close\nBy Ada Wren\n© 2025 The Lamp";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::of(start..start + words.len())
    }

    #[test]
    fn an_answer_leads_to_its_words_or_says_which_line_it_was_read_from() {
        let block = |words, kind| Block { span: span(words), kind, provenance: Provenance::rule("legal") };
        let analysis = Analysis {
            article: Article {
                bylines: vec![span("Ada Wren")],
                outlet: Some("The Lamp".to_owned()),
                updated: Some("2025-04-16T10:35".to_owned()),
                evidence: Evidence { outlet: Some(span("The Lamp")), ..Evidence::default() },
                ..Article::default()
            },
            blocks: vec![
                block("Quay to close", BlockKind::Headline),
                block("By Ada Wren", BlockKind::Byline),
                block("© 2025 The Lamp", BlockKind::Furniture),
            ],
            ..Analysis::default()
        };
        let rows = about(TEXT, &analysis);
        let told: Vec<_> =
            rows.iter().map(|row| (row.label, row.answers[0].0.as_str(), row.from.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("By", "Ada Wren", None),
                ("Outlet", "The Lamp", Some("© 2025 The Lamp")),
                ("Updated", "Wednesday 16 April 2025, 10:35", None)
            ]
        );
        assert_eq!(rows[0].answers[0].1, Some(Place { span: span("Ada Wren"), mark: None }));
        assert_eq!(rows[1].answers[0].1, None);
    }
}
