//! Loaded words: those that judge while they name, and those that make what stands beside them stronger.

use super::{List, Stands, list, standing};

#[rustfmt::skip]
pub(super) const LISTS: &[List] = &[
    list("loaded_epithet", &[
        "brutal", "barbaric", "savage", "vicious", "ruthless", "heinous", "monstrous", "evil", "shocking",
        "appalling", "outrageous", "scandalous", "disgraceful", "shameful", "disgusting", "despicable",
        "sickening", "reckless", "notorious", "infamous", "corrupt", "crooked", "disastrous", "heroic",
        "courageous", "brave", "legendary", "iconic", "beloved", "groundbreaking", "visionary",
        "controversial", "divisive", "embattled", "disgraced", "draconian", "orwellian", "bogus", "baseless",
        "ludicrous", "absurd", "laughable", "pathetic", "cowardly", "unhinged", "rigged", "woke agenda",
        "woke ideology", "woke mob", "woke left", "hypocritical", "incompetent", "inept", "bloated",
        "tone-deaf", "astonishing", "staggering", "stunning", "jaw-dropping", "eye-watering", "heartless",
        "senseless", "vile", "landmark deal", "landmark agreement", "landmark decision", "landmark ruling",
        "landmark law", "landmark victory", "historic deal", "historic agreement", "historic decision",
        "historic victory", "historic win", "historic vote", "historic moment", "historic opportunity",
        "toxic culture", "toxic atmosphere", "toxic politics", "toxic rhetoric",
    ]),
    standing(Stands::Attributive, "loaded_epithet", &["failed", "failing"]),
    list("loaded_label", &[
        "regime", "thug", "thugs", "crony", "cronies", "puppet government", "puppet regime", "puppet state",
        "mob", "mobs", "tyrant", "tyrants", "tyranny", "despot", "despots", "strongman", "warlord",
        "warlords", "zealot", "zealots", "fanatic", "fanatics", "extremist", "extremists", "radicals",
        "terrorist", "terrorists", "far-right", "far-left", "hard-right", "hard-left", "hardline",
        "hard-line", "hardliner", "hardliners", "propaganda", "sham", "farce", "fiasco", "debacle",
        "witch hunt", "witch-hunt", "cover-up", "land grab", "power grab", "hero", "heroes", "heroine",
        "triumph", "miracle", "elites", "oligarch", "oligarchs", "stooge", "stooges", "henchman", "henchmen",
        "lackey", "lackeys", "traitor", "traitors", "game changer", "game-changer", "slap in the face",
        "house of cards", "train wreck", "fearmongering", "scaremongering", "whitewash", "freedom fighter",
        "freedom fighters", "bureaucrats", "do-gooders",
    ]),
    list("loaded_verb", &[
        "slammed", "slams", "blasted", "lashed out", "lashes out", "ripped into", "hit out", "hits out",
        "ranted", "sneered", "crowed", "railed", "doubled down", "doubles down", "caved to", "weaponized",
        "weaponised", "rammed through", "peddled", "peddling", "parroted", "cherry-picked", "smeared as",
        "scolded", "gloated", "flip-flopped", "backpedalled", "backpedaled", "eviscerated", "trashed",
        "torched", "skewered", "lambasted", "pilloried", "cosying up", "cozying up", "pandering", "pandered",
        "meddling", "rubber-stamped", "strong-armed",
    ]),
    list("loaded_intensifier", &[
        "extremely", "incredibly", "hugely", "massively", "wildly", "enormously", "drastically", "blatantly",
        "grossly", "shockingly", "astonishingly", "staggeringly", "outrageously", "ridiculously",
        "unbelievably", "remarkably", "immensely", "vastly", "desperately", "truly", "downright", "brazenly",
        "flagrantly", "insanely", "sheer",
    ]),
    list("loaded_euphemism", &[
        "collateral damage", "enhanced interrogation", "passed away", "ethnic cleansing", "friendly fire",
        "surgical strike", "surgical strikes", "special military operation", "alternative facts",
        "neutralised", "neutralized", "downsizing", "downsized", "rightsizing", "headcount reduction",
        "revenue enhancement", "pre-owned", "economical with the truth", "regime change",
        "extraordinary rendition",
    ]),
    list("loaded_dysphemism", &[
        "illegals", "illegal alien", "illegal aliens", "nanny state", "gravy train", "junket", "handouts",
        "fat cat", "fat cats", "snowflakes", "brainwashed", "brainwashing", "hordes", "swarms of",
        "tide of migrants", "flood of migrants", "wave of migrants", "flood of refugees", "tide of refugees",
        "death tax", "crackpot", "crackpots", "fake news", "slush fund",
    ]),
    list("loaded_alarm", &[
        "bombshell", "firestorm", "carnage", "bloodbath", "slaughter", "massacre", "catastrophe",
        "catastrophic", "devastating", "horrific", "horrifying", "terrifying", "nightmare", "apocalypse",
        "apocalyptic", "doomsday", "time bomb", "chaos", "chaotic", "meltdown", "mayhem", "outrage", "fury",
        "furious backlash", "hysteria", "atrocity", "atrocities", "explosive claim", "explosive claims",
        "explosive allegation", "explosive allegations", "explosive revelation", "explosive revelations",
        "explosive report", "spiralling out of control", "spiraling out of control", "out of control",
        "powder keg", "ticking clock", "perfect storm", "free fall", "bloodthirsty", "deadly game",
    ]),
    list("loaded_distance", &[
        "so-called", "self-styled", "self-proclaimed", "self-appointed", "would-be", "supposed",
    ]),
];
