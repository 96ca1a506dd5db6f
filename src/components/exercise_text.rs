//! One text of an exercise, with the marks of one answer, or of a class, over it.

use crate::components::{ArticleBlock, ArticleCaret};
use crate::hooks::CaretIn;
use crate::services::place::{self, Drawn};
use crate::view_model::{BlockView, Keymap};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The id of the row that a mark is listed in.
#[must_use]
pub fn exercise_mark_id(index: usize) -> String {
    format!("exercise-mark-{index}")
}

/// What is drawn.
#[derive(Clone, Debug, Properties)]
pub struct ExerciseTextProps {
    /// Which of the exercise's articles it is, from 0.
    #[prop_or_default]
    pub article: u32,
    /// What it is called.
    #[prop_or(AttrValue::Static("Article"))]
    pub name: AttrValue,
    /// Where it appeared, and when.
    #[prop_or_default]
    pub from: AttrValue,
    /// The text.
    pub text: AttrValue,
    /// Its blocks with their marks.
    pub blocks: Rc<Vec<BlockView>>,
}

impl PartialEq for ExerciseTextProps {
    fn eq(&self, other: &Self) -> bool {
        let words = |it: &Self| (it.article, it.name.clone(), it.from.clone(), it.text.clone());
        let is_drawn_alike = Rc::ptr_eq(&self.blocks, &other.blocks) || self.blocks == other.blocks;
        is_drawn_alike && words(self) == words(other)
    }
}

/// The text, with a caret that selects. A click on a mark, or Enter, leads to its row.
#[component]
pub fn ExerciseText(props: &ExerciseTextProps) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        if let Some(element) = event.target_dyn_into::<Element>() {
            go_to_row(&element);
        }
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter"
            && event.target_dyn_into::<Element>().is_some_and(|element| go_to_row(&element))
        {
            event.prevent_default();
        }
    });
    let element = Drawn::of_exercise(props.article, "").id;
    // Single letters are for the fields beside it.
    let within = use_memo((element, props.text.clone()), |(element, text)| CaretIn {
        element,
        text: text.clone(),
        sentences: Rc::default(),
        keymap: Rc::new(Keymap::default().switched(false)),
        told: false,
        rest: None,
    });
    html! {
        <section class="exercise-text" aria-label={props.name.clone()}>
            if !props.from.is_empty() {
                <p class="exercise-text__from">{props.from.clone()}</p>
            }
            <div class="article-view__text" id={element} tabindex="0" {onclick} {onkeydown}>
                { for (0..props.blocks.len()).map(|index| html! { <ArticleBlock key={index} blocks={props.blocks.clone()} {index} /> }) }
            </div>
            <ArticleCaret within={(*within).clone()} blocks={props.blocks.clone()} />
        </section>
    }
}

/// Puts the focus on the row of the mark at an element; whether there is one.
fn go_to_row(element: &Element) -> bool {
    let marks = place::marks_at(element);
    // Around it may be one of the engine's, which has no row.
    let index = marks.iter().find_map(|id| id.strip_prefix('a')?.parse().ok());
    let row = index.and_then(|index| {
        let document = web_sys::window()?.document()?;
        document.get_element_by_id(&exercise_mark_id(index))?.dyn_into::<HtmlElement>().ok()
    });
    row.is_some_and(|row| row.focus().is_ok())
}
