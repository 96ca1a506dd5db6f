//! The engine against the corpus: a table of what it reaches, and the floors below which it may not fall.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing, its helpers too")]

use dateline_engine::{Lexicon, Reading};
use dateline_text::QuotationKind;
use dateline_trainer::corpus::{LAYERS, Named, Page, Part, evaluate, parse, read_folder, write};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus")
}

/// `floors.tsv` as rows of layer, floor of the articles to learn from, floor of those to measure by.
fn floors() -> Vec<(String, f64, f64)> {
    let text = std::fs::read_to_string(folder().join("floors.tsv")).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("layer"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        (cells[0].to_owned(), cells[1].parse().unwrap(), cells[2].parse().unwrap())
    })
    .collect()
}

#[test]
fn the_engine_does_not_fall_below_the_floors() {
    let report = evaluate(&folder(), &Lexicon::new()).unwrap();
    println!("{report}");
    let floors = floors();
    for (layer, name) in LAYERS {
        let (_, learn, measure) = floors.iter().find(|(floor, ..)| floor == name).unwrap();
        for (part, floor) in [(Part::Learn, learn), (Part::Measure, measure)] {
            let reached = report.total(part, layer).f1();
            assert!(reached >= *floor, "{name}, {}: {reached:.1} is below {floor}\n{report}", part.name());
        }
    }
}

#[test]
fn an_article_without_accidents_of_copying_is_read_as_it_is() {
    for Named { name, article } in read_folder(&folder()).unwrap() {
        if article.front.page == Page::Article {
            let document = dateline_engine::read(article.text.clone(), &Reading::default());
            let mended = document.mends().map(|mends| mends.list().to_vec()).unwrap_or_default();
            assert!(mended.is_empty(), "{name}: {mended:?}");
        }
    }
}

#[test]
fn a_fifth_of_the_articles_is_only_for_measuring() {
    let articles = read_folder(&folder()).unwrap();
    let measured = articles.iter().filter(|named| named.article.front.part == Part::Measure).count();
    assert!(articles.len() >= 100 && measured * 5 >= articles.len(), "{measured} of {}", articles.len());
}

#[test]
fn every_article_is_our_own_and_stands_under_a_free_licence() {
    for named in read_folder(&folder()).unwrap() {
        assert_eq!(named.article.front.licence, "CC0-1.0", "{}", named.name);
    }
}

#[test]
fn every_article_stands_as_the_writer_would_write_it() {
    for named in read_folder(&folder()).unwrap() {
        let path = folder().join(&named.name).with_extension("article");
        let written = write(&named.article).unwrap();
        assert_eq!(parse(&written).unwrap(), named.article, "{}", named.name);
        let stands = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        let differs = stands.lines().zip(written.lines()).find(|(stands, written)| stands != written);
        assert_eq!(differs, None, "{}: what stands there, and what the writer writes", named.name);
    }
}

#[test]
fn an_indirect_quotation_has_a_cue_or_a_source_unless_nobody_is_given() {
    for Named { name, article } in read_folder(&folder()).unwrap() {
        for quotation in &article.quotations {
            // A direct one may stand alone: in a headline, or as the answer in an interview.
            let direct = quotation.kind == QuotationKind::Direct;
            let told = quotation.cue.is_some() || quotation.source.is_some();
            assert!(direct || told || quotation.speaker == "-", "{name}: quote {}", quotation.number);
        }
    }
}

#[test]
fn at_least_three_articles_are_whole_pages() {
    let articles = read_folder(&folder()).unwrap();
    assert!(articles.iter().filter(|named| named.article.front.page == Page::Pasted).count() >= 3);
}

#[test]
fn the_sample_that_the_page_offers_is_in_the_corpus() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/sample/article.txt");
    let sample = std::fs::read_to_string(sample).unwrap().replace("\r\n", "\n");
    let articles = read_folder(&folder()).unwrap();
    assert!(articles.iter().any(|named| named.article.text == sample));
}
