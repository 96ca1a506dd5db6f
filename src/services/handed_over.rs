//! What the system hands over: words that another program shared with the page, and files that are opened with it.

use crate::services::intake::{self, HandedIn};
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Response};
use yew::Callback;

/// What the address says after something was shared.
const SHARED: &str = "?shared";
/// Where the service worker hands it over, once.
const WORDS: &str = "handed-over.json";

/// Gives what was shared with the page, and from then on the files that it is to open.
pub fn take(give: &Callback<HandedIn>) {
    take_files(give.clone());
    let Some(window) = web_sys::window() else { return };
    if window.location().search().is_ok_and(|search| search == SHARED) {
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("./"));
        }
        let give = give.clone();
        spawn_local(async move {
            if let Some(handed_in) = shared().await.and_then(|words| handed_in(&words)) {
                give.emit(handed_in);
            }
        });
    }
}

/// What was shared: title, words, link; each may be empty.
async fn shared() -> Option<[String; 3]> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(WORDS)).await.ok()?;
    let words = JsFuture::from(response.dyn_into::<Response>().ok()?.json().ok()?).await.ok()?;
    let word = |name: &str| Reflect::get(&words, &name.into()).ok()?.as_string();
    Some([word("title")?, word("text")?, word("url")?])
}

/// The words, under their title; a mere link is nothing to read, since the page asks no server for anything.
fn handed_in(words: &[String; 3]) -> Option<HandedIn> {
    let [title, text, link] = words.each_ref().map(|word| word.trim());
    if title.is_empty() && text.is_empty() && link.is_empty() {
        return None;
    }
    if text.is_empty() || intake::is_address(text) {
        let why = "Only a link was shared. Dateline asks no server for pages: select the article there, and share or paste its text.";
        return Some(HandedIn::Nothing(why.to_owned()));
    }
    let title = if text.starts_with(title) { "" } else { title };
    let parts: Vec<&str> = [title, text, link].into_iter().filter(|part| !part.is_empty()).collect();
    Some(intake::text(&parts.join("\n\n")))
}

/// Hears of files that the system opens with the page, where the browser has such a thing (`LaunchQueue`, WICG).
fn take_files(give: Callback<HandedIn>) {
    let Some(window) = web_sys::window() else { return };
    let queue = Reflect::get(&window, &"launchQueue".into()).unwrap_or_default();
    let Ok(set) = Reflect::get(&queue, &"setConsumer".into()).and_then(JsCast::dyn_into::<js_sys::Function>)
    else {
        return;
    };
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let handles = Reflect::get(&launch, &"files".into()).map(|files| Array::from(&files));
        let Some(handles) = handles.ok().filter(|handles| handles.length() > 0) else { return };
        let give = give.clone();
        spawn_local(async move {
            let mut files = Vec::new();
            for handle in handles.iter() {
                files.extend(file_of(&handle).await);
            }
            intake::read_all(files, None, give);
        });
    });
    let _ = set.call1(&queue, consumer.as_ref());
    consumer.forget();
}

async fn file_of(handle: &JsValue) -> Option<File> {
    let get: js_sys::Function = Reflect::get(handle, &"getFile".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = get.call0(handle).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mere_link_is_told_from_an_article() {
        let link = ["Ferry sails", "https://paper.example/ferry", ""].map(str::to_owned);
        assert!(matches!(handed_in(&link), Some(HandedIn::Nothing(why)) if why.contains("Only a link")));
        assert_eq!(handed_in(&[const { String::new() }; 3]), None);
        // Some scripts have no blanks between words.
        assert!(!intake::is_address("渡船周一离开奥斯陆。"));
    }
}
