//! Why a thing is marked or set aside, in plain words.

use dateline_text::Provenance;

/// Rules of the engine in words a reader understands; a rule that is not here is named as it is.
const RULES: &[(&str, &str)] = &[("reader", "you put it there")];

/// Why a mark stands where it does.
#[must_use]
pub fn reason(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Tagger => "recognised from its context".to_owned(),
        Provenance::Gazetteer => "stands in Dateline's list of names".to_owned(),
        Provenance::Coreference => "names again what the article named before".to_owned(),
        Provenance::Rule(rule) => in_plain_words(rule),
    }
}

/// Why a block is set aside.
#[must_use]
pub fn block_reason(provenance: &Provenance) -> String {
    reason(provenance)
}

fn in_plain_words(rule: &str) -> String {
    RULES
        .iter()
        .find(|(name, _)| *name == rule)
        .map_or_else(|| format!("rule “{}”", rule.replace('_', " ")), |(_, words)| (*words).to_owned())
}
