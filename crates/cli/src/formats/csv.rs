//! A table for a spreadsheet (RFC 4180), one row an annotation.

use dateline_text::{Analysis, Document, EntityId, Span, Units};
use std::io::{self, Write};

const COLUMNS: [&str; 9] = ["document", "layer", "kind", "start", "end", "text", "value", "name", "source"];

/// Writes the names of the columns.
pub(crate) fn heading(output: &mut impl Write) -> io::Result<()> {
    write!(output, "{}\r\n", COLUMNS.join(","))
}

/// Writes the rows of one document, layer after layer.
pub(crate) fn rows(
    name: &str,
    document: &Document,
    analysis: &Analysis,
    output: &mut impl Write,
) -> io::Result<()> {
    let units = Units::new(document.text());
    let entity = |id: Option<EntityId>| {
        id.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone()).unwrap_or_default()
    };
    let mut row = |layer: &str, kind: &str, span: Span, value: &str, named: &str, source: &str| {
        let start = units.to_code_points(span.start()).to_string();
        let end = units.to_code_points(span.end()).to_string();
        let cells = [name, layer, kind, &start, &end, document.slice(span), value, named, source];
        write!(output, "{}\r\n", cells.map(cell).join(","))
    };
    for it in &analysis.mentions {
        row("mention", it.kind.name(), it.span, "", &entity(it.entity), &it.provenance.name())?;
    }
    for it in &analysis.timexes {
        row("timex", it.kind.name(), it.span, &it.value, "", &it.provenance.name())?;
    }
    for it in &analysis.quotations {
        let speaker = match it.entity {
            Some(_) => entity(it.entity),
            None => it.source.map(|span| document.slice(span).to_owned()).unwrap_or_default(),
        };
        row("quotation", it.kind.name(), it.content, it.sourcing.name(), &speaker, &it.provenance.name())?;
    }
    for it in &analysis.quantities {
        let unit = it.unit.as_deref().unwrap_or_default();
        row("quantity", unit, it.span, &it.value.to_string(), "", &it.provenance.name())?;
    }
    for it in &analysis.cues {
        row("cue", it.kind.name(), it.span, "", "", &it.provenance.name())?;
    }
    for it in &analysis.facts {
        for &span in &it.evidence {
            row("fact", it.slot.name(), span, "", "", &it.provenance.name())?;
        }
    }
    Ok(())
}

/// One cell, quoted where it must be. A cell that a spreadsheet would read as a formula gets an
/// apostrophe before it: the words of an article come from anybody.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_formula_is_kept_from_running() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@SUM(A1,A2)"), "\"'@SUM(A1,A2)\"");
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        assert_eq!(cell("-3.5"), "-3.5");
    }

    #[test]
    fn quotes_are_doubled() {
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
    }
}
