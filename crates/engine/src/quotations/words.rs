//! Closed classes and head nouns that the rules of attribution look at; lists of our own.

use crate::listed::WordList;

/// Words between a subject and its verb.
#[rustfmt::skip]
pub(crate) const BETWEEN: &WordList = &WordList::new(&[
    "has", "have", "had", "also", "later", "then", "still", "earlier", "previously", "repeatedly",
    "publicly", "recently", "once", "already", "reportedly", "therefore", "again", "first", "today",
    "yesterday", "often", "always", "rightly", "himself", "herself", "itself", "themselves", "simply",
    "further", "just", "even", "now", "all", "both", "did", "does", "do", "is", "are", "was", "were",
    "been", "be", "long", "only", "eventually", "ultimately",
]);

/// Forms of *be*: before a past participle they make a passive, and nobody speaks.
pub(crate) const BE: &WordList = &WordList::new(&["is", "are", "was", "were", "be", "been", "being"]);

/// Words that turn a verb of saying into one of not saying, or of only perhaps saying.
#[rustfmt::skip]
pub(crate) const UNSAID: &WordList = &WordList::new(&[
    "not", "never", "to", "didn't", "don't", "doesn't", "won't", "wouldn't", "couldn't", "cannot", "can't",
    "hasn't", "haven't", "hadn't", "n't", "would", "could", "should", "may", "might", "must", "can",
    "nobody", "nothing", "please", "let", "let's", "if",
]);

/// Words that a noun phrase does not reach over.
#[rustfmt::skip]
pub(crate) const CLAUSE_OPENERS: &WordList = &WordList::new(&[
    "that", "because", "while", "when", "where", "as", "if", "though", "although", "but", "whether", "than",
    "so", "since", "until", "unless", "whereas", "is", "are", "was", "were", "be", "been", "has", "have",
    "had", "will", "would", "could", "should", "may", "might", "must", "can", "did", "does", "do", "said",
    "says", "how", "why", "what", "whereby", "yet", "or", "to", "not",
]);

/// Words whose `to` belongs to a noun phrase: `aides to the governor`, `a person close to NAME`.
#[rustfmt::skip]
pub(crate) const SOMEBODY_TO: &WordList = &WordList::new(&[
    "close", "aide", "aides", "adviser", "advisers", "advisor", "advisors", "ambassador", "envoy", "counsel", "assistant",
    "deputy", "next",
]);

/// Pronouns that open a clause about the noun before them.
pub(crate) const RELATIVES: &WordList = &WordList::new(&["who", "which", "whose", "whom"]);

/// Prepositions that open an adjunct before the subject.
#[rustfmt::skip]
pub(crate) const PREPOSITIONS: &WordList = &WordList::new(&[
    "in", "on", "at", "after", "before", "by", "during", "from", "for", "with", "without", "since", "under",
    "over", "among", "amid", "despite", "through", "to", "of", "against", "about", "between", "inside",
    "outside", "near", "following", "via", "within", "across", "until", "into", "like", "unlike", "around", "behind",
    "beyond", "toward", "towards",
]);

/// Adverbs and conjunctions that open a sentence before its subject.
#[rustfmt::skip]
pub(crate) const OPENERS: &WordList = &WordList::new(&[
    "but", "and", "so", "yet", "however", "meanwhile", "then", "still", "also", "later", "earlier",
    "yesterday", "today", "now", "separately", "instead", "afterwards", "afterward", "nevertheless",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tonight", "here",
    "there", "thus", "moreover", "additionally", "elsewhere", "previously", "recently", "finally", "or",
]);

/// Words that open a noun phrase.
#[rustfmt::skip]
pub(crate) const DETERMINERS: &WordList = &WordList::new(&[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "some", "many", "several", "two", "three", "four", "five", "one", "another", "most", "both", "no",
    "any", "each", "every", "all", "other", "few", "more", "such",
]);

/// Pronouns that can be a subject.
#[rustfmt::skip]
pub(crate) const PRONOUNS: &WordList = &WordList::new(&[
    "he", "she", "they", "it", "i", "we", "you", "who", "one", "there", "this", "these", "those", "nobody",
    "everyone",
]);

/// Pronouns that carry a speaker on.
pub(crate) const CARRIED: &WordList = &WordList::new(&["he", "she", "they", "it"]);

/// Verbs that show a clause to be finite.
#[rustfmt::skip]
pub(crate) const FINITE: &WordList = &WordList::new(&[
    "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "will", "would", "could",
    "should", "may", "might", "must", "can", "did", "does", "do", "cannot", "can't", "won't", "didn't",
    "doesn't", "don't", "isn't", "aren't", "wasn't", "weren't", "it's", "he's", "she's", "they're", "we're",
    "i'm", "there's", "that's", "hasn't", "haven't", "hadn't", "wouldn't", "couldn't", "shouldn't",
    "they've", "we've", "i've", "he'd", "she'd", "they'd", "we'll", "they'll", "he'll", "she'll", "it'll",
    "'re", "'ve", "'ll", "'d", "'m", "took", "made", "came", "went", "got", "saw", "gave", "found", "knew", "became", "began", "left",
    "held", "kept", "led", "lost", "won", "met", "ran", "paid", "put", "set", "told", "said", "felt",
    "brought", "broke", "grew", "fell", "rose", "stood", "spoke", "wanted", "needs", "need", "want",
    "wants", "makes",
]);

/// People who speak without a name.
#[rustfmt::skip]
pub(crate) const ANONYMOUS: &WordList = &WordList::new(&[
    "official", "officials", "source", "sources", "spokesman", "spokeswoman", "spokesperson",
    "spokespersons", "spokespeople", "spokesmen", "aide", "aides", "diplomat", "diplomats", "witness",
    "witnesses", "resident", "residents", "analyst", "analysts", "expert", "experts", "insider", "insiders",
    "adviser", "advisers", "advisor", "advisors", "observer", "observers", "critic", "critics", "supporter",
    "supporters", "opponent", "opponents", "activist", "activists", "lawyer", "lawyers", "attorney",
    "attorneys", "doctor", "doctors", "researcher", "researchers", "scientist", "scientists", "economist",
    "economists", "person", "people", "man", "woman", "men", "women", "mother", "father", "neighbour",
    "neighbours", "neighbor", "neighbors", "colleague", "colleagues", "relative", "relatives", "student",
    "students", "teacher", "teachers", "nurse", "nurses", "driver", "drivers", "soldier", "soldiers",
    "commander", "commanders", "minister", "ministers", "mayor", "governor", "president", "leader",
    "leaders", "prosecutor", "prosecutors", "investigator", "investigators", "judge", "judges", "senator",
    "senators", "lawmaker", "lawmakers", "executive", "executives", "employee", "employees", "worker",
    "workers", "author", "authors", "reporter", "reporters", "journalist", "journalists", "others", "some",
    "many", "several", "one", "director", "chief", "head", "manager", "officer", "officers", "owner",
    "coach", "captain", "fan", "fans", "victim", "victims", "survivor", "survivors", "friend", "friends",
    "representative", "representatives", "ally", "allies", "deputy", "deputies", "strategist", "strategists", "operative",
    "operatives", "donor", "donors", "staffer", "staffers", "negotiator", "negotiators", "delegate", "delegates", "candidate",
    "candidates", "challenger", "rival", "rivals", "councillor", "councillors", "councilman", "councilwoman", "commissioner",
    "commissioners", "attendee", "attendees", "voter", "voters", "pollster", "pollsters", "historian", "historians", "professor",
    "professors", "consultant", "consultants", "scholar", "scholars", "lobbyist", "lobbyists", "veteran", "veterans", "member",
    "members", "participant", "participants", "organizer", "organizers", "advocate", "advocates", "campaigner", "campaigners",
    "pensioner", "pensioners", "farmer", "farmers", "parent", "parents", "chair", "chairman", "chairwoman", "narrator",
    "commentator", "commentators", "columnist", "columnists", "backbencher", "backbenchers", "legislator", "legislators",
    "congressman", "congresswoman", "politician", "politicians", "surrogate", "surrogates", "demonstrator", "demonstrators",
    "protester", "protesters", "sheriff", "clerk", "treasurer", "secretary", "envoy", "ambassador", "insurer", "insurers",
    "pal", "pals", "respondent", "respondents", "partner", "partners",
]);

/// Bodies that speak as one.
#[rustfmt::skip]
pub(crate) const BODIES: &WordList = &WordList::new(&[
    "police", "government", "ministry", "company", "court", "committee", "commission", "agency", "team",
    "union", "army", "military", "navy", "council", "department", "office", "parliament", "party", "group",
    "organization", "organisation", "association", "authority", "authorities", "administration", "bank",
    "university", "hospital", "club", "charity", "firm", "network", "broadcaster", "newspaper", "magazine",
    "agencies", "media", "kremlin", "embassy", "institute", "federation", "league", "board", "bureau",
    "service", "campaign", "force", "forces",
]);

/// Writings that speak.
#[rustfmt::skip]
pub(crate) const DOCUMENTS: &WordList = &WordList::new(&[
    "report", "reports", "statement", "study", "studies", "letter", "letters", "law", "survey", "poll",
    "polls", "post", "tweet", "document", "documents", "filing", "memo", "email", "emails", "release",
    "indictment", "ruling", "article", "paper", "book", "complaint", "lawsuit", "data", "figures",
    "records", "research", "analysis", "evidence", "agreement", "treaty", "bill", "order", "notice",
    "message", "website", "rules", "constitution", "findings", "investigation", "review", "estimates",
    "results", "legend", "census", "work",
]);

/// Nouns for the occasion or the writing in which somebody speaks: `said in a statement`.
#[rustfmt::skip]
pub(crate) const OCCASIONS: &WordList = &WordList::new(&[
    "statement", "interview", "conference", "briefing", "post", "tweet", "speech", "address", "letter",
    "message", "report", "email", "release", "call", "hearing", "rally", "meeting", "video", "remarks",
    "comments",
]);

/// Days and months: they stand beside a verb of saying without being told anything.
#[rustfmt::skip]
pub(crate) const CALENDAR: &WordList = &WordList::new(&[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.",
    "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "today", "yesterday", "tonight", "morning",
    "afternoon", "evening", "night", "week", "month", "year",
]);

/// Words that ask for a clause of their own: `explained why …`.
#[rustfmt::skip]
pub(crate) const QUESTION_WORDS: &WordList = &WordList::new(&[
    "whether", "if", "how", "why", "what", "who", "where", "when", "which",
]);

/// Verbs that a headline in capitals can hold; any other capital within a sentence makes a name.
#[rustfmt::skip]
pub(crate) const IN_HEADLINES: &WordList = &WordList::new(&[
    "says", "said", "say", "tells", "told", "warns", "vows", "claims", "insists", "admits", "denies",
    "believes",
]);

/// Small words within names.
pub(crate) const IN_NAMES: &WordList =
    &WordList::new(&["of", "the", "and", "for", "de", "del", "van", "von", "al", "bin"]);

/// Past forms that do not end in `-ed`, beside [`FINITE`].
#[rustfmt::skip]
pub(crate) const PAST: &WordList = &WordList::new(&[
    "beat", "began", "bought", "built", "caught", "chose", "cut", "drew", "drove", "fled", "flew", "fought", "hit", "lay",
    "lent", "meant", "quit", "rang", "read", "sank", "sat", "sent", "shook", "shot", "shut", "slid", "sold", "spent",
    "split", "spread", "stole", "struck", "swept", "swore", "taught", "threw", "thought", "tore", "understood", "woke",
    "wore", "wrote",
]);

/// Words in `-ed` that are no past form.
#[rustfmt::skip]
pub(crate) const NOT_PAST: &WordList = &WordList::new(&[
    "indeed", "hundred", "united", "need", "speed", "breed", "exceed", "proceed", "succeed", "embed", "red", "bed", "seed",
]);

/// Words that open an aside about the verb before them, and not what is said: `he said, speaking in the rain`.
#[rustfmt::skip]
pub(crate) const AFTER_THE_VERB: &WordList = &WordList::new(&[
    "who", "which", "whose", "while", "when", "as", "after", "before", "during", "in", "at", "on", "from", "with", "by",
    "according", "citing",
]);

/// Present forms that are as often plural nouns: `want tighter rules`.
#[rustfmt::skip]
pub(crate) const NOUNS: &WordList = &WordList::new(&[
    "protests", "boasts", "whispers", "posts", "rules", "notes", "claims", "reports", "comments", "demands", "answers", "replies", "estimates", "hopes",
    "fears", "doubts", "worries", "calls", "labels", "brands", "terms", "guesses", "states", "objects", "cries", "hints",
    "quotes", "project", "projects", "forecast", "forecasts", "signal", "signals", "blames", "questions", "disputes",
]);

/// Nouns for something said, which can be denied: a bill can be rejected without a word.
#[rustfmt::skip]
pub(crate) const CLAIMS: &WordList = &WordList::new(&[
    "claim", "claims", "allegation", "allegations", "accusation", "accusations", "suggestion", "suggestions", "notion", "idea",
    "charge", "charges", "assertion", "assertions", "argument", "arguments", "criticism", "criticisms", "report", "reports",
    "speculation", "call", "calls", "characterization", "account", "figure", "figures", "wrongdoing", "involvement",
    "responsibility", "rumor", "rumors", "rumour", "rumours", "story", "findings", "finding", "conclusion", "conclusions",
]);

/// Words that a noun phrase behind a verb of saying does not reach over.
#[rustfmt::skip]
pub(crate) const AFTER_A_PHRASE: &WordList = &WordList::new(&[
    "after", "before", "when", "while", "as", "because", "although", "though", "but", "since", "until", "unless", "whereas",
    "amid", "during",
]);

/// What somebody has of a thing: `by NAME's account`, `in the view of NAME`.
#[rustfmt::skip]
pub(crate) const ACCOUNTS: &WordList = &WordList::new(&[
    "account", "telling", "estimate", "reckoning", "count", "view", "opinion", "words", "admission", "judgment",
]);

/// Conjunctions of a clause in which an aside can stand: `designs that, she feared, would never leave the board`.
pub(crate) const ASIDE_OPENERS: &WordList =
    &WordList::new(&["that", "because", "while", "when", "if", "until", "though", "although", "whether"]);

/// Pronouns of those who have something.
pub(crate) const OWNERS: &WordList = &WordList::new(&["his", "her", "its", "their"]);

/// Nouns that stand for somebody's words or belief, with the clause behind them: `his claim that CLAUSE`.
#[rustfmt::skip]
pub(crate) const SAYINGS: &WordList = &WordList::new(&[
    "accusation", "accusations", "acknowledgment", "admission", "alarm", "allegation", "allegations", "announcement", "argument",
    "arguments", "assertion", "assertions", "assessment", "assurance", "assurances", "belief", "claim", "claims", "complaint",
    "complaints", "concern", "concerns", "conclusion", "confidence", "contention", "conviction", "denial", "disclosure", "doubt",
    "doubts", "expectation", "expectations", "fear", "fears", "finding", "hope", "hopes", "insistence", "objection", "objections",
    "optimism", "pledge", "prediction", "predictions", "promise", "reminder", "revelation", "suggestion", "suggestions",
    "suspicion", "suspicions", "testimony", "threat", "view", "vow", "warning", "warnings", "worries", "statement", "remark",
    "remarks", "comment", "comments", "message", "opinion", "speculation", "report", "reports", "case", "point", "possibility",
    "prospect", "theory",
]);

/// Verbs that give voice to a noun of [`SAYINGS`]; its subject is who says it.
#[rustfmt::skip]
pub(crate) const VOICING: &WordList = &WordList::new(&[
    "raise", "raises", "raised", "voice", "voices", "voiced", "issue", "issues", "issued", "make",
    "makes", "made", "making", "raising", "voicing", "give", "gives", "gave", "offer", "offers", "offered", "sound", "sounds", "sounded",
    "renew", "renews", "renewed", "hold", "holds", "held", "share", "shares", "shared", "echo", "echoes", "echoed", "air", "aired",
    "deliver", "delivered", "has", "have", "had", "stood", "stands", "defended", "defends", "withdrew", "retracted", "dropped",
]);

/// Verbs with which a writing goes out from its writer: `issued a statement saying CLAUSE`.
#[rustfmt::skip]
pub(crate) const ISSUING: &WordList = &WordList::new(&[
    "issue", "issues", "issued", "release", "releases", "released", "publish", "published", "send", "sends", "sent", "write",
    "writes", "wrote", "file", "files", "filed", "post", "posts", "posted", "put", "out", "sign", "signed", "circulate",
    "circulated", "submit", "submitted", "deliver", "delivered", "give", "gave", "made", "share", "shared", "draft", "drafted",
    "pass", "passed", "adopt", "adopted", "leave", "left", "penned", "introduced", "has", "have", "had",
]);

/// What is sent, filed or held, beside [`DOCUMENTS`] and [`OCCASIONS`].
#[rustfmt::skip]
pub(crate) const WRITINGS: &WordList = &WordList::new(&[
    "grievance", "suit", "motion", "petition", "resolution", "note", "appeal", "affidavit", "brief", "declaration", "warning",
    "ad", "banner", "sign", "signs", "banners", "ads", "statements", "text", "texts", "messages", "communique", "lawsuits",
]);

/// What somebody is of a thing: `is convinced that CLAUSE`.
#[rustfmt::skip]
pub(crate) const MINDED: &WordList = &WordList::new(&[
    "adamant", "afraid", "alarmed", "anxious", "certain", "concerned", "confident", "convinced", "doubtful", "emphatic", "fearful",
    "hopeful", "insistent", "optimistic", "persuaded", "skeptical", "sceptical", "sure", "unconvinced", "worried", "clear",
]);

/// Words before an infinitive that is done: `went on to say`, `was forced to admit`, `likes to say`.
pub(crate) const DONE_TO: &WordList = &WordList::new(&[
    "used",
    "likes",
    "liked",
    "loves",
    "on",
    "forced",
    "compelled",
    "quick",
    "careful",
    "obliged",
    "pains",
    "had",
    "taken",
    "took",
]);

/// Verbs before a participle that is done again and again: `keep saying`.
pub(crate) const KEEPING: &WordList = &WordList::new(&["keep", "keeps", "kept"]);

/// How somebody is noticed in what they do: `was overheard saying`.
#[rustfmt::skip]
pub(crate) const PERCEIVED: &WordList = &WordList::new(&[
    "heard", "overheard", "seen", "caught", "filmed", "recorded", "taped", "shown", "captured",
]);

/// Verbs that take a clause and say nothing: `she ensured that it was paid`.
#[rustfmt::skip]
pub(crate) const CAUSING: &WordList = &WordList::new(&[
    "ensured", "ensures", "happened", "happens", "required", "requires", "caused", "causes", "guarantees", "pretended",
    "pretends", "dreamed", "checked", "checks", "arranged", "means", "delighted", "pleased", "needed", "wanted", "wants",
    "needs", "liked", "likes", "ruled",
]);

/// What counts voters or figures.
#[rustfmt::skip]
pub(crate) const POLLS: &WordList = &WordList::new(&[
    "poll", "polls", "polling", "survey", "surveys", "tracker", "model", "models", "forecast", "tally", "tallies",
    "projection", "projections", "census", "study", "analysis", "audit", "estimate", "estimates", "crosstabs",
]);

/// How somebody stands in a poll.
#[rustfmt::skip]
pub(crate) const STANDINGS: &WordList = &WordList::new(&[
    "ahead", "behind", "lead", "leading", "trailing", "tied", "margin", "point", "points", "percent", "support", "majority",
    "neck", "level", "deadlocked",
]);

/// What somebody gives for an answer: `her reply: "…"`
#[rustfmt::skip]
pub(crate) const REPLIES: &WordList = &WordList::new(&[
    "reply", "answer", "response", "verdict", "advice", "motto", "slogan", "refrain", "retort", "explanation", "question",
    "message", "conclusion", "statement", "assessment", "comment", "words", "pitch", "theory", "prediction", "warning",
    "joke", "excuse", "rejoinder", "comeback", "take", "line", "mantra", "plea",
]);

/// Lengths of time, beside [`CALENDAR`]: `spent weeks hinting`.
#[rustfmt::skip]
pub(crate) const TIMES: &WordList = &WordList::new(&[
    "day", "days", "weeks", "months", "years", "hours", "hour", "summer", "winter", "spring", "autumn", "decade", "decades",
    "career", "time",
]);

/// Words that a clause without a pronoun can hang on: `something NAME called a farce`.
pub(crate) const SOMETHING: &WordList =
    &WordList::new(&["what", "something", "anything", "everything", "nothing", "whatever"]);

/// Verbs of the article's word that somebody says no more: `but would not say`.
#[rustfmt::skip]
pub(crate) const WITHHELD: &WordList = &WordList::new(&[
    "say", "elaborate", "give", "provide", "specify", "offer", "comment", "identify", "name", "disclose", "be",
]);

/// Adverbs that belong to the number or the noun behind them, not to the verb before.
pub(crate) const DEGREE: &WordList = &WordList::new(&[
    "nearly",
    "roughly",
    "only",
    "approximately",
    "barely",
    "virtually",
    "exactly",
    "fully",
]);

/// Numbers in words.
#[rustfmt::skip]
pub(crate) const NUMBERS: &WordList = &WordList::new(&[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "half",
    "third", "quarter", "hundred", "hundreds", "thousand", "thousands", "million", "zero",
]);
