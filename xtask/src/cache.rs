//! The per-user folder of tools, keyed by version: a second checkout finds what a first one set up.
//!
//! A tool is put together beside its place and moved there when it is whole, so that an interrupted
//! run leaves nothing that looks finished.

use crate::failure::{Failure, Outcome};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The platform's cache folder, with ours inside.
///
/// # Errors
///
/// Where the environment names no home.
pub(crate) fn folder() -> Outcome<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let platform = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        // The XDG Base Directory Specification: a relative value is to be ignored.
        variable("XDG_CACHE_HOME")
            .filter(|dir| dir.is_absolute())
            .or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    platform.map(|folder| folder.join("dateline")).ok_or_else(|| {
        Failure::new(
            "the environment names no home folder to keep tools in: set HOME (LOCALAPPDATA on Windows)",
        )
    })
}

/// Where a tool of that version is, or will be.
///
/// # Errors
///
/// Where there is no cache folder.
pub(crate) fn tool(name: &str, version: &str) -> Outcome<PathBuf> {
    Ok(folder()?.join("tools").join(format!("{name}-{version}")))
}

/// Puts a folder together beside `place` with `fill`, then moves it there, unless another run, for
/// which this one waits, has meanwhile left there what is `whole`.
///
/// # Errors
///
/// What `fill` says, or that the files could not be written; then nothing is left behind.
pub(crate) fn install(
    place: &Path,
    whole: impl Fn() -> bool,
    fill: impl FnOnce(&Path) -> Outcome,
) -> Outcome {
    // Held until the end of this function, and let go by the system where the run is killed.
    let _turn = turn()?;
    if whole() { Ok(()) } else { assemble(place, fill) }
}

fn assemble(place: &Path, fill: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let Some((parent, name)) = place.parent().zip(place.file_name()) else {
        return Err(Failure::new(format!("{} is no place for a tool", place.display())));
    };
    // One fixed name, so that what a killed run has left is found, and cleared, by the next.
    let staging = parent.join(format!(".{}.dateline", name.to_string_lossy()));
    remove(&staging);
    let filled = std::fs::create_dir_all(&staging)
        .map_err(|error| Failure::file("make the folder", &staging, &error))
        .and_then(|()| fill(&staging))
        .and_then(|()| settle(&staging, place));
    remove(&staging);
    filled
}

/// Waits until no other run of any checkout is setting something up.
fn turn() -> Outcome<File> {
    let tools = folder()?.join("tools");
    let path = tools.join(".lock");
    let file = std::fs::create_dir_all(&tools).and_then(|()| File::create(&path));
    let file = file.map_err(|error| Failure::file("write", &path, &error))?;
    if file.try_lock().is_err() {
        println!("Waiting for another `cargo xtask` that is setting something up");
        file.lock().map_err(|error| Failure::file("lock", &path, &error))?;
    }
    Ok(file)
}

fn settle(staging: &Path, place: &Path) -> Outcome {
    // What stands at the place was found wanting, else nobody would be installing.
    remove(place);
    std::fs::rename(staging, place).map_err(|error| Failure::file("move a finished tool to", place, &error))
}

/// Removes a folder and all in it, if it is there.
pub(crate) fn remove(folder: &Path) {
    // A folder that was never made is as good as removed.
    let _ = std::fs::remove_dir_all(folder);
}

/// The file name of a program on this platform.
pub(crate) fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::{Failure, assemble, remove};

    #[test]
    fn leaves_nothing_of_a_failed_installation() {
        let parent = std::env::temp_dir().join(format!("dateline-cache-test-{}", std::process::id()));
        let place = parent.join("tool-1");
        let failed = assemble(&place, |staging| {
            std::fs::write(staging.join("half"), "").unwrap();
            Err(Failure::new("the line went down"))
        });
        assert!(failed.is_err());
        assert_eq!(std::fs::read_dir(&parent).unwrap().count(), 0);
        let done = assemble(&place, |staging| {
            std::fs::write(staging.join("whole"), "").unwrap();
            Ok(())
        });
        assert!(done.is_ok() && place.join("whole").is_file());
        assert_eq!(std::fs::read_dir(&parent).unwrap().count(), 1);
        remove(&parent);
    }
}
