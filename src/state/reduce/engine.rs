//! What the engine is asked, and what becomes of its answers: the first one is shown at once, a careful one as
//! soon as it moves nothing that the reader touches.

use super::desk::as_title;
use crate::services::protocol::{Depth, Input};
use crate::services::wording::counted;
use crate::state::{Careful, Engine, OpenArticle, Overlay, State};
use crate::view_model::MarkId;
use dateline_notes::{Anchored, TextHash};
use dateline_text::{Analysis, BlockKind, Layout, Span};
use std::rc::Rc;

/// Paragraphs of fewer bytes than these tell no article from another.
const CORE: usize = 300;

impl State {
    pub(super) fn engine_failed(&mut self, why: String) {
        // An engine that broke at one article cannot be asked about it again.
        self.request = None;
        self.careful = Careful::default();
        self.engine = Engine::Failed(why.into());
    }

    pub(super) fn ask(&mut self, input: Input) {
        let Some(article) = &self.article else { return };
        self.serial = self.serial.wrapping_add(1);
        self.careful = Careful::default();
        self.kept = None;
        self.request = Some(Rc::new(article.request(self.serial, input)));
    }

    pub(super) fn ask_again(&mut self) {
        if let Some(text) = self.article.as_ref().map(|article| article.text().to_owned()) {
            self.ask(Input::Text(text));
        }
    }

    /// Whether the article on the desk is the one that was asked about with this serial, and has had its first
    /// answer.
    pub(super) fn is_read(&self, serial: u32) -> bool {
        self.serial == serial && self.request.is_none() && self.article.is_some()
    }

    pub(super) fn reads_on(&mut self, serial: u32, read: u32, all: u32) {
        if self.is_read(serial) {
            self.careful = Careful::Reads { read, all };
        }
    }

    pub(super) fn answered(
        &mut self,
        serial: u32,
        depth: Depth,
        text: Option<String>,
        layout: Option<Layout>,
        analysis: Rc<Analysis>,
    ) {
        if self.is_read(serial) {
            if depth == Depth::Complete {
                self.careful = Careful::Rests;
            }
            self.kept = Some(analysis);
        } else if self.request.as_ref().is_some_and(|request| request.serial == serial) {
            self.careful = match depth {
                Depth::Complete => Careful::Rests,
                Depth::Quick | Depth::Partial => Careful::Reads { read: 0, all: 0 },
            };
            self.first_answer(text, layout, &analysis);
        }
        // The answer to a request that another has superseded is dropped.
    }

    /// Shows the careful answer that was kept, once no pointer is down in the article and the marks of the open card
    /// would stay.
    pub(super) fn settle(&mut self) {
        let (Some(analysis), Some(open)) = (&self.kept, &self.article) else { return };
        if self.holds {
            return;
        }
        let corrected = open.corrected(analysis, &self.library.never);
        let next = Rc::new(OpenArticle { said: Some(analysis.clone()), ..open.with_analysis(corrected) });
        if let Overlay::Card(marks) = &self.overlay {
            let same: Option<Rc<[MarkId]>> = marks.iter().map(|&mark| open.same_mark(mark, &next)).collect();
            let Some(same) = same else { return };
            self.overlay = Overlay::Card(same);
        }
        self.kept = None;
        if open.analysis != next.analysis || open.said != next.said {
            self.article = Some(next);
        }
    }

    fn first_answer(&mut self, text: Option<String>, layout: Option<Layout>, analysis: &Rc<Analysis>) {
        self.request = None;
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let stored = Rc::make_mut(&mut article.stored);
        let mut changed = false;
        // A page without a visible word leaves what was pasted as it is.
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            changed = stored.source != text || stored.layout != layout;
            article.ink = TextHash::of_ink(&text);
            stored.source = text;
            stored.layout = layout;
        }
        let title = analysis.article.headline.map(|headline| as_title(headline.text(&stored.source)));
        if let Some(title) = title.filter(|title| *title != stored.title) {
            stored.title = title;
            changed = true;
        }
        if stored.outlet.is_none() && analysis.article.outlet.is_some() {
            stored.outlet.clone_from(&analysis.article.outlet);
            changed = true;
        }
        let day = analysis.article.published.as_ref().filter(|_| stored.published.is_none());
        if day.is_some() && stored.dated.as_ref() != day {
            stored.dated = day.cloned();
            changed = true;
        }
        // As the reader sorts it, it is no longer what is pasted again.
        if stored.blocks().is_empty() && stored.picked.is_none() {
            let core = core(analysis, &stored.source);
            changed |= stored.core != core;
            stored.core = core;
        }
        let aside = aside(analysis);
        changed |= stored.aside != aside;
        stored.aside = aside;
        let is_first = article.analysis.is_none();
        article.said = Some(analysis.clone());
        if changed {
            article.place_corrections();
        }
        article.analysis = Some(article.corrected(analysis, &self.library.never));
        if changed {
            article.place_notes();
        }
        let lost = article.lost().len();
        let notes = of_notes(article);
        if changed {
            self.save();
        }
        self.keep_block();
        // What stays to be read is not written over by what can be seen.
        // Of what was saved only what is otherwise now is news.
        let is_news = self.fresh || lost > 0 || !notes.is_empty();
        if is_first && is_news && !self.status.stays {
            let found = format!("{}{notes}", if self.fresh { found(analysis) } else { "Opened".to_owned() });
            self.say(match lost {
                0 => found,
                1 => format!("{found}. A correction lost its place: it is listed under Notes."),
                several => {
                    format!("{found}. {several} corrections lost their place: they are listed under Notes.")
                }
            });
        }
        if is_first && std::mem::take(&mut self.fresh) {
            self.make_way_for_known();
        }
    }
}

/// How many notes have other places than they had, or none, in a sentence each.
fn of_notes(article: &OpenArticle) -> String {
    let moved = article.placed.iter().filter(|placed| {
        matches!(placed.anchored, Anchored::Moved(_) | Anchored::Changed(..))
            && !placed.whole
            && !article.is_lost(placed)
    });
    let lost = article.placed.iter().filter(|placed| article.is_lost(placed));
    let counts =
        [(moved.count(), "found again at another place"), (lost.count(), "listed as having lost the place")];
    let said = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| {
        let are = if count == 1 { "is" } else { "are" };
        format!(". {} {are} {what}", counted(count, "note"))
    });
    said.collect()
}

/// What is no part of the article: neighbors as one.
fn aside(analysis: &Analysis) -> Vec<Span> {
    let mut aside: Vec<Span> = Vec::new();
    let mut goes_on = false;
    for block in &analysis.blocks {
        let is_aside = !block.kind.is_article();
        match aside.last_mut().filter(|_| goes_on && is_aside) {
            Some(last) => *last = last.cover(block.span),
            None if is_aside => aside.push(block.span),
            None => {}
        }
        goes_on = is_aside;
    }
    aside
}

/// By which the paragraphs are known again, where there are enough to tell the article from others.
fn core(analysis: &Analysis, text: &str) -> Option<TextHash> {
    let paragraphs = analysis.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let core: String = paragraphs.map(|block| block.span.text(text)).collect();
    (core.len() >= CORE).then(|| TextHash::of_ink(&core))
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
