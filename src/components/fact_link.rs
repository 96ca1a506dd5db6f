//! A line of the facts that leads to its place in the article.

use crate::hooks::use_desk;
use crate::view_model::Place;
use yew::prelude::*;

/// Where a line leads.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FactLinkProps {
    /// The section it stands in; with the place, it makes the id by which the way back is found.
    pub section: AttrValue,
    /// Where it leads.
    pub place: Place,
    /// A name for those who do not see what stands around it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether it looks like a line of text rather than a button.
    #[prop_or(true)]
    pub plain: bool,
    /// What it says.
    pub children: Html,
}

/// The id of what leads from a section to a place; by it the way back is found.
#[must_use]
pub fn fact_id(section: &str, place: Place) -> AttrValue {
    AttrValue::from(format!("{section}-{}-{}", place.span.start(), place.span.end()))
}

/// A button that takes the reader to the words.
#[component]
pub fn FactLink(props: &FactLinkProps) -> Html {
    let desk = use_desk();
    let id = fact_id(&props.section, props.place);
    let onclick = {
        let (place, id) = (props.place, id.clone());
        desk.visit.reform(move |_: MouseEvent| (place, id.clone()))
    };
    html! {
        <button type="button" {id} class={props.plain.then_some("plain")} aria-label={props.label.clone()} {onclick}>
            { props.children.clone() }
        </button>
    }
}
