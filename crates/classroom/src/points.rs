//! The teacher's own points for what only a person can judge. They stand beside the scored total and are never mixed into it.

use crate::{Exercise, Rubric, Task, TaskKind};
use dateline_notes::StoredError;
use dateline_notes::json::{Value, Writer};
use std::collections::BTreeMap;

/// The most points that are read: more than any school's worth of sheets.
const MOST_READ: usize = 100_000;

/// Points by sheet and task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    given: BTreeMap<(String, String), u32>,
}

/// What the points of one sheet come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsTotal {
    /// How many were given.
    pub given: u32,
    /// Out of how many, over the tasks that were judged.
    pub of: u32,
    /// How many tasks were judged.
    pub judged: usize,
    /// How many could be.
    pub tasks: usize,
}

impl TaskKind {
    /// Whether a teacher reads what was written and can give points for it.
    #[must_use]
    pub fn takes_points(self) -> bool {
        !self.fields().is_empty() || !self.mark_fields().is_empty()
    }
}

impl Points {
    /// The points of a sheet for a task, by their ids, never more than the rubric allows.
    #[must_use]
    pub fn of(&self, rubric: &Rubric, sheet: &str, task: &str) -> Option<u32> {
        let points = self.given.get(&(sheet.to_owned(), task.to_owned()))?;
        Some((*points).min(rubric.most(task)))
    }

    /// Gives points, or takes them back.
    pub fn give(&mut self, sheet: &str, task: &str, points: Option<u32>) {
        let at = (sheet.to_owned(), task.to_owned());
        match points {
            Some(points) => self.given.insert(at, points),
            None => self.given.remove(&at),
        };
    }

    /// Takes back all that was given for a task, as when it is asked no more.
    pub fn forget(&mut self, task: &str) {
        self.given.retain(|(_, of), _| of != task);
    }

    /// Whether none were given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// What a sheet was given in all; nothing where no task takes points.
    #[must_use]
    pub fn total(&self, exercise: &Exercise, rubric: &Rubric, sheet: &str) -> Option<PointsTotal> {
        let tasks: Vec<&Task> = exercise.tasks.iter().filter(|task| task.kind.takes_points()).collect();
        let judged: Vec<(u32, u32)> = tasks
            .iter()
            .filter_map(|task| Some((self.of(rubric, sheet, &task.id)?, rubric.most(&task.id))))
            .collect();
        (!tasks.is_empty()).then(|| PointsTotal {
            given: judged.iter().map(|(given, _)| given).sum(),
            of: judged.iter().map(|(_, most)| most).sum(),
            judged: judged.len(),
            tasks: tasks.len(),
        })
    }

    /// As the teacher's browser keeps them: by the sheets' ids, and no name.
    #[must_use]
    pub fn write(&self) -> String {
        let mut sheets: BTreeMap<&str, Writer> = BTreeMap::new();
        for ((sheet, task), points) in &self.given {
            let writer = sheets.remove(sheet.as_str()).unwrap_or_default();
            sheets.insert(sheet, writer.with(task, *points));
        }
        let all =
            sheets.into_iter().fold(Writer::default(), |all, (sheet, writer)| all.with(sheet, writer.done()));
        all.done().to_string()
    }

    /// Reads them as far as they can be read.
    ///
    /// # Errors
    ///
    /// That it is no JSON.
    pub fn read(written: &str) -> Result<Self, StoredError> {
        let mut points = Self::default();
        let Value::Object(sheets) = written.parse()? else { return Ok(points) };
        for (sheet, tasks) in sheets {
            let Value::Object(tasks) = tasks else { continue };
            for (task, given) in tasks {
                let Some(given) = given.as_u64().and_then(|given| u32::try_from(given).ok()) else {
                    continue;
                };
                if points.given.len() < MOST_READ {
                    points.give(&sheet, &task, Some(given));
                }
            }
        }
        Ok(points)
    }
}
