//! The committed data: every list can be read, and says of well-known names what it should.

use dateline_lexicon::{GroupKind, HeadKind, HeadPosition, Lexicon, List, PlaceClass, TitleKind, fold};

/// The places of one name, as `country class`.
fn places(name: &str) -> Vec<String> {
    let lexicon = Lexicon::new();
    let shown = |place: dateline_lexicon::PlacePoint| {
        format!("{} {:?}", place.country_code().unwrap_or("-"), place.class)
    };
    lexicon.places(name).map(shown).collect()
}

#[test]
fn the_first_place_of_a_name_is_the_one_the_news_means() {
    assert_eq!(places("Paris")[0], "FR Metropolis");
    assert_eq!(places("Georgia")[0], "GE Country");
    assert_eq!(places("St. Petersburg")[0], "RU Metropolis");
    assert_eq!(places("Washington")[0], "US Metropolis");
    assert!(places("London").len() > 1);
    assert!(places("Nowhere at All").is_empty());
}

#[test]
fn names_of_one_place_share_its_number() {
    let lexicon = Lexicon::new();
    let number = |name: &str| lexicon.place_ids(name).next();
    assert!(number("United States").is_some());
    for other in ["U.S.", "US", "USA", "America", "United States of America"] {
        assert_eq!(number(other), number("United States"), "{other}");
    }
    assert_eq!(number("Kyiv"), number("Kiev"));
}

#[test]
fn disputed_territory_carries_the_country_that_the_united_nations_recognises() {
    assert_eq!(places("Crimea")[0], "UA Province");
    assert_eq!(places("Abkhazia")[0], "GE Province");
}

#[test]
fn every_place_lies_on_the_globe() {
    for name in ["Kyiv", "Dnipro River", "Middle East", "Ukraine", "White House", "Sydney", "Quito"] {
        let place = Lexicon::new().places(name).next().expect(name);
        assert!(place.latitude_e4.abs() <= 900_000 && place.longitude_e4.abs() <= 1_800_000, "{name}");
    }
    let quito = Lexicon::new().places("Quito").next().expect("Quito");
    assert!(quito.latitude_e4 < 0 && quito.longitude_e4 < -700_000);
}

#[test]
fn words_are_told_apart_by_use() {
    let lexicon = Lexicon::new();
    assert!(lexicon.word("Maria").given == 3 && lexicon.word("Maria").common == 0);
    assert!(lexicon.word("Ivanov").family > 0);
    assert_eq!(lexicon.word("said").common, 2);
    assert!(lexicon.word("Mark").given > 0 && lexicon.word("Mark").common == 1);
    assert_eq!(lexicon.word("Xqzzv"), dateline_lexicon::WordUse::default());
}

#[test]
fn acronyms_are_known_as_such() {
    let lexicon = Lexicon::new();
    assert!(lexicon.organization("WHO").is_some_and(|body| body.acronym));
    assert!(lexicon.organization("Fox News").is_some_and(|body| !body.acronym));
    assert!(lexicon.place("US").is_some_and(|place| place.class == PlaceClass::Country && place.acronym));
}

#[test]
fn groups_titles_and_heads_carry_their_kinds() {
    let lexicon = Lexicon::new();
    let french = lexicon.group("French").expect("French");
    assert_eq!((french.kind, french.country), (GroupKind::Nationality, Some(*b"FR")));
    assert_eq!(lexicon.title("Secretary of State"), Some(TitleKind::Office));
    assert_eq!(lexicon.title("mr"), Some(TitleKind::Honorific));
    let ministry = lexicon.head("Ministry").expect("Ministry");
    assert_eq!((ministry.kind, ministry.position), (HeadKind::Organization, HeadPosition::LastOrOf));
}

#[test]
fn a_walk_finds_the_longest_name() {
    let lexicon = Lexicon::new();
    let mut walk = lexicon.walk(List::Places);
    let mut ends = Vec::new();
    for (index, byte) in fold("New York City").into_iter().enumerate() {
        assert!(walk.step(byte));
        ends.extend(walk.value().map(|_| index + 1));
    }
    assert_eq!(ends, ["New York".len(), "New York City".len()]);
    assert!(!walk.step(b'!') && !walk.step(b' ') && walk.value().is_none());
}
