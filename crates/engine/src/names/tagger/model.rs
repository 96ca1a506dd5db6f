//! The encoder: pieces and features of one window in, the scores of every tag for every word out.
//!
//! Method: Devlin et al., BERT (2019), as small as Wang et al., MiniLM (2020), and smaller: `docs/names.md`.

use super::arithmetic::{gelu, normalize, soften};
use super::entropy::Bytes;
use super::features::{FEATURES, Features, SIZES};
use super::linear::{Columns, Linear};
use super::pieces::Pieces;

/// The packed form begins with this; it changes when the form does. The checksum of all that follows stands behind it.
const MAGIC: &[u8; 4] = b"DTL2";
/// How many tags a word can have: none, or one of four places in a name of four kinds.
pub(crate) const TAGS: usize = 17;
/// The most pieces of a window, with the piece before it.
pub(crate) const MOST_PIECES: usize = 128;
/// Numbers by which a piece is known at every layer.
const WIDTH: usize = 384;
const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;

/// The weights, unpacked.
pub(crate) struct Model {
    pub(crate) pieces: Pieces,
    /// What is known of each piece, coordinate by coordinate (each has frequencies of its own), in coordinates that
    /// [`Model::basis`] turns into the encoder's.
    codes: Vec<i8>,
    units: Vec<f32>,
    basis: Linear,
    positions: Vec<f32>,
    features: Table,
    norm: Norm,
    layers: Vec<Layer>,
    head_features: Table,
    neighbours: Linear,
    tags: Linear,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({} layers, {:?})", self.layers.len(), self.pieces)
    }
}

/// A vector for every value of every feature.
struct Table {
    vectors: Vec<f32>,
    width: usize,
}

struct Norm {
    stretch: Vec<f32>,
    shift: Vec<f32>,
}

struct Layer {
    qkv: Linear,
    out: Linear,
    norm1: Norm,
    up: Linear,
    down: Linear,
    norm2: Norm,
}

/// One window, as the encoder reads it.
#[derive(Debug)]
pub(crate) struct Window<'a> {
    /// Its pieces, with those that stand before it and between its sentences.
    pub(crate) pieces: &'a [u16],
    /// The word that each piece belongs to.
    pub(crate) words: &'a [Option<usize>],
    /// The first piece of each word.
    pub(crate) first: &'a [usize],
    /// What is known of each word.
    pub(crate) features: &'a [Features],
}

/// The packed form of a model whose numbers are these, as [`Model::unpack`] reads them.
#[must_use]
pub fn seal(numbers: &[u8]) -> Vec<u8> {
    [MAGIC.as_slice(), &crc32fast::hash(numbers).to_le_bytes(), numbers].concat()
}

impl Table {
    fn read(bytes: &mut Bytes<'_>, width: usize) -> Option<Self> {
        let rows: usize = SIZES.iter().sum();
        Some(Self { vectors: rounded(bytes, rows, width)?, width })
    }

    /// Adds up the vectors of a word's features, or gives them one after the other.
    fn each(&self, features: &Features, mut take: impl FnMut(usize, &[f32])) {
        let mut base = 0;
        for (index, (&value, size)) in features.iter().zip(SIZES).enumerate() {
            let row = base + usize::from(value).min(size - 1);
            take(index, &self.vectors[row * self.width..(row + 1) * self.width]);
            base += size;
        }
    }
}

impl Norm {
    fn read(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some(Self { stretch: bytes.reals(WIDTH)?, shift: bytes.reals(WIDTH)? })
    }

    fn apply(&self, rows: &mut [f32]) {
        rows.chunks_exact_mut(WIDTH).for_each(|row| normalize(row, &self.stretch, &self.shift));
    }
}

/// Rows of whole numbers, each times its own unit.
fn rounded(bytes: &mut Bytes<'_>, rows: usize, width: usize) -> Option<Vec<f32>> {
    let mut symbols = vec![0; rows * width];
    bytes.symbols(&mut symbols)?;
    let units = bytes.reals(rows)?;
    let row =
        |(symbols, unit): (&[i8], f32)| symbols.iter().map(move |&n| f32::from(n) * unit).collect::<Vec<_>>();
    Some(symbols.chunks_exact(width).zip(units).flat_map(row).collect())
}

impl Model {
    /// Reads packed weights; `None` where they are damaged or of another form.
    pub(crate) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(packed);
        if bytes.take(MAGIC.len())? != MAGIC || bytes.number()? != crc32fast::hash(bytes.0) as usize {
            return None;
        }
        let [count, inner, depth, hidden, told] =
            [bytes.number()?, bytes.number()?, bytes.number()?, bytes.number()?, bytes.number()?];
        let length = bytes.number()?;
        let pieces = Pieces::new(bytes.take(length)?.to_vec())?;
        let sane =
            (1..=1 << 16).contains(&count) && inner <= 4096 && depth <= 12 && hidden <= 1024 && told <= 64;
        if !sane || [inner, hidden, told * FEATURES].iter().any(|width| width % 8 != 0 || *width == 0) {
            return None;
        }
        let mut codes = vec![0; count * WIDTH];
        for plane in codes.chunks_exact_mut(count.max(1)) {
            bytes.symbols(plane)?;
        }
        let units = bytes.reals(count)?;
        let basis = Linear::read(&mut bytes, WIDTH, WIDTH)?;
        let positions = rounded(&mut bytes, MOST_PIECES, WIDTH)?;
        let features = Table::read(&mut bytes, WIDTH)?;
        let norm = Norm::read(&mut bytes)?;
        let mut layers = Vec::new();
        for _ in 0..depth {
            layers.push(Layer {
                qkv: Linear::read(&mut bytes, 3 * WIDTH, WIDTH)?,
                out: Linear::read(&mut bytes, WIDTH, WIDTH)?,
                norm1: Norm::read(&mut bytes)?,
                up: Linear::read(&mut bytes, inner, WIDTH)?,
                down: Linear::read(&mut bytes, WIDTH, inner)?,
                norm2: Norm::read(&mut bytes)?,
            });
        }
        let head_features = Table::read(&mut bytes, told)?;
        let neighbours = Linear::read(&mut bytes, hidden, 3 * (WIDTH + told * FEATURES))?;
        let tags = Linear::read(&mut bytes, TAGS, hidden)?;
        let model = Self {
            pieces,
            codes,
            units,
            basis,
            positions,
            features,
            norm,
            layers,
            head_features,
            neighbours,
            tags,
        };
        bytes.0.is_empty().then_some(model)
    }

    /// The scores of every tag for every word of the window, before they are made probabilities.
    pub(crate) fn scores(&self, window: &Window<'_>) -> Vec<[f32; TAGS]> {
        let mut x = self.embed(window);
        let (mut wide, mut narrow, mut weights) = (Vec::new(), Vec::new(), Vec::new());
        for layer in &self.layers {
            layer.qkv.apply(&Columns::round(&x, WIDTH), &mut wide);
            attend(&wide, &mut narrow, &mut weights);
            layer.out.apply(&Columns::round(&narrow, WIDTH), &mut wide);
            add(&mut x, &wide);
            layer.norm1.apply(&mut x);
            layer.up.apply(&Columns::round(&x, WIDTH), &mut wide);
            wide.iter_mut().for_each(|x| *x = gelu(*x));
            let inner = wide.len() / (x.len() / WIDTH);
            layer.down.apply(&Columns::round(&wide, inner), &mut narrow);
            add(&mut x, &narrow);
            layer.norm2.apply(&mut x);
        }
        self.tag(window, &x)
    }

    fn embed(&self, window: &Window<'_>) -> Vec<f32> {
        let count = self.units.len();
        let code = |&piece: &u16| {
            let piece = usize::from(piece).min(count - 1);
            let codes =
                self.codes.chunks_exact(count).map(move |plane| f32::from(plane[piece]) * self.units[piece]);
            codes.collect::<Vec<f32>>()
        };
        let codes: Vec<f32> = window.pieces.iter().flat_map(code).collect();
        let mut x = Vec::new();
        self.basis.apply(&Columns::round(&codes, WIDTH), &mut x);
        add(&mut x, &self.positions);
        for (row, word) in x.chunks_exact_mut(WIDTH).zip(window.words) {
            if let Some(features) = word.and_then(|word| window.features.get(word)) {
                self.features.each(features, |_, vector| add(row, vector));
            }
        }
        self.norm.apply(&mut x);
        x
    }

    /// The last step: each word beside its neighbours.
    fn tag(&self, window: &Window<'_>, x: &[f32]) -> Vec<[f32; TAGS]> {
        let told = self.head_features.width;
        let width = WIDTH + told * FEATURES;
        let mut beside = vec![0.0; window.first.len() * 3 * width];
        for (word, (&piece, features)) in window.first.iter().zip(window.features).enumerate() {
            for (place, neighbour) in [(0, word + 1), (1, word), (2, word.wrapping_sub(1))] {
                let Some(row) = beside.get_mut(neighbour.wrapping_mul(3 * width)..) else { continue };
                let Some(row) = row.get_mut(place * width..(place + 1) * width) else { continue };
                row[..WIDTH].copy_from_slice(&x[piece * WIDTH..(piece + 1) * WIDTH]);
                self.head_features.each(features, |index, vector| {
                    row[WIDTH + index * told..WIDTH + (index + 1) * told].copy_from_slice(vector);
                });
            }
        }
        let (mut hidden, mut scores) = (Vec::new(), Vec::new());
        self.neighbours.apply(&Columns::round(&beside, 3 * width), &mut hidden);
        hidden.iter_mut().for_each(|x| *x = gelu(*x));
        let inner = hidden.len() / window.first.len().max(1);
        self.tags.apply(&Columns::round(&hidden, inner.max(8)), &mut scores);
        scores.chunks_exact(TAGS).map(|row| std::array::from_fn(|tag| row[tag])).collect()
    }
}

fn add(x: &mut [f32], y: &[f32]) {
    x.iter_mut().zip(y).for_each(|(x, y)| *x += y);
}

/// So many sums are formed side by side; a processor holds them without writing them down.
const TILE: usize = 16;

/// What each piece takes from the others, by how well they answer what it asks.
///
/// The innermost loops run over pieces or over coordinates, never along a sum, so that several sums are formed
/// side by side and each of them in one fixed order.
fn attend(qkv: &[f32], out: &mut Vec<f32>, weights: &mut Vec<f32>) {
    let count = qkv.len() / (3 * WIDTH);
    let padded = count.next_multiple_of(TILE);
    out.clear();
    out.resize(count * WIDTH, 0.0);
    weights.resize(padded, 0.0);
    let scale = 1.0 / (HEAD as f32).sqrt();
    let mut keys = vec![0.0; HEAD * padded];
    for head in 0..HEADS {
        for (piece, row) in qkv.chunks_exact(3 * WIDTH).enumerate() {
            for (at, &key) in row[WIDTH + head * HEAD..][..HEAD].iter().enumerate() {
                keys[at * padded + piece] = key * scale;
            }
        }
        for (row, out) in qkv.chunks_exact(3 * WIDTH).zip(out.chunks_exact_mut(WIDTH)) {
            let asked = &row[head * HEAD..][..HEAD];
            for (tile, weights) in weights.chunks_exact_mut(TILE).enumerate() {
                let keys = keys.chunks_exact(padded).map(|keys| &keys[tile * TILE..][..TILE]);
                weights.copy_from_slice(&weighted::<TILE>(asked, keys));
            }
            let weights = &mut weights[..count];
            soften(weights);
            let values = qkv.chunks_exact(3 * WIDTH).map(|row| &row[2 * WIDTH + head * HEAD..][..HEAD]);
            out[head * HEAD..][..HEAD].copy_from_slice(&weighted::<HEAD>(weights, values));
        }
    }
}

/// The sum of rows of `N` numbers, each times its weight.
#[inline]
fn weighted<'a, const N: usize>(weights: &[f32], rows: impl Iterator<Item = &'a [f32]>) -> [f32; N] {
    let mut sums = [0.0; N];
    for (&weight, row) in weights.iter().zip(rows) {
        for (sum, number) in sums.iter_mut().zip(row) {
            *sum += weight * number;
        }
    }
    sums
}
