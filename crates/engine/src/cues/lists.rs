//! The cue words, list by list. The lists are our own, from what grammars and style guides of English say
//! about modality, evidence and evaluation; a word stands here for what it does, not for whose side it is on.

use dateline_text::CueKind;

/// A list of words and phrases that do the same thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// What provenance calls it.
    pub(super) name: &'static str,
    pub(super) kind: CueKind,
    /// In lower case, their words one space apart.
    pub(super) phrases: &'static [&'static str],
}

const fn list(name: &'static str, kind: CueKind, phrases: &'static [&'static str]) -> List {
    List { name, kind, phrases }
}

/// All lists; where two hold the same phrase the first has it.
#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    list("modal_verbs", CueKind::Hedge, &[
        "may", "might", "could", "may have", "might have", "could have",
    ]),
    list("adverbs_of_doubt", CueKind::Hedge, &[
        "perhaps", "maybe", "possibly", "probably", "presumably", "potentially", "likely", "unlikely",
        "most likely", "apparently", "seemingly", "ostensibly", "arguably", "conceivably", "as yet unclear",
        "not yet clear",
    ]),
    list("hearsay", CueKind::Hedge, &[
        "reportedly", "allegedly", "supposedly", "purportedly", "rumored", "rumoured", "alleged",
        "purported", "is said to", "are said to", "was said to", "were said to", "is believed to",
        "are believed to", "was believed to", "were believed to", "is thought to", "are thought to",
        "was thought to", "were thought to", "is understood to", "are understood to", "is reported to",
        "are reported to", "was reported to", "were reported to", "is alleged to", "are alleged to",
        "could not be independently verified", "could not independently verify", "it is claimed",
    ]),
    list("appearance", CueKind::Hedge, &[
        "appears to", "appear to", "appeared to", "seems to", "seem to", "seemed to", "it appears",
        "it seems", "appears that", "seems that", "suggests that", "suggest that", "suggested that",
        "indicates that", "indicate that", "indicated that", "tends to", "tend to",
    ]),
    list("expectation", CueKind::Hedge, &[
        "is expected to", "are expected to", "was expected to", "were expected to", "is likely to",
        "are likely to", "is unlikely to", "are unlikely to", "is set to", "are set to", "is due to",
        "are due to", "is poised to", "are poised to", "is scheduled to", "are scheduled to",
        "is widely seen as", "are widely seen as",
    ]),
    list("reserve", CueKind::Hedge, &[
        "in some cases", "to some extent", "to a degree", "in part", "more or less", "some say",
        "in theory", "it is unclear", "it was unclear", "it remains unclear", "it is not clear",
        "it was not clear", "it was not immediately clear", "remains to be seen", "if confirmed", "if true",
        "on the verge of",
    ]),
    list("phrases_of_source", CueKind::Attribution, &[
        "according to", "citing", "in the words of", "as reported by", "quoted as saying",
        "on condition of anonymity", "on the condition of anonymity", "spoke on condition of anonymity",
        "told reporters", "so-called",
    ]),
    list("judgement_in_a_verb", CueKind::Loaded, &[
        "slammed", "slams", "blasted", "blasts", "lashed out", "ripped into", "gushed", "ranted", "raged",
        "sneered", "crowed", "railed", "doubled down", "caved", "caved in", "weaponized", "weaponised",
        "rammed through", "cracked down", "peddled", "parroted", "cherry-picked", "smeared", "scolded",
        "gloated", "flip-flopped",
    ]),
    list("judgement_in_an_adjective", CueKind::Loaded, &[
        "brutal", "barbaric", "savage", "vicious", "ruthless", "heinous", "monstrous", "evil", "shocking",
        "appalling", "outrageous", "scandalous", "disgraceful", "shameful", "disgusting", "horrific",
        "horrifying", "sickening", "reckless", "radical", "extremist", "fanatical", "notorious", "infamous",
        "corrupt", "crooked", "failed", "disastrous", "catastrophic", "devastating", "bombshell",
        "explosive", "stunning", "astonishing", "staggering", "heroic", "courageous", "brave", "legendary",
        "iconic", "beloved", "groundbreaking", "historic", "landmark", "controversial", "divisive",
        "embattled", "disgraced", "far-right", "far-left", "hardline", "hard-line", "draconian",
        "orwellian", "toxic", "bogus", "baseless", "ludicrous", "absurd", "laughable", "pathetic",
        "cowardly", "unhinged", "rigged", "woke",
    ]),
    list("judgement_in_a_noun", CueKind::Loaded, &[
        "regime", "thug", "thugs", "crony", "cronies", "puppet", "puppets", "mob", "mobs", "tyrant",
        "tyranny", "despot", "strongman", "warlord", "zealot", "zealots", "extremists", "radicals",
        "terrorists", "atrocity", "atrocities", "massacre", "carnage", "bloodbath", "slaughter",
        "witch hunt", "cover-up", "propaganda", "sham", "farce", "fiasco", "debacle", "catastrophe",
        "meltdown", "firestorm", "backlash", "outrage", "fury", "chaos", "crisis", "hysteria", "scheme",
        "land grab", "power grab", "hero", "heroes", "triumph", "miracle", "game changer", "game-changer",
        "slap in the face", "house of cards", "train wreck",
    ]),
    list("universal_quantifiers", CueKind::Absolute, &[
        "everyone", "everybody", "everything", "everywhere", "nobody", "no one", "no-one", "nothing",
        "nowhere", "none", "every single", "each and every", "all of", "not a single", "without exception",
        "not one", "the entire",
    ]),
    list("universal_adverbs", CueKind::Absolute, &[
        "always", "never", "forever", "completely", "entirely", "totally", "utterly", "absolutely",
        "wholly", "undoubtedly", "undeniably", "unquestionably", "indisputably", "certainly", "definitely",
        "clearly", "obviously", "without doubt", "without a doubt", "beyond doubt", "beyond any doubt",
        "no doubt", "under no circumstances", "at all costs", "once and for all", "by no means",
        "in no way",
    ]),
    list("extremes", CueKind::Absolute, &[
        "the only", "the worst", "the best", "the greatest", "the first ever", "first-ever",
        "unprecedented", "impossible", "inevitable", "guaranteed", "of all time", "in history",
    ]),
    list("requests_to_the_reader", CueKind::CallToAction, &[
        "sign up", "subscribe now", "subscribe to", "click here", "tap here", "donate now", "donate to",
        "join us", "support us", "support our", "support independent", "share this", "sign the petition",
        "sign our petition", "take action", "act now", "make your voice heard", "call your representative",
        "call your senator", "contact your representative", "contact your senator", "write to your",
        "tell your", "follow us", "get involved", "spread the word", "find out more", "learn more",
        "order now", "pre-order now", "buy now", "help us", "stand with", "boycott", "vote for",
        "vote against", "let us know", "tell us", "email us",
    ]),
];
