//! Where the project's files are.

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::process::Run;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The checkout that the command runs in.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the project that this command was built from.
    ///
    /// # Errors
    ///
    /// Where cargo did not start the command, so that nothing says which project is meant.
    pub(crate) fn find() -> Outcome<Self> {
        let Some(manifest) = std::env::var_os("CARGO_MANIFEST_DIR") else {
            return Err(Failure::new("start it with `cargo xtask`: cargo tells it where the project is"));
        };
        let Some(root) = Path::new(&manifest).parent().map(Path::to_path_buf) else {
            return Err(Failure::new("the folder `xtask` has no parent folder, so this is not the project"));
        };
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self { root, target })
    }

    /// The folder of the built page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The data to learn from and to measure by, which is no part of the project.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("../shared/data")
    }

    /// What `Cargo.lock` says.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read.
    pub(crate) fn lockfile(&self) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
    }

    /// A cargo command in the project's folder.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Run {
        Run::new("cargo").arguments(arguments).folder(&self.root)
    }
}

/// Hands the arguments on to the trainer, in an optimised build.
pub(crate) fn trainer(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let ended = project
        .cargo(&["run", "--release", "--quiet", "--package", "dateline-trainer", "--"])
        .arguments(&options.rest)
        .status()?;
    Ok(if ended { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
