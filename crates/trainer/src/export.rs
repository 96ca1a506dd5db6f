//! Annotated texts as the tagger sees them, for the scripts in `training/`: a document a line, in JSON.

use crate::corpus::{self, Article, Named, Page, Part};
use dateline_engine::learning::{FIRST_PIECE, Pieces, Sample, sample};
use dateline_engine::{Lexicon, Reading};
use dateline_text::{MentionKind, Units};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// The kinds of names, in the order of the tags: `O`, then begin, inside, last and unit of each.
const KINDS: [&str; 4] = ["PER", "ORG", "LOC", "MISC"];

/// One line of `../shared/data/ner`, or of a text without names.
#[derive(Deserialize)]
struct Given {
    id: String,
    text: String,
    #[serde(default)]
    ents: Vec<(usize, usize, String)>,
}

/// One line of the export. Numbers that are small are letters: the value and 48 as an ASCII character.
#[derive(Serialize)]
struct Line {
    id: String,
    /// Code points.
    words: Vec<(usize, usize)>,
    sentences: Vec<u32>,
    features: String,
    /// How many pieces each word has.
    counts: String,
    pieces: Vec<u16>,
    tags: String,
}

/// Writes `input`, a file of JSON lines or a folder of our own articles to learn from, as the tagger sees it.
///
/// # Errors
/// Where a file cannot be read or written, or does not follow its form.
pub fn run(vocabulary: &Path, input: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let pieces = Pieces::new(map(&fs::read_to_string(vocabulary)?)?).ok_or("the vocabulary is no map")?;
    let lexicon = Lexicon::new();
    let mut output = BufWriter::new(File::create(output)?);
    if input.is_dir() {
        for Named { name, article } in corpus::read_folder(input)? {
            if article.front.part == Part::Learn {
                write(&mut output, &line(&own(name, &article), article.front.page, &lexicon, &pieces))?;
            }
        }
    } else {
        for given in BufReader::new(File::open(input)?).lines() {
            let given: Given = serde_json::from_str(&given?)?;
            write(&mut output, &line(&given, Page::Article, &lexicon, &pieces))?;
        }
    }
    Ok(output.flush()?)
}

fn write(output: &mut impl Write, line: &Line) -> Result<(), Box<dyn Error>> {
    serde_json::to_writer(&mut *output, line)?;
    Ok(output.write_all(b"\n")?)
}

/// The map of a vocabulary, a piece a line, numbered from [`FIRST_PIECE`].
///
/// # Errors
/// Where a piece stands twice.
pub fn map(vocabulary: &str) -> Result<Vec<u8>, fst::Error> {
    let numbered: BTreeMap<&str, u64> = vocabulary.lines().zip(u64::from(FIRST_PIECE)..).collect();
    let mut builder = fst::MapBuilder::memory();
    for (piece, number) in numbered {
        builder.insert(piece, number)?;
    }
    builder.into_inner()
}

/// An article of our own as a line of the shared data.
fn own(id: String, article: &Article) -> Given {
    let units = Units::new(&article.text);
    let entity = |mention: &corpus::Mention| {
        let kind = match mention.kind {
            MentionKind::Person => "PER",
            MentionKind::Organization => "ORG",
            MentionKind::Place => "LOC",
            _ => "MISC",
        };
        let at = |byte: u32| units.to_code_points(byte) as usize;
        (at(mention.span.start()), at(mention.span.end()), kind.to_owned())
    };
    Given { id, text: article.text.clone(), ents: article.mentions.iter().map(entity).collect() }
}

fn line(given: &Given, page: Page, lexicon: &Lexicon, pieces: &Pieces) -> Line {
    let reading = Reading { whole: page == Page::Article, ..Reading::default() };
    let document = dateline_engine::read(given.text.clone(), &reading);
    let Sample { words, sentences, features, pieces } = sample(&document, lexicon, pieces);
    let units = Units::new(&given.text);
    let words: Vec<(usize, usize)> = words
        .iter()
        .map(|span| (units.to_code_points(span.start()) as usize, units.to_code_points(span.end()) as usize))
        .collect();
    let letter = |value: usize| char::from(48 + value as u8);
    Line {
        id: given.id.clone(),
        tags: tags(&words, &given.ents).into_iter().map(letter).collect(),
        words,
        sentences,
        features: features.iter().flatten().map(|&value| letter(value.into())).collect(),
        counts: pieces.iter().map(|cut| letter(cut.len())).collect(),
        pieces: pieces.concat(),
    }
}

/// The tag of each word: 0, or 1 and more by kind and place in the name.
fn tags(words: &[(usize, usize)], ents: &[(usize, usize, String)]) -> Vec<usize> {
    let mut tags = vec![0; words.len()];
    for (start, end, kind) in ents {
        let Some(kind) = KINDS.iter().position(|name| name == kind) else { continue };
        let first = words.partition_point(|word| word.0 < *start);
        let last = words.partition_point(|word| word.1 <= *end);
        for (index, tag) in tags.iter_mut().enumerate().take(last).skip(first) {
            let place = match (index == first, index + 1 == last) {
                (true, true) => 3,
                (true, false) => 0,
                (false, false) => 1,
                (false, true) => 2,
            };
            *tag = 1 + 4 * kind + place;
        }
    }
    tags
}
