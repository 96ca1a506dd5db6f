//! Keeps the order of the lists, and that of the library, from visit to visit.

use crate::services::storage;
use crate::view_model::{LibraryOrder, Order};
use yew::prelude::*;

/// The order that was kept, else the usual one.
#[must_use]
pub fn kept_order() -> Order {
    storage::order().and_then(|name| Order::from_name(&name)).unwrap_or_default()
}

/// Keeps the order whenever it is changed.
#[hook]
pub fn use_order(order: Order) {
    use_effect_with(order, |&order| {
        if order != kept_order() {
            storage::keep_order(order.name());
        }
    });
}

/// The library's order that was kept, else the usual one.
#[must_use]
pub fn kept_library_order() -> LibraryOrder {
    storage::library_order().and_then(|name| LibraryOrder::from_name(&name)).unwrap_or_default()
}

/// Keeps the library's order whenever it is changed.
#[hook]
pub fn use_library_order(order: LibraryOrder) {
    use_effect_with(order, |&order| {
        if order != kept_library_order() {
            storage::keep_library_order(order.name());
        }
    });
}
