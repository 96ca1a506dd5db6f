//! Worked exercises of our own, as short files that people can write: articles, a line with `---`, tasks with their answers. Words are
//! named as they stand in the article, in its order; the places are looked up.

use crate::{
    Article, Exercise, Key, Mark, OrderItem, Task, TaskAnswer, TaskKind, Texts, Unit, Units as Choices,
};
use dateline_notes::{TextHash, TextPositionSelector};
use dateline_text::{Span, Units, sort_by_key};
use std::fmt;

/// A line of a sample that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFault {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for SampleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for SampleFault {}

/// Reads a sample: what pupils get, and the key, made at `now`.
///
/// ```
/// use dateline_classroom::read_sample;
/// let sample = "id: s1\ntitle: The ferry\narticle: Ferry stopped\nAnna Berg stopped it.\n---\ntask: names | 3\nmark: person | Anna Berg";
/// let (exercise, key) = read_sample(sample, "2026-11-29T09:00:00Z").unwrap();
/// assert_eq!(exercise.tasks[0].minutes, Some(3));
/// assert_eq!(key.tasks[0].marks[0].selectors.quote.exact, "Anna Berg");
/// ```
///
/// # Errors
///
/// The first line that cannot be read, or whose words are not in the article.
pub fn read_sample(sample: &str, now: &str) -> Result<(Exercise, Key), SampleFault> {
    let fault = |line, what| SampleFault { line, what };
    let mut lines = (1..).zip(sample.lines());
    let (mut id, mut title, mut instructions) = ("", "", "");
    let mut articles: Vec<Article> = Vec::new();
    for (number, line) in lines.by_ref() {
        if line == "---" {
            break;
        }
        if let Some(about) = line.strip_prefix("article: ") {
            let mut parts = about.split(" | ");
            let mut article = Article::new(parts.next().unwrap_or_default(), "");
            article.outlet = parts.next().map(str::to_owned);
            article.published = parts.next().map(str::to_owned);
            articles.push(article);
        } else if let Some(article) = articles.last_mut() {
            article.text.push_str(line);
            article.text.push('\n');
        } else {
            match line.split_once(": ") {
                Some(("id", words)) => id = words,
                Some(("title", words)) => title = words,
                Some(("instructions", words)) => instructions = words,
                _ => return Err(fault(number, "neither id, title, instructions nor article")),
            }
        }
    }
    for article in &mut articles {
        article.text.truncate(article.text.trim_end().len());
    }
    let Some(first) = articles.first() else { return Err(fault(1, "there is no article")) };
    let mut exercise = Exercise::new(id, title, first.clone());
    exercise.instructions = instructions.to_owned();
    exercise.articles = articles;
    let mut reading =
        Reading { exercise: &exercise, texts: Texts::new(&exercise), tasks: Vec::new(), why: Vec::new() };
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        reading
            .line(line)
            .ok_or_else(|| fault(number, "it cannot be read, or its words are not in the article"))?;
    }
    let Reading { tasks, why, .. } = reading;
    let mut answers = Vec::new();
    for begun in tasks {
        let (task, answer) = begun.finished();
        exercise.tasks.push(task);
        answers.push(answer);
    }
    let mut key = Key::new(&exercise, now);
    key.tasks = answers;
    key.rubric.why = why.into_iter().collect();
    Ok((exercise, key))
}

/// A task that is being read.
struct Begun {
    task: Task,
    answer: TaskAnswer,
    /// How far the marks of each article, and the choices, have come.
    at: [usize; 2],
    /// Events in the right order.
    events: Vec<String>,
}

struct Reading<'a> {
    exercise: &'a Exercise,
    texts: Texts<'a>,
    tasks: Vec<Begun>,
    why: Vec<(String, String)>,
}

impl Reading<'_> {
    fn line(&mut self, line: &str) -> Option<()> {
        let (what, words) = line.split_once(": ")?;
        if what == "task" {
            let (kind, minutes) = words.split_once(" | ")?;
            let id = format!("t{}", self.tasks.len() + 1);
            let mut task = Task::new(&id, TaskKind::from_name(kind)?);
            task.minutes = Some(minutes.parse().ok()?);
            self.tasks.push(Begun { task, answer: TaskAnswer::new(&id), at: [0; 2], events: Vec::new() });
            return Some(());
        }
        let text = self.texts.text(0);
        let begun = self.tasks.last_mut()?;
        let kind = begun.task.kind;
        match what {
            "hint" => begun.task.hints.push(words.to_owned()),
            "why" => self.why.push((begun.task.id.clone(), words.to_owned())),
            "mark" => begun.mark(&self.texts, 0, words)?,
            "second" => begun.mark(&self.texts, 1, words)?,
            "text" => {
                let (field, words) = words.split_once(" | ")?;
                let field = kind.fields().iter().find(|label| label.name == field)?;
                begun.answer.texts.insert(field.name.to_owned(), words.to_owned());
            }
            "event" => begun.events.push(words.to_owned()),
            "choice" => {
                let (choice, start) = words.split_once(" | ")?;
                (kind.units() == Choices::Sentences).then_some(())?;
                begun.choose(choice, text, starting(text, begun.at[0], start)?)?;
            }
            "line" => {
                (kind.units() == Choices::Blocks).then_some(())?;
                let (block, _) = *self.exercise.articles.first()?.shown().get(begun.task.units.len())?;
                begun.choose(words, text, block)?;
            }
            _ => return None,
        }
        Some(())
    }
}

/// A sentence from its first words on: to the end of its paragraph, until the next one begins within it.
fn starting(text: &str, from: usize, words: &str) -> Option<Span> {
    let start = from + text.get(from..)?.find(words)?;
    let rest = text.get(start..)?;
    let end = start + rest.find('\n').unwrap_or(rest.len());
    Some(Span::of(start..end))
}

impl Begun {
    fn mark(&mut self, texts: &Texts<'_>, article: u32, line: &str) -> Option<()> {
        let mut parts = line.split(" | ");
        let (kind, words) = (parts.next()?, parts.next()?);
        self.task.kind.marks().iter().find(|label| label.name == kind)?;
        let from = self.at.get_mut(article as usize)?;
        let start = *from + texts.text(article).get(*from..)?.find(words)?;
        *from = start + words.len();
        let mut mark = Mark::new(texts.take(article, Span::of(start..start + words.len()))?, kind);
        mark.article = article;
        for part in parts {
            let (field, words) = part.split_once(": ")?;
            let field = self.task.kind.mark_fields().iter().find(|label| label.name == field)?;
            mark.texts.insert(field.name.to_owned(), words.to_owned());
        }
        self.answer.marks.push(mark);
        Some(())
    }

    fn choose(&mut self, choice: &str, text: &str, span: Span) -> Option<()> {
        self.task.kind.choices().iter().find(|label| label.name == choice)?;
        let units = Units::new(text);
        let (start, end) = (units.to_code_points(span.start()), units.to_code_points(span.end()));
        if let Some(last) = self.task.units.last_mut().filter(|last| last.position.end > start) {
            // Without the blank between the two.
            last.position.end = start.saturating_sub(1);
        }
        self.at[0] = span.start() as usize + 1;
        while !text.is_char_boundary(self.at[0]) {
            self.at[0] += 1;
        }
        let id = format!("u{}", self.task.units.len() + 1);
        self.answer.choices.insert(id.clone(), choice.to_owned());
        self.task.units.push(Unit { id, position: TextPositionSelector { start, end } });
        Some(())
    }

    /// Deals the events in an order that says nothing, by a fingerprint of their words.
    fn finished(mut self) -> (Task, TaskAnswer) {
        let mut dealt: Vec<usize> = (0..self.events.len()).collect();
        sort_by_key(&mut dealt, |&index| TextHash::of(&self.events[index]));
        let id_of =
            |index: usize| format!("i{}", dealt.iter().position(|&at| at == index).unwrap_or_default() + 1);
        self.answer.order = (0..self.events.len()).map(id_of).collect();
        self.task.items = dealt
            .iter()
            .map(|&index| OrderItem { id: id_of(index), words: self.events[index].clone() })
            .collect();
        (self.task, self.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "id: s\ntitle: T\narticle: One | The Post | 2026-01-02\nOne\n\nAn Ox. “Ox,” he said. No.\narticle: Two\nOx here.\n---\n";

    fn read(tasks: &str) -> Result<(Exercise, Key), SampleFault> {
        read_sample(&format!("{SAMPLE}{tasks}"), "")
    }

    #[test]
    fn words_are_looked_for_after_those_before_them() {
        let (_, key) = read("task: names | 3\nmark: place | Ox\nmark: place | Ox").unwrap();
        let starts: Vec<u32> = key.tasks[0].marks.iter().map(|mark| mark.selectors.position.start).collect();
        assert_eq!(starts, [8, 13]);
        let (_, key) = read("task: two_articles | 3\nsecond: only_here | here").unwrap();
        assert_eq!((key.tasks[0].marks[0].article, key.tasks[0].marks[0].selectors.position.start), (1, 3));
    }

    #[test]
    fn sentences_end_where_the_next_one_begins() {
        let (exercise, key) =
            read("task: fact_or_opinion | 3\nchoice: fact | An\nchoice: opinion | “Ox\nchoice: both | No")
                .unwrap();
        let texts = Texts::new(&exercise);
        let words: Vec<&str> =
            exercise.tasks[0].units.iter().map(|unit| texts.unit(unit).text(texts.text(0))).collect();
        assert_eq!(words, ["An Ox.", "“Ox,” he said.", "No."]);
        assert_eq!(key.tasks[0].choices["u3"], "both");
    }

    #[test]
    fn a_fault_says_its_line() {
        for (wrong, line) in [
            ("task: names | 3\nmark: place | Bergen", 11),
            ("task: names | 3\nmark: hedge | Ox", 11),
            ("task: nonsense | 3", 10),
            ("task: names | 3\nchoice: fact | An", 11),
        ] {
            assert_eq!(read(wrong).unwrap_err().line, line, "{wrong}");
        }
        assert_eq!(read_sample("nothing", "").unwrap_err().line, 1);
    }
}
