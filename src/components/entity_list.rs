//! People, organizations or places, each with where the article names them.

use crate::components::{FactLink, Folded, OrderSwitch, Strip};
use crate::hooks::use_dispatch;
use crate::services::{clock, region};
use crate::state::{Action, NoteOn};
use crate::view_model::{EntityRow, Order, why_this_one};
use dateline_text::{EntityId, sort_by_key};
use std::rc::Rc;
use yew::prelude::*;

/// Who is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EntityListProps {
    /// The section, for the ids of its lines.
    pub section: AttrValue,
    /// Weightiest first.
    pub rows: Rc<[EntityRow]>,
    /// The order they are shown in.
    pub order: Order,
    /// Those that have a note.
    pub noted: Vec<EntityId>,
}

/// A line a thing: name, role or country, other names, how often it is named and where.
#[component]
pub fn EntityList(props: &EntityListProps) -> Html {
    let dispatch = use_dispatch();
    let order = use_memo((props.rows.clone(), props.order), |(rows, order)| {
        let mut indices: Vec<usize> = (0..rows.len()).collect();
        if *order == Order::Appearance {
            sort_by_key(&mut indices, |&index| rows[index].places.first().map(|place| place.span.start()));
        }
        indices
    });
    let line = use_callback(
        (props.rows.clone(), order, props.section.clone(), props.noted.clone(), dispatch),
        |index: usize, (rows, order, section, noted, dispatch)| {
            order
                .get(index)
                .and_then(|&index| rows.get(index))
                .map(|row| entity(section, row, noted.contains(&row.id), dispatch))
                .unwrap_or_default()
        },
    );
    html! {
        <>
            if props.rows.len() > 1 {
                <OrderSwitch section={props.section.clone()} order={props.order} />
            }
            <Folded count={props.rows.len()} {line} />
        </>
    }
}

fn entity(section: &AttrValue, row: &EntityRow, noted: bool, dispatch: &Callback<Action>) -> Html {
    let Some(first) = row.places.first() else { return Html::default() };
    // Neither the place itself nor its name on the map needs its country said again.
    let is_told = |country: &str| {
        row.name == country || row.on_map.as_ref().is_some_and(|on_map| on_map.ends_with(country))
    };
    let country = row.country.iter().map(|code| region::name(code)).filter(|name| !is_told(name));
    let role = row.role.iter().chain(&row.on_map).map(AttrValue::to_string);
    let details: Vec<String> = role.chain(country).collect();
    let why = row.point.and_then(|point| why_this_one(point.reason));
    let times = match row.places.len() {
        1 => "once".to_owned(),
        several => format!("{several} times"),
    };
    let note = first.mark.map(|mark| {
        let write = dispatch.reform(move |_: MouseEvent| Action::WriteNote(NoteOn::Thing(mark), clock::fresh_id()));
        let words = if noted { "Another note" } else { "Note" };
        html! {
            <button type="button" class="plain entity__note" aria-label={format!("{words} on all mentions of {}", row.name)} onclick={write}>{words}</button>
        }
    });
    html! {
        <li class="entity" key={first.span.start()}>
            <div class="entity__head">
                <FactLink section={section.clone()} place={*first}><span class="fact__name">{row.name.clone()}</span></FactLink>
                <span class="entity__times">{times}</span>
                { note }
            </div>
            if !details.is_empty() || row.point.is_some() {
                <div class="entity__details">
                    if !details.is_empty() { <span>{details.join(", ")}</span> }
                    if row.point.is_some() {
                        <button type="button" class="plain entity__on-map" aria-label={format!("Show {} on the map", row.name)}
                            onclick={dispatch.reform({ let id = row.id; move |_: MouseEvent| Action::ShowOnMap(id) })}>{"On the map"}</button>
                    }
                </div>
            }
            if let Some(why) = why {
                <div class="entity__details">{format!("This one: {why}.")}</div>
            }
            if !row.aliases.is_empty() {
                <div class="entity__details">{"also "}{row.aliases.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(", ")}</div>
            }
            <Strip section={format!("{section}-at")} name={row.name.clone()} mentions={row.places.len()} ticks={row.ticks.clone()} />
        </li>
    }
}
