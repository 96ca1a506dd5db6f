//! Phrases that name a source, or say that it is not named. Verbs of saying have a table of their own.

use super::{List, list};

#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    list("attribution_source", &[
        "according to", "citing", "in the words of", "as reported by", "as told to", "quoted as saying",
        "in the view of", "in the opinion of", "in the eyes of", "by the account of", "by its own account",
        "by his own account", "by her own account", "by their own account",
    ]),
    list("attribution_unnamed", &[
        "on condition of anonymity", "on the condition of anonymity", "on condition that they not be named",
        "asked not to be named", "asked not to be identified", "asked to remain anonymous",
        "declined to be named", "declined to be identified", "wished to remain anonymous",
        "wishing to remain anonymous", "requested anonymity", "requesting anonymity",
        "did not want to be named", "not wanting to be named", "not authorised to speak",
        "not authorized to speak", "was granted anonymity", "were granted anonymity",
    ]),
    list("attribution_fact", &[
        "points out", "pointed out", "pointing out", "made clear", "makes clear", "made it clear",
        "makes it clear",
    ]),
    list("attribution_admission", &["owned up", "came clean"]),
    list("attribution_neutral", &["went on to say", "had this to say"]),
];
