//! The service worker that answers without a network: it is told every file of the build, and a version that changes with any of them.

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::Path;

/// What it is called beside the page.
pub(super) const WORKER: &str = "service_worker.js";
/// Where its script stands.
const SOURCE: &str = "offline/service_worker.js";
/// What stands in it for the version, and for the files.
const BLANKS: [&str; 2] = ["@VERSION@", "[\"@FILES@\"]"];

/// Lays it into the built page.
///
/// # Errors
///
/// Where a file cannot be read or written, or the script has no place for the lists.
pub(super) fn write(project: &Project) -> Outcome {
    let dist = project.dist();
    let names = names(&dist)?;
    let source = read(&project.root.join(SOURCE))?;
    let source = String::from_utf8_lossy(&source);
    let mut hasher = DefaultHasher::new();
    source.hash(&mut hasher);
    for name in &names {
        name.hash(&mut hasher);
        read(&dist.join(name))?.hash(&mut hasher);
    }
    let script = filled(&source, &format!("{:016x}", hasher.finish()), &names)
        .ok_or_else(|| Failure::new(format!("{SOURCE} has no place for the version and the files")))?;
    let path = dist.join(WORKER);
    std::fs::write(&path, script).map_err(|error| Failure::file("write", &path, &error))
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

/// The files of the page by name, in order, all but the worker itself.
fn names(dist: &Path) -> Outcome<Vec<String>> {
    let entries = std::fs::read_dir(dist).map_err(|error| Failure::file("read", dist, &error))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name != WORKER && !name.starts_with('.')).collect();
    names.sort();
    Ok(names)
}

/// The script with both blanks filled; the page itself is kept under the folder's own address.
fn filled(source: &str, version: &str, names: &[String]) -> Option<String> {
    if BLANKS.iter().any(|blank| source.matches(blank).count() != 1) {
        return None;
    }
    let address = |name: &String| match name.as_str() {
        "index.html" => "\"./\"".to_owned(),
        name => format!("\"{name}\""),
    };
    let files = names.iter().map(address).collect::<Vec<_>>().join(", ");
    Some(source.replace(BLANKS[0], version).replace(BLANKS[1], &format!("[{files}]")))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn the_worker_is_told_the_version_and_every_file() {
        let names = ["app.js".to_owned(), "index.html".to_owned()];
        let script = filled("const VERSION = \"@VERSION@\"; const FILES = [\"@FILES@\"];", "7f", &names);
        assert_eq!(script.as_deref(), Some("const VERSION = \"7f\"; const FILES = [\"app.js\", \"./\"];"));
        assert_eq!(filled("const VERSION = \"@VERSION@\";", "7f", &names), None);
    }
}
