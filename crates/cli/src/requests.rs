//! `--jsonl`: one request a line, one answer a line, in the same order.

use crate::answer::{Answer, answer};
use crate::input::Input;
use crate::reader::Reader;
use crate::report;
use dateline_engine::{Published, Reading, read, read_html};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Write};

#[derive(Debug, Deserialize)]
struct Request {
    text: Option<String>,
    html: Option<String>,
    published: Option<String>,
    clean: Option<bool>,
}

#[derive(Serialize)]
struct Answered<'a> {
    id: &'a Value,
    #[serde(flatten)]
    answer: Answer<'a>,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: &'a Value,
    error: &'a str,
}

/// Answers every line of an input; whether all lines were good.
///
/// # Errors
/// Only where the answers cannot be written.
pub(crate) fn answer_all(
    input: &Input,
    reader: &Reader,
    output: &mut impl Write,
    errors: &mut impl Write,
) -> io::Result<bool> {
    let mut lines = match input.open() {
        Ok(lines) => lines,
        Err(error) => {
            report(errors, &format!("{}: {error}", input.name()));
            return Ok(false);
        }
    };
    let mut all_good = true;
    let mut line = Vec::new();
    for number in 1u64.. {
        line.clear();
        match lines.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                report(errors, &format!("{}, line {number}: {error}", input.name()));
                return Ok(false);
            }
        }
        if let Some(error) = answer_line(&line, reader, output)? {
            report(errors, &format!("{}, line {number}: {error}", input.name()));
            all_good = false;
        }
    }
    Ok(all_good)
}

/// Writes the answer to one line, and says what is wrong with the line, if anything is.
fn answer_line(line: &[u8], reader: &Reader, output: &mut impl Write) -> io::Result<Option<String>> {
    let value: Result<Value, _> = serde_json::from_slice(line);
    let id = value.as_ref().ok().and_then(|value| value.get("id")).cloned().unwrap_or_default();
    let request = value.map_err(|error| format!("not JSON: {error}")).and_then(Request::of);
    let error = match request.and_then(|request| request.answer(&id, reader)) {
        Ok(line) => {
            writeln!(output, "{line}")?;
            return Ok(None);
        }
        Err(error) => error,
    };
    let refused = serde_json::to_string(&Refused { id: &id, error: &error })?;
    writeln!(output, "{refused}")?;
    Ok(Some(error))
}

impl Request {
    fn of(value: Value) -> Result<Self, String> {
        if value.get("id").is_none_or(Value::is_null) {
            return Err("a request needs an `id`".to_owned());
        }
        serde_json::from_value(value).map_err(|error| format!("not a request: {error}"))
    }

    fn answer(self, id: &Value, reader: &Reader) -> Result<String, String> {
        let published: Option<Published> = match &self.published {
            Some(moment) => Some(moment.parse().map_err(|error| format!("`published`: {error}"))?),
            None => None,
        };
        let reading = Reading { whole: self.clean == Some(false), ..Reading::default() };
        let document = match (self.text, self.html) {
            (Some(text), None) => read(text, &reading),
            (None, Some(html)) => read_html(&html, &reading),
            _ => return Err("a request needs either `text` or `html`".to_owned()),
        };
        let analysis = reader.analyze(&document, published);
        let answered = Answered { id, answer: answer(&document, &analysis) };
        serde_json::to_string(&answered).map_err(|error| error.to_string())
    }
}
