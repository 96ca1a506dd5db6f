//! What a reader attaches to an article: annotations and notes, how they find their place again, how they
//! are stored, undone, exported and imported. Pure: times and ids are passed in, nothing here reads a
//! clock or touches a page; it is compiled into the page's own module.
//!
//! Three units of position, each where it belongs: [`Span`](dateline_text::Span)s count bytes, stored and
//! exported selectors count code points (the unit of the W3C Web Annotation Data Model), and the browser's
//! UTF-16 never comes in here ([`Units`](dateline_text::Units) converts).

mod alike;
mod anchor;
mod annotation;
mod answers;
mod changes;
mod corrected;
mod correction;
mod distance;
mod drawn;
mod edit;
mod error;
pub mod export;
mod find;
mod fingerprints;
mod hash;
mod held;
mod history;
pub mod import;
pub mod json;
mod keys;
mod kind;
mod length;
mod library;
mod link;
mod merge;
mod migrate;
mod named_thing;
mod never;
mod redated;
mod requoted;
mod resourced;
mod search;
mod selector;
mod speaker;
mod stored;
mod tags;
mod time_words;
mod timex_value;
mod zip;

pub use anchor::{Anchored, Passages, anchor};
pub use annotation::{Annotation, Check, Note, Target};
pub use answers::answers;
pub use changes::changes;
pub use corrected::{CorrectionPlace, correct, place_corrections};
pub use correction::{Correction, Ruling, Scope, Speaker};
pub use drawn::{Drawn, drawn, plain_note};
pub use edit::{BlockChange, Edit, apply, inverse};
pub use error::StoredError;
pub use find::{Excerpt, Index, Line, Match, Part, Query, plain_words};
pub use hash::TextHash;
pub use held::Held;
pub use history::{HISTORY_STEPS, History};
pub use keys::{
    ARTICLE_PREFIX, ASIDE_PREFIX, LIBRARY_KEY, NEVER_KEY, NEW_PREFIX, article_id, article_key, aside_key,
    new_key,
};
pub use kind::{MarkKind, NoteColor, Purpose};
pub use library::{Library, LibraryEntry};
pub use link::{LONGEST_LINK, LinkError, from_link, pack, to_link, unpack, unpack_within};
pub use merge::{Met, Taken, take_over};
pub use named_thing::thing_of;
pub use never::{Never, NotName};
pub use requoted::{quotation_kind_at, quotation_origin, without_quotation_marks};
pub use selector::{CONTEXT_CHARS, QuoteKey, Selectors, SingledOut, TextPositionSelector, TextQuoteSelector};
pub use speaker::{given, sourcing_in_words, speaker_name, without_a_name};
pub use stored::{
    ANCESTORS, FORM, RestoredBlock, StoredArticle, decode, encode, selectors_of, selectors_value,
};
pub use tags::{is_same as is_same_tag, tags_in, tags_of};
pub use time_words::{
    day_in_short, day_in_words, days_in_words, in_words, meaning, moment_in_words, month_name, stands_for,
    weekday,
};
pub use timex_value::{timex_extent, timex_kind, timex_of_parts};
pub use zip::{ZipError, from_zip, to_zip, zip_files};
