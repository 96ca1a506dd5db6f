//! The page, loaded anew.

/// A page that knows only what the storage holds by now.
pub fn start_again() {
    if let Some(window) = web_sys::window() {
        // Where it does not, the reader can.
        let _ = window.location().reload();
    }
}
