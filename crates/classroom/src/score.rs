//! An answer beside the key: item by item with its place, and a share between 0 and 1 where there is one right answer.

use crate::order::{kendall_tau, ordered_pairs};
use crate::pairing::{Placed, pair};
use crate::{Answers, Exercise, Key, Measure, Standing, Task, TaskAnswer, TaskKind, Texts};
use dateline_text::{Span, named, sort_by_key};

named! {
    /// What became of one item.
    Verdict {
        /// As in the key.
        Right = "right",
        /// The kind is right, the words are more or fewer.
        Ends = "ends",
        /// The words are right, the kind is another.
        Kind = "kind",
        /// Some of the words, and another kind.
        Both = "both",
        /// It is in the key alone.
        Missed = "missed",
        /// It is in the answer alone.
        Extra = "extra",
    }
}

/// One item of an answer or of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What became of it.
    pub verdict: Verdict,
    /// In which article it stands.
    pub article: u32,
    /// Where, in bytes: as it was answered, or as the key has it where it was missed.
    pub span: Span,
    /// What it was answered as.
    pub answered: Option<String>,
    /// What the key has.
    pub key: Option<String>,
    /// Where the key has it, where that is elsewhere.
    pub key_span: Option<Span>,
}

/// How many items of each verdict: the categories of MUC-5 (Chinchor and Sundheim 1993), the partial ones told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Right.
    pub right: u32,
    /// Right kind, other ends.
    pub ends: u32,
    /// Right ends, other kind.
    pub kind: u32,
    /// Some of the words, and another kind.
    pub both: u32,
    /// In the key alone.
    pub missed: u32,
    /// In the answer alone.
    pub extra: u32,
}

impl Counts {
    fn of(items: &[Item]) -> Self {
        let count = |verdict| items.iter().filter(|item| item.verdict == verdict).count() as u32;
        Self {
            right: count(Verdict::Right),
            ends: count(Verdict::Ends),
            kind: count(Verdict::Kind),
            both: count(Verdict::Both),
            missed: count(Verdict::Missed),
            extra: count(Verdict::Extra),
        }
    }

    const fn met(self) -> u32 {
        self.right + self.ends + self.kind + self.both
    }

    /// How many the key has.
    #[must_use]
    pub const fn in_key(self) -> u32 {
        self.met() + self.missed
    }

    /// How many the answer has.
    #[must_use]
    pub const fn in_answer(self) -> u32 {
        self.met() + self.extra
    }

    /// What those that met earn, in halves.
    fn halves(self, measure: Measure) -> u32 {
        match measure {
            Measure::Muc => 2 * self.right + self.ends + self.kind,
            Measure::Strict => 2 * self.right,
            Measure::Exact => 2 * (self.right + self.kind),
            Measure::Partial => 2 * (self.right + self.kind) + self.ends + self.both,
            Measure::Type => 2 * (self.right + self.ends),
        }
    }

    /// Of what was answered, the share that is right, 0 to 1; nothing where nothing was answered.
    #[must_use]
    pub fn precision(self, measure: Measure) -> Option<f64> {
        share(self.halves(measure), self.in_answer())
    }

    /// Of what is in the key, the share that was found, 0 to 1; nothing where the key is empty.
    #[must_use]
    pub fn recall(self, measure: Measure) -> Option<f64> {
        share(self.halves(measure), self.in_key())
    }

    /// Both in one: the F measure with equal weights (van Rijsbergen 1979), 0 to 1. Nothing marked where there is nothing to mark
    /// is 1.
    #[must_use]
    pub fn f1(self, measure: Measure) -> f64 {
        let all = self.in_key() + self.in_answer();
        // 2PR / (P + R), which is twice what was earned of all.
        if all == 0 { 1.0 } else { f64::from(self.halves(measure)) / f64::from(all) }
    }
}

fn share(halves: u32, of: u32) -> Option<f64> {
    (of > 0).then(|| f64::from(halves) / 2.0 / f64::from(of))
}

/// What was written, beside the key's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The field, by its name.
    pub field: String,
    /// The words that it is about, where it is about a mark.
    pub about: Option<String>,
    /// What was written.
    pub answered: String,
    /// What the key has.
    pub key: String,
}

/// What came of one task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskScore {
    /// The task, by its id.
    pub task: String,
    /// Whether the share counts, is only a comparison, or is missing because a teacher judges.
    pub standing: Standing,
    /// Whether anything was answered.
    pub done: bool,
    /// How far the answer is the key's, 0 to 1; nothing without a key, and where a teacher judges.
    pub share: Option<f64>,
    /// How many of each verdict, for marks and choices.
    pub counts: Counts,
    /// Item by item, in the order of the text; marks whose words were not found are not among them.
    pub items: Vec<Item>,
    /// Marks whose words are not in the article.
    pub lost: usize,
    /// For an order: pairs that stand the right way round, and all pairs.
    pub pairs: Option<(u32, u32)>,
    /// For an order: Kendall's tau, -1 to 1.
    pub tau: Option<f64>,
    /// What was written, beside the key's.
    pub beside: Vec<Beside>,
}

/// What came of a whole sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// One a task of the exercise, in order.
    pub tasks: Vec<TaskScore>,
    /// The weighted mean of the tasks that have one right answer, 0 to 1; one that was not done counts as nothing. Nothing where
    /// there is no such task.
    pub total: Option<f64>,
}

/// Scores a sheet; without a key everything is listed and nothing is judged.
#[must_use]
pub fn score(exercise: &Exercise, texts: &Texts<'_>, key: Option<&Key>, answers: &Answers) -> Scored {
    let rubric = key.map(|key| key.rubric.clone()).unwrap_or_default();
    let task = |task: &Task| {
        let key = key.and_then(|key| key.to(task));
        score_task(texts, task, key, answers.to(task), rubric.measure)
    };
    let tasks: Vec<TaskScore> = exercise.tasks.iter().map(task).collect();
    let (mut earned, mut weights) = (0.0, 0);
    for score in tasks.iter().filter(|score| score.standing == Standing::Scored) {
        let Some(share) = score.share else { continue };
        let weight = rubric.weight(&score.task);
        weights += weight;
        earned += share * f64::from(weight);
    }
    let total = (weights > 0).then(|| earned / f64::from(weights));
    Scored { tasks, total: total.map(|total| total.clamp(0.0, 1.0)) }
}

fn score_task(
    texts: &Texts<'_>,
    task: &Task,
    key: Option<&TaskAnswer>,
    answer: Option<&TaskAnswer>,
    measure: Measure,
) -> TaskScore {
    let none = TaskAnswer::new(&task.id);
    let answer = answer.unwrap_or(&none);
    let mut score = TaskScore {
        task: task.id.clone(),
        standing: task.kind.standing(),
        done: !answer.is_empty(),
        share: None,
        counts: Counts::default(),
        items: Vec::new(),
        lost: 0,
        pairs: None,
        tau: None,
        beside: beside(task.kind, answer, key.unwrap_or(&none)),
    };
    if !task.kind.marks().is_empty() {
        (score.items, score.lost) = compare_marks(texts, key.unwrap_or(&none), answer);
        score.counts = Counts::of(&score.items);
        score.share = Some(score.counts.f1(measure));
    } else if !task.kind.choices().is_empty() {
        score.items = compare_choices(texts, task, key.unwrap_or(&none), answer);
        score.counts = Counts::of(&score.items);
        // What was left open beside what the key has is missed; units that the key leaves open are not asked for.
        score.share = score.counts.recall(Measure::Strict);
    } else if task.kind == TaskKind::Order {
        let key: Vec<String> = key.map(|key| key.order.clone()).unwrap_or_default();
        let (same, all) = ordered_pairs(&answer.order, &key);
        score.pairs = (all > 0).then_some((same, all));
        score.tau = kendall_tau(&answer.order, &key);
        score.share = (all > 0).then(|| f64::from(same) / f64::from(all));
    }
    if key.is_none() || score.standing == Standing::Judged {
        score.share = None;
    } else if !score.done {
        // An empty sheet is not the same as having looked and found nothing, but it cannot be told from it: it earns nothing.
        score.share = score.share.map(|_| 0.0);
    }
    score
}

/// The marks that have a place, in its order, as they are paired; and how many have none.
pub(crate) fn placed<'a>(texts: &Texts<'_>, answer: &'a TaskAnswer) -> (Vec<(Placed<'a>, Span)>, usize) {
    let place = |mark: &'a crate::Mark| {
        let span = texts.place(mark)?;
        let bare = texts.bare(mark.article, span);
        Some((Placed { article: mark.article, span: bare, kind: mark.kind.as_str() }, span))
    };
    let mut found: Vec<_> = answer.marks.iter().filter_map(place).collect();
    let lost = answer.marks.len() - found.len();
    sort_by_key(&mut found, |(placed, span)| (*placed, *span));
    // The same words marked twice as the same are marked once.
    found.dedup_by_key(|(placed, _)| *placed);
    (found, lost)
}

fn compare_marks(texts: &Texts<'_>, key: &TaskAnswer, answer: &TaskAnswer) -> (Vec<Item>, usize) {
    let (key, _) = placed(texts, key);
    let (answered, lost) = placed(texts, answer);
    let ones: Vec<Placed<'_>> = key.iter().map(|(placed, _)| *placed).collect();
    let others: Vec<Placed<'_>> = answered.iter().map(|(placed, _)| *placed).collect();
    let pairs = pair(&ones, &others);
    let mut items = Vec::new();
    for &(of_key, of_answer) in &pairs {
        let (one, other) = (ones[of_key], others[of_answer]);
        let verdict = match (one.span == other.span, one.kind == other.kind) {
            (true, true) => Verdict::Right,
            (false, true) => Verdict::Ends,
            (true, false) => Verdict::Kind,
            (false, false) => Verdict::Both,
        };
        items.push(Item {
            verdict,
            article: other.article,
            span: answered[of_answer].1,
            answered: Some(other.kind.to_owned()),
            key: Some(one.kind.to_owned()),
            key_span: (one.span != other.span).then_some(key[of_key].1),
        });
    }
    for (index, (placed, span)) in key.iter().enumerate() {
        if !pairs.iter().any(|(of_key, _)| *of_key == index) {
            let key = Some(placed.kind.to_owned());
            let item = Item {
                verdict: Verdict::Missed,
                article: placed.article,
                span: *span,
                answered: None,
                key,
                key_span: None,
            };
            items.push(item);
        }
    }
    for (index, (placed, span)) in answered.iter().enumerate() {
        if !pairs.iter().any(|(_, of_answer)| *of_answer == index) {
            let answered = Some(placed.kind.to_owned());
            let item = Item {
                verdict: Verdict::Extra,
                article: placed.article,
                span: *span,
                answered,
                key: None,
                key_span: None,
            };
            items.push(item);
        }
    }
    sort_by_key(&mut items, |item| (item.article, item.span, item.verdict));
    (items, lost)
}

fn compare_choices(texts: &Texts<'_>, task: &Task, key: &TaskAnswer, answer: &TaskAnswer) -> Vec<Item> {
    let item = |unit: &crate::Unit| {
        let (key, answered) = (key.choices.get(&unit.id), answer.choices.get(&unit.id));
        let verdict = match (key, answered) {
            (Some(key), Some(answered)) if key == answered => Verdict::Right,
            (Some(_), Some(_)) => Verdict::Kind,
            (Some(_), None) => Verdict::Missed,
            (None, Some(_)) => Verdict::Extra,
            (None, None) => return None,
        };
        let span = texts.unit(unit);
        Some(Item {
            verdict,
            article: 0,
            span,
            answered: answered.cloned(),
            key: key.cloned(),
            key_span: None,
        })
    };
    task.units.iter().filter_map(item).collect()
}

/// Free answers side by side: those about the whole, then those about each mark beside what the key says of the same words.
fn beside(kind: TaskKind, answer: &TaskAnswer, key: &TaskAnswer) -> Vec<Beside> {
    let of = |texts: &std::collections::BTreeMap<String, String>, name: &str| {
        texts.get(name).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let mut list = Vec::new();
    for field in kind.fields() {
        let (answered, key) = (of(&answer.texts, field.name), of(&key.texts, field.name));
        list.push(Beside { field: field.name.to_owned(), about: None, answered, key });
    }
    for mark in &answer.marks {
        let (quote, position) = (&mark.selectors.quote, mark.selectors.position);
        let same = key.marks.iter().find(|other| {
            let there = other.selectors.position;
            other.article == mark.article && there.start < position.end && position.start < there.end
        });
        for field in kind.mark_fields() {
            let answered = of(&mark.texts, field.name);
            let key = same.map(|same| of(&same.texts, field.name)).unwrap_or_default();
            if !answered.is_empty() || !key.is_empty() {
                list.push(Beside {
                    field: field.name.to_owned(),
                    about: Some(quote.exact.clone()),
                    answered,
                    key,
                });
            }
        }
    }
    list.retain(|beside| !beside.answered.is_empty() || !beside.key.is_empty());
    list
}
