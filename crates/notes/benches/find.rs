//! How long a full library is searched: a thousand articles of some 4 kB with ten notes each; `docs/notes.md` has the figures.

use dateline_notes::{Annotation, Edit, Index, Query, StoredArticle, Target, apply};
use divan::Bencher;
use std::path::Path;

const ARTICLES: usize = 1_000;
const NOTES: usize = 10;
const LENGTH: usize = 4_000;
const NOW: &str = "2026-01-31T08:00:00Z";

fn main() {
    divan::main();
}

/// A thousand articles cut from ours, each from another place.
fn library() -> Vec<StoredArticle> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let text: String = files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect();
    let at = |byte: usize| (byte..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let piece = |from: usize, length: usize| &text[at(from)..at(from + length)];
    let room = text.len() - LENGTH;
    let article = |number: usize| {
        let from = number * 7_919 * 31 % room;
        let mut article =
            StoredArticle::new(&format!("a{number}"), piece(from, 60), piece(from, LENGTH), NOW);
        for note in 0..NOTES {
            let words = piece((from + note * 1_013) % room, 80);
            let note = Annotation::note(&note.to_string(), NOW, Target::Article, words);
            let _fitted = apply(&mut article, &Edit::Add(note));
        }
        article
    };
    (0..ARTICLES).map(article).collect()
}

fn index(articles: &[StoredArticle]) -> Index {
    let mut index = Index::default();
    articles.iter().for_each(|article| index.enter(article));
    index
}

#[divan::bench(sample_count = 10)]
fn a_thousand_articles_are_entered(bencher: Bencher<'_, '_>) {
    let articles = library();
    bencher.bench_local(|| index(&articles));
}

/// A rare word, a common one, a letter, a phrase, words that most have.
#[divan::bench(args = ["ferry", "government", "t", "\"of the\" ", "the said was "])]
fn a_full_library_is_searched(bencher: Bencher<'_, '_>, typed: &str) {
    let articles = library();
    let index = index(&articles);
    let ids: Vec<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    bencher.bench_local(|| {
        let query = Query::new(typed);
        let found = index.search(&query, ids.iter().copied());
        index.excerpts(&query, found.iter().take(20).map(|found| found.id.as_str())).len()
    });
}
