//! What a reader can put right about a name, on its mark's card: a row of quiet buttons, some of which open choices.

use crate::components::{Choices, CorrectionChoices, CorrectionMade};
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, Fix, OpenArticle};
use crate::view_model::{About, kind_of, singular};
use dateline_text::{Mention, Provenance, Span};
use std::rc::Rc;
use yew::prelude::*;

/// What is put right.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionBarProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The mention.
    pub mention: Mention,
}

/// The corrections of one mention.
#[component]
pub fn CorrectionBar(props: &CorrectionBarProps) -> Html {
    let open = use_state_eq(|| None::<Choices>);
    let dispatch = use_dispatch();
    let span = props.mention.span;
    let fix =
        use_callback((span, dispatch.clone()), |fix: Fix, (span, dispatch): &(Span, Callback<Action>)| {
            dispatch.emit(Action::Correct(*span, fix, clock::fresh_id(), clock::now()));
        });
    let opens = |choices: Choices, words: String| {
        let is_open = *open == Some(choices);
        let open = open.clone();
        let onclick = Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(choices)));
        html! { <button type="button" aria-expanded={is_open.to_string()} {onclick}>{words}</button> }
    };
    let confirmed = props.mention.provenance == Provenance::Reader;
    let right = fix.reform(|_: MouseEvent| Fix::Right);
    let apart = fix.reform(|_: MouseEvent| Fix::SomebodyElse);
    let analysis = props.article.analysis.clone().unwrap_or_default();
    let shares = props.mention.entity.is_some_and(|id| analysis.mentions_of(id).nth(1).is_some());
    let others = analysis
        .entities
        .iter()
        .any(|entity| entity.kind == props.mention.kind && Some(entity.id) != props.mention.entity);
    let kind = singular(kind_of(props.mention.kind)).to_lowercase();
    let article = if kind.starts_with(['o', 'e']) { "an" } else { "a" };
    html! {
        <div class="correction-bar" role="group" aria-label="Correct this mark">
            <p class="correction-bar__question" aria-hidden="true">{"Is this right?"}</p>
            <div class="correction-bar__row">
                if !confirmed { <button type="button" onclick={right}>{"Right"}</button> }
                { opens(Choices::NotAName, format!("Not {article} {kind} …")) }
                { opens(Choices::Kind, "Other kind …".to_owned()) }
                { opens(Choices::Words, "Other words …".to_owned()) }
                if others { { opens(Choices::SameAs, "Same as …".to_owned()) } }
                if shares { <button type="button" onclick={apart}>{ if kind == "person" { "Somebody else" } else { "Something else" } }</button> }
            </div>
            if let Some(choices) = *open {
                <CorrectionChoices {choices} article={props.article.clone()} mention={props.mention.clone()} {fix} />
            }
            <CorrectionMade article={props.article.clone()} {span} about={About::Name} />
        </div>
    }
}
