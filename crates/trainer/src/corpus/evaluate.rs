//! The engine over the whole corpus, as a table.

use super::{FolderError, LAYERS, Layer, Named, Page, Part, Scores, Tally, read_folder};
use dateline_engine::{Lexicon, Reading};
use std::fmt;
use std::path::Path;

/// What the engine reached, an article a line.
#[derive(Clone, Debug, Default)]
pub struct Report {
    lines: Vec<(String, Part, Scores)>,
}

/// Runs the engine over every article of a folder.
///
/// # Errors
/// Where an article cannot be read.
pub fn evaluate(folder: &Path, lexicon: &Lexicon) -> Result<Report, FolderError> {
    let articles = read_folder(folder)?;
    Ok(Report { lines: articles.iter().map(|named| line(named, lexicon)).collect() })
}

fn line(named: &Named, lexicon: &Lexicon) -> (String, Part, Scores) {
    let article = &named.article;
    let reading = Reading { whole: article.front.page == Page::Article, ..Reading::default() };
    let document = dateline_engine::read(article.text.clone(), &reading);
    let analysis = dateline_engine::analyze(&document, lexicon, Some(article.front.published));
    (named.name.clone(), article.front.part, Scores::of(article, &analysis))
}

impl Report {
    /// The counts of one layer over all articles of one part.
    #[must_use]
    pub fn total(&self, part: Part, layer: Layer) -> Tally {
        self.sum(part).layer(layer)
    }

    fn sum(&self, part: Part) -> Scores {
        self.lines
            .iter()
            .filter(|(_, other, _)| *other == part)
            .fold(Scores::default(), |sum, (_, _, scores)| sum.plus(*scores))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let header: String = LAYERS.iter().map(|(_, name)| format!(" {name:>18}")).collect();
        writeln!(f, "{:<32} {:<8}{header}", "F1 (right/given/wanted)", "part")?;
        let totals = [Part::Learn, Part::Measure].map(|part| ("all".to_owned(), part, self.sum(part)));
        for (name, part, scores) in self.lines.iter().chain(&totals) {
            let cells: String =
                LAYERS.iter().map(|(layer, _)| format!(" {:>18}", cell(scores.layer(*layer)))).collect();
            writeln!(f, "{name:<32} {:<8}{cells}", part.name())?;
        }
        Ok(())
    }
}

fn cell(tally: Tally) -> String {
    if tally.wanted == 0 && tally.given == 0 {
        return "-".to_owned();
    }
    format!("{:.1} {}/{}/{}", tally.f1(), tally.right, tally.given, tally.wanted)
}
