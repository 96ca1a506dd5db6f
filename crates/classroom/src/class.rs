//! The class: a table, means, agreement, what many missed. Which file was opened first changes nothing.

use crate::agreement::{cohen_kappa, krippendorff_alpha};
use crate::score::placed;
use crate::{Answers, Exercise, Key, Scored, Standing, Task, TaskKind, Texts, Verdict, score};
use dateline_text::{Span, sort_by_key};
use std::collections::BTreeMap;

/// What one pupil has for one task.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Whether the task was done.
    pub done: bool,
    /// How far it is the key's, 0 to 1, where that can be said.
    pub share: Option<f64>,
}

/// One pupil in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the pupil is called, or a number where names are hidden.
    pub name: String,
    /// The sheet, by its place in [`Class::answers`].
    pub sheet: usize,
    /// One cell a task.
    pub cells: Vec<Cell>,
    /// The weighted mean of the scored tasks, 0 to 1.
    pub total: Option<f64>,
}

/// What a task came to over the class.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskMean {
    /// The task, by its id.
    pub task: String,
    /// How many did it.
    pub done: usize,
    /// The mean share of those who did it, 0 to 1.
    pub mean: Option<f64>,
    /// The median of how long they took, in seconds, of those whose time is known.
    pub seconds: Option<u32>,
}

/// How far pupils agree in one task.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Krippendorff's alpha, nominal.
    pub alpha: Option<f64>,
    /// Cohen's kappa, where there are exactly two pupils who did it.
    pub kappa: Option<f64>,
    /// How many pupils did the task.
    pub pupils: usize,
    /// How many sentences, parts, words or pairs it was counted over.
    pub units: usize,
}

/// Something that several pupils missed, or have otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// In which article.
    pub article: u32,
    /// Where.
    pub span: Span,
    /// What the key has.
    pub key: String,
    /// How many missed it.
    pub missed: usize,
    /// How many had something else there.
    pub otherwise: usize,
}

/// All that was handed in for an exercise.
#[derive(Clone, Debug)]
pub struct Class<'a> {
    exercise: &'a Exercise,
    texts: Texts<'a>,
    answers: Vec<&'a Answers>,
    scored: Vec<Scored>,
}

impl<'a> Class<'a> {
    /// Scores every sheet. The sheets are put in the order of their pupils' names.
    #[must_use]
    pub fn new(exercise: &'a Exercise, key: Option<&'a Key>, answers: &'a [Answers]) -> Self {
        let key = key.filter(|key| key.exercise == exercise.id);
        let texts = Texts::new(exercise);
        let mut sheets: Vec<&Answers> = answers.iter().collect();
        sort_by_key(&mut sheets, |sheet| (sheet.pupil.to_lowercase(), sheet.pupil.clone(), sheet.id.clone()));
        let scored = sheets.iter().map(|sheet| score(exercise, &texts, key, sheet)).collect();
        Self { exercise, texts, answers: sheets, scored }
    }

    /// The exercise.
    #[must_use]
    pub const fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// Its texts.
    #[must_use]
    pub const fn texts(&self) -> &Texts<'a> {
        &self.texts
    }

    /// The sheets, by the pupils' names.
    #[must_use]
    pub fn answers(&self) -> &[&'a Answers] {
        &self.answers
    }

    /// What came of each sheet, in the same order.
    #[must_use]
    pub fn scored(&self) -> &[Scored] {
        &self.scored
    }

    /// A row a pupil. Two of the same name are told apart by a number; where names are hidden, the numbers follow the sheets' ids,
    /// so that they do not give the alphabet away.
    #[must_use]
    pub fn table(&self, names_hidden: bool) -> Vec<Row> {
        let mut order: Vec<usize> = (0..self.answers.len()).collect();
        if names_hidden {
            sort_by_key(&mut order, |&sheet| self.answers[sheet].id.clone());
        }
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let row = |(number, sheet): (usize, usize)| {
            let pupil = self.answers[sheet].pupil.trim();
            let name = if names_hidden {
                format!("Pupil {}", number + 1)
            } else {
                let pupil = if pupil.is_empty() { "No name" } else { pupil };
                let nth = seen.entry(pupil.to_owned()).or_default();
                *nth += 1;
                if *nth > 1 { format!("{pupil} ({nth})") } else { pupil.to_owned() }
            };
            let cells =
                self.scored[sheet].tasks.iter().map(|task| Cell { done: task.done, share: task.share });
            Row { name, sheet, cells: cells.collect(), total: self.scored[sheet].total }
        };
        order.into_iter().enumerate().map(row).collect()
    }

    /// What each task came to.
    #[must_use]
    pub fn means(&self) -> Vec<TaskMean> {
        let mean = |(index, task): (usize, &Task)| {
            let scores: Vec<_> =
                self.scored.iter().filter_map(|sheet| sheet.tasks.get(index)).filter(|it| it.done).collect();
            // In the order of size, so that the same sheets give the same last digit whatever they are called.
            let mut shares: Vec<f64> = scores.iter().filter_map(|score| score.share).collect();
            dateline_text::sort_by(&mut shares, f64::total_cmp);
            let mean = (!shares.is_empty())
                .then(|| (shares.iter().sum::<f64>() / shares.len() as f64).clamp(0.0, 1.0));
            let done = self.answers.iter().filter_map(|sheet| sheet.to(task)).filter(|it| !it.is_empty());
            let seconds = median(done.filter_map(|answer| answer.seconds).collect());
            TaskMean { task: task.id.clone(), done: scores.len(), mean, seconds }
        };
        self.exercise.tasks.iter().enumerate().map(mean).collect()
    }

    /// How far the pupils agree in a task; nothing where it asks for words of their own alone. Marks are compared word by word over
    /// the whole text, each word as what it was marked, or as nothing; an order pair by pair.
    #[must_use]
    pub fn agreement(&self, task: &Task) -> Option<Agreement> {
        let sheets: Vec<&Answers> = self
            .answers
            .iter()
            .copied()
            .filter(|sheet| sheet.to(task).is_some_and(|it| !it.is_empty()))
            .collect();
        let rows: Vec<Vec<Option<&str>>> = if !task.kind.marks().is_empty() {
            self.words(task, &sheets)
        } else if !task.kind.choices().is_empty() {
            let chosen = |unit: &crate::Unit| {
                let of = |sheet: &&'a Answers| sheet.to(task)?.choices.get(&unit.id).map(String::as_str);
                sheets.iter().map(of).collect()
            };
            task.units.iter().map(chosen).collect()
        } else if task.kind == TaskKind::Order {
            pairs(task, &sheets)
        } else {
            return None;
        };
        let two = || -> Option<Vec<_>> {
            (sheets.len() == 2)
                .then(|| rows.iter().filter_map(|row| Some((*row.first()?, *row.get(1)?))).collect())
        };
        let alpha = krippendorff_alpha(&rows);
        let kappa = two().and_then(|units| cohen_kappa(&units));
        Some(Agreement { alpha, kappa, pupils: sheets.len(), units: rows.len() })
    }

    /// Every word of the texts as each of these sheets marks it.
    fn words(&self, task: &Task, sheets: &[&'a Answers]) -> Vec<Vec<Option<&'a str>>> {
        let words: Vec<(u32, Span)> = (0u32..)
            .take(self.texts.count())
            .flat_map(|at| words_of(self.texts.text(at)).map(move |span| (at, span)))
            .collect();
        let mut rows = vec![vec![Some("nothing"); sheets.len()]; words.len()];
        for (column, sheet) in sheets.iter().enumerate() {
            let Some(answer) = sheet.to(task) else { continue };
            // Backwards, so that where marks overlap the first has its words.
            for (mark, _) in placed(&self.texts, answer).0.into_iter().rev() {
                let from = words
                    .partition_point(|(at, word)| (*at, word.end()) <= (mark.article, mark.span.start()));
                let covered = words[from..]
                    .iter()
                    .take_while(|(at, word)| *at == mark.article && word.start() < mark.span.end());
                let covered = covered.count();
                for row in &mut rows[from..from + covered] {
                    row[column] = Some(mark.kind);
                }
            }
        }
        rows
    }

    /// What at least half of those who did a task missed or have otherwise, the commonest first.
    #[must_use]
    pub fn common_misses(&self, index: usize) -> Vec<Miss> {
        let scores: Vec<_> =
            self.scored.iter().filter_map(|sheet| sheet.tasks.get(index)).filter(|it| it.done).collect();
        let is_judged =
            self.exercise.tasks.get(index).is_none_or(|task| task.kind.standing() == Standing::Judged);
        let mut counts: BTreeMap<(u32, Span, String), (usize, usize)> = BTreeMap::new();
        for item in scores.iter().flat_map(|score| &score.items) {
            let Some(key) = &item.key else { continue };
            let count =
                counts.entry((item.article, item.key_span.unwrap_or(item.span), key.clone())).or_default();
            match item.verdict {
                Verdict::Missed => count.0 += 1,
                Verdict::Kind | Verdict::Both => count.1 += 1,
                Verdict::Right | Verdict::Ends | Verdict::Extra => {}
            }
        }
        let miss =
            |((article, span, key), (missed, otherwise))| Miss { article, span, key, missed, otherwise };
        let is_common = |miss: &Miss| !is_judged && 2 * (miss.missed + miss.otherwise) >= scores.len();
        let mut misses: Vec<Miss> = counts.into_iter().map(miss).filter(is_common).collect();
        misses.retain(|miss| miss.missed + miss.otherwise > 0);
        sort_by_key(&mut misses, |miss| std::cmp::Reverse(miss.missed + miss.otherwise));
        misses
    }
}

/// The middle one; of two in the middle what lies between them.
fn median(mut numbers: Vec<u32>) -> Option<u32> {
    numbers.sort_unstable();
    let upper = *numbers.get(numbers.len() / 2)?;
    let lower = *numbers.get((numbers.len() - 1) / 2)?;
    Some(lower + (upper - lower) / 2)
}

/// The words of a text: what stands between white space.
fn words_of(text: &str) -> impl Iterator<Item = Span> {
    let start = text.as_ptr() as usize;
    text.split_whitespace().map(move |word| {
        let from = word.as_ptr() as usize - start;
        Span::of(from..from + word.len())
    })
}

/// Every pair of a task's items as each of these sheets has it: which comes first.
fn pairs<'a>(task: &'a Task, sheets: &[&'a Answers]) -> Vec<Vec<Option<&'a str>>> {
    let mut rows = Vec::new();
    for (index, one) in task.items.iter().enumerate() {
        for other in &task.items[index + 1..] {
            let first = |sheet: &&'a Answers| {
                let order = &sheet.to(task)?.order;
                let place = |id: &str| order.iter().position(|there| there == id);
                Some(if place(&one.id)? < place(&other.id)? { "first" } else { "second" })
            };
            rows.push(sheets.iter().map(first).collect());
        }
    }
    rows
}
