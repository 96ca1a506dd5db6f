//! The article as the panel shows it: where it is long, a moment behind the text, so that marks are painted before the panel is
//! drawn.

use super::ByAddress;
use crate::state::OpenArticle;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// A frame of the screen, in milliseconds.
const MOMENT: u32 = 16;

/// In bytes. The panel of a shorter text is drawn so fast that nobody waits for it.
const LONG: usize = 100_000;

/// The article, or as long as a new analysis of a long one was not painted yet, the article with the one before. Whatever
/// else changes is there at once.
#[hook]
pub fn use_behind(article: &Option<Rc<OpenArticle>>) -> Option<Rc<OpenArticle>> {
    let analysis = ByAddress(article.as_ref().and_then(|article| article.analysis.clone()));
    let painted = use_state_eq(|| analysis.clone());
    let shown = use_mut_ref(|| article.clone());
    {
        let painted = painted.clone();
        use_effect_with(analysis.clone(), move |analysis| {
            let analysis = analysis.clone();
            let timer = Timeout::new(MOMENT, move || painted.set(analysis));
            move || drop(timer)
        });
    }
    let id = |article: &Option<Rc<OpenArticle>>| article.as_ref().map(|article| article.stored.id.clone());
    let is_other = id(&shown.borrow()) != id(article);
    let is_short = article.as_ref().is_none_or(|article| article.text().len() < LONG);
    if is_short || is_other || analysis.0.is_none() || *painted == analysis {
        shown.borrow_mut().clone_from(article);
    }
    shown.borrow().clone()
}
