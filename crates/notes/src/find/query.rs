//! What a reader looks for: words that must all occur, the last one perhaps not typed to its end, and phrases.

use super::words::each_word;

/// So many words of a query are heard: as many as there are bits in a word's mark.
const MOST: usize = 32;

/// What is looked for. All of it must occur in an article, in whatever part of it.
///
/// ```
/// use dateline_notes::Query;
/// assert_eq!(Query::new("Noël \"two ferries\" le"), Query::new("noel “Two  Ferries” LE"));
/// assert!(Query::new(" … ").is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
}

/// Words that must stand one after the other; mostly it is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) words: Vec<String>,
    /// Whether the last of them may go on.
    pub(super) open: bool,
}

impl Query {
    /// The query that these words are. The last word may be a beginning, until a blank or a quotation mark ends it.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self::of(typed, false)
    }

    /// The same, but that every word outside quotation marks may be a beginning.
    #[must_use]
    pub fn of_beginnings(typed: &str) -> Self {
        Self::of(typed, true)
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn of(typed: &str, all_open: bool) -> Self {
        let mut terms = Vec::new();
        let mut left = MOST;
        let mut take = |words: &str, open: bool| {
            let mut term = Term { words: Vec::new(), open };
            each_word(words, |_, word| {
                if left > 0 {
                    term.words.push(word.to_owned());
                    left -= 1;
                }
            });
            if !term.words.is_empty() && !terms.contains(&term) {
                terms.push(term);
            }
        };
        let pieces: Vec<&str> = typed.split(is_quotation_mark).collect();
        for (number, piece) in pieces.iter().enumerate() {
            let is_last = number + 1 == pieces.len();
            if number % 2 == 1 {
                // The phrase that is being typed is open to its end.
                take(piece, is_last && ends_in_word(piece));
                continue;
            }
            let mut chunks = piece.split_whitespace().peekable();
            while let Some(chunk) = chunks.next() {
                let ends = is_last && chunks.peek().is_none() && ends_in_word(piece);
                take(chunk, all_open || ends);
            }
        }
        Self { terms }
    }
}

/// The single ones stand in words too.
fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

fn ends_in_word(piece: &str) -> bool {
    piece.chars().next_back().is_some_and(|last| !last.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(query: &Query) -> Vec<String> {
        let term = |term: &Term| term.words.join(" ") + if term.open { "*" } else { "" };
        query.terms.iter().map(term).collect()
    }

    #[test]
    fn only_the_last_word_may_go_on() {
        assert_eq!(said(&Query::new("the ferr")), ["the", "ferr*"]);
        assert_eq!(said(&Query::new("the ferr ")), ["the", "ferr"]);
        assert_eq!(said(&Query::of_beginnings("the ferr ")), ["the*", "ferr*"]);
    }

    #[test]
    fn quotation_marks_and_what_stands_in_a_word_make_a_phrase() {
        assert_eq!(said(&Query::new("\"set sail\" O'Neill 1,000")), ["set sail", "o neill", "1 000*"]);
        assert_eq!(said(&Query::new("“set sa")), ["set sa*"]);
        assert_eq!(said(&Query::of_beginnings("“set sail” no")), ["set sail", "no*"]);
    }

    #[test]
    fn what_is_said_twice_counts_once_and_what_is_too_much_is_not_heard() {
        assert_eq!(said(&Query::new("sea Sea séa ")), ["sea"]);
        let long: Vec<String> = (0..99).map(|number| number.to_string()).collect();
        assert_eq!(Query::new(&long.join(" ")).terms.len(), MOST);
    }
}
