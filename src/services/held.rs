//! What the reader holds on to in the article, words selected or a mark with the focus, found again by its
//! place in the text when the marks around it are drawn anew.

use super::place;
use dateline_text::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What the reader held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    selected: Option<Span>,
    /// Where the mark with the focus begins.
    focused: Option<u32>,
}

/// What the reader holds in the article as it is drawn now.
#[must_use]
pub fn hold(text: &str) -> Held {
    let focused = focus().filter(|element| element.tag_name() == "MARK");
    Held { selected: place::selected(text), focused: focused.and_then(|mark| place::start_of(text, &mark)) }
}

impl Held {
    /// Gives it back to the reader, who may have gone elsewhere meanwhile. Nothing scrolls.
    pub fn give_back(self, text: &str) {
        let focus = focus();
        // A selection made now would take the caret out of a field.
        let writes =
            focus.as_ref().is_some_and(|element| element.matches("textarea, input").unwrap_or(false));
        if let Some(span) = self.selected
            && !writes
            && place::selected(text) != Some(span)
        {
            place::select(text, span);
        }
        let Some(byte) = self.focused else { return };
        // The element may be gone, or be another mark's by now: drawing uses again what is there.
        let lost = match &focus {
            Some(element) if element.tag_name() == "MARK" => place::start_of(text, element) != Some(byte),
            Some(element) => element.tag_name() == "BODY",
            None => true,
        };
        if !lost {
            return;
        }
        match place::element_at(text, byte).and_then(|element| element.closest("mark").ok().flatten()) {
            Some(mark) => place::focus(mark.unchecked_ref::<HtmlElement>()),
            None => place::focus_article(),
        }
    }
}

fn focus() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}
