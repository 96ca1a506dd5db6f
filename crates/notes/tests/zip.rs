//! The `.zip` of everything: whole again, and nothing in it breaks the reading.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod support;

use dateline_notes::export::backup;
use dateline_notes::{
    Annotation, Edit, Never, StoredArticle, Target, ZipError, apply, from_zip, to_zip, zip_files,
};
use proptest::prelude::*;
use support::any_article;

const NOW: &str = "2026-03-01T00:00:00Z";

#[test]
fn the_notes_on_each_article_lie_in_it_as_markdown() {
    let mut articles = ["a", "b", "c"].map(|id| StoredArticle::new(id, "Rain, “soon”", "It rains.", NOW));
    for article in &mut articles[..2] {
        let note = Annotation::note("n", NOW, Target::Article, "Since when?");
        assert!(apply(article, &Edit::Add(note)));
    }
    let zip = to_zip(&articles.each_ref(), &Never::default(), NOW).unwrap();
    assert_eq!(names(&zip), ["backup.json", "notes/rain-soon.md", "notes/rain-soon-2.md"]);
}

fn names(zip: &[u8]) -> Vec<String> {
    let archive = rawzip::ZipArchive::from_slice(zip).unwrap();
    let mut entries = archive.entries();
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        names.push(entry.file_path().try_normalize().unwrap().as_ref().to_owned());
    }
    names
}

#[test]
fn files_of_one_name_lie_beside_each_other() {
    let files = ["otter.html", "otter-2.html", "otter.html", "ötter.html"];
    let zip = zip_files(files.map(|name| (name.to_owned(), format!("of {name}"))), NOW).unwrap();
    assert_eq!(names(&zip), ["otter.html", "otter-2.html", "otter-3.html", "ötter.html"]);
    assert_eq!(zip_files([], NOW).map(|zip| names(&zip)), Ok(Vec::new()));
}

#[test]
fn another_zip_is_none_of_ours() {
    assert_eq!(from_zip(b"PK\x03\x04 and so on"), Err(ZipError::Damaged));
    let mut other = rawzip::ZipArchiveWriter::new(Vec::new());
    other.new_dir("word/").create().unwrap();
    assert_eq!(from_zip(&other.finish().unwrap()), Err(ZipError::NotOurs));
}

proptest! {
    #[test]
    fn comes_back_whole(articles in prop::collection::vec(any_article(), 0..3)) {
        let all: Vec<&StoredArticle> = articles.iter().collect();
        let zip = to_zip(&all, &Never::default(), NOW).unwrap();
        prop_assert_eq!(from_zip(&zip).unwrap(), backup(all, &Never::default(), NOW));
    }

    #[test]
    fn a_damaged_one_is_whole_or_an_error(article in any_article(), at: prop::sample::Index, bit in 0u32..8, cut: bool) {
        let mut zip = to_zip(&[&article], &Never::default(), NOW).unwrap();
        let at = at.index(zip.len());
        if cut {
            zip.truncate(at);
        } else {
            zip[at] ^= 1u8 << bit;
        }
        let read = from_zip(&zip);
        prop_assert!(read.is_err() || read == Ok(backup([&article], &Never::default(), NOW)));
    }
}
