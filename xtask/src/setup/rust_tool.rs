//! Tools that are Rust crates: fetched ready-made where that works, else built.

use super::{download, say};
use crate::cache::{self, program};
use crate::failure::{Failure, Outcome};
use crate::process::Run;
use crate::tools::RustTool;
use std::path::{Path, PathBuf};

/// Sees to it that the tool is there, and gives back the folder of its programs.
///
/// # Errors
///
/// Where it can be neither fetched nor built.
pub(crate) fn ensure(tool: &RustTool, version: &str) -> Outcome<PathBuf> {
    let place = cache::tool(tool.name, version)?;
    let bin = place.join("bin");
    let whole = || tool.programs.iter().all(|name| bin.join(program(name)).is_file());
    if whole() {
        return Ok(bin);
    }
    if let Some(address) = tool.ready_made(version) {
        say(&format!("{} {version}", tool.name), "ready-made, seconds");
        if cache::install(&place, whole, |staging| fetch(tool, version, &address, staging)).is_ok() {
            return Ok(bin);
        }
        println!("  no ready-made one could be fetched");
    }
    say(
        &format!("{} {version}", tool.name),
        &format!("built here, about {} minutes on two cores", tool.minutes),
    );
    cache::install(&place, whole, |staging| build(tool, version, staging))?;
    Ok(bin)
}

fn fetch(tool: &RustTool, version: &str, address: &str, staging: &Path) -> Outcome {
    let archive = staging.join(address.rsplit('/').next().unwrap_or("archive"));
    let unpacked = staging.join("unpacked");
    let bin = staging.join("bin");
    for folder in [&unpacked, &bin] {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file("make the folder", folder, &error))?;
    }
    download::fetch(address, &archive)?;
    download::unpack(&archive, &unpacked)?;
    for name in tool.programs {
        let name = program(name);
        let Some(found) = find(&unpacked, &name) else {
            return Err(Failure::new(format!("{address} brings no `{name}`")));
        };
        let to = bin.join(&name);
        std::fs::rename(&found, &to).map_err(|error| Failure::file("move", &found, &error))?;
        // A program built for a newer system than this one is there, and whole, and does not start.
        if Run::new(&to).arguments(["--version"]).output().is_none_or(|said| !said.contains(version)) {
            return Err(Failure::new(format!("the ready-made `{name}` does not run here")));
        }
    }
    cache::remove(&unpacked);
    std::fs::remove_file(&archive).map_err(|error| Failure::file("remove", &archive, &error))
}

/// Looks for a file in a folder and the folders in it.
pub(crate) fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let direct = folder.join(name);
    if direct.is_file() {
        return Some(direct);
    }
    std::fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() { find(&path, name) } else { None }
    })
}

fn build(tool: &RustTool, version: &str, staging: &Path) -> Outcome {
    let target = staging.join("build");
    for locked in [tool.locked, !tool.locked] {
        let built = Run::new("cargo")
            .arguments(["install", tool.package, "--version", version, "--quiet", "--force", "--root"])
            .arguments([staging])
            .arguments(locked.then_some("--locked"))
            // Not the project's folder: its settings are for the project.
            .folder(staging)
            .variable("CARGO_TARGET_DIR", &target)
            .variables([
                ("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.level),
                ("CARGO_PROFILE_RELEASE_LTO", "off"),
                ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
                ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
            ])
            .status()?;
        if built {
            cache::remove(&target);
            return Ok(());
        }
    }
    Err(Failure::new(format!(
        "`cargo install {} --version {version}` failed, for the reason above. Install it by hand with \
         `--root` set to the folder `{}-{version}` in {}",
        tool.package,
        tool.name,
        cache::folder()?.join("tools").display(),
    )))
}
