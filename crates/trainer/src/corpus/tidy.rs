//! Checking articles as their author writes: every mistake of a folder at once, not the first alone.

use super::{CorpusError, parse, write};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What became of one file.
#[derive(Debug)]
pub enum Tidied {
    /// It stands as the writer would write it.
    Clean,
    /// It was read, and written anew.
    Rewritten,
    /// It does not follow the form, or does not read back as the same article; it was left as it is.
    Faulty(CorpusError),
}

/// Reads every article (`*.article`) of a folder and writes it as the writer writes it.
///
/// # Errors
/// Where the folder or a file in it cannot be read or written.
pub fn tidy_folder(folder: &Path) -> io::Result<Vec<(PathBuf, Tidied)>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "article"))
        .collect();
    paths.sort();
    paths.into_iter().map(|path| tidy_file(&path).map(|tidied| (path, tidied))).collect()
}

fn tidy_file(path: &Path) -> io::Result<Tidied> {
    let source = fs::read_to_string(path)?;
    let written = parse(&source).and_then(|article| {
        let written = write(&article)?;
        parse(&written).map(|_| written)
    });
    match written {
        Ok(written) if written == source => Ok(Tidied::Clean),
        Ok(written) => fs::write(path, written).map(|()| Tidied::Rewritten),
        Err(error) => Ok(Tidied::Faulty(error)),
    }
}
