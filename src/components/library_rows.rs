//! Saved articles, one below the other. Of a long list only so much is drawn as has been scrolled to.

use crate::components::LibraryRow;
use crate::hooks::use_near;
use dateline_notes::Library;
use std::rc::Rc;
use yew::prelude::*;

/// So many rows are drawn at a time.
const SHOWN: usize = 50;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LibraryRowsProps {
    /// The saved articles.
    pub library: Rc<Library>,
    /// Which of them are listed: their numbers in the library.
    pub numbers: Rc<Vec<usize>>,
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
}

/// The list, and a button for what is not drawn yet: it is pressed by itself where it comes near.
#[component]
pub fn LibraryRows(props: &LibraryRowsProps) -> Html {
    let shown = use_state_eq(|| SHOWN);
    let rest = use_node_ref();
    let more = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(*shown + SHOWN))
    };
    use_near(&rest, *shown as u32, more.clone());
    let entries = props.numbers.iter().take(*shown).filter_map(|&number| props.library.entries().get(number));
    let left = props.numbers.len().saturating_sub(*shown);
    html! {
        <>
            <ul>
                { for entries.map(|entry| {
                    let is_open = props.open.as_ref().is_some_and(|open| *open == entry.id);
                    html! { <LibraryRow key={entry.id.clone()} entry={entry.clone()} {is_open} /> }
                }) }
            </ul>
            if left > 0 {
                <button type="button" class="plain library__more" ref={rest} onclick={more.reform(|_: MouseEvent| ())}>
                    {format!("{} more of {}", left.min(SHOWN), props.numbers.len())}
                </button>
            }
        </>
    }
}
