//! The six questions about the main event, answered from where news answers them: the headline and the
//! lead (the inverted pyramid). Each answer shows the words it rests on; a question without an answer has
//! none.

mod lead;
mod reason;

use dateline_text::{
    Article, Document, Fact, FactSlot, Mention, MentionKind, Provenance, Quotation, Span, Timex, TimexKind,
};
use lead::Head;

/// How many answers a question may have.
const MOST_ANSWERS: usize = 3;

/// How far after a verb of reporting its own date stands, in bytes: `reported late on April 16`.
const WIDEST_GAP: u32 = 12;

/// The facts, in order of slot, the likeliest answer first.
pub(crate) fn find(
    document: &Document,
    article: &Article,
    mentions: &[Mention],
    timexes: &[Timex],
    quotations: &[Quotation],
) -> Vec<Fact> {
    let head = Head::find(document, article);
    let reporting = Reporting::find(quotations);
    let mut facts = who(document, &head, mentions, &reporting);
    facts.extend(what(&head));
    facts.extend(when(&head, timexes, &reporting));
    facts.extend(place(document, &head, mentions));
    let spans: Vec<Span> = head.lead.iter().copied().chain(head.headline).collect();
    let reason = reason::why(document, &spans).map(|(span, rule)| fact(FactSlot::Why, vec![span], rule));
    facts.extend(reason);
    let manner = reason::how(document, &spans).map(|(span, rule)| fact(FactSlot::How, vec![span], rule));
    facts.extend(manner);
    facts
}

fn fact(slot: FactSlot, evidence: Vec<Span>, rule: &'static str) -> Fact {
    Fact { slot, evidence, provenance: Provenance::rule(rule) }
}

/// The mentions that lie within `span`.
fn within(mentions: &[Mention], span: Span) -> &[Mention] {
    let first = mentions.partition_point(|mention| mention.span.start() < span.start());
    let last = mentions.partition_point(|mention| mention.span.end() <= span.end());
    mentions.get(first..last.max(first)).unwrap_or_default()
}

/// The people and bodies that headline and lead name first, save those who only report the event.
fn who(document: &Document, head: &Head, mentions: &[Mention], reporting: &Reporting) -> Vec<Fact> {
    let mut answers: Vec<(&Mention, Vec<Span>)> = Vec::new();
    for (index, span) in head.spans().enumerate() {
        for mention in within(mentions, span) {
            let acts = matches!(mention.kind, MentionKind::Person | MentionKind::Organization)
                // `Moscow declared`: a place that opens the sentence stands for its government.
                || mention.kind == MentionKind::Place
                    && mention.span.start() == span.start()
                    && before_a_verb(document, mention.span);
            let known = answers
                .iter_mut()
                .find(|(other, _)| other.entity.is_some() && other.entity == mention.entity);
            if let Some((_, evidence)) = known {
                evidence.push(mention.span);
            } else if acts && answers.len() < MOST_ANSWERS && index < 2 && !reporting.names(mention.span) {
                answers.push((mention, vec![mention.span]));
            }
        }
    }
    answers.into_iter().map(|(_, evidence)| fact(FactSlot::Who, evidence, "first_named")).collect()
}

/// What the lead says only of those who report it: `…, Politico reported on April 16`.
struct Reporting {
    sources: Vec<Span>,
    cues: Vec<Span>,
}

impl Reporting {
    fn find(quotations: &[Quotation]) -> Self {
        let after = |quotation: &&Quotation, span: Option<Span>| {
            span.filter(|span| quotation.content.end() <= span.start())
        };
        let mut sources: Vec<Span> = quotations.iter().filter_map(|it| after(&it, it.source)).collect();
        let mut cues: Vec<Span> = quotations.iter().filter_map(|it| after(&it, it.cue)).collect();
        sources.sort();
        cues.sort();
        Self { sources, cues }
    }

    /// Whether the words only name the source.
    fn names(&self, span: Span) -> bool {
        let before = self.sources.partition_point(|source| source.start() < span.end());
        before.checked_sub(1).and_then(|at| self.sources.get(at)).is_some_and(|source| source.overlaps(span))
    }

    /// Whether the words only tell when it was reported.
    fn dates(&self, span: Span) -> bool {
        let before = self.cues.partition_point(|cue| cue.end() <= span.start());
        let cue = before.checked_sub(1).and_then(|at| self.cues.get(at));
        cue.is_some_and(|cue| span.start() - cue.end() <= WIDEST_GAP)
    }
}

/// The headline, and the sentence that opens the lead.
fn what(head: &Head) -> Vec<Fact> {
    let headline = head.headline.map(|span| fact(FactSlot::What, vec![span], "headline"));
    let lead = head.sentence().map(|span| fact(FactSlot::What, vec![span], "lead"));
    headline.into_iter().chain(lead).collect()
}

/// The first days and times of the lead; the day on which a source reported comes last.
fn when(head: &Head, timexes: &[Timex], reporting: &Reporting) -> Vec<Fact> {
    let reported = |span: Span| reporting.dates(span);
    let mut found: Vec<Span> = Vec::new();
    for span in head.lead.iter().copied().chain(head.headline) {
        let dated = timexes
            .iter()
            .filter(|timex| matches!(timex.kind, TimexKind::Date | TimexKind::Time))
            .filter(|timex| span.contains(timex.span) && timex.value != "PRESENT_REF");
        found.extend(dated.map(|timex| timex.span));
        if found.iter().any(|&span| !reported(span)) {
            break;
        }
    }
    found.sort_by_key(|&span| reported(span));
    found.truncate(1);
    found.into_iter().map(|span| fact(FactSlot::When, vec![span], "first_date_of_the_lead")).collect()
}

/// Prepositions that put something at a place.
const AT: &[&str] = &[
    "in", "at", "near", "to", "from", "into", "across", "outside", "inside", "off", "around", "toward",
    "towards",
];

/// The first place of the lead that something happens at; a place before a noun only describes it.
fn place(document: &Document, head: &Head, mentions: &[Mention]) -> Option<Fact> {
    let at_a_place = |mention: &&Mention| {
        let before = document.tokens().partition_point(|token| token.span.end() <= mention.span.start());
        let word = |back: usize| {
            let token = before.checked_sub(back).and_then(|at| document.tokens().get(at));
            token.map(|token| document.slice(token.span).to_lowercase())
        };
        let is_at = |word: Option<String>| word.is_some_and(|word| AT.contains(&word.as_str()));
        let article = word(1).is_some_and(|word| word == "the");
        mention.kind == MentionKind::Place && (is_at(word(1)) || article && is_at(word(2)))
    };
    let spans = head.lead.iter().copied().chain(head.headline);
    let dateline = || {
        let lead = head.sentence()?;
        let first = within(mentions, lead).first()?;
        let opens = first.kind == MentionKind::Place && lead.start() == first.span.start();
        (opens && closes_a_dateline(document, Span::new(first.span.end(), lead.end()))).then_some(first)
    };
    let found = dateline()
        .or_else(|| spans.into_iter().find_map(|span| within(mentions, span).iter().find(at_a_place)))?;
    Some(fact(FactSlot::Where, vec![found.span], "first_place_of_the_lead"))
}

/// How many tokens may stand between the place and the dash of a dateline: `, Ukraine (Daily Sample)`.
const LONGEST_DATELINE: usize = 8;

/// `KYIV, Ukraine — …`: whether a dash follows with nothing but names before it.
fn closes_a_dateline(document: &Document, after: Span) -> bool {
    for token in document.tokens_in(after).iter().take(LONGEST_DATELINE) {
        match document.slice(token.span) {
            "—" | "–" | "-" | "--" => return true,
            word if word.chars().next().is_some_and(char::is_lowercase) => return false,
            _ => {}
        }
    }
    false
}

/// Whether a lower-case word follows: `Moscow declared`, not `U.S. Secretary`.
fn before_a_verb(document: &Document, span: Span) -> bool {
    let next = document.tokens().partition_point(|token| token.span.start() < span.end());
    let word = document.tokens().get(next).map(|token| document.slice(token.span));
    word.and_then(|word| word.chars().next()).is_some_and(char::is_lowercase)
}
