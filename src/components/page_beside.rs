//! Beside somebody else's page: whose it is, and whether marks are shown in it.

use crate::hooks::Beside;
use yew::prelude::*;

/// The page beside this one.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageBesideProps {
    /// What is known of it.
    pub beside: Beside,
}

/// A line with one switch; nothing where the article is not the page beside this one.
#[component]
pub fn PageBeside(props: &PageBesideProps) -> Html {
    let Beside { host, marked, possible, toggle, .. } = &props.beside;
    let Some(host) = host else { return Html::default() };
    let onchange = toggle.reform(|_: Event| ());
    html! {
        <p class="page-beside">
            <span class="page-beside__host">{host.clone()}</span>
            if *possible {
                <label class="page-beside__switch">
                    <input type="checkbox" checked={*marked} {onchange} />
                    {"Marks in the page"}
                </label>
            } else {
                <span>{"This browser shows no marks in other pages; they are here."}</span>
            }
        </p>
    }
}
