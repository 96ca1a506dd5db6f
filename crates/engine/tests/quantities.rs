//! Quantities over sentences of our own: value, unit and limit as the page will show them.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::Quantity;

/// What each quantity is of, and its whole.
fn related(text: &str) -> Vec<String> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let quantities = analyze(&document, &Lexicon::default(), None).quantities;
    let words = |quantity: &Quantity| document.slice(quantity.span).to_owned();
    let draw = |quantity: &Quantity| {
        let counted =
            quantity.counted.map(|span| format!(" of {}", document.slice(span))).unwrap_or_default();
        let whole = quantity.part_of.and_then(|whole| quantities.get(whole as usize));
        let whole = whole.map(|whole| format!(" < {}", words(whole))).unwrap_or_default();
        format!("{}{counted}{whole}", words(quantity))
    };
    quantities.iter().map(draw).collect()
}

/// The groups of numbers that differ.
fn differing(text: &str) -> Vec<Vec<String>> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::new(), "2025-04-16".parse().ok());
    let words = |&index: &u32| document.slice(analysis.quantities[index as usize].span).to_owned();
    analysis.differing.iter().map(|group| group.iter().map(words).collect()).collect()
}

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

#[test]
fn says_what_a_number_is_of() {
    assert_eq!(related("At least 35 people died."), ["35 people of people"]);
    assert_eq!(related("Some 35 percent of voters stayed away."), ["35 percent of voters"]);
    assert_eq!(related("It spent $2 million of its budget."), ["$2 million of its budget"]);
    assert_eq!(related("The town got $2 million in aid."), ["$2 million of aid"]);
    assert_eq!(related("They sold 12 tonnes of frozen fish."), ["12 tonnes of frozen fish"]);
    assert_eq!(
        related("A ship with 86,000 tonnes of crude oil, due on Monday."),
        ["86,000 tonnes of crude oil"]
    );
    assert_eq!(related("They live within five kilometres of Leeds."), ["five kilometres"]);
    assert_eq!(related("In the town 35 were killed."), ["35 of killed"]);
    assert_eq!(
        related("It killed five and injured 117, the town said."),
        ["five of killed", "117 of injured"]
    );
    assert_eq!(related("Five dead, 12 hurt in crash"), ["Five dead of dead", "12 of hurt"]);
}

#[test]
fn a_part_knows_its_whole() {
    assert_eq!(
        related("At least 35 people, including two children and three nurses, were on board."),
        ["35 people of people", "two children of children < 35 people", "three nurses of nurses < 35 people"]
    );
    assert_eq!(related("They hold 20 men, two of them pilots."), ["20 men of men", "two < 20 men"]);
    assert_eq!(related("There were 35 boats, of whom 12 sank."), ["35 boats of boats", "12 < 35 boats"]);
    assert_eq!(
        related("It costs $5 million, including $2 million for the roof."),
        ["$5 million", "$2 million < $5 million"]
    );
    assert_eq!(related("He has three sons and 12 cows."), ["three sons of sons", "12 cows of cows"]);
}

#[test]
fn numbers_for_the_same_thing_that_differ_are_set_side_by_side() {
    assert_eq!(
        differing(
            "A blast killed 35 people in a market.\n\nHospitals counted at least 34 dead by the evening."
        ),
        [["35 people", "34 dead"]]
    );
    assert_eq!(
        differing(
            "The death toll stood at 62.\n\nA doctor said 58 people had died.\n\nThe army counted 62 deaths."
        ),
        [["62", "58 people"]]
    );
    assert_eq!(
        differing("The mayor said 120 people were arrested, while a lawyer said 150 people were arrested."),
        [["120 people", "150 people"]]
    );
    assert_eq!(
        differing(
            "The ferry carried 210 passengers, according to its owner, Ada Wren.\n\nA port official said there were 260 passengers on board."
        ),
        [["210 passengers", "260 passengers"]]
    );
}

#[test]
fn numbers_of_two_things_do_not_differ() {
    for text in [
        // The same number, and a rounding of it.
        "The blast killed 35 people.\n\nDoctors said 35 people had died.",
        "More than 30 people were killed.\n\nDoctors said 35 people had died.",
        // A part, an addition, a change, a sum.
        "The blast killed 35 people.\n\nThe dead were 35, including 20 children killed at once.",
        "The blast killed 35 people.\n\nAnother 30 people were killed a street away.",
        "The blast killed 35 people.\n\nThe number of people killed rose from 33 to 34.",
        "The blast killed 35 people.\n\nSince the war began 40 people have been killed there.",
        // Another fate, other people, another scale.
        "The blast killed 35 people.\n\nIt left 40 injured.",
        "The blast killed 35 soldiers.\n\nIt killed 34 civilians.",
        "The blast killed 35 people.\n\nThe war has killed 40,000 people.",
        // The same speaker, nobody's word, something else.
        "Ada Wren said 210 passengers came.\n\nThen 260 passengers came, Ada Wren said.",
        "Ada Wren said 210 passengers came.\n\nThere were 260 passengers.",
        "Ada Wren said 210 passengers came.\n\nBo Dale said there were 260 sailors.",
        // Another day, another place.
        "The blast killed 35 people.\n\nA flood in 2019 killed 30 people.",
        "The blast killed 35 people in Paris.\n\nA blast in Berlin killed 30 people.",
    ] {
        assert_eq!(differing(text), Vec::<Vec<String>>::new(), "{text}");
    }
}

#[test]
fn a_number_counts_times_and_some_of_somebodys_things() {
    assert_eq!(related("They broke it 17 times in ten days."), ["17 times of times"]);
    assert_eq!(related("It grew three times as fast."), Vec::<String>::new());
    assert_eq!(
        related("The mayor said two of its old ferries had sunk."),
        ["two of its old ferries of its old ferries"]
    );
    assert_eq!(related("Shares fell to £24.61 in London on Monday."), ["£24.61"]);
}
