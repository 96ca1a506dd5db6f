//! What a score means, in words that a pupil of twelve understands.

use crate::{Item, Measure, Standing, TaskKind, TaskScore, Verdict};

/// What precision says: of what you marked, how much is in the key.
#[must_use]
pub fn said_precision(score: &TaskScore, measure: Measure) -> Option<String> {
    let counts = score.counts;
    counts.precision(measure)?;
    let partly = partly(score);
    let (right, all) = (counts.right, counts.in_answer());
    Some(match score.standing {
        Standing::Scored => {
            format!("Of the {} you marked, {right} {} right{partly}.", things(all), are(right))
        }
        _ => format!("Of the {} you marked, {right} {} also in the key{partly}.", things(all), are(right)),
    })
}

/// What recall says: of what is in the key, how much you found.
#[must_use]
pub fn said_recall(score: &TaskScore, measure: Measure) -> Option<String> {
    let counts = score.counts;
    counts.recall(measure)?;
    let found = counts.right + counts.ends + counts.kind + counts.both;
    Some(format!("The key has {}. You found {found} of them.", things(counts.in_key())))
}

fn partly(score: &TaskScore) -> String {
    let counts = score.counts;
    match counts.ends + counts.kind + counts.both {
        0 => String::new(),
        some => format!(", {some} in part"),
    }
}

/// A share as a sentence; what is only compared is not called right.
#[must_use]
pub fn said_share(score: &TaskScore) -> String {
    if let (Some((same, all)), true) = (score.pairs, score.done) {
        return format!("{same} of {all} pairs of events are the right way round.");
    }
    match (score.standing, score.share) {
        _ if !score.done => "Not answered.".to_owned(),
        (Standing::Judged, _) => "Your teacher reads this.".to_owned(),
        (_, None) => "There is no key for this.".to_owned(),
        (Standing::Scored, Some(share)) => format!("{} of 100.", percent(share)),
        (Standing::Compared, Some(share)) => {
            format!(
                "{} of 100 as in the key. There is no single right answer here: compare, and say why.",
                percent(share)
            )
        }
    }
}

/// A share in percent, rounded half up.
pub(crate) fn percent(share: f64) -> u32 {
    (share * 100.0 + 0.5) as u32
}

/// What became of one item, in a few words; what is only compared is never called wrong.
#[must_use]
pub fn said_verdict(kind: TaskKind, item: &Item) -> String {
    let answered = item.answered.as_deref().map_or("", |name| kind.words(name));
    let key = item.key.as_deref().map_or("", |name| kind.words(name));
    let is_scored = kind.standing() == Standing::Scored;
    match item.verdict {
        Verdict::Right if is_scored => "Right.".to_owned(),
        Verdict::Right => "The key says the same.".to_owned(),
        Verdict::Ends => "The kind is right; the key has more or fewer words.".to_owned(),
        Verdict::Kind if is_scored => format!("You said: {answered}. The key says: {key}."),
        Verdict::Kind => format!("You said: {answered}. The key says: {key}. What speaks for each?"),
        Verdict::Both => format!("Some of the words; you said: {answered}, the key says: {key}."),
        Verdict::Missed => format!("Only in the key: {key}."),
        Verdict::Extra if is_scored => "Not in the key.".to_owned(),
        Verdict::Extra => "You alone marked this. Why?".to_owned(),
    }
}

/// How many items have this verdict, in words, for a summary.
#[must_use]
pub fn said_items(score: &TaskScore) -> String {
    let counts = score.counts;
    let parts = [
        (counts.right, "as in the key"),
        (counts.ends, "with other ends"),
        (counts.kind, "with another kind"),
        (counts.both, "in part"),
        (counts.missed, "missed"),
        (counts.extra, "only here"),
    ];
    let said: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    said.join(", ")
}

fn things(count: u32) -> String {
    if count == 1 { "1 thing".to_owned() } else { format!("{count} things") }
}

const fn are(count: u32) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
