//! A row of choices, of which one holds.

use yew::prelude::*;

/// What there is to choose from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceRowProps {
    /// What the choice is about.
    pub label: AttrValue,
    /// Tells one row from another on the page.
    pub name: AttrValue,
    /// What can be chosen.
    pub options: Vec<AttrValue>,
    /// Which of them holds.
    pub chosen: usize,
    /// Takes another.
    pub choose: Callback<usize>,
    /// Whether they are drawn in one piece, for few and short ones.
    #[prop_or_default]
    pub joined: bool,
}

/// Radio buttons drawn as a row. In the facts they are no buttons, since there a button leads to the text.
#[component]
pub fn ChoiceRow(props: &ChoiceRowProps) -> Html {
    html! {
        <div class={classes!("choice-row", props.joined.then_some("choice-row--joined"))} role="radiogroup" aria-label={props.label.clone()}>
            { for props.options.iter().enumerate().map(|(index, words)| {
                let onchange = props.choose.reform(move |_: Event| index);
                html! {
                    <label class="choice-row__choice">
                        <input type="radio" class="visually-hidden" name={props.name.clone()} checked={index == props.chosen} {onchange} />
                        <span>{words.clone()}</span>
                    </label>
                }
            }) }
        </div>
    }
}
