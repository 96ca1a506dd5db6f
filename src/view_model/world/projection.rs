//! Equal Earth (Šavrič, Patterson and Jenny 2018): areas keep their proportion, so that no country looks larger than it is.

/// Width of the world on the map, in its own units; one is about 2 km at the equator.
pub const WIDTH: f64 = 20_000.0;
/// Height of the world on the map.
pub const HEIGHT: f64 = WIDTH * POLE / EDGE;

/// The polynomial's coefficients, as published.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
/// Where the equator ends in the east, in radii of the globe.
const EDGE: f64 = 2.706_629_983;
/// Where the pole is, in radii of the globe.
const POLE: f64 = 1.317_362_759;

/// A place in ten-thousandths of a degree as a point of the map, whose corner is in the north-west.
#[must_use]
pub fn project(latitude_e4: i32, longitude_e4: i32) -> (f64, f64) {
    let (x, y) = raw(f64::from(latitude_e4).to_radians() / 1e4, f64::from(longitude_e4).to_radians() / 1e4);
    ((x / EDGE + 1.0) * WIDTH / 2.0, (1.0 - y / POLE) * HEIGHT / 2.0)
}

/// In radians and radii, from the middle of the map, north up.
fn raw(latitude: f64, longitude: f64) -> (f64, f64) {
    let root = 3_f64.sqrt();
    let sine = root / 2.0 * sine(latitude);
    let theta = sine.asin();
    let square = theta * theta;
    let six = square * square * square;
    let slope = 9.0 * A[3] * six * square + 7.0 * A[2] * six + 3.0 * A[1] * square + A[0];
    let height = theta * (A[3] * six * square + A[2] * six + A[1] * square + A[0]);
    (2.0 * root * longitude * (1.0 - sine * sine).sqrt() / (3.0 * slope), height)
}

/// The sine up to a right angle, by its series: the standard one is ready for angles of any size, at eight kilobytes.
fn sine(angle: f64) -> f64 {
    let term = |rest: f64, n: i32| 1.0 - angle * angle / f64::from(2 * n * (2 * n + 1)) * rest;
    angle * (1..10).rev().fold(1.0, term)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, by Newton's method, as published.
    fn back(x: f64, y: f64) -> (f64, f64) {
        let (x, y) = ((x * 2.0 / WIDTH - 1.0) * EDGE, (1.0 - y * 2.0 / HEIGHT) * POLE);
        let root = 3_f64.sqrt();
        let mut theta = y;
        let slope = |t: f64| 9.0 * A[3] * t.powi(8) + 7.0 * A[2] * t.powi(6) + 3.0 * A[1] * t * t + A[0];
        for _ in 0..12 {
            let at = A[3] * theta.powi(9) + A[2] * theta.powi(7) + A[1] * theta.powi(3) + A[0] * theta - y;
            theta -= at / slope(theta);
        }
        let latitude = (2.0 * theta.sin() / root).asin();
        (latitude.to_degrees(), (3.0 * x * slope(theta) / (2.0 * root * theta.cos())).to_degrees())
    }

    #[test]
    fn a_place_comes_back_from_the_map_where_it_was() {
        for (latitude, longitude) in
            [(0, 0), (504_500, 305_200), (-338_700, 1_512_100), (891_234, -1_799_000)]
        {
            let (x, y) = project(latitude, longitude);
            let (north, east) = back(x, y);
            assert!((north - f64::from(latitude) / 1e4).abs() < 1e-6, "{north}");
            assert!((east - f64::from(longitude) / 1e4).abs() < 1e-6, "{east}");
        }
    }

    #[test]
    fn the_world_fills_the_map() {
        let near = |one: f64, other: f64| (one - other).abs() < 0.5;
        let (west, middle) = project(0, -1_800_000);
        let (east, _) = project(0, 1_800_000);
        assert!(near(west, 0.0) && near(east, WIDTH) && near(middle, HEIGHT / 2.0));
        assert!(near(project(900_000, 0).1, 0.0) && near(project(-900_000, 0).1, HEIGHT));
    }
}
