//! Notes on paper: beside the paragraph that they are on, under the numbers that the text has, and the rest below it.

use crate::components::NoteBody;
use crate::state::OpenArticle;
use crate::view_model::MarginNote;
use std::rc::Rc;
use yew::prelude::*;

/// Which notes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarginNotesProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// Those of its notes that stand here.
    pub notes: Vec<MarginNote>,
    /// What they stand under, where they are in no margin.
    #[prop_or_default]
    pub heading: Option<AttrValue>,
}

/// The notes, each under its number; nothing where there is none.
#[component]
pub fn MarginNotes(props: &MarginNotesProps) -> Html {
    if props.notes.is_empty() {
        return Html::default();
    }
    let class = classes!("margin-notes", props.heading.is_some().then_some("margin-notes--below"));
    html! {
        <aside {class}>
            if let Some(heading) = &props.heading { <h2>{heading.clone()}</h2> }
            { for props.notes.iter().map(|note| draw(&props.article, *note)) }
        </aside>
    }
}

fn draw(article: &OpenArticle, note: MarginNote) -> Html {
    let Some(annotation) = article.stored.annotations().get(note.index as usize) else {
        return Html::default();
    };
    let words = annotation.target.words();
    html! {
        <div class="margin-notes__note" key={annotation.id.clone()}>
            <span class="margin-notes__number">{note.number}</span>
            if note.span.is_none() && !words.is_empty() { <q>{words.to_owned()}</q> }
            <NoteBody note={annotation.clone()} />
        </div>
    }
}
