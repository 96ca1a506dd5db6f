//! How well pasted pages are taken apart: the body's words, each block's kind, and what is said of the article as a whole.
//!
//! The body is scored as the referee does it: the words of a page as a bag, precision, recall and F1 a page, the mean over
//! pages. What is told of the article is right, wrong (told, but something else is true), or missing.

use crate::corpus::{Article, Layer, Named, Page, Part, Scores, Tally, read_folder};
use dateline_engine::{Lexicon, Reading};
use dateline_text::{Analysis, BlockKind, MentionKind, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// The kinds that are prose of the article.
const BODY: [BlockKind; 5] = [
    BlockKind::Paragraph,
    BlockKind::Subhead,
    BlockKind::ListItem,
    BlockKind::BlockQuote,
    BlockKind::Dateline,
];

/// What is told of an article as a whole.
const TOLD: [&str; 4] = ["headline", "published", "outlet", "bylines"];

/// The figures of one part of the corpus.
#[derive(Default)]
struct Figures {
    pages: u32,
    body: [f64; 3],
    kinds: Tally,
    told: [Counts; TOLD.len()],
}

#[derive(Clone, Copy, Default)]
struct Counts {
    right: usize,
    wrong: usize,
    missing: usize,
}

/// Measures the pasted pages of a folder of articles, `tests/corpus` where none is named, and prints tables in Markdown.
///
/// # Errors
/// Where an article cannot be read.
pub(super) fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(words.first().copied().unwrap_or("tests/corpus"));
    let articles = read_folder(folder)?;
    let lexicon = Lexicon::new();
    let figures = [Part::Learn, Part::Measure].map(|part| {
        let mut figures = Figures::default();
        let pages = articles
            .iter()
            .filter(|named| named.article.front.page == Page::Pasted && named.article.front.part == part);
        for Named { article, .. } in pages {
            let document = dateline_engine::read(article.text.clone(), &Reading::default());
            figures.add(article, &dateline_engine::analyze(&document, &lexicon, None));
        }
        (part, figures)
    });
    println!(
        "| part | pages | body F1 | precision | recall | kinds |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (part, it) in &figures {
        let [f1, precision, recall] = it.body.map(|sum| 100.0 * sum / f64::from(it.pages.max(1)));
        let kinds = it.kinds.f1();
        println!("| {} | {} | {f1:.1} | {precision:.1} | {recall:.1} | {kinds:.1} |", part.name(), it.pages);
    }
    println!("\n| right / wrong / missing | learn | measure |\n| --- | ---: | ---: |");
    for (at, name) in TOLD.iter().enumerate() {
        let cells: String = figures.iter().map(|(_, it)| it.told[at].cell()).collect();
        println!("| {name} |{cells}");
    }
    Ok(())
}

impl Figures {
    fn add(&mut self, article: &Article, analysis: &Analysis) {
        self.pages += 1;
        let wanted = bag(&article.text, article.blocks.iter().map(|block| (block.kind, block.span)));
        let given = bag(&article.text, analysis.blocks.iter().map(|block| (block.kind, block.span)));
        let shared: u32 =
            wanted.iter().map(|(word, count)| (*count).min(given.get(word).copied().unwrap_or(0))).sum();
        let share = |all: u32| f64::from(shared) / f64::from(all.max(1));
        let (precision, recall) = (share(given.values().sum()), share(wanted.values().sum()));
        let f1 = if shared == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        for (sum, value) in self.body.iter_mut().zip([f1, precision, recall]) {
            *sum += value;
        }
        self.kinds = self.kinds.plus(Scores::of(article, analysis).layer(Layer::Blocks));
        let [headline, published, outlet, bylines] = &mut self.told;
        let title = article.blocks.iter().find(|block| block.kind == BlockKind::Headline);
        headline.one(title.map(|block| block.span), analysis.article.headline);
        let day = article.front.published.to_string();
        let same_day = |given: &String| {
            let shorter = given.len().min(day.len());
            given.get(..shorter) == day.get(..shorter)
        };
        published.check(analysis.article.published.as_ref().map(same_day));
        outlet.check(
            analysis.article.outlet.as_ref().map(|given| plain(given) == plain(&article.front.outlet)),
        );
        bylines.names(&writers(article), &analysis.article.bylines, &article.text);
    }
}

impl Counts {
    fn check(&mut self, is_right: Option<bool>) {
        match is_right {
            Some(true) => self.right += 1,
            Some(false) => self.wrong += 1,
            None => self.missing += 1,
        }
    }

    fn one(&mut self, wanted: Option<Span>, given: Option<Span>) {
        match (wanted, given) {
            (None, None) => {}
            (_, given) => self.check(given.map(|given| Some(given) == wanted)),
        }
    }

    fn names(&mut self, wanted: &BTreeSet<String>, given: &[Span], text: &str) {
        let given: BTreeSet<String> = given.iter().map(|span| plain(span.text(text))).collect();
        self.right += wanted.intersection(&given).count();
        self.wrong += given.difference(wanted).count();
        self.missing += wanted.difference(&given).count();
    }

    fn cell(self) -> String {
        format!(" {} / {} / {} |", self.right, self.wrong, self.missing)
    }
}

/// How often each word stands in the body.
fn bag(text: &str, blocks: impl Iterator<Item = (BlockKind, Span)>) -> BTreeMap<String, u32> {
    let mut bag = BTreeMap::new();
    for (_, span) in blocks.filter(|(kind, _)| BODY.contains(kind)) {
        let words = span.text(text).split(|c: char| !c.is_alphanumeric() && c != '_');
        for word in words.filter(|word| !word.is_empty()) {
            *bag.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    bag
}

/// The people whom the lines of the byline name.
fn writers(article: &Article) -> BTreeSet<String> {
    let bylines = || article.blocks.iter().filter(|block| block.kind == BlockKind::Byline);
    let named = article.mentions.iter().filter(|mention| {
        mention.kind == MentionKind::Person && bylines().any(|block| block.span.contains(mention.span))
    });
    named.map(|mention| plain(mention.span.text(&article.text))).collect()
}

/// A name in small letters, without `The`.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}
