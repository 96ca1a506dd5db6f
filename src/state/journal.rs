//! The steps of a page as it keeps them over a reload: in which order they were made, and of each what taking it back, or making it
//! again, needs. The edits of one article are written elsewhere ([`History::written`](dateline_notes::History::written)); here is
//! only where among the others they stand.

use super::{Brought, BroughtArticle, State, Step};
use dateline_notes::json::{Value, Writer};
use dateline_notes::{HISTORY_STEPS, NotName, StoredArticle, decode, encode};
use dateline_text::MentionKind;
use std::rc::Rc;

/// The form that it is written in; one in another form is forgotten.
const FORM: u64 = 1;

/// The steps that were made and those that were taken back, and on which article the edits among them were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    pub(super) open: Option<String>,
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Step>,
}

/// What of a step is long and does not change: it is written once, beside the journal. The same while it is at the same address.
#[derive(Clone, Debug)]
pub enum Parcel {
    /// An article that was deleted.
    Deleted(Rc<StoredArticle>),
    /// An import; whether it was taken back, so that its articles are nowhere else.
    Imported(Rc<Brought>, bool),
}

impl PartialEq for Parcel {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Deleted(one), Self::Deleted(another)) => Rc::ptr_eq(one, another),
            (Self::Imported(one, is_back), Self::Imported(another, other_is_back)) => {
                Rc::ptr_eq(one, another) && is_back == other_is_back
            }
            _ => false,
        }
    }
}

impl State {
    /// The steps as they are to be kept over a reload.
    #[must_use]
    pub fn journal(&self) -> Journal {
        let open = self.article.as_ref().map(|open| open.stored.id.clone());
        let mut journal = Journal { open, done: self.done.clone(), undone: self.undone.clone() };
        // The page may be left once more before the article is there whose edits stood among them.
        if let Some(between) = self.between.as_ref().filter(|_| self.article.is_none()) {
            journal.open = Some(between.id.clone());
            together(&mut journal.done, between.done.len(), &between.done);
            together(&mut journal.undone, between.undone.len(), &between.undone);
        }
        journal
    }

    /// The ids of the articles that were deleted and can be brought back.
    #[must_use]
    pub fn deleted(&self) -> Vec<String> {
        let deleted = |step: &Step| match step {
            Step::Deleted(article, _) => Some(article.id.clone()),
            _ => None,
        };
        self.done.iter().filter_map(deleted).collect()
    }
}

impl Journal {
    /// Whether there is no step but edits, which are kept elsewhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.iter().chain(&self.undone).all(|step| *step == Step::Edit)
    }

    /// What is to be written beside it: of the step that is given up first, first.
    #[must_use]
    pub fn parcels(&self) -> Vec<Parcel> {
        let done = self.done.iter().filter_map(|step| parcel(step, false));
        done.chain(self.undone.iter().filter_map(|step| parcel(step, true))).collect()
    }

    /// The journal as JSON; `number` says under which number a parcel is kept. A step whose parcel is not is left out.
    #[must_use]
    pub fn written(&self, number: impl Fn(&Parcel) -> Option<u32>) -> String {
        let list = |steps: &[Step], is_back: bool| {
            let steps = steps.iter().filter_map(|step| step_value(step, is_back, &number));
            steps.collect::<Vec<Value>>()
        };
        Writer::default()
            .with("form", FORM)
            .with_some("open", self.open.as_deref())
            .with("done", list(&self.done, false))
            .with("undone", list(&self.undone, true))
            .done()
            .to_string()
    }

    /// Reads what [`written`](Self::written) wrote, with each parcel's number; `kept` gives what is kept under one. Steps that
    /// cannot be read are left out.
    #[must_use]
    pub fn read(written: &str, kept: impl Fn(u32) -> Option<String>) -> (Self, Vec<(Parcel, u32)>) {
        let Some(record) = parse(written).filter(|record| record["form"] == FORM) else {
            return Default::default();
        };
        let mut parcels = Vec::new();
        let mut list = |name: &str, is_back: bool| {
            let items = record[name].as_array().map(Vec::as_slice).unwrap_or_default();
            let mut steps = Vec::new();
            for item in items {
                let number = item["at"].as_u64().and_then(|number| u32::try_from(number).ok());
                let Some(step) = step_of(item, number.and_then(&kept).as_deref()) else { continue };
                parcels.extend(parcel(&step, is_back).zip(number));
                steps.push(step);
            }
            steps
        };
        let (done, undone) = (list("done", false), list("undone", true));
        (Self { open: text(&record, "open"), done, undone }, parcels)
    }
}

/// Steps and between which of them edits stand: each edit as the number of steps before it.
pub(super) fn apart(steps: Vec<Step>) -> (Vec<Step>, Vec<usize>) {
    let (mut others, mut edits) = (Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Edit => edits.push(others.len()),
            step => others.push(step),
        }
    }
    (others, edits)
}

/// Puts so many edits among steps, where they stood as far as that is known; the rest last.
pub(super) fn together(others: &mut Vec<Step>, edits: usize, stood: &[usize]) {
    let last = others.len();
    // What is missing was made first.
    let stood = &stood[stood.len().saturating_sub(edits)..];
    let places = stood.iter().copied().chain(std::iter::repeat_n(last, edits - stood.len()));
    for (before, place) in places.enumerate() {
        others.insert((place.min(last)) + before, Step::Edit);
    }
}

/// Forgets the oldest steps where there are more than can be undone.
pub(super) fn bound(steps: &mut Vec<Step>, edits: usize) {
    let count = |steps: &[Step]| steps.iter().filter(|step| **step == Step::Edit).count();
    while count(steps) > edits
        && let Some(at) = steps.iter().position(|step| *step == Step::Edit)
    {
        steps.remove(at);
    }
    while steps.len() - count(steps) > HISTORY_STEPS
        && let Some(at) = steps.iter().position(|step| *step != Step::Edit)
    {
        steps.remove(at);
    }
}

fn parcel(step: &Step, is_back: bool) -> Option<Parcel> {
    match step {
        // One that was brought back is in the library.
        Step::Deleted(article, _) if !is_back => Some(Parcel::Deleted(article.clone())),
        Step::Imported(brought) => Some(Parcel::Imported(brought.clone(), is_back)),
        _ => None,
    }
}

impl Parcel {
    /// The parcel as JSON.
    #[must_use]
    pub fn written(&self) -> String {
        let (brought, is_back) = match self {
            Self::Deleted(article) => return encode(article),
            Self::Imported(brought, is_back) => (brought, *is_back),
        };
        let articles = brought.articles.iter().map(|it| {
            let is_whole = is_back && it.before.is_none() && it.is_whole;
            let after = if is_whole { parse(&encode(&it.after)) } else { bare(&it.after) };
            Writer::default()
                .with_some("before", it.before.as_deref().and_then(bare))
                .with_some("after", after)
                .with("whole", is_whole)
                .done()
        });
        let names = brought.names.iter().map(|name| name_fields(name).done());
        Writer::default()
            .with("articles", articles.collect::<Vec<_>>())
            .with("names", names.collect::<Vec<_>>())
            .done()
            .to_string()
    }
}

/// What the reader did with an article, without the text.
fn bare(article: &StoredArticle) -> Option<Value> {
    let mut bare = article.clone();
    (bare.source, bare.layout, bare.after) = Default::default();
    parse(&encode(&bare))
}

fn brought_of(written: &str) -> Option<Brought> {
    let record = parse(written)?;
    let article = |value: &Value| decode(&value.to_string()).ok().map(Rc::new);
    let one = |value: &Value| {
        let before = match value.get("before") {
            Some(before) => Some(article(before)?),
            None => None,
        };
        Some(BroughtArticle { before, after: article(&value["after"])?, is_whole: value["whole"] == true })
    };
    let articles = record["articles"].as_array()?.iter().filter_map(one).collect();
    let names = record["names"].as_array()?.iter().filter_map(name_of).collect();
    Some(Brought { articles, names })
}

fn step_value(step: &Step, is_back: bool, number: impl Fn(&Parcel) -> Option<u32>) -> Option<Value> {
    let named = |name: &str| Writer::default().with("step", name);
    let numbered = |name: &str| Some(named(name).with("at", number(&parcel(step, is_back)?)?));
    let written = match step {
        Step::Edit => named("edit"),
        Step::Archived(id, archived) => named("archived").with("id", id.as_str()).with("to", *archived),
        Step::Never(name, there) => name_fields(name).with("step", "never").with("to", *there),
        Step::Imported(_) => numbered("imported")?,
        Step::Deleted(article, _) if is_back => {
            named("deleted").with("id", article.id.as_str()).with("title", article.title.as_str())
        }
        Step::Deleted(..) => numbered("deleted")?,
    };
    Some(written.done())
}

fn step_of(value: &Value, parcel: Option<&str>) -> Option<Step> {
    let to = || value.get("to")?.as_bool();
    match value["step"].as_str()? {
        "edit" => Some(Step::Edit),
        "archived" => Some(Step::Archived(text(value, "id")?, to()?)),
        "never" => Some(Step::Never(name_of(value)?, to()?)),
        "imported" => Some(Step::Imported(Rc::new(brought_of(parcel?)?))),
        "deleted" => {
            let article = match (parcel, text(value, "id")) {
                (Some(parcel), _) => decode(parcel).ok()?,
                (None, id) => StoredArticle::new(&id?, &text(value, "title")?, "", ""),
            };
            Some(Step::Deleted(Rc::new(article), None))
        }
        _ => None,
    }
}

fn name_fields(name: &NotName) -> Writer {
    Writer::default().with("words", name.words.as_str()).with("kind", name.kind.name())
}

fn name_of(value: &Value) -> Option<NotName> {
    Some(NotName::new(value.get("words")?.as_str()?, MentionKind::from_name(value.get("kind")?.as_str()?)?))
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

fn parse(written: &str) -> Option<Value> {
    written.parse().ok()
}
