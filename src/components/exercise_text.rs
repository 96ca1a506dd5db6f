//! The text of an exercise, with the marks of one answer, or of a class, over it.

use crate::components::{ArticleBlock, ArticleCaret};
use crate::hooks::CaretIn;
use crate::services::place;
use crate::state::OpenArticle;
use crate::view_model::{BlockView, Keymap};
use dateline_notes::StoredArticle;
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
    /// The text.
    pub text: AttrValue,
    /// Its blocks with their marks.
    pub blocks: Rc<Vec<BlockView>>,
}

impl PartialEq for ExerciseTextProps {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && (Rc::ptr_eq(&self.blocks, &other.blocks) || self.blocks == other.blocks)
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
    // The caret wants an article, which this is as far as it cares; single letters are for the fields beside it.
    let within = use_memo(props.text.clone(), |text| CaretIn {
        article: Rc::new(OpenArticle::new(StoredArticle::new("", "", text, ""))),
        keymap: Rc::new(Keymap::default().switched(false)),
        told: false,
    });
    html! {
        <section class="exercise-text" aria-label="Article">
            <div class="article-view__text" id={place::ARTICLE} tabindex="0" {onclick} {onkeydown}>
                { for (0..props.blocks.len()).map(|index| html! { <ArticleBlock key={index} blocks={props.blocks.clone()} {index} /> }) }
            </div>
            <ArticleCaret within={(*within).clone()} blocks={props.blocks.clone()} />
        </section>
    }
}

/// Puts the focus on the row of the mark at an element; whether there is one.
fn go_to_row(element: &Element) -> bool {
    let marks = place::marks_at(element);
    let index = marks.first().and_then(|id| id.strip_prefix('a')?.parse().ok());
    let row = index.and_then(|index| {
        let document = web_sys::window()?.document()?;
        document.get_element_by_id(&exercise_mark_id(index))?.dyn_into::<HtmlElement>().ok()
    });
    row.is_some_and(|row| row.focus().is_ok())
}
