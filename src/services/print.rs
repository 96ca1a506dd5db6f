//! Printing: the browser asks for it, or the menu does.

use crate::services::place;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Event;

/// What a browser says before it lays out the printed page, and after.
pub const BEFORE: &str = "beforeprint";
/// After it.
pub const AFTER: &str = "afterprint";
/// The attribute with the number of the note that ends at a mark.
const NUMBER: &str = "data-number";
/// Milliseconds that the page is given to be drawn for paper where it asks for the print itself.
const DRAWING: u32 = 150;

/// Opens the browser's own sheet for printing. The page is told beforehand: within `print()` nothing would be drawn any more.
pub fn print() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(event) = Event::new(BEFORE) {
        let _ = window.dispatch_event(&event);
    }
    Timeout::new(DRAWING, move || {
        let _ = window.print();
        // Where nothing can be printed nobody says that it is over: the next touch of the page does.
        let over = |_: &Event| {
            if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(AFTER)) {
                let _ = window.dispatch_event(&event);
            }
        };
        EventListener::once(&window, "pointermove", over).forget();
        EventListener::once(&window, "keydown", over).forget();
    })
    .forget();
}

/// Gives the last piece of each of these marks its note's number, and takes all others away.
pub fn number(marks: &[(String, usize)]) {
    for piece in place::all(&format!("[{NUMBER}]")) {
        let _ = piece.remove_attribute(NUMBER);
    }
    for (mark, number) in marks {
        if let Some(last) = place::pieces(mark).pop() {
            let _ = last.set_attribute(NUMBER, &number.to_string());
        }
    }
}
