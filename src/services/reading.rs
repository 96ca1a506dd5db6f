//! One article read by an engine of its own, which ends with it: the one that reads for the desk goes on undisturbed.

use super::engine::{EngineWorker, Heard};
use super::protocol::{Depth, FromEngine, Input, Request, ToEngine};
use dateline_classroom::Article;
use dateline_notes::TextPositionSelector;
use dateline_text::{Analysis, Span, Units};
use std::cell::RefCell;
use std::rc::Rc;

/// An article that is being read; dropping it ends the reading.
#[derive(Debug)]
pub struct Reading {
    _worker: Rc<RefCell<Option<EngineWorker>>>,
}

/// Reads an article. `heard` gets every answer, the first one at once, and nothing where no other comes that was to come: the engine did
/// not start, or broke, or has no careful reader.
pub fn read(request: Request, heard: impl Fn(Option<(Depth, Analysis)>) + Clone + 'static) -> Reading {
    let worker = Rc::new(RefCell::new(None::<EngineWorker>));
    let hear = {
        // It must not keep itself alive.
        let (worker, heard) = (Rc::downgrade(&worker), heard.clone());
        move |said: Heard| {
            let Some(worker) = worker.upgrade() else { return };
            let message = match said {
                Heard::Failed(_) => None,
                Heard::Said(message) => Some(*message),
            };
            match message {
                Some(FromEngine::Ready) => {
                    let asked = ToEngine::Read(request.clone());
                    let told = worker.borrow().as_ref().map(|worker| worker.tell(&asked));
                    if told.is_some_and(|told| told.is_err()) {
                        heard(None);
                    }
                }
                Some(FromEngine::Answer { depth, analysis, .. }) => {
                    if depth == Depth::Complete {
                        drop(worker.replace(None));
                    }
                    heard(Some((depth, analysis)));
                }
                Some(FromEngine::Progress { .. }) => {}
                Some(FromEngine::CarefulMissing { .. }) | None => {
                    drop(worker.replace(None));
                    heard(None);
                }
            }
        }
    };
    match EngineWorker::start(hear) {
        Ok(started) => drop(worker.replace(Some(started))),
        Err(_) => heard(None),
    }
    Reading { _worker: worker }
}

/// What is asked about an article of an exercise: what of it is the article is known.
#[must_use]
pub fn of_exercise(article: &Article) -> Request {
    let units = Units::new(&article.text);
    let bytes = |at: TextPositionSelector| {
        Span::new(units.from_code_points(at.start), units.from_code_points(at.end))
    };
    Request {
        serial: 0,
        input: Input::Text(article.text.clone()),
        layout: article.layout.clone(),
        published: article.published.clone(),
        whole: false,
        kinds: article.blocks.iter().map(|(position, kind)| (bytes(*position), *kind)).collect(),
        article: None,
    }
}
