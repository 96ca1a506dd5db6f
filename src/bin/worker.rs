//! Starts the engine in its worker: bytes of a request in, bytes of an answer out.
#![allow(clippy::needless_pass_by_value, reason = "closures given to the browser own their event")]

use dateline_app::services::protocol::{FromEngine, Input, Request, decode, encode};
use dateline_engine::{Lexicon, Reading, analyze, read, read_html};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let lexicon = Lexicon::new();
    let answering = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else { return };
        let Some(request) = decode(&bytes.to_vec()) else { return };
        send(&answering, &answer(request, &lexicon));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    send(&scope, &FromEngine::Ready);
}

fn answer(request: Request, lexicon: &Lexicon) -> FromEngine {
    let reading = Reading { whole: request.whole, kinds: request.kinds };
    let (document, is_html) = match request.input {
        Input::Text(text) => (read(text, &reading), false),
        Input::Html(html) => (read_html(&html, &reading), true),
    };
    let published = request.published.and_then(|day| day.parse().ok());
    let analysis = analyze(&document, lexicon, published);
    FromEngine::Answer { serial: request.serial, text: is_html.then(|| document.text().to_owned()), analysis }
}

fn send(scope: &DedicatedWorkerGlobalScope, message: &FromEngine) {
    let bytes = Uint8Array::from(encode(message).as_slice());
    // A page that has gone needs no answer.
    let _ = scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
}
