//! What the page is made of, as one number: as long as it stays, so does the page.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The files and folders that the page is made of.
const SOURCES: [&str; 18] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "offline",
    "start.js",
    "src",
    "styles",
    "crates/classroom",
    "crates/engine",
    "crates/files",
    "crates/lexicon",
    "crates/notes",
    "crates/text",
    "xtask/src/page",
    "xtask/src/page.rs",
];

/// The number of the sources below `root`, and of the compiler.
pub(crate) fn of(root: &Path, compiler: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    compiler.hash(&mut hasher);
    for tool in [crate::tools::TRUNK_VERSION, crate::tools::BINARYEN.version] {
        tool.hash(&mut hasher);
    }
    for source in SOURCES {
        for file in files(&root.join(source)) {
            file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
            std::fs::read(&file).unwrap_or_default().hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The file itself, or all files in the folder and the folders in it, in order of name.
fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else {
        return if path.is_file() { vec![path.to_path_buf()] } else { Vec::new() };
    };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries.iter().flat_map(|entry| files(entry)).collect()
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn changes_with_what_a_file_says_and_with_its_name() {
        let root = std::env::temp_dir().join(format!("dateline-fingerprint-{}", std::process::id()));
        std::fs::create_dir_all(root.join("src/deep")).unwrap();
        let file = root.join("src/deep/a.rs");
        std::fs::write(&file, "one").unwrap();
        let first = of(&root, "1.95.0");
        assert_eq!(first, of(&root, "1.95.0"));
        assert_ne!(first, of(&root, "1.96.0"));
        std::fs::write(&file, "two").unwrap();
        assert_ne!(first, of(&root, "1.95.0"));
        std::fs::write(&file, "one").unwrap();
        std::fs::rename(&file, root.join("src/deep/b.rs")).unwrap();
        assert_ne!(first, of(&root, "1.95.0"));
        crate::cache::remove(&root);
    }
}
