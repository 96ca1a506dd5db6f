//! Tasks that come and go, and what goes with them.

use super::Lesson;
use dateline_classroom::{Article, Made, Task, TaskAnswer, TaskKind};
use std::rc::Rc;

impl Lesson {
    pub(super) fn add(&mut self, made: Made) {
        let exercise = Rc::make_mut(&mut self.exercise);
        // In the order of the kinds, so that it does not matter which box was ticked first.
        let at = exercise.tasks.partition_point(|task| task.kind < made.task.kind);
        *Rc::make_mut(&mut self.sheet).to_mut(&made.task.id) = made.proposed;
        exercise.tasks.insert(at, made.task);
    }

    /// What the key says of a task, and the points for it, go with it.
    pub(super) fn remove(&mut self, task: usize) {
        if task >= self.exercise.tasks.len() {
            return;
        }
        let removed = Rc::make_mut(&mut self.exercise).tasks.remove(task).id;
        Rc::make_mut(&mut self.sheet).tasks.retain(|answer| answer.task != removed);
        self.rubric.forget(&removed);
        Rc::make_mut(&mut self.points).forget(&removed);
    }

    /// The second article comes with the task that compares the two, and goes with it.
    pub(super) fn compare_with(&mut self, second: Option<(Box<Article>, String)>) {
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

    pub(super) fn task_mut(&mut self, task: usize) -> Option<&mut Task> {
        Rc::make_mut(&mut self.exercise).tasks.get_mut(task)
    }
}
