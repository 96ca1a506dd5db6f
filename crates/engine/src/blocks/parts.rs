//! What the lines in, above and below the body are.

use super::line::Line;
use super::{Part, headline};
use dateline_text::BlockKind;
use std::ops::RangeInclusive;

/// Words that stand beside the maker of a picture.
const CREDITS: &[&str] = &[
    "getty images",
    "afp via",
    "via afp",
    "ap photo",
    "(photo",
    "photo by",
    "photo:",
    "photograph:",
    "photo credit",
    "image credit",
    "image courtesy",
    "photo courtesy",
    "courtesy of",
    "picture:",
    "image:",
    "credit:",
    "reuters/",
    "shutterstock",
    "(ap)",
    "(afp)",
    "(reuters)",
    "file photo",
    "stock photo",
    "illustration by",
    "/ap",
    "/afp",
    "/reuters",
    "/bloomberg",
    "/getty",
    "photos by",
    "screenshot",
    "handout",
];

/// How the line of those who worked on an article begins.
const WORKED_ON_IT: &[&str] = &[
    "reporting by",
    "(reporting by",
    "editing by",
    "additional reporting",
    "writing by",
    "compiled by",
    "edited by",
    "with files from",
    "contributed to this",
    "(editing by",
    "(writing by",
];

/// The parts of a text that is an article by itself. Unless `whole`, its few labels (`Advertisement`) are
/// set aside, but never prose.
pub(super) fn of_article(lines: &[Line<'_>], whole: bool) -> Vec<Part> {
    let above = lines.iter().take_while(|line| !line.is_prose() || is_byline(line)).count();
    let has_prose = above < lines.len();
    let heads = |line: &Line<'_>| {
        line.is_titular() && !line.ends && (2..=30).contains(&line.words) && !is_byline(line) && !line.has_day
    };
    let headline = (0..above.min(3)).find(|&at| has_prose && lines.get(at).is_some_and(heads));
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let label = line.cue.filter(|_| !whole && has_prose && !line.is_prose());
            if Some(at) == headline {
                (BlockKind::Headline, "first_line")
            } else if let Some(cue) = label {
                (cue.kind(), cue.rule())
            } else if has_prose && at < above && headline.is_some_and(|headline| at > headline) {
                match between(line, false) {
                    (BlockKind::Furniture, _) => inside(lines, at, line),
                    part => part,
                }
            } else {
                inside(lines, at, line)
            }
        })
        .collect()
}

/// The parts of a page whose body is `run`.
pub(super) fn of_page(lines: &[Line<'_>], run: RangeInclusive<usize>) -> Vec<Part> {
    let (first, last) = (*run.start(), without_teasers(lines, &run));
    let headline = headline::find(lines, &(first..=last));
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            if Some(at) == headline {
                (
                    BlockKind::Headline,
                    if near_byline(lines, at) { "headline_above_byline" } else { "headline_above_body" },
                )
            } else if (first..=last).contains(&at) {
                line.cue.map_or_else(|| inside(lines, at, line), |cue| (cue.kind(), cue.rule()))
            } else if at < first && headline.is_some_and(|headline| at > headline) {
                between(line, headline == Some(at - 1))
            } else {
                outside(lines, at, line, last)
            }
        })
        .collect()
}

/// What a line within the body is.
pub(super) fn inside(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Part {
    if let Some(part) = caption_or_credit(line) {
        return part;
    }
    if line.has_marker() {
        return (BlockKind::ListItem, "list_marker");
    }
    if line.is_prose() {
        return (BlockKind::Paragraph, "prose");
    }
    // With its speaker; quoted words alone can head what follows.
    let has_speaker = !line.text.ends_with(['”', '"', '»']);
    if line.is_quotation() && line.stands_alone() && has_speaker && at > 0 {
        return (BlockKind::BlockQuote, "quotation_set_off");
    }
    let next_is_prose = lines
        .get(at + 1)
        .is_some_and(|next| next.is_prose() || next.has_marker() || next.text.ends_with(':'));
    if line.is_titular() && line.words <= 14 && line.gap_before && next_is_prose && at > 0 {
        return (BlockKind::Subhead, "title_above_prose");
    }
    (BlockKind::Paragraph, "within_prose")
}

/// What a line between the headline and the body is.
pub(super) fn between(line: &Line<'_>, is_below_headline: bool) -> Part {
    if let Some(cue) = line.cue {
        (cue.kind(), cue.rule())
    } else if is_byline(line) {
        (BlockKind::Byline, "byline")
    } else if line.has_day && line.words <= 14 {
        (BlockKind::Byline, "day_line")
    } else if let Some(part) = caption_or_credit(line) {
        part
    } else if is_below_headline && line.words >= 6 && line.function_words >= 1 {
        (BlockKind::Subhead, "standfirst")
    } else {
        (BlockKind::Furniture, "short_line_above_body")
    }
}

/// What a line above the headline or below the body is.
pub(super) fn outside(lines: &[Line<'_>], at: usize, line: &Line<'_>, last: usize) -> Part {
    let begins_teaser = |at: usize| {
        at > last
            && lines.get(at).is_some_and(|title| title.words >= 5 && title.cue.is_none())
            && lines.get(at + 1).is_some_and(|next| next.words >= 12 && next.is_prose() && next.cue.is_none())
    };
    if let Some(cue) = line.cue {
        (cue.kind(), cue.rule())
    } else if at > last && is_worked_on(line) {
        (BlockKind::Credit, "reporting_by")
    } else if begins_teaser(at) || (at > 0 && begins_teaser(at - 1)) {
        (BlockKind::Related, "teaser")
    } else if line.repeats {
        (BlockKind::Furniture, "repeats")
    } else if line.is_prose() {
        (BlockKind::Furniture, "prose_apart")
    } else {
        (BlockKind::Furniture, "short_line")
    }
}

/// The last line of the body once teasers at its end, a title right above one paragraph, are set aside.
fn without_teasers(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> usize {
    let mut last = *run.end();
    while last + 1 < lines.len() && last > *run.start() + 2 {
        let (Some(title), Some(text)) = (lines.get(last - 1), lines.get(last)) else { break };
        let is_teaser =
            !title.ends && title.words >= 6 && title.gap_before && !title.gap_after && text.is_prose();
        if !is_teaser || title.has_marker() || caption_or_credit(title).is_some() {
            break;
        }
        last -= 2;
    }
    last
}

/// Whether a byline, or a line with a day, stands within three lines below.
pub(super) fn near_byline(lines: &[Line<'_>], at: usize) -> bool {
    lines.iter().skip(at + 1).take(3).any(|line| is_byline(line) || (line.has_day && line.words <= 14))
}

/// Whether the line says who wrote the article.
pub(super) fn is_byline(line: &Line<'_>) -> bool {
    if line.words > 24 || line.words < 2 {
        return false;
    }
    let head: String = line.text.chars().take(16).collect::<String>().to_lowercase();
    let Some(lead) =
        ["by ", "by: ", "written by ", "author: ", "posted by "].iter().find(|lead| head.starts_with(**lead))
    else {
        return false;
    };
    let name = line.text.get(lead.len()..).unwrap_or_default().trim_start();
    name.starts_with(char::is_uppercase) && (!line.ends || line.words <= 8 || line.has_day)
}

fn is_worked_on(line: &Line<'_>) -> bool {
    if line.words > 60 {
        return false;
    }
    let head = line.text.chars().take(40).collect::<String>().to_lowercase();
    WORKED_ON_IT.iter().any(|words| head.contains(words))
}

/// Whether the line stands below a picture, or only names who made it.
pub(super) fn caption_or_credit(line: &Line<'_>) -> Option<Part> {
    if line.words == 0 || line.words > 90 {
        return None;
    }
    if is_worked_on(line) {
        return Some((BlockKind::Credit, "reporting_by"));
    }
    let is_open = line.text.ends_with([')', ']']) || !line.ends;
    if !is_open {
        return None;
    }
    let from = line.text.len().saturating_sub(120);
    let from = (from..line.text.len()).find(|&at| line.text.is_char_boundary(at)).unwrap_or(0);
    let tail = line.text.get(from..).unwrap_or_default().to_lowercase();
    if !CREDITS.iter().any(|words| tail.contains(words)) && !ends_with_agency(line.text) {
        return None;
    }
    Some(if line.words <= 8 {
        (BlockKind::Credit, "picture_credit")
    } else {
        (BlockKind::Caption, "picture_credit")
    })
}

/// Whether the line ends with `(Name / Agency)`, its last bracket perhaps lost.
fn ends_with_agency(text: &str) -> bool {
    let Some((_, credit)) = text.trim_end_matches(')').rsplit_once('(') else { return false };
    let mut names = credit.split('/');
    let (Some(name), Some(agency)) = (names.next(), names.next()) else { return false };
    let is_name = |name: &str| name.trim().starts_with(char::is_uppercase);
    credit.len() <= 80 && is_name(name) && is_name(agency)
}
