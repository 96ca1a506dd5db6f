//! Absolute words: universal quantifiers, maximizers, stance of certainty, superlatives without a measure.

use super::{List, Stands, standing};

#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    standing(Stands::Unlimited, "absolute_quantifier", &[
        "everyone", "everybody", "everything", "everywhere", "nobody", "no one", "no-one", "nothing",
        "nowhere", "none", "every single", "each and every", "not a single", "without exception", "not one",
        "the entire", "all of them", "all of us", "all of it", "anyone and everyone",
    ]),
    standing(Stands::Unlimited, "absolute_adverb", &[
        "always", "never", "forever", "completely", "entirely", "totally", "utterly", "absolutely", "wholly",
        "invariably", "under no circumstances", "at all costs", "once and for all", "by no means",
        "in no way", "in every way", "at all times",
    ]),
    standing(Stands::Unlimited, "absolute_certainty", &[
        "undoubtedly", "undeniably", "unquestionably", "indisputably", "certainly", "definitely", "clearly",
        "obviously", "plainly", "without doubt", "without a doubt", "without question", "beyond doubt",
        "beyond any doubt", "beyond question", "no doubt", "of course", "needless to say",
        "it is clear that", "there is no doubt", "there is no question", "make no mistake",
    ]),
    standing(Stands::Unlimited, "absolute_extreme", &[
        "the only", "the worst", "the best", "the greatest", "the most important", "the first ever",
        "first-ever", "unprecedented", "impossible", "inevitable", "inevitably", "guaranteed to",
        "of all time", "in history", "like never before", "second to none", "without precedent",
        "unparalleled", "unrivalled", "unrivaled",
    ]),
];
