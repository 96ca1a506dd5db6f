//! Exercises on a news article: a handout for pupils, a key apart from it, what pupils hand back, how that is scored, and the
//! class as a whole. Pure: times and ids are passed in; nothing here reads a clock, touches a page or knows the engine.
//!
//! ```
//! use dateline_classroom::{Article, Exercise, Task, TaskKind, read_exercise, write_exercise};
//! let mut exercise = Exercise::new("e1", "Who and where", Article::new("Flood", "Anna Berg left Oxdale on Monday."));
//! exercise.tasks.push(Task::new("t1", TaskKind::Names));
//! let read = read_exercise(&write_exercise(&exercise)).unwrap();
//! assert_eq!(read.it, exercise);
//! assert!(read.left_out.is_empty());
//! ```

mod agreement;
mod answer;
mod class;
mod class_csv;
mod collect;
mod exercise;
mod file;
mod handout_link;
mod heat;
mod key;
mod layer;
mod make;
mod order;
mod pairing;
mod points;
mod rubric;
mod said;
mod sample;
mod score;
mod task;
mod texts;

pub use agreement::{cohen_kappa, krippendorff_alpha};
pub use answer::{Answers, Mark, TaskAnswer, read_answers, write_answers};
pub use class::{Agreement, Cell, Class, Miss, Row, TaskMean};
pub use class_csv::class_csv;
pub use collect::{Collected, collect};
pub use exercise::{Article, Exercise, Reveal, read_exercise, write_exercise};
pub use file::{CLASSROOM_FORM, ExerciseFile, Read, file_kind};
pub use handout_link::{TooLong, from_handout_link, to_handout_link};
pub use heat::{Heat, heat};
pub use key::{Key, read_key, write_key};
pub use layer::Layer;
pub use make::{Made, make_task};
pub use order::{kendall_tau, ordered_pairs};
pub use points::{Points, PointsTotal};
pub use rubric::{Measure, Rubric};
pub use said::{said_items, said_precision, said_recall, said_share, said_verdict};
pub use sample::{SampleFault, read_sample};
pub use score::{Beside, Counts, Item, Scored, TaskScore, Verdict, score};
pub use task::{Label, OrderItem, Standing, Task, TaskKind, Unit, Units};
pub use texts::Texts;
