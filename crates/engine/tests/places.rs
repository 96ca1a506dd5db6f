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
fn washington_dc_is_no_town_in_illinois() {
    for form in ["Washington, DC", "Washington, D.C.", "Washington, DC, US"] {
        let text =
            format!("He stood in the White House in {form}, on Feb. 11, and spoke. The U.S. listened.");
        let place = place(&text, "Washington").unwrap();
        assert_eq!((place.latitude_e4, place.longitude_e4), (389_047, -770_163), "{form}");
        assert_eq!(place.name.as_deref(), Some("Washington, District of Columbia"), "{form}");
    }
}

#[test]
fn a_country_alone_of_its_name_needs_no_words_beside_it() {
    let text = "He spoke in Washington, DC, US, on Monday. The US was silent. Then he flew to Paris, France.";
    assert_eq!(place(text, "US").unwrap().reason, PlaceReason::Only);
    assert_eq!(place(text, "France").unwrap().reason, PlaceReason::Only);
    let text = "Georgia and Armenia signed the treaty in Tbilisi. Officials in Georgia welcomed it.";
    assert_eq!(place(text, "Georgia").unwrap().reason, PlaceReason::Article);
}

#[test]
fn pasadena_alone_is_the_better_known_one() {
    assert_eq!(at("The parade in Pasadena began on Monday morning.", "Pasadena"), is(34, -118, "US"));
    let text = "The plant in Pasadena, Texas, closed on Monday morning.";
    assert_eq!(at(text, "Pasadena"), is(30, -95, "US"));
}

#[test]
fn george_town_goes_with_its_islands() {
    let text = "The storm nears the Cayman Islands. In George Town the shops were shut on Monday.";
    assert_eq!(at(text, "George Town").2, "KY");
    let text = "The Malaysian ferry left Butterworth late. In George Town, Penang, it was met by the police. Malaysia \
                had warned Kuala Lumpur.";
    assert_eq!(at(text, "George Town").2, "MY");
}

#[test]
fn manchester_in_a_story_from_jamaica_is_the_parish() {
    let text = "Jamaica shut its schools on Monday. In Kingston the Jamaican Prime Minister asked for calm. Roads in \
                Manchester and in Portmore were under water, and Jamaica asked for help from abroad.";
    assert_eq!(at(text, "Manchester").2, "JM");
    assert_eq!(at("The train to Manchester was late on Monday.", "Manchester").2, "GB");
}

#[test]
fn a_province_that_says_so_is_not_its_city() {
    let text = "Farmers in Buenos Aires province lost the harvest after the frost in April.";
    let entity = ["Buenos Aires", "Buenos Aires province"];
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::new(), None);
    let found = analysis.entities.iter().find(|one| entity.contains(&one.name.as_str())).unwrap();
    assert_eq!(found.place.as_ref().map(|place| place.latitude_e4 / 10_000), Some(-36));
    assert_eq!(at("The talks in Buenos Aires ended on Monday.", "Buenos Aires"), is(-35, -58, "AR"));
}

#[test]
fn one_head_word_makes_provinces_of_all_the_names_before_it() {
    let city = at("Shells fell on Kharkiv on Monday night.", "Kharkiv");
    for text in [
        "Shells fell on the Donetsk and Kharkiv oblasts on Monday night.",
        "Shells fell on the Donetsk, Luhansk and Kharkiv regions on Monday night.",
        "Shells fell on the regions of Donetsk and Kharkiv on Monday night.",
        "Shells fell on Kharkiv oblast on Monday night.",
    ] {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let analysis = analyze(&document, &Lexicon::new(), None);
        let found = analysis.entities.iter().find(|one| one.name.starts_with("Kharkiv")).unwrap();
        let place = found.place.as_ref().unwrap();
        assert_eq!(place.country.as_deref(), Some("UA"), "{text}");
        assert_eq!(place.reason, PlaceReason::Beside, "{text}");
        let degrees = |e4: i32| (e4 + 5_000).div_euclid(10_000);
        assert_ne!((degrees(place.latitude_e4), degrees(place.longitude_e4)), (city.0, city.1), "{text}");
    }
}

#[test]
fn a_province_may_say_so_after_its_first_mention() {
    let text = "Troops moved on Kharkiv in June. Kharkiv oblast was shelled. The governor left Kharkiv oblast by night.";
    assert_ne!(at(text, "Kharkiv"), at("Troops moved on Kharkiv in June.", "Kharkiv"));
    let text = "Troops moved on Kharkiv in June. Shops in Kharkiv stayed shut. Kharkiv oblast was shelled.";
    assert_eq!(at(text, "Kharkiv"), at("Troops moved on Kharkiv in June.", "Kharkiv"));
}

#[test]
fn a_sea_is_not_the_province_of_its_name() {
    let sea = place("Ships in the Red Sea turned back on Monday.", "Red Sea").unwrap();
    assert_eq!((sea.country, sea.latitude_e4 / 10_000), (None, 20));
}

#[test]
fn a_state_of_many_islands_lies_where_its_land_does() {
    assert_eq!(at("Floods cut roads in Queensland on Monday.", "Queensland"), is(-23, 145, "AU"));
    assert_eq!(at("Floods cut roads in Tasmania on Monday.", "Tasmania"), is(-42, 147, "AU"));
    assert_eq!(at("Fires burned in the Yukon on Monday.", "Yukon"), is(64, -136, "CA"));
}

#[test]
fn washington_speaks_for_its_government() {
    for text in [
        "Washington said on Monday that it would wait. Tehran said nothing.",
        "Talks between Washington and Tehran ended on Monday without a deal.",
        "The deal angered Washington, which called its envoy home from Seattle.",
    ] {
        assert_eq!(at(text, "Washington"), is(39, -77, "US"), "{text}");
    }
}

#[test]
fn st_petersburg_alone_is_the_one_in_russia() {
    assert_eq!(at("The train to St. Petersburg left Moscow late on Monday.", "St. Petersburg").2, "RU");
}

#[test]
fn the_two_congos_are_told_apart_by_their_capitals() {
    assert_eq!(at("Rebels in Congo took a third town on Monday.", "Congo").2, "CD");
    let text =
        "The president of Congo spoke in Brazzaville. Ships wait in Pointe-Noire, and Congo waits too.";
    assert_eq!(at(text, "Congo").2, "CG");
    let text = "The president of Congo spoke in Kinshasa. Rebels hold Goma and Bukavu, and Congo waits.";
    assert_eq!(at(text, "Congo").2, "CD");
}

#[test]
fn springfield_goes_with_its_state() {
    for (state, latitude) in [("Illinois", 40), ("Missouri", 37), ("Massachusetts", 42), ("Ohio", 40)] {
        let text = format!("The mayor of Springfield, {state}, resigned on Monday.");
        let place = place(&text, "Springfield").unwrap();
        assert_eq!(place.name, Some(format!("Springfield, {state}")));
        assert_eq!((place.latitude_e4 + 5_000) / 10_000, latitude, "{state}");
    }
    let text =
        "Lawmakers in Illinois met in Springfield on Monday. The lines from Chicago and Peoria were full.";
    assert_eq!(place(text, "Springfield").unwrap().name.as_deref(), Some("Springfield, Illinois"));
}

#[test]
fn niger_is_a_country_and_nigeria_another() {
    let text =
        "Niger and Nigeria closed the border on Monday. Soldiers from Niamey watched the road to Kano.";
    assert_eq!((at(text, "Niger").2, at(text, "Nigeria").2), ("NE".to_owned(), "NG".to_owned()));
    let text = "Gunmen in Niger state took twelve pupils from a school, the Nigerian police in Abuja said.";
    let niger = at(text, "Niger");
    assert_eq!(niger.2, "NG");
}

#[test]
fn kashmir_belongs_to_no_country() {
    let place = place("Shots were heard in Kashmir on Monday, India and Pakistan said.", "Kashmir").unwrap();
    assert_eq!((place.country, place.latitude_e4 / 10_000), (None, 34));
}

#[test]
fn the_georgian_city_of_is_in_georgia() {
    let text = "Ships left the Georgian city of Batumi on Monday. The wind had dropped.";
    assert_eq!(at(text, "Batumi").2, "GE");
    let text = "The plant in the Georgia city of Columbus closed on Monday. Nobody was surprised.";
    assert_eq!(at(text, "Columbus"), is(32, -85, "US"));
}

#[test]
fn luxembourg_city_is_not_luxembourg() {
    let country = place("Ministers flew to Luxembourg on Monday.", "Luxembourg").unwrap();
    assert_eq!((country.country.as_deref(), country.reason), (Some("LU"), PlaceReason::Only));
    let city =
        at("Ministers met in Luxembourg City on Monday, and the trams stood still.", "Luxembourg City");
    assert_eq!(city.2, "LU");
    let text =
        "A bridge in Luxembourg province, in southern Belgium, was closed. Belgian police said so in Arlon.";
    assert_eq!(at(text, "Luxembourg").2, "BE");
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

/// Countries or provinces of all places of a name, in order.
fn each(text: &str, name: &str) -> Vec<(i32, i32)> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::new(), None);
    let degrees = |e4: i32| (e4 + 5_000).div_euclid(10_000);
    let of_name = analysis.entities.iter().filter(|entity| entity.name == name);
    of_name
        .filter_map(|entity| entity.place.as_ref())
        .map(|place| (degrees(place.latitude_e4), degrees(place.longitude_e4)))
        .collect()
}

#[test]
fn two_towns_of_one_name_in_one_article_are_two() {
    let text = "The mill in Paris, Texas, closed on Monday. Its looms go to a museum in Paris, France. Nobody in Paris wanted them.";
    let places = each(text, "Paris");
    assert_eq!(places.len(), 2, "{places:?}");
    assert_eq!(places[1], (49, 2));
}

#[test]
fn washington_and_washington_state_in_one_article_are_two() {
    let text = "Officials in Washington said the dam was safe. In Washington they had read no report. The dam is in Washington state, \
                where farmers doubt it. A vote in Washington comes in May.";
    assert_eq!(each(text, "Washington"), [(39, -77), (47, -120)]);
}

#[test]
fn a_town_in_a_county_of_another_country_is_nowhere_rather_than_wrong() {
    let text = "In Ludlow, Shropshire, where a fair was held, the mayor danced. He came by bus.";
    assert_eq!(place(text, "Ludlow"), None);
    assert_eq!(
        place("In Ludlow, Massachusetts, the mayor danced.", "Ludlow").and_then(|it| it.country),
        Some("US".into())
    );
}
