//! What to learn from and how, a line each: a word and what it is set to. Lines that begin with `#` are comments.

use super::Settings;
use std::error::Error;
use std::path::{Path, PathBuf};

/// Texts to learn from, and how much each of their words counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// `gold WEIGHT PATH`: annotated, JSON lines or a folder of articles of our own.
    Gold(f32, PathBuf),
    /// `silver WEIGHT TEXTS EXPORT PROBABILITIES`: JSON lines, the same as exported, and the logarithms of
    /// the teacher's probabilities (float16, numpy).
    Silver(f32, PathBuf, PathBuf, PathBuf),
}

/// A whole recipe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipe {
    /// In the order in which they stand.
    pub sources: Vec<Source>,
    /// How to learn.
    pub settings: Settings,
}

impl Recipe {
    /// Reads a recipe; paths count from the current folder.
    ///
    /// # Errors
    /// Where the file cannot be read or a line says nothing known.
    pub fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let mut recipe = Self::default();
        for line in std::fs::read_to_string(path)?.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let settings = &mut recipe.settings;
            match words[..] {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["gold", weight, path] => recipe.sources.push(Source::Gold(weight.parse()?, path.into())),
                ["silver", weight, texts, export, soft] => recipe.sources.push(Source::Silver(
                    weight.parse()?,
                    texts.into(),
                    export.into(),
                    soft.into(),
                )),
                ["passes", passes, pruned] => {
                    settings.passes = passes.parse()?;
                    settings.passes_pruned = pruned.parse()?;
                }
                ["rows", rows] => settings.rows = rows.parse()?,
                ["rate", rate] => settings.rate = rate.parse()?,
                ["least", least] => settings.least = least.parse()?,
                ["dropout", words, lists, rules] => {
                    settings.dropout = [words.parse()?, lists.parse()?, rules.parse()?];
                }
                ["dead", dead] => settings.dead = dead.parse()?,
                ["seed", seed] => settings.seed = seed.parse()?,
                _ => return Err(format!("{}: no setting: {line}", path.display()).into()),
            }
        }
        Ok(recipe)
    }
}
