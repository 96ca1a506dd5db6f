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
    let mut files = Vec::new();
    for name in names {
        let content = read(&dist.join(&name))?;
        (&name, &content).hash(&mut hasher);
        files.push((name, crc32(&content)));
    }
    let script = filled(&source, &format!("{:016x}", hasher.finish()), &files)
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

/// The checksum by which the worker tells a file of this build from one of another (CRC-32, ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    let table: Vec<u32> = (0..256).map(|byte| (0..8).fold(byte, step)).collect();
    !bytes.iter().fold(!0, |sum, &byte| table[((sum ^ u32::from(byte)) & 255) as usize] ^ sum >> 8)
}

/// The script with both blanks filled; the page itself is kept under the folder's own address.
fn filled(source: &str, version: &str, files: &[(String, u32)]) -> Option<String> {
    if BLANKS.iter().any(|blank| source.matches(blank).count() != 1) {
        return None;
    }
    let entry = |(name, sum): &(String, u32)| match name.as_str() {
        "index.html" => "[\"./\", null]".to_owned(),
        name => format!("[\"{name}\", {sum}]"),
    };
    let files = files.iter().map(entry).collect::<Vec<_>>().join(", ");
    Some(source.replace(BLANKS[0], version).replace(BLANKS[1], &format!("[{files}]")))
}

#[cfg(test)]
mod tests {
    use super::{crc32, filled};

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_worker_is_told_the_version_and_every_file() {
        let names = [("app.js".to_owned(), 7), ("index.html".to_owned(), 9)];
        let script = filled("const VERSION = \"@VERSION@\"; const FILES = [\"@FILES@\"];", "7f", &names);
        assert_eq!(
            script.as_deref(),
            Some("const VERSION = \"7f\"; const FILES = [[\"app.js\", 7], [\"./\", null]];")
        );
        assert_eq!(filled("const VERSION = \"@VERSION@\";", "7f", &names), None);
    }
}
