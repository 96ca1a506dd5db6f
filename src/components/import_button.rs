//! Brings back what was exported.

use crate::hooks::use_dispatch;
use crate::services::intake;
use crate::state::Action;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Where an import goes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ImportButtonProps {
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
}

/// A button that asks for a file.
#[component]
pub fn ImportButton(props: &ImportButtonProps) -> Html {
    let dispatch = use_dispatch();
    let chooser = use_node_ref();
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(chooser) = chooser.cast::<HtmlInputElement>() {
                chooser.click();
            }
        })
    };
    let open = props.open.clone();
    let chosen = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files() {
            intake::read_files(&files, open.clone(), dispatch.reform(Action::from));
        }
        input.set_value("");
    });
    html! {
        <>
            <button type="button" onclick={choose}>{"Import"}</button>
            <input type="file" ref={chooser} accept=".json,.jsonld,.md,.markdown,.zip" hidden=true onchange={chosen} />
        </>
    }
}
