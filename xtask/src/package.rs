//! `cargo xtask package`: the extensions, the archive for a host, checksums and the bill of materials.

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::project::Project;
use crate::{page, setup};
use std::process::ExitCode;

/// Builds the page and packs it.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    page::build(project, &tools)?;
    println!("Packing (first time about a minute)");
    let packed = project
        .cargo(&["run", "--quiet", "--package", "dateline-packager", "--"])
        .arguments([&project.root])
        .arguments([version(project)?])
        .status()?;
    if packed {
        println!("The packages are in {}", project.root.join("target").join("package").display());
    }
    Ok(if packed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The version that the workspace's `Cargo.toml` says.
fn version(project: &Project) -> Outcome<String> {
    let path = project.root.join("Cargo.toml");
    let manifest = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.map(str::to_owned).ok_or_else(|| Failure::new("Cargo.toml says no version"))
}
