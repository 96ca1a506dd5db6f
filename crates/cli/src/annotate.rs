//! `dateline annotate`: reads each input, analyses it, writes it in the format asked for.

use crate::arguments::{Format, Options};
use crate::formats::{conll, csv, jsonld, markdown};
use crate::input::Input;
use crate::reader::Reader;
use crate::{answer, report, requests};
use dateline_engine::{Reading, read, read_html};
use std::io::{self, Write};

/// Answers every input; whether all of them could be answered.
///
/// # Errors
/// Only where the answers cannot be written; an input that cannot be read is reported and passed over.
pub(crate) fn run(options: &Options, output: &mut impl Write, errors: &mut impl Write) -> io::Result<bool> {
    let reader = match Reader::new(&options.names()) {
        Ok(reader) => reader,
        Err(error) => {
            report(errors, &error);
            return Ok(false);
        }
    };
    let mut all_answered = true;
    if options.format == Format::Csv {
        csv::heading(output)?;
    }
    for input in Input::all(&options.files) {
        let answered = if options.jsonl {
            requests::answer_all(&input, &reader, output, errors)?
        } else {
            one(&input, options, &reader, output, errors)?
        };
        all_answered &= answered;
    }
    output.flush()?;
    Ok(all_answered)
}

fn one(
    input: &Input,
    options: &Options,
    reader: &Reader,
    output: &mut impl Write,
    errors: &mut impl Write,
) -> io::Result<bool> {
    let content = match input.content(options.html) {
        Ok(content) => content,
        Err(error) => {
            report(errors, &format!("{}: {error}", input.name()));
            return Ok(false);
        }
    };
    let reading = Reading { whole: options.no_clean, ..Reading::default() };
    if let Some(label) = content.guess {
        report(errors, &format!("{}: not UTF-8; read as {label}", input.name()));
    }
    let document =
        if content.is_page { read_html(&content.text, &reading) } else { read(content.text, &reading) };
    let analysis = reader.analyze(&document, options.published);
    match options.format {
        Format::Json => {
            let line = serde_json::to_string(&answer(&document, &analysis))?;
            writeln!(output, "{line}")?;
        }
        Format::Jsonld => {
            let line = serde_json::to_string(&jsonld::page(&document, &analysis))?;
            writeln!(output, "{line}")?;
        }
        Format::Csv => csv::rows(&input.name(), &document, &analysis, output)?,
        Format::Conll => conll::document(&document, &analysis, output)?,
        Format::Markdown => markdown::article(&document, &analysis, output)?,
    }
    Ok(true)
}
