//! The names under which records stand in the browser's storage.

/// Where the index of the library stands; it can be rebuilt from the articles.
pub const LIBRARY_KEY: &str = "dateline.library";
/// Where the names that are never to be marked stand.
pub const NEVER_KEY: &str = "dateline.never";
/// What the key of every article begins with.
pub const ARTICLE_PREFIX: &str = "dateline.article.";
/// What the key of every record begins with that is being written over another one.
pub const NEW_PREFIX: &str = "dateline.new.";
/// What the key of every record that was set aside begins with.
pub const ASIDE_PREFIX: &str = "dateline.aside.";

/// Where the article of this id stands.
#[must_use]
pub fn article_key(id: &str) -> String {
    format!("{ARTICLE_PREFIX}{id}")
}

/// Where the article of this id stands while it is written over the one that is there.
#[must_use]
pub fn new_key(id: &str) -> String {
    format!("{NEW_PREFIX}{id}")
}

/// The id of the article that stands at `key`, where one does.
#[must_use]
pub fn article_id(key: &str) -> Option<&str> {
    key.strip_prefix(ARTICLE_PREFIX)
}

/// Where to keep a record that can not be read, so that nothing overwrites it; `taken` says which keys
/// hold something already, such as another version of the same record.
///
/// ```
/// use dateline_notes::aside_key;
/// assert_eq!(aside_key("dateline.library", |_| false), "dateline.aside.dateline.library");
/// ```
#[must_use]
pub fn aside_key(key: &str, taken: impl Fn(&str) -> bool) -> String {
    let first = format!("{ASIDE_PREFIX}{key}");
    if !taken(&first) {
        return first;
    }
    // The range ends only where four thousand million broken versions of one record are kept already.
    (2u32..).map(|number| format!("{first}.{number}")).find(|key| !taken(key)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_back_to_its_article() {
        assert_eq!(article_id(&article_key("a.b")), Some("a.b"));
        assert_eq!(article_id(LIBRARY_KEY), None);
    }

    #[test]
    fn nothing_set_aside_is_overwritten() {
        let first = aside_key("k", |_| false);
        assert_eq!(aside_key("k", |key| key == first), "dateline.aside.k.2");
    }
}
