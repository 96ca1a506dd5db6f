//! The page without a network: the service worker that keeps its files, and word of a new version.

use crate::services::start_again;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};
use yew::Callback;

/// Its script, which the build lays beside the page.
const SCRIPT: &str = "service_worker.js";
/// What it is told when the new version is to go on.
const TAKE_OVER: &str = "take over";

/// A new version, kept by the browser and waiting.
#[derive(Clone, Debug, PartialEq)]
pub enum NewVersion {
    /// It waits until it is asked.
    Waits(ServiceWorker),
    /// Another tab asked it: this page is the old one still.
    TookOver,
}

/// Has the page's files kept; `hear` is told of every new version. Where pages cannot be kept, or this is none of the web's (an
/// extension keeps its own files), nothing is done.
pub fn keep(hear: Callback<NewVersion>) {
    let Some(container) = container() else { return };
    let controlled = container.controller().is_some();
    let taken = {
        let hear = hear.clone();
        // The first worker of all takes over from nobody.
        let first = Cell::new(!controlled);
        EventListener::new(&container, "controllerchange", move |_| {
            if !first.replace(false) {
                hear.emit(NewVersion::TookOver);
            }
        })
    };
    taken.forget();
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.register(SCRIPT)).await else { return };
        let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
        if let Some(waiting) = registration.waiting().filter(|_| controlled) {
            hear.emit(NewVersion::Waits(waiting));
        }
        let found = registration.clone();
        EventListener::new(&registration, "updatefound", move |_| {
            if let Some(installing) = found.installing() {
                hear_when_kept(&installing, hear.clone());
            }
        })
        .forget();
    });
}

/// Says so once all files of the new version are kept; the first version of all is none to be told of.
fn hear_when_kept(installing: &ServiceWorker, hear: Callback<NewVersion>) {
    let worker = installing.clone();
    EventListener::new(installing, "statechange", move |_| {
        let is_update = container().is_some_and(|container| container.controller().is_some());
        if worker.state() == ServiceWorkerState::Installed && is_update {
            hear.emit(NewVersion::Waits(worker.clone()));
        }
    })
    .forget();
}

/// Opens the new version in place of this one. What is being typed is kept with every letter; where something could not be
/// kept, the browser asks first.
pub fn load(version: &NewVersion) {
    match (version, container()) {
        (NewVersion::Waits(worker), Some(container)) => {
            let once = Rc::new(Cell::new(false));
            EventListener::new(&container, "controllerchange", move |_| {
                if !once.replace(true) {
                    start_again();
                }
            })
            .forget();
            let _ = worker.post_message(&JsValue::from_str(TAKE_OVER));
        }
        _ => start_again(),
    }
}

/// The browser's service workers, where the page is one of the web's and there are any.
fn container() -> Option<ServiceWorkerContainer> {
    let window = web_sys::window()?;
    let protocol = window.location().protocol().ok()?;
    // Where the page is not served safely there are none, whatever the types say.
    let container = js_sys::Reflect::get(&window.navigator(), &"serviceWorker".into()).ok()?;
    container.dyn_into().ok().filter(|_| protocol.starts_with("http"))
}
