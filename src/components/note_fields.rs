//! What a note is sorted by: whether something is to be checked, its tags, its colour.

use crate::components::ChoiceRow;
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, Draft, NotePart};
use dateline_notes::{Check, NoteColor};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The note being written.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoteFieldsProps {
    /// The note being written.
    pub draft: Rc<Draft>,
    /// The tags that other notes have, to choose from.
    pub known: Rc<[AttrValue]>,
}

/// What is to be checked, and how it is called.
const CHECKS: [(Option<Check>, &str); 3] =
    [(None, "Note"), (Some(Check::Open), "To check"), (Some(Check::Done), "Checked")];

/// The list of tags to choose from.
const KNOWN: &str = "note-tags-known";

/// Three rows, each saved as it is changed.
#[component]
pub fn NoteFields(props: &NoteFieldsProps) -> Html {
    let dispatch = use_dispatch();
    let draft = &props.draft;
    let check = dispatch.reform(|index: usize| {
        let check = CHECKS.get(index).and_then(|(check, _)| *check);
        Action::Write(NotePart::Check(check), clock::now())
    });
    let tags = dispatch.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        Action::Write(NotePart::Tags(field.map(|field| field.value()).unwrap_or_default()), clock::now())
    });
    let color = |color: Option<NoteColor>| {
        let onchange = dispatch.reform(move |_: Event| Action::Write(NotePart::Color(color), clock::now()));
        let name = color.map_or("none", NoteColor::name);
        html! {
            <label class="note-fields__color" title={name} data-color={color.map(NoteColor::name)}>
                <input type="radio" class="visually-hidden" name="note-color" checked={draft.color == color} {onchange} />
                <span class="visually-hidden">{name}</span>
            </label>
        }
    };
    html! {
        <div class="note-fields">
            <ChoiceRow label="What the note is" name="note-check" joined={true} choose={check}
                options={CHECKS.iter().map(|(_, words)| AttrValue::from(*words)).collect::<Vec<_>>()}
                chosen={CHECKS.iter().position(|(check, _)| *check == draft.check).unwrap_or_default()} />
            <div class="note-fields__colors" role="radiogroup" aria-label="Colour">
                { color(None) }
                { for NoteColor::ALL.iter().map(|&one| color(Some(one))) }
            </div>
            <label class="note-fields__tags">
                <span>{"Tags"}</span>
                <input type="text" list={KNOWN} autocomplete="off" dir="auto" placeholder="budget, second source"
                    value={draft.tags.clone()} oninput={tags} />
            </label>
            <datalist id={KNOWN}>{ for completions(&draft.tags, &props.known).map(|value| html! { <option {value} /> }) }</datalist>
        </div>
    }
}

/// What the field can be completed to: what is written up to the last comma, and a known tag after it.
fn completions(written: &str, known: &[AttrValue]) -> impl Iterator<Item = AttrValue> {
    let before = written.rfind(',').map_or("", |at| written.get(..=at).unwrap_or_default()).to_owned();
    let there = dateline_notes::tags_of(&before);
    let space = if before.is_empty() { "" } else { " " };
    let known: Vec<AttrValue> = known.to_vec();
    known
        .into_iter()
        .filter(move |tag| !there.iter().any(|other| dateline_notes::is_same_tag(other, tag)))
        .map(move |tag| AttrValue::from(format!("{before}{space}{tag}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_completed_after_those_that_are_written() {
        let known = ["budget".into(), "to ask".into()];
        assert_eq!(completions("bu", &known).collect::<Vec<_>>(), ["budget", "to ask"]);
        assert_eq!(completions("Budget, t", &known).collect::<Vec<_>>(), ["Budget, to ask"]);
    }
}
