//! The map of the article's places: dots that lead to the article, on coastlines of our own.

use crate::components::{FactLink, MapWorld, fact_id};
use crate::hooks::{use_desk, use_map_wheel, use_shown_on_map, use_width};
use crate::services::region;
use crate::state::OnMap;
use crate::view_model::{ASPECT, Dot, Label, Spot, View, decimal, label_of, spots};
use dateline_text::EntityId;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// How much a button or a key zooms.
const ZOOM: f64 = 1.6;
/// Share of the map that an arrow key moves it by.
const MOVE: f64 = 0.2;
/// Pixels that a pointer moves before it drags.
const STILL: f64 = 4.0;
/// Half the size of what a finger hits.
const HIT: f64 = 13.0;

/// What is on the map.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlaceMapProps {
    /// The places whose point is known.
    pub dots: Rc<[Dot]>,
    /// The place that is to be shown, since another part of the page led to it.
    pub on_map: Option<OnMap>,
}

/// Where a pointer went down, and the view it moves.
#[derive(Clone, Copy)]
struct Drag {
    from: (f64, f64),
    view: View,
    has_moved: bool,
}

/// The map with its controls and its legend.
#[component]
pub fn PlaceMap(props: &PlaceMapProps) -> Html {
    let desk = use_desk();
    let map = use_node_ref();
    let pixels = use_width(&map, props.dots.clone());
    let chosen = use_state_eq(|| None::<View>);
    let opened = use_state_eq(|| None::<EntityId>);
    let drag = use_mut_ref(|| None::<Drag>);
    let names = use_memo(props.dots.clone(), |dots| full_names(dots));
    let view = chosen.unwrap_or_else(|| View::around(props.dots.iter()));
    let spots =
        use_memo((props.dots.clone(), view, pixels as u32), |(dots, view, _)| spots(dots, *view, pixels));
    use_map_wheel(&map, view, pixels, chosen.setter());
    use_shown_on_map(&map, &props.dots, props.on_map, &chosen);

    let set = {
        let (chosen, opened) = (chosen.setter(), opened.setter());
        move |view: View| {
            chosen.set(Some(view));
            opened.set(None);
        }
    };
    let zoom = |by: f64| {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set(view.zoomed(by)))
    };
    let onkeydown = {
        let set = set.clone();
        Callback::from(move |event: KeyboardEvent| {
            let new = match event.key().as_str() {
                _ if event.ctrl_key() || event.meta_key() || event.alt_key() => return,
                "ArrowLeft" => view.moved(-MOVE, 0.0),
                "ArrowRight" => view.moved(MOVE, 0.0),
                "ArrowUp" => view.moved(0.0, -MOVE),
                "ArrowDown" => view.moved(0.0, MOVE),
                "+" | "=" => view.zoomed(ZOOM),
                "-" => view.zoomed(1.0 / ZOOM),
                _ => return,
            };
            event.prevent_default();
            set(new);
        })
    };
    let onpointerdown = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                *drag.borrow_mut() = Some(Drag { from: pointer(&event), view, has_moved: false });
            }
        })
    };
    let onpointermove = {
        let (drag, map, set) = (drag.clone(), map.clone(), set.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(drag) = &mut *drag.borrow_mut() else { return };
            let (x, y) = pointer(&event);
            let (right, down) = (x - drag.from.0, y - drag.from.1);
            if !drag.has_moved && right.hypot(down) < STILL {
                return;
            }
            if !drag.has_moved
                && let Some(map) = map.cast::<Element>()
            {
                // What the pointer was on gets no click then; a pointer that is gone drags nothing.
                let _ = map.set_pointer_capture(event.pointer_id());
            }
            drag.has_moved = true;
            set(drag.view.moved(-right / pixels, -down / (pixels * ASPECT)));
        })
    };
    let let_go = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);
    let group = spots.iter().find(|spot| spot.dots.len() > 1 && *opened == leader(spot, &props.dots));
    let has_unsure = props.dots.iter().any(|dot| dot.unsure);
    // What leads to the article stands before what only opens a list.
    let (several, single): (Vec<&Spot>, Vec<&Spot>) = spots.iter().partition(|spot| spot.dots.len() > 1);
    let scale = view.scale(pixels);
    let (left, top) = view.place((0.0, 0.0), pixels);
    let height = pixels * ASPECT;
    html! {
        <div class="place-map">
            <div class="place-map__map" ref={map} tabindex="0" role="group" aria-label="Map of the places" aria-describedby="map-keys"
                {onkeydown} {onpointerdown} {onpointermove} onpointerup={let_go.clone()} onpointercancel={let_go}>
                <svg class="place-map__picture" viewBox={format!("0 0 {} {}", decimal(pixels, 0), decimal(height, 1))} width="100%">
                    <title>{"Map of the places"}</title>
                    <desc>{format!("{} of the article’s places as dots, larger the more often they are named. The list below says the same in words.",
                        props.dots.len())}</desc>
                    <g transform={format!("translate({} {}) scale({})", decimal(left, 2), decimal(top, 2), decimal(scale, 6))} aria-hidden="true"><MapWorld /></g>
                    { for spots.iter().map(|spot| circle(spot, &props.dots)) }
                    { for spots.iter().filter_map(|spot| label(spot, &props.dots)) }
                    { for single.iter().filter_map(|spot| {
                        let index = *spot.dots.first()?;
                        let dot = props.dots.get(index)?;
                        let id = fact_id("map", dot.first);
                        let onclick = desk.visit.reform({
                            let (place, id) = (dot.first, id.clone());
                            move |_: MouseEvent| (place, id.clone())
                        });
                        Some(hit(spot, html! {
                            <button xmlns="http://www.w3.org/1999/xhtml" type="button" {id} class="place-map__hit" data-places={dot.entity.0.to_string()}
                                aria-label={format!("{}: {}", names[index], times(dot.mentions))} {onclick} />
                        }, index))
                    }) }
                    { for several.iter().filter_map(|spot| {
                        let index = *spot.dots.first()?;
                        let own = leader(spot, &props.dots)?;
                        let is_open = *opened == Some(own);
                        let opened = opened.setter();
                        let onclick = Callback::from(move |_: MouseEvent| opened.set((!is_open).then_some(own)));
                        let all: Vec<&str> = spot.dots.iter().map(|&index| names[index].as_str()).collect();
                        let ids: Vec<String> = spot.dots.iter().map(|&index| props.dots[index].entity.0.to_string()).collect();
                        Some(hit(spot, html! {
                            <button xmlns="http://www.w3.org/1999/xhtml" type="button" class="place-map__hit" data-places={ids.join(" ")}
                                aria-expanded={is_open.to_string()} aria-label={format!("{} places: {}: {}", all.len(), all.join("; "), times(spot.mentions))} {onclick} />
                        }, index))
                    }) }
                </svg>
                <p class="visually-hidden" id="map-keys">{"Arrow keys move the map, plus and minus zoom."}</p>
            </div>
            <div class="place-map__controls" role="group" aria-label="Zoom">
                <button type="button" aria-label="Zoom in" disabled={view.is_narrowest()} onclick={zoom(ZOOM)}>{"+"}</button>
                <button type="button" aria-label="Zoom out" disabled={view.is_widest()} onclick={zoom(1.0 / ZOOM)}>{"−"}</button>
                <button type="button" disabled={view.is_widest()} onclick={Callback::from({ let set = set.clone(); move |_: MouseEvent| set(View::WORLD) })}>
                    {"Whole world"}</button>
                <button type="button" disabled={chosen.is_none()} onclick={Callback::from({ let chosen = chosen.setter(); move |_: MouseEvent| chosen.set(None) })}>
                    {"All places"}</button>
            </div>
            if let Some(spot) = group {
                <ul class="place-map__group" aria-label="Places at this spot">
                    { for spot.dots.iter().filter_map(|&index| Some((props.dots.get(index)?, names.get(index)?))).map(|(dot, name)| html! {
                        <li><FactLink section="map" place={dot.first}><span class="fact__name">{name.clone()}</span></FactLink>
                            <span class="fact__quiet">{" "}{times(dot.mentions)}</span></li>
                    }) }
                    <li><button type="button" onclick={closer(spot, &props.dots, &set)}>{"Show them larger"}</button></li>
                </ul>
            }
            <p class="place-map__legend">
                {"Larger dots: named more often. "}
                if !several.is_empty() { {"“+2”: two more places at that spot; it opens their list. "} }
                if has_unsure { {"Hollow: the article does not say which place of this name, so the best known is shown. "} }
                {"Coastlines: Natural Earth."}
            </p>
        </div>
    }
}

/// Each dot's name with its country.
fn full_names(dots: &[Dot]) -> Vec<AttrValue> {
    // The browser is slow to tell a country's name.
    let mut countries: Vec<(AttrValue, String)> = Vec::new();
    let mut full = |dot: &Dot| match &dot.country {
        Some(code) => {
            let at = countries.iter().position(|(known, _)| known == code).unwrap_or_else(|| {
                countries.push((code.clone(), region::name(code)));
                countries.len() - 1
            });
            let country = &countries[at].1;
            if *country == dot.name.as_str() {
                dot.name.clone()
            } else {
                AttrValue::from(format!("{}, {country}", dot.name))
            }
        }
        None => dot.name.clone(),
    };
    dots.iter().map(&mut full).collect()
}

fn times(mentions: usize) -> String {
    if mentions == 1 { "1 mention".to_owned() } else { format!("{mentions} mentions") }
}

/// Shows the places of one spot as far apart as the map can.
fn closer(spot: &Spot, dots: &[Dot], set: &(impl Fn(View) + Clone + 'static)) -> Callback<MouseEvent> {
    let view = View::closely(spot.dots.iter().filter_map(|&index| dots.get(index)));
    let set = set.clone();
    Callback::from(move |_| set(view))
}

fn leader(spot: &Spot, dots: &[Dot]) -> Option<EntityId> {
    Some(dots.get(*spot.dots.first()?)?.entity)
}

fn pointer(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn circle(spot: &Spot, dots: &[Dot]) -> Html {
    let is_unsure = spot.dots.iter().all(|&index| dots.get(index).is_some_and(|dot| dot.unsure));
    let class = classes!("place-map__dot", is_unsure.then_some("place-map__dot--unsure"));
    let [x, y, r] = [spot.at.0, spot.at.1, spot.radius].map(|pixels| decimal(pixels, 1));
    html! { <circle {class} cx={x} cy={y} {r} /> }
}

fn label(spot: &Spot, dots: &[Dot]) -> Option<Html> {
    let Label { x, y, anchor } = spot.label?;
    Some(html! {
        <text class="place-map__label" x={decimal(x, 1)} y={decimal(y, 1)} text-anchor={anchor} aria-hidden="true">{label_of(spot, dots)}</text>
    })
}

/// Lays a button over a spot. It is an element of HTML: the way back from the article gives the focus to such.
fn hit(spot: &Spot, button: Html, key: usize) -> Html {
    let size = (HIT * 2.0).max(spot.radius * 2.0);
    let at = |middle: f64| decimal(middle - size / 2.0, 1);
    html! {
        <foreignObject {key} x={at(spot.at.0)} y={at(spot.at.1)} width={decimal(size, 1)} height={decimal(size, 1)}>{button}</foreignObject>
    }
}
