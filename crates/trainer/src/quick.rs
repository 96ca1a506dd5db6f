//! The quick tagger's weights: a linear-chain conditional random field over what the engine says of each word,
//! learned from annotated texts and from what the teacher says of others, pruned, rounded and packed.
//!
//! `training/quick.txt` names the texts; the same texts give the same weights.

mod data;
mod field;
mod learn;
mod pack;
mod recipe;

pub use data::Data;
pub use learn::{Model, Settings};
pub use pack::pack;
pub use recipe::{Recipe, Source};

use std::error::Error;
use std::path::Path;

/// Learns by a recipe and writes the packed weights.
///
/// # Errors
/// Where a file cannot be read or written, or does not follow its form.
pub fn run(recipe: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let Recipe { sources, settings } = Recipe::read(recipe)?;
    let data = Data::read(&sources)?;
    let mut model = Model::new(&data, &settings);
    model.learn(&data, &settings, settings.passes);
    model.prune(settings.rows);
    model.learn(&data, &settings, settings.passes_pruned);
    let packed = pack(&model, &settings);
    println!("{} bytes", packed.len());
    Ok(std::fs::write(output, packed)?)
}
