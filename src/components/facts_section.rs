//! One section of the facts: its heading, its count, its lines.

use yew::prelude::*;

/// What a section is made of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FactsSectionProps {
    /// The heading.
    pub title: AttrValue,
    /// How many lines it has; no count is shown without.
    #[prop_or_default]
    pub count: Option<usize>,
    /// What it says when it has none.
    #[prop_or_default]
    pub none: AttrValue,
    /// The lines.
    pub children: Html,
}

/// The id of the heading of this title.
#[must_use]
pub fn section_id(title: &str) -> String {
    format!("facts-{}", title.to_lowercase().replace(' ', "-"))
}

/// A heading with what stands under it.
#[component]
pub fn FactsSection(props: &FactsSectionProps) -> Html {
    let id = section_id(&props.title);
    html! {
        <section class="facts-section" aria-labelledby={id.clone()}>
            <div class="facts-section__title">
                <h2 {id} class="facts-section__name" tabindex="-1">{props.title.clone()}</h2>
                if let Some(count) = props.count {
                    <span class="facts-section__count">{count}</span>
                }
            </div>
            if props.count == Some(0) {
                <p class="facts-section__none">{props.none.clone()}</p>
            }
            { props.children.clone() }
        </section>
    }
}
