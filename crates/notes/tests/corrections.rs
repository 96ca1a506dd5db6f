//! Corrections: whatever a reader rules, in whatever order, the analysis stays one that the page can draw, and the
//! files bring back what was ruled.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests fail as tests do")]

mod support;

use dateline_notes::{
    Correction, Edit, History, Never, NotName, Passages, Ruling, Scope, Speaker, StoredArticle, apply,
    changes, correct, decode, encode, export, import, inverse, place_corrections,
};
use dateline_text::{
    Analysis, Entity, EntityId, Mention, MentionKind, Provenance, Quotation, QuotationKind, Sourcing, Span,
    TimexKind,
};
use proptest::prelude::*;
use proptest::sample::select;

const NOW: &str = "2026-01-31T08:00:00Z";
static TEXT: &str = "Ada Example met Ben Sample in Oxdale. Example said no. Sample said yes. Oxdale slept; Example left Oxdale Town.";

fn span(words: &str, nth: usize) -> Span {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
    Span::of(start..start + words.len())
}

fn rule(id: &str, words: Span, ruling: Ruling, scope: Scope) -> Correction {
    Correction::new(id, NOW, Passages::new(TEXT).take(words), ruling, scope)
}

fn words(at: Span) -> dateline_notes::Selectors {
    Passages::new(TEXT).take(at)
}

/// Three entities: Ada Example (three mentions), Ben Sample (two), Oxdale (two).
fn analysis() -> Analysis {
    let mention = |words: &str, nth, kind, entity| Mention {
        span: span(words, nth),
        kind,
        entity: Some(EntityId(entity)),
        provenance: Provenance::Tagger,
        score: Some(900),
    };
    let person = MentionKind::Person;
    let mut mentions = vec![
        mention("Ada Example", 0, person, 0),
        mention("Ben Sample", 0, person, 1),
        mention("Oxdale", 0, MentionKind::Place, 2),
        mention("Example", 1, person, 0),
        mention("Sample", 1, person, 1),
        mention("Oxdale", 1, MentionKind::Place, 2),
        mention("Example", 2, person, 0),
    ];
    mentions.sort_by_key(|mention| mention.span);
    let entity = |id, kind, name: &str, aliases: &[&str]| Entity {
        id: EntityId(id),
        kind,
        name: name.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        role: None,
        gender: None,
        described: Vec::new(),
        place: None,
    };
    let entities = vec![
        entity(0, person, "Ada Example", &["Example"]),
        entity(1, person, "Ben Sample", &["Sample"]),
        entity(2, MentionKind::Place, "Oxdale", &[]),
    ];
    let quotation = Quotation {
        content: span("no", 0),
        cue: None,
        source: Some(span("Example", 1)),
        entity: Some(EntityId(0)),
        kind: QuotationKind::Indirect,
        sourcing: Sourcing::Named,
        through: None,
        provenance: Provenance::rule("source_then_verb"),
    };
    Analysis { mentions, entities, quotations: vec![quotation], ..Analysis::default() }
}

fn after(analysis: &Analysis, corrections: &[Correction]) -> Analysis {
    let places = place_corrections(TEXT, corrections);
    correct(TEXT, analysis, corrections, &places, &Never::default())
}

fn check(analysis: &Analysis) {
    for (at, entity) in analysis.entities.iter().enumerate() {
        assert_eq!(entity.id.0 as usize, at);
        assert!(analysis.mentions_of(entity.id).next().is_some(), "{entity:?} has a mention");
        assert!(!entity.name.is_empty() && !entity.aliases.contains(&entity.name));
    }
    for pair in analysis.mentions.windows(2) {
        assert!(pair[0].span.end() <= pair[1].span.start(), "{pair:?}");
    }
    for mention in &analysis.mentions {
        assert!(!mention.span.text(TEXT).is_empty());
        let entity = mention.entity.and_then(|id| analysis.entity(id)).expect("every mention has its entity");
        assert_eq!(entity.kind, mention.kind);
    }
    assert!(analysis.timexes.is_sorted_by_key(|timex| timex.span));
    for quotation in &analysis.quotations {
        assert!(quotation.entity.is_none_or(|id| analysis.entity(id).is_some()));
    }
}

/// Words of the text with their kinds and entities' names.
fn told(analysis: &Analysis) -> Vec<(&'static str, &'static str, String)> {
    let name = |mention: &Mention| analysis.entity(mention.entity.unwrap()).unwrap().name.clone();
    let tell = |mention: &Mention| (mention.span.text(TEXT), mention.kind.name(), name(mention));
    analysis.mentions.iter().map(tell).collect()
}

#[test]
fn another_kind_is_for_every_mention_of_the_name_or_for_one() {
    let ruling = || Ruling::Kind(MentionKind::Organization);
    let all = after(&analysis(), &[rule("1", span("Example", 1), ruling(), Scope::Article)]);
    check(&all);
    assert_eq!(all.mentions.iter().filter(|mention| mention.kind == MentionKind::Organization).count(), 3);
    assert_eq!(all.entities[0].name, "Ada Example");
    let one = after(&analysis(), &[rule("1", span("Example", 1), ruling(), Scope::Here)]);
    check(&one);
    assert_eq!(one.mentions.iter().filter(|mention| mention.kind == MentionKind::Organization).count(), 1);
    assert_eq!(one.entities.len(), 4);
}

#[test]
fn a_rejected_name_goes_here_or_everywhere_and_an_empty_entity_with_it() {
    let reject = |scope| rule("1", span("Oxdale", 0), Ruling::Reject(MentionKind::Place), scope);
    let here = after(&analysis(), &[reject(Scope::Here)]);
    check(&here);
    assert_eq!((here.mentions.len(), here.entities.len()), (6, 3));
    let everywhere = after(&analysis(), &[reject(Scope::Article)]);
    check(&everywhere);
    assert_eq!((everywhere.mentions.len(), everywhere.entities.len()), (5, 2));
    let mut never = Never::default();
    assert!(never.set(&NotName::new("oxdale", MentionKind::Place), true));
    assert_eq!(correct(TEXT, &analysis(), &[], &[], &never), everywhere);
}

#[test]
fn a_rejection_of_one_kind_leaves_another() {
    let reject = rule("1", span("Oxdale", 0), Ruling::Reject(MentionKind::Person), Scope::Article);
    assert_eq!(after(&analysis(), &[reject]), analysis());
}

#[test]
fn a_mark_gets_other_words_and_keeps_its_entity() {
    let longer = Ruling::Words(words(span("Oxdale slept", 0)), MentionKind::Place);
    let longer = after(&analysis(), &[rule("1", span("Oxdale", 1), longer, Scope::Here)]);
    check(&longer);
    assert!(told(&longer).contains(&("Oxdale slept", "place", "Oxdale".to_owned())), "{:?}", told(&longer));
    assert_eq!(longer.entities.len(), 3);
}

#[test]
fn a_missed_name_is_marked_and_joins_its_like() {
    let add = |at| rule("1", at, Ruling::Add(MentionKind::Place), Scope::Here);
    let joined = after(&analysis(), &[add(span("Oxdale", 2))]);
    check(&joined);
    assert_eq!((joined.mentions.len(), joined.entities.len()), (8, 3));
    let new = after(&analysis(), &[add(span("Oxdale Town", 0))]);
    check(&new);
    assert_eq!((new.mentions.len(), new.entities.len()), (8, 4));
    assert_eq!(new.mentions[7].provenance, Provenance::Reader);
}

#[test]
fn two_entities_become_one_and_one_two_and_the_quotation_follows() {
    let same = Ruling::SameAs(words(span("Ben Sample", 0)));
    let merged = after(&analysis(), &[rule("1", span("Example", 1), same, Scope::Article)]);
    check(&merged);
    assert_eq!(merged.entities.len(), 2);
    assert_eq!(merged.quotations[0].entity.and_then(|id| merged.entity(id)).unwrap().name, "Ben Sample");
    let apart = after(&analysis(), &[rule("1", span("Example", 1), Ruling::Apart, Scope::Here)]);
    check(&apart);
    assert_eq!(apart.entities.len(), 4);
    assert_eq!(apart.quotations[0].entity, apart.mentions[3].entity);
}

#[test]
fn words_are_not_made_the_same_as_a_part_of_them() {
    let same = Ruling::SameAs(words(span("Example", 2)));
    let start = after(&analysis(), &[]);
    assert_eq!(after(&start, &[rule("1", span("slept; Example", 0), same, Scope::Here)]), start);
}

#[test]
fn a_confirmed_name_stands_where_another_reading_misses_it() {
    let confirm = rule("1", span("Example", 1), Ruling::Confirm(MentionKind::Person), Scope::Here);
    let told_so = after(&analysis(), std::slice::from_ref(&confirm));
    check(&told_so);
    assert_eq!(told_so.mentions[3].provenance, Provenance::Reader);
    assert_eq!(told_so.entities, analysis().entities);
    let missed = after(&Analysis::default(), &[confirm]);
    check(&missed);
    assert_eq!(missed.mentions.len(), 1);
}

#[test]
fn a_correction_that_lost_its_place_is_kept_and_changes_nothing() {
    let elsewhere = Passages::new("Quite another Oxdale text.").take(Span::new(14, 20));
    let lost = Correction::new("1", NOW, elsewhere, Ruling::Reject(MentionKind::Place), Scope::Article);
    assert_eq!(place_corrections(TEXT, std::slice::from_ref(&lost)), [None]);
    assert_eq!(after(&analysis(), &[lost]), analysis());
}

/// Any correction of some words of the text.
fn any_correction() -> impl Strategy<Value = Correction> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(TEXT.match_indices(' ').map(|(at, _)| at + 1)).collect();
    let place = (select(starts), 1usize..4).prop_map(|(start, count)| {
        let words: Vec<&str> = TEXT[start..].split(' ').take(count).collect();
        Span::of(start..start + words.join(" ").trim_end_matches(['.', ';']).len())
    });
    let named = select(analysis().mentions).prop_map(|mention| mention.span);
    let any_place = prop_oneof![1 => place, 3 => named].boxed();
    let parts =
        (any_place.clone(), any_place, 0..14, select(MentionKind::ALL), select(Scope::ALL), "[a-z]{4}");
    let of_quotations = (select(Sourcing::ALL), select(QuotationKind::ALL), 0u32..2);
    (parts, of_quotations).prop_map(|((at, other, which, kind, scope, id), (sourcing, how, nth))| {
        let ruling = match which {
            0 => Ruling::Confirm(kind),
            1 => Ruling::Reject(kind),
            2 => Ruling::Kind(kind),
            3 => Ruling::Words(words(other), kind),
            4 => Ruling::Add(kind),
            5 => Ruling::SameAs(words(other)),
            6 => Ruling::Time(TimexKind::Date, format!("2025-04-1{}", id.len())),
            7 => Ruling::NoTime,
            8 => {
                let said = Some(words(other)).filter(|_| sourcing != Sourcing::Unattributed);
                Ruling::Speaker(Speaker::new(sourcing, said, nth).unwrap())
            }
            9 => Ruling::QuotationKind(how),
            10 => Ruling::Extent(words(other)),
            11 => Ruling::NoQuotation,
            12 => Ruling::AddQuotation(how),
            _ => Ruling::Apart,
        };
        rule(&id, at, ruling, scope)
    })
}

proptest! {
    #[test]
    fn whatever_is_ruled_the_analysis_can_be_drawn(corrections in prop::collection::vec(any_correction(), 0..12)) {
        check(&after(&analysis(), &corrections));
    }

    #[test]
    fn a_correction_made_twice_is_made_once(first in any_correction(), correction in any_correction()) {
        let start = after(&analysis(), &[first]);
        let once = after(&start, std::slice::from_ref(&correction));
        prop_assert_eq!(after(&once, &[correction]), once);
    }

    #[test]
    fn undoing_corrections_gives_back_the_same(corrections in prop::collection::vec(any_correction(), 1..8)) {
        let empty = StoredArticle::new("a", "T", TEXT, NOW);
        let (mut article, mut history) = (empty.clone(), History::default());
        for correction in corrections {
            let edit = Edit::Correct { gone: Vec::new(), come: vec![correction] };
            let fitted = history.apply(&mut article, edit.clone());
            if fitted {
                let mut back = article.clone();
                prop_assert!(apply(&mut back, &inverse(&edit)));
            }
        }
        prop_assert_eq!(&decode(&encode(&article)), &Ok(article.clone()));
        let mut other = empty.clone();
        for edit in changes(&empty, &article) {
            prop_assert!(apply(&mut other, &edit));
        }
        prop_assert_eq!(&other, &article);
        while history.undo(&mut article).is_some() {}
        prop_assert_eq!(article, empty);
    }

    #[test]
    fn files_bring_corrections_back(corrections in prop::collection::vec(any_correction(), 1..6)) {
        let empty = StoredArticle::new("a", "T", TEXT, NOW);
        let mut article = empty.clone();
        for correction in corrections {
            let twin = article.corrections().iter().any(|there| there.says_the_same(&correction));
            if !twin {
                let _taken = apply(&mut article, &Edit::Correct { gone: Vec::new(), come: vec![correction] });
            }
        }
        let export = export::Export::of(&article);
        let files = [export::jsonld(&export), export::backup([&article], &Never::default(), NOW), encode(&article)];
        for file in files {
            let shelf = [empty.clone()];
            let into = import::Destination { articles: &shelf, never: &Never::default(), open: None, now: NOW };
            let imported = import::import(&file, &into, &mut || "fresh".to_owned()).unwrap();
            prop_assert_eq!(&imported.report.left_out, &[]);
            prop_assert_eq!(imported.articles[0].corrections(), article.corrections());
            // Once more changes nothing.
            let shelf = [article.clone()];
            let into = import::Destination { articles: &shelf, never: &Never::default(), open: None, now: NOW };
            prop_assert!(import::import(&file, &into, &mut || "fresh".to_owned()).unwrap().articles.is_empty());
        }
    }
}

#[test]
fn many_corrections_of_many_mentions_are_all_made() {
    let text = "Ada Example met Ben.\n".repeat(5000);
    let mentions: Vec<Mention> = (0..5000u32)
        .flat_map(|line| [(line * 21, line * 21 + 11, 0), (line * 21 + 16, line * 21 + 19, 1)])
        .map(|(start, end, entity)| Mention {
            span: Span::new(start, end),
            kind: MentionKind::Person,
            entity: Some(EntityId(entity)),
            provenance: Provenance::Tagger,
            score: None,
        })
        .collect();
    let analysis = Analysis { mentions, entities: two_entities(), ..Analysis::default() };
    let selectors = dateline_notes::Selectors {
        quote: dateline_notes::TextQuoteSelector::default(),
        position: dateline_notes::TextPositionSelector::default(),
        text_hash: None,
        singled_out: dateline_notes::SingledOut::NONE,
    };
    let corrections: Vec<Correction> = (0..200)
        .map(|number| {
            let kind = if number % 2 == 0 { MentionKind::Organization } else { MentionKind::Person };
            Correction::new(&number.to_string(), NOW, selectors.clone(), Ruling::Kind(kind), Scope::Article)
        })
        .collect();
    let places: Vec<_> = (0..200u32)
        .map(|line| {
            Some(dateline_notes::CorrectionPlace { span: Span::new(line * 21, line * 21 + 11), other: None })
        })
        .collect();
    let begun = std::time::Instant::now();
    let corrected = correct(&text, &analysis, &corrections, &places, &Never::default());
    println!("10,000 mentions, 200 corrections of all of them: {:?}", begun.elapsed());
    assert_eq!(corrected.mentions.len(), 10_000);
}

fn two_entities() -> Vec<Entity> {
    let mut entities = analysis().entities;
    entities.truncate(2);
    entities
}
