//! Makes `crates/lexicon/data` from open data and the hand-written lists of `crates/lexicon/lists`: the
//! same rows give the same bytes.

pub(crate) mod coast;
mod names;
mod places;
mod rows;
mod words;

use fst::MapBuilder;
use rows::Rows;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

/// What went wrong, in one line for a person.
type PackError = Box<dyn Error>;

/// Folded names in order, each with its number: what becomes one map.
type Names = BTreeMap<Vec<u8>, u64>;

/// Where the rows come from.
struct Sources<'a> {
    data: &'a Path,
    lists: PathBuf,
}

impl Sources<'_> {
    /// Rows of the open data.
    fn data(&self, file: &str) -> Result<Rows, PackError> {
        Rows::read(&self.data.join(file))
    }

    /// Rows of a hand-written list.
    fn list(&self, file: &str) -> Result<Rows, PackError> {
        Rows::read(&self.lists.join(file))
    }
}

/// Reads the data folder and the hand-written lists, and writes the packed data.
///
/// # Errors
///
/// Where a file cannot be read or written, or a row of a hand-written list makes no sense.
pub(crate) fn run(data: &Path) -> Result<(), PackError> {
    let lexicon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lexicon");
    let sources = Sources { data, lists: lexicon.join("lists") };
    let out = lexicon.join("data");
    std::fs::create_dir_all(&out)?;

    let words = words::pack(&sources)?;
    let places = places::pack(&sources, &words)?;
    let organizations = names::organizations(&sources, &words)?;
    let towns = places::towns(&sources, &places.names, &words)?;
    for (file, names) in [
        ("words.fst", &words),
        ("places.fst", &places.names),
        ("within.fst", &places.within.names),
        ("towns.fst", &towns),
        ("organizations.fst", &organizations),
        ("groups.fst", &names::groups(&sources)?),
        ("titles.fst", &names::titles(&sources)?),
        ("heads.fst", &names::heads(&sources)?),
    ] {
        write(&out.join(file), &map(names)?, names.len())?;
    }
    write(&out.join("places.bin"), &places.points, places.points.len() / dateline_lexicon::PLACE_BYTES)?;
    write(&out.join("within.bin"), &places.within.areas, places.within.areas.len() / 2)?;
    write(&out.join("areas.txt"), places.within.labels.as_bytes(), places.within.labels.lines().count())?;
    write(&out.join("senses.bin"), &places.senses, places.senses.len() / 2)
}

fn map(names: &Names) -> Result<Vec<u8>, PackError> {
    let mut builder = MapBuilder::memory();
    for (name, &number) in names {
        builder.insert(name, number)?;
    }
    Ok(builder.into_inner()?)
}

fn write(path: &Path, bytes: &[u8], rows: usize) -> Result<(), PackError> {
    std::fs::write(path, bytes)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    println!("{name:20} {rows:>7} rows {:>9} bytes", bytes.len());
    Ok(())
}
