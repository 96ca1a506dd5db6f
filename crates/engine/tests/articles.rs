//! Several articles in one paste: told where there are, and nowhere else; read all together, or one alone.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{BlockKind, BlockRule, Document, Span};

const TWO: &str = include_str!("articles/two.txt");
const FERRY: &str = "Ferry to Holm island to run through the winter";
const LIBRARY: &str = "Library roof was known to leak, audit finds";

fn document(text: &str, article: Option<Span>) -> Document {
    read(text.to_owned(), &Reading { article, ..Reading::default() })
}

/// The first line of each article.
fn titles(text: &str) -> Vec<String> {
    let document = document(text, None);
    let title = |span: &Span| document.slice(*span).lines().next().unwrap_or_default().to_owned();
    document.articles().iter().map(title).collect()
}

/// The words that are read.
fn body(document: &Document) -> String {
    document.article_blocks().map(|block| document.slice(block.span)).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_articles_are_told_and_both_are_read() {
    assert_eq!(titles(TWO), [FERRY, LIBRARY]);
    let document = document(TWO, None);
    let body = body(&document);
    for words in ["Tore Lindahl", "Kari Noor", "before it."] {
        assert!(body.contains(words), "{words}");
    }
    for words in ["Subscribe", "Advertisement", "Share this", "Ferry cat", "Privacy policy"] {
        assert!(!body.contains(words), "{words}");
    }
    let headlines = document.blocks().iter().filter(|block| block.kind == BlockKind::Headline);
    assert_eq!(headlines.map(|block| document.slice(block.span)).collect::<Vec<_>>(), [FERRY, LIBRARY]);
    assert_eq!(analyze(&document, &Lexicon::new(), None).articles, document.articles());
}

#[test]
fn one_of_them_is_read_alone_with_its_own_writers_and_day() {
    let articles = document(TWO, None).articles().to_vec();
    let document = document(TWO, Some(articles[1]));
    assert_eq!(document.articles(), articles);
    let body = body(&document);
    assert!(body.contains("Kari Noor") && !body.contains("Tore Lindahl"), "{body}");
    let article = analyze(&document, &Lexicon::new(), None).article;
    let words = |span| document.slice(span).to_owned();
    assert_eq!(article.headline.map(words).as_deref(), Some(LIBRARY));
    assert_eq!(article.bylines.into_iter().map(words).collect::<Vec<_>>(), ["Henrik Dahl", "Ana Reyes"]);
    assert_eq!(article.published.as_deref(), Some("2025-04-14"));
    let ferry = document.block_at(u32::try_from(TWO.find(FERRY).unwrap()).unwrap()).unwrap();
    assert_eq!(
        BlockRule::of(&ferry.provenance).map(|rule| rule.words),
        Some("another article of this paste")
    );
}

#[test]
fn releases_with_a_day_and_no_writer_are_articles_too() {
    assert_eq!(
        titles(include_str!("articles/three_releases.txt")),
        [
            "County opens three new shelters for the winter",
            "Road 14 closed at Norwick from Monday",
            "Flu vaccine is free for everybody over sixty",
        ]
    );
}

#[test]
fn a_newsletter_a_live_blog_an_interview_teasers_and_a_chronology_are_one_article() {
    for (name, text) in [
        ("a newsletter of briefs", include_str!("articles/briefs.txt")),
        ("a live blog", include_str!("articles/live.txt")),
        ("a live blog that does not say so", include_str!("articles/timed_entries.txt")),
        ("an interview", include_str!("articles/interview.txt")),
        ("an article with teasers and comments", include_str!("articles/teasers.txt")),
        ("a chronology", include_str!("articles/chronology.txt")),
    ] {
        assert_eq!(titles(text), [""; 0], "{name}");
    }
}

#[test]
fn an_article_pasted_twice_is_one() {
    let ferry = &TWO[TWO.find(FERRY).unwrap()..TWO.find(LIBRARY).unwrap()];
    assert_eq!(titles(&format!("{ferry}\n\n{ferry}")), [""; 0]);
}

#[test]
fn the_reader_can_put_back_a_line_of_an_article_that_is_not_read() {
    let articles = document(TWO, None).articles().to_vec();
    let ferry = u32::try_from(TWO.find(FERRY).unwrap()).unwrap();
    let kinds = vec![(Span::new(ferry, ferry + 5), BlockKind::Subhead)];
    let document = read(TWO.to_owned(), &Reading { article: Some(articles[1]), kinds, ..Reading::default() });
    assert!(
        document.block_at(ferry).is_some_and(|block| block.kind == BlockKind::Subhead && block.was_aside())
    );
}

#[test]
fn nothing_is_told_of_a_text_that_is_all_article() {
    let whole = read(TWO.to_owned(), &Reading { whole: true, ..Reading::default() });
    assert!(whole.articles().is_empty());
}
