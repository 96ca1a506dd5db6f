//! What comes in: all that can be read, beside what is there, with a list of the rest.

mod support;

use dateline_notes::export::{Export, backup, jsonld, markdown};
use dateline_notes::import::{Destination, Imported, import, is_markdown};
use dateline_notes::{
    Annotation, Check, Correction, Edit, Never, NotName, Passages, Ruling, Scope, StoredArticle, StoredError,
    Target, apply, encode,
};
use dateline_text::{Layout, MentionKind, Span};
use proptest::prelude::*;
use support::any_article;

const NOW: &str = "2026-03-01T00:00:00Z";
const TEXT: &str = "The mayor spoke on Monday.";

/// Reads a file into these articles; new ids are `new-1`, `new-2`, …
fn read(file: &str, articles: &[StoredArticle], open: Option<&str>) -> Result<Imported, StoredError> {
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        format!("new-{count}")
    };
    let never = never(&["grand slam"]);
    import(file, &Destination { articles, never: &never, open, now: NOW }, &mut new_id)
}

/// These names, as no people.
fn never(names: &[&str]) -> Never {
    let mut never = Never::default();
    for name in names {
        never.set(&NotName::new(name, MentionKind::Person), true);
    }
    never
}

/// An article with one note of these words.
fn article(words: &str) -> StoredArticle {
    let mut article = StoredArticle::new("a", "T", TEXT, "2026-01-01T00:00:00Z");
    let target = Target::Passage(Passages::new(TEXT).take(Span::new(4, 9)));
    assert!(apply(&mut article, &Edit::Add(Annotation::note("n", "2026-01-02T00:00:00Z", target, words))));
    article
}

#[test]
fn a_backup_brings_everything_back() {
    let articles = [article("Who?")];
    let imported = read(&backup(&articles, &Never::default(), NOW), &[], None).unwrap();
    assert_eq!(imported.articles, articles);
    assert_eq!((imported.report.articles_added, imported.report.annotations_added), (1, 1));
    assert_eq!(read(&encode(&articles[0]), &[], None).unwrap().articles, articles);
}

#[test]
fn what_was_changed_in_a_notebook_comes_in_beside_what_is_there() {
    let mut there = article("Who? <b>");
    let before = there.annotations()[0].clone();
    let mut after = before.clone();
    after.tags = vec!["second source".to_owned()];
    assert!(apply(&mut there, &Edit::Replace { before, after }));
    let file = markdown(&Export::of(&there));
    // As it was: even where the tag is written otherwise there.
    assert_eq!(read(&file, std::slice::from_ref(&there), None).unwrap().report.annotations_there, 1);
    let changed = file
        .replace("Who? \\<b>", "Who says so?\n\n> Ask \\<them>.\n\n- [x] To check")
        .replace("#second-source", "#council #budget")
        .replace('\n', "\r\n");
    let imported = read(&changed, &[there.clone()], None).unwrap();
    assert_eq!(imported.report.kept_both.len(), 1, "{:?}", imported.report);
    let [before, after] = imported.articles[0].annotations() else { panic!("two notes") };
    assert_eq!(Some(before), there.annotations().first());
    assert_eq!(after.body.as_deref(), Some("Who says so?\n\n> Ask <them>."));
    assert_eq!((after.tags.join(" "), after.check()), ("council budget".to_owned(), Some(Check::Done)));
    assert_eq!((after.modified.as_str(), &after.target), (NOW, &before.target));
    // What looks like tags at the end of the words is of the words, and a tag keeps its blank where another is put to it.
    let mut other = article("Ask Anna\n#todo");
    let [mut first, mut second] = [(); 2].map(|()| other.annotations()[0].clone());
    assert!(apply(&mut other, &Edit::Remove(first.clone())));
    first.body = Some("Ask Anna\n<!-- dateline:annotations\n#todo".to_owned());
    second.id = "m".to_owned();
    second.tags = vec!["second source".to_owned()];
    assert!(apply(&mut other, &Edit::Add(first)) && apply(&mut other, &Edit::Add(second)));
    let file = markdown(&Export::of(&other));
    let file =
        file.replace("Ask Anna\n\\<", "Ask Berta\n\\<").replace("#second-source", "#second-source #new");
    let imported = read(&file, &[other], None).unwrap();
    assert!(imported.report.left_out.is_empty(), "{:?}", imported.report);
    let come = |id: &str| imported.articles[0].annotations().iter().find(|note| note.id == id).unwrap();
    assert_eq!(come("new-2").body.as_deref(), Some("Ask Berta\n<!-- dateline:annotations\n#todo"));
    assert!(come("new-2").tags.is_empty());
    assert_eq!(come("new-1").tags, ["second source", "new"]);
    // A note that was taken out does not come; one whose number was changed is listed.
    let (page, annotations) = file.split_once("<!-- dateline:annotations").unwrap();
    let (front, note) = page.split_once("<!-- dateline:note 1 -->").unwrap();
    let report = read(&format!("{front}<!-- dateline:annotations{annotations}"), &[there.clone()], None)
        .unwrap()
        .report;
    assert_eq!((report.annotations_there, report.left_out.len()), (0, 0));
    let other = format!("{front}<!-- dateline:note 7 -->{note}<!-- dateline:annotations{annotations}");
    assert_eq!(read(&other, &[there], None).unwrap().report.left_out.len(), 1);
    assert!(!is_markdown("# Notes\n\nOf a town."));
}

#[test]
fn corrections_are_counted_apart_from_notes() {
    let mut corrected = article("Who?");
    let target = Passages::new(TEXT).take(Span::new(4, 9));
    let ruling = Ruling::Add(MentionKind::Person);
    let come = vec![Correction::new("c", "2026-01-03T00:00:00Z", target, ruling, Scope::Here)];
    assert!(apply(&mut corrected, &Edit::Correct { gone: Vec::new(), come }));
    let file = backup([&corrected], &Never::default(), NOW);
    let new = read(&file, &[], None).unwrap().report;
    assert_eq!((new.annotations_added, new.corrections_added), (1, 1));
    let beside = read(&file, &[article("Who?")], None).unwrap().report;
    assert_eq!((beside.annotations_there, beside.corrections_added), (1, 1));
    let there = read(&file, &[corrected], None).unwrap().report;
    assert_eq!((there.annotations_there, there.corrections_there), (1, 1));
}

#[test]
fn names_that_are_never_marked_come_in_beside_those_that_are_there() {
    let file = backup([], &never(&["grand slam", "total recall"]), NOW);
    let imported = read(&file, &[], None).unwrap();
    assert_eq!(imported.never, never(&["total recall"]));
    assert_eq!((imported.report.never_added, imported.report.never_there), (1, 1));
    let mut broken: serde_json::Value = serde_json::from_str(&file).unwrap();
    broken["never"][1]["kind"] = "no kind".into();
    let imported = read(&broken.to_string(), &[], None).unwrap();
    assert_eq!((imported.never, imported.report.left_out.len()), (Never::default(), 1));
}

#[test]
fn what_is_there_is_not_changed_by_its_own_backup() {
    let articles = [article("Who?")];
    let imported = read(&backup(&articles, &Never::default(), NOW), &articles, None).unwrap();
    assert!(imported.articles.is_empty());
    assert_eq!((imported.report.annotations_there, imported.report.corrections_there), (1, 0));
}

#[test]
fn a_note_that_differs_is_kept_beside_the_one_that_is_there() {
    let imported =
        read(&backup(&[article("Who?")], &Never::default(), NOW), &[article("Which one?")], None).unwrap();
    let bodies: Vec<_> = imported.articles[0]
        .annotations()
        .iter()
        .map(|note| (note.id.as_str(), note.body.as_deref()))
        .collect();
    assert_eq!(bodies, [("n", Some("Which one?")), ("new-1", Some("Who?"))]);
    assert_eq!(imported.report.kept_both[0].to_string(), "note “Who?”: both kept, since they differ");
    let again = read(&backup(&[article("Who?")], &Never::default(), NOW), &imported.articles, None).unwrap();
    assert!(again.articles.is_empty(), "the second time it is there already");
}

#[test]
fn another_text_under_the_same_id_comes_in_beside() {
    let mut other = article("Who?");
    other.source = "Another text.".to_owned();
    let file = backup(&[other], &Never::default(), NOW);
    let there = [article("Who?")];
    let imported = read(&file, &there, None).unwrap();
    assert_eq!(imported.articles[0].id, "new-1");
    let both = [there[0].clone(), imported.articles[0].clone()];
    assert!(read(&file, &both, None).unwrap().articles.is_empty(), "the second time it is there already");
}

#[test]
fn a_broken_article_does_not_keep_the_others_out() {
    let file = backup(&[article("Who?")], &Never::default(), NOW)
        .replace("\"articles\":[", "\"articles\":[{\"form\":1,\"id\":7},");
    let imported = read(&file, &[], None).unwrap();
    assert_eq!(imported.report.articles_added, 1);
    assert_eq!(
        imported.report.left_out[0].to_string(),
        "articles[0]: broken at articles[0].id: a text was expected"
    );
}

#[test]
fn annotations_of_another_program_come_in_on_the_open_article() {
    let file = r#"{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
        {"id":"https://example.org/1","type":"Annotation","motivation":"oa:questioning",
         "body":[{"type":"TextualBody","value":"Sure?"},{"type":"TextualBody","value":"A doubt."},{"type":"TextualBody","purpose":["tagging"],"value":"doubt"}],
         "target":{"source":"https://example.org/story","selector":[{"type":"RangeSelector"},
         {"type":"TextQuoteSelector","exact":"mayor","prefix":"The ","suffix":" spoke on Monday."}]}},
        {"id":"https://example.org/2","type":"Annotation","bodyValue":"All of it.","target":"https://example.org/story"},
        {"id":"https://example.org/3","type":"Annotation","target":{"source":"x","selector":{"type":"TextPositionSelector","start":1,"end":2}}},
        {"id":"https://example.org/4","type":"Annotation","body":"https://example.org/video","target":"x"},
        {"id":"https://example.org/5","type":"Annotation","target":["x","y"]},
        7]}"#;
    let there = [article("Who?")];
    let imported = read(file, &there, Some("a")).unwrap();
    let article = &imported.articles[0];
    let first = article.annotation("https://example.org/1").unwrap();
    assert_eq!((first.body.as_deref(), first.purpose.name()), (Some("Sure?\n\nA doubt."), "questioning"));
    assert_eq!((first.created.as_str(), &first.tags[..]), (NOW, &["doubt".to_owned()][..]));
    assert_eq!(Passages::new(TEXT).find(&first.target).span(), Some(Span::new(4, 9)));
    assert_eq!(article.annotation("https://example.org/2").unwrap().target, Target::Article);
    let left_out: Vec<_> = imported.report.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(
        left_out,
        [
            "items[2]: it does not say which words it means",
            "items[3]: its body is something else than words",
            "items[4]: it has several targets",
            "items[5]: no annotation"
        ]
    );
    let nowhere = read(file, &there, None).unwrap();
    assert_eq!(
        nowhere.report.left_out[0].why,
        "its article (https://example.org/story) is not saved here, and none is open"
    );
}

#[test]
fn an_export_of_hypothesis_comes_in_on_the_open_article() {
    let file = r##"{"export_date":"2026-01-05","export_userid":"acct:a@example.org","client_version":"1.1",
        "annotations":[
        {"id":"x1","created":"2026-01-03T00:00:00Z","updated":"2026-01-04T00:00:00Z","user":"acct:a@example.org",
         "uri":"https://example.org/story","text":"Which *one*?","tags":["to ask","#mayor"],
         "target":[{"source":"https://example.org/story","selector":[{"type":"RangeSelector","startContainer":"/p[1]"},
         {"type":"TextPositionSelector","start":900,"end":905},
         {"type":"TextQuoteSelector","exact":"mayor","prefix":"The ","suffix":" spoke on Monday."}]}]},
        {"id":"x2","created":"2026-01-03T00:00:00Z","uri":"https://example.org/story","text":"Yes.","tags":[],"references":["x1"],
         "target":[{"source":"https://example.org/story"}]},
        {"id":"x3","uri":"https://example.org/story","text":"","target":[{"source":"https://example.org/story",
         "selector":[{"type":"TextQuoteSelector","exact":"Monday","prefix":"The mayor spoke on ","suffix":"."}]}]},
        {"id":"x4","uri":"https://example.org/story","text":"Lost","target":[]}]}"##;
    let imported = read(file, &[article("Who?")], Some("a")).unwrap();
    let article = &imported.articles[0];
    let note = article.annotation("https://hypothes.is/a/x1").unwrap();
    assert_eq!(
        (note.body.as_deref(), &note.tags[..]),
        (Some("Which *one*?"), &["to ask".to_owned(), "mayor".to_owned()][..])
    );
    assert_eq!(note.modified, "2026-01-04T00:00:00Z");
    assert_eq!(Passages::new(TEXT).find(&note.target).span(), Some(Span::new(4, 9)));
    let reply = article.annotation("https://hypothes.is/a/x2").unwrap();
    assert_eq!((&reply.target, reply.purpose.name()), (&Target::Article, "replying"));
    assert_eq!(article.annotation("https://hypothes.is/a/x3").unwrap().purpose.name(), "highlighting");
    assert_eq!(imported.report.left_out.len(), 1, "{:?}", imported.report);
}

#[test]
fn annotations_of_recogito_come_in_on_the_open_article() {
    let file = r#"[{"id":"r1","bodies":[{"id":"b","purpose":"commenting","value":"Which one?"},{"purpose":"tagging","value":"mayor"}],
        "target":{"annotation":"r1","created":"2026-01-03T00:00:00Z","selector":[{"quote":"mayor","start":4,"end":9}]}}]"#;
    let imported = read(file, &[article("Who?")], Some("a")).unwrap();
    let note = imported.articles[0].annotation("r1").unwrap();
    assert_eq!((note.body.as_deref(), &note.tags[..]), (Some("Which one?"), &["mayor".to_owned()][..]));
    assert_eq!((note.created.as_str(), note.target.words()), ("2026-01-03T00:00:00Z", "mayor"));
    // The older model is the W3C's, but for a target without a source.
    let file = r##"[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"#r2","body":[{"type":"TextualBody","value":"Sure?"}],
        "target":{"selector":[{"type":"TextQuoteSelector","exact":"mayor"},{"type":"TextPositionSelector","start":4,"end":9}]}}]"##;
    let imported = read(file, &[article("Who?")], Some("a")).unwrap();
    assert_eq!(imported.articles[0].annotation("#r2").unwrap().body.as_deref(), Some("Sure?"));
}

#[test]
fn a_file_of_something_else_is_refused() {
    assert_eq!(read("{}", &[], None), Err(StoredError::NotOurs));
    assert_eq!(
        read(r#"{"dateline":"backup","form":9}"#, &[], None),
        Err(StoredError::NewerForm { found: 9, known: 2 })
    );
    assert!(matches!(read("<html>", &[], None), Err(StoredError::NotJson { .. })));
}

#[test]
fn ids_that_are_all_taken_end_in_a_report() {
    let file = backup(&[article("Who?")], &Never::default(), NOW);
    let there = [article("Which one?")];
    let imported = import(
        &file,
        &Destination { articles: &there, never: &Never::default(), open: None, now: NOW },
        &mut || "n".to_owned(),
    )
    .unwrap();
    assert_eq!(imported.report.left_out[0].why, "no free id was to be had for it");
}

proptest! {
    #[test]
    fn any_backup_comes_back_whole(article in any_article()) {
        let imported = read(&backup([&article], &Never::default(), NOW), &[], None).unwrap();
        prop_assert_eq!(imported.articles, [article]);
    }

    #[test]
    fn our_own_json_ld_and_markdown_come_back_whole(article in any_article()) {
        let mut bare = article.clone();
        for annotation in article.annotations() {
            prop_assert!(apply(&mut bare, &Edit::Remove(annotation.clone())));
        }
        let mut files = vec![jsonld(&Export::of(&article))];
        if !article.annotations().is_empty() {
            files.push(markdown(&Export::of(&article)));
        }
        for file in files {
            let imported = read(&file, std::slice::from_ref(&bare), None).unwrap();
            prop_assert!(imported.report.left_out.is_empty(), "{:?}", imported.report);
            let back = imported.articles.first().map(StoredArticle::annotations).unwrap_or_default();
            prop_assert_eq!(back, article.annotations());
            let again = read(&file, std::slice::from_ref(&article), None).unwrap();
            prop_assert!(again.articles.is_empty());
        }
    }

    #[test]
    fn no_file_breaks_the_import(article in any_article(), file in support::any_text(5)) {
        let _read = read(&file, &[article], Some("a"));
    }
}

#[test]
fn the_day_that_the_reader_gave_comes_back_and_replaces_none() {
    let mut article = StoredArticle::new("a", "T", "Ada spoke on Monday.", NOW);
    article.published = Some("2025-04-16".to_owned());
    let files = [jsonld(&Export::of(&article)), backup([&article], &Never::default(), NOW)];
    for file in files {
        for there in [None, Some("2025-04-16"), Some("2024-01-01")] {
            let mut own = article.clone();
            own.published = there.map(str::to_owned);
            let shelf = [own];
            let imported = read(&file, &shelf, None).unwrap();
            let days: Vec<_> = imported.articles.iter().map(|article| article.published.as_deref()).collect();
            assert_eq!(days, if there.is_none() { vec![Some("2025-04-16")] } else { vec![] });
            assert_eq!(imported.report.left_out.len(), usize::from(there == Some("2024-01-01")));
        }
    }
}

#[test]
fn what_the_markup_of_a_page_said_comes_back_and_replaces_none() {
    let layout = |code: &str| Some(Layout::new(code.to_owned()));
    let mut article = StoredArticle::new("a", "T", "Ada spoke on Monday.", NOW);
    article.layout = layout("1 A");
    let file = backup([&article], &Never::default(), NOW);
    for (there, comes) in [(None, layout("1 A")), (layout("1 B"), None)] {
        let mut own = article.clone();
        own.layout = there;
        let imported = read(&file, &[own], None).unwrap();
        assert_eq!(imported.articles.first().and_then(|article| article.layout.clone()), comes);
    }
}
