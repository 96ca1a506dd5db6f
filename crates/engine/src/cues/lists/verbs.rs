//! The verbs that hand words to a speaker, by what they say beside it.
//!
//! Grammars part them so: neutral verbs of saying; verbs that leave open whether it is so (`claim`); factive verbs, which take it
//! for so (`reveal`, `admit`); and by what is done in speaking: insisting, denying, promising, asking, complaining.

/// Verbs that say the same beside "somebody said".
#[derive(Clone, Copy, Debug)]
pub(in crate::cues) struct Verbs {
    /// The rule that they stand for.
    pub(in crate::cues) rule: &'static str,
    /// Base, present, past, then the participles, a space apart.
    pub(in crate::cues) forms: &'static [&'static str],
}

const fn verbs(rule: &'static str, forms: &'static [&'static str]) -> Verbs {
    Verbs { rule, forms }
}

/// Verbs that hand on words wherever they are the verb.
#[rustfmt::skip]
pub(in crate::cues) const SAYING: &[Verbs] = &[
    verbs("attribution_neutral", &[
        "say says said saying", "tell tells told telling", "announce announces announced announcing",
        "remark remarks remarked remarking", "reply replies replied replying",
        "testify testifies testified testifying", "tweet tweets tweeted tweeting",
        "predict predicts predicted predicting",
    ]),
    verbs("attribution_claim", &[
        "allege alleges alleged alleging", "assert asserts asserted asserting",
        "contend contends contended contending",
    ]),
    verbs("attribution_argument", &["argue argues argued arguing"]),
    verbs("attribution_force", &[
        "insist insists insisted insisting", "emphasize emphasizes emphasized emphasizing",
        "emphasise emphasises emphasised emphasising", "reiterate reiterates reiterated reiterating",
    ]),
    verbs("attribution_fact", &[
        "reveal reveals revealed revealing", "disclose discloses disclosed disclosing",
        "explain explains explained explaining",
    ]),
    verbs("attribution_admission", &[
        "admit admits admitted admitting", "concede concedes conceded conceding",
        "confess confesses confessed confessing", "acknowledge acknowledges acknowledged acknowledging",
    ]),
    verbs("attribution_denial", &["deny denies denied denying"]),
    verbs("attribution_caution", &["suggest suggests suggested suggesting", "hint hints hinted hinting"]),
    verbs("attribution_promise", &["vow vows vowed vowing", "pledge pledges pledged pledging"]),
    verbs("attribution_request", &[
        "warn warns warned warning", "urge urges urged urging", "implore implores implored imploring",
    ]),
    verbs("attribution_manner", &[
        "joke jokes joked joking", "quip quips quipped quipping", "boast boasts boasted boasting",
        "brag brags bragged bragging", "complain complains complained complaining",
        "lament laments lamented lamenting", "exclaim exclaims exclaimed exclaiming",
    ]),
];

/// Verbs that are as often something else: they count where the quotations have them for a cue.
#[rustfmt::skip]
pub(in crate::cues) const OF_QUOTATIONS: &[Verbs] = &[
    verbs("attribution_neutral", &[
        "add adds added adding", "write writes wrote written writing", "state states stated stating",
        "report reports reported reporting", "mention mentions mentioned mentioning",
        "respond responds responded responding", "comment comments commented commenting",
        "ask asks asked asking", "inform informs informed informing",
        "estimate estimates estimated estimating", "recount recounts recounted recounting",
        "describe describes described describing", "call calls called calling", "term terms termed terming",
        "refer refers referred referring", "characterize characterizes characterized characterizing",
        "quote quotes quoted quoting", "characterise characterises characterised characterising",
        "continue continues continued continuing", "begin begins began begun beginning",
        "read reads reading", "post posts posted posting", "rule rules ruled ruling",
        "agree agrees agreed agreeing", "answer answers answered answering",
        "express expresses expressed expressing", "specify specifies specified specifying",
        "calculate calculates calculated calculating", "wonder wonders wondered wondering",
    ]),
    verbs("attribution_belief", &[
        "think thinks thought thinking", "believe believes believed believing", "hope hopes hoped hoping",
        "fear fears feared fearing", "expect expects expected expecting", "know knows knew known knowing",
        "feel feels felt feeling", "doubt doubts doubted doubting", "suspect suspects suspected suspecting",
        "realize realizes realized realizing", "realise realises realised realising",
        "learn learns learned learning", "hear hears heard hearing", "assume assumes assumed assuming",
        "understand understands understood understanding", "worry worries worried worrying",
    ]),
    verbs("attribution_claim", &["claim claims claimed claiming", "profess professes professed professing"]),
    verbs("attribution_argument", &["conclude concludes concluded concluding", "reason reasons reasoned reasoning"]),
    verbs("attribution_force", &[
        "stress stresses stressed stressing", "declare declares declared declaring",
        "proclaim proclaims proclaimed proclaiming", "affirm affirms affirmed affirming",
        "maintain maintains maintained maintaining", "repeat repeats repeated repeating",
    ]),
    verbs("attribution_fact", &[
        "confirm confirms confirmed confirming", "note notes noted noting",
        "clarify clarifies clarified clarifying", "recall recalls recalled recalling",
        "observe observes observed observing", "point points pointed pointing",
        "remind reminds reminded reminding", "find finds found finding", "show shows showed shown showing",
        "prove proves proved proven proving", "discover discovers discovered discovering",
        "demonstrate demonstrates demonstrated demonstrating",
        "establish establishes established establishing", "determine determines determined determining",
    ]),
    verbs("attribution_denial", &["object objects objected objecting"]),
    verbs("attribution_caution", &[
        "imply implies implied implying", "indicate indicates indicated indicating",
        "speculate speculates speculated speculating", "theorize theorizes theorized theorizing",
    ]),
    verbs("attribution_promise", &[
        "promise promises promised promising", "swear swears swore sworn swearing",
        "threaten threatens threatened threatening", "assure assures assured assuring",
    ]),
    verbs("attribution_request", &[
        "caution cautions cautioned cautioning", "demand demands demanded demanding",
        "propose proposes proposed proposing", "advise advises advised advising",
        "recommend recommends recommended recommending", "convince convinces convinced convincing",
    ]),
    verbs("attribution_manner", &[
        "shout shouts shouted shouting", "whisper whispers whispered whispering", "cry cries cried crying",
        "mutter mutters muttered muttering", "fume fumes fumed fuming", "scoff scoffs scoffed scoffing",
    ]),
    verbs("attribution_judgement", &[
        "condemn condemns condemned condemning", "denounce denounces denounced denouncing",
        "hail hails hailed hailing", "praise praises praised praising",
        "dismiss dismisses dismissed dismissing", "brand brands branded branding",
        "label labels labeled labelled labeling labelling", "dub dubs dubbed dubbing",
    ]),
];
