//! One saved article in the list: what it is, what the reader did with it, and what can be done.

use crate::hooks::{use_dispatch, use_open};
use crate::services::wording::counted;
use crate::services::{focus, storage};
use crate::state::Action;
use crate::view_model::day_in_short;
use dateline_notes::{LibraryEntry, StoredArticle};
use web_sys::Element;
use yew::prelude::*;

/// Which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibraryRowProps {
    /// What the library says of it.
    pub entry: LibraryEntry,
    /// Whether it is on the desk.
    pub is_open: bool,
}

/// Its title, which opens it, with its facts, and buttons that put it away.
#[component]
pub fn LibraryRow(props: &LibraryRowProps) -> Html {
    let entry = &props.entry;
    let (dispatch, open) = (use_dispatch(), use_open());
    let onclick = {
        let id = entry.id.clone();
        open.reform(move |_: MouseEvent| (id.clone(), None))
    };
    let archive = {
        let (id, archived) = (entry.id.clone(), !entry.archived);
        dispatch.reform(move |event: MouseEvent| {
            leave(&event);
            Action::Archive(id.clone(), archived)
        })
    };
    let delete = {
        let (entry, dispatch) = (entry.clone(), dispatch.clone());
        Callback::from(move |event: MouseEvent| {
            leave(&event);
            let (entry, dispatch) = (entry.clone(), dispatch.clone());
            storage::once_at_hand(vec![entry.id.clone()], move || dispatch.emit(deleted(&entry)));
        })
    };
    let (sign, words) = if entry.archived { ("⤒", "Unarchive") } else { ("⤓", "Archive") };
    html! {
        <li class="library__entry">
            <button type="button" class="plain" aria-current={props.is_open.then_some("true")} {onclick}>
                <span class="library__entry-title" dir="auto">{entry.title.clone()}</span>
                { for facts(entry).into_iter().map(|line| html! { <span class="library__entry-facts">{line}</span> }) }
            </button>
            <div class="library__acts">
                <button type="button" title="Delete" aria-label={format!("Delete {}", entry.title)} onclick={delete}>
                    <span aria-hidden="true">{"✕"}</span>
                </button>
                <button type="button" title={words} aria-label={format!("{words} {}", entry.title)} onclick={archive}>
                    <span aria-hidden="true">{sign}</span>
                </button>
            </div>
        </li>
    }
}

/// What deletes the article.
fn deleted(entry: &LibraryEntry) -> Action {
    match storage::article(&entry.id) {
        Ok(article) => Action::Delete(Box::new(article)),
        // Of this one no more than the list shows is left.
        Err(_) if storage::is_missing(&entry.id) => {
            Action::Delete(Box::new(StoredArticle::new(&entry.id, &entry.title, "", &entry.saved)))
        }
        Err(why) => Action::DeleteWaiting(entry.id.clone(), why),
    }
}

/// The row goes, and what has the focus with it.
fn leave(event: &MouseEvent) {
    if let Some(pressed) = event.target_dyn_into::<Element>() {
        focus::leave_row(&pressed, ".library", "button");
    }
}

/// Outlet and day; when it was saved and opened; what the reader did.
fn facts(entry: &LibraryEntry) -> Vec<String> {
    let about: Vec<String> =
        entry.outlet.iter().cloned().chain(entry.published.as_deref().map(day_in_short)).collect();
    let (saved, opened) = (day_in_short(&entry.saved), day_in_short(&entry.opened));
    let kept =
        if saved == opened { format!("saved {saved}") } else { format!("saved {saved}, opened {opened}") };
    let counts = [
        (entry.notes, "note"),
        (entry.annotations.saturating_sub(entry.notes), "mark"),
        (entry.corrections, "correction"),
    ];
    let counts = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, thing)| counted(count as usize, thing));
    let lines = [about.join(" · "), kept, counts.collect::<Vec<_>>().join(" · ")];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::Library;

    #[test]
    fn a_row_says_where_and_when_and_what_the_reader_did() {
        let mut article = StoredArticle::new("a", "T", "text", "2026-01-31T08:00:00Z");
        let said = |article: &StoredArticle| facts(&Library::of([article]).entries()[0]);
        assert_eq!(said(&article), ["saved 31 Jan 2026"]);
        article.outlet = Some("The Example".to_owned());
        article.dated = Some("2026-01-30T10:00".to_owned());
        article.opened = "2026-02-01T08:00:00Z".to_owned();
        assert_eq!(said(&article), ["The Example · 30 Jan 2026", "saved 31 Jan 2026, opened 1 Feb 2026"]);
        let mut entry = Library::of([&article]).entries()[0].clone();
        (entry.annotations, entry.notes, entry.corrections) = (3, 2, 1);
        assert_eq!(facts(&entry)[2], "2 notes · 1 mark · 1 correction");
    }
}
