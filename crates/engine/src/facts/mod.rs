//! The six questions about the main event, answered from where news answers them: the headline and the
//! lead (the inverted pyramid). Each answer shows the words it rests on; a question without an answer has
//! none.

mod lead;
mod place;
mod reason;
mod who;

use dateline_text::{
    Article, Document, Fact, FactSlot, Mention, Provenance, Quotation, Span, Timex, TimexKind,
};
use lead::Head;

/// How many answers a question may have.
const MOST_ANSWERS: usize = 3;

/// How many are weighed: no lead that is one names more, and what has more shall not take long.
const MOST_CANDIDATES: usize = 12;

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
    let mut facts = who::who(document, &head, mentions, &reporting);
    facts.extend(what(&head));
    facts.extend(when(&head, timexes, &reporting));
    facts.extend(place::places(document, &head, mentions));
    let spans: Vec<Span> = head.lead.iter().copied().chain(head.headline).collect();
    let answers = |slot, found: Vec<(Span, &'static str)>| {
        found.into_iter().map(move |(span, rule)| fact(slot, vec![span], rule))
    };
    facts.extend(answers(FactSlot::Why, reason::why(document, &spans)));
    facts.extend(answers(FactSlot::How, reason::how(document, &spans)));
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

/// The headline, and the sentence that opens the lead, without where it was filed.
fn what(head: &Head) -> Vec<Fact> {
    let headline = head.headline.map(|span| fact(FactSlot::What, vec![span], "headline"));
    let lead = head.told().map(|span| fact(FactSlot::What, vec![span], "lead"));
    headline.into_iter().chain(lead).collect()
}

/// The days and times of the lead, then of the headline; the day on which a source reported comes last. What says the same
/// day again is more evidence for it.
fn when(head: &Head, timexes: &[Timex], reporting: &Reporting) -> Vec<Fact> {
    let mut found: Vec<(&Timex, Vec<Span>)> = Vec::new();
    for span in head.lead.iter().copied().chain(head.headline) {
        let dated = timexes
            .iter()
            .filter(|timex| matches!(timex.kind, TimexKind::Date | TimexKind::Time))
            .filter(|timex| span.contains(timex.span) && timex.value != "PRESENT_REF");
        for timex in dated {
            let is_full = found.len() >= MOST_CANDIDATES;
            match found.iter_mut().find(|(other, _)| other.value == timex.value) {
                Some((_, evidence)) => evidence.push(timex.span),
                None if is_full => {}
                None => found.push((timex, vec![timex.span])),
            }
        }
    }
    let is_of_the_report = |span: Span| {
        reporting.dates(span)
            || head.sentence().is_some_and(|lead| lead.contains(span)) && span.end() <= head.story
    };
    found.sort_by_key(|(_, evidence)| evidence.iter().all(|&span| is_of_the_report(span)));
    found.truncate(MOST_ANSWERS);
    found.into_iter().map(|(_, evidence)| fact(FactSlot::When, evidence, "first_date_of_the_lead")).collect()
}
