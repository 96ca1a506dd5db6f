//! What became of the class's answers, pupil by pupil.

use super::Lesson;
use crate::view_model::{Feedback, FeedbackFor, Judged, handed_out};
use dateline_classroom::Class;

impl Lesson {
    /// What there is to say of each sheet, by its place in the class, in the order of the table. Names are hidden where they are there.
    #[must_use]
    pub fn feedback(&self, reader: FeedbackFor) -> Vec<(usize, Feedback)> {
        // Paragraphs have the numbers that they have on the worksheet.
        let exercise = handed_out(&self.exercise);
        let key = self.key(&self.sheet.saved);
        let class = Class::new(&exercise, Some(&key), &self.class);
        let of = |sheet| Judged { class: &class, rubric: &self.rubric, points: &self.points, sheet };
        let rows = class.table(self.names_hidden).into_iter();
        rows.filter_map(|row| Some((row.sheet, of(row.sheet).feedback(&row.name, reader)?))).collect()
    }
}
