//! The name of a body, happening or work in its words, without what may be left out.

use super::super::candidates::Candidate;
use super::super::words::{Shape, Words};
use super::symbols::{Symbol, Symbols};
use dateline_lexicon::{GroupKind, HeadUse, Lexicon, List, PlaceClass};

/// At the end of a firm's or club's name.
const FORMS: &[&[u8]] = &[
    b"inc",
    b"ltd",
    b"plc",
    b"corp",
    b"co",
    b"llc",
    b"llp",
    b"gmbh",
    b"sa",
    b"ag",
    b"nv",
    b"bv",
    b"spa",
    b"se",
    b"ab",
    b"asa",
    b"oyj",
    b"pty",
    b"pte",
    b"bhd",
    b"sae",
    b"limited",
    b"incorporated",
    b"fc",
    b"afc",
    b"cf",
];
/// Before a club's name.
const CLUBS: &[&[u8]] = &[b"fc", b"afc", b"cf"];
/// `Ministry of Defence` and `Defence Ministry` are one.
const TURNING: &[&[u8]] = &[b"ministry", b"department", b"directorate", b"bureau"];
/// What such a name can do without.
const SMALL: &[&[u8]] = &[b"of", b"the", b"and", b"for", b"&", b"national", b"affairs"];

/// A name, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Vec<Symbol>,
    /// A head word is in it: many countries have such a body.
    pub(super) generic: bool,
    /// The whole is one head word: `Council`.
    pub(super) bare: bool,
    /// It ends with a head word: what goes on from there is another body (`Makerere University Hospital`).
    pub(super) complete: bool,
    /// Whether a short form may begin at each word: not behind `of` or a hyphen.
    pub(super) joints: Vec<bool>,
    /// `of` or the like stands behind the first word.
    pub(super) leads: bool,
    /// The country that it says or that stands before it.
    pub(super) owner: Option<[u8; 2]>,
    /// The first letters of its capital words, and of all its words.
    pub(super) letters: [Vec<u8>; 2],
    /// It can be letters that stand for a longer name.
    pub(super) acronym: bool,
    /// `the` stands before it or begins it.
    pub(super) definite: bool,
}

impl Phrase {
    pub(super) fn read(
        words: &Words<'_>,
        lexicon: &Lexicon,
        mention: &Candidate,
        symbols: &mut Symbols,
    ) -> Self {
        let mut phrase = Self { owner: owner(words, lexicon, mention.first), ..Self::default() };
        let spoken = |&at: &usize| {
            !matches!(words.all[at].shape, Shape::Mark | Shape::Possessive) || words.all[at].text == "&"
        };
        let mut run: Vec<usize> = (mention.first..mention.last).filter(spoken).collect();
        let opens = run.len() > 1 && words.key(run[0]) == b"the";
        if opens {
            run.remove(0);
        }
        phrase.definite =
            opens || words.before(mention.first).is_some() && words.key(mention.first - 1) == b"the";
        while run.len() > 1 && run.last().is_some_and(|&at| FORMS.contains(&words.key(at))) {
            run.pop();
        }
        if run.len() > 1 && CLUBS.contains(&words.key(run[0])) {
            run.remove(0);
        }
        phrase.generic = run.iter().any(|&at| is_head(words, at, mention.last));
        phrase.joints = run
            .iter()
            .map(|&at| at > 0 && words.all[at].spaced && words.all[at - 1].is_name_like())
            .collect();
        phrase.leads = run.get(1).is_some_and(|&at| words.all[at].shape == Shape::Lower);
        // `The National` is a paper, not the National Parliament.
        phrase.complete = opens && words.all[mention.first].is_capital()
            || run.last().is_some_and(|&at| is_head(words, at, mention.last));
        phrase.bare = run.len() == 1 && phrase.generic;
        if let [only] = run[..] {
            let word = &words.all[only];
            let length = word.text.chars().filter(|c| c.is_alphabetic()).count();
            phrase.acronym =
                word.shape == Shape::Upper && length > 1 || length > 3 && word.shape == Shape::Capital;
        }
        phrase.letters = [true, false].map(|capital| letters(words, &run, capital));
        let turning = run.iter().position(|&at| TURNING.contains(&words.key(at)));
        if let Some(at) = turning.filter(|&at| run.len() > 1 && (at == 0 || at + 1 == run.len())) {
            phrase.turn(words, lexicon, &run, at);
            let head = run.remove(at);
            run.retain(|&at| !SMALL.contains(&words.key(at)) && country(words, lexicon, at).is_none());
            run.insert(0, head);
            phrase.joints = vec![false; run.len()];
        }
        phrase.words = run.iter().map(|&at| symbols.of(words.key(at))).collect();
        phrase
    }

    /// A country that stands in the name is its owner.
    fn turn(&mut self, words: &Words<'_>, lexicon: &Lexicon, run: &[usize], head: usize) {
        let others = run.iter().enumerate().filter(|&(index, _)| index != head);
        let said = others.filter_map(|(_, &at)| country(words, lexicon, at)).next();
        self.owner = said.or(self.owner);
    }
}

/// Whether a head word of bodies stands there.
fn is_head(words: &Words<'_>, at: usize, end: usize) -> bool {
    let organization = |&&(last, bits): &&(usize, u64)| {
        last <= end
            && HeadUse::unpack(bits).is_some_and(|head| head.kind == dateline_lexicon::HeadKind::Organization)
    };
    words.names_from(List::Heads, at).iter().find(organization).is_some()
}

fn letters(words: &Words<'_>, run: &[usize], capital: bool) -> Vec<u8> {
    if run.len() < 2 {
        return Vec::new();
    }
    let mut letters = Vec::new();
    for &at in run {
        let word = &words.all[at];
        match word.shape {
            Shape::Upper => letters.extend_from_slice(words.key(at)),
            Shape::Number => return Vec::new(),
            _ if capital && !word.is_name_like() => {}
            _ => letters.extend(words.key(at).first()),
        }
    }
    letters
}

/// The country of a word that means one or its people.
fn country(words: &Words<'_>, lexicon: &Lexicon, at: usize) -> Option<[u8; 2]> {
    let word = words.get(at).filter(|word| word.is_capital())?;
    nationality(lexicon, word.text).or_else(|| {
        lexicon.place(word.text).filter(|place| place.class == PlaceClass::Country)?;
        code(lexicon, word.text)
    })
}

/// The country whose people the word means.
pub(super) fn nationality(lexicon: &Lexicon, text: &str) -> Option<[u8; 2]> {
    lexicon.group(text).filter(|group| group.kind == GroupKind::Nationality)?.country
}

/// The country that a place lies in or is.
pub(super) fn code(lexicon: &Lexicon, text: &str) -> Option<[u8; 2]> {
    let place = lexicon.places(text).next()?;
    place.country_code()?.as_bytes().try_into().ok()
}

/// The country that the words just before the name put it under: `Israeli`, `Ghana's`.
fn owner(words: &Words<'_>, lexicon: &Lexicon, first: usize) -> Option<[u8; 2]> {
    let before = words.before(first)?;
    if before.shape == Shape::Possessive && first > 1 && words.before(first - 1).is_some() {
        return country(words, lexicon, first - 2);
    }
    country(words, lexicon, first - 1)
}
