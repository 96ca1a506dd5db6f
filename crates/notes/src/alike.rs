//! The passage of a text that is most like a quote whose words were edited, and how like it is.
//!
//! Fingerprints that quote and text share propose places; at each, quote and text are aligned (semi-global alignment with unit
//! costs, Sellers 1980): the whole quote, context included, against any stretch of the text. Where a count of edits tells that
//! nothing can be likely enough, or that a way is too dear (the cut-off of Ukkonen 1985), it is not followed.

use crate::TextQuoteSelector;
use crate::distance::Wanted;
use crate::fingerprints::Fingerprints;
use dateline_text::{Span, sort_by_key};

/// Quotes of more code points, context included, are not aligned: it would take too long to wait for.
pub(crate) const LONGEST: usize = 1500;
/// No more places are aligned.
const MOST_PLACES: usize = 4;
/// Nor a place of which fewer pieces tell than one in so many of the first.
const FEWER_BY: usize = 5;

/// What an edit costs; one more where it puts something in among the words, so that of two ways it falls beside them.
const EDIT: u32 = 16;

/// A stretch of a text beside a quote; each likeness is the share of the part's code points that no edit touched, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Alike {
    /// What stands for the words.
    pub(crate) span: Span,
    /// Of the words with their context.
    pub(crate) whole: u8,
    /// Of the words alone.
    pub(crate) words: u8,
    /// Of the context before them; 0 where there is none.
    pub(crate) prefix: u8,
    /// Of the context after them.
    pub(crate) suffix: u8,
}

/// How like a quote a place must be to be worth knowing, in percent: as a whole, or its words and one side of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floor {
    pub(crate) whole: u8,
    pub(crate) words: u8,
    pub(crate) side: u8,
}

impl Floor {
    /// Any place is.
    pub(crate) const NONE: Self = Self { whole: 0, words: 0, side: 0 };
}

/// The stretches of the text that share a piece with the quote and may reach the floor, the likest first; no two share words.
pub(crate) fn find(
    text: &str,
    fingerprints: &Fingerprints,
    quote: &TextQuoteSelector,
    floor: Floor,
) -> Vec<Alike> {
    let words = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
    let pattern = Pattern::of(quote, floor);
    if pattern.chars.len() > LONGEST || quote.exact.is_empty() {
        return Vec::new();
    }
    // An edit before a piece moves it: shifts that lie near one another tell of one place.
    let slack = 32 + words.len() as i64 / 4;
    let mut shifts = fingerprints.shifts(text, &words);
    shifts.sort_unstable();
    let mut places: Vec<(usize, i64, i64)> = Vec::new();
    for shift in shifts {
        match places.last_mut() {
            Some((votes, _, last)) if shift - *last <= slack => {
                *votes += 1;
                *last = shift;
            }
            _ => places.push((1, shift, shift)),
        }
    }
    sort_by_key(&mut places, |&(votes, first, _)| (std::cmp::Reverse(votes), first));
    let mut found: Vec<Alike> = Vec::new();
    let most = places.first().map_or(0, |&(votes, ..)| votes);
    places.retain(|&(votes, ..)| votes * FEWER_BY >= most);
    for (_, first, last) in places.into_iter().take(MOST_PLACES) {
        let region = region(text, first - slack, last + words.len() as i64 + slack);
        let Some(alike) = pattern.align(text, region) else { continue };
        // A double may stand right beside it.
        let sides =
            [Span::new(region.start(), alike.span.start()), Span::new(alike.span.end(), region.end())];
        found.push(alike);
        let sides = sides.into_iter().filter(|side| side.len() as usize * 2 > words.len());
        found.extend(sides.filter_map(|side| pattern.align(text, side)));
    }
    sort_by_key(&mut found, |alike| (std::cmp::Reverse(alike.whole), alike.span));
    let mut apart: Vec<Alike> = Vec::new();
    for alike in found {
        if apart.iter().all(|other| !other.span.overlaps(alike.span) && other.span != alike.span) {
            apart.push(alike);
        }
    }
    apart
}

/// What beside the words at `span` is like the quote taken there: what would be found if they were cut out.
pub(crate) fn beside(text: &str, span: Span, quote: &TextQuoteSelector, floor: Floor) -> Option<Alike> {
    let reach = 2 * (quote.prefix.len() + quote.exact.len() + quote.suffix.len()) as i64;
    let before = region(text, i64::from(span.start()) - reach, i64::from(span.start())).text(text);
    let after = region(text, i64::from(span.end()), i64::from(span.end()) + reach).text(text);
    let rest = format!("{before}{after}");
    Pattern::of(quote, floor).align(&rest, Span::of(0..rest.len()))
}

/// The bytes from `start` to `end` that the text has, widened to whole characters.
fn region(text: &str, start: i64, end: i64) -> Span {
    let within = |at: i64| usize::try_from(at).unwrap_or_default().min(text.len());
    let (mut start, mut end) = (within(start), within(end));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::of(start..end)
}

/// A quote as it is aligned.
struct Pattern {
    chars: Vec<char>,
    /// Where the words begin and end in it.
    words: (usize, usize),
    /// The whole, the words with what is before them, and with what is after them: no more edits of any may be needed.
    parts: [(Wanted, usize); 3],
}

/// The best way to one cell: what it cost up to the ends of the parts, and where in the text the words begin and end.
#[derive(Clone, Copy, Default)]
struct Path {
    cost: u32,
    prefix_cost: u32,
    words_cost: u32,
    start: u32,
    end: u32,
}

impl Path {
    /// No way leads there.
    const NONE: Self = Self { cost: u32::MAX / 2, prefix_cost: 0, words_cost: 0, start: 0, end: 0 };
}

impl Pattern {
    fn of(quote: &TextQuoteSelector, floor: Floor) -> Self {
        let start = quote.prefix.chars().count();
        let end = start + quote.exact.chars().count();
        let chars = [&quote.prefix, &quote.exact, &quote.suffix].into_iter().flat_map(|part| part.chars());
        let chars: Vec<char> = chars.collect();
        let most = |length: usize, floor: u8| length - length * usize::from(floor) / 100;
        let words = most(end - start, floor.words);
        let parts = [
            (Wanted::new(&chars), most(chars.len(), floor.whole)),
            (Wanted::new(&chars[..end]), words + most(start, floor.side)),
            (Wanted::new(&chars[start..]), words + most(chars.len() - end, floor.side)),
        ];
        Self { chars, words: (start, end), parts }
    }

    /// The stretch of the region that the fewest edits make of the quote; none where it would not reach the floor.
    fn align(&self, text: &str, region: Span) -> Option<Alike> {
        let chars: Vec<char> = region.text(text).chars().collect();
        let [whole, sides @ ..] = &self.parts;
        let edits = whole.0.nearest(&chars);
        if edits > whole.1 && sides.iter().all(|(side, most)| side.nearest(&chars) > *most) {
            return None;
        }
        // What comes in among the words costs one more.
        let dearest = edits as u32 * (EDIT + 1);
        // The columns that a way leads to in the row before; the quote may begin anywhere.
        let (mut first, mut last) = (0, chars.len());
        let mut row = vec![Path::default(); chars.len() + 1];
        for (at, &wanted) in self.chars.iter().enumerate() {
            let among_words = self.words.0 <= at && at + 1 < self.words.1;
            let put_in = EDIT + u32::from(among_words);
            let (mut corner, mut left) = (Path::NONE, Path::NONE);
            let (mut begin, mut end) = (chars.len(), 0);
            for column in first..=chars.len() {
                let above = if column <= last { row[column] } else { Path::NONE };
                if column > last + 1 && left.cost > dearest {
                    break;
                }
                let changed = if column > 0 && chars[column - 1] == wanted { 0 } else { EDIT };
                let best = if column > 0 && corner.cost + changed <= above.cost + EDIT {
                    self.step(corner, changed, at, (column - 1, column))
                } else {
                    self.step(above, EDIT, at, (column, column))
                };
                let best = if left.cost + put_in < best.cost {
                    Path { cost: left.cost + put_in, ..left }
                } else {
                    best
                };
                left = if best.cost > dearest { Path::NONE } else { best };
                if best.cost <= dearest {
                    (begin, end) = (begin.min(column), column);
                }
                row[column] = left;
                corner = above;
            }
            (first, last) = (begin, end);
        }
        let best = row.get(first..=last)?.iter().min_by_key(|path| path.cost)?;
        let suffix_cost = best.cost - best.prefix_cost - best.words_cost;
        let (start, end) = self.words;
        let before =
            |column: u32| chars.iter().take(column as usize).map(|c| c.len_utf8() as u32).sum::<u32>();
        let byte = |column: u32| region.start() + before(column);
        (best.start < best.end).then(|| Alike {
            span: Span::new(byte(best.start), byte(best.end)),
            whole: share(best.cost, self.chars.len()),
            words: share(best.words_cost, end - start),
            prefix: share(best.prefix_cost, start),
            suffix: share(suffix_cost, self.chars.len() - end),
        })
    }

    /// The path on which the quote's character `at` is taken, from one column of the text to another. What comes in between
    /// words and context counts as context.
    fn step(&self, from: Path, cost: u32, at: usize, (column, to): (usize, usize)) -> Path {
        let mut path = Path { cost: from.cost + cost, ..from };
        if at == self.words.0 {
            (path.start, path.prefix_cost) = (column as u32, from.cost);
        }
        if at + 1 == self.words.1 {
            (path.end, path.words_cost) = (to as u32, path.cost - path.prefix_cost);
        }
        path
    }
}

/// The share of `length` code points that edits of this cost leave, in percent.
fn share(cost: u32, length: usize) -> u8 {
    let (cost, length) = (cost / EDIT, length as u32);
    (100 * length.saturating_sub(cost)).checked_div(length).unwrap_or_default() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str =
        "The council met on Monday. The mayor of the town said that 35 houses would be built. Nobody spoke.";

    fn quote(words: &str) -> TextQuoteSelector {
        let (before, after) = STORY.split_once(words).unwrap();
        TextQuoteSelector {
            exact: words.to_owned(),
            prefix: before[before.len() - 20..].to_owned(),
            suffix: after[..20].to_owned(),
        }
    }

    fn likest(text: &str, words: &str) -> Option<(Alike, String)> {
        let found = find(text, &Fingerprints::of(text), &quote(words), Floor::NONE);
        found.first().map(|alike| (*alike, alike.span.text(text).to_owned()))
    }

    #[test]
    fn edited_words_are_found_with_their_share() {
        let later = STORY.replace("35", "36");
        let (alike, words) = likest(&later, "35 houses would").unwrap();
        assert_eq!(
            (words.as_str(), alike.words, alike.prefix, alike.suffix),
            ("36 houses would", 93, 100, 100)
        );
    }

    #[test]
    fn what_comes_in_beside_the_words_is_not_theirs() {
        let later =
            STORY.replace("said that 35", "said at noon that 35").replace("would be", "would, he said, be");
        let (_, words) = likest(&later, "35 houses would").unwrap();
        assert_eq!(words, "35 houses would");
    }

    #[test]
    fn words_that_went_are_nowhere() {
        let later = STORY.replace("35 houses would", "");
        assert!(likest(&later, "35 houses would").is_none_or(|(alike, _)| alike.words < 50));
    }
}
