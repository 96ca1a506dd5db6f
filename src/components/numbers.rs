//! The article's numbers: those that differ for one thing side by side, then all in a table.

use crate::components::FactLink;
use crate::services::wording::capitalized;
use crate::view_model::{NumberRow, Numbers as AllNumbers};
use std::rc::Rc;
use yew::prelude::*;

/// So many rows are drawn, and so many more at each press.
const SHOWN: usize = 50;

/// What is counted.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NumbersProps {
    /// All of them.
    pub numbers: Rc<AllNumbers>,
}

/// A row a number; the parts of a number stand under it.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let shown = use_state_eq(|| SHOWN);
    let rows = &props.numbers.rows;
    if rows.is_empty() {
        return Html::default();
    }
    let has_of = rows.iter().any(|row| row.of.is_some());
    let left = rows.len().saturating_sub(*shown);
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    html! {
        <>
            { for props.numbers.differing.iter().map(|group| html! {
                <div class="numbers__differing">
                    <p class="fact__quiet">{"Given for the same thing, and not alike:"}</p>
                    <ul>{ for group.iter().map(|row| html! {
                        <li class="fact" dir="auto">
                            { link(row, "differs") }
                            <div class="fact__quiet">
                                if let Some(by) = &row.said_by { {capitalized(by)}{": "} }
                                {row.context.clone()}
                            </div>
                        </li>
                    }) }</ul>
                </div>
            }) }
            <table class="numbers">
                <thead><tr>
                    <th scope="col">{"Number"}</th>
                    if has_of { <th scope="col">{"Of what"}</th> }
                    <th scope="col">{"In the text"}</th>
                </tr></thead>
                <tbody>{ for rows.iter().take(*shown).map(|row| number(row, has_of)) }</tbody>
            </table>
            if left > 0 {
                <button type="button" class="plain fact__quiet" {onclick}>{format!("{} more of {}", left.min(SHOWN), rows.len())}</button>
            }
        </>
    }
}

fn link(row: &NumberRow, section: &'static str) -> Html {
    html! {
        <>
            if let Some(limit) = row.limit { <span class="fact__quiet">{limit}{" "}</span> }
            <FactLink {section} place={row.place}><span class="fact__name">{row.words.clone()}</span></FactLink>
        </>
    }
}

fn number(row: &NumberRow, has_of: bool) -> Html {
    html! {
        <tr class={classes!("fact", row.is_part.then_some("numbers__part"))}>
            <td dir="auto">
                if row.is_part { <span class="fact__quiet">{"of which "}</span> }
                { link(row, "number") }
            </td>
            if has_of { <td dir="auto">{row.of.clone().unwrap_or_default()}</td> }
            <td class="fact__quiet" dir="auto">{row.context.clone()}</td>
        </tr>
    }
}
