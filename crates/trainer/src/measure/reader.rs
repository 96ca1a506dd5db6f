//! The engine as it is measured: quick, or careful with weights from a file.

use super::set::{Kind, Name, Text, sorted};
use dateline_engine::{
    CarefulReading, Lexicon, Published, Reading, Tagger, analyze, analyze_carefully, read,
};
use dateline_text::{Analysis, Document, Units};
use std::path::Path;

/// One way to read.
#[derive(Debug)]
pub(super) struct Reader {
    lexicon: Lexicon,
    tagger: Option<Tagger>,
}

impl Reader {
    pub(super) fn quick() -> Self {
        Self { lexicon: Lexicon::new(), tagger: None }
    }

    /// # Errors
    /// Where the file cannot be read or holds no weights.
    pub(super) fn careful(weights: &Path) -> Result<Self, String> {
        let advice = |error: String| {
            format!("{}: {error} (--weights FILE reads others, --quick does without)", weights.display())
        };
        let packed = std::fs::read(weights).map_err(|error| advice(error.to_string()))?;
        let tagger = Tagger::new(&packed).map_err(|error| advice(error.to_string()))?;
        Ok(Self { lexicon: Lexicon::new(), tagger: Some(tagger) })
    }

    pub(super) fn name(&self) -> &'static str {
        if self.tagger.is_some() { "careful" } else { "quick" }
    }

    /// All that the engine says about a document.
    pub(super) fn analysis(&self, document: &Document, published: Option<Published>) -> Analysis {
        let Some(tagger) = &self.tagger else { return analyze(document, &self.lexicon, published) };
        let mut reading = CarefulReading::new(document, &self.lexicon, tagger);
        reading.finish(tagger);
        analyze_carefully(document, &self.lexicon, published, &reading)
    }

    /// The names that are scored, in order, each once.
    pub(super) fn names(&self, text: &Text) -> Vec<Name> {
        let document = read(text.text.clone(), &Reading { whole: text.whole, ..Reading::default() });
        let analysis = self.analysis(&document, text.published);
        let units = Units::new(&text.text);
        let name = |mention: &dateline_text::Mention| Name {
            start: units.to_code_points(mention.span.start()),
            end: units.to_code_points(mention.span.end()),
            kind: Kind::of(mention.kind),
        };
        let scored = analysis.mentions.iter().map(name).filter(|name| name.kind != Kind::Other);
        sorted(scored.collect())
    }
}
