//! The ledger: who an article leans on, what it says of them, and what rests on nobody's word.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Analysis, Document, Source};
use proptest::prelude::*;

fn reading(text: &str) -> (Document, Analysis) {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::default(), None);
    (document, analysis)
}

/// Each source on a line: what sort, what it is first called, how many quotations rest on it.
fn ledger(text: &str) -> Vec<String> {
    let (document, analysis) = reading(text);
    let line = |it: &Source| {
        let called = it.called.first().map_or("-", |&called| document.slice(called));
        format!("{} | {called} | {}", it.sourcing.name(), it.quotations.len())
    };
    analysis.sources.iter().map(line).collect()
}

/// What the text says of its first source, how many people that is, and why it is not named.
fn told(text: &str) -> (Option<String>, Option<u32>, Option<String>) {
    let (document, analysis) = reading(text);
    let words = |span| document.slice(span).to_owned();
    let source = analysis.sources.first().cloned();
    source.map_or((None, None, None), |it| (it.described.map(words), it.count, it.reason.map(words)))
}

fn described(text: &str) -> Option<String> {
    told(text).0
}

fn unattributed(text: &str) -> Vec<String> {
    let (document, analysis) = reading(text);
    analysis.unattributed.iter().map(|&span| document.slice(span).to_owned()).collect()
}

#[test]
fn somebody_whom_the_text_brings_in_is_not_the_one_quoted_before() {
    let text = "A port official said the talks failed. A ferry official disputed that. \"They asked for too much,\" the official said.";
    assert_eq!(ledger(text), ["anonymous | A port official | 1", "anonymous | the official | 1"]);
}

#[test]
fn all_that_one_person_says_rests_on_one_source() {
    assert_eq!(
        ledger(
            "\"The bridge is old,\" Ada Example said. \"It was built by hand.\" Example added that it would close. \
             She said that buses would run."
        ),
        ["named | Ada Example | 4"]
    );
}

#[test]
fn every_kind_of_source_has_its_line() {
    assert_eq!(
        ledger(
            "\"Nobody has asked us whether we want this!\"\n\nMaria Brown said that the bridge was safe. Two officials said \
             that it was not. The council said that it would look. A report by the council found that it had moved."
        ),
        [
            "unattributed | - | 1",
            "named | Maria Brown | 1",
            "anonymous | Two officials | 1",
            "organization | The council | 1",
            "document | A report by the council | 1",
        ]
    );
}

#[test]
fn a_definite_phrase_takes_up_those_who_were_not_named() {
    assert_eq!(
        ledger(
            "Two senior officials said that the bridge was safe. A diplomat said that it was not. The officials said \
             that it would stand. They added that it was new. Another diplomat said that he doubted it."
        ),
        [
            "anonymous | Two senior officials | 3",
            "anonymous | A diplomat | 1",
            "anonymous | Another diplomat | 1"
        ]
    );
}

#[test]
fn an_office_stands_for_the_person_who_holds_it() {
    assert_eq!(
        ledger(
            "Mayor Ada Example said that the bridge was safe. The mayor said that it would stand for years."
        ),
        ["named | Mayor Ada Example | 2"]
    );
}

#[test]
fn what_belongs_to_somebody_is_not_that_person_and_who_stands_beside_the_words_is() {
    let said = "said that the bridge was safe.";
    for (source, line) in [
        ("Ada Example's report", "document | Ada Example's report | 1"),
        ("Ada Example's office", "organization | Ada Example's office | 1"),
        ("Ada Example's brother", "anonymous | Ada Example's brother | 1"),
        (
            "Her colleague from Leeds, Sen. Ada Example,",
            "named | Her colleague from Leeds, Sen. Ada Example | 1",
        ),
    ] {
        assert_eq!(ledger(&format!("{source} {said}")), [line]);
    }
}

#[test]
fn a_description_takes_nothing_of_what_is_said() {
    assert_eq!(
        described(
            "The Daily Sample reported on Monday, citing two aides, that as many as six members had left."
        ),
        None
    );
    let union = "Two officials who represent nurses have said that the ward would close.";
    assert_eq!(described(union).as_deref(), Some("who represent nurses"));
}

#[test]
fn the_outlet_itself_is_its_own_source() {
    for text in [
        "This newspaper has learned that the bridge is to close.",
        "The bridge is to close in May, this newspaper reported on Monday.",
    ] {
        let (_, analysis) = reading(text);
        assert!(analysis.sources.iter().any(|source| source.own), "{text}: {:?}", analysis.sources);
    }
    let (_, analysis) = reading("The Daily Sample reported that the bridge is to close.");
    assert!(analysis.sources.iter().all(|source| !source.own));
}

#[test]
fn what_stands_beside_the_name_describes_it() {
    for (text, words) in [
        ("\"It is closed,\" said Ada Example, a nurse at the ward.", "nurse at the ward"),
        ("\"It is closed,\" said Ada Example, 54, a nurse at the ward.", "nurse at the ward"),
        ("Ada Example, who sells sweaters there, said that it was closed.", "who sells sweaters there"),
        ("Officials familiar with the talks said that it was closed.", "familiar with the talks"),
        ("An official at the ministry said that it was closed.", "at the ministry"),
    ] {
        assert_eq!(described(text).as_deref(), Some(words), "{text}");
    }
    for text in [
        "Ada Example said that it was closed.",
        "Ada Example, on Monday, said that it was closed.",
        "Ada Example, 29, said that it was closed.",
        "\"It is closed,\" said Ada Example, 29.",
    ] {
        assert_eq!(described(text), None, "{text}");
    }
}

#[test]
fn unnamed_people_are_counted_where_the_text_counts_them() {
    for (text, count) in [
        ("Two undisclosed official sources said that it was closed.", Some(2)),
        ("The three officials said that it was closed.", Some(3)),
        ("Both officials said that it was closed.", Some(2)),
        ("A dozen residents said that it was closed.", Some(12)),
        ("Officials said that it was closed.", None),
        ("Ada Example said that it was closed.", None),
    ] {
        assert_eq!(told(text).1, count, "{text}");
    }
}

#[test]
fn the_reason_for_anonymity_is_told_in_the_words_of_the_article() {
    for (text, reason) in [
        (
            "The bridge is unsafe, said an official who asked not to be named because the report is secret.",
            "who asked not to be named because the report is secret",
        ),
        (
            "Two officials, speaking on condition of anonymity, said that the bridge was unsafe.",
            "speaking on condition of anonymity",
        ),
        (
            "An official who was not authorized to speak publicly said that the bridge was unsafe.",
            "who was not authorized to speak publicly",
        ),
        (
            "Two officials said that the bridge was unsafe. They spoke on condition of anonymity, because they feared for \
             their posts.",
            "spoke on condition of anonymity, because they feared for their posts",
        ),
    ] {
        assert_eq!(told(text).2.as_deref(), Some(reason), "{text}");
    }
    assert_eq!(told("Two officials said that the bridge was unsafe. It was built in 1905.").2, None);
}

/// Each quotation that comes through another: its source, and the source that hands it on.
fn levels(text: &str) -> Vec<(String, String)> {
    let (document, analysis) = reading(text);
    let source = |at: usize| {
        let span = analysis.quotations.get(at).and_then(|it| it.source);
        span.map_or("-", |span| document.slice(span)).to_owned()
    };
    let level = |(at, through): (usize, Option<u32>)| Some((source(at), source(through? as usize)));
    analysis.quotations.iter().map(|it| it.through).enumerate().filter_map(level).collect()
}

#[test]
fn those_whom_a_report_cites_speak_through_it() {
    for text in [
        "The bridge will close, the Daily Sample reported, citing two officials.",
        "The Daily Sample reported that the bridge would close, citing two officials.",
        "The Daily Sample, citing two officials, reported that the bridge would close.",
        "The Daily Sample reported that two officials had said that the bridge would close.",
    ] {
        assert_eq!(
            levels(text),
            [("two officials".into(), "the Daily Sample".into())].map(|(a, b): (String, String)| {
                (a, if text.starts_with("The D") { "The Daily Sample".to_owned() } else { b })
            }),
            "{text}"
        );
    }
}

#[test]
fn whoever_is_quoted_as_saying_something_says_it_through_another() {
    assert_eq!(
        levels("The Daily Sample quoted Ruth Adeyemi as saying that the wall was safe."),
        [("Ruth Adeyemi".to_owned(), "The Daily Sample".to_owned())]
    );
    assert_eq!(
        levels("Ruth Adeyemi was quoted by the Daily Sample as saying that the wall was safe."),
        [("Ruth Adeyemi".to_owned(), "the Daily Sample".to_owned())]
    );
}

#[test]
fn a_person_does_not_speak_through_herself() {
    assert!(levels("Ruth Adeyemi said that she thought that the wall was safe.").is_empty());
}

#[test]
fn bad_weather_is_cited_and_says_nothing() {
    let (_, analysis) = reading("The port said that the boats would stay in, citing bad weather.");
    assert_eq!(analysis.quotations.len(), 1);
}

#[test]
fn a_claim_in_nobodys_name_is_listed() {
    for text in [
        "The bridge was closed for two weeks in May.",
        "Workers painted the old bridge on Monday.",
        "The minister is said to have left the town.",
    ] {
        assert_eq!(unattributed(text), [text]);
    }
}

#[test]
fn what_rests_on_somebody_or_claims_nothing_is_not_listed() {
    for text in [
        "Ada Example said that the bridge was closed.",
        "The bridge was closed, according to the council.",
        "If it goes against the town, tolls are dead, says Ada Example, a lawyer.",
        "\"The bridge was closed in May,\" Example said. \"It was a long summer for all of us.\"",
        "Who closed the bridge in the summer of last year?",
        "Please call the office if you have seen the cat.",
        "The council announced a ban on lorries over ten tonnes.",
        "Bergen, 11 January.",
        "A bridge too far from the town.",
        "This story has been updated with a statement of the council.",
    ] {
        assert_eq!(unattributed(text), Vec::<String>::new(), "{text}");
    }
}

proptest! {
    #[test]
    fn each_quotation_rests_on_exactly_one_source(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "said", "\"", "\u{201c}", "\u{201d}", ",", ".", "?", "Ada Example", "the Daily Sample", "he", "they",
                "that", "according to", "citing", "quoted", "as saying", "by", "two officials", "the officials", "another",
                "reported", "the bridge was closed", "who", "on condition of anonymity", "and", "told", "\n\n", "é😀",
            ]),
            0..60,
        ),
    ) {
        let (document, analysis) = reading(&words.join(" "));
        let mut owners = vec![0; analysis.quotations.len()];
        for source in &analysis.sources {
            prop_assert!(!source.quotations.is_empty());
            prop_assert!(source.quotations.is_sorted());
            prop_assert!(source.called.is_sorted());
            for &at in &source.quotations {
                owners[at as usize] += 1;
            }
            for span in source.called.iter().chain(&source.described).chain(&source.reason) {
                prop_assert!(!document.slice(*span).is_empty());
            }
        }
        prop_assert!(owners.iter().all(|&count| count == 1));
        for (at, quotation) in analysis.quotations.iter().enumerate() {
            let hands_on = |&it: &u32| analysis.quotations.get(it as usize).and_then(|it| it.through);
            let chain = std::iter::successors(quotation.through, hands_on).take(analysis.quotations.len() + 1);
            prop_assert!(chain.clone().all(|it| it as usize != at && (it as usize) < analysis.quotations.len()));
            prop_assert!(chain.count() <= analysis.quotations.len());
        }
        let touches = |span: dateline_text::Span| {
            analysis.quotations.iter().any(|it| span.overlaps(it.content))
        };
        prop_assert!(!analysis.unattributed.iter().any(|&span| touches(span)));
    }
}
