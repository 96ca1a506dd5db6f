//! Kinds that the words of a name, or those beside it, say more surely than any list or tagger: `River Alder`, `fined by
//! Alderwat`, `University of California, Berkeley`; and who the line that says it wrote the article.

mod beside;
mod rows;
mod short;
mod towns;
mod trim;
mod writers;

use super::candidates::Candidate;
use super::words::{Shape, Words};
use dateline_lexicon::{List, PlaceClass, PlaceUse};
use dateline_text::{Document, MentionKind, Provenance, Span};
use std::collections::BTreeSet;

/// What nature's places are called before their own name.
const NATURAL: &[&[u8]] = &[b"lake", b"loch", b"mount", b"river"];

/// What they are called behind it.
const NATURAL_LAST: &[&[u8]] = &[b"bay", b"creek", b"lake", b"pond", b"river"];

/// The words of names, folded.
type Keys = BTreeSet<Vec<u8>>;

/// Gives the names the kinds that they are told to have; `writers` are those of the bylines.
pub(super) fn mend(
    words: &Words<'_>,
    document: &Document,
    mut names: Vec<Candidate>,
    writers: &[Span],
) -> Vec<Candidate> {
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Organization) {
        if is_natural(words, name) {
            turn(name, MentionKind::Place, "place_head");
        }
    }
    trim::offices(words, &mut names);
    trim::parties(words, &mut names);
    beside::tell(words, &mut names);
    towns::tell(words, &mut names);
    short::tell(words, &mut names);
    let names = writers::add(words, with_their_campus(words, names), writers);
    rows::clear(words, document, names)
}

fn turn(name: &mut Candidate, kind: MentionKind, rule: &'static str) {
    name.kind = kind;
    name.provenance = Provenance::rule(rule);
}

fn key(words: &Words<'_>, name: &Candidate) -> Vec<u8> {
    words.phrase_key(name.first, name.last).to_vec()
}

/// The folded word so many before this one, in the same sentence.
fn before<'a>(words: &'a Words<'_>, at: usize, back: usize) -> &'a [u8] {
    let here = words.get(at).map(|word| word.sentence);
    let there = at.checked_sub(back).filter(|&there| words.get(there).map(|word| word.sentence) == here);
    there.map_or(&[], |there| words.key(there))
}

/// The folded word so many behind the name, in the same sentence; an ending of possession is passed over.
fn behind<'a>(words: &'a Words<'_>, last: usize, ahead: usize) -> &'a [u8] {
    let Some(own) = last.checked_sub(1).and_then(|own| words.get(own)) else { return &[] };
    let owns = words.get(last).is_some_and(|word| word.shape == Shape::Possessive);
    let at = last + usize::from(owns) + ahead - 1;
    if words.get(at).is_some_and(|word| word.sentence == own.sentence) { words.key(at) } else { &[] }
}

/// `River Alder`, not `River Action`: what follows is no common word; `Alder Lake`, where no list has a body of that name.
fn is_natural(words: &Words<'_>, name: &Candidate) -> bool {
    let is_own = |at: usize| words.get(at).is_some_and(|own| own.is_capital() && own.usage.common == 0);
    let known = || words.name_at(List::Organizations, name.first, name.last).is_some();
    let first = || NATURAL.contains(&words.key(name.first)) && is_own(name.first + 1);
    let last =
        || NATURAL_LAST.contains(&words.key(name.first + 1)) && words.key(name.first) != b"the" && !known();
    name.last == name.first + 2 && (first() || last())
}

/// One university where a state and the town of its campus follow: `University of California, Berkeley`.
fn with_their_campus(words: &Words<'_>, names: Vec<Candidate>) -> Vec<Candidate> {
    let class = |first: usize, last: usize| {
        words.name_at(List::Places, first, last).and_then(PlaceUse::unpack).map(|place| place.class)
    };
    let mut joined: Vec<Candidate> = Vec::with_capacity(names.len());
    for name in names {
        let campus = joined.last_mut().filter(|body| {
            let state = body.first + 2;
            body.kind == MentionKind::Organization
                && name.kind == MentionKind::Place
                && body.last > state
                && words.phrase_key(body.first, state) == b"university of"
                && name.first == body.last + 1
                && words.after(body.last - 1).is_some_and(|comma| comma.is_mark(","))
                && class(state, body.last) == Some(PlaceClass::Province)
                && class(name.first, name.last)
                    .is_some_and(|town| !matches!(town, PlaceClass::Country | PlaceClass::Province))
        });
        match campus {
            Some(body) => body.last = name.last,
            None => joined.push(name),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lexicon, Reading, read};

    /// The names of the text after it was looked at, where these words were taken for these kinds.
    fn told(text: &str, taken: &[(&str, MentionKind)], writer: Option<&str>) -> Vec<String> {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let lexicon = Lexicon::new();
        let words = Words::read(&document, &lexicon);
        let at = |span: Span| {
            let first = words.all.partition_point(|word| word.span.start() < span.start());
            (first, words.all.partition_point(|word| word.span.start() < span.end()))
        };
        let mut names: Vec<Candidate> = Vec::new();
        for &(name, kind) in taken {
            for (start, _) in text.match_indices(name) {
                let (first, last) = at(Span::of(start..start + name.len()));
                if names.iter().all(|own| own.last <= first || last <= own.first) {
                    names.push(Candidate { first, last, kind, provenance: Provenance::Tagger, score: 90 });
                }
            }
        }
        names.sort_by_key(|name| name.first);
        let writer =
            writer.and_then(|writer| Some(Span::of(text.find(writer)?..text.find(writer)? + writer.len())));
        mend(&words, &document, names, writer.as_slice())
            .iter()
            .map(|name| format!("{}/{}", document.slice(words.span(name.first, name.last)), name.kind.name()))
            .collect()
    }

    use MentionKind::{Organization, Person, Place};

    #[test]
    fn a_body_is_told_by_the_words_beside_it() {
        for text in [
            "The regulator Alderwat wrote to them. Alderwat did not answer.",
            "The firm was fined by Alderwat. Alderwat did not answer.",
            "Alderwat fined the firm. Nobody heard from Alderwat.",
            "Shares in Alderwat fell. Nobody heard from Alderwat.",
        ] {
            assert_eq!(told(text, &[("Alderwat", Person)], None), ["Alderwat/organization"; 2], "{text}");
        }
        let somebody = "Ada Wren left the firm. The company Wren founded was fined.";
        let taken = [("Ada Wren", Person), ("Wren", Person)];
        assert_eq!(told(somebody, &taken, None), ["Ada Wren/person", "Wren/person"]);
        let fined = "Dunmore fined for a late return. Dunmore said no.";
        assert_eq!(told(fined, &[("Dunmore", Person)], None), ["Dunmore/person"; 2]);
    }

    #[test]
    fn who_is_of_somewhere_behind_an_age_is_from_a_place() {
        let text = "Ada Wren, 29, of Quarrowby, said so. Nobody in Quarrowby heard.";
        assert_eq!(told(text, &[("Quarrowby", Organization)], None), ["Quarrowby/place"; 2]);
        let text = "Ada Wren, 29, of Quarrowby Council, said so.";
        assert_eq!(
            told(text, &[("Quarrowby Council", Organization)], None),
            ["Quarrowby Council/organization"]
        );
    }

    #[test]
    fn the_short_form_of_a_body_is_the_body_unless_something_is_in_it() {
        let taken = [("Quarrow Lake Hospital", Organization), ("Quarrow Lake", Place)];
        let strike = "Nurses at Quarrow Lake Hospital left. The last strike at Quarrow Lake was in May.";
        assert_eq!(
            told(strike, &taken, None),
            ["Quarrow Lake Hospital/organization", "Quarrow Lake/organization"]
        );
        let town = "Nurses at Quarrow Lake Hospital left. They live in Quarrow Lake with others.";
        assert_eq!(told(town, &taken, None), ["Quarrow Lake Hospital/organization", "Quarrow Lake/place"]);
        let lake = "They swam. Quarrow Lake is deep.";
        assert_eq!(told(lake, &[("Quarrow Lake", Organization)], None), ["Quarrow Lake/place"]);
    }

    #[test]
    fn an_office_that_begins_the_sentence_is_no_part_of_the_name() {
        let text = "Neuroscientist Ada Wren was there.";
        assert_eq!(told(text, &[("Neuroscientist Ada Wren", Person)], None), ["Ada Wren/person"]);
        let text = "State Rep. Ada Wren, D-Quarrowby, was there.";
        assert_eq!(told(text, &[("Ada Wren, D-Quarrowby", Person)], None), ["Ada Wren/person"]);
        let text = "Ada Wren (D-Okla.) was there, and Bo Dale, R-Ohio, was not.";
        let taken = [("Ada Wren", Person), ("D-Okla.", Person), ("Bo Dale", Person), ("R-Ohio", Person)];
        assert_eq!(told(text, &taken, None), ["Ada Wren/person", "Bo Dale/person"]);
    }

    #[test]
    fn who_stands_in_the_byline_is_a_person() {
        let text = "By ADA WREN and MO BELL\n\nIt rained on the quay all day, and nobody came to see it.";
        assert_eq!(told(text, &[("MO", Place)], Some("MO BELL")), ["MO BELL/person"]);
    }

    #[test]
    fn a_table_has_no_names_but_those_of_the_prose() {
        let text = "Alder Rovers won at home, and nobody in the town could sleep for joy.\n\n\
                    Pos\tTeam\tP\tW\n1\tAlder Rovers\t12\t8\n2\tDerby\t12\t7\n\nP W D L GF\n\n\
                    3 Fulham 12 6 4 2 22";
        let taken = [
            ("Alder Rovers", Organization),
            ("Pos\tTeam", Organization),
            ("P W D L GF", Person),
            ("Derby", Place),
            ("Fulham", Place),
        ];
        assert_eq!(told(text, &taken, None), ["Alder Rovers/organization"; 2]);
    }
}
