//! The wheel over the map.

use crate::view_model::View;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, WheelEvent};
use yew::prelude::*;

/// Zooms by the wheel while Ctrl is held, as a pinch on a touchpad does too; else the wheel scrolls the page.
#[hook]
pub fn use_map_wheel(map: &NodeRef, view: View, pixels: f64, chosen: UseStateSetter<Option<View>>) {
    let map = map.clone();
    use_effect_with((view, pixels as u32), move |_| {
        let listener = map.cast::<HtmlElement>().map(|map| {
            let own = map.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&map, "wheel", options, move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else {
                    return;
                };
                event.prevent_default();
                let area = own.get_bounding_client_rect();
                let at = (
                    (f64::from(event.client_x()) - area.left()) / area.width(),
                    (f64::from(event.client_y()) - area.top()) / area.height(),
                );
                let by = if event.delta_y() < 0.0 { 1.2 } else { 1.0 / 1.2 };
                chosen.set(Some(view.zoomed_at(by, at)));
            })
        });
        move || drop(listener)
    });
}
