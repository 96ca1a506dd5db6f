//! Which stands first in a list: what weighs most, or what is named first.

use crate::components::ChoiceRow;
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

/// The orders, and how they are called.
const ORDERS: [(Order, &str); 2] = [(Order::Weight, "By weight"), (Order::Appearance, "As they appear")];

/// Two choices, of which one holds.
#[component]
pub fn OrderSwitch(props: &OrderSwitchProps) -> Html {
    let order_of = |index: usize| ORDERS.get(index).map_or(ORDERS[0].0, |(order, _)| *order);
    let choose = use_dispatch().reform(move |index: usize| Action::OrderBy(order_of(index)));
    let options: Vec<AttrValue> = ORDERS.iter().map(|(_, words)| (*words).into()).collect();
    let chosen = ORDERS.iter().position(|(order, _)| *order == props.order).unwrap_or_default();
    html! {
        <ChoiceRow label={format!("Order of {}", props.section)} name={format!("order-{}", props.section)} {options} {chosen} {choose} joined={true} />
    }
}
