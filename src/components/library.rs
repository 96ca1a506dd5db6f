//! The saved articles: a list, or what a search finds in them.

use crate::components::{Composer, CorrectionNever, KeptHere, LibraryList, LibrarySearch, StorageMeter};
use crate::hooks::{Finder, use_dispatch, use_room};
use crate::services::wording::counted;
use crate::state::{Action, Area};
use crate::view_model::LibraryOrder;
use dateline_notes::Library as Index;
use std::rc::Rc;
use yew::prelude::*;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibraryProps {
    /// The saved articles.
    pub library: Rc<Index>,
    /// The order that they are in.
    pub order: LibraryOrder,
    /// What is looked for in them.
    pub search: AttrValue,
    /// What finds it.
    pub finder: Finder,
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
    /// How many records could not be read.
    pub aside: usize,
    /// Grows with every change to what is stored.
    pub serial: u32,
}

/// A button for a new article, a field for searching, and the articles that are saved.
#[component]
pub fn Library(props: &LibraryProps) -> Html {
    let new = use_dispatch().reform(|_: MouseEvent| Action::NewArticle);
    let percent = use_room(props.serial);
    let (library, order, open) = (&props.library, props.order, &props.open);
    html! {
        <nav class="library" id={Area::Library.id()} tabindex="-1" aria-label="Library">
            <div class="library__head">
                <h2 class="library__title">{"Library"}</h2>
                <button type="button" onclick={new}>{"New article"}</button>
            </div>
            if open.is_some() {
                <Composer compact={true} />
            }
            if library.entries().is_empty() {
                <p class="library__empty">{"Articles that you open are kept here, in this browser only."}</p>
            } else {
                <LibrarySearch library={library.clone()} {order} search={props.search.clone()} finder={props.finder.clone()} />
            }
            if props.search.trim().is_empty() || library.entries().is_empty() {
                <LibraryList library={library.clone()} {order} open={open.clone()} />
            }
            <CorrectionNever library={library.clone()} />
            <StorageMeter {percent} />
            if props.aside > 0 {
                <p class="library__aside">
                    {format!("{} could not be read and {} kept aside, unchanged.",
                        counted(props.aside, "saved record"), if props.aside == 1 { "is" } else { "are" })}
                </p>
            }
            <KeptHere />
        </nav>
    }
}
