//! Tools that are npm packages, each in its own folder of the cache, and none in the project.

use super::{needs_node, say};
use crate::cache;
use crate::failure::{Failure, Outcome};
use crate::process::Run;
use crate::tools::NodeTool;
use std::path::{Path, PathBuf};

/// Sees to it that the tool is there, and gives back its folder.
///
/// # Errors
///
/// Where Node is missing or the package cannot be had.
pub(crate) fn ensure(tool: &NodeTool) -> Outcome<PathBuf> {
    needs_node()?;
    let place = cache::tool(tool.name, tool.version)?;
    let whole = || file(&place, tool).is_file();
    if !whole() {
        say(&format!("{} {}", tool.name, tool.version), "an npm package, about half a minute");
        cache::install(&place, whole, |staging| install(tool, staging))?;
    }
    Ok(place)
}

/// The file that the tool is there for.
pub(crate) fn file(place: &Path, tool: &NodeTool) -> PathBuf {
    place.join("node_modules").join(tool.name).join(tool.file)
}

fn install(tool: &NodeTool, staging: &Path) -> Outcome {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let package = format!("{}@{}", tool.name, tool.version);
    Run::new(npm)
        .arguments([
            "install",
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ])
        .arguments(["--loglevel=error", "--prefix"])
        .arguments([staging])
        .arguments([&package])
        .folder(staging)
        .or_fail(&format!("the npm package {package} could not be had; is the npm registry reachable?"))?;
    if !file(staging, tool).is_file() {
        return Err(Failure::new(format!("the npm package {package} brings no {}", tool.file)));
    }
    match tool.file.strip_prefix("bin/") {
        Some(program) => launcher(tool, program, staging),
        None => Ok(()),
    }
}

/// Writes a starter that finds the package beside itself, so that the folder can still be moved.
fn launcher(tool: &NodeTool, program: &str, staging: &Path) -> Outcome {
    let bin = staging.join("bin");
    std::fs::create_dir_all(&bin).map_err(|error| Failure::file("make the folder", &bin, &error))?;
    let (name, text) = if cfg!(windows) {
        let script = format!(r"%~dp0..\node_modules\{}\bin\{program}", tool.name);
        (format!("{program}.cmd"), format!("@node \"{script}\" %*\r\n"))
    } else {
        let script = format!("$(dirname \"$0\")/../node_modules/{}/bin/{program}", tool.name);
        (program.to_owned(), format!("#!/bin/sh\nexec node \"{script}\" \"$@\"\n"))
    };
    let path = bin.join(name);
    std::fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
    executable(&path)
}

#[cfg(unix)]
fn executable(path: &Path) -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
        .map_err(|error| Failure::file("make executable", path, &error))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> Outcome {
    Ok(())
}
