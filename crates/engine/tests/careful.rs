//! The careful reading: what it finds, that it may be read in any order, and that it is the same everywhere.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use dateline_engine::{
    CarefulReading, Lexicon, Reading, Tagger, TaggerError, analyze, analyze_carefully, learning, read,
};
use dateline_text::{Analysis, BlockKind, Document, MentionKind, Provenance, Span};
use std::sync::LazyLock;

const WEIGHTS: &[u8] = include_bytes!("../../lexicon/data/careful.bin");

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| Tagger::new(WEIGHTS).unwrap());
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

const TEXT: &str = include_str!("careful/quay.txt");

fn document(text: &str) -> Document {
    read(text.to_owned(), &Reading { whole: true, ..Reading::default() })
}

fn careful(document: &Document) -> Analysis {
    let mut reading = CarefulReading::new(document, &LEXICON, &TAGGER);
    reading.finish(&TAGGER);
    analyze_carefully(document, &LEXICON, None, &reading)
}

fn names(document: &Document, analysis: &Analysis) -> Vec<(String, MentionKind)> {
    analysis.mentions.iter().map(|m| (document.slice(m.span).to_owned(), m.kind)).collect()
}

#[test]
fn finds_names_that_no_list_holds() {
    let document = document(TEXT);
    let analysis = careful(&document);
    let found = names(&document, &analysis);
    for (name, kind) in [
        ("Oddny Vetrhus", MentionKind::Person),
        ("Vetrhus", MentionKind::Person),
        ("Brattholm Seafoods", MentionKind::Organization),
        ("Storkvik", MentionKind::Place),
    ] {
        assert!(found.contains(&(name.to_owned(), kind)), "{name} is not in {found:?}");
    }
}

#[test]
fn says_how_sure_it_is_of_what_it_found_itself() {
    let document = document(TEXT);
    for mention in careful(&document).mentions {
        assert_eq!(mention.score.is_some(), mention.provenance == Provenance::Tagger, "{mention:?}");
    }
}

#[test]
fn may_be_read_in_any_order() {
    let text = TEXT.repeat(4);
    let document = document(&text);
    let mut backwards = CarefulReading::new(&document, &LEXICON, &TAGGER);
    let length = document.text().len() as u32;
    for end in (0..8).rev() {
        backwards.read_next(&TAGGER, Span::new(length / 8 * end, length));
    }
    backwards.finish(&TAGGER);
    assert_eq!(analyze_carefully(&document, &LEXICON, None, &backwards), careful(&document));
}

#[test]
fn what_is_visible_is_read_first() {
    let text = TEXT.repeat(8);
    let document = document(&text);
    let mut reading = CarefulReading::new(&document, &LEXICON, &TAGGER);
    let all = reading.progress().1;
    assert!(all > 4);
    let visible = Span::new(document.text().len() as u32 - 40, document.text().len() as u32);
    assert!(reading.read_next(&TAGGER, visible));
    assert!(reading.covers(visible) && !reading.covers(Span::new(0, 40)));
    assert_eq!(reading.progress(), (1, all));
}

#[test]
fn an_unread_article_is_as_the_quick_reading_has_it() {
    let document = document(TEXT);
    let reading = CarefulReading::new(&document, &LEXICON, &TAGGER);
    assert_eq!(analyze_carefully(&document, &LEXICON, None, &reading), analyze(&document, &LEXICON, None));
}

#[test]
fn a_text_that_is_not_english_is_not_read_carefully() {
    let document = document(
        "Der Bundeskanzler will im Mai nach Hamburg reisen und dort mit den Werften über die Zukunft der neuen \
         Fähren sprechen, wie sein Sprecher am Montag in Berlin vor der Presse sagte.",
    );
    assert_eq!(CarefulReading::new(&document, &LEXICON, &TAGGER).progress(), (0, 0));
}

/// The same text with the block that holds these words set aside.
fn without(document: &Document, words: &str) -> Document {
    let at = document.text().find(words).unwrap();
    let block = document.block_at(u32::try_from(at).unwrap()).unwrap().span;
    let kinds = vec![(block, BlockKind::Furniture)];
    read(document.text().to_owned(), &Reading { whole: true, kinds, ..Reading::default() })
}

#[test]
fn what_was_read_is_taken_over_when_blocks_are_set_aside_and_put_back() {
    let numbered = |n: usize| TEXT.replace("Storkvik", &format!("Storkvik {n}"));
    let text = (0..12).map(numbered).collect::<Vec<_>>().join("\n\n");
    let whole = document(&text);
    let fewer = without(&whole, "Storkvik 5");
    let mut before = CarefulReading::new(&whole, &LEXICON, &TAGGER);
    before.finish(&TAGGER);
    for (from, to) in [(&whole, &fewer), (&fewer, &whole)] {
        let mut reading = CarefulReading::after(&before, to, &LEXICON, &TAGGER);
        let (read, all) = reading.progress();
        assert!(read * 3 > all * 2 && read < all, "{read} of {all}");
        reading.finish(&TAGGER);
        assert_eq!(analyze_carefully(to, &LEXICON, None, &reading), careful(to));
        assert_ne!(careful(from), careful(to));
        before = reading;
    }
}

#[test]
fn what_was_read_of_another_article_is_not_taken_over() {
    let mut before = CarefulReading::new(&document(TEXT), &LEXICON, &TAGGER);
    before.finish(&TAGGER);
    let other = document("The mayor of Alder Quay, Ida Marsh, closed the harbour wall on Monday, she said.");
    let reading = CarefulReading::after(&before, &other, &LEXICON, &TAGGER);
    assert_eq!((reading.progress().0, reading.covers(Span::new(0, 9))), (0, false));
}

#[test]
fn damaged_weights_are_refused() {
    assert_eq!(Tagger::new(b"").err(), Some(TaggerError));
    assert_eq!(Tagger::new(&WEIGHTS[..WEIGHTS.len() - 1]).err(), Some(TaggerError));
    assert_eq!(Tagger::new(&WEIGHTS[1..]).err(), Some(TaggerError));
    let mut flipped = WEIGHTS.to_vec();
    flipped[WEIGHTS.len() / 2] ^= 1;
    assert_eq!(Tagger::new(&flipped).err(), Some(TaggerError));
}

/// The bits of all probabilities, folded into one number (FNV-1a): the test in `tests/wasm` finds the same.
#[test]
fn the_numbers_are_those_that_every_target_finds() {
    let rows = learning::probabilities(&document(TEXT), &LEXICON, &TAGGER);
    let digest = rows
        .iter()
        .flatten()
        .flat_map(|p| p.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    assert_eq!(format!("{digest:016x}"), include_str!("careful/digest.txt").trim());
}
