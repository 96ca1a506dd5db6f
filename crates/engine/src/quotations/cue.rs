//! Cues: the words of a sentence that hand something to a speaker, each with its speaker.

use super::frame::{Frame, Item, ItemKind};
use super::manner;
use super::nominal;
use super::phrasal;
use super::quoted;
use super::source::{self, Before, Subject};
use super::verbs::{Form, Takes, Verbs};
use super::words;

/// The longest clause before a participle that goes on with its subject, in items.
const LONGEST_CLAUSE: usize = 24;

/// The longest adjunct that opens a sentence, in items.
pub(super) const LONGEST_ADJUNCT: usize = 14;

/// A verb of saying, or `according to`, with the one who says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Its first item.
    pub(super) from: usize,
    /// The item after its last.
    pub(super) to: usize,
    /// What may follow it.
    pub(super) takes: Takes,
    pub(super) subject: Option<Subject>,
    /// Where the cue and its subject begin: words said before it end here.
    pub(super) starts: usize,
    /// Where the cue and its subject end: words said after it begin here.
    pub(super) ends: usize,
    /// Whether it only goes on with the speaker of a cue before: `and added that`.
    pub(super) shared: bool,
    pub(super) shape: Shape,
}

/// How a cue stands to its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `NAME said`
    SubjectFirst,
    /// `said NAME`
    VerbFirst,
    /// `according to NAME`
    According,
    /// `citing NAME`
    Citing,
    /// `NAME quoted`, before `NAME as saying`
    Quoting,
}

/// The cues of a sentence, in order.
pub(super) fn find(frame: &Frame, verbs: &Verbs) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut previous = None;
    for at in 0..frame.len() {
        let cue = according(frame, at)
            .or_else(|| quoted::saying(frame, at, verbs))
            .or_else(|| phrasal::find(frame, at, verbs, previous))
            .or_else(|| nominal::claim(frame, at, verbs))
            .or_else(|| nominal::reply(frame, at));
        if let Some(cue) = cue.or_else(|| verb(frame, at, verbs, previous)) {
            let own = cue.subject.filter(|&it| {
                // Who stands beside the verb of the sentence speaks in no other.
                !matches!(it.rule, "source_then_participle" | "agent_of_passive")
                    && (previous.is_none() || !in_contact_clause(frame, it))
            });
            previous = own.or(previous);
            cues.push(cue);
        }
        if let Some(cue) = quoted::by(frame, at) {
            cues.push(cue);
        }
    }
    cues
}

/// `the documents it asked for`: the subject of a clause about the noun right before it speaks in no other.
fn in_contact_clause(frame: &Frame, subject: Subject) -> bool {
    let noun = |item: &Item| {
        item.kind == ItemKind::Plain
            && ![
                words::CLAUSE_OPENERS,
                words::OPENERS,
                words::PREPOSITIONS,
                words::RELATIVES,
                words::CALENDAR,
            ]
            .iter()
            .any(|list| item.is_one_of(list))
            && Verbs::all().get(&item.lower).is_none()
    };
    frame.is(subject.from, words::CARRIED)
        && frame.before(subject.from).is_some_and(noun)
        && !behind_an_adjunct(frame, subject.from)
}

/// `but in an email read to the council she called it a farce`: whether only an adjunct stands before it in its clause.
fn behind_an_adjunct(frame: &Frame, at: usize) -> bool {
    let opens = |&at: &usize| {
        frame.get(at).is_none_or(|item| item.kind == ItemKind::Mark || item.is_one_of(&["but", "and"]))
    };
    let first = (at.saturating_sub(LONGEST_ADJUNCT)..at).rev().find(opens).map_or(0, |opener| opener + 1);
    frame.is(first, words::PREPOSITIONS) && !(first..at).any(|at| frame.is(at, words::FINITE))
}

fn according(frame: &Frame, at: usize) -> Option<Cue> {
    let item = frame.get(at).filter(|item| item.is_word())?;
    let is = |at: usize, word: &str| frame.get(at).is_some_and(|item| item.is_word() && item.lower == word);
    let in_the_words_of = || {
        is(at + 1, "the") && frame.is(at + 2, &["words", "view", "opinion", "judgment"]) && is(at + 3, "of")
    };
    let by_the_count_of = || is(at + 1, "the") && frame.is(at + 2, words::ACCOUNTS) && is(at + 3, "of");
    let which_cited = || frame.follows(at, words::RELATIVES);
    let (to, rule, shape) = match item.lower.as_str() {
        "in" if in_the_words_of() => (at + 4, "in_the_words_of", Shape::According),
        "by" if by_the_count_of() => (at + 4, "by_account", Shape::According),
        "according" if frame.get(at + 1)?.is_one_of(&["to"]) => (at + 2, "according_to", Shape::According),
        "per" if at == 0 || frame.follows_mark(at, &[",", "—", "–"]) => {
            (at + 1, "per_source", Shape::According)
        }
        "citing" | "quoting" => (at + 1, "cited_source", Shape::Citing),
        "cited" | "cites" if which_cited() => (at + 1, "cited_source", Shape::Citing),
        _ => return None,
    };
    let subject = source::after(frame, to, rule)?;
    // `per person`
    let measure = rule == "per_source"
        && subject.to == subject.from + 1
        && frame.get(subject.from).is_some_and(|it| it.kind == ItemKind::Plain && !it.lower.ends_with('s'));
    if measure || (shape == Shape::Citing || rule == "per_source") && !can_speak(frame, subject) {
        return None;
    }
    Some(Cue {
        from: at,
        to,
        takes: Takes::clauses(),
        subject: Some(subject),
        starts: at,
        ends: subject.to,
        shared: shape == Shape::Citing,
        shape,
    })
}

/// `citing two officials`, but not `citing bad weather`.
fn can_speak(frame: &Frame, subject: Subject) -> bool {
    let speaks = |item: &Item| {
        item.kind == ItemKind::Capital && !item.is_one_of(words::DETERMINERS)
            || item.is_one_of(&["them"])
            || item.is_one_of(words::WRITINGS)
            || [words::ANONYMOUS, words::BODIES, words::DOCUMENTS].iter().any(|list| item.is_one_of(list))
    };
    // `three attendees`
    let counted = (frame.is(subject.from, words::NUMBERS)
        || frame.is(subject.from, &["several", "some", "many"]))
        && frame
            .before(subject.to)
            .is_some_and(|last| last.kind == ItemKind::Plain && last.lower.ends_with('s'));
    counted || frame.items.get(subject.from..subject.to).is_some_and(|items| items.iter().any(speaks))
}

/// `she called for`, `the union called for`, but not `the plan calls for`.
fn can_call(frame: &Frame, subject: Subject) -> bool {
    can_speak(frame, subject)
        || frame.is(subject.from, words::PRONOUNS)
        || frame.get(subject.from).is_some_and(|item| item.personal)
}

fn verb(frame: &Frame, at: usize, verbs: &Verbs, previous: Option<Subject>) -> Option<Cue> {
    let item = frame.get(at).filter(|item| item.is_word())?;
    let known = verbs.get(&item.lower);
    let (form, takes) = known.or_else(|| manner::verb(frame, at))?;
    // The end of a compound: `so-called`.
    if frame.before(at).is_some_and(|before| before.is_mark(&["-"]) && before.span.end() == item.span.start())
    {
        return None;
    }
    // Within a sentence a capital makes it a name: the United States.
    if item.kind == ItemKind::Capital && at > 0 && !item.is_one_of(words::IN_HEADLINES) {
        return None;
    }
    let perfect = frame.items.get(at.saturating_sub(3)..at).unwrap_or_default();
    if form == Form::Perfect && !perfect.iter().any(|item| item.is_one_of(&["has", "have", "had", "having"]))
    {
        return None;
    }
    // `pointed to a poll` says nothing yet, `put out a statement` gives no figure.
    let out = frame.is(at + 1, &["out"]);
    let governs = takes.governs(frame, at + 1);
    let to = at + 1 + usize::from(out || governs);
    if takes.has(Takes::OUT) && !out || takes.has(Takes::AT) && out {
        return None;
    }
    let cue = |subject: Option<Subject>, starts, ends, shared, shape: Shape| {
        // `as NAME points out`
        let starts =
            if shape == Shape::SubjectFirst { with_as(frame, starts, to).unwrap_or(starts) } else { starts };
        Some(Cue { from: at, to, takes, subject, starts, ends, shared, shape })
    };
    if let Some(subject) = agent(frame, to, form, takes) {
        return cue(Some(subject), at, to, false, Shape::SubjectFirst);
    }
    let before = match source::before(frame, at, matches!(form, Form::Past | Form::Perfect)) {
        // `NAME threatened to sue, saying that`: what stands before the comma is no apposition.
        Before::Subject(subject)
            if form == Form::Participle && !opens_participle(frame, subject, at) && is_comma(frame, at) =>
        {
            Before::Shared(at - 1)
        }
        before => before,
    };
    if before == Before::Unsaid {
        return None;
    }
    if form == Form::Participle
        && takes.has(Takes::THAT)
        && let Some(subject) = nominal::writing(frame, at)
    {
        return cue(Some(subject), at, to, false, Shape::SubjectFirst);
    }
    let behind_speech = match before {
        Before::Subject(subject) => manner::follows_speech(frame, subject.edge),
        _ => manner::follows_speech(frame, at),
    };
    // `"Old Mill", the town launched a fair`: no object stands behind such a verb.
    let alone = !matches!(before, Before::Subject(_)) || ends_well(frame, to);
    let tells =
        takes.has(Takes::THAT) && matches!(before, Before::Subject(subject) if can_call(frame, subject));
    if known.is_none() && !tells && !(behind_speech && alone) {
        return None;
    }
    if let Before::Subject(subject) = before
        && (is_reduced(frame, subject, form) || governs && !can_call(frame, subject))
    {
        return None;
    }
    if let Before::Subject(subject) = before
        && item.is_one_of(words::NOUNS)
        && (follows_its_verb(frame, at)
            || has_verb(frame, subject)
            || !frame.is(to, &["that"]) && !is_noun_phrase(frame, subject))
    {
        return None;
    }
    let finite = matches!(form, Form::Past | Form::Perfect | Form::Present)
        || form == Form::Base
            && (takes.has(Takes::QUOTE | Takes::BELIEF) && source::done(frame, at).is_some()
                || plural(frame, &before));
    if let Before::Subject(subject) = before
        && (finite || form == Form::Participle && opens_participle(frame, subject, at))
    {
        return cue(Some(subject), subject.edge, to, false, Shape::SubjectFirst);
    }
    if form == Form::Participle
        && takes.has(Takes::QUOTE | Takes::AS | Takes::OF)
        && let Some(subject) = absolute(frame, at)
    {
        return cue(Some(subject), subject.edge, to, false, Shape::SubjectFirst);
    }
    let comes_after_words = frame
        .before(at)
        .is_some_and(|item| item.quoted().is_some() || item.is_mark(&[",", "—", "–", "-", "?", "!", "..."]));
    if finite
        && comes_after_words
        && takes.has(Takes::QUOTE)
        && let Some(subject) = source::after(frame, to, "verb_then_source")
        && ends_well(frame, subject.to)
    {
        return cue(Some(subject), at, subject.to, false, Shape::VerbFirst);
    }
    known?;
    // `promised for Monday`, `written by hand`: about the noun before it.
    let participle =
        form == Form::Past && frame.follows_mark(at, &[","]) && frame.is(to, words::PREPOSITIONS);
    if let Before::Shared(starts) = before
        && form != Form::Base
        && !participle
        && (!takes.has(Takes::FRAGMENT) || form == Form::Participle || previous.is_some())
    {
        let nearer = if form == Form::Participle { nearer(frame, previous, at) } else { None };
        if let Some((subject, opener)) = nearer {
            // What `according to` opens holds the participle too.
            let own = opener == subject.from;
            return cue(Some(subject), if own { at } else { opener }, to, !own, Shape::SubjectFirst);
        }
        let subject = previous.or_else(|| first_subject(frame));
        return cue(subject, starts, to, true, Shape::SubjectFirst);
    }
    let adds = form == Form::Participle && frame.before(at).is_some_and(|item| item.quoted().is_some());
    (form == Form::Participle && at == 0
        || adds && takes.has(Takes::THAT)
        || form == Form::Past && !participle && comes_after_words && !takes.has(Takes::FRAGMENT))
    .then(|| cue(previous, at, to, true, Shape::SubjectFirst))
    .flatten()
}

/// `said in a statement posted on Monday that`: a participle behind the noun of an adjunct says nothing of its own.
fn is_reduced(frame: &Frame, subject: Subject, form: Form) -> bool {
    let said = |item: &Item| Verbs::all().get(&item.lower).is_some_and(|(_, takes)| takes.has(Takes::THAT));
    form == Form::Past
        && frame.is(subject.edge, words::PREPOSITIONS)
        && frame.before(subject.edge).is_some_and(said)
}

/// `rejected claims that`: the noun behind another verb.
fn follows_its_verb(frame: &Frame, at: usize) -> bool {
    let verb = |item: &Item| {
        item.kind == ItemKind::Plain
            && matches!(Verbs::all().get(&item.lower), Some((Form::Past | Form::Participle, _)))
    };
    frame.before(at).is_some_and(verb)
}

/// `described by NAME as premature`: the one behind the passive.
fn agent(frame: &Frame, to: usize, form: Form, takes: Takes) -> Option<Subject> {
    let passive = matches!(form, Form::Past | Form::Perfect) && takes.has(Takes::AS | Takes::TOLD);
    if !passive || !frame.is(to, &["by"]) {
        return None;
    }
    let subject = source::after(frame, to + 1, "agent_of_passive")?;
    let hands_over = takes.has(Takes::AS) && frame.is(subject.to, &["as"])
        || takes.has(Takes::TOLD) && clause_of_passive(frame, subject.to).is_some();
    hands_over.then_some(subject)
}

/// `told by two members, whom she would not name, that CLAUSE`: where the clause begins.
pub(super) fn clause_of_passive(frame: &Frame, from: usize) -> Option<usize> {
    if frame.is(from, &["that"]) {
        return Some(from);
    }
    let relative = frame.is_mark(from, &[","]) && frame.is(from + 1, words::RELATIVES);
    let mut near = from + 2..frame.len().min(from + LONGEST_ADJUNCT);
    near.find(|&at| relative && frame.is(at, &["that"]) && frame.follows_mark(at, &[","]))
}

/// `as NAME points out`, between commas or at the beginning: where it begins.
fn with_as(frame: &Frame, starts: usize, to: usize) -> Option<usize> {
    let at = starts.checked_sub(1).filter(|&at| frame.is(at, &["as"]))?;
    let set_off = at == 0 || frame.follows_mark(at, &[","]);
    let ends = frame.get(to).is_none_or(|item| item.kind == ItemKind::Mark);
    (set_off && ends).then_some(at)
}

/// `with residents saying`, `another calling it a farce`, `the people now swearing`: a participle with a noun phrase of its own
/// right before it.
fn absolute(frame: &Frame, at: usize) -> Option<Subject> {
    let to = (at.saturating_sub(2)..at).rev().find(|&at| !frame.is(at, words::BETWEEN))? + 1;
    let from = source::noun_phrase(frame, to)?;
    let subject = Subject { from, to, edge: from, rule: "source_then_participle" };
    let pronoun = frame.is(from, &["one", "another", "some", "others", "many", "several", "both", "those"]);
    // `two people knowing the code`: what is handed over must be a clause for certain, or a name for something.
    let next = frame.get(at + 1)?;
    let clause = next.is_one_of(&["that"]) || next.is_one_of(words::PRONOUNS) || next.quoted().is_some();
    let names =
        Verbs::all().get(&frame.get(at)?.lower).is_some_and(|(_, takes)| takes.has(Takes::AS | Takes::OF));
    // `a group calling itself "The Clock"`
    let own = frame.is(at + 1, &["itself", "himself", "herself", "themselves"]);
    (!own && (pronoun || can_speak(frame, subject)) && (clause || names || pronoun)).then_some(subject)
}

/// `though his allies disliked it, branding it a farce`: the subject of the clause between the cue before and the participle.
pub(super) fn nearer(frame: &Frame, previous: Option<Subject>, at: usize) -> Option<(Subject, usize)> {
    let first = previous.map_or(0, |previous| previous.to).max(at.saturating_sub(LONGEST_CLAUSE));
    let opens = |&at: &usize| {
        frame.is(at, &["though", "although", "while", "whereas", "but", "and"])
            && frame.follows_mark(at, &[","])
    };
    let accounts = ["according_to", "in_the_words_of", "by_account", "per_source"];
    let clause = previous
        .filter(|it| accounts.contains(&it.rule) && frame.is_mark(it.to, &[","]))
        .map(|previous| previous.to);
    let opener = (first..at).rev().find(opens).or(clause)?;
    let subject =
        subject_at(frame, opener + 1, "subject_of_the_sentence").filter(|subject| subject.to < at)?;
    let opener = if clause == Some(opener) { subject.from } else { opener };
    let verb = frame.get(subject.to)?;
    let finite = tells(frame, subject.to) || verb.is_one_of(words::FINITE) || verb.is_one_of(words::PAST);
    (finite && !frame.is(subject.from, &["it", "this", "that", "there"])).then_some((subject, opener))
}

fn is_comma(frame: &Frame, at: usize) -> bool {
    frame.follows_mark(at, &[","])
}

/// `He made claims that were false`: the verb of the noun stands before it.
fn has_verb(frame: &Frame, subject: Subject) -> bool {
    (subject.from + 1..subject.to).any(|at| frame.is(at, words::FINITE))
}

/// Whether the words are a noun phrase that needs no more: a name, a pronoun, an article with its noun.
fn is_noun_phrase(frame: &Frame, subject: Subject) -> bool {
    let (Some(first), Some(last)) = (frame.get(subject.from), frame.before(subject.to)) else { return false };
    last.kind == ItemKind::Capital
        || first.is_one_of(words::DETERMINERS)
        || first.is_one_of(words::PRONOUNS)
        || first.lower.ends_with("'s")
        || first.personal
}

/// Whether the subject is one that a base form agrees with: `officials say`, `I think`.
fn plural(frame: &Frame, before: &Before) -> bool {
    let Before::Subject(subject) = before else { return false };
    let joined = frame.items.get(subject.from..subject.to).unwrap_or_default();
    // The noun stands before what follows it: `police in Baranya say`.
    // So it does before a participle: `messages seen by NAME show`.
    let stops = |&at: &usize| {
        frame.is(at, words::PREPOSITIONS)
            || frame.is(at, words::RELATIVES)
            || frame.is(at + 1, words::PREPOSITIONS) && source::is_participle(frame, at)
    };
    let noun = (subject.from + 1..subject.to).find(stops).unwrap_or(subject.to);
    let Some(last) = frame.before(noun) else { return false };
    // A sentence begins with a capital: `Diplomats say`.
    let plain = last.kind == ItemKind::Plain || !last.personal;
    last.is_one_of(&[
        "i", "we", "they", "people", "police", "some", "many", "others", "men", "women", "media",
    ]) || plain && last.lower.ends_with('s') && !last.lower.ends_with("ss") && last.lower != "this"
        || joined.iter().any(|item| item.is_one_of(&["and"]))
        || joined.iter().any(|item| {
            item.kind == ItemKind::Plain && item.is_one_of(words::ANONYMOUS) && item.lower.ends_with('s')
        })
}

/// `with NAME later describing`, `NAME is saying`.
fn opens_participle(frame: &Frame, subject: Subject, at: usize) -> bool {
    let with = frame.is(subject.edge, &["with"]);
    with || frame.follows(at, words::BE)
        || source::done(frame, at).or_else(|| source::aspect(frame, at)).is_some()
}

/// Whether a speaker named after the verb is all that follows: `said the mayor on Monday.`, but not
/// `said the mayor was ill`.
fn ends_well(frame: &Frame, to: usize) -> bool {
    frame.get(to).is_none_or(|item| {
        item.kind == ItemKind::Mark
            || item.quoted().is_some()
            || item.is_one_of(words::PREPOSITIONS)
            || item.is_one_of(words::RELATIVES)
            || item.is_one_of(words::CALENDAR)
            || item.is_one_of(&["and", "but", "as", "while", "when", "adding"])
            || item.lower.ends_with("ing")
    })
}

/// The subject that opens the sentence.
pub(super) fn first_subject(frame: &Frame) -> Option<Subject> {
    let from = frame.items.iter().position(|item| item.is_word() && !item.is_one_of(words::OPENERS))?;
    subject_at(frame, behind_adjunct(frame, from).unwrap_or(from), "verb_then_source")
}

/// The subject that begins at an item.
fn subject_at(frame: &Frame, from: usize, rule: &'static str) -> Option<Subject> {
    let first = frame.get(from)?;
    if [words::PREPOSITIONS, words::CLAUSE_OPENERS, words::QUESTION_WORDS]
        .iter()
        .any(|list| first.is_one_of(list))
    {
        return None;
    }
    // `The Guardian`, `The Ministry of Health`: the article goes with the name.
    let names = from + usize::from(first.is_one_of(&["the"]));
    let first = frame.get(names)?;
    if first.kind == ItemKind::Capital
        && !first.is_one_of(words::DETERMINERS)
        && !first.is_one_of(words::PRONOUNS)
    {
        let belongs = |&at: &usize| {
            frame.get(at).is_some_and(|item| item.kind == ItemKind::Capital || item.is_one_of(&["of", "and"]))
                || frame.is(at, &["the"]) && frame.follows(at, &["of"])
        };
        let to = (names..frame.len()).find(|at| !belongs(at)).unwrap_or(frame.len());
        return Some(Subject { from, to, edge: from, rule: "subject_of_the_sentence" });
    }
    let subject = source::after(frame, from, rule).filter(|subject| subject.to < frame.len())?;
    let verb = (subject.from + 2..subject.to).find(|&at| tells(frame, at));
    Some(Subject { to: verb.unwrap_or(subject.to), rule: "subject_of_the_sentence", ..subject })
}

/// Where the sentence goes on behind an adjunct that opens it: `During questions on Monday, NAME defended`.
fn behind_adjunct(frame: &Frame, from: usize) -> Option<usize> {
    let first = frame.get(from)?;
    // `Reached at home, NAME`, `Speaking to reporters, NAME`
    let participle = !first.personal
        && first.lower.len() > 4
        && (first.lower.ends_with("ed") || first.lower.ends_with("ing"))
        && frame.is(from + 1, words::PREPOSITIONS);
    if !participle && !first.is_one_of(words::PREPOSITIONS) {
        return None;
    }
    let comma = (from..frame.len().min(from + LONGEST_ADJUNCT)).find(|&at| frame.is_mark(at, &[","]))?;
    let adjunct = frame.items.get(from..comma)?;
    let goes_on = frame.get(comma + 1)?;
    let opens = goes_on.kind == ItemKind::Capital
        || goes_on.is_one_of(words::DETERMINERS)
        || goes_on.is_one_of(words::PRONOUNS);
    (opens && !adjunct.iter().any(|item| item.is_one_of(words::FINITE) || item.quoted().is_some()))
        .then_some(comma + 1)
}

/// Whether the word is the verb of a subject that ends before it: a verb of saying, or a past form behind a noun.
fn tells(frame: &Frame, at: usize) -> bool {
    let (Some(item), Some(noun)) = (frame.get(at), frame.before(at)) else { return false };
    let past = item.lower.ends_with("ed")
        || matches!(Verbs::all().get(&item.lower), Some((Form::Past | Form::Present, _)));
    let hangs = noun.is_one_of(words::DETERMINERS)
        || noun.is_one_of(words::PREPOSITIONS)
        || noun.lower.ends_with("ly")
        || noun.lower.ends_with("'s");
    item.kind == ItemKind::Plain && past && noun.is_word() && !hangs
}
