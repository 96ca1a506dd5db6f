//! A model's numbers, rounded as they were while it learned, behind one another in the order that the engine reads.

use super::entropy::write_symbols;
use crate::export;
use dateline_engine::Tagger;
use dateline_engine::learning::{FEATURE_SIZES, FIRST_PIECE, seal};
use safetensors::{Dtype, SafeTensors, tensor::TensorView};
use std::error::Error;

type Packed<T> = Result<T, Box<dyn Error>>;

/// Steps of rounding, in standard deviations of a row: `training/student.py` learns with the first two.
const STEP: f32 = 0.5;
const BASIS_STEP: f32 = 0.2;
const FINE_STEP: f32 = 0.1;

/// Packs `student.safetensors` with its vocabulary (a piece a line). The same input gives the same bytes.
///
/// # Errors
/// Where a tensor is missing or is not of the right form, or the engine would not read what comes of it.
pub fn pack(model: &[u8], vocabulary: &str) -> Packed<Vec<u8>> {
    let model = Model(SafeTensors::deserialize(model)?);
    let count = model.side("pieces.codes", Dtype::I8, 0)?;
    let lines = vocabulary.lines().count() + usize::from(FIRST_PIECE);
    if count != lines {
        return Err(format!("the model has {count} pieces, the vocabulary {lines}").into());
    }
    let depth = (0..).take_while(|layer| model.0.tensor(&format!("layers.{layer}.up.bias")).is_ok()).count();
    let inner = model.reals("layers.0.up.bias")?.len();
    let hidden = model.reals("neighbours.bias")?.len();
    let told = model.side("head_features.0.weight", Dtype::F32, 1)?;
    let pieces = export::map(vocabulary)?;
    let mut out = Vec::new();
    for number in [count, inner, depth, hidden, told, pieces.len()] {
        out.extend_from_slice(&u32::try_from(number)?.to_le_bytes());
    }
    out.extend_from_slice(&pieces);
    model.codes(count, &mut out)?;
    let width = model.reals("pieces.mean")?.len();
    rows(
        &model.reals("pieces.basis")?,
        width,
        BASIS_STEP,
        &mut out,
        Constants::Given(&model.reals("pieces.mean")?),
    );
    rows(&model.reals("positions.weight")?, width, FINE_STEP, &mut out, Constants::None);
    rows(&model.features(width)?, width, FINE_STEP, &mut out, Constants::None);
    model.norm("norm", &mut out)?;
    for layer in 0..depth {
        let mut linear = |name: &str| model.linear(&format!("layers.{layer}.{name}"), &mut out);
        linear("qkv")?;
        linear("out")?;
        model.norm(&format!("layers.{layer}.norm1"), &mut out)?;
        let mut linear = |name: &str| model.linear(&format!("layers.{layer}.{name}"), &mut out);
        linear("up")?;
        linear("down")?;
        model.norm(&format!("layers.{layer}.norm2"), &mut out)?;
    }
    rows(&model.head_features()?, told, FINE_STEP, &mut out, Constants::None);
    let bias = model.reals("neighbours.bias")?;
    rows(
        &model.neighbours()?,
        3 * (width + told * FEATURE_SIZES.len()),
        BASIS_STEP,
        &mut out,
        Constants::Given(&bias),
    );
    rows(
        &model.reals("tags.weight")?,
        hidden,
        FINE_STEP,
        &mut out,
        Constants::Given(&model.reals("tags.bias")?),
    );
    let packed = seal(&out);
    match Tagger::new(&packed) {
        Ok(_) => Ok(packed),
        Err(_) => {
            Err("the engine does not read such a model: a tensor has another form than it expects".into())
        }
    }
}

struct Model<'a>(SafeTensors<'a>);

impl Model<'_> {
    fn tensor(&self, name: &str, numbers: Dtype) -> Packed<TensorView<'_>> {
        let tensor = self.0.tensor(name).map_err(|_| format!("the model has no tensor `{name}`"))?;
        if tensor.dtype() != numbers {
            return Err(format!("`{name}` holds {:?}, not {numbers:?}", tensor.dtype()).into());
        }
        Ok(tensor)
    }

    /// How long a tensor is in one of its dimensions.
    fn side(&self, name: &str, numbers: Dtype, dimension: usize) -> Packed<usize> {
        let tensor = self.tensor(name, numbers)?;
        let side = tensor.shape().get(dimension).copied().filter(|&side| side > 0);
        side.ok_or_else(|| format!("`{name}` has the shape {:?}", tensor.shape()).into())
    }

    fn reals(&self, name: &str) -> Packed<Vec<f32>> {
        let tensor = self.tensor(name, Dtype::F32)?;
        let real = |bytes: &[u8]| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        Ok(tensor.data().chunks_exact(4).map(real).collect())
    }

    /// The pieces' codes, coordinate by coordinate, then the step of each piece.
    fn codes(&self, count: usize, out: &mut Vec<u8>) -> Packed<()> {
        let tensor = self.tensor("pieces.codes", Dtype::I8)?;
        let width = self.side("pieces.codes", Dtype::I8, 1)?;
        for coordinate in 0..width {
            let plane: Vec<i8> =
                (0..count).map(|piece| tensor.data()[piece * width + coordinate].cast_signed()).collect();
            write_symbols(&plane, out);
        }
        reals(&self.reals("pieces.steps")?, out);
        Ok(())
    }

    /// The vectors of the engine's features, and in those of the first what all words have in common: nobody's
    /// annotation in particular.
    fn features(&self, width: usize) -> Packed<Vec<f32>> {
        let common = self.reals(&format!("features.{}.weight", FEATURE_SIZES.len()))?;
        let mut all = Vec::new();
        for index in 0..FEATURE_SIZES.len() {
            let mut table = self.reals(&format!("features.{index}.weight"))?;
            if index == 0 {
                for row in table.chunks_exact_mut(width) {
                    row.iter_mut().zip(&common).for_each(|(x, y)| *x += y);
                }
            }
            all.append(&mut table);
        }
        Ok(all)
    }

    fn head_features(&self) -> Packed<Vec<f32>> {
        let mut all = Vec::new();
        for index in 0..FEATURE_SIZES.len() {
            all.append(&mut self.reals(&format!("head_features.{index}.weight"))?);
        }
        Ok(all)
    }

    /// The weights for the word before, the word and the word after, one after the other.
    fn neighbours(&self) -> Packed<Vec<f32>> {
        let tensor = self.reals("neighbours.weight")?;
        let width = self.side("neighbours.weight", Dtype::F32, 1)?;
        let mut turned = vec![0.0; tensor.len()];
        for (row, turned) in tensor.chunks_exact(3 * width).zip(turned.chunks_exact_mut(3 * width)) {
            for (index, x) in row.iter().enumerate() {
                turned[index % 3 * width + index / 3] = *x;
            }
        }
        Ok(turned)
    }

    fn norm(&self, name: &str, out: &mut Vec<u8>) -> Packed<()> {
        reals(&self.reals(&format!("{name}.weight"))?, out);
        reals(&self.reals(&format!("{name}.bias"))?, out);
        Ok(())
    }

    fn linear(&self, name: &str, out: &mut Vec<u8>) -> Packed<()> {
        let weight = format!("{name}.weight");
        let width = self.side(&weight, Dtype::F32, 1)?;
        let bias = self.reals(&format!("{name}.bias"))?;
        rows(&self.reals(&weight)?, width, STEP, out, Constants::Given(&bias));
        Ok(())
    }
}

/// What stands behind the rows' units.
#[derive(Clone, Copy)]
enum Constants<'a> {
    None,
    Given(&'a [f32]),
}

/// Rows of whole numbers, then the unit of each, then a constant for each where there is one.
fn rows(weights: &[f32], width: usize, step: f32, out: &mut Vec<u8>, constants: Constants<'_>) {
    let mut symbols = Vec::with_capacity(weights.len());
    let mut units = Vec::new();
    for row in weights.chunks_exact(width) {
        let unit = to_short_real((deviation(row) * step).max(1e-6));
        let most = if step < STEP { 127.0 } else { 31.0 };
        symbols.extend(row.iter().map(|x| (x / unit).round().clamp(-most, most) as i8));
        units.push(unit);
    }
    write_symbols(&symbols, out);
    reals(&units, out);
    if let Constants::Given(constants) = constants {
        reals(constants, out);
    }
}

/// As PyTorch's `std`: with the sample's degree of freedom taken off.
fn deviation(row: &[f32]) -> f32 {
    let mean = row.iter().map(|&x| f64::from(x)).sum::<f64>() / row.len() as f64;
    let sum: f64 = row.iter().map(|&x| (f64::from(x) - mean).powi(2)).sum();
    (sum / (row.len().max(2) - 1) as f64).sqrt() as f32
}

/// The nearest number of eight significant bits (bfloat16).
fn to_short_real(x: f32) -> f32 {
    f32::from_bits(x.to_bits().wrapping_add(0x7fff + (x.to_bits() >> 16 & 1)) & 0xffff_0000)
}

fn reals(numbers: &[f32], out: &mut Vec<u8>) {
    for &number in numbers {
        out.extend_from_slice(&((to_short_real(number).to_bits() >> 16) as u16).to_le_bytes());
    }
}
