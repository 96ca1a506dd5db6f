//! The world's coastlines, packed for the page's map: Natural Earth's 1:110m land (public domain) in
//! hundredths of a degree, each point told by how far it is from the one before.

use super::PackError;
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;

/// Parts of a degree that a whole number counts; `src/view_model/world` reads it so.
const PARTS: f64 = 100.0;

/// What stands above the rings.
const HEADER: &str = "# Coastlines: Natural Earth 1:110m land, public domain (naturalearthdata.com). Made by `dateline-trainer pack-coast`.\n\
                      # A ring a line: longitude and latitude of a point in hundredths of a degree, then the moves to the next ones.\n";

/// Writes the coastlines of a `GeoJSON` file of polygons.
///
/// # Errors
///
/// Where a file cannot be read or written, or the first is no such `GeoJSON`.
pub(crate) fn run(land: &Path, output: &Path) -> Result<(), PackError> {
    let land: Value = serde_json::from_str(&std::fs::read_to_string(land)?)?;
    let packed = pack(&land).ok_or("this is no GeoJSON of polygons")?;
    println!("{} rings, {} bytes", packed.lines().count() - HEADER.lines().count(), packed.len());
    Ok(std::fs::write(output, packed)?)
}

fn pack(land: &Value) -> Option<String> {
    let mut packed = HEADER.to_owned();
    for feature in land.get("features")?.as_array()? {
        let geometry = feature.get("geometry")?;
        let coordinates = geometry.get("coordinates")?.as_array()?;
        match geometry.get("type")?.as_str()? {
            "Polygon" => rings(coordinates, &mut packed)?,
            "MultiPolygon" => {
                for polygon in coordinates {
                    rings(polygon.as_array()?, &mut packed)?;
                }
            }
            _ => return None,
        }
    }
    Some(packed)
}

fn rings(rings: &[Value], packed: &mut String) -> Option<()> {
    for ring in rings {
        let points = ring.as_array()?.iter().map(point).collect::<Option<Vec<_>>>()?;
        let mut before = (0, 0);
        let mut is_first = true;
        for (x, y) in points {
            if (x, y) == before && !is_first {
                continue;
            }
            for number in [x - before.0, y - before.1] {
                // A minus sign parts two numbers as well as a space does.
                let gap = if number < 0 || is_first && packed.ends_with('\n') { "" } else { " " };
                write!(packed, "{gap}{number}").ok()?;
            }
            before = (x, y);
            is_first = false;
        }
        packed.push('\n');
    }
    Some(())
}

fn point(point: &Value) -> Option<(i32, i32)> {
    let part = |index: usize| Some((point.get(index)?.as_f64()? * PARTS).round() as i32);
    Some((part(0)?, part(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_packed_as_its_first_point_and_moves() {
        let land = serde_json::json!({ "features": [{ "geometry": {
            "type": "Polygon", "coordinates": [[[-1.004, 50.0], [-1.004, 50.001], [2.5, 49.9], [-1.0, 50.0]]]
        } }] });
        let packed = pack(&land).unwrap();
        assert_eq!(packed.lines().last(), Some("-100 5000 350-10-350 10"));
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        assert_eq!(
            pack(
                &serde_json::json!({ "features": [{ "geometry": { "type": "Point", "coordinates": [] } }] })
            ),
            None
        );
    }
}
