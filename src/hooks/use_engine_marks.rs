//! What the engine says of the texts of an exercise, read on the pupil's own machine, where pupils may see it.

use crate::hooks::ByAddress;
use crate::services::protocol::Depth;
use crate::services::reading::{self, Reading};
use crate::state::Lesson;
use dateline_classroom::Exercise;
use dateline_text::Analysis;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The analysis of each article, as far as it is there.
pub type Analyses = ByAddress<Vec<Option<Rc<Analysis>>>>;

/// Reads the texts once their marks may be seen, one after the other.
#[hook]
pub fn use_engine_marks(lesson: &Lesson) -> Analyses {
    let known = use_state_eq(|| ByAddress(None));
    let reading = use_mut_ref(|| None::<Reading>);
    {
        let known = known.clone();
        let exercise = lesson.exercise.clone();
        use_effect_with((lesson.shows_engine(), exercise.id.clone()), move |(shows, _)| {
            known.set(ByAddress(None));
            reading.replace(None);
            if *shows {
                let found = Rc::new(RefCell::new(vec![None; exercise.articles.len()]));
                let slot = reading.clone();
                let told = Callback::from(move |all: Vec<Option<Rc<Analysis>>>| {
                    known.set(ByAddress(Some(Rc::new(all))));
                });
                read_from(0, &exercise, found, &slot, told);
            }
            move || drop(reading.take())
        });
    }
    (*known).clone()
}

type Slot = Rc<RefCell<Option<Reading>>>;
type Found = Rc<RefCell<Vec<Option<Rc<Analysis>>>>>;

/// Reads the article of this number, and then the next.
fn read_from(
    number: usize,
    exercise: &Rc<Exercise>,
    found: Found,
    slot: &Slot,
    told: Callback<Vec<Option<Rc<Analysis>>>>,
) {
    let Some(article) = exercise.articles.get(number) else { return };
    let heard = {
        let (exercise, slot) = (exercise.clone(), slot.clone());
        move |answer: Option<(Depth, Analysis)>| {
            let is_last = match answer {
                // Marks that change half-way would be read as a hint.
                Some((Depth::Partial, _)) => return,
                Some((depth, analysis)) => {
                    if let Some(place) = found.borrow_mut().get_mut(number) {
                        *place = Some(Rc::new(analysis));
                    }
                    told.emit(found.borrow().clone());
                    depth == Depth::Complete
                }
                None => true,
            };
            if is_last {
                read_from(number + 1, &exercise, found.clone(), &slot, told.clone());
            }
        }
    };
    let started = reading::read(reading::of_exercise(article), heard);
    slot.replace(Some(started));
}
