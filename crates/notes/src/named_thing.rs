//! Which thing of an analysis a note is about: things are numbered anew at every reading, names and places stay.

use crate::{Anchored, Target};
use dateline_text::{Analysis, Entity, EntityId};

/// The thing that `target` is about, in an analysis of the text in which it is `anchored`; nothing where that is not certain, or
/// the target is about none.
///
/// The only thing of its name and kind is it. Else the thing that is named where the mention stands that the note keeps: so a note
/// follows what the reader calls otherwise, or something else. Else the only thing of the kind that also has the name.
#[must_use]
pub fn thing_of(analysis: &Analysis, target: &Target, anchored: Anchored) -> Option<EntityId> {
    let (name, kind) = target.entity()?;
    let of_kind = || analysis.entities.iter().filter(move |entity| entity.kind == kind);
    let is_named = |entity: &EntityId| analysis.mentions_of(*entity).next().is_some();
    let only = |has: &dyn Fn(&Entity) -> bool| {
        let mut found = of_kind().filter(|entity| has(entity)).map(|entity| entity.id).filter(is_named);
        found.next().filter(|_| found.next().is_none())
    };
    only(&|entity| entity.name == name)
        .or_else(|| {
            let span = anchored.span()?;
            let at = analysis.mentions.binary_search_by_key(&span.start(), |mention| mention.span.start());
            analysis.mentions.get(at.ok()?)?.entity
        })
        .or_else(|| only(&|entity| entity.aliases.iter().any(|alias| alias == name)))
}
