//! How long it takes to tie mentions to things: whole analyses of texts that hold little but names, so that a cost
//! that grows faster than the number of mentions is seen, and of ordinary prose to compare.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::Document;
use divan::Bencher;
use divan::counter::BytesCount;

const ARTICLES: &str = include_str!("articles.txt");

/// Mentions in a text.
const MENTIONS: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// Letters for a number, so that every number makes another name.
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    for set in ["BDFGKLMNPRSTVZ", "aeiou", "bdfgklmnprstvz", "aeiou"] {
        name.extend(set.chars().nth(number % set.len()));
        number /= set.len();
    }
    name
}

fn document(count: usize, name: impl Fn(usize) -> String) -> Document {
    let line = |index| format!("It was said that President {} was not there with the others.\n", name(index));
    read((0..count).map(line).collect(), &Reading { whole: true, ..Reading::default() })
}

fn measure(bencher: Bencher<'_, '_>, document: &Document) {
    let lexicon = Lexicon::new();
    let bytes = BytesCount::new(document.text().len());
    bencher.counter(bytes).bench(|| analyze(divan::black_box(document), &lexicon, None));
}

#[divan::bench(args = MENTIONS, sample_count = 10)]
fn names_that_differ(bencher: Bencher<'_, '_>, count: usize) {
    measure(bencher, &document(count, |index| format!("{}k {}", letters(index), letters(index / 7 + 5))));
}

#[divan::bench(args = MENTIONS, sample_count = 10)]
fn fifty_names(bencher: Bencher<'_, '_>, count: usize) {
    measure(bencher, &document(count, |index| format!("{}k Keller", letters(index % 50))));
}

#[divan::bench(args = MENTIONS, sample_count = 10)]
fn one_surname(bencher: Bencher<'_, '_>, count: usize) {
    measure(
        bencher,
        &document(count, |index| format!("{}k {}v Keller", letters(index), letters(index / 4_900))),
    );
}

#[divan::bench(sample_count = 10)]
fn prose(bencher: Bencher<'_, '_>) {
    measure(bencher, &read(ARTICLES.to_owned(), &Reading::default()));
}
