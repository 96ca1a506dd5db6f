//! The lists by their first words, so that one look a word tells whether a cue can begin there.

use super::lists::{self, LITERAL, OF_QUOTATIONS, SAYING, Stands, Verbs};
use dateline_text::CueRule;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may begin with a word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The longest first.
    pub(super) phrases: Vec<Phrase>,
    /// What the word hands on, where it is a verb.
    pub(super) verb: Option<Saying>,
}

#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) words: Vec<&'static str>,
    /// The rule and where it holds; nothing where the phrase is no cue.
    pub(super) means: Option<(&'static CueRule, Stands)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Saying {
    pub(super) rule: &'static CueRule,
    pub(super) form: Form,
    /// Whether it hands on words even where no quotation was found.
    pub(super) always: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Present,
    Past,
    /// Base form or participle.
    Other,
}

/// Made once: a constant that the compiler cannot work out.
static TABLE: LazyLock<FxHashMap<&'static str, Entry>> = LazyLock::new(table);

/// What may begin with this word, in small letters.
pub(super) fn entry(word: &str) -> Option<&'static Entry> {
    TABLE.get(word)
}

fn table() -> FxHashMap<&'static str, Entry> {
    let mut table: FxHashMap<&'static str, Entry> = FxHashMap::default();
    let mut add = |phrase: &'static str, means| {
        let words = tokens(phrase);
        if let Some(&first) = words.first() {
            table.entry(first).or_default().phrases.push(Phrase { words, means });
        }
    };
    for list in lists::all() {
        let Some(rule) = CueRule::named(list.rule) else { continue };
        list.phrases.iter().for_each(|phrase| add(phrase, Some((rule, list.stands))));
    }
    LITERAL.iter().for_each(|phrase| add(phrase, None));
    for entry in table.values_mut() {
        entry.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    for (verbs, always) in [(OF_QUOTATIONS, false), (SAYING, true)] {
        verbs.iter().for_each(|verbs| add_verbs(&mut table, verbs, always));
    }
    table
}

fn add_verbs(table: &mut FxHashMap<&'static str, Entry>, verbs: &'static Verbs, always: bool) {
    let Some(rule) = CueRule::named(verbs.rule) else { return };
    for verb in verbs.forms {
        for (form, word) in [Form::Other, Form::Present, Form::Past].into_iter().zip(verb.split(' ')) {
            table.entry(word).or_default().verb = Some(Saying { rule, form, always });
        }
        for word in verb.split(' ').skip(3) {
            table.entry(word).or_default().verb.get_or_insert(Saying { rule, form: Form::Other, always });
        }
    }
}

/// The tokens of a phrase: a hyphen is one of its own, and so is the ending that leans on a word.
fn tokens(phrase: &'static str) -> Vec<&'static str> {
    let mut tokens = Vec::new();
    for word in phrase.split(' ') {
        for (index, part) in word.split('-').enumerate() {
            tokens.extend((index > 0).then_some("-"));
            match part.strip_suffix("'s") {
                Some(word) => tokens.extend([word, "'s"]),
                None => tokens.push(part),
            }
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_list_stands_for_a_rule_with_words_and_no_rule_is_without_a_list() {
        let lists = lists::all().map(|list| list.rule);
        let verbs = SAYING.iter().chain(OF_QUOTATIONS).map(|verbs| verbs.rule);
        let used: BTreeSet<&str> = lists.chain(verbs).chain(crate::cues::questions::RULES).collect();
        let known: BTreeSet<&str> = CueRule::ALL.iter().map(|rule| rule.name).collect();
        assert_eq!(used, known);
        assert_eq!(known.len(), CueRule::ALL.len());
    }

    #[test]
    fn no_phrase_stands_twice() {
        let mut seen = BTreeSet::new();
        let phrases = lists::all().flat_map(|list| list.phrases).chain(LITERAL);
        let twice: Vec<_> = phrases.filter(|phrase| !seen.insert(**phrase)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn no_verb_stands_twice() {
        let mut seen = BTreeSet::new();
        let verbs = SAYING.iter().chain(OF_QUOTATIONS).flat_map(|verbs| verbs.forms);
        let twice: Vec<_> = verbs.filter(|verb| !seen.insert(verb.split(' ').next())).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
