//! One list of everything that is drawn over the text, whichever layer it comes from.

use dateline_notes::{MarkKind, NoteColor};
use dateline_text::{Analysis, CueKind, EntityId, Mention, MentionKind, Span, sort_by_key};
use std::fmt;
use std::str::FromStr;

/// The kind of mark that a mention of this kind gets.
#[must_use]
pub const fn kind_of(kind: MentionKind) -> MarkKind {
    match kind {
        MentionKind::Person => MarkKind::Person,
        MentionKind::Organization => MarkKind::Organization,
        MentionKind::Place => MarkKind::Place,
        MentionKind::Group => MarkKind::Group,
        MentionKind::Event => MarkKind::Event,
        MentionKind::Work => MarkKind::Work,
    }
}

/// Which result a mark stands for: the index in its layer of the analysis, or in the reader's notes. Names, of
/// which a careful reading finds others than the quick one, go by their place: the rest of them stay who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkId {
    /// The byte that the mention begins at; no two begin at the same.
    Mention(u32),
    /// Index in [`Analysis::timexes`].
    Timex(u32),
    /// Index in [`Analysis::quotations`].
    Quotation(u32),
    /// Index in [`Analysis::quantities`].
    Quantity(u32),
    /// Index in [`Analysis::cues`].
    Cue(u32),
    /// Index in the article's annotations.
    Note(u32),
}

impl MarkId {
    /// The mark of a mention.
    #[must_use]
    pub const fn of_mention(mention: &Mention) -> Self {
        Self::Mention(mention.span.start())
    }

    /// The mention that the mark stands for.
    #[must_use]
    pub fn mention(self, analysis: &Analysis) -> Option<&Mention> {
        let Self::Mention(start) = self else { return None };
        let index = analysis.mentions.binary_search_by_key(&start, |mention| mention.span.start()).ok()?;
        analysis.mentions.get(index)
    }
}

impl fmt::Display for MarkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letter, index) = match self {
            Self::Mention(start) => ('m', start),
            Self::Timex(index) => ('t', index),
            Self::Quotation(index) => ('q', index),
            Self::Quantity(index) => ('n', index),
            Self::Cue(index) => ('c', index),
            Self::Note(index) => ('a', index),
        };
        write!(f, "{letter}{index}")
    }
}

impl FromStr for MarkId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut characters = text.chars();
        let letter = characters.next().ok_or(())?;
        let index = characters.as_str().parse().map_err(|_| ())?;
        Ok(match letter {
            'm' => Self::Mention(index),
            't' => Self::Timex(index),
            'q' => Self::Quotation(index),
            'n' => Self::Quantity(index),
            'c' => Self::Cue(index),
            'a' => Self::Note(index),
            _ => return Err(()),
        })
    }
}

/// A note that is drawn over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteMark {
    /// Index in the article's annotations.
    pub index: u32,
    /// Where.
    pub span: Span,
    /// The colour that the reader gave it.
    pub color: Option<NoteColor>,
    /// Whether it is on a whole block.
    pub on_block: bool,
}

/// What else the look of a mark tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Nothing.
    #[default]
    Plain,
    /// There is a note on all that names the same thing.
    Noted,
    /// It is on a whole block.
    Block,
    /// So many of so many pupils marked it.
    Heat {
        /// How many did.
        pupils: u32,
        /// Of how many.
        of: u32,
    },
    /// It is the engine's, among marks that a pupil made; with the sign of its layer.
    Engine(&'static str),
    /// It is a cue of this kind: words that only say who speaks are many, and are to leave the others room.
    Cue(CueKind),
}

/// The looks of what few and what many pupils marked.
const HEAT: [&str; 4] = ["heat-1", "heat-2", "heat-3", "heat-4"];

impl Look {
    /// The value of `data-look`.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Noted => Some("noted"),
            Self::Block => Some("block"),
            Self::Heat { pupils, of } => Some(HEAT[Self::level(pupils, of)]),
            Self::Engine(_) => Some("engine"),
            Self::Cue(kind) => Some(kind.name()),
        }
    }

    /// What the sheet writes beside it: how many marked it, or what it is.
    #[must_use]
    pub fn beside(self) -> Option<String> {
        match self {
            Self::Heat { pupils, of } => Some(format!("{pupils}/{of}")),
            Self::Engine(sign) => Some(sign.to_owned()),
            Self::Plain | Self::Noted | Self::Block | Self::Cue(_) => None,
        }
    }

    /// In which quarter of the class, from 0.
    const fn level(pupils: u32, of: u32) -> usize {
        let quarter = (pupils as usize * HEAT.len()).div_ceil(if of == 0 { 1 } else { of as usize });
        if quarter < 1 {
            0
        } else if quarter > HEAT.len() {
            HEAT.len() - 1
        } else {
            quarter - 1
        }
    }
}

/// Something drawn over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// As what.
    pub kind: MarkKind,
    /// Standing for which result.
    pub id: MarkId,
    /// The colour that the reader gave it.
    pub color: Option<NoteColor>,
    /// What else its look tells.
    pub look: Look,
}

impl Mark {
    /// The same mark, which tells of a note where it names one of these things.
    #[must_use]
    pub fn told_of(self, analysis: &Analysis, noted: &[EntityId]) -> Self {
        let is_noted = || self.id.mention(analysis)?.entity.filter(|id| noted.contains(id));
        if noted.is_empty() || is_noted().is_none() { self } else { Self { look: Look::Noted, ..self } }
    }
}

/// Every mark of an analysis and of the reader's notes, in order of start, then longest first.
#[must_use]
pub fn marks_of(analysis: &Analysis, notes: impl IntoIterator<Item = NoteMark>) -> Vec<Mark> {
    fn layer<'a, T>(
        items: &'a [T],
        id: fn(u32) -> MarkId,
        of: impl Fn(&T) -> (Span, MarkKind) + 'a,
    ) -> impl Iterator<Item = Mark> + 'a {
        items.iter().zip(0..).map(move |(item, index)| {
            let (span, kind) = of(item);
            Mark { span, kind, id: id(index), color: None, look: Look::Plain }
        })
    }
    let mentions = analysis.mentions.iter().map(|mention| Mark {
        span: mention.span,
        kind: kind_of(mention.kind),
        id: MarkId::of_mention(mention),
        color: None,
        look: Look::Plain,
    });
    let mut marks: Vec<Mark> = mentions
        .chain(layer(&analysis.timexes, MarkId::Timex, |t| (t.span, MarkKind::Date)))
        .chain(layer(&analysis.quotations, MarkId::Quotation, |q| (q.content, MarkKind::Quotation)))
        .chain(layer(&analysis.quantities, MarkId::Quantity, |q| (q.span, MarkKind::Quantity)))
        .chain(analysis.cues.iter().zip(0..).map(|(cue, index)| Mark {
            span: cue.span,
            kind: MarkKind::Cue,
            id: MarkId::Cue(index),
            color: None,
            look: Look::Cue(cue.kind),
        }))
        .chain(notes.into_iter().map(|note| Mark {
            span: note.span,
            kind: MarkKind::Note,
            id: MarkId::Note(note.index),
            color: note.color,
            look: if note.on_block { Look::Block } else { Look::Plain },
        }))
        .filter(|mark| !mark.span.is_empty())
        .collect();
    sort_by_key(&mut marks, |mark| (mark.span.start(), u32::MAX - mark.span.end(), mark.id));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_more_of_a_class_marked_looks_stronger() {
        let look = |pupils, of| Look::Heat { pupils, of };
        let names = [1, 2, 3, 4].map(|pupils| look(pupils, 4).name());
        assert_eq!(names, HEAT.map(Some));
        assert_eq!(
            (look(1, 30).name(), look(30, 30).name(), look(3, 0).name()),
            (Some(HEAT[0]), Some(HEAT[3]), Some(HEAT[3]))
        );
        assert_eq!((look(3, 7).beside().as_deref(), Look::Plain.beside()), (Some("3/7"), None));
    }

    #[test]
    fn an_id_reads_back_as_written() {
        for id in [MarkId::Mention(0), MarkId::Timex(7), MarkId::Quotation(12), MarkId::Note(3)] {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert_eq!("x1".parse::<MarkId>(), Err(()));
        assert_eq!("".parse::<MarkId>(), Err(()));
    }
}
