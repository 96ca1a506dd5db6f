//! On a narrow screen: which of the three areas is shown.

use crate::hooks::use_dispatch;
use crate::state::{Action, Area};
use yew::prelude::*;

/// The area shown now.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct AreaSwitchProps {
    /// Shown now.
    pub area: Area,
}

/// Three buttons, of which one is pressed.
#[component]
pub fn AreaSwitch(props: &AreaSwitchProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <div class="area-switch" role="group" aria-label="Areas">
            { for Area::ALL.iter().map(|&area| {
                let onclick = dispatch.reform(move |_: MouseEvent| Action::ShowArea(area));
                html! {
                    <button type="button" aria-pressed={(area == props.area).to_string()} {onclick}>{area.title()}</button>
                }
            }) }
        </div>
    }
}
