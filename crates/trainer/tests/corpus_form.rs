//! The form of the corpus holds whatever is written in it: reading what was written gives the same article.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing, its helpers too")]

use dateline_text::{
    BlockKind, MentionKind, QuantityModifier, QuotationKind, Sourcing, Span, TimexKind, TimexModifier,
};
use dateline_trainer::corpus::{
    Article, Block, FrontMatter, Mention, Page, Part, Quantity, Quotation, Timex, parse, write,
};
use proptest::prelude::*;

/// A piece of a line: words, and what is marked on them.
#[derive(Clone, Debug)]
enum Piece {
    Plain(String),
    Name(String, MentionKind),
    Date(String, TimexKind, Option<TimexModifier>),
    Number(String, f64, Option<f64>, Option<QuantityModifier>),
    Speech { said: Vec<Piece>, cue: String, kind: QuotationKind, sourcing: Sourcing },
}

/// Words with every character that the form has a use for.
fn words() -> impl Strategy<Value = String> {
    "[#\\[\\]()\\\\;a-zé“”’—一]([ #\\[\\]()\\\\;a-zé“”’—一]{0,12}[#\\[\\]()\\\\;a-zé“”’—一])?"
}

fn piece() -> impl Strategy<Value = Piece> {
    let leaf = prop_oneof![
        words().prop_map(Piece::Plain),
        (words(), prop::sample::select(MentionKind::ALL)).prop_map(|(words, kind)| Piece::Name(words, kind)),
        (
            words(),
            prop::sample::select(TimexKind::ALL),
            prop::option::of(prop::sample::select(TimexModifier::ALL))
        )
            .prop_map(|(words, kind, modifier)| Piece::Date(words, kind, modifier)),
        (
            words(),
            -1e12..1e12,
            prop::option::of(-1e12..1e12),
            prop::option::of(prop::sample::select(vec![
                QuantityModifier::AtLeast,
                QuantityModifier::AtMost,
                QuantityModifier::MoreThan,
                QuantityModifier::LessThan,
                QuantityModifier::About,
            ]))
        )
            .prop_map(|(words, value, upper, modifier)| Piece::Number(words, value, upper, modifier)),
    ];
    leaf.prop_recursive(1, 8, 4, |inner| {
        (
            prop::collection::vec(inner, 1..4),
            words(),
            prop::sample::select(QuotationKind::ALL),
            prop::sample::select(Sourcing::ALL),
        )
            .prop_map(|(said, cue, kind, sourcing)| Piece::Speech { said, cue, kind, sourcing })
    })
}

/// Lines: none or a kind of block that goes on over so many lines.
type Line = Option<(BlockKind, Vec<Vec<Piece>>)>;

fn line() -> impl Strategy<Value = Line> {
    let kinds = vec![
        BlockKind::Headline,
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Caption,
        BlockKind::Dateline,
    ];
    let pieces = prop::collection::vec(piece(), 1..6);
    prop::option::of((prop::sample::select(kinds), prop::collection::vec(pieces, 1..3)))
}

/// Builds the article that the pieces stand for.
fn article(lines: Vec<Line>) -> Article {
    let front = FrontMatter {
        title: "Harbour: a “new” pier".to_owned(),
        published: "2025-04-16T10:35".parse().unwrap(),
        outlet: "Ours".to_owned(),
        country: "FO".to_owned(),
        beat: "local".to_owned(),
        style: "brief".to_owned(),
        page: Page::Pasted,
        part: Part::Learn,
        licence: "CC0-1.0".to_owned(),
    };
    let mut article = Article {
        front,
        text: String::new(),
        blocks: Vec::new(),
        mentions: Vec::new(),
        timexes: Vec::new(),
        quotations: Vec::new(),
        quantities: Vec::new(),
    };
    for line in lines {
        if let Some((kind, rows)) = line {
            let start = article.text.len();
            for (index, pieces) in rows.into_iter().enumerate() {
                if index > 0 {
                    article.text.push('\n');
                }
                add(&mut article, pieces);
            }
            article.blocks.push(Block { span: Span::of(start..article.text.len()), kind });
        }
        article.text.push('\n');
    }
    article
}

fn add(article: &mut Article, pieces: Vec<Piece>) {
    for (index, piece) in pieces.into_iter().enumerate() {
        if index > 0 {
            article.text.push(' ');
        }
        let start = article.text.len();
        let push = |article: &mut Article, words: &str| {
            article.text.push_str(words);
            Span::of(start..article.text.len())
        };
        match piece {
            Piece::Plain(words) => {
                push(article, &words);
            }
            Piece::Name(words, kind) => {
                let span = push(article, &words);
                let entity = format!("{}-{start}", kind.name());
                article.mentions.push(Mention { span, kind, entity });
            }
            Piece::Date(words, kind, modifier) => {
                let span = push(article, &words);
                article.timexes.push(Timex { span, kind, value: "2025-W16".to_owned(), modifier });
            }
            Piece::Number(words, value, upper, modifier) => {
                let span = push(article, &words);
                let unit = Some("years old".to_owned());
                article.quantities.push(Quantity { span, value, upper, unit, modifier });
            }
            Piece::Speech { said, cue, kind, sourcing } => {
                add(article, said);
                let first = Span::of(start..article.text.len());
                article.text.push(' ');
                let cue_start = article.text.len();
                article.text.push_str(&cue);
                let cue = Span::of(cue_start..article.text.len());
                article.text.push_str(" so");
                let second = Span::of(article.text.len() - 2..article.text.len());
                let number = u32::try_from(article.quotations.len()).unwrap() + 1;
                let contents = vec![first, second];
                let speaker = "somebody".to_owned();
                article.quotations.push(Quotation {
                    number,
                    contents,
                    cue: Some(cue),
                    source: Some(cue),
                    speaker,
                    kind,
                    sourcing,
                });
            }
        }
    }
}

proptest! {
    // A counter-example goes into a test of its own, not into a file of seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_what_was_written_gives_the_same_article(lines in prop::collection::vec(line(), 0..6)) {
        let article = article(lines);
        let written = write(&article).unwrap();
        prop_assert_eq!(parse(&written).map_err(|error| format!("{error}\n{written}")).unwrap(), article);
    }

    #[test]
    fn any_text_is_read_or_refused(body in "(?s)[#\\[\\]()\\\\;a-z0-9 \n>.]{0,60}|\\PC{0,60}") {
        let front = "title: A\npublished: 2025-04-16\noutlet: B\ncountry: GB\nbeat: local\nstyle: brief\npage: article\npart: learn\nlicence: CC0-1.0\n---\n";
        if let Ok(article) = parse(&format!("{front}{body}")) {
            let written = write(&article).unwrap();
            prop_assert_eq!(parse(&written).unwrap(), article);
        }
    }
}

#[test]
fn marks_that_cross_cannot_be_written() {
    let mut article =
        article(vec![Some((BlockKind::Paragraph, vec![vec![Piece::Plain("one two".to_owned())]]))]);
    article.mentions.push(Mention {
        span: Span::new(0, 5),
        kind: MentionKind::Place,
        entity: "a".to_owned(),
    });
    let value = "2025".to_owned();
    article.timexes.push(Timex { span: Span::new(4, 7), kind: TimexKind::Date, value, modifier: None });
    assert_eq!(write(&article).unwrap_err().message, "the marked words cross others");
}
