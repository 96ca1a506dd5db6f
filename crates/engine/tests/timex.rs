//! Expressions of time over sentences of our own, read on Wednesday, 16 April 2025, unless a test says
//! otherwise. Each rule has its example and counter-example beside it, in the engine.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Span, Timex, TimexAnchor};
use proptest::prelude::*;

fn timexes(text: &str, published: Option<&str>) -> (Vec<Timex>, Vec<String>) {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let published = published.and_then(|day| day.parse().ok());
    let timexes = analyze(&document, &Lexicon::default(), published).timexes;
    let drawn = timexes
        .iter()
        .map(|timex| {
            let modifier = timex.modifier.map_or(String::new(), |modifier| format!(" {}", modifier.name()));
            format!("{} = {} {}{modifier}", document.slice(timex.span), timex.kind.name(), timex.value)
        })
        .collect();
    (timexes, drawn)
}

#[track_caller]
fn check_on(published: Option<&str>, text: &str, expected: &[&str]) {
    assert_eq!(timexes(text, published).1, expected, "{text}");
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_on(Some("2025-04-16"), text, expected);
}

#[test]
fn reads_dates_with_their_year() {
    check("It opened on April 16, 2025.", &["April 16, 2025 = DATE 2025-04-16"]);
    check("It opened on 16 April 2025.", &["16 April 2025 = DATE 2025-04-16"]);
    check("It opened on Wednesday, Feb. 11, 2026, at last.", &["Wednesday, Feb. 11, 2026 = DATE 2026-02-11"]);
    check("It opened in April 2024.", &["April 2024 = DATE 2024-04"]);
    check("It closed in 2014 and in the 1990s.", &["2014 = DATE 2014", "the 1990s = DATE 199"]);
    check("Updated 2025-04-16.", &["2025-04-16 = DATE 2025-04-16"]);
}

#[test]
fn one_date_of_digits_tells_the_order_of_the_others() {
    check(
        "Filed 04/05/2025 and 04/16/2025.",
        &["04/05/2025 = DATE 2025-04-05", "04/16/2025 = DATE 2025-04-16"],
    );
    check(
        "Filed 04/05/2025 and 16/04/2025.",
        &["04/05/2025 = DATE 2025-05-04", "16/04/2025 = DATE 2025-04-16"],
    );
}

#[test]
fn takes_the_year_that_the_tense_tells() {
    check("The council met on Nov. 11.", &["Nov. 11 = DATE 2024-11-11"]);
    check("The council will meet on Feb. 11.", &["Feb. 11 = DATE 2026-02-11"]);
    check("The fair is to be held on May 3.", &["May 3 = DATE 2025-05-03"]);
}

#[test]
fn takes_the_year_in_which_the_weekday_is_right() {
    check("The show opens Tuesday, April 22, and people came.", &["Tuesday, April 22 = DATE 2025-04-22"]);
    check("The show opened on Monday, April 22.", &["Monday, April 22 = DATE 2024-04-22"]);
}

#[test]
fn takes_the_weekday_of_the_past_week_unless_it_is_to_come() {
    check("She resigned on Tuesday.", &["Tuesday = DATE 2025-04-15"]);
    check("She spoke on Wednesday.", &["Wednesday = DATE 2025-04-16"]);
    check(
        "He said Monday that talks will resume Friday.",
        &["Monday = DATE 2025-04-14", "Friday = DATE 2025-04-18"],
    );
    check("They met last Friday.", &["last Friday = DATE 2025-04-11"]);
    check("They meet next Friday.", &["next Friday = DATE 2025-04-25"]);
    check("They met Tuesday night.", &["Tuesday night = TIME 2025-04-15TNI"]);
}

#[test]
fn counts_from_the_day_of_publication() {
    check(
        "He came yesterday and leaves tomorrow.",
        &["yesterday = DATE 2025-04-15", "tomorrow = DATE 2025-04-17"],
    );
    check("It rose last month.", &["last month = DATE 2025-03"]);
    check("It will open next year.", &["next year = DATE 2026"]);
    check("It will open later this week.", &["later this week = DATE 2025-W16 END"]);
    check("She left three days ago.", &["three days ago = DATE 2025-04-13"]);
    check("It will open in two weeks.", &["two weeks = DATE 2025-W18"]);
    check("It was built in two weeks.", &["two weeks = DURATION P2W"]);
}

#[test]
fn gives_the_days_that_a_value_covers() {
    let (timexes, _) = timexes("It will open later this week.", Some("2025-04-16"));
    let timex = timexes.first().unwrap();
    assert_eq!(timex.earliest.as_deref(), Some("2025-04-16"));
    assert_eq!(timex.latest.as_deref(), Some("2025-04-20"));
    let (timexes, _) = self::timexes("In the 20th century", None);
    assert_eq!(timexes.first().unwrap().earliest.as_deref(), Some("1901-01-01"));
}

#[test]
fn says_what_a_value_was_counted_from() {
    let anchors = |text: &str, published: Option<&str>| -> Vec<Option<TimexAnchor>> {
        timexes(text, published).0.iter().map(|timex| timex.anchor).collect()
    };
    let published = Some(TimexAnchor::Published);
    assert_eq!(anchors("It rose last month and on Tuesday.", Some("2025-04-16")), [published, published]);
    assert_eq!(anchors("It rose last month and for three years.", None), [None, None]);
    assert_eq!(anchors("It rose on 3 March 2024.", Some("2025-04-16")), [None]);
    let day = Some(TimexAnchor::Timex(Span::new(3, 15)));
    assert_eq!(anchors("On 3 March 2024 he fell ill. Two days later he died.", None), [None, day]);
    assert_eq!(anchors("On 3 March 2024 he fell ill at 10:35 a.m.", None), [None, day]);
}

#[test]
fn without_an_anchor_a_value_keeps_its_unknown_fields() {
    check_on(None, "It opened on April 16.", &["April 16 = DATE XXXX-04-16"]);
    check_on(None, "It opened on Tuesday.", &["Tuesday = DATE XXXX-WXX-2"]);
    check_on(
        None,
        "It opened yesterday at 10:35 a.m.",
        &["yesterday = DATE XXXX-XX-XX", "10:35 a.m. = TIME XXXX-XX-XXT10:35"],
    );
    check_on(None, "It opened last week.", &["last week = DATE XXXX-WXX"]);
}

#[test]
fn reads_parts_of_a_period() {
    check("It began in early March.", &["early March = DATE 2025-03 START"]);
    check("It ended in late 2019.", &["late 2019 = DATE 2019 END"]);
    check("It ended in mid-2020.", &["mid-2020 = DATE 2020 MID"]);
    check("It ends by the end of 2026.", &["the end of 2026 = DATE 2026 END"]);
}

#[test]
fn reads_times_of_day() {
    check(
        "It struck at 7:08 PM on Monday.",
        &["7:08 PM = TIME 2025-04-14T19:08", "Monday = DATE 2025-04-14"],
    );
    check("It begins at 2 p.m. EST.", &["2 p.m. EST = TIME 2025-04-16T14:00"]);
    check("It struck at noon.", &["noon = TIME 2025-04-16T12:00"]);
    check(
        "Open from 9 a.m. to 5 p.m.",
        &["9 a.m. = TIME 2025-04-16T09:00", "5 p.m. = TIME 2025-04-16T17:00"],
    );
}

#[test]
fn reads_lengths_and_repeated_times() {
    check("He ruled for three years.", &["three years = DURATION P3Y"]);
    check("A decade-long feud.", &["decade-long = DURATION P1DE"]);
    check("It took more than two weeks.", &["more than two weeks = DURATION P2W MORE_THAN"]);
    check("They meet every Monday.", &["every Monday = SET XXXX-WXX-1"]);
    check("They meet twice a month.", &["twice a month = SET P1M"]);
}

#[test]
fn a_range_is_two_times() {
    check("It ran April 11-14.", &["April 11 = DATE 2025-04-11", "14 = DATE 2025-04-14"]);
    check("It ran from 11 to 14 April 2024.", &["11 = DATE 2024-04-11", "14 April 2024 = DATE 2024-04-14"]);
    check("The war of 1914-18.", &["1914 = DATE 1914", "18 = DATE 1918"]);
}

#[test]
fn counts_from_the_time_told_before() {
    check(
        "On March 3 he fell ill. Two days later he died.",
        &["March 3 = DATE 2025-03-03", "Two days later = DATE 2025-03-05"],
    );
    check(
        "He won in 2012. The following year he lost.",
        &["2012 = DATE 2012", "The following year = DATE 2013"],
    );
}

#[test]
fn a_history_goes_on_from_its_last_date() {
    let history = "On September 1, 1939, the war began. In May 1940 the town fell. In June the river rose. \
                   It ended in April 1945. Peace came on May 8, 1945.";
    let (_, drawn) = timexes(history, Some("2025-04-16"));
    assert!(drawn.contains(&"June = DATE 1940-06".to_owned()), "{drawn:?}");
}

#[test]
fn leaves_what_only_looks_like_a_time() {
    check("May said so. The March on Rome began.", &[]);
    check("The Sunday Times called her second.", &[]);
    check("Prices fall; he came second in the 2000 block.", &[]);
    check("They won 21-14 and paid $2014 for 2000 troops.", &[]);
    check("A 54-year-old man, 54 years old.", &[]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gets_an_answer(text in "(?s)(\\PC{0,12}|[0-9]{1,5}|[-/:., ]|April|last|Tuesday|week|years|ago|in|the| ){0,40}") {
        let (timexes, _) = timexes(&text, Some("9999-12-31"));
        for pair in timexes.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start());
        }
        let (timexes, _) = self::timexes(&text, Some("0001-01-01"));
        prop_assert!(timexes.iter().all(|timex| !timex.value.is_empty()));
    }

    #[test]
    fn numbers_of_any_size_get_an_answer(number in "[0-9]{1,30}", unit in "(days|weeks|months|years|decades|centuries|hours|million|%)") {
        for text in [format!("{number} {unit} ago"), format!("in {number} {unit}"), format!("In {number} {unit} later, $ {number}bn")] {
            timexes(&text, Some("2025-04-16"));
        }
    }
}

#[test]
fn counts_from_another_time_of_the_same_words() {
    check("It opens two weeks after Easter.", &["two weeks after Easter = DATE 2025-05-04"]);
    check("It opened on the 21st of last month.", &["the 21st of last month = DATE 2025-03-21"]);
    check("They vote on the first Monday of May.", &["the first Monday of May = DATE 2025-05-05"]);
    check("It ran in the last week of 2016.", &["the last week of 2016 = DATE 2016-W52"]);
    check("He resigned on Friday the 11th.", &["Friday the 11th = DATE 2025-04-11"]);
}

#[test]
fn the_first_end_of_a_range_comes_before_the_second() {
    check("It ran from November to February.", &["November = DATE 2024-11", "February = DATE 2025-02"]);
    check("It will run from May to September.", &["May = DATE 2025-05", "September = DATE 2025-09"]);
}

#[test]
fn finds_the_feasts_that_move() {
    check(
        "Ramadan 2025, Passover 2025 and Diwali 2025.",
        &[
            "Ramadan 2025 = DATE 2025-03-01",
            "Passover 2025 = DATE 2025-04-13",
            "Diwali 2025 = DATE 2025-10-20",
        ],
    );
    check("Orthodox Easter 2024 fell late.", &["Orthodox Easter 2024 = DATE 2024-05-05"]);
    let (timexes, _) = timexes("Yom Kippur 2025", None);
    assert_eq!(timexes.first().unwrap().earliest.as_deref(), Some("2025-10-01"), "it begins at dusk");
}

#[test]
fn a_length_up_to_today_has_its_days() {
    let (timexes, drawn) = timexes("Prices rose over the past two weeks.", Some("2025-04-16"));
    assert_eq!(drawn, ["the past two weeks = DURATION P2W"]);
    let timex = timexes.first().unwrap();
    assert_eq!(
        (timex.earliest.as_deref(), timex.latest.as_deref()),
        (Some("2025-04-02"), Some("2025-04-16"))
    );
}

#[test]
fn part_of_a_period_has_the_days_of_that_part() {
    let (timexes, _) = timexes("It ended in late March 2024.", None);
    let timex = timexes.first().unwrap();
    assert_eq!(
        (timex.earliest.as_deref(), timex.latest.as_deref()),
        (Some("2024-03-21"), Some("2024-03-31"))
    );
}

#[test]
fn reads_dates_in_digits() {
    check("Filed on 23.04.2022.", &["23.04.2022 = DATE 2022-04-23"]);
    check("Filed 31/Oct/1974.", &["31/Oct/1974 = DATE 1974-10-31"]);
    check("The file is report-20170302.", &["20170302 = DATE 2017-03-02"]);
    check("Call 20171399, room 2-15, a 4/5 majority, open 24/7, won 6-4 7-6.", &[]);
}

#[test]
fn reads_the_clock_in_words() {
    check("It begins at half past ten.", &["half past ten = TIME 2025-04-16T10:30"]);
    check("It begins at quarter to five.", &["quarter to five = TIME 2025-04-16T04:45"]);
    check("It begins at 0930 hours.", &["0930 hours = TIME 2025-04-16T09:30"]);
}

#[test]
fn leaves_more_of_what_only_looks_like_a_time() {
    check("Saint Patrick and Catch-22 on page 2014.", &[]);
    check("The score went from 9 to 10; half past caring.", &[]);
    check("Second graders came second at the boy's house.", &[]);
}

#[test]
fn what_will_have_happened_lies_ahead() {
    check_on(Some("2025-03-10"), "They will have earned all of it by Easter.", &["Easter = DATE 2025-04-20"]);
    check("The offer, she said, remained open until Friday.", &["Friday = DATE 2025-04-18"]);
    check("The shop was closed until Friday.", &["Friday = DATE 2025-04-11"]);
}

#[test]
fn a_time_goes_with_the_day_right_before_it() {
    check(
        "Published: May 5, 2024 at 6:05 p.m. | Updated: May 6, 2024",
        &[
            "May 5, 2024 = DATE 2024-05-05",
            "6:05 p.m. = TIME 2024-05-05T18:05",
            "May 6, 2024 = DATE 2024-05-06",
        ],
    );
    check(
        "Wed 14 May 2025 18.07 BST",
        &["Wed 14 May 2025 = DATE 2025-05-14", "18.07 BST = TIME 2025-05-14T18:07"],
    );
}

#[test]
fn over_some_years_behind_what_changes_is_how_long_it_takes() {
    check("They want a rise of 7% over four years.", &["four years = DURATION P4Y"]);
    check("She waited over four years.", &["over four years = DURATION P4Y MORE_THAN"]);
}

#[test]
fn with_dots_the_day_stands_first() {
    check("Am 09.06.2025 begann es.", &["09.06.2025 = DATE 2025-06-09"]);
    check("Filed 04.16.2025 in town.", &["04.16.2025 = DATE 2025-04-16"]);
}
