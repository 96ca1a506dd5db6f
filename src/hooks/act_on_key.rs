//! What each key does.

use crate::hooks::{BLOCK_MENU, Key, SEARCH_FIELD, note_row};
use crate::services::place::{self, Drawn};
use crate::services::{blocks, clock, focus};
use crate::state::{
    Action, Area, Fix, LessonAction, NoteOn, Overlay, QuotationFix, Quoted, Sort, State, Which,
};
use crate::view_model::{MarkId, Place, Shortcut, first_words, kind_of, singular};
use dateline_notes::Scope;
use dateline_text::{MentionKind, Provenance, Span};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

/// Does what a key asks for; whether there was anything to do.
#[must_use]
pub fn act_on_key(key: Key, state: &State, dispatch: &Callback<Action>, go_back: &Callback<()>) -> bool {
    if state.lesson.is_some() {
        match key {
            Key::Undo => dispatch.emit(Action::Lesson(LessonAction::Undo(clock::now()))),
            Key::Redo => dispatch.emit(Action::Lesson(LessonAction::Redo(clock::now()))),
            Key::Close | Key::Switch | Key::Single(_) => return false,
        }
        return true;
    }
    match key {
        Key::Undo => dispatch.emit(Action::Undo),
        Key::Redo => dispatch.emit(Action::Redo),
        Key::Switch => dispatch.emit(Action::ShowSwitcher),
        Key::Close if state.overlay != Overlay::Nothing => dispatch.emit(Action::CloseOverlay),
        Key::Close if state.came_from.is_some() => go_back.emit(()),
        Key::Close => return false,
        Key::Single(shortcut) => return act_single(shortcut, state, dispatch),
    }
    true
}

/// Does what a single letter or sign asks for; whether there was anything to do.
fn act_single(shortcut: Shortcut, state: &State, dispatch: &Callback<Action>) -> bool {
    match shortcut {
        Shortcut::List => dispatch.emit(Action::ShowKeys),
        Shortcut::Find if state.library.entries().is_empty() => return false,
        Shortcut::Find => {
            dispatch.emit(Action::CloseOverlay);
            dispatch.emit(Action::ShowArea(Area::Library));
            // Once it is shown.
            Timeout::new(0, || {
                focus_on(SEARCH_FIELD);
                focus::select_all();
            })
            .forget();
        }
        Shortcut::Library => enter(Area::Library, dispatch),
        Shortcut::Article => {
            enter(Area::Article, dispatch);
            Timeout::new(0, || focus::enter(place::ARTICLE)).forget();
        }
        Shortcut::Facts => enter(Area::Facts, dispatch),
        _ if state.article.is_none() || state.overlay != Overlay::Nothing => return false,
        Shortcut::Next => place::step(true),
        Shortcut::Previous => place::step(false),
        Shortcut::NextBlock => blocks::step(true),
        Shortcut::PreviousBlock => blocks::step(false),
        Shortcut::Sort => return sort(state, dispatch),
        Shortcut::BlockKind => return focus::press(BLOCK_MENU),
        // In the article these are the caret's; from elsewhere they lead there.
        Shortcut::NextSentence
        | Shortcut::PreviousSentence
        | Shortcut::SentenceOn
        | Shortcut::SentenceBack => focus::enter(place::ARTICLE),
        Shortcut::BlockNote => return begin(block_of(state).map(NoteOn::Block), dispatch),
        Shortcut::ThingNote => return begin(mention_here(state).map(NoteOn::Thing), dispatch),
        Shortcut::Highlight => match note_on(state) {
            NoteOn::Article => say("Select words, or go to a mark, to highlight them.", dispatch),
            on => dispatch.emit(Action::Highlight(on, clock::fresh_id(), clock::now())),
        },
        Shortcut::Across => return across(state, dispatch),
        Shortcut::Person => mark_as(MentionKind::Person, state, dispatch),
        Shortcut::Organization => mark_as(MentionKind::Organization, state, dispatch),
        Shortcut::Place => mark_as(MentionKind::Place, state, dispatch),
        Shortcut::Group => mark_as(MentionKind::Group, state, dispatch),
        Shortcut::Event => mark_as(MentionKind::Event, state, dispatch),
        Shortcut::Work => mark_as(MentionKind::Work, state, dispatch),
        Shortcut::Date => mark_date(state, dispatch),
        Shortcut::Quotation => mark_quotation(state, dispatch),
        Shortcut::Note => dispatch.emit(Action::WriteNote(note_on(state), clock::fresh_id())),
    }
    true
}

/// Shows an area and goes into it.
fn enter(area: Area, dispatch: &Callback<Action>) {
    dispatch.emit(Action::ShowArea(area));
    // Once it is shown.
    Timeout::new(0, move || focus::enter(area.id())).forget();
}

/// Leaves out what is selected, else the block with the focus; what is set aside and has the focus is put back. Whether
/// there was anything to sort.
fn sort(state: &State, dispatch: &Callback<Action>) -> bool {
    let focused = blocks::focused();
    let put_back = focused.filter(|(_, in_article)| !in_article).map(|(span, _)| (span, Sort::Back));
    let leave_out = || selection(state).or(focused.map(|(span, _)| span)).or(state.block);
    let sorted = put_back.or_else(|| Some((leave_out()?, Sort::Aside)));
    if let Some((span, sort)) = sorted {
        if sort == Sort::Back {
            focus::leave_focused_row(".set-aside", "button");
        }
        dispatch.emit(Action::Sort(Which::Over(span), sort));
    }
    sorted.is_some()
}

/// The words that are selected at this moment; the state hears of them a little later.
#[must_use]
pub fn selection(state: &State) -> Option<Span> {
    let article = state.article.as_ref()?;
    place::selected(Drawn::article(article.text())).or(state.selection)
}

/// The marks at the focus, innermost first.
fn marks_here() -> Vec<MarkId> {
    let focused =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    let marks = focused.map(|element| place::marks_at(&element)).unwrap_or_default();
    marks.iter().filter_map(|mark| mark.parse().ok()).collect()
}

/// What a note is on when it is begun by its key: the selection, else the mark with the focus, else the article.
fn note_on(state: &State) -> NoteOn {
    match (selection(state), marks_here().first()) {
        (Some(span), _) => NoteOn::Passage(span),
        (None, Some(&mark)) => NoteOn::Mark(mark),
        (None, None) => NoteOn::Article,
    }
}

/// Begins a note, where there is something for it to be on; whether there was.
fn begin(on: Option<NoteOn>, dispatch: &Callback<Action>) -> bool {
    if let Some(on) = on {
        dispatch.emit(Action::WriteNote(on, clock::fresh_id()));
    } else {
        say("Go to a paragraph, or to a name, of the article first.", dispatch);
    }
    true
}

/// The block of the article that has the focus, else the one that the reader was in last.
fn block_of(state: &State) -> Option<Span> {
    blocks::focused().filter(|(_, in_article)| *in_article).map(|(span, _)| span).or(state.block)
}

/// The mark of the name at the focus, where it names a thing.
fn mention_here(state: &State) -> Option<MarkId> {
    let analysis = state.article.as_ref()?.analysis.as_ref()?;
    let names = |mark: &MarkId| mark.mention(analysis).is_some_and(|mention| mention.entity.is_some());
    marks_here().into_iter().find(names)
}

/// The selection is a name of this kind, or the name at the caret is.
fn mark_as(kind: MentionKind, state: &State, dispatch: &Callback<Action>) {
    let Some(article) = &state.article else { return };
    let analysis = article.analysis.clone().unwrap_or_default();
    let selected = selection(state);
    let mention = match selected {
        Some(span) => analysis.mentions.iter().find(|mention| mention.span == span),
        None => marks_here().iter().find_map(|mark| mark.mention(&analysis)),
    };
    let correct = |span, fix| dispatch.emit(Action::Correct(span, fix, clock::fresh_id(), clock::now()));
    let name = singular(kind_of(kind)).to_lowercase();
    match (mention, selected) {
        (Some(mention), _) if mention.kind != kind => correct(mention.span, Fix::Kind(kind, Scope::Article)),
        (Some(mention), _) if mention.provenance != Provenance::Reader => correct(mention.span, Fix::Right),
        (Some(mention), _) => {
            say(
                &format!("“{}” is marked as {name} already.", first_words(mention.span.text(article.text()))),
                dispatch,
            );
        }
        (None, Some(span)) => correct(span, Fix::Missed(kind)),
        (None, None) => say(&format!("Select words, or go to a name, to mark it as {name}."), dispatch),
    }
}

/// Asks for the day of the selection, or opens the date at the caret.
fn mark_date(state: &State, dispatch: &Callback<Action>) {
    let marks = marks_here();
    match selection(state) {
        Some(span) => dispatch.emit(Action::AskDate(span)),
        None if marks.iter().any(|mark| matches!(mark, MarkId::Timex(_))) => {
            dispatch.emit(Action::OpenCard(marks));
        }
        None => say("Select words, or go to a date, to say which day it is.", dispatch),
    }
}

/// The selection is a quotation; or the card of the one at the caret is opened.
fn mark_quotation(state: &State, dispatch: &Callback<Action>) {
    let marks = marks_here();
    match selection(state) {
        Some(span) => {
            let quoted = Quoted { content: span, nth: 0 };
            let fix = QuotationFix::Missed;
            dispatch.emit(Action::CorrectQuotation(quoted, fix, clock::fresh_id(), clock::now()));
        }
        None if marks.iter().any(|mark| matches!(mark, MarkId::Quotation(_))) => {
            dispatch.emit(Action::OpenCard(marks));
        }
        None => say("Select the words that somebody says, to mark them.", dispatch),
    }
}

/// From the words of a note to the note in the list, and back; whether the focus is on either.
fn across(state: &State, dispatch: &Callback<Action>) -> bool {
    let Some(article) = &state.article else { return false };
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    let row = focused.and_then(|focused| focused.closest("[id^=\"note-\"].note-row").ok().flatten());
    if let Some(row) = row {
        let notes = article.stored.annotations().iter().zip(0..);
        let index = notes.filter(|(note, _)| note_row(&note.id) == row.id()).map(|(_, index)| index).next();
        let Some(place) = index.and_then(|index| article.note_place(index)) else {
            say("The note is on no words of the article.", dispatch);
            return true;
        };
        lead_to_words(article.text().to_owned(), place, &row, dispatch);
        return true;
    }
    let marks = marks_here();
    let analysis = article.analysis.clone().unwrap_or_default();
    let things: Vec<_> = marks.iter().filter_map(|mark| mark.mention(&analysis)?.entity).collect();
    let own = marks.iter().find_map(|mark| if let MarkId::Note(index) = mark { Some(*index) } else { None });
    let of_thing =
        || article.notes_on_things().find(|(_, thing)| things.contains(thing)).map(|(index, _)| index);
    match own.or_else(of_thing).and_then(|index| article.note(index)) {
        Some(note) => lead_to_note(&note.id, dispatch),
        None => say("There is no note here.", dispatch),
    }
    true
}

fn lead_to_words(text: String, to: Place, row: &Element, dispatch: &Callback<Action>) {
    dispatch.emit(Action::Visited(row.id().into()));
    dispatch.emit(Action::DrawTo(to.span.end()));
    // Once the article is drawn where it was hidden.
    Timeout::new(0, move || {
        place::show(Drawn::article(&text), to.span, to.mark.map(|mark| mark.to_string()).as_deref());
    })
    .forget();
}

/// Leads to the line in which a note is listed.
pub fn lead_to_note(id: &str, dispatch: &Callback<Action>) {
    dispatch.emit(Action::CloseOverlay);
    dispatch.emit(Action::ShowArea(Area::Facts));
    let row = note_row(id);
    // Once it is shown, and what lay over it has given the focus back.
    Timeout::new(10, move || focus_on(&row)).forget();
}

fn say(words: &str, dispatch: &Callback<Action>) {
    dispatch.emit(Action::Say(words.to_owned()));
}

/// Shows the element of this id and gives it the focus.
pub fn focus_on(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        place::reveal(&element);
    }
}
