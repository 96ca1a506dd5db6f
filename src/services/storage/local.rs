//! The browser's local storage as a store of records.

use super::CLOSED;
use super::records::{Records, Refusal};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// It is asked for at every step: it can be switched off while the page is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Local;

fn storage() -> Result<Storage, Refusal> {
    let window = web_sys::window().ok_or(Refusal::Off)?;
    window.local_storage().ok().flatten().ok_or(Refusal::Off)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn refusal(error: JsValue) -> Refusal {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Refusal::Full,
        _ => Refusal::Other(name),
    }
}

impl Records for Local {
    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        storage()?.get_item(key).map_err(refusal)
    }

    fn set(&self, key: &str, record: &str) -> Result<(), Refusal> {
        if CLOSED.get() {
            return Err(Refusal::Off);
        }
        storage()?.set_item(key, record).map_err(refusal)
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        storage()?.remove_item(key).map_err(refusal)
    }

    fn keys(&self) -> Result<Vec<String>, Refusal> {
        let storage = storage()?;
        let count = storage.length().map_err(refusal)?;
        Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}
