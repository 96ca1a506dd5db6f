//! `cargo xtask package`: the extensions, the archive for a host, checksums and the bill of materials.

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::project::Project;
use crate::{page, setup};
use std::path::PathBuf;
use std::process::ExitCode;

/// Builds the page and packs it.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    page::build(project, &tools)?;
    println!("Packing (first time about a minute)");
    pack(project)?;
    println!("The packages are in {}", folder(project).display());
    Ok(ExitCode::SUCCESS)
}

/// Where the packages are.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.root.join("target").join("package")
}

/// Packs the page as it is built.
///
/// # Errors
///
/// Where a file is missing or cannot be written.
pub(crate) fn pack(project: &Project) -> Outcome {
    project
        .cargo(&["run", "--quiet", "--package", "dateline-packager", "--"])
        .arguments([&project.root])
        .arguments([version(project)?])
        .or_fail("the packages were not made, for the reason above")
}

/// The same twice, as a check that it gives the same bytes.
///
/// # Errors
///
/// Where it does not, or a file is missing or cannot be written.
pub(crate) fn pack_twice(project: &Project) -> Outcome {
    let path = folder(project).join("SHA256SUMS");
    let pack = || {
        pack(project)?;
        std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
    };
    if pack()? == pack()? { Ok(()) } else { Err(Failure::new("packed twice, the packages differ")) }
}

/// The version that the workspace's `Cargo.toml` says.
fn version(project: &Project) -> Outcome<String> {
    let path = project.root.join("Cargo.toml");
    let manifest = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let workspace = manifest.split("[workspace.package]").nth(1).unwrap_or_default();
    let line = workspace.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.map(str::to_owned).ok_or_else(|| Failure::new("Cargo.toml says no version"))
}
