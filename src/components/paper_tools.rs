//! Buttons that print, and whether in large letters.

use crate::hooks::{Paper, use_paper_tray};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What can be printed here.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperToolsProps {
    /// The papers with the words on their buttons.
    pub papers: Vec<(Paper, &'static str)>,
    /// Whether there is nothing to print yet.
    #[prop_or_default]
    pub empty: bool,
}

/// A button a paper, and a box for large print.
#[component]
pub fn PaperTools(props: &PaperToolsProps) -> Html {
    let Some(tray) = use_paper_tray() else { return Html::default() };
    let enlarge = tray.enlarge.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    html! {
        <div class="paper-tools" role="group" aria-label="On paper">
            { for props.papers.iter().map(|&(paper, words)| html! {
                <button type="button" disabled={props.empty} onclick={tray.print.reform(move |_: MouseEvent| paper)}>{words}</button>
            }) }
            <label class="paper-tools__large"><input type="checkbox" checked={tray.large} onchange={enlarge} />{" Large print"}</label>
        </div>
    }
}
