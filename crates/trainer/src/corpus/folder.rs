//! The folder in which the articles stand: the one place here that reads files.

use super::{Article, CorpusError, parse};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// An article and the name of its file, without the ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Name of the file.
    pub name: String,
    /// What it holds.
    pub article: Article,
}

/// Why a folder of articles could not be read.
#[derive(Debug)]
pub enum FolderError {
    /// The system did not give the file or folder.
    Io(PathBuf, io::Error),
    /// The file does not follow the form.
    Form(PathBuf, CorpusError),
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Form(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for FolderError {}

/// Every article (`*.article`) of a folder, in order of name.
///
/// # Errors
/// The first file that cannot be read or does not follow the form.
pub fn read_folder(folder: &Path) -> Result<Vec<Named>, FolderError> {
    let failed = |error| FolderError::Io(folder.to_owned(), error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == "article") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.into_iter().map(read_file).collect()
}

fn read_file(path: PathBuf) -> Result<Named, FolderError> {
    let source = match fs::read_to_string(&path) {
        Ok(source) => source,
        Err(error) => return Err(FolderError::Io(path, error)),
    };
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match parse(&source) {
        Ok(article) => Ok(Named { name, article }),
        Err(error) => Err(FolderError::Form(path, error)),
    }
}
