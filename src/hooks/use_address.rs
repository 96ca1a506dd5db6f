//! The address and the title of the page follow the article, so that a reload finds it again.

use crate::services::{clock, storage};
use crate::state::{Action, OpenArticle};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// What the fragment of the address begins with; the article's id follows. It never leaves the browser.
const FRAGMENT: &str = "#article=";

/// Opens the article that the address names, then keeps address and title the same as the article on the desk.
#[hook]
pub fn use_address(article: Option<&Rc<OpenArticle>>, dispatch: Callback<Action>) {
    use_effect_with((), move |()| {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        if let Some(id) = hash.strip_prefix(FRAGMENT) {
            dispatch.emit(match storage::article(id) {
                Ok(article) => Action::Open(Box::new(article), clock::now()),
                Err(why) => Action::Say(why),
            });
        }
    });
    let parts = article.map(|article| (article.stored.id.clone(), article.stored.title.clone()));
    use_effect_with(parts, |parts| {
        let Some(window) = web_sys::window() else { return };
        let (fragment, title) = match parts {
            Some((id, title)) => (format!("{FRAGMENT}{id}"), format!("{title} · Dateline")),
            None => (window.location().pathname().unwrap_or_default(), "Dateline".to_owned()),
        };
        if let Some(document) = window.document() {
            document.set_title(&title);
        }
        // An address that cannot be changed (in a sandboxed frame) only means that a reload starts anew.
        let _ = window
            .history()
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&fragment)));
    });
}
