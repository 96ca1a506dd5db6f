//! Standoff as the annotation tool brat reads it: a line for each mark and note, by code points in a text that stands in a file beside it.
//! Who says a quotation is a relation from it to the words for its source, and a note on it in words.

use super::Export;
use crate::{MarkKind, Purpose};
use dateline_text::{Span, Units, one_line};
use std::collections::BTreeMap;

/// The marks and notes of the article; the text beside it is [`Export::text`], unchanged.
#[must_use]
pub fn brat(export: &Export<'_>) -> String {
    let units = Units::new(export.text);
    let mut file = String::new();
    let mut number = 0;
    let mut put = |file: &mut String, name: &str, span: Span, note: Option<&str>| {
        number += 1;
        let (places, words) = pieces(export.text, &units, span);
        file.push_str(&format!("T{number}\t{name} {places}\t{words}\n"));
        if let Some(note) = note.filter(|note| !note.trim().is_empty()) {
            file.push_str(&format!("#{number}\tAnnotatorNotes T{number}\t{}\n", one_line(note)));
        }
        number
    };
    // By their words, the marks that a source can be.
    let mut names: BTreeMap<Span, usize> = BTreeMap::new();
    let mut quotations: Vec<(usize, Span)> = Vec::new();
    for mark in export.marks().into_iter().filter(|mark| !mark.span.is_empty()) {
        let said = export.said(mark).map(|said| said.in_words());
        let note = export.timex(mark).map(|timex| timex.value.as_str()).or(said.as_deref());
        let number = put(&mut file, label(mark.kind), mark.span, note);
        if mark.kind == MarkKind::Quotation {
            let source = export.quotation(mark).and_then(|quotation| quotation.source);
            quotations.extend(source.filter(|source| !source.is_empty()).map(|source| (number, source)));
        } else {
            names.entry(mark.span).or_insert(number);
        }
    }
    for (relation, (quotation, source)) in (1..).zip(quotations) {
        let words = names.get(&source).copied();
        let words = words.unwrap_or_else(|| put(&mut file, "Source", source, None));
        names.insert(source, words);
        file.push_str(&format!("R{relation}\tSaidBy Arg1:T{quotation} Arg2:T{words}\n"));
    }
    // What is on no words has no place in standoff.
    for (annotation, anchored) in export.placed() {
        let words =
            anchored.span().filter(|span| !span.is_empty() && annotation.target.selectors().is_some());
        if let Some(span) = words {
            let tags = annotation.tags.iter().map(|tag| format!("#{tag}"));
            let said: Vec<String> = annotation.body.iter().cloned().chain(tags).collect();
            let name = if annotation.purpose == Purpose::Highlighting { "Highlight" } else { "Note" };
            put(&mut file, name, span, Some(&said.join(" ")));
        }
    }
    file
}

/// The code points of a span, line by line since brat knows no mark across lines, and its words on one line.
fn pieces(text: &str, units: &Units<'_>, span: Span) -> (String, String) {
    let (mut places, mut words) = (Vec::new(), Vec::new());
    let mut at = span.start();
    for line in span.text(text).split('\n') {
        let start = at + (line.len() - line.trim_start().len()) as u32;
        let line_words = line.trim();
        if !line_words.is_empty() {
            let end = start + line_words.len() as u32;
            places.push(format!("{} {}", units.to_code_points(start), units.to_code_points(end)));
            words.push(line_words);
        }
        at += line.len() as u32 + 1;
    }
    (places.join(";"), words.join(" "))
}

const fn label(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => "Person",
        MarkKind::Organization => "Organization",
        MarkKind::Place => "Place",
        MarkKind::Group => "Group",
        MarkKind::Event => "Event",
        MarkKind::Work => "Work",
        MarkKind::Date => "Date",
        MarkKind::Quantity => "Quantity",
        MarkKind::Quotation => "Quotation",
        MarkKind::Cue => "Cue",
        MarkKind::Note => "Note",
    }
}
