//! An exercise on paper: its articles in numbered paragraphs, and signs that tell kinds of marks apart without a colour.

use dateline_classroom::{Article, Exercise, Label, TaskAnswer, TaskKind, Texts, write_exercise};
use dateline_text::{BlockKind, Span, sort_by_key};

/// How words are marked by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A line under them.
    Line,
    /// A box around them.
    Box,
    /// A circle around them.
    Circle,
    /// A wavy line under them.
    Wave,
    /// Brackets around them.
    Brackets,
}

impl Sign {
    /// What style sheets call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Box => "box",
            Self::Circle => "circle",
            Self::Wave => "wave",
            Self::Brackets => "brackets",
        }
    }

    /// What a pupil does with the pencil.
    #[must_use]
    pub const fn how(self) -> &'static str {
        match self {
            Self::Line => "a line under it",
            Self::Box => "a box around it",
            Self::Circle => "a circle around it",
            Self::Wave => "a wavy line under it",
            Self::Brackets => "square brackets around it",
        }
    }
}

/// The sign for what words are marked as, where that is marked in the article itself: marks that something is written about stand in
/// a table instead.
#[must_use]
pub fn sign_of(kind: TaskKind, mark: &str) -> Option<Sign> {
    if !kind.mark_fields().is_empty() {
        return None;
    }
    match mark {
        "person" => Some(Sign::Line),
        "organization" => Some(Sign::Box),
        "place" => Some(Sign::Circle),
        "date" => Some(Sign::Wave),
        "only_here" => Some(Sign::Brackets),
        _ => None,
    }
}

/// The letter that is written at a mark: the first one of its words that no kind before it has.
#[must_use]
pub fn letter_of(labels: &[Label], name: &str) -> char {
    let mut taken: Vec<char> = Vec::new();
    for label in labels {
        let mut letters = label.words.chars().map(|letter| letter.to_ascii_uppercase());
        let letter = letters.find(|letter| letter.is_alphabetic() && !taken.contains(letter)).unwrap_or('?');
        if label.name == name {
            return letter;
        }
        taken.push(letter);
    }
    '?'
}

/// Words of a paragraph with the marks over them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperPiece {
    /// The words.
    pub words: String,
    /// How they are marked.
    pub signs: Vec<Sign>,
    /// The signs of the marks that begin here.
    pub opens: Vec<Sign>,
    /// The letters of the marks that end here.
    pub closes: Vec<(Sign, char)>,
}

/// A paragraph on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperParagraph {
    /// Where it stands.
    pub span: Span,
    /// Its number; `H` for a headline.
    pub label: String,
    /// What part of the article it is.
    pub kind: BlockKind,
    /// Its words.
    pub pieces: Vec<PaperPiece>,
}

/// The handout as pupils get it: what a worksheet is made from. It knows no key, nor what of a page is the article where that is
/// asked.
#[must_use]
pub fn handed_out(exercise: &Exercise) -> Exercise {
    dateline_classroom::read_exercise(&write_exercise(exercise))
        .map_or_else(|_| exercise.clone(), |read| read.it)
}

/// The paragraphs of an article, with the marks of these answers in it.
#[must_use]
pub fn paper_article(
    exercise: &Exercise,
    texts: &Texts<'_>,
    number: u32,
    answers: &[&TaskAnswer],
) -> Vec<PaperParagraph> {
    let Some(article) = exercise.articles.get(number as usize) else { return Vec::new() };
    let marks = marks(exercise, texts, number, answers);
    let labels = labels(exercise, article, number);
    let paragraph = |((span, kind), label)| PaperParagraph {
        span,
        label,
        kind,
        pieces: pieces(&article.text, span, &marks),
    };
    article.shown().into_iter().zip(labels).map(paragraph).collect()
}

/// The number of the paragraph that words of an article stand in.
#[must_use]
pub fn paragraph_of(exercise: &Exercise, number: u32, span: Span) -> String {
    let Some(article) = exercise.articles.get(number as usize) else { return String::new() };
    let shown = article.shown();
    let at = shown.iter().position(|(paragraph, _)| span.start() < paragraph.end());
    at.and_then(|at| labels(exercise, article, number).into_iter().nth(at)).unwrap_or_default()
}

/// `1`, `2`, …; in the second of two articles `B1`, `B2`.
fn labels(exercise: &Exercise, article: &Article, number: u32) -> Vec<String> {
    let before = match (exercise.articles.len(), number) {
        (..=1, _) => "",
        (_, 0) => "A",
        _ => "B",
    };
    let mut count = 0;
    let label = |(_, kind): (Span, BlockKind)| {
        if kind == BlockKind::Headline {
            return format!("{before}H");
        }
        count += 1;
        format!("{before}{count}")
    };
    article.shown().into_iter().map(label).collect()
}

/// A mark with its sign and letter.
struct Signed {
    span: Span,
    sign: Sign,
    letter: char,
}

fn marks(exercise: &Exercise, texts: &Texts<'_>, number: u32, answers: &[&TaskAnswer]) -> Vec<Signed> {
    let mut marks: Vec<Signed> = answers
        .iter()
        .filter_map(|answer| Some((exercise.task(&answer.task)?.kind, answer)))
        .flat_map(|(kind, answer)| answer.marks.iter().map(move |mark| (kind, mark)))
        .filter(|(_, mark)| mark.article == number)
        .filter_map(|(kind, mark)| {
            let sign = sign_of(kind, &mark.kind)?;
            Some(Signed { span: texts.place(mark)?, sign, letter: letter_of(kind.marks(), &mark.kind) })
        })
        .collect();
    sort_by_key(&mut marks, |mark| mark.span);
    marks
}

/// The words of a paragraph, cut wherever a mark begins or ends.
fn pieces(text: &str, paragraph: Span, marks: &[Signed]) -> Vec<PaperPiece> {
    let inside: Vec<&Signed> = marks.iter().filter(|mark| mark.span.overlaps(paragraph)).collect();
    let mut cuts = vec![paragraph.start(), paragraph.end()];
    for mark in &inside {
        cuts.extend([mark.span.start().max(paragraph.start()), mark.span.end().min(paragraph.end())]);
    }
    sort_by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    let piece = |ends: &[u32]| {
        let &[from, to] = ends else { return None };
        let span = Span::new(from, to);
        let over = || inside.iter().filter(move |mark| mark.span.overlaps(span));
        Some(PaperPiece {
            words: span.text(text).to_owned(),
            signs: over().map(|mark| mark.sign).collect(),
            opens: over().filter(|mark| mark.span.start() == from).map(|mark| mark.sign).collect(),
            closes: over()
                .filter(|mark| mark.span.end() == to)
                .map(|mark| (mark.sign, mark.letter))
                .collect(),
        })
    };
    cuts.windows(2).filter_map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_classroom::{Mark, Task};
    use dateline_notes::TextPositionSelector;

    const TEXT: &str = "Ferry stopped\n\nAnna Berg left Oxdale.\n\nIt was late.";

    fn exercise() -> Exercise {
        let mut exercise = Exercise::new("e1", "Ferry", Article::new("Ferry stopped", TEXT));
        exercise.tasks = vec![Task::new("t1", TaskKind::Names)];
        exercise
    }

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::of(start..start + words.len())
    }

    #[test]
    fn every_kind_that_is_marked_in_the_article_has_a_sign_and_a_letter_of_its_own() {
        let mut signs = Vec::new();
        for kind in TaskKind::ALL {
            let letters: Vec<char> =
                kind.marks().iter().map(|label| letter_of(kind.marks(), label.name)).collect();
            for (index, letter) in letters.iter().enumerate() {
                assert!(letter.is_alphabetic() && !letters[..index].contains(letter), "{letters:?}");
            }
            for label in kind.marks().iter().filter(|_| kind.mark_fields().is_empty()) {
                let sign = sign_of(*kind, label.name).unwrap();
                assert!(!signs.contains(&sign), "{sign:?}");
                signs.push(sign);
            }
        }
        assert_eq!(letter_of(TaskKind::Names.marks(), "place"), 'L');
    }

    #[test]
    fn paragraphs_are_numbered_and_the_headline_is_not() {
        let exercise = exercise();
        let texts = Texts::new(&exercise);
        let labels: Vec<String> =
            paper_article(&exercise, &texts, 0, &[]).into_iter().map(|it| it.label).collect();
        assert_eq!(labels, ["H", "1", "2"]);
        assert_eq!(paragraph_of(&exercise, 0, at("Oxdale")), "1");
        assert_eq!(paragraph_of(&exercise, 0, at("late")), "2");
    }

    #[test]
    fn the_paragraphs_of_two_articles_are_told_apart() {
        let mut exercise = exercise();
        exercise.articles.push(Article::new("Other", "Another text."));
        let texts = Texts::new(&exercise);
        assert_eq!(paper_article(&exercise, &texts, 1, &[])[0].label, "B1");
        assert_eq!(paper_article(&exercise, &texts, 2, &[]), []);
    }

    #[test]
    fn marks_that_lie_in_one_another_keep_every_word_once() {
        let exercise = exercise();
        let texts = Texts::new(&exercise);
        let mut answer = TaskAnswer::new("t1");
        for (words, kind) in [("Anna Berg", "person"), ("Berg", "place"), ("Oxdale.", "place")] {
            answer.marks.push(Mark::new(texts.take(0, at(words)).unwrap(), kind));
        }
        let paragraph = &paper_article(&exercise, &texts, 0, &[&answer])[1];
        let words: String = paragraph.pieces.iter().map(|piece| piece.words.as_str()).collect();
        assert_eq!(words, "Anna Berg left Oxdale.");
        assert_eq!(paragraph.pieces[1].signs, [Sign::Line, Sign::Circle]);
        assert_eq!(paragraph.pieces[1].closes, [(Sign::Line, 'P'), (Sign::Circle, 'L')]);
    }

    #[test]
    fn a_worksheet_that_asks_what_is_not_the_article_shows_all_of_the_page() {
        let mut exercise = exercise();
        let whole = TextPositionSelector { start: 0, end: 13 };
        exercise.articles[0].blocks = vec![(whole, BlockKind::Headline)];
        assert_eq!(handed_out(&exercise).articles[0].shown().len(), 1);
        exercise.tasks.push(Task::new("t2", TaskKind::NotArticle));
        assert_eq!(handed_out(&exercise).articles[0].shown().len(), 3);
    }
}
