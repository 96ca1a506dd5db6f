//! The bridge of the browser extension: the page beside somebody else's page. What is read there comes in, marks go out, and
//! a click on one comes back. On the web there is no such thing, and nothing happens.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Where the background script lays what was read, in the extension's session storage.
const CAPTURED: &str = "captured";

/// What was read of somebody else's page.
#[derive(Clone, Debug, PartialEq)]
pub struct Captured {
    /// The tab that it is shown in.
    pub tab: f64,
    /// Its address.
    pub url: String,
    /// The page, or the part of it that was selected, as HTML; or why there is none, for the reader.
    pub html: Result<String, String>,
    /// Words that the reader had selected for a note.
    pub words: Option<String>,
}

/// A mark as it is found again in somebody else's page: by its words and what stands on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMark {
    /// Its id, which a click on it gives back.
    pub id: String,
    /// What it is marked as.
    pub kind: &'static str,
    /// Its words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// Tells of everything that is read from now on, and what was read last and not yet taken; and of every click on a mark, by tab and id.
///
/// Only the panel hears: Dateline in a tab of its own, which shares the library, is left alone.
pub fn hear(captured: Callback<Captured>, show: Callback<(f64, String)>) {
    let Some(api) = api() else { return };
    // A tab can say that it is to be one, as a test does.
    let says_so = web_sys::window().and_then(|window| window.location().search().ok());
    spawn_local(async move {
        let tab = ask(&at(&api, "tabs"), "getCurrent", &[]).await;
        let is_panel = tab.is_ok_and(|tab| tab.is_undefined()) || says_so.as_deref() == Some("?panel");
        if !is_panel {
            return;
        }
        let window = ask(&at(&api, "windows"), "getCurrent", &[]).await.map(|window| at(&window, "id"));
        let window = window.ok().and_then(|id| id.as_f64());
        let session = at(&at(&api, "storage"), "session");
        let take = {
            let session = session.clone();
            move |value: &JsValue| {
                let elsewhere =
                    at(value, "window").as_f64().is_some_and(|other| window.is_some_and(|own| own != other));
                let Some(read) = read(value).filter(|_| !elsewhere) else { return };
                let session = session.clone();
                // It is taken once: a page that is loaded anew goes on with what is on its desk.
                spawn_local(async move {
                    let _ = ask(&session, "remove", &[CAPTURED.into()]).await;
                });
                captured.emit(read);
            }
        };
        let stored = ask(&session, "get", &[CAPTURED.into()]).await.unwrap_or_default();
        take(&at(&stored, CAPTURED));
        listen(&at(&session, "onChanged"), move |changes, _| take(&at(&at(&changes, CAPTURED), "newValue")));
        listen(&at(&at(&api, "runtime"), "onMessage"), move |message, sender| {
            if let (Some(id), Some(tab)) =
                (at(&message, "show").as_string(), at(&at(&sender, "tab"), "id").as_f64())
            {
                show.emit((tab, id));
            }
        });
    });
}

/// Tells when the page in a tab is left or loaded anew: what was drawn in it is gone.
pub fn hear_leaving(left: Callback<f64>) {
    let Some(api) = api() else { return };
    listen(&at(&at(&api, "tabs"), "onUpdated"), move |tab, change| {
        if let (Some(tab), Some("loading")) = (tab.as_f64(), at(&change, "status").as_string().as_deref()) {
            left.emit(tab);
        }
    });
}

/// Has the page in the tab show these marks, and no others; `cannot` hears where its browser draws none.
pub fn mark(tab: f64, marks: &[PageMark], cannot: Callback<()>) {
    let marks = marks.iter().map(|mark| {
        object(&[
            ("id", mark.id.as_str().into()),
            ("kind", mark.kind.into()),
            ("exact", mark.exact.as_str().into()),
            ("prefix", mark.prefix.as_str().into()),
            ("suffix", mark.suffix.as_str().into()),
        ])
    });
    let message = object(&[("marks", marks.collect::<Array>().into())]);
    tell(
        tab,
        message,
        Callback::from(move |answer: JsValue| {
            if at(&answer, "possible").as_bool() == Some(false) {
                cannot.emit(());
            }
        }),
    );
}

/// Has the page in the tab show the place of a mark.
pub fn reveal(tab: f64, id: &str) {
    tell(tab, object(&[("reveal", id.into())]), Callback::noop());
}

/// A page that was closed or left does not answer.
fn tell(tab: f64, message: JsValue, hear: Callback<JsValue>) {
    let Some(api) = api() else { return };
    spawn_local(async move {
        if let Ok(answer) = ask(&at(&api, "tabs"), "sendMessage", &[tab.into(), message]).await {
            hear.emit(answer);
        }
    });
}

/// The browser's interface for extensions, where this page is one's own.
fn api() -> Option<JsValue> {
    let global = js_sys::global();
    let found = ["browser", "chrome"].into_iter().map(|name| at(&global, name));
    found.into_iter().find(|api| !at(&at(api, "runtime"), "id").is_undefined())
}

/// What stands under a name; nothing of nothing.
fn at(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or_default()
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Calls a method that promises something.
async fn ask(on: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = at(on, method).dyn_into()?;
    let promise = Reflect::apply(&method, on, &arguments.iter().collect::<Array>())?;
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

/// Adds a listener for as long as the page is open.
fn listen(event: &JsValue, hear: impl Fn(JsValue, JsValue) + 'static) {
    let Ok(add) = at(event, "addListener").dyn_into::<Function>() else { return };
    let closure = Closure::<dyn Fn(JsValue, JsValue)>::new(hear);
    let _ = add.call1(event, closure.as_ref());
    closure.forget();
}

fn read(captured: &JsValue) -> Option<Captured> {
    let word = |name: &str| at(captured, name).as_string();
    let html = match word("problem") {
        Some(problem) => Err(problem),
        None => Ok(word("html")?),
    };
    Some(Captured {
        tab: at(captured, "tab").as_f64()?,
        url: word("url").unwrap_or_default(),
        html,
        words: word("words"),
    })
}
