//! The reader's corrections: made, taken back, and said plainly.

use crate::services::wording::counted;
use crate::state::{Fix, Overlay, State, Step, Write};
use dateline_notes::{Correction, Edit, Library, NotName, Passages, Ruling, Scope};
use dateline_text::{Analysis, Mention, Span, one_line};
use std::rc::Rc;

impl State {
    pub(super) fn correct(&mut self, span: Span, fix: Fix, id: &str, now: &str) {
        let Some(article) = self.article.clone() else { return };
        let analysis = article.analysis.clone().unwrap_or_default();
        let mention = mention_at(&analysis, span).cloned();
        let kind = mention.as_ref().map(|mention| mention.kind);
        self.overlay = Overlay::Nothing;
        let words = one_line(span.text(article.text()));
        if fix == Fix::NeverAName {
            let Some(kind) = kind else { return };
            return self.never(&NotName::new(&words, kind), true);
        }
        let passages = Passages::new(article.text());
        let (ruling, scope) = match (fix, kind) {
            (Fix::Right, Some(kind)) => (Ruling::Confirm(kind), Scope::Here),
            (Fix::NotAName(scope), Some(kind)) => (Ruling::Reject(kind), scope),
            (Fix::Kind(kind, scope), _) => (Ruling::Kind(kind), scope),
            (Fix::Words(other), Some(kind)) => (Ruling::Words(passages.take(other), kind), Scope::Here),
            (Fix::Missed(kind), _) => (Ruling::Add(kind), Scope::Here),
            (Fix::SameAs(other), _) => (Ruling::SameAs(passages.take(other)), Scope::Article),
            (Fix::SomebodyElse, _) => (Ruling::Apart, Scope::Here),
            _ => return,
        };
        let correction = Correction::new(id, now, passages.take(span), ruling, scope);
        self.edit(Edit::Correct { gone: Vec::new(), come: vec![correction] });
        let after = self.article.as_ref().and_then(|article| article.analysis.clone()).unwrap_or_default();
        let words = match fix {
            Fix::Words(other) => one_line(other.text(article.text())),
            _ => words,
        };
        self.announce(format!("{} Undo takes it back.", said(&words, fix, &analysis, &after, span)));
    }

    pub(super) fn take_back(&mut self, id: &str) {
        let Some(before) = self.article.clone() else { return };
        let gone: Vec<Correction> =
            before.stored.corrections().iter().filter(|correction| correction.id == id).cloned().collect();
        if !gone.is_empty() {
            self.edit(Edit::Correct { gone, come: Vec::new() });
            self.follow_card(&before);
            self.announce("Correction taken back. Undo makes it again.");
        }
    }

    /// Puts a name among those that are never to be marked, or takes it out, as a step of its own.
    pub(super) fn never(&mut self, name: &NotName, there: bool) {
        if !self.set_never([name], there) {
            return;
        }
        self.did(Step::Never(name.clone(), there));
        let (words, kind) = (&name.words, name.kind.name());
        self.announce(if there {
            format!("“{words}” is marked as a {kind} in no article any more. Undo takes it back.")
        } else {
            format!("“{words}” may be marked as a {kind} again.")
        });
    }

    /// Puts names among those that are never to be marked, or takes them out; says whether that changed anything.
    pub(super) fn set_never<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a NotName>,
        there: bool,
    ) -> bool {
        let mut changed = false;
        for name in names {
            if self.library.never.contains(name) != there {
                Rc::make_mut(&mut self.library).never.set(name, there);
                self.outbox.queue_never(name, there);
                changed = true;
            }
        }
        if changed {
            self.correct_again();
        }
        changed
    }

    /// Another tab changed the index, or the names that are never to be marked. What waits here to be stored holds.
    pub(super) fn library_elsewhere(&mut self, mut library: Library) {
        for (id, write) in self.outbox.writes() {
            match write {
                Write::Put(article) => library.update(article),
                Write::Remove => library.remove(id),
                Write::Archived(archived) => library.set_archived(id, *archived),
                Write::Never(name, there) => {
                    library.never.set(name, *there);
                }
            }
        }
        let others = library.never != self.library.never;
        self.library = Rc::new(library);
        if others {
            self.correct_again();
        }
    }

    fn correct_again(&mut self) {
        if let Some(article) = &mut self.article {
            Rc::make_mut(article).correct_again(&self.library.never);
        }
    }
}

fn mention_at(analysis: &Analysis, span: Span) -> Option<&Mention> {
    analysis.mentions.iter().find(|mention| mention.span == span)
}

/// What a correction came to, in a sentence; `words` are those that it left.
fn said(words: &str, fix: Fix, before: &Analysis, after: &Analysis, span: Span) -> String {
    let name = |span| {
        let entity = mention_at(after, span).and_then(|mention| after.entity(mention.entity?));
        entity.map_or_else(|| words.to_owned(), |entity| entity.name.clone())
    };
    let places =
        |count: usize| if count == 1 { "here".to_owned() } else { format!("in {}", counted(count, "place")) };
    match fix {
        Fix::Right => format!("“{words}” is confirmed."),
        Fix::NotAName(_) | Fix::NeverAName => {
            let gone = before.mentions.len().saturating_sub(after.mentions.len());
            format!("“{words}” is not marked any more, {}.", places(gone))
        }
        Fix::Kind(kind, _) => {
            let entity = mention_at(after, span).and_then(|mention| mention.entity);
            let many = entity.map_or(1, |id| after.mentions_of(id).count());
            format!("“{}” is now marked as {}, {}.", name(span), kind.name(), places(many))
        }
        Fix::Words(_) => format!("The mark has other words now: “{words}”."),
        Fix::Missed(kind) => format!("“{words}” is marked as {}.", kind.name()),
        Fix::SameAs(_) => format!("“{words}” is the same as “{}” now.", name(span)),
        Fix::SomebodyElse => format!("“{words}” stands for itself now."),
    }
}
