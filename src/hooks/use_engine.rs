//! Starts the engine once the page is painted, asks it whatever the state wants to know, and tells it what the
//! reader looks at.

use crate::hooks::use_visible;
use crate::services::engine::{EngineWorker, Heard};
use crate::services::protocol::{Depth, FromEngine, ToEngine};
use crate::services::timing;
use crate::state::{Action, Engine, State};
use std::rc::Rc;
use yew::prelude::*;

/// Keeps one worker for as long as the page lives. The callback loads the careful reader again.
#[hook]
pub fn use_engine(state: &State, dispatch: Callback<Action>) -> Callback<MouseEvent> {
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
    let tell = {
        let dispatch = dispatch.clone();
        use_callback((), move |message: ToEngine, ()| {
            let told = worker.borrow().as_ref().map_or(Ok(()), |worker| worker.tell(&message));
            if let Err(why) = told {
                dispatch.emit(Action::EngineFailed(why));
            }
        })
    };
    let ready = state.engine == Engine::Ready;
    {
        let tell = tell.clone();
        let serial = state.request.as_ref().map(|request| request.serial);
        let request = state.request.clone();
        use_effect_with((ready, serial), move |_| {
            let Some(request) = request.filter(|_| ready) else { return };
            timing::begin(timing::ANALYZE, request.serial);
            timing::begin(timing::CAREFUL, request.serial);
            tell.emit(ToEngine::Read((*request).clone()));
        });
    }
    {
        let tell = tell.clone();
        use_effect_with((ready, state.article.is_none()), move |&(ready, is_empty)| {
            if ready && is_empty {
                tell.emit(ToEngine::Rest);
            }
        });
    }
    let serial = state.serial;
    let drawing =
        state.article.as_ref().filter(|_| ready).map(|article| (serial, article.analysis.is_some()));
    use_visible(drawing, tell.reform(move |span| ToEngine::Visible { serial, span }));
    use_callback((), move |_: MouseEvent, ()| {
        dispatch.emit(Action::LoadsAgain);
        tell.emit(ToEngine::LoadAgain);
    })
}

fn meaning(heard: Heard) -> Action {
    let message = match heard {
        Heard::Failed(why) => return Action::EngineFailed(why),
        Heard::Said(message) => *message,
    };
    match message {
        FromEngine::Ready => Action::EngineReady,
        FromEngine::Answer { serial, depth, text, layout, analysis } => {
            // Only the first answer ends what it measures.
            if timing::end(timing::ANALYZE, serial) {
                timing::begin(timing::RENDER, 0);
            }
            if depth == Depth::Complete {
                timing::end(timing::CAREFUL, serial);
            }
            Action::Answered { serial, depth, text, layout, analysis: Rc::new(analysis) }
        }
        FromEngine::Progress { serial, read, all } => Action::ReadsOn { serial, read, all },
        FromEngine::CarefulMissing { serial } => Action::CarefulMissing(serial),
    }
}
