//! What is stored is read again as it was, and what can not be read says why.

mod support;

use dateline_notes::{
    Annotation, BlockChange, Edit, History, Library, StoredArticle, StoredError, apply, decode, encode,
    inverse,
};
use dateline_text::{BlockKind, Span};
use proptest::prelude::*;
use support::{any_annotation, any_article, any_text};

/// Edits that often fit: of few ids, and of what is there.
fn any_edits() -> impl Strategy<Value = Vec<(u8, Annotation, u32)>> {
    prop::collection::vec((0u8..7, any_annotation(), 0u32..6), 0..40)
}

/// The edit that such a choice means for the article as it is.
fn edit_for(article: &StoredArticle, which: u8, annotation: Annotation, number: u32) -> Edit {
    let there = article.annotations().get(number as usize % article.annotations().len().max(1)).cloned();
    let span = Span::new(number, number + 3);
    match (which, there) {
        (1, Some(there)) => Edit::Remove(there),
        (2, Some(there)) => {
            let mut after = annotation;
            after.id.clone_from(&there.id);
            Edit::Replace { before: there, after }
        }
        (3, _) => {
            let after = number.is_multiple_of(2).then_some(BlockKind::Paragraph);
            Edit::SetBlocks(vec![BlockChange { span, before: article.block_kind(span), after }])
        }
        (4, _) => Edit::SetPublished { before: article.published.clone(), after: Some(number.to_string()) },
        (5, _) => Edit::Pick { before: article.picked, after: Some(span) },
        (6, _) => Edit::SetArchived { before: article.archived, after: number.is_multiple_of(2) },
        _ => Edit::Add(annotation),
    }
}

proptest! {
    #[test]
    fn every_article_is_read_as_it_was_written(article in any_article()) {
        prop_assert_eq!(decode(&encode(&article)), Ok(article));
    }

    #[test]
    fn the_library_is_read_as_it_was_written(articles in prop::collection::vec(any_article(), 0..4)) {
        let library = Library::of(&articles);
        prop_assert_eq!(Library::decode(&library.encode()), Ok(library));
    }

    #[test]
    fn no_record_breaks_the_reader(stored in any_text(6), article in any_article(), cut in any::<prop::sample::Index>()) {
        let _read = decode(&stored);
        let written = encode(&article);
        let at = (0..=cut.index(written.len())).rev().find(|&at| written.is_char_boundary(at)).unwrap();
        prop_assert!(decode(&written[..at]).is_err());
    }

    #[test]
    fn an_edit_and_its_inverse_leave_the_article_as_it_was(article in any_article(), edits in any_edits()) {
        for (which, annotation, number) in edits {
            let edit = edit_for(&article, which, annotation, number);
            let mut changed = article.clone();
            if apply(&mut changed, &edit) {
                prop_assert!(apply(&mut changed, &inverse(&edit)));
            }
            prop_assert_eq!(&changed, &article);
        }
    }

    #[test]
    fn steps_are_read_as_they_were_written(article in any_article(), edits in any_edits(), back in 0usize..5) {
        let mut changed = article;
        let mut history = History::default();
        for (which, annotation, number) in edits {
            let edit = edit_for(&changed, which, annotation, number);
            let _fitted = history.amend(&mut changed, edit);
        }
        for _ in 0..back {
            history.undo(&mut changed);
        }
        let mut read = History::read(&history.written(), &changed);
        prop_assert_eq!(&read, &history);
        // What does not fit another article is left out, and what is left can be undone.
        let mut other = StoredArticle::new("x", "T", "text", "1");
        let mut some = History::read(&history.written(), &other);
        let steps = some.steps();
        prop_assert_eq!((0..steps).filter(|_| some.undo(&mut other).is_some()).count(), steps);
        while read.undo(&mut changed).is_some() {}
        prop_assert_eq!(read.steps(), 0);
        prop_assert_eq!(History::read("nonsense", &changed), History::default());
    }

    #[test]
    fn undoing_all_and_redoing_all_leads_there_and_back(article in any_article(), edits in any_edits()) {
        let mut changed = article.clone();
        let mut history = History::default();
        for (which, annotation, number) in edits {
            let edit = edit_for(&changed, which, annotation, number);
            let _fitted = history.amend(&mut changed, edit);
        }
        let last = changed.clone();
        while history.undo(&mut changed).is_some() {}
        prop_assert!(!history.can_undo());
        prop_assert_eq!(&changed, &article);
        while history.redo(&mut changed).is_some() {}
        prop_assert_eq!(&changed, &last);
    }
}

#[test]
fn fields_of_a_later_version_are_kept() {
    let stored = r#"{"form":1,"id":"a","title":"T","source":"s","saved":"1","opened":"2","colour":{"deep":[1,2.5]},
        "annotations":[{"id":"n","created":"1","modified":"1","purpose":"commenting","mood":"doubt",
        "target":{"kind":"article"}}]}"#;
    let written = encode(&decode(stored).unwrap());
    assert!(
        written.contains(r#""colour":{"deep":[1,2.5]}"#) && written.contains(r#""mood":"doubt""#),
        "{written}"
    );
}

#[test]
fn what_is_archived_says_so_and_nothing_else_does() {
    let mut article = StoredArticle::new("a", "T", "s", "1");
    assert!(!encode(&article).contains("archived") && !encode(&article).contains("dated"));
    article.archived = true;
    article.dated = Some("2026-01-31".to_owned());
    let written = encode(&article);
    assert!(
        written.contains(r#""archived":true"#) && written.contains(r#""dated":"2026-01-31""#),
        "{written}"
    );
    assert_eq!(decode(&written), Ok(article));
}

#[test]
fn what_can_not_be_read_says_why() {
    let cases = [
        ("", "no JSON: it breaks at line 1, column 0"),
        ("{\"form\":1,\n\"id\"", "no JSON: it breaks at line 2, column 4"),
        ("[]", "not written by Dateline"),
        ("{}", "not written by Dateline"),
        (r#"{"form":7}"#, "written by a newer Dateline (form 7; this one reads up to 2)"),
        (r#"{"form":1,"id":1}"#, "broken at id: a text was expected"),
        (r#"{"form":1,"id":"a","title":"T","source":"s"}"#, "broken at saved: a text is missing"),
        (
            r#"{"form":1,"id":"a","title":"T","source":"s","saved":"1","opened":"2","annotations":[{"id":"n",
            "created":"1","modified":"1","purpose":"commenting","target":{"kind":"planet"}}]}"#,
            "broken at annotations[0].target.kind: an unknown kind of target",
        ),
        (
            r#"{"form":1,"id":"a","title":"T","source":"s","saved":"1","opened":"2",
            "blocks":[{"unit":"utf16","start":0,"end":1,"kind":"paragraph"}]}"#,
            "broken at blocks[0].unit: an unknown unit",
        ),
    ];
    for (stored, why) in cases {
        assert_eq!(decode(stored).unwrap_err().to_string(), why);
    }
    assert_eq!(decode("7"), Err(StoredError::NotOurs));
}
