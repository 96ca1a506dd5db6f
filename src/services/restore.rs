//! What was exported, brought back.

use crate::services::wording::counted;
use crate::services::{clock, storage};
use dateline_notes::import::{Destination, ImportReport, Imported, import as read};

/// Reads a file that was exported from here (or W3C annotations from elsewhere) into the library; `open` is
/// the id of the article on the desk. Gives what is to be stored and what to tell the reader.
///
/// # Errors
///
/// Why the file as a whole cannot be read, for the reader.
pub fn import(name: &str, file: &str, open: Option<&str>) -> Result<(Imported, String), String> {
    let (articles, never) = (storage::all_articles(), storage::never());
    let now = clock::now();
    let into = Destination { articles: &articles, never: &never, open, now: &now };
    match read(file, &into, &mut clock::fresh_id) {
        Ok(imported) => {
            let said = said(name, &imported.report);
            Ok((imported, said))
        }
        Err(error) => Err(format!("“{name}” was not imported: {error}.")),
    }
}

/// What came of an import, in a sentence or two.
fn said(name: &str, report: &ImportReport) -> String {
    let mut said = format!(
        "Imported “{name}”: {} new, {} new, {} there already.",
        counted(report.articles_added, "article"),
        counted(report.annotations_added, "note"),
        report.unchanged,
    );
    if report.never_added > 0 {
        said.push_str(&format!(" {} never to be marked.", counted(report.never_added, "name")));
    }
    if !report.kept_both.is_empty() {
        said.push_str(&format!(" {} differed from what is here: both are kept.", report.kept_both.len()));
    }
    if let Some(first) = report.left_out.first() {
        said.push_str(&format!(" {} left out: {} ({}).", report.left_out.len(), first.what, first.why));
    }
    said
}
