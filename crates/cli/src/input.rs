//! Where a text comes from: a file, or standard input.

use dateline_files::{Grounds, Mail, decode};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What stands at a place.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) text: String,
    /// Whether it is an HTML page.
    pub(crate) is_page: bool,
    /// The encoding that it was read in for want of a better one.
    pub(crate) guess: Option<String>,
}

/// A place to read from.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

impl Input {
    /// The inputs that these arguments name: standard input where they name none.
    pub(crate) fn all(files: &[PathBuf]) -> Vec<Self> {
        if files.is_empty() {
            return vec![Self::Standard];
        }
        let input = |file: &PathBuf| {
            if file == Path::new("-") { Self::Standard } else { Self::File(file.clone()) }
        };
        files.iter().map(input).collect()
    }

    /// How messages and tables call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Standard => "standard input".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    pub(crate) fn open(&self) -> io::Result<Box<dyn BufRead>> {
        Ok(match self {
            Self::Standard => Box::new(BufReader::new(io::stdin())),
            Self::File(path) => Box::new(BufReader::new(File::open(path)?)),
        })
    }

    /// What stands there. A byte order mark is no part of a text, and a file whose name ends in `.eml` is a mail.
    ///
    /// # Errors
    /// One line for a person: why it cannot be read.
    pub(crate) fn content(&self, is_page: bool) -> Result<Content, String> {
        let mut bytes = Vec::new();
        let read = self.open().and_then(|mut input| input.read_to_end(&mut bytes));
        read.map_err(|error| error.to_string())?;
        if let Some(why) = dateline_files::unreadable(&bytes) {
            return Err(why.to_owned());
        }
        if self.is_mail() {
            return match dateline_files::mail(&bytes) {
                Some(Mail::Html(page)) => Ok(Content { text: page, is_page: true, guess: None }),
                Some(Mail::Text(text)) => Ok(Content { text, is_page: false, guess: None }),
                None => Err("a mail without text".to_owned()),
            };
        }
        let encoding = dateline_files::encoding(&bytes, is_page);
        let text = decode(&bytes, &encoding.label);
        let text = text.ok_or_else(|| format!("in `{}`, an unknown encoding", encoding.label))?;
        let is_control = |c: char| c.is_control() && !c.is_whitespace();
        if encoding.grounds == Grounds::Guess && text.contains(is_control) {
            let valid = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
            return Err(format!("not UTF-8 at byte {valid}, and no other text either"));
        }
        let guess = (encoding.grounds == Grounds::Guess).then_some(encoding.label);
        Ok(Content { text, is_page, guess })
    }

    fn is_mail(&self) -> bool {
        matches!(self, Self::File(path) if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("eml")))
    }
}
