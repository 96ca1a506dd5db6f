//! The verbs that hand words to somebody, and what may follow each.
//!
//! The list is our own, after the classes that grammars of English know: verbs of saying, of telling, of
//! finding, of belief, of description.

use super::frame::Frame;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may follow a verb, as a set of the constants below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Takes(u32);

impl Takes {
    /// Words between quotation marks.
    pub(crate) const QUOTE: u32 = 1;
    /// A clause after `that`.
    pub(super) const THAT: u32 = 1 << 1;
    /// A clause with nothing before it.
    pub(super) const BARE: u32 = 1 << 2;
    /// The one who is told, before the clause.
    pub(super) const TOLD: u32 = 1 << 3;
    /// Something, and what it is called: `described the talks as …`.
    pub(super) const AS: u32 = 1 << 4;
    /// A clause after `whether`, `how`, `why`.
    pub(super) const WH: u32 = 1 << 5;
    /// The verb gives a belief, not words.
    pub(crate) const BELIEF: u32 = 1 << 6;
    /// The verb hardly ever takes a noun for its object: what follows is a clause.
    pub(super) const CLAUSE: u32 = 1 << 7;
    /// What somebody undertakes: `promised to CLAUSE`.
    pub(super) const TO: u32 = 1 << 8;
    /// What somebody is bid to do: `urged NAME to CLAUSE`.
    pub(super) const BID: u32 = 1 << 9;
    /// What somebody wishes or foresees: `expects NAME to CLAUSE`.
    pub(super) const WISH: u32 = 1 << 10;
    /// What somebody is charged with: `accused NAME of …`.
    pub(super) const OF: u32 = 1 << 11;
    /// A figure: `put the number at 30`.
    pub(super) const AT: u32 = 1 << 12;
    /// A noun phrase: `demanded an inquiry`.
    pub(super) const NOUN: u32 = 1 << 14;
    /// A noun phrase where it names a claim: `rejected the accusation`.
    pub(super) const CLAIM: u32 = 1 << 15;
    /// Words in quotation marks somewhere behind it: `spoke of "…"`.
    pub(super) const NEAR: u32 = 1 << 16;
    /// A gerund: `admitted misleading the public`.
    pub(super) const GERUND: u32 = 1 << 17;
    /// What is asked for: `called for an inquiry`.
    pub(super) const FOR: u32 = 1 << 18;
    /// What is spoken of: `warned of a shortage`, `railed against the tax`.
    pub(super) const ABOUT: u32 = 1 << 20;
    /// What a thing is likened to: `likened the rule to a wall`.
    pub(super) const LIKENS: u32 = 1 << 21;
    /// What somebody is blamed or praised for: `blasted NAME for misleading the public`.
    pub(super) const JUDGES: u32 = 1 << 19;
    /// What somebody calls a thing: `called the plan a farce`.
    pub(super) const NAMES: u32 = 1 << 22;
    /// What a poll finds: `showed NAME at 41 percent`.
    pub(super) const FINDS: u32 = 1 << 23;
    /// The verb says something only with `out`.
    pub(super) const OUT: u32 = 1 << 13;
    /// Verbs whose quotation is a fragment within what they say of something.
    pub(super) const FRAGMENT: u32 = Self::AS | Self::NEAR;

    /// What `according to` hands over.
    pub(super) const fn clauses() -> Self {
        Self(Self::QUOTE | Self::THAT | Self::BARE)
    }

    /// What `put it` hands over.
    pub(super) const fn quotes() -> Self {
        Self(Self::QUOTE)
    }

    /// What `the poll had` hands over.
    pub(super) const fn finds() -> Self {
        Self(Self::FINDS)
    }

    /// What `her pledge` hands over.
    pub(super) const fn undertakings() -> Self {
        Self(Self::TO)
    }

    /// What `ruled out` hands over.
    pub(super) const fn things() -> Self {
        Self(Self::NOUN | Self::GERUND)
    }

    /// What `made clear` hands over.
    pub(super) const fn asked() -> Self {
        Self(Self::THAT | Self::WH)
    }

    /// Whether the preposition behind the verb belongs to it: `called for`, `warned of`.
    pub(super) fn governs(self, frame: &Frame, preposition: usize) -> bool {
        self.has(Self::FOR) && frame.is(preposition, &["for"])
            || self.has(Self::ABOUT) && frame.is(preposition, &["of", "against", "about"])
    }

    pub(crate) const fn has(self, what: u32) -> bool {
        self.0 & what != 0
    }
}

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `say`
    Base,
    /// `says`
    Present,
    /// `said`
    Past,
    /// `known`, where it is not the past form too.
    Perfect,
    /// `saying`
    Participle,
}

const Q: u32 = Takes::QUOTE;
const T: u32 = Takes::THAT;
const B: u32 = Takes::BARE;
const O: u32 = Takes::TOLD;
const A: u32 = Takes::AS;
const W: u32 = Takes::WH;
const K: u32 = Takes::BELIEF;
const C: u32 = Takes::CLAUSE;
const I: u32 = Takes::TO;
const U: u32 = Takes::BID;
const X: u32 = Takes::WISH;
const F: u32 = Takes::OF;
const P: u32 = Takes::AT;
const N: u32 = Takes::NOUN;
const D: u32 = Takes::CLAIM;
const E: u32 = Takes::NEAR;
const G: u32 = Takes::OUT;
const R: u32 = Takes::GERUND;
const L: u32 = Takes::FOR;
const J: u32 = Takes::JUDGES;
const V: u32 = Takes::ABOUT;
const M: u32 = Takes::LIKENS;
const H: u32 = Takes::NAMES;
const S: u32 = Takes::FINDS;

/// Base, present, past, past participle, present participle; then what may follow.
#[rustfmt::skip]
const VERBS: &[([&str; 5], u32)] = &[
    (["say", "says", "said", "said", "saying"], Q | T | B | W | C),
    (["tell", "tells", "told", "told", "telling"], Q | T | B | O | W | C | U),
    (["add", "adds", "added", "added", "adding"], Q | T | B),
    (["announce", "announces", "announced", "announced", "announcing"], Q | T | B),
    (["report", "reports", "reported", "reported", "reporting"], Q | T | B | W | R),
    (["state", "states", "stated", "stated", "stating"], Q | T | B),
    (["claim", "claims", "claimed", "claimed", "claiming"], Q | T | B | C | I),
    (["argue", "argues", "argued", "argued", "arguing"], Q | T | B | C),
    (["insist", "insists", "insisted", "insisted", "insisting"], Q | T | B | C),
    (["warn", "warns", "warned", "warned", "warning"], Q | T | B | O | U | V),
    (["note", "notes", "noted", "noted", "noting"], Q | T | B | W),
    (["explain", "explains", "explained", "explained", "explaining"], Q | T | B | W),
    (["declare", "declares", "declared", "declared", "declaring"], Q | T | B),
    (["confirm", "confirms", "confirmed", "confirmed", "confirming"], Q | T | B | W | R),
    (["deny", "denies", "denied", "denied", "denying"], Q | T | B | D),
    (["point", "points", "pointed", "pointed", "pointing"], Q | T | G),
    (["admit", "admits", "admitted", "admitted", "admitting"], Q | T | B | R),
    (["acknowledge", "acknowledges", "acknowledged", "acknowledged", "acknowledging"], Q | T | B | R),
    (["allege", "alleges", "alleged", "alleged", "alleging"], Q | T | B | C),
    (["assert", "asserts", "asserted", "asserted", "asserting"], Q | T | B | C),
    (["stress", "stresses", "stressed", "stressed", "stressing"], Q | T | B | W),
    (["emphasize", "emphasizes", "emphasized", "emphasized", "emphasizing"], Q | T | B | W),
    (["emphasise", "emphasises", "emphasised", "emphasised", "emphasising"], Q | T | B | W),
    (["testify", "testifies", "testified", "testified", "testifying"], Q | T | B),
    (["reveal", "reveals", "revealed", "revealed", "revealing"], Q | T | B | W),
    (["disclose", "discloses", "disclosed", "disclosed", "disclosing"], Q | T | W),
    (["suggest", "suggests", "suggested", "suggested", "suggesting"], Q | T | B | R),
    (["propose", "proposes", "proposed", "proposed", "proposing"], Q | T | R),
    (["predict", "predicts", "predicted", "predicted", "predicting"], Q | T | B | W | N),
    (["estimate", "estimates", "estimated", "estimated", "estimating"], Q | T | B | P),
    (["remark", "remarks", "remarked", "remarked", "remarking"], Q | T | B),
    (["comment", "comments", "commented", "commented", "commenting"], Q | T),
    (["reply", "replies", "replied", "replied", "replying"], Q | T | B),
    (["respond", "responds", "responded", "responded", "responding"], Q | T),
    (["answer", "answers", "answered", "answered", "answering"], Q | T),
    (["ask", "asks", "asked", "asked", "asking"], Q | O | W),
    (["wonder", "wonders", "wondered", "wondered", "wondering"], Q | W),
    (["joke", "jokes", "joked", "joked", "joking"], Q | T | B | C),
    (["quip", "quips", "quipped", "quipped", "quipping"], Q | T),
    (["recall", "recalls", "recalled", "recalled", "recalling"], Q | T | B | W | R),
    (["recount", "recounts", "recounted", "recounted", "recounting"], Q | T | W),
    (["concede", "concedes", "conceded", "conceded", "conceding"], Q | T | B),
    (["contend", "contends", "contended", "contended", "contending"], Q | T | B | C),
    (["maintain", "maintains", "maintained", "maintained", "maintaining"], Q | T | B),
    (["pledge", "pledges", "pledged", "pledged", "pledging"], Q | T | I),
    (["promise", "promises", "promised", "promised", "promising"], Q | T | B | O | I),
    (["vow", "vows", "vowed", "vowed", "vowing"], Q | T | I),
    (["swear", "swears", "swore", "sworn", "swearing"], Q | T | B),
    (["threaten", "threatens", "threatened", "threatened", "threatening"], Q | T | I),
    (["urge", "urges", "urged", "urged", "urging"], Q | T | U),
    (["demand", "demands", "demanded", "demanded", "demanding"], Q | T | N),
    (["agree", "agrees", "agreed", "agreed", "agreeing"], Q | T),
    (["complain", "complains", "complained", "complained", "complaining"], Q | T | B | C | V),
    (["caution", "cautions", "cautioned", "cautioned", "cautioning"], Q | T | B | V),
    (["conclude", "concludes", "concluded", "concluded", "concluding"], Q | T | B),
    (["observe", "observes", "observed", "observed", "observing"], Q | T | B),
    (["mention", "mentions", "mentioned", "mentioned", "mentioning"], Q | T | W),
    (["write", "writes", "wrote", "written", "writing"], Q | T),
    (["tweet", "tweets", "tweeted", "tweeted", "tweeting"], Q | T | B),
    (["post", "posts", "posted", "posted", "posting"], Q | T),
    (["cry", "cries", "cried", "cried", "crying"], Q),
    (["shout", "shouts", "shouted", "shouted", "shouting"], Q | T),
    (["whisper", "whispers", "whispered", "whispered", "whispering"], Q | T),
    (["exclaim", "exclaims", "exclaimed", "exclaimed", "exclaiming"], Q | T),
    (["continue", "continues", "continued", "continued", "continuing"], Q),
    (["begin", "begins", "began", "begun", "beginning"], Q),
    (["read", "reads", "read", "read", "reading"], Q),
    (["repeat", "repeats", "repeated", "repeated", "repeating"], Q | T),
    (["reiterate", "reiterates", "reiterated", "reiterated", "reiterating"], Q | T),
    (["object", "objects", "objected", "objected", "objecting"], Q | T),
    (["lament", "laments", "lamented", "lamented", "lamenting"], Q | T | B),
    (["boast", "boasts", "boasted", "boasted", "boasting"], Q | T | B | C | V),
    (["hint", "hints", "hinted", "hinted", "hinting"], Q | T),
    (["imply", "implies", "implied", "implied", "implying"], Q | T | B),
    (["indicate", "indicates", "indicated", "indicated", "indicating"], Q | T | B | W),
    (["clarify", "clarifies", "clarified", "clarified", "clarifying"], Q | T | W),
    (["specify", "specifies", "specified", "specified", "specifying"], Q | T | W),
    (["express", "expresses", "expressed", "expressed", "expressing"], Q | T),
    (["inform", "informs", "informed", "informed", "informing"], Q | T | O),
    (["assure", "assures", "assured", "assured", "assuring"], Q | T | B | O),
    (["remind", "reminds", "reminded", "reminded", "reminding"], Q | T | O | U),
    (["convince", "convinces", "convinced", "convinced", "convincing"], T | O),
    (["advise", "advises", "advised", "advised", "advising"], Q | T | O | U),
    (["recommend", "recommends", "recommended", "recommended", "recommending"], Q | T | R),
    (["reckon", "reckons", "reckoned", "reckoned", "reckoning"], Q | T | B | K | C),
    (["remember", "remembers", "remembered", "remembered", "remembering"], Q | T | B | W | K),
    (["regret", "regrets", "regretted", "regretted", "regretting"], T),
    (["submit", "submits", "submitted", "submitted", "submitting"], T),
    (["undertake", "undertakes", "undertook", "undertaken", "undertaking"], I),
    (["guess", "guesses", "guessed", "guessed", "guessing"], T | B | K | C),
    (["rule", "rules", "ruled", "ruled", "ruling"], Q | T),
    (["find", "finds", "found", "found", "finding"], T | B | S),
    (["show", "shows", "showed", "shown", "showing"], T | B | W | S),
    (["prove", "proves", "proved", "proven", "proving"], T),
    (["discover", "discovers", "discovered", "discovered", "discovering"], T | W),
    (["demonstrate", "demonstrates", "demonstrated", "demonstrated", "demonstrating"], T | W),
    (["establish", "establishes", "established", "established", "establishing"], T),
    (["determine", "determines", "determined", "determined", "determining"], T | W),
    (["calculate", "calculates", "calculated", "calculated", "calculating"], T),
    (["think", "thinks", "thought", "thought", "thinking"], Q | T | B | K | C),
    (["believe", "believes", "believed", "believed", "believing"], T | B | K | C),
    (["hope", "hopes", "hoped", "hoped", "hoping"], T | B | K | C),
    (["fear", "fears", "feared", "feared", "fearing"], T | B | K),
    (["expect", "expects", "expected", "expected", "expecting"], T | K | X | N),
    (["know", "knows", "knew", "known", "knowing"], T | B | W | K),
    (["feel", "feels", "felt", "felt", "feeling"], T | B | K),
    (["doubt", "doubts", "doubted", "doubted", "doubting"], T | B | W | K | D),
    (["suspect", "suspects", "suspected", "suspected", "suspecting"], T | B | K),
    (["realize", "realizes", "realized", "realized", "realizing"], T | B | W | K),
    (["realise", "realises", "realised", "realised", "realising"], T | B | W | K),
    (["learn", "learns", "learned", "learned", "learning"], T | W | K),
    (["hear", "hears", "heard", "heard", "hearing"], T | W | K),
    (["understand", "understands", "understood", "understood", "understanding"], T | W | K),
    (["assume", "assumes", "assumed", "assumed", "assuming"], T | B | K),
    (["worry", "worries", "worried", "worried", "worrying"], T | B | K),
    (["speculate", "speculates", "speculated", "speculated", "speculating"], Q | T),
    (["theorize", "theorizes", "theorized", "theorized", "theorizing"], Q | T),
    (["describe", "describes", "described", "described", "describing"], A),
    (["call", "calls", "called", "called", "calling"], A | U | L | H),
    (["dub", "dubs", "dubbed", "dubbed", "dubbing"], A | H),
    (["label", "labels", "labeled", "labeled", "labeling"], A | H),
    (["brand", "brands", "branded", "branded", "branding"], A | H),
    (["term", "terms", "termed", "termed", "terming"], A | H),
    (["characterize", "characterizes", "characterized", "characterized", "characterizing"], A),
    (["characterise", "characterises", "characterised", "characterised", "characterising"], A),
    (["condemn", "condemns", "condemned", "condemned", "condemning"], A | J),
    (["denounce", "denounces", "denounced", "denounced", "denouncing"], A | J),
    (["hail", "hails", "hailed", "hailed", "hailing"], A),
    (["praise", "praises", "praised", "praised", "praising"], A | J),
    (["dismiss", "dismisses", "dismissed", "dismissed", "dismissing"], A | D),
    (["refer", "refers", "referred", "referred", "referring"], A),
    (["quote", "quotes", "quoted", "quoted", "quoting"], Q),
    (["beg", "begs", "begged", "begged", "begging"], Q | U),
    (["plead", "pleads", "pleaded", "pleaded", "pleading"], Q | T | U | L),
    (["implore", "implores", "implored", "implored", "imploring"], Q | U),
    (["accuse", "accuses", "accused", "accused", "accusing"], F),
    (["blame", "blames", "blamed", "blamed", "blaming"], E | N),
    (["put", "puts", "put", "put", "putting"], P),
    (["reject", "rejects", "rejected", "rejected", "rejecting"], D),
    (["dispute", "disputes", "disputed", "disputed", "disputing"], T | D),
    (["rebut", "rebuts", "rebutted", "rebutted", "rebutting"], D),
    (["refute", "refutes", "refuted", "refuted", "refuting"], D),
    (["question", "questions", "questioned", "questioned", "questioning"], Q | W | D),
    (["project", "projects", "projected", "projected", "projecting"], T | N),
    (["forecast", "forecasts", "forecast", "forecast", "forecasting"], T | N),
    (["anticipate", "anticipates", "anticipated", "anticipated", "anticipating"], T | N),
    (["foresee", "foresees", "foresaw", "foreseen", "foreseeing"], T | N),
    (["criticize", "criticizes", "criticized", "criticized", "criticizing"], E | J),
    (["criticise", "criticises", "criticised", "criticised", "criticising"], E | J),
    (["welcome", "welcomes", "welcomed", "welcomed", "welcoming"], E),
    (["rate", "rates", "rated", "rated", "rating"], E),
    (["liken", "likens", "likened", "likened", "likening"], E | M),
    (["compare", "compares", "compared", "compared", "comparing"], E),
    (["slam", "slams", "slammed", "slammed", "slamming"], A | J),
    (["blast", "blasts", "blasted", "blasted", "blasting"], A | J),
    (["decry", "decries", "decried", "decried", "decrying"], A),
    (["mock", "mocks", "mocked", "mocked", "mocking"], E),
    (["deride", "derides", "derided", "derided", "deriding"], A),
    (["attribute", "attributes", "attributed", "attributed", "attributing"], N),
    (["defend", "defends", "defended", "defended", "defending"], A),
    (["depict", "depicts", "depicted", "depicted", "depicting"], A),
    (["frame", "frames", "framed", "framed", "framing"], A),
    (["tout", "touts", "touted", "touted", "touting"], A),
    (["laud", "lauds", "lauded", "lauded", "lauding"], A | J),
    (["ridicule", "ridicules", "ridiculed", "ridiculed", "ridiculing"], A),
    (["speak", "speaks", "spoke", "spoken", "speaking"], E),
    (["portray", "portrays", "portrayed", "portrayed", "portraying"], A),
    (["deem", "deems", "deemed", "deemed", "deeming"], A | H),
    (["deplore", "deplores", "deplored", "deplored", "deploring"], E),
    (["counter", "counters", "countered", "countered", "countering"], Q | T | B),
    (["retort", "retorts", "retorted", "retorted", "retorting"], Q | T),
    (["scoff", "scoffs", "scoffed", "scoffed", "scoffing"], Q | T),
    (["fume", "fumes", "fumed", "fumed", "fuming"], Q | T),
    (["sigh", "sighs", "sighed", "sighed", "sighing"], Q),
    (["snap", "snaps", "snapped", "snapped", "snapping"], Q),
    (["muse", "muses", "mused", "mused", "musing"], Q | T),
    (["offer", "offers", "offered", "offered", "offering"], Q | I),
    (["proclaim", "proclaims", "proclaimed", "proclaimed", "proclaiming"], Q | T | B),
    (["affirm", "affirms", "affirmed", "affirmed", "affirming"], Q | T | B),
    (["signal", "signals", "signaled", "signaled", "signaling"], T),
    (["attest", "attests", "attested", "attested", "attesting"], T),
    (["insinuate", "insinuates", "insinuated", "insinuated", "insinuating"], T),
    (["opine", "opines", "opined", "opined", "opining"], Q | T),
    (["hypothesize", "hypothesizes", "hypothesized", "hypothesized", "hypothesizing"], T | K),
    (["charge", "charges", "charged", "charged", "charging"], T),
    (["accept", "accepts", "accepted", "accepted", "accepting"], T),
    (["recognize", "recognizes", "recognized", "recognized", "recognizing"], T),
    (["disagree", "disagrees", "disagreed", "disagreed", "disagreeing"], Q),
    (["appeal", "appeals", "appealed", "appealed", "appealing"], L),
    (["rail", "rails", "railed", "railed", "railing"], V),
    (["inveigh", "inveighs", "inveighed", "inveighed", "inveighing"], V),
    (["float", "floats", "floated", "floated", "floating"], N),
    (["scold", "scolds", "scolded", "scolded", "scolding"], Q),
    (["bark", "barks", "barked", "barked", "barking"], Q),
    (["bellow", "bellows", "bellowed", "bellowed", "bellowing"], Q),
    (["boom", "booms", "boomed", "boomed", "booming"], Q),
    (["growl", "growls", "growled", "growled", "growling"], Q),
    (["grumble", "grumbles", "grumbled", "grumbled", "grumbling"], Q | T | V),
    (["groan", "groans", "groaned", "groaned", "groaning"], Q),
    (["grunt", "grunts", "grunted", "grunted", "grunting"], Q),
    (["holler", "hollers", "hollered", "hollered", "hollering"], Q),
    (["howl", "howls", "howled", "howled", "howling"], Q),
    (["moan", "moans", "moaned", "moaned", "moaning"], Q | T),
    (["mumble", "mumbles", "mumbled", "mumbled", "mumbling"], Q),
    (["murmur", "murmurs", "murmured", "murmured", "murmuring"], Q | T),
    (["mutter", "mutters", "muttered", "muttered", "muttering"], Q | T),
    (["rage", "rages", "raged", "raged", "raging"], Q),
    (["rant", "rants", "ranted", "ranted", "ranting"], Q),
    (["roar", "roars", "roared", "roared", "roaring"], Q),
    (["scream", "screams", "screamed", "screamed", "screaming"], Q),
    (["shriek", "shrieks", "shrieked", "shrieked", "shrieking"], Q),
    (["shrug", "shrugs", "shruged", "shruged", "shruging"], Q),
    (["snarl", "snarls", "snarled", "snarled", "snarling"], Q),
    (["sneer", "sneers", "sneered", "sneered", "sneering"], Q),
    (["stammer", "stammers", "stammered", "stammered", "stammering"], Q),
    (["storm", "storms", "stormed", "stormed", "storming"], Q),
    (["thunder", "thunders", "thundered", "thundered", "thundering"], Q),
    (["wail", "wails", "wailed", "wailed", "wailing"], Q),
    (["whine", "whines", "whined", "whined", "whining"], Q),
    (["yell", "yells", "yelled", "yelled", "yelling"], Q),
    (["drawl", "drawls", "drawled", "drawled", "drawling"], Q),
    (["deadpan", "deadpans", "deadpanned", "deadpanned", "deadpanning"], Q),
    (["chuckle", "chuckles", "chuckled", "chuckled", "chuckling"], Q),
    (["laugh", "laughs", "laughed", "laughed", "laughing"], Q),
    (["gripe", "gripes", "griped", "griped", "griping"], Q | T),
    (["grouse", "grouses", "groused", "groused", "grousing"], Q | T),
    (["brag", "brags", "bragged", "bragged", "bragging"], Q | T | V),
    (["crow", "crows", "crowed", "crowed", "crowing"], Q | T),
    (["protest", "protests", "protested", "protested", "protesting"], Q | T),
    (["confess", "confesses", "confessed", "confessed", "confessing"], Q | T | B),
    (["profess", "professes", "professed", "professed", "professing"], Q | T | B),
    (["stipulate", "stipulates", "stipulated", "stipulated", "stipulating"], Q | T | B),
    (["allow", "allows", "allowed", "allowed", "allowing"], Q | T),
    (["vouch", "vouches", "vouched", "vouched", "vouching"], Q | T),
    (["intone", "intones", "intoned", "intoned", "intoning"], Q | T),
    (["interject", "interjects", "interjected", "interjected", "interjecting"], Q | T),
    (["pronounce", "pronounces", "pronounced", "pronounced", "pronouncing"], A | H),
    (["castigate", "castigates", "castigated", "castigated", "castigating"], E | J),
    (["chastise", "chastises", "chastised", "chastised", "chastising"], E | J),
    (["chide", "chides", "chided", "chided", "chiding"], E | J),
    (["rebuke", "rebukes", "rebuked", "rebuked", "rebuking"], E | J),
    (["reprimand", "reprimands", "reprimanded", "reprimanded", "reprimanding"], E | J),
    (["censure", "censures", "censured", "censured", "censuring"], E | J),
    (["lambaste", "lambastes", "lambasted", "lambasted", "lambasting"], E | J),
    (["malign", "maligns", "maligned", "maligned", "maligning"], E | J),
    (["vilify", "vilifies", "vilified", "vilified", "vilifying"], E | J),
    (["upbraid", "upbraids", "upbraided", "upbraided", "upbraiding"], E | J),
    (["berate", "berates", "berated", "berated", "berating"], E | J),
    (["assail", "assails", "assailed", "assailed", "assailing"], E | J),
    (["excoriate", "excoriates", "excoriated", "excoriated", "excoriating"], E | J),
    (["savage", "savages", "savaged", "savaged", "savaging"], E | J),
    (["pillory", "pillories", "pilloried", "pilloried", "pillorying"], E | J),
    (["attack", "attacks", "attacked", "attacked", "attacking"], E | J),
    (["pan", "pans", "panned", "panned", "panning"], E | J),
    (["lampoon", "lampoons", "lampooned", "lampooned", "lampooning"], E | J),
    (["commend", "commends", "commended", "commended", "commending"], E | J),
    (["applaud", "applauds", "applauded", "applauded", "applauding"], E | J),
    (["celebrate", "celebrates", "celebrated", "celebrated", "celebrating"], E | J),
    (["compliment", "compliments", "complimented", "complimented", "complimenting"], E | J),
    (["congratulate", "congratulates", "congratulated", "congratulated", "congratulating"], E | J),
    (["extol", "extols", "extoled", "extoled", "extoling"], E | J),
    (["salute", "salutes", "saluted", "saluted", "saluting"], E | J),
    (["counsel", "counsels", "counseled", "counseled", "counseling"], Q | T | U),
    (["admonish", "admonishes", "admonished", "admonished", "admonishing"], Q | T | U),
    (["peg", "pegs", "pegged", "pegged", "pegging"], P | S),
    (["see", "sees", "saw", "seen", "seeing"], A | K),
    (["view", "views", "viewed", "viewed", "viewing"], A | K),
    (["regard", "regards", "regarded", "regarded", "regarding"], A | K),
    (["paint", "paints", "painted", "painted", "painting"], A | K),
    (["consider", "considers", "considered", "considered", "considering"], H | K),
    (["lay", "lays", "laid", "laid", "laying"], W | G),
    (["spell", "spells", "spelled", "spelled", "spelling"], W | G),
    (["exhort", "exhorts", "exhorted", "exhorted", "exhorting"], Q | T | U),
    (["entreat", "entreats", "entreated", "entreated", "entreating"], Q | T | U),
];

/// The verbs by their forms.
#[derive(Debug)]
pub(crate) struct Verbs(FxHashMap<&'static str, (Form, Takes)>);

/// Put in order once: a constant that the compiler cannot work out.
static ALL: LazyLock<Verbs> = LazyLock::new(Verbs::new);

impl Verbs {
    /// All of them.
    pub(crate) fn all() -> &'static Self {
        &ALL
    }

    fn new() -> Self {
        let mut forms = FxHashMap::with_capacity_and_hasher(VERBS.len() * 5, rustc_hash::FxBuildHasher);
        for &([base, present, past, perfect, participle], takes) in VERBS {
            let takes = Takes(takes);
            forms.insert(base, (Form::Base, takes));
            forms.insert(present, (Form::Present, takes));
            // After the base, so that `read` counts as past.
            forms.insert(perfect, (Form::Perfect, takes));
            forms.insert(past, (Form::Past, takes));
            forms.insert(participle, (Form::Participle, takes));
        }
        Self(forms)
    }

    /// The form and the frame of a lower-case word, where it is one of these verbs.
    pub(crate) fn get(&self, word: &str) -> Option<(Form, Takes)> {
        self.0.get(word).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_verb_stands_twice() {
        for (index, (forms, _)) in VERBS.iter().enumerate() {
            assert!(VERBS[..index].iter().all(|(other, _)| other[0] != forms[0]), "{}", forms[0]);
        }
    }
}
