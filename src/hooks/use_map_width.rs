//! How wide the map is drawn.

use crate::view_model::Dot;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Width of the map in pixels, measured when the page has it, and again when its dots or the window change.
#[hook]
pub fn use_map_width(map: &NodeRef, dots: &Rc<[Dot]>) -> f64 {
    let width = use_state_eq(|| 360_i32);
    {
        let (map, setter) = (map.clone(), width.setter());
        use_effect_with(dots.clone(), move |_| {
            let measure = move || {
                let shown = map.cast::<Element>().map_or(0, |map| map.client_width());
                setter.set(if shown > 0 { shown } else { hidden_width() });
            };
            measure();
            // The rest of the panel may bring a scroll bar with it.
            let soon = Timeout::new(100, measure.clone());
            let listener =
                web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
            move || drop((soon, listener))
        });
    }
    f64::from(*width)
}

/// What the width will be once the facts are shown: they fill a narrow screen (`styles/app.css`).
fn hidden_width() -> i32 {
    let window = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    window.map_or(360, |window| (window as i32 - 41).clamp(240, 760))
}
