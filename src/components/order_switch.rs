//! Which stands first in a list: what weighs most, or what is named first.

use crate::hooks::use_dispatch;
use crate::state::Action;
use crate::view_model::Order;
use yew::prelude::*;

/// The order chosen.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OrderSwitchProps {
    /// The section, which tells one switch from another.
    pub section: AttrValue,
    /// The order now.
    pub order: Order,
}

/// Two choices, of which one holds.
#[component]
pub fn OrderSwitch(props: &OrderSwitchProps) -> Html {
    let dispatch = use_dispatch();
    let choice = |order: Order, words: &'static str| {
        let onchange = dispatch.reform(move |_: Event| Action::OrderBy(order));
        html! {
            <label class="order-switch__choice">
                <input type="radio" class="visually-hidden" name={format!("order-{}", props.section)}
                    checked={props.order == order} {onchange} />
                <span>{words}</span>
            </label>
        }
    };
    html! {
        <div class="order-switch" role="radiogroup" aria-label={format!("Order of {}", props.section)}>
            { choice(Order::Weight, "By weight") }
            { choice(Order::Appearance, "As they appear") }
        </div>
    }
}
