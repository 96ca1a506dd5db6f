//! How well notes are found again after a text was edited: right, given up, and never at a wrong place. Edits are made from a
//! seed, over our own articles; `docs/notes.md` gives the figures.

#![allow(clippy::unwrap_used, reason = "the test stops where the corpus is not there")]

#[path = "../../../tests/seeded/random.rs"]
mod random;

use dateline_notes::{CONTEXT_CHARS, Passages, Target};
use dateline_text::Span;
use random::Random;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// So many notes are placed.
const NOTES: usize = 10_000;
/// So many of them in each edited text.
const NOTES_A_TEXT: usize = 20;

/// A character, and where it stood in the first text.
type Origin = (char, Option<usize>);

/// A text that knows where each of its characters came from.
#[derive(Clone)]
struct Edited(Vec<Origin>);

impl Edited {
    fn of(text: &str) -> Self {
        Self(text.chars().enumerate().map(|(at, c)| (c, Some(at))).collect())
    }

    fn text(&self) -> String {
        self.0.iter().map(|&(c, _)| c).collect()
    }

    fn pieces(&self, ends: impl Fn(&[Origin], usize) -> bool) -> Vec<Vec<Origin>> {
        let mut pieces = vec![Vec::new()];
        for (at, &origin) in self.0.iter().enumerate() {
            pieces.last_mut().unwrap().push(origin);
            if ends(&self.0, at) {
                pieces.push(Vec::new());
            }
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    fn sentences(&self) -> Vec<Vec<Origin>> {
        self.pieces(|all, at| {
            all[at].0 == '\n' || all[at].0 == ' ' && at > 0 && matches!(all[at - 1].0, '.' | '!' | '?')
        })
    }

    fn paragraphs(&self) -> Vec<Vec<Origin>> {
        self.pieces(|all, at| all[at].0 == '\n')
    }

    fn words(&self) -> Vec<Vec<Origin>> {
        self.pieces(|all, at| all[at].0.is_whitespace())
    }
}

fn fresh(text: &str) -> Vec<Origin> {
    text.chars().map(|c| (c, None)).collect()
}

/// One word in `one_in` becomes another of the text.
fn change_words(text: &Edited, random: &mut Random, one_in: usize) -> Edited {
    let mut words = text.words();
    for at in 0..words.len() {
        if random.below(one_in) == 0 {
            let other = Edited(words[random.below(words.len())].clone()).text();
            if other != Edited(words[at].clone()).text() {
                words[at] = fresh(&other);
            }
        }
    }
    Edited(words.concat())
}

/// Letters go, come or turn into others.
fn mistype(text: &Edited, random: &mut Random) -> Edited {
    let mut chars = text.0.clone();
    for _ in 0..chars.len() / 150 {
        let at = random.below(chars.len());
        match random.below(3) {
            0 => drop(chars.remove(at)),
            1 => chars.insert(at, ('e', None)),
            _ => chars[at] = ('o', None),
        }
    }
    Edited(chars)
}

fn move_sentences(text: &Edited, random: &mut Random) -> Edited {
    let mut sentences = text.sentences();
    for _ in 0..3 {
        let sentence = sentences.remove(random.below(sentences.len()));
        sentences.insert(random.below(sentences.len() + 1), sentence);
    }
    Edited(sentences.concat())
}

fn cut_paragraphs(text: &Edited, random: &mut Random) -> Edited {
    let mut paragraphs = text.paragraphs();
    for _ in 0..paragraphs.len().div_ceil(4) {
        if paragraphs.len() > 1 {
            paragraphs.remove(random.below(paragraphs.len()));
        }
    }
    Edited(paragraphs.concat())
}

fn cut_sentences(text: &Edited, random: &mut Random) -> Edited {
    let mut sentences = text.sentences();
    for _ in 0..sentences.len().div_ceil(4) {
        sentences.remove(random.below(sentences.len()));
    }
    Edited(sentences.concat())
}

/// Labels of the page come in between paragraphs.
fn put_in_furniture(text: &Edited, random: &mut Random) -> Edited {
    let labels = [
        "Advertisement\n",
        "Share this\nCopy link\n",
        "Read more: The ferry that never came\n",
        "Sign up for our newsletter\n",
    ];
    let mut paragraphs = text.paragraphs();
    for _ in 0..4 {
        paragraphs.insert(random.below(paragraphs.len() + 1), fresh(labels[random.below(labels.len())]));
    }
    Edited(paragraphs.concat())
}

/// The same page copied by another browser: one line break for two, straight quotation marks, single spaces.
fn paste_again(text: &Edited) -> Edited {
    let straight = |&(c, origin): &Origin| match c {
        '“' | '”' => ('"', origin),
        '‘' | '’' => ('\'', origin),
        '–' | '—' => ('-', origin),
        c => (c, origin),
    };
    let mut chars: Vec<Origin> = text.0.iter().map(straight).collect();
    chars.dedup_by(|next, before| next.0.is_whitespace() && next.0 == before.0);
    Edited(chars)
}

/// Sentences come again elsewhere with a word changed.
fn add_doubles(text: &Edited, random: &mut Random) -> Edited {
    let mut sentences = text.sentences();
    for _ in 0..sentences.len().div_ceil(3) {
        let mut words = Edited(sentences[random.below(sentences.len())].clone()).words();
        if words.len() < 4 {
            continue;
        }
        let changed = random.below(words.len());
        words[changed] = fresh("another ");
        let double = fresh(&Edited(words.concat()).text());
        sentences.insert(random.below(sentences.len() + 1), double);
    }
    Edited(sentences.concat())
}

const EDITS: [&str; 10] = [
    "one word in 20 changed",
    "one word in 8 changed",
    "letters mistyped",
    "sentences moved",
    "paragraphs cut",
    "furniture put in",
    "pasted again",
    "look-alike sentences put in",
    "some of many look-alike sentences cut",
    "several of these",
];

fn edit(name: &str, text: &Edited, random: &mut Random) -> Edited {
    match name {
        "one word in 20 changed" => change_words(text, random, 20),
        "one word in 8 changed" => change_words(text, random, 8),
        "letters mistyped" => mistype(text, random),
        "sentences moved" => move_sentences(text, random),
        "paragraphs cut" => cut_paragraphs(text, random),
        "furniture put in" => put_in_furniture(text, random),
        "pasted again" => paste_again(text),
        "look-alike sentences put in" => add_doubles(text, random),
        "some of many look-alike sentences cut" => cut_sentences(text, random),
        _ => {
            let twice = edit(EDITS[random.below(EDITS.len() - 1)], text, random);
            edit(EDITS[random.below(EDITS.len() - 1)], &twice, random)
        }
    }
}

/// The words of our own articles, without what is annotated in them.
fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "article"));
    files.sort();
    files.iter().map(|file| plain(&std::fs::read_to_string(file).unwrap())).collect()
}

fn plain(article: &str) -> String {
    let body = article.split_once("\n---\n").map_or(article, |(_, body)| body);
    let mut text = String::new();
    for line in body.trim().lines() {
        let line =
            if line.starts_with('#') { line.split_once(' ').map_or("", |(_, words)| words) } else { line };
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("](") {
            text.push_str(&before.replace('[', ""));
            rest = after.split_once(')').map_or("", |(_, after)| after);
        }
        text.push_str(&rest.replace('[', ""));
        text.push('\n');
    }
    text
}

/// A note as a reader makes it: on some words of a paragraph, up to a few sentences.
fn note(text: &str, random: &mut Random) -> Option<Span> {
    let starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    let start = *starts.get(random.below(starts.len()))?;
    let words = [1, 2, 3, 5, 8, 13, 21, 34][random.below(8)];
    let line = text[start..].lines().next()?;
    let end = line.match_indices(' ').nth(words - 1).map_or(line.len(), |(at, _)| at);
    let passage = line[..end].trim_end();
    (!passage.is_empty()).then(|| Span::of(start..start + passage.len()))
}

/// Where a span of bytes stands in code points.
fn points(text: &str, span: Span) -> std::ops::Range<usize> {
    let before = text[..span.start() as usize].chars().count();
    before..before + span.text(text).chars().count()
}

#[derive(Default)]
struct Count {
    notes: usize,
    right: usize,
    given_up: usize,
    gone: usize,
    twins: usize,
    wrong: usize,
}

#[test]
fn no_note_is_put_at_a_wrong_place() {
    let articles = articles();
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let mut random = Random(seed.unwrap_or(0x0DA7_E11E));
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    let mut report = String::new();
    for number in 0..NOTES / NOTES_A_TEXT {
        let article = &articles[random.below(articles.len())];
        let name = EDITS[number % EDITS.len()];
        let has_doubles = name.starts_with("some of many");
        let text =
            if has_doubles { add_doubles(&Edited::of(article), &mut random).text() } else { article.clone() };
        let text = &text;
        let edited = edit(name, &Edited::of(text), &mut random);
        let later = edited.text();
        let (before, after) = (Passages::new(text), Passages::new(&later));
        let count = counts.entry(name).or_default();
        for _ in 0..NOTES_A_TEXT {
            let Some(span) = note(text, &mut random) else { continue };
            let meant = points(text, span);
            let is_meant = |&(_, origin): &Origin| origin.is_some_and(|origin| meant.contains(&origin));
            // Words that went, but for a few, are nowhere.
            let left = edited.0.iter().filter(|origin| is_meant(origin)).count();
            let is_gone = left * 2 < meant.len();
            count.notes += 1;
            count.gone += usize::from(is_gone);
            let target = Target::Passage(before.take(span));
            let found = after.find(&target);
            let Some(place) = found.span() else {
                count.given_up += usize::from(!is_gone);
                continue;
            };
            let shown = points(&later, place);
            let shared = edited.0[shown.clone()].iter().filter(|origin| is_meant(origin)).count();
            let is_right = !is_gone && shared * 3 >= left && shown.len() <= 2 * meant.len() + 10;
            if is_right {
                count.right += 1;
                continue;
            }
            // What the selectors keep, words and context, stands at both: nothing can tell them apart.
            let kept = |text: &str, span: Span| {
                let before =
                    text[..span.start() as usize].chars().rev().take(CONTEXT_CHARS).collect::<String>();
                let after = text[span.end() as usize..].chars().take(CONTEXT_CHARS).collect::<String>();
                (before, span.text(text).to_owned(), after)
            };
            if kept(text, span) == kept(&later, place) {
                count.twins += 1;
                continue;
            }
            count.wrong += 1;
            let (meant, shown) = (span.text(text), place.text(&later));
            let _ =
                writeln!(report, "{name}: {found:?}, gone: {is_gone}\n  meant {meant:?}\n  shown {shown:?}");
        }
    }
    for name in EDITS {
        let Some(Count { notes, right, given_up, gone, twins, wrong }) = counts.get(name) else { continue };
        let there = notes - gone;
        println!(
            "{name:<36} {notes:>6} notes, {gone:>5} gone; of those there right {:>5.1} %, given up {:>5.1} %; twins {twins}; wrong {wrong}",
            100.0 * *right as f64 / there as f64,
            100.0 * *given_up as f64 / there as f64,
        );
    }
    let wrong: usize = counts.values().map(|count| count.wrong).sum();
    assert_eq!(wrong, 0, "{report}");
}
