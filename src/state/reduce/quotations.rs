//! What the reader says of quotations: who speaks, how the words are given, which they are, and whether it is one.

use crate::services::wording::counted;
use crate::state::{OpenArticle, Overlay, QuotationFix, Quoted, State};
use crate::view_model::{MarkId, first_words, from_to, given};
use dateline_notes::{
    Correction, Edit, Passages, Ruling, Scope, Speaker, quotation_kind_at, without_quotation_marks,
};
use dateline_text::{Quotation, Sourcing, Span};
use std::rc::Rc;

impl State {
    /// Puts a quotation right; what the reader said of the same before goes in the same step.
    pub(super) fn correct_quotation(&mut self, quoted: Quoted, fix: QuotationFix, id: &str, now: &str) {
        let Some(before) = self.article.clone() else { return };
        if fix == QuotationFix::Missed {
            return self.mark_quotation(&before, quoted.content, id, now);
        }
        let text = before.text();
        let passages = Passages::new(text);
        let origin = before.quotation_origin(quoted.content);
        let words = |span: Span| passages.take(span);
        let ruling = match fix {
            QuotationFix::Speaker(sourcing, said) => {
                Speaker::new(sourcing, said.map(words), quoted.nth).map(Ruling::Speaker)
            }
            QuotationFix::Kind(kind) => Some(Ruling::QuotationKind(kind)),
            // The words that it had at first are none that the reader gave it.
            QuotationFix::Words(content) => (content != origin).then(|| Ruling::Extent(words(content))),
            // What is marked because the reader said so goes with that.
            QuotationFix::NotOne => before.engine_quotes(origin).then_some(Ruling::NoQuotation),
            QuotationFix::Missed => None,
        };
        let replaces = |ruling: &Ruling| match fix {
            QuotationFix::Speaker(..) => ruling.speaker().is_some_and(|speaker| speaker.nth == quoted.nth),
            QuotationFix::Kind(_) => matches!(ruling, Ruling::QuotationKind(_)),
            QuotationFix::Words(_) => matches!(ruling, Ruling::Extent(_)),
            QuotationFix::NotOne => ruling.is_of_quotation(),
            QuotationFix::Missed => false,
        };
        let placed = before.stored.corrections().iter().zip(before.corrected.iter());
        let gone: Vec<Correction> = placed
            .filter(|(it, place)| replaces(&it.ruling) && place.is_some_and(|place| place.span == origin))
            .map(|(correction, _)| correction.clone())
            .collect();
        let come: Vec<Correction> = ruling
            .map(|ruling| Correction::new(id, now, words(origin), ruling, Scope::Here))
            .into_iter()
            .collect();
        if gone.is_empty() && come.is_empty() {
            return;
        }
        self.edit(Edit::Correct { gone, come });
        match fix {
            // Words are moved one by one: the card stays for the next.
            QuotationFix::Words(_) => self.follow_card(&before),
            _ => self.overlay = Overlay::Nothing,
        }
        let speaker = self.article.as_ref().and_then(|after| after.speaker_of(origin, quoted.nth));
        let along = match fix {
            QuotationFix::Speaker(..) => self.article.as_ref().map_or(0, |after| respoken(&before, after)),
            _ => 0,
        };
        // Words that the same cue hands over go along.
        let along = along.checked_sub(1).filter(|&others| others > 0);
        let along = along.map_or_else(String::new, |others| {
            format!(
                " {} {} with it.",
                counted(others, "other quotation"),
                if others == 1 { "goes" } else { "go" }
            )
        });
        self.announce(format!("{}{along} Undo takes it back.", said(before.text(), quoted, fix, speaker)));
    }

    /// Marks words that are no quotation yet, and opens their card: who speaks is said there.
    fn mark_quotation(&mut self, before: &OpenArticle, selected: Span, id: &str, now: &str) {
        let text = before.text();
        let content = without_quotation_marks(text, selected);
        let words = first_words(content.text(text));
        let is_new = before.quotation_at(content).is_none();
        if is_new {
            let target = Passages::new(text).take(content);
            let ruling = Ruling::AddQuotation(quotation_kind_at(text, content));
            let come = vec![Correction::new(id, now, target, ruling, Scope::Here)];
            self.edit(Edit::Correct { gone: Vec::new(), come });
        }
        let there = self.article.as_ref().and_then(|article| article.quotation_at(content));
        self.overlay =
            there.map_or(Overlay::Nothing, |index| Overlay::Card([MarkId::Quotation(index)].into()));
        self.announce(if is_new {
            format!("“{words}” is marked as a quotation; its card says who speaks. Undo takes it back.")
        } else {
            format!("“{words}” is marked as a quotation already.")
        });
    }

    /// Keeps the card open at the marks it was opened at: quotations go by their number, which a correction may change.
    pub(super) fn follow_card(&mut self, before: &OpenArticle) {
        let (Overlay::Card(marks), Some(after)) = (&self.overlay, &self.article) else { return };
        let same = |mark: &MarkId| match mark {
            MarkId::Quotation(index) => before.followed(*index, after).map(MarkId::Quotation),
            _ => before.same_mark(*mark, after),
        };
        let marks: Rc<[MarkId]> = marks.iter().filter_map(same).collect();
        self.overlay = if marks.is_empty() { Overlay::Nothing } else { Overlay::Card(marks) };
    }
}

/// How many quotations have another speaker than before.
fn respoken(before: &OpenArticle, after: &OpenArticle) -> usize {
    let quotations =
        |article: &OpenArticle| article.analysis.as_ref().map(|it| it.quotations.clone()).unwrap_or_default();
    let by = |it: &Quotation| (it.source, it.entity, it.sourcing);
    let (before, after) = (quotations(before), quotations(after));
    let is_other = |now: &&Quotation| before.iter().any(|it| it.content == now.content && by(it) != by(now));
    after.iter().filter(is_other).count()
}

/// What a correction came to, in a sentence; `speaker` is who says it now.
fn said(text: &str, quoted: Quoted, fix: QuotationFix, speaker: Option<String>) -> String {
    let words = first_words(quoted.content.text(text));
    match fix {
        QuotationFix::Speaker(Sourcing::Unattributed, _) => format!("Nobody is given for “{words}” now."),
        QuotationFix::Speaker(..) => {
            format!("“{words}” is said by {} now.", speaker.unwrap_or_else(|| "somebody else".to_owned()))
        }
        QuotationFix::Kind(kind) => format!("“{words}” is given {} now.", given(kind)),
        QuotationFix::Words(content) => format!("The quotation goes {} now.", from_to(text, content)),
        QuotationFix::NotOne | QuotationFix::Missed => format!("“{words}” is no quotation any more."),
    }
}
