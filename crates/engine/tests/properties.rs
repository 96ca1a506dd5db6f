//! What holds of every analysis, whatever the text: arbitrary Unicode, news-like text, and long runs of
//! what rules look at.

use dateline_engine::{Lexicon, Reading, analyze, read, read_again, read_html};
use dateline_text::{Analysis, BlockKind, Document, Span};
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

/// Words, marks and line breaks that meet in news and in pasted pages; drawn at random they form the odd
/// neighbours that rules must survive.
const PIECES: &[&str] = &[
    "the",
    "The",
    "said",
    "Mayor",
    "Ida Marsh",
    "Marsh's",
    "Jean-Noel",
    "O’Neill’s",
    "Mr.",
    "Gen.",
    "St.",
    "U.S.",
    "a.m.",
    "Feb. 11",
    "April 16, 2025",
    "on Tuesday",
    "last week",
    "10:35",
    "$1.2bn",
    "35%",
    "1,200",
    "people",
    "at least",
    "No. 5",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "(",
    ")",
    "—",
    "–",
    "-",
    "...",
    "…",
    ".",
    ",",
    "?",
    "!",
    ":",
    ";",
    "Kyiv",
    "France",
    "Reuters",
    "according to",
    "told",
    "Inc.",
    "J.",
    "I",
    "\n",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "By Ada Wren",
    "Subscribe",
    "Comments",
    "Share",
    "Read more:",
    "(Reuters)",
    "https://example.org/2025/04/16/a",
    "@ada",
    "#vote",
    "may have",
    "every",
    "because",
    "in",
    "of",
    "Monday",
    "two days",
    "since 2014",
    "é",
    "東京",
    "👩‍👩‍👧",
    "e\u{301}",
    "ß",
    "İ",
    "govern-",
    "ment",
    "\u{ad}",
    "\u{feff}",
    "> ",
    "\n> ",
    "\u{fb01}",
    "\u{f0b7}",
    "  ",
    "AdvertisementContinue",
    "\n12\n",
    "and the council of the old quay said so",
];

fn news() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(PIECES), prop::bool::weighted(0.8));
    prop::collection::vec(piece, 0..80).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, spaced)| if spaced { format!("{piece} ") } else { piece.to_owned() })
            .collect()
    })
}

fn fits(document: &Document, span: Span) -> bool {
    document.text().get(span.range()).is_some()
}

fn in_order(spans: &[Span]) -> bool {
    spans.windows(2).all(|pair| (pair[0].start(), pair[0].end()) <= (pair[1].start(), pair[1].end()))
}

fn apart(spans: &[Span]) -> bool {
    spans.windows(2).all(|pair| pair[0].end() <= pair[1].start())
}

/// Characters of no width that stand in no token.
fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || "\u{180e}\u{200b}\u{200e}\u{200f}\u{feff}".contains(c)
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
}

fn check_reading(document: &Document) -> Result<(), TestCaseError> {
    check_blocks(document)?;
    // Accidents of copying may stand within a token of the pasted text: tokens are those of the text as it is read.
    check_tokens(document.as_read())
}

fn check_tokens(document: &Document) -> Result<(), TestCaseError> {
    check_blocks(document)?;
    let text = document.text();
    let tokens: Vec<Span> = document.tokens().iter().map(|token| token.span).collect();
    let mut at = 0;
    for span in &tokens {
        prop_assert!(text[at..span.range().start].chars().all(is_gap));
        prop_assert!(!document.slice(*span).contains(is_gap), "{:?}", document.slice(*span));
        at = span.range().end;
    }
    prop_assert!(text[at..].chars().all(is_gap));
    Ok(())
}

fn check_blocks(document: &Document) -> Result<(), TestCaseError> {
    let text = document.text();
    let blocks: Vec<Span> = document.blocks().iter().map(|block| block.span).collect();
    let sentences: Vec<Span> = document.sentences().iter().map(|sentence| sentence.span).collect();
    let tokens: Vec<Span> = document.tokens().iter().map(|token| token.span).collect();
    for layer in [&blocks, &sentences, &tokens] {
        prop_assert!(apart(layer));
        prop_assert!(layer.iter().all(|&span| !span.is_empty() && fits(document, span)));
    }

    let mut rest = text.to_owned();
    for span in blocks.iter().rev() {
        rest.replace_range(span.range(), "");
    }
    prop_assert!(rest.trim().is_empty(), "outside blocks: {rest:?}");

    prop_assert!(tokens.iter().all(|token| sentences.iter().any(|sentence| sentence.contains(*token))));
    prop_assert!(sentences.iter().all(|sentence| blocks.iter().any(|block| block.contains(*sentence))));
    Ok(())
}

fn check_analysis(document: &Document, analysis: &Analysis) -> Result<(), TestCaseError> {
    let mentions: Vec<Span> = analysis.mentions.iter().map(|mention| mention.span).collect();
    let timexes: Vec<Span> = analysis.timexes.iter().map(|timex| timex.span).collect();
    let contents: Vec<Span> = analysis.quotations.iter().map(|quotation| quotation.content).collect();
    let quantities: Vec<Span> = analysis.quantities.iter().map(|quantity| quantity.span).collect();
    let cues: Vec<Span> = analysis.cues.iter().map(|cue| cue.span).collect();
    for (name, layer) in [
        ("mentions", &mentions),
        ("timexes", &timexes),
        ("contents", &contents),
        ("quantities", &quantities),
        ("cues", &cues),
    ] {
        prop_assert!(in_order(layer), "{name} {layer:?}");
        for &span in layer {
            prop_assert!(fits(document, span) && !span.is_empty(), "{name} {span:?}");
            prop_assert!(document.article_blocks().any(|block| block.span.contains(span)), "{name} {span:?}");
        }
    }
    prop_assert!(apart(&mentions), "{mentions:?}");

    let parts =
        analysis.quotations.iter().flat_map(|quotation| quotation.cue.into_iter().chain(quotation.source));
    let evidence = analysis.facts.iter().flat_map(|fact| fact.evidence.iter().copied());
    let article = analysis.article.headline.into_iter().chain(analysis.article.bylines.iter().copied());
    for span in parts.chain(evidence).chain(article) {
        prop_assert!(fits(document, span) && !span.is_empty(), "{span:?}");
    }

    prop_assert!(analysis.entities.iter().zip(0..).all(|(entity, id)| entity.id.0 == id));
    let named = analysis.mentions.iter().filter_map(|mention| mention.entity);
    let quoted = analysis.quotations.iter().filter_map(|quotation| quotation.entity);
    prop_assert!(named.chain(quoted).all(|id| analysis.entity(id).is_some()));
    prop_assert!(analysis.facts.windows(2).all(|pair| pair[0].slot <= pair[1].slot));
    Ok(())
}

fn check(document: &Document) -> Result<(), TestCaseError> {
    check_reading(document)?;
    let analysis = analyze(document, &LEXICON, None);
    check_analysis(document, &analysis)?;
    prop_assert_eq!(analyze(document, &LEXICON, None), analysis);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_in_order_and_whole(text in "(?s).{0,300}", is_whole: bool) {
        check(&read(text, &Reading { whole: is_whole, ..Reading::default() }))?;
    }

    #[test]
    fn news_like_text_is_read_in_order_and_whole(text in news(), is_whole: bool) {
        check(&read(text, &Reading { whole: is_whole, ..Reading::default() }))?;
    }

    #[test]
    fn what_is_sorted_otherwise_is_read_as_if_anew(text in news(), sorted in prop::collection::vec((0u32..400, 0u32..60, prop::sample::select(BlockKind::ALL)), 0..6), first: prop::sample::Index) {
        let all: Vec<(Span, BlockKind)> =
            sorted.iter().map(|&(start, length, kind)| (Span::new(start, start + length), kind)).collect();
        let before = all[..first.index(all.len() + 1)].to_vec();
        let of = |kinds| read(text.clone(), &Reading { kinds, ..Reading::default() });
        prop_assert_eq!(read_again(of(before), &all), of(all.clone()));
    }

    #[test]
    fn any_page_is_read_in_order_and_whole(html in "(<(/?(p|div|b|script|svg|pre|br|li|h1)|!--)( hidden| style=\"display:none\")?>?|[a-z<&; \\n\"]|\\PC){0,120}") {
        check(&read_html(&html, &Reading::default()))?;
    }
}

/// Bytes of each long run: enough that a stage of quadratic cost misses the limit in a debug build, few
/// enough that all runs together take seconds.
const RUN: usize = 40_000;

/// What one long run may take; it takes well under a second on an idle machine.
const LIMIT: Duration = Duration::from_secs(15);

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "only the test looks at a clock, to hold the engine to linear time"
)]
fn long_runs_of_anything_cost_linear_time() {
    for piece in [
        "\"",
        "“",
        "(",
        "7",
        "1,",
        "A",
        "a",
        "A.",
        ".",
        "-",
        "'",
        "’s",
        "@",
        "#a",
        ":",
        "a:",
        "https://",
        "\u{301}",
        "👩\u{200d}",
        "Mr. ",
        "A ",
        "said ",
        "Kyiv ",
        "Feb. ",
        "\n",
        "a\n",
        "\"a\" ",
        "He said. ",
        "10:35 ",
        "$1bn ",
        "the U.S. ",
        "and ",
        "(a ",
        "> ",
        "> a\n",
        "a-\n",
        "aA",
        "abcdA",
        "\u{ad}",
        "a  ",
        "the wall at the old quay closes for a year\nand its ",
        "- ",
    ] {
        let begun = Instant::now();
        let document = read(piece.repeat(RUN / piece.len()), &Reading::default());
        let _analysis = analyze(&document, &LEXICON, None);
        assert!(begun.elapsed() < LIMIT, "{piece:?} took {:?}", begun.elapsed());
    }
}
