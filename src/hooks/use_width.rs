//! The width that a picture has on the page.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

/// What a picture has beside it on a narrow screen, where the facts fill it, and how narrow and wide it is there
/// (`styles/app.css`), in pixels.
const BESIDE: i32 = 41;
const NARROWEST: i32 = 240;
const WIDEST: i32 = 760;
/// Where nothing can be measured.
const USUAL: i32 = 360;

/// Width of an element in pixels, measured when the page has it, and again when what is drawn or the window changes. While
/// it is hidden, what its width will be once the facts are shown.
#[hook]
pub fn use_width<T: PartialEq + 'static>(element: &NodeRef, drawn: T) -> f64 {
    let width = use_state_eq(|| USUAL);
    {
        let (element, setter) = (element.clone(), width.setter());
        use_effect_with(drawn, move |_| {
            let measure = move || {
                let shown = element.cast::<Element>().map_or(0, |element| element.client_width());
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

fn hidden_width() -> i32 {
    let window = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    window.map_or(USUAL, |window| (window as i32 - BESIDE).clamp(NARROWEST, WIDEST))
}
