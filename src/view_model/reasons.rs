//! Why a thing is marked, or a block set aside, in plain words.

use dateline_text::{Block, BlockRule, CueRule, Mention, Provenance};

/// Rules of the engine for marks, in words a reader understands; a rule that is not here is named as it is. Those for blocks
/// have theirs in [`BlockRule`], those for cue words in [`CueRule`].
const RULES: &[(&str, &str)] = &[
    ("given_name", "begins with a known given name"),
    ("capital_letters", "written with capitals in the middle of a sentence"),
    ("organization_head", "holds a word that names bodies, such as “ministry” or “council”"),
    ("headed", "stands behind the office of who heads it, as in “chief executive of”"),
    ("body_beside", "the words beside it speak of a body, as in “the regulator …” or “fined by …”"),
    ("behind_an_age", "stands behind an age and “of”, as where somebody is from"),
    ("short_form", "begins the name of a body, and nothing is said to be in it"),
    ("within", "something is said to be in it or near it"),
    ("byline", "stands in the byline"),
    ("as_in_the_prose", "is this in the sentences of the article"),
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
    ("according_to", "stands with “according to”"),
    ("after_colon", "stands after a colon"),
    ("agent_of_passive", "the source stands after “by”"),
    ("appositive_then_verb", "the source is described, then a verb of saying follows"),
    ("broken_by_cue", "goes on after the speaker was named"),
    ("by_account", "is by somebody's account or in their view"),
    ("cited_source", "the article cites it"),
    ("claim_of", "is what somebody claims, fears or warns of"),
    ("in_the_words_of", "stands with “in the words of” or “in the view of”"),
    ("no_source", "stands between quotation marks with no speaker near"),
    ("paragraph_goes_on", "goes on from the paragraph before"),
    ("per_source", "stands with “per”"),
    ("quoted_as_saying", "somebody is quoted as saying it"),
    ("quoted_by", "somebody quotes it"),
    ("relative_clause", "stands in a clause about the speaker"),
    ("same_speaker_continues", "the speaker of the sentence before goes on"),
    ("signed", "a name behind a dash signs it"),
    ("source_then_verb", "the source stands before a verb of saying"),
    ("subject_of_the_sentence", "the subject of the sentence says it"),
    ("verb_then_source", "the source stands after a verb of saying"),
    ("writing_says", "a writing says it"),
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

/// Why a block is set aside or not; `by_reader`: because the reader says so.
#[must_use]
pub fn block_reason(block: &Block, by_reader: bool) -> String {
    let words = match BlockRule::of(&block.provenance) {
        Some(rule) => rule.words.to_owned(),
        None => reason(&block.provenance),
    };
    match (by_reader, block.kind.is_article()) {
        (false, _) => words,
        (true, false) => "you set it aside".to_owned(),
        (true, true) => format!("you put it back; before: {words}"),
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
    let known = RULES.iter().find(|(name, _)| *name == rule).map(|&(_, words)| words);
    known
        .or_else(|| CueRule::named(rule).map(|rule| rule.words))
        .map_or_else(|| format!("fits the pattern “{}”", rule.replace('_', " ")), str::to_owned)
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
