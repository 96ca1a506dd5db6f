//! The names that the reader wants marked in no article, each with its way back.

use crate::hooks::use_dispatch;
use crate::state::Action;
use dateline_notes::Library;
use std::rc::Rc;
use yew::prelude::*;

/// Where they are kept.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionNeverProps {
    /// The library, which has them.
    pub library: Rc<Library>,
}

/// A folded list; nothing where there is no such name.
#[component]
pub fn CorrectionNever(props: &CorrectionNeverProps) -> Html {
    let dispatch = use_dispatch();
    let never = &props.library.never;
    if never.is_empty() {
        return Html::default();
    }
    html! {
        <details class="correction-never">
            <summary>{format!("Never marked ({})", never.iter().len())}</summary>
            <ul>
                { for never.iter().map(|name| {
                    let action = Action::MayBeMarked(name.clone());
                    let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
                    html! {
                        <li>
                            {format!("“{}” as {} ", name.words, name.kind.name())}
                            <button type="button" aria-label={format!("Mark again: “{}”", name.words)} {onclick}>{"Mark again"}</button>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}
