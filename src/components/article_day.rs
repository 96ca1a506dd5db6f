//! The article's own day: what relative dates count from, where that comes from, and another one where it is wrong.

use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use crate::view_model::{moment_in_words, published_from};
use dateline_text::Day;
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Whose day.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleDayProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// The line above the article, with a field that opens.
#[component]
pub fn ArticleDay(props: &ArticleDayProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| false);
    let field = use_node_ref();
    let button = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(*open, move |_| {
            // A field that cannot take the focus is there all the same.
            let _ = field.cast::<HtmlInputElement>().map(|field| field.focus());
        });
    }
    let Some(analysis) = &props.article.analysis else { return Html::default() };
    let by_reader = props.article.stored.published.as_deref();
    let published = by_reader.or(analysis.article.published.as_deref()).unwrap_or_default();
    let date = published.split('T').next().unwrap_or_default();
    let day = moment_in_words(published);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    // What has the focus goes away with the form.
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |()| {
            // A button that cannot take the focus is there all the same.
            let _ = button.cast::<HtmlElement>().map(|button| button.focus());
            open.set(false);
        })
    };
    let onsubmit = {
        let (field, close, dispatch) = (field.clone(), close.clone(), dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let written = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            if Day::parse(&written).is_some() {
                dispatch.emit(Action::SetPublished(Some(written)));
                close.emit(());
            }
        })
    };
    let give_back = {
        let close = close.clone();
        dispatch.reform(move |_: MouseEvent| {
            close.emit(());
            Action::SetPublished(None)
        })
    };
    let onkeydown = {
        let is_open = *open;
        Callback::from(move |event: KeyboardEvent| {
            if is_open && event.key() == "Escape" {
                // Here it closes the form, and nothing else.
                event.stop_propagation();
                close.emit(());
            }
        })
    };
    html! {
        <div class="article-day" role="group" aria-label="Day of publication" {onkeydown}>
            <p class="article-day__line">
                {"Published "}
                if let Some(day) = day {
                    <span class="article-day__day">{day}</span>
                    <span class="article-day__from">{format!(" ({})", if by_reader.is_some() { "you set it" } else { published_from(&analysis.article) })}</span>
                } else {
                    <span class="article-day__from">{"on a day that was not found: dates such as “Tuesday” stay open"}</span>
                }
            </p>
            <button type="button" ref={button} aria-expanded={open.to_string()} onclick={toggle}>{"Set the day …"}</button>
            if by_reader.is_some() {
                <button type="button" onclick={give_back}>{"Back to the article’s own"}</button>
            }
            if *open {
                <form class="article-day__form" {onsubmit}>
                    <label>{"Day of publication "}<input type="date" ref={field} min="0001-01-01" max="9999-12-31" required={true} value={date.to_owned()} /></label>
                    <button type="submit" class="primary">{"Set"}</button>
                </form>
            }
        </div>
    }
}
