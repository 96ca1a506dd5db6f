//! The address and the title of the page follow the article, so that a reload finds it again; an address may also hold an article.

use super::use_open::fetch_article;
use crate::services::intake::HandedIn;
use crate::services::{clock, lesson, link, storage};
use crate::state::{Action, OpenArticle};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// What the fragment of the address begins with; the article's id follows. It never leaves the browser.
const FRAGMENT: &str = "#article=";

/// Opens the article that the address names or holds, then keeps address and title the same as the article on the desk.
#[hook]
pub fn use_address(article: Option<&Rc<OpenArticle>>, dispatch: Callback<Action>) {
    // The fragment of the article on the desk, for those who look later.
    let current = use_mut_ref(|| None::<String>);
    *current.borrow_mut() = article.map(|article| format!("{FRAGMENT}{}", article.stored.id));
    use_effect_with((), move |()| {
        follow(&dispatch);
        // A link may be put into the address of a page that is open already.
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                follow(&dispatch);
                // Where the article stays the same, nothing else puts its fragment back; an article that comes brings its own.
                let current = current.clone();
                Timeout::new(0, move || show(current.borrow().as_deref())).forget();
            })
        });
        move || drop(listener)
    });
    let parts = article.map(|article| (article.stored.id.clone(), article.stored.title.clone()));
    use_effect_with(parts, |parts| {
        let (fragment, title) = match parts {
            Some((id, title)) => (Some(format!("{FRAGMENT}{id}")), format!("{title} · Dateline")),
            None => (None, "Dateline".to_owned()),
        };
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = document {
            document.set_title(&title);
        }
        show(fragment.as_deref());
    });
}

/// Opens what the address names or holds.
fn follow(dispatch: &Callback<Action>) {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    if let Some(id) = hash.strip_prefix(FRAGMENT) {
        let and_then = dispatch.clone();
        fetch_article(id.to_owned(), dispatch, move |article| {
            match article {
                Ok(article) => and_then.emit(Action::Open(Box::new(article), clock::now())),
                // That everything was removed is said already.
                Err(_) if storage::cleared_until().is_some() => {}
                Err(why) => and_then.emit(Action::Say(why)),
            }
        });
    } else if let Some(held) = hash.strip_prefix(lesson::FRAGMENT) {
        show(None);
        dispatch.emit(match lesson::from_link(held) {
            Ok(file) => HandedIn::Lesson(file).into(),
            Err(why) => Action::SayOn(why),
        });
    } else if let Some(held) = hash.strip_prefix(link::FRAGMENT) {
        let (held, dispatch) = (held.to_owned(), dispatch.clone());
        // It is compared with what is saved.
        storage::once_all_at_hand(move || take_in(&held, &dispatch));
    }
}

/// Opens the article that the address holds.
fn take_in(held: &str, dispatch: &Callback<Action>) {
    match link::read(held) {
        Ok((imported, said, article)) => {
            if let Some(article) = article {
                dispatch.emit(Action::Open(Box::new(article), clock::now()));
            }
            let (articles, before, never) = (imported.articles, imported.before, imported.never);
            let said = format!("{said} It is in your library now.");
            dispatch.emit(Action::Import { articles, before, never, said });
        }
        Err(why) => {
            show(None);
            dispatch.emit(Action::SayOn(why));
        }
    }
}

/// Puts a fragment into the address, or none.
fn show(fragment: Option<&str>) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let none = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    // An address that cannot be changed (in a sandboxed frame) only means that a reload starts anew.
    let _ = window.history().and_then(|history| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(fragment.unwrap_or(&none)))
    });
}
