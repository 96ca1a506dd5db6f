//! Fetches the careful reader's weights into the worker: a file of their own, so that neither module carries
//! them and the browser keeps them from visit to visit.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache, RequestInit, Response};

/// The hash of the weights that this module was built with.
const VERSION: &str = env!("DATELINE_WEIGHTS");
/// Beside the worker's script; what follows the name changes with the bytes, so what a browser has kept under
/// it is never stale.
const ADDRESS: &str = concat!("careful.bin?v=", env!("DATELINE_WEIGHTS"));

/// The bytes: those that the browser has kept, unless they are to be `fresh`, else those that the server gives. None where it has
/// only those of another version by now: what they say is not known to go with this engine.
pub async fn load(scope: &DedicatedWorkerGlobalScope, fresh: bool) -> Option<Vec<u8>> {
    if !fresh
        && let Ok(bytes) = fetch(scope, RequestCache::ForceCache).await
        && is_of(&bytes, VERSION)
    {
        return Some(bytes);
    }
    // What was kept may have been an error page.
    fetch(scope, RequestCache::Reload).await.ok().filter(|bytes| is_of(bytes, VERSION))
}

/// Whether this is the hash of the bytes (Fowler, Noll and Vo; `build.rs` names the version by it).
fn is_of(bytes: &[u8], version: &str) -> bool {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}") == version
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_weights_that_the_module_was_built_with_will_do() {
        let packed = include_bytes!("../../crates/lexicon/data/careful.bin");
        assert!(is_of(packed, VERSION));
        assert!(!is_of(&packed[1..], VERSION) && !is_of(b"<p>Not found</p>", VERSION));
    }
}
