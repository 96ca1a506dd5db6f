//! The sorts of notes that a reader can look at alone: what is to be checked, what has been, each tag.

use dateline_notes::{Annotation, Check, is_same_tag, tags_in};
use yew::AttrValue;

/// Which notes are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteFilter {
    /// All of them.
    All,
    /// Those with something to check, or checked.
    Check(Check),
    /// Those with a tag.
    Tag(String),
}

impl NoteFilter {
    /// Whether it shows the note.
    #[must_use]
    pub fn lets_through(&self, note: &Annotation) -> bool {
        match self {
            Self::All => true,
            Self::Check(check) => note.check() == Some(*check),
            Self::Tag(tag) => note.tags.iter().any(|other| is_same_tag(other, tag)),
        }
    }
}

/// The sorts that occur, each with how many notes it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSorts {
    options: Vec<NoteFilter>,
    counts: Vec<usize>,
}

impl NoteSorts {
    /// The sorts of these notes: all, to check, checked, then tags in the order of their letters.
    #[must_use]
    pub fn of(notes: &[Annotation]) -> Self {
        let checks = [Check::Open, Check::Done].map(NoteFilter::Check);
        let tags = tags_in(notes).into_iter().map(|tag| NoteFilter::Tag(tag.to_owned()));
        let counted = std::iter::once(NoteFilter::All).chain(checks).chain(tags).map(|option| {
            let count = notes.iter().filter(|note| option.lets_through(note)).count();
            (option, count)
        });
        let (options, counts) =
            counted.filter(|(option, count)| *count > 0 || *option == NoteFilter::All).unzip();
        Self { options, counts }
    }

    /// What can be chosen.
    #[must_use]
    pub fn options(&self) -> &[NoteFilter] {
        &self.options
    }

    /// How each is called, with its count.
    #[must_use]
    pub fn labels(&self) -> Vec<AttrValue> {
        let label = |(option, count): (&NoteFilter, &usize)| {
            AttrValue::from(match option {
                NoteFilter::All => format!("All {count}"),
                NoteFilter::Check(Check::Open) => format!("To check {count}"),
                NoteFilter::Check(Check::Done) => format!("Checked {count}"),
                NoteFilter::Tag(tag) => format!("#{tag} {count}"),
            })
        };
        self.options.iter().zip(&self.counts).map(label).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::Target;

    #[test]
    fn sorts_are_those_that_occur() {
        let mut notes = ["a", "b", "c"].map(|id| Annotation::note(id, "1", Target::Article, "x"));
        notes[0].tags = vec!["Zoo".to_owned(), "budget".to_owned()];
        notes[1].tags = vec!["zoo".to_owned()];
        notes[2].purpose = Check::purpose(Some(Check::Done));
        assert_eq!(NoteSorts::of(&notes).labels(), ["All 3", "Checked 1", "#budget 1", "#Zoo 2"]);
        assert_eq!(NoteSorts::of(&[]).labels(), ["All 0"]);
    }
}
