//! Two versions of one article made into one, so that what either of two windows wrote can be found again.

use crate::{Annotation, Edit, StoredArticle, TextHash, apply, changes, inverse};

/// What came of taking another version's changes over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The changes that were made to ours.
    pub made: Vec<Edit>,
    /// How many notes both had changed: ours stays, and theirs stands beside it.
    pub kept_both: usize,
    /// How many other changes did not fit: ours stays.
    pub refused: usize,
}

/// An article that another window stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// As it was when this window and the other agreed on it; nothing where that is not known.
    pub before: Option<Box<StoredArticle>>,
    /// As the other window has it.
    pub after: Box<StoredArticle>,
    /// Whether the storage is behind what both have: ours is to be stored again.
    pub behind: bool,
}

impl Met {
    /// Makes the other window's changes to ours.
    pub fn take_over(&self, ours: &mut StoredArticle) -> Taken {
        take_over(ours, self.before.as_deref(), &self.after)
    }
}

/// Makes the changes that led from `base` to `theirs` to `ours` as well.
///
/// Without a `base` it is not known what they took away: then nothing of ours goes, and only what is new comes.
pub fn take_over(ours: &mut StoredArticle, base: Option<&StoredArticle>, theirs: &StoredArticle) -> Taken {
    let nothing = StoredArticle::new(&ours.id, &ours.title, &ours.source, &ours.saved);
    let mut taken = Taken::default();
    let (add, change): (Vec<Edit>, Vec<Edit>) =
        changes(base.unwrap_or(&nothing), theirs).into_iter().partition(|edit| matches!(edit, Edit::Add(_)));
    // What is new comes last: that its words are there already holds only once nothing else changes.
    for edit in change.into_iter().chain(add) {
        let says_what_is_there = match &edit {
            Edit::Add(theirs) | Edit::Replace { after: theirs, .. } => is_there(ours, theirs),
            _ => false,
        };
        if says_what_is_there {
            continue;
        }
        if apply(ours, &edit) {
            taken.made.push(edit);
            continue;
        }
        match edit {
            Edit::Add(theirs) | Edit::Replace { after: theirs, .. } => {
                let copy = Edit::Add(copy_of(theirs));
                if apply(ours, &copy) {
                    taken.made.push(copy);
                }
                taken.kept_both += 1;
            }
            // What it makes so may be so already.
            edit if apply(&mut ours.clone(), &inverse(&edit)) => {}
            _ => taken.refused += 1,
        }
    }
    taken
}

/// Whether an annotation of ours says the same, under whatever id.
fn is_there(ours: &StoredArticle, theirs: &Annotation) -> bool {
    ours.annotations().iter().any(|own| own.says_the_same(theirs) && stem(&own.id) == stem(&theirs.id))
}

/// The same annotation under an id that its words give, so that every window calls the copy the same.
fn copy_of(mut theirs: Annotation) -> Annotation {
    let words = format!("{:?} {:?} {:?} {:?}", theirs.body, theirs.tags, theirs.color, theirs.purpose);
    let hash = TextHash::of(&words).to_string();
    let hash = hash.rsplit(':').next().unwrap_or_default().to_owned();
    theirs.id = format!("{}{COPY}{hash}", stem(&theirs.id));
    theirs
}

/// What stands between an id and what tells a copy from it.
const COPY: &str = "-copy-";

fn stem(id: &str) -> &str {
    id.split(COPY).next().unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Target;

    const NOW: &str = "2026-01-31T08:00:00Z";

    fn with(notes: &[(&str, &str)]) -> StoredArticle {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        for (id, text) in notes {
            assert!(apply(&mut article, &Edit::Add(Annotation::note(id, NOW, Target::Article, text))));
        }
        article
    }

    fn words(article: &StoredArticle) -> Vec<&str> {
        let mut words: Vec<&str> =
            article.annotations().iter().filter_map(|note| note.body.as_deref()).collect();
        words.sort_unstable();
        words
    }

    #[test]
    fn both_versions_of_a_note_are_found_again() {
        let base = with(&[("a", "1"), ("b", "2")]);
        let mut ours = with(&[("a", "ours"), ("b", "2")]);
        let theirs = with(&[("a", "theirs"), ("c", "3")]);
        let taken = take_over(&mut ours, Some(&base), &theirs);
        assert_eq!((taken.kept_both, taken.refused), (1, 0));
        assert_eq!(words(&ours), ["3", "ours", "theirs"]);
        // Once more changes nothing, and the other window comes to the same notes.
        assert_eq!(take_over(&mut ours, Some(&base), &theirs).made, []);
        let mut other = theirs;
        let _taken = take_over(&mut other, Some(&base), &with(&[("a", "ours"), ("b", "2")]));
        assert_eq!(words(&other), words(&ours));
    }

    #[test]
    fn without_a_base_nothing_goes() {
        let mut ours = with(&[("a", "1"), ("b", "2")]);
        let _taken = take_over(&mut ours, None, &with(&[("a", "1"), ("c", "3")]));
        assert_eq!(words(&ours), ["1", "2", "3"]);
    }
}
