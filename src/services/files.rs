//! Files in and out: what a reader drops or chooses, what an export gives them.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Largest file that is read, in bytes.
pub const LARGEST: f64 = 5.0 * 1024.0 * 1024.0;

/// The text of a file.
///
/// # Errors
///
/// Why it cannot be read, for the reader.
pub async fn text_of(file: File) -> Result<String, String> {
    let name = file.name();
    if file.size() > LARGEST {
        return Err(format!("“{name}” is larger than 5 MB, the most that Dateline reads."));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or_else(|| format!("“{name}” could not be read."))?;
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
pub fn hand_out(name: &str, media_type: &str, content: &str) -> Result<(), String> {
    make(name, media_type, content).map_err(|_| format!("The browser did not let “{name}” be saved."))
}

fn make(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)?;
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

/// A file name made from a title: letters and digits, hyphens between.
///
/// ```
/// use dateline_app::services::files::file_name;
/// assert_eq!(file_name("Rubio, Witkoff: “talks” on Ukraine/France", "md"), "rubio-witkoff-talks-on-ukraine-france.md");
/// assert_eq!(file_name("…", "csv"), "article.csv");
/// ```
#[must_use]
pub fn file_name(title: &str, extension: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(10);
    let stem = words.collect::<Vec<_>>().join("-").to_lowercase();
    format!("{}.{extension}", if stem.is_empty() { "article" } else { &stem })
}
