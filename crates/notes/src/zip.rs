//! Everything in one `.zip`: the backup that Dateline reads again, and the notes on each article as Markdown for whoever has no Dateline.
//! And any files in one, for whoever hands out many at once.

use crate::export::{Export, backup, file_name, markdown};
use crate::{Never, StoredArticle};
use crc::{CRC_32_ISO_HDLC, Crc};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveWriter, ZipVerification};
use std::fmt;
use std::io::Write;

/// What the backup is called in it.
const BACKUP: &str = "backup.json";
/// Where the Markdown of the articles lies.
const NOTES: &str = "notes/";
/// The most bytes that a backup unpacks to.
const LARGEST: usize = 64 << 20;
/// How hard it is pressed, of 10.
const EFFORT: u8 = 6;
/// The checksum of what lies in a `.zip`. `rawzip` has one, with tables of 16 kB in the page; this one has 1 kB.
const CRC_32: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Why there is no backup to be had of a `.zip`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// It is no `.zip`, or some of it is missing or was changed.
    Damaged,
    /// There is no backup in it.
    NotOurs,
    /// It unpacks to more than a library.
    TooLarge,
}

impl fmt::Display for ZipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "a part of it is missing or was changed on the way",
            Self::NotOurs => "there is no backup of Dateline's in it",
            Self::TooLarge => "it unpacks to more than a library",
        })
    }
}

impl std::error::Error for ZipError {}

impl From<rawzip::Error> for ZipError {
    fn from(_: rawzip::Error) -> Self {
        Self::Damaged
    }
}

impl From<std::io::Error> for ZipError {
    fn from(_: std::io::Error) -> Self {
        Self::Damaged
    }
}

/// All of these in one file, made at `made` (ISO 8601, UTC): the same bytes for the same articles.
///
/// # Errors
///
/// Where it would be larger than the form allows.
pub fn to_zip(articles: &[&StoredArticle], never: &Never, made: &str) -> Result<Vec<u8>, ZipError> {
    let mut files = vec![(BACKUP.to_owned(), backup(articles.iter().copied(), never, made))];
    for article in articles.iter().filter(|article| !article.annotations().is_empty()) {
        let name = format!("{NOTES}{}", file_name(&article.title, "md"));
        files.push((name, markdown(&Export::of(article))));
    }
    zip_files(files, made)
}

/// These files, name and content, in one, made at `made` (ISO 8601, UTC). Of two of one name the later gets a number.
///
/// # Errors
///
/// Where it would be larger than the form allows.
pub fn zip_files(files: impl IntoIterator<Item = (String, String)>, made: &str) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    let time = moment(made);
    let mut taken: Vec<String> = Vec::new();
    for (name, content) in files {
        let name = free_name(&name, &taken);
        let whole = DataDescriptorOutput::new(CRC_32.checksum(content.as_bytes()), content.len() as u64);
        let method = CompressionMethod::DEFLATE;
        let file = archive.new_file(name.as_str()).compression_method(method);
        let file = match time {
            Some(time) => file.last_modified(time),
            None => file,
        };
        let (mut entry, _) = file.start()?;
        entry.write_all(&compress_to_vec(content.as_bytes(), EFFORT))?;
        entry.finish(whole)?;
        taken.push(name);
    }
    Ok(archive.finish()?)
}

/// `2026-01-31T08:00:00Z` as the form has it.
fn moment(time: &str) -> Option<UtcDateTime> {
    let number = |from: usize, to: usize| time.get(from..to)?.parse::<u8>().ok();
    let year = time.get(..4)?.parse().ok()?;
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    UtcDateTime::from_components(year, number(5, 7)?, number(8, 10)?, hour, minute, second, 0)
}

/// The name, or with a number where another file has it.
fn free_name(name: &str, taken: &[String]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number| format!("{stem}-{number}.{end}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

/// The backup in a `.zip` that [`to_zip`] made, or that somebody packed one in; [`import`](crate::import::import) reads it.
///
/// # Errors
///
/// Why there is none to be had.
pub fn from_zip(zip: &[u8]) -> Result<String, ZipError> {
    let archive = ZipArchive::from_slice(zip)?;
    let mut entries = archive.entries();
    while let Some(found) = entries.next_entry()? {
        let is_backup =
            found.file_path().as_ref().rsplit(|&byte| byte == b'/').next() == Some(BACKUP.as_bytes());
        if !is_backup {
            continue;
        }
        let entry = archive.get_entry(found.wayfinder())?;
        let content = match found.compression_method() {
            CompressionMethod::STORE => entry.data().to_vec(),
            CompressionMethod::DEFLATE => {
                decompress_to_vec_with_limit(entry.data(), LARGEST).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => ZipError::TooLarge,
                    _ => ZipError::Damaged,
                })?
            }
            _ => return Err(ZipError::Damaged),
        };
        let whole =
            ZipVerification { crc: CRC_32.checksum(&content), uncompressed_size: content.len() as u64 };
        entry.claim_verifier().valid(whole)?;
        return String::from_utf8(content).map_err(|_| ZipError::Damaged);
    }
    Err(ZipError::NotOurs)
}
