//! The article as it is read: its blocks, the marks in them, and what a click or a key does there.

use crate::components::{
    ArticleBlock, ArticleCaret, ArticleChoice, ArticleDay, ArticleRest, ForeignNotice, MarginNotes,
    MendedNotice, PrintLegend, PrintSources, SetAside,
};
use crate::hooks::{ByAddress, CaretIn, use_dispatch, use_printing};
use crate::services::{blocks, held, place, print, timing};
use crate::state::{Action, Engine, OpenArticle};
use crate::view_model::{
    BlockView, Keymap, Layer, Layers, MarginNote, Mark, MarkId, lay_out, margin_notes, marks_of,
};
use dateline_notes::MarkKind;
use dateline_text::{Analysis, EntityId, Span};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// After this many milliseconds of waiting the reader is told what is waited for.
const PATIENCE: u32 = 100;

/// What is read.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleViewProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The layers shown.
    pub layers: Layers,
    /// Whether marks carry a letter.
    pub letters: bool,
    /// Whether screen readers are told what marks are.
    pub told: bool,
    /// What single keys do.
    pub keymap: Rc<Keymap>,
    /// Up to which byte of the text it is drawn.
    pub drawn: u32,
    /// How the engine is.
    pub engine: Engine,
    /// Whether it is being asked.
    pub asking: bool,
}

/// The reading page.
#[component]
pub fn ArticleView(props: &ArticleViewProps) -> Html {
    let dispatch = use_dispatch();
    let blocks = use_laid_out(&props.article, props.layers, props.drawn);
    let stored = props.article.stored.clone();
    // Runs while what was drawn before is still in the document.
    let held = use_memo(ByAddress(Some(blocks.clone())), |_| held::hold(&stored.source));
    {
        let stored = stored.clone();
        // Runs once it is drawn anew.
        use_effect_with(ByAddress(Some(blocks.clone())), move |_| held.give_back(&stored.source));
    }
    use_effect_with(ByAddress(props.article.analysis.clone()), |analysed| {
        if analysed.0.is_some() {
            timing::end(timing::RENDER, 0);
        }
    });
    // The field that the article came from is gone: reading goes on where it was.
    use_effect_with((), |()| place::focus_if_lost());
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            // A click that ends a selection selects; it opens nothing.
            let selecting = web_sys::window()
                .and_then(|window| window.get_selection().ok().flatten())
                .is_some_and(|selection| !selection.is_collapsed());
            let Some(element) = event.target_dyn_into::<Element>().filter(|_| !selecting) else { return };
            open_card(&element, &dispatch);
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(element) = event.target_dyn_into::<Element>() else { return };
            if event.key() != "Enter" && event.key() != " " {
                return;
            }
            if open_card(&element, &dispatch) {
                event.prevent_default();
            } else if event.key() == "Enter" && element.id() == place::ARTICLE {
                event.prevent_default();
                place::step(true);
            }
        })
    };
    let onfocusin = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(block) =
                event.target_dyn_into::<Element>().and_then(|element| blocks::around(&element))
            {
                dispatch.emit(Action::InBlock(block));
            }
        })
    };
    let pasted = use_state_eq(|| false);
    let toggle = {
        let pasted = pasted.clone();
        Callback::from(move |()| pasted.set(!*pasted))
    };
    let printed = use_printed(props);
    let beside = |span: Span| {
        printed.iter().flatten().filter(|note| begins_in(note, span)).copied().collect::<Vec<_>>()
    };
    let is_beside = |note: &MarginNote| blocks.iter().any(|block| begins_in(note, block.span));
    let below: Vec<MarginNote> = printed.iter().flatten().filter(|note| !is_beside(note)).copied().collect();
    let classes = classes!(
        "article-view",
        props.letters.then_some("article-view--letters"),
        pasted.then_some("article-view--pasted"),
        printed.as_ref().is_some_and(|notes| notes.len() > below.len()).then_some("article-view--margin"),
        props.told.then_some("article-view--told"),
    );
    let within = use_within(props);
    html! {
        <section class={classes} role="region" aria-label="Article">
            if let Some(analysis) = props.article.analysis.clone() { <ForeignNotice {analysis} /> }
            <Waiting engine={props.engine.clone()} asking={props.asking} />
            <ArticleChoice article={props.article.clone()} />
            <SetAside article={props.article.clone()} />
            <ArticleDay article={props.article.clone()} />
            if let Some(analysis) = props.article.analysis.clone() { <MendedNotice {analysis} pasted={*pasted} {toggle} /> }
            <div class="article-view__text" id={place::ARTICLE} tabindex="0" aria-describedby="article-keys" {onclick} {onkeydown} {onfocusin}>
                { for blocks.iter().enumerate().map(|(index, block)| html! {
                    <key={index}>
                        if printed.is_some() { <MarginNotes article={props.article.clone()} notes={beside(block.span)} /> }
                        <ArticleBlock blocks={blocks.clone()} {index} />
                    </>
                }) }
                if printed.is_some() {
                    <MarginNotes article={props.article.clone()} notes={below} heading="Notes beside no words of the text" />
                    <PrintLegend blocks={blocks.clone()} />
                    if props.layers.has(Layer::Marks(MarkKind::Quotation)) {
                        <PrintSources article={props.article.clone()} />
                    }
                }
            </div>
            <ArticleCaret {within} blocks={blocks.clone()} />
            <ArticleRest length={props.article.text().len()} drawn={props.drawn} />
            <p class="visually-hidden" id="article-keys">
                {"Arrow keys move the caret, J and K go to the next and the previous mark, Enter opens it, B goes to the next paragraph, X leaves it out, N adds a note, question mark lists all keys."}
            </p>
        </section>
    }
}

/// What the caret needs to know; the sentences are the analysis'.
#[hook]
fn use_within(props: &ArticleViewProps) -> CaretIn {
    let text = use_memo(ByAddress(Some(props.article.stored.clone())), |stored| {
        AttrValue::from(stored.0.as_ref().map(|stored| stored.source.clone()).unwrap_or_default())
    });
    let dispatch = use_dispatch();
    let draw_all = use_callback(dispatch, |(), dispatch| dispatch.emit(Action::DrawTo(u32::MAX)));
    let is_whole = props.drawn as usize >= props.article.text().len();
    let analysis = props.article.analysis.clone();
    let sentences: Rc<Rc<[Span]>> = use_memo(ByAddress(analysis), |analysis| {
        analysis.0.as_ref().map(|analysis| Rc::from(analysis.sentences.as_slice())).unwrap_or_default()
    });
    CaretIn {
        element: place::ARTICLE,
        text: (*text).clone(),
        sentences: (*sentences).clone(),
        keymap: props.keymap.clone(),
        told: props.told,
        rest: (!is_whole).then_some(draw_all),
    }
}

/// Whether the words of a note begin in a block.
fn begins_in(note: &MarginNote, block: Span) -> bool {
    note.span.is_some_and(|words| block.start() <= words.start() && words.start() < block.end())
}

/// The notes as they stand on paper, while the page is printed: all of the text is drawn, and numbers stand where the notes end.
#[hook]
fn use_printed(props: &ArticleViewProps) -> Option<Vec<MarginNote>> {
    let printing = use_printing();
    let dispatch = use_dispatch();
    let shown = props.layers.has(Layer::Marks(MarkKind::Note));
    let placed = props.article.placed.iter().filter(|_| shown);
    let notes =
        printing.then(|| margin_notes(placed.map(|placed| (placed.index, placed.anchored, placed.whole))));
    let length = u32::try_from(props.article.text().len()).unwrap_or(u32::MAX);
    use_effect_with((notes.clone(), props.drawn), move |(notes, drawn)| {
        if notes.is_some() && *drawn < length {
            dispatch.emit(Action::DrawTo(length));
        }
        let numbered = notes.iter().flatten().map(|note| (MarkId::Note(note.index).to_string(), note.number));
        print::number(&numbered.collect::<Vec<_>>());
    });
    notes
}

/// The blocks with their marks, laid out anew only when the analysis, the notes' places, the layers or the drawn part change.
#[hook]
fn use_laid_out(article: &Rc<OpenArticle>, layers: Layers, drawn: u32) -> Rc<Vec<BlockView>> {
    let article = article.clone();
    let parts = (
        ByAddress(article.analysis.clone()),
        ByAddress(Some(article.placed.clone())),
        article.stored.id.clone(),
        (layers, drawn),
    );
    use_memo(parts, move |_| {
        let none = Analysis::default();
        let analysis = article.analysis.as_deref().unwrap_or(&none);
        let shown = |mark: &Mark| layers.show(mark, analysis) && mark.span.start() < drawn;
        let tells = layers.has(Layer::Marks(MarkKind::Note));
        let noted: Vec<EntityId> =
            article.notes_on_things().filter(|_| tells).map(|(_, thing)| thing).collect();
        let marks = marks_of(analysis, article.notes_in_text()).into_iter().filter(shown);
        let shown: Vec<_> = marks.map(|mark| mark.told_of(analysis, &noted)).collect();
        lay_out(article.text(), &article.blocks(drawn), &shown, &analysis.mended)
    })
}

/// Opens the card of the marks at an element; whether there are any.
fn open_card(element: &Element, dispatch: &Callback<Action>) -> bool {
    let marks: Vec<MarkId> = place::marks_at(element).iter().filter_map(|id| id.parse().ok()).collect();
    if marks.is_empty() {
        return false;
    }
    if let Some(mark) = element
        .closest("mark")
        .ok()
        .flatten()
        .and_then(|mark| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(mark).ok())
    {
        // The card comes back to the mark when it closes.
        let _ = mark.focus();
    }
    dispatch.emit(Action::OpenCard(marks));
    true
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct WaitingProps {
    engine: Engine,
    asking: bool,
}

/// Says what is waited for, once that takes long enough to notice.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let patient = use_state_eq(|| true);
    {
        let patient = patient.clone();
        use_effect_with(props.asking, move |&asking| {
            patient.set(true);
            let timer = asking.then(|| Timeout::new(PATIENCE, move || patient.set(false)));
            move || drop(timer)
        });
    }
    match &props.engine {
        _ if !props.asking || *patient => Html::default(),
        Engine::Failed(_) => Html::default(),
        Engine::Starting => {
            html! { <p class="article-view__waiting" role="progressbar" aria-label="Loading">{"Loading the engine …"}</p> }
        }
        Engine::Ready => {
            html! { <p class="article-view__waiting" role="progressbar" aria-label="Reading">{"Reading the article …"}</p> }
        }
    }
}
