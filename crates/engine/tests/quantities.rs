//! Quantities over sentences of our own: value, unit and limit as the page will show them.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::Quantity;

/// `words = value..upper unit (modifier)` for each quantity of the text.
fn drawn(text: &str) -> Vec<String> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::default(), "2025-04-16".parse().ok());
    let draw = |quantity: &Quantity| {
        let mut line = format!("{} = {}", document.slice(quantity.span), quantity.value);
        if let Some(upper) = quantity.upper {
            line.push_str(&format!("..{upper}"));
        }
        if let Some(unit) = &quantity.unit {
            line.push_str(&format!(" {unit}"));
        }
        if let Some(modifier) = quantity.modifier {
            line.push_str(&format!(" ({})", modifier.name()));
        }
        line
    };
    analysis.quantities.iter().map(draw).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(drawn(text), expected, "{text}");
}

#[test]
fn counts_people_and_things() {
    check(
        "The storm killed 35 people and two children.",
        &["35 people = 35 people", "two children = 2 children"],
    );
    check("Delegates from 30 countries met.", &["30 countries = 30 countries"]);
    check("Some 1,200 homes lost power.", &["1,200 homes = 1200 homes (about)"]);
    check("One person was hurt.", &["One person = 1 people"]);
    check("Some 500 Greeks came.", &["500 Greeks = 500 Greeks (about)"]);
    check("Three police officers left.", &["Three police officers = 3 officers"]);
}

#[test]
fn reads_number_words() {
    check("Thirty-five boats sank.", &["Thirty-five boats = 35 boats"]);
    check("They bought two dozen eggs.", &["two dozen eggs = 24 eggs"]);
    check("Two hundred and fifty students came.", &["Two hundred and fifty students = 250 students"]);
    check("Half a million people marched.", &["Half a million people = 500000 people"]);
    check("It has a hundred rooms.", &["a hundred rooms = 100 rooms"]);
}

#[test]
fn reads_money() {
    check("It cost $1.2 billion.", &["$1.2 billion = 1200000000 USD"]);
    check("A £5m grant and US$20 a head.", &["£5m = 5000000 GBP", "US$20 = 20 USD"]);
    check("They paid 300 million rubles.", &["300 million rubles = 300000000 RUB"]);
    check("It is worth 1.2bn euros.", &["1.2bn euros = 1200000000 EUR"]);
    check("It costs $10 to $15.", &["$10 to $15 = 10..15 USD"]);
    check(
        "Between $10 million and $15 million went.",
        &["$10 million and $15 million = 10000000..15000000 USD"],
    );
}

#[test]
fn reads_percentages_and_measures() {
    check("Sales rose 3.5% and costs 35 percent.", &["3.5% = 3.5 %", "35 percent = 35 %"]);
    check("It rose 0.4 percentage points.", &["0.4 percentage points = 0.4 percentage points"]);
    check("The village lies 12 km away.", &["12 km = 12 km"]);
    check(
        "A 35-mile road of 3 square kilometers.",
        &["35-mile = 35 miles", "3 square kilometers = 3 square km"],
    );
    check("It was 24°C there.", &["24°C = 24 °C"]);
}

#[test]
fn keeps_the_words_that_limit_a_number_outside_its_span() {
    check("At least 35 people died.", &["35 people = 35 people (at_least)"]);
    check("More than $5 million went.", &["$5 million = 5000000 USD (more_than)"]);
    check("Fewer than ten homes stand.", &["ten homes = 10 homes (less_than)"]);
    check("Up to 40 people can sit.", &["40 people = 40 people (at_most)"]);
    check("Nearly 200 cows and 50 or more.", &["200 cows = 200 cows (about)", "50 = 50 (at_least)"]);
}

#[test]
fn reads_ranges() {
    check("10 to 15 people came.", &["10 to 15 people = 10..15 people"]);
    check("Between 10 and 15 boats sank.", &["10 and 15 boats = 10..15 boats"]);
    check("A rise of 5–7% is due.", &["5–7% = 5..7 %"]);
    check("Costs of 10 to 15 million euros.", &["10 to 15 million euros = 10000000..15000000 EUR"]);
}

#[test]
fn a_change_is_two_quantities_and_no_range() {
    check("It rose from 10 to 15 percent.", &["10 = 10 %", "15 percent = 15 %"]);
}

#[test]
fn reads_ages() {
    check("Ada Example, 54, lives there.", &["54 = 54 years old"]);
    check("A 54-year-old farmer aged well.", &["54-year-old = 54 years old"]);
    check("She is 54 years old.", &["54 years old = 54 years old"]);
}

#[test]
fn leaves_times_alone() {
    check("On April 16, 2025, at 10:35 a.m., after three years, he left in the 1990s.", &[]);
    check("In 2014 protests began.", &[]);
}

#[test]
fn leaves_labels_scores_and_names_alone() {
    check("An F-16 and Flight 370 passed Room 12.", &[]);
    check("They won 2-1 and then 21-14.", &[]);
    check("Call 555-0199 or (212) 555-0142.", &[]);
    check("The Apple 7 and Windows 11 sold.", &[]);
    check("One in three voters at posts 542 agreed.", &[]);
    check("He came 10th on the 2nd day.", &[]);
}
