//! The eleven kinds of task, as a table: what each asks for, and whether it has one right answer.

use dateline_notes::json::{Fields, Other, Value, Writer};
use dateline_notes::{StoredError, TextPositionSelector};
use dateline_text::named;

named! {
    /// What a task asks for.
    TaskKind {
        /// People, organizations, places, dates are marked.
        Names = "names",
        /// Who, what, when, where, why, before anything is revealed.
        FiveWs = "five_ws",
        /// Every source: named or not, how they know, what they gain.
        Sources = "sources",
        /// Each sentence is a fact or an opinion.
        FactOrOpinion = "fact_or_opinion",
        /// Loaded words and hedges, and a neutral word instead.
        LoadedWords = "loaded_words",
        /// What the headline loses or widens against the body.
        Headline = "headline",
        /// Claims to check: question, where to look, finding.
        Claims = "claims",
        /// What on the page is not the article.
        NotArticle = "not_article",
        /// Caption and credit of a picture.
        Caption = "caption",
        /// Events are put in order.
        Order = "order",
        /// Two articles on one event: what each leaves out.
        TwoArticles = "two_articles",
    }
}

/// What becomes of an answer beside the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is one right answer: right and wrong are counted.
    Scored,
    /// There is none: the answers are compared with the key and with each other, and nothing is marked wrong.
    Compared,
    /// The teacher reads it beside the key and judges.
    Judged,
}

/// What the choices of a task are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// There are none.
    Nothing,
    /// Each sentence.
    Sentences,
    /// Each part of the page.
    Blocks,
}

/// A name that files use, with the words for it that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// In files.
    pub name: &'static str,
    /// On the page.
    pub words: &'static str,
}

/// What there is to say of a kind of task.
struct Shape {
    title: &'static str,
    asks: &'static str,
    standing: Standing,
    marks: &'static [Label],
    mark_fields: &'static [Label],
    units: Units,
    choices: &'static [Label],
    fields: &'static [Label],
}

const fn label(name: &'static str, words: &'static str) -> Label {
    Label { name, words }
}

/// A task that asks for nothing yet.
const BARE: Shape = Shape {
    title: "",
    asks: "",
    standing: Standing::Judged,
    marks: &[],
    mark_fields: &[],
    units: Units::Nothing,
    choices: &[],
    fields: &[],
};

/// The kinds, in the order of [`TaskKind::ALL`].
const SHAPES: [Shape; 11] = [
    Shape {
        title: "People, organizations, places, dates",
        asks: "Mark every name of a person, an organization or a place, and every date. Mark all the words of the name, and no more.",
        standing: Standing::Scored,
        marks: &[
            label("person", "Person"),
            label("organization", "Organization"),
            label("place", "Place"),
            label("date", "Date"),
        ],
        ..BARE
    },
    Shape {
        title: "The five Ws",
        asks: "Say in your own words, as shortly as you can, what the article tells.",
        fields: &[
            label("who", "Who did it?"),
            label("what", "What happened?"),
            label("when", "When?"),
            label("where", "Where?"),
            label("why", "Why?"),
        ],
        ..BARE
    },
    Shape {
        title: "Sources",
        asks: "Mark everyone the article has its news from. Is the source named? How do they know? What do they gain by saying it?",
        standing: Standing::Scored,
        marks: &[label("named", "Named source"), label("unnamed", "Source without a name")],
        mark_fields: &[label("knows", "How do they know?"), label("gains", "What do they gain?")],
        ..BARE
    },
    Shape {
        title: "Fact or opinion",
        asks: "Say of each sentence whether it states a fact, which could be checked, or an opinion.",
        standing: Standing::Compared,
        units: Units::Sentences,
        choices: &[label("fact", "Fact"), label("opinion", "Opinion"), label("both", "Some of both")],
        ..BARE
    },
    Shape {
        title: "Loaded words",
        asks: "Mark words that judge or stir feelings, and words that make a claim less certain. Give a neutral word instead.",
        standing: Standing::Compared,
        marks: &[label("loaded", "Loaded word"), label("hedge", "Hedge")],
        mark_fields: &[label("neutral", "A neutral word instead")],
        ..BARE
    },
    Shape {
        title: "Headline and article",
        asks: "Compare the headline with the article under it.",
        fields: &[
            label("lost", "What does the headline leave out?"),
            label("widened", "What does it make larger or surer than the article says?"),
            label("better", "Write a headline that fits."),
        ],
        ..BARE
    },
    Shape {
        title: "Claims to check",
        asks: "Mark claims that somebody should check. Say what you would ask, where you would look, and what you found.",
        marks: &[label("claim", "Claim")],
        mark_fields: &[
            label("question", "What would you ask?"),
            label("look", "Where would you look?"),
            label("finding", "What did you find?"),
        ],
        ..BARE
    },
    Shape {
        title: "What is not the article",
        asks: "Say of each part of the page what it is.",
        standing: Standing::Scored,
        units: Units::Blocks,
        choices: &[
            label("article", "The article"),
            label("advertisement", "An advertisement"),
            label("teaser", "Another article’s teaser"),
            label("sign_up", "A sign-up"),
            label("other", "Something else"),
        ],
        ..BARE
    },
    Shape {
        title: "Caption and credit",
        asks: "Look at the words below the picture.",
        fields: &[
            label("shows", "What is in the picture, by its caption?"),
            label("beyond", "What does the caption say that no picture can show?"),
            label("credit", "Who made the picture?"),
        ],
        ..BARE
    },
    Shape {
        title: "The order of events",
        asks: "Put the events in the order in which they happened, the earliest first.",
        standing: Standing::Scored,
        ..BARE
    },
    Shape {
        title: "Two articles",
        asks: "Two articles tell of one event. Mark in each what the other leaves out.",
        marks: &[label("only_here", "Only here")],
        fields: &[
            label("first", "What does the first article leave out?"),
            label("second", "What does the second article leave out?"),
            label("why", "Why might that be?"),
        ],
        ..BARE
    },
];

impl TaskKind {
    fn shape(self) -> &'static Shape {
        // The table has a row for every kind; a test counts them.
        &SHAPES[self as usize]
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.shape().title
    }

    /// What it asks of a pupil, where the teacher wrote nothing else.
    #[must_use]
    pub fn asks(self) -> &'static str {
        self.shape().asks
    }

    /// Whether there is one right answer.
    #[must_use]
    pub fn standing(self) -> Standing {
        self.shape().standing
    }

    /// What words can be marked as.
    #[must_use]
    pub fn marks(self) -> &'static [Label] {
        self.shape().marks
    }

    /// What is written about each mark.
    #[must_use]
    pub fn mark_fields(self) -> &'static [Label] {
        self.shape().mark_fields
    }

    /// What a choice is made for.
    #[must_use]
    pub fn units(self) -> Units {
        self.shape().units
    }

    /// What there is to choose.
    #[must_use]
    pub fn choices(self) -> &'static [Label] {
        self.shape().choices
    }

    /// What is written about the whole article.
    #[must_use]
    pub fn fields(self) -> &'static [Label] {
        self.shape().fields
    }

    /// The words for a mark, a choice or a field of this name; the name itself where it is another's.
    #[must_use]
    pub fn words(self, name: &str) -> &str {
        let labels = [self.marks(), self.mark_fields(), self.choices(), self.fields()].into_iter().flatten();
        labels.into_iter().find(|label| label.name == name).map_or(name, |label| label.words)
    }
}

/// A piece of the text that a choice is made for: code points of the first article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What answers call it by.
    pub id: String,
    /// Where it stands.
    pub position: TextPositionSelector,
}

/// An event to be put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderItem {
    /// What answers call it by; it says nothing of the order.
    pub id: String,
    /// What happened.
    pub words: String,
}

/// One task of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Unique in its exercise.
    pub id: String,
    /// What it asks for.
    pub kind: TaskKind,
    /// The teacher's words for it; where there are none, [`TaskKind::asks`] stands.
    pub instructions: Option<String>,
    /// Help, one piece after the other.
    pub hints: Vec<String>,
    /// How long it may take.
    pub minutes: Option<u32>,
    /// What choices are made for.
    pub units: Vec<Unit>,
    /// What is to be put in order.
    pub items: Vec<OrderItem>,
    /// Fields that this version does not know.
    pub(crate) other: Other,
}

impl Task {
    /// A task of this kind that says no more than its kind does.
    #[must_use]
    pub fn new(id: &str, kind: TaskKind) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            instructions: None,
            hints: Vec::new(),
            minutes: None,
            units: Vec::new(),
            items: Vec::new(),
            other: Other::default(),
        }
    }

    /// What a pupil is asked.
    #[must_use]
    pub fn asks(&self) -> &str {
        self.instructions.as_deref().unwrap_or_else(|| self.kind.asks())
    }

    pub(crate) fn value(&self) -> Value {
        let unit = |unit: &Unit| {
            let (start, end) = (unit.position.start, unit.position.end);
            Writer::default().with("id", unit.id.as_str()).with("start", start).with("end", end).done()
        };
        let item = |item: &OrderItem| {
            Writer::default().with("id", item.id.as_str()).with("words", item.words.as_str()).done()
        };
        Writer::over(&self.other)
            .with("id", self.id.as_str())
            .with("kind", self.kind.name())
            .with_some("instructions", self.instructions.as_deref())
            .with_list("hints", self.hints.iter().map(|hint| hint.as_str().into()))
            .with_some("minutes", self.minutes)
            .with_some("unit", (!self.units.is_empty()).then_some("code_point"))
            .with_list("units", self.units.iter().map(unit))
            .with_list("items", self.items.iter().map(item))
            .done()
    }

    pub(crate) fn of(value: Value, at: &str) -> Result<Self, StoredError> {
        let mut fields = Fields::new(value, at)?;
        let mut task = Self::new(&fields.text("id")?, fields.named("kind", TaskKind::from_name)?);
        task.instructions = fields.optional_text("instructions")?;
        task.minutes = fields.optional_number("minutes")?;
        for (at, hint) in fields.list("hints")? {
            let hint = hint.as_str().ok_or(StoredError::Broken { at, what: "a text was expected" })?;
            task.hints.push(hint.to_owned());
        }
        if fields.optional_text("unit")?.is_some_and(|unit| unit != "code_point") {
            return Err(fields.broken("unit", "an unknown unit"));
        }
        for (at, unit) in fields.list("units")? {
            let mut unit = Fields::new(unit, &at)?;
            let position = TextPositionSelector { start: unit.number("start")?, end: unit.number("end")? };
            task.units.push(Unit { id: unit.text("id")?, position });
        }
        for (at, item) in fields.list("items")? {
            let mut item = Fields::new(item, &at)?;
            task.items.push(OrderItem { id: item.text("id")?, words: item.text("words")? });
        }
        task.other = fields.rest();
        Ok(task)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_row_and_something_to_do() {
        assert_eq!(SHAPES.len(), TaskKind::ALL.len());
        for kind in TaskKind::ALL {
            let does = kind.marks().len() + kind.choices().len() + kind.fields().len();
            assert!(does > 0 || *kind == TaskKind::Order, "{}", kind.name());
            assert!(!kind.title().is_empty() && !kind.asks().is_empty());
            assert_eq!(kind.choices().is_empty(), kind.units() == Units::Nothing);
        }
    }

    #[test]
    fn where_there_is_no_single_right_answer_nothing_is_marked_wrong() {
        for kind in [TaskKind::FactOrOpinion, TaskKind::LoadedWords] {
            assert_eq!(kind.standing(), Standing::Compared);
        }
        assert_eq!(TaskKind::Names.standing(), Standing::Scored);
    }

    #[test]
    fn a_name_leads_to_its_words() {
        assert_eq!(TaskKind::NotArticle.words("sign_up"), "A sign-up");
        assert_eq!(TaskKind::NotArticle.words("recipe"), "recipe");
    }
}
