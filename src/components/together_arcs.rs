//! The picture of who appears together: names below one another, an arc for each pair, broader the more they share.

use crate::view_model::{Together as Company, decimal};
use dateline_text::MentionKind;
use std::rc::Rc;
use yew::prelude::*;

/// Height of a name, and width of the arcs, in pixels.
const ROW: f64 = 28.0;
const WIDTH: f64 = 112.0;
/// Breadth of the broadest arc.
const BROADEST: f64 = 7.0;

/// Who is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TogetherArcsProps {
    /// Names and pairs.
    pub together: Rc<Company>,
    /// The name whose pairs are listed.
    pub chosen: Option<usize>,
    /// Chooses a name, or lets it go.
    pub choose: Callback<usize>,
}

/// Names as buttons; the arcs of the one that has the focus, the pointer or the choice stand out.
#[component]
pub fn TogetherArcs(props: &TogetherArcsProps) -> Html {
    let touched = use_state_eq(|| None::<usize>);
    let drawn = props.together.drawn();
    let arcs = props.together.arcs();
    let lit = touched.or(props.chosen).filter(|&index| index < drawn);
    let most = arcs.iter().map(|arc| arc.times).max().unwrap_or(1) as f64;
    let is_lit = |ends: [usize; 2]| lit.is_none_or(|index| ends.contains(&index));
    let near = |index: usize| {
        lit.is_none_or(|lit| {
            lit == index || arcs.iter().any(|arc| arc.ends.contains(&lit) && arc.ends.contains(&index))
        })
    };
    let touch = |at: Option<usize>| {
        let touched = touched.setter();
        Callback::from(move |()| touched.set(at))
    };
    let middle = |index: usize| (index as f64 + 0.5) * ROW;
    let height = drawn as f64 * ROW;
    html! {
        <div class="together-arcs">
            <ul class="together-arcs__names" aria-label="Who appears with others">
                { for props.together.names.iter().take(drawn).enumerate().map(|(index, (name, kind))| {
                    let class = classes!("together-arcs__name", (*kind == MentionKind::Organization).then_some("together-arcs__name--organization"),
                        (!near(index)).then_some("together-arcs__name--far"));
                    html! {
                        <li key={index}>
                            <button type="button" {class} aria-pressed={(props.chosen == Some(index)).to_string()} title={name.clone()}
                                onclick={props.choose.reform(move |_: MouseEvent| index)}
                                onfocus={touch(Some(index)).reform(|_: FocusEvent| ())} onblur={touch(None).reform(|_: FocusEvent| ())}
                                onmouseenter={touch(Some(index)).reform(|_: MouseEvent| ())} onmouseleave={touch(None).reform(|_: MouseEvent| ())}>
                                {name.clone()}</button>
                        </li>
                    }
                }) }
            </ul>
            <svg class="together-arcs__picture" viewBox={format!("0 0 {} {}", decimal(WIDTH, 0), decimal(height, 0))} width={decimal(WIDTH, 0)} height={decimal(height, 0)} aria-hidden="true">
                { for arcs.iter().map(|arc| {
                    let [from, to] = arc.ends.map(middle);
                    let tall = (to - from) / 2.0;
                    // Names far apart have arcs that reach far, but never out of the picture.
                    let wide = (WIDTH - 14.0) * (1.0 - (-tall / (ROW * 2.2)).exp());
                    let breadth = 1.0 + (BROADEST - 1.0) * (arc.times as f64 - 1.0) / (most - 1.0).max(1.0);
                    let class = classes!("together-arcs__arc", if is_lit(arc.ends) { lit.map(|_| "together-arcs__arc--lit") } else { Some("together-arcs__arc--far") });
                    html! {
                        <path {class} d={format!("M6 {}A{} {} 0 0 1 6 {}", decimal(from, 1), decimal(wide, 1), decimal(tall, 1), decimal(to, 1))}
                            stroke-width={decimal(breadth, 1)} />
                    }
                }) }
                { for props.together.names.iter().take(drawn).enumerate().map(|(index, (_, kind))| html! {
                    <circle class={classes!("together-arcs__end", (*kind == MentionKind::Organization).then_some("together-arcs__end--organization"))}
                        cx="6" cy={decimal(middle(index), 0)} r="4" />
                }) }
            </svg>
        </div>
    }
}
