//! How well the engine ties mentions to things, on our own corpus: beside it, what the words alone would give.

use super::ask::Ask;
use super::clusters::{Figure, Labels, Score};
use super::reader::Reader;
use crate::corpus::{self, Named, Page, Part};
use dateline_engine::{Reading, read};
use dateline_text::{Analysis, MentionKind, Span};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write;

/// Measures as the words after `measure entities` ask, and prints a table in Markdown.
///
/// # Errors
/// Where the words are not understood, or a file cannot be read or written.
pub(super) fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let ask = Ask::read(words)?;
    let readers =
        if ask.quick { vec![Reader::quick()] } else { vec![Reader::quick(), Reader::careful(&ask.weights)?] };
    let articles = corpus::read_folder(&ask.corpus)?;
    let mut errors = String::new();
    println!("{HEAD}");
    for part in
        [Part::Learn, Part::Measure].into_iter().filter(|part| ask.wants(&format!("corpus_{}", part.name())))
    {
        for reader in &readers {
            let mut table = Table::default();
            for named in articles.iter().filter(|named| named.article.front.part == part) {
                let article = &named.article;
                let whole = article.front.page == Page::Article;
                let document = read(article.text.clone(), &Reading { whole, ..Reading::default() });
                let analysis = reader.analysis(&document, Some(article.front.published));
                table.add(named, &analysis);
                // Of the others only figures are taken.
                if part == Part::Learn {
                    describe(named, reader.name(), &analysis, &mut errors);
                }
            }
            table.print(part.name(), reader.name());
        }
    }
    if let Some(path) = &ask.errors {
        std::fs::write(path, errors)?;
    }
    Ok(())
}

const HEAD: &str = "\
| part | reading | mentions | tied by | kind | mentions | things | B-cubed F1 (P, R) | CEAF-e F1 (P, R) |
| --- | --- | --- | --- | --- | ---: | ---: | --- | --- |";

/// Which mentions are scored.
const OVER: [&str; 2] = ["found right", "all"];
/// What ties them.
const BY: [&str; 2] = ["same words", "engine"];

/// Scores by mentions, way of tying and kind.
#[derive(Debug, Default)]
struct Table([[[Score; MentionKind::ALL.len()]; BY.len()]; OVER.len()]);

impl Table {
    fn add(&mut self, named: &Named, analysis: &Analysis) {
        let text = &named.article.text;
        for (index, &kind) in MentionKind::ALL.iter().enumerate() {
            let found = || analysis.mentions.iter().filter(|mention| mention.kind == kind);
            let wanted: Labels = labels(
                named
                    .article
                    .mentions
                    .iter()
                    .filter(|mention| mention.kind == kind)
                    .map(|m| (m.span, m.entity.clone())),
            );
            let words = labels(found().map(|m| (m.span, m.span.text(text).to_lowercase())));
            let engine = labels(found().map(|m| (m.span, m.entity)));
            for (by, given) in [words, engine].iter().enumerate() {
                let common = |one: &Labels, other: &Labels| -> Labels {
                    one.iter()
                        .filter(|(place, _)| other.contains_key(place))
                        .map(|(&place, &label)| (place, label))
                        .collect()
                };
                self.0[0][by][index].add(Score::of(&common(given, &wanted), &common(&wanted, given)));
                self.0[1][by][index].add(Score::of(given, &wanted));
            }
        }
    }

    fn print(&self, part: &str, reading: &str) {
        for (over, rows) in OVER.iter().zip(&self.0) {
            for (by, scores) in BY.iter().zip(rows) {
                let mut all = Score::default();
                scores.iter().for_each(|score| all.add(*score));
                let kinds = MentionKind::ALL.iter().map(|kind| kind.name()).zip(scores);
                for (kind, score) in std::iter::once(("all", &all)).chain(kinds) {
                    let (mentions, things) = score.counts();
                    let (cubed, ceaf) = (figure(score.b_cubed()), figure(score.ceaf()));
                    println!(
                        "| {part} | {reading} | {over} | {by} | {kind} | {mentions} | {things} | {cubed} | {ceaf} |"
                    );
                }
            }
        }
    }
}

fn figure(figure: Figure) -> String {
    format!("{:.1} ({:.1}, {:.1})", figure.f1, figure.precision, figure.recall)
}

fn labels<T: std::hash::Hash + Eq>(mentions: impl Iterator<Item = (Span, T)>) -> Labels {
    let mut numbers: HashMap<T, usize> = HashMap::new();
    mentions
        .map(|(span, thing)| {
            let next = numbers.len();
            ((span.start(), span.end()), *numbers.entry(thing).or_insert(next))
        })
        .collect()
}

/// One line for every thing that fell apart or ran together, of the mentions that were found right.
fn describe(named: &Named, reading: &str, analysis: &Analysis, to: &mut String) {
    let mut split: BTreeMap<&str, BTreeMap<u32, Vec<&str>>> = BTreeMap::new();
    let mut merged: BTreeMap<u32, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for mention in &analysis.mentions {
        let same = |other: &&corpus::Mention| other.span == mention.span && other.kind == mention.kind;
        let (Some(wanted), Some(id)) = (named.article.mentions.iter().find(same), mention.entity) else {
            continue;
        };
        let words = mention.span.text(&named.article.text);
        split.entry(&wanted.entity).or_default().entry(id.0).or_default().push(words);
        merged.entry(id.0).or_default().entry(&wanted.entity).or_default().push(words);
    }
    for (key, parts) in split.iter().filter(|(_, parts)| parts.len() > 1) {
        let parts: Vec<String> = parts.values().map(|words| words.join(", ")).collect();
        let _ = writeln!(to, "{reading}\t{}\tsplit\t{key}\t{}", named.name, parts.join(" | "));
    }
    for (id, keys) in merged.iter().filter(|(_, keys)| keys.len() > 1) {
        let name = analysis.entities.get(*id as usize).map_or("", |entity| &entity.name);
        let keys: Vec<String> =
            keys.iter().map(|(key, words)| format!("{key}: {}", words.join(", "))).collect();
        let _ = writeln!(to, "{reading}\t{}\tmerged\t{name}\t{}", named.name, keys.join(" | "));
    }
}
