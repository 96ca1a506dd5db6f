//! The switches of the layers.

use crate::hooks::use_dispatch;
use crate::state::Action;
use crate::view_model::{LAYERS, Layer, Layers as LayerSet};
use yew::prelude::*;

/// Which layers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct LayersProps {
    /// Shown now.
    pub shown: LayerSet,
}

/// A checkbox a layer, each beside a sample of its line.
#[component]
pub fn Layers(props: &LayersProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <div class="layers" role="group" aria-label="Layers">
            { for LAYERS.iter().map(|&(kind, name, _)| {
                let onchange = dispatch.reform(move |_: Event| Action::ToggleLayer(Layer::Marks(kind)));
                html! {
                    <label class="layers__layer">
                        <input type="checkbox" checked={props.shown.has(Layer::Marks(kind))} {onchange} />
                        <span class="layers__sample" data-kind={kind.name()}>{name}</span>
                    </label>
                }
            }) }
        </div>
    }
}
