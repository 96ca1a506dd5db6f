//! The name that opens a clause and is far from its verb: `Dr. NAME, an economist at the University of Leeds, Otley, who studies wages,
//! estimated`, `In Leeds, NAME, 41, who runs a shop with her husband, Tom, said`.

use super::frame::{Frame, Item, ItemKind};
use super::source::{LONGEST_SET_OFF, Subject, says, without_bracket};
use super::words;

/// The subject whose apposition or clause, set off by commas, ends before the verb that follows the comma at `closing`. It must be a
/// person's name with an age, a title of its own or a relative clause behind it, and nobody may say anything in between.
pub(super) fn opening_name(frame: &Frame, closing: usize) -> Option<Subject> {
    let first = closing.saturating_sub(LONGEST_SET_OFF);
    let mut commas = (first..closing).filter(|&at| frame.is_mark(at, &[","]));
    commas.find_map(|comma| name_before(frame, comma).filter(|_| is_set_off(frame, comma, closing)))
}

/// The name that ends at the comma, and opens its sentence or stands behind another comma.
fn name_before(frame: &Frame, comma: usize) -> Option<Subject> {
    let comma = without_bracket(frame, comma);
    let opens = |from: usize| {
        from == 0 || frame.follows_mark(from, &[",", ";"]) || from == 1 && frame.is(0, words::OPENERS)
    };
    // `One, a Republican who asked not to be named, conceded`
    let alone = comma.checked_sub(1).filter(|&at| frame.is(at, &["one", "another", "others", "some"]));
    if let Some(from) = alone.filter(|&at| opens(at)) {
        return Some(Subject { from, to: comma, edge: from, rule: "appositive_then_verb" });
    }
    let belongs = |item: &Item| item.personal || item.kind == ItemKind::Capital && item.lower.ends_with('.');
    let own = (0..comma).rev().take_while(|&at| frame.get(at).is_some_and(belongs)).last()?;
    if !frame.get(comma.checked_sub(1)?)?.personal {
        return None;
    }
    opens(own).then_some(Subject { from: own, to: comma, edge: own, rule: "appositive_then_verb" })
}

/// Whether what follows the comma says who that is, up to the verb, and has no clause of its own but relative ones.
fn is_set_off(frame: &Frame, comma: usize, closing: usize) -> bool {
    let Some(next) = frame.get(comma + 1).filter(|_| comma + 1 < closing) else { return false };
    let age = next.kind == ItemKind::Plain && next.lower.starts_with(|letter: char| letter.is_ascii_digit());
    let stands_by = age
        || next.is_one_of(words::DETERMINERS) && !next.is_one_of(&["that", "his", "her", "their"])
        || next.is_one_of(&["who", "including", "among"]);
    let inner = comma + 1..closing;
    // Whether a relative clause has begun, and whether no comma has stood since.
    let (mut relative, mut within) = (false, false);
    stands_by
        && !inner.into_iter().any(|at| {
            let opens = frame.is(at, words::RELATIVES) || frame.is(at, &["where"]);
            relative |= opens;
            within = opens || within && !frame.is_mark(at, &[","]);
            let verb = frame
                .get(at)
                .is_some_and(|item| item.kind == ItemKind::Plain && item.is_one_of(words::FINITE));
            // `who asked not to be named because he feared for his job` is no word of anybody else's.
            says(frame, at) && !within
                || frame.get(at).is_some_and(|item| item.quoted().is_some())
                || verb && !relative
        })
}
