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
        aside("title_below_article", "another headline, below the article"),
        aside("titles_in_a_run", "titles of other articles, one below the other"),
        aside("below_related_heading", "stands below a heading over other articles"),
        aside("box_of_other_articles", "the page calls it a box of other articles"),
        aside("link_amid_the_article", "nothing but a link, amid the article"),
        aside("apart_from_the_prose", "not part of the prose around it"),
        aside("side_column", "the page calls it a side column or box"),
        aside("about_the_writer", "the page calls it a box about the writer"),
        aside("box_of_promotion", "the page calls it advertising or an offer"),
        aside("form", "a form"),
        aside("labels", "tags or page numbers"),
        aside("foot_of_the_page", "the foot of the page"),
        aside("not_to_be_seen", "the page does not show it"),
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
        kept("declared_headline", "the title that the page declares"),
        kept("title_of_the_page", "the page’s main heading"),
        kept("heading", "a heading within the article"),
        kept("headline", "the title of the article"),
        kept("summary", "a point of the summary"),
        kept("name_line", "a line of names beside the byline"),
        kept("writers_office", "says what the writer does"),
        kept("writers_card", "tells of who wrote it"),
        kept("place_and_day", "holds only place and day"),
        kept("prose_above_body", "prose above the article, as below a picture"),
        kept("picture_label", "the label of a picture"),
        kept("below_its_label", "stands below the label of a picture"),
        kept("above_credit", "stands above a picture’s credit"),
        kept("tells_of_a_picture", "tells what a picture shows"),
        kept("below_a_picture", "stands with a picture"),
        kept("drop_cap", "the article’s first letter"),
        kept("question_above_prose", "a question above prose"),
        kept("item_of_a_list", "an item of a list"),
        kept("list_below_heading", "a list below its heading"),
        kept("verse", "short lines that run on, as verse does"),
        kept("set_off_as_quotation", "set off as a quotation"),
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
