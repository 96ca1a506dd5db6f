//! What each line is, once the body is known.

use super::aside::ASIDE;
use super::{Marked, body, is_declared_headline};
use crate::blocks::line::Line;
use crate::blocks::{Part, headline, parts};
use crate::layout::{Declared, Element, Marks};
use dateline_text::BlockKind;

/// By how much a mark of the page makes a line above the body likelier to be its headline.
const TITLE: i64 = 24;

/// A heading has no more words.
const LONGEST_HEADING: usize = 25;

/// A byline has no more words.
const LONGEST_BYLINE: usize = 14;

/// What each line is of a page with this body.
pub(super) fn of_page(
    marked: &[Marked<'_>],
    lines: &[Line<'_>],
    body: &[bool],
    declared: &Declared,
) -> Vec<Part> {
    let first = body.iter().position(|&is_body| is_body).unwrap_or_default();
    let last = body.iter().rposition(|&is_body| is_body).unwrap_or_default();
    let title = headline(marked, lines, first, last, declared);
    let below_title = |at: usize| title.and_then(|(title, _)| at.checked_sub(title + 1));
    let part = |(at, (one, &is_body)): (usize, (&Marked<'_>, &bool))| {
        if let Some((_, rule)) = title.filter(|&(title, _)| title == at) {
            (BlockKind::Headline, rule)
        } else if let Some(part) = aside(one) {
            part
        } else if is_body {
            one.line.cue.map_or_else(|| inside(lines, at, one), |cue| (cue.kind(), cue.rule()))
        } else if let Some(distance) = below_title(at).filter(|_| at < first) {
            between(one, distance == 0, at + 1 == first, declared)
        } else if (first..last).contains(&at) {
            amid(one)
        } else {
            parts::outside(lines, at, one.line, last)
        }
    };
    marked.iter().zip(body).enumerate().map(part).collect()
}

/// What each line is of an article that is pasted by itself: as in plain text, but for what its elements say of a line.
pub(super) fn of_article(marked: &[Marked<'_>], lines: &[Line<'_>]) -> Vec<Part> {
    let plain = parts::of_article(lines, false).into_iter();
    let part = |(part, one): (Part, &Marked<'_>)| match part.0 {
        BlockKind::Paragraph | BlockKind::Subhead => by_element(one).unwrap_or(part),
        _ => part,
    };
    plain.zip(marked).map(part).collect()
}

/// The headline and the rule that finds it: the line that says what the page declares, nearest above the body; else the best of
/// the lines above, headings of the first rank before others.
fn headline(
    marked: &[Marked<'_>],
    lines: &[Line<'_>],
    first: usize,
    last: usize,
    declared: &Declared,
) -> Option<(usize, &'static str)> {
    let is_declared = |at: &usize| {
        marked.get(*at).is_some_and(|one| is_declared_headline(one.line, declared) && !one.hints.is_linked())
    };
    if let Some(at) = (0..=first).rev().find(is_declared) {
        return Some((at, "declared_headline"));
    }
    let bonus = |at: usize| {
        let Some(one) = marked.get(at).filter(|one| !one.is_aside()) else { return -TITLE };
        let is_title = one.hints.element == Element::Title || one.hints.marks.has(Marks::HEADLINE);
        let linked = if one.hints.is_linked() { TITLE } else { 0 };
        if is_title { TITLE - linked } else { -linked }
    };
    let at = headline::find_with(lines, &(first..=last), &bonus)?;
    let is_title = marked.get(at).is_some_and(|one| one.hints.element == Element::Title);
    Some((at, if is_title { "title_of_the_page" } else { "headline_above_body" }))
}

fn aside(one: &Marked<'_>) -> Option<Part> {
    let (_, kind, rule) = ASIDE.iter().rev().find(|(mark, ..)| one.aside.has(*mark))?;
    Some((*kind, rule))
}

/// What a line of the body is.
fn inside(lines: &[Line<'_>], at: usize, one: &Marked<'_>) -> Part {
    if is_teaser(one) {
        return (BlockKind::Related, "link_amid_the_article");
    }
    by_element(one).unwrap_or_else(|| parts::inside(lines, at, one.line))
}

/// What the element says that a line of the article is.
fn by_element(one: &Marked<'_>) -> Option<Part> {
    if body::is_of_picture(one.hints) {
        return Some(of_picture(one));
    }
    match one.hints.element {
        Element::Heading if one.line.words <= LONGEST_HEADING => Some((BlockKind::Subhead, "heading")),
        Element::Item => Some((BlockKind::ListItem, "item_of_a_list")),
        Element::Quote => Some((BlockKind::BlockQuote, "set_off_as_quotation")),
        _ => None,
    }
}

/// Whether a line is nothing but a link; in a list or as a heading that may be what the article consists of.
fn is_teaser(one: &Marked<'_>) -> bool {
    let is_listed = matches!(one.hints.element, Element::Item | Element::Heading);
    one.hints.links >= 8 && one.line.words >= 4 && !is_listed
}

fn of_picture(one: &Marked<'_>) -> Part {
    if one.hints.marks.has(Marks::CREDIT) && one.line.words <= 12 {
        (BlockKind::Credit, "below_a_picture")
    } else {
        (BlockKind::Caption, "below_a_picture")
    }
}

/// What a line between the headline and the body is.
fn between(one: &Marked<'_>, is_below_headline: bool, is_above_body: bool, declared: &Declared) -> Part {
    if body::is_of_picture(one.hints) {
        return of_picture(one);
    }
    if one.line.words <= LONGEST_BYLINE
        && declared.authors.iter().any(|author| one.line.text.contains(author.as_str()))
    {
        return (BlockKind::Byline, "byline");
    }
    let part = by_looks(one.line, is_below_headline);
    if part.0 != BlockKind::Furniture || one.line.cue.is_some() || one.hints.is_linked() && one.line.words > 6
    {
        return part;
    }
    let marks = one.hints.marks;
    if one.hints.element == Element::Heading && is_above_body {
        (BlockKind::Subhead, "heading")
    } else if marks.has(Marks::STANDFIRST) || (one.hints.element == Element::Heading && one.line.words >= 6) {
        (BlockKind::Subhead, "standfirst")
    } else if marks.has(Marks::BYLINE) && one.line.words <= LONGEST_BYLINE {
        (BlockKind::Byline, "byline")
    } else if marks.has(Marks::TIME) && one.line.words <= LONGEST_BYLINE {
        (BlockKind::Byline, "day_line")
    } else {
        part
    }
}

/// What a line is that stands amid the body and is none of it.
fn amid(one: &Marked<'_>) -> Part {
    if body::is_of_picture(one.hints) {
        of_picture(one)
    } else if let Some(cue) = one.line.cue {
        (cue.kind(), cue.rule())
    } else if let Some(part) = parts::caption_or_credit(one.line) {
        part
    } else if one.hints.is_linked() && one.line.words >= 5 {
        (BlockKind::Related, "link_amid_the_article")
    } else {
        (BlockKind::Furniture, "apart_from_the_prose")
    }
}

/// What a line between the headline and the body is by its looks.
fn by_looks(line: &Line<'_>, is_below_headline: bool) -> Part {
    if let Some(cue) = line.cue {
        (cue.kind(), cue.rule())
    } else if parts::is_byline(line) {
        (BlockKind::Byline, "byline")
    } else if line.has_day && line.words <= 14 {
        (BlockKind::Byline, "day_line")
    } else if let Some(part) = parts::caption_or_credit(line) {
        part
    } else if is_below_headline && line.words >= 6 && line.function_words >= 1 {
        (BlockKind::Subhead, "standfirst")
    } else {
        (BlockKind::Furniture, "short_line_above_body")
    }
}
