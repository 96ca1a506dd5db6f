//! How much there is in the corpus, for `docs/corpus.md`.

use super::{Article, FolderError, Named, Page, Part, read_folder};
use dateline_text::{MentionKind, QuotationKind};
use std::fmt;
use std::path::Path;

/// What is counted, in the order of the rows.
const COUNTED: [&str; 17] = [
    "articles",
    "of these pasted pages",
    "words of text, furniture included",
    "names",
    "of these persons",
    "organizations",
    "places",
    "groups",
    "events",
    "works",
    "things named, article by article",
    "dates and times",
    "numbers",
    "quotations",
    "of these not direct",
    "parts of quotations",
    "countries where they play",
];

/// The counts of a folder, by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count([Vec<usize>; 2]);

/// Counts every article of a folder.
///
/// # Errors
/// Where an article cannot be read.
pub fn count(folder: &Path) -> Result<Count, FolderError> {
    let named = read_folder(folder)?;
    let of = |part: Part| {
        let articles: Vec<&Article> =
            named.iter().map(|Named { article, .. }| article).filter(|it| it.front.part == part).collect();
        counts(&articles)
    };
    Ok(Count([of(Part::Learn), of(Part::Measure)]))
}

fn counts(articles: &[&Article]) -> Vec<usize> {
    let sum = |count: &dyn Fn(&Article) -> usize| articles.iter().map(|article| count(article)).sum();
    let names = |kind: MentionKind| {
        sum(&|article| article.mentions.iter().filter(|mention| mention.kind == kind).count())
    };
    let different = |mut keys: Vec<&str>| {
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    };
    vec![
        articles.len(),
        sum(&|article| usize::from(article.front.page == Page::Pasted)),
        sum(&|article| article.text.split_whitespace().count()),
        sum(&|article| article.mentions.len()),
        names(MentionKind::Person),
        names(MentionKind::Organization),
        names(MentionKind::Place),
        names(MentionKind::Group),
        names(MentionKind::Event),
        names(MentionKind::Work),
        sum(&|article| different(article.mentions.iter().map(|mention| mention.entity.as_str()).collect())),
        sum(&|article| article.timexes.len()),
        sum(&|article| article.quantities.len()),
        sum(&|article| article.quotations.len()),
        sum(&|article| article.quotations.iter().filter(|it| it.kind != QuotationKind::Direct).count()),
        sum(&|article| article.quotations.iter().map(|quotation| quotation.contents.len()).sum()),
        different(articles.iter().map(|article| article.front.country.as_str()).collect()),
    ]
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| | learn | measure |\n| --- | ---: | ---: |")?;
        let [learn, measure] = &self.0;
        let mut rows = COUNTED.iter().zip(learn.iter().zip(measure));
        rows.try_for_each(|(what, (learn, measure))| writeln!(f, "| {what} | {learn} | {measure} |"))
    }
}
