//! Where in the article a thing is named: the ticks of its strip.

use crate::view_model::Place;
use dateline_text::{Analysis, Span, one_line};
use yew::AttrValue;

/// Ticks a strip has room for; those nearer to one another are one. On a narrow panel each then has six pixels.
pub const ROOM: u32 = 48;

/// Bytes of the text that are looked at on each side for the words around a mention.
const AROUND: usize = 64;

/// One tick of a strip: a mention, or several too near to be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which of the [`ROOM`] places along the strip.
    pub at: u32,
    /// Where it leads: the first of its mentions.
    pub place: Place,
    /// The number of that mention, from one.
    pub first: usize,
    /// How many mentions it stands for.
    pub mentions: usize,
    /// The words around the first.
    pub words: AttrValue,
}

/// The part of the text that strips run along: the article without what stands around it on the page.
#[must_use]
pub(super) fn extent(text: &str, analysis: &Analysis) -> Span {
    let mut article = analysis.blocks.iter().filter(|block| block.kind.is_article());
    match (article.next(), article.next_back()) {
        (Some(first), Some(last)) => Span::new(first.span.start(), last.span.end()),
        (Some(only), None) => only.span,
        _ => Span::of(0..text.len()),
    }
}

/// The ticks of mentions in their order.
#[must_use]
pub(super) fn ticks(text: &str, extent: Span, places: &[Place]) -> Vec<Tick> {
    let length = u64::from(extent.end().saturating_sub(extent.start()).max(1));
    let mut ticks: Vec<Tick> = Vec::new();
    for (&place, number) in places.iter().zip(1..) {
        let from_start = u64::from(place.span.start().saturating_sub(extent.start()));
        let at = (from_start * u64::from(ROOM) / length).min(u64::from(ROOM) - 1) as u32;
        match ticks.last_mut().filter(|last| last.at == at) {
            Some(last) => last.mentions += 1,
            None => ticks.push(Tick {
                at,
                place,
                first: number,
                mentions: 1,
                words: around(text, place.span).into(),
            }),
        }
    }
    ticks
}

/// A mention with some words before and after it on its line.
#[must_use]
pub(super) fn around(text: &str, span: Span) -> String {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let from = boundary(text, start.saturating_sub(AROUND));
    let to = boundary(text, end + AROUND);
    let before = text.get(from..start).unwrap_or_default();
    let after = text.get(end..to).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    // Where the line goes on, its first piece may be a part of a word.
    let is_cut = line.len() == before.len() && from > 0;
    let line = if is_cut { line.split_once(' ').map_or("", |(_, rest)| rest) } else { line };
    let opening = if is_cut { "… " } else { "" };
    let rest = after.split('\n').next().unwrap_or_default();
    let is_cut = rest.len() == after.len() && to < text.len();
    let rest = if is_cut { rest.rsplit_once(' ').map_or("", |(rest, _)| rest) } else { rest };
    let closing = if is_cut { " …" } else { "" };
    let name = one_line(span.text(text));
    format!("{opening}{}{name}{}{closing}", line.trim_start(), rest.trim_end())
}

/// The last beginning of a character that is not behind a byte of the text.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(start: u32) -> Place {
        Place { span: Span::new(start, start + 1), mark: None }
    }

    #[test]
    fn mentions_on_one_spot_of_the_strip_are_one_tick() {
        let text = "a".repeat(48_000);
        let places: Vec<Place> = (0..10_000).map(|at| place(at * 4)).collect();
        let ticks = ticks(&text, Span::new(0, 48_000), &places);
        assert!(ticks.len() <= ROOM as usize);
        assert_eq!(ticks.iter().map(|tick| tick.mentions).sum::<usize>(), 10_000);
        assert_eq!((ticks[1].at, ticks[1].first), (1, 251));
    }

    #[test]
    fn the_last_word_of_the_article_is_on_the_strip() {
        let ticks = ticks("0123456789", Span::new(2, 9), &[place(0), place(8), place(9)]);
        assert_eq!(ticks.iter().map(|tick| tick.at).collect::<Vec<_>>(), [0, 41, 47]);
    }

    #[test]
    fn words_around_a_mention_end_with_its_line_or_with_a_whole_word() {
        let text = "Title\nThe mayor said in Kyiv on Monday.\nNext";
        let at = text.find("Kyiv").unwrap() as u32;
        assert_eq!(around(text, Span::new(at, at + 4)), "The mayor said in Kyiv on Monday.");
        let long = format!("{}Kyiv{}", "every word counts ".repeat(9), " and so does this".repeat(9));
        let at = long.find("Kyiv").unwrap() as u32;
        let words = around(&long, Span::new(at, at + 4));
        assert!(words.starts_with("… ") && words.ends_with(" …") && words.len() < 150, "{words}");
        assert!(words.split(' ').all(|word| long.contains(&format!("{word} ")) || word == "…"), "{words}");
    }
}
