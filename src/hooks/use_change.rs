//! What changes the open exercise, with the time put to it.

use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, Change, LessonAction};
use yew::prelude::*;

/// Takes a change.
#[hook]
pub fn use_change() -> Callback<Change> {
    use_dispatch().reform(|change| Action::Lesson(LessonAction::Change(change, clock::now())))
}
