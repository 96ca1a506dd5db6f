//! What a person may type after `dateline`.

use crate::reader::Names;
use clap::{Args, Parser, Subcommand, ValueEnum};
use dateline_engine::Published;
use std::path::PathBuf;

/// Says what a news article says, and on whose word.
#[derive(Debug, Parser)]
#[command(name = "dateline", version)]
pub(crate) struct Command {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Annotates articles: names, dates, quotations, numbers, cue words, facts.
    ///
    /// Names are found by a tagger that reads every word in its context, which takes its time. Where its
    /// weights are damaged nothing is read, and the exit status is 1; --quick does without it.
    Annotate(Options),
}

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The input is an HTML page; the analysed text is the page's visible text.
    #[arg(long)]
    pub(crate) html: bool,

    /// The whole input is article body; nothing is set aside as page furniture.
    #[arg(long)]
    pub(crate) no_clean: bool,

    /// The day, or the moment, that relative dates count from.
    #[arg(long, value_name = "YYYY-MM-DD[THH:MM]")]
    pub(crate) published: Option<Published>,

    /// Names by the quick reading alone, as the page shows them at first: much faster, less often right.
    #[arg(long)]
    pub(crate) quick: bool,

    /// Weights of the tagger, in place of those compiled in.
    #[arg(long, value_name = "FILE", conflicts_with = "quick")]
    pub(crate) weights: Option<PathBuf>,

    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(crate) format: Format,

    /// One request a line, one answer a line.
    #[arg(long, conflicts_with_all = ["html", "no_clean", "published", "format"])]
    pub(crate) jsonl: bool,

    /// Where the text stands; standard input where none is named, or for `-`.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

impl Options {
    /// How names are to be found.
    pub(crate) fn names(&self) -> Names {
        if self.quick { Names::Quick } else { Names::Careful(self.weights.clone()) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The whole analysis, one line a file.
    Json,
    /// A page of W3C Web Annotations, one line a file.
    Jsonld,
    /// A table for a spreadsheet, one row an annotation.
    Csv,
    /// One token a line with its name tag, as in CoNLL-2003.
    Conll,
    /// The article with its facts, for reading.
    Markdown,
}
