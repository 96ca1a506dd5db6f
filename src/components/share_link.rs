//! The address that holds an article with its notes, to be handed on.

use crate::hooks::{keep_tab, use_dispatch, use_focus_on_open};
use crate::services::files;
use crate::state::Action;
use dateline_notes::LONGEST_LINK;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The longest address that most mail and chat programs leave whole, in letters.
const SAFE: usize = 2_000;

/// The address.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShareLinkProps {
    /// The whole of it.
    pub address: AttrValue,
}

/// A sheet with the address, how long it is, and a button that copies it.
#[component]
pub fn ShareLink(props: &ShareLinkProps) -> Html {
    let dispatch = use_dispatch();
    let button = use_focus_on_open();
    let field = use_node_ref();
    let close = dispatch.reform(|_: MouseEvent| Action::CloseOverlay);
    let copy = {
        let (dispatch, address, field) = (dispatch.clone(), props.address.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, address, field) = (dispatch.clone(), address.clone(), field.clone());
            spawn_local(async move {
                if files::copy(&address).await {
                    dispatch.emit(Action::CloseOverlay);
                    dispatch.emit(Action::Say("The link is copied.".to_owned()));
                } else if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                    field.select();
                    dispatch.emit(Action::Say(
                        "The browser does not let a page copy: the link is selected, copy it yourself."
                            .to_owned(),
                    ));
                }
            });
        })
    };
    let letters = props.address.chars().count();
    let fits = letters <= LONGEST_LINK;
    let advice = match letters {
        _ if !fits => "too many for an address. Export the article file instead.",
        0..=SAFE => "short enough for every mail and chat.",
        _ => {
            "some mail and chat programs cut addresses as long as this: try it, or export the article file instead."
        }
    };
    html! {
        <div class="key-list">
            <div class="key-list__sheet share-link" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-modal="true" aria-labelledby="share-link-title">
                <h2 class="key-list__title" id="share-link-title">{"Link"}</h2>
                <p>{"Whoever opens it has the article with your notes and corrections, in their own browser. It is all in the address: no server keeps it, and \
                     later changes are not in it."}</p>
                <p><strong>{format!("{letters} letters")}</strong>{format!(": {advice}")}</p>
                if fits {
                    <textarea class="share-link__address" aria-label="Link" readonly=true rows="4" ref={field} value={props.address.clone()} />
                }
                <div class="card__actions">
                    if fits { <button type="button" class="primary" onclick={copy}>{"Copy"}</button> }
                    <button type="button" ref={button} onclick={close}>{"Close"}</button>
                </div>
            </div>
        </div>
    }
}
