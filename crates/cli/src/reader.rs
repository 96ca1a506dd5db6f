//! The engine as the command uses it: careful unless told otherwise, its weights unpacked once for all texts.

use dateline_engine::{CarefulReading, Lexicon, Published, Tagger, analyze, analyze_carefully};
use dateline_text::{Analysis, Document};
use std::path::PathBuf;

/// How the names of an article are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// By the quick reading alone.
    Quick,
    /// By the learned tagger, with the weights that are compiled in or those of a file.
    Careful(Option<PathBuf>),
}

/// Analyses one document after the other.
#[derive(Debug)]
pub(crate) struct Reader {
    lexicon: Lexicon,
    tagger: Option<Tagger>,
}

impl Reader {
    /// Unpacks what the reading needs.
    ///
    /// # Errors
    /// One line for a person, where the weights cannot be read: names found without them are another answer than
    /// the one that was asked for.
    pub(crate) fn new(names: &Names) -> Result<Self, String> {
        let tagger = match names {
            Names::Quick => None,
            Names::Careful(None) => Some(unpack(dateline_lexicon::CAREFUL, "the weights in this program")?),
            Names::Careful(Some(path)) => {
                let name = path.display().to_string();
                let packed = std::fs::read(path).map_err(|error| format!("{name}: {error}"))?;
                Some(unpack(&packed, &name)?)
            }
        };
        Ok(Self { lexicon: Lexicon::new(), tagger })
    }

    /// All that the engine says about a document.
    pub(crate) fn analyze(&self, document: &Document, published: Option<Published>) -> Analysis {
        let Some(tagger) = &self.tagger else { return analyze(document, &self.lexicon, published) };
        let mut reading = CarefulReading::new(document, &self.lexicon, tagger);
        reading.finish(tagger);
        analyze_carefully(document, &self.lexicon, published, &reading)
    }
}

fn unpack(packed: &[u8], name: &str) -> Result<Tagger, String> {
    Tagger::new(packed).map_err(|error| format!("{name}: {error}; --quick reads without"))
}
