//! What the reader holds on to in the article, words selected, a mark or a block with the focus, found again by its
//! place in the text when what is around it is drawn anew.

use super::place::Drawn;
use super::{blocks, caret, place};
use dateline_text::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What the reader held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    selected: Option<Span>,
    /// Where the caret stands, where nothing is selected and the article has the focus.
    caret: Option<u32>,
    /// Where the mark with the focus begins.
    focused: Option<u32>,
    /// The block that has the focus itself.
    block: Option<Span>,
}

/// What the reader holds in the article as it is drawn now.
#[must_use]
pub fn hold(text: &str) -> Held {
    let within = Drawn::article(text);
    let focused = focus();
    let mark = focused.as_ref().filter(|element| element.tag_name() == "MARK");
    let block = focused.as_ref().filter(|element| element.has_attribute("data-start"));
    let in_article = focused
        .as_ref()
        .is_some_and(|focused| place::article().is_some_and(|article| article.contains(Some(focused))));
    Held {
        selected: place::selected(within),
        caret: caret::at(within).filter(|_| in_article && caret::is_collapsed()),
        focused: mark.and_then(|mark| place::start_of(within, mark)),
        block: block.and_then(blocks::around),
    }
}

impl Held {
    /// Gives it back to the reader, who may have gone elsewhere meanwhile. Nothing scrolls.
    pub fn give_back(self, text: &str) {
        let within = Drawn::article(text);
        let focus = focus();
        // A selection made now would take the caret out of a field.
        let writes =
            focus.as_ref().is_some_and(|element| element.matches("textarea, input").unwrap_or(false));
        if let Some(span) = self.selected
            && !writes
            && place::selected(within) != Some(span)
        {
            place::select(within, span);
        }
        if let Some(byte) = self.caret
            && !writes
            && caret::at(within) != Some(byte)
        {
            caret::put(within, byte);
        }
        if let Some(block) = self.block {
            give_back_block(block, focus.as_ref());
        }
        let Some(byte) = self.focused else { return };
        // The element may be gone, or be another mark's by now: drawing uses again what is there.
        let lost = match &focus {
            Some(element) if element.tag_name() == "MARK" => place::start_of(within, element) != Some(byte),
            Some(element) => element.tag_name() == "BODY",
            None => true,
        };
        if !lost {
            return;
        }
        match place::element_at(within, byte).and_then(|element| element.closest("mark").ok().flatten()) {
            Some(mark) => place::focus(mark.unchecked_ref::<HtmlElement>()),
            None => place::focus_article(),
        }
    }
}

/// A block that has left the article leaves the focus to the one after it.
fn give_back_block(span: Span, focus: Option<&Element>) {
    let is_elsewhere =
        focus.is_some_and(|element| element.tag_name() != "BODY" && blocks::around(element).is_none());
    let stands = focus.and_then(blocks::around).is_some_and(|here| here == span);
    if !is_elsewhere
        && !stands
        && let Some(block) = blocks::at_or_after(span.start())
    {
        place::focus(&block);
    }
}

fn focus() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}
