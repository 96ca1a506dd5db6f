//! The reader's notes, in the order of the text, those of one sort alone where asked; those that lost their place stand apart.

use crate::components::{ChoiceRow, FactLink, NoteBody, NoteLost};
use crate::hooks::{note_row, use_dispatch};
use crate::services::focus;
use crate::services::wording::counted;
use crate::state::{Action, OpenArticle, Placed, Sort, Which};
use crate::view_model::{NoteFilter, NoteSorts, first_words};
use dateline_notes::{Anchored, NoteColor, Target};
use dateline_text::{one_line, sort_by_key};
use std::rc::Rc;
use web_sys::Element;
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
    let filter = use_state_eq(|| NoteFilter::All);
    let notes = props.article.stored.annotations();
    let sorts = NoteSorts::of(notes);
    // A sort that has no note any more is asked for no more.
    let chosen = sorts.options().iter().position(|option| *option == *filter).unwrap_or_default();
    let shown = sorts.options().get(chosen).cloned().unwrap_or(NoteFilter::All);
    let choose = {
        let options = sorts.options().to_vec();
        Callback::from(move |index: usize| filter.set(options.get(index).cloned().unwrap_or(NoteFilter::All)))
    };
    let is_shown =
        |placed: &&Placed| notes.get(placed.index as usize).is_some_and(|note| shown.lets_through(note));
    let mut placed: Vec<Placed> = props.article.placed.iter().filter(is_shown).copied().collect();
    sort_by_key(&mut placed, |placed| match props.article.note_place(placed.index) {
        Some(place) => (1, place.span.start()),
        None => (0, 0),
    });
    let (lost, there): (Vec<Placed>, Vec<Placed>) =
        placed.into_iter().partition(|placed| props.article.is_lost(placed));
    html! {
        <>
            if sorts.options().len() > 1 {
                <ChoiceRow label="Notes shown" name="note-filter" options={sorts.labels()} {chosen} {choose} />
            }
            <ul>{ for there.iter().map(|placed| row(&props.article, placed, &dispatch)) }</ul>
            <NoteLost article={props.article.clone()} {lost} />
        </>
    }
}

fn row(article: &OpenArticle, placed: &Placed, dispatch: &Callback<Action>) -> Html {
    let Some(note) = article.stored.annotations().get(placed.index as usize) else { return Html::default() };
    let act = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let delete = {
        let action = Action::DeleteNote(note.id.clone());
        dispatch.reform(move |event: MouseEvent| {
            if let Some(pressed) = event.target_dyn_into::<Element>() {
                focus::leave_row(&pressed, ".facts-section", ".facts-section__name");
            }
            action.clone()
        })
    };
    let place = article.note_place(placed.index);
    let aside = place.and_then(|place| article.set_aside_at(place.span));
    let words = match &note.target {
        Target::Entity { name, .. } => match mentions(article, placed.index) {
            Some(1) | None => format!("{name}, all mentions"),
            Some(several) => format!("{name}, all {}", counted(several, "mention")),
        },
        Target::Block(selectors) => format!("Paragraph “{}”", first_words(&selectors.quote.exact)),
        target => format!("“{}”", one_line(target.words())),
    };
    let on = match place {
        _ if placed.whole => html! { {"On the whole article"} },
        _ if aside.is_some() => html! { <>{"On words that are set aside: "}{words}</> },
        // The section in the id keeps notes on the same words apart.
        Some(place) => html! { <FactLink section={note_row(&note.id)} {place}>{words}</FactLink> },
        None => html! { {words} },
    };
    let told = match placed.anchored {
        _ if note.target.entity().is_some() => None,
        Anchored::Moved(_) if !placed.whole => Some(" (found again elsewhere in the text)".to_owned()),
        Anchored::Changed(_, share) => {
            Some(format!(" (the words were edited since: {share} % of them are as they were)"))
        }
        _ => None,
    };
    html! {
        <li class="note-row" key={note.id.clone()} id={note_row(&note.id)} tabindex="-1" data-color={note.color.map(NoteColor::name)}>
            <p class="note-row__quote">
                { on }
                if let Some(told) = told { <span class="fact__quiet">{told}</span> }
            </p>
            <NoteBody note={note.clone()} />
            <div class="note-row__actions">
                if let Some(block) = aside {
                    <button type="button" onclick={act(Action::Sort(Which::Over(block), Sort::Back))}>{"Put the words back"}</button>
                }
                <button type="button" onclick={act(Action::EditNote(note.id.clone()))}>{"Edit"}</button>
                <button type="button" onclick={delete}>{"Delete"}</button>
            </div>
        </li>
    }
}

/// How often the article names what a note is about.
fn mentions(article: &OpenArticle, index: u32) -> Option<usize> {
    let thing = article.thing_noted(index)?;
    Some(article.analysis.as_ref()?.mentions_of(thing.id).count())
}
