//! Coastlines, net and edge of the world as SVG paths, projected once when the first map is drawn.

use super::project;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// Natural Earth's land, packed by `dateline-trainer pack-coast`.
const COAST: &str = include_str!("coast.txt");

/// Hundredths of a degree to ten-thousandths.
const PARTS: i32 = 100;
/// Degrees from one line of the net to the next.
const STEP: usize = 10;

/// All land, as one path of closed rings.
#[must_use]
pub fn coast() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let mut path = String::with_capacity(COAST.len() * 2);
        for ring in COAST.lines().filter(|line| !line.starts_with('#')) {
            line(&mut path, points(ring).map(|(longitude, latitude)| (latitude * PARTS, longitude * PARTS)));
            path.push('z');
        }
        path
    })
}

/// Parallels and meridians.
#[must_use]
pub fn net() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let mut path = String::new();
        for longitude in (-170..180).step_by(STEP) {
            line(&mut path, (-90..=90).step_by(5).map(|latitude| (latitude * 10_000, longitude * 10_000)));
        }
        for latitude in (-80..90).step_by(STEP) {
            // In this projection a parallel is straight.
            line(&mut path, [-180, 180].into_iter().map(|longitude| (latitude * 10_000, longitude * 10_000)));
        }
        path
    })
}

/// The edge of the world.
#[must_use]
pub fn sea() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let mut path = String::new();
        let east = (-90..=90).step_by(3).map(|latitude| (latitude * 10_000, 1_800_000));
        let west = (-90..=90).rev().step_by(3).map(|latitude| (latitude * 10_000, -1_800_000));
        line(&mut path, east.chain(west));
        path.push('z');
        path
    })
}

/// Longitude and latitude of each point of a packed ring.
fn points(ring: &str) -> impl Iterator<Item = (i32, i32)> {
    let mut numbers = numbers(ring);
    let mut at = (0, 0);
    std::iter::from_fn(move || {
        let (east, north) = (numbers.next()?, numbers.next()?);
        at = (at.0 + east, at.1 + north);
        Some(at)
    })
}

/// Numbers that a space or a minus sign parts.
fn numbers(ring: &str) -> impl Iterator<Item = i32> {
    let mut rest = ring;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let end = rest.get(1..)?.find([' ', '-']).map_or(rest.len(), |end| end + 1);
        let number = rest[..end].parse().ok();
        rest = &rest[end..];
        number
    })
}

/// Adds a line through places, in whole units of the map and by moves; a place on the one before is left out.
fn line(path: &mut String, places: impl Iterator<Item = (i32, i32)>) {
    let mut before: Option<(i32, i32)> = None;
    for (latitude, longitude) in places {
        let (x, y) = project(latitude, longitude);
        let (x, y) = (x.round() as i32, y.round() as i32);
        // Writing into a string does not fail.
        let _ = match before {
            None => write!(path, "M{x} {y}"),
            Some(last) if last == (x, y) => Ok(()),
            Some((a, b)) => write!(path, "l{} {}", x - a, y - b),
        };
        before = Some((x, y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_ring_reads_back() {
        assert_eq!(
            points("-100 5000 350-10-350 10").collect::<Vec<_>>(),
            [(-100, 5000), (250, 4990), (-100, 5000)]
        );
        assert_eq!(points("5 6").collect::<Vec<_>>(), [(5, 6)]);
    }

    #[test]
    fn every_ring_is_drawn_and_lies_in_the_world() {
        let rings = COAST.lines().filter(|line| !line.starts_with('#')).count();
        assert!(rings > 100);
        assert_eq!(coast().matches('z').count(), rings);
        let all: Vec<(i32, i32)> =
            COAST.lines().filter(|line| !line.starts_with('#')).flat_map(points).collect();
        assert!(all.len() > 5000);
        assert!(all.iter().all(|(x, y)| x.abs() <= 18_000 && y.abs() <= 9_000));
    }

    #[test]
    fn coast_and_dots_agree() {
        // The Bosporus at Istanbul: the packed coast passes within a hundred kilometres of the city.
        let near = COAST
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(points)
            .any(|(x, y)| (x - 2898).abs() < 100 && (y - 4101).abs() < 100);
        assert!(near);
    }
}
