//! The second article of an exercise: chosen from the library, or pasted; compared with the first.

use crate::hooks::{use_change, use_dispatch, use_second_article};
use crate::services::{clock, storage};
use crate::state::{Action, Change, Lesson};
use crate::view_model::{Arranged, LibraryOrder, article_from};
use dateline_notes::{Library, StoredArticle};
use std::rc::Rc;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseSecondProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The saved articles.
    pub library: Rc<Library>,
    /// The id of the first article, where it is the one on the desk.
    pub first: Option<AttrValue>,
}

/// What there is, or the ways to one.
#[component]
pub fn ExerciseSecond(props: &ExerciseSecondProps) -> Html {
    let change = use_change();
    let second = props.lesson.exercise.articles.get(1);
    html! {
        <fieldset class="exercise-second">
            <legend>{"A second article on the same event"}</legend>
            if let Some(second) = second {
                <p><strong>{second.title.clone()}</strong></p>
                <p class="exercise-task__aside">{article_from(1, second)}</p>
                <button type="button" onclick={change.reform(|_: MouseEvent| Change::Second(None))}>{"Take the second article out"}</button>
            } else {
                <Ways library={props.library.clone()} first={props.first.clone()} />
            }
        </fieldset>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct WaysProps {
    library: Rc<Library>,
    first: Option<AttrValue>,
}

/// A list of the saved articles, and a field for another.
#[component]
fn Ways(props: &WaysProps) -> Html {
    let dispatch = use_dispatch();
    let (waits, take) = use_second_article();
    let chosen = use_state_eq(String::new);
    let pasted = use_state_eq(String::new);
    let entries = props.library.entries();
    let all = Arranged::of(&props.library, LibraryOrder::Opened);
    let all: Vec<usize> = all.all().collect();
    let others = all.into_iter().filter_map(|number| entries.get(number));
    let others: Vec<_> =
        others.filter(|entry| props.first.as_ref().is_none_or(|first| *first != entry.id)).collect();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            chosen.set(event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default());
        })
    };
    let from_library = {
        let (id, take) = ((*chosen).clone(), take.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, take, dispatch) = (id.clone(), take.clone(), dispatch.clone());
            storage::once_at_hand(vec![id.clone()], move || match storage::article(&id) {
                Ok(article) => take.emit(article),
                Err(why) => dispatch.emit(Action::Say(why)),
            });
        })
    };
    let write = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            pasted
                .set(event.target_dyn_into::<HtmlTextAreaElement>().map(|it| it.value()).unwrap_or_default());
        })
    };
    let from_field = {
        let pasted = pasted.clone();
        take.reform(move |_: MouseEvent| StoredArticle::new(&clock::fresh_id(), "", &pasted, &clock::now()))
    };
    html! {
        <>
            <p class="exercise-task__aside">{"Pupils then read both side by side and mark what each leaves out."}</p>
            if !others.is_empty() {
                <div class="exercise-second__way">
                    <label class="exercise-task__field">
                        <span>{"From your library"}</span>
                        <select onchange={choose} disabled={waits}>
                            <option value="" selected={chosen.is_empty()}>{"Choose an article"}</option>
                            { for others.iter().map(|entry| html! {
                                <option value={entry.id.clone()} selected={*chosen == entry.id}>
                                    {entry.title.clone()}
                                    {entry.outlet.as_ref().map(|outlet| format!(" · {outlet}")).unwrap_or_default()}
                                </option>
                            }) }
                        </select>
                    </label>
                    <button type="button" disabled={waits || chosen.is_empty()} onclick={from_library}>{"Compare with this one"}</button>
                </div>
            }
            <div class="exercise-second__way">
                <label class="exercise-task__field">
                    <span>{ if others.is_empty() { "Paste its text" } else { "Or paste its text" } }</span>
                    <textarea rows="3" value={(*pasted).clone()} oninput={write} disabled={waits} />
                </label>
                <button type="button" disabled={waits || pasted.trim().is_empty()} onclick={from_field}>{"Compare with what is pasted"}</button>
            </div>
            <p class="exercise-task__aside" role="status">{ if waits { "Reading it …" } else { "" } }</p>
        </>
    }
}
