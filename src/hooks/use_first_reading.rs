//! What the engine says of an exercise's first article, which a teacher's tasks are made from: of a sample, or an exercise that came as a file,
//! there is no article on the desk that it has read.

use crate::hooks::ByAddress;
use crate::services::protocol::Depth;
use crate::services::reading::{self, Reading};
use crate::state::{Lesson, OpenArticle, Role};
use dateline_text::Analysis;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What is known of the first article.
#[derive(Clone, Debug, PartialEq)]
pub enum FirstReading {
    /// The engine is at it.
    Reads,
    /// What it says.
    Read(ByAddress<Analysis>),
    /// It cannot be had.
    None,
}

impl FirstReading {
    /// The analysis, where it is there.
    #[must_use]
    pub fn analysis(&self) -> Option<&Rc<Analysis>> {
        match self {
            Self::Read(analysis) => analysis.0.as_ref(),
            Self::Reads | Self::None => None,
        }
    }
}

/// The desk's analysis where the article lies on it; else it is read here, once, while its teacher has the exercise open.
#[hook]
pub fn use_first_reading(lesson: &Lesson, desk: Option<&Rc<OpenArticle>>) -> FirstReading {
    let known = use_state_eq(|| FirstReading::Reads);
    let reading = use_mut_ref(|| None::<Reading>);
    let text = lesson.exercise.articles.first().map(|article| article.text.as_str()).unwrap_or_default();
    let on_desk = desk.filter(|open| open.text() == text);
    let reads = lesson.role == Role::Teacher && lesson.trial.is_none() && on_desk.is_none();
    {
        let (known, exercise) = (known.clone(), lesson.exercise.clone());
        use_effect_with((reads, exercise.id.clone()), move |(reads, _)| {
            known.set(FirstReading::Reads);
            if let Some(article) = exercise.articles.first().filter(|_| *reads) {
                let has_first = Rc::new(Cell::new(false));
                let heard = move |answer: Option<(Depth, Analysis)>| match answer {
                    // Where no careful reading is to be had, the first answer stands.
                    None if has_first.get() => {}
                    None => known.set(FirstReading::None),
                    Some((_, analysis)) => {
                        has_first.set(true);
                        known.set(FirstReading::Read(ByAddress(Some(Rc::new(analysis)))));
                    }
                };
                reading.replace(Some(reading::read(reading::of_exercise(article), heard)));
            }
            move || drop(reading.take())
        });
    }
    match on_desk {
        Some(open) => {
            open.analysis.clone().map_or(FirstReading::Reads, |it| FirstReading::Read(ByAddress(Some(it))))
        }
        None => (*known).clone(),
    }
}
