//! What a number is of, in the words of the text: `voters` in `35 percent of voters`, `killed` in `35 were killed`.

use super::reader::Reader;
use super::{fates, units};
use dateline_text::{Span, TokenKind};

/// Words that open the phrase behind *of* without being what is counted.
const DETERMINERS: &[&str] =
    &["the", "its", "his", "her", "their", "our", "a", "an", "all", "those", "these", "this"];

/// Endings of adjectives, which stand before what is counted.
const ADJECTIVE_ENDINGS: &[&str] =
    &["al", "ive", "ous", "ic", "ary", "ian", "ish", "ful", "ed", "est", "ern", "en"];

/// The longest phrase behind *of*, in words.
const LONGEST: usize = 5;

/// Forms of verbs between a number and what befell those it counts: `35 have been hurt`.
const AUXILIARIES: &[&str] = &["were", "was", "are", "is", "have", "has", "had", "been", "being", "be"];

impl Reader<'_> {
    /// The phrase behind *of*, or with money behind *in*: `of its budget`, `in aid`.
    pub(super) fn of_what(&self, at: usize, is_money: bool) -> Option<Span> {
        let opens = match self.small(at).as_ref() {
            "of" => true,
            "in" => is_money,
            _ => false,
        };
        opens.then(|| self.noun_phrase(at + 1)).flatten()
    }

    /// The noun phrase that begins at `start`, cut short rather than run on into a verb.
    fn noun_phrase(&self, start: usize) -> Option<Span> {
        let mut at = start;
        let mut head = None;
        while at < start + LONGEST {
            let word = self.small(at);
            let is_word = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
            let opens = at == start && DETERMINERS.contains(&word.as_ref());
            if !is_word || !opens && units::ends_search(&word) && word != "us" {
                break;
            }
            at += 1;
            if opens {
                continue;
            }
            head = Some(at);
            let goes_on = self.is_capital(at - 1) && self.is_capital(at)
                || matches!(self.word(at), "'s" | "’s")
                || matches!(word.as_ref(), "'s" | "’s")
                || !self.is_capital(at - 1)
                    && !units::is_plural(&word)
                    && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending));
            if !goes_on {
                break;
            }
        }
        self.span(start, head?)
    }

    /// What befell those whom a bare number counts: `35 killed`, `35 have been hurt`.
    pub(super) fn fate(&self, end: usize) -> Option<Span> {
        let verb = (end..end + 3).find(|&at| !AUXILIARIES.contains(&self.small(at).as_ref()))?;
        fates::of(&self.small(verb))?;
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
