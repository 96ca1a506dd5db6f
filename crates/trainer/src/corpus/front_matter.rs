//! The lines above the `---`: what is known of an article from outside its text.

use super::CorpusError;
use dateline_engine::Published;

/// Whether an article may be learned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Rules may be tuned and models trained on it.
    Learn,
    /// Only figures are taken from it.
    Measure,
}

/// What a reader would have copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The article alone.
    Article,
    /// The whole page, menus and all.
    Pasted,
}

const PARTS: &[(&str, Part)] = &[("learn", Part::Learn), ("measure", Part::Measure)];
const PAGES: &[(&str, Page)] = &[("article", Page::Article), ("pasted", Page::Pasted)];

impl Part {
    /// The word in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        PARTS.iter().find(|(_, part)| *part == self).map_or("", |(name, _)| name)
    }
}

impl Page {
    /// The word in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        PAGES.iter().find(|(_, page)| *page == self).map_or("", |(name, _)| name)
    }
}

/// What is known of an article from outside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The headline, in plain words.
    pub title: String,
    /// The day or moment that its relative dates count from.
    pub published: Published,
    /// Who would have published it.
    pub outlet: String,
    /// Where it plays, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its desk: politics, courts, sport.
    pub beat: String,
    /// How it is written: agency, feature, brief.
    pub style: String,
    /// How much of the page is there.
    pub page: Page,
    /// What it may be used for.
    pub part: Part,
    /// Under what terms it may be copied.
    pub licence: String,
}

/// The keys, in the order in which they stand.
const KEYS: [&str; 9] =
    ["title", "published", "outlet", "country", "beat", "style", "page", "part", "licence"];

impl FrontMatter {
    /// Reads the lines up to `---`; gives back how many lines that were, the `---` included.
    ///
    /// # Errors
    /// Where a key is missing, unknown, out of order or has a value that cannot be.
    pub(crate) fn parse(source: &str) -> Result<(Self, usize), CorpusError> {
        let mut lines = source.lines().enumerate();
        let mut values: [&str; KEYS.len()] = [""; KEYS.len()];
        for (value, key) in values.iter_mut().zip(KEYS) {
            let found = lines.next().and_then(|(_, line)| line.strip_prefix(key)?.strip_prefix(':'));
            let line = KEYS.iter().position(|&other| other == key).unwrap_or_default() + 1;
            match found.map(str::trim) {
                Some("") => {
                    return Err(CorpusError::at(line, key.len() + 2, format!("`{key}` has no value")));
                }
                Some(found) => *value = found,
                None => return Err(CorpusError::at(line, 1, format!("`{key}: …` should stand here"))),
            }
        }
        if lines.next().is_none_or(|(_, line)| line.trim_end() != "---") {
            return Err(CorpusError::at(KEYS.len() + 1, 1, "`---` should stand here"));
        }
        let [title, published, outlet, country, beat, style, page, part, licence] = values.map(str::to_owned);
        let wrong = |key: &str, message: String| {
            let line = KEYS.iter().position(|&other| other == key).unwrap_or_default() + 1;
            CorpusError::at(line, key.len() + 3, message)
        };
        let front = Self {
            published: published.parse().map_err(|error| wrong("published", format!("{error}")))?,
            page: choose(PAGES, &page).map_err(|message| wrong("page", message))?,
            part: choose(PARTS, &part).map_err(|message| wrong("part", message))?,
            title,
            outlet,
            country,
            beat,
            style,
            licence,
        };
        Ok((front, KEYS.len() + 1))
    }

    /// The lines as they stand in a file, the `---` included.
    pub(crate) fn write(&self) -> String {
        let published = self.published.to_string();
        let values = [
            self.title.as_str(),
            &published,
            &self.outlet,
            &self.country,
            &self.beat,
            &self.style,
            self.page.name(),
            self.part.name(),
            &self.licence,
        ];
        let lines: String = KEYS.iter().zip(values).map(|(key, value)| format!("{key}: {value}\n")).collect();
        lines + "---\n"
    }
}

/// The value that a word of the table stands for.
fn choose<T: Copy>(table: &[(&str, T)], word: &str) -> Result<T, String> {
    let known = || table.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("` or `");
    table
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value)
        .ok_or_else(|| format!("`{word}` should be `{}`", known()))
}
