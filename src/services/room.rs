//! How much of the browser's room for this page is taken, and the request that it be kept when others run short.

use super::storage;
use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// UTF-16 units that browsers give a page's local storage, names counted in: none says how much it is, all are near this.
const ROOM: usize = 5 << 20;

/// UTF-16 units that are taken; nothing where there is no storage.
#[must_use]
fn used() -> Option<usize> {
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

/// Percent of the room that are taken. Where there is a database, what has no room in the local storage goes there, and it is the browser's
/// room for both that can come to an end; where it does not say how much that is, nothing is known to be taken.
pub async fn percent() -> usize {
    if !storage::has_database() {
        return (used().unwrap_or_default().saturating_mul(100) / ROOM).min(100);
    }
    let Some(asked) = manager().and_then(|manager| manager.estimate().ok()) else { return 0 };
    let estimate = wasm_bindgen_futures::JsFuture::from(asked).await.unwrap_or_default();
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    let (Some(usage), Some(quota)) = (number("usage"), number("quota")) else { return 0 };
    if quota > 0.0 { (usage / quota * 100.0).min(100.0) as usize } else { 0 }
}

/// A page that is not served safely has no such thing, whatever the types say.
fn manager() -> Option<web_sys::StorageManager> {
    let window = web_sys::window()?;
    Reflect::get(&window.navigator(), &"storage".into()).ok()?.dyn_into().ok()
}

/// Asks the browser, once, not to throw the page's storage away when the disk runs short. It may refuse; nothing changes then.
pub fn ask_to_keep() {
    if storage::asked_to_keep() {
        return;
    }
    let Some(manager) = manager() else { return };
    storage::keep_asked();
    if let Ok(asked) = manager.persist() {
        wasm_bindgen_futures::spawn_local(async move {
            // Whatever the answer is.
            let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
        });
    }
}
