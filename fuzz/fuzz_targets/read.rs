//! Plain text is read into blocks, sentences and tokens that fit it, with furniture and without.
#![no_main]

use dateline_engine::{Reading, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &str)| {
    let (whole, text) = input;
    let document = read(text.to_owned(), &Reading { whole, ..Reading::default() });
    assert_eq!(document.text(), text);
    let spans = document.tokens().iter().map(|token| token.span);
    for span in spans.chain(document.sentences().iter().map(|sentence| sentence.span)) {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()));
    }
    for block in document.blocks() {
        assert!(text.get(block.span.range()).is_some_and(|words| words == words.trim()));
    }
});
