//! The class on paper: the table, what each task came to, what many missed, how far pupils agree. Names only where they are shown.

use crate::services::wording::counted;
use crate::state::Lesson;
use crate::view_model::{decimal, missed_lines, points_in_words};
use dateline_classroom::{Class, Standing};
use yew::prelude::*;

/// The most things missed that are listed of a task.
const MOST: usize = 8;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperClassProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// The summary.
#[component]
pub fn PaperClass(props: &PaperClassProps) -> Html {
    let lesson = &props.lesson;
    let exercise = &lesson.exercise;
    let key = lesson.key(&lesson.sheet.saved);
    let class = Class::new(exercise, Some(&key), &lesson.class);
    let means = class.means();
    let takes_points = exercise.tasks.iter().any(|task| task.kind.takes_points());
    let share = |share: Option<f64>| share.map(|share| decimal(share * 100.0, 0)).unwrap_or_default();
    html! {
        <>
            <header class="paper__head">
                <p class="paper__what">{"The class"}</p>
                <h1>{exercise.title.clone()}</h1>
                <p class="paper__aside">
                    {format!("{}. Numbers are of 100. A dash: not done; a scored task that was not done counts 0 in “All”. “Read”: you judge it. “All” is the weighted mean of the scored tasks.{}",
                        counted(lesson.class.len(), "sheet"),
                        if takes_points { " “Points” are the teacher’s own, for the tasks judged so far, and no part of “All”." } else { "" })}
                </p>
            </header>
            <table class="paper-table paper-table--class">
                <thead><tr>
                    <th scope="col">{"Pupil"}</th>
                    <th scope="col" class="paper-table__choice">{"All"}</th>
                    if takes_points { <th scope="col" class="paper-table__points">{"Points"}</th> }
                    { for (1..=exercise.tasks.len()).map(|number| html! { <th scope="col" class="paper-table__choice">{number}</th> }) }
                </tr></thead>
                <tbody>
                    { for class.table(lesson.names_hidden).iter().map(|row| html! {
                        <tr>
                            <th scope="row" dir="auto">{row.name.clone()}</th>
                            <td class="paper-table__choice">{share(row.total)}</td>
                            if takes_points {
                                <td class="paper-table__points">{ class.answers().get(row.sheet)
                                    .map(|sheet| points_in_words(lesson.points.total(exercise, &lesson.rubric, &sheet.id))).unwrap_or_default() }</td>
                            }
                            { for row.cells.iter().map(|cell| html! {
                                <td class="paper-table__choice">{ match (cell.done, cell.share) {
                                    (false, _) => "–".to_owned(),
                                    (true, None) => "Read".to_owned(),
                                    (true, known) => share(known),
                                } }</td>
                            }) }
                        </tr>
                    }) }
                    <tr class="paper-table__mean">
                        <th scope="row">{"Mean"}</th>
                        <td class="paper-table__choice" />
                        if takes_points { <td class="paper-table__points" /> }
                        { for means.iter().map(|mean| html! { <td class="paper-table__choice">{share(mean.mean)}</td> }) }
                    </tr>
                </tbody>
            </table>
            { for exercise.tasks.iter().zip(&means).enumerate().map(|(index, (task, mean))| {
                let misses = missed_lines(exercise, &class, index);
                html! {
                    <section class="paper-task">
                        <div class="paper-task__head">
                            <h2>{format!("{}. {}", index + 1, task.kind.title())}</h2>
                            <p>
                                {format!("Done by {} of {}", mean.done, lesson.class.len())}
                                if let Some(mean) = mean.mean {
                                    {format!(", {} of 100 as in the key", decimal(mean * 100.0, 0))}
                                }
                                {". "}
                                { match task.kind.standing() {
                                    Standing::Scored => "",
                                    Standing::Compared => "There is no single right answer here: it is only compared.",
                                    Standing::Judged => "You read these answers.",
                                } }
                            </p>
                            if let Some(agreement) = class.agreement(task) {
                                <p class="paper__aside">
                                    { match agreement.alpha {
                                        Some(alpha) => format!("Agreement: Krippendorff’s alpha {} ({}; 1 is all alike, 0 what chance would bring)",
                                            decimal(alpha, 2), counted(agreement.pupils, "pupil")),
                                        None => "Agreement: too few answers, or all the same".to_owned(),
                                    } }
                                    { agreement.kappa.map(|kappa| format!(", Cohen’s kappa {}", decimal(kappa, 2))).unwrap_or_default() }{"."}
                                </p>
                            }
                        </div>
                        if !misses.is_empty() {
                            <p><b>{"Missed, or otherwise, by half or more:"}</b></p>
                            <ul class="paper__list">{ for misses.iter().take(MOST).map(|line| html! { <li>{line.clone()}</li> }) }</ul>
                        }
                    </section>
                }
            }) }
        </>
    }
}
