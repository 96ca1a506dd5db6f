//! What components share: the desk they act on, and the effects that tie the state to the browser.

mod by_address;
mod keep_tab;
mod use_address;
mod use_beside;
mod use_desk;
mod use_engine;
mod use_focus_on_open;
mod use_held_pointer;
mod use_intake;
mod use_keys;
mod use_order;
mod use_other_tabs;
mod use_selection;
mod use_storage;
mod use_unsaved_warning;
mod use_visible;

pub use by_address::ByAddress;
pub use keep_tab::keep_tab;
pub use use_address::use_address;
pub use use_beside::use_beside;
pub use use_desk::{Desk, use_desk, use_dispatch};
pub use use_engine::use_engine;
pub use use_focus_on_open::use_focus_on_open;
pub use use_held_pointer::use_held_pointer;
pub use use_intake::{FIELD, use_intake};
pub use use_keys::{Key, use_keys};
pub use use_order::{kept_order, use_order};
pub use use_other_tabs::use_other_tabs;
pub use use_selection::use_selection;
pub use use_storage::use_storage;
pub use use_unsaved_warning::use_unsaved_warning;
pub use use_visible::use_visible;
