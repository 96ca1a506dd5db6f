//! A search finds what reading everything finds.

mod support;

use dateline_notes::{Annotation, Edit, Index, Part, Query, StoredArticle, Target, apply};
use dateline_text::Span;
use proptest::prelude::*;
use proptest::sample::select;
use support::any_text;

const NOW: &str = "2026-01-31T08:00:00Z";

/// A word as it is written, and the words that it is compared as: few, so that they meet.
type Written = (&'static str, &'static [&'static str]);

const WRITTEN: &[Written] = &[
    ("ferry", &["ferry"]),
    ("FERRY,", &["ferry"]),
    ("Fe\u{301}rries", &["ferries"]),
    ("fer", &["fer"]),
    ("Málaga", &["malaga"]),
    ("malaga", &["malaga"]),
    ("O’Neill", &["o", "neill"]),
    ("neil", &["neil"]),
    ("東京", &["東", "京"]),
    ("京", &["京"]),
    ("3.5", &["3", "5"]),
    ("STRAẞE", &["strasse"]),
    ("\n—\n", &[]),
];

fn any_words(most: usize) -> impl Strategy<Value = Vec<Written>> {
    prop::collection::vec(select(WRITTEN), 0..most)
}

fn written(words: &[Written]) -> String {
    words.iter().map(|(written, _)| *written).collect::<Vec<_>>().join(" ")
}

/// Title, text and notes.
type Parts = Vec<Vec<Written>>;

fn any_parts() -> impl Strategy<Value = Parts> {
    (any_words(4), any_words(12), prop::collection::vec(any_words(5), 0..3))
        .prop_map(|(title, text, notes)| [title, text].into_iter().chain(notes).collect())
}

fn article(id: &str, parts: &Parts) -> StoredArticle {
    let mut article = StoredArticle::new(id, &written(&parts[0]), &written(&parts[1]), NOW);
    for (number, note) in parts[2..].iter().enumerate() {
        let note = Annotation::note(&number.to_string(), NOW, Target::Article, &written(note));
        assert!(apply(&mut article, &Edit::Add(note)));
    }
    article
}

/// How often these words stand in the parts one after the other; the last may go on.
fn count(parts: &Parts, words: &[&str], open: bool) -> usize {
    let same = |window: &[&str]| {
        let whole = if open { words.len() - 1 } else { words.len() };
        window[..whole] == words[..whole]
            && window.last().is_some_and(|last| last.starts_with(words[words.len() - 1]))
    };
    let row = |part: &Vec<Written>| part.iter().flat_map(|(_, words)| *words).copied().collect::<Vec<_>>();
    parts.iter().map(|part| row(part).windows(words.len()).filter(|window| same(window)).count()).sum()
}

proptest! {
    #[test]
    fn a_search_finds_what_reading_everything_finds(
        saved in prop::collection::vec((any_parts(), any_parts()), 1..5),
        query in any_words(3),
        phrase in any_words(3),
    ) {
        let mut index = Index::default();
        let ids: Vec<String> = (0..saved.len()).map(|number| format!("a{number}")).collect();
        // What was known before leaves nothing behind.
        for (id, (before, after)) in ids.iter().zip(&saved) {
            index.enter(&article(id, before));
            index.enter(&article(id, after));
        }
        let typed = format!("“{}” {}", written(&phrase), written(&query));
        let mut terms: Vec<(Vec<&str>, bool)> = vec![(phrase.iter().flat_map(|(_, words)| *words).copied().collect(), false)];
        for (number, (as_written, words)) in query.iter().enumerate() {
            let open = number + 1 == query.len() && !as_written.ends_with('\n');
            terms.push((words.to_vec(), open));
        }
        terms.retain(|(words, _)| !words.is_empty());
        terms.sort();
        terms.dedup();
        let mut expected: Vec<(String, usize)> = Vec::new();
        for (id, (_, parts)) in ids.iter().zip(&saved) {
            let counts: Vec<usize> = terms.iter().map(|(words, open)| count(parts, words, *open)).collect();
            if !counts.is_empty() && !counts.contains(&0) {
                expected.push((id.clone(), counts.iter().sum()));
            }
        }
        let mut found: Vec<(String, usize)> = index
            .search(&Query::new(&typed), ids.iter().map(String::as_str))
            .into_iter()
            .map(|found| (found.id, found.hits as usize))
            .collect();
        found.sort();
        prop_assert_eq!(found, expected, "{}", typed);
    }

    #[test]
    fn nothing_breaks_a_search(text in any_text(8), title in any_text(2), typed in any_text(3)) {
        let mut index = Index::default();
        index.enter(&StoredArticle::new("a", &title, &text, NOW));
        for query in [Query::new(&typed), Query::of_beginnings(&typed)] {
            let found = index.search(&query, ["a"]);
            let excerpt = index.excerpt(&query, "a");
            prop_assert!(found.is_empty() || !excerpt.title.is_empty() || !excerpt.lines.is_empty());
            for line in &excerpt.lines {
                let Part::Text(span) = line.part else { panic!("there are no notes") };
                prop_assert!(text.get(span.range()).is_some());
                prop_assert!(line.pieces.iter().any(|(_, hit)| *hit));
            }
            prop_assert!(excerpt.title.iter().all(|span| title.get(span.range()).is_some()));
        }
    }
}

#[test]
fn what_has_it_in_its_title_stands_first_then_what_has_it_in_a_note() {
    let mut index = Index::default();
    let mut noted = StoredArticle::new("noted", "No title", "rain", NOW);
    assert!(apply(&mut noted, &Edit::Add(Annotation::note("n", NOW, Target::Article, "Rain and wind"))));
    for one in [
        StoredArticle::new("text", "Wind", "Rain", NOW),
        noted,
        StoredArticle::new("title", "Wind, rain", "", NOW),
        StoredArticle::new("other", "Sun", "Rain", NOW),
    ] {
        index.enter(&one);
    }
    let ids = ["other", "text", "noted", "title", "gone"];
    let found: Vec<String> =
        index.search(&Query::new("rain wind"), ids).into_iter().map(|found| found.id).collect();
    assert_eq!(found, ["title", "noted", "text"]);
}

#[test]
fn before_its_text_is_read_an_article_is_found_by_its_title() {
    let article = StoredArticle::new("a", "Rain", "and wind", NOW);
    let library = dateline_notes::Library::of([&article]);
    let mut index = Index::default();
    index.announce(&library.entries()[0]);
    assert!(!index.has("a"));
    assert_eq!(index.search(&Query::new("rain"), ["a"]).len(), 1);
    assert!(index.search(&Query::new("wind"), ["a"]).is_empty());
    index.enter(&article);
    index.announce(&library.entries()[0]);
    assert!(index.has("a"));
    assert_eq!(index.search(&Query::new("wind"), ["a"]).len(), 1);
    index.remove("a");
    assert!(index.search(&Query::new("rain"), ["a"]).is_empty());
}

#[test]
fn what_was_set_aside_counts_only_where_there_is_nothing_else_and_says_so() {
    let text = "Sport | Weather\n\nThe ferry stopped.\n\nMore on the ferry";
    let mut page = StoredArticle::new("page", "No title", text, NOW);
    page.aside = vec![Span::of(0..15), Span::of(37..54)];
    let mut index = Index::default();
    index.enter(&page);
    index.enter(&StoredArticle::new("own", "No title", "Sport for all.", NOW));
    let found = |query: &str| {
        let found = index.search(&Query::new(query), ["page", "own"]);
        found.into_iter().map(|it| (it.id, it.hits, it.aside)).collect::<Vec<_>>()
    };
    // The one whose own text it is stands first.
    assert_eq!(found("sport"), [("own".to_owned(), 1, false), ("page".to_owned(), 1, true)]);
    assert_eq!(found("ferry"), [("page".to_owned(), 1, false)]);
    assert_eq!(found("ferry weather"), [("page".to_owned(), 3, true)]);
    let leads = |query: &str| match &index.excerpt(&Query::new(query), "page").lines[0].part {
        Part::Text(span) => span.text(text).to_owned(),
        Part::Note(_) => panic!("there are no notes"),
    };
    assert_eq!((leads("ferry"), leads("weather")), ("ferry".to_owned(), "Weather".to_owned()));
}
