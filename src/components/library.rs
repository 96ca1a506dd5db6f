//! The saved articles.

use crate::components::{Composer, CorrectionNever};
use crate::hooks::use_dispatch;
use crate::services::wording::counted;
use crate::services::{clock, storage};
use crate::state::{Action, Area};
use dateline_notes::{Library as Index, LibraryEntry, StoredArticle};
use std::rc::Rc;
use yew::prelude::*;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibraryProps {
    /// The saved articles.
    pub library: Rc<Index>,
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
    /// How many records could not be read.
    pub aside: usize,
}

/// A button for a new article, and one for each that is saved, newest first.
#[component]
pub fn Library(props: &LibraryProps) -> Html {
    let dispatch = use_dispatch();
    let new = dispatch.reform(|_: MouseEvent| Action::NewArticle);
    // An article is read from the storage only when it is wanted.
    let with = |id: &str, make: fn(StoredArticle) -> Action| {
        let id = id.to_owned();
        dispatch.reform(move |_: MouseEvent| storage::article(&id).map_or_else(Action::Say, make))
    };
    let entry = |entry: &LibraryEntry| {
        let current = props.open.as_ref().is_some_and(|open| *open == entry.id);
        let open = with(&entry.id, |article| Action::Open(Box::new(article), clock::now()));
        let delete = with(&entry.id, |article| Action::Delete(Box::new(article)));
        html! {
            <li class="library__entry" key={entry.id.clone()}>
                <button type="button" class="plain" aria-current={current.then_some("true")} onclick={open}>
                    <span class="library__entry-title" dir="auto">{entry.title.clone()}</span>
                    <span class="library__entry-facts">{facts(entry)}</span>
                </button>
                <button type="button" class="library__delete" title="Delete" aria-label={format!("Delete {}", entry.title)} onclick={delete}>
                    <span aria-hidden="true">{"✕"}</span>
                </button>
            </li>
        }
    };
    html! {
        <nav class="library" id={Area::Library.id()} tabindex="-1" aria-label="Library">
            <div class="library__head">
                <h2 class="library__title">{"Library"}</h2>
                <button type="button" onclick={new}>{"New article"}</button>
            </div>
            if props.open.is_some() {
                <Composer compact={true} />
            }
            if props.library.entries().is_empty() {
                <p class="library__empty">{"Articles that you open are kept here, in this browser only."}</p>
            }
            <ul>{ for props.library.entries().iter().map(entry) }</ul>
            <CorrectionNever library={props.library.clone()} />
            if props.aside > 0 {
                <p class="library__aside">
                    {format!("{} could not be read and {} kept aside, unchanged.",
                        counted(props.aside, "saved record"), if props.aside == 1 { "is" } else { "are" })}
                </p>
            }
        </nav>
    }
}

fn facts(entry: &LibraryEntry) -> String {
    let saved = entry.saved.get(..10).unwrap_or(&entry.saved);
    let mut facts: Vec<String> = entry.outlet.iter().cloned().collect();
    facts.push(format!("saved {}", crate::view_model::in_words(saved)));
    if entry.notes > 0 {
        facts.push(counted(entry.notes as usize, "note"));
    }
    facts.join(" · ")
}
