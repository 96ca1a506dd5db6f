//! The engine in wasm.
#![cfg(target_arch = "wasm32")]

use dateline_engine::{Lexicon, Reading, Tagger, analyze, learning, read};
use dateline_text::Document;
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "STROMNESS, Orkney — “I rang it twice,” said Dr. Chidi Okafor on June 12, 2025.\n\n\
                    The bell weighs 38 kilograms 🔔 and had hung in Gdańsk, Poland, for 31 years.\n";

fn document() -> Document {
    read(TEXT.to_owned(), &Reading::default())
}

#[wasm_bindgen_test]
fn analyses_a_text() {
    let document = document();
    let analysis = analyze(&document, &Lexicon::new(), None);
    assert!(!analysis.blocks.is_empty());
    assert!(!analysis.mentions.is_empty());
    assert!(!analysis.timexes.is_empty());
}

#[wasm_bindgen_test]
fn every_span_is_a_part_of_the_text() {
    let document = document();
    let analysis = analyze(&document, &Lexicon::new(), None);
    let spans = analysis.mentions.iter().map(|mention| mention.span);
    for span in spans.chain(analysis.timexes.iter().map(|timex| timex.span)) {
        assert!(document.text().get(span.range()).is_some_and(|part| !part.is_empty()));
    }
}

#[wasm_bindgen_test]
fn the_same_text_gives_the_same_analysis() {
    let once = analyze(&document(), &Lexicon::new(), None);
    assert_eq!(once, analyze(&document(), &Lexicon::new(), None));
}

#[wasm_bindgen_test]
fn nothing_comes_of_an_empty_text() {
    let document = read(String::new(), &Reading::default());
    let analysis = analyze(&document, &Lexicon::new(), None);
    assert!(analysis.mentions.is_empty() && analysis.quotations.is_empty());
}

/// The careful reading's numbers, folded as `crates/engine/tests/careful.rs` folds them natively.
#[wasm_bindgen_test]
fn the_careful_reading_finds_the_numbers_that_it_finds_natively() {
    let tagger = Tagger::new(include_bytes!("../../../crates/lexicon/data/careful.bin")).ok();
    let reading = Reading { whole: true, ..Reading::default() };
    let text = include_str!("../../../crates/engine/tests/careful/quay.txt");
    let document = read(text.to_owned(), &reading);
    let rows = tagger.map(|tagger| learning::probabilities(&document, &Lexicon::new(), &tagger));
    let digest = rows
        .unwrap_or_default()
        .iter()
        .flatten()
        .flat_map(|p| p.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    let natively = include_str!("../../../crates/engine/tests/careful/digest.txt").trim();
    assert_eq!(format!("{digest:016x}"), natively);
}
