//! The article's numbers with the words around them.

use crate::components::{FactLink, LongList};
use crate::view_model::NumberRow;
use yew::prelude::*;

/// What is counted.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NumbersProps {
    /// In order of appearance.
    pub numbers: Vec<NumberRow>,
}

/// A line a number.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let numbers = props.numbers.clone();
    let row = Callback::from(move |index: usize| numbers.get(index).map(number).unwrap_or_default());
    html! { <ul><LongList count={props.numbers.len()} {row} /></ul> }
}

fn number(row: &NumberRow) -> Html {
    html! {
        <li class="fact">
            <FactLink section="number" place={row.place}><span class="fact__name">{row.words.clone()}</span></FactLink>
            <div class="number-row__context fact__quiet">{row.context.clone()}</div>
        </li>
    }
}
