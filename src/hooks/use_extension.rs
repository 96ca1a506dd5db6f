//! Beside somebody else's page, as an extension: what is read there is opened here, and its marks are shown there.

use crate::hooks::ByAddress;
use crate::services::extension::{self, Captured};
use crate::services::intake::{self, HandedIn};
use crate::services::{clock, place};
use crate::state::{Action, Area, NoteOn, OpenArticle};
use crate::view_model::{Layers, MarkId, marks_of, page_marks};
use dateline_text::Span;
use std::rc::Rc;
use yew::prelude::*;

/// The page beside this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Its host, while it is what is on the desk.
    pub host: Option<AttrValue>,
    /// Whether marks are shown in it.
    pub marked: bool,
    /// Whether its browser can show any.
    pub possible: bool,
    /// Shows them, or takes them away.
    pub toggle: Callback<()>,
    /// Shows the place of a mark there.
    pub reveal: Callback<MarkId>,
}

/// Ties the page beside this one to what is on the desk.
#[hook]
pub fn use_extension(
    article: Option<&Rc<OpenArticle>>,
    layers: Layers,
    dispatch: Callback<Action>,
) -> Beside {
    let beside = use_state(|| None::<Captured>);
    let (marked, possible) = (use_state_eq(|| true), use_state_eq(|| true));
    // Words that a note is wanted on, until the article is here.
    let wanted = use_mut_ref(|| None::<String>);
    // The tab whose page has the marks of what is on the desk.
    let marked_in = use_mut_ref(|| None::<f64>);
    {
        let (beside, wanted, dispatch) = (beside.setter(), wanted.clone(), dispatch.clone());
        let marked_in = marked_in.clone();
        let (drawn_in, left) = (marked_in.clone(), beside.clone());
        use_effect_with((), move |()| {
            let show = {
                let (dispatch, marked_in) = (dispatch.clone(), marked_in.clone());
                Callback::from(move |(tab, id): (f64, String)| {
                    let Ok(id) = id.parse::<MarkId>() else { return };
                    // A page that was read before has marks of another article.
                    if *marked_in.borrow() != Some(tab) {
                        return;
                    }
                    dispatch.emit(Action::ShowArea(Area::Article));
                    if let Some(mark) = place::mark_element(&id.to_string()) {
                        place::reveal(&mark);
                    }
                    dispatch.emit(Action::OpenCard(vec![id]));
                })
            };
            let captured = Callback::from(move |captured: Captured| {
                dispatch.emit(Action::from(match &captured.html {
                    Ok(html) => intake::page(html),
                    Err(problem) => HandedIn::Nothing(problem.clone()),
                }));
                wanted.replace(captured.words.clone());
                if let Some(before) = marked_in.replace(None).filter(|before| *before != captured.tab) {
                    extension::mark(before, &[], Callback::noop());
                }
                beside.set(Some(captured));
            });
            extension::hear(captured, show);
            extension::hear_leaving(Callback::from(move |tab| {
                if *drawn_in.borrow() == Some(tab) {
                    drawn_in.replace(None);
                    left.set(None);
                }
            }));
        });
    }
    let shown = article.filter(|article| {
        let url = article.analysis.as_ref().and_then(|analysis| analysis.article.url.as_deref());
        beside.as_ref().is_some_and(|beside| url == Some(beside.url.as_str()))
    });
    let parts = (
        beside.as_ref().map(|beside| (beside.tab, beside.url.clone())),
        ByAddress(shown.and_then(|article| article.analysis.clone())),
        ByAddress(shown.map(|article| article.placed.clone())),
        (layers, *marked),
    );
    let cannot = possible.setter();
    let there = shown.cloned();
    use_effect_with(parts, move |(beside, _, _, (layers, marked))| {
        let Some((tab, _)) = beside else { return };
        let marks = there.as_ref().filter(|_| *marked).and_then(|article| {
            let analysis = article.analysis.as_deref()?;
            let marks = marks_of(analysis, article.notes_in_text());
            Some(page_marks(article.text(), &marks, analysis, *layers))
        });
        marked_in.replace(marks.is_some().then_some(*tab));
        extension::mark(*tab, &marks.unwrap_or_default(), Callback::from(move |()| cannot.set(false)));
        if let Some(article) = &there
            && let Some(span) = wanted.borrow_mut().take().and_then(|words| words_in(article.text(), &words))
        {
            dispatch.emit(Action::WriteNote(NoteOn::Passage(span), clock::fresh_id()));
        }
    });
    let tab = shown.and(beside.as_ref().map(|beside| beside.tab));
    let reveal = use_callback(tab, |mark: MarkId, tab| {
        if let Some(tab) = tab {
            extension::reveal(*tab, &mark.to_string());
        }
    });
    let toggle = use_callback((*marked, marked.setter()), |(), (marked, set)| set.set(!marked));
    let host = shown.and(beside.as_ref()).map(|beside| host(&beside.url).to_owned().into());
    Beside { host, marked: *marked, possible: *possible, toggle, reveal }
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or_default()
}

/// Where these words stand in the text, whatever white space is between them; only where they stand once.
fn words_in(text: &str, words: &str) -> Option<Span> {
    let letters = text.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let (places, there): (Vec<usize>, String) = letters.unzip();
    let wanted: String = words.chars().filter(|letter| !letter.is_whitespace()).collect();
    let mut found = there.match_indices(&wanted).filter(|_| !wanted.is_empty());
    let (at, _) = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let first = there.get(..at)?.chars().count();
    let last = first + wanted.chars().count() - 1;
    let (start, end) = (*places.get(first)?, *places.get(last)?);
    let end = end + text.get(end..)?.chars().next()?.len_utf8();
    Some(Span::of(start..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_by_its_host() {
        assert_eq!(host("https://paper.example/ferry?id=1"), "paper.example");
    }

    #[test]
    fn words_are_found_whatever_breaks_their_lines() {
        let text = "The mayor,\nÁda  Example, spoke. He spoke.";
        let found = |words| words_in(text, words).map(|span| span.text(text).to_owned());
        assert_eq!(found("mayor, Áda\n\nExample").as_deref(), Some("mayor,\nÁda  Example"));
        assert_eq!(found("spoke"), None);
        assert_eq!(found(" "), None);
    }
}
