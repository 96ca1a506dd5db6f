//! The page is kept for times without a network, and takes what the system hands over.

use crate::services::handed_over;
use crate::services::offline::{self, NewVersion};
use crate::state::Action;
use yew::prelude::*;

/// The new version that waits to be loaded, if there is one.
#[hook]
pub fn use_offline(dispatch: Callback<Action>) -> UseStateHandle<Option<NewVersion>> {
    let version = use_state(|| None);
    {
        let version = version.clone();
        use_effect_with((), move |()| {
            let setter = version.setter();
            offline::keep(Callback::from(move |new| setter.set(Some(new))));
            handed_over::take(&dispatch.reform(Action::from));
        });
    }
    version
}
