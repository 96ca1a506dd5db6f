//! `cargo xtask evaluate`: how well the engine names things, on the shared sets where they lie beside the project,
//! and on our own corpus.

use crate::failure::Outcome;
use crate::options::Options;
use crate::project::{Project, trainer};
use std::process::ExitCode;

/// Has the trainer measure; whatever follows the command is the trainer's.
pub(crate) fn run(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let mut rest = vec!["measure".to_owned()];
    let data = project.data();
    if data.is_dir() {
        rest.extend(["--data".to_owned(), data.display().to_string()]);
    } else {
        println!("There is no {}: our own corpus alone is measured\n", data.display());
    }
    rest.extend_from_slice(&options.rest);
    trainer(project, &Options { rest, ..options.clone() })
}
