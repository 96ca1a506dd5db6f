//! The texts as the quick tagger sees them: runs of words, each with the numbers of its features and how
//! probable each tag is.

use super::recipe::Source;
use crate::corpus::{self, Named, Page, Part};
use dateline_engine::learning::{QuickPart, quick_sample};
use dateline_engine::{Lexicon, Reading};
use dateline_lexicon::QUICK_TAGS as TAGS;
use dateline_text::{MentionKind, Units};
use serde::Deserialize;
use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The kinds that are tagged, in the order of the tags.
const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];
/// How many tags the teacher knows; what is more than ours is other names, none for us.
const TEACHER_TAGS: usize = 17;

/// A run of words.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// How much each of its words counts.
    pub(super) weight: f32,
    /// Its first word among all words, and the word after its last.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// Everything there is to learn from.
#[derive(Debug, Default)]
pub struct Data {
    pub(super) runs: Vec<Run>,
    /// How probable each tag is, a word an entry.
    pub(super) tags: Vec<[f32; TAGS]>,
    /// The features' numbers, as many for each word.
    pub(super) keys: Vec<u32>,
}

#[derive(Deserialize)]
struct Given {
    text: String,
    #[serde(default)]
    ents: Vec<(usize, usize, String)>,
}

#[derive(Deserialize)]
struct Exported {
    counts: String,
}

impl Data {
    /// Reads all sources through the engine.
    ///
    /// # Errors
    /// Where a file cannot be read or does not follow its form.
    pub fn read(sources: &[Source]) -> Outcome<Self> {
        // Its weights have no part in what the engine tells: features are of lists and rules alone.
        let lexicon = Lexicon::with_quick(Vec::new());
        let mut data = Self::default();
        for source in sources {
            match source {
                Source::Gold(weight, path) if path.is_dir() => data.read_own(&lexicon, *weight, path)?,
                Source::Gold(weight, path) => data.read_gold(&lexicon, *weight, path)?,
                Source::Silver(weight, texts, export, soft) => {
                    data.read_silver(&lexicon, *weight, texts, export, soft)?;
                }
            }
        }
        Ok(data)
    }

    fn read_own(&mut self, lexicon: &Lexicon, weight: f32, folder: &Path) -> Outcome<()> {
        for Named { article, .. } in corpus::read_folder(folder)? {
            if article.front.part != Part::Learn {
                continue;
            }
            let kind = |kind| match kind {
                MentionKind::Person => Some(0),
                MentionKind::Organization => Some(1),
                MentionKind::Place => Some(2),
                _ => None,
            };
            let names: Vec<_> = article
                .mentions
                .iter()
                .filter_map(|name| Some((name.span.start(), name.span.end(), kind(name.kind)?)))
                .collect();
            let whole = article.front.page == Page::Article;
            for part in sample(lexicon, article.text, whole) {
                self.push(weight, &part, gold(&part, &names));
            }
        }
        Ok(())
    }

    fn read_gold(&mut self, lexicon: &Lexicon, weight: f32, path: &Path) -> Outcome<()> {
        for line in BufReader::new(fs::File::open(path)?).lines() {
            let Given { text, ents } = serde_json::from_str(&line?)?;
            let units = Units::new(&text);
            let byte = |point: usize| units.from_code_points(point as u32);
            let names: Vec<_> = ents
                .iter()
                .filter_map(|(start, end, kind)| {
                    let kind = KINDS.iter().position(|name| name == kind)?;
                    Some((byte(*start), byte(*end), kind))
                })
                .collect();
            drop(units);
            for part in sample(lexicon, text, true) {
                self.push(weight, &part, gold(&part, &names));
            }
        }
        Ok(())
    }

    fn read_silver(
        &mut self,
        lexicon: &Lexicon,
        weight: f32,
        texts: &Path,
        export: &Path,
        soft: &Path,
    ) -> Outcome<()> {
        let soft = fs::read(soft)?;
        let header = soft.get(8..10).ok_or("no probabilities")?;
        let rows = &soft[10 + usize::from(header[0]) + 256 * usize::from(header[1])..];
        let mut rows = rows.chunks_exact(2 * TEACHER_TAGS);
        let exported = BufReader::new(fs::File::open(export)?).lines();
        for (line, exported) in BufReader::new(fs::File::open(texts)?).lines().zip(exported) {
            let Given { text, .. } = serde_json::from_str(&line?)?;
            let Exported { counts } = serde_json::from_str(&exported?)?;
            let rows: Vec<&[u8]> = rows.by_ref().take(counts.len()).collect();
            for part in sample(lexicon, text, true) {
                let rows = rows.get(part.first..part.first + part.words.len());
                let rows = rows.ok_or("the probabilities are of other words")?;
                self.push(weight, &part, rows.iter().map(|row| probabilities(row)).collect());
            }
        }
        Ok(())
    }

    fn push(&mut self, weight: f32, part: &QuickPart, tags: Vec<[f32; TAGS]>) {
        let first = self.tags.len();
        self.runs.push(Run { weight, first, last: first + tags.len() });
        self.tags.extend(tags);
        self.keys.extend(part.keys.iter().flatten());
    }
}

fn sample(lexicon: &Lexicon, text: String, whole: bool) -> Vec<QuickPart> {
    let document = dateline_engine::read(text, &Reading { whole, ..Reading::default() });
    quick_sample(&document, lexicon)
}

/// The tags of a run's words, given names by bytes. A name that the run does not hold whole is none.
fn gold(part: &QuickPart, names: &[(u32, u32, usize)]) -> Vec<[f32; TAGS]> {
    let mut tags = vec![0; part.words.len()];
    for &(start, end, kind) in names {
        let first = part.words.partition_point(|word| word.start() < start);
        let last = part.words.partition_point(|word| word.end() <= end);
        let whole = first < last && part.words[first].start() < end && part.words[last - 1].end() > start;
        if !whole {
            continue;
        }
        for (index, tag) in tags[first..last].iter_mut().enumerate() {
            let place = match (index == 0, first + index + 1 == last) {
                (true, true) => 3,
                (true, false) => 0,
                (false, false) => 1,
                (false, true) => 2,
            };
            *tag = 1 + 4 * kind + place;
        }
    }
    let certain = |tag: usize| {
        let mut row = [0.0; TAGS];
        row[tag] = 1.0;
        row
    };
    tags.into_iter().map(certain).collect()
}

/// The probabilities of our tags, from the logarithms of the teacher's.
fn probabilities(row: &[u8]) -> [f32; TAGS] {
    let mut tags = [0.0; TAGS];
    for (index, half) in row.chunks_exact(2).enumerate() {
        tags[if index < TAGS { index } else { 0 }] += real(u16::from_le_bytes([half[0], half[1]])).exp();
    }
    let sum: f32 = tags.iter().sum();
    tags.map(|tag| tag / sum.max(1e-6))
}

/// A number of 16 bits (IEEE 754).
fn real(half: u16) -> f32 {
    let (exponent, fraction) = (half >> 10 & 31, f32::from(half & 1023) / 1024.0);
    let size = if exponent == 0 {
        fraction / 16384.0
    } else {
        (1.0 + fraction) * 2_f32.powi(i32::from(exponent) - 15)
    };
    if half >> 15 == 1 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_numbers_are_read() {
        assert_eq!(
            [0x0000, 0x3c00, 0xbc00, 0xc500, 0x0001].map(real),
            [0.0, 1.0, -1.0, -5.0, 1.0 / 16_777_216.0]
        );
    }
}
