//! How much of the browser's room for this page is taken, and the request that it be kept when others run short.

use super::storage;
use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// UTF-16 units that browsers give a page's local storage, names counted in: none says how much it is, all are near this.
pub const ROOM: usize = 5 << 20;

/// UTF-16 units that are taken; nothing where there is no storage.
#[must_use]
pub fn used() -> Option<usize> {
    let storage = web_sys::window()?.local_storage().ok()??;
    let count = storage.length().ok()?;
    let sizes = (0..count).filter_map(|index| {
        let key = storage.key(index).ok()??;
        // By its length alone: the words are not copied.
        let record = Reflect::get(&storage, &JsValue::from_str(&key)).ok()?.dyn_into::<JsString>().ok()?;
        Some(key.encode_utf16().count() + record.length() as usize)
    });
    Some(sizes.sum())
}

/// Asks the browser, once, not to throw the page's storage away when the disk runs short. It may refuse; nothing changes then.
pub fn ask_to_keep() {
    if storage::asked_to_keep() {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    // A page that is not served safely has no such thing, whatever the types say.
    let manager = Reflect::get(&window.navigator(), &"storage".into());
    let Ok(manager) = manager.and_then(JsCast::dyn_into::<web_sys::StorageManager>) else { return };
    storage::keep_asked();
    if let Ok(asked) = manager.persist() {
        wasm_bindgen_futures::spawn_local(async move {
            // Whatever the answer is.
            let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
        });
    }
}
