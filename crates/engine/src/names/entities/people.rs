//! Which mentions of people mean one person. Full names make the people; what is shorter goes to the nearest full
//! name before it that it is part of, else to the first behind it. Two people of one surname are never one.

use super::super::candidates::Candidate;
use super::super::words::{Shape, Words};
use super::kin::{is_family, is_relative};
use super::person::PersonName;
use super::symbols::{Symbol, Symbols};
use dateline_lexicon::List;
use dateline_text::{Gender, MentionKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// How many bearers of one name are looked at, the last named first.
const LOOKED_AT: usize = 8;
/// Of a longer name, the parts in front are enough.
const MOST_PARTS: usize = 6;

/// Somebody with a full name.
#[derive(Debug)]
struct Person {
    name: PersonName,
    gender: Option<Gender>,
    /// The article brings this person in as somebody's relative: a bare surname is then rather the other's.
    relative: bool,
    /// Where the full name stood last.
    seen: usize,
}

/// A place where a full name stands.
#[derive(Clone, Copy, Debug)]
struct Bearer {
    at: usize,
    person: u32,
}

#[derive(Debug, Default)]
struct People {
    all: Vec<Person>,
    wholes: FxHashMap<Symbol, Vec<u32>>,
    /// By any two parts in their order.
    pairs: FxHashMap<(Symbol, Symbol), Vec<u32>>,
    /// By first and last part.
    ends: FxHashMap<(Symbol, Symbol), Vec<u32>>,
    /// By the letter of the first part, and the last.
    letters: FxHashMap<(u8, Symbol), Vec<u32>>,
    surnames: FxHashMap<Symbol, Vec<Bearer>>,
    given: FxHashMap<Symbol, Vec<Bearer>>,
    middle: FxHashMap<Symbol, Vec<Bearer>>,
    /// By three or more initials; none where two people have them.
    initials: FxHashMap<Symbol, Option<u32>>,
    /// Whom a short name meant last where more than the name told it.
    told: FxHashMap<Symbol, Bearer>,
    /// Short names that are part of no full one.
    alone: FxHashMap<(Symbol, Company), u32>,
}

/// Whom a short name by itself means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Company {
    One,
    Family,
    Relative,
}

/// Numbers the person of every mention of a person; the others have none. The gender of each, by number.
pub(super) fn tie(
    words: &Words<'_>,
    decided: &[Candidate],
    symbols: &mut Symbols,
    things: &mut [u32],
) -> Vec<Option<Gender>> {
    let mut people = People::default();
    let mentions = || decided.iter().enumerate().filter(|(_, mention)| mention.kind == MentionKind::Person);
    let mut names: Vec<(usize, PersonName)> =
        mentions().map(|(index, mention)| (index, PersonName::read(words, mention, symbols))).collect();
    open_particles(words, &mut names);
    for (index, name) in names.iter().filter(|(_, name)| name.parts.len() > 1) {
        things[*index] = people.add(words, &decided[*index], name, symbols);
    }
    for (index, name) in names.iter().filter(|(_, name)| name.parts.len() < 2) {
        things[*index] = people.short(words, &decided[*index], name, symbols);
    }
    let mut genders: Vec<Option<Gender>> = people.all.iter().map(|person| person.gender).collect();
    for (index, name) in &names {
        // Of those without a full name only their mentions say it.
        if let Some(gender) = genders.get_mut(things[*index] as usize) {
            *gender = gender.or_else(|| name.gender(words));
        }
    }
    genders
}

/// `Al Gore` has a given name, `Al Makoudi` has none where a longer name ends so.
fn open_particles(words: &Words<'_>, names: &mut [(usize, PersonName)]) {
    let surnames: FxHashSet<_> = names
        .iter()
        .filter(|(_, name)| name.parts.len() > 1)
        .filter_map(|(_, name)| name.surname())
        .collect();
    for (_, name) in names {
        let opens = words.get(name.first).is_some_and(|word| word.is_capital() && word.usage.given > 0);
        let spaced = words.get(name.first + 1).is_some_and(|word| word.spaced);
        if opens && spaced && name.surname().is_some_and(|surname| !surnames.contains(&surname)) {
            name.open_with_given();
        }
    }
}

impl People {
    /// The person with this full name.
    fn add(
        &mut self,
        words: &Words<'_>,
        mention: &Candidate,
        name: &PersonName,
        symbols: &mut Symbols,
    ) -> u32 {
        let known = self.find(name, symbols);
        let person = known.unwrap_or(self.all.len() as u32);
        if known.is_none() {
            let relative = comes_as_relative(words, mention);
            self.all.push(Person { name: name.clone(), gender: None, relative, seen: mention.first });
        }
        if let Some(old) = self.all.get_mut(person as usize) {
            old.seen = mention.first;
            old.gender = old.gender.or_else(|| name.gender(words));
            let fuller = name.parts.len() > old.name.parts.len() || initials(name) < initials(&old.name);
            if fuller && known.is_some() {
                let suffix = old.name.suffix.or(name.suffix);
                old.name = PersonName { suffix, ..name.clone() };
            }
            if fuller || known.is_none() {
                self.index(person, symbols);
                self.index_initials(words, mention, name.first, person, symbols);
            }
        }
        self.bear(Bearer { at: mention.first, person }, name);
        person
    }

    fn find(&self, name: &PersonName, symbols: &Symbols) -> Option<u32> {
        let full = |index: usize| name.parts.get(index).map_or(0, |part| symbols.full(part.symbol));
        let count = name.parts.len().min(MOST_PARTS);
        let (first, last) = (full(0), full(name.parts.len() - 1));
        let letter = name.parts.first().map_or(0, |part| symbols.letter(part.symbol));
        let inner = (0..count).flat_map(|from| (from + 1..count).map(move |to| (from, to)));
        let lists = [
            self.wholes.get(&name.whole),
            self.pairs.get(&(first, last)),
            self.pairs.get(&(last, first)),
            self.letters.get(&(letter, last)),
        ];
        let shorter = inner.map(|(from, to)| self.ends.get(&(full(from), full(to))));
        lists
            .into_iter()
            .chain(shorter)
            .flatten()
            .flat_map(|list| list.iter().rev().take(LOOKED_AT))
            .filter_map(|&person| Some((person, self.all.get(person as usize)?)))
            .filter(|(_, person)| person.name.fits(name, symbols))
            .max_by_key(|&(id, person)| (person.seen, id))
            .map(|(id, _)| id)
    }

    fn index(&mut self, person: u32, symbols: &Symbols) {
        let Some(Person { name, .. }) = self.all.get(person as usize) else { return };
        let (Some(head), Some(tail)) = (name.parts.first(), name.parts.last()) else { return };
        let ends = (symbols.full(head.symbol), symbols.full(tail.symbol));
        self.wholes.entry(name.whole).or_default().push(person);
        if !head.initial {
            self.ends.entry(ends).or_default().push(person);
        }
        self.letters.entry((symbols.letter(head.symbol), ends.1)).or_default().push(person);
        if name.parts.len() == 2 {
            self.letters.entry((symbols.letter(tail.symbol), ends.0)).or_default().push(person);
        }
        let full: Vec<Symbol> = name
            .parts
            .iter()
            .filter(|part| !part.initial)
            .take(MOST_PARTS)
            .map(|part| symbols.full(part.symbol))
            .collect();
        for (at, &from) in full.iter().enumerate() {
            for &to in full.get(at + 1..).unwrap_or_default() {
                self.pairs.entry((from, to)).or_default().push(person);
            }
        }
    }

    /// `JFK`, `MBS`
    fn index_initials(
        &mut self,
        words: &Words<'_>,
        mention: &Candidate,
        first: usize,
        person: u32,
        symbols: &mut Symbols,
    ) {
        let lettered = |&index: &usize| {
            !matches!(words.all[index].shape, Shape::Mark | Shape::Possessive | Shape::Number)
        };
        let letters: Vec<u8> = (first..mention.last)
            .filter(lettered)
            .filter_map(|index| words.key(index).first().copied())
            .collect();
        if letters.len() > 2 {
            let one = self.initials.entry(symbols.of(&letters)).or_insert(Some(person));
            if *one != Some(person) {
                *one = None;
            }
        }
    }

    fn bear(&mut self, bearer: Bearer, name: &PersonName) {
        let Some((last, rest)) = name.parts.split_last() else { return };
        for symbol in last.halves.iter().chain([&last.symbol]) {
            self.surnames.entry(*symbol).or_default().push(bearer);
        }
        for (index, part) in rest.iter().enumerate().filter(|(_, part)| !part.initial) {
            let list = if index == 0 { &mut self.given } else { &mut self.middle };
            for symbol in part.halves.iter().chain([&part.symbol]) {
                list.entry(*symbol).or_default().push(bearer);
            }
        }
    }

    /// The person whom a single name means.
    fn short(
        &mut self,
        words: &Words<'_>,
        mention: &Candidate,
        name: &PersonName,
        symbols: &mut Symbols,
    ) -> u32 {
        let symbol = name.parts.first().map_or(name.whole, |part| part.symbol);
        let at = mention.first;
        if means_family(words, mention) {
            return self.alone(symbol, Company::Family);
        }
        let relative = follows_relative(words, mention) && name.address.is_none();
        let found = self.bearer(symbol, at, name.address);
        let known = found.map(|bearer| bearer.person).or_else(|| self.initials_of(words, mention, symbols));
        let stranger = relative && known.is_some_and(|person| self.is_stranger(symbol, at, person));
        let person = match known {
            Some(person) if !stranger => person,
            _ => self.alone(symbol, if relative { Company::Relative } else { Company::One }),
        };
        if known.is_some() && name.address.is_some() || relative {
            self.told.insert(symbol, Bearer { at, person });
        }
        person
    }

    /// A relative called by a given name, where the one bearer of it before has no family in the article.
    fn is_stranger(&self, symbol: Symbol, at: usize, person: u32) -> bool {
        let Some(bearer) = self.all.get(person as usize) else { return false };
        let family = bearer.name.surname().and_then(|(surname, _)| self.surnames.get(&surname));
        let shared = family.is_some_and(|list| list.iter().take(64).any(|other| other.person != person));
        let given = bearer.name.parts.first().is_some_and(|part| part.symbol == symbol);
        let before =
            self.given.get(&symbol).is_some_and(|list| list.first().is_some_and(|first| first.at < at));
        given && before && !shared && !bearer.relative
    }

    fn bearer(&self, symbol: Symbol, at: usize, gender: Option<Gender>) -> Option<Bearer> {
        let told = self.told.get(&symbol).copied().filter(|told| self.can_be(told.person, gender));
        let lists = [&self.surnames, &self.given, &self.middle];
        let before = lists.iter().find_map(|list| self.before(list.get(&symbol)?, at, gender));
        let after = || lists[..2].iter().find_map(|list| self.behind(list.get(&symbol)?, at, gender));
        match (told, before) {
            (Some(told), Some(before)) if before.at > told.at => Some(before),
            (Some(told), _) => Some(told),
            (None, before) => before.or_else(after),
        }
    }

    fn can_be(&self, person: u32, gender: Option<Gender>) -> bool {
        let own = self.all.get(person as usize).and_then(|person| person.gender);
        own.is_none() || gender.is_none() || own == gender
    }

    /// The last bearer before, rather one who is not there as a relative only.
    fn before(&self, list: &[Bearer], at: usize, gender: Option<Gender>) -> Option<Bearer> {
        let earlier = list.get(..list.partition_point(|bearer| bearer.at < at))?;
        let near =
            || earlier.iter().rev().take(2 * LOOKED_AT).filter(|bearer| self.can_be(bearer.person, gender));
        let own =
            |bearer: &&&Bearer| self.all.get(bearer.person as usize).is_some_and(|person| !person.relative);
        near().find(|bearer| own(&bearer)).or_else(|| near().next()).copied()
    }

    fn behind(&self, list: &[Bearer], at: usize, gender: Option<Gender>) -> Option<Bearer> {
        let later = list.get(list.partition_point(|bearer| bearer.at < at)..)?;
        later.iter().take(LOOKED_AT).find(|bearer| self.can_be(bearer.person, gender)).copied()
    }

    fn initials_of(&self, words: &Words<'_>, mention: &Candidate, symbols: &mut Symbols) -> Option<u32> {
        let one = mention.last == mention.first + 1 && words.all[mention.first].shape == Shape::Upper;
        let key = words.key(mention.first);
        (one && key.len() > 2).then(|| self.initials.get(&symbols.of(key)).copied().flatten()).flatten()
    }

    fn alone(&mut self, symbol: Symbol, company: Company) -> u32 {
        if let Some(&person) = self.alone.get(&(symbol, company)) {
            return person;
        }
        let person = self.all.len() as u32;
        let name = PersonName::default();
        self.all.push(Person { name, gender: None, relative: company == Company::Relative, seen: 0 });
        self.alone.insert((symbol, company), person);
        person
    }
}

fn initials(name: &PersonName) -> usize {
    name.parts.iter().filter(|part| part.initial).count()
}

/// `the Kirchner family`
fn means_family(words: &Words<'_>, mention: &Candidate) -> bool {
    let after = words.after(mention.last - 1).is_some_and(|word| word.shape == Shape::Lower);
    let before = words.before(mention.first).is_some() && words.key(mention.first - 1) == b"the";
    after && before && is_family(words.key(mention.last))
}

/// `his wife, Mary`
fn follows_relative(words: &Words<'_>, mention: &Candidate) -> bool {
    let mut at = mention.first;
    while let Some(word) = words.before(at) {
        at -= 1;
        // `her father, Dr. Graham Abernathy`
        let title = word.shape == Shape::Capital
            && words.names_from(List::Titles, at).iter().any(|&(last, _)| last == mention.first);
        if !(word.is_mark(",") || title) {
            return word.shape == Shape::Lower && is_relative(words.key(at));
        }
    }
    false
}

/// `the youngest child of Andrew Strang`
fn has_relative(words: &Words<'_>, mention: &Candidate) -> bool {
    let of = words.before(mention.first).is_some_and(|word| word.text == "of");
    of && words.before(mention.first - 1).is_some() && is_relative(words.key(mention.first - 2))
}

/// `his brother, David Smith`; `David Smith, her brother,`
fn comes_as_relative(words: &Words<'_>, mention: &Candidate) -> bool {
    if follows_relative(words, mention) || has_relative(words, mention) {
        return true;
    }
    if !words.after(mention.last - 1).is_some_and(|word| word.is_mark(",")) {
        return false;
    }
    let mut owned = false;
    let mut at = mention.last;
    for _ in 0..5 {
        let Some(word) = words.after(at) else { return false };
        at += 1;
        match words.key(at) {
            key if owned && is_relative(key) => return true,
            b"his" | b"her" | b"their" => owned = true,
            _ if word.shape == Shape::Possessive => owned = true,
            _ if word.shape == Shape::Mark => return false,
            _ => {}
        }
    }
    false
}
