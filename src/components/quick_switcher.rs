//! Opening a saved article by typing part of its title or its text: a combobox with a list (WAI-ARIA Authoring Practices).

use crate::components::{marked, sought_in};
use crate::hooks::{ByAddress, Finder, keep_tab, use_dispatch, use_focus_on_open, use_open};
use crate::services::focus;
use crate::state::{Action, Area, Sought};
use crate::view_model::{Arranged, LibraryOrder, day_in_short};
use dateline_notes::{Excerpt, Library, LibraryEntry, Query};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// So many articles are offered.
const SHOWN: usize = 12;
/// The id of the list.
const LIST: &str = "quick-switcher-list";

/// What can be opened.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuickSwitcherProps {
    /// The saved articles.
    pub library: Rc<Library>,
    /// What finds them.
    pub finder: Finder,
    /// The id of the article on the desk.
    pub open: Option<AttrValue>,
}

/// A field over the page with the articles that it may mean; before anything is typed, those that were opened last.
#[component]
pub fn QuickSwitcher(props: &QuickSwitcherProps) -> Html {
    let (dispatch, open) = (use_dispatch(), use_open());
    let field = use_focus_on_open();
    let typed = use_state_eq(String::new);
    let chosen = use_state_eq(|| 0_usize);
    let library = &props.library;
    let asked =
        ((*typed).clone(), ByAddress(Some(library.clone())), props.finder.clone(), props.open.clone());
    let offered: Rc<Vec<(LibraryEntry, Excerpt)>> = use_memo(asked, |_| {
        let query = Query::of_beginnings(&typed);
        let all = Arranged::of(library, LibraryOrder::Opened);
        let ids: Vec<&str> =
            all.all().filter_map(|number| Some(library.entries().get(number)?.id.as_str())).collect();
        let found: Vec<String> = if query.is_empty() {
            let others = ids.iter().filter(|id| props.open.as_ref().is_none_or(|open| *open != **id));
            others.take(SHOWN).map(|&id| id.to_owned()).collect()
        } else {
            props.finder.search(&query, ids).into_iter().take(SHOWN).map(|one| one.id).collect()
        };
        let mut excerpts = props.finder.excerpts(&query, found.iter().map(String::as_str));
        excerpts.resize_with(found.len(), Excerpt::default);
        found
            .iter()
            .zip(excerpts)
            .filter_map(|(id, excerpt)| Some((library.entry(id)?.clone(), excerpt)))
            .collect()
    });
    let at = (*chosen).min(offered.len().saturating_sub(1));
    // The one that is chosen is in view.
    use_effect_with((at, offered.len()), |&(at, _)| {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(option) = document.and_then(|document| document.get_element_by_id(&option_id(at))) {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
    let close = dispatch.reform(|()| Action::CloseOverlay);
    let choose = {
        let (offered, close) = (offered.clone(), close.clone());
        Callback::from(move |index: usize| {
            let Some((entry, excerpt)) = offered.get(index) else { return };
            close.emit(());
            let to: Option<Sought> = sought_in(excerpt).filter(|_| excerpt.title.is_empty());
            let leads = to.is_some();
            open.emit((entry.id.clone(), to));
            if !leads {
                // The next key is for the article, not for where the focus was before.
                Timeout::new(0, || focus::enter(Area::Article.id())).forget();
            }
        })
    };
    let oninput = {
        let (typed, chosen) = (typed.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            chosen.set(0);
            typed.set(
                event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default(),
            );
        })
    };
    let onkeydown = {
        let (chosen, choose, count) = (chosen.clone(), choose.clone(), offered.len());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" if at + 1 < count => at + 1,
                "ArrowDown" => 0,
                "ArrowUp" => at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
                "Enter" if !event.is_composing() => {
                    event.prevent_default();
                    return choose.emit(at);
                }
                _ => return,
            };
            event.prevent_default();
            chosen.set(to);
        })
    };
    // A press beside the sheet closes it.
    let beside = {
        let close = close.clone();
        Callback::from(move |event: MouseEvent| {
            let pressed = event.target_dyn_into::<HtmlElement>();
            if pressed.is_some_and(|pressed| pressed.matches(".quick-switcher").unwrap_or(false)) {
                close.emit(());
            }
        })
    };
    let said = match (offered.len(), typed.trim().is_empty()) {
        (0, true) => "No other article is saved yet.".to_owned(),
        (0, false) if props.finder.unread > 0 => "Still reading …".to_owned(),
        (0, false) => "Nothing found".to_owned(),
        (_, true) => "Opened last".to_owned(),
        (1, false) => "1 article".to_owned(),
        (count, false) => format!("{count} articles"),
    };
    html! {
        <div class="quick-switcher" onmousedown={beside}>
            <div class="quick-switcher__sheet" role="dialog" aria-modal="true" aria-label="Open a saved article"
                onkeydown={|event: KeyboardEvent| keep_tab(&event)}>
                <div class="quick-switcher__head">
                    <input ref={field} class="quick-switcher__field" type="text" role="combobox" aria-label="Title or words" autocomplete="off"
                        spellcheck="false" placeholder="Title or words of a saved article" aria-expanded={(!offered.is_empty()).to_string()}
                        aria-controls={LIST} aria-autocomplete="list"
                        aria-activedescendant={(!offered.is_empty()).then(|| option_id(at))} {oninput} {onkeydown} />
                    <button type="button" class="card__close" aria-label="Close" onclick={close.reform(|_: MouseEvent| ())}>
                        <span aria-hidden="true">{"✕"}</span>
                    </button>
                </div>
                <p class="quick-switcher__said" role="status">{said}</p>
                <ul class="quick-switcher__list" id={LIST} role="listbox" aria-label="Saved articles">
                    { for offered.iter().enumerate().map(|(index, (entry, excerpt))| {
                        let onclick = choose.reform(move |_: MouseEvent| index);
                        html! {
                            <li key={entry.id.clone()} id={option_id(index)} class="quick-switcher__option" role="option"
                                aria-selected={(index == at).to_string()} {onclick}>
                                <span class="library__entry-title" dir="auto">{marked(&entry.title, &excerpt.title)}</span>
                                <span class="library__entry-facts" dir="auto">{ beneath(entry, excerpt) }</span>
                            </li>
                        }
                    }) }
                </ul>
            </div>
        </div>
    }
}

fn option_id(index: usize) -> String {
    format!("quick-switcher-{index}")
}

/// The words by which it was found, where they do not stand in its title; else where and when it was published.
fn beneath(entry: &LibraryEntry, excerpt: &Excerpt) -> Html {
    if let Some(line) = excerpt.lines.first().filter(|_| excerpt.title.is_empty()) {
        return line
            .pieces
            .iter()
            .map(|(words, is_hit)| {
                if *is_hit {
                    html! { <mark>{words.clone()}</mark> }
                } else {
                    html! { {words.clone()} }
                }
            })
            .collect();
    }
    let day = entry.published.as_deref().map(day_in_short);
    let facts: Vec<String> = entry
        .outlet
        .iter()
        .cloned()
        .chain(day)
        .chain(entry.archived.then(|| "archived".to_owned()))
        .collect();
    html! { {facts.join(" · ")} }
}
