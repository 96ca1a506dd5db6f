//! Rows of a list that may have thousands: the first of them, and the next at a press.

use yew::prelude::*;

/// So many rows are drawn where nothing else is said, and so many more at each press.
const SHOWN: usize = 50;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LongListProps {
    /// How many rows there are.
    pub count: usize,
    /// Draws a row: an item where the list has items.
    pub row: Callback<usize, Html>,
    /// How many are drawn at first: fewer where there is such a list in each row of another.
    #[prop_or(SHOWN)]
    pub first: usize,
    /// Whether the rows are no items of a list.
    #[prop_or_default]
    pub bare: bool,
}

/// The rows, without the list around them.
#[component]
pub fn LongList(props: &LongListProps) -> Html {
    let shown = use_state_eq(|| props.first);
    let left = props.count.saturating_sub(*shown);
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    let button = (left > 0).then(|| {
        let words = format!("{} more of {}", left.min(SHOWN), props.count);
        html! { <button type="button" class="plain fact__quiet" {onclick}>{words}</button> }
    });
    html! {
        <>
            { for (0..props.count.min(*shown)).map(|index| props.row.emit(index)) }
            if props.bare { { button } } else if left > 0 { <li class="fact">{ button }</li> }
        </>
    }
}
