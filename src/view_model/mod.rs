//! Pure functions from an analysis and the reader's annotations to what is drawn: segments and facts.

mod about;
mod aside;
pub mod at_caret;
mod block_kinds;
mod corrections;
mod dating;
mod decimal;
mod excerpt;
mod exercise;
mod facts;
mod feedback;
mod keymap;
mod language;
mod layers;
mod library_order;
mod map;
mod margin;
mod mark;
mod mended;
mod misses;
mod note_sorts;
mod numbers;
mod occurrences;
mod order;
mod page_marks;
mod paper;
mod points;
mod quotations;
mod reasons;
mod relations;
mod segments;
mod sources;
mod timeline;
mod together;
pub mod world;

pub use dateline_notes::{
    day_in_short, day_in_words, given, in_words, meaning, moment_in_words, sourcing_in_words, speaker_name,
    stands_for, without_a_name,
};

pub use about::{AboutRow, about};
pub use aside::{Aside, AsideGroup};
pub use block_kinds::{BLOCK_KINDS, block_kind_name};
pub use corrections::{About, extended, lost_ruling_in_words, ruling_in_words, shrunk};
pub use dating::{WorkedOut, covers, published_from, worked_out};
pub use decimal::decimal;
pub use excerpt::{first_words, quoted};
pub use exercise::{
    article_from, article_name, both_marks, drawn_articles, engine_marks, exercise_layer, exercise_marks,
    exercise_text, heat_marks, minutes_and_seconds,
};
pub use facts::{EntityRow, Glance, Panel, Place, Point};
pub use feedback::{
    Feedback, FeedbackFor, FeedbackGroup, FeedbackWritten, Judged, TaskFeedback, feedback_file_name,
    feedback_page,
};
pub use keymap::{Keymap, Shortcut};
pub use language::CueRow;
pub use layers::{LAYERS, Layer, Layers, cue_kinds, layer_name, singular};
pub use library_order::{Arranged, LibraryOrder};
pub use map::{ASPECT, Dot, Label, Spot, View, dots, label_of, spots, why_this_one};
pub use margin::{MarginNote, margin_notes};
pub use mark::{Look, Mark, MarkId, NoteMark, kind_of, marks_of};
pub use mended::mended_in_words;
pub use misses::missed_lines;
pub use note_sorts::{NoteFilter, NoteSorts};
pub use numbers::{NumberRow, Numbers};
pub use occurrences::{ROOM, Tick};
pub use order::Order;
pub use page_marks::page_marks;
pub use paper::{
    PaperParagraph, PaperPiece, Sign, handed_out, letter_of, paper_article, paragraph_of, sign_of,
};
pub use points::points_in_words;
pub use quotations::{
    SpeakerChoice, SpeakerGroup, from_to, from_word_to_word, narrower, speaker_choices, wider,
};
pub use reasons::{block_reason, reason, reason_of};
pub use relations::{RelationRow, relations};
pub use segments::{BlockView, Node, lay_out};
pub use sources::{Ledger, QuoteRow, SourceKind, SourceRow, SourceWords};
pub use timeline::{LANE, Moment, Picture, TimeLabel, TimeMark, TimeTick, TimeWords, Timeline, Undated};
pub use together::{Arc, Pair, Together};
