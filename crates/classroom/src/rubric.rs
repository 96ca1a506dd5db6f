//! How strictly marks are scored, and how much each task weighs. The teacher edits it; it is part of the key.

use dateline_notes::import::LeftOut;
use dateline_notes::json::{Fields, Other, Value, Writer};
use dateline_text::named;
use std::collections::BTreeMap;

named! {
    /// Which published measure scores marks.
    Measure {
        /// Half a point for the kind where the words meet, half for both ends: MUC-7 (Chinchor 1998), where text and type of a
        /// name are slots of their own.
        Muc = "muc",
        /// Both ends and the kind: SemEval-2013 task 9, "strict" (Segura-Bedmar et al. 2013); CoNLL-2003 counts so too.
        Strict = "strict",
        /// Both ends, whatever the kind: SemEval-2013 task 9, "exact".
        Exact = "exact",
        /// Both ends, or half where the words meet; whatever the kind: SemEval-2013 task 9, "partial".
        Partial = "partial",
        /// The kind, where the words meet: SemEval-2013 task 9, "type".
        Type = "type",
    }
}

impl Measure {
    /// What it counts, for a teacher.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Muc => "Half for the kind, half for the exact words",
            Self::Strict => "Kind and exact words, or nothing",
            Self::Exact => "The exact words, whatever the kind",
            Self::Partial => "The exact words, half where some agree",
            Self::Type => "The kind, where some words agree",
        }
    }

    /// Where the measure comes from and how a mark earns by it, for whoever wants to know.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::Muc => {
                "A mark earns half for the right kind and half for the exact words, as in MUC-7 (Chinchor 1998). What was missed and what is too much both cost: the score is the F measure."
            }
            Self::Strict => {
                "A mark earns 1 where kind and words are both right, as in CoNLL-2003 and in SemEval-2013 task 9 (“strict”). What was missed and what is too much both cost: the score is the F measure."
            }
            Self::Exact => {
                "A mark earns 1 for the exact words, as in SemEval-2013 task 9 (“exact”). What was missed and what is too much both cost: the score is the F measure."
            }
            Self::Partial => {
                "A mark earns 1 for the exact words and half where some agree, as in SemEval-2013 task 9 (“partial”). What was missed and what is too much both cost: the score is the F measure."
            }
            Self::Type => {
                "A mark earns 1 for the right kind where some words agree, as in SemEval-2013 task 9 (“type”). What was missed and what is too much both cost: the score is the F measure."
            }
        }
    }
}

/// The most that a task weighs.
const HEAVIEST: u32 = 100;
/// The most points that a free answer can be given.
const MOST_POINTS: u32 = 100;
/// How many it can be given where nothing is said.
const USUAL_POINTS: u32 = 2;

/// How an exercise is scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Rubric {
    /// How marks are.
    pub measure: Measure,
    /// How much a task weighs in the total, by its id; 1 where nothing is said, 0 leaves it out.
    pub weights: BTreeMap<String, u32>,
    /// The most points that the free answers to a task can be given, by its id; 2 where nothing is said.
    pub most: BTreeMap<String, u32>,
    /// Why the key is as it is, for the teacher, by the task's id.
    pub why: BTreeMap<String, String>,
    other: Other,
}

impl Default for Rubric {
    fn default() -> Self {
        Self {
            measure: Measure::Muc,
            weights: BTreeMap::new(),
            most: BTreeMap::new(),
            why: BTreeMap::new(),
            other: Other::default(),
        }
    }
}

impl Rubric {
    /// How much the task of this id weighs.
    #[must_use]
    pub fn weight(&self, task: &str) -> u32 {
        self.weights.get(task).copied().unwrap_or(1).min(HEAVIEST)
    }

    /// The most points that the free answers to the task of this id can be given.
    #[must_use]
    pub fn most(&self, task: &str) -> u32 {
        self.most.get(task).copied().unwrap_or(USUAL_POINTS).min(MOST_POINTS)
    }

    /// Forgets what was said of a task, as when it is asked no more.
    pub fn forget(&mut self, task: &str) {
        self.weights.remove(task);
        self.most.remove(task);
        self.why.remove(task);
    }

    pub(crate) fn value(&self) -> Value {
        let words = |writer: Writer, (task, why): (&String, &String)| writer.with(task, why.as_str());
        let why = self.why.iter().fold(Writer::default(), words).done();
        Writer::over(&self.other)
            .with("measure", self.measure.name())
            .with_some("weights", numbers_value(&self.weights))
            .with_some("most", numbers_value(&self.most))
            .with_some("why", (!self.why.is_empty()).then_some(why))
            .done()
    }

    /// The rubric of a key's fields; what cannot be read of it stands as it does by default.
    pub(crate) fn of(key: &mut Fields, left_out: &mut Vec<LeftOut>) -> Self {
        let mut rubric = Self::default();
        let mut leave = |what: String, why: String| left_out.push(LeftOut { what, why });
        let mut fields = match key.optional_object("rubric") {
            Ok(Some(fields)) => fields,
            Ok(None) => return rubric,
            Err(why) => {
                leave("rubric".to_owned(), why.to_string());
                return rubric;
            }
        };
        match fields.named("measure", Measure::from_name) {
            Ok(measure) => rubric.measure = measure,
            Err(why) => leave("rubric.measure".to_owned(), why.to_string()),
        }
        rubric.weights = numbers_of(&mut fields, "weights", HEAVIEST, &mut leave);
        rubric.most = numbers_of(&mut fields, "most", MOST_POINTS, &mut leave);
        rubric.why = fields.texts("why", &mut |what, why| leave(what, why.to_owned()));
        rubric.other = fields.rest();
        rubric
    }
}

fn numbers_value(numbers: &BTreeMap<String, u32>) -> Option<Value> {
    let write = |writer: Writer, (task, number): (&String, &u32)| writer.with(task, *number);
    (!numbers.is_empty()).then(|| numbers.iter().fold(Writer::default(), write).done())
}

/// A number a task, none above `most`.
fn numbers_of(
    fields: &mut Fields,
    name: &str,
    most: u32,
    leave: &mut impl FnMut(String, String),
) -> BTreeMap<String, u32> {
    let mut numbers = BTreeMap::new();
    if let Some(Value::Object(written)) = fields.value(name) {
        for (task, number) in written {
            match number.as_u64().and_then(|number| u32::try_from(number).ok()) {
                Some(number) => {
                    numbers.insert(task, number.min(most));
                }
                None => leave(format!("rubric.{name}.{task}"), "a whole number was expected".to_owned()),
            }
        }
    }
    numbers
}
