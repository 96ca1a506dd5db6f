//! How much of the text stands on whose word: a bar, and the same in words.

use crate::view_model::{Ledger, decimal};
use std::rc::Rc;
use yew::prelude::*;

/// Whose word.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourceSharesProps {
    /// Who says what.
    pub ledger: Rc<Ledger>,
}

/// A bar with a piece for each kind of source, under it each kind with its percent; nothing where nobody is quoted.
#[component]
pub fn SourceShares(props: &SourceSharesProps) -> Html {
    let ledger = &props.ledger;
    if ledger.shares.is_empty() {
        return Html::default();
    }
    let kinds = ledger.shares.iter().map(|&(kind, share)| {
        let said = kind.said();
        (said.name, said.several, said.sign, share)
    });
    let own = ("own", "The article’s own words", "·", ledger.own_words);
    let parts: Vec<_> = kinds.chain([own]).filter(|(_, _, _, share)| *share > 0).collect();
    // Units of the picture are percent; a gap of half a percent parts the pieces.
    let mut from = 0;
    let pieces: Html = parts
        .iter()
        .map(|(name, _, sign, share)| {
            let x = from;
            from += share;
            let width = (*share as f64 - 0.5).max(0.5);
            html! {
                <>
                    <rect class={format!("source-shares__piece source-shares__piece--{name}")} x={x.to_string()} y="0" width={decimal(width, 1)} height="8" />
                    if *share > 6 {
                        <text class="source-shares__sign" x={decimal(x as f64 + width / 2.0, 2)} y="6">{*sign}</text>
                    }
                </>
            }
        })
        .collect();
    html! {
        <figure class="source-shares">
            <svg viewBox="0 0 100 8" aria-hidden="true">{ pieces }</svg>
            <figcaption class="fact__quiet">
                {"Of the words of the article’s body: "}
                { for parts.iter().enumerate().map(|(index, (_, several, sign, share))| html! {
                    <>
                        if index > 0 { {", "} }
                        <span class="source-shares__part"><span aria-hidden="true">{*sign}{" "}</span>{several.to_lowercase()}{" "}{share}{" %"}</span>
                    </>
                }) }
                if ledger.hands_on() { {". Words that one source passes on from another count for the other here"} }
                {"."}
            </figcaption>
        </figure>
    }
}
