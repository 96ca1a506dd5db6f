//! What the lines in, above and below the body are.

use super::line::Line;
use super::pictures::is_worked_on;
pub(super) use super::pictures::{beside, caption_or_credit};
use super::{Part, asides, comments, head, headline, inner, tail};
use dateline_text::BlockKind;
use std::ops::RangeInclusive;

/// How a line begins that tells when the page was put up.
pub(super) const STAMPS: &[&str] =
    &["updated", "posted", "published", "last ", "first published", "modified", "created"];

/// How a line begins that says who wrote the article.
const BYLINES: &[&str] =
    &["by ", "by: ", "written by ", "words by ", "words: ", "author: ", "posted by ", "story by "];

/// A line that announces the days of publication and of the last change has no more words.
const LONGEST_STAMP: usize = 26;

/// Among so many lines the headline of an article pasted by itself stands.
const FIRST_LINES: usize = 10;

/// The parts of a text that is an article by itself. Unless `whole`, its few labels (`Advertisement`) are
/// set aside, but never prose.
pub(super) fn of_article(lines: &[Line<'_>], whole: bool) -> Vec<Part> {
    let above = lines.iter().take_while(|line| !line.is_prose() || is_byline(line) || is_stamp(line)).count();
    let has_prose = above < lines.len();
    let heads = |line: &Line<'_>| {
        line.is_titular() && !line.ends && (2..=30).contains(&line.words) && !is_byline(line) && !line.has_day
    };
    let likeliest = || headline::find(lines, &(above..=lines.len() - 1)).filter(|&at| at < FIRST_LINES);
    let first = (0..above.min(3)).find(|&at| has_prose && lines.get(at).is_some_and(heads));
    let headline =
        first.and_then(|first| likeliest().filter(|&at| lines.get(at).is_some_and(heads)).or(Some(first)));
    let below = headline.map_or(0, |headline| headline + 1);
    let head =
        headline.filter(|_| has_prose).map_or_else(Vec::new, |headline| head::parts(lines, headline, above));
    let in_head = |at: usize| at.checked_sub(below).and_then(|at| head.get(at)).copied();
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let label = line.cue.filter(|_| !whole && has_prose && !line.is_prose());
            if Some(at) == headline {
                (BlockKind::Headline, "first_line")
            } else if let Some(cue) = label {
                (cue.kind(), cue.rule())
            } else if let Some(part) = in_head(at) {
                if part.0.is_article() { part } else { inside(lines, at, line) }
            } else {
                inside(lines, at, line)
            }
        })
        .collect()
}

/// The parts of a page whose body is `run`.
pub(super) fn of_page(lines: &[Line<'_>], run: RangeInclusive<usize>) -> Vec<Part> {
    let (first, last) = (*run.start(), without_teasers(lines, &run));
    let body = first..=last;
    let headline = headline::find(lines, &body);
    let head = headline.map_or_else(Vec::new, |headline| head::parts(lines, headline, first));
    let mut titles = vec![false; lines.len()];
    for at in asides::titles(lines, &body).into_iter().flatten() {
        if let Some(title) = titles.get_mut(at) {
            *title = true;
        }
    }
    let thread = comments::thread(lines);
    let teasers = tail::teasers(lines, last);
    let part = |at: usize, line: &Line<'_>| {
        if Some(at) == headline {
            let near = near_byline(lines, at);
            (BlockKind::Headline, if near { "headline_above_byline" } else { "headline_above_body" })
        } else if body.contains(&at) {
            let aside = titles.get(at).copied().unwrap_or_default();
            let aside = aside.then_some((BlockKind::Related, "titles_in_a_run"));
            aside.or(line.cue.map(|cue| (cue.kind(), cue.rule()))).unwrap_or_else(|| inside(lines, at, line))
        } else if let Some(part) = headline.and_then(|headline| head.get(at.checked_sub(headline + 1)?)) {
            *part
        } else if thread.contains(&at) {
            line.cue.map_or((BlockKind::Furniture, "comments"), |cue| (cue.kind(), cue.rule()))
        } else {
            let teaser = at.checked_sub(last + 1).and_then(|at| teasers.get(at)).copied().flatten();
            match outside(lines, at, line, last) {
                (BlockKind::Furniture, "repeats" | "prose_apart" | "short_line") if teaser.is_some() => {
                    teaser.unwrap_or((BlockKind::Related, "teaser"))
                }
                part => part,
            }
        }
    };
    let mut parts: Vec<Part> = lines.iter().enumerate().map(|(at, line)| part(at, line)).collect();
    inner::look_again(lines, &body, &mut parts);
    parts
}

/// What a line within the body is.
pub(super) fn inside(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Part {
    if let Some(part) = beside(lines, at) {
        return part;
    }
    if is_drop_cap(line) {
        return (BlockKind::Paragraph, "drop_cap");
    }
    let next = lines.get(at + 1);
    // A title with a number: prose follows, not the next item.
    let is_numbered_title = line.words <= 8
        && line.text.starts_with(|c: char| c.is_ascii_digit())
        && line.stands_alone()
        && !line.ends
        && next.is_some_and(|next| next.is_prose() && next.words >= 15 && !next.has_marker());
    if line.has_marker() && !is_numbered_title {
        return (BlockKind::ListItem, "list_marker");
    }
    let is_question =
        line.text.ends_with('?') && line.words <= 9 && line.stands_alone() && !line.is_quotation();
    if is_question && at > 0 && next.is_some_and(|next| next.is_prose() && next.words >= 15) {
        return (BlockKind::Subhead, "question_above_prose");
    }
    if line.is_prose() {
        return (BlockKind::Paragraph, "prose");
    }
    if line.has_marker() {
        return (BlockKind::Subhead, "title_above_prose");
    }
    // With its speaker; quoted words alone can head what follows.
    let has_speaker = !line.text.ends_with(['”', '"', '»']);
    if line.is_quotation() && line.stands_alone() && has_speaker && at > 0 {
        return (BlockKind::BlockQuote, "quotation_set_off");
    }
    let next_is_prose = next.is_some_and(|next| {
        next.is_prose() || next.hangs_on() || next.text.ends_with(':') || tail::is_row(next)
    });
    if line.is_titular()
        && line.words <= 14
        && !tail::is_row(line)
        && line.gap_before
        && next_is_prose
        && at > 0
    {
        return (BlockKind::Subhead, "title_above_prose");
    }
    (BlockKind::Paragraph, "within_prose")
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

/// Whether a byline, or a line with a day, stands within four lines below.
pub(super) fn near_byline(lines: &[Line<'_>], at: usize) -> bool {
    lines.iter().skip(at + 1).take(4).any(|line| is_byline(line) || (line.has_day && line.words <= 14))
}

/// Whether the line says that it was put up or changed, in whatever words: `Updated 3 hours ago`, `Posted Nov 19, 6:51 AM`.
pub(super) fn tells_time(line: &Line<'_>) -> bool {
    let rest =
        STAMPS.iter().find(|head| starts_with(line, &[head])).and_then(|head| line.text.get(head.len()..));
    line.words <= 14
        && rest.is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()) || rest.contains(" ago"))
}

/// Whether the text is an hour of the day and little else: `7:08 PM`.
pub(super) fn tells_hour(text: &str) -> bool {
    behind_hour(text).is_some_and(|rest| rest.len() <= 8)
}

/// What stands behind the hour that the text begins with: ` GMT Ferry adrift` of `13.58 GMT Ferry adrift`.
pub(super) fn behind_hour(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hours = digits(text);
    let minutes = text.get(hours..)?.strip_prefix(['.', ':'])?;
    ((1..=2).contains(&hours) && digits(minutes) == 2).then(|| minutes.get(2..)).flatten()
}

/// Whether the line holds one capital letter, as a drop cap is copied.
pub(super) fn is_drop_cap(line: &Line<'_>) -> bool {
    let mut letters = line.text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether the line tells when the article was put up or changed, and is no sentence.
pub(super) fn is_stamp(line: &Line<'_>) -> bool {
    let is_short = !line.ends && (line.words <= 14 || line.words <= 20 && line.function_words == 0);
    line.has_day && (is_short || announces_day(line))
}

/// `Published: 3 May 2024 at 6:05 p.m. | Updated: 4 May 2024 at 9 a.m.`, whose full stop ends no sentence.
fn announces_day(line: &Line<'_>) -> bool {
    let half = [".m.", ".M."].iter().any(|end| line.text.ends_with(end));
    let label = STAMPS.iter().find(|head| starts_with(line, &[head]));
    let rest = label.and_then(|head| line.text.get(head.len()..)).unwrap_or_default().trim_start();
    let tells = rest.starts_with(|c: char| c == ':' || c.is_ascii_digit() || c.is_uppercase());
    line.words <= LONGEST_STAMP && (!line.ends || half) && tells
}

/// Whether the line says who wrote the article.
pub(super) fn is_byline(line: &Line<'_>) -> bool {
    if line.words > 24 || line.words < 2 {
        return false;
    }
    // `April 16 | By Ada Wren` too.
    let names = |part: &str| {
        let lead = BYLINES.iter().find(|lead| begins(part, lead));
        let name = lead.and_then(|lead| part.get(lead.len()..)).map(str::trim_start);
        name.is_some_and(|name| name.starts_with(char::is_uppercase))
    };
    line.text.split(['|', '•', '·']).map(str::trim).any(names)
        && (!line.ends || line.words <= 8 || line.has_day)
}

/// Whether the line begins with one of these, whatever the case.
pub(super) fn starts_with(line: &Line<'_>, heads: &[&str]) -> bool {
    heads.iter().any(|head| begins(line.text, head))
}

fn begins(text: &str, head: &str) -> bool {
    text.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head))
}
