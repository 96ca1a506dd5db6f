//! Why a thing is marked or set aside, in plain words.

use dateline_text::{Mention, Provenance};

/// Rules of the engine in words a reader understands; a rule that is not here is named as it is.
const RULES: &[(&str, &str)] = &[
    ("short_line", "a short line outside the article"),
    ("repeats", "repeats on the page"),
    ("prose", "prose of the article"),
    ("menu", "a list of section names"),
    ("within_prose", "stands within the article"),
    ("share_bar", "a share bar"),
    ("legal", "a legal or copyright line"),
    ("prose_apart", "prose apart from the article"),
    ("teaser", "a teaser: another headline with its first sentence"),
    ("sign_up", "a sign-up form"),
    ("short_line_above_body", "a short line above the article"),
    ("title_above_prose", "a title above prose"),
    ("related_heading", "a heading over other articles"),
    ("media", "a player or gallery"),
    ("list_marker", "begins with a list’s sign"),
    ("comments", "readers’ comments"),
    ("advertisement", "an advertisement"),
    ("headline_above_byline", "the title above the byline"),
    ("headline_above_body", "the title above the article"),
    ("day_line", "a line that is a date"),
    ("picture_credit", "a picture with its credit"),
    ("byline", "names who wrote it"),
    ("first_line", "the first line"),
    ("standfirst", "the lines between title and article"),
    ("reporting_by", "names who reported it"),
    ("name_line", "a line of names beside the byline"),
    ("writers_office", "says what the writer does"),
    ("place_and_day", "holds only place and day"),
    ("summary", "a point of the summary"),
    ("above_credit", "stands above a picture’s credit"),
    ("below_its_label", "stands below the label of a picture"),
    ("tells_of_a_picture", "tells what a picture shows"),
    ("drop_cap", "the article’s first letter"),
    ("picture_label", "the label of a picture"),
    ("prose_above_body", "prose above the article, as below a picture"),
    ("titles_in_a_run", "titles of other articles, one below the other"),
    ("below_related_heading", "stands below a heading over other articles"),
    ("title_below_article", "another headline, below the article"),
    ("list_below_heading", "a list below its heading"),
    ("verse", "short lines that run on, as verse does"),
    ("quotation_set_off", "a quotation set off from the text"),
    ("question_above_prose", "a question above prose"),
    ("writers_card", "tells of who wrote it"),
    ("reader", "you put it there"),
    ("given_name", "begins with a known given name"),
    ("capital_letters", "written with capitals in the middle of a sentence"),
    ("organization_head", "holds a word that names bodies, such as “ministry” or “council”"),
    ("title", "follows a title or office"),
    ("family_name", "ends in a known family name"),
    ("place_head", "holds a word that names places, such as “river” or “street”"),
    ("event_head", "holds a word that names events, such as “war” or “cup”"),
    ("work_head", "holds a word that names works, such as “act” or “treaty”"),
    ("speech", "stands where a speaker is named"),
    ("initials", "begins with initials"),
    ("age", "is followed by an age"),
    ("acronym", "is written in capitals beside its full name"),
    ("apposition", "is followed by what the person is"),
    ("counted", "a number with what it counts"),
    ("measure", "a number with a measure"),
    ("number", "a bare number"),
    ("money", "a number with a currency"),
    ("verbs_of_saying", "in Dateline’s list of verbs of saying"),
    ("modal_verbs", "a modal verb"),
    ("question_to_the_reader", "a question that nobody is quoted as asking"),
    ("universal_adverbs", "in the list of words that allow no exception"),
    ("universal_quantifiers", "in the list of words that allow no exception"),
    ("adverbs_of_doubt", "an adverb of doubt"),
    ("extremes", "in the list of extremes"),
    ("phrases_of_source", "a phrase that names a source"),
    ("judgement_in_an_adjective", "an adjective that judges"),
    ("hearsay", "marks hearsay"),
    ("judgement_in_a_noun", "a noun that judges"),
    ("expectation", "speaks of what is expected"),
    ("appearance", "speaks of how things seem"),
    ("requests_to_the_reader", "asks the reader for something"),
    ("reserve", "keeps a reserve"),
    ("judgement_in_a_verb", "a verb that judges"),
    ("according_to", "stands with “according to”"),
    ("after_colon", "stands after a colon"),
    ("appositive_then_verb", "the source is described, then a verb of saying follows"),
    ("broken_by_cue", "goes on after the speaker was named"),
    ("cited_source", "the article cites it"),
    ("no_source", "stands between quotation marks with no speaker near"),
    ("paragraph_goes_on", "goes on from the paragraph before"),
    ("relative_clause", "stands in a clause about the speaker"),
    ("same_speaker_continues", "the speaker of the sentence before goes on"),
    ("source_then_verb", "the source stands before a verb of saying"),
    ("subject_of_the_sentence", "the subject of the sentence says it"),
    ("verb_then_source", "the source stands after a verb of saying"),
];

/// Why a mark stands where it does.
#[must_use]
pub fn reason(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Tagger => "recognised from its context".to_owned(),
        Provenance::Gazetteer => "stands in Dateline's list of names".to_owned(),
        Provenance::Reader => "you said so".to_owned(),
        Provenance::Coreference => "names again what the article named before".to_owned(),
        Provenance::Rule(rule) => in_plain_words(rule),
    }
}

/// Below so many thousandths the reader is told that a name is uncertain.
const SURE: u16 = 700;

/// Why a name is marked, and whether that is uncertain.
#[must_use]
pub fn reason_of(mention: &Mention) -> String {
    let doubt = if mention.score.is_some_and(|score| score < SURE) { "; not sure" } else { "" };
    format!("{}{doubt}", reason(&mention.provenance))
}

fn in_plain_words(rule: &str) -> String {
    RULES.iter().find(|(name, _)| *name == rule).map_or_else(
        || format!("fits the pattern “{}”", rule.replace('_', " ")),
        |(_, words)| (*words).to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{MentionKind, Span};

    #[test]
    fn says_where_it_is_not_sure() {
        let mention = |score| Mention {
            span: Span::new(0, 3),
            kind: MentionKind::Person,
            entity: None,
            provenance: Provenance::Tagger,
            score,
        };
        assert_eq!(reason_of(&mention(Some(520))), "recognised from its context; not sure");
        assert_eq!(reason_of(&mention(Some(960))), "recognised from its context");
        assert_eq!(reason_of(&mention(None)), "recognised from its context");
    }
}
