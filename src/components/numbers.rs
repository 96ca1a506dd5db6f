//! The article's numbers with the words around them.

use crate::components::FactLink;
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
    html! {
        <ul>
            { for props.numbers.iter().map(|row| html! {
                <li class="fact">
                    <FactLink section="number" place={row.place}><span class="fact__name">{row.words.clone()}</span></FactLink>
                    <div class="number-row__context fact__quiet">{row.context.clone()}</div>
                </li>
            }) }
        </ul>
    }
}
