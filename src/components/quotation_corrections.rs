//! What a reader can put right about a quotation, on its mark's card.

use crate::components::{CorrectionMade, QuotationSpeaker, QuotationWords};
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, OpenArticle, QuotationFix, Quoted};
use crate::view_model::{About, given};
use dateline_text::{QuotationKind, Span};
use std::rc::Rc;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// What is put right.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuotationCorrectionsProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// Index of the quotation.
    pub index: u32,
    /// The words selected in the article.
    pub selection: Option<Span>,
}

/// Which choices are open.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Speaker,
    Kind,
    Words,
}

/// Who speaks, how, which words, or that it is none; and what was put right before.
#[component]
pub fn QuotationCorrections(props: &QuotationCorrectionsProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| None::<Open>);
    let bar = use_node_ref();
    {
        let bar = bar.clone();
        use_effect_with(*open, move |open| {
            // The card scrolls: what opens in it is to be seen.
            if let (Some(_), Some(bar)) = (open, bar.cast::<Element>()) {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                bar.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    // A press in the card may take the selection away: the words last selected are meant.
    let selected = use_mut_ref(|| None::<Span>);
    if props.selection.is_some() {
        *selected.borrow_mut() = props.selection;
    }
    let selected = *selected.borrow();
    let article = &props.article;
    let quoted = article.quoted(props.index);
    let fix = use_callback(
        (quoted, dispatch),
        |fix: QuotationFix, (quoted, dispatch): &(Option<Quoted>, Callback<Action>)| {
            if let Some(quoted) = *quoted {
                dispatch.emit(Action::CorrectQuotation(quoted, fix, clock::fresh_id(), clock::now()));
            }
        },
    );
    let quotation = article.analysis.as_ref().and_then(|it| it.quotations.get(props.index as usize).cloned());
    let (Some(quotation), Some(quoted)) = (quotation, quoted) else { return Html::default() };
    let opens = |choices: Open, words: &'static str| {
        let is_open = *open == Some(choices);
        let open = open.clone();
        let onclick = Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(choices)));
        html! { <button type="button" aria-expanded={is_open.to_string()} {onclick}>{words}</button> }
    };
    let kinds = QuotationKind::ALL.iter().filter(|kind| **kind != quotation.kind).map(|&kind| {
        let onclick = fix.reform(move |_: MouseEvent| QuotationFix::Kind(kind));
        html! { <button type="button" {onclick}>{given(kind)}</button> }
    });
    html! {
        <div class="correction-bar" role="group" aria-label="Correct this quotation" ref={bar}>
            <p class="correction-bar__question" aria-hidden="true">{"Is this right?"}</p>
            <div class="correction-bar__row">
                { opens(Open::Speaker, "Another speaker …") }
                { opens(Open::Kind, "Quoted how …") }
                { opens(Open::Words, "From where to where …") }
                <button type="button" onclick={fix.reform(|_: MouseEvent| QuotationFix::NotOne)}>{"Not a quotation"}</button>
            </div>
            { match *open {
                Some(Open::Speaker) => html! {
                    <QuotationSpeaker article={article.clone()} quotation={quotation.clone()} {selected} fix={fix.clone()} />
                },
                Some(Open::Kind) => html! {
                    <div class="correction-choices" role="group" aria-label="How are the words given?">
                        <p class="correction-choices__question">{"How are the words given?"}</p>
                        { for kinds }
                    </div>
                },
                Some(Open::Words) => html! {
                    <QuotationWords article={article.clone()} content={quotation.content} {selected} fix={fix.clone()} />
                },
                None => Html::default(),
            } }
            <CorrectionMade article={article.clone()} span={article.quotation_origin(quoted.content)} about={About::Quotation} />
        </div>
    }
}
