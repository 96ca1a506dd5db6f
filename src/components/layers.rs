//! The switches of the layers.

use crate::hooks::{ByAddress, use_dispatch};
use crate::state::{Action, OpenArticle};
use crate::view_model::{LAYERS, Layer, Layers as LayerSet, cue_kinds};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Which layers are shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LayersProps {
    /// Shown now.
    pub shown: LayerSet,
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// A checkbox a layer, each beside a sample of its line.
#[component]
pub fn Layers(props: &LayersProps) -> Html {
    let dispatch = use_dispatch();
    let analysis = props.article.analysis.clone();
    let cues =
        use_memo(ByAddress(analysis), |analysis| analysis.0.as_deref().map(cue_kinds).unwrap_or_default());
    html! {
        <div class="layers" role="group" aria-label="Layers">
            { for LAYERS.iter().map(|&(kind, name, _)| {
                let onchange = dispatch.reform(move |_: Event| Action::ToggleLayer(Layer::Marks(kind)));
                html! {
                    <label class="layers__layer" key={name}>
                        <Tick shown={props.shown.shows_some(kind, &cues)} in_part={props.shown.shows_part(kind, &cues)} {onchange} />
                        <span class="layers__sample" data-kind={kind.name()}>{name}</span>
                    </label>
                }
            }) }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct TickProps {
    shown: bool,
    in_part: bool,
    onchange: Callback<Event>,
}

/// The box itself, neither ticked nor empty where only some kinds of the layer are shown.
#[component]
fn Tick(props: &TickProps) -> Html {
    let element = use_node_ref();
    {
        let element = element.clone();
        use_effect_with((props.shown, props.in_part), move |&(_, in_part)| {
            if let Some(tick) = element.cast::<HtmlInputElement>() {
                tick.set_indeterminate(in_part);
            }
        });
    }
    html! { <input type="checkbox" ref={element} checked={props.shown} onchange={props.onchange.clone()} /> }
}
