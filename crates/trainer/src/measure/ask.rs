//! What follows the word `measure`.

use std::path::{Path, PathBuf};

/// What is to be measured, and where the outcome goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ask {
    /// The folder with `ner/`; without it our own corpus is all there is.
    pub(super) data: Option<PathBuf>,
    /// The folder of our own articles.
    pub(super) corpus: PathBuf,
    /// The quick reading alone.
    pub(super) quick: bool,
    /// The weights of the careful reading.
    pub(super) weights: PathBuf,
    /// Where the kinds of error are to be written.
    pub(super) errors: Option<PathBuf>,
    /// What the names of the sets begin with; empty for all sets.
    pub(super) sets: Vec<String>,
}

impl Ask {
    /// Reads the words.
    ///
    /// # Errors
    /// A line for a person, where one is not understood.
    pub(super) fn read(words: &[&str]) -> Result<Self, String> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut ask = Self {
            data: None,
            corpus: project.join("tests/corpus"),
            quick: false,
            weights: project.join("crates/lexicon/data/careful.bin"),
            errors: None,
            sets: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            let mut path = || words.next().map(PathBuf::from).ok_or_else(|| format!("`{word}` wants a path"));
            match word {
                "--data" => ask.data = Some(path()?),
                "--corpus" => ask.corpus = path()?,
                "--weights" => ask.weights = path()?,
                "--errors" => ask.errors = Some(path()?),
                "--quick" => ask.quick = true,
                _ if word.starts_with('-') => return Err(format!("measure does not know `{word}`")),
                set => ask.sets.push(set.to_owned()),
            }
        }
        Ok(ask)
    }

    /// Whether the set of this name is asked for.
    pub(super) fn wants(&self, set: &str) -> bool {
        self.sets.is_empty() || self.sets.iter().any(|begin| set.starts_with(begin))
    }
}

#[cfg(test)]
mod tests {
    use super::Ask;

    #[test]
    fn takes_the_sets_that_are_named() {
        let ask = Ask::read(&["--data", "../shared/data", "--quick", "dev_"]).unwrap();
        assert!(ask.quick && ask.wants("dev_gum_news") && !ask.wants("test_wikigold"));
        assert!(Ask::read(&[]).unwrap().wants("test_wikigold"));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(Ask::read(&["--data"]).is_err());
        assert!(Ask::read(&["--fast"]).is_err());
    }
}
