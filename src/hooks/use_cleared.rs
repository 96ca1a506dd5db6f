//! For two minutes after the device was cleared this tab can bring everything back: that is offered, done, and given up in time.

use crate::services::{clock, start_again, storage};
use crate::state::{Action, Cleared};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Hears of what was cleared, removes it when its time is over, and brings it back where that is wanted.
#[hook]
pub fn use_cleared(cleared: Option<Cleared>, dispatch: Callback<Action>) {
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            if let Some(until) = storage::cleared_until() {
                dispatch.emit(Action::Cleared(until));
            }
        });
    }
    {
        let dispatch = dispatch.clone();
        use_effect_with(cleared.map(|cleared| cleared.until), move |until| {
            let left = until.map(|until| until.saturating_sub(clock::millis()));
            let over = left.map(|left| {
                Timeout::new(u32::try_from(left).unwrap_or_default(), move || {
                    dispatch.emit(Action::ClearForGood);
                })
            });
            move || drop(over)
        });
    }
    {
        let had = use_mut_ref(|| false);
        use_effect_with(cleared.is_some(), move |&has| {
            if had.replace(has) && !has {
                storage::forget_cleared();
            }
        });
    }
    use_effect_with(cleared.is_some_and(|cleared| cleared.is_wanted), move |&is_wanted| {
        if is_wanted {
            spawn_local(async move {
                match storage::bring_back().await {
                    Ok(()) => start_again(),
                    Err(why) => dispatch.emit(Action::NotBroughtBack(why)),
                }
            });
        }
    });
}
