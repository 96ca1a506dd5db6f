//! What a maintainer runs to make the data that ships: `pack` makes the lexicon.
//!
//! ```text
//! cargo run -p dateline-trainer --release -- pack --data <folder>
//! ```

mod pack;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["pack", "--data", folder] => pack::run(Path::new(folder)),
        _ => {
            eprintln!("usage: dateline-trainer pack --data <folder with names/ and gazetteer/>");
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
