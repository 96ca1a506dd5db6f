//! The map of an article's places: its dots, what part of the world it shows, what stands at one spot, which names are written.

use crate::view_model::world::{HEIGHT, WIDTH, project};
use crate::view_model::{EntityRow, Place};
use dateline_text::{EntityId, PlaceReason, sort_by_key};
use yew::AttrValue;

/// Height of the map for its width.
pub const ASPECT: f64 = 0.66;

/// Widest and narrowest part of the world that is shown, in units of the map. The coastlines say little below that.
const WIDEST: f64 = WIDTH * 1.04;
const NARROWEST: f64 = WIDTH / 40.0;
/// What is shown around a single place: about four thousand kilometres, which has a coast in it nearly anywhere.
const REGION: f64 = WIDTH / 9.0;
/// Share of the map that stays free on each side of the dots it opens with.
const MARGIN: f64 = 0.16;

/// Pixels between two spots below which they are one: so much a finger needs.
const REACH: f64 = 27.0;
/// Radius of a dot of one mention, and the largest, in pixels.
const LEAST_RADIUS: f64 = 4.0;
const LARGEST_RADIUS: f64 = 12.0;
/// Names written at most.
const LABELS: usize = 10;
/// Pixels that a letter of a label takes, about, and those of a line.
const LETTER: f64 = 6.6;
const LINE: f64 = 14.0;

/// A place of the article on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The place.
    pub entity: EntityId,
    /// The fullest name in the article.
    pub name: AttrValue,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<AttrValue>,
    /// How often it is named.
    pub mentions: usize,
    /// Where it is named first.
    pub first: Place,
    /// Whether the article leaves open which place of this name is meant.
    pub unsure: bool,
    /// Its point, in units of the map.
    pub at: (f64, f64),
}

/// The dots of the places whose point is known.
#[must_use]
pub fn dots(rows: &[EntityRow]) -> Vec<Dot> {
    let dot = |row: &EntityRow| {
        let point = row.point?;
        Some(Dot {
            entity: row.id,
            name: row.name.clone(),
            country: row.country.clone(),
            mentions: row.places.len(),
            first: *row.places.first()?,
            unsure: point.reason == PlaceReason::BestKnown,
            at: project(point.latitude_e4, point.longitude_e4),
        })
    };
    rows.iter().filter_map(dot).collect()
}

/// Why a place is the one meant, where there is anything to say.
#[must_use]
pub const fn why_this_one(reason: PlaceReason) -> Option<&'static str> {
    match reason {
        PlaceReason::Only => None,
        PlaceReason::Beside => Some("the words beside it say which"),
        PlaceReason::Article => Some("it fits the article’s other places"),
        PlaceReason::BestKnown => Some("the best known of this name"),
    }
}

/// The part of the world that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Its middle, in units of the map.
    middle: (f64, f64),
    /// Its width in units of the map; never more than the world and a little.
    width: f64,
}

impl View {
    /// The whole world.
    pub const WORLD: Self = Self { middle: (WIDTH / 2.0, HEIGHT / 2.0), width: WIDEST };

    /// The part that holds all dots with some margin; the world where there is none.
    #[must_use]
    pub fn around<'a>(dots: impl IntoIterator<Item = &'a Dot>) -> Self {
        Self::fitted(dots, REGION)
    }

    /// The part that holds all dots and little more.
    #[must_use]
    pub fn closely<'a>(dots: impl IntoIterator<Item = &'a Dot>) -> Self {
        Self::fitted(dots, NARROWEST)
    }

    fn fitted<'a>(dots: impl IntoIterator<Item = &'a Dot>, least: f64) -> Self {
        let mut ends: Option<[f64; 4]> = None;
        for Dot { at: (x, y), .. } in dots {
            let [west, east, north, south] = ends.unwrap_or([*x, *x, *y, *y]);
            ends = Some([west.min(*x), east.max(*x), north.min(*y), south.max(*y)]);
        }
        let Some([west, east, north, south]) = ends else { return Self::WORLD };
        let wide = (east - west).max((south - north) / ASPECT) / (1.0 - 2.0 * MARGIN);
        Self { middle: ((west + east) / 2.0, (north + south) / 2.0), width: wide.max(least) }.kept()
    }

    /// Shown larger (above 1) or smaller, with the same middle.
    #[must_use]
    pub fn zoomed(self, by: f64) -> Self {
        Self { width: self.width / by, ..self }.kept()
    }

    /// Shown larger or smaller, so that the point at these shares of the map stays where it is.
    #[must_use]
    pub fn zoomed_at(self, by: f64, (right, down): (f64, f64)) -> Self {
        let new = self.zoomed(by);
        let lost = self.width - new.width;
        let middle = (self.middle.0 + (right - 0.5) * lost, self.middle.1 + (down - 0.5) * lost * ASPECT);
        Self { middle, ..new }.kept()
    }

    /// Moved by shares of what is shown, to the right and down.
    #[must_use]
    pub fn moved(self, right: f64, down: f64) -> Self {
        let middle = (self.middle.0 + right * self.width, self.middle.1 + down * self.width * ASPECT);
        Self { middle, ..self }.kept()
    }

    /// Whether it can be zoomed in any further.
    #[must_use]
    pub fn is_narrowest(self) -> bool {
        self.width <= NARROWEST
    }

    /// Whether it can be zoomed out no further.
    #[must_use]
    pub fn is_widest(self) -> bool {
        self.width >= WIDEST
    }

    /// Pixels a unit of the map takes on a map of this width in pixels.
    #[must_use]
    pub fn scale(self, pixels: f64) -> f64 {
        pixels / self.width
    }

    /// Where a point of the world is drawn on a map of this width in pixels.
    #[must_use]
    pub fn place(self, (x, y): (f64, f64), pixels: f64) -> (f64, f64) {
        let scale = self.scale(pixels);
        ((x - self.middle.0) * scale + pixels / 2.0, (y - self.middle.1) * scale + pixels * ASPECT / 2.0)
    }

    /// Within the bounds of zoom, and with the world in sight.
    fn kept(self) -> Self {
        let width = self.width.clamp(NARROWEST, WIDEST);
        let within = |at: f64, shown: f64, all: f64| {
            if shown >= all { all / 2.0 } else { at.clamp(shown / 2.0, all - shown / 2.0) }
        };
        let middle = (within(self.middle.0, width, WIDTH), within(self.middle.1, width * ASPECT, HEIGHT));
        Self { middle, width }
    }
}

/// Where a name is written on the map: a point of the line that the letters stand on, in pixels, and which end of the name
/// is there, as SVG's `text-anchor` has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// What is drawn at one spot: a dot, or several too close to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its dots, the one with the most mentions first: indices in the list of dots.
    pub dots: Vec<usize>,
    /// Mentions of all.
    pub mentions: usize,
    /// Where, in pixels.
    pub at: (f64, f64),
    /// Radius in pixels: the area goes by the mentions.
    pub radius: f64,
    /// Where its name is written, if there is room for it.
    pub label: Option<Label>,
}

/// The spots that are in sight on a map of this width in pixels, largest first.
#[must_use]
pub fn spots(dots: &[Dot], view: View, pixels: f64) -> Vec<Spot> {
    let mut order: Vec<usize> = (0..dots.len()).collect();
    sort_by_key(&mut order, |&index| std::cmp::Reverse(dots[index].mentions));
    let mut spots: Vec<Spot> = Vec::new();
    for index in order {
        let at = view.place(dots[index].at, pixels);
        let is_seen = (0.0..=pixels).contains(&at.0) && (0.0..=pixels * ASPECT).contains(&at.1);
        if !is_seen {
            continue;
        }
        let near = |spot: &&mut Spot| (spot.at.0 - at.0).hypot(spot.at.1 - at.1) < REACH;
        match spots.iter_mut().find(near) {
            Some(spot) => {
                spot.dots.push(index);
                spot.mentions += dots[index].mentions;
            }
            None => spots.push(Spot {
                dots: vec![index],
                mentions: dots[index].mentions,
                at,
                radius: LEAST_RADIUS,
                label: None,
            }),
        }
    }
    let most = spots.iter().map(|spot| spot.mentions).max().unwrap_or(1) as f64;
    let unit = LEAST_RADIUS.min(LARGEST_RADIUS / most.sqrt());
    for spot in &mut spots {
        spot.radius = (unit * (spot.mentions as f64).sqrt()).max(LEAST_RADIUS / 1.25);
    }
    sort_by_key(&mut spots, |spot| std::cmp::Reverse(spot.mentions));
    label(&mut spots, dots, pixels);
    spots
}

/// What is written beside a spot.
#[must_use]
pub fn label_of(spot: &Spot, dots: &[Dot]) -> String {
    let name = spot.dots.first().and_then(|&index| dots.get(index)).map_or("", |dot| dot.name.as_str());
    match spot.dots.len() {
        0 | 1 => name.to_owned(),
        several => format!("{name} +{}", several - 1),
    }
}

/// Writes names beside the largest spots, each to the right, to the left, above or below, where nothing else is.
fn label(spots: &mut [Spot], dots: &[Dot], pixels: f64) {
    type Box = [f64; 4];
    let meets = |one: &Box, other: &Box| {
        one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
    };
    let mut taken: Vec<Box> = spots
        .iter()
        .map(|Spot { at: (x, y), radius, .. }| [x - radius, y - radius, x + radius, y + radius])
        .collect();
    for index in 0..spots.len().min(LABELS) {
        let spot = &spots[index];
        let ((x, y), radius) = (spot.at, spot.radius + 3.0);
        let width = label_of(spot, dots).chars().count() as f64 * LETTER;
        let corners = [
            (x + radius, y - LINE / 2.0, "start"),
            (x - radius - width, y - LINE / 2.0, "end"),
            (x - width / 2.0, y - radius - LINE, "middle"),
            (x - width / 2.0, y + radius, "middle"),
        ];
        let free = corners.into_iter().find(|&(left, top, _)| {
            let area = [left, top, left + width, top + LINE];
            let is_inside =
                left >= 2.0 && top >= 2.0 && area[2] <= pixels - 2.0 && area[3] <= pixels * ASPECT - 2.0;
            is_inside && !taken.iter().enumerate().any(|(other, taken)| other != index && meets(taken, &area))
        });
        if let Some((left, top, anchor)) = free {
            taken.push([left, top, left + width, top + LINE]);
            // The line on which the letters stand.
            let at = match anchor {
                "start" => left,
                "end" => left + width,
                _ => left + width / 2.0,
            };
            spots[index].label = Some(Label { x: at, y: top + LINE - 3.5, anchor });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::Span;

    const PIXELS: f64 = 360.0;

    fn dot(name: &'static str, mentions: usize, latitude: f64, longitude: f64) -> Dot {
        Dot {
            entity: EntityId(0),
            name: name.into(),
            country: None,
            mentions,
            first: Place { span: Span::new(0, 1), mark: None },
            unsure: false,
            at: project((latitude * 1e4) as i32, (longitude * 1e4) as i32),
        }
    }

    fn europe() -> Vec<Dot> {
        vec![
            dot("Kyiv", 9, 50.45, 30.52),
            dot("Paris", 4, 48.85, 2.35),
            dot("London", 1, 51.5, -0.13),
            dot("Madrid", 1, 40.4, -3.7),
        ]
    }

    #[test]
    fn the_map_opens_on_all_dots_with_a_margin() {
        let dots = europe();
        let view = View::around(&dots);
        for dot in &dots {
            let (x, y) = view.place(dot.at, PIXELS);
            assert!(x > 40.0 && x < PIXELS - 40.0, "{} at {x}", dot.name);
            assert!(y > 20.0 && y < PIXELS * ASPECT - 20.0, "{} at {y}", dot.name);
        }
        assert!(!view.is_widest() && !view.is_narrowest());
    }

    #[test]
    fn one_city_is_shown_with_its_region_and_no_place_with_the_world() {
        let alone = View::around(&europe()[..1]);
        assert_eq!(alone.width, REGION);
        assert_eq!(View::around([].iter()), View::WORLD);
        let spread = [dot("Suva", 1, -18.1, 178.4), dot("Apia", 1, -13.8, -171.8)];
        assert!(View::around(&spread).is_widest());
    }

    #[test]
    fn zoom_and_moves_stay_in_the_world() {
        let mut view = View::around(&europe());
        for _ in 0..40 {
            view = view.zoomed(1.6);
        }
        assert!(view.is_narrowest());
        for _ in 0..400 {
            view = view.moved(1.0, -1.0);
        }
        let (x, y) = view.place((WIDTH, 0.0), PIXELS);
        assert!((x - PIXELS).abs() < 0.01 && y.abs() < 0.01, "the corner of the world is the end: {x} {y}");
        for _ in 0..40 {
            view = view.zoomed(0.5);
        }
        assert_eq!(view, View::WORLD);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let view = View::around(&europe());
        let at = europe()[1].at;
        let (x, y) = view.place(at, PIXELS);
        let near = view.zoomed_at(1.5, (x / PIXELS, y / PIXELS / ASPECT));
        let (a, b) = near.place(at, PIXELS);
        assert!((x - a).abs() < 0.01 && (y - b).abs() < 0.01);
    }

    #[test]
    fn area_goes_by_mentions() {
        let dots = europe();
        let spots = spots(&dots, View::around(&dots), PIXELS);
        let radius =
            |name| spots.iter().find(|spot| dots[spot.dots[0]].name == name).map(|spot| spot.radius).unwrap();
        assert!((radius("Kyiv") / radius("Paris") - 1.5).abs() < 0.01);
        assert!(radius("Kyiv") <= LARGEST_RADIUS);
    }

    #[test]
    fn dots_at_one_spot_are_grouped_and_part_where_they_are_shown_closely() {
        let dots = [dot("Kyiv", 2, 50.45, 30.52), dot("Lviv", 1, 49.84, 24.03), dot("Lima", 1, -12.0, -77.0)];
        let far = spots(&dots, View::around(&dots), PIXELS);
        assert_eq!(far.iter().map(|spot| spot.dots.clone()).collect::<Vec<_>>(), [vec![0, 1], vec![2]]);
        assert_eq!(label_of(&far[0], &dots), "Kyiv +1");
        assert_eq!(far[0].mentions, 3);
        let near = spots(&dots, View::closely(&dots[..2]), PIXELS);
        assert_eq!(near.iter().map(|spot| spot.dots.clone()).collect::<Vec<_>>(), [vec![0], vec![1]]);
    }

    #[test]
    fn names_meet_neither_one_another_nor_a_dot() {
        let dots: Vec<Dot> = (0..300)
            .map(|at| {
                dot("Somewhere", 1 + at % 7, -60.0 + (at / 20) as f64 * 8.0, -170.0 + (at % 20) as f64 * 17.0)
            })
            .collect();
        let spots = spots(&dots, View::WORLD, PIXELS);
        assert_eq!(spots.iter().map(|spot| spot.dots.len()).sum::<usize>(), 300);
        let boxes: Vec<[f64; 4]> = spots
            .iter()
            .filter_map(|spot| {
                let Label { x, y, anchor } = spot.label?;
                let width = label_of(spot, &dots).chars().count() as f64 * LETTER;
                let left = match anchor {
                    "start" => x,
                    "end" => x - width,
                    _ => x - width / 2.0,
                };
                Some([left, y - LINE + 3.5, left + width, y + 3.5])
            })
            .collect();
        for (index, one) in boxes.iter().enumerate() {
            for other in &boxes[index + 1..] {
                let apart =
                    one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                assert!(apart, "{one:?} {other:?}");
            }
        }
    }
}
