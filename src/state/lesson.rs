//! An exercise that is open: made by a teacher, done by a pupil, or looked at as a class. Nothing but its own buttons leads out of it.

use crate::services::lesson::Record;
use crate::state::OpenArticle;
use crate::view_model::first_words;
use dateline_classroom::{
    Answers, Article, Collected, Exercise, ExerciseFile, Key, Layer, Made, Mark, Measure, Points, Reveal,
    Rubric, Task, TaskAnswer, TaskKind, collect, file_kind, make_task, read_answers, read_exercise, read_key,
    write_answers,
};
use dateline_notes::import::LeftOut;
use dateline_notes::{MarkKind, Selectors, TextPositionSelector};
use dateline_text::{BlockKind, Span, Units, sort_by_key};
use std::rc::Rc;
use yew::AttrValue;

/// The most steps that can be undone.
const STEPS: usize = 200;
/// The layers that are proposed: what the first task asks for.
const NAMES: [Layer; 4] = [
    Layer::Marks(MarkKind::Person),
    Layer::Marks(MarkKind::Organization),
    Layer::Marks(MarkKind::Place),
    Layer::Marks(MarkKind::Date),
];

/// Who has the exercise open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody who does it.
    Pupil,
    /// Who makes it; the sheet is what becomes the key.
    Teacher,
    /// Who looks at what came back.
    Class,
}

/// Where in it they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Before the first task.
    #[default]
    Start,
    /// At the task of this number.
    Task(usize),
    /// After the last one.
    End,
}

/// A change of what somebody wrote, marked or chose.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Words were marked in a task: task, article, words, kind.
    Mark(usize, u32, Selectors, &'static str),
    /// A mark of a task was taken away.
    Unmark(usize, usize),
    /// A mark is of another kind.
    MarkKind(usize, usize, String),
    /// Something was written about a mark: task, mark, field, words.
    MarkText(usize, usize, &'static str, String),
    /// A choice was made for a unit: task, unit, choice.
    Choose(usize, String, &'static str),
    /// A field of a task was written.
    Write(usize, &'static str, String),
    /// The items of a task are in this order.
    Order(usize, Vec<String>),
    /// Another pupil begins, on a sheet of this id.
    Anew(String),
    /// What the pupil is called.
    Pupil(String),
    /// The exercise's title.
    Title(String),
    /// What stands before the first task.
    Instructions(String),
    /// What a task asks; empty for what its kind asks.
    Asks(usize, String),
    /// The hint of a task; empty for none.
    Hint(usize, String),
    /// How long a task may take, in minutes.
    Minutes(usize, Option<u32>),
    /// A task is added, with what the engine would answer.
    Add(Box<Made>),
    /// A task is taken out.
    Remove(usize),
    /// A second article to be compared, with the id of the task that does; or none.
    Second(Option<(Box<Article>, String)>),
    /// How marks are scored.
    Measure(Measure),
    /// How much a task weighs.
    Weight(String, u32),
    /// When pupils see the engine's marks.
    Reveal(Reveal),
    /// They see a layer of them, or no more.
    Layer(Layer, bool),
    /// Why the key of a task is as it is.
    Why(usize, String),
    /// The most points that a task's free answers can be given.
    Most(String, u32),
    /// The points that a sheet is given for a task, by their ids; none takes them back.
    Points(String, String, Option<u32>),
}

/// What happens to the open exercise.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonAction {
    /// It is opened.
    Open(Box<Lesson>),
    /// A file of the classroom was handed in: its name and text, a fresh id, the time.
    File {
        /// Its name.
        name: String,
        /// Its text.
        file: String,
        /// A fresh id.
        id: String,
        /// Now, ISO 8601.
        now: String,
        /// What this browser kept of the same exercise.
        kept: Option<Box<Lesson>>,
    },
    /// Something was handed in that cannot be read; why.
    NoFile(String),
    /// Somebody goes to a step.
    Go(Step),
    /// Something was changed; now, ISO 8601.
    Change(Change, String),
    /// The last change is taken back; now, ISO 8601.
    Undo(String),
    /// It is made again; now, ISO 8601.
    Redo(String),
    /// Its teacher goes on as the teacher, or tries it as a pupil.
    Try(bool),
    /// So many seconds went by at the task of this number.
    Spent(usize, u32),
    /// The pupil is done, and may see the engine's marks; now, ISO 8601.
    Done(String),
    /// The teacher goes on to the class.
    ToClass,
    /// Names are hidden, or shown.
    HideNames(bool),
    /// The exercise is left; what was written stays kept.
    Leave,
}

/// What a change changes, as it was before.
#[derive(Clone, Debug, PartialEq)]
struct Before {
    exercise: Rc<Exercise>,
    sheet: Rc<Answers>,
    rubric: Rubric,
    points: Rc<Points>,
}

/// The open exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Who has it open.
    pub role: Role,
    /// The handout.
    pub exercise: Rc<Exercise>,
    /// The pupil's answers, or the teacher's, which become the key.
    pub sheet: Rc<Answers>,
    /// How it is scored.
    pub rubric: Rubric,
    /// The teacher's own points for what was written.
    pub points: Rc<Points>,
    /// Where in it they are.
    pub step: Step,
    /// Sheets that came back.
    pub class: Rc<Vec<Answers>>,
    /// What could not be read of them.
    pub left_out: Rc<Vec<LeftOut>>,
    /// Whether the class's names are hidden.
    pub names_hidden: bool,
    /// Whether its teacher tries it: nothing of it is kept.
    pub is_trial: bool,
    /// What a pupil would see of it, while its teacher is asked which of the two is wanted.
    pub trial: Option<Rc<Lesson>>,
    done: Vec<Before>,
    undone: Vec<Before>,
    /// The field that is being typed into: its letters are one step.
    typing: Option<(usize, usize, &'static str)>,
}

impl Lesson {
    /// An exercise as somebody opens it.
    #[must_use]
    pub fn new(role: Role, exercise: Exercise, sheet: Answers) -> Self {
        Self {
            role,
            exercise: Rc::new(exercise),
            sheet: Rc::new(sheet),
            rubric: Rubric::default(),
            points: Rc::default(),
            step: Step::Start,
            class: Rc::default(),
            left_out: Rc::default(),
            names_hidden: false,
            is_trial: false,
            trial: None,
            done: Vec::new(),
            undone: Vec::new(),
            typing: None,
        }
    }

    /// A new exercise on the open article, with one task and the engine's marks for its key.
    #[must_use]
    pub fn on(open: &OpenArticle, id: &str, now: &str) -> Self {
        let (text, article) = (open.text(), exercise_article(open));
        let exercise = Exercise::new(id, &open.stored.title, article);
        let sheet = Answers::new(&format!("{id}-key"), &exercise, "", now);
        let mut lesson = Self::new(Role::Teacher, exercise, sheet);
        if let Some(analysis) = &open.analysis {
            lesson.make(Change::Add(Box::new(make_task(
                &format!("{id}-1"),
                TaskKind::Names,
                text,
                analysis,
            ))));
        }
        lesson
    }

    /// An exercise with its key, as a teacher opens it at `now`.
    #[must_use]
    pub fn with_key(exercise: Exercise, key: Key, now: &str) -> Self {
        let mut sheet = Answers::new(&format!("{}-key", exercise.id), &exercise, "", now);
        for answer in key.tasks {
            let task = answer.task.clone();
            *sheet.to_mut(&task) = answer;
        }
        Self { rubric: key.rubric, ..Self::new(Role::Teacher, exercise, sheet) }
    }

    /// The same on another edition of the exercise, such as the one that pupils get.
    #[must_use]
    pub fn with_exercise(&self, exercise: Rc<Exercise>) -> Self {
        Self { exercise, ..self.clone() }
    }

    /// The exercise that a record of the storage holds, where it can be read.
    #[must_use]
    pub fn of_record(record: &Record) -> Option<Self> {
        let role = if record.teacher { Role::Teacher } else { Role::Pupil };
        let mut lesson =
            Self::new(role, read_exercise(&record.exercise).ok()?.it, read_answers(&record.sheet).ok()?.it);
        if let Some(key) = record.key.as_deref().and_then(|key| read_key(key).ok()) {
            lesson.rubric = key.it.rubric;
        }
        if let Some(points) = record.points.as_deref().and_then(|points| Points::read(points).ok()) {
            lesson.points = Rc::new(points);
        }
        Some(lesson)
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is one to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Whether the engine's marks are in sight: of a pupil alone, as the teacher wants it.
    #[must_use]
    pub fn shows_engine(&self) -> bool {
        let may = match self.exercise.reveal {
            Reveal::Never => false,
            Reveal::AtStart => true,
            Reveal::AtEnd => self.sheet.revealed.is_some(),
        };
        may && self.role == Role::Pupil && !self.exercise.layers.is_empty()
    }

    /// The sheet as a key, made at `now`.
    #[must_use]
    pub fn key(&self, now: &str) -> Key {
        let mut key = Key::new(&self.exercise, now);
        key.rubric = self.rubric.clone();
        let asked = |answer: &&TaskAnswer| self.exercise.task(&answer.task).is_some() && !answer.is_empty();
        key.tasks = self.sheet.tasks.iter().filter(asked).cloned().collect();
        key
    }

    /// The answer to the task of this number.
    #[must_use]
    pub fn answer(&self, task: usize) -> Option<&TaskAnswer> {
        self.exercise.tasks.get(task).and_then(|task| self.sheet.to(task))
    }

    fn before(&self) -> Before {
        Before {
            exercise: self.exercise.clone(),
            sheet: self.sheet.clone(),
            rubric: self.rubric.clone(),
            points: self.points.clone(),
        }
    }

    /// It once something was changed at `now`: for practice, which nobody keeps.
    #[must_use]
    pub fn changed(mut self, change: Change, now: &str) -> Self {
        self.change(change, now);
        self
    }

    fn change(&mut self, change: Change, now: &str) {
        let typing = match &change {
            Change::MarkText(task, mark, field, _) => Some((*task, mark + 1, *field)),
            Change::Write(task, field, _) => Some((*task, 0, *field)),
            Change::Pupil(_) => Some((0, 0, "pupil")),
            Change::Title(_) => Some((0, 0, "title")),
            Change::Instructions(_) => Some((0, 0, "instructions")),
            Change::Asks(task, _) => Some((*task, 0, "asks")),
            Change::Hint(task, _) => Some((*task, 0, "hint")),
            Change::Why(task, _) => Some((*task, 0, "why")),
            _ => None,
        };
        let before = self.before();
        self.make(change);
        if before == self.before() {
            return;
        }
        if typing.is_none() || typing != self.typing {
            self.done.push(before);
            if self.done.len() > STEPS {
                self.done.remove(0);
            }
        }
        self.typing = typing;
        self.undone.clear();
        Rc::make_mut(&mut self.sheet).saved = now.to_owned();
    }

    fn make(&mut self, change: Change) {
        let id = |task: usize| self.exercise.tasks.get(task).map(|task| task.id.clone());
        match change {
            Change::Mark(task, article, selectors, kind) => {
                let Some(id) = id(task) else { return };
                let marks = &mut Rc::make_mut(&mut self.sheet).to_mut(&id).marks;
                let place = |mark: &Mark| (mark.article, mark.selectors.position.start);
                let mut new = Mark::new(selectors, kind);
                new.article = article;
                let is_same = |mark: &&mut Mark| {
                    mark.article == article && mark.selectors.position == new.selectors.position
                };
                match marks.iter_mut().find(is_same) {
                    // The same words again: another kind.
                    Some(mark) => kind.clone_into(&mut mark.kind),
                    None => marks.insert(marks.partition_point(|mark| place(mark) < place(&new)), new),
                }
            }
            Change::Unmark(task, mark) => {
                let Some(id) = id(task) else { return };
                let marks = &mut Rc::make_mut(&mut self.sheet).to_mut(&id).marks;
                if mark < marks.len() {
                    marks.remove(mark);
                }
            }
            Change::MarkKind(task, mark, kind) => {
                let Some(id) = id(task) else { return };
                if let Some(mark) = Rc::make_mut(&mut self.sheet).to_mut(&id).marks.get_mut(mark) {
                    mark.kind = kind;
                }
            }
            Change::MarkText(task, mark, field, words) => {
                let Some(id) = id(task) else { return };
                if let Some(mark) = Rc::make_mut(&mut self.sheet).to_mut(&id).marks.get_mut(mark) {
                    mark.texts.insert(field.to_owned(), words);
                }
            }
            Change::Choose(task, unit, choice) => {
                let Some(id) = id(task) else { return };
                Rc::make_mut(&mut self.sheet).to_mut(&id).choices.insert(unit, choice.to_owned());
            }
            Change::Write(task, field, words) => {
                let Some(id) = id(task) else { return };
                Rc::make_mut(&mut self.sheet).to_mut(&id).texts.insert(field.to_owned(), words);
            }
            Change::Order(task, order) => {
                let Some(id) = id(task) else { return };
                Rc::make_mut(&mut self.sheet).to_mut(&id).order = order;
            }
            Change::Anew(id) => self.sheet = Rc::new(Answers::new(&id, &self.exercise, "", "")),
            Change::Pupil(name) => Rc::make_mut(&mut self.sheet).pupil = name,
            Change::Title(title) => Rc::make_mut(&mut self.exercise).title = title,
            Change::Instructions(words) => Rc::make_mut(&mut self.exercise).instructions = words,
            Change::Asks(task, words) => {
                if let Some(task) = self.task_mut(task) {
                    task.instructions = Some(words).filter(|words| !words.is_empty());
                }
            }
            Change::Hint(task, words) => {
                if let Some(task) = self.task_mut(task) {
                    task.hints = Some(words).filter(|words| !words.is_empty()).into_iter().collect();
                }
            }
            Change::Minutes(task, minutes) => {
                if let Some(task) = self.task_mut(task) {
                    task.minutes = minutes;
                }
            }
            Change::Add(made) => self.add(*made),
            Change::Remove(task) => self.remove(task),
            Change::Second(second) => self.compare_with(second),
            Change::Reveal(reveal) => {
                let exercise = Rc::make_mut(&mut self.exercise);
                exercise.reveal = reveal;
                if exercise.layers.is_empty() {
                    exercise.layers = NAMES.to_vec();
                }
            }
            Change::Layer(layer, shown) => {
                let layers = &mut Rc::make_mut(&mut self.exercise).layers;
                layers.retain(|there| *there != layer);
                if shown {
                    layers.push(layer);
                    sort_by_key(layers, |layer| *layer);
                }
            }
            Change::Measure(measure) => self.rubric.measure = measure,
            Change::Weight(task, weight) => {
                self.rubric.weights.insert(task, weight);
            }
            Change::Why(task, words) => {
                let Some(id) = id(task) else { return };
                if words.is_empty() {
                    self.rubric.why.remove(&id);
                } else {
                    self.rubric.why.insert(id, words);
                }
            }
            Change::Most(task, most) => {
                self.rubric.most.insert(task, most);
            }
            Change::Points(sheet, task, points) => {
                let points = points.map(|points| points.min(self.rubric.most(&task)));
                Rc::make_mut(&mut self.points).give(&sheet, &task, points);
            }
        }
    }

    fn add(&mut self, made: Made) {
        let exercise = Rc::make_mut(&mut self.exercise);
        // In the order of the kinds, so that it does not matter which box was ticked first.
        let at = exercise.tasks.partition_point(|task| task.kind < made.task.kind);
        *Rc::make_mut(&mut self.sheet).to_mut(&made.task.id) = made.proposed;
        exercise.tasks.insert(at, made.task);
    }

    fn remove(&mut self, task: usize) {
        if task < self.exercise.tasks.len() {
            let removed = Rc::make_mut(&mut self.exercise).tasks.remove(task);
            Rc::make_mut(&mut self.sheet).tasks.retain(|answer| answer.task != removed.id);
        }
    }

    /// The second article comes with the task that compares the two, and goes with it.
    fn compare_with(&mut self, second: Option<(Box<Article>, String)>) {
        while let Some(task) = self.exercise.tasks.iter().position(|task| task.kind == TaskKind::TwoArticles)
        {
            self.remove(task);
        }
        let exercise = Rc::make_mut(&mut self.exercise);
        exercise.articles.truncate(1);
        let task = second.map(|(article, id)| {
            exercise.articles.push(*article);
            Made { task: Task::new(&id, TaskKind::TwoArticles), proposed: TaskAnswer::new(&id) }
        });
        // What is written from now on is about both texts.
        let hash = exercise.text_hash();
        Rc::make_mut(&mut self.sheet).text_hash = Some(hash);
        if let Some(made) = task {
            self.add(made);
        }
    }

    fn task_mut(&mut self, task: usize) -> Option<&mut Task> {
        Rc::make_mut(&mut self.exercise).tasks.get_mut(task)
    }

    fn turn_back(&mut self, forward: bool, now: &str) -> bool {
        let (from, to) =
            if forward { (&mut self.undone, &mut self.done) } else { (&mut self.done, &mut self.undone) };
        let Some(before) = from.pop() else { return false };
        let stood = self.sheet.clone();
        to.push(Before {
            exercise: std::mem::replace(&mut self.exercise, before.exercise),
            sheet: std::mem::replace(&mut self.sheet, before.sheet),
            rubric: std::mem::replace(&mut self.rubric, before.rubric),
            points: std::mem::replace(&mut self.points, before.points),
        });
        if self.sheet.id == stood.id {
            keep_times(Rc::make_mut(&mut self.sheet), &stood);
        }
        now.clone_into(&mut Rc::make_mut(&mut self.sheet).saved);
        self.typing = None;
        if let Step::Task(task) = self.step
            && task >= self.exercise.tasks.len()
        {
            self.step = Step::Start;
        }
        true
    }

    /// Lists a file that is no sheet.
    pub(super) fn leave_out(&mut self, why: &str) {
        let left = LeftOut { what: "a file".to_owned(), why: why.to_owned() };
        Rc::make_mut(&mut self.left_out).push(left);
    }

    /// Takes in one sheet more.
    fn collect(&mut self, name: &str, file: &str) -> String {
        let Collected { answers, left_out } = collect(&self.exercise, [(name, file)]);
        let mut all = (*self.class).clone();
        let mut said = left_out.clone();
        let Some(new) = answers.into_iter().next() else {
            Rc::make_mut(&mut self.left_out).extend(left_out);
            return said.pop().map_or_else(String::new, |why| format!("{why}."));
        };
        // Of one sheet handed in twice the later counts, whichever was opened first.
        match all.iter_mut().find(|other| other.id == new.id) {
            Some(other) if *other == new => said
                .push(LeftOut {
                    what: format!("“{name}”"), why: "the same was handed in twice".to_owned()
                }),
            Some(other) => {
                said.push(LeftOut {
                    what: format!("“{name}”"),
                    why: "the same pupil handed in twice: the later answers count".to_owned(),
                });
                let order = |sheet: &Answers| (sheet.saved.clone(), write_answers(sheet));
                if order(&new) > order(other) {
                    *other = new;
                }
            }
            None => all.push(new),
        }
        self.class = Rc::new(all);
        Rc::make_mut(&mut self.left_out).extend(said);
        format!("{} in the class.", crate::services::wording::counted(self.class.len(), "sheet"))
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An article as an exercise holds it: with its layout, and the parts of the page that are the article.
#[must_use]
pub fn exercise_article(open: &OpenArticle) -> Article {
    let (stored, text) = (&open.stored, open.text());
    let said = open.analysis.as_ref().map(|analysis| &analysis.article);
    let headline = || Some(one_line(said?.headline?.text(text)));
    let first_line = || text.lines().find(|line| !line.trim().is_empty()).map(first_words);
    let own = Some(stored.title.clone()).filter(|title| !title.is_empty());
    let title = own.or_else(headline).or_else(first_line).unwrap_or_default();
    let mut article = Article::new(&title, text);
    article.outlet = stored.outlet.clone().or_else(|| said?.outlet.clone());
    let published = stored.published.clone().or_else(|| stored.dated.clone());
    article.published = published.or_else(|| said?.published.clone());
    article.layout.clone_from(&stored.layout);
    if open.analysis.is_some() {
        let units = Units::new(text);
        let part = |(span, kind): (Span, BlockKind)| {
            let (start, end) = (units.to_code_points(span.start()), units.to_code_points(span.end()));
            (TextPositionSelector { start, end }, kind)
        };
        article.blocks = open.blocks(u32::MAX).into_iter().map(part).collect();
    }
    article
}

/// Time that went by does not come back with what is undone, and what was seen was seen.
fn keep_times(sheet: &mut Answers, stood: &Answers) {
    sheet.revealed.clone_from(&stood.revealed);
    for answer in &stood.tasks {
        if answer.seconds.is_some() {
            sheet.to_mut(&answer.task).seconds = answer.seconds;
        }
    }
}

/// Files that wait for the handout that they belong to: name and text.
pub type Waiting = Vec<(String, String)>;

/// What there is to say, and what lesson is open afterwards, once a file of the classroom came in.
pub(super) fn take_file(
    lesson: Option<Lesson>,
    waiting: &mut Waiting,
    (name, file): (String, String),
    kept: Option<Lesson>,
    (id, now): (&str, &str),
) -> (Option<Lesson>, String) {
    let failed = |why: String| format!("“{name}” cannot be opened: {why}.");
    // Who opens a key or answers is the teacher.
    let lesson = lesson.map(|lesson| Lesson { trial: None, ..lesson });
    match (file_kind(&file), lesson) {
        (Some(ExerciseFile::Exercise), None) => {
            let read = match read_exercise(&file) {
                Ok(read) => read,
                Err(why) => return (None, failed(why.to_string())),
            };
            let said = match read.left_out.first() {
                Some(first) => format!("{} of “{name}” could not be read: {first}.", read.left_out.len()),
                None => String::new(),
            };
            let fresh = || Lesson::new(Role::Pupil, read.it.clone(), Answers::new(id, &read.it, "", now));
            let mut lesson = match kept {
                // Its teacher may want to see what pupils see.
                Some(kept) if kept.role != Role::Pupil => {
                    let trial = Lesson { is_trial: true, ..fresh() };
                    Lesson { trial: Some(Rc::new(trial)), ..kept }
                }
                // Handed out anew, perhaps with a word put right: what was answered stays.
                Some(kept) => Lesson { exercise: Rc::new(read.it.clone()), ..kept },
                None => fresh(),
            };
            let mut all_said = said;
            // A key first: the sheets are scored by it.
            let mut files = std::mem::take(waiting);
            sort_by_key(&mut files, |(_, file)| file_kind(file) != Some(ExerciseFile::Key));
            for file in files {
                let (next, said) = take_file(Some(lesson), waiting, file, None, (id, now));
                let Some(next) = next else { return (None, said) };
                lesson = next;
                all_said = said;
            }
            (Some(lesson), all_said)
        }
        (Some(ExerciseFile::Exercise), Some(lesson)) => {
            let said = format!("“{}” is open. Leave it first.", lesson.exercise.title);
            (Some(lesson), said)
        }
        (Some(ExerciseFile::Key), Some(mut lesson)) => {
            let key = match read_key(&file) {
                Ok(key) => key.it,
                Err(why) => return (Some(lesson), failed(why.to_string())),
            };
            if !key.is_for(&lesson.exercise) {
                return (Some(lesson), format!("“{name}” is the key of another exercise."));
            }
            if lesson.is_trial || lesson.role == Role::Pupil && !lesson.sheet.is_empty() {
                return (Some(lesson), "Hand back the answers and leave the exercise first.".to_owned());
            }
            let mut sheet = Answers::new(id, &lesson.exercise, "", now);
            for answer in key.tasks {
                let task = answer.task.clone();
                *sheet.to_mut(&task) = answer;
            }
            lesson.sheet = Rc::new(sheet);
            lesson.rubric = key.rubric;
            lesson.role = Role::Class;
            lesson.done.clear();
            lesson.undone.clear();
            (Some(lesson), "The key is open. Now open the answers.".to_owned())
        }
        (Some(ExerciseFile::Answers), Some(mut lesson)) => match lesson.role {
            Role::Pupil => match read_answers(&file) {
                Ok(read) if read.it.exercise == lesson.exercise.id && lesson.sheet.is_empty() => {
                    lesson.sheet = Rc::new(read.it);
                    (Some(lesson), "Your answers are open again.".to_owned())
                }
                Ok(_) => (Some(lesson), "Those are not the answers to what is open here.".to_owned()),
                Err(why) => (Some(lesson), failed(why.to_string())),
            },
            Role::Teacher | Role::Class => {
                lesson.role = Role::Class;
                let said = lesson.collect(&name, &file);
                (Some(lesson), said)
            }
        },
        // What is named as ours but is no file of the classroom was turned away before.
        (kind, lesson) => {
            if kind.is_some() {
                waiting.push((name, file));
                return (lesson, "Now open the exercise that it belongs to.".to_owned());
            }
            let said = "It is no exercise, no key and no answers.".to_owned();
            match lesson {
                Some(mut lesson) if lesson.role == Role::Class => {
                    let said = lesson.collect(&name, &file);
                    (Some(lesson), said)
                }
                lesson => (lesson, failed(said)),
            }
        }
    }
}

/// What an action does to the open exercise, but for opening and leaving.
pub(super) fn apply(lesson: &mut Lesson, action: LessonAction) -> Option<&'static str> {
    match action {
        LessonAction::Go(step) => {
            lesson.step = step;
            lesson.typing = None;
        }
        LessonAction::Change(change, now) => {
            let said = match &change {
                Change::Mark(..) => Some("Marked."),
                Change::Unmark(..) => Some("The mark is gone."),
                Change::Remove(_) => Some("The task is out."),
                Change::Second(Some(_)) => {
                    Some("The second article is in, with a task that compares the two.")
                }
                Change::Second(None) => Some("The second article is out."),
                _ => None,
            };
            lesson.change(change, &now);
            return said;
        }
        LessonAction::Undo(now) => return lesson.turn_back(false, &now).then_some("Undone."),
        LessonAction::Redo(now) => return lesson.turn_back(true, &now).then_some("Done again."),
        LessonAction::Try(as_pupil) => {
            if let Some(trial) = lesson.trial.take().filter(|_| as_pupil) {
                *lesson = (*trial).clone();
            }
        }
        LessonAction::Spent(task, seconds) => {
            let task = lesson.exercise.tasks.get(task).map(|task| task.id.clone())?;
            let answer = Rc::make_mut(&mut lesson.sheet).to_mut(&task);
            answer.seconds = Some(answer.seconds.unwrap_or_default().saturating_add(seconds));
        }
        LessonAction::Done(now) => {
            // Of marks that come at no time, or came at the start, there is nothing to note.
            if lesson.exercise.reveal == Reveal::AtEnd && !lesson.exercise.layers.is_empty() {
                let sheet = Rc::make_mut(&mut lesson.sheet);
                sheet.revealed = sheet.revealed.take().or(Some(now));
            }
        }
        LessonAction::ToClass => lesson.role = Role::Class,
        LessonAction::HideNames(hidden) => lesson.names_hidden = hidden,
        LessonAction::Open(_) | LessonAction::File { .. } | LessonAction::NoFile(_) | LessonAction::Leave => {
        }
    }
    None
}

/// What the address or the title of the page is called while it is open.
#[must_use]
pub fn lesson_title(lesson: &Lesson) -> AttrValue {
    format!("{} · Exercise", lesson.exercise.title).into()
}
