//! The page: what a reader sees of an analysis, and where their notes are kept.

pub mod components;
pub mod hooks;
pub mod services;
pub mod state;
pub mod view_model;
