//! The class as a table for a spreadsheet: a row a pupil, two columns a task, the mean of each share and the median of each time; safe to open.

use crate::said::percent;
use crate::{Class, Points, Rubric};
use dateline_notes::export::csv_row;

/// UTF-8, lines ended by CR LF, shares in percent; a cell is empty where there is nothing to say. The points that a teacher gave stand in
/// columns of their own at the end.
#[must_use]
pub fn class_csv(class: &Class<'_>, names_hidden: bool, points: &Points, rubric: &Rubric) -> String {
    let mut table = String::new();
    let tasks = &class.exercise().tasks;
    let mut header = vec!["pupil".to_owned(), "saved".to_owned(), "total".to_owned()];
    for (task, number) in tasks.iter().zip(1..) {
        let title = task.kind.title();
        header.extend([format!("{number}. {title}"), format!("{number}. seconds")]);
    }
    let exercise = class.exercise();
    for (task, number) in tasks.iter().zip(1..).filter(|(task, _)| task.kind.takes_points()) {
        header.push(format!("{number}. points of {}", rubric.most(&task.id)));
    }
    header.extend(["points".to_owned(), "points of".to_owned()]);
    row(&mut table, &header);
    for pupil in class.table(names_hidden) {
        let sheet = class.answers()[pupil.sheet];
        let share = |share: Option<f64>| share.map(|share| percent(share).to_string()).unwrap_or_default();
        let mut cells = vec![pupil.name, sheet.saved.clone(), share(pupil.total)];
        for (task, cell) in tasks.iter().zip(pupil.cells) {
            let said = match (cell.done, cell.share) {
                (false, _) => "not done".to_owned(),
                (true, None) => "done".to_owned(),
                (true, known) => share(known),
            };
            let seconds = sheet.to(task).and_then(|answer| answer.seconds);
            cells.extend([said, seconds.map(|seconds| seconds.to_string()).unwrap_or_default()]);
        }
        for task in tasks.iter().filter(|task| task.kind.takes_points()) {
            cells.push(
                points.of(rubric, &sheet.id, &task.id).map(|given| given.to_string()).unwrap_or_default(),
            );
        }
        let total = points.total(exercise, rubric, &sheet.id).filter(|total| total.judged > 0);
        cells.extend(
            [total.map(|total| total.given), total.map(|total| total.of)]
                .map(|number| number.map(|number| number.to_string()).unwrap_or_default()),
        );
        row(&mut table, &cells);
    }
    let means = class.means();
    let mut cells = vec!["mean".to_owned(), String::new(), String::new()];
    for mean in &means {
        cells.extend([mean.mean.map(|mean| percent(mean).to_string()).unwrap_or_default(), String::new()]);
    }
    cells.resize(header.len(), String::new());
    row(&mut table, &cells);
    let mut cells = vec!["median".to_owned(), String::new(), String::new()];
    for mean in &means {
        cells.extend([String::new(), mean.seconds.map(|seconds| seconds.to_string()).unwrap_or_default()]);
    }
    cells.resize(header.len(), String::new());
    row(&mut table, &cells);
    table
}

fn row(table: &mut String, cells: &[String]) {
    csv_row(table, &cells.iter().map(String::as_str).collect::<Vec<_>>());
}
