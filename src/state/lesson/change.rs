//! What a teacher or a pupil changes of it, one thing at a time.

use super::Lesson;
use dateline_classroom::{Answers, Article, Layer, Made, Mark, Measure, Reveal};
use dateline_notes::{MarkKind, Selectors};
use dateline_text::sort_by_key;
use std::rc::Rc;

/// The layers that are proposed: what the first task asks for.
const NAMES: [Layer; 4] = [
    Layer::Marks(MarkKind::Person),
    Layer::Marks(MarkKind::Organization),
    Layer::Marks(MarkKind::Place),
    Layer::Marks(MarkKind::Date),
];

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

impl Lesson {
    pub(super) fn make(&mut self, change: Change) {
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
            Change::Anew(id) => {
                self.sheet = Rc::new(Answers::new(&id, &self.exercise, "", ""));
                self.reached = None;
            }
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
}
