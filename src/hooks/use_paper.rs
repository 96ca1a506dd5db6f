//! What of an exercise goes onto paper, and how large: buttons ask for it, and the browser's own command prints what the place suggests.

use crate::hooks::use_printing;
use crate::services::print;
use yew::prelude::*;

/// What is printed of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The tasks with room to write, for pupils.
    Worksheet,
    /// The same with the teacher's answers.
    Key,
    /// The same with a pupil's own answers.
    Own,
    /// What the class came to.
    Class,
    /// A page a pupil: what became of each answer.
    Feedback,
}

/// Where buttons lay what is to be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperTray {
    /// Whether it is printed large.
    pub large: bool,
    /// Makes it large, or not.
    pub enlarge: Callback<bool>,
    /// Prints.
    pub print: Callback<Paper>,
}

/// What is being printed now, and the tray. Where nobody chose, it is `usual`.
#[hook]
pub fn use_paper(usual: Paper) -> (Option<Paper>, PaperTray) {
    let printing = use_printing();
    let chosen = use_state_eq(|| None::<Paper>);
    let large = use_state_eq(|| false);
    {
        let chosen = chosen.clone();
        use_effect_with(printing, move |&printing| {
            // What was chosen is chosen once.
            if !printing {
                chosen.set(None);
            }
        });
    }
    let tray = PaperTray {
        large: *large,
        enlarge: {
            let large = large.clone();
            Callback::from(move |to| large.set(to))
        },
        print: {
            let chosen = chosen.clone();
            Callback::from(move |paper| {
                chosen.set(Some(paper));
                print::print();
            })
        },
    };
    (printing.then(|| chosen.unwrap_or(usual)), tray)
}

/// The tray of the exercise that is open; nothing outside of one.
#[hook]
pub fn use_paper_tray() -> Option<PaperTray> {
    use_context::<PaperTray>()
}
