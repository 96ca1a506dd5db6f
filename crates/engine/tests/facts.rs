//! The six questions, shown on articles of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::FactSlot;

const ARTICLE: &str = "Mayor Maria Brown opens new bridge in Paris\n\n\
    Mayor Maria Brown opened a new bridge in Paris on Tuesday after two years of work, the Daily Sample reported on \
    Wednesday.\n\n\
    \"It is safe,\" Brown said.";

/// The first words for each answer to a question, the likeliest first.
fn answers(text: &str, slot: FactSlot) -> Vec<String> {
    let document = read(text.to_owned(), &Reading::default());
    let analysis = analyze(&document, &Lexicon::default(), "2025-04-16".parse().ok());
    analysis
        .facts
        .iter()
        .filter(|fact| fact.slot == slot)
        .filter_map(|fact| fact.evidence.first().map(|&span| document.slice(span).to_owned()))
        .collect()
}

#[test]
fn what_happened_is_told_without_where_it_was_filed() {
    for dateline in ["PARIS, May 6 (AP) - ", "PARIS — "] {
        let lead = "The mayor opened a new bridge over the river on Tuesday.";
        assert_eq!(answers(&format!("{dateline}{lead} It rained."), FactSlot::What), [lead]);
    }
}

#[test]
fn the_event_is_told_by_headline_and_lead() {
    let what = answers(ARTICLE, FactSlot::What);
    assert!(
        what.last().is_some_and(|lead| lead.starts_with("Mayor Maria Brown opened a new bridge")),
        "{what:?}"
    );
}

#[test]
fn the_person_named_first_did_it() {
    let who = answers(ARTICLE, FactSlot::Who);
    assert!(who.first().is_some_and(|name| name.contains("Maria Brown")), "{who:?}");
    assert!(who.iter().all(|name| !name.contains("Daily Sample")), "{who:?}");
}

#[test]
fn the_day_of_the_event_comes_before_the_day_of_the_report() {
    let when = answers(ARTICLE, FactSlot::When);
    assert!(when.first().is_some_and(|day| day.contains("Tuesday")), "{when:?}");
}

#[test]
fn the_place_is_one_that_something_happens_at() {
    assert_eq!(answers(ARTICLE, FactSlot::Where), ["Paris"]);
}

#[test]
fn a_dateline_says_where_before_all_others() {
    let text = "LONDON, England \u{2014} A new bridge was opened in Paris by the mayor on Tuesday at noon.";
    assert_eq!(answers(text, FactSlot::Where), ["LONDON", "Paris"]);
}

#[test]
fn a_country_before_an_office_is_no_place_of_the_event() {
    let text = "U.S. Secretary of State Maria Brown opened a new bridge in Paris on Tuesday after two years.";
    assert_eq!(answers(text, FactSlot::Where), ["Paris"]);
    assert!(!answers(text, FactSlot::Who).contains(&"U.S.".to_owned()));
}

#[test]
fn the_reason_is_the_clause_that_a_connective_opens() {
    assert_eq!(answers(ARTICLE, FactSlot::Why), ["after two years of work"]);
}

#[test]
fn the_means_is_what_it_was_done_by() {
    let text = "Workers saved the old bridge on Monday by lifting it with two cranes, and the town was glad.";
    assert_eq!(answers(text, FactSlot::How), ["by lifting it with two cranes"]);
}

#[test]
fn a_question_without_an_answer_has_none() {
    let text = "The new bridge in the old town is open to everybody at last.";
    assert!(answers(text, FactSlot::How).is_empty());
    assert!(answers(text, FactSlot::Why).is_empty());
    assert!(answers("", FactSlot::What).is_empty());
}

#[test]
fn several_answers_are_ranked_likeliest_first() {
    let when = answers(ARTICLE, FactSlot::When);
    assert_eq!(when, ["Tuesday", "Wednesday"]);
    let text = "John Green was seen with Maria Brown in Paris and in Berlin on Monday, after a long winter.";
    assert_eq!(answers(text, FactSlot::Who), ["John Green", "Maria Brown"]);
    assert_eq!(answers(text, FactSlot::Where), ["Paris", "Berlin"]);
}

#[test]
fn who_is_told_by_words_where_nobody_is_named_before_the_verb() {
    let text = "Two retired sailors found a bell near the museum of John Green in Paris on Monday morning.";
    assert_eq!(answers(text, FactSlot::Who), ["Two retired sailors", "John Green"]);
    assert!(
        answers("The new bridge was closed for a week on Monday because of a storm.", FactSlot::Who)
            .is_empty()
    );
}

#[test]
fn a_city_or_a_time_behind_by_is_no_means() {
    let text = "The plan was approved by Beijing on Monday and will be done by evening, they said there.";
    assert!(answers(text, FactSlot::How).is_empty());
}

#[test]
fn a_dateline_names_who_reports_and_when_not_the_event() {
    let text =
        "PARIS, April 15 (Sample Wire) - Maria Brown opened a new bridge on Monday with a crowd of guests.";
    assert_eq!(answers(text, FactSlot::Who), ["Maria Brown"]);
    assert_eq!(answers(text, FactSlot::When), ["Monday", "April 15"]);
}

#[test]
fn those_without_a_name_act_in_headline_and_lead() {
    let text = "Harlow ferry workers walk out as pay talks stall\n\n\
        More than 300 workers at Marrow Dock walked off the quay on Monday because the owners refused to mend the \
        ladders, the Dockers' Association said.";
    let who = answers(text, FactSlot::Who);
    assert_eq!(who.first().map(String::as_str), Some("Harlow ferry workers"), "{who:?}");
    assert!(!who.contains(&"Harlow".to_owned()), "{who:?}");
    let text = "Rebel fighters took the old harbour in the night while the town slept, a doctor there said.";
    assert_eq!(answers(text, FactSlot::Who).first().map(String::as_str), Some("Rebel fighters"));
}

#[test]
fn a_stamp_that_ends_in_pm_is_no_lead() {
    let text = "Ferry workers walk out over wages as talks stall\n\nBy Ada Wren | Staff writer\n\
        Published: May 5, 2024 at 6:05 p.m. | Updated: May 6, 2024 at 9:12 a.m.\n\n\
        The workers of the ferry left the quay on Monday morning because the owners refused to mend the ladders.";
    let what = answers(text, FactSlot::What);
    assert!(what.last().is_some_and(|lead| lead.starts_with("The workers")), "{what:?}");
    assert_eq!(answers(text, FactSlot::When), ["Monday morning"]);
    let document = read(text.to_owned(), &Reading::default());
    let article = analyze(&document, &Lexicon::default(), None).article;
    assert_eq!(article.published.as_deref(), Some("2024-05-05T18:05"));
    assert_eq!(article.updated.as_deref(), Some("2024-05-06T09:12"));
    // What is given as a cause outranks what the headline only hints at, which ends before its second clause.
    assert_eq!(
        answers(text, FactSlot::Why),
        ["because the owners refused to mend the ladders", "over wages"]
    );
}

#[test]
fn hours_after_something_is_a_time_and_no_reason() {
    let text =
        "The ferry sank near the old quay on Monday, hours after the talks with its owners had failed.";
    assert!(answers(text, FactSlot::Why).is_empty());
}

#[test]
fn the_place_of_headline_and_lead_comes_before_that_of_the_dateline() {
    let text = "Ferry sinks in Odesa as talks fail\n\n\
        LONDON \u{2014} A ferry with all its bells sank in the port of Odesa on Monday while talks in Paris went on.";
    assert_eq!(answers(text, FactSlot::Where), ["Odesa", "LONDON", "Paris"]);
}
