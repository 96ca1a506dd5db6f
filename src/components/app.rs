//! The whole page: masthead, library, desk, facts, and what lies over them.

use crate::components::{
    AreaSwitch, ArticleTools, ArticleView, Composer, ExercisePage, FactsPanel, KeyList, Layers, Library,
    MarkCard, Masthead, NewDate, NoteEditor, PageBeside, QuickSwitcher, ReadingProgress, ShareLink,
    StatusLine, VersionNotice,
};
use crate::hooks::{
    Desk, Finder, act_on_key, focus_on, kept_keymap, kept_lesson, kept_library_order, kept_order, kept_told,
    selection, use_address, use_cleared, use_engine, use_extension, use_finding, use_held_pointer,
    use_intake, use_journal, use_keymap, use_keys, use_known, use_lesson, use_library_order, use_order,
    use_other_tabs, use_selection, use_sought, use_steps, use_storage, use_told, use_turning,
    use_unsaved_warning,
};
use crate::services::place::{self, Drawn};
use crate::services::{clock, storage};
use crate::state::{Action, Area, Careful, Engine, Known, NoteOn, OpenArticle, Overlay, State};
use crate::view_model::{MarkId, Place};
use dateline_notes::is_same_tag;
use dateline_text::one_line;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let loaded = storage::load();
        let state = State::new(loaded.library, loaded.aside, loaded.broken.map(AttrValue::from));
        State {
            order: kept_order(),
            library_order: kept_library_order(),
            keymap: Rc::new(kept_keymap()),
            told: kept_told(),
            lesson: kept_lesson(),
            ..state
        }
    });
    let dispatch = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let load_again = use_engine(&state, dispatch.clone());
    let searches = !state.search.is_empty() || state.overlay == Overlay::Switcher;
    let finder = use_finding(&state.library, &state.outbox, searches);
    use_storage(&state.outbox, &state.library, dispatch.clone());
    use_address(state.article.as_ref(), dispatch.clone());
    use_lesson(state.lesson.as_ref(), state.left.as_ref(), dispatch.clone());
    use_order(state.order);
    use_library_order(state.library_order);
    use_known(state.known.as_ref(), dispatch.clone());
    use_sought(&state, dispatch.clone());
    use_other_tabs(dispatch.clone());
    use_unsaved_warning(!state.outbox.writes().is_empty());
    use_held_pointer(dispatch.clone());
    // In an exercise another text is selected in.
    use_selection(state.article.as_ref().filter(|_| state.lesson.is_none()), dispatch.clone());
    let open_id = state.article.as_ref().map(|article| AttrValue::from(article.stored.id.clone()));
    use_journal(state.journal(), dispatch.clone());
    use_cleared(state.cleared, dispatch.clone());
    use_turning(state.turning.as_ref(), dispatch.clone());
    // Before it is known what can be brought back, nothing is forgotten.
    let deleted = state.heard.then(|| state.deleted());
    use_steps(open_id.clone(), state.history(), &state.library, deleted, dispatch.clone());
    use_intake(open_id.clone(), dispatch.clone());
    let text = state.article.as_ref().map(|article| article.stored.clone());
    let beside = use_extension(state.article.as_ref(), state.layers, dispatch.clone());
    let visit = use_callback(
        (text, dispatch.clone(), beside.reveal.clone()),
        |(place, from): (Place, AttrValue), (text, dispatch, reveal)| {
            let Some(stored) = text.clone() else { return };
            if let Some(mark) = place.mark {
                reveal.emit(mark);
            }
            dispatch.emit(Action::Visited(from));
            dispatch.emit(Action::DrawTo(place.span.end()));
            // Once the article is drawn where it was hidden.
            Timeout::new(0, move || {
                place::show(
                    Drawn::article(&stored.source),
                    place.span,
                    place.mark.map(|mark| mark.to_string()).as_deref(),
                );
            })
            .forget();
        },
    );
    let go_back = use_callback((state.came_from.clone(), dispatch.clone()), |(), (from, dispatch)| {
        dispatch.emit(Action::WentBack);
        let from = from.clone();
        Timeout::new(0, move || focus_on(from.as_deref().unwrap_or_default())).forget();
    });
    let add_note = use_callback((state.clone(), dispatch.clone()), |(), (state, dispatch)| {
        let on = selection(state).map_or(NoteOn::Article, NoteOn::Passage);
        dispatch.emit(Action::WriteNote(on, clock::fresh_id()));
    });
    let on_key = use_callback(
        (state.clone(), dispatch.clone(), go_back.clone()),
        |key, (state, dispatch, go_back)| act_on_key(key, state, dispatch, go_back),
    );
    use_keys(state.keymap.clone(), on_key);
    use_keymap(&state.keymap);
    use_told(state.told);
    let desk = Desk { dispatch: dispatch.clone(), visit };
    let try_again = dispatch.reform(|_: MouseEvent| Action::TryAgain);
    if let Some(lesson) = &state.lesson {
        return html! {
            <ContextProvider<Desk> context={desk}>
                <ExercisePage lesson={lesson.clone()} article={state.article.clone()} library={state.library.clone()} />
                <div class="notices">
                    <StatusLine status={state.status.clone()} quick_only={false} {load_again} cleared={state.cleared.is_some()}
                        known={None::<Known>} notes={0} />
                </div>
            </ContextProvider<Desk>>
        };
    }
    html! {
        <ContextProvider<Desk> context={desk}>
            <div class="app">
                <div>
                    <Masthead can_undo={state.can_undo()} can_redo={state.can_redo()} article={state.article.clone()}
                        library={state.library.clone()} />
                    <VersionNotice />
                    if let Engine::Failed(why) = &state.engine {
                        <div class="banner" role="alert">
                            {format!("Dateline’s engine could not start in this browser ({why}). Articles and notes are kept; marks and \
                                      facts need a browser that allows web workers and WebAssembly. Reload the page to try again.")}
                        </div>
                    }
                    if let Some(failure) = &state.outbox.failure {
                        <div class="banner" role="alert">
                            <span>{failure.clone()}</span>
                            <button type="button" onclick={try_again}>{"Try again"}</button>
                        </div>
                    }
                </div>
                <div class="app__areas" data-area={state.area.name()}>
                    <Library library={state.library.clone()} order={state.library_order} search={state.search.clone()}
                        finder={finder.clone()} aside={state.aside} serial={state.outbox.serial()} open={open_id.clone()} />
                    <main class="desk" id={Area::Article.id()} tabindex="-1">
                        <PageBeside {beside} />
                        if let Some(article) = &state.article {
                            <ArticleTools article={article.clone()} block={state.block} selection={state.selection} letters={state.letters}
                                came_from={state.came_from.clone()} {add_note} {go_back} />
                            <Layers shown={state.layers} article={article.clone()} />
                            <ArticleView key={article.stored.id.clone()} article={article.clone()} layers={state.layers}
                                letters={state.letters} told={state.told} keymap={state.keymap.clone()} drawn={state.drawn} engine={state.engine.clone()} asking={state.request.is_some()} />
                        } else {
                            <Composer compact={false} />
                        }
                    </main>
                    <FactsPanel article={state.article.clone()} layers={state.layers} order={state.order} on_map={state.on_map} />
                </div>
                <AreaSwitch area={state.area} />
                { overlay(&state, finder, open_id) }
                <div class="notices">
                    <ReadingProgress careful={state.careful} />
                    <StatusLine status={state.status.clone()} quick_only={state.careful == Careful::Missing} {load_again}
                        cleared={state.cleared.is_some()} known={state.known.clone()} notes={state.article.as_ref().map_or(0, |article| article.note_count())} />
                </div>
            </div>
        </ContextProvider<Desk>>
    }
}

fn overlay(state: &State, finder: Finder, open: Option<AttrValue>) -> Html {
    match (&state.overlay, &state.article) {
        (Overlay::Keys, _) => html! { <KeyList keymap={state.keymap.clone()} told={state.told} /> },
        (Overlay::Link(address), _) => html! { <ShareLink {address} /> },
        (Overlay::Switcher, _) => html! { <QuickSwitcher library={state.library.clone()} {finder} {open} /> },
        (Overlay::Card(marks), Some(article)) => {
            let key = marks.first().map(MarkId::to_string).unwrap_or_default();
            html! { <MarkCard {key} article={article.clone()} marks={marks.clone()} selection={state.selection} /> }
        }
        (Overlay::NewDate(span), Some(article)) => {
            let words = one_line(span.text(article.text()));
            html! { <NewDate span={*span} {words} /> }
        }
        (Overlay::Note(draft), Some(article)) => {
            // A new note has no mark of its own yet: it stands beside the selection.
            let index = article.stored.annotations().iter().position(|note| draft.id == note.id);
            let anchor = index
                .filter(|_| !draft.changed)
                .map(|index| format!("[data-id=\"a{index}\"]"))
                .unwrap_or_default();
            html! { <NoteEditor key={draft.id.to_string()} draft={draft.clone()} known={tags(state, article)} {anchor} /> }
        }
        _ => Html::default(),
    }
}

/// The tags that a note can be given again: the article's own first, then those of the library.
fn tags(state: &State, article: &OpenArticle) -> Rc<[AttrValue]> {
    let own = article.tags();
    let others =
        state.library.tags().into_iter().filter(|tag| !own.iter().any(|known| is_same_tag(known, tag)));
    own.iter().cloned().chain(others.map(|tag| tag.to_owned().into())).collect()
}
