//! Where along the article something stands: a line with a tick for each place, each of which leads there.

use crate::components::fact_id;
use crate::hooks::{use_desk, use_roving};
use crate::view_model::{ROOM, Tick, decimal};
use yew::prelude::*;

/// Height of the line with room for a finger, in pixels.
const HEIGHT: u32 = 24;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StripProps {
    /// The section and row, for the ids of the ticks.
    pub section: AttrValue,
    /// What stands there.
    pub name: AttrValue,
    /// Of how many mentions.
    pub mentions: usize,
    /// Where.
    pub ticks: Vec<Tick>,
}

/// The line. The arrow keys go from tick to tick; the words around a tick show while it has the focus or the pointer.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let desk = use_desk();
    let line = use_node_ref();
    let roving = use_roving(&line, props.ticks.len());
    let shown = roving.shown;
    html! {
        <div class="strip" role="group" aria-label={format!("Where {} stands in the article", props.name)}
            onkeydown={roving.onkeydown} onmouseover={roving.onmouseover} onfocusin={roving.onfocusin}
            onmouseleave={roving.onmouseleave} onfocusout={roving.onfocusout}>
            <svg class="strip__line" width="100%" height={HEIGHT.to_string()} ref={line}>
                <rect class="strip__article" x="0" y="11" width="100%" height="2" rx="1" />
                { for props.ticks.iter().enumerate().map(|(index, tick)| {
                    let id = fact_id(&props.section, tick.place);
                    let onclick = desk.visit.reform({
                        let (place, id) = (tick.place, id.clone());
                        move |_: MouseEvent| (place, id.clone())
                    });
                    let share = |parts: f64| format!("{}%", decimal(parts * 100.0 / f64::from(ROOM), 2));
                    let (y, height) = if tick.mentions > 1 { ("3", "18") } else { ("6", "12") };
                    html! {
                        <>
                            <rect class="strip__tick" x={share(f64::from(tick.at) + 0.5)} {y} width="3" {height} rx="1.5" transform="translate(-1.5)" />
                            <foreignObject x={share(f64::from(tick.at))} y="0" width={share(1.0)} height={HEIGHT.to_string()}>
                                <button xmlns="http://www.w3.org/1999/xhtml" type="button" {id} class="strip__hit" data-index={index.to_string()}
                                    tabindex={if index == roving.stop { "0" } else { "-1" }} aria-label={label(props, tick)} {onclick} />
                            </foreignObject>
                        </>
                    }
                }) }
            </svg>
            if let Some(tick) = shown.and_then(|index| props.ticks.get(index)) {
                <p class="strip__words" aria-hidden="true" dir="auto">{tick.words.clone()}</p>
            }
        </div>
    }
}

fn label(props: &StripProps, tick: &Tick) -> String {
    let which = if tick.mentions > 1 {
        format!("{} to {}", tick.first, tick.first + tick.mentions - 1)
    } else {
        tick.first.to_string()
    };
    format!("{}, {which} of {}: {}", props.name, props.mentions, tick.words)
}
