//! A button that asks for files.

use crate::hooks::use_dispatch;
use crate::services::intake;
use crate::state::Action;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Which files.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FileButtonProps {
    /// What it says.
    pub label: &'static str,
    /// The ends of names and the types that are offered.
    pub accept: &'static str,
    /// Whether several may be chosen.
    #[prop_or_default]
    pub multiple: bool,
    /// Whether it is what is done first.
    #[prop_or_default]
    pub primary: bool,
    /// The id of the article on the desk, where files may belong to it.
    #[prop_or_default]
    pub open: Option<AttrValue>,
}

/// The button, over the browser's own field.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
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
        // So that the same file can be chosen again.
        input.set_value("");
    });
    let FileButtonProps { label, accept, multiple, primary, .. } = *props;
    html! {
        <>
            <button type="button" class={primary.then_some("primary")} onclick={choose}>{label}</button>
            <input type="file" ref={chooser} {accept} {multiple} hidden=true onchange={chosen} />
        </>
    }
}
