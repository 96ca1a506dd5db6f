//! What the article says of itself, above the six questions.

use crate::components::FactLink;
use crate::view_model::AboutRow;
use yew::prelude::*;

/// The lines.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AboutArticleProps {
    /// One for each thing that the page tells.
    pub rows: Vec<AboutRow>,
}

/// A list of labels and answers; each answer leads to its words, or says which line it was read from.
#[component]
pub fn AboutArticle(props: &AboutArticleProps) -> Html {
    if props.rows.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="glance about-article" aria-label="About the article">
            { for props.rows.iter().map(|row| html! {
                <>
                    <dt>{row.label}</dt>
                    <dd dir="auto">
                        { for row.answers.iter().enumerate().map(|(index, (words, place))| html! {
                            <>
                                if index > 0 { {" · "} }
                                if let Some(place) = *place {
                                    <FactLink section={format!("about-{}", row.label.to_lowercase())} {place}>{words.clone()}</FactLink>
                                } else {
                                    {words.clone()}
                                }
                            </>
                        }) }
                        if let Some(line) = &row.from {
                            <span class="fact__quiet">{format!(" from “{line}”")}</span>
                        }
                    </dd>
                </>
            }) }
        </dl>
    }
}
