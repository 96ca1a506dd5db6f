//! Files in and out: what a reader drops or chooses, what an export gives them.

use dateline_files::{Kind, largest};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, Url};

/// What a file holds: its kind and its bytes.
///
/// # Errors
///
/// Why it cannot be read, for the reader.
pub async fn bytes_of(file: File) -> Result<(Kind, Vec<u8>), String> {
    let name = file.name();
    let most = largest(&name);
    if file.size() > most as f64 {
        return Err(format!("“{name}” is larger than {} MB, the most that Dateline reads.", most >> 20));
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| format!("“{name}” could not be read."))?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    let kind = dateline_files::kind(&name, &bytes);
    if let Some(why) = dateline_files::unreadable(&bytes).filter(|_| kind != Some(Kind::Archive)) {
        return Err(format!("“{name}” {why}."));
    }
    let kind = kind.ok_or_else(|| format!("“{name}” is no .txt, .md, .html, .eml, .json or .zip file."))?;
    Ok((kind, bytes))
}

/// The text of a file's bytes, in the encoding that they are in.
///
/// # Errors
///
/// Why they cannot be read, for the reader.
pub fn text_of(name: &str, kind: Kind, bytes: &[u8]) -> Result<String, String> {
    let label = dateline_files::encoding(bytes, kind == Kind::Html).label;
    let decoder = TextDecoder::new_with_label(&label);
    let decoder =
        decoder.map_err(|_| format!("“{name}” is in “{label}”, an encoding that is not read here."))?;
    let text = decoder.decode_with_u8_array(bytes);
    let text = text.map_err(|_| format!("“{name}” could not be read."))?;
    if text.contains('\0') {
        return Err(format!("“{name}” is no text file."));
    }
    if text.trim().is_empty() {
        return Err(format!("“{name}” is empty."));
    }
    Ok(text)
}

/// Hands the reader a file of this name; nothing leaves the machine.
///
/// # Errors
///
/// That the browser would not, for the reader.
pub fn hand_out(name: &str, media_type: &str, content: &[u8]) -> Result<(), String> {
    make(name, media_type, content).map_err(|_| format!("The browser did not let “{name}” be saved."))
}

fn make(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let content = Array::of1(&Uint8Array::from(content).into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&content, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after this turn; a minute is ample.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Puts words on the clipboard; whether the browser let them.
pub async fn copy(words: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Where the page is not served safely there is no clipboard, whatever the types say.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let Ok(clipboard) = clipboard.and_then(JsCast::dyn_into::<web_sys::Clipboard>) else { return false };
    JsFuture::from(clipboard.write_text(words)).await.is_ok()
}
