use super::*;
use dateline_classroom::{Answers, Article, Exercise, Key, Mark, TaskAnswer, Texts};
use dateline_text::Span;

const TEXT: &str = "Ferry stopped\n\nAnna Berg left Oxdale.\n\n“We stop,” said Berg. It was late in Oxdale.";
const NOW: &str = "2026-11-29T10:00:00Z";

fn exercise(title: &str) -> Exercise {
    let mut exercise = Exercise::new("e1", title, Article::new("Ferry stopped", TEXT));
    exercise.tasks = vec![Task::new("t1", TaskKind::Names), Task::new("t2", TaskKind::FiveWs)];
    exercise
}

fn mark(exercise: &Exercise, words: &str, nth: usize, kind: &str) -> Mark {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
    Mark::new(Texts::new(exercise).take(0, Span::of(start..start + words.len())).unwrap(), kind)
}

fn key(exercise: &Exercise) -> Key {
    let mut names = TaskAnswer::new("t1");
    for (words, nth, kind) in
        [("Anna Berg", 0, "person"), ("Oxdale", 0, "place"), ("Berg", 1, "person"), ("Oxdale", 1, "place")]
    {
        names.marks.push(mark(exercise, words, nth, kind));
    }
    let mut ws = TaskAnswer::new("t2");
    ws.texts.insert("who".to_owned(), "Anna Berg".to_owned());
    let mut key = Key::new(exercise, NOW);
    key.tasks = vec![names, ws];
    key
}

fn sheet(exercise: &Exercise, id: &str, pupil: &str, who: &str) -> Answers {
    let mut sheet = Answers::new(id, exercise, pupil, NOW);
    let names = sheet.to_mut("t1");
    names.marks = vec![
        mark(exercise, "Anna", 0, "person"),
        mark(exercise, "Oxdale", 0, "place"),
        mark(exercise, "“We stop,”", 0, "person"),
        mark(exercise, "Oxdale", 1, "place"),
    ];
    sheet.to_mut("t2").texts.insert("who".to_owned(), who.to_owned());
    sheet
}

/// What there is to say of every sheet, in the order of the table.
fn told(exercise: &Exercise, sheets: &[Answers], reader: FeedbackFor) -> Vec<Feedback> {
    let key = key(exercise);
    let class = Class::new(exercise, Some(&key), sheets);
    let mut points = Points::default();
    points.give("a", "t2", Some(1));
    let of = |sheet| Judged { class: &class, rubric: &key.rubric, points: &points, sheet };
    class.table(false).iter().filter_map(|row| of(row.sheet).feedback(&row.name, reader)).collect()
}

#[test]
fn items_of_which_the_same_is_said_stand_together_with_their_places() {
    let exercise = exercise("Ferry");
    let all = told(&exercise, &[sheet(&exercise, "a", "Otter", "Anna")], FeedbackFor::Pupil);
    let said: Vec<(&str, String)> =
        all[0].tasks[0].groups.iter().map(|group| (group.said.as_str(), group.on_one_line())).collect();
    assert_eq!(
        said,
        [
            ("Right.", "“Oxdale” (paragraph 1), “Oxdale” (paragraph 2)".to_owned()),
            (
                "The kind is right; the key has more or fewer words.",
                "“Anna” (paragraph 1; in the key: “Anna Berg”)".to_owned()
            ),
            // Words that bring quotation marks along get no others.
            ("Not in the key.", "“We stop,” (paragraph 2)".to_owned()),
            ("Only in the key: Person.", "“Berg” (paragraph 2)".to_owned()),
        ]
    );
}

#[test]
fn the_pupil_is_told_of_points_and_the_teacher_of_what_is_missing() {
    let exercise = exercise("Ferry");
    let sheets = [sheet(&exercise, "a", "Otter", "Anna")];
    let (pupil, teacher) =
        (told(&exercise, &sheets, FeedbackFor::Pupil), told(&exercise, &sheets, FeedbackFor::Teacher));
    assert_eq!(pupil[0].tasks[1].said, ["Your teacher gave 1 of 2 points."]);
    assert!(teacher[0].tasks[1].said.is_empty(), "the field for them stands there");
    assert!(pupil[0].all[1].starts_with("Your teacher’s points for what you wrote: 1 of 2."));
    assert!(teacher[0].all[1].starts_with("Your points: 1 of 2."));
    let written = &pupil[0].tasks[1].written[0];
    assert_eq!(
        (written.answered.as_str(), written.key.as_deref()),
        ("You wrote: Anna", Some("Your teacher wrote: Anna Berg"))
    );
    assert_eq!(teacher[0].tasks[1].written[0].key.as_deref(), Some("Key: Anna Berg"));
    let same = told(&exercise, &[sheet(&exercise, "a", "Otter", "Anna Berg")], FeedbackFor::Pupil);
    let written = &same[0].tasks[1].written[0];
    assert_eq!(
        (written.answered.as_str(), written.key.as_deref()),
        ("You and your teacher wrote: Anna Berg", None)
    );
}

#[test]
fn of_a_task_that_was_not_done_nothing_more_is_said() {
    let exercise = exercise("Ferry");
    let all = told(&exercise, &[Answers::new("b", &exercise, "Heron", NOW)], FeedbackFor::Pupil);
    for task in &all[0].tasks {
        assert_eq!((task.share.as_str(), task.is_done), ("Not answered.", false));
        assert!(task.said.is_empty() && task.groups.is_empty() && task.written.is_empty());
    }
}

#[test]
fn whatever_was_written_is_words_in_the_page() {
    let attack = "</p></style><script>alert(1)</script><img src=x onerror='a()'>\" & \u{0}";
    let exercise = exercise(attack);
    let all = told(&exercise, &[sheet(&exercise, "a", attack, attack)], FeedbackFor::Pupil);
    let page = feedback_page(&all[0]);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\0'), "{page}");
    assert_eq!(page.matches("</style>").count(), 1);
    // The name twice, the exercise twice, the answer once.
    assert_eq!(page.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count(), 5);
    // Nothing is fetched from anywhere.
    for outward in ["http:", "https:", "src=", "url(", "@import", "<link", "<a "] {
        assert!(!page.replace("&lt;img src=x", "").contains(outward), "{outward}");
    }
}

#[test]
fn the_page_says_what_the_paper_says_under_headings() {
    let exercise = exercise("Ferry");
    let all = told(&exercise, &[sheet(&exercise, "a", "Otter", "Anna\nBerg")], FeedbackFor::Pupil);
    let page = feedback_page(&all[0]);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">") && page.ends_with("</html>\n"));
    for words in [
        "<title>Otter: Ferry</title>",
        "<h1 dir=\"auto\">Otter</h1>",
        "<h2 id=\"task-2\">2. The five Ws</h2>",
        "<h3>Right.</h3>",
        "<p>Your teacher gave 1 of 2 points.</p>",
        "You wrote: Anna\nBerg</p>",
        "Your teacher wrote: Anna Berg</p>",
        "prefers-color-scheme: dark",
        "default-src &#39;none&#39;",
    ] {
        assert!(page.contains(&words.replace("&#39;", "'")), "{words}: {page}");
    }
    for tag in ["section", "header", "main", "ul", "p", "h1", "h2", "h3"] {
        let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn a_file_is_called_as_the_pupil_is_as_far_as_it_can_be() {
    for (pupil, name) in [
        ("Otter", "otter.html"),
        ("Otter (2)", "otter-2.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("..\\..\\x:y", "x-y.html"),
        ("<script>", "script.html"),
        ("", "pupil.html"),
        (" …/.. ", "pupil.html"),
        ("NUL", "nul-file.html"),
        ("com1", "com1-file.html"),
        ("\u{202E}lmth.", "lmth.html"),
        ("Жар-птица 7", "жар-птица-7.html"),
    ] {
        assert_eq!(feedback_file_name(pupil), name);
    }
    let long = feedback_file_name(&"ä".repeat(300));
    assert!(long.len() < 200 && long.starts_with("ää"), "{long}");
}

#[test]
fn two_of_one_name_have_files_of_their_own() {
    let exercise = exercise("Ferry");
    let sheets = [("1", "Otter"), ("2", "Otter"), ("3", "otter"), ("4", "")]
        .map(|(id, pupil)| sheet(&exercise, id, pupil, "Anna"));
    let all = told(&exercise, &sheets, FeedbackFor::Pupil);
    let names: Vec<&str> = all.iter().map(|feedback| feedback.name.as_str()).collect();
    assert_eq!(names, ["No name", "Otter", "Otter (2)", "otter"]);
    let files = all.iter().map(|feedback| (feedback_file_name(&feedback.name), feedback_page(feedback)));
    // What the file's name cannot tell apart, the packing does.
    assert!(dateline_notes::zip_files(files, NOW).is_ok());
}
