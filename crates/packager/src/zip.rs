//! A `.zip` that is the same for the same files.

use crate::File;
use miniz_oxide::deflate::compress_to_vec;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, crc32};
use std::error::Error;
use std::io::Write as _;

/// How hard it is pressed, of 10.
const EFFORT: u8 = 9;

/// The files in order of name. Every one has the earliest time that the form knows, and what does not get smaller is stored as it is.
pub(crate) fn of(files: &[File]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut files: Vec<&File> = files.iter().collect();
    files.sort();
    let time = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0).ok_or("1980 is no year")?;
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, content) in files {
        let pressed = compress_to_vec(content, EFFORT);
        let stored = pressed.len() >= content.len();
        let method = if stored { CompressionMethod::STORE } else { CompressionMethod::DEFLATE };
        let (mut entry, _) =
            archive.new_file(name.as_str()).compression_method(method).last_modified(time).start()?;
        entry.write_all(if stored { content } else { &pressed })?;
        entry.finish(DataDescriptorOutput::new(crc32(content), content.len() as u64))?;
    }
    Ok(archive.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_files_makes_no_difference() {
        let file = |name: &str| (name.to_owned(), b"the same words, the same words".to_vec());
        let one = of(&[file("a"), file("b")]).unwrap();
        assert_eq!(one, of(&[file("b"), file("a")]).unwrap());
        let archive = rawzip::ZipArchive::from_slice(&one).unwrap();
        assert_eq!(archive.entries().next_entry().unwrap().unwrap().file_path().as_ref(), b"a");
    }
}
