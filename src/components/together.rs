//! Who appears together: a picture of arcs between names, and the list that says the same in words.

use crate::components::{FactLink, Folded, Strip, TogetherArcs};
use crate::view_model::{Pair, Together as Company};
use std::rc::Rc;
use yew::prelude::*;

/// Who appears with whom.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TogetherProps {
    /// Names and pairs.
    pub together: Rc<Company>,
}

/// The picture over the list; a name that is pressed in the picture leaves only its own pairs in the list.
#[component]
pub fn Together(props: &TogetherProps) -> Html {
    let chosen = use_state_eq(|| None::<usize>);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |index: usize| chosen.set((*chosen != Some(index)).then_some(index)))
    };
    // Another reading may have left fewer names.
    let chosen = chosen.filter(|&index| index < props.together.drawn());
    let listed = use_memo((props.together.clone(), chosen), |(together, chosen)| {
        let of_chosen = |pair: &Pair| chosen.is_none_or(|index| pair.of.contains(&index));
        let pairs = together.pairs.iter().enumerate().filter(|(_, pair)| of_chosen(pair));
        pairs.map(|(index, _)| index).collect::<Vec<_>>()
    });
    let count = listed.len();
    let line = use_callback((props.together.clone(), listed), |index: usize, (together, listed)| {
        let pair = listed.get(index).and_then(|&index| together.pairs.get(index));
        pair.map(|pair| row(together, pair)).unwrap_or_default()
    });
    html! {
        <>
            if props.together.drawn() > 2 {
                <TogetherArcs together={props.together.clone()} {chosen} {choose} />
            }
            <Folded {count} {line} />
        </>
    }
}

fn row(together: &Company, pair: &Pair) -> Html {
    let name = |index: usize| together.names.get(index).map(|(name, _)| name.clone()).unwrap_or_default();
    let [one, other] = pair.of.map(name);
    let both = format!("{one} and {other}");
    let times = if pair.times == 1 { "once".to_owned() } else { format!("{} times", pair.times) };
    // Two pairs may be led to the same words.
    let section = format!("together-{}-{}", pair.of[0], pair.of[1]);
    html! {
        <li class="entity" key={section.clone()}>
            <div class="entity__head">
                <FactLink section={section.clone()} place={pair.first}>
                    <span class="fact__name">{one}</span>{" and "}<span class="fact__name">{other}</span>
                </FactLink>
                <span class="entity__times">{times}</span>
            </div>
            <Strip section={format!("{section}-at")} name={both} mentions={pair.times} ticks={pair.ticks.clone()} />
        </li>
    }
}
