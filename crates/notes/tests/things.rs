//! Notes on a thing, wherever the article names it: which thing it is at the next reading, and what files say of it.

use dateline_notes::export::{Export, backup, csv, jsonld, markdown, web_page};
use dateline_notes::import::{Destination, import};
use dateline_notes::{
    Anchored, Annotation, Edit, MarkKind, Never, Passages, StoredArticle, Target, apply, decode, encode,
    thing_of,
};
use dateline_text::{Analysis, Entity, EntityId, Mention, MentionKind, Provenance, Span};
use serde_json::Value;

const NOW: &str = "2026-01-31T08:00:00Z";
const TEXT: &str = "Ada Example spoke. Ford paid Ada. Mr. Ford left.";

/// Kind, name and mentions.
type Thing<'a> = (MentionKind, &'a str, &'a [(u32, u32)]);

/// These things, each with its kind, name and mentions in [`TEXT`].
fn reading(things: &[Thing<'_>]) -> Analysis {
    let mut analysis = Analysis::default();
    for (number, (kind, name, spans)) in (0..).zip(things) {
        analysis.entities.push(Entity {
            id: EntityId(number),
            kind: *kind,
            name: (*name).to_owned(),
            aliases: spans.iter().map(|&(start, end)| Span::new(start, end).text(TEXT).to_owned()).collect(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        });
        analysis.mentions.extend(spans.iter().map(|&(start, end)| Mention {
            span: Span::new(start, end),
            kind: *kind,
            entity: Some(EntityId(number)),
            provenance: Provenance::Tagger,
            score: None,
        }));
    }
    analysis.mentions.sort_by_key(|mention| mention.span);
    analysis
}

const PERSON: MentionKind = MentionKind::Person;
const BODY: MentionKind = MentionKind::Organization;

fn ada() -> Target {
    let selectors = Passages::new(TEXT).take(Span::new(0, 11));
    Target::Entity { selectors, name: "Ada Example".to_owned(), kind: PERSON }
}

fn found(analysis: &Analysis) -> Option<u32> {
    thing_of(analysis, &ada(), Passages::new(TEXT).find(&ada())).map(|id| id.0)
}

fn article() -> StoredArticle {
    let mut article = StoredArticle::new("a", "T", TEXT, NOW);
    assert!(apply(&mut article, &Edit::Add(Annotation::note("n", NOW, ada(), "Who pays her?"))));
    article
}

#[test]
fn a_thing_is_known_by_name_and_kind_however_it_is_numbered() {
    let other: Thing<'_> = (BODY, "Ford", &[(19, 23), (38, 42)]);
    assert_eq!(found(&reading(&[(PERSON, "Ada Example", &[(0, 11), (29, 32)]), other])), Some(0));
    assert_eq!(found(&reading(&[other, (PERSON, "Ada Example", &[(0, 11)])])), Some(1));
    // The first mention is no name any more.
    assert_eq!(found(&reading(&[other, (PERSON, "Ada Example", &[(29, 32)])])), Some(1));
}

#[test]
fn a_thing_that_is_called_otherwise_is_known_by_its_place() {
    assert_eq!(found(&reading(&[(PERSON, "Ada Example-Ford", &[(0, 11), (29, 32)])])), Some(0));
    assert_eq!(found(&reading(&[(BODY, "Ada Examples", &[(0, 11)])])), Some(0));
}

#[test]
fn what_is_not_certain_is_lost() {
    assert_eq!(found(&reading(&[])), None);
    assert_eq!(found(&reading(&[(PERSON, "Ada", &[(29, 32)])])), None);
    // Two of one name, and the place is neither's.
    let both: [Thing<'_>; 2] = [(PERSON, "Ada Example", &[(29, 32)]), (PERSON, "Ada Example", &[(38, 42)])];
    assert_eq!(found(&reading(&both)), None);
    let here: [Thing<'_>; 2] = [(PERSON, "Ada Example", &[(29, 32)]), (PERSON, "Ada Example", &[(0, 11)])];
    assert_eq!(found(&reading(&here)), Some(1));
    let lost = Anchored::Lost;
    assert_eq!(thing_of(&reading(&[(PERSON, "Ada Example", &[(0, 11)])]), &ada(), lost), Some(EntityId(0)));
    assert_eq!(thing_of(&reading(&[(PERSON, "Ada Example", &[(0, 11)])]), &Target::Article, lost), None);
}

#[test]
fn an_older_dateline_reads_it_as_a_note_on_the_mark_and_keeps_the_name() {
    let written = encode(&article());
    assert_eq!(decode(&written), Ok(article()));
    let mut record: Value = serde_json::from_str(&written).unwrap();
    let note = &record["annotations"][0];
    assert_eq!((&note["target"]["kind"], &note["target"]["mark"]), (&"mark".into(), &"person".into()));
    assert_eq!(note["entity"], "Ada Example");
    // Without the name it is what it was before there were such notes.
    record["annotations"][0].as_object_mut().unwrap().remove("entity");
    let old = decode(&record.to_string()).unwrap();
    assert!(matches!(old.annotations()[0].target, Target::Mark { kind: MarkKind::Person, .. }));
}

#[test]
fn a_name_beside_another_target_is_kept_and_means_nothing() {
    let written = encode(&article()).replace(r#""kind":"mark","mark":"person""#, r#""kind":"passage""#);
    let read = decode(&written).unwrap();
    assert!(matches!(read.annotations()[0].target, Target::Passage(_)), "{written}");
    assert!(encode(&read).contains(r#""entity":"Ada Example""#));
}

#[test]
fn json_ld_and_backup_bring_it_back() {
    let mut bare = article();
    let note = bare.annotations()[0].clone();
    assert!(apply(&mut bare, &Edit::Remove(note.clone())));
    let article = article();
    let file = jsonld(&Export::of(&article));
    let json: Value = serde_json::from_str(&file).unwrap();
    let target = &json["first"]["items"][0]["target"];
    assert_eq!(
        (&target["dateline:targetKind"], &target["dateline:markKind"], &target["dateline:entity"]),
        (&"entity".into(), &"person".into(), &"Ada Example".into())
    );
    assert_eq!(target["selector"][0]["exact"], "Ada Example");
    let never = Never::default();
    for (file, there) in [(file, vec![bare]), (backup([&article], &never, NOW), vec![])] {
        let into = Destination { articles: &there, never: &never, open: None, now: NOW };
        let imported = import(&file, &into, &mut || "new".to_owned()).unwrap();
        assert_eq!(imported.articles[0].annotations(), std::slice::from_ref(&note));
    }
}

#[test]
fn other_exports_say_that_all_mentions_are_meant() {
    let article = article();
    let export = Export::of(&article);
    assert!(markdown(&export).contains("> Ada Example (person, all mentions)\n\nWho pays her?\n"));
    assert!(web_page(&export).contains("<blockquote>Ada Example (person, all mentions)</blockquote>"));
    assert!(csv(&export).contains(",entity,Ada Example,,,,\r\n"), "{}", csv(&export));
}

#[test]
fn an_export_knows_where_the_thing_is_named_now() {
    let mut moved = article();
    moved.source = "Ford paid Ada.".to_owned();
    let mut analysis = reading(&[(PERSON, "Ada Example", &[])]);
    let lost = Export { text: &moved.source, analysis: Some(&analysis), ..Export::of(&moved) };
    assert!(markdown(&lost).contains(", place lost*"));
    analysis.mentions.push(Mention {
        span: Span::new(10, 13),
        kind: PERSON,
        entity: Some(EntityId(0)),
        provenance: Provenance::Tagger,
        score: None,
    });
    let there = Export { text: &moved.source, analysis: Some(&analysis), ..Export::of(&moved) };
    assert!(markdown(&there).contains(", moved with its words*"));
    assert!(csv(&there).contains(",10,13,Ada Example,Who pays her?,"), "{}", csv(&there));
}

#[test]
fn a_note_on_a_paragraph_is_in_every_export_and_comes_back() {
    let target = Target::Block(Passages::new(TEXT).take(Span::new(0, 18)));
    let mut article = StoredArticle::new("a", "T", TEXT, NOW);
    let bare = [article.clone()];
    let note = Annotation::note("n", NOW, target, "Says who?");
    assert!(apply(&mut article, &Edit::Add(note.clone())));
    let export = Export::of(&article);
    assert!(markdown(&export).contains("> Ada Example spoke.\n\nSays who?\n"));
    assert!(web_page(&export).contains("<blockquote>Ada Example spoke.</blockquote>"));
    assert!(
        csv(&export).contains(",0,18,Ada Example spoke.,Says who?,")
            && csv(&export).contains(",block,,,,,\r\n")
    );
    let never = Never::default();
    for (file, there) in [(jsonld(&export), &bare[..]), (backup([&article], &never, NOW), &[])] {
        let into = Destination { articles: there, never: &never, open: None, now: NOW };
        let imported = import(&file, &into, &mut || "new".to_owned()).unwrap();
        assert_eq!(imported.articles[0].annotations(), std::slice::from_ref(&note));
    }
}
