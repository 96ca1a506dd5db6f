//! What holds natively must hold in wasm: 32-bit sizes, another allocator, no threads. The tests are in
//! `tests/`, and `cargo xtask test` runs them on Node; natively there is nothing here.
