//! The choices that one of the correction buttons opens.

use crate::services::place::{self, Drawn};
use crate::state::{Fix, OpenArticle};
use crate::view_model::{extended, kind_of, shrunk, singular};
use dateline_notes::Scope;
use dateline_text::{Mention, MentionKind, Span, sort_by};
use std::rc::Rc;
use yew::prelude::*;

/// Entities that are offered at most.
const LISTED: usize = 12;

/// Which choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// How far it is no name.
    NotAName,
    /// Which kind it is.
    Kind,
    /// Which words it is.
    Words,
    /// Which thing it is.
    SameAs,
}

/// What is chosen from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionChoicesProps {
    /// Which choices.
    pub choices: Choices,
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The mention.
    pub mention: Mention,
    /// Makes the correction.
    pub fix: Callback<Fix>,
}

/// Buttons, one a choice.
#[component]
pub fn CorrectionChoices(props: &CorrectionChoicesProps) -> Html {
    let everywhere = use_state_eq(|| true);
    let button = |words: String, fix: Option<Fix>| {
        let make = props.fix.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(fix) = fix {
                make.emit(fix);
            }
        });
        html! { <button type="button" disabled={fix.is_none()} {onclick}>{words}</button> }
    };
    let text = props.article.text();
    let span = props.mention.span;
    match props.choices {
        Choices::NotAName => group(
            "Where is it none?",
            html! {
                <>
                    { button("Here".to_owned(), Some(Fix::NotAName(Scope::Here))) }
                    { button("In this article".to_owned(), Some(Fix::NotAName(Scope::Article))) }
                    { button("Always".to_owned(), Some(Fix::NeverAName)) }
                </>
            },
        ),
        Choices::Kind => {
            let scope = if *everywhere { Scope::Article } else { Scope::Here };
            let switch = {
                let everywhere = everywhere.clone();
                Callback::from(move |_: Event| everywhere.set(!*everywhere))
            };
            let kinds = MentionKind::ALL.iter().filter(|&&kind| kind != props.mention.kind);
            group(
                "What is it?",
                html! {
                    <>
                        { for kinds.map(|&kind| button(singular(kind_of(kind)).to_owned(), Some(Fix::Kind(kind, scope)))) }
                        <label class="correction-choices__switch">
                            <input type="checkbox" checked={!*everywhere} onchange={switch} />
                            {"here only"}
                        </label>
                    </>
                },
            )
        }
        Choices::Words => {
            let to = |words: Option<Span>| words.filter(|&words| words != span).map(Fix::Words);
            let selected = place::selected(Drawn::article(text));
            group(
                "Which words?",
                html! {
                    <>
                        { button("One word more before".to_owned(), to(extended(text, span, true))) }
                        { button("One word fewer before".to_owned(), to(shrunk(text, span, true))) }
                        { button("One word fewer after".to_owned(), to(shrunk(text, span, false))) }
                        { button("One word more after".to_owned(), to(extended(text, span, false))) }
                        if let Some(selected) = selected { { button("The selected words".to_owned(), to(Some(selected))) } }
                    </>
                },
            )
        }
        Choices::SameAs => {
            let analysis = props.article.analysis.clone().unwrap_or_default();
            let others = analysis.entities.iter().filter(|entity| {
                entity.kind == props.mention.kind && Some(entity.id) != props.mention.entity
            });
            let mut firsts: Vec<(String, Span)> = others
                .filter_map(|entity| {
                    Some((entity.name.clone(), analysis.mentions_of(entity.id).next()?.span))
                })
                .collect();
            sort_by(&mut firsts, Ord::cmp);
            let more = firsts.len().saturating_sub(LISTED);
            group(
                "The same as whom or what?",
                html! {
                    <>
                        { for firsts.into_iter().take(LISTED).map(|(name, first)| button(name, Some(Fix::SameAs(first)))) }
                        if more > 0 { <span>{format!("and {more} more: start from one of theirs")}</span> }
                    </>
                },
            )
        }
    }
}

fn group(question: &'static str, choices: Html) -> Html {
    html! {
        <div class="correction-choices" role="group" aria-label={question}>
            <p class="correction-choices__question">{question}</p>
            { choices }
        </div>
    }
}
