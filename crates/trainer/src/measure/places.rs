//! How well the engine puts places on the map, on our own corpus (`tests/corpus/places.tsv`): beside it, the most
//! populous place of the name and the first of the list.
//!
//! Counted are the things of the table, whether the engine found their names or not; 161 km (100 miles) is the field's
//! measure (Leidner 2007, Eisenstein and others 2010), 50 km a stricter one of our own.

use super::ask::Ask;
use super::reader::Reader;
use crate::corpus::{self, Named, Page, Part};
use dateline_engine::{Lexicon, Reading, read};
use dateline_text::{Analysis, MentionKind};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;

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
    println!("| part | by | places | within 50 km | within 161 km | right country |");
    println!("| --- | --- | ---: | ---: | ---: | ---: |");
    for part in [Part::Learn, Part::Measure] {
        let mut by_list = [Score::default(), Score::default()];
        let mut by_reader: Vec<[Score; 2]> = readers.iter().map(|_| Default::default()).collect();
        for named in articles.iter().filter(|named| named.article.front.part == part) {
            let Some(wanted) = truths.get(&named.name) else { continue };
            for truth in wanted {
                let names = names(named, &truth.key);
                by_list[0].add(truth, baseline(&lexicon, &names, true).as_ref());
                by_list[1].add(truth, baseline(&lexicon, &names, false).as_ref());
            }
            let article = &named.article;
            let whole = article.front.page == Page::Article;
            let document = read(article.text.clone(), &Reading { whole, ..Reading::default() });
            for (reader, scores) in readers.iter().zip(&mut by_reader) {
                let analysis = reader.analysis(&document, Some(article.front.published));
                for truth in wanted {
                    let (found, answer) = answer(named, &analysis, &truth.key);
                    scores[0].add(truth, answer.as_ref());
                    if found {
                        scores[1].add(truth, answer.as_ref());
                    }
                    let right = answer.as_ref().is_some_and(|answer| km(truth, answer) <= 161.0);
                    if part == Part::Learn && found && !right {
                        let _ = writeln!(errors, "{}\t{}\t{truth:?}\t{answer:?}", reader.name(), named.name);
                    }
                }
            }
        }
        println!("| {} | most populous | {} |", part.name(), by_list[0]);
        println!("| {} | first of the list | {} |", part.name(), by_list[1]);
        for (reader, [all, found]) in readers.iter().zip(&by_reader) {
            println!("| {} | {} | {all} |", part.name(), reader.name());
            println!("| {} | {}, of names found | {found} |", part.name(), reader.name());
        }
    }
    if let Some(path) = &ask.errors {
        std::fs::write(path, errors)?;
    }
    Ok(())
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
        self.about += u32::from(km <= 161.0);
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

/// Along the great circle.
fn km(truth: &Truth, answer: &Answer) -> f64 {
    let (a, b) = (truth.latitude.to_radians(), answer.0.to_radians());
    let (north, east) = ((b - a) / 2.0, (answer.1 - truth.longitude).to_radians() / 2.0);
    let chord = north.sin().powi(2) + a.cos() * b.cos() * east.sin().powi(2);
    2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
}
