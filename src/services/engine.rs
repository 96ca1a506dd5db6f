//! The page's end of the engine's worker.
//!
//! A few lines over `web_sys::Worker` rather than gloo-worker: that one panics where no worker can be made
//! and has no way to hear that a worker's script or module failed to load, and both must reach the reader.

use crate::services::protocol::{FromEngine, ToEngine, decode, encode};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// The script that starts the worker, beside the page.
const SCRIPT: &str = "./worker_loader.js";

/// A started worker; dropping it ends the worker.
#[derive(Debug)]
pub struct EngineWorker {
    worker: Worker,
    _listeners: [EventListener; 2],
}

/// What is heard from the worker.
#[derive(Debug)]
pub enum Heard {
    /// A message.
    Said(Box<FromEngine>),
    /// The worker broke; why, in the browser's words.
    Failed(String),
}

impl EngineWorker {
    /// Starts the worker; `hear` gets all it says from then on.
    ///
    /// # Errors
    ///
    /// The browser's own words where it makes no workers at all.
    pub fn start(hear: impl Fn(Heard) + Clone + 'static) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).map_err(|error| in_words(&error))?;
        let on_message = {
            let hear = hear.clone();
            EventListener::new(&worker, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else { return };
                hear(match decode(&bytes.to_vec()) {
                    Some(message) => Heard::Said(Box::new(message)),
                    None => Heard::Failed("its answer could not be read".to_owned()),
                });
            })
        };
        let on_error = EventListener::new(&worker, "error", move |event| {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            hear(Heard::Failed(if message.is_empty() {
                "its files did not load".to_owned()
            } else {
                message
            }));
        });
        Ok(Self { worker, _listeners: [on_message, on_error] })
    }

    /// Sends it a message.
    ///
    /// # Errors
    ///
    /// The browser's own words where the message could not be sent.
    pub fn tell(&self, message: &ToEngine) -> Result<(), String> {
        let bytes = Uint8Array::from(encode(message).as_slice());
        let transfer = Array::of1(&bytes.buffer());
        self.worker.post_message_with_transfer(&bytes, &transfer).map_err(|error| in_words(&error))
    }
}

impl Drop for EngineWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What a thrown value says.
fn in_words(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "the browser gave no reason".to_owned(), |error| String::from(error.message()))
}
