//! How long a pupil is at a task, while the page is in front.

use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, Lesson, LessonAction, LessonStep, Role};
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// So often it is told, in milliseconds: a page that breaks loses no more.
const OFTEN: u32 = 10_000;
/// A longer stretch is a machine that slept.
const LONGEST: u64 = 30_000;

/// Tells it from time to time, and when the task or the page is left. What is returned tells it at once: once an exercise is left, there
/// is nobody to be told.
#[hook]
pub fn use_time_spent(lesson: &Lesson) -> Callback<()> {
    let dispatch = use_dispatch();
    let counter = use_mut_ref(|| None::<Callback<()>>);
    let settle = {
        let counter = counter.clone();
        Callback::from(move |()| {
            let count = counter.borrow().clone();
            if let Some(count) = count {
                count.emit(());
            }
        })
    };
    let task = match lesson.step {
        LessonStep::Task(task) if lesson.role == Role::Pupil => Some(task),
        _ => None,
    };
    use_effect_with((task, lesson.sheet.id.clone()), move |&(task, _)| {
        let watch = task.and_then(|task| {
            let tell = dispatch.reform(move |seconds| Action::Lesson(LessonAction::Spent(task, seconds)));
            let window = web_sys::window()?;
            let document = window.document()?;
            let is_seen = {
                let document = document.clone();
                move || !document.hidden()
            };
            let since = Rc::new(Cell::new(is_seen().then(clock::millis)));
            // What is left of a second counts the next time.
            let count = {
                let since = since.clone();
                move || {
                    let now = clock::millis();
                    let Some(from) = since.get() else { return };
                    let spent = now.saturating_sub(from).min(LONGEST);
                    since.set(Some(now - spent % 1000));
                    if spent >= 1000 {
                        tell.emit((spent / 1000) as u32);
                    }
                }
            };
            let turns = {
                let (count, since) = (count.clone(), since.clone());
                EventListener::new(&document, "visibilitychange", move |_| {
                    count();
                    since.set(is_seen().then(clock::millis));
                })
            };
            let leaves = {
                let count = count.clone();
                EventListener::new(&window, "pagehide", move |_| count())
            };
            let often = Interval::new(OFTEN, count.clone());
            let now = count.clone();
            counter.replace(Some(Callback::from(move |()| now())));
            Some((turns, leaves, often, count))
        });
        move || {
            if let Some((turns, leaves, often, count)) = watch {
                drop((turns, leaves, often));
                counter.replace(None);
                count();
            }
        }
    });
    settle
}
