//! Who met whom, spoke to whom, went where.

use crate::components::{FactLink, Folded};
use crate::view_model::RelationRow;
use std::rc::Rc;
use yew::prelude::*;

/// What was done.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RelationsProps {
    /// In order of kind.
    pub rows: Rc<[RelationRow]>,
}

/// A line a deed, each leading to its verb; nothing where there is none.
#[component]
pub fn Relations(props: &RelationsProps) -> Html {
    if props.rows.is_empty() {
        return Html::default();
    }
    let rows = props.rows.clone();
    let line = Callback::from(move |index: usize| {
        let Some(row) = rows.get(index) else { return Html::default() };
        html! { <li class="fact" dir="auto"><FactLink section="relation" place={row.place}>{row.words.clone()}</FactLink></li> }
    });
    html! {
        <>
            <h3 class="fact"><span class="fact__name">{"Who met, told, went"}</span><span class="fact__quiet">{" as single sentences give it"}</span></h3>
            <Folded count={props.rows.len()} {line} />
        </>
    }
}
