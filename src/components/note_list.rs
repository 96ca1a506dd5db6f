//! The reader's notes, in the order of the text; those that lost their place stand apart, with their words.

use crate::components::FactLink;
use crate::hooks::{note_row, use_dispatch};
use crate::state::{Action, OpenArticle, Placed, Sort, Which};
use crate::view_model::{MarkId, Place};
use dateline_notes::Anchored;
use std::rc::Rc;
use yew::prelude::*;

/// Whose notes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoteListProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// Every note with its words, what it is on, and what can be done with it.
#[component]
pub fn NoteList(props: &NoteListProps) -> Html {
    let dispatch = use_dispatch();
    let mut placed: Vec<Placed> = props.article.placed.to_vec();
    dateline_text::sort_by_key(&mut placed, |placed| match placed.anchored.span() {
        _ if placed.whole => (0, 0),
        Some(span) => (1, span.start()),
        None => (2, 0),
    });
    html! { <ul>{ for placed.iter().map(|placed| row(&props.article, placed, &dispatch)) }</ul> }
}

fn row(article: &OpenArticle, placed: &Placed, dispatch: &Callback<Action>) -> Html {
    let Some(note) = article.stored.annotations().get(placed.index as usize) else { return Html::default() };
    let act = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let words = AttrValue::from(note.target.words().split_whitespace().collect::<Vec<_>>().join(" "));
    let aside = placed.anchored.span().filter(|_| !placed.whole).and_then(|span| article.set_aside_at(span));
    let on = match placed.anchored {
        _ if placed.whole => html! { {"On the whole article"} },
        Anchored::Exact(_) | Anchored::Moved(_) | Anchored::Changed(..) if aside.is_some() => {
            html! { <>{"On words that are set aside: “"}{words}{"”"}</> }
        }
        Anchored::Exact(span) | Anchored::Moved(span) | Anchored::Changed(span, _) => {
            let place = Place { span, mark: Some(MarkId::Note(placed.index)) };
            html! { <FactLink section="note" {place}>{"“"}{words}{"”"}</FactLink> }
        }
        Anchored::Lost => html! { <>{"Lost its place: “"}{words}{"”"}</> },
    };
    let told = match placed.anchored {
        Anchored::Moved(_) if !placed.whole => Some(" (found again elsewhere in the text)".to_owned()),
        Anchored::Changed(_, share) => {
            Some(format!(" (the words were edited since: {share} % of them are as they were)"))
        }
        _ => None,
    };
    html! {
        <li class="note-row" key={note.id.clone()} id={note_row(&note.id)} tabindex="-1">
            <p class="note-row__quote">
                { on }
                if let Some(told) = told { <span class="fact__quiet">{told}</span> }
            </p>
            <p class="note-row__body" dir="auto">{note.body.clone().unwrap_or_default()}</p>
            <div class="note-row__actions">
                if let Some(block) = aside {
                    <button type="button" onclick={act(Action::Sort(Which::Over(block), Sort::Back))}>{"Put the words back"}</button>
                }
                <button type="button" onclick={act(Action::EditNote(note.id.clone()))}>{"Edit"}</button>
                <button type="button" onclick={act(Action::DeleteNote(note.id.clone()))}>{"Delete"}</button>
            </div>
        </li>
    }
}
