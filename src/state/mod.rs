//! What the page knows: [`State`], changed by [`Action`]s alone. No document, no storage, no clock.

mod action;
mod article;
mod careful;
mod draft;
mod fix;
mod journal;
mod known;
mod lesson;
mod outbox;
mod reduce;
mod sorting;
mod status;
#[cfg(test)]
mod tests;

pub use action::{Action, NoteOn};
pub use article::{Lost, OpenArticle, Placed};
pub use careful::Careful;
pub use draft::{Draft, NotePart, PutOn};
pub use fix::{Fix, QuotationFix, Quoted};
pub use journal::{Journal, Parcel};
pub use known::{Known, Sought};
pub use lesson::{
    Change, Lesson, LessonAction, Role, Step as LessonStep, Waiting, exercise_article, lesson_title,
};
pub use outbox::{Outbox, Write};
pub use sorting::{Sort, Which};
pub use status::Status;

use crate::services::protocol::Request;
use crate::view_model::{Keymap, Layers, LibraryOrder, MarkId, Order};
use dateline_notes::{History, Library, NotName, StoredArticle};
use dateline_text::{Analysis, EntityId, Span};
use std::rc::Rc;
use yew::AttrValue;

/// The three areas of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// The saved articles.
    Library,
    /// The article, or the place to paste one.
    #[default]
    Article,
    /// The facts.
    Facts,
}

impl Area {
    /// Every area, from left to right.
    pub const ALL: [Self; 3] = [Self::Library, Self::Article, Self::Facts];

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Library => "Library",
            Self::Article => "Article",
            Self::Facts => "Facts",
        }
    }

    /// The id of its element.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Library => "library-area",
            Self::Article => "article-area",
            Self::Facts => "facts-area",
        }
    }

    /// The value of `data-area`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Article => "article",
            Self::Facts => "facts",
        }
    }
}

/// How the engine is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Its files are being loaded.
    #[default]
    Starting,
    /// It can be asked.
    Ready,
    /// It cannot be had; why.
    Failed(AttrValue),
}

/// What lies over the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Overlay {
    /// Nothing.
    #[default]
    Nothing,
    /// The card of the marks at one place, innermost first.
    Card(Rc<[MarkId]>),
    /// The editor of a note.
    Note(Rc<Draft>),
    /// The list of keys.
    Keys,
    /// The day that the words of a span stand for is asked.
    NewDate(Span),
    /// The address that holds the article.
    Link(AttrValue),
    /// The field in which a saved article is named to open it.
    Switcher,
}

/// A place that another part of the page led to on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnMap {
    /// The place.
    pub place: EntityId,
    /// Counts how often one was asked for, so that the same one twice is shown twice.
    pub serial: u32,
}

/// A step that can be undone. What it holds is compared by address: a step is never changed.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// The last edit in the history of the open article.
    Edit,
    /// An article was deleted, perhaps from the desk.
    Deleted(Rc<StoredArticle>, Option<Rc<LeftDesk>>),
    /// An article was put away among the archived ones, or taken out of them.
    Archived(String, bool),
    /// A name was put among those that are never to be marked, or taken out of them.
    Never(NotName, bool),
    /// An import.
    Imported(Rc<Brought>),
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Edit, Self::Edit) => true,
            (Self::Deleted(one, _), Self::Deleted(another, _)) => Rc::ptr_eq(one, another),
            (Self::Archived(one, to), Self::Archived(another, other)) => one == another && to == other,
            (Self::Never(one, to), Self::Never(another, other)) => one == another && to == other,
            (Self::Imported(one), Self::Imported(another)) => Rc::ptr_eq(one, another),
            _ => false,
        }
    }
}

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    articles: Vec<BroughtArticle>,
    /// Names that are never to be marked and were not among those there.
    names: Vec<NotName>,
}

/// What an import made of one article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BroughtArticle {
    /// As it was, where it was there.
    before: Option<Rc<StoredArticle>>,
    /// As it is with what came.
    after: Rc<StoredArticle>,
    /// Whether its text is here too: it is not after a reload, as long as it is in the library.
    is_whole: bool,
}

/// A step that waits for articles to be read from the storage, before it is taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turning {
    /// Whether it is taken back.
    pub back: bool,
    /// The ids of the articles.
    pub ids: Vec<String>,
}

/// The device was cleared, and this tab can bring everything back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// Until when: milliseconds since 1970.
    pub until: u64,
    /// Whether it is to be brought back.
    pub is_wanted: bool,
}

/// Where among the other steps the edits of an article stood before the page was loaded again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Between {
    id: String,
    done: Vec<usize>,
    undone: Vec<usize>,
}

/// What led to an article that was deleted while it was on the desk.
#[derive(Clone, Debug)]
pub(crate) struct LeftDesk {
    history: Rc<History>,
    done: Vec<Step>,
}

/// So many bytes of a text are drawn at a time: more than most articles have, and few enough not to be waited for.
pub const PART: u32 = 24 * 1024;

/// All that the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// How the engine is.
    pub engine: Engine,
    /// What the engine is asked, or is to be asked once it is ready.
    pub request: Option<Rc<Request>>,
    /// The serial of the last request, answered or not.
    pub serial: u32,
    /// How far the careful reading is.
    pub careful: Careful,
    /// The index of the saved articles.
    pub library: Rc<Library>,
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// Up to which byte of the text the article is drawn.
    pub drawn: u32,
    /// The layers shown.
    pub layers: Layers,
    /// Whether marks carry a letter.
    pub letters: bool,
    /// Whether screen readers are told what marks are.
    pub told: bool,
    /// The order of the lists.
    pub order: Order,
    /// The order of the library.
    pub library_order: LibraryOrder,
    /// What single keys do.
    pub keymap: Rc<Keymap>,
    /// What is looked for in the library.
    pub search: AttrValue,
    /// What was handed in and is saved already.
    pub known: Option<Known>,
    /// Where a search leads, once the article is read.
    pub sought: Option<Sought>,
    /// The place that is to be shown on the map.
    pub on_map: Option<OnMap>,
    /// The area shown where there is room for one.
    pub area: Area,
    /// What lies over the page.
    pub overlay: Overlay,
    /// The words selected in the article.
    pub selection: Option<Span>,
    /// The block of the article that the reader is in.
    pub block: Option<Span>,
    /// The id of the fact that the reader came from.
    pub came_from: Option<AttrValue>,
    /// What just happened.
    pub status: Rc<Status>,
    /// The exercise that is open; the rest of the page waits behind it.
    pub lesson: Option<Lesson>,
    /// The exercise that was left, as it was then: so it is kept.
    pub left: Option<Lesson>,
    /// Files of the classroom that wait for their handout.
    pub waiting: Waiting,
    /// What is to be stored.
    pub outbox: Outbox,
    /// How many records could not be read and were kept aside.
    pub aside: usize,
    /// Whether a pointer is down in the article.
    pub(crate) holds: bool,
    /// The block that it went down in: the tools for it come once the pointer is up, so that nothing moves under it.
    pub(crate) aimed: Option<Span>,
    /// What is selected while a pointer is down: it counts once that is up.
    pub(crate) selecting: Option<Option<Span>>,
    /// A careful answer that waits until nothing of it is being touched.
    pub(crate) kept: Option<Rc<Analysis>>,
    /// Whether the article on the desk was handed in just now, so that it may turn out to be known.
    pub(crate) fresh: bool,
    pub(crate) history: Rc<History>,
    pub(crate) done: Vec<Step>,
    pub(crate) undone: Vec<Step>,
    /// That the device was cleared a moment ago: the step before all others.
    pub cleared: Option<Cleared>,
    /// The step that waits for articles.
    pub turning: Option<Turning>,
    /// Whether the steps of an earlier page were heard of.
    pub heard: bool,
    pub(crate) between: Option<Between>,
}

impl State {
    /// A page that has just been opened, with what its storage held.
    #[must_use]
    pub fn new(library: Library, aside: usize, storage_broken: Option<AttrValue>) -> Self {
        Self {
            engine: Engine::default(),
            request: None,
            serial: 0,
            careful: Careful::default(),
            library: Rc::new(library),
            article: None,
            drawn: PART,
            layers: Layers::ALL,
            letters: false,
            told: false,
            order: Order::default(),
            library_order: LibraryOrder::default(),
            keymap: Rc::default(),
            search: AttrValue::default(),
            known: None,
            sought: None,
            on_map: None,
            area: Area::default(),
            overlay: Overlay::default(),
            selection: None,
            block: None,
            came_from: None,
            status: Rc::default(),
            lesson: None,
            left: None,
            waiting: Waiting::new(),
            outbox: Outbox::new(storage_broken),
            aside,
            holds: false,
            aimed: None,
            selecting: None,
            kept: None,
            fresh: false,
            history: Rc::default(),
            done: Vec::new(),
            undone: Vec::new(),
            cleared: None,
            turning: None,
            heard: false,
            between: None,
        }
    }

    /// The steps that can be undone in the open article.
    #[must_use]
    pub const fn history(&self) -> &Rc<History> {
        &self.history
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() || self.cleared.is_some()
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
