//! Where a place lies, in a line on its mark's card.

use crate::hooks::use_dispatch;
use crate::services::region;
use crate::state::Action;
use crate::view_model::why_this_one;
use dateline_text::{EntityId, Place};
use yew::prelude::*;

/// Which place.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlaceLineProps {
    /// The entity.
    pub id: EntityId,
    /// Where it lies.
    pub place: Place,
}

/// Where a place lies, why it is that one, and the way to its dot on the map.
#[component]
pub fn PlaceLine(props: &PlaceLineProps) -> Html {
    let dispatch = use_dispatch();
    let PlaceLineProps { id, place } = props.clone();
    let country = place.country.as_deref().map(region::name);
    let words = place.name.map(AttrValue::from).or(country.map(AttrValue::from));
    let shows = dispatch.reform(move |_: MouseEvent| Action::ShowOnMap(id));
    html! {
        <p class="card__line">
            if let Some(words) = words { {words}{" "} }
            <button type="button" class="plain" onclick={shows}>{"On the map"}</button>
            if let Some(why) = why_this_one(place.reason) {
                <span class="card__why">{format!(" This one: {why}.")}</span>
            }
        </p>
    }
}
