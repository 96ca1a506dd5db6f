//! The handout: article, tasks, what pupils may see. It has no place for a key.

use crate::file::{CLASSROOM_FORM, ExerciseFile, Read, items, open, text};
use crate::{Layer, Task, TaskKind};
use dateline_notes::import::LeftOut;
use dateline_notes::json::{Fields, Other, Value, Writer};
use dateline_notes::{StoredError, TextHash, TextPositionSelector};
use dateline_text::{BlockKind, Layout, Span, Units, named, sort_by_key};

/// The most tasks that are read of one exercise.
const MOST_TASKS: usize = 50;
/// The most parts of a page.
const MOST_BLOCKS: usize = 10_000;
/// The most layers.
const MOST_LAYERS: usize = 50;
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
    /// The parts of it that pupils see, in code points, with what each is; where there are none they see all of it. An exercise that
    /// asks what is not the article must have none: they would say.
    pub blocks: Vec<(TextPositionSelector, BlockKind)>,
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
            blocks: Vec::new(),
            other: Other::default(),
        }
    }

    /// The parts of the text that are shown, in bytes: those that are given, else its lines, of which one that is the title is
    /// its headline.
    #[must_use]
    pub fn shown(&self) -> Vec<(Span, BlockKind)> {
        let units = Units::new(&self.text);
        let bytes = |position: TextPositionSelector| {
            Span::new(units.from_code_points(position.start), units.from_code_points(position.end))
        };
        let mut shown: Vec<_> = self
            .blocks
            .iter()
            .map(|(position, kind)| (bytes(*position), *kind))
            .filter(|(span, _)| !span.is_empty())
            .collect();
        if shown.is_empty() {
            let mut at = 0;
            for line in self.text.split('\n') {
                let words = line.trim();
                let from = at + (line.len() - line.trim_start().len());
                at += line.len() + 1;
                let is_title = shown.is_empty() && words == self.title.trim();
                let kind = if is_title { BlockKind::Headline } else { BlockKind::Paragraph };
                if !words.is_empty() {
                    shown.push((Span::of(from..from + words.len()), kind));
                }
            }
        }
        // In order and apart, whoever wrote the file.
        sort_by_key(&mut shown, |(span, _)| *span);
        shown.dedup_by(|next, before| next.0.start() < before.0.end());
        shown
    }

    fn value(&self, with_blocks: bool) -> Value {
        let blocks = if with_blocks { self.blocks.as_slice() } else { &[] };
        let block = |(position, kind): &(TextPositionSelector, BlockKind)| {
            Writer::default()
                .with("kind", kind.name())
                .with("start", position.start)
                .with("end", position.end)
                .done()
        };
        Writer::over(&self.other)
            .with("title", self.title.as_str())
            .with_some("outlet", self.outlet.as_deref())
            .with_some("published", self.published.as_deref())
            .with("text", self.text.as_str())
            .with_some("layout", self.layout.as_ref().map(Layout::code))
            .with_some("unit", (!blocks.is_empty()).then_some("code_point"))
            .with_list("blocks", blocks.iter().map(block))
            .done()
    }

    fn of(value: Value, at: &str, left_out: &mut Vec<LeftOut>) -> Result<Self, StoredError> {
        let mut fields = Fields::new(value, at)?;
        let mut article = Self::new(&fields.text("title")?, &fields.text("text")?);
        article.outlet = fields.optional_text("outlet")?;
        article.published = fields.optional_text("published")?;
        article.layout = fields.optional_text("layout")?.map(Layout::new);
        fields.value("unit");
        article.blocks = items(&mut fields, "blocks", MOST_BLOCKS, left_out, |value, at, _| {
            let mut block = Fields::new(value, at)?;
            let position = TextPositionSelector { start: block.number("start")?, end: block.number("end")? };
            Ok((position, block.named("kind", BlockKind::from_name)?))
        });
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
    pub layers: Vec<Layer>,
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
    // What is shown of the page would answer what is not the article.
    let with_blocks = exercise.tasks.iter().all(|task| task.kind != TaskKind::NotArticle);
    Writer::over(&exercise.other)
        .with("dateline", ExerciseFile::Exercise.name())
        .with("form", CLASSROOM_FORM)
        .with("id", exercise.id.as_str())
        .with("title", exercise.title.as_str())
        .with("instructions", exercise.instructions.as_str())
        .with("text_hash", exercise.text_hash().to_string())
        .with_list("articles", exercise.articles.iter().map(|article| article.value(with_blocks)))
        .with_list("tasks", exercise.tasks.iter().map(Task::value))
        .with_list("layers", exercise.layers.iter().map(|layer| layer.name().into()))
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
    let articles = items(&mut fields, "articles", MOST_ARTICLES, &mut left_out, Article::of);
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
    let layer = |value: Value, at: &str, _: &mut Vec<LeftOut>| {
        let layer = value.as_str().and_then(Layer::from_name);
        layer.ok_or(StoredError::Broken { at: at.to_owned(), what: "an unknown layer" })
    };
    exercise.layers = items(&mut fields, "layers", MOST_LAYERS, &mut left_out, layer);
    // What cannot be told is not shown.
    let reveal = text(&mut fields, "reveal", &mut left_out);
    exercise.reveal = reveal.and_then(|name| Reveal::from_name(&name)).unwrap_or(Reveal::Never);
    let hash = text(&mut fields, "text_hash", &mut left_out).and_then(|hash| TextHash::parse(&hash));
    if hash.is_some_and(|hash| hash != exercise.text_hash()) {
        exercise.articles.iter_mut().for_each(|article| article.blocks.clear());
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
