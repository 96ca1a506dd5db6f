//! How any component acts on the page.

use crate::state::Action;
use crate::view_model::Place;
use yew::prelude::*;

/// What a component can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// Changes the state.
    pub dispatch: Callback<Action>,
    /// Goes to a place in the article from the fact of this id.
    pub visit: Callback<(Place, AttrValue)>,
}

/// The desk that the page provides.
#[hook]
pub fn use_desk() -> Desk {
    // Without a desk around it a component is drawn and does nothing.
    use_context::<Desk>().unwrap_or_else(|| Desk { dispatch: Callback::noop(), visit: Callback::noop() })
}

/// The desk's way of changing the state.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    use_desk().dispatch
}
