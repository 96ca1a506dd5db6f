//! Where a clause begins, and whether it has a finite verb; there is no parser.

use super::frame::{Frame, Item, ItemKind};
use super::verbs::Takes;
use super::words;

/// How far into a clause its finite verb may stand, in items.
pub(super) const LONGEST_SUBJECT: usize = 30;

/// Leaves out `on Monday`, `in a statement`, `last week` between the verb and its clause.
pub(super) fn without_adverbials(frame: &Frame, mut from: usize, limit: usize) -> usize {
    loop {
        let Some(item) = frame.get(from).filter(|_| from < limit) else { return from };
        let number = |item: &Item| {
            item.kind == ItemKind::Plain
                && item.lower.starts_with(|character: char| character.is_ascii_digit())
        };
        let of_time =
            |item: &Item| item.is_one_of(words::CALENDAR) || item.is_one_of(words::OCCASIONS) || number(item);
        // `said 12 May`, but not `said 390 posts would go`
        let counts = number(item)
            && ![frame.before(from), frame.get(from + 1)]
                .iter()
                .any(|item| item.is_some_and(|item| item.is_one_of(words::CALENDAR)));
        let adverb = !counts
            && (item.lower.ends_with("ly") && item.kind == ItemKind::Plain && !item.is_one_of(words::DEGREE)
                || of_time(item));
        if adverb
            || item.is_one_of(&["last", "this", "earlier", "late"])
                && frame.get(from + 1).is_some_and(of_time)
        {
            from += 1;
        } else if item.is_one_of(words::PREPOSITIONS) {
            let Some(end) = (from + 1..limit.min(from + 6)).find(|&at| frame.get(at).is_some_and(of_time))
            else {
                return from;
            };
            from = end + 1;
        } else {
            return from;
        }
    }
}

/// Whether a clause with a finite verb begins here.
pub(super) fn is_clause(frame: &Frame, from: usize, limit: usize, takes: Takes) -> bool {
    let Some(first) = frame.get(from).filter(|item| item.is_word()) else { return false };
    if from >= limit
        || first.is_one_of(words::PREPOSITIONS) && !first.is_one_of(&["in", "after", "under"])
        || first.is_one_of(&["and", "or", "as"])
    {
        return false;
    }
    // A verb that also takes a noun, such as `report`, must show its clause's own verb at once.
    let only_clauses = takes.has(Takes::CLAUSE) || first.is_one_of(words::PRONOUNS);
    // `said in a break`: what begins with an adjunct must show a verb that is certain.
    let mut set_off = first.is_one_of(words::PREPOSITIONS);
    if first.lower.contains('\'') && first.is_one_of(words::FINITE) {
        return true;
    }
    for at in from + 1..limit.min(from + LONGEST_SUBJECT) {
        let Some(item) = frame.get(at) else { return false };
        // `the army "melted away overnight"`
        if item.is_one_of(words::FINITE) || item.begins_with_a_verb() {
            return true;
        }
        // `told customers to expect delays`
        if takes.has(Takes::TOLD) && item.is_one_of(&["to"]) {
            return false;
        }
        set_off |= item.is_mark(&[","]);
        let plural = item.lower.ends_with('s')
            && !item.is_one_of(words::DETERMINERS)
            && !frame.get(at + 1).is_some_and(|next| next.kind == ItemKind::Mark);
        let verbal = item.kind == ItemKind::Plain && (item.lower.ends_with("ed") || plural);
        if only_clauses && (verbal && !set_off || is_finite(frame, at))
            || !only_clauses && has_object(frame, at)
        {
            return true;
        }
        let closes = item.kind == ItemKind::Mark && !item.is_mark(&["-", "'", "(", ")"])
            || item.is_one_of(words::RELATIVES)
            || item.is_one_of(&["that", "to"]);
        if closes && !only_clauses {
            return false;
        }
    }
    false
}

/// `noted the district received an increase`: a past form with an object behind it is no participle.
fn has_object(frame: &Frame, at: usize) -> bool {
    let object = frame.is(at + 1, words::DETERMINERS) && !frame.is(at + 1, &["that"]);
    object && !frame.is(at + 2, words::CALENDAR) && is_finite(frame, at)
}

/// Whether the word is certainly a finite verb; a past form needs a noun before it.
pub(super) fn is_finite(frame: &Frame, at: usize) -> bool {
    let (Some(item), Some(noun)) =
        (frame.get(at).filter(|item| item.kind == ItemKind::Plain), frame.before(at))
    else {
        return false;
    };
    let hangs = [words::DETERMINERS, words::PREPOSITIONS, words::BE].iter().any(|list| noun.is_one_of(list));
    let regular =
        item.lower.len() > 4 && item.lower.ends_with("ed") && !words::NOT_PAST.contains(&item.lower.as_str());
    item.is_one_of(words::FINITE) || noun.is_word() && !hangs && (regular || item.is_one_of(words::PAST))
}
