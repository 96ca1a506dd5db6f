//! What is read in a task: the article, or two of them side by side, and one at a time where there is no room for both.

use crate::components::ExerciseText;
use crate::view_model::{BlockView, article_from, article_name};
use dateline_classroom::Exercise;
use std::rc::Rc;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseTextsProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The blocks of the article, or of both, with their marks.
    pub drawn: Vec<Rc<Vec<BlockView>>>,
    /// Which one is shown where there is room for one, from 0.
    pub shown: u32,
    /// Shows the other.
    pub show: Callback<u32>,
}

/// One text, or two with a switch.
#[component]
pub fn ExerciseTexts(props: &ExerciseTextsProps) -> Html {
    let is_two = props.drawn.len() > 1;
    let texts = (0u32..).zip(&props.drawn).zip(&props.exercise.articles);
    let names = (0..props.drawn.len() as u32).map(|article| {
        let onclick = props.show.reform(move |_: MouseEvent| article);
        html! {
            <button type="button" aria-pressed={(article == props.shown).to_string()} {onclick}>{article_name(article)}</button>
        }
    });
    let text = |((number, blocks), article): ((u32, &Rc<Vec<BlockView>>), &dateline_classroom::Article)| {
        let (name, from) = if is_two {
            (article_name(number).into(), article_from(number, article).into())
        } else {
            (AttrValue::from("Article"), AttrValue::default())
        };
        html! { <ExerciseText key={number} article={number} {name} {from} text={article.text.clone()} blocks={blocks.clone()} /> }
    };
    let class = classes!("exercise-texts", is_two.then_some("exercise-texts--two"));
    html! {
        <div {class} data-shown={props.shown.to_string()}>
            if is_two {
                <div class="exercise-texts__switch" role="group" aria-label="Article shown">{ for names }</div>
            }
            { for texts.map(text) }
        </div>
    }
}
