//! Fetches the careful reader's weights into the worker: a file of their own, so that neither module carries
//! them and the browser keeps them from visit to visit.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache, RequestInit, Response};

/// Beside the worker's script; what follows the name changes with the bytes, so what a browser has kept under
/// it is never stale.
const ADDRESS: &str = concat!("careful.bin?v=", env!("DATELINE_WEIGHTS"));

/// The bytes: those that the browser has kept, unless they are to be `fresh`, else those that the server gives.
pub async fn load(scope: &DedicatedWorkerGlobalScope, fresh: bool) -> Option<Vec<u8>> {
    if !fresh && let Ok(bytes) = fetch(scope, RequestCache::ForceCache).await {
        return Some(bytes);
    }
    // What was kept may have been an error page.
    fetch(scope, RequestCache::Reload).await.ok()
}

async fn fetch(scope: &DedicatedWorkerGlobalScope, cache: RequestCache) -> Result<Vec<u8>, JsValue> {
    let how = RequestInit::new();
    how.set_cache(cache);
    let response: Response =
        JsFuture::from(scope.fetch_with_str_and_init(ADDRESS, &how)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
