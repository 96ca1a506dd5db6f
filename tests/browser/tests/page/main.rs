//! The page in a real browser, as the reader and a screen reader meet it: by roles and names.

mod accessibility;
mod attacks;
mod cards;
mod careful;
mod corrections;
mod dates;
mod engine;
mod exports;
mod extension;
mod facts;
mod keyboard;
mod library;
mod map;
mod mending;
mod never;
mod notes;
mod offline;
mod panel;
mod quotations;
mod reading;
mod requests;
mod server;
mod sorting;
mod sources;
mod storage;
