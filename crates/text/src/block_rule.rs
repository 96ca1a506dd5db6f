//! The rules that say what a block is, in the words that a reader gets: the engine names a rule, the command and the page say
//! its words, and neither needs the engine for that.

use crate::analysis::Provenance;

/// A rule by which the engine tells what a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockRule {
    /// Its name, as [`Provenance::Rule`] has it.
    pub name: &'static str,
    /// Whether what it finds is set aside.
    pub aside: bool,
    /// What it says, to go on from "because this is": plain words without a full stop.
    pub words: &'static str,
}

const fn kept(name: &'static str, words: &'static str) -> BlockRule {
    BlockRule { name, aside: false, words }
}

const fn aside(name: &'static str, words: &'static str) -> BlockRule {
    BlockRule { name, aside: true, words }
}

impl BlockRule {
    /// Every rule, those first whose finds a reader is likeliest to miss.
    pub const ALL: &[Self] = &[
        aside("prose_apart", "prose apart from the article"),
        aside("another_article", "another article of this paste"),
        aside("teaser", "a teaser: another headline with its first sentence"),
        aside("short_line_above_body", "a short line above the article"),
        aside("short_line", "a short line outside the article"),
        aside("comments", "readers’ comments"),
        aside("related_heading", "a heading over other articles"),
        aside("teaser_link", "a link to another article"),
        aside("media", "a player or a gallery"),
        aside("repeats", "repeats on the page"),
        aside("menu", "a menu, or a list of section names"),
        aside("share_bar", "a share bar"),
        aside("sign_up", "a sign-up form"),
        aside("cookies", "a cookie notice"),
        aside("legal", "a legal or copyright line"),
        aside("advertisement", "an advertisement"),
        kept("headline_above_byline", "the title above the byline"),
        kept("headline_above_body", "the title above the article"),
        kept("first_line", "the first line"),
        kept("standfirst", "the lines between title and article"),
        kept("byline", "names who wrote it"),
        kept("day_line", "a line that is a date"),
        kept("prose", "prose of the article"),
        kept("within_prose", "stands within the article"),
        kept("title_above_prose", "a title above prose"),
        kept("list_marker", "begins with a list’s sign"),
        kept("quotation_set_off", "words of a speaker, set off"),
        kept("picture_credit", "a picture with its credit"),
        kept("reporting_by", "names who reported it"),
    ];

    /// The rule that decided, where one did.
    ///
    /// ```
    /// use dateline_text::{BlockRule, Provenance};
    /// let rule = BlockRule::of(&Provenance::rule("sign_up"));
    /// assert_eq!(rule.map(|rule| rule.words), Some("a sign-up form"));
    /// ```
    #[must_use]
    pub fn of(provenance: &Provenance) -> Option<&'static Self> {
        let Provenance::Rule(name) = provenance else { return None };
        Self::ALL.iter().find(|rule| rule.name == name)
    }
}
