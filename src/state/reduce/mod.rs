//! How each action changes the page: here which change it is, in the files beside how it is made.

mod blocks;
mod corrections;
mod dates;
mod desk;
mod done_in_words;
mod engine;
mod import;
mod lesson;
mod library;
mod notes;
mod quotations;
mod steps;

use crate::state::{Action, Area, Careful, Cleared, Engine, OnMap, Overlay, State, Status};
use crate::view_model::cue_kinds;
use std::rc::Rc;
use yew::{AttrValue, Reducible};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        next.settle();
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    fn apply(&mut self, action: Action) {
        if self.is_kept_from(&action) {
            return self.keep_from(&action);
        }
        // Who goes on with the saved article leaves it so.
        if self.known.as_ref().is_some_and(|known| known.opened) && goes_on(&action) {
            self.known = None;
        }
        match action {
            Action::EngineReady => self.engine = Engine::Ready,
            Action::EngineFailed(why) => self.engine_failed(why),
            Action::Answered { serial, depth, text, layout, analysis } => {
                self.answered(serial, depth, text, layout, analysis);
            }
            Action::ReadsOn { serial, read, all } => self.reads_on(serial, read, all),
            Action::CarefulMissing(serial) if self.is_read(serial) => self.careful = Careful::Missing,
            Action::CarefulMissing(_) => {}
            Action::LoadsAgain => self.careful = Careful::Reads { read: 0, all: 0 },
            Action::LeavesItQuick => self.careful = Careful::Rests,

            Action::Paste { id, now, input, plain } => self.paste(&id, &now, input, &plain),
            Action::Open(article, now) => self.open(*article, &now),
            Action::OpenWaiting(id, now, why) => match self.waiting(&id).cloned() {
                Some(article) => self.open(article, &now),
                None => self.say(why),
            },
            Action::NewArticle => self.clear_desk(),
            Action::Delete(article) => self.delete(Rc::new(*article)),
            Action::DeleteWaiting(id, why) => match self.waiting(&id).cloned() {
                Some(article) => self.delete(Rc::new(article)),
                None => self.say(why),
            },
            Action::Archive(id, archived) => self.archive(&id, archived),
            Action::OpenKnown(article) => self.open_known(*article),
            Action::OpenAsNew => self.open_as_new(),
            Action::LeaveKnown => self.known = None,
            Action::Search(words) => self.search = words.into(),
            Action::OrderLibraryBy(order) => self.library_order = order,
            Action::Seek(id, sought) => {
                if self.article.as_ref().is_some_and(|open| open.stored.id == id) {
                    self.sought = Some(sought);
                }
            }
            Action::Found => self.sought = None,
            Action::Import { articles, before, never, said } => self.import(articles, &before, &never, said),
            Action::StoredElsewhere(met) => self.take_over(&met),
            Action::LibraryElsewhere(library) => self.library_elsewhere(library),
            Action::Sort(which, sort) => self.sort(&which, sort),
            Action::Pick(article) => self.pick(article),
            Action::InBlock(span) => self.in_block(span),
            Action::DrawTo(byte) => self.draw_to(byte),

            Action::WriteNote(on, id) => self.write_note(on, id),
            Action::Highlight(on, id, now) => self.highlight(on, &id, &now),
            Action::AskDate(span) => {
                self.close_note();
                self.overlay = Overlay::NewDate(span);
            }
            Action::EditNote(id) => self.edit_note(&id),
            Action::Write(part, now) => self.write(part, &now),
            Action::CloseNote => self.close_note(),
            Action::DiscardNote => self.discard_note(),
            Action::DeleteNote(id) => self.delete_note(&id),
            Action::Check(id, check, now) => self.check(&id, check, &now),
            Action::PutNote(id, on, now) => self.put_note(&id, on, &now),
            Action::Correct(span, fix, id, now) => self.correct(span, fix, &id, &now),
            Action::SetDate(span, value, id, now) => self.set_date(span, value.as_deref(), &id, &now),
            Action::CorrectQuotation(quoted, fix, id, now) => self.correct_quotation(quoted, fix, &id, &now),
            Action::SetPublished(day) => self.set_published(day),
            Action::TakeBack(id) => self.take_back(&id),
            Action::MayBeMarked(name) => self.never(&name, false),
            Action::BringJournal(journal) => self.bring_journal(journal),
            Action::BringSteps(id, written) => self.bring_steps(&id, &written),
            Action::Cleared(until) => self.cleared = Some(Cleared { until, is_wanted: false }),
            Action::BringBack => self.bring_all_back(),
            Action::NotBroughtBack(why) => {
                if let Some(cleared) = &mut self.cleared {
                    cleared.is_wanted = false;
                }
                self.status = Rc::new(self.status.next(why, true));
            }
            Action::ClearForGood => {
                if self.cleared.take().is_some() {
                    self.say("What was removed is gone for good.");
                }
            }
            Action::Undo => self.turn(true),
            Action::Redo => self.turn(false),
            Action::Turn(articles) => self.turn_with(articles),

            Action::ToggleLayer(layer) => {
                let analysis = self.article.as_ref().and_then(|article| article.analysis.clone());
                let cues = analysis.map(|analysis| cue_kinds(&analysis)).unwrap_or_default();
                self.layers = self.layers.switched(layer, &cues);
            }
            Action::ToggleTold => self.told = !self.told,
            Action::ToggleLetters => self.letters = !self.letters,
            Action::OrderBy(order) => self.order = order,
            Action::ShowOnMap(place) => {
                self.close_note();
                self.overlay = Overlay::Nothing;
                self.area = Area::Facts;
                let serial = self.on_map.map_or(0, |before| before.serial.wrapping_add(1));
                self.on_map = Some(OnMap { place, serial });
            }
            Action::ShowArea(area) => self.area = area,
            Action::OpenCard(marks) => {
                self.close_note();
                self.overlay = Overlay::Card(marks.into());
            }
            Action::Lesson(action) => self.lesson(action),
            Action::ShowKeys => {
                self.close_note();
                self.overlay = Overlay::Keys;
            }
            Action::SetKeys(keymap) => {
                if *self.keymap != keymap {
                    self.keymap = Rc::new(keymap);
                }
            }
            Action::ShowLink(address) => {
                self.close_note();
                self.overlay = Overlay::Link(address.into());
            }
            Action::ShowSwitcher => {
                self.close_note();
                self.overlay = Overlay::Switcher;
            }
            Action::CloseOverlay => {
                self.close_note();
                self.overlay = Overlay::Nothing;
            }
            Action::Holds(holds) => self.hold(holds),
            Action::Selected(span) => self.select(span),
            Action::Visited(from) => {
                self.close_note();
                self.overlay = Overlay::Nothing;
                self.area = Area::Article;
                self.came_from = Some(from);
            }
            Action::WentBack => {
                self.area = Area::Facts;
                self.came_from = None;
            }
            Action::Say(message) => self.say(message),
            Action::SayOn(message) => self.status = Rc::new(self.status.next(message, true)),

            Action::Stored(serial) => {
                if self.outbox.stored(serial)
                    && let Some((message, stays)) = self.outbox.then_say.take()
                {
                    self.status = Rc::new(self.status.next(message, stays));
                }
            }
            Action::NotStored(why) => {
                self.outbox.failure = Some(why.into());
                self.outbox.then_say = None;
            }
            Action::StoreAgain => self.outbox.again(),
            Action::TryAgain => {
                self.outbox.then_say = Some(("Saved".into(), false));
                self.outbox.again();
            }
        }
    }

    fn say(&mut self, message: impl Into<AttrValue>) {
        self.status = Rc::new(self.status.next(message, false));
    }

    /// Says that something is done once it is stored too; where storing fails, that is said instead.
    fn announce(&mut self, message: impl Into<AttrValue>) {
        if self.outbox.writes().is_empty() && self.outbox.failure.is_none() {
            self.say(message);
        } else {
            self.outbox.then_say = Some((message.into(), false));
        }
    }

    /// The same, for what is to be read in peace.
    fn announce_on(&mut self, message: impl Into<AttrValue>) {
        self.announce(message);
        match &mut self.outbox.then_say {
            Some((_, stays)) => *stays = true,
            None => self.status = Rc::new(Status { stays: true, ..(*self.status).clone() }),
        }
    }
}

/// Whether an action is something that the reader does with the article on the desk.
const fn goes_on(action: &Action) -> bool {
    matches!(
        action,
        Action::OpenCard(_)
            | Action::Visited(_)
            | Action::ToggleLayer(_)
            | Action::Sort(..)
            | Action::Pick(_)
            | Action::WriteNote(..)
            | Action::EditNote(_)
            | Action::Highlight(..)
            | Action::AskDate(_)
            | Action::Correct(..)
            | Action::CorrectQuotation(..)
            | Action::SetDate(..)
            | Action::SetPublished(_)
            | Action::ShowOnMap(_)
            | Action::Undo
    )
}
