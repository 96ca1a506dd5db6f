//! What the reader says of when.

use super::*;
use dateline_text::{Article, Timex, TimexKind};

const DATED: &str = "Ada came on Tuesday.";
const TUESDAY: Span = Span::new(12, 19);

/// An answer that reads the one time of [`DATED`] as this.
fn reading(serial: u32, kind: TimexKind, value: &str, published: Option<&str>) -> Action {
    let timex = Timex {
        span: TUESDAY,
        kind,
        value: value.to_owned(),
        modifier: None,
        earliest: Some(value.to_owned()),
        latest: Some(value.to_owned()),
        anchor: None,
        provenance: Provenance::rule("weekday"),
    };
    let article = Article { published: published.map(str::to_owned), ..Article::default() };
    let analysis = Rc::new(Analysis { article, timexes: vec![timex], ..Analysis::default() });
    Action::Answered { serial, depth: Depth::Quick, text: None, layout: None, analysis }
}

fn set(value: Option<&str>, id: &str) -> Action {
    Action::SetDate(TUESDAY, value.map(str::to_owned), id.to_owned(), NOW.to_owned())
}

fn values(state: &State) -> Vec<String> {
    let analysis = state.article.as_ref().and_then(|article| article.analysis.clone()).unwrap();
    analysis.timexes.iter().map(|timex| timex.value.clone()).collect()
}

fn opened() -> Rc<State> {
    after(page(), [paste("a", DATED), reading(1, TimexKind::Date, "2025-04-15", Some("2025-04-16"))])
}

#[test]
fn another_date_is_one_step_whatever_was_said_before() {
    let state = after(opened(), [set(Some("2025-04-08"), "1"), set(Some("XXXX-05-03"), "2")]);
    assert_eq!(values(&state), ["XXXX-05-03"]);
    assert_eq!(state.article.as_ref().unwrap().stored.corrections().len(), 1);
    let state = after(state, [Action::Undo]);
    assert_eq!(values(&state), ["2025-04-08"]);
    let state = after(state, [Action::Undo]);
    assert_eq!(values(&state), ["2025-04-15"]);
    let state = after(state, [Action::Redo, Action::TakeBack("1".to_owned())]);
    assert_eq!(values(&state), ["2025-04-15"]);
}

#[test]
fn what_is_no_date_stays_none_when_the_article_is_read_again() {
    let state = after(opened(), [set(None, "1")]);
    assert!(values(&state).is_empty());
    let again = reading(1, TimexKind::Date, "2025-04-15", Some("2025-04-16"));
    assert!(values(&after(state.clone(), [again])).is_empty());
    assert_eq!(values(&after(state, [Action::Undo])), ["2025-04-15"]);
}

#[test]
fn what_is_no_value_changes_nothing() {
    let state = after(opened(), [set(Some("soon"), "1")]);
    assert_eq!(values(&state), ["2025-04-15"]);
    assert!(!state.can_undo());
}

#[test]
fn a_repeated_time_stays_one() {
    let state =
        after(page(), [paste("a", DATED), reading(1, TimexKind::Set, "P1W", None), set(Some("P2W"), "1")]);
    let analysis = state.article.as_ref().unwrap().analysis.clone().unwrap();
    assert_eq!((analysis.timexes[0].kind, analysis.timexes[0].value.as_str()), (TimexKind::Set, "P2W"));
}

#[test]
fn another_day_of_publication_is_asked_about_and_undone() {
    let day = |day: Option<&str>| Action::SetPublished(day.map(str::to_owned));
    let asked =
        |state: &State| state.request.as_ref().map(|request| (request.serial, request.published.clone()));
    let state = after(opened(), [day(Some("2025-04-30"))]);
    assert_eq!(asked(&state), Some((2, Some("2025-04-30".to_owned()))));
    let state = after(state, [reading(2, TimexKind::Date, "2025-04-29", Some("2025-04-30"))]);
    assert_eq!(values(&state), ["2025-04-29"]);
    // The same day again is nothing to do.
    assert!(Rc::ptr_eq(&state, &after(state.clone(), [day(Some("2025-04-30"))])));
    let state = after(state, [Action::Undo]);
    assert_eq!(asked(&state), Some((3, None)));
    let state = after(state, [Action::Redo, day(None)]);
    assert_eq!(asked(&state), Some((5, None)));
    assert_eq!(state.article.as_ref().unwrap().stored.published, None);
}

#[test]
fn a_day_that_another_tab_gave_counts_here_too() {
    let state = opened();
    let before = (*state.article.as_ref().unwrap().stored).clone();
    let mut changed = before.clone();
    changed.published = Some("2025-04-30".to_owned());
    let state = after(state, [elsewhere(before, changed)]);
    let asked = state.request.as_ref().and_then(|request| request.published.clone());
    assert_eq!(asked.as_deref(), Some("2025-04-30"));
}
