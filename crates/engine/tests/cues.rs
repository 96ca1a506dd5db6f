//! Cue words, shown on sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};

/// Each cue on a line: its words, what they do, which list has them.
fn cues(text: &str) -> Vec<String> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::default(), None);
    let line = |it: &dateline_text::Cue| {
        format!("{} | {} | {}", document.slice(it.span), it.kind.name(), it.provenance.name())
    };
    analysis.cues.iter().map(line).collect()
}

#[test]
fn a_hedge_names_its_list() {
    assert_eq!(cues("The bridge reportedly cost less."), ["reportedly | hedge | rule:hearsay"]);
}

#[test]
fn the_longest_phrase_wins() {
    assert_eq!(cues("The bridge is expected to open."), ["is expected to | hedge | rule:expectation"]);
}

#[test]
fn the_month_is_no_hedge() {
    assert_eq!(cues("The bridge opens in May."), Vec::<String>::new());
    assert_eq!(cues("May 3 is the day."), Vec::<String>::new());
    assert_eq!(cues("The bridge may open."), ["may | hedge | rule:modal_verbs"]);
}

#[test]
fn verbs_and_phrases_hand_words_to_somebody() {
    assert_eq!(cues("Example said so."), ["said | attribution | rule:verbs_of_saying"]);
    assert_eq!(
        cues("It is old, according to the council."),
        ["according to | attribution | rule:phrases_of_source"]
    );
    assert_eq!(cues("The claims of the council were old."), Vec::<String>::new());
}

#[test]
fn a_free_relative_hands_nothing_to_anybody() {
    assert_eq!(cues("What the audit says"), Vec::<String>::new());
    assert_eq!(cues("What comes next is open, she said."), ["said | attribution | rule:verbs_of_saying"]);
    assert_eq!(cues("Bridge is safe, audit says"), ["says | attribution | rule:verbs_of_saying"]);
}

#[test]
fn a_compound_is_one_cue() {
    assert_eq!(cues("The so-called plan is old."), ["so-called | attribution | rule:phrases_of_source"]);
}

#[test]
fn judgement_and_absolutes_are_told_apart() {
    assert_eq!(
        cues("The disastrous plan never worked."),
        ["disastrous | loaded | rule:judgement_in_an_adjective", "never | absolute | rule:universal_adverbs",]
    );
}

#[test]
fn only_a_question_that_nobody_asks_is_one_to_the_reader() {
    assert_eq!(
        cues("Who will pay for the bridge?"),
        ["Who will pay for the bridge? | question | rule:question_to_the_reader"]
    );
    let spoken = cues("\"Who will pay for the bridge?\" Example asked.");
    assert!(spoken.iter().all(|cue| !cue.contains("| question |")), "{spoken:?}");
}

#[test]
fn the_reader_is_asked_to_act() {
    assert_eq!(
        cues("Sign the petition today."),
        ["Sign the petition | call_to_action | rule:requests_to_the_reader"]
    );
}

#[test]
fn words_of_a_speaker_count_too() {
    assert!(
        cues("\"It was absolutely right,\" Example said.").iter().any(|cue| cue.starts_with("absolutely"))
    );
}
