//! How well the engine names things: its quick and its careful reading side by side, on the shared sets and on
//! our own corpus.
//!
//! The figures are those of the referee (`evaluate.py ner`): exact spans, micro F1 over person, organization and
//! place, every text read as the body of an article.

mod alignment;
mod ask;
mod clusters;
mod compare;
mod entities;
mod errors;
mod pages;
mod places;
mod reader;
mod set;
mod table;

use ask::Ask;
use compare::compare;
use errors::Errors;
use reader::Reader;
use std::error::Error;
use table::Row;

/// Measures as the words after `measure` ask, and prints a table in Markdown.
///
/// # Errors
/// Where the words are not understood, or a file cannot be read or written.
pub fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    if let ["entities", rest @ ..] = words {
        return entities::run(rest);
    }
    if let ["pages", rest @ ..] = words {
        return pages::run(rest);
    }
    if let ["places", rest @ ..] = words {
        return places::run(rest);
    }
    let ask = Ask::read(words)?;
    let readers =
        if ask.quick { vec![Reader::quick()] } else { vec![Reader::quick(), Reader::careful(&ask.weights)?] };
    let mut errors = Errors::default();
    println!("{}", table::HEAD);
    for path in set::paths(&ask)? {
        let set = path.read()?;
        for reader in &readers {
            let mut row = Row::new(&set, reader.name());
            for text in &set.texts {
                let given = row.timed(|| reader.names(text));
                let pairs = compare(text, &given);
                row.add(text, &pairs);
                errors.add(&set, reader.name(), text, &pairs);
            }
            println!("{row}");
        }
    }
    if let Some(path) = &ask.errors {
        std::fs::write(path, errors.to_string())?;
    }
    Ok(())
}
