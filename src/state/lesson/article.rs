//! The open article as an exercise holds it.

use crate::state::OpenArticle;
use crate::view_model::first_words;
use dateline_classroom::Article;
use dateline_notes::TextPositionSelector;
use dateline_text::{BlockKind, Span, Units, one_line};

/// An article as an exercise holds it: with its layout, and the parts of the page that are the article.
#[must_use]
pub fn exercise_article(open: &OpenArticle) -> Article {
    let (stored, text) = (&open.stored, open.text());
    let said = open.analysis.as_ref().map(|analysis| &analysis.article);
    let headline = || Some(one_line(said?.headline?.text(text)));
    let first_line = || text.lines().find(|line| !line.trim().is_empty()).map(first_words);
    let own = Some(stored.title.clone()).filter(|title| !title.is_empty());
    let title = own.or_else(headline).or_else(first_line).unwrap_or_default();
    let mut article = Article::new(&title, text);
    article.outlet = stored.outlet.clone().or_else(|| said?.outlet.clone());
    let published = stored.published.clone().or_else(|| stored.dated.clone());
    article.published = published.or_else(|| said?.published.clone());
    article.layout.clone_from(&stored.layout);
    if open.analysis.is_some() {
        let units = Units::new(text);
        let part = |(span, kind): (Span, BlockKind)| {
            let (start, end) = (units.to_code_points(span.start()), units.to_code_points(span.end()));
            (TextPositionSelector { start, end }, kind)
        };
        article.blocks = open.blocks(u32::MAX).into_iter().map(part).collect();
    }
    article
}
