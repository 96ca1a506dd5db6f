//! Hedges: epistemic modals, adverbs of likelihood, verbs of seeming, hearsay, downtoners.

use super::{List, Stands, list, standing};

#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    standing(Stands::Modal, "hedge_modal", &[
        "may", "might", "could", "may have", "might have", "could have", "may well", "might well",
        "could well", "may not", "might not",
    ]),
    list("hedge_adverb", &[
        "perhaps", "maybe", "possibly", "probably", "presumably", "potentially", "likely", "unlikely",
        "most likely", "very likely", "arguably", "conceivably", "almost certainly", "in all likelihood",
        "in all probability", "it is possible", "it was possible", "it is likely", "it is unlikely",
        "it is probable", "as far as is known",
    ]),
    list("hedge_appearance", &[
        "apparently", "seemingly", "ostensibly", "appears to", "appear to", "appeared to", "appears to have",
        "appear to have", "appeared to have", "seems to", "seem to", "seemed to", "it appears",
        "it appeared", "it seems", "it seemed", "appears that", "seems that", "at first glance",
        "by all appearances",
    ]),
    list("hedge_hearsay", &[
        "reportedly", "allegedly", "supposedly", "purportedly", "rumored", "rumoured", "purported",
        "is said to", "are said to", "was said to", "were said to", "is reported to", "are reported to",
        "was reported to", "were reported to", "is alleged to", "are alleged to", "was alleged to",
        "were alleged to", "is rumoured to", "is rumored to", "it is claimed", "it was claimed",
        "it is said", "it is alleged", "it was reported", "it has been reported", "it has been claimed",
        "it has been suggested", "some say", "rumour has it", "rumor has it", "word has it",
        "there are reports", "there were reports",
    ]),
    standing(Stands::Described, "hedge_hearsay", &["alleged", "suspected", "reported"]),
    list("hedge_belief", &[
        "is believed to", "are believed to", "was believed to", "were believed to", "is thought to",
        "are thought to", "was thought to", "were thought to", "is understood to", "are understood to",
        "was understood to", "were understood to", "is considered to", "are considered to", "is feared to",
        "are feared to", "is assumed to", "are assumed to", "is suspected of", "are suspected of",
        "was suspected of", "were suspected of", "it is believed", "it is thought", "it is understood",
        "it is feared", "is widely seen as", "are widely seen as", "is widely believed",
        "are widely believed", "feared dead", "presumed dead",
    ]),
    list("hedge_expectation", &[
        "is expected to", "are expected to", "was expected to", "were expected to", "is likely to",
        "are likely to", "was likely to", "were likely to", "is unlikely to", "are unlikely to", "is set to",
        "are set to", "was set to", "were set to", "is due to be", "are due to be", "is due to begin",
        "are due to begin", "is due to start", "is due to open", "is due to close", "is due to end",
        "is due to meet", "are due to meet", "is due to take", "is due to arrive", "is due to return",
        "is due to vote", "is due to visit", "is poised to", "are poised to", "is scheduled to",
        "are scheduled to", "was scheduled to", "were scheduled to", "is projected to", "are projected to",
        "is forecast to", "are forecast to", "is planned to", "is hoped to", "on the verge of",
        "on the brink of", "on course to", "on track to", "in talks to",
    ]),
    list("hedge_degree", &[
        "somewhat", "broadly", "largely", "more or less", "to some extent", "to a certain extent",
        "to an extent", "to a degree", "to some degree", "in part", "in some cases", "in some ways",
        "in a sense", "in theory", "in principle", "generally", "in general", "by and large",
        "for the most part", "tends to", "tend to", "tended to", "not always", "not entirely",
        "not necessarily", "not completely",
    ]),
    list("hedge_open", &[
        "could not be independently verified", "could not be verified", "could not independently verify",
        "could not immediately be verified", "could not immediately be confirmed", "could not be confirmed",
        "could not immediately be reached", "could not be independently confirmed", "could not be reached",
        "has not been independently verified", "have not been independently verified",
        "has not been confirmed", "have not been confirmed", "has not been verified",
        "have not been verified", "unconfirmed", "unverified", "not yet clear", "as yet unclear",
        "it is unclear", "it was unclear", "it remains unclear", "it is not clear", "it was not clear",
        "it is not yet clear", "it was not immediately clear", "it is not known", "it was not known",
        "it was not immediately known", "remains unclear", "remain unclear", "remains to be seen",
        "remains unknown", "is unknown", "are unknown", "was unknown", "if confirmed", "if true",
        "if verified", "open question", "impossible to say", "hard to say", "too early to say",
    ]),
];
