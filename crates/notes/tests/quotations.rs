//! What the reader says of quotations: made in an analysis, the ledger of sources after it, stored in a list of its own.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use dateline_notes::{
    Correction, Edit, History, Never, Passages, Ruling, Scope, Speaker, StoredArticle, apply, correct,
    decode, encode, place_corrections, quotation_kind_at, quotation_origin, without_quotation_marks,
};
use dateline_text::{
    Analysis, Entity, EntityId, Mention, MentionKind, Provenance, Quotation, QuotationKind, Source, Sourcing,
    Span,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const NOW: &str = "2026-01-31T08:00:00Z";
static TEXT: &str = "“The ferry was late,” said Ida Hansen. The port said it was not. \
                     The Harbour Times, citing an official, said that the mate slept. The crew stayed aboard all night.";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::of(start..start + words.len())
}

fn mention(words: &str, kind: MentionKind, entity: u32) -> Mention {
    let (entity, provenance) = (Some(EntityId(entity)), Provenance::Tagger);
    Mention { span: span(words), kind, entity, provenance, score: None }
}

fn entity(id: u32, kind: MentionKind, name: &str) -> Entity {
    Entity {
        id: EntityId(id),
        kind,
        name: name.to_owned(),
        aliases: Vec::new(),
        role: None,
        gender: None,
        described: Vec::new(),
        place: None,
    }
}

fn quotation(content: &str, source: &str, entity: Option<u32>, sourcing: Sourcing) -> Quotation {
    Quotation {
        content: span(content),
        cue: None,
        source: Some(span(source)),
        entity: entity.map(EntityId),
        kind: QuotationKind::Indirect,
        sourcing,
        through: None,
        provenance: Provenance::rule("test"),
    }
}

fn source(sourcing: Sourcing, entity: Option<u32>, called: &str, quotations: &[u32]) -> Source {
    Source {
        sourcing,
        entity: entity.map(EntityId),
        own: false,
        called: vec![span(called)],
        quotations: quotations.to_vec(),
        described: None,
        count: None,
        reason: None,
    }
}

/// Hansen says one thing, the port another; the official's comes through the paper's, in the same words.
fn analysis() -> Analysis {
    let (person, body) = (MentionKind::Person, MentionKind::Organization);
    let mut cited = quotation("that the mate slept", "an official", None, Sourcing::Anonymous);
    cited.through = Some(2);
    Analysis {
        mentions: vec![mention("Ida Hansen", person, 0), mention("The Harbour Times", body, 1)],
        entities: vec![entity(0, person, "Ida Hansen"), entity(1, body, "The Harbour Times")],
        quotations: vec![
            quotation("The ferry was late,", "Ida Hansen", Some(0), Sourcing::Named),
            quotation("it was not", "The port", None, Sourcing::Organization),
            quotation("that the mate slept", "The Harbour Times", Some(1), Sourcing::Organization),
            cited,
        ],
        sources: vec![
            source(Sourcing::Named, Some(0), "Ida Hansen", &[0]),
            source(Sourcing::Organization, None, "The port", &[1]),
            source(Sourcing::Organization, Some(1), "The Harbour Times", &[2]),
            source(Sourcing::Anonymous, None, "an official", &[3]),
        ],
        unattributed: vec![span("The crew stayed aboard all night.")],
        ..Analysis::default()
    }
}

fn rule_at(id: &str, at: Span, ruling: Ruling) -> Correction {
    Correction::new(id, NOW, Passages::new(TEXT).take(at), ruling, Scope::Here)
}

fn rule(id: &str, words: &str, ruling: Ruling) -> Correction {
    rule_at(id, span(words), ruling)
}

fn speaker(sourcing: Sourcing, words: Option<Span>, nth: u32) -> Ruling {
    let words = words.map(|words| Passages::new(TEXT).take(words));
    Ruling::Speaker(Speaker::new(sourcing, words, nth).unwrap())
}

fn extent(words: &str) -> Ruling {
    Ruling::Extent(Passages::new(TEXT).take(span(words)))
}

fn correct_in(analysis: &Analysis, corrections: &[Correction]) -> Analysis {
    let places = place_corrections(TEXT, corrections);
    correct(TEXT, analysis, corrections, &places, &Never::default())
}

fn after(corrections: &[Correction]) -> Analysis {
    let corrected = correct_in(&analysis(), corrections);
    check(&corrected);
    corrected
}

/// Quotations in order, each in one source, none of which is another; what comes through another leads to an end.
fn check(analysis: &Analysis) {
    assert!(analysis.quotations.is_sorted_by_key(|it| it.content));
    for at in 0..analysis.quotations.len() as u32 {
        let homes = analysis.sources.iter().filter(|source| source.quotations.contains(&at));
        assert_eq!(homes.count(), 1, "quotation {at} in {:#?}", analysis.sources);
        let through = |at: &u32| analysis.quotations[*at as usize].through;
        assert!(std::iter::successors(Some(at), through).count() <= analysis.quotations.len());
    }
    for source in &analysis.sources {
        assert!(!source.quotations.is_empty() && source.quotations.is_sorted());
        let same = |other: &&Source| source.entity.is_some() && source.entity == other.entity;
        assert!(analysis.sources.iter().filter(same).count() <= 1);
        assert!(source.entity.is_none_or(|id| analysis.entity(id).is_some()));
        for &at in &source.quotations {
            assert_eq!(analysis.quotations[at as usize].entity, source.entity);
        }
    }
    assert!(analysis.sources.is_sorted_by_key(|source| source.quotations[0]));
}

/// Each source by its name or the first words for it, and what rests on it.
fn ledger(analysis: &Analysis) -> Vec<(String, Vec<&'static str>)> {
    let name = |source: &Source| match source.entity.and_then(|id| analysis.entity(id)) {
        Some(entity) => entity.name.clone(),
        None => source.called.first().map_or(source.sourcing.name(), |called| called.text(TEXT)).to_owned(),
    };
    let said = |source: &Source| {
        let of = |at: &u32| analysis.quotations[*at as usize].content.text(TEXT);
        source.quotations.iter().map(of).collect()
    };
    analysis.sources.iter().map(|source| (name(source), said(source))).collect()
}

#[test]
fn somebody_else_speaks_and_the_ledger_follows() {
    let hansen = speaker(Sourcing::Named, Some(span("Ida Hansen")), 0);
    let corrected = after(&[rule("1", "it was not", hansen)]);
    let said = &corrected.quotations[1];
    assert_eq!((said.entity, said.sourcing), (Some(EntityId(0)), Sourcing::Named));
    assert_eq!(said.provenance, Provenance::Reader);
    assert_eq!(ledger(&corrected)[0], ("Ida Hansen".to_owned(), vec!["The ferry was late,", "it was not"]));
    assert_eq!(corrected.sources.len(), 3);
}

#[test]
fn the_other_half_of_a_broken_quotation_goes_along() {
    let mut broken = analysis();
    broken.quotations[1] = quotation("it was not", "Ida Hansen", Some(0), Sourcing::Named);
    broken.sources.remove(1);
    broken.sources[0].quotations = vec![0, 1];
    let mate = |id, words| rule(id, words, speaker(Sourcing::Named, Some(span("the mate")), 0));
    let corrected = correct_in(&broken, &[mate("1", "it was not")]);
    assert_eq!(ledger(&corrected)[0], ("the mate".to_owned(), vec!["The ferry was late,", "it was not"]));
    // Each half can be given back by itself.
    let back = rule("2", "The ferry was late,", speaker(Sourcing::Named, Some(span("Ida Hansen")), 0));
    let corrected = correct_in(&broken, &[mate("1", "it was not"), back]);
    assert_eq!(ledger(&corrected)[0], ("Ida Hansen".to_owned(), vec!["The ferry was late,"]));
    assert_eq!(ledger(&corrected)[1].1, ["it was not"]);
}

#[test]
fn a_name_that_no_reading_marks_speaks_by_its_words() {
    let port = speaker(Sourcing::Named, Some(span("the mate")), 0);
    let corrected = after(&[rule("1", "The ferry was late,", port)]);
    assert_eq!((corrected.quotations[0].entity, corrected.quotations[0].sourcing), (None, Sourcing::Named));
    assert_eq!(ledger(&corrected)[0].0, "the mate");
    // Once the name is marked it is the one.
    let marked = rule("0", "the mate", Ruling::Add(MentionKind::Person));
    let port = speaker(Sourcing::Named, Some(span("the mate")), 0);
    let corrected = after(&[rule("1", "The ferry was late,", port), marked]);
    let entity = corrected.quotations[0].entity.and_then(|id| corrected.entity(id)).unwrap();
    assert_eq!(entity.name, "the mate");
}

#[test]
fn somebody_who_is_not_named_and_nobody_are_sources_too() {
    let official = speaker(Sourcing::Anonymous, Some(span("an official")), 0);
    let corrected = after(&[rule("1", "it was not", official)]);
    assert_eq!(ledger(&corrected)[1], ("an official".to_owned(), vec!["it was not", "that the mate slept"]));
    let unknown = rule("1", "it was not", speaker(Sourcing::Anonymous, None, 0));
    let nobody = rule("2", "The ferry was late,", speaker(Sourcing::Unattributed, None, 0));
    let corrected = after(&[unknown, nobody]);
    assert_eq!(ledger(&corrected)[0], ("unattributed".to_owned(), vec!["The ferry was late,"]));
    assert_eq!(ledger(&corrected)[1], ("anonymous".to_owned(), vec!["it was not"]));
    assert_eq!(corrected.quotations[0].source, None);
}

#[test]
fn of_two_with_the_same_words_one_gets_another_speaker() {
    let hansen = |nth| speaker(Sourcing::Named, Some(span("Ida Hansen")), nth);
    let corrected = after(&[rule("1", "that the mate slept", hansen(1))]);
    let (paper, cited) = (&corrected.quotations[2], &corrected.quotations[3]);
    assert_eq!((paper.entity, cited.entity), (Some(EntityId(1)), Some(EntityId(0))));
    assert_eq!(cited.through, Some(2));
    // A third is not there.
    assert_eq!(after(&[rule("1", "that the mate slept", hansen(2))]), analysis());
    // Nobody hands on their own word.
    let paper = speaker(Sourcing::Organization, Some(span("The Harbour Times")), 1);
    assert_eq!(after(&[rule("1", "that the mate slept", paper)]).quotations[3].through, None);
}

#[test]
fn another_kind_changes_nothing_else() {
    let kind = Ruling::QuotationKind(QuotationKind::Direct);
    let corrected = after(&[rule("1", "it was not", kind)]);
    assert_eq!(corrected.quotations[1].kind, QuotationKind::Direct);
    assert_eq!(corrected.sources, analysis().sources);
}

#[test]
fn no_quotation_leaves_the_ledger_and_hands_on_nothing() {
    let corrected = after(&[rule("1", "it was not", Ruling::NoQuotation)]);
    assert_eq!((corrected.quotations.len(), corrected.sources.len()), (3, 3));
    assert_eq!(corrected.quotations[2].through, Some(1));
    let corrected = after(&[rule("1", "that the mate slept", Ruling::NoQuotation)]);
    assert_eq!((corrected.quotations.len(), corrected.sources.len()), (2, 2));
    assert!(corrected.quotations.iter().all(|it| it.through.is_none()));
}

#[test]
fn the_words_go_from_here_to_there_whatever_else_was_said_of_them() {
    let wider = "said it was not";
    let hansen = || speaker(Sourcing::Named, Some(span("Ida Hansen")), 0);
    let (first, second) = (rule("1", "it was not", hansen()), rule("2", "it was not", extent(wider)));
    let mut turned = (first.clone(), second.clone());
    (turned.0.created, turned.1.created) = ("2".to_owned(), "1".to_owned());
    let corrected = after(&[first.clone(), second.clone()]);
    assert_eq!(ledger(&corrected)[0].1, ["The ferry was late,", wider]);
    assert_eq!(corrected, after(&[turned.1, turned.0]));
    let corrections = [first, second];
    let places = place_corrections(TEXT, &corrections);
    assert_eq!(quotation_origin(&corrections, &places, span(wider)), span("it was not"));
    assert_eq!(quotation_origin(&corrections, &places, span("Ida")), span("Ida"));
}

#[test]
fn what_a_reading_has_in_slightly_other_words_is_the_same() {
    let hansen = speaker(Sourcing::Named, Some(span("Ida Hansen")), 0);
    let corrected = after(&[rule("1", "the mate slept", hansen)]);
    assert_eq!((corrected.quotations.len(), corrected.quotations[2].entity), (4, Some(EntityId(0))));
    // What it does not have is made.
    let kind = Ruling::QuotationKind(QuotationKind::Indirect);
    assert_eq!(after(&[rule("1", "The crew stayed", kind)]).quotations.len(), 5);
}

#[test]
fn a_part_of_what_the_same_speaker_says_is_said_once() {
    let hansen = speaker(Sourcing::Named, Some(span("Ida Hansen")), 0);
    let whole = extent("The ferry was late,” said Ida Hansen. The port said it was not");
    let rulings = [rule("1", "it was not", hansen), rule("2", "The ferry was late,", whole)];
    let corrected = after(&rulings);
    assert_eq!(corrected.quotations.len(), 3);
    assert_eq!(ledger(&corrected)[0].1.len(), 1);
    // What somebody else says within it stays.
    assert_eq!(after(&rulings[1..]).quotations.len(), 4);
}

#[test]
fn what_was_missed_is_marked_and_its_sentence_stands_on_somebody() {
    let crew = "The crew stayed aboard all night";
    let add = rule("1", crew, Ruling::AddQuotation(QuotationKind::Indirect));
    let corrected = after(std::slice::from_ref(&add));
    assert!(corrected.unattributed.is_empty());
    assert_eq!(ledger(&corrected)[4], ("unattributed".to_owned(), vec![crew]));
    let hansen = rule("2", crew, speaker(Sourcing::Named, Some(span("Ida Hansen")), 0));
    assert_eq!(ledger(&after(&[add, hansen]))[0].1, ["The ferry was late,", crew]);
}

#[test]
fn the_kind_goes_by_the_marks() {
    let kind = |words: &str| quotation_kind_at(TEXT, span(words));
    assert_eq!(kind("The ferry was late,"), QuotationKind::Direct);
    assert_eq!(kind("it was not"), QuotationKind::Indirect);
    assert_eq!(kind("was late,” said"), QuotationKind::Mixed);
    let bare = |words: &str| without_quotation_marks(TEXT, span(words)).text(TEXT);
    assert_eq!(bare("“The ferry was late,”"), "The ferry was late,");
    assert_eq!(bare("“The ferry"), "The ferry");
    assert_eq!(bare("late,” said"), "late,” said");
}

#[test]
fn corrections_of_quotations_stand_apart_where_an_older_dateline_keeps_them() {
    let mut article = StoredArticle::new("a", "T", TEXT, NOW);
    let come = vec![
        rule("1", "Ida Hansen", Ruling::Confirm(MentionKind::Person)),
        rule("2", "it was not", speaker(Sourcing::Named, Some(span("Ida Hansen")), 1)),
        rule("3", "that the mate slept", Ruling::NoQuotation),
        rule("4", "The ferry was late,", Ruling::QuotationKind(QuotationKind::Mixed)),
    ];
    assert!(apply(&mut article, &Edit::Correct { gone: Vec::new(), come }));
    let written: Value = serde_json::from_str(&encode(&article)).unwrap();
    assert_eq!(written["form"], 2);
    assert_eq!(written["corrections"].as_array().map(Vec::len), Some(1));
    let list = &written["quotations"];
    let hansen = &list[0];
    assert_eq!((&hansen["ruling"], &hansen["sourcing"]), (&json!("speaker"), &json!("named")));
    assert_eq!((&hansen["nth"], &hansen["other"]["quote"]["exact"]), (&json!(1), &json!("Ida Hansen")));
    assert_eq!((&list[1]["ruling"], &list[2]["quotation"]), (&json!("no_quotation"), &json!("mixed")));
    assert_eq!(decode(&written.to_string()), Ok(article));
}

#[test]
fn a_record_of_every_form_is_read_and_takes_a_quotation() {
    let records = [
        json!({ "form": 0, "id": "a", "title": "T", "saved": NOW, "text": TEXT, "notes": [], "quotations": "Hm" }),
        json!({ "form": 1, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT, "quotations": [7] }),
        json!({ "form": 2, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT }),
    ];
    for record in records {
        let mut article = decode(&record.to_string()).unwrap();
        assert!(article.corrections().is_empty());
        let come = vec![rule("1", "it was not", extent("said it was not"))];
        assert!(apply(&mut article, &Edit::Correct { gone: Vec::new(), come }));
        assert_eq!(decode(&encode(&article)), Ok(article));
    }
}

#[test]
fn a_speaker_by_name_without_a_word_says_where() {
    let record = json!({ "form": 2, "id": "a", "title": "T", "saved": NOW, "opened": NOW, "source": TEXT,
        "quotations": [{ "id": "1", "created": NOW, "ruling": "speaker", "scope": "here", "sourcing": "named",
            "selectors": { "quote": { "exact": "it", "prefix": "", "suffix": "" },
            "position": { "unit": "code_point", "start": 0, "end": 2 } } }] });
    let error = decode(&record.to_string()).unwrap_err().to_string();
    assert_eq!(error, "broken at quotations[0].ruling: an unknown ruling, or one that lacks a part");
}

/// Some words of the text: those of a quotation more often than any.
fn any_words() -> impl Strategy<Value = Span> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(TEXT.match_indices(' ').map(|(at, _)| at + 1)).collect();
    let any = (select(starts), 1usize..6).prop_map(|(start, count)| {
        let words: Vec<&str> = TEXT[start..].split(' ').take(count).collect();
        Span::of(start..start + words.join(" ").len())
    });
    let quoted = select(analysis().quotations).prop_map(|quotation| quotation.content);
    prop_oneof![1 => any, 2 => quoted]
}

fn any_ruling() -> impl Strategy<Value = Correction> {
    let parts = (any_words(), any_words(), 0..7, select(Sourcing::ALL), 0u32..3, "[a-z]{4}");
    (parts, select(QuotationKind::ALL), select(MentionKind::ALL)).prop_map(
        |((at, other, which, sourcing, nth, id), kind, name)| {
            let words = Passages::new(TEXT).take(other);
            let ruling = match which {
                0 | 1 => {
                    let has_words = sourcing != Sourcing::Unattributed;
                    speaker(sourcing, has_words.then_some(other), nth)
                }
                2 => Ruling::QuotationKind(kind),
                3 => Ruling::Extent(words),
                4 => Ruling::NoQuotation,
                5 => Ruling::AddQuotation(kind),
                _ => Ruling::Add(name),
            };
            rule_at(&id, at, ruling)
        },
    )
}

proptest! {
    #[test]
    fn whatever_is_ruled_every_quotation_has_one_source(rulings in prop::collection::vec(any_ruling(), 0..10)) {
        check(&correct_in(&analysis(), &rulings));
    }

    #[test]
    fn a_ruling_made_twice_is_made_once(first in any_ruling(), ruling in any_ruling()) {
        let start = correct_in(&analysis(), &[first]);
        let once = correct_in(&start, std::slice::from_ref(&ruling));
        prop_assert_eq!(correct_in(&once, &[ruling]), once);
    }

    #[test]
    fn undoing_rulings_gives_back_what_the_engine_said(rulings in prop::collection::vec(any_ruling(), 1..8)) {
        let empty = StoredArticle::new("a", "T", TEXT, NOW);
        let (mut article, mut history) = (empty.clone(), History::default());
        for ruling in rulings {
            let _taken = history.apply(&mut article, Edit::Correct { gone: Vec::new(), come: vec![ruling] });
        }
        prop_assert_eq!(&decode(&encode(&article)), &Ok(article.clone()));
        while history.undo(&mut article).is_some() {}
        prop_assert_eq!(correct_in(&analysis(), article.corrections()), analysis());
        prop_assert_eq!(article, empty);
    }
}
