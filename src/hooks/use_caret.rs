//! The caret of a text: moved by keys while the text has the focus, drawn, and what it comes to said.

use crate::hooks::ByAddress;
use crate::services::caret::{self, Move, Step};
use crate::services::place::{self, Drawn};
use crate::view_model::{BlockView, Keymap, Shortcut, at_caret};
use dateline_notes::MarkKind;
use dateline_text::Span;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Whether the caret is shown, and, of two places where a line breaks, the end of the first line is meant.
#[derive(Clone, Debug, Default)]
struct Shown {
    on: Rc<Cell<bool>>,
    at_end: Rc<Cell<bool>>,
}

/// What the caret needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct CaretIn {
    /// The id of the element that holds the text.
    pub element: &'static str,
    /// The text.
    pub text: AttrValue,
    /// Its sentences, where they are known.
    pub sentences: Rc<[Span]>,
    /// What single keys do.
    pub keymap: Rc<Keymap>,
    /// Whether it is said what marks are.
    pub told: bool,
    /// Draws what is not drawn yet of the text, where something is not.
    pub rest: Option<Callback<()>>,
}

impl CaretIn {
    fn drawn(&self) -> Drawn<'_> {
        Drawn { id: self.element, text: &self.text }
    }
}

/// The reference for the element that is drawn as the caret, and what is to be said of where it stands.
#[hook]
pub fn use_caret(within: &CaretIn, blocks: &Rc<Vec<BlockView>>) -> (NodeRef, AttrValue) {
    let element = use_node_ref();
    let said = use_state_eq(AttrValue::default);
    let shown = (*use_memo((), |()| Shown::default())).clone();
    {
        let (element, shown, said) = (element.clone(), shown.clone(), said.setter());
        use_effect_with(within.clone(), move |within| {
            let listeners = listen(within, &element, &shown, said);
            // It has the focus from when it was opened.
            if is_reached(within.element) && !shown.on.get() {
                shown.on.set(true);
                caret::put_in_view(within.drawn());
                redraw(within.drawn(), &element, &shown);
            }
            move || drop(listeners)
        });
    }
    {
        let (element, within) = (element.clone(), within.clone());
        use_effect_with(ByAddress(Some(blocks.clone())), move |_| redraw(within.drawn(), &element, &shown));
    }
    (element, (*said).clone())
}

fn listen(
    within: &CaretIn,
    element: &NodeRef,
    shown: &Shown,
    said: UseStateSetter<AttrValue>,
) -> Option<Vec<EventListener>> {
    let document = web_sys::window()?.document()?;
    let area = document.get_element_by_id(within.element)?;
    let on_mac = web_sys::window()?.navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"));
    let draws = || {
        let (within, element, shown) = (within.clone(), element.clone(), shown.clone());
        move || redraw(within.drawn(), &element, &shown)
    };
    let options = EventListenerOptions::enable_prevent_default();
    let keydown = {
        let (within, shown, draw) = (within.clone(), shown.clone(), draws());
        EventListener::new_with_options(&area, "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing()) else {
                return;
            };
            let pressed = Pressed::of(key);
            // The key that leads here, pressed here, shows where one stands.
            if pressed.is_bare() && within.keymap.shortcut(&pressed.key) == Some(Shortcut::Article) {
                shown.on.set(true);
                caret::put_in_view(within.drawn());
                return draw();
            }
            let Some(way) = meaning(&pressed, on_mac, &within.keymap) else { return };
            let scrolls = !matches!(way.step, Step::Character | Step::Word | Step::Sentence);
            // Who reads with a mouse scrolls with these keys.
            if scrolls && !way.extend && !shown.on.get() {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
            shown.on.set(true);
            shown.at_end.set(way.step == Step::LineEdge && way.forward);
            let walk = {
                let (within, said, draw) = (within.clone(), said.clone(), draw.clone());
                move || {
                    said.set(go(&within, way).into());
                    draw();
                }
            };
            match within.rest.as_ref().filter(|_| way.step == Step::Article && way.forward) {
                Some(rest) => {
                    rest.emit(());
                    // Once it is drawn.
                    Timeout::new(0, walk).forget();
                }
                None => walk(),
            }
        })
    };
    let focusin = {
        let (within, shown, draw) = (within.clone(), shown.clone(), draws());
        EventListener::new(&area, "focusin", move |event| {
            let Some(focused) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
                return;
            };
            // Firefox and Chrome say so of what was reached by a key.
            if focused.matches(":focus-visible").unwrap_or(false) {
                shown.on.set(true);
            }
            if shown.on.get() {
                if focused.id() == within.element {
                    caret::put_in_view(within.drawn());
                } else {
                    caret::put_into(within.drawn(), &focused);
                }
                draw();
            }
        })
    };
    let focusout = {
        let (element, draw) = (element.clone(), draws());
        EventListener::new(&area.clone(), "focusout", move |event| {
            let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
            let stays =
                to.and_then(|to| to.dyn_into::<Element>().ok()).is_some_and(|to| area.contains(Some(&to)));
            match element.cast::<HtmlElement>() {
                Some(caret) if !stays => caret::hide(&caret),
                _ => draw(),
            }
        })
    };
    let pointer = {
        let (shown, draw) = (shown.clone(), draws());
        EventListener::new(&document, "pointerdown", move |_| {
            shown.on.set(false);
            draw();
        })
    };
    let draw = draws();
    let selected = EventListener::new(&document, "selectionchange", move |_| draw());
    let draw = draws();
    let window = web_sys::window()?;
    let resized = EventListener::new(&window, "resize", move |_| draw());
    Some(vec![keydown, focusin, focusout, pointer, selected, resized])
}

/// Whether the text as a whole has the focus, by way of the keys.
fn is_reached(element: &str) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    let reached = format!("#{element}:focus-visible");
    focused.is_some_and(|focused| focused.matches(&reached).unwrap_or(false))
}

/// Goes, and says where that leads.
fn go(within: &CaretIn, way: Move) -> String {
    let (drawn, text) = (within.drawn(), within.text.as_str());
    let before = caret::mark_here(drawn).and_then(|mark| mark.get_attribute("data-id"));
    if !caret::go(drawn, &within.sentences, way) {
        return String::new();
    }
    caret::bring_into_view(drawn);
    if way.extend {
        let selected = place::selected(drawn).map(|span| at_caret::selected(span.text(text)));
        return selected.unwrap_or_default();
    }
    caret::take_focus_along(drawn);
    let Some(at) = caret::at(drawn) else { return String::new() };
    let mark = caret::mark_here(drawn).filter(|mark| within.told && mark.get_attribute("data-id") != before);
    let kind = mark.as_ref().and_then(|mark| MarkKind::from_name(&mark.get_attribute("data-kind")?));
    let noted = mark.is_some_and(|mark| mark.get_attribute("data-look").is_some_and(|look| look == "noted"));
    at_caret::come_to(text, &within.sentences, at, way.step, kind, noted)
}

/// Draws the caret anew while the text has the focus; hides it where it is off.
fn redraw(drawn: Drawn<'_>, element: &NodeRef, shown: &Shown) {
    let Some(caret) = element.cast::<HtmlElement>() else { return };
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    let within = format!("#{}", drawn.id);
    let has_focus = focused.is_some_and(|focused| focused.closest(&within).is_ok_and(|area| area.is_some()));
    if shown.on.get() && has_focus {
        caret::draw(drawn, &caret, shown.at_end.get());
    } else {
        caret::hide(&caret);
    }
}

/// A key with what is held beside it.
#[derive(Clone, Debug, Default)]
struct Pressed {
    key: String,
    shift: bool,
    ctrl: bool,
    alt: bool,
    meta: bool,
}

impl Pressed {
    /// Whether nothing is held but Shift.
    const fn is_bare(&self) -> bool {
        !(self.ctrl || self.alt || self.meta)
    }

    fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            shift: event.shift_key(),
            ctrl: event.ctrl_key(),
            alt: event.alt_key(),
            meta: event.meta_key(),
        }
    }
}

/// The way that a key goes, as the platform has it: words with Ctrl, on a Mac with ⌥; edges with Home and End, on a Mac with ⌘ too.
fn meaning(pressed: &Pressed, on_mac: bool, keymap: &Keymap) -> Option<Move> {
    let Pressed { key, shift, ctrl, alt, meta } = pressed;
    let by_word = if on_mac { *alt } else { *ctrl };
    let (to_edge, other) = if on_mac { (*meta, *ctrl) } else { (false, *alt || *meta) };
    if other {
        return None;
    }
    let along = if to_edge {
        Step::LineEdge
    } else if by_word {
        Step::Word
    } else {
        Step::Character
    };
    let across = if to_edge {
        Step::Article
    } else if by_word {
        Step::Paragraph
    } else {
        Step::Line
    };
    let edge = if *ctrl || to_edge { Step::Article } else { Step::LineEdge };
    let (step, forward, extend) = match key.as_str() {
        "ArrowRight" => (along, true, *shift),
        "ArrowLeft" => (along, false, *shift),
        "ArrowDown" => (across, true, *shift),
        "ArrowUp" => (across, false, *shift),
        "End" => (edge, true, *shift),
        "Home" => (edge, false, *shift),
        _ if !pressed.is_bare() => return None,
        key => match keymap.shortcut(key)? {
            Shortcut::NextSentence => (Step::Sentence, true, false),
            Shortcut::PreviousSentence => (Step::Sentence, false, false),
            Shortcut::SentenceOn => (Step::Sentence, true, true),
            Shortcut::SentenceBack => (Step::Sentence, false, true),
            _ => return None,
        },
    };
    Some(Move { step, forward, extend })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(keys: &str) -> Pressed {
        let (held, key) = keys.rsplit_once(' ').unwrap_or(("", keys));
        let holds = |name: &str| held.split(' ').any(|one| one == name);
        Pressed {
            key: key.to_owned(),
            shift: holds("⇧"),
            ctrl: holds("^"),
            alt: holds("⌥"),
            meta: holds("⌘"),
        }
    }

    fn goes(keys: &str, on_mac: bool) -> Option<(Step, bool, bool)> {
        let way = meaning(&pressed(keys), on_mac, &Keymap::default())?;
        Some((way.step, way.forward, way.extend))
    }

    #[test]
    fn arrows_go_by_letter_and_line_and_with_the_platforms_key_by_word_and_paragraph() {
        assert_eq!(goes("ArrowRight", false), Some((Step::Character, true, false)));
        assert_eq!(goes("⇧ ArrowUp", false), Some((Step::Line, false, true)));
        assert_eq!(goes("^ ArrowLeft", false), Some((Step::Word, false, false)));
        assert_eq!(goes("⌥ ArrowLeft", true), Some((Step::Word, false, false)));
        assert_eq!(goes("⇧ ^ ArrowDown", false), Some((Step::Paragraph, true, true)));
        assert_eq!(goes("⌘ ArrowRight", true), Some((Step::LineEdge, true, false)));
        assert_eq!(goes("⌘ ArrowUp", true), Some((Step::Article, false, false)));
        assert_eq!(
            (goes("Home", false), goes("^ End", false)),
            (Some((Step::LineEdge, false, false)), Some((Step::Article, true, false)))
        );
    }

    #[test]
    fn what_the_browser_or_the_system_means_is_theirs() {
        assert_eq!(goes("⌥ ArrowLeft", false), None);
        assert_eq!(goes("^ ArrowLeft", true), None);
        assert_eq!((goes("PageDown", false), goes("j", false), goes("^ .", false)), (None, None, None));
    }

    #[test]
    fn sentences_have_signs_of_their_own_that_can_be_changed() {
        assert_eq!(goes(".", false), Some((Step::Sentence, true, false)));
        assert_eq!(goes("⇧ <", false), Some((Step::Sentence, false, true)));
        let keymap = Keymap::default().with(Shortcut::NextSentence, 's');
        assert!(meaning(&pressed("s"), false, &keymap).is_some());
        assert!(meaning(&pressed("."), false, &keymap.switched(false)).is_none());
    }
}
