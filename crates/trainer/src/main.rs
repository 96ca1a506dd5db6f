//! What a maintainer runs: `pack` makes the lexicon's data, `evaluate` measures the engine on our corpus.
//!
//! ```text
//! cargo run -p dateline-trainer --release -- pack --data <folder>
//! cargo run -p dateline-trainer --release -- pack-coast <land.json> src/view_model/world/coast.txt
//! cargo run -p dateline-trainer --release -- evaluate
//! cargo run -p dateline-trainer --release -- measure --data ../shared/data
//! cargo run -p dateline-trainer --release -- count
//! cargo run -p dateline-trainer --release -- tidy
//! ```

mod pack;

use dateline_lexicon::Lexicon;
use dateline_trainer::corpus;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: dateline-trainer pack --data <folder with names/ and gazetteer/>
       dateline-trainer pack-coast <land.json> <output>
       dateline-trainer evaluate [<folder of articles>]
       dateline-trainer measure [--data <folder with ner/>] [--quick] [--weights <file>] [--errors <file>]
                               [--corpus <folder of articles>] [<beginning of a set's name>...]
       dateline-trainer count [<folder of articles>]
       dateline-trainer tidy [<folder of articles>]
       dateline-trainer export <vocabulary> <file or folder of articles> <output>
       dateline-trainer pack-tagger <model.safetensors> <vocabulary> <output>
       dateline-trainer train-quick <recipe> <output>";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["pack", "--data", folder] => pack::run(Path::new(folder)),
        ["pack-coast", land, output] => pack::coast::run(Path::new(land), Path::new(output)),
        ["evaluate"] => evaluate(Path::new("tests/corpus")),
        ["evaluate", folder] => evaluate(Path::new(folder)),
        ["measure", rest @ ..] => dateline_trainer::measure::run(rest),
        ["count"] => count(Path::new("tests/corpus")),
        ["count", folder] => count(Path::new(folder)),
        ["tidy"] => tidy(Path::new("tests/corpus")),
        ["tidy", folder] => tidy(Path::new(folder)),
        ["pack-tagger", model, vocabulary, output] => {
            pack_tagger(Path::new(model), Path::new(vocabulary), Path::new(output))
        }
        ["export", vocabulary, input, output] => {
            dateline_trainer::export::run(Path::new(vocabulary), Path::new(input), Path::new(output))
        }
        ["train-quick", recipe, output] => dateline_trainer::quick::run(Path::new(recipe), Path::new(output)),
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

/// Writes every article of a folder in the one form, and names the mistakes that stand in the way.
fn tidy(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut faults = 0;
    for (path, tidied) in corpus::tidy_folder(folder)? {
        match tidied {
            corpus::Tidied::Clean => {}
            corpus::Tidied::Rewritten => println!("{}: written anew", path.display()),
            corpus::Tidied::Faulty(error) => {
                faults += 1;
                println!("{}: {error}", path.display());
            }
        }
    }
    if faults == 0 { Ok(()) } else { Err(format!("{faults} articles do not follow the form").into()) }
}

/// Prints how much there is in a folder of articles.
fn count(folder: &Path) -> Result<(), Box<dyn Error>> {
    print!("{}", corpus::count(folder)?);
    Ok(())
}

/// Packs a trained tagger.
fn pack_tagger(model: &Path, vocabulary: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let packed =
        dateline_trainer::tagger::pack(&std::fs::read(model)?, &std::fs::read_to_string(vocabulary)?)?;
    println!("{} bytes", packed.len());
    Ok(std::fs::write(output, packed)?)
}

/// Prints how the engine does on every article of a folder.
fn evaluate(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("{}", corpus::evaluate(folder, &Lexicon::new())?);
    Ok(())
}
