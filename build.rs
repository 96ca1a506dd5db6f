//! Names the version of the careful reader's weights, so that a browser that has kept older ones asks for
//! these: the file itself has a stable name, as every file of the page.

use std::fs;

const WEIGHTS: &str = "crates/lexicon/data/careful.bin";

fn main() {
    println!("cargo::rerun-if-changed={WEIGHTS}");
    // Without the file there is nothing to copy into the page either, and trunk says so.
    let bytes = fs::read(WEIGHTS).unwrap_or_default();
    println!("cargo::rustc-env=DATELINE_WEIGHTS={:016x}", fnv_1a(&bytes));
}

/// The hash of Fowler, Noll and Vo: the same on every machine and with every compiler.
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
