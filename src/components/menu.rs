//! A button that opens a menu: arrows move in it, Escape and leaving it close it.

use crate::hooks::use_focus_on_open;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// What it says.
    pub words: AttrValue,
    /// Whether it is the one that holds, of those that exclude one another; nothing for a line that acts.
    pub holds: Option<bool>,
    /// Whether there is anything for it to do.
    pub possible: bool,
    /// Whether a line stands between it and what is above it.
    pub apart: bool,
}

/// What opens, and what comes of it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MenuProps {
    /// What the button says.
    pub words: AttrValue,
    /// What the menu is called.
    pub label: AttrValue,
    /// The button's name for those who do not see what stands around it; it begins with its words.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The button's id, where something else presses it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether the menu hangs from the button's left edge.
    #[prop_or_default]
    pub from_start: bool,
    /// Its lines, made once it is opened.
    pub items: Callback<(), Vec<MenuItem>>,
    /// Does what the line of this number says.
    pub choose: Callback<usize>,
}

/// The button, and its menu while it is open.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    let choose = {
        let (choose, close) = (props.choose.clone(), close.clone());
        Callback::from(move |index| {
            close.emit(());
            choose.emit(index);
        })
    };
    html! {
        <div class={classes!("menu", props.from_start.then_some("menu--from-start"))}>
            <button type="button" id={props.id.clone()} aria-label={props.name.clone()} aria-haspopup="menu" aria-expanded={open.to_string()} onclick={toggle}>
                {props.words.clone()}
            </button>
            if *open {
                <MenuList label={props.label.clone()} items={props.items.emit(())} {choose} {close} />
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct MenuListProps {
    label: AttrValue,
    items: Vec<MenuItem>,
    choose: Callback<usize>,
    close: Callback<()>,
}

/// The menu itself.
#[component]
fn MenuList(props: &MenuListProps) -> Html {
    let first = use_focus_on_open();
    let list = use_node_ref();
    let onkeydown = {
        let close = props.close.clone();
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Escape" => {
                    event.stop_propagation();
                    return close.emit(());
                }
                _ => return,
            };
            event.prevent_default();
            focus_sibling(&event, step);
        })
    };
    let onfocusout = {
        let (list, close) = (list.clone(), props.close.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
            let Some(list) = list.cast::<web_sys::Node>() else { return };
            if to.is_some_and(|to| !list.contains(Some(&to))) {
                close.emit(());
            }
        })
    };
    let begins_at = props.items.iter().position(|item| item.holds == Some(true)).unwrap_or_default();
    html! {
        <div class="menu__list" role="menu" aria-label={props.label.clone()} ref={list} {onkeydown} {onfocusout}>
            { for props.items.iter().enumerate().map(|(index, item)| {
                let onclick = props.choose.reform(move |_: MouseEvent| index);
                let reference = if index == begins_at { first.clone() } else { NodeRef::default() };
                html! {
                    <button type="button" class={item.apart.then_some("menu__apart")} role={if item.holds.is_some() { "menuitemradio" } else { "menuitem" }} ref={reference}
                        aria-checked={item.holds.map(|holds| holds.to_string())}
                        aria-disabled={(!item.possible).then_some("true")} {onclick}>{item.words.clone()}</button>
                }
            }) }
        </div>
    }
}

fn focus_sibling(event: &KeyboardEvent, step: i32) {
    let Some(item) = event.target_dyn_into::<HtmlElement>() else { return };
    let sibling = if step > 0 { item.next_element_sibling() } else { item.previous_element_sibling() };
    if let Some(sibling) = sibling.and_then(|sibling| sibling.dyn_into::<HtmlElement>().ok()) {
        // An item that cannot be focused is passed over by the next key.
        let _ = sibling.focus();
    }
}
