//! The handout: article, tasks, what pupils may see. It has no place for a key.

use crate::Task;
use crate::file::{CLASSROOM_FORM, ExerciseFile, Read, items, open, text};
use dateline_notes::import::LeftOut;
use dateline_notes::json::{Fields, Other, Value, Writer};
use dateline_notes::{MarkKind, StoredError, TextHash};
use dateline_text::{Layout, named};

/// The most tasks that are read of one exercise.
const MOST_TASKS: usize = 50;
/// The most articles: one, or two to be compared.
const MOST_ARTICLES: usize = 2;

named! {
    /// When a pupil sees the engine's own marks.
    Reveal {
        /// Never.
        Never = "never",
        /// Once the whole exercise was handed in.
        AtEnd = "at_end",
        /// From the start.
        AtStart = "at_start",
    }
}

/// An article that is read in an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Its text, which nothing changes.
    pub text: String,
    /// What the markup said of it.
    pub layout: Option<Layout>,
    /// Fields that this version does not know.
    pub(crate) other: Other,
}

impl Article {
    /// An article of this title and text.
    #[must_use]
    pub fn new(title: &str, text: &str) -> Self {
        Self {
            title: title.to_owned(),
            outlet: None,
            published: None,
            text: text.to_owned(),
            layout: None,
            other: Other::default(),
        }
    }

    fn value(&self) -> Value {
        Writer::over(&self.other)
            .with("title", self.title.as_str())
            .with_some("outlet", self.outlet.as_deref())
            .with_some("published", self.published.as_deref())
            .with("text", self.text.as_str())
            .with_some("layout", self.layout.as_ref().map(Layout::code))
            .done()
    }

    fn of(value: Value, at: &str) -> Result<Self, StoredError> {
        let mut fields = Fields::new(value, at)?;
        let mut article = Self::new(&fields.text("title")?, &fields.text("text")?);
        article.outlet = fields.optional_text("outlet")?;
        article.published = fields.optional_text("published")?;
        article.layout = fields.optional_text("layout")?.map(Layout::new);
        article.other = fields.rest();
        Ok(article)
    }
}

/// What pupils get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// What key and answers name it by.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The teacher's words before the first task.
    pub instructions: String,
    /// The article, or two to be compared; there is always one.
    pub articles: Vec<Article>,
    /// What is to be done, in order.
    pub tasks: Vec<Task>,
    /// The layers of the engine's marks that pupils see once those are revealed.
    pub layers: Vec<MarkKind>,
    /// When they are.
    pub reveal: Reveal,
    /// Fields that this version does not know.
    pub(crate) other: Other,
}

impl Exercise {
    /// An exercise without tasks; the engine's marks are never revealed.
    #[must_use]
    pub fn new(id: &str, title: &str, article: Article) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            instructions: String::new(),
            articles: vec![article],
            tasks: Vec::new(),
            layers: Vec::new(),
            reveal: Reveal::Never,
            other: Other::default(),
        }
    }

    /// The fingerprint of all its text: key and answers are for this text and no other.
    #[must_use]
    pub fn text_hash(&self) -> TextHash {
        let texts: Vec<&str> = self.articles.iter().map(|article| article.text.as_str()).collect();
        TextHash::of(&texts.join("\u{0}"))
    }

    /// The task of this id.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }
}

/// Writes the handout.
#[must_use]
pub fn write_exercise(exercise: &Exercise) -> String {
    Writer::over(&exercise.other)
        .with("dateline", ExerciseFile::Exercise.name())
        .with("form", CLASSROOM_FORM)
        .with("id", exercise.id.as_str())
        .with("title", exercise.title.as_str())
        .with("instructions", exercise.instructions.as_str())
        .with("text_hash", exercise.text_hash().to_string())
        .with_list("articles", exercise.articles.iter().map(Article::value))
        .with_list("tasks", exercise.tasks.iter().map(Task::value))
        .with_list("layers", exercise.layers.iter().map(|kind| kind.name().into()))
        .with("reveal", exercise.reveal.name())
        .done()
        .to_string()
}

/// Reads a handout as far as it can be read.
///
/// # Errors
///
/// Why nothing of it can be: it is no exercise, a newer Dateline made it, or it has no id or no article.
pub fn read_exercise(file: &str) -> Result<Read<Exercise>, StoredError> {
    let mut fields = open(file, ExerciseFile::Exercise)?;
    let mut left_out = Vec::new();
    let id = fields.text("id")?;
    let title = text(&mut fields, "title", &mut left_out);
    let instructions = text(&mut fields, "instructions", &mut left_out);
    let of = |value, at: &str, _: &mut Vec<LeftOut>| Article::of(value, at);
    let articles = items(&mut fields, "articles", MOST_ARTICLES, &mut left_out, of);
    let Some(first) = articles.first() else {
        return Err(fields.broken("articles", "there is no article that can be read"));
    };
    let title = title.unwrap_or_else(|| first.title.clone());
    let mut exercise = Exercise::new(&id, &title, first.clone());
    exercise.articles = articles;
    exercise.instructions = instructions.unwrap_or_default();
    exercise.tasks =
        items(&mut fields, "tasks", MOST_TASKS, &mut left_out, |value, at, _| Task::of(value, at));
    let mut seen: Vec<String> = Vec::new();
    exercise.tasks.retain(|task| {
        let is_new = !seen.contains(&task.id);
        if is_new {
            seen.push(task.id.clone());
        } else {
            left_out
                .push(LeftOut { what: format!("task {}", task.id), why: "another has its id".to_owned() });
        }
        is_new
    });
    let kind = |value: Value, at: &str, _: &mut Vec<LeftOut>| {
        let kind = value.as_str().and_then(MarkKind::from_name);
        kind.ok_or(StoredError::Broken { at: at.to_owned(), what: "an unknown layer" })
    };
    exercise.layers = items(&mut fields, "layers", MarkKind::ALL.len(), &mut left_out, kind);
    // What cannot be told is not shown.
    let reveal = text(&mut fields, "reveal", &mut left_out);
    exercise.reveal = reveal.and_then(|name| Reveal::from_name(&name)).unwrap_or(Reveal::Never);
    let hash = text(&mut fields, "text_hash", &mut left_out).and_then(|hash| TextHash::parse(&hash));
    if hash.is_some_and(|hash| hash != exercise.text_hash()) {
        // Units are nothing but numbers: in another text they would lead to other sentences.
        for task in exercise.tasks.iter_mut().filter(|task| !task.units.is_empty()) {
            task.units.clear();
            let why = "the text was changed after its sentences were counted".to_owned();
            left_out.push(LeftOut { what: format!("the sentences of task {}", task.id), why });
        }
    }
    exercise.other = fields.rest();
    Ok(Read { it: exercise, left_out })
}
