//! How long a thousand notes take to be found again in a text of some 100,000 words that was edited all over; `docs/notes.md`
//! has the figures.

use dateline_notes::{Passages, Target};
use dateline_text::Span;
use divan::Bencher;
use std::path::Path;

const NOTES: usize = 1_000;

fn main() {
    divan::main();
}

/// Our own articles, as they are written, one after the other.
fn text() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect()
}

/// Notes on five words each, all along the text.
fn notes(text: &str) -> Vec<Target> {
    let passages = Passages::new(text);
    let starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    let note = |number: usize| {
        let first = number * (starts.len() - 6) / NOTES;
        Target::Passage(passages.take(Span::of(starts[first]..starts[first + 5] - 1)))
    };
    (0..NOTES).map(note).collect()
}

/// Every fiftieth word is another.
fn edited(text: &str) -> String {
    let word =
        |(at, word): (usize, &str)| if at % 50 == 49 { "another ".to_owned() } else { word.to_owned() };
    text.split_inclusive(' ').enumerate().map(word).collect()
}

#[divan::bench(sample_count = 10)]
fn a_thousand_notes_in_an_edited_text(bencher: Bencher<'_, '_>) {
    let text = text();
    let (notes, later) = (notes(&text), edited(&text));
    bencher.bench_local(|| {
        let passages = Passages::new(&later);
        notes.iter().filter(|note| passages.find(note).span().is_some()).count()
    });
}

#[divan::bench(sample_count = 10)]
fn a_thousand_notes_in_the_same_text(bencher: Bencher<'_, '_>) {
    let text = text();
    let notes = notes(&text);
    bencher.bench_local(|| {
        let passages = Passages::new(&text);
        notes.iter().filter(|note| passages.find(note).span().is_some()).count()
    });
}
