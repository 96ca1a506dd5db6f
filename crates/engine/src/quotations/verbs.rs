//! The verbs that hand words to somebody, and what may follow each.
//!
//! The list is our own, after the classes that grammars of English know: verbs of saying, of telling, of
//! finding, of belief, of description.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may follow a verb, as a set of the constants below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Takes(u16);

impl Takes {
    /// Words between quotation marks.
    pub(crate) const QUOTE: u16 = 1;
    /// A clause after `that`.
    pub(super) const THAT: u16 = 1 << 1;
    /// A clause with nothing before it.
    pub(super) const BARE: u16 = 1 << 2;
    /// The one who is told, before the clause.
    pub(super) const TOLD: u16 = 1 << 3;
    /// Something, and what it is called.
    pub(super) const AS: u16 = 1 << 4;
    /// A clause after `whether`, `how`, `why`.
    pub(super) const WH: u16 = 1 << 5;
    /// The verb gives a belief, not words.
    pub(crate) const BELIEF: u16 = 1 << 6;
    /// The verb hardly ever takes a noun for its object: what follows is a clause.
    pub(super) const CLAUSE: u16 = 1 << 7;
    /// What somebody undertakes: `promised to CLAUSE`.
    pub(super) const TO: u16 = 1 << 8;

    /// What `according to` hands over.
    pub(super) const fn clauses() -> Self {
        Self(Self::QUOTE | Self::THAT | Self::BARE)
    }

    pub(crate) const fn has(self, what: u16) -> bool {
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

const Q: u16 = Takes::QUOTE;
const T: u16 = Takes::THAT;
const B: u16 = Takes::BARE;
const O: u16 = Takes::TOLD;
const A: u16 = Takes::AS;
const W: u16 = Takes::WH;
const K: u16 = Takes::BELIEF;
const C: u16 = Takes::CLAUSE;
const I: u16 = Takes::TO;

/// Base, present, past, past participle, present participle; then what may follow.
#[rustfmt::skip]
const VERBS: &[([&str; 5], u16)] = &[
    (["say", "says", "said", "said", "saying"], Q | T | B | W | C),
    (["tell", "tells", "told", "told", "telling"], Q | T | B | O | W | C),
    (["add", "adds", "added", "added", "adding"], Q | T | B),
    (["announce", "announces", "announced", "announced", "announcing"], Q | T | B),
    (["report", "reports", "reported", "reported", "reporting"], Q | T | B | W),
    (["state", "states", "stated", "stated", "stating"], Q | T | B),
    (["claim", "claims", "claimed", "claimed", "claiming"], Q | T | B | C),
    (["argue", "argues", "argued", "argued", "arguing"], Q | T | B | C),
    (["insist", "insists", "insisted", "insisted", "insisting"], Q | T | B | C),
    (["warn", "warns", "warned", "warned", "warning"], Q | T | B | O),
    (["note", "notes", "noted", "noted", "noting"], Q | T | B | W),
    (["explain", "explains", "explained", "explained", "explaining"], Q | T | B | W),
    (["declare", "declares", "declared", "declared", "declaring"], Q | T | B),
    (["confirm", "confirms", "confirmed", "confirmed", "confirming"], Q | T | B | W),
    (["deny", "denies", "denied", "denied", "denying"], Q | T | B),
    (["point", "points", "pointed", "pointed", "pointing"], Q | T),
    (["admit", "admits", "admitted", "admitted", "admitting"], Q | T | B),
    (["acknowledge", "acknowledges", "acknowledged", "acknowledged", "acknowledging"], Q | T | B),
    (["allege", "alleges", "alleged", "alleged", "alleging"], Q | T | B | C),
    (["assert", "asserts", "asserted", "asserted", "asserting"], Q | T | B | C),
    (["stress", "stresses", "stressed", "stressed", "stressing"], Q | T | B | W),
    (["emphasize", "emphasizes", "emphasized", "emphasized", "emphasizing"], Q | T | B | W),
    (["emphasise", "emphasises", "emphasised", "emphasised", "emphasising"], Q | T | B | W),
    (["testify", "testifies", "testified", "testified", "testifying"], Q | T | B),
    (["reveal", "reveals", "revealed", "revealed", "revealing"], Q | T | B | W),
    (["disclose", "discloses", "disclosed", "disclosed", "disclosing"], Q | T | W),
    (["suggest", "suggests", "suggested", "suggested", "suggesting"], Q | T | B),
    (["propose", "proposes", "proposed", "proposed", "proposing"], Q | T),
    (["predict", "predicts", "predicted", "predicted", "predicting"], Q | T | B | W),
    (["estimate", "estimates", "estimated", "estimated", "estimating"], Q | T | B),
    (["remark", "remarks", "remarked", "remarked", "remarking"], Q | T | B),
    (["comment", "comments", "commented", "commented", "commenting"], Q | T),
    (["reply", "replies", "replied", "replied", "replying"], Q | T | B),
    (["respond", "responds", "responded", "responded", "responding"], Q | T),
    (["answer", "answers", "answered", "answered", "answering"], Q | T),
    (["ask", "asks", "asked", "asked", "asking"], Q | O | W),
    (["wonder", "wonders", "wondered", "wondered", "wondering"], Q | W),
    (["joke", "jokes", "joked", "joked", "joking"], Q | T | B | C),
    (["quip", "quips", "quipped", "quipped", "quipping"], Q | T),
    (["recall", "recalls", "recalled", "recalled", "recalling"], Q | T | B | W),
    (["recount", "recounts", "recounted", "recounted", "recounting"], Q | T | W),
    (["concede", "concedes", "conceded", "conceded", "conceding"], Q | T | B),
    (["contend", "contends", "contended", "contended", "contending"], Q | T | B | C),
    (["maintain", "maintains", "maintained", "maintained", "maintaining"], Q | T | B),
    (["pledge", "pledges", "pledged", "pledged", "pledging"], Q | T | I),
    (["promise", "promises", "promised", "promised", "promising"], Q | T | B | O | I),
    (["vow", "vows", "vowed", "vowed", "vowing"], Q | T | I),
    (["swear", "swears", "swore", "sworn", "swearing"], Q | T | B),
    (["threaten", "threatens", "threatened", "threatened", "threatening"], Q | T | I),
    (["urge", "urges", "urged", "urged", "urging"], Q | T),
    (["demand", "demands", "demanded", "demanded", "demanding"], Q | T),
    (["agree", "agrees", "agreed", "agreed", "agreeing"], Q | T),
    (["complain", "complains", "complained", "complained", "complaining"], Q | T | B | C),
    (["caution", "cautions", "cautioned", "cautioned", "cautioning"], Q | T | B),
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
    (["boast", "boasts", "boasted", "boasted", "boasting"], Q | T),
    (["hint", "hints", "hinted", "hinted", "hinting"], Q | T),
    (["imply", "implies", "implied", "implied", "implying"], Q | T | B),
    (["indicate", "indicates", "indicated", "indicated", "indicating"], Q | T | B | W),
    (["clarify", "clarifies", "clarified", "clarified", "clarifying"], Q | T | W),
    (["specify", "specifies", "specified", "specified", "specifying"], Q | T | W),
    (["express", "expresses", "expressed", "expressed", "expressing"], Q | T),
    (["inform", "informs", "informed", "informed", "informing"], Q | T | O),
    (["assure", "assures", "assured", "assured", "assuring"], Q | T | B | O),
    (["remind", "reminds", "reminded", "reminded", "reminding"], Q | T | O),
    (["convince", "convinces", "convinced", "convinced", "convincing"], T | O),
    (["advise", "advises", "advised", "advised", "advising"], Q | T | O),
    (["recommend", "recommends", "recommended", "recommended", "recommending"], Q | T),
    (["reckon", "reckons", "reckoned", "reckoned", "reckoning"], Q | T | B | K | C),
    (["remember", "remembers", "remembered", "remembered", "remembering"], Q | T | W | K),
    (["regret", "regrets", "regretted", "regretted", "regretting"], T),
    (["submit", "submits", "submitted", "submitted", "submitting"], T),
    (["undertake", "undertakes", "undertook", "undertaken", "undertaking"], I),
    (["guess", "guesses", "guessed", "guessed", "guessing"], T | B | K | C),
    (["rule", "rules", "ruled", "ruled", "ruling"], Q | T),
    (["find", "finds", "found", "found", "finding"], T | B),
    (["show", "shows", "showed", "shown", "showing"], T | B | W),
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
    (["expect", "expects", "expected", "expected", "expecting"], T | K),
    (["know", "knows", "knew", "known", "knowing"], T | B | W | K),
    (["feel", "feels", "felt", "felt", "feeling"], T | B | K),
    (["doubt", "doubts", "doubted", "doubted", "doubting"], T | B | W | K),
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
    (["call", "calls", "called", "called", "calling"], A),
    (["dub", "dubs", "dubbed", "dubbed", "dubbing"], A),
    (["label", "labels", "labeled", "labeled", "labeling"], A),
    (["brand", "brands", "branded", "branded", "branding"], A),
    (["term", "terms", "termed", "termed", "terming"], A),
    (["characterize", "characterizes", "characterized", "characterized", "characterizing"], A),
    (["characterise", "characterises", "characterised", "characterised", "characterising"], A),
    (["condemn", "condemns", "condemned", "condemned", "condemning"], A),
    (["denounce", "denounces", "denounced", "denounced", "denouncing"], A),
    (["hail", "hails", "hailed", "hailed", "hailing"], A),
    (["praise", "praises", "praised", "praised", "praising"], A),
    (["dismiss", "dismisses", "dismissed", "dismissed", "dismissing"], A),
    (["refer", "refers", "referred", "referred", "referring"], A),
    (["quote", "quotes", "quoted", "quoted", "quoting"], Q),
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
