//! The picture of the article's times: marks on a scale, each of which leads to the article.

use crate::components::fact_id;
use crate::hooks::{use_desk, use_roving, use_width};
use crate::services::wording::counted;
use crate::view_model::{LANE, Moment, Picture, TimeMark, Timeline, decimal};
use std::rc::Rc;
use yew::prelude::*;

/// Height of the line where publication is named, in pixels.
const HEAD: f64 = 18.0;
/// Height of the labels below the scale.
const FOOT: f64 = 34.0;
/// Half the height of a bar, and the radius of a point.
const HALF: f64 = 6.0;
/// The radius of a point with its count in it.
const COUNTED: f64 = 9.0;
/// The greatest count that a mark has room for.
const MOST_COUNTED: usize = 99;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelinePictureProps {
    /// The article's times.
    pub timeline: Rc<Timeline>,
}

/// The picture. The arrow keys go from mark to mark; what a mark stands for shows while it has the focus or the pointer.
#[component]
pub fn TimelinePicture(props: &TimelinePictureProps) -> Html {
    let desk = use_desk();
    let frame = use_node_ref();
    let pixels = use_width(&frame, props.timeline.clone());
    let picture =
        use_memo((props.timeline.clone(), pixels as u32), |(timeline, _)| Picture::new(timeline, pixels));
    let roving = use_roving(&frame, picture.as_ref().as_ref().map_or(0, |picture| picture.marks.len()));
    let moments = &props.timeline.moments;
    let Some(picture) = &*picture else { return html! { <div ref={frame} /> } };
    let axis = HEAD + picture.lanes as f64 * LANE + 4.0;
    let height = axis + FOOT;
    let middle = |mark: &TimeMark| axis - 4.0 - LANE * (mark.lane as f64 + 0.5);

    html! {
        <div class="timeline-picture" role="group" aria-label="Timeline of the article’s dates" ref={frame}
            onkeydown={roving.onkeydown} onmouseover={roving.onmouseover} onfocusin={roving.onfocusin}
            onmouseleave={roving.onmouseleave} onfocusout={roving.onfocusout}>
            <svg class="timeline-picture__picture" viewBox={format!("0 0 {} {}", px(pixels), px(height))} width="100%" height={px(height)}>
                <title>{"Timeline"}</title>
                <desc>{format!("{} on a scale from the earliest to the latest. The list below says the same in words.",
                    counted(picture.marks.len(), "mark"))}</desc>
                <g aria-hidden="true">
                    { for picture.ticks.iter().map(|tick| html! {
                        <>
                            <line class="timeline-picture__line" x1={px(tick.at)} x2={px(tick.at)} y1={px(HEAD)} y2={px(axis + 4.0)} />
                            <text class="timeline-picture__label" x={px(tick.label.at)} y={px(axis + 16.0)}>{tick.label.words.clone()}</text>
                            if let Some(below) = &tick.below {
                                <text class="timeline-picture__label" x={px(below.at)} y={px(axis + 30.0)}>{below.words.clone()}</text>
                            }
                        </>
                    }) }
                    <line class="timeline-picture__axis" x1="0" x2={px(pixels)} y1={px(axis)} y2={px(axis)} />
                    { for picture.breaks.iter().map(|&at| html! {
                        <g transform={format!("translate({} {})", px(at), px(axis))}>
                            <rect class="timeline-picture__gap" x="-6" y={px(HEAD - axis)} width="12" height={px(axis - HEAD + 6.0)} />
                            <path class="timeline-picture__break" d={format!("M-6 6L-2 -6M2 6L6 -6M0 {}V-10", px(HEAD - axis))} />
                        </g>
                    }) }
                    if let Some((at, label)) = &picture.published {
                        <line class="timeline-picture__published" x1={px(*at)} x2={px(*at)} y1={px(HEAD - 3.0)} y2={px(axis)} />
                        <text class="timeline-picture__label timeline-picture__label--published" x={px(label.at)} y="11">{label.words.clone()}</text>
                    }
                    { for picture.marks.iter().map(|mark| draw(mark, middle(mark))) }
                </g>
                { for picture.marks.iter().enumerate().filter_map(|(index, mark)| {
                    let place = moments.get(*mark.moments.first()?)?.named.first()?.place;
                    let id = fact_id("timeline-picture", place);
                    let onclick = desk.visit.reform({
                        let id = id.clone();
                        move |_: MouseEvent| (place, id.clone())
                    });
                    let (left, right) = mark.reach();
                    Some(html! {
                        <foreignObject key={index} x={px(left)} y={px(middle(mark) - LANE / 2.0)} width={px(right - left)} height={px(LANE)}>
                            <button xmlns="http://www.w3.org/1999/xhtml" type="button" {id} class="timeline-picture__hit" data-index={index.to_string()}
                                tabindex={if index == roving.stop { "0" } else { "-1" }} aria-label={told(mark, moments)} {onclick} />
                        </foreignObject>
                    })
                }) }
            </svg>
            if let Some(mark) = roving.shown.and_then(|index| picture.marks.get(index)) {
                <p class="timeline-picture__words" aria-hidden="true">{told(mark, moments)}</p>
            }
        </div>
    }
}

/// A length in the picture.
fn px(length: f64) -> String {
    decimal(length, 1)
}

/// A point or a bar, with its count where it has more than one mention.
fn draw(mark: &TimeMark, middle: f64) -> Html {
    let class = classes!("timeline-picture__mark", mark.unsure.then_some("timeline-picture__mark--unsure"));
    let several = mark.mentions > 1;
    let count = several.then(|| {
        let class = classes!(
            "timeline-picture__count",
            mark.unsure.then_some("timeline-picture__count--unsure"),
            (mark.mentions > MOST_COUNTED).then_some("timeline-picture__count--many"),
        );
        html! { <text {class} x={px(mark.middle())} y={px(middle + 3.5)}>{count_on_a_point(mark.mentions)}</text> }
    });
    let (cx, cy) = (px(mark.middle()), px(middle));
    if mark.is_point() {
        let r = if several { COUNTED } else { HALF };
        return html! { <><circle {class} {cx} {cy} r={px(r)} />{ count.unwrap_or_default() }</> };
    }
    let half = if several { COUNTED } else { HALF };
    html! {
        <>
            <rect {class} x={px(mark.left)} y={px(middle - half)} rx={px(half)}
                width={px(mark.right - mark.left)} height={px(half * 2.0)} />
            { count.unwrap_or_default() }
        </>
    }
}

/// A count as a point has room for it; the words under the picture give it whole.
fn count_on_a_point(mentions: usize) -> String {
    if mentions > MOST_COUNTED { format!("{MOST_COUNTED}+") } else { mentions.to_string() }
}

/// What a mark stands for, in words.
fn told(mark: &TimeMark, moments: &[Moment]) -> String {
    let moments: Vec<&Moment> = mark.moments.iter().filter_map(|&index| moments.get(index)).collect();
    let words: Vec<&str> =
        moments.iter().flat_map(|moment| &moment.named).map(|named| named.words.as_str()).collect();
    let meaning = match (moments.first(), moments.last()) {
        (Some(first), Some(last)) if first.meaning != last.meaning => {
            format!("{} to {}", first.meaning, last.meaning)
        }
        (Some(first), _) => first.meaning.to_string(),
        _ => String::new(),
    };
    let times = if words.len() > 1 { format!(", {} times", words.len()) } else { String::new() };
    let mut once: Vec<&str> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    let more = if once.len() > 4 { " …" } else { "" };
    once.truncate(4);
    format!("{meaning}{times}: “{}”{more}", once.join("”, “"))
}
