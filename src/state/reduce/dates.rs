//! What the reader says of when: the value of a time, the day of publication.

use crate::state::{Overlay, State};
use crate::view_model::in_words;
use dateline_notes::{Correction, Edit, Passages, Ruling, Scope, timex_kind};
use dateline_text::{Span, TimexKind, one_line};

impl State {
    /// Gives the words another value, or none; what the reader said of their value before goes in the same step.
    pub(super) fn set_date(&mut self, span: Span, value: Option<&str>, id: &str, now: &str) {
        let Some(article) = self.article.clone() else { return };
        let ruling = match value {
            None => Ruling::NoTime,
            Some(value) => {
                let Some(kind) = timex_kind(value) else {
                    return self.say(format!("“{value}” is no TIMEX3 value: nothing has changed."));
                };
                let timexes = article.analysis.iter().flat_map(|analysis| &analysis.timexes);
                let repeats = timexes.clone().any(|timex| timex.span == span && timex.kind == TimexKind::Set);
                // A repeated time has the value of its length.
                let kind = if repeats && kind == TimexKind::Duration { TimexKind::Set } else { kind };
                Ruling::Time(kind, value.to_owned())
            }
        };
        let placed = article.stored.corrections().iter().zip(article.corrected.iter());
        let gone = placed
            .filter(|(correction, place)| {
                correction.ruling.is_of_time() && place.is_some_and(|place| place.span == span)
            })
            .map(|(correction, _)| correction.clone())
            .collect();
        let target = Passages::new(article.text()).take(span);
        let come = vec![Correction::new(id, now, target, ruling, Scope::Here)];
        self.overlay = Overlay::Nothing;
        self.edit(Edit::Correct { gone, come });
        let words = one_line(span.text(article.text()));
        self.announce(match value {
            Some(value) => format!("“{words}” stands for {} now. Undo takes it back.", in_words(value)),
            None => format!("“{words}” is no date any more. Undo takes it back."),
        });
    }

    /// Gives the day that relative dates count from, or leaves it to the engine again; everything is read anew from it.
    pub(super) fn set_published(&mut self, after: Option<String>) {
        let Some(article) = &self.article else { return };
        let before = article.stored.published.clone();
        if before == after {
            return;
        }
        let said = match &after {
            Some(day) => format!("Dates count from {} now. Undo takes it back.", in_words(day)),
            None => "The day of publication is the article’s own again.".to_owned(),
        };
        self.edit(Edit::SetPublished { before, after });
        self.ask_again();
        self.announce(said);
    }
}
