//! The card of a mark: what it is, why it is marked, where else, and a note on it.

use crate::components::{
    CorrectionBar, DateCard, DateCorrections, FactLink, NoteBody, PlaceLine, QuotationCorrections,
    cue_in_words,
};
use crate::hooks::{keep_tab, lead_to_note, use_beside, use_dispatch, use_focus_on_open};
use crate::services::clock;
use crate::services::wording::capitalized;
use crate::state::{Action, NoteOn, OpenArticle};
use crate::view_model::{MarkId, Place, given, reason, reason_of, singular, sourcing_in_words, speaker_name};
use dateline_notes::Annotation;
use dateline_text::{Analysis, Mention, Span, one_line};
use std::rc::Rc;
use yew::prelude::*;

/// Mentions that a card lists before it says how many more there are.
const LISTED: usize = 8;

/// Which marks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarkCardProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The marks at one place, innermost first.
    pub marks: Rc<[MarkId]>,
    /// The words selected in the article.
    pub selection: Option<Span>,
}

/// Every layer at one place, each with its own part of the card.
#[component]
pub fn MarkCard(props: &MarkCardProps) -> Html {
    let dispatch = use_dispatch();
    let anchor = props.marks.first().map(|mark| format!("[data-id=\"{mark}\"]")).unwrap_or_default();
    let card = use_beside(anchor.into());
    let close_button = use_focus_on_open();
    let close = dispatch.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <div class="card mark-card" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-label="Mark" ref={card}>
            { for props.marks.iter().enumerate().map(|(index, &id)| {
                let close = (index == 0).then(|| html! {
                    <button type="button" class="card__close" aria-label="Close" ref={close_button.clone()} onclick={close.clone()}>
                        <span aria-hidden="true">{"✕"}</span>
                    </button>
                });
                layer(props, id, close, &dispatch)
            }) }
        </div>
    }
}

fn layer(props: &MarkCardProps, id: MarkId, close: Option<Html>, dispatch: &Callback<Action>) -> Html {
    let article = &props.article;
    let Some((span, kind)) = article.mark(id) else {
        return html! { <div class="card__layer">{close}</div> };
    };
    let text = article.text();
    let words = one_line(span.text(text));
    let (name, details) = details(article, id, &words);
    let note = match id {
        MarkId::Note(index) => article.stored.annotations().get(index as usize).map(|note| {
            let edit = Action::EditNote(note.id.clone());
            let delete = Action::DeleteNote(note.id.clone());
            html! {
                <>
                    { to_list(note, dispatch) }
                    <button type="button" onclick={dispatch.reform(move |_: MouseEvent| edit.clone())}>{"Edit note"}</button>
                    <button type="button" onclick={dispatch.reform(move |_: MouseEvent| delete.clone())}>{"Delete note"}</button>
                </>
            }
        }),
        _ => {
            let write = dispatch.reform(move |_: MouseEvent| Action::WriteNote(NoteOn::Mark(id), clock::fresh_id()));
            Some(html! { <button type="button" onclick={write}>{"Note"}</button> })
        }
    };
    let thing = article.analysis.as_ref().and_then(|analysis| id.mention(analysis)?.entity);
    let on_thing = thing.map(|thing| {
        let write =
            dispatch.reform(move |_: MouseEvent| Action::WriteNote(NoteOn::Thing(id), clock::fresh_id()));
        let notes = article.notes_on_things().filter(|(_, noted)| *noted == thing);
        let notes: Html =
            notes.filter_map(|(index, _)| article.note(index)).map(|note| of_thing(note, dispatch)).collect();
        (notes, html! { <button type="button" onclick={write}>{"Note on all mentions"}</button> })
    });
    let (thing_notes, thing_button) = on_thing.unzip();
    html! {
        <section class="card__layer">
            <div class="card__head">
                <div>
                    <p class="card__kind">{singular(kind)}</p>
                    <p class="card__name">{name}</p>
                </div>
                { close }
            </div>
            { details }
            { thing_notes }
            <div class="card__actions">{ note }{ thing_button }</div>
            if let Some(mention) = article.analysis.as_ref().and_then(|analysis| id.mention(analysis)).cloned() {
                <CorrectionBar article={article.clone()} {mention} />
            }
            if let MarkId::Timex(_) = id { <DateCorrections article={article.clone()} {span} /> }
            if let MarkId::Quotation(index) = id {
                <QuotationCorrections article={article.clone()} {index} selection={props.selection} />
            }
        </section>
    }
}

/// Leads to the note in the list.
fn to_list(note: &Annotation, dispatch: &Callback<Action>) -> Html {
    let (id, dispatch) = (note.id.clone(), dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| lead_to_note(&id, &dispatch));
    html! { <button type="button" {onclick}>{"To the list of notes"}</button> }
}

/// A note on the thing that a mark names, with what can be done with it.
fn of_thing(note: &Annotation, dispatch: &Callback<Action>) -> Html {
    let edit = Action::EditNote(note.id.clone());
    let delete = Action::DeleteNote(note.id.clone());
    html! {
        <div class="mark-card__note" key={note.id.clone()}>
            <p class="card__line card__why">{"Note on all mentions"}</p>
            <NoteBody note={note.clone()} />
            <div class="card__actions">
                { to_list(note, dispatch) }
                <button type="button" onclick={dispatch.reform(move |_: MouseEvent| edit.clone())}>{"Edit note"}</button>
                <button type="button" onclick={dispatch.reform(move |_: MouseEvent| delete.clone())}>{"Delete note"}</button>
            </div>
        </div>
    }
}

/// What a mark is called on its card, and what there is to say of it.
fn details(article: &Rc<OpenArticle>, id: MarkId, words: &str) -> (String, Html) {
    let analysis = article.analysis.as_deref();
    let found = analysis.and_then(|analysis| match id {
        MarkId::Mention(_) => id.mention(analysis).map(|mention| of_mention(article.text(), analysis, mention, words)),
        MarkId::Timex(index) => analysis.timexes.get(index as usize).map(|timex| {
            (words.to_owned(), html! { <DateCard article={article.clone()} timex={timex.clone()} /> })
        }),
        MarkId::Quotation(index) => analysis.quotations.get(index as usize).map(|quotation| {
            let source = speaker_name(article.text(), analysis, quotation).map(|name| capitalized(&name));
            let said = html! {
                <>
                    <p class="card__line">{format!("“{}”", short(words))}</p>
                    <p class="card__line">{format!("{}{}; source: {}", capitalized(given(quotation.kind)),
                        quotation.cue.map(|cue| format!(", with “{}”", analysis.line(article.text(), cue))).unwrap_or_default(),
                        sourcing_in_words(quotation.sourcing))}</p>
                    { why(&reason(&quotation.provenance)) }
                </>
            };
            (source.unwrap_or_else(|| "No speaker given".to_owned()), said)
        }),
        MarkId::Quantity(index) => analysis.quantities.get(index as usize).map(|quantity| {
            let unit = quantity.unit.as_deref().unwrap_or("no unit");
            let upper = quantity.upper.map(|upper| format!(" to {}", plainly(upper))).unwrap_or_default();
            let limit = quantity.modifier.map(|limit| format!("{} ", limit.name().replace('_', " "))).unwrap_or_default();
            let said = html! { <>{ line(&format!("{limit}{}{upper}, {unit}", plainly(quantity.value))) }{ why(&reason(&quantity.provenance)) }</> };
            (words.to_owned(), said)
        }),
        MarkId::Cue(index) => analysis.cues.get(index as usize).map(|cue| {
            let (title, does) = cue_in_words(cue.kind);
            (words.to_owned(), html! { <>{ line(&format!("{title}: words that {does}")) }
                if cue.spoken { { line("In a speaker’s own words, not the writer’s.") } }
                { why(&reason(&cue.provenance)) }</> })
        }),
        MarkId::Note(_) => None,
    });
    found.unwrap_or_else(|| {
        let note = match id {
            MarkId::Note(index) => article.stored.annotations().get(index as usize).cloned(),
            _ => None,
        };
        (short(words), note.map(|note| html! { <NoteBody {note} /> }).unwrap_or_default())
    })
}

fn of_mention(text: &str, analysis: &Analysis, mention: &Mention, words: &str) -> (String, Html) {
    let entity = mention.entity.and_then(|id| analysis.entity(id));
    let name = entity.map_or_else(|| words.to_owned(), |entity| entity.name.clone());
    let others: Vec<(MarkId, Span)> = analysis
        .mentions
        .iter()
        .filter(|other| {
            mention.entity.is_some() && other.entity == mention.entity && other.span != mention.span
        })
        .map(|other| (MarkId::of_mention(other), other.span))
        .collect();
    let more = others.len().saturating_sub(LISTED);
    let details = html! {
        <>
            if let Some(role) = entity.and_then(|entity| entity.role.clone()) { { line(&role) } }
            if let Some((id, place)) = entity.and_then(|entity| Some((entity.id, entity.place.as_ref()?))) {
                <PlaceLine {id} place={place.clone()} />
            }
            if entity.is_some_and(|entity| !entity.aliases.is_empty()) {
                { line(&format!("Also: {}", entity.map(|entity| entity.aliases.join(", ")).unwrap_or_default())) }
            }
            if let Some(described) = entity.map(|entity| &entity.described).filter(|described| !described.is_empty()) {
                { line(&format!("Described as: {}", distinct(text, described).join(", "))) }
            }
            { why(&reason_of(mention)) }
            if others.is_empty() {
                <p class="card__line card__why">{"Named here only."}</p>
            } else {
                <p class="card__line">{"Named also here:"}</p>
                <div class="card__mentions">
                    { for others.iter().take(LISTED).map(|&(mark, span)| html! {
                        <FactLink section="card" place={Place { span, mark: Some(mark) }} plain={false}>{around(text, span)}</FactLink>
                    }) }
                    if more > 0 { <span class="card__why">{format!("and {more} more")}</span> }
                </div>
            }
        </>
    };
    (name, details)
}

/// The words that describe somebody, each once.
fn distinct(text: &str, spans: &[Span]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for span in spans {
        let words = one_line(span.text(text));
        if !all.contains(&words) {
            all.push(words);
        }
    }
    all
}

/// A number as the browser writes it.
fn plainly(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn line(words: &str) -> Html {
    html! { <p class="card__line">{words.to_owned()}</p> }
}

fn why(reason: &str) -> Html {
    html! { <p class="card__line card__why">{format!("Why: {reason}")}</p> }
}

/// A mention with the words beside it on its line, to tell it from the others.
fn around(text: &str, span: Span) -> String {
    let before = text.get(..span.start() as usize).unwrap_or_default();
    let after = text.get(span.end() as usize..).unwrap_or_default();
    let before =
        before.rsplit('\n').next().unwrap_or_default().split_whitespace().next_back().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    // What stands right behind the name, a comma or a clitic, stays there.
    let after = match after.split_whitespace().next() {
        Some(word) if after.starts_with(char::is_whitespace) => format!(" {word}"),
        word => word.unwrap_or_default().to_owned(),
    };
    format!("{before} {}{after}", span.text(text)).trim().to_owned()
}

/// The first words of a longer passage.
fn short(words: &str) -> String {
    match words.char_indices().nth(160) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words.to_owned(),
    }
}
