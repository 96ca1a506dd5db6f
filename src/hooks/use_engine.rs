//! Starts the engine once the page is painted, and asks it whatever the state wants to know.

use crate::services::engine::{EngineWorker, Heard};
use crate::services::protocol::{FromEngine, Request};
use crate::services::timing;
use crate::state::{Action, Engine};
use std::rc::Rc;
use yew::prelude::*;

/// Keeps one worker for as long as the page lives.
#[hook]
pub fn use_engine(engine: &Engine, request: Option<&Rc<Request>>, dispatch: Callback<Action>) {
    let worker = use_mut_ref(|| None::<EngineWorker>);
    {
        let worker = worker.clone();
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let hear = {
                let dispatch = dispatch.clone();
                move |heard| dispatch.emit(meaning(heard))
            };
            match EngineWorker::start(hear) {
                Ok(started) => *worker.borrow_mut() = Some(started),
                Err(why) => dispatch.emit(Action::EngineFailed(why)),
            }
        });
    }
    let ready = *engine == Engine::Ready;
    let serial = request.map(|request| request.serial);
    let request = request.cloned();
    use_effect_with((ready, serial), move |_| {
        let Some(request) = request.filter(|_| ready) else { return };
        let worker = worker.borrow();
        let Some(worker) = worker.as_ref() else { return };
        timing::begin(timing::ANALYZE, request.serial);
        if let Err(why) = worker.ask(&request) {
            dispatch.emit(Action::EngineFailed(why));
        }
    });
}

fn meaning(heard: Heard) -> Action {
    match heard {
        Heard::Failed(why) => Action::EngineFailed(why),
        Heard::Said(message) => match *message {
            FromEngine::Ready => Action::EngineReady,
            FromEngine::Answer { serial, text, analysis } => {
                timing::end(timing::ANALYZE, serial);
                timing::begin(timing::RENDER, 0);
                Action::Answered { serial, text, analysis: Rc::new(analysis) }
            }
        },
    }
}
