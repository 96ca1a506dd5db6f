//! Every stage gets through any text, and says the same of it twice.
#![no_main]

use dateline_engine::{Lexicon, Reading, analyze, read};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

fuzz_target!(|text: &str| {
    let document = read(text.to_owned(), &Reading::default());
    let analysis = analyze(&document, &LEXICON, None);
    for pair in analysis.mentions.windows(2) {
        assert!(pair[0].span.end() <= pair[1].span.start());
    }
    for mention in &analysis.mentions {
        assert!(text.get(mention.span.range()).is_some());
    }
    assert_eq!(analyze(&document, &LEXICON, None), analysis);
});
