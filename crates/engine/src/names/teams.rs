//! Teams that bear a country's or a city's name: in the report of a match `Sweden` is who plays, not where.
//!
//! Place for people, the metonymy of Markert and Nissim (2002). A place where the name does what only a team
//! does tells for the whole article, but for where it stands behind `in` or `at`.

use super::tagger::decode::Tagged;
use super::words::{Shape, Word, Words};
use crate::listed::is_in;
use rustc_hash::FxHashSet;

const ORGANIZATION: usize = 1;
const PLACE: usize = 2;

/// An article is about matches where it has as many words of these ...
const FEWEST: usize = 4;
/// ... and one in as many.
const ONE_IN: usize = 90;

/// Words of a match, whatever the game.
#[rustfmt::skip]
const OF_MATCHES: &[&str] = &[
    "captain", "champions", "championship", "coach", "cup", "defender", "equaliser", "equalizer", "final",
    "fixture", "fixtures", "football", "goal", "goalkeeper", "goals", "half-time", "halftime", "innings",
    "kick", "league", "match", "matches", "midfielder", "penalty", "playoff", "playoffs", "quarterback",
    "quarterfinal", "referee", "rugby", "scored", "scoring", "season", "semifinal", "squad", "striker",
    "substitute", "team", "teams", "touchdown", "tournament", "try", "wicket", "wickets",
];

/// What a team does; its name stands before.
#[rustfmt::skip]
const DOES: &[&str] = &[
    "beat", "beats", "conceded", "defeated", "drew", "edged", "equalised", "equalized", "faced", "finished",
    "led", "lost", "played", "plays", "qualified", "scored", "thrashed", "trailed", "won",
];

/// What is done to a team; its name stands behind.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "against", "beat", "beating", "beats", "defeated", "defeating", "edged", "face", "faced", "facing",
    "thrashed", "versus", "vs",
];

/// Who belongs to a team; its name stands before, with or without an ending of possession.
#[rustfmt::skip]
const OF_TEAMS: &[&str] = &[
    "captain", "coach", "defender", "goalkeeper", "goalscorer", "midfielder", "quarterback", "skipper",
    "squad", "striker", "winger",
];

/// Behind these a place stays a place.
const LOCATIVE: &[&str] = &["across", "around", "at", "in", "inside", "near", "outside", "throughout"];

/// Makes organizations of the places that play.
pub(super) fn tell(words: &Words<'_>, names: &mut [Tagged]) {
    let said = (0..words.len()).filter(|&index| is_in(OF_MATCHES, words.key(index))).count();
    if said < FEWEST || said * ONE_IN < words.len() {
        return;
    }
    let key = |name: &Tagged| words.phrase_key(name.first, name.last);
    let stands = |name: &Tagged| name.kind == PLACE && !is_located(words, name);
    let playing: FxHashSet<&[u8]> =
        names.iter().filter(|name| stands(name) && plays(words, name)).map(key).collect();
    for name in names.iter_mut().filter(|name| stands(name)) {
        if playing.contains(key(name)) {
            name.kind = ORGANIZATION;
        }
    }
}

/// Whether it stands behind `in`, or with the name of a town between: `in Sochi, Russia`.
fn is_located(words: &Words<'_>, name: &Tagged) -> bool {
    let Some(before) = words.before(name.first) else { return false };
    let behind = |index: usize| words.before(index).is_some() && is_in(LOCATIVE, words.key(index - 1));
    let town = || words.before(name.first - 1).is_some_and(Word::is_capital) && behind(name.first - 2);
    behind(name.first) || before.is_mark(",") && town()
}

/// Whether the words beside the name say that it plays.
fn plays(words: &Words<'_>, name: &Tagged) -> bool {
    let (first, last) = (name.first, name.last);
    let sentence = words.get(first).map(|word| word.sentence);
    let here = |index: usize| words.get(index).is_some_and(|word| Some(word.sentence) == sentence);
    let is = |table: &[&str], index: usize| here(index) && is_in(table, words.key(index));
    let owns = words.get(last).is_some_and(|word| word.shape == Shape::Possessive)
        && (is(OF_TEAMS, last + 1) || is(OF_TEAMS, last + 2));
    let score = |from: usize| here(from) && here(from + 2) && is_score(words, from);
    is(DOES, last)
        || is(OF_TEAMS, last)
        || owns
        || first > 0 && is(DONE, first - 1)
        || score(last)
        || first > 2 && score(first - 3)
}

/// Whether these are a score: `3 – 0`.
fn is_score(words: &Words<'_>, first: usize) -> bool {
    let Some([home, dash, away]) = words.all.get(first..first + 3) else { return false };
    let points = |word: &Word<'_>| word.shape == Shape::Number && word.text.len() < 4;
    points(home) && matches!(dash.text, "-" | "–") && points(away)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lexicon, Reading, read};

    /// The kinds of all places of this name in the text, after the rule.
    fn kinds(text: &str, place: &str) -> Vec<usize> {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let lexicon = Lexicon::new();
        let words = Words::read(&document, &lexicon);
        let named = words.all.iter().enumerate().filter(|(_, word)| word.text == place);
        let mut names: Vec<Tagged> =
            named.map(|(first, _)| Tagged { first, last: first + 1, kind: PLACE, sure: 900 }).collect();
        tell(&words, &mut names);
        names.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn who_plays_is_a_team_all_over_the_article_but_not_behind_in() {
        let text = "Sweden won 1-0. The referee gave a penalty after a late goal in the match. Nobody in Sweden \
                    slept. For Sweden, it was the first of three.";
        assert_eq!(kinds(text, "Sweden"), [ORGANIZATION, PLACE, ORGANIZATION]);
    }

    #[test]
    fn a_score_tells_too() {
        let text = "Group F: Sweden 1 – 0 Korea. A goal, a penalty, a match, a referee.";
        assert_eq!(kinds(text, "Sweden"), [ORGANIZATION]);
        assert_eq!(kinds(text, "Korea"), [ORGANIZATION]);
    }

    #[test]
    fn a_country_that_beats_another_in_trade_stays_a_place() {
        assert_eq!(kinds("Sweden beat Norway to the contract, its minister said.", "Sweden"), [PLACE]);
    }
}
