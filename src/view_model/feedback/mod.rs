//! What became of one pupil's answers, in words: for the pupil on paper and in a file, for the teacher on the screen. All of them say the
//! same, and say it here.

mod page;
#[cfg(test)]
mod tests;

pub use page::{feedback_file_name, feedback_page};

use crate::view_model::{decimal, paragraph_of, points_in_words, quoted};
use dateline_classroom::{
    Class, Item, Points, Rubric, Task, TaskKind, TaskScore, Verdict, said_precision, said_recall, said_share,
    said_verdict,
};

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedbackFor {
    /// Whose answers they are.
    Pupil,
    /// Who judges them.
    Teacher,
}

/// What became of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The sheet's id.
    pub id: String,
    /// What the pupil is called.
    pub name: String,
    /// The exercise's title.
    pub exercise: String,
    /// What it comes to, in sentences.
    pub all: Vec<String>,
    /// Task by task.
    pub tasks: Vec<TaskFeedback>,
}

/// What became of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFeedback {
    /// Its number and title.
    pub title: String,
    /// Whether anything was answered.
    pub is_done: bool,
    /// How far it is the key's, in a sentence.
    pub share: String,
    /// What more there is to say of it, in sentences.
    pub said: Vec<String>,
    /// The items, those together of which the same is said.
    pub groups: Vec<FeedbackGroup>,
    /// What was written.
    pub written: Vec<FeedbackWritten>,
}

/// Items of which the same is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackGroup {
    /// What is said.
    pub said: String,
    /// Each item's words and place.
    pub items: Vec<String>,
    /// Whether each needs a line: sentences do, names do not.
    pub in_lines: bool,
}

impl FeedbackGroup {
    /// All of it on one line.
    #[must_use]
    pub fn on_one_line(&self) -> String {
        self.items.join(", ")
    }
}

/// What was written in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackWritten {
    /// What was asked, and about which words.
    pub asked: String,
    /// What was written.
    pub answered: String,
    /// What the teacher has, where that is anything.
    pub key: Option<String>,
}

/// Who has the sheet of this number, what became of it, and how it is judged.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The class.
    pub class: &'a Class<'a>,
    /// How it is scored.
    pub rubric: &'a Rubric,
    /// The teacher's own points.
    pub points: &'a Points,
    /// The sheet, by its place in the class.
    pub sheet: usize,
}

impl Judged<'_> {
    /// What there is to say of it to somebody; nothing where there is no such sheet.
    #[must_use]
    pub fn feedback(&self, name: &str, reader: FeedbackFor) -> Option<Feedback> {
        let (exercise, scored) = (self.class.exercise(), self.class.scored().get(self.sheet)?);
        let numbered = exercise.tasks.iter().zip(&scored.tasks).zip(1..);
        Some(Feedback {
            id: self.id().to_owned(),
            name: name.to_owned(),
            exercise: exercise.title.clone(),
            all: self.all(scored.total, reader),
            tasks: numbered.map(|((task, score), number)| self.task(task, score, number, reader)).collect(),
        })
    }

    fn id(&self) -> &str {
        self.class.answers().get(self.sheet).map(|sheet| sheet.id.as_str()).unwrap_or_default()
    }

    fn all(&self, total: Option<f64>, reader: FeedbackFor) -> Vec<String> {
        let points = points_in_words(self.points.total(self.class.exercise(), self.rubric, self.id()));
        let total = total.map(|total| decimal(total * 100.0, 0)).map(|total| match reader {
            FeedbackFor::Pupil => format!("Tasks with a right answer: {total} of 100, together."),
            FeedbackFor::Teacher => format!("Scored tasks: {total} of 100."),
        });
        let points = (!points.is_empty()).then(|| match reader {
            FeedbackFor::Pupil => format!(
                "Your teacher’s points for what you wrote: {points}. They are not part of the first number."
            ),
            FeedbackFor::Teacher => format!("Your points: {points}. The two are not added up."),
        });
        total.into_iter().chain(points).collect()
    }

    fn task(&self, task: &Task, score: &TaskScore, number: usize, reader: FeedbackFor) -> TaskFeedback {
        let kind = task.kind;
        let mut said = Vec::new();
        let given = self.points.of(self.rubric, self.id(), &task.id);
        if let (Some(given), FeedbackFor::Pupil, true) = (given, reader, kind.takes_points()) {
            said.push(format!("Your teacher gave {given} of {} points.", self.rubric.most(&task.id)));
        }
        let (mut groups, mut written) = (Vec::new(), Vec::new());
        if score.done {
            if !kind.marks().is_empty() {
                let measure = self.rubric.measure;
                said.extend(said_precision(score, measure));
                said.extend(said_recall(score, measure));
            }
            if score.lost > 0 {
                said.push(format!(
                    "{} of the marks are on words that the article does not have.",
                    score.lost
                ));
            }
            groups = self.groups(kind, &score.items);
            written = score.beside.iter().filter_map(|beside| fields(kind, beside, reader)).collect();
        }
        TaskFeedback {
            title: format!("{number}. {}", kind.title()),
            is_done: score.done,
            share: said_share(score),
            said,
            groups,
            written,
        }
    }

    /// What is right comes first, and what is only in the key last; the rest as it comes in the text.
    fn groups(&self, kind: TaskKind, items: &[Item]) -> Vec<FeedbackGroup> {
        let mut groups: Vec<(Verdict, FeedbackGroup)> = Vec::new();
        for item in items {
            let (said, words) = (said_verdict(kind, item), self.item(item));
            match groups.iter_mut().find(|(_, group)| group.said == said) {
                Some((_, group)) => group.items.push(words),
                None => {
                    let in_lines = !kind.choices().is_empty();
                    groups.push((item.verdict, FeedbackGroup { said, items: vec![words], in_lines }));
                }
            }
        }
        dateline_text::sort_by_key(&mut groups, |(verdict, _)| match verdict {
            Verdict::Right => 0,
            Verdict::Missed => 2,
            _ => 1,
        });
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Its words, where they stand, and the key's where those are others.
    fn item(&self, item: &Item) -> String {
        let text = self.class.texts().text(item.article);
        let number = paragraph_of(self.class.exercise(), item.article, item.span);
        let place = match number.strip_suffix('H') {
            Some(of) => format!("headline {of}").trim_end().to_owned(),
            None => format!("paragraph {number}"),
        };
        let in_key = item.key_span.map(|there| format!("; in the key: {}", quoted(there.text(text))));
        format!("{} ({place}{})", quoted(item.span.text(text)), in_key.unwrap_or_default())
    }
}

/// A pupil is told of what was written; a teacher sees what is missing too.
fn fields(
    kind: TaskKind,
    beside: &dateline_classroom::Beside,
    reader: FeedbackFor,
) -> Option<FeedbackWritten> {
    let about = beside.about.as_ref().map(|about| format!(" ({})", quoted(about))).unwrap_or_default();
    let asked = format!("{}{about}", kind.words(&beside.field));
    let key = Some(&beside.key).filter(|key| !key.is_empty());
    match reader {
        FeedbackFor::Pupil if beside.answered.is_empty() => None,
        FeedbackFor::Pupil if beside.answered.trim() == beside.key.trim() => {
            let answered = format!("You and your teacher wrote: {}", beside.answered);
            Some(FeedbackWritten { asked, answered, key: None })
        }
        FeedbackFor::Pupil => Some(FeedbackWritten {
            asked,
            answered: format!("You wrote: {}", beside.answered),
            key: key.map(|key| format!("Your teacher wrote: {key}")),
        }),
        FeedbackFor::Teacher => Some(FeedbackWritten {
            asked,
            answered: if beside.answered.is_empty() { "–".to_owned() } else { beside.answered.clone() },
            key: key.map(|key| format!("Key: {key}")),
        }),
    }
}
