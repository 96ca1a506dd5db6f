//! Quotation marks: which opens, which closes, which is an apostrophe.

use dateline_text::Span;

/// A passage between quotation marks within one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The passage with its marks.
    pub(super) outer: Span,
    /// The passage without them.
    pub(super) content: Span,
    /// Whether the closing mark is there; where it is not, the passage goes on in the next paragraph.
    pub(super) closed: bool,
}

/// The passages of a block, in order, none within another; `text` is the whole text.
pub(super) fn find(text: &str, block: Span) -> Vec<Quoted> {
    let mut found = Vec::new();
    let words = block.text(text);
    if !words.contains(|character| may_open(character) && PAIRS.iter().any(|pair| pair.opening == character))
    {
        return found;
    }
    let characters: Vec<(usize, char)> = words.char_indices().collect();
    let offset = block.start() as usize;
    let mut index = 0;
    // Where a search to the end has failed once, a later one for the same mark must fail too.
    let mut unclosed: Vec<char> = Vec::new();
    while index < characters.len() {
        let Some(pair) = opens(&characters, index).filter(|pair| !unclosed.contains(&pair.opening)) else {
            index += 1;
            continue;
        };
        let start = characters[index].0;
        let inside = start + characters[index].1.len_utf8();
        let closing = (index + 1..characters.len()).find(|&at| closes(&characters, at, pair));
        let (end, after, next) = match closing {
            Some(at) => (characters[at].0, characters[at].0 + characters[at].1.len_utf8(), at + 1),
            None if pair.may_go_on => (words.len(), words.len(), characters.len()),
            None => {
                unclosed.push(pair.opening);
                index += 1;
                continue;
            }
        };
        if !words[inside..end].trim().is_empty() {
            found.push(Quoted {
                outer: Span::of(offset + start..offset + after),
                content: trimmed(text, offset + inside..offset + end),
                closed: closing.is_some(),
            });
        }
        index = next;
    }
    found
}

fn trimmed(text: &str, range: std::ops::Range<usize>) -> Span {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    Span::of(start..start + words.trim().len())
}

/// A way to mark a quotation.
#[derive(Clone, Copy, Debug)]
struct Pair {
    opening: char,
    closing: &'static [char],
    /// Whether it may stay open to the end of the paragraph; single marks are apostrophes too often.
    may_go_on: bool,
    /// Whether the closing mark can also be an apostrophe.
    apostrophe: bool,
    /// Whether opening and closing mark look alike.
    alike: bool,
}

const PAIRS: &[Pair] = &[
    Pair { opening: '"', closing: &['"', '”'], may_go_on: true, apostrophe: false, alike: true },
    Pair { opening: '“', closing: &['”', '"'], may_go_on: true, apostrophe: false, alike: false },
    Pair { opening: '„', closing: &['“', '”', '"'], may_go_on: true, apostrophe: false, alike: false },
    Pair { opening: '«', closing: &['»'], may_go_on: true, apostrophe: false, alike: false },
    Pair { opening: '‘', closing: &['’', '\''], may_go_on: false, apostrophe: true, alike: false },
    Pair { opening: '\'', closing: &['\''], may_go_on: false, apostrophe: true, alike: true },
];

/// Whether the character can be one of [`PAIRS`]: letters, which most are, cannot.
fn may_open(character: char) -> bool {
    matches!(character, '"' | '\'') || !character.is_ascii()
}

fn before(characters: &[(usize, char)], index: usize) -> Option<char> {
    index.checked_sub(1).and_then(|index| characters.get(index)).map(|&(_, character)| character)
}

fn after(characters: &[(usize, char)], index: usize) -> Option<char> {
    characters.get(index + 1).map(|&(_, character)| character)
}

/// A character after which a new word may begin.
fn is_edge(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '‘' | ':')
}

fn opens(characters: &[(usize, char)], index: usize) -> Option<Pair> {
    let &(_, mark) = characters.get(index)?;
    let pair = *PAIRS.iter().filter(|_| may_open(mark)).find(|pair| pair.opening == mark)?;
    let next = after(characters, index)?;
    let free = before(characters, index).is_none_or(is_edge);
    let fits = if pair.apostrophe {
        // `'90s` and `’tis` open nothing.
        free && (next.is_alphabetic() || matches!(next, '“' | '"' | '…' | '$' | '£' | '€' | '['))
    } else if pair.alike {
        // `said, " [It] is`: a space slipped in.
        let slipped = || {
            let introduced = (0..index).rev().map(|at| characters[at].1).take(2).collect::<Vec<_>>();
            let first = characters.get(index + 2).map(|&(_, character)| character);
            matches!(introduced[..], [' ', ',' | ':'])
                && first.is_some_and(|first| first == '[' || first.is_uppercase())
        };
        free && (!next.is_whitespace() || slipped())
    } else {
        true
    };
    fits.then_some(pair)
}

fn closes(characters: &[(usize, char)], index: usize, pair: Pair) -> bool {
    let Some(&(_, mark)) = characters.get(index) else { return false };
    if !pair.closing.contains(&mark) {
        return false;
    }
    let previous = before(characters, index);
    let next = after(characters, index);
    if pair.apostrophe {
        let within_a_word = next.is_some_and(char::is_alphanumeric);
        // `the ministers’ talks`: a plural's apostrophe, where a lower-case word follows a bare `s`.
        let plural = previous == Some('s')
            && next.is_some_and(char::is_whitespace)
            && characters[index + 1..].iter().take(200).any(|&(_, later)| later == mark)
            && characters.get(index + 2).is_some_and(|&(_, first)| first.is_lowercase());
        return !within_a_word && !plural && previous.is_none_or(|character| !character.is_whitespace());
    }
    // A straight mark closes unless it stands as one that opens.
    !pair.alike
        || next.is_none_or(|character| !character.is_alphanumeric())
        || previous.is_some_and(|character| !is_edge(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(text: &str) -> Vec<&str> {
        find(text, Span::of(0..text.len())).iter().map(|quoted| quoted.content.text(text)).collect()
    }

    #[test]
    fn every_kind_of_mark_is_known() {
        assert_eq!(contents("\"a b,\" he said"), ["a b,"]);
        assert_eq!(contents("he said: “a b” and «c d»"), ["a b", "c d"]);
        assert_eq!(contents("‘in a positive mood,’ he says"), ["in a positive mood,"]);
        assert_eq!(contents("'We can't go,' he said"), ["We can't go,"]);
        assert_eq!(contents("He said, \" [It] is late\" and went"), ["[It] is late"]);
        assert_eq!(contents("She said \"no\" , \" he wrote"), ["no"]);
    }

    #[test]
    fn apostrophes_open_nothing() {
        assert!(contents("the ministers' talks in the '90s weren't Putin's").is_empty());
        assert!(contents("the ministers’ talks in the ’90s weren’t Putin’s").is_empty());
    }

    #[test]
    fn a_quotation_within_a_quotation_belongs_to_it() {
        assert_eq!(contents("“They said ‘go’ and we went,” she said"), ["They said ‘go’ and we went,"]);
    }

    #[test]
    fn a_passage_that_is_not_closed_runs_to_the_end_of_its_paragraph() {
        let text = "“We will go on.";
        let found = find(text, Span::of(0..text.len()));
        assert!(!found[0].closed);
        assert_eq!(found[0].content.text(text), "We will go on.");
    }
}
