//! The page in a real browser, as the reader and a screen reader meet it: by roles and names.

mod accessibility;
mod attacks;
mod cards;
mod careful;
mod corrections;
mod dates;
mod engine;
mod exercise;
mod exports;
mod facts;
mod keyboard;
mod library;
mod map;
mod mending;
mod never;
mod notes;
mod panel;
mod quotations;
mod reading;
mod requests;
mod sorting;
mod sources;
mod storage;
