//! The open exercise: what opens and leaves it, and that nothing else does.

use crate::state::{Action, LessonAction, Overlay, Role, State, lesson};

impl State {
    /// Whether an action would lead out of the open exercise. An article may be opened behind it: what the address names is.
    pub(super) fn is_kept_from(&self, action: &Action) -> bool {
        self.lesson.is_some()
            && matches!(
                action,
                Action::Paste { .. }
                    | Action::Import { .. }
                    | Action::NewArticle
                    | Action::ShowKeys
                    | Action::ShowSwitcher
            )
    }

    /// Keeps an action from leading out; a class lists what it was handed.
    pub(super) fn keep_from(&mut self, action: &Action) {
        if let (Some(class), Action::Import { said, .. }) = (self.lesson.as_mut(), action)
            && class.role == Role::Class
        {
            class.leave_out(&format!("it is no answers ({said})"));
        }
        self.say("Leave the exercise first.");
    }

    pub(super) fn lesson(&mut self, action: LessonAction) {
        match action {
            LessonAction::Open(lesson) => {
                self.close_note();
                self.overlay = Overlay::Nothing;
                self.lesson = Some(*lesson);
                self.left = None;
                // What was said of the article is of no interest here.
                self.say("");
            }
            LessonAction::File { name, file, id, now, kept } => {
                let open = self.lesson.take();
                let was_open = open.is_some();
                let (next, said) = lesson::take_file(
                    open,
                    &mut self.waiting,
                    (name, file),
                    kept.map(|kept| *kept),
                    (&id, &now),
                );
                self.lesson = next;
                self.left = None;
                if self.lesson.is_some() && !was_open {
                    self.close_note();
                    self.overlay = Overlay::Nothing;
                }
                self.say(said);
            }
            LessonAction::NoFile(why) => {
                if let Some(class) = self.lesson.as_mut().filter(|open| open.role == Role::Class) {
                    class.leave_out(&why);
                }
                self.say(why);
            }
            LessonAction::Leave => {
                if let Some(lesson) = self.lesson.take() {
                    let title = &lesson.exercise.title;
                    self.say(if lesson.is_trial {
                        format!("Nothing of the trial of “{title}” is kept.")
                    } else {
                        format!("“{title}” is kept in this browser: Export leads back to it.")
                    });
                    self.left = Some(lesson);
                }
            }
            action => {
                let said = self.lesson.as_mut().and_then(|open| lesson::apply(open, action));
                if let Some(said) = said {
                    self.say(said.to_owned());
                }
            }
        }
    }
}
