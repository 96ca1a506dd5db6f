//! Looking for words in all that is saved.

use crate::components::{SearchHit, sought_in};
use crate::hooks::{ByAddress, Finder, SEARCH_FIELD, use_dispatch, use_open};
use crate::services::wording::counted;
use crate::state::Action;
use crate::view_model::{Arranged, LibraryOrder};
use dateline_notes::{Excerpt, Library, LibraryEntry, Match, Query};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// So many articles are shown, and so many more at each press.
const SHOWN: usize = 20;

/// Where something is looked for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibrarySearchProps {
    /// The saved articles.
    pub library: Rc<Library>,
    /// The order that they are in.
    pub order: LibraryOrder,
    /// What is looked for.
    pub search: AttrValue,
    /// What finds it.
    pub finder: Finder,
}

/// A field, and what is found of what is typed into it.
#[component]
pub fn LibrarySearch(props: &LibrarySearchProps) -> Html {
    let (dispatch, open) = (use_dispatch(), use_open());
    let shown = use_state_eq(|| SHOWN);
    let section = use_node_ref();
    let library = &props.library;
    let asked = (props.search.clone(), ByAddress(Some(library.clone())), props.order, props.finder.clone());
    let found: Rc<Vec<Match>> = use_memo(asked.clone(), |_| {
        let query = Query::new(&props.search);
        if query.is_empty() {
            return Vec::new();
        }
        let ids = Arranged::of(library, props.order);
        let ids = ids.all().filter_map(|number| Some(library.entries().get(number)?.id.as_str()));
        props.finder.search(&query, ids)
    });
    let excerpts: Rc<Vec<(LibraryEntry, Match, Excerpt)>> = use_memo((asked, *shown), |_| {
        let these = found.iter().take(*shown);
        let excerpts =
            props.finder.excerpts(&Query::new(&props.search), these.clone().map(|one| one.id.as_str()));
        let with_entry =
            |(one, excerpt): (&Match, Excerpt)| Some((library.entry(&one.id)?.clone(), one.clone(), excerpt));
        these.zip(excerpts).filter_map(with_entry).collect()
    });
    let oninput = {
        let shown = shown.clone();
        dispatch.reform(move |event: InputEvent| {
            shown.set(SHOWN);
            Action::Search(
                event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default(),
            )
        })
    };
    let onkeydown = {
        let (excerpts, search, dispatch) = (excerpts.clone(), props.search.clone(), dispatch.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // Enter takes a word that is being put together.
            _ if event.is_composing() => {}
            "Escape" if !search.is_empty() => {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(Action::Search(String::new()));
            }
            "Enter" => {
                if let Some((entry, _, excerpt)) = excerpts.first() {
                    event.prevent_default();
                    open.emit((entry.id.clone(), sought_in(excerpt)));
                }
            }
            _ => {}
        })
    };
    let onarrow = {
        let section = section.clone();
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                _ => return,
            };
            if go(&section, step) {
                event.prevent_default();
            }
        })
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    let left = found.len().saturating_sub(*shown);
    html! {
        <div class="library-search" role="search" ref={section} onkeydown={onarrow}>
            <label class="library-search__label" for={SEARCH_FIELD}>{"Search"}</label>
            <input id={SEARCH_FIELD} class="library-search__field" type="search" autocomplete="off" spellcheck="false" title="Key: /"
                placeholder="Titles, texts, notes" value={props.search.clone()} {oninput} {onkeydown} />
            <p class="library-search__count" role="status">{said(&props.search, &found, props.finder.unread)}</p>
            if !found.is_empty() {
                <ol class="library-search__hits">
                    { for excerpts.iter().map(|(entry, found, excerpt)| html! {
                        <SearchHit key={entry.id.clone()} entry={entry.clone()} found={found.clone()} excerpt={excerpt.clone()} />
                    }) }
                </ol>
                if left > 0 {
                    <button type="button" class="plain library__more" onclick={more}>
                        {format!("{} more of {}", left.min(SHOWN), found.len())}
                    </button>
                }
            }
        </div>
    }
}

/// How much was found, and whether that is all.
fn said(search: &str, found: &[Match], unread: usize) -> String {
    if search.trim().is_empty() {
        return String::new();
    }
    let hits = found.iter().map(|one| one.hits as usize).sum();
    let mut said = match found.len() {
        0 => "Nothing found".to_owned(),
        articles => format!("{} in {}", counted(hits, "hit"), counted(articles, "article")),
    };
    if unread > 0 {
        said.push_str(&format!("; {} still to be read …", counted(unread, "article")));
    }
    said
}

/// Goes to the next or the last of what is found, from the field or from one of them; whether there is one.
fn go(section: &NodeRef, step: i32) -> bool {
    let Some(section) = section.cast::<Element>() else { return false };
    let Ok(stops) = section.query_selector_all("input, ol button") else { return false };
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    let at = (0..stops.length())
        .find(|&index| stops.item(index).is_some_and(|stop| stop.is_same_node(focused.as_deref())));
    let to = at.and_then(|at| at.checked_add_signed(step)).and_then(|to| stops.item(to));
    let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) else { return false };
    // What cannot be focused leaves the focus where it is.
    to.focus().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_said_in_a_line() {
        let found = [
            Match { id: "a".to_owned(), hits: 2, aside: false },
            Match { id: "b".to_owned(), hits: 1, aside: true },
        ];
        assert_eq!(said("sea", &found, 0), "3 hits in 2 articles");
        assert_eq!(said("sea", &[], 1), "Nothing found; 1 article still to be read …");
        assert_eq!(said(" ", &[], 1), "");
    }
}
