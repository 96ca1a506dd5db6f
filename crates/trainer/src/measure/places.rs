//! How well the engine puts places on the map, on our own corpus (`tests/corpus/places.tsv`): beside it, the most
//! populous place of the name and the first of the list.
//!
//! Every line of one sort of rows counts the same things, so that the engine stands beside both baselines: all things
//! of the table, those whose names the engine found, and of these the ambiguous ones, whose name is borne by listed
//! places more than 161 km apart. 161 km (100 miles) is the field's measure (Leidner 2007, Eisenstein and others 2010),
//! 50 km a stricter one of our own.

use super::ask::Ask;
use super::reader::Reader;
use crate::corpus::{self, Named, Page, Part};
use dateline_engine::{Lexicon, Reading, read};
use dateline_text::{Analysis, MentionKind};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;

/// In kilometres.
const MILES_100: f64 = 161.0;
/// Which rows of the table are counted.
const ROWS: [&str; 3] = ["all", "found", "found, ambiguous"];
/// Who says where they lie.
const BY: [&str; 3] = ["most populous", "first of the list", "engine"];

/// Where one thing of an article lies.
#[derive(Clone, Debug, PartialEq)]
struct Truth {
    key: String,
    country: String,
    latitude: f64,
    longitude: f64,
}

/// An answer: latitude, longitude, country.
type Answer = (f64, f64, String);

/// Measures as the words after `measure places` ask, and prints a table in Markdown.
///
/// # Errors
/// Where the words are not understood, or a file cannot be read or written.
pub(super) fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let ask = Ask::read(words)?;
    let truths = truths(&std::fs::read_to_string(ask.corpus.join("places.tsv"))?);
    let lexicon = Lexicon::new();
    let readers =
        if ask.quick { vec![Reader::quick()] } else { vec![Reader::quick(), Reader::careful(&ask.weights)?] };
    let articles = corpus::read_folder(&ask.corpus)?;
    let mut errors = String::new();
    println!("| part | reading | rows | by | places | within 50 km | within 161 km | right country |");
    println!("| --- | --- | --- | --- | ---: | ---: | ---: | ---: |");
    for part in [Part::Learn, Part::Measure] {
        for reader in &readers {
            let mut scores: [[Score; 3]; ROWS.len()] = Default::default();
            for named in articles.iter().filter(|named| named.article.front.part == part) {
                let Some(wanted) = truths.get(&named.name) else { continue };
                let article = &named.article;
                let whole = article.front.page == Page::Article;
                let document = read(article.text.clone(), &Reading { whole, ..Reading::default() });
                let analysis = reader.analysis(&document, Some(article.front.published));
                for truth in wanted {
                    let names = names(named, &truth.key);
                    let (found, engine) = answer(named, &analysis, &truth.key);
                    let answers =
                        [baseline(&lexicon, &names, true), baseline(&lexicon, &names, false), engine];
                    let ambiguous = is_ambiguous(&lexicon, &names);
                    for (scores, counts) in scores.iter_mut().zip([true, found, found && ambiguous]) {
                        let each = scores.iter_mut().zip(&answers).filter(|_| counts);
                        each.for_each(|(score, answer)| score.add(truth, answer.as_ref()));
                    }
                    let right = |answer: &Option<Answer>| {
                        answer.as_ref().is_some_and(|answer| km(truth, answer) <= MILES_100)
                    };
                    if part == Part::Learn && found && !right(&answers[2]) {
                        let baselines = [right(&answers[0]), right(&answers[1])];
                        let [_, _, engine] = answers;
                        let _ = writeln!(
                            errors,
                            "{}\t{}\t{truth:?}\t{engine:?}\t{baselines:?}",
                            reader.name(),
                            named.name
                        );
                    }
                }
            }
            for (rows, scores) in ROWS.iter().zip(&scores) {
                for (by, score) in BY.iter().zip(scores) {
                    println!("| {} | {} | {rows} | {by} | {score} |", part.name(), reader.name());
                }
            }
        }
    }
    if let Some(path) = &ask.errors {
        std::fs::write(path, errors)?;
    }
    Ok(())
}

/// Whether places of this name lie more than 100 miles apart, so that there is something to choose.
fn is_ambiguous(lexicon: &Lexicon, names: &[&str]) -> bool {
    let found = names.iter().map(|name| lexicon.places(name).collect::<Vec<_>>());
    let points = found.into_iter().find(|points| !points.is_empty()).unwrap_or_default();
    let degrees = |e4: i32| f64::from(e4) / 10_000.0;
    let at = |point: &dateline_lexicon::PlacePoint| (degrees(point.latitude_e4), degrees(point.longitude_e4));
    let apart = |one, other| km_between(at(one), at(other)) > MILES_100;
    points.iter().enumerate().any(|(index, one)| points[index + 1..].iter().any(|other| apart(one, other)))
}

/// How many are right.
#[derive(Clone, Debug, Default)]
struct Score {
    all: u32,
    near: u32,
    about: u32,
    country: u32,
}

impl Score {
    fn add(&mut self, truth: &Truth, answer: Option<&Answer>) {
        self.all += 1;
        let Some(answer) = answer else { return };
        let km = km(truth, answer);
        self.near += u32::from(km <= 50.0);
        self.about += u32::from(km <= MILES_100);
        self.country += u32::from(truth.country == answer.2);
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |right: u32| 100.0 * f64::from(right) / f64::from(self.all.max(1));
        write!(
            f,
            "{} | {:.1} | {:.1} | {:.1}",
            self.all,
            share(self.near),
            share(self.about),
            share(self.country)
        )
    }
}

fn truths(table: &str) -> BTreeMap<String, Vec<Truth>> {
    let mut truths: BTreeMap<String, Vec<Truth>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [article, key, _, country, latitude, longitude] = cells[..] else { continue };
        let (Ok(latitude), Ok(longitude)) = (latitude.parse(), longitude.parse()) else { continue };
        let truth = Truth { key: key.to_owned(), country: country.to_owned(), latitude, longitude };
        truths.entry(article.to_owned()).or_default().push(truth);
    }
    truths
}

/// The words by which an article names a place.
fn names<'a>(named: &'a Named, key: &str) -> Vec<&'a str> {
    let place = |mention: &&corpus::Mention| mention.kind == MentionKind::Place && mention.entity == key;
    named.article.mentions.iter().filter(place).map(|m| m.span.text(&named.article.text)).collect()
}

/// What the engine says of a place, and whether it found the name as one of a place at all.
fn answer(named: &Named, analysis: &Analysis, key: &str) -> (bool, Option<Answer>) {
    let place = |mention: &&corpus::Mention| mention.kind == MentionKind::Place && mention.entity == key;
    for wanted in named.article.mentions.iter().filter(place) {
        let same = |m: &&dateline_text::Mention| m.kind == MentionKind::Place && m.span == wanted.span;
        let entity = analysis.mentions.iter().find(same).and_then(|mention| analysis.entity(mention.entity?));
        if let Some(entity) = entity {
            let degrees = |e4: i32| f64::from(e4) / 10_000.0;
            let answer = entity.place.as_ref().map(|place| {
                let country = place.country.clone().unwrap_or_default();
                (degrees(place.latitude_e4), degrees(place.longitude_e4), country)
            });
            return (true, answer);
        }
    }
    (false, None)
}

/// The place of the list that comes first, or the settlement that comes first: the list goes by population.
fn baseline(lexicon: &Lexicon, names: &[&str], populous: bool) -> Option<Answer> {
    use dateline_lexicon::PlaceClass::{City, Metropolis, Town};
    let point = names.iter().find_map(|name| {
        let settlement = lexicon.places(name).find(|point| matches!(point.class, Metropolis | City | Town));
        settlement.filter(|_| populous).or_else(|| lexicon.places(name).next())
    })?;
    let degrees = |e4: i32| f64::from(e4) / 10_000.0;
    let country = point.country_code().unwrap_or_default().to_owned();
    Some((degrees(point.latitude_e4), degrees(point.longitude_e4), country))
}

fn km(truth: &Truth, answer: &Answer) -> f64 {
    km_between((truth.latitude, truth.longitude), (answer.0, answer.1))
}

/// Along the great circle, from latitude and longitude in degrees.
fn km_between(one: (f64, f64), other: (f64, f64)) -> f64 {
    let (a, b) = (one.0.to_radians(), other.0.to_radians());
    let (north, east) = ((b - a) / 2.0, (other.1 - one.1).to_radians() / 2.0);
    let chord = north.sin().powi(2) + a.cos() * b.cos() * east.sin().powi(2);
    2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
}
