//! Where an annotation stands after the text has changed: the right place or none.

mod support;

use dateline_notes::{Anchored, Passages, QuoteKey, Target, anchor};
use dateline_text::Span;
use proptest::prelude::*;
use support::{any_text, text_and_span};

/// The target that the words `words` make, the `nth` time they stand in `text`.
fn target(text: &str, words: &str, nth: usize) -> Target {
    let start = text.match_indices(words).nth(nth).map_or(text.len(), |(start, _)| start);
    Target::Passage(Passages::new(text).take(Span::of(start..start + words.len())))
}

/// The words that were found and how, for a short look.
fn found<'a>(text: &'a str, target: &Target) -> (&'static str, &'a str, u32) {
    match anchor(text, target) {
        Anchored::Exact(span) => ("exact", span.text(text), span.start()),
        Anchored::Moved(span) => ("moved", span.text(text), span.start()),
        Anchored::Changed(span, _) => ("changed", span.text(text), span.start()),
        Anchored::Lost => ("lost", "", 0),
    }
}

const STORY: &str =
    "The council met on Monday. The mayor said no.\nThe council met on Tuesday. The mayor said yes.";

#[test]
fn stays_where_it_stood_when_the_text_goes_on() {
    let target = target(STORY, "mayor", 1);
    assert_eq!(found(&format!("{STORY} More."), &target), ("exact", "mayor", 78));
}

#[test]
fn moves_with_its_words_and_says_so() {
    let target = target(STORY, "mayor", 1);
    assert_eq!(found(&format!("Update: {STORY}"), &target), ("moved", "mayor", 86));
}

#[test]
fn edited_words_are_found_and_told_to_be_edited() {
    let target = target(STORY, "The council met on Monday", 0);
    let edited = STORY.replace("council met on Monday", "council sat on Monday");
    assert_eq!(found(&edited, &target), ("lost", "", 0), "the sentence about Tuesday is too much like it");
    let story = "Nobody was hurt. The river rose by two metres in the night and took the old bridge. Repairs begin soon.";
    let target = self::target(story, "two metres in the night and took", 0);
    let edited = story.replace("two metres in", "three metres in");
    assert_eq!(found(&edited, &target), ("changed", "three metres in the night and took", 35));
}

#[test]
fn a_word_is_not_cut_from_a_longer_one() {
    let story = "The mayor and the council of the harbour town met for an hour and then went to see the art in the hall.";
    let target = target(story, "art", 0);
    assert_eq!(found(&story.replace("art in the hall", "article of it"), &target), ("lost", "", 0));
}

#[test]
fn context_decides_between_places_that_are_alike() {
    let turned =
        "The council met on Tuesday. The mayor said yes.\nThe council met on Monday. The mayor said no.";
    assert_eq!(found(turned, &target(STORY, "said", 1)), ("moved", "said", 38));
}

#[test]
fn is_lost_rather_than_guessed() {
    let twice = "Advertisement\nRead on.\nAdvertisement\nRead on.\nAdvertisement\nRead on.\nThe end of it.";
    let middle = target(twice, "Advertisement", 1);
    let Some(selectors) = middle.selectors() else { panic!("a passage has selectors") };
    assert_eq!(found(twice, &middle), ("exact", "Advertisement", 23));
    let once = "Now: Advertisement\nRead on.\nThe end of it.";
    assert_eq!(found(once, &middle), ("lost", "", 0), "{selectors:?}");
}

#[test]
fn a_place_that_was_cut_out_is_not_found_in_its_double() {
    let target = target(STORY, "The council met on", 0);
    let rest = &STORY[STORY.find('\n').unwrap() + 1..];
    assert_eq!(found(rest, &target), ("lost", "", 0));
}

#[test]
fn words_that_chance_could_bring_back_are_not_enough() {
    let target = target("Mayor Smith spoke.", "Smith", 0);
    assert_eq!(found("A smithy. Then came Smith and left.", &target), ("lost", "", 0));
}

#[test]
fn a_letter_is_not_cut_from_its_accent() {
    let text = "They met at the old city cafe";
    let target = target(text, "the old city cafe", 0);
    assert_eq!(found("Once more they met at the old city cafe\u{301} there", &target), ("lost", "", 0));
    assert_eq!(
        found("Once more they met at the old city cafe there", &target),
        ("moved", "the old city cafe", 22)
    );
}

#[test]
fn a_caret_holds_in_the_same_text_only() {
    let target = Target::Passage(Passages::new(STORY).take(Span::new(4, 4)));
    assert_eq!(anchor(STORY, &target), Anchored::Exact(Span::new(4, 4)));
    assert_eq!(anchor("Another text", &target), Anchored::Lost);
}

#[test]
fn the_article_as_a_whole_is_always_there() {
    assert_eq!(anchor("abc", &Target::Article), Anchored::Exact(Span::new(0, 3)));
}

#[test]
fn a_text_that_repeats_itself_takes_linear_time() {
    let text = "a".repeat(400_000);
    let target = Target::Passage(Passages::new(&text).take(Span::new(100_000, 300_000)));
    let later = format!("{}b{}", &text[..99_990], &text[99_990..]);
    assert_eq!(anchor(&later, &target), Anchored::Lost);
}

proptest! {
    #[test]
    fn every_span_is_found_where_it_was_taken((text, span) in text_and_span(12)) {
        let target = Target::Passage(Passages::new(&text).take(span));
        prop_assert_eq!(anchor(&text, &target), Anchored::Exact(span));
    }

    #[test]
    fn any_text_put_before_leads_to_the_same_words((text, span) in text_and_span(12), before in any_text(4)) {
        let target = Target::Passage(Passages::new(&text).take(span));
        let later = format!("{before}{text}");
        if let Some(found) = anchor(&later, &target).span() {
            prop_assert_eq!(found.text(&later), span.text(&text));
        }
    }

    /// Words of a tiny vocabulary, so that nearly every passage has doubles; what comes in or goes out is
    /// marked by characters that stand nowhere else, so that the right place is known.
    #[test]
    fn a_change_elsewhere_never_moves_it_to_a_double(
        words in prop::collection::vec(prop::sample::select(vec!["one ", "two ", "three. "]), 6..60),
        ends in any::<[prop::sample::Index; 4]>(),
    ) {
        let starts: Vec<usize> = words.iter().scan(0, |at, word| { let here = *at; *at += word.len(); Some(here) }).collect();
        let text = words.concat();
        let mut cuts = ends.map(|end| *end.get(&starts));
        cuts.sort_unstable();
        let [from, to, start, end] = cuts;
        let span = Span::of(start..end);
        if span.is_empty() {
            return Ok(());
        }
        let target = Target::Passage(Passages::new(&text).take(span));
        let singled_out = target.selectors().is_some_and(|selectors| selectors.singled_out.by(QuoteKey::Both));
        let later = format!("{}¤¤{}", &text[..from], &text[to..]);
        let shift = (to - from) as i64 - "¤¤".len() as i64;
        let right = Span::of((start as i64 - shift) as usize..(end as i64 - shift) as usize);
        match anchor(&later, &target) {
            Anchored::Moved(found) => prop_assert_eq!(found, right),
            Anchored::Changed(found, _) => prop_assert!(found.overlaps(right)),
            // Only a double at the very same place, in the very same context, can be taken for it.
            Anchored::Exact(found) if singled_out => prop_assert_eq!(found, right),
            Anchored::Exact(found) => prop_assert_eq!(found, span),
            Anchored::Lost => {}
        }
        let without = format!("{}¤¤{}", &text[..start], &text[end..]);
        prop_assert!(!matches!(anchor(&without, &target), Anchored::Moved(_)));
    }

    #[test]
    fn whatever_the_selectors_say_nothing_breaks(
        annotation in support::any_annotation(), text in any_text(6), start in any::<u32>(), end in any::<u32>(),
    ) {
        let target = annotation.target;
        if let Some(span) = anchor(&text, &target).span() {
            prop_assert!(text.get(span.range()).is_some());
        }
        if let Some(mut selectors) = target.selectors().cloned() {
            selectors.position.start = start;
            selectors.position.end = end;
            match Passages::new(&text).find_passage(&selectors) {
                Anchored::Exact(span) | Anchored::Moved(span) => prop_assert_eq!(span.text(&text), selectors.quote.exact),
                Anchored::Changed(span, _) => prop_assert!(text.get(span.range()).is_some()),
                Anchored::Lost => {}
            }
        }
    }
}
