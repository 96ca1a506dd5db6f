//! What was exported, brought back.

use crate::services::wording::{all_counted, counted};
use crate::services::{clock, storage};
use dateline_notes::import::{Destination, ImportReport, Imported, import as read};

/// Reads a file that was exported from here (or W3C annotations from elsewhere) into the library; `open` is
/// the id of the article on the desk. All articles are to be at hand ([`storage::once_all_at_hand`]). Gives what is to be stored and what to tell the reader.
///
/// # Errors
///
/// Why the file as a whole cannot be read, for the reader.
pub fn import(name: &str, file: &str, open: Option<&str>) -> Result<(Imported, String), String> {
    let ((articles, _), never) = (storage::all_articles(), storage::never());
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
    let new = all_counted(&[
        (report.articles_added, "article"),
        (report.annotations_added, "note"),
        (report.corrections_added, "correction"),
    ]);
    let there = all_counted(&[
        (report.annotations_there, "note"),
        (report.corrections_there, "correction"),
        (report.never_there, "name"),
    ]);
    let mut said = format!("Imported “{name}”: {} new", new.as_deref().unwrap_or("nothing"));
    if let Some(there) = there {
        said.push_str(&format!(", {there} there already"));
    }
    said.push('.');
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_are_told_apart_from_notes() {
        let report = ImportReport {
            articles_added: 1,
            annotations_added: 3,
            corrections_added: 3,
            ..ImportReport::default()
        };
        assert_eq!(said("a", &report), "Imported “a”: 1 article, 3 notes and 3 corrections new.");
        let report = ImportReport { annotations_there: 3, corrections_there: 1, ..ImportReport::default() };
        assert_eq!(said("a", &report), "Imported “a”: nothing new, 3 notes and 1 correction there already.");
    }
}
