//! Sea, net and land below the dots; drawn once, however the map is moved.

use crate::view_model::world;
use yew::prelude::*;

/// The world in units of the map.
#[component]
pub fn MapWorld() -> Html {
    html! {
        <>
            <path class="map-world__sea" d={world::sea()} />
            <path class="map-world__land" d={world::coast()} />
            <path class="map-world__net" d={world::net()} />
        </>
    }
}
