//! What a page declares of its article, for machines that read it.

/// What the page declares; nothing of it is believed where the page shows something else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    /// The headline.
    pub(crate) headline: Option<String>,
    /// Those who wrote it.
    pub(crate) authors: Vec<String>,
    /// When it was published, as the page writes it.
    pub(crate) published: Option<String>,
    /// Who published it.
    pub(crate) outlet: Option<String>,
    /// Its address.
    pub(crate) url: Option<String>,
}

impl Declared {
    /// No more writers than this are kept.
    pub(crate) const MOST_AUTHORS: usize = 8;

    /// A declared text is no longer than this, in characters.
    const LONGEST: usize = 300;

    /// What is kept of a declared text: one line, drawn together; nothing where it is empty or longer than such a
    /// thing is.
    pub(crate) fn text(declared: &str) -> Option<String> {
        // White space alone could be endless.
        let head: String = declared.chars().take(2 * Self::LONGEST).collect();
        let line = head.split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty() && line.chars().count() <= Self::LONGEST).then_some(line)
    }
}
