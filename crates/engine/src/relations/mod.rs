//! Who met whom, who spoke to whom, who went where, as one sentence gives it: subject, verb, object or place.
//!
//! Few and right. Both sides must be names; what is denied, conditional, asked or only possible is no relation. What is settled to
//! come (`will meet`, `is due to travel`) is one, and its verb shows that it is to come. Names joined by *and* give a relation
//! each; `A and B met` is A meeting B; a passive is turned (`was met by`).

mod clause;
mod objects;
mod setting;
mod subjects;
mod verbs;
mod words;

use clause::Clause;
use dateline_text::{Document, Mention, Relation, RelationKind, Span, Timex};
use verbs::{Form, Verb};

/// How many names on one side of a verb are taken: more is a list, not news.
const MOST_NAMES: usize = 4;

/// The relations of the article, in order of the verb.
pub(crate) fn find(document: &Document, mentions: &[Mention], timexes: &[Timex]) -> Vec<Relation> {
    let mut found = Vec::new();
    for block in document.article_blocks() {
        for sentence in document.sentences_in(block.span) {
            let mentions = within(mentions, |mention| mention.span, sentence.span);
            // A relation needs a name and something else; most sentences are told here.
            if mentions.is_empty() || document.slice(sentence.span).ends_with('?') {
                continue;
            }
            let timexes = within(timexes, |timex| timex.span, sentence.span);
            let clause = Clause { document, tokens: document.tokens_in(sentence.span), mentions, timexes };
            sentence_relations(&clause, &mut found);
        }
    }
    found.sort_by_key(|relation| (relation.verb, relation.subject, relation.object, relation.place));
    found.dedup();
    found
}

fn sentence_relations(clause: &Clause<'_>, found: &mut Vec<Relation>) {
    let mut last: Option<(usize, Vec<Span>)> = None;
    for at in 0..clause.tokens.len() {
        for &(form, verb) in clause.verbs(at) {
            let Some((subjects, relations)) = relations(clause, at, form, verb, last.as_ref()) else {
                continue;
            };
            last = Some((at, subjects));
            found.extend(relations);
            break;
        }
    }
}

/// The relations of the verb at `at`, and its subjects; `last` is the verb before with its own.
fn relations(
    clause: &Clause<'_>,
    at: usize,
    form: Form,
    verb: Verb,
    last: Option<&(usize, Vec<Span>)>,
) -> Option<(Vec<Span>, Vec<Relation>)> {
    let end = clause.goes_on(at, verb)?;
    let (start, passive) = clause.group(at, form)?;
    let shared = || {
        let &(before, ref subjects) = last?;
        clause.shares_subject(before, start).then(|| subjects.clone())
    };
    let subjects = clause.subjects(start).or_else(shared)?;
    let words = clause.span(start, end)?;
    let (time, relation) = (clause.time(end, start), |subject, object, place, time| Relation {
        kind: verb.kind,
        subject,
        verb: words,
        object,
        place,
        time,
    });
    let mut relations = Vec::new();
    if verb.kind == RelationKind::Went {
        let (places, goers) = if passive {
            (clause.is_place(&subjects).then(|| subjects.clone())?, clause.names_by(end)?)
        } else {
            (clause.destinations(end, verb)?, subjects.clone())
        };
        for &subject in &goers {
            relations.extend(places.iter().map(|&place| relation(subject, None, Some(place), time)));
        }
        return Some((goers, relations));
    }
    let place = clause.place(end);
    if passive {
        for subject in clause.names_by(end)? {
            relations.extend(subjects.iter().map(|&object| relation(subject, Some(object), place, time)));
        }
        return Some((subjects, relations));
    }
    match clause.objects(end, verb) {
        Some(objects) => {
            for &subject in &subjects {
                let others = objects.iter().filter(|&&object| object != subject);
                relations.extend(others.map(|&object| relation(subject, Some(object), place, time)));
            }
        }
        // `A and B met.`
        None if verb.kind == RelationKind::Met && clause.is_intransitive(end, verb) => {
            let [first, others @ ..] = subjects.as_slice() else { return None };
            relations.extend(others.iter().map(|&other| relation(*first, Some(other), place, time)));
        }
        None => return None,
    }
    (!relations.is_empty()).then_some((subjects, relations))
}

/// The items of an ordered layer that lie within `span`.
fn within<T>(items: &[T], span_of: impl Fn(&T) -> Span, span: Span) -> &[T] {
    let first = items.partition_point(|item| span_of(item).start() < span.start());
    let last = items.partition_point(|item| span_of(item).end() <= span.end());
    items.get(first..last.max(first)).unwrap_or_default()
}
