//! What came back: a table of the class, what each task came to, where they marked, how far they agree. Nothing of it is kept.

use crate::components::{ExerciseFeedback, ExerciseHeat, ExerciseMost, FileButton, PaperTools, SaveFeedback};
use crate::hooks::{Paper, use_change, use_dispatch};
use crate::services::files;
use crate::services::wording::counted;
use crate::state::{Action, Change, Lesson, LessonAction};
use crate::view_model::{decimal, minutes_and_seconds, missed_lines, points_in_words, quoted};
use dateline_classroom::{Class, Measure, Standing, class_csv};
use dateline_notes::export::file_name;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseClassProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// The class.
#[component]
pub fn ExerciseClass(props: &ExerciseClassProps) -> Html {
    let (dispatch, change) = (use_dispatch(), use_change());
    let pupil = use_state_eq(|| None::<usize>);
    let shown = use_state_eq(|| 0usize);
    let lesson = &props.lesson;
    let exercise = &lesson.exercise;
    let key = lesson.key(&lesson.sheet.saved);
    let class = Class::new(exercise, Some(&key), &lesson.class);
    let table = class.table(lesson.names_hidden);
    let means = class.means();
    let hide = {
        let hidden = lesson.names_hidden;
        dispatch.reform(move |_: Event| Action::Lesson(LessonAction::HideNames(!hidden)))
    };
    let save = {
        let csv = class_csv(&class, lesson.names_hidden, &lesson.points, &lesson.rubric);
        let name = file_name(&format!("class {}", exercise.title), "csv");
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let said = match files::hand_out(&name, "text/csv", csv.as_bytes()) {
                Ok(()) => format!("Saved “{name}”"),
                Err(why) => why,
            };
            dispatch.emit(Action::Say(said));
        })
    };
    let measure = change.reform(|event: Event| {
        let name =
            event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
        Change::Measure(Measure::from_name(&name).unwrap_or(Measure::Muc))
    });
    let takes_points = exercise.tasks.iter().any(|task| task.kind.takes_points());
    let at = (*shown).min(exercise.tasks.len().saturating_sub(1));
    let show = |to: usize| {
        let shown = shown.clone();
        Callback::from(move |_: Event| shown.set(to))
    };
    html! {
        <section class="exercise-class" aria-labelledby="exercise-class-title">
            <h2 id="exercise-class-title" tabindex="-1">{"The class"}</h2>
            <div class="exercise-class__tools">
                <FileButton label="Open answers …" accept=".json" multiple=true primary=true />
                <button type="button" disabled={lesson.class.is_empty()} onclick={save}>{"Save the table (CSV)"}</button>
                <SaveFeedback lesson={lesson.clone()} />
                <label><input type="checkbox" checked={lesson.names_hidden} onchange={hide} />{" Hide names"}</label>
            </div>
            <PaperTools empty={lesson.class.is_empty()}
                papers={vec![(Paper::Class, "Print class summary"), (Paper::Feedback, "Print feedback for each pupil")]} />
            <p class="exercise-task__aside">{"Answers stay in this page until you close it; nothing of the class is sent, and nothing kept but the points you give."}</p>
            if !lesson.left_out.is_empty() {
                <details open=true>
                    <summary>{format!("{} that could not be taken as they are", counted(lesson.left_out.len(), "thing"))}</summary>
                    <ul class="exercise-class__lost">{ for lesson.left_out.iter().map(|left| html! { <li>{left.to_string()}</li> }) }</ul>
                </details>
            }
            if table.is_empty() {
                <p>{"No answers are open yet."}</p>
            } else {
                <div class="exercise-class__scroll" role="region" tabindex="0" aria-label="Table of the class">
                    <table>
                        <caption>
                            {"Of 100. A dash: not done; a scored task that was not done counts 0 in “All”. “Read”: you judge it. “All” is the weighted mean of the scored tasks. “Points” are yours, for the tasks you have judged so far; they are no part of “All”."}
                        </caption>
                        <thead><tr>
                            <th scope="col">{"Pupil"}</th><th scope="col">{"All"}</th>
                            if takes_points { <th scope="col">{"Points"}</th> }
                            { for exercise.tasks.iter().zip(1..).map(|(task, number)| html! {
                                <th scope="col">{format!("{number}. {}", task.kind.title())}</th>
                            }) }
                        </tr></thead>
                        <tbody>
                            { for table.iter().map(|row| {
                                let (pupil, sheet) = (pupil.clone(), row.sheet);
                                let open = Callback::from(move |_: MouseEvent| pupil.set(Some(sheet)));
                                html! {
                                    <tr key={row.sheet}>
                                        <th scope="row">
                                            <button type="button" class="plain" onclick={open}>{row.name.clone()}</button>
                                            if class.answers().get(row.sheet).is_some_and(|sheet| sheet.is_changed_after_reveal()) {
                                                <span class="exercise-task__aside">{" changed after seeing Dateline’s marks"}</span>
                                            }
                                        </th>
                                        <td>{ percent(row.total) }</td>
                                        if takes_points { <td>{ class.answers().get(row.sheet).map(|sheet| points_in_words(lesson.points.total(exercise, &lesson.rubric, &sheet.id))).unwrap_or_default() }</td> }
                                        { for row.cells.iter().map(|cell| html! {
                                            <td>{ if !cell.done { "–".to_owned() } else if cell.share.is_none() { "Read".to_owned() } else { percent(cell.share) } }</td>
                                        }) }
                                    </tr>
                                }
                            }) }
                        </tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{"Mean"}</th><td />
                                if takes_points { <td /> }
                                { for means.iter().map(|mean| html! { <td>{ percent(mean.mean) }</td> }) }
                            </tr>
                            if means.iter().any(|mean| mean.seconds.is_some()) {
                                <tr>
                                    <th scope="row">{"Median time"}</th><td />
                                    if takes_points { <td /> }
                                    { for means.iter().map(|mean| html! { <td>{ mean.seconds.map(minutes_and_seconds).unwrap_or_default() }</td> }) }
                                </tr>
                            }
                        </tfoot>
                    </table>
                </div>
                <label class="exercise-task__field">
                    <span>{"How marks are scored"}</span>
                    <select onchange={measure}>
                        { for Measure::ALL.iter().map(|measure| html! {
                            <option value={measure.name()} selected={*measure == lesson.rubric.measure}>{measure.words()}</option>
                        }) }
                    </select>
                </label>
                <details>
                    <summary>{"How this is counted"}</summary>
                    <p>{lesson.rubric.measure.source()}</p>
                </details>
                <fieldset class="exercise-class__which">
                    <legend>{"How much each task counts"}</legend>
                    { for exercise.tasks.iter().zip(1..).filter(|(task, _)| task.kind.standing() == Standing::Scored).map(|(task, number)| {
                        let id = task.id.clone();
                        let weigh = change.reform(move |event: Event| {
                            let written = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
                            Change::Weight(id.clone(), written.and_then(|written| written.parse().ok()).unwrap_or(1))
                        });
                        html! {
                            <label>
                                {format!("{number}. {} ", task.kind.title())}
                                <input type="number" min="0" max="100" value={lesson.rubric.weight(&task.id).to_string()} onchange={weigh} />
                            </label>
                        }
                    }) }
                </fieldset>
                if takes_points {
                    <ExerciseMost lesson={lesson.clone()} />
                }
                if let Some(sheet) = (*pupil).filter(|sheet| *sheet < class.answers().len()) {
                    <ExerciseFeedback lesson={lesson.clone()} {sheet} />
                }
                <fieldset class="exercise-class__which">
                    <legend>{"A task of the whole class"}</legend>
                    { for exercise.tasks.iter().enumerate().map(|(index, task)| html! {
                        <label><input type="radio" name="class-task" checked={index == at} onchange={show(index)} />{format!(" {}. {}", index + 1, task.kind.title())}</label>
                    }) }
                </fieldset>
                { of_task(lesson, &class, at) }
            }
        </section>
    }
}

/// One task over the class: agreement, what many missed, where they marked.
fn of_task(lesson: &Lesson, class: &Class<'_>, at: usize) -> Html {
    let Some(task) = lesson.exercise.tasks.get(at) else { return Html::default() };
    let misses = missed_lines(&lesson.exercise, class, at);
    let beside: Vec<_> = class
        .answers()
        .iter()
        .zip(class.scored())
        .filter_map(|(sheet, scored)| Some((sheet, scored.tasks.get(at)?)))
        .flat_map(|(sheet, score)| score.beside.iter().map(move |beside| (sheet, beside)))
        .filter(|(_, beside)| !beside.answered.is_empty())
        .collect();
    html! {
        <div class="exercise-class__task">
            if let Some(agreement) = class.agreement(task) {
                <p>
                    { match agreement.alpha {
                        Some(alpha) => format!("Agreement between {}: Krippendorff’s alpha {}", counted(agreement.pupils, "pupil"), decimal(alpha, 2)),
                        None => "Agreement: too few answers, or all the same".to_owned(),
                    } }
                    { agreement.kappa.map(|kappa| format!(", Cohen’s kappa {}", decimal(kappa, 2))).unwrap_or_default() }
                    {". 1 is all alike, 0 what chance would bring."}
                </p>
            }
            if !misses.is_empty() {
                <h3>{"Missed, or otherwise, by half or more"}</h3>
                <ul>{ for misses.iter().map(|line| html! { <li>{line.clone()}</li> }) }</ul>
            }
            if !beside.is_empty() {
                <h3>{"In their own words"}</h3>
                <dl class="exercise-class__beside">{ for beside.iter().map(|(sheet, beside)| html! {
                    <>
                        <dt>{format!("{}{}", task.kind.words(&beside.field), beside.about.as_ref().map(|about| format!(" {}", quoted(about))).unwrap_or_default())}</dt>
                        <dd>
                            if !lesson.names_hidden { {format!("{}: ", sheet.pupil)} }
                            {beside.answered.clone()}
                            if !beside.key.is_empty() { <span class="exercise-task__aside">{format!(" Key: {}", beside.key)}</span> }
                        </dd>
                    </>
                }) }</dl>
            }
            if !task.kind.marks().is_empty() {
                <ExerciseHeat key={at} lesson={lesson.clone()} task={at} />
            }
        </div>
    }
}

/// A share of 100, or nothing.
fn percent(share: Option<f64>) -> String {
    share.map(|share| decimal(share * 100.0, 0)).unwrap_or_default()
}
