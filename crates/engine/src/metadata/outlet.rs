//! Who published the article, where the page says so plainly.

use super::dateline;
use dateline_text::{Block, BlockKind, Document, Span};

/// Agencies, as datelines and bylines give them, and their names.
const AGENCIES: &[(&str, &str)] = &[
    ("Reuters", "Reuters"),
    ("AP", "Associated Press"),
    ("Associated Press", "Associated Press"),
    ("The Associated Press", "Associated Press"),
    ("AFP", "Agence France-Presse"),
    ("Agence France-Presse", "Agence France-Presse"),
    ("dpa", "dpa"),
    ("UPI", "United Press International"),
    ("Xinhua", "Xinhua"),
    ("Bloomberg", "Bloomberg"),
    ("ANI", "ANI"),
    ("PTI", "Press Trust of India"),
    ("EFE", "EFE"),
    ("Kyodo", "Kyodo News"),
    ("PA", "PA Media"),
    ("CNN", "CNN"),
    ("IANS", "IANS"),
];

/// A paper's name has so many words at most, and so many bytes.
const MOST_WORDS: usize = 6;
const LONGEST: usize = 48;

/// The words of papers' names.
const PAPERS: &[&str] = &[
    "advertiser",
    "argus",
    "beacon",
    "bulletin",
    "chronicle",
    "courier",
    "daily",
    "dispatch",
    "echo",
    "examiner",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "independent",
    "inquirer",
    "journal",
    "ledger",
    "mail",
    "mercury",
    "mirror",
    "monitor",
    "observer",
    "post",
    "press",
    "record",
    "register",
    "reporter",
    "review",
    "sentinel",
    "standard",
    "star",
    "telegraph",
    "times",
    "tribune",
    "weekly",
    "wire",
];

/// So many lines at the top of the page are looked at for a paper's name.
const FIRST_LINES: usize = 5;

/// So many lines above the headline are asked whether they are the masthead, by lines of so many bytes at most.
const MOST_LABELS: usize = 60;
const LONGEST_SMALL_PRINT: usize = 400;

/// What stands between a headline and the paper's name in a window's title.
const AFTER_HEADLINE: &[&str] = &[" - ", " | ", " – ", " — ", " • "];

/// What ends the owner's name in a line of copyright.
const ENDS: &[&str] = &[
    ". ",
    ", ",
    " · ",
    " | ",
    " - ",
    " – ",
    " All rights",
    " all rights",
    " Ltd",
    " Limited",
    " Inc",
    " LLC",
    " GmbH",
    " Pvt",
    " Media Pvt",
    " and its",
    " or its",
];

/// A name with the words it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outlet {
    pub(super) name: String,
    pub(super) span: Span,
}

/// The outlet: what the window's title, the author's card or the masthead says; else the byline's or the dateline's agency;
/// else the owner of the copyright.
pub(super) fn find(document: &Document, headline: Option<Span>, writers: &[Span]) -> Option<Outlet> {
    let as_written = |span: Span| Outlet { name: document.slice(span).to_owned(), span };
    after_headline(document, headline)
        .or_else(|| before_writer(document, writers))
        .or_else(|| masthead(document, headline))
        .map(as_written)
        .or_else(|| asks_for(document))
        .or_else(|| paper(document, headline).map(as_written))
        .or_else(|| in_byline(document))
        .or_else(|| in_dateline(document))
        .or_else(|| document.blocks().iter().find_map(|block| owner(document, block)).map(as_written))
}

fn agency(name: &str) -> Option<&'static str> {
    AGENCIES.iter().find(|(short, _)| *short == name.trim()).map(|&(_, name)| name)
}

/// `Wall to close - The Quay Lamp`.
fn after_headline(document: &Document, headline: Option<Span>) -> Option<Span> {
    let headline = document.slice(headline?);
    document.blocks().iter().find_map(|block| {
        let line = document.slice(block.span);
        let rest = line.strip_prefix(headline)?;
        let name = AFTER_HEADLINE.iter().find_map(|mark| rest.strip_prefix(mark))?.trim_end();
        let start = block.span.range().start + line.find(name)?;
        is_name(name).then(|| Span::of(start..start + name.len()))
    })
}

/// Whether the words can be a paper's name.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=MOST_WORDS).contains(&words)
        && name.len() <= LONGEST
        && name.starts_with(char::is_uppercase)
        && !name.ends_with([':', '?', '!'])
}

/// The line above the headline that the page's small print, a credit or a share bar names too.
fn masthead(document: &Document, headline: Option<Span>) -> Option<Span> {
    let blocks = document.blocks();
    let above =
        headline.map_or(0, |headline| blocks.partition_point(|block| block.span.start() < headline.start()));
    let mut best: Option<(usize, Span)> = None;
    for block in blocks.get(..above.min(MOST_LABELS)).unwrap_or_default() {
        let name = bare(document, block.span);
        let words = document.slice(name);
        if block.kind != BlockKind::Furniture
            || !is_name(words)
            || words.contains(|c: char| "|>›»".contains(c))
        {
            continue;
        }
        let told = named_again(document, block, words);
        // One word, such as `News`, is a paper's name only where somebody of that name owns the page.
        let is_owned = || {
            let own = words.to_lowercase();
            let lines = blocks.iter().filter(|block| block.kind == BlockKind::Furniture);
            let mut small_print =
                lines.map(|block| document.slice(block.span)).filter(|line| is_copyright(line));
            small_print.any(|line| owns(&line.to_lowercase(), &own))
        };
        let is_told = if words.contains(' ') { told >= 1 } else { told >= 3 && is_owned() };
        if is_told && best.is_none_or(|(most, _)| told > most) {
            best = Some((told, name));
        }
    }
    best.map(|(_, name)| name)
}

/// A line at the top of the page that can be nothing but a paper's name: `The Quay Herald`.
fn paper(document: &Document, headline: Option<Span>) -> Option<Span> {
    let above = document.blocks().iter().take_while(|block| headline.is_none_or(|title| block.span != title));
    let is_label = |block: &&Block| {
        matches!(
            &*block.provenance.name(),
            "rule:menu" | "rule:share_bar" | "rule:sign_up" | "rule:related_heading"
        )
    };
    above.take(FIRST_LINES).filter(|block| !is_label(block)).map(|block| bare(document, block.span)).find(
        |&span| {
            let name = document.slice(span);
            let words: Vec<&str> = name.split_whitespace().collect();
            let is_link = |word: &str| matches!(word, "of" | "and" | "&" | "the");
            let is_title = words.iter().all(|word| word.starts_with(char::is_uppercase) || is_link(word));
            let is_paper = |word: &&str| PAPERS.iter().any(|paper| paper.eq_ignore_ascii_case(word));
            (2..=5).contains(&words.len())
                && is_title
                && is_name(name)
                && !name.contains("  ")
                && words.iter().any(is_paper)
        },
    )
}

/// The line without signs around its words: `☰ Rift Daily 🔍`.
fn bare(document: &Document, span: Span) -> Span {
    let line = document.slice(span);
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '!' | '?' | ':');
    let lead = line.len() - line.trim_start_matches(is_sign).len();
    let words = line.get(lead..).unwrap_or_default().trim_end_matches(is_sign);
    let start = span.range().start + lead;
    Span::of(start..start + words.len())
}

fn is_copyright(line: &str) -> bool {
    line.contains('©') || line.contains("Copyright")
}

/// How much the other lines that hold the name count: those of copyright most.
fn named_again(document: &Document, own: &Block, name: &str) -> usize {
    let name = name.to_lowercase();
    let others = document.blocks().iter().filter(|block| block.span != own.span);
    let told = others.map(|block| {
        let line = document.slice(block.span);
        let count = match block.kind {
            BlockKind::Furniture if is_copyright(line) => 3,
            BlockKind::Furniture | BlockKind::Credit | BlockKind::Caption | BlockKind::Byline => 1,
            _ => 0,
        };
        let is_other = count > 0 && line.len() <= LONGEST_SMALL_PRINT && !line.eq_ignore_ascii_case(&name);
        let line = line.to_lowercase();
        // `News` within `© 2025 Quay News Media` is no owner.
        let count = if count == 3 && !owns(&line, &name) { 1 } else { count };
        if is_other && holds(&line, &name) { count } else { 0 }
    });
    told.sum()
}

/// Whether the words stand in the line, not as a part of longer words.
fn holds(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = line.get(..at).and_then(|line| line.chars().next_back());
        let after = line.get(at + words.len()..).and_then(|line| line.chars().next());
        !letter(before) && !letter(after)
    })
}

/// Whether the owner of a line of copyright is called so, or so to begin with; the line is in lower case.
fn owns(line: &str, name: &str) -> bool {
    let Some(at) = line.find(name) else { return false };
    let before = line.get(..at).unwrap_or_default();
    let mut words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| matches!(word, "c" | "copyright" | "by" | "the" | "all" | "rights" | "reserved"))
}

/// How a page asks for something in its own name.
const ASKING: &[&str] =
    &["Support the ", "Support The ", "Subscribe to the ", "Subscribe to The ", "About the ", "About The "];

/// The paper that a line of its own asks to support, where the owner of the copyright is called after it.
fn asks_for(document: &Document) -> Option<Outlet> {
    let owners: Vec<&str> = document
        .blocks()
        .iter()
        .filter(|block| block.kind == BlockKind::Furniture)
        .filter_map(|block| owner(document, block))
        .map(|span| document.slice(span))
        .collect();
    let asked = document.blocks().iter().filter(|block| block.kind == BlockKind::Furniture);
    asked.filter(|_| !owners.is_empty()).find_map(|block| {
        let line = document.slice(block.span);
        let name = ASKING.iter().find_map(|asking| line.strip_prefix(asking))?.trim_end();
        let is_owner = |owner: &&str| {
            let rest = owner.strip_prefix("The ").unwrap_or(owner).strip_prefix(name);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let end = block.span.range().start + line.trim_end().len();
        let span = Span::of(end - name.len()..end);
        (is_name(name) && owners.iter().any(is_owner)).then(|| Outlet { name: format!("The {name}"), span })
    })
}

/// The owner of the copyright: `© 2025 The Lamp Ltd`.
fn owner(document: &Document, block: &Block) -> Option<Span> {
    let line = document.slice(block.span);
    let sign = ["©", "(c) ", "Copyright "].iter().find_map(|sign| Some(line.find(sign)? + sign.len()))?;
    let is_year = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',' | '©' | '\u{a0}');
    let rest = line.get(sign..)?;
    let rest = rest.trim_start_matches(is_year);
    let end = ENDS.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end_matches(is_year).trim_end_matches('.');
    let start = block.span.range().start + line.len() - rest.len();
    let is_owner = is_name(name) && !name.to_lowercase().starts_with("all rights") && name != "Copyright";
    is_owner.then(|| Span::of(start..start + name.len()))
}

/// The agency of a byline: `By Reuters`.
fn in_byline(document: &Document) -> Option<Outlet> {
    let block = document.blocks().iter().find(|block| block.kind == BlockKind::Byline)?;
    let line = document.slice(block.span);
    let names = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(line);
    let name = names.split(|c: char| c.is_ascii_digit() || matches!(c, ',' | '|')).next()?;
    let name = name.split_once(" and ").map_or(name, |(name, _)| name).trim();
    let short = [name, name.split_whitespace().next()?].into_iter().find(|name| agency(name).is_some())?;
    let start = block.span.range().start + line.len() - names.len();
    Some(Outlet { name: agency(short)?.to_owned(), span: Span::of(start..start + short.len()) })
}

/// The agency of the dateline: one of the known ones, or whatever name stands there in parentheses.
fn in_dateline(document: &Document) -> Option<Outlet> {
    let span = dateline::agency(document)?;
    let name = document.slice(span);
    let known = agency(name).map(str::to_owned).or_else(|| is_name(name).then(|| name.to_owned()))?;
    Some(Outlet { name: known, span })
}

/// The `The Paper` of a line `The PaperAda Wren`, as a page's author card is copied, or of two lines once that was mended.
fn before_writer(document: &Document, writers: &[Span]) -> Option<Span> {
    let writer = document.slice(*writers.first()?);
    let blocks = document.blocks();
    let above = |at: usize| at.checked_sub(1).and_then(|above| blocks.get(above));
    blocks.iter().enumerate().find_map(|(at, block)| {
        let before = document.slice(block.span).strip_suffix(writer)?.trim_end();
        let (block, paper) = match above(at) {
            Some(above) if before.is_empty() => (above, document.slice(above.span)),
            _ => (block, before),
        };
        let words = paper.split_whitespace().count();
        let is_name =
            paper.starts_with("The ") && paper.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
        let start = block.span.range().start;
        (is_name && (2..=5).contains(&words)).then(|| Span::of(start..start + paper.len()))
    })
}
