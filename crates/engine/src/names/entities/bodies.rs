//! Which mentions of bodies (and of happenings and works) mean one thing: acronyms, short forms, forms of firm, and
//! the same office of two countries kept apart.

use super::super::candidates::Candidate;
use super::super::words::{Shape, Words};
use super::phrase::Phrase;
use super::symbols::{Symbol, Symbols};
use dateline_lexicon::{Lexicon, PlaceClass};
use dateline_text::MentionKind;
use rustc_hash::FxHashMap;

/// Short forms have no more words than this.
const SHORT: usize = 3;
/// No more words stand between a name and its letters: `, better known by its French initials`.
const FILLING: usize = 8;
/// A short form may stand for a short form.
const STEPS: usize = 4;

/// Short forms that are names of other bodies.
const OTHER: &[&[u8]] = &[b"house", b"state", b"west", b"east", b"north", b"south"];

/// One thing or several that a short form can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Longer {
    One(u32),
    Many,
}

/// A thing, and the country that it belongs to where the article says.
type Owned = (Option<[u8; 2]>, u32);

/// A name of several words, by number; what it is short for, and what is short for it.
#[derive(Debug, Default)]
struct Phrases {
    ids: FxHashMap<Vec<Symbol>, u32>,
    all: Vec<Vec<Symbol>>,
    /// Whether a name is one by itself, whatever begins with it.
    whole: Vec<bool>,
    /// Names that begin with the words.
    beginning: FxHashMap<Vec<Symbol>, Longer>,
    /// Names that end with the words.
    ending: FxHashMap<Vec<Symbol>, Longer>,
    /// Where names stand that end (of a bare head: or begin) with the words.
    places: FxHashMap<Vec<Symbol>, Vec<(usize, u32)>>,
    /// Where names stand by the letters of their words.
    letters: FxHashMap<Vec<u8>, Vec<(usize, u32)>>,
    /// What letters stand for because the article says so.
    stands: FxHashMap<u32, u32>,
    /// The things that bear a name, with the country each belongs to; the last named at the end.
    things: FxHashMap<u32, Vec<Owned>>,
    next: u32,
}

/// Numbers the thing of every mention of a kind; the others have none.
pub(super) fn tie(
    words: &Words<'_>,
    lexicon: &Lexicon,
    decided: &[Candidate],
    kind: MentionKind,
    symbols: &mut Symbols,
    things: &mut [u32],
) {
    let mut phrases = Phrases::default();
    let named: Vec<(usize, Phrase, u32)> = decided
        .iter()
        .enumerate()
        .filter(|(_, mention)| mention.kind == kind)
        .map(|(index, mention)| {
            let phrase = Phrase::read(words, lexicon, mention, symbols);
            let id = phrases.add(&phrase, mention.first, || {
                let text = mention_text(words, mention);
                phrase.complete || lexicon.organization(&text).is_some() || lexicon.place(&text).is_some()
            });
            (index, phrase, id)
        })
        .collect();
    for pair in named.windows(2) {
        let [(one, long, id), (other, short, alias)] = pair else { continue };
        phrases.learn(words, (&decided[*one], long, *id), (&decided[*other], short, *alias));
    }
    for (index, phrase, id) in &named {
        let root = phrases.root(words, lexicon, &decided[*index], phrase, *id);
        things[*index] = phrases.thing(root, phrase.owner.filter(|_| phrase.generic));
    }
}

impl Phrases {
    fn add(&mut self, phrase: &Phrase, at: usize, whole: impl Fn() -> bool) -> u32 {
        let next = self.all.len() as u32;
        let id = *self.ids.entry(phrase.words.clone()).or_insert(next);
        let new = id == next;
        if new {
            self.all.push(phrase.words.clone());
            self.whole.push(whole());
        }
        for length in 1..phrase.words.len().min(SHORT + 1) {
            let (head, tail) = (&phrase.words[..length], &phrase.words[phrase.words.len() - length..]);
            let joined = phrase.joints.get(phrase.words.len() - length).copied().unwrap_or_default();
            if new {
                let longer = self.longer(self.beginning.get(head), id, true);
                self.beginning.insert(head.to_vec(), longer);
                if joined {
                    let longer = self.longer(self.ending.get(tail), id, false);
                    self.ending.insert(tail.to_vec(), longer);
                }
            }
            if joined {
                self.places.entry(tail.to_vec()).or_default().push((at, id));
            }
            if phrase.leads && length == 1 && head != tail {
                self.places.entry(head.to_vec()).or_default().push((at, id));
            }
        }
        let [capitals, all] = &phrase.letters;
        for letters in [Some(capitals), Some(all).filter(|all| *all != capitals)].into_iter().flatten() {
            if letters.len() > 1 {
                self.letters.entry(letters.clone()).or_default().push((at, id));
            }
        }
        id
    }

    /// What a short form stands for now that another name has it too: of two, one of which has the other in it, the longer.
    fn longer(&self, known: Option<&Longer>, id: u32, front: bool) -> Longer {
        let words = |id: u32| self.all.get(id as usize).map_or(&[][..], Vec::as_slice);
        let inside = |short: u32, long: u32| {
            if front { words(long).starts_with(words(short)) } else { words(long).ends_with(words(short)) }
        };
        match known {
            None => Longer::One(id),
            Some(&Longer::One(other)) if inside(other, id) => Longer::One(id),
            Some(&Longer::One(other)) if inside(id, other) => Longer::One(other),
            Some(_) => Longer::Many,
        }
    }

    /// `National Security Council (NSC)`, `NSC (National Security Council)`
    fn learn(
        &mut self,
        words: &Words<'_>,
        (one, first, first_id): (&Candidate, &Phrase, u32),
        (other, second, second_id): (&Candidate, &Phrase, u32),
    ) {
        let upper = |mention: &Candidate| {
            mention.last == mention.first + 1 && words.all[mention.first].shape == Shape::Upper
        };
        let between = one.last..other.first;
        let same = words.all[one.first].sentence == words.all[other.first].sentence;
        if !same || between.is_empty() || between.len() > FILLING {
            return;
        }
        let opened = words.all[one.last].is_mark("(");
        let quoted = |at: usize| {
            words.all[at].shape == Shape::Mark && words.all[at].text != ")" || words.key(at) == b"the"
        };
        let closed = words.all.get(other.last).is_some_and(|word| !word.is_mark(":"));
        let bracketed = opened && closed && between.clone().all(quoted);
        // `, or JAMSTEC,`; `, known by its French initials MSF`
        let or = words.all[one.last].is_mark(",") && between.len() == 2 && words.key(one.last + 1) == b"or";
        let told =
            between.clone().any(|at| matches!(words.key(at), b"initials" | b"acronym" | b"abbreviation"));
        if !(bracketed || upper(other) && (or || told)) {
            return;
        }
        if upper(other) && first.words.len() > 1 {
            self.stands.entry(second_id).or_insert(first_id);
        } else if upper(one) && second.words.len() > 1 {
            self.stands.entry(first_id).or_insert(second_id);
        }
    }

    /// The number of the fullest name that the mention's words stand for.
    fn root(
        &self,
        words: &Words<'_>,
        lexicon: &Lexicon,
        mention: &Candidate,
        phrase: &Phrase,
        id: u32,
    ) -> u32 {
        let mut root = self.stands_for(words, lexicon, mention, phrase, id).unwrap_or(id);
        for _ in 0..STEPS {
            let Some(longer) = self.said(root).filter(|&longer| longer != id) else { break };
            root = longer;
        }
        root
    }

    /// What the name stands for wherever it stands: by the article's own word, or as the only name that begins so.
    fn said(&self, id: u32) -> Option<u32> {
        let words = self.all.get(id as usize)?;
        let whole = self.whole.get(id as usize).copied().unwrap_or(true);
        let prefix = || match self.beginning.get(words).filter(|_| words.len() > 1 && !whole) {
            Some(&Longer::One(longer)) => Some(longer),
            _ => None,
        };
        self.stands.get(&id).copied().or_else(prefix)
    }

    fn stands_for(
        &self,
        words: &Words<'_>,
        lexicon: &Lexicon,
        mention: &Candidate,
        phrase: &Phrase,
        id: u32,
    ) -> Option<u32> {
        if let Some(&said) = self.stands.get(&id) {
            return Some(said);
        }
        let at = mention.first;
        let key = words.key(mention.last - 1);
        if phrase.acronym
            && let Some(full) = self.letters.get(key).and_then(|list| nearest(list, at).or(list.first()))
        {
            return Some(full.1);
        }
        if phrase.words.len() > SHORT || phrase.words.len() == 1 && OTHER.contains(&key) {
            return None;
        }
        let last_named =
            || self.places.get(&phrase.words).and_then(|list| nearest(list, at)).map(|&(_, id)| id);
        if phrase.bare {
            return last_named().filter(|_| phrase.definite && phrase.owner.is_none());
        }
        let text = mention_text(words, mention);
        // A place or people by that name is no short form; a body that everybody knows is its own.
        let great = |place: dateline_lexicon::PlaceUse| place.class <= PlaceClass::City;
        let place = lexicon.place(&text).is_some_and(great) || lexicon.group(&text).is_some();
        let known = lexicon.organization(&text).is_some_and(|body| !body.weak);
        if let Some(&Longer::One(longer)) =
            self.beginning.get(&phrase.words).filter(|_| !place && !known && !phrase.complete)
        {
            return Some(longer);
        }
        let only = match self.ending.get(&phrase.words) {
            Some(&Longer::One(longer)) if !place && (!known || phrase.definite) && phrase.owner.is_none() => {
                Some(longer)
            }
            _ => None,
        };
        only.or_else(|| last_named().filter(|_| phrase.definite && phrase.owner.is_none() && !place))
    }

    /// The thing of this name that belongs to this country; without one, the last named.
    fn thing(&mut self, root: u32, owner: Option<[u8; 2]>) -> u32 {
        let things = self.things.entry(root).or_default();
        let found = things.iter().rposition(|(of, _)| owner.is_none() || *of == owner);
        let found = found.or_else(|| (things.len() == 1 && things[0].0.is_none()).then_some(0));
        let (of, thing) = found.map_or((owner, self.next), |index| things.remove(index));
        self.next += u32::from(found.is_none());
        things.push((of.or(owner), thing));
        thing
    }
}

/// The last entry before the word, of a list in order.
fn nearest(list: &[(usize, u32)], at: usize) -> Option<&(usize, u32)> {
    list.get(..list.partition_point(|&(other, _)| other < at))?.last()
}

fn mention_text(words: &Words<'_>, mention: &Candidate) -> String {
    let texts: Vec<&str> = (mention.first..mention.last).map(|at| words.all[at].text).collect();
    texts.join(" ")
}
