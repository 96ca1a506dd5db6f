//! The saved articles in an order of the reader's choice, the archived ones folded away.

use crate::components::LibraryRows;
use crate::hooks::{ByAddress, use_dispatch};
use crate::state::Action;
use crate::view_model::{Arranged, LibraryOrder};
use dateline_notes::{Library, is_same_tag};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibraryListProps {
    /// The saved articles.
    pub library: Rc<Library>,
    /// The order that they are in.
    pub order: LibraryOrder,
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
}

/// A choice of the order where there is something to order, the list, and under it the archived ones.
#[component]
pub fn LibraryList(props: &LibraryListProps) -> Html {
    let dispatch = use_dispatch();
    let unfolded = use_state_eq(|| false);
    let tag = use_state_eq(|| None::<String>);
    let tags: Vec<AttrValue> = props.library.tags().into_iter().map(|tag| tag.to_owned().into()).collect();
    // A tag that no note has any more is asked for no more.
    let chosen = tag.as_ref().filter(|tag| tags.iter().any(|known| is_same_tag(known, tag))).cloned();
    let known = (ByAddress(Some(props.library.clone())), props.order, chosen.clone());
    let lists = use_memo(known, |_| {
        let mut arranged = Arranged::of(&props.library, props.order);
        if let Some(tag) = &chosen {
            arranged.keep_tagged(&props.library, tag);
        }
        let Arranged { current, archived } = arranged;
        (Rc::new(current), Rc::new(archived))
    });
    let (current, archived) = &*lists;
    let onchange = dispatch.reform(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>();
        let order = chosen.and_then(|chosen| LibraryOrder::from_name(&chosen.value()));
        Action::OrderLibraryBy(order.unwrap_or_default())
    });
    let fold = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: MouseEvent| {
            // The state alone says whether it is open.
            event.prevent_default();
            unfolded.set(!*unfolded);
        })
    };
    let choose_tag = {
        let tag = tag.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|chosen| chosen.value());
            tag.set(chosen.filter(|chosen| !chosen.is_empty()));
        })
    };
    let choice = |order: LibraryOrder| {
        html! { <option value={order.name()} selected={order == props.order}>{order.words()}</option> }
    };
    html! {
        <>
            if props.library.entries().len() > 1 {
                <label class="library__order">
                    <span>{"Sort by"}</span>
                    <select {onchange}>{ for LibraryOrder::ALL.iter().map(|&order| choice(order)) }</select>
                </label>
            }
            if !tags.is_empty() {
                <label class="library__order">
                    <span>{"Tag"}</span>
                    <select onchange={choose_tag}>
                        <option value="" selected={chosen.is_none()}>{"All"}</option>
                        { for tags.iter().map(|one| html! {
                            <option value={one.clone()} selected={chosen.as_deref() == Some(one.as_str())}>{one.clone()}</option>
                        }) }
                    </select>
                </label>
            }
            <LibraryRows key={props.order.name()} library={props.library.clone()} numbers={current.clone()} open={props.open.clone()} />
            if !archived.is_empty() {
                <details class="library__fold" open={*unfolded}>
                    <summary onclick={fold}>{format!("Archived ({})", archived.len())}</summary>
                    if *unfolded {
                        <LibraryRows key={props.order.name()} library={props.library.clone()} numbers={archived.clone()}
                            open={props.open.clone()} />
                    }
                </details>
            }
        </>
    }
}
