//! What stands in the place of an article's record that has no room there: where the record is, how to know it, and what the list
//! shows of it, so that nothing has to be fetched to show the list.

use crate::json::{Fields, Writer};
use crate::library::{entry_of, entry_value};
use crate::{ARTICLE_PREFIX, LibraryEntry, NEW_PREFIX, StoredArticle, TextHash};
use serde_json::Value;

/// The form of such a record. It is above that of articles, so that a Dateline from before there were any leaves it alone.
const FORM: u32 = 3;
/// What no record of an article begins with: fields are written in the order of their names.
const START: &str = r#"{"-held":"#;
/// What stands between the parts of a name.
const SLASH: char = '/';

/// A record that stands elsewhere.
///
/// ```
/// use dateline_notes::{Held, StoredArticle, TextHash, encode};
/// let article = StoredArticle::new("a", "Rain", "It will rain.", "2026-01-31T08:00:00Z");
/// let held = Held::new(&article, &encode(&article), 1000);
/// assert_eq!((held.id(), held.name.starts_with("a/1000/fnv1a64:")), ("a", true));
/// assert_eq!(Held::decode(&held.encode()), Some(held));
/// assert_eq!(Held::decode(&encode(&article)), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name there: the article's id, the time, the fingerprint. A name never gets another record.
    pub name: String,
    /// Its fingerprint.
    pub hash: TextHash,
    /// Its length in bytes.
    pub size: u32,
    /// What the list shows of the article.
    pub entry: LibraryEntry,
}

impl Held {
    /// For the `record` of an article that is put elsewhere at `now` (milliseconds since 1970).
    #[must_use]
    pub fn new(article: &StoredArticle, record: &str, now: u64) -> Self {
        let (hash, size) = (TextHash::of(record), u32::try_from(record.len()).unwrap_or(u32::MAX));
        let name = format!("{}{SLASH}{now}{SLASH}{hash}", article.id);
        Self { name, hash, size, entry: LibraryEntry::of(article) }
    }

    /// The id of the article.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.entry.id
    }

    /// The id of the article in a name, when its record was put there, and its fingerprint.
    #[must_use]
    pub fn parts(name: &str) -> Option<(&str, u64, TextHash)> {
        let (rest, hash) = name.rsplit_once(SLASH)?;
        let (id, time) = rest.rsplit_once(SLASH)?;
        Some((id, time.parse().ok()?, TextHash::parse(hash)?))
    }

    /// Whether records under this key may stand elsewhere.
    #[must_use]
    pub fn may_be_at(key: &str) -> bool {
        key.starts_with(ARTICLE_PREFIX) || key.starts_with(NEW_PREFIX)
    }

    /// What stands in the record's place.
    #[must_use]
    pub fn encode(&self) -> String {
        Writer::default()
            .with("-held", self.name.as_str())
            .with("entry", entry_value(&self.entry))
            .with("form", FORM)
            .with("size", self.size)
            .done()
            .to_string()
    }

    /// Reads what [`encode`](Self::encode) wrote; nothing where it is a record itself, or broken.
    #[must_use]
    pub fn decode(stored: &str) -> Option<Self> {
        if !stored.starts_with(START) {
            return None;
        }
        let record: Value = serde_json::from_str(stored).ok()?;
        let mut fields = Fields::new(record, "").ok()?;
        let name = fields.text("-held").ok()?;
        let (_, _, hash) = Self::parts(&name)?;
        let entry = entry_of(fields.object("entry").ok()?).ok()?;
        Some(Self { hash, size: fields.number("size").ok()?, entry, name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{StoredError, decode};

    #[test]
    fn an_older_dateline_leaves_it_alone() {
        let article = StoredArticle::new("a/b", "T", "text", "2026-01-31T08:00:00Z");
        let held = Held::new(&article, "record", 7);
        assert!(matches!(decode(&held.encode()), Err(StoredError::NewerForm { found: 3, .. })));
        assert_eq!(Held::parts(&held.name), Some(("a/b", 7, TextHash::of("record"))));
        assert_eq!(Held::parts("a/b"), None);
        assert_eq!(Held::decode(&held.encode()[..40]), None);
    }
}
