//! Reading JSON objects field by field, each error saying where, and what no reader took kept for writing.
//!
//! What reads says where it fails, such as `annotations[3].target: an object was expected`.
//!
//! By hand and not derived: the page's module carries this code, and derived readers of tagged and
//! flattened types cost it several times as many bytes and say less about what is broken.

use crate::StoredError;
use dateline_text::gather;
use serde_json::Map;
use std::collections::BTreeMap;

pub use serde_json::Value;

/// The fields of a stored object that this version does not know; written back as they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other(Map<String, Value>);

/// An object being read: fields are taken out of it by name.
pub struct Fields {
    map: Map<String, Value>,
    at: String,
}

impl Fields {
    /// The object at the place called `at`.
    pub fn new(value: Value, at: &str) -> Result<Self, StoredError> {
        match value {
            Value::Object(map) => Ok(Self { map, at: at.to_owned() }),
            _ => Err(StoredError::Broken { at: at.to_owned(), what: "an object was expected" }),
        }
    }

    /// The error that field `name` is not as it should be.
    pub fn broken(&self, name: &str, what: &'static str) -> StoredError {
        StoredError::Broken { at: self.path(name), what }
    }

    /// Where field `name` stands, such as `annotations[3].target`.
    fn path(&self, name: &str) -> String {
        if self.at.is_empty() { name.to_owned() } else { format!("{}.{name}", self.at) }
    }

    /// The field, where it is there and not null.
    pub fn value(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    /// A text that may be absent.
    pub fn optional_text(&mut self, name: &str) -> Result<Option<String>, StoredError> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.broken(name, "a text was expected")),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &str) -> Result<String, StoredError> {
        self.optional_text(name)?.ok_or_else(|| self.broken(name, "a text is missing"))
    }

    /// One of a closed set of names.
    pub fn named<T>(&mut self, name: &str, from: impl Fn(&str) -> Option<T>) -> Result<T, StoredError> {
        let written = self.text(name)?;
        from(&written).ok_or_else(|| self.broken(name, "an unknown name"))
    }

    /// A count or a position that may be absent.
    pub fn optional_number(&mut self, name: &str) -> Result<Option<u32>, StoredError> {
        let Some(value) = self.value(name) else { return Ok(None) };
        let number = value.as_u64().and_then(|value| value.try_into().ok());
        number.map(Some).ok_or_else(|| self.broken(name, "a whole number was expected"))
    }

    /// A count or a position that must be there.
    pub fn number(&mut self, name: &str) -> Result<u32, StoredError> {
        self.optional_number(name)?.ok_or_else(|| self.broken(name, "a whole number is missing"))
    }

    /// A count that may be absent, and is 0 then.
    pub fn count(&mut self, name: &str) -> Result<u32, StoredError> {
        if self.map.contains_key(name) { self.number(name) } else { Ok(0) }
    }

    /// A switch, off where absent.
    pub fn flag(&mut self, name: &str) -> Result<bool, StoredError> {
        match self.value(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(self.broken(name, "true or false was expected")),
        }
    }

    /// A list, empty where absent; each item comes with the place it stands at.
    pub fn list(&mut self, name: &str) -> Result<Vec<(String, Value)>, StoredError> {
        match self.value(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => {
                let path = self.path(name);
                let place = |(index, item)| (format!("{path}[{index}]"), item);
                Ok(items.into_iter().enumerate().map(place).collect())
            }
            Some(_) => Err(self.broken(name, "a list was expected")),
        }
    }

    /// An object that must be there.
    pub fn object(&mut self, name: &str) -> Result<Self, StoredError> {
        self.optional_object(name)?.ok_or_else(|| self.broken(name, "an object is missing"))
    }

    /// An object that may be absent.
    pub fn optional_object(&mut self, name: &str) -> Result<Option<Self>, StoredError> {
        self.value(name).map(|value| Self::new(value, &self.path(name))).transpose()
    }

    /// Where a field of this object stands, for a report.
    #[must_use]
    pub fn at(&self, name: &str) -> String {
        self.path(name)
    }

    /// Texts by name, none where absent; what is no text is passed over and its place given to `lost`.
    pub fn texts(
        &mut self,
        name: &str,
        lost: &mut impl FnMut(String, &'static str),
    ) -> BTreeMap<String, String> {
        let at = self.path(name);
        let map = match self.value(name) {
            Some(Value::Object(map)) => map,
            None => Map::new(),
            Some(_) => {
                lost(at, "an object was expected");
                return BTreeMap::new();
            }
        };
        let text = |(name, value): (String, Value)| match value {
            Value::String(text) => Some((name, text)),
            _ => {
                lost(format!("{at}.{name}"), "a text was expected");
                None
            }
        };
        gather(map.into_iter().filter_map(text))
    }

    /// What nobody took.
    #[must_use]
    pub fn rest(self) -> Other {
        Other(self.map)
    }
}

/// An object being written.
#[derive(Default)]
pub struct Writer(Map<String, Value>);

impl Writer {
    /// An object that begins with the fields we do not know; those we know are written over them.
    pub fn over(other: &Other) -> Self {
        Self(other.0.clone())
    }

    /// Writes one field.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Writes one field where there is something to write.
    pub fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Writes a list where it holds something.
    pub fn with_list(self, name: &str, items: impl Iterator<Item = Value>) -> Self {
        let items: Vec<_> = items.collect();
        if items.is_empty() { self } else { self.with(name, items) }
    }

    /// The object.
    pub fn done(self) -> Value {
        Value::Object(self.0)
    }
}
