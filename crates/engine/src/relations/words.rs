//! Closed classes that relations are read by.

/// Adverbs and pronouns between a subject and its verb.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "also", "later", "then", "still", "earlier", "previously", "recently", "already", "again", "first",
    "today", "yesterday", "briefly", "privately", "secretly", "publicly", "both", "all", "himself",
    "herself", "themselves", "reportedly", "each", "once", "jointly", "separately", "repeatedly",
    "personally", "now", "just", "finally", "tonight", "tomorrow",
];

/// Auxiliaries that leave a form in the perfect or the plain tense.
pub(super) const HAVE: &[&str] = &["has", "have", "had"];

/// Forms of *be*.
pub(super) const BE: &[&str] = &["is", "are", "was", "were", "been", "be"];

/// Auxiliaries of what is settled to come.
pub(super) const WILL: &[&str] = &["will", "shall", "'ll"];

/// Words before `to` and a verb that say that it is settled: `is due to meet`. What somebody only wants, or might do, is none.
pub(super) const SETTLED: &[&str] =
    &["due", "set", "scheduled", "expected", "plans", "plan", "planned", "going", "about", "is", "are"];

/// Words that undo what the verb says, or leave it open.
#[rustfmt::skip]
pub(super) const UNDOES: &[&str] = &[
    "not", "never", "nor", "neither", "n't", "didn't", "doesn't", "don't", "won't", "wouldn't", "hasn't",
    "haven't", "hadn't", "isn't", "aren't", "wasn't", "weren't", "cannot", "can't", "could", "would",
    "should", "may", "might", "must", "can", "without", "nobody", "hardly",
];

/// Words that open a condition: what follows has not happened.
pub(super) const CONDITIONS: &[&str] = &["if", "unless", "whether", "until", "before", "should", "had"];

/// Words that a clause begins behind.
#[rustfmt::skip]
pub(super) const CLAUSE_OPENERS: &[&str] = &[
    "that", "because", "while", "when", "where", "as", "though", "although", "but", "after", "since", "and",
];

/// Verbs that show that a clause stands between two names.
#[rustfmt::skip]
pub(super) const FINITE: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "may", "might",
    "must", "can", "did", "does", "do", "said", "says", "told", "met", "went", "came", "took", "made",
    "gave", "left", "held", "spoke", "saw", "won", "led",
];

/// Prepositions: a name behind one is no direct object.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "in", "on", "at", "after", "before", "by", "during", "from", "for", "without", "since", "under", "over",
    "among", "amid", "despite", "through", "against", "about", "between", "inside", "outside", "near", "via",
    "within", "across", "until", "into", "as", "like", "behind", "beside", "around", "off", "than", "to",
    "with",
];
