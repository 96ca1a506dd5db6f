//! One row an annotation or mark, for a spreadsheet: RFC 4180, and safe to open.

use super::Export;
use super::cited::Said;
use crate::{NoteColor, Passages};
use dateline_text::{Span, Timex, Units};

/// The columns.
const HEADER: [&str; 22] = [
    "article",
    "outlet",
    "published",
    "what",
    "kind",
    "start",
    "end",
    "words",
    "note",
    "created",
    "modified",
    "value",
    "earliest",
    "latest",
    "tags",
    "color",
    "target",
    "entity",
    "speaker",
    "speaker_kind",
    "quoted",
    "cue",
];

/// What a cell must not begin with: a spreadsheet would take it for a formula (OWASP, CSV Injection).
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The article's annotations, then its marks, as CSV: UTF-8, lines ended by CR LF, positions in code
/// points (empty where an annotation has lost its place).
#[must_use]
pub fn csv(export: &Export<'_>) -> String {
    let article = export.article;
    let units = Units::new(export.text);
    let position = |byte: u32| units.to_code_points(byte).to_string();
    let ends =
        |span: Option<Span>| span.map_or_else(Default::default, |s| (position(s.start()), position(s.end())));
    let about = [
        article.title.as_str(),
        article.outlet.as_deref().unwrap_or_default(),
        export.published.unwrap_or_default(),
    ];
    let mut table = String::new();
    csv_row(&mut table, &HEADER);
    let passages = Passages::new(export.text);
    for annotation in article.annotations() {
        let (start, end) = ends(export.place(&passages, annotation).span());
        let what = if annotation.body.is_some() { "note" } else { "highlight" };
        let words = annotation.target.words();
        let body = annotation.body.as_deref().unwrap_or_default();
        let own = [what, annotation.purpose.name(), &start, &end, words, body];
        let times = [annotation.created.as_str(), annotation.modified.as_str()];
        let tags = annotation.tags.join(", ");
        let sorted = ["", "", "", &tags, annotation.color.map_or("", NoteColor::name)];
        let target = [annotation.target.name(), annotation.target.entity().map_or("", |(name, _)| name)];
        let said = [""; 4];
        csv_row(&mut table, &[&about[..], &own, &times, &sorted, &target, &said].concat());
    }
    for mark in export.marks() {
        let (start, end) = ends(Some(mark.span));
        let own = ["mark", mark.kind.name(), &start, &end, mark.span.text(export.text), "", "", ""];
        let timex = export.timex(mark);
        let day = |of: fn(&Timex) -> &Option<String>| {
            timex.and_then(|timex| of(timex).as_deref()).unwrap_or_default()
        };
        let value = timex.map_or("", |timex| timex.value.as_str());
        let days = [value, day(|timex| &timex.earliest), day(|timex| &timex.latest), "", "", "", ""];
        let said = export.said(mark);
        let word = |of: fn(&Said) -> &str| said.as_ref().map(of).unwrap_or_default();
        let said = [
            word(|said| said.speaker.as_deref().unwrap_or_default()),
            word(|said| said.sourcing.name()),
            word(|said| said.kind.name()),
            word(|said| said.cue.as_deref().unwrap_or_default()),
        ];
        csv_row(&mut table, &[&about[..], &own, &days, &said].concat());
    }
    table
}

/// Writes one row of a table that a spreadsheet may open: RFC 4180, no cell a formula.
///
/// ```
/// let mut table = String::new();
/// dateline_notes::export::csv_row(&mut table, &["=1+1", "a, b"]);
/// assert_eq!(table, "'=1+1,\"a, b\"\r\n");
/// ```
pub fn csv_row(table: &mut String, cells: &[&str]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            table.push(',');
        }
        push_cell(table, cell);
    }
    table.push_str("\r\n");
}

/// Writes one cell: kept from being a formula, in quotation marks where it needs them.
fn push_cell(table: &mut String, cell: &str) {
    let guard = if cell.starts_with(FORMULA_STARTS) { "'" } else { "" };
    if cell.contains(['"', ',', '\r', '\n']) {
        table.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
    } else {
        table.extend([guard, cell]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut table = String::new();
        push_cell(&mut table, text);
        table
    }

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-5"), "'-5");
        assert_eq!(cell("@SUM(A1,A2)"), "\"'@SUM(A1,A2)\"");
        assert_eq!(cell("\tx"), "'\tx");
    }

    #[test]
    fn quotation_marks_are_doubled() {
        assert_eq!(cell(r#"a "b", c"#), r#""a ""b"", c""#);
        assert_eq!(cell("plain"), "plain");
    }
}
