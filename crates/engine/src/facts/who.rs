//! Who: those who stand before the verb in headline and lead, then the others named there; where nobody is named before the
//! verb, the words for them.

use super::{MOST_ANSWERS, MOST_CANDIDATES, Reporting, fact, lead::Head, within};
use crate::tokens::small;
use dateline_text::{Document, Fact, FactSlot, Mention, MentionKind, Span, Token, TokenKind};

/// Verbs, beside forms in `-ed`, that close what a sentence opens with.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "may", "might",
    "must", "should", "did", "does", "do", "said", "says", "told", "met", "went", "came", "took", "made",
    "gave", "left", "held", "spoke", "saw", "won", "led", "found", "stole", "shot", "hit", "broke", "drove",
    "fell", "rose", "struck", "fled", "lost", "beat", "cut", "set", "put", "began", "became", "brought",
    "built", "bought", "sold", "sank", "kept", "got", "ran", "threw", "caught", "fought", "sent",
];

/// Nouns for people and bodies that do something without being named.
#[rustfmt::skip]
const ACTORS: &[&str] = &[
    "people", "man", "men", "woman", "women", "child", "children", "boy", "boys", "girl", "girls",
    "teenager", "teenagers", "couple", "family", "families", "worker", "workers", "thieves", "thief",
    "police", "officer", "officers", "official", "officials", "resident", "residents", "protesters",
    "protestors", "demonstrators", "soldier", "soldiers", "troops", "student", "students", "teacher",
    "teachers", "farmer", "farmers", "doctor", "doctors", "nurse", "nurses", "firefighter", "firefighters",
    "rescuers", "scientists", "researchers", "archaeologists", "lawmakers", "voters", "driver", "drivers",
    "pilot", "pilots", "gunman", "gunmen", "judge", "judges", "court", "jury", "council", "parliament",
    "government", "company", "team", "crew", "prosecutors", "investigators", "hackers", "fans", "players",
    "migrants", "refugees", "ministers", "leaders", "senators", "sailors", "fishermen", "villagers",
    "tourists", "passengers", "divers", "climbers", "volunteers", "activists", "journalists", "prisoners",
    "rebels", "fighter", "fighters", "militants", "insurgents", "employees", "strikers", "miners", "patients",
    "staff",
];

/// Verbs as headlines have them, in the present: `nurses walk out`. None of them is a noun as well.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "accuse", "agree", "approve", "arrest", "ask", "begin", "bring", "demand", "discover", "find", "flee", "gather",
    "get", "give", "go", "join", "kill", "leave", "lose", "make", "quit", "refuse", "reject", "rescue", "return",
    "save", "say", "seek", "seize", "sue", "take", "tell", "try", "urge", "vow", "walk", "want", "warn", "win",
];

/// What leads to the place or body that those who act belong to: `nurses at the hospital`.
const BELONGING: &[&str] = &["at", "from", "in"];

/// So many tokens may say where they belong.
const LONGEST_BELONGING: usize = 6;

/// The longest words for somebody, in tokens.
const LONGEST: usize = 6;

pub(super) fn who(
    document: &Document,
    head: &Head,
    mentions: &[Mention],
    reporting: &Reporting,
) -> Vec<Fact> {
    let mut answers: Vec<Answer<'_>> = Vec::new();
    for (index, span) in head.spans().enumerate() {
        // Who is named in a dateline only reports.
        let span = if head.sentence() == Some(span) {
            Span::new(head.story.min(span.end()), span.end())
        } else {
            span
        };
        let verb = verb(document, span);
        let unnamed = unnamed(document, span);
        // Only headline and first sentence bring somebody new; what follows is more evidence.
        let tells = |answers: &[Answer<'_>]| index < 2 && answers.len() < MOST_CANDIDATES;
        if tells(&answers)
            && let Some(unnamed) = unnamed.filter(|it| within(mentions, *it).iter().all(only_describes))
        {
            let same = answers.iter_mut().find(|answer| answer.is_called(document, unnamed));
            match same {
                Some(answer) => answer.evidence.push(unnamed),
                None => answers.push(Answer { mention: None, acts: true, evidence: vec![unnamed] }),
            }
        }
        for mention in within(mentions, span) {
            let known = answers.iter_mut().find(|answer| {
                answer.mention.is_some_and(|other| other.entity.is_some() && other.entity == mention.entity)
            });
            if let Some(answer) = known {
                answer.evidence.push(mention.span);
            } else if tells(&answers)
                && can_act(document, mention, span)
                // `Harlow nurses walk out`: the place only says which.
                && !(mention.kind == MentionKind::Place
                    && unnamed.is_some_and(|words| words.contains(mention.span)))
                && !reporting.names(mention.span)
                && !is_in_brackets(document, mention.span)
            {
                let opens = document.slice(Span::new(span.start(), mention.span.start())).trim();
                let acts = verb.is_some_and(|verb| mention.span.end() <= verb) || matches!(opens, "" | "The");
                answers.push(Answer { mention: Some(mention), acts, evidence: vec![mention.span] });
            }
        }
    }
    answers.sort_by_key(|answer| !answer.acts);
    answers.truncate(MOST_ANSWERS);
    let rule = |answer: &Answer<'_>| match (answer.mention, answer.acts) {
        (None, _) => "subject_of_the_lead",
        (Some(_), true) => "named_before_the_verb",
        (Some(_), false) => "first_named",
    };
    answers.into_iter().map(|answer| fact(FactSlot::Who, answer.evidence.clone(), rule(&answer))).collect()
}

/// Somebody, by name or without one.
struct Answer<'a> {
    mention: Option<&'a Mention>,
    /// Whether they stand before the verb.
    acts: bool,
    evidence: Vec<Span>,
}

impl Answer<'_> {
    fn is_called(&self, document: &Document, words: Span) -> bool {
        let first = self.evidence.first().filter(|_| self.mention.is_none());
        // `Harlow nurses` of the headline are the `200 nurses` of the lead.
        let noun = |span: Span| document.slice(span).rsplit(' ').next().unwrap_or_default();
        first.is_some_and(|first| noun(*first).eq_ignore_ascii_case(noun(words)))
    }
}

fn can_act(document: &Document, mention: &Mention, span: Span) -> bool {
    matches!(mention.kind, MentionKind::Person | MentionKind::Organization)
        // `Moscow declared`: a place that opens the sentence stands for its government.
        || mention.kind == MentionKind::Place
            && document.slice(Span::new(span.start(), mention.span.start())).trim().is_empty()
            && before_a_verb(document, mention.span)
}

/// `(TSX: …)`, `(NAME)`: said beside the story.
fn is_in_brackets(document: &Document, span: Span) -> bool {
    let before = document.text().get(..span.start() as usize).unwrap_or_default();
    before.ends_with(['(', '['])
}

/// Whether a lower-case word follows: `Moscow declared`, not `U.S. Secretary`.
fn before_a_verb(document: &Document, span: Span) -> bool {
    let next = document.tokens().partition_point(|token| token.span.start() < span.end());
    let word = document.tokens().get(next).map(|token| document.slice(token.span));
    word.and_then(|word| word.chars().next()).is_some_and(char::is_lowercase)
}

/// Whether a word is a verb in the past or a common one in the present, as far as its form tells.
fn is_verb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase) || VERBS.contains(&word)
}

/// Where the first verb of a sentence begins.
fn verb(document: &Document, span: Span) -> Option<u32> {
    let mut tokens = document.tokens_in(span).iter().skip(1);
    tokens.find(|token| is_verb(document.slice(token.span))).map(|token| token.span.start())
}

/// Whether a name before a noun only says which ones are meant: `Harlow nurses`, `Norwegian police`.
fn only_describes(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Place | MentionKind::Group)
}

/// The words that a sentence opens with, up to its verb, where they mean people or a body.
fn unnamed(document: &Document, span: Span) -> Option<Span> {
    let tokens = document.tokens_in(span);
    let opening = tokens.get(..tokens.len().min(LONGEST)).unwrap_or_default();
    let word = |at: usize| tokens.get(at).map_or("", |token: &Token| document.slice(token.span));
    let is_mark = |token: &Token| token.kind == TokenKind::Punctuation && document.slice(token.span) != "-";
    let is_present = |word: &str| {
        PRESENT.contains(&word) || word.strip_suffix('s').is_some_and(|word| PRESENT.contains(&word))
    };
    let acts = |at: usize| is_verb(word(at)) || is_present(word(at));
    // Nothing but capitals stands between them and their verb.
    let belongs = |at: usize| {
        let names = |at: &usize| word(*at) == "the" || word(*at).starts_with(char::is_uppercase);
        BELONGING.contains(&word(at))
            && (at + 1..at + 1 + LONGEST_BELONGING)
                .find(|at| !names(at))
                .is_some_and(|verb| verb > at + 1 && is_verb(word(verb)))
    };
    let noun = (0..opening.len())
        .find(|&at| ACTORS.contains(&small(word(at)).as_ref()) && (acts(at + 1) || belongs(at + 1)))?;
    let words = opening.get(..=noun).filter(|words| !words.iter().any(is_mark))?;
    Some(words.first()?.span.cover(words.last()?.span))
}
