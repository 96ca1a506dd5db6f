//! Everything that can happen to the page. Ids and times come with the action: reducers make up nothing.

use crate::services::intake::HandedIn;
use crate::services::lesson::LessonFile;
use crate::services::protocol::{Depth, Input};
use crate::state::{
    Area, Fix, Journal, Lesson, LessonAction, NotePart, PutOn, QuotationFix, Quoted, Sort, Sought, Which,
};
use crate::view_model::{Keymap, Layer, LibraryOrder, MarkId, Order};
use dateline_notes::{Check, Library, Met, Never, NotName, StoredArticle};
use dateline_text::{Analysis, EntityId, Layout, Span};
use std::rc::Rc;
use yew::AttrValue;

/// What a new note is to be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteOn {
    /// The words of this span.
    Passage(Span),
    /// A mark.
    Mark(MarkId),
    /// The thing that a mark names, wherever the article names it.
    Thing(MarkId),
    /// The block of this span.
    Block(Span),
    /// The article as a whole.
    Article,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The engine can be asked.
    EngineReady,
    /// The engine cannot be had; why.
    EngineFailed(String),
    /// The engine answered the request of this serial.
    Answered {
        /// The request's.
        serial: u32,
        /// How it was read.
        depth: Depth,
        /// The visible text, where the request was HTML.
        text: Option<String>,
        /// What the engine notes of the page, where the request was HTML.
        layout: Option<Layout>,
        /// What was found.
        analysis: Rc<Analysis>,
    },
    /// The careful reading gets on.
    ReadsOn {
        /// The request's.
        serial: u32,
        /// Windows read.
        read: u32,
        /// All windows.
        all: u32,
    },
    /// The careful reader could not be loaded for the request of this serial.
    CarefulMissing(u32),
    /// It is being loaded again.
    LoadsAgain,
    /// The reader is content with the quick reading.
    LeavesItQuick,

    /// An article was handed in.
    Paste {
        /// A fresh id.
        id: String,
        /// Now, ISO 8601.
        now: String,
        /// What to read.
        input: Input,
        /// The plain form of it, kept until the engine has read the other.
        plain: String,
    },
    /// A saved article is opened; now, ISO 8601.
    Open(Box<StoredArticle>, String),
    /// An article that the storage does not have is opened where it waits to be stored: its id; now, ISO 8601; and what to
    /// say where it does not.
    OpenWaiting(String, String, String),
    /// The desk is cleared for a new article.
    NewArticle,
    /// A saved article is deleted.
    Delete(Box<StoredArticle>),
    /// An article that the storage does not have is deleted where it waits to be stored: its id, and what to say where it does
    /// not.
    DeleteWaiting(String, String),
    /// The saved article of this id is put away among the archived ones, or taken out of them.
    Archive(String, bool),
    /// The saved article of the text that was handed in again.
    OpenKnown(Box<StoredArticle>),
    /// What was handed in again is to be an article of its own all the same.
    OpenAsNew,
    /// The saved article will do.
    LeaveKnown,
    /// Something else is looked for in the library.
    Search(String),
    /// The library is put in this order.
    OrderLibraryBy(LibraryOrder),
    /// A search leads there in the article of this id, once it is on the desk and read.
    Seek(String, Sought),
    /// The reader is there.
    Found,
    /// Something was read from a file.
    Import {
        /// Articles to store.
        articles: Vec<StoredArticle>,
        /// Those of them that were there, as they were.
        before: Vec<StoredArticle>,
        /// Names that are never to be marked.
        never: Never,
        /// What there is to say of it.
        said: String,
    },
    /// Another tab changed an article.
    StoredElsewhere(Met),
    /// Another tab changed the index.
    LibraryElsewhere(Library),
    /// The reader sorts blocks.
    Sort(Which, Sort),
    /// Of several articles the reader picks the one at this span to be read alone; nothing picks all.
    Pick(Option<Span>),
    /// The reader is in this block of the article.
    InBlock(Span),
    /// The article is to be drawn at least up to this byte.
    DrawTo(u32),

    /// A note is begun, with a fresh id for it.
    WriteNote(NoteOn, String),
    /// A highlight is made with this id, or taken away where there is one; now, ISO 8601.
    Highlight(NoteOn, String, String),
    /// The day that words stand for is asked.
    AskDate(Span),
    /// A note is opened again.
    EditNote(String),
    /// A part of the open note is now this; now, ISO 8601.
    Write(NotePart, String),
    /// The open note is done.
    CloseNote,
    /// What was written of the open note is dropped.
    DiscardNote,
    /// A note is deleted.
    DeleteNote(String),
    /// What is to be checked of a note, by its id; now, ISO 8601.
    Check(String, Option<Check>, String),
    /// A note, by its id, is put on other words, or on the whole article; now, ISO 8601.
    PutNote(String, PutOn, String),
    /// The reader corrects what is said of the words at a span: a fresh id, and now, ISO 8601.
    Correct(Span, Fix, String, String),
    /// The reader gives the words at a span another TIMEX3 value, or says that they are no date: a fresh id, and now,
    /// ISO 8601.
    SetDate(Span, Option<String>, String, String),
    /// The reader puts a quotation right: a fresh id, and now, ISO 8601.
    CorrectQuotation(Quoted, QuotationFix, String, String),
    /// The reader gives the day of publication, or leaves it to the engine again.
    SetPublished(Option<String>),
    /// A correction, by its id, is taken back.
    TakeBack(String),
    /// A name that was never to be marked may be marked again.
    MayBeMarked(NotName),
    /// The steps that could be undone in the article of this id before the page was loaded again, as they were written.
    BringSteps(String, String),
    /// The steps that were made before the page was loaded again, those in an article apart.
    BringJournal(Journal),
    /// The device was cleared before the page was loaded again; until when (milliseconds since 1970) this tab can bring everything
    /// back.
    Cleared(u64),
    /// What was cleared is brought back.
    BringBack,
    /// It could not be, or not all; why.
    NotBroughtBack(String),
    /// What was cleared is gone for good.
    ClearForGood,
    /// The last step is taken back.
    Undo,
    /// The step taken back last is made again.
    Redo,
    /// The articles that such a step waits for, as far as they can be read.
    Turn(Vec<StoredArticle>),

    /// A layer is switched.
    ToggleLayer(Layer),
    /// The letters at the marks are switched.
    ToggleLetters,
    /// Whether screen readers are told what marks are is switched.
    ToggleTold,
    /// Lists are put in this order.
    OrderBy(Order),
    /// A place is shown on the map.
    ShowOnMap(EntityId),
    /// An area is shown.
    ShowArea(Area),
    /// The card of the marks at a place is opened, innermost first.
    OpenCard(Vec<MarkId>),
    /// The list of keys is opened.
    ShowKeys,
    /// Single keys do this from now on.
    SetKeys(Keymap),
    /// The address that holds the article is shown.
    ShowLink(String),
    /// The field for opening a saved article is opened.
    ShowSwitcher,
    /// Whatever lies over the page is closed.
    CloseOverlay,
    /// Something happens to the open exercise, or one is opened.
    Lesson(LessonAction),
    /// A pointer went down in the article, or is up again.
    Holds(bool),
    /// Other words are selected.
    Selected(Option<Span>),
    /// The reader went to a place in the article from the fact of this id.
    Visited(AttrValue),
    /// The reader went back to the fact they came from.
    WentBack,
    /// Something to tell the reader.
    Say(String),
    /// The same, until there is something else to tell.
    SayOn(String),

    /// Everything in the outbox of this serial was stored.
    Stored(u32),
    /// It could not be stored; why.
    NotStored(String),
    /// What could not be stored is to be tried again.
    TryAgain,
    /// What is still to be stored is to be stored as it is by now.
    StoreAgain,
}

impl From<HandedIn> for Action {
    fn from(handed_in: HandedIn) -> Self {
        match handed_in {
            HandedIn::Article { id, now, input, plain } => Self::Paste { id, now, input, plain },
            HandedIn::Import { articles, before, never, said } => {
                Self::Import { articles, before, never, said }
            }
            HandedIn::Lesson(LessonFile { name, file, id, now, kept }) => {
                let kept = kept.as_ref().and_then(Lesson::of_record).map(Box::new);
                Self::Lesson(LessonAction::File { name, file, id, now, kept })
            }
            HandedIn::Nothing(why) => Self::Lesson(LessonAction::NoFile(why)),
        }
    }
}
