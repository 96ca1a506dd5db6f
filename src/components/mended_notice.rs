//! What the reader is told of accidents of copying that the article is shown without.

use crate::view_model::mended_in_words;
use dateline_text::Analysis;
use std::rc::Rc;
use yew::prelude::*;

/// What was mended, and how it is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MendedNoticeProps {
    /// What the engine said of the article.
    pub analysis: Rc<Analysis>,
    /// Whether the text is shown as it was pasted.
    pub pasted: bool,
    /// Shows it the other way.
    pub toggle: Callback<()>,
}

/// A quiet line below the article's tools with the switch; nothing where nothing was mended.
#[component]
pub fn MendedNotice(props: &MendedNoticeProps) -> Html {
    let Some(words) = mended_in_words(&props.analysis) else { return Html::default() };
    let onchange = props.toggle.reform(|_: Event| ());
    html! {
        <p class="mended-notice">
            <span>{words}</span>
            <label class="mended-notice__switch">
                <input type="checkbox" checked={props.pasted} {onchange} />
                <span>{"Show as pasted"}</span>
            </label>
        </p>
    }
}
