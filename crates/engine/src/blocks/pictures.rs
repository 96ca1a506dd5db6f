//! What stands below a picture: captions, and who made it; and who worked on the article.

use super::Part;
use super::line::Line;
use super::parts::starts_with;
use crate::listed::Phrases;
use dateline_text::BlockKind;

/// Words that stand beside the maker of a picture.
static CREDITS: Phrases = Phrases::new(&[
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
    "photographs by",
    "pic:",
    "photo |",
    "/file photo",
    "(source:",
    "/ ap",
    "/ afp",
    "/ reuters",
    "/ getty",
]);

/// What the words for a picture are at the start of its description.
const PICTURES: &[&str] = &[
    "this photo",
    "this file photo",
    "this image",
    "this picture",
    "this illustration",
    "this undated",
    "this satellite",
    "this combination",
];

/// What the description of a picture says of it.
static TELLS: Phrases = Phrases::new(&[" shows ", " taken ", " released ", " provided "]);

/// How the line of those who worked on an article begins.
static WORKED_ON_IT: Phrases = Phrases::new(&[
    "reporting by",
    "(reporting by",
    "editing by",
    "additional reporting",
    "writing by",
    "compiled by",
    "edited by",
    "with files from",
    "contributed to this",
    "with a report from",
    "with inputs from",
    "with reporting by",
    "(editing by",
    "(writing by",
]);

/// Whether the line stands below a picture or names who made it, told by itself or by the lines beside it: below the label
/// `Image caption`, above a credit, or the `Ada Wren / The Lamp` below a caption.
pub(super) fn beside(lines: &[Line<'_>], at: usize) -> Option<Part> {
    let line = lines.get(at)?;
    let own = caption_or_credit(line);
    if own.is_some() {
        return own;
    }
    let above = at.checked_sub(1).and_then(|above| lines.get(above)).filter(|_| !line.gap_before);
    let below = lines.get(at + 1).filter(|below| !below.gap_before);
    let is_caption = |line: &Line<'_>| line.words >= 5 && line.cue.is_none() && line.function_words >= 1;
    if above.is_some_and(|above| above.words == 2 && starts_with(above, &["image caption"])) {
        return Some((BlockKind::Caption, "below_its_label"));
    }
    if above.is_some_and(is_caption) && above.is_some_and(|above| above.gap_before) && is_slashed(line) {
        return Some((BlockKind::Credit, "picture_credit"));
    }
    let is_credit = |line: &Line<'_>| {
        is_slashed(line) || caption_or_credit(line).is_some_and(|(kind, _)| kind == BlockKind::Credit)
    };
    let stands = line.gap_before && is_caption(line) && below.is_some_and(is_credit);
    stands.then_some((BlockKind::Caption, "above_credit"))
}

/// `Ada Wren / The Lamp`.
fn is_slashed(line: &Line<'_>) -> bool {
    let is_name =
        |name: &str| name.trim().starts_with(char::is_uppercase) && name.split_whitespace().count() <= 5;
    line.words <= 10
        && line.text.split_once('/').is_some_and(|(maker, owner)| is_name(maker) && is_name(owner))
}

/// Whether the line stands below a picture, or only names who made it.
pub(super) fn caption_or_credit(line: &Line<'_>) -> Option<Part> {
    if line.words == 0 || line.words > 90 {
        return None;
    }
    if is_worked_on(line) {
        return Some((BlockKind::Credit, "reporting_by"));
    }
    if starts_with(line, &["image caption"]) {
        return Some((BlockKind::Caption, "picture_label"));
    }
    if line.words <= 12 && starts_with(line, &["image source", "image copyright", "image credit"]) {
        return Some((BlockKind::Credit, "picture_label"));
    }
    // `Credit...Ada Wren for The Lamp`
    if line.words <= 14 && starts_with(line, &["credit...", "credit…"]) {
        return Some((BlockKind::Credit, "picture_credit"));
    }
    if line.words <= 45 && starts_with(line, PICTURES) && TELLS.stand_in(line.text) {
        return Some((BlockKind::Caption, "tells_of_a_picture"));
    }
    let is_open = line.text.ends_with([')', ']']) || !line.ends;
    if !is_open {
        return None;
    }
    let from = line.text.len().saturating_sub(120);
    let from = (from..line.text.len()).find(|&at| line.text.is_char_boundary(at)).unwrap_or(0);
    let tail = line.text.get(from..).unwrap_or_default().to_lowercase();
    if !CREDITS.stand_in(&tail) && !ends_with_agency(line.text) {
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

/// Whether the line names those who worked on the article.
pub(super) fn is_worked_on(line: &Line<'_>) -> bool {
    if line.words > 60 {
        return false;
    }
    let head = line.text.chars().take(40).collect::<String>().to_lowercase();
    WORKED_ON_IT.stand_in(&head)
}
