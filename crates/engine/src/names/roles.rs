//! Offices and parts of people, in the article's own words: before the name (`French Foreign Minister`, `the union's
//! head, …,`), or behind it (`, the mayor of …,`, `, who heads …`, `is the new mayor of …`).

use super::candidates::{Candidate, Candidates, Title};
use super::context::Use;
use super::words::{Shape, Word, Words};
use dateline_lexicon::{List, TitleKind};
use dateline_text::{Document, MentionKind};
use std::collections::HashMap;

/// An apposition longer than this says more than an office.
const MOST_WORDS: usize = 14;
/// An office before a name and a comma is no longer than this.
const MOST_BEFORE: usize = 10;

/// Words that make the words after a comma a clause, not an apposition.
const CLAUSE: &[&str] = &[
    "had", "has", "have", "is", "was", "were", "will", "would", "but", "are", "be", "been", "did", "does",
    "can", "could", "may", "might", "that", "if", "because", "not", "came", "took", "made", "went", "got",
    "left", "won", "lost", "met",
];

/// Words with which an apposition ends and something else about it begins.
const ENDING: &[&str] = &[
    "who", "whose", "whom", "which", "where", "when", "after", "before", "since", "until", "while", "during",
    "as", "speaking", "by",
];

/// Small words before an office that are no part of it.
const ARTICLES: &[&str] = &["the", "a", "an", "its", "his", "her", "their", "our", "my"];

/// `, who heads the union`
const HEADS: &[&str] = &[
    "captains",
    "chairs",
    "coaches",
    "commands",
    "directs",
    "edits",
    "founded",
    "heads",
    "leads",
    "manages",
    "oversees",
    "owns",
    "represents",
    "runs",
    "teaches",
];

/// `is the new mayor`, `was named head of …`
const BECOMES: &[&str] = &["is", "becomes", "became", "remains"];
const NAMED: &[&str] = &["named", "appointed", "elected"];

/// Nouns and adjectives before an office that say which.
const KINDS: &[&str] = &[
    "agriculture",
    "army",
    "assistant",
    "associate",
    "bank",
    "board",
    "chief",
    "city",
    "club",
    "communications",
    "company",
    "council",
    "county",
    "cup",
    "defence",
    "defense",
    "deputy",
    "district",
    "economy",
    "education",
    "election",
    "energy",
    "environment",
    "executive",
    "faction",
    "finance",
    "fire",
    "foreign",
    "former",
    "general",
    "government",
    "head",
    "health",
    "hospital",
    "human",
    "infrastructure",
    "interior",
    "joint",
    "junior",
    "justice",
    "labor",
    "labour",
    "lead",
    "legal",
    "local",
    "managing",
    "market",
    "medical",
    "military",
    "national",
    "navy",
    "opposition",
    "parliamentary",
    "parish",
    "party",
    "police",
    "political",
    "port",
    "press",
    "prime",
    "principal",
    "prison",
    "project",
    "provincial",
    "public",
    "regional",
    "research",
    "rights",
    "river",
    "school",
    "security",
    "senior",
    "shadow",
    "state",
    "sports",
    "tax",
    "team",
    "tourism",
    "town",
    "trade",
    "transport",
    "union",
    "university",
    "veteran",
    "vice",
    "village",
    "water",
    "women's",
    "youth",
    "new",
];

/// Between a comma and the article of an apposition.
const BEFORE_ARTICLE: &[&str] = &["then", "now", "currently", "formerly", "once"];

/// How words for what people do end; some of them whole.
const OCCUPATIONS: &[&str] = &[
    "logist",
    "nomist",
    "tist",
    "rist",
    "list",
    "nist",
    "pher",
    "ician",
    "arian",
    "orian",
    "eer",
    "tor",
    "ler",
    "cer",
    "per",
    "ter",
    "cher",
    "ker",
    "ner",
    "mer",
    "ger",
    "der",
    "ver",
    "doctor",
    "student",
    "nurse",
    "coach",
    "captain",
    "pilot",
    "guard",
    "judge",
    "clerk",
    "poet",
    "host",
    "cook",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "woman",
    "chair",
    "consultant",
    "merchant",
    "sergeant",
    "activist",
    "critic",
    "chemist",
    "physicist",
    "resident",
    "founder",
    "partner",
];

/// Words that end so and are no occupation.
const NO_OCCUPATIONS: &[&str] = &[
    "brother",
    "sister",
    "mother",
    "father",
    "daughter",
    "grandfather",
    "grandmother",
    "grandmaster",
    "number",
    "matter",
    "latter",
    "winter",
    "summer",
    "letter",
    "chapter",
    "river",
    "tower",
    "order",
    "paper",
    "dinner",
    "border",
    "factor",
    "motor",
    "sector",
    "monster",
    "younger",
    "older",
    "elder",
    "woman",
    "twitter",
    "quarter",
    "center",
    "theater",
    "water",
    "disaster",
    "minister's",
    "list",
    "partner",
    "youngster",
    "outsider",
    "insider",
    "computer",
    "register",
    "remainder",
];

/// A rank of no more letters is a short form.
const SHORT_RANK: usize = 4;

/// What stands around the names of people.
pub(super) struct Roles<'a> {
    document: &'a Document,
    words: &'a Words<'a>,
    /// Titles by the word after their last.
    titles: HashMap<usize, Title>,
    /// Mentions by the word after their last.
    ending: HashMap<usize, &'a Candidate>,
    /// Mentions by their first word.
    beginning: HashMap<usize, &'a Candidate>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(
        document: &'a Document,
        words: &'a Words<'a>,
        decided: &'a [Candidate],
        candidates: &Candidates,
    ) -> Self {
        Self {
            document,
            words,
            titles: candidates.titles.iter().map(|&title| (title.last, title)).collect(),
            ending: decided.iter().map(|mention| (mention.last, mention)).collect(),
            beginning: decided.iter().map(|mention| (mention.first, mention)).collect(),
        }
    }

    /// The role that this mention of a person comes with.
    pub(super) fn of(&self, mention: &Candidate) -> Option<String> {
        self.title(mention)
            .or_else(|| self.behind(mention))
            .or_else(|| self.before(mention))
            .or_else(|| self.predicate(mention))
            .or_else(|| self.rank(mention))
    }

    /// `French Foreign Minister Ada Example`
    fn title(&self, mention: &Candidate) -> Option<String> {
        let mut start = self.title_before(mention.first)?;
        while let Some(previous) = self.words.before(start) {
            let joined = !matches!(previous.shape, Shape::Mark | Shape::Possessive);
            let owner = self.ending.get(&start).filter(|owner| joined && is_owner(owner.kind));
            start = match owner {
                Some(owner) => owner.first,
                None if self.words.is(start - 1, Use::RoleModifier) || self.is_kind(start - 1) => start - 1,
                // `ex-`
                None if previous.is_mark("-")
                    && start >= 2
                    && self.words.is(start - 2, Use::RoleModifier) =>
                {
                    start - 2
                }
                None => break,
            };
        }
        let colon = self.words.before(mention.first).is_some_and(|word| word.is_mark(":"));
        Some(self.text(start, mention.first - usize::from(colon)))
    }

    /// `Captain Ada Example`, where the article gives no office; short forms of ranks say too little.
    fn rank(&self, mention: &Candidate) -> Option<String> {
        let title = self.titles.get(&mention.first).filter(|title| title.kind == TitleKind::Rank)?;
        let text = self.text(title.first, title.last);
        (text.len() > SHORT_RANK && !text.contains('.')).then_some(text)
    }

    /// Where the title begins that ends before the name; forms of address and ranks are none.
    fn title_before(&self, end: usize) -> Option<usize> {
        if let Some(title) = self.titles.get(&end) {
            return (!matches!(title.kind, TitleKind::Honorific | TitleKind::Rank)).then_some(title.first);
        }
        let before =
            self.words.before(end).filter(|_| self.words.get(end).is_some_and(|word| word.spaced))?;
        // `Coach: Ada Example`
        let end = if before.is_mark(":") { end - 1 } else { end };
        (end.saturating_sub(4)..end).find(|&start| {
            self.words.all[start].sentence == self.words.all[end].sentence
                && self.words.names_from(List::Titles, start).iter().any(|&(last, bits)| {
                    last == end
                        && TitleKind::unpack(bits)
                            .is_some_and(|kind| matches!(kind, TitleKind::Office | TitleKind::Occupation))
                })
        })
    }

    /// `Ada Example, 54, the mayor of Exampleville, said`; `Ada Example (mayor)`
    fn behind(&self, mention: &Candidate) -> Option<String> {
        let opening = self.words.after(mention.last - 1)?;
        if !matches!(opening.text, "," | "(" | "–" | "—") {
            return None;
        }
        let mut start = mention.last + 1;
        self.words.after(start - 1)?;
        if self.words.all[start].shape == Shape::Number && self.words.after(start)?.is_mark(",") {
            start += 2;
            self.words.after(start - 1)?;
        }
        if self.words.key(start) == b"who" && self.words.after(start)?.shape == Shape::Lower {
            return self.heads(start + 1);
        }
        if is_in(BEFORE_ARTICLE, self.words.key(start)) && self.words.after(start).is_some() {
            start += 1;
        }
        let article = self.is_article(start);
        start += usize::from(article);
        let last = self.end_of_apposition(start)?;
        let office = last > start && self.names_an_office(start, last, article);
        (office && !self.names_a_person(start, last)).then(|| self.text(start, last))
    }

    fn end_of_apposition(&self, start: usize) -> Option<usize> {
        let mut last = start;
        while let Some(word) = self.words.after(last - 1) {
            let key = self.words.key(last);
            if matches!(word.text, "," | ";" | "." | ")" | "(" | "—" | "–" | "\"" | "”" | "“" | ":")
                || last > start && is_in(ENDING, key)
            {
                break;
            }
            let clause = is_in(CLAUSE, key) || word.is(Use::Speech);
            if clause || last - start >= MOST_WORDS {
                return None;
            }
            // `, mayor of Leeds and Ada Example`
            if key == b"and"
                && self.beginning.get(&(last + 1)).is_some_and(|next| next.kind == MentionKind::Person)
            {
                break;
            }
            last += 1;
        }
        Some(last)
    }

    /// `heads the union`
    fn heads(&self, verb: usize) -> Option<String> {
        if !is_in(HEADS, self.words.key(verb)) {
            return None;
        }
        let last = self.end_of_apposition(verb + 1)?;
        (last > verb + 1 && last - verb < MOST_BEFORE).then(|| self.text(verb, last))
    }

    /// `the union's head, Ada Example,`
    fn before(&self, mention: &Candidate) -> Option<String> {
        if let Some(role) = self.office_of_owner(mention) {
            return Some(role);
        }
        let comma = mention.first.checked_sub(1)?;
        self.words.before(mention.first).filter(|word| word.is_mark(","))?;
        let closed =
            self.words.after(mention.last - 1).is_none_or(|word| matches!(word.text, "," | "." | ")" | ";"));
        let mut start = comma;
        while closed && comma - start < MOST_BEFORE {
            let Some(word) = self.words.before(start) else { break };
            if word.shape == Shape::Mark && word.text != "-"
                || word.is(Use::Speech)
                || is_in(CLAUSE, self.words.key(start - 1))
            {
                break;
            }
            start -= 1;
            // `Ghana's finance minister`
            if word.shape == Shape::Possessive
                && let Some(owner) = self.ending.get(&start).filter(|owner| is_owner(owner.kind))
            {
                let office =
                    self.names_an_office(start + 1, comma, true) && !self.names_a_person(start + 1, comma);
                return office.then(|| self.text(owner.first, comma));
            }
            // `the head of the union`: the first article is the one that counts.
            let inner =
                self.words.before(start).is_some_and(|word| matches!(word.text, "of" | "for" | "at" | "in"));
            if self.is_article(start) && !inner {
                let office =
                    self.names_an_office(start + 1, comma, true) && !self.names_a_person(start + 1, comma);
                return office.then(|| self.text(start + 1, comma));
            }
        }
        None
    }

    /// `Mayor of Exampleville Ada Example`
    fn office_of_owner(&self, mention: &Candidate) -> Option<String> {
        let owner = self.ending.get(&mention.first).filter(|owner| is_owner(owner.kind))?;
        let of = owner
            .first
            .checked_sub(1)
            .filter(|&of| matches!(self.words.all[of].text, "of" | "for" | "at"))?;
        self.words.before(owner.first)?;
        let start = self.title_before(of)?;
        let same = self.words.all[start].sentence == self.words.all[mention.first].sentence;
        same.then(|| self.text(start, mention.first))
    }

    /// `Ada Example is the new mayor of Exampleville`, `was named head of the union`
    fn predicate(&self, mention: &Candidate) -> Option<String> {
        self.words.after(mention.last - 1)?;
        let mut start = mention.last + 1;
        let key = self.words.key(mention.last);
        self.words.after(mention.last)?;
        let named = key == b"was" && is_in(NAMED, self.words.key(start));
        if !(named || is_in(BECOMES, key)) {
            return None;
        }
        start += usize::from(named);
        let article = self.words.get(start).is_some() && self.is_article(start);
        if !(article || named) {
            return None;
        }
        start += usize::from(article);
        let mut last = start;
        while let Some(word) = self.words.after(last - 1) {
            let key = self.words.key(last);
            let dated = matches!(key, b"in" | b"on" | b"for")
                && self
                    .words
                    .after(last)
                    .is_some_and(|next| next.shape == Shape::Number || next.is(Use::Calendar));
            if word.shape == Shape::Mark && !word.is_mark("-") || last > start && is_in(ENDING, key) || dated
            {
                break;
            }
            if is_in(CLAUSE, key)
                || word.is(Use::Speech)
                || last - start >= MOST_BEFORE
                || matches!(key, b"and" | b"to")
            {
                return None;
            }
            last += 1;
        }
        let office = last > start && self.names_an_office(start, last.min(start + 4), true);
        (office && !self.names_a_person(start, last)).then(|| self.text(start, last))
    }

    /// Whether a title stands among the first words, or after an owner: `US special envoy to …`.
    fn names_an_office(&self, start: usize, last: usize, article: bool) -> bool {
        let owned = self.beginning.get(&start).filter(|owner| is_owner(owner.kind)).map(|owner| owner.last);
        if article && self.is_occupation(start, last) {
            return true;
        }
        let reach = if article || owned.is_some() { 6 } else { 3 };
        (start..last.min(start + reach)).any(|at| {
            self.words.names_from(List::Titles, at).iter().any(|&(end, bits)| {
                end <= last && TitleKind::unpack(bits).is_some_and(|kind| kind != TitleKind::Honorific)
            })
        })
    }

    /// Whether the noun of the apposition is made as words for what people do: `a marine ecologist from Lifou`.
    fn is_occupation(&self, start: usize, last: usize) -> bool {
        let ends = |at: usize| {
            matches!(
                self.words.key(at),
                b"of" | b"at" | b"in" | b"for" | b"from" | b"with" | b"on" | b"to" | b"and"
            )
        };
        let end = (start..last).find(|&at| ends(at)).unwrap_or(last);
        let Some(noun) = end.checked_sub(1).filter(|&noun| noun >= start && end - start < 6) else {
            return false;
        };
        let key = self.words.key(noun);
        let made = key.len() > 4 && OCCUPATIONS.iter().any(|ending| key.ends_with(ending.as_bytes()));
        self.words.all[noun].shape == Shape::Lower && made && !is_in(NO_OCCUPATIONS, key)
    }

    /// Whether somebody else is named: then the words are about both.
    fn names_a_person(&self, start: usize, last: usize) -> bool {
        (start..last)
            .any(|at| self.beginning.get(&at).is_some_and(|mention| mention.kind == MentionKind::Person))
    }

    fn is_article(&self, at: usize) -> bool {
        is_in(ARTICLES, self.words.key(at))
    }

    fn is_kind(&self, at: usize) -> bool {
        let lower = |word: &Word<'_>| matches!(word.shape, Shape::Lower | Shape::Capital);
        self.words.get(at).is_some_and(lower) && is_in(KINDS, self.words.key(at))
    }

    fn text(&self, first: usize, last: usize) -> String {
        self.document.slice(self.words.span(first, last)).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn is_in(table: &[&str], key: &[u8]) -> bool {
    table.iter().any(|word| word.as_bytes() == key)
}

fn is_owner(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Place | MentionKind::Organization | MentionKind::Group)
}
