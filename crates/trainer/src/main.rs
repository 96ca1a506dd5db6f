//! What a maintainer runs: `pack` makes the lexicon's data, `evaluate` measures the engine on our corpus.
//!
//! ```text
//! cargo run -p dateline-trainer --release -- pack --data <folder>
//! cargo run -p dateline-trainer --release -- evaluate
//! ```

mod pack;

use dateline_lexicon::Lexicon;
use dateline_trainer::corpus;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: dateline-trainer pack --data <folder with names/ and gazetteer/>
       dateline-trainer evaluate [<folder of articles>]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["pack", "--data", folder] => pack::run(Path::new(folder)),
        ["evaluate"] => evaluate(Path::new("tests/corpus")),
        ["evaluate", folder] => evaluate(Path::new(folder)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints how the engine does on every article of a folder.
fn evaluate(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("{}", corpus::evaluate(folder, &Lexicon::new())?);
    Ok(())
}
