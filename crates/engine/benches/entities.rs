//! How long it takes to tie mentions to things: whole analyses of texts that hold little but names, so that a cost
//! that grows faster than the number of mentions is seen, and of ordinary prose to compare; and the stages of entities
//! and of places alone.

use dateline_engine::stages::{Decided, locate};
use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Document, Entity, EntityId, Mention, MentionKind, Provenance, Span};
use divan::Bencher;
use divan::counter::BytesCount;

const ARTICLES: &str = include_str!("articles.txt");

/// Mentions in a text.
const MENTIONS: [usize; 2] = [1_000, 10_000];

/// Names that several places bear.
const AMBIGUOUS: [&str; 10] = [
    "Springfield",
    "Portland",
    "Georgetown",
    "San Jose",
    "Birmingham",
    "Victoria",
    "Paris",
    "Hamilton",
    "Richmond",
    "Santiago",
];

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

/// The stage of entities alone.
#[divan::bench(sample_count = 40)]
fn tying_prose(bencher: Bencher<'_, '_>) {
    let (document, lexicon) = (read(ARTICLES.to_owned(), &Reading::default()), Lexicon::new());
    let decided = Decided::read(&document, &lexicon);
    bencher.counter(BytesCount::new(ARTICLES.len())).bench(|| divan::black_box(&decided).tie());
}

/// The stage of places alone.
#[divan::bench(sample_count = 40)]
fn locating_prose(bencher: Bencher<'_, '_>) {
    let (document, lexicon) = (read(ARTICLES.to_owned(), &Reading::default()), Lexicon::new());
    let (mentions, entities) = Decided::read(&document, &lexicon).tie();
    bencher.counter(BytesCount::new(ARTICLES.len())).with_inputs(|| entities.clone()).bench_values(
        |mut entities| {
            locate(&document, &lexicon, &mentions, &mut entities);
            entities
        },
    );
}

/// As many names that many towns bear, a line each, every one a thing of its own.
#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn locating_ambiguous_names(bencher: Bencher<'_, '_>, count: usize) {
    let lexicon = Lexicon::new();
    let (mut text, mut mentions, mut entities) = (String::new(), Vec::new(), Vec::new());
    for (index, name) in AMBIGUOUS.iter().cycle().take(count).enumerate() {
        let start = text.len() as u32;
        text.push_str(name);
        let (id, span) = (EntityId(index as u32), Span::new(start, text.len() as u32));
        text.push_str(" was named.\n");
        let (kind, provenance) = (MentionKind::Place, Provenance::Gazetteer);
        mentions.push(Mention { span, kind, entity: Some(id), provenance, score: None });
        let (aliases, role, described, place) = (Vec::new(), None, Vec::new(), None);
        entities.push(Entity {
            id,
            kind,
            name: (*name).to_owned(),
            aliases,
            role,
            gender: None,
            described,
            place,
        });
    }
    let document = read(text, &Reading { whole: true, ..Reading::default() });
    bencher.with_inputs(|| entities.clone()).bench_values(|mut entities| {
        locate(&document, &lexicon, &mentions, &mut entities);
        entities
    });
}
