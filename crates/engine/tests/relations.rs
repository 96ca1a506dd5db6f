//! Who met whom, spoke to whom, went where, shown on sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Relation, Span};

/// Each relation: subject, verb, object, place and time, a bar between.
fn relations(text: &str) -> Vec<String> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::new(), "2025-04-16".parse().ok());
    let words = |span: Span| document.slice(span);
    let line = |it: &Relation| {
        let place = it.place.map(|place| format!("@{}", words(place)));
        let time = it.time.map(|time| format!("#{}", words(time)));
        let object = it.object.map(|object| words(object).to_owned());
        let parts = [
            Some(words(it.subject).to_owned()),
            Some(format!("{}:{}", it.kind.name(), words(it.verb))),
            object,
            place,
            time,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    };
    analysis.relations.iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(relations(text), expected, "{text}");
}

#[test]
fn who_met_whom_where_and_when() {
    check(
        "John Green met French President Maria Brown in Paris on Tuesday.",
        &["John Green | met:met | Maria Brown | @Paris | #Tuesday"],
    );
    check("John Green held talks with Maria Brown.", &["John Green | met:held talks | Maria Brown"]);
    check("John Green met in Berlin with Maria Brown.", &["John Green | met:met | Maria Brown | @Berlin"]);
    check("The head of the Red Cross, John Green, met Maria Brown.", &["John Green | met:met | Maria Brown"]);
    check("An official of the Red Cross met Maria Brown.", &[]);
    check("John Green, the mayor of Leeds, met Maria Brown.", &["John Green | met:met | Maria Brown"]);
    check(
        "John Green, who met Maria Brown on Monday, was glad.",
        &["John Green | met:met | Maria Brown | #Monday"],
    );
}

#[test]
fn names_that_are_joined_give_a_relation_each() {
    check(
        "John Green and the envoy Maria Brown will travel to Paris on Friday.",
        &[
            "John Green | went:will travel | @Paris | #Friday",
            "Maria Brown | went:will travel | @Paris | #Friday",
        ],
    );
    check("John Green and Maria Brown met in Paris.", &["John Green | met:met | Maria Brown | @Paris"]);
    check(
        "John Green met Maria Brown and Peter White.",
        &["John Green | met:met | Maria Brown", "John Green | met:met | Peter White"],
    );
    check(
        "John Green met Maria Brown and Peter White met Ada Black.",
        &["John Green | met:met | Maria Brown", "Peter White | met:met | Ada Black"],
    );
    check(
        "John Green flew to Paris and met Maria Brown.",
        &["John Green | went:flew | @Paris", "John Green | met:met | Maria Brown"],
    );
}

#[test]
fn who_told_whom() {
    check("Maria Brown told John Green that it was late.", &["Maria Brown | told:told | John Green"]);
    check("Maria Brown spoke by telephone with John Green.", &["Maria Brown | told:spoke | John Green"]);
    check("Maria Brown said to John Green that it was late.", &["Maria Brown | told:said to | John Green"]);
    check("Maria Brown said that it was late.", &[]);
    check("Maria Brown said in a letter to John Green that it was late.", &[]);
    check("Maria Brown told reporters that John Green was late.", &[]);
}

#[test]
fn a_passive_is_turned() {
    check(
        "John Green was met by Maria Brown in Paris.",
        &["Maria Brown | met:was met | John Green | @Paris"],
    );
    check("John Green was told that it was late.", &[]);
}

#[test]
fn what_is_settled_to_come_counts_and_shows_in_the_verb() {
    check(
        "John Green will meet Maria Brown on Friday.",
        &["John Green | met:will meet | Maria Brown | #Friday"],
    );
    check("John Green is due to visit Paris.", &["John Green | went:is due to visit | @Paris"]);
}

#[test]
fn what_is_denied_possible_wanted_or_asked_is_none() {
    for text in [
        "John Green did not meet Maria Brown.",
        "John Green never met Maria Brown.",
        "John Green may meet Maria Brown.",
        "John Green wants to meet Maria Brown.",
        "John Green refused to meet Maria Brown.",
        "If John Green meets Maria Brown, it will be late.",
        "Has John Green met Maria Brown?",
    ] {
        check(text, &[]);
    }
}

#[test]
fn somebodys_adviser_is_not_somebody() {
    check("John Green met Maria Brown's adviser.", &[]);
    check("John Green and Maria Brown met reporters in Paris.", &[]);
}
