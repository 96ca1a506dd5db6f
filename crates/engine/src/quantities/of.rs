//! What a number is of, in the words of the text: `voters` in `35 percent of voters`, `killed` in `35 were killed`.

use super::reader::Reader;
use super::{fates, limits, numerals, units};
use dateline_text::{MONTHS, Span, TokenKind};

/// Words that open the phrase behind *of* without being what is counted.
const DETERMINERS: &[&str] =
    &["the", "its", "his", "her", "their", "our", "a", "an", "all", "those", "these", "this"];

/// Endings of adjectives, which stand before what is counted.
const ADJECTIVE_ENDINGS: &[&str] =
    &["al", "ive", "ous", "ic", "ary", "ian", "ish", "ful", "ed", "est", "ern", "en"];

/// Words behind *of* that name nothing.
const NO_NOUNS: &[&str] = &[
    "what", "each", "all", "one", "another", "last", "went", "came", "has", "between", "among", "during",
    "near", "within", "now", "so", "today", "there", "only",
];

/// The longest phrase behind *of*, in words.
const LONGEST: usize = 5;

/// Forms of verbs between a number and what befell those it counts: `35 have been hurt`.
const AUXILIARIES: &[&str] = &["were", "was", "are", "is", "have", "has", "had", "been", "being", "be"];

impl Reader<'_> {
    /// The phrase behind *of*, or with money behind *in*: `of its budget`, `in aid`. `five kilometres of NAME` tells a distance.
    pub(super) fn of_what(&self, at: usize, unit: Option<&str>, is_money: bool) -> Option<Span> {
        let opens = match self.small(at).as_ref() {
            "of" => true,
            "in" => is_money,
            _ => false,
        };
        let distance = self.is_capital(at + 1) && !is_money && unit != Some("%");
        // `£24 in London` is no part of London.
        let is_thing = |span: &Span| {
            let last = self.tokens.partition_point(|token| token.span.start() < span.end());
            self.small(at) == "of" || !last.checked_sub(1).is_some_and(|last| self.is_capital(last))
        };
        (opens && !distance).then(|| self.noun_phrase(at + 1)).flatten().filter(is_thing)
    }

    /// The noun phrase that begins at `start`, cut short rather than run on into a verb.
    fn noun_phrase(&self, start: usize) -> Option<Span> {
        let mut at = start;
        let mut head = None;
        while at < start + LONGEST {
            let word = self.small(at);
            let opens = at == start && DETERMINERS.contains(&word.as_ref());
            if !opens && !self.is_noun_like(at) {
                break;
            }
            at += 1;
            if opens {
                continue;
            }
            head = Some(at);
            let is_small = !self.is_capital(at - 1);
            let goes_on = !is_small && self.is_capital(at)
                || matches!(self.word(at), "'s" | "’s")
                || matches!(word.as_ref(), "'s" | "’s")
                || is_small
                    && !units::is_plural(&word)
                    // An adjective, or the first of two nouns that end the phrase: `crude oil,`
                    && (ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
                        || self.is_noun_like(at) && !self.is_capital(at) && !self.is_noun_like(at + 1));
            if !goes_on {
                break;
            }
        }
        self.span(start, head?)
    }

    /// Whether the token can stand in a noun phrase: a word that opens or does nothing else.
    fn is_noun_like(&self, at: usize) -> bool {
        let word = self.small(at);
        let is_word = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
        let is_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(&word));
        is_word
            && !is_month
            && !units::ends_search(&word)
            && !NO_NOUNS.contains(&word.as_ref())
            && numerals::read_small(&word).is_none()
    }

    /// What befell those whom a bare number counts: `35 killed`, `35 have been hurt`, `injuring at least 35`.
    pub(super) fn fate(&self, start: usize, end: usize) -> Option<Span> {
        let behind = (end..end + 3).find(|&at| !AUXILIARIES.contains(&self.small(at).as_ref()));
        let behind = behind.filter(|&verb| fates::of(&self.small(verb)).is_some());
        let ahead = || {
            let words = start.saturating_sub(4)..start;
            let verb = words.rev().find(|&at| !limits::WORDS.contains(&self.small(at).as_ref()))?;
            fates::takes_object(&self.small(verb)).then_some(verb)
        };
        let verb = behind.or_else(ahead)?;
        self.span(verb, verb + 1)
    }

    /// Whether a bare number at `start..end` is a part of what was counted before: `two of them`, `of whom 20`.
    pub(super) fn is_part(&self, start: usize, end: usize) -> bool {
        let word = |back: usize| start.checked_sub(back).map(|at| self.small(at)).unwrap_or_default();
        let after = self.small(end) == "of"
            && matches!(self.small(end + 1).as_ref(), "them" | "whom" | "these" | "those");
        let before = match (word(2).as_ref(), word(1).as_ref()) {
            ("of" | "among", "whom") | ("among", "them") => true,
            (_, "including") => !self.glued(end) && !self.is_capital(end),
            _ => false,
        };
        after || before
    }
}
