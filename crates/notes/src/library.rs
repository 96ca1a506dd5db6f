//! The index of the saved articles: what the list shows, without reading every article to show it.

use crate::json::{Fields, Writer};
use crate::stored::check_form;
use crate::tags::{is_same, tags_in};
use crate::{FORM, Never, StoredArticle, StoredError, TextHash};
use dateline_text::sort_by_key;
use serde_json::Value;

/// What the list shows of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryEntry {
    /// The article's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day of publication: the reader's, else the engine's.
    pub published: Option<String>,
    /// When it was saved first: ISO 8601 in UTC.
    pub saved: String,
    /// When it was opened last, in the same form.
    pub opened: String,
    /// How many annotations it has, notes included.
    pub annotations: u32,
    /// How many of them are notes.
    pub notes: u32,
    /// How many corrections the reader made.
    pub corrections: u32,
    /// The tags of its notes, each once, in the order of their letters.
    pub tags: Vec<String>,
    /// Whether it is archived.
    pub archived: bool,
    /// By which its text is known when it is pasted again; nothing in an index that an older Dateline wrote.
    pub ink: Option<TextHash>,
    /// By which its paragraphs are known when they are pasted with something else around them.
    pub core: Option<TextHash>,
}

impl LibraryEntry {
    /// The entry of an article.
    #[must_use]
    pub fn of(article: &StoredArticle) -> Self {
        Self::with_ink(article, TextHash::of_ink(&article.source))
    }

    /// The same where the [fingerprint of its text](TextHash::of_ink) is known: a long text takes a moment to be read for it.
    #[must_use]
    pub fn with_ink(article: &StoredArticle, ink: TextHash) -> Self {
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Self {
            id: article.id.clone(),
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            published: article.published.clone().or_else(|| article.dated.clone()),
            saved: article.saved.clone(),
            opened: article.opened.clone(),
            annotations: count(article.annotations().len()),
            notes: count(
                article.annotations().iter().filter(|annotation| annotation.as_note().is_some()).count(),
            ),
            corrections: count(article.corrections().len()),
            tags: tags_in(article.annotations()).into_iter().map(str::to_owned).collect(),
            archived: article.archived,
            ink: Some(ink),
            core: article.core,
        }
    }
}

/// The saved articles, newest first (by the time they were saved first).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    entries: Vec<LibraryEntry>,
    /// The names that are never to be marked: beside the articles, since they hold for all of them. They stand in a
    /// record of their own, and [`encode`](Self::encode) leaves them out.
    pub never: Never,
}

impl Library {
    /// The index of these articles: the way to rebuild it.
    #[must_use]
    pub fn of<'a>(articles: impl IntoIterator<Item = &'a StoredArticle>) -> Self {
        let mut library = Self::default();
        for article in articles {
            library.update(article);
        }
        library
    }

    /// The entries, newest first.
    #[must_use]
    pub fn entries(&self) -> &[LibraryEntry] {
        &self.entries
    }

    /// The entry of the article of this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&LibraryEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The other articles that seem to have the same text, perhaps broken into other lines, or the same paragraphs, newest
    /// first.
    pub fn like<'a>(&'a self, article: &'a StoredArticle) -> impl Iterator<Item = &'a LibraryEntry> {
        let ink = Some(TextHash::of_ink(&article.source));
        let is_like = move |entry: &LibraryEntry| {
            entry.ink == ink || article.core.is_some() && entry.core == article.core
        };
        self.entries.iter().filter(move |entry| entry.id != article.id && is_like(entry))
    }

    /// Puts the article of this id away among the archived ones, or takes it out of them.
    pub fn set_archived(&mut self, id: &str, archived: bool) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            entry.archived = archived;
        }
    }

    /// The tags of all notes, each once, in the order of their letters.
    #[must_use]
    pub fn tags(&self) -> Vec<&str> {
        let mut tags: Vec<&str> =
            self.entries.iter().flat_map(|entry| &entry.tags).map(String::as_str).collect();
        sort_by_key(&mut tags, |tag| tag.to_lowercase());
        tags.dedup_by(|one, other| is_same(one, other));
        tags
    }

    /// Enters an article, in the place of an entry of the same id.
    pub fn update(&mut self, article: &StoredArticle) {
        self.enter(LibraryEntry::of(article));
    }

    /// Strikes the article of this id out.
    pub fn remove(&mut self, id: &str) {
        self.entries.retain(|entry| entry.id != id);
    }

    /// Puts an entry at its place, instead of one of the same id.
    pub fn enter(&mut self, new: LibraryEntry) {
        self.remove(&new.id);
        // Newest first; ids tell apart what was saved in the same moment, so that no order is left to chance.
        let before = |old: &LibraryEntry| (&old.saved, &old.id) > (&new.saved, &new.id);
        self.entries.insert(self.entries.partition_point(before), new);
    }

    /// Writes the index in form [`FORM`].
    #[must_use]
    pub fn encode(&self) -> String {
        let entries = self.entries.iter().map(entry_value).collect::<Vec<_>>();
        Writer::default().with("form", FORM).with("articles", entries).done().to_string()
    }

    /// Reads what [`encode`](Self::encode) wrote.
    ///
    /// # Errors
    ///
    /// Says why it can not be read; the caller then rebuilds it with [`of`](Self::of).
    pub fn decode(stored: &str) -> Result<Self, StoredError> {
        let record: Value = serde_json::from_str(stored)?;
        check_form(&record)?;
        let mut library = Self::default();
        for (at, item) in Fields::new(record, "")?.list("articles")? {
            library.enter(entry_of(Fields::new(item, &at)?)?);
        }
        Ok(library)
    }
}

/// The JSON of an entry.
pub(crate) fn entry_value(entry: &LibraryEntry) -> Value {
    Writer::default()
        .with("id", entry.id.as_str())
        .with("title", entry.title.as_str())
        .with_some("outlet", entry.outlet.as_deref())
        .with_some("published", entry.published.as_deref())
        .with("saved", entry.saved.as_str())
        .with("opened", entry.opened.as_str())
        .with("annotations", entry.annotations)
        .with("notes", entry.notes)
        .with_some("corrections", (entry.corrections > 0).then_some(entry.corrections))
        .with_list("tags", entry.tags.iter().map(|tag| tag.as_str().into()))
        .with_some("archived", entry.archived.then_some(true))
        .with_some("ink", entry.ink.map(|ink| ink.to_string()))
        .with_some("core", entry.core.map(|core| core.to_string()))
        .done()
}

/// The entry that the fields hold.
pub(crate) fn entry_of(mut fields: Fields) -> Result<LibraryEntry, StoredError> {
    Ok(LibraryEntry {
        id: fields.text("id")?,
        title: fields.text("title")?,
        outlet: fields.optional_text("outlet")?,
        published: fields.optional_text("published")?,
        saved: fields.text("saved")?,
        opened: fields.text("opened")?,
        annotations: fields.number("annotations")?,
        notes: fields.number("notes")?,
        corrections: fields.count("corrections")?,
        tags: fields.list("tags")?.iter().filter_map(|(_, tag)| tag.as_str().map(str::to_owned)).collect(),
        archived: fields.flag("archived")?,
        ink: fields.optional_text("ink")?.and_then(|written| TextHash::parse(&written)),
        core: fields.optional_text("core")?.and_then(|written| TextHash::parse(&written)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Annotation, Edit, Target, apply, tags_of};

    fn article(id: &str, saved: &str) -> StoredArticle {
        StoredArticle::new(id, "T", "text", saved)
    }

    fn ids(library: &Library) -> Vec<&str> {
        library.entries().iter().map(|entry| entry.id.as_str()).collect()
    }

    #[test]
    fn stands_newest_first_whatever_came_first() {
        let articles = [
            article("b", "2026-01-02T00:00:00Z"),
            article("c", "2026-01-03T00:00:00Z"),
            article("a", "2026-01-01T00:00:00Z"),
        ];
        assert_eq!(ids(&Library::of(&articles)), ["c", "b", "a"]);
    }

    #[test]
    fn the_tags_of_all_notes_are_known() {
        let tagged = |id: &str, tags: &str| {
            let mut article = article(id, "1");
            let mut note = Annotation::note("n", "1", Target::Article, "x");
            note.tags = tags_of(tags);
            assert!(apply(&mut article, &Edit::Add(note)));
            article
        };
        let library = Library::of(&[tagged("a", "zoo, budget"), tagged("b", "Budget")]);
        assert_eq!(
            library.tags().iter().map(|tag| tag.to_lowercase()).collect::<Vec<_>>(),
            ["budget", "zoo"]
        );
        assert_eq!(Library::decode(&library.encode()), Ok(library));
    }

    #[test]
    fn an_article_is_entered_once() {
        let mut library = Library::of(&[article("a", "1"), article("b", "2")]);
        let mut renamed = article("a", "1");
        renamed.title = "New".to_owned();
        library.update(&renamed);
        assert_eq!(ids(&library), ["b", "a"]);
        assert_eq!(library.entry("a").map(|entry| entry.title.as_str()), Some("New"));
        library.remove("b");
        assert_eq!(ids(&library), ["a"]);
    }

    #[test]
    fn a_text_is_known_again_however_its_lines_are_broken() {
        let mut other = article("b", "2");
        other.source = "An other text".to_owned();
        other.core = Some(TextHash::of("core"));
        let library = Library::of(&[article("a", "1"), other.clone()]);
        let known = |id: &str, text: &str, core: Option<TextHash>| {
            let mut new = StoredArticle::new(id, "T", text, "3");
            new.core = core;
            library.like(&new).map(|entry| entry.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(known("c", " An\nother text\n", None), ["b"]);
        assert!(known("c", "Another texts", None).is_empty());
        assert_eq!(known("c", "Another texts", other.core), ["b"]);
        assert!(known("b", "Another text", other.core).is_empty(), "it is no other than itself");
    }

    #[test]
    fn an_index_of_an_older_dateline_is_read() {
        let older = r#"{"form":2,"articles":[{"id":"a","title":"T","saved":"1","opened":"2","annotations":3,"notes":1}]}"#;
        let library = Library::decode(older).unwrap();
        let entry = &library.entries()[0];
        assert_eq!((entry.corrections, entry.archived, entry.ink), (0, false, None));
    }

    #[test]
    fn reads_what_it_wrote() {
        let library = Library::of(&[article("a", "1"), article("b", "2")]);
        assert_eq!(Library::decode(&library.encode()), Ok(library));
        assert_eq!(Library::decode(r#"{"form":3}"#), Err(StoredError::NewerForm { found: 3, known: 2 }));
        assert_eq!(Library::decode("[]"), Err(StoredError::NotOurs));
    }
}
