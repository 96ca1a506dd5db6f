//! Which place is meant, from the outside: every trap that a name can be, in sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Place, PlaceReason};
use std::fmt::Write;

fn place(text: &str, name: &str) -> Option<Place> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::new(), None);
    let names: Vec<&String> = analysis.entities.iter().map(|entity| &entity.name).collect();
    let entity = analysis.entities.iter().find(|entity| entity.name == name);
    entity.unwrap_or_else(|| panic!("no {name} among {names:?}")).place.clone()
}

/// Whole degrees and country.
fn at(text: &str, name: &str) -> (i32, i32, String) {
    let place = place(text, name).unwrap_or_else(|| panic!("{name} is nowhere"));
    let degrees = |e4: i32| (e4 + 5_000).div_euclid(10_000);
    (degrees(place.latitude_e4), degrees(place.longitude_e4), place.country.unwrap_or_default())
}

fn is(latitude: i32, longitude: i32, country: &str) -> (i32, i32, String) {
    (latitude, longitude, country.to_owned())
}

#[test]
fn paris_alone_is_the_one_in_france() {
    let text = "The ministers met in Paris on Monday. They left Paris on Tuesday.";
    assert_eq!(at(text, "Paris"), is(49, 2, "FR"));
}

#[test]
fn paris_texas_is_put_into_its_state_and_says_so() {
    let text = "The mill in Paris, Texas, closed on Monday. Nobody in Paris was surprised.";
    let place = place(text, "Paris").unwrap();
    assert_eq!((place.country.as_deref(), place.reason), (Some("US"), PlaceReason::Beside));
    assert_eq!(place.name.as_deref(), Some("Paris, Texas"));
}

#[test]
fn a_state_in_short_tells_the_town() {
    let text = "The storm reached Portland, Maine, on Monday. It never came near the coast.";
    assert_eq!(at(text, "Portland"), is(44, -70, "US"));
    let text = "The storm reached Portland, Ore., on Monday. It never came near the coast.";
    assert_eq!(at(text, "Portland"), is(46, -123, "US"));
}

#[test]
fn georgia_is_the_country_among_its_neighbours() {
    let text = "Georgia and Armenia signed the treaty in Tbilisi. Officials in Georgia welcomed it.";
    assert_eq!(at(text, "Georgia").2, "GE");
}

#[test]
fn georgia_is_the_state_among_states() {
    let text = "Voters in Georgia, Florida and Alabama go to the polls. In Atlanta the lines were long. \
                Georgia counts by night.";
    assert_eq!(at(text, "Georgia").2, "US");
}

#[test]
fn tripoli_is_where_the_words_beside_it_say() {
    assert_eq!(at("Ships waited off Tripoli on Monday for the wind to drop.", "Tripoli"), is(33, 13, "LY"));
    let text =
        "The Lebanese Army closed the road from Beirut. Shops in Tripoli, in northern Lebanon, stayed shut.";
    assert_eq!(at(text, "Tripoli").2, "LB");
}

#[test]
fn birmingham_goes_with_its_country() {
    let text = "The bus from Birmingham, England, was late. Nobody was hurt on the way.";
    assert_eq!(at(text, "Birmingham"), is(52, -2, "GB"));
    let text = "The bus from Birmingham, Alabama, was late. Nobody was hurt on the way.";
    assert_eq!(at(text, "Birmingham"), is(34, -87, "US"));
}

#[test]
fn one_sense_through_the_article() {
    let text = "The Florida ferry left St. Petersburg for Tampa. In Miami the Coast Guard said that boats from \
                Orlando and St. Petersburg were safe.";
    assert_eq!(at(text, "St. Petersburg"), is(28, -83, "US"));
}

#[test]
fn washington_is_the_city_the_government_and_with_its_word_the_state() {
    assert_eq!(at("Talks in Washington ended on Monday without a deal.", "Washington"), is(39, -77, "US"));
    assert_eq!(at("Tehran said that Washington had broken the deal.", "Washington"), is(39, -77, "US"));
    let text = "Farmers in Washington state lost the harvest after the frost in April.";
    assert_eq!(at(text, "Washington").2, "US");
    assert_eq!(at(text, "Washington").0, 47);
}

#[test]
fn a_country_is_not_the_city_of_its_name() {
    for (name, country) in [("Luxembourg", "LU"), ("Mexico", "MX"), ("Panama", "PA"), ("Guatemala", "GT")] {
        let text = format!("The envoy flew to {name} on Monday and came back on Friday.");
        assert_eq!(at(&text, name).2, country);
    }
}

#[test]
fn disputed_land_carries_the_country_of_the_gazetteer() {
    assert_eq!(at("Drones were seen over Crimea on Monday night.", "Crimea").2, "UA");
    assert_eq!(at("The front in Donbas has not moved since Monday.", "Donbas").2, "UA");
}

#[test]
fn a_street_is_nowhere() {
    let text = "The shop in Carmody Street was closed on Monday after the fire.";
    assert_eq!(place(text, "Carmody Street"), None);
}

#[test]
fn many_places_take_no_quadratic_time() {
    let mut text = String::new();
    for round in 0..2500 {
        let _ = writeln!(
            text,
            "Trains from Springfield to Portland, Paris and Georgetown were late {round} times.\n"
        );
    }
    assert!(place(&text, "Paris").is_some());
}
