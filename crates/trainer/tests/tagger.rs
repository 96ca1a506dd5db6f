//! From a trained model to the engine: packing is repeatable, says what is missing, and nothing that is damaged
//! does more harm than to be refused.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing, its helpers too")]

use dateline_engine::learning::FEATURE_SIZES;
use dateline_engine::{CarefulReading, Lexicon, Reading, Tagger, analyze_carefully, read};
use dateline_trainer::tagger::pack;
use safetensors::Dtype;
use safetensors::tensor::{TensorView, serialize};
use std::sync::LazyLock;

/// As wide as the engine's encoder, but as low and narrow as can be.
const WIDTH: usize = 384;
const INNER: usize = 64;
const HIDDEN: usize = 16;
const TOLD: usize = 8;
const TAGS: usize = 17;

const VOCABULARY: &str = "the\n.\n,\nof\na\nb\nc\n##a\n##b\nkyiv\nbank\n";
const PIECES: usize = 11 + 3;

/// A tensor by its name: its shape and its bytes.
type Tensor = (String, Dtype, Vec<usize>, Vec<u8>);

/// Numbers that look random and are always the same (Marsaglia's xorshift).
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    fn reals(&mut self, name: &str, shape: &[usize]) -> Tensor {
        let real = |noise: &mut Self| (noise.next() % 2001) as f32 / 1000.0 - 1.0;
        let bytes = (0..shape.iter().product::<usize>()).flat_map(|_| real(self).to_le_bytes()).collect();
        (name.to_owned(), Dtype::F32, shape.to_vec(), bytes)
    }
}

/// Every tensor that `training/student.py` writes.
fn tensors() -> Vec<Tensor> {
    let mut noise = Noise(7);
    let codes = (0..PIECES * WIDTH).map(|_| (noise.next() % 7) as u8).collect();
    let mut all = vec![("pieces.codes".to_owned(), Dtype::I8, vec![PIECES, WIDTH], codes)];
    let mut add = |name: &str, shape: &[usize]| all.push(noise.reals(name, shape));
    add("pieces.steps", &[PIECES]);
    add("pieces.basis", &[WIDTH, WIDTH]);
    add("pieces.mean", &[WIDTH]);
    add("positions.weight", &[128, WIDTH]);
    for (index, &size) in FEATURE_SIZES.iter().chain(&[6]).enumerate() {
        add(&format!("features.{index}.weight"), &[size, WIDTH]);
    }
    for (index, &size) in FEATURE_SIZES.iter().enumerate() {
        add(&format!("head_features.{index}.weight"), &[size, TOLD]);
    }
    for (name, rows, width) in
        [("qkv", 3 * WIDTH, WIDTH), ("out", WIDTH, WIDTH), ("up", INNER, WIDTH), ("down", WIDTH, INNER)]
    {
        add(&format!("layers.0.{name}.weight"), &[rows, width]);
        add(&format!("layers.0.{name}.bias"), &[rows]);
    }
    for name in ["norm", "layers.0.norm1", "layers.0.norm2"] {
        add(&format!("{name}.weight"), &[WIDTH]);
        add(&format!("{name}.bias"), &[WIDTH]);
    }
    let known = WIDTH + TOLD * FEATURE_SIZES.len();
    add("neighbours.weight", &[HIDDEN, known, 3]);
    add("neighbours.bias", &[HIDDEN]);
    add("tags.weight", &[TAGS, HIDDEN]);
    add("tags.bias", &[TAGS]);
    all
}

fn model(tensors: &[Tensor]) -> Vec<u8> {
    let view = |(name, dtype, shape, bytes): &'static Tensor| {
        (name.clone(), TensorView::new(*dtype, shape.clone(), bytes).unwrap())
    };
    let kept: &'static [Tensor] = Vec::leak(tensors.to_vec());
    serialize(kept.iter().map(view), None).unwrap()
}

static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| pack(&model(&tensors()), VOCABULARY).unwrap());

#[test]
fn the_same_model_packs_to_the_same_bytes() {
    let mut turned = tensors();
    turned.reverse();
    assert!(pack(&model(&turned), VOCABULARY).unwrap() == *PACKED);
}

#[test]
fn what_was_packed_reads_an_article() {
    let tagger = Tagger::new(&PACKED).unwrap();
    let lexicon = Lexicon::new();
    let text = "The bank of Kyiv is closed, Ada Example said on Tuesday in the city. ".repeat(20);
    let document = read(text, &Reading { whole: true, ..Reading::default() });
    let mut reading = CarefulReading::new(&document, &lexicon, &tagger);
    reading.finish(&tagger);
    let (done, all) = reading.progress();
    assert!(all > 1 && done == all);
    let analysis = analyze_carefully(&document, &lexicon, None, &reading);
    assert!(analysis.mentions.iter().all(|mention| mention.span.end() as usize <= document.text().len()));
}

#[test]
fn a_tensor_that_is_missing_is_named() {
    for missing in
        ["pieces.codes", "layers.0.down.weight", "neighbours.bias", "tags.weight", "features.3.weight"]
    {
        let mut tensors = tensors();
        tensors.retain(|(name, ..)| name != missing);
        let error = pack(&model(&tensors), VOCABULARY).unwrap_err().to_string();
        assert_eq!(error, format!("the model has no tensor `{missing}`"));
    }
}

#[test]
fn a_model_of_another_form_is_refused() {
    let changed = |name: &str, change: &dyn Fn(&mut Tensor)| {
        let mut tensors = tensors();
        tensors.iter_mut().filter(|tensor| tensor.0 == name).for_each(change);
        pack(&model(&tensors), VOCABULARY).unwrap_err().to_string()
    };
    let wide = changed("tags.bias", &|tensor| {
        tensor.1 = Dtype::F64;
        tensor.2 = vec![TAGS / 2];
        tensor.3.truncate(TAGS / 2 * 8);
    });
    assert_eq!(wide, "`tags.bias` holds F64, not F32");
    let flat = changed("layers.0.up.weight", &|tensor| tensor.2 = vec![INNER * WIDTH]);
    assert!(flat.starts_with("`layers.0.up.weight` has the shape"), "{flat}");
    let short = changed("positions.weight", &|tensor| {
        tensor.2 = vec![64, WIDTH];
        tensor.3.truncate(64 * WIDTH * 4);
    });
    assert!(short.starts_with("the engine does not read"), "{short}");
    let error = pack(&model(&tensors()), "the\n").unwrap_err().to_string();
    assert_eq!(error, "the model has 14 pieces, the vocabulary 4");
    assert!(pack(b"no tensors", VOCABULARY).is_err());
}

#[test]
fn weights_that_were_cut_off_or_continued_are_refused() {
    let ends = [0, 3, 4, 20, 28, 100, 1000, PACKED.len() / 2, PACKED.len() - 1];
    for end in ends {
        assert!(Tagger::new(&PACKED[..end]).is_err(), "{end} of {} bytes", PACKED.len());
    }
    assert!(Tagger::new(&[PACKED.as_slice(), b"x"].concat()).is_err());
    assert!(Tagger::new(&[b"DTL0".as_slice(), &PACKED[4..]].concat()).is_err());
}

#[test]
fn weights_that_say_that_nothing_is_there_are_refused() {
    // Pieces, inner and hidden width, what the head is told: the numbers behind the form's name, the depth aside.
    for number in [0, 1, 3, 4] {
        let mut bytes = PACKED.clone();
        bytes[4 + 4 * number..8 + 4 * number].fill(0);
        assert!(Tagger::new(&bytes).is_err(), "{number}");
    }
}

#[test]
fn pieces_that_were_changed_are_refused() {
    let mut bytes = PACKED.clone();
    bytes[60] ^= 4;
    assert!(Tagger::new(&bytes).is_err());
}

#[test]
fn weights_that_were_changed_never_panic_as_they_are_unpacked() {
    let mut noise = Noise(11);
    for round in 0..36 {
        let mut bytes = PACKED.clone();
        // Every byte of the head once, then any.
        let at = if round < 28 { round } else { noise.next() as usize % bytes.len() };
        bytes[at] ^= 1 << (noise.next() % 8);
        let _ = Tagger::new(&bytes);
    }
}
