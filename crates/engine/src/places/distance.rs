//! How far apart two places are, in whole numbers, so that every target decides alike.

use dateline_lexicon::PlacePoint;

/// Cosines of every fifth degree of latitude, in thousandths.
const COSINES: [i64; 19] =
    [1000, 996, 985, 966, 940, 906, 866, 819, 766, 707, 643, 574, 500, 423, 342, 259, 174, 87, 0];
/// Metres in a ten-thousandth of a degree of latitude, times ten.
const TENTHS_OF_METRES: i64 = 111;

/// The square of the distance in kilometres, on a plane that is true at the middle latitude: a few percent off below
/// 1000 km, and only an order beyond.
pub(super) fn square_km(one: &PlacePoint, other: &PlacePoint) -> i64 {
    let north = i64::from(one.latitude_e4) - i64::from(other.latitude_e4);
    let turn = (i64::from(one.longitude_e4) - i64::from(other.longitude_e4)).rem_euclid(3_600_000);
    let east = turn.min(3_600_000 - turn);
    let middle = (i64::from(one.latitude_e4) + i64::from(other.latitude_e4)).abs() / 2;
    let fifth = (middle / 50_000).min(17);
    let (at, rest) = (fifth as usize, middle - fifth * 50_000);
    let cosine = COSINES[at] - (COSINES[at] - COSINES[at + 1]) * rest / 50_000;
    let km = |e4: i64| e4 * TENTHS_OF_METRES / 10_000;
    let (north, east) = (km(north), km(east) * cosine / 1000);
    north * north + east * east
}

#[cfg(test)]
mod tests {
    use super::square_km;
    use dateline_lexicon::{PlaceClass, PlacePoint};

    fn at(latitude_e4: i32, longitude_e4: i32) -> PlacePoint {
        PlacePoint { latitude_e4, longitude_e4, country: None, class: PlaceClass::City }
    }

    #[test]
    fn from_paris_to_london_it_is_some_340_km() {
        let square = square_km(&at(488_667, 23_333), &at(515_000, -1_167));
        assert!((330 * 330..350 * 350).contains(&square), "{square}");
    }

    #[test]
    fn the_date_line_parts_nothing() {
        assert!(square_km(&at(-170_000, 1_799_000), &at(-170_000, -1_799_000)) < 30 * 30);
    }
}
