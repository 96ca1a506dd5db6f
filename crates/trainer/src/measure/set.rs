//! What is measured on: texts with the names that people found in them.

use super::ask::Ask;
use crate::corpus::{self, Article, Page, Part};
use dateline_engine::Published;
use dateline_text::{MentionKind, Units};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What is named. The last stands for every name that is not scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Person,
    Organization,
    Place,
    Other,
}

/// The kinds that are scored.
pub(super) const SCORED: [Kind; 3] = [Kind::Person, Kind::Organization, Kind::Place];

impl Kind {
    pub(super) fn of(kind: MentionKind) -> Self {
        match kind {
            MentionKind::Person => Self::Person,
            MentionKind::Organization => Self::Organization,
            MentionKind::Place => Self::Place,
            _ => Self::Other,
        }
    }

    pub(super) fn name(self) -> &'static str {
        ["person", "organization", "place", "other name"][self as usize]
    }
}

/// Words that name something, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: Kind,
}

impl Name {
    pub(super) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// One text, and the names that people found in it, in order, each once.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) text: String,
    /// All of it is the body of an article.
    pub(super) whole: bool,
    pub(super) published: Option<Published>,
    pub(super) wanted: Vec<Name>,
}

/// Texts that are measured together.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) name: String,
    /// Whether its texts may be looked at: of the others only figures are taken.
    pub(super) open: bool,
    pub(super) texts: Vec<Text>,
}

/// Where a set lies.
#[derive(Clone, Debug)]
pub(super) enum Source {
    File(String, PathBuf),
    Corpus(String, PathBuf, Part),
}

/// The sets that are asked for: the files to tune and to measure by, then our own articles.
///
/// # Errors
/// Where the folder cannot be read.
pub(super) fn paths(ask: &Ask) -> Result<Vec<Source>, Box<dyn Error>> {
    let mut sources = Vec::new();
    if let Some(data) = &ask.data {
        let folder = data.join("ner");
        let failed = |error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let measured = name.starts_with("dev_") || name.starts_with("test_");
            if measured && path.extension().is_some_and(|ending| ending == "jsonl") {
                sources.push(Source::File(name, path));
            }
        }
        sources.sort_by(|one, other| one.name().cmp(other.name()));
    }
    for part in [Part::Learn, Part::Measure] {
        sources.push(Source::Corpus(format!("corpus_{}", part.name()), ask.corpus.clone(), part));
    }
    sources.retain(|source| ask.wants(source.name()));
    Ok(sources)
}

impl Source {
    fn name(&self) -> &str {
        let (Self::File(name, _) | Self::Corpus(name, ..)) = self;
        name
    }

    /// Reads the set.
    ///
    /// # Errors
    /// Where a file cannot be read or does not follow its form.
    pub(super) fn read(&self) -> Result<Set, Box<dyn Error>> {
        let name = self.name().to_owned();
        Ok(match self {
            Self::File(_, path) => Set { open: name.starts_with("dev_"), texts: file(path)?, name },
            Self::Corpus(_, folder, part) => {
                let named = corpus::read_folder(folder)?;
                let articles = named.iter().map(|named| &named.article);
                let texts = articles.filter(|article| article.front.part == *part).map(own).collect();
                Set { open: *part == Part::Learn, texts, name }
            }
        })
    }
}

/// One line of a shared file.
#[derive(Deserialize)]
struct Given {
    id: String,
    text: String,
    ents: Vec<(u32, u32, String)>,
}

fn file(path: &Path) -> Result<Vec<Text>, Box<dyn Error>> {
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    for (index, line) in fs::read_to_string(path)?.lines().enumerate() {
        let failed = |error| format!("{}: line {}: {error}", path.display(), index + 1);
        let given: Given = serde_json::from_str(line).map_err(failed)?;
        let name = |(start, end, label): &(u32, u32, String)| {
            let kind = match label.as_str() {
                "PER" => Kind::Person,
                "ORG" => Kind::Organization,
                "LOC" => Kind::Place,
                _ => Kind::Other,
            };
            Name { start: *start, end: *end, kind }
        };
        let wanted = sorted(given.ents.iter().map(name).collect());
        texts.insert(given.id, Text { text: given.text, whole: true, published: None, wanted });
    }
    Ok(texts.into_values().collect())
}

fn own(article: &Article) -> Text {
    let units = Units::new(&article.text);
    let name = |mention: &corpus::Mention| Name {
        start: units.to_code_points(mention.span.start()),
        end: units.to_code_points(mention.span.end()),
        kind: Kind::of(mention.kind),
    };
    Text {
        whole: article.front.page == Page::Article,
        published: Some(article.front.published),
        wanted: sorted(article.mentions.iter().map(name).collect()),
        text: article.text.clone(),
    }
}

/// In order, each once: the referee compares sets.
pub(super) fn sorted(mut names: Vec<Name>) -> Vec<Name> {
    names.sort_unstable();
    names.dedup();
    names
}
