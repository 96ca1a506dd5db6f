//! User Timing measures, which a benchmark or a developer's profiler reads.

use web_sys::Performance;

/// From a request to the engine's first answer, for one article.
pub const ANALYZE: &str = "dateline:analyze";
/// From the first answer to the highlights in the document.
pub const RENDER: &str = "dateline:render";
/// From a request to the engine's last answer, read carefully to the end.
pub const CAREFUL: &str = "dateline:careful";
/// One search through the library.
pub const SEARCH: &str = "dateline:search";
/// One write to the browser's storage.
pub const SAVE: &str = "dateline:save";

fn performance() -> Option<Performance> {
    web_sys::window().and_then(|window| window.performance())
}

fn start_of(name: &str, which: u32) -> String {
    format!("{name}:start:{which}")
}

/// Milliseconds since the page was opened.
#[must_use]
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Remembers that the thing called `name` begins now; `which` tells it from others that run at the same time.
pub fn begin(name: &str, which: u32) {
    if let Some(performance) = performance() {
        // A mark that cannot be set is no reason to disturb the reader.
        let _ = performance.mark(&start_of(name, which));
    }
}

/// Records how long it is since that began, and whether it did; nothing where it never began or has ended.
pub fn end(name: &str, which: u32) -> bool {
    performance().is_some_and(|performance| {
        let measured = performance.measure_with_start_mark(name, &start_of(name, which)).is_ok();
        performance.clear_marks_with_mark_name(&start_of(name, which));
        measured
    })
}
