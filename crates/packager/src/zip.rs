//! A `.zip` that is the same for the same files.

use crate::File;
use miniz_oxide::deflate::compress_to_vec;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, crc32};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;

/// How hard it is pressed, of 10.
const EFFORT: u8 = 10;

/// A file as it lies in an archive.
#[derive(Clone, Debug)]
pub(crate) struct Pressed {
    /// Its name there.
    pub(crate) name: String,
    /// Bytes that it has unpacked.
    pub(crate) size: usize,
    /// Their checksum.
    pub(crate) sum: u32,
    /// What lies in the archive.
    pub(crate) bytes: Vec<u8>,
    /// Whether that is the file as it is, since pressing makes it no smaller.
    pub(crate) is_stored: bool,
}

/// Presses files; what several archives hold is pressed once.
#[derive(Debug, Default)]
pub(crate) struct Press(BTreeMap<Vec<u8>, Vec<u8>>);

impl Press {
    /// The files in order of name.
    pub(crate) fn all(&mut self, files: &[File]) -> Vec<Pressed> {
        let mut files: Vec<&File> = files.iter().collect();
        files.sort();
        files.into_iter().map(|file| self.one(file)).collect()
    }

    fn one(&mut self, (name, content): &File) -> Pressed {
        let press = || compress_to_vec(content, EFFORT);
        let bytes = self.0.entry(content.clone()).or_insert_with(press).clone();
        let is_stored = bytes.len() >= content.len();
        let bytes = if is_stored { content.clone() } else { bytes };
        Pressed { name: name.clone(), size: content.len(), sum: crc32(content), bytes, is_stored }
    }
}

/// The archive; every file has the earliest time that the form knows.
pub(crate) fn of(files: &[Pressed]) -> Result<Vec<u8>, Box<dyn Error>> {
    let time = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0).ok_or("1980 is no year")?;
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for file in files {
        let method = if file.is_stored { CompressionMethod::STORE } else { CompressionMethod::DEFLATE };
        let (mut entry, _) =
            archive.new_file(file.name.as_str()).compression_method(method).last_modified(time).start()?;
        entry.write_all(&file.bytes)?;
        entry.finish(DataDescriptorOutput::new(file.sum, file.size as u64))?;
    }
    Ok(archive.finish()?)
}

/// The names in an archive, as they lie there.
#[cfg(test)]
pub(crate) fn names(archive: &[u8]) -> Vec<String> {
    let archive = rawzip::ZipArchive::from_slice(archive).unwrap();
    let mut entries = archive.entries();
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        names.push(String::from_utf8_lossy(entry.file_path().as_ref()).into_owned());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(files: &[File]) -> Vec<u8> {
        of(&Press::default().all(files)).unwrap()
    }

    #[test]
    fn the_order_of_the_files_makes_no_difference() {
        let file = |name: &str| (name.to_owned(), b"the same words, the same words".to_vec());
        let one = packed(&[file("a"), file("b")]);
        assert_eq!(one, packed(&[file("b"), file("a")]));
        assert_eq!(names(&one), ["a", "b"]);
    }

    #[test]
    fn what_gets_no_smaller_lies_there_as_it_is() {
        let files = [("a".to_owned(), b"x".to_vec()), ("b".to_owned(), vec![b'x'; 1000])];
        let pressed = Press::default().all(&files);
        assert_eq!((pressed[0].is_stored, pressed[0].bytes.as_slice()), (true, b"x".as_slice()));
        assert!(!pressed[1].is_stored && pressed[1].bytes.len() < 30);
        assert_eq!(miniz_oxide::inflate::decompress_to_vec(&pressed[1].bytes).unwrap(), files[1].1);
    }
}
