//! The rules of the language layers, in the words that a reader gets: the engine names a rule, the command and the page say its
//! words, and neither needs the engine for that. They say what a word does in English, never what to think of who wrote it.

use crate::analysis::{CueKind, Provenance};

/// A rule by which a word is marked for how something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueRule {
    /// Its name, as [`Provenance::Rule`] has it.
    pub name: &'static str,
    /// The layer it belongs to.
    pub kind: CueKind,
    /// What its words do, to go on from "this": plain words without a full stop.
    pub words: &'static str,
}

const fn rule(name: &'static str, kind: CueKind, words: &'static str) -> CueRule {
    CueRule { name, kind, words }
}

impl CueRule {
    /// Every rule, kind by kind.
    #[rustfmt::skip]
    pub const ALL: &[Self] = &[
        rule("hedge_modal", CueKind::Hedge, "says that it can be so, not that it is"),
        rule("hedge_adverb", CueKind::Hedge, "says how likely the writer holds it to be"),
        rule("hedge_appearance", CueKind::Hedge, "says how it looks, not how it is"),
        rule("hedge_hearsay", CueKind::Hedge, "says that others say so, without naming them"),
        rule("hedge_belief", CueKind::Hedge, "says that it is believed, not by whom"),
        rule("hedge_expectation", CueKind::Hedge, "says what is expected or planned, not what has happened"),
        rule("hedge_degree", CueKind::Hedge, "says that it holds in part, or not always"),
        rule("hedge_open", CueKind::Hedge, "says that it is not known or not confirmed"),
        rule("attribution_neutral", CueKind::Attribution, "hands the words to a speaker and adds nothing"),
        rule("attribution_claim", CueKind::Attribution, "hands the words to a speaker and leaves open whether they are so"),
        rule("attribution_argument", CueKind::Attribution, "gives the words as a case that the speaker makes"),
        rule("attribution_force", CueKind::Attribution, "says that the speaker put it firmly, or more than once"),
        rule("attribution_fact", CueKind::Attribution, "gives the words as a fact that the speaker makes known"),
        rule("attribution_admission", CueKind::Attribution, "gives the words as true, and as said with reluctance"),
        rule("attribution_denial", CueKind::Attribution, "says that the speaker holds it to be untrue"),
        rule("attribution_caution", CueKind::Attribution, "says that the speaker put it with caution, or left it to be understood"),
        rule("attribution_promise", CueKind::Attribution, "says that the speaker promised or threatened something"),
        rule("attribution_request", CueKind::Attribution, "says that the speaker asked for something, or warned of it"),
        rule("attribution_manner", CueKind::Attribution, "says also in which mood or voice it was spoken"),
        rule("attribution_belief", CueKind::Attribution, "says what somebody thinks, feels or knows, not what they said"),
        rule("attribution_judgement", CueKind::Attribution, "says that the speaker approved or disapproved"),
        rule("attribution_source", CueKind::Attribution, "names where it comes from"),
        rule("attribution_unnamed", CueKind::Attribution, "says that whoever spoke is not named"),
        rule("loaded_epithet", CueKind::Loaded, "describes and judges at once"),
        rule("loaded_label", CueKind::Loaded, "names people or things in a way that also judges them"),
        rule("loaded_verb", CueKind::Loaded, "tells what was done in a way that also judges it"),
        rule("loaded_intensifier", CueKind::Loaded, "makes the word beside it stronger"),
        rule("loaded_euphemism", CueKind::Loaded, "is a milder word for something that has a harder name"),
        rule("loaded_dysphemism", CueKind::Loaded, "is a harder word for something that has a milder name"),
        rule("loaded_alarm", CueKind::Loaded, "can alarm or excite by itself"),
        rule("loaded_distance", CueKind::Loaded, "keeps the word beside it at a distance"),
        rule("absolute_quantifier", CueKind::Absolute, "means all or none, without exception"),
        rule("absolute_adverb", CueKind::Absolute, "leaves no degree or exception"),
        rule("absolute_certainty", CueKind::Absolute, "says that there is no doubt"),
        rule("absolute_extreme", CueKind::Absolute, "puts it first or last of all"),
        rule("question_rhetorical", CueKind::Question, "is a question in the form of one that expects no answer"),
        rule("question_answered", CueKind::Question, "is a question that the text itself answers at once"),
        rule("question_to_the_reader", CueKind::Question, "is a question that nobody is quoted as asking"),
        rule("call_to_the_reader", CueKind::CallToAction, "asks the reader to do something"),
        rule("call_together", CueKind::CallToAction, "says what the writer and the reader should do"),
    ];

    /// The rule called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rule| rule.name == name)
    }

    /// The rule that decided, where one did.
    ///
    /// ```
    /// use dateline_text::{CueRule, Provenance};
    /// let rule = CueRule::of(&Provenance::rule("hedge_open"));
    /// assert_eq!(rule.map(|rule| rule.words), Some("says that it is not known or not confirmed"));
    /// ```
    #[must_use]
    pub fn of(provenance: &Provenance) -> Option<&'static Self> {
        let Provenance::Rule(name) = provenance else { return None };
        Self::named(name)
    }
}
