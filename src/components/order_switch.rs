//! Which stands first in a list: what weighs most, or what is named first.

use yew::prelude::*;

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What weighs most stands first.
    #[default]
    Weight,
    /// What is named first stands first.
    Appearance,
}

/// The order chosen, and what a choice does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OrderSwitchProps {
    /// The section, which tells one switch from another.
    pub section: AttrValue,
    /// The order now.
    pub order: Order,
    /// Chooses.
    pub choose: Callback<Order>,
}

/// Two choices, of which one holds.
#[component]
pub fn OrderSwitch(props: &OrderSwitchProps) -> Html {
    let choice = |order: Order, words: &'static str| {
        let onchange = props.choose.reform(move |_: Event| order);
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
