//! How long an analysis takes: `cargo xtask bench` prints it for `docs/performance.md`.
//!
//! `articles.txt` is the prose of the articles in `tests/corpus` as they once were. It stays as it is,
//! so that figures taken years apart can be compared.

use dateline_engine::{
    CarefulReading, Lexicon, Published, Reading, Tagger, analyze, analyze_carefully, learning, read, stages,
};
use divan::Bencher;

const ARTICLES: &str = include_str!("articles.txt");

const WEIGHTS: &[u8] = include_bytes!("../../lexicon/data/careful.bin");

/// A short feature, and a whole newspaper page and more.
const WORDS: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// Paragraphs in their order, from the start again where they end, until there are `count` words.
fn words(count: usize) -> String {
    let mut text = String::new();
    let mut so_far = 0;
    for paragraph in ARTICLES.split_inclusive("\n\n").cycle() {
        if so_far >= count {
            break;
        }
        so_far += paragraph.split_whitespace().count();
        text.push_str(paragraph);
    }
    text
}

fn published() -> Option<Published> {
    "2025-06-12".parse().ok()
}

/// The benchmark's text in so many articles: of 3.7 kB each, as a short piece of news is.
const PIECES: usize = 10;

/// The paragraphs dealt out into [`PIECES`] articles, in their order.
fn articles() -> Vec<String> {
    let size = ARTICLES.len().div_ceil(PIECES);
    let mut articles = vec![String::new()];
    for paragraph in ARTICLES.split_inclusive("\n\n") {
        if articles.last().is_some_and(|article| article.len() >= size) {
            articles.push(String::new());
        }
        articles.last_mut().into_iter().for_each(|article| article.push_str(paragraph));
    }
    articles
}

/// All of the quick reading, from the text to the whole analysis, of ten articles one by one: at least 2 MB/s are asked for.
#[divan::bench]
fn quick_reading(bencher: Bencher<'_, '_>) {
    let (articles, lexicon) = (articles(), Lexicon::new());
    let bytes = divan::counter::BytesCount::of_str(ARTICLES);
    bencher.counter(bytes).with_inputs(|| articles.clone()).bench_local_values(|articles| {
        articles
            .into_iter()
            .map(|text| analyze(&read(text, &Reading::default()), &lexicon, published()))
            .collect::<Vec<_>>()
    });
}

#[divan::bench(args = WORDS)]
fn reading(bencher: Bencher<'_, '_>, count: usize) {
    let text = words(count);
    bencher.with_inputs(|| text.clone()).bench_values(|text| read(text, &Reading::default()));
}

#[divan::bench(args = WORDS)]
fn analysis(bencher: Bencher<'_, '_>, count: usize) {
    let document = read(words(count), &Reading::default());
    let lexicon = Lexicon::new();
    bencher.bench(|| analyze(divan::black_box(&document), &lexicon, published()));
}

/// The expressions of time alone: at least 5 MB/s are asked for.
#[divan::bench]
fn timex(bencher: Bencher<'_, '_>) {
    let document = read(ARTICLES.to_owned(), &Reading::default());
    let bytes = divan::counter::BytesCount::of_str(ARTICLES);
    bencher.counter(bytes).bench(|| learning::timexes(divan::black_box(&document), published()));
}

/// Quotations, sources, cues, numbers and facts, names and times being known: at least 3 MB/s are asked for.
#[divan::bench]
fn sources(bencher: Bencher<'_, '_>) {
    let document = read(ARTICLES.to_owned(), &Reading { whole: true, ..Reading::default() });
    let mut analysis = analyze(&document, &Lexicon::new(), published());
    let bytes = divan::counter::BytesCount::of_str(ARTICLES);
    bencher
        .counter(bytes)
        .bench_local(|| stages::who_says_so(divan::black_box(&document), divan::black_box(&mut analysis)));
}

/// The same with the names of the careful reading: to be compared with [`analysis`] of the same run. Weights that
/// cannot be read have no figure.
#[divan::bench(args = [1_000], sample_count = 20)]
fn careful_analysis(bencher: Bencher<'_, '_>, count: usize) {
    let Ok(tagger) = Tagger::new(WEIGHTS) else { return };
    let document = read(words(count), &Reading::default());
    let lexicon = Lexicon::new();
    bencher.bench(|| {
        let mut reading = CarefulReading::new(divan::black_box(&document), &lexicon, &tagger);
        reading.finish(&tagger);
        analyze_carefully(&document, &lexicon, published(), &reading)
    });
}

/// What the worker does with the weights once they are there.
#[divan::bench(sample_count = 20)]
fn unpacking() -> bool {
    Tagger::new(divan::black_box(WEIGHTS)).is_ok()
}
