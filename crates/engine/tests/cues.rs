//! Cue words, shown on sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Cue, CueRule};

fn found(text: &str) -> (String, Vec<Cue>) {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    (text.to_owned(), analyze(&document, &Lexicon::new(), None).cues)
}

/// Each cue: its words and its rule; an asterisk where it is a speaker's.
fn cues(text: &str) -> Vec<String> {
    let (text, cues) = found(text);
    let line = |it: &Cue| {
        let rule = it.provenance.name();
        let spoken = if it.spoken { "*" } else { "" };
        format!("{}{spoken} {}", it.span.text(&text), rule.trim_start_matches("rule:"))
    };
    cues.iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(cues(text), expected, "{text}");
}

#[test]
fn every_cue_has_a_reason_of_its_own_kind() {
    let (_, cues) =
        found("Everyone may deny it, she reportedly said. Who cares? Join us! The brutal plan failed.");
    assert!(cues.len() > 5, "{cues:?}");
    for cue in cues {
        assert_eq!(CueRule::of(&cue.provenance).map(|rule| rule.kind), Some(cue.kind));
    }
}

#[test]
fn hedges_say_what_kind_of_doubt() {
    check("The bridge reportedly cost less.", &["reportedly hedge_hearsay"]);
    check("The bridge is expected to open.", &["is expected to hedge_expectation"]);
    check("Two boats are believed to be lost.", &["are believed to hedge_belief"]);
    check(
        "It is probably old, and it seems to leak.",
        &["probably hedge_adverb", "it seems hedge_appearance"],
    );
    check(
        "The figures could not be independently verified.",
        &["could not be independently verified hedge_open"],
    );
    check("The bell is almost certainly theirs.", &["almost certainly hedge_adverb"]);
}

#[test]
fn the_month_is_no_hedge() {
    for text in [
        "The bridge opens in May.",
        "May 3 is the day.",
        "It opens in may, or so they say",
        "Theresa May was there.",
    ] {
        assert!(cues(text).iter().all(|cue| !cue.contains("hedge_modal")), "{text}");
    }
    check("The bridge may open.", &["may hedge_modal"]);
}

#[test]
fn could_of_ability_and_might_as_a_noun_are_no_hedges() {
    check("They could not reach the far bank.", &[]);
    check("She could see the whole valley.", &[]);
    check("The parade was about military might in the end.", &[]);
    check("The dam could break.", &["could hedge_modal"]);
}

#[test]
fn alleged_before_a_noun_is_a_hedge_and_behind_its_subject_a_verb() {
    check("The alleged theft was small.", &["alleged hedge_hearsay"]);
    check("Prosecutors alleged that he stole it.", &["alleged attribution_claim"]);
}

#[test]
fn verbs_of_saying_are_told_by_their_force() {
    check("Example said so.", &["said attribution_neutral"]);
    check("Ada Example claimed that the bridge was safe.", &["claimed attribution_claim"]);
    check("Ada Example admitted that the bridge was not safe.", &["admitted attribution_admission"]);
    check("Ada Example insisted that the bridge was safe.", &["insisted attribution_force"]);
    check("Ada Example denied that the bridge was old.", &["denied attribution_denial"]);
    check("Ada Example vowed to repair it.", &["vowed attribution_promise"]);
    check("Ada Example boasted that it was cheap.", &["boasted attribution_manner"]);
    check("It is old, according to the council.", &["according to attribution_source"]);
    check(
        "An official who asked not to be named told the paper so.",
        &["asked not to be named attribution_unnamed", "told attribution_neutral"],
    );
}

#[test]
fn a_verb_that_hands_nothing_on_is_no_attribution() {
    check("The claims of the council were old.", &[]);
    check("The firm added 200 jobs.", &[]);
    check("Residents were told to leave.", &[]);
    check("The flood claimed the lives of two sailors.", &[]);
    check("What the audit says", &[]);
    check("What comes next is open, she said.", &["said attribution_neutral"]);
    check("Bridge is safe, audit says", &["says attribution_neutral"]);
}

#[test]
fn so_called_keeps_its_distance_and_is_the_speakers_where_a_speaker_says_it() {
    check("The so-called plan is old.", &["so-called loaded_distance"]);
    check(
        "\u{201c}I have read their so-called plan,\u{201d} Ada Example said.",
        &["so-called* loaded_distance", "said attribution_neutral"],
    );
}

#[test]
fn words_of_a_speaker_are_told_from_the_writers() {
    check(
        "\"It was absolutely right,\" Example said.",
        &["absolutely* absolute_adverb", "said attribution_neutral"],
    );
    check(
        "Example called it \"a disgraceful prank\" and never came back.",
        &["called attribution_neutral", "disgraceful* loaded_epithet", "never absolute_adverb"],
    );
}

#[test]
fn judgement_and_absolutes_are_told_apart() {
    check("The disastrous plan never worked.", &["disastrous loaded_epithet", "never absolute_adverb"]);
    check("The failed plan was theirs.", &["failed loaded_epithet"]);
    check("The plan failed.", &[]);
    check("Critics slammed the regime.", &["slammed loaded_verb", "regime loaded_label"]);
}

#[test]
fn a_word_in_a_plain_sense_is_not_loaded() {
    check("The car slammed into a wall.", &[]);
    check("The tax regime changed after the reactor meltdown.", &[]);
    check("It is a vicious circle, and clearly visible.", &[]);
}

#[test]
fn an_absolute_that_is_taken_back_is_none() {
    check("Almost everyone came.", &[]);
    check("Everyone came.", &["Everyone absolute_quantifier"]);
    check("It is not always so.", &["not always hedge_degree"]);
}

#[test]
fn questions_are_told_by_their_form_and_by_what_follows() {
    check("Who will pay for the bridge?", &["Who will pay for the bridge? question_to_the_reader"]);
    check("Who cares?", &["Who cares? question_rhetorical"]);
    check("Isn't it time for a bridge?", &["Isn't it time for a bridge? question_rhetorical"]);
    check("Is the bridge safe? No.", &["Is the bridge safe? question_answered"]);
}

#[test]
fn a_question_that_somebody_asks_is_none_to_the_reader() {
    for text in [
        "\"Who will pay for the bridge?\" Example asked.",
        "Q: Who will pay for the bridge?",
        "HERALD: Who will pay for the bridge?",
    ] {
        assert!(cues(text).iter().all(|cue| !cue.contains("question_")), "{text}: {:?}", cues(text));
    }
}

#[test]
fn the_reader_is_asked_to_act_where_an_imperative_stands() {
    check("Sign the petition today.", &["Sign the petition call_to_the_reader"]);
    check("To help, donate at the door.", &["donate call_to_the_reader"]);
    check("They sign the petition and vote for nobody in particular.", &["nobody absolute_quantifier"]);
    check("We must act before winter.", &["We must call_together"]);
}
