//! Any bytes at all are read as a page without a panic, and reading the outcome again is stable.
#![no_main]

use dateline_engine::{Reading, read, read_html};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let document = read_html(html, &Reading::default());
    let layout = document.layout().cloned();
    let again = read(document.text().to_owned(), &Reading { layout, ..Reading::default() });
    assert_eq!(document, again);
});
