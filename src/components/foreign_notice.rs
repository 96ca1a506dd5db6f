//! What the reader is told of an article, or parts of one, in a language that Dateline does not read.

use dateline_text::Analysis;
use std::rc::Rc;
use yew::prelude::*;

/// What was read.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ForeignNoticeProps {
    /// What the engine said of it.
    pub analysis: Rc<Analysis>,
}

/// A line above the article; nothing where all of it is English.
#[component]
pub fn ForeignNotice(props: &ForeignNoticeProps) -> Html {
    let words = match props.analysis.foreign.len() {
        0 => return Html::default(),
        _ if props.analysis.is_all_foreign() => {
            "This does not look like English, the only language Dateline reads: expect few marks, and wrong ones among them."
                .to_owned()
        }
        1 => "One paragraph does not look like English: few names are marked there.".to_owned(),
        several => format!("{several} paragraphs do not look like English: few names are marked there."),
    };
    html! { <p class="article-view__waiting">{words}</p> }
}
