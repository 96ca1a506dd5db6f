//! Where somebody is from: `Ada Wren, 29, of Exampleville` names a place, whatever it looks like.

use super::{Keys, key, turn};
use crate::names::candidates::Candidate;
use crate::names::words::{Shape, Words};
use dateline_lexicon::List;
use dateline_text::MentionKind;

/// Names behind an age and `of` are places, all over the article.
pub(super) fn tell(words: &Words<'_>, names: &mut [Candidate]) {
    let told: Keys = names
        .iter()
        .filter(|name| name.kind == MentionKind::Organization && is_home(words, name))
        .map(|name| key(words, name))
        .collect();
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Organization) {
        if told.contains(words.phrase_key(name.first, name.last)) {
            turn(name, MentionKind::Place, "behind_an_age");
        }
    }
}

/// Whether it stands behind `, 29, of`; a body that a list or a head word tells stays one.
fn is_home(words: &Words<'_>, name: &Candidate) -> bool {
    let Some(from) = name.first.checked_sub(4) else { return false };
    let Some([comma, age, closing, of]) = words.all.get(from..name.first) else { return false };
    let is_age = age.shape == Shape::Number && age.text.parse::<u32>().is_ok_and(|age| age < 120);
    let listed = words.name_at(List::Organizations, name.first, name.last).is_some()
        || (name.first..name.last).any(|at| !words.names_from(List::Heads, at).is_empty());
    let same = words.get(name.first).is_some_and(|word| word.sentence == comma.sentence);
    same && comma.is_mark(",") && is_age && closing.is_mark(",") && of.text == "of" && !listed
}
