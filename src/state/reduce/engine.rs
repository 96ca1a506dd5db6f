//! What the engine is asked, and what becomes of its answers.

use super::desk::one_line;
use crate::services::protocol::{Input, Request};
use crate::services::wording::counted;
use crate::state::{Engine, State};
use dateline_text::Analysis;
use std::rc::Rc;

impl State {
    pub(super) fn engine_failed(&mut self, why: String) {
        // An engine that broke at one article cannot be asked about it again.
        self.request = None;
        self.engine = Engine::Failed(why.into());
    }

    pub(super) fn ask(&mut self, input: Input) {
        let Some(article) = &self.article else { return };
        self.serial = self.serial.wrapping_add(1);
        self.request = Some(Rc::new(Request {
            serial: self.serial,
            input,
            published: article.stored.published.clone(),
            whole: false,
            kinds: article.stored.blocks().iter().map(|block| (block.span, block.kind)).collect(),
        }));
    }

    pub(super) fn ask_again(&mut self) {
        if let Some(text) = self.article.as_ref().map(|article| article.text().to_owned()) {
            self.ask(Input::Text(text));
        }
    }

    pub(super) fn answered(&mut self, serial: u32, text: Option<String>, analysis: Rc<Analysis>) {
        // The answer to a request that another has superseded is dropped.
        if self.request.as_ref().is_none_or(|request| request.serial != serial) {
            return;
        }
        self.request = None;
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let stored = Rc::make_mut(&mut article.stored);
        let mut changed = false;
        // A page without a visible word leaves what was pasted as it is.
        if let Some(text) = text.filter(|text| !text.trim().is_empty() && *text != stored.source) {
            stored.source = text;
            changed = true;
        }
        let title = analysis.article.headline.map(|headline| one_line(headline.text(&stored.source)));
        if let Some(title) = title.filter(|title| *title != stored.title) {
            stored.title = title;
            changed = true;
        }
        if stored.outlet.is_none() && analysis.article.outlet.is_some() {
            stored.outlet.clone_from(&analysis.article.outlet);
            changed = true;
        }
        let first = article.analysis.is_none().then(|| found(&analysis));
        article.analysis = Some(analysis);
        if changed {
            article.place_notes();
            self.save();
        }
        if let Some(found) = first {
            self.say(found);
        }
    }
}

/// What an analysis found, in a line.
fn found(analysis: &Analysis) -> String {
    let aside = analysis.blocks.iter().filter(|block| !block.kind.is_article()).count();
    let counts = [
        counted(analysis.entities.len(), "name"),
        counted(analysis.timexes.len(), "date"),
        counted(analysis.quotations.len(), "quotation"),
    ];
    let aside = if aside == 0 {
        String::new()
    } else {
        format!("; {} of the page set aside", counted(aside, "piece"))
    };
    format!("Annotated: {}{aside}", counts.join(", "))
}
