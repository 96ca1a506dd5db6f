//! An article on paper: its paragraphs numbered, so that tables can say where something stands.

use crate::view_model::{PaperParagraph, PaperPiece, Sign, moment_in_words, paper_article};
use dateline_classroom::{Exercise, TaskAnswer, TaskKind, Texts};
use dateline_text::BlockKind;
use std::rc::Rc;
use yew::prelude::*;

/// Which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperArticleProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The article, by its number.
    pub number: u32,
    /// Answers whose marks are drawn.
    pub marked: Rc<Vec<TaskAnswer>>,
}

/// Its title, who published it when, and its paragraphs.
#[component]
pub fn PaperArticle(props: &PaperArticleProps) -> Html {
    let exercise = &props.exercise;
    let Some(article) = exercise.articles.get(props.number as usize) else { return Html::default() };
    let texts = Texts::new(exercise);
    let marked: Vec<&TaskAnswer> = props.marked.iter().collect();
    let paragraphs = paper_article(exercise, &texts, props.number, &marked);
    let day = article.published.as_deref().and_then(moment_in_words);
    let about: Vec<String> = article.outlet.clone().into_iter().chain(day).collect();
    // A page copied whole is mostly short lines that nobody writes beside.
    let is_page =
        article.blocks.is_empty() && exercise.tasks.iter().any(|it| it.kind == TaskKind::NotArticle);
    let class = classes!("paper-article", is_page.then_some("paper-article--page"));
    // Where the text begins with its title, that is not said twice.
    let has_headline = paragraphs.iter().any(|paragraph| paragraph.kind == BlockKind::Headline);
    let which = match (exercise.articles.len(), props.number) {
        (..=1, _) => "Article",
        (_, 0) => "First article",
        _ => "Second article",
    };
    html! {
        <section {class} aria-label={which}>
            if exercise.articles.len() > 1 { <p class="paper-article__which">{which}</p> }
            if !has_headline { <h2 class="paper-article__title">{article.title.clone()}</h2> }
            if !about.is_empty() { <p class="paper-article__about">{about.join(", ")}</p> }
            { for paragraphs.iter().map(draw) }
        </section>
    }
}

fn draw(paragraph: &PaperParagraph) -> Html {
    let class = classes!("paper-article__part", format!("paper-article__part--{}", paragraph.kind.name()));
    html! {
        <div {class}>
            <span class="paper-article__number">{paragraph.label.clone()}</span>
            <p dir="auto">{ for paragraph.pieces.iter().map(piece) }</p>
        </div>
    }
}

fn piece(piece: &PaperPiece) -> Html {
    if piece.signs.is_empty() {
        return html! { {piece.words.clone()} };
    }
    let brackets = |sign: &Sign| *sign == Sign::Brackets;
    let class = classes!(
        piece.signs.iter().map(|sign| format!("paper-mark paper-mark--{}", sign.name())).collect::<Vec<_>>()
    );
    html! {
        <>
            if piece.opens.iter().any(brackets) { <b>{"["}</b> }
            <span {class}>{piece.words.clone()}</span>
            if piece.closes.iter().any(|(sign, _)| brackets(sign)) { <b>{"]"}</b> }
            { for piece.closes.iter().map(|(_, letter)| html! { <sup class="paper-mark__letter">{letter.to_string()}</sup> }) }
        </>
    }
}
