//! Names that the reader never wants marked as something, in whatever article: words and kind, no more. A record
//! of its own, since it belongs to no article.

use crate::json::{Fields, Writer};
use crate::stored::check_form;
use crate::{FORM, StoredError};
use dateline_text::MentionKind;
use serde_json::Value;
use std::collections::BTreeSet;

/// Words that never name a thing of a kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotName {
    /// The words, folded.
    pub words: String,
    /// What they never name.
    pub kind: MentionKind,
}

impl NotName {
    /// These words, as no thing of this kind.
    ///
    /// ```
    /// use dateline_notes::NotName;
    /// use dateline_text::MentionKind;
    /// assert_eq!(NotName::new("Grand  Slam", MentionKind::Person).words, "grand slam");
    /// ```
    #[must_use]
    pub fn new(words: &str, kind: MentionKind) -> Self {
        Self { words: fold(words), kind }
    }

    /// The name that the record at `at` holds.
    pub(crate) fn of_value(record: Value, at: &str) -> Result<Self, StoredError> {
        let mut fields = Fields::new(record, at)?;
        Ok(Self { words: fields.text("words")?, kind: fields.named("kind", MentionKind::from_name)? })
    }
}

/// Words as they are compared: small letters, one blank between two.
pub(crate) fn fold(words: &str) -> String {
    words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// All names that are never to be marked as something, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Never(BTreeSet<NotName>);

impl Never {
    /// The names, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &NotName> {
        self.0.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether `words` are never a thing of this kind.
    #[must_use]
    pub fn has(&self, words: &str, kind: MentionKind) -> bool {
        !self.0.is_empty() && self.0.contains(&NotName::new(words, kind))
    }

    /// Whether this name is among them.
    #[must_use]
    pub fn contains(&self, name: &NotName) -> bool {
        self.0.contains(name)
    }

    /// Puts a name in or takes it out; says whether that changed anything.
    pub fn set(&mut self, name: &NotName, there: bool) -> bool {
        if there { self.0.insert(name.clone()) } else { self.0.remove(name) }
    }

    /// Writes the names in form [`FORM`].
    #[must_use]
    pub fn encode(&self) -> String {
        Writer::default().with("form", FORM).with("names", self.values()).done().to_string()
    }

    /// The JSON of each name.
    pub(crate) fn values(&self) -> Vec<Value> {
        let value = |name: &NotName| {
            Writer::default().with("words", name.words.as_str()).with("kind", name.kind.name()).done()
        };
        self.0.iter().map(value).collect()
    }

    /// Reads what [`encode`](Self::encode) wrote.
    ///
    /// # Errors
    ///
    /// Says why it can not be read; the caller then keeps the record under [`aside_key`](crate::aside_key).
    pub fn decode(stored: &str) -> Result<Self, StoredError> {
        let record: Value = serde_json::from_str(stored)?;
        check_form(&record)?;
        let mut never = Self::default();
        for (at, item) in Fields::new(record, "")?.list("names")? {
            never.0.insert(NotName::of_value(item, &at)?);
        }
        Ok(never)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote() {
        let mut never = Never::default();
        assert!(never.set(&NotName::new("Grand Slam", MentionKind::Person), true));
        assert!(
            never.has("GRAND\nSlam", MentionKind::Person) && !never.has("Grand Slam", MentionKind::Event)
        );
        assert_eq!(Never::decode(&never.encode()), Ok(never));
        assert_eq!(Never::decode("{}"), Err(StoredError::NotOurs));
    }
}
