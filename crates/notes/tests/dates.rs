//! What the reader says of times: made in an analysis, stored apart from the corrections of names, lifted from every form.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use dateline_notes::{
    Correction, Edit, Never, Passages, Ruling, Scope, StoredArticle, apply, correct, decode, encode,
    place_corrections,
};
use dateline_text::{Analysis, Fact, FactSlot, MentionKind, Provenance, Span, Timex, TimexKind};
use serde_json::{Value, json};

const NOW: &str = "2026-01-31T08:00:00Z";
const TEXT: &str = "Ada came on Tuesday, left on Friday night and was back in May.";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::of(start..start + words.len())
}

fn timex(words: &str, kind: TimexKind, value: &str) -> Timex {
    Timex {
        span: span(words),
        kind,
        value: value.to_owned(),
        modifier: None,
        earliest: None,
        latest: None,
        anchor: None,
        provenance: Provenance::rule("test"),
    }
}

fn analysis() -> Analysis {
    let fact = |words| Fact {
        slot: FactSlot::When,
        evidence: vec![span(words)],
        provenance: Provenance::rule("test"),
    };
    Analysis {
        timexes: vec![
            timex("Tuesday", TimexKind::Date, "XXXX-WXX-2"),
            timex("Friday night", TimexKind::Time, "XXXX-WXX-5TNI"),
            timex("May", TimexKind::Date, "XXXX-05"),
        ],
        facts: vec![fact("Tuesday"), fact("May")],
        ..Analysis::default()
    }
}

fn rule(id: &str, words: &str, ruling: Ruling) -> Correction {
    Correction::new(id, NOW, Passages::new(TEXT).take(span(words)), ruling, Scope::Here)
}

fn after(corrections: &[Correction]) -> Analysis {
    let places = place_corrections(TEXT, corrections);
    correct(TEXT, &analysis(), corrections, &places, &Never::default())
}

fn date(value: &str) -> Ruling {
    Ruling::Time(TimexKind::Date, value.to_owned())
}

#[test]
fn another_date_takes_the_place_of_the_one_that_was_read() {
    let corrected = after(&[rule("1", "Tuesday", date("2025-04-15"))]);
    let tuesday = &corrected.timexes[0];
    assert_eq!((tuesday.value.as_str(), tuesday.earliest.as_deref()), ("2025-04-15", Some("2025-04-15")));
    assert_eq!(tuesday.provenance, Provenance::Reader);
    assert_eq!(corrected.timexes.len(), 3);
    // Words that no reading marks are marked; what overlaps them goes.
    let corrected = after(&[rule("1", "Friday", date("2025-W16"))]);
    let of: Vec<_> = corrected.timexes.iter().map(|timex| timex.span.text(TEXT)).collect();
    assert_eq!(of, ["Tuesday", "Friday", "May"]);
    assert_eq!(corrected.timexes[1].latest.as_deref(), Some("2025-04-20"));
}

#[test]
fn what_is_no_date_answers_no_question() {
    let corrected = after(&[rule("1", "May", Ruling::NoTime)]);
    assert_eq!((corrected.timexes.len(), corrected.facts.len()), (2, 1));
    assert_eq!(corrected.facts[0].evidence, [span("Tuesday")]);
    // The later word holds.
    let corrected = after(&[rule("1", "May", Ruling::NoTime), rule("2", "May", date("2025-05"))]);
    assert_eq!(corrected.timexes[2].value, "2025-05");
}

#[test]
fn corrections_of_times_stand_apart_where_an_older_dateline_keeps_them() {
    let mut article = StoredArticle::new("a", "T", TEXT, NOW);
    let come = vec![
        rule("1", "Ada", Ruling::Confirm(MentionKind::Person)),
        rule("2", "Tuesday", date("2025-04-15")),
        rule("3", "May", Ruling::NoTime),
    ];
    assert!(apply(&mut article, &Edit::Correct { gone: Vec::new(), come }));
    let written: Value = serde_json::from_str(&encode(&article)).unwrap();
    assert_eq!(written["form"], 2);
    assert_eq!(written["corrections"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&written["dates"][0]["type"], &written["dates"][0]["value"]),
        (&json!("DATE"), &json!("2025-04-15"))
    );
    assert_eq!(written["dates"][1]["ruling"], "no_time");
    assert_eq!(decode(&written.to_string()), Ok(article));
}

#[test]
fn a_record_of_every_form_is_read_and_takes_a_date() {
    let records = [
        json!({ "form": 0, "id": "a", "title": "T", "saved": NOW, "text": TEXT, "notes": [], "dates": "of calves" }),
        json!({ "form": 1, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT, "dates": [7] }),
        json!({ "form": 2, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT }),
    ];
    for record in records {
        let mut article = decode(&record.to_string()).unwrap();
        assert!(article.corrections().is_empty());
        let edit = Edit::Correct { gone: Vec::new(), come: vec![rule("1", "May", date("2025-05"))] };
        assert!(apply(&mut article, &edit));
        assert_eq!(decode(&encode(&article)), Ok(article));
    }
}

#[test]
fn a_broken_date_says_where() {
    let record = json!({ "form": 2, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT,
        "dates": [{ "id": "1", "created": NOW, "ruling": "time", "scope": "here", "selectors": {
            "quote": { "exact": "May", "prefix": "", "suffix": "" },
            "position": { "unit": "code_point", "start": 0, "end": 3 } } }] });
    let error = decode(&record.to_string()).unwrap_err().to_string();
    assert_eq!(error, "broken at dates[0].ruling: an unknown ruling, or one that lacks a part");
}
