//! Who speaks, chosen from the names and sources of the article.

use crate::state::{OpenArticle, QuotationFix};
use crate::view_model::{SpeakerChoice, speaker_choices};
use dateline_text::{Quotation, Span};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The most words that somebody is called by.
const LONGEST_NAME: usize = 20;

/// Of which quotation.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuotationSpeakerProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The quotation.
    pub quotation: Quotation,
    /// The words selected in the article.
    pub selected: Option<Span>,
    /// Makes the correction.
    pub fix: Callback<QuotationFix>,
}

/// A choice of speakers and a button; it begins with the one that the quotation has.
#[component]
pub fn QuotationSpeaker(props: &QuotationSpeakerProps) -> Html {
    let select = use_node_ref();
    {
        let select = select.clone();
        use_effect_with((), move |()| {
            // A choice that cannot take the focus is there all the same.
            let _ = select.cast::<HtmlSelectElement>().map(|select| select.focus());
        });
    }
    let analysis = props.article.analysis.clone().unwrap_or_default();
    let text = props.article.text();
    let is_short = |words: &Span| words.text(text).split_whitespace().nth(LONGEST_NAME).is_none();
    let selected = props.selected.filter(is_short);
    // Who selects words while the choice is open means them; as a name where they look like one.
    let chosen =
        selected.map(|words| if words.text(text).starts_with(char::is_uppercase) { "0" } else { "1" });
    {
        let select = select.clone();
        use_effect_with((selected, chosen), move |&(_, chosen)| {
            if let Some((select, chosen)) = select.cast::<HtmlSelectElement>().zip(chosen) {
                select.set_value(chosen);
            }
        });
    }
    let groups = speaker_choices(text, &analysis, &props.quotation, selected);
    let all: Rc<[SpeakerChoice]> = groups.iter().flat_map(|group| group.choices.clone()).collect();
    let onsubmit = {
        let (select, all, fix) = (select.clone(), all.clone(), props.fix.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let chosen =
                select.cast::<HtmlSelectElement>().and_then(|select| select.value().parse::<usize>().ok());
            if let Some(choice) = chosen.and_then(|index| all.get(index)) {
                fix.emit(QuotationFix::Speaker(choice.sourcing, choice.words));
            }
        })
    };
    let mut index = 0..;
    html! {
        <form class="quotation-speaker" {onsubmit}>
            <label class="quotation-speaker__label">{"Who speaks?"}
                <select ref={select}>
                    { for groups.iter().map(|group| html! {
                        <optgroup label={group.title}>
                            { for group.choices.iter().zip(index.by_ref()).map(|(choice, index)| html! {
                                <option value={index.to_string()} selected={choice.is_now}>{choice.name.clone()}</option>
                            }) }
                        </optgroup>
                    }) }
                </select>
            </label>
            <button type="submit" class="primary">{"Set this speaker"}</button>
            if selected.is_none() {
                <p class="quotation-speaker__hint">
                    { if props.selected.is_some() {
                        "Those are too many words for a speaker: select the few that name them."
                    } else {
                        "For somebody who is not in the list, select the words for them in the article."
                    } }
                </p>
            }
        </form>
    }
}
