//! How each action changes the page.

use crate::services::protocol::{Input, Request};
use crate::state::article::lines;
use crate::state::{Action, Area, Draft, Engine, NoteOn, OpenArticle, Overlay, State, Step, Write};
use crate::view_model::MarkId;
use dateline_notes::{
    Annotation, Edit, History, LibraryEntry, MarkKind, Passages, StoredArticle, Target, apply, changes,
};
use dateline_text::{Analysis, Span};
use std::rc::Rc;
use yew::{AttrValue, Reducible};

/// Characters of a title made from the first line.
const TITLE_CHARS: usize = 90;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    fn apply(&mut self, action: Action) {
        match action {
            Action::EngineReady => self.engine = Engine::Ready,
            Action::EngineFailed(why) => self.engine_failed(why),
            Action::Answered { serial, text, analysis } => self.answered(serial, text, analysis),

            Action::Paste { id, now, input, plain } => self.paste(&id, &now, input, &plain),
            Action::Open(article, now) => self.open(*article, &now),
            Action::NewArticle => self.clear_desk(),
            Action::Delete(article) => self.delete(Rc::new(*article)),
            Action::Import(articles, message) => self.import(articles, message),
            Action::StoredElsewhere(before, after) => self.take_over(&before, &after),
            Action::LibraryElsewhere(library) => self.library = Rc::new(library),
            Action::SetBlock(span, after) => {
                let before = self.article.as_ref().and_then(|article| article.stored.block_kind(span));
                self.edit(Edit::SetBlock { span, before, after });
                self.ask_again();
                self.announce(if after.is_some() {
                    "Put back into the article"
                } else {
                    "Left to Dateline again"
                });
            }

            Action::WriteNote(on, id) => self.write_note(on, id),
            Action::EditNote(id) => self.edit_note(&id),
            Action::Type(text, now) => self.type_note(&text, &now),
            Action::CloseNote => self.close_note(),
            Action::DeleteNote(id) => self.delete_note(&id),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),

            Action::ToggleLayer(kind) => self.layers = self.layers.toggled(kind),
            Action::ToggleLetters => self.letters = !self.letters,
            Action::ShowArea(area) => self.area = area,
            Action::OpenCard(marks) => {
                self.close_note();
                self.overlay = Overlay::Card(marks.into());
            }
            Action::ShowKeys => {
                self.close_note();
                self.overlay = Overlay::Keys;
            }
            Action::CloseOverlay => {
                self.close_note();
                self.overlay = Overlay::Nothing;
            }
            Action::Selected(span) => self.selection = span,
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

            Action::Stored(serial) => {
                if self.outbox.stored(serial)
                    && let Some(message) = self.outbox.then_say.take()
                {
                    self.say(message);
                }
            }
            Action::NotStored(why) => {
                self.outbox.failure = Some(why.into());
                self.outbox.then_say = None;
            }
            Action::TryAgain => {
                self.outbox.then_say = Some("Saved".into());
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
            self.outbox.then_say = Some(message.into());
        }
    }

    fn engine_failed(&mut self, why: String) {
        // An engine that broke at one article cannot be asked about it again.
        self.request = None;
        self.engine = Engine::Failed(why.into());
    }

    fn ask(&mut self, input: Input) {
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

    fn ask_again(&mut self) {
        if let Some(text) = self.article.as_ref().map(|article| article.text().to_owned()) {
            self.ask(Input::Text(text));
        }
    }

    fn answered(&mut self, serial: u32, text: Option<String>, analysis: Rc<Analysis>) {
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

    fn clear_desk(&mut self) {
        self.close_note();
        self.article = None;
        self.request = None;
        self.overlay = Overlay::Nothing;
        self.selection = None;
        self.came_from = None;
        self.area = Area::Article;
        self.history = History::default();
        self.done.retain(|step| *step != Step::Edit);
        self.undone.clear();
    }

    fn lay_on_desk(&mut self, stored: StoredArticle) {
        self.clear_desk();
        self.article = Some(Rc::new(OpenArticle::new(stored)));
    }

    fn paste(&mut self, id: &str, now: &str, input: Input, plain: &str) {
        let source = if let Input::Text(text) = &input { text } else { plain };
        let title =
            lines(source).next().map_or_else(|| "Untitled".to_owned(), |line| one_line(line.text(source)));
        self.lay_on_desk(StoredArticle::new(id, &title, source, now));
        self.save();
        self.ask(input);
    }

    fn open(&mut self, mut stored: StoredArticle, now: &str) {
        if let Some(newer) = self.waiting(&stored.id) {
            stored = newer.clone();
        }
        now.clone_into(&mut stored.opened);
        let text = stored.source.clone();
        self.lay_on_desk(stored);
        self.save();
        self.ask(Input::Text(text));
    }

    fn delete(&mut self, mut article: Rc<StoredArticle>) {
        if let Some(newer) = self.waiting(&article.id) {
            article = Rc::new(newer.clone());
        }
        if self.article.as_ref().is_some_and(|open| open.stored.id == article.id) {
            self.clear_desk();
        }
        self.take_out(&article.id);
        self.announce(format!("Deleted “{}”. Undo brings it back.", article.title));
        self.done.push(Step::Deleted(article));
        self.undone.clear();
    }

    fn take_out(&mut self, id: &str) {
        Rc::make_mut(&mut self.library).remove(id);
        self.outbox.queue(id, Write::Remove);
    }

    fn put(&mut self, article: &Rc<StoredArticle>) {
        if self.library.entry(&article.id) != Some(&LibraryEntry::of(article)) {
            Rc::make_mut(&mut self.library).update(article);
        }
        self.outbox.queue(&article.id, Write::Put(article.clone()));
    }

    fn import(&mut self, articles: Vec<StoredArticle>, message: String) {
        for article in articles {
            let article = Rc::new(article);
            if let Some(open) = &mut self.article
                && open.stored.id == article.id
            {
                let open = Rc::make_mut(open);
                open.stored = article.clone();
                open.place_notes();
            }
            self.put(&article);
        }
        self.announce(message);
    }

    /// Makes the changes of another tab to the open article here too. They are no steps of ours to undo.
    fn take_over(&mut self, before: &StoredArticle, after: &StoredArticle) {
        let Some(article) = self.article.as_mut().filter(|open| open.stored.id == after.id) else { return };
        let changes = changes(before, after);
        if changes.is_empty() {
            return;
        }
        let article = Rc::make_mut(article);
        let stored = Rc::make_mut(&mut article.stored);
        let refused = changes.iter().filter(|change| !apply(stored, change)).count();
        article.place_notes();
        if refused == 0 {
            self.say("Another tab changed the notes of this article; they are here too.");
        } else {
            self.say("Another tab changed a note that you changed here: yours is kept.");
        }
    }

    /// The article as it is to be stored, where it is waiting for that: what the storage holds is older.
    fn waiting(&self, id: &str) -> Option<&StoredArticle> {
        match self.outbox.writes().get(id)? {
            Write::Put(article) => Some(article),
            Write::Remove => None,
        }
    }

    /// Stores the open article.
    fn save(&mut self) {
        if let Some(stored) = self.article.as_ref().map(|article| article.stored.clone()) {
            self.put(&stored);
        }
    }

    /// Makes a change as a step of its own.
    fn edit(&mut self, edit: Edit) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        if self.history.apply(Rc::make_mut(&mut article.stored), edit) {
            article.place_notes();
            self.done.push(Step::Edit);
            self.undone.clear();
            self.save();
        }
    }

    fn target(&self, on: NoteOn) -> Option<Target> {
        let article = self.article.as_ref()?;
        let passage = |span: Span| Passages::new(article.text()).take(span);
        Some(match on {
            NoteOn::Article => Target::Article,
            NoteOn::Passage(span) => Target::Passage(passage(span)),
            NoteOn::Mark(id) => {
                let (span, kind) = article.mark(id)?;
                Target::Mark { selectors: passage(span), kind }
            }
        })
    }

    fn write_note(&mut self, on: NoteOn, id: String) {
        self.close_note();
        let Some(target) = self.target(on) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft {
            id: id.into(),
            target,
            text: AttrValue::default(),
            changed: false,
        }));
    }

    fn edit_note(&mut self, id: &str) {
        self.close_note();
        let Some(article) = &self.article else { return };
        let Some(note) = article.stored.annotation(id) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft {
            id: id.to_owned().into(),
            target: note.target.clone(),
            text: note.body.clone().unwrap_or_default().into(),
            changed: false,
        }));
    }

    fn type_note(&mut self, text: &str, now: &str) {
        let Overlay::Note(draft) = &mut self.overlay else { return };
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let edit = match article.stored.annotation(&draft.id) {
            Some(before) => {
                let after = before.with_body(now, Some(text.to_owned()));
                Edit::Replace { before: before.clone(), after }
            }
            None => Edit::Add(Annotation::note(&draft.id, now, draft.target.clone(), text)),
        };
        let is_new = matches!(edit, Edit::Add(_));
        let stored = Rc::make_mut(&mut article.stored);
        let fitted =
            if draft.changed { self.history.amend(stored, edit) } else { self.history.apply(stored, edit) };
        if !fitted {
            return;
        }
        if is_new {
            article.place_notes();
        }
        if !draft.changed {
            self.done.push(Step::Edit);
        }
        self.undone.clear();
        let draft = Rc::make_mut(draft);
        draft.text = text.to_owned().into();
        draft.changed = true;
        self.save();
    }

    /// Ends the writing of a note; one without a word is taken away.
    fn close_note(&mut self) {
        let Overlay::Note(draft) = &self.overlay else { return };
        let draft = draft.clone();
        self.overlay = Overlay::Nothing;
        if !draft.changed {
            return;
        }
        if draft.text.trim().is_empty() {
            self.remove_note(&draft.id);
        } else {
            self.announce("Note saved");
        }
    }

    fn delete_note(&mut self, id: &str) {
        if matches!(&self.overlay, Overlay::Note(draft) if draft.id == id) {
            self.overlay = Overlay::Nothing;
        }
        self.remove_note(id);
    }

    fn remove_note(&mut self, id: &str) {
        let note = self.article.as_ref().and_then(|article| article.stored.annotation(id).cloned());
        if let Some(note) = note {
            self.edit(Edit::Remove(note));
            self.announce("Note deleted. Undo brings it back.");
        }
    }

    fn undo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.done.pop() {
            None => self.say("Nothing to undo"),
            Some(Step::Edit) => {
                self.step(History::undo);
                self.undone.push(Step::Edit);
                self.announce("Undone");
            }
            Some(Step::Deleted(article)) => {
                self.put(&article);
                self.announce(format!("Brought back “{}”", article.title));
                self.undone.push(Step::Deleted(article));
            }
        }
    }

    fn redo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.undone.pop() {
            None => self.say("Nothing to redo"),
            Some(Step::Edit) => {
                self.step(History::redo);
                self.done.push(Step::Edit);
                self.announce("Redone");
            }
            Some(Step::Deleted(article)) => {
                if self.article.as_ref().is_some_and(|open| open.stored.id == article.id) {
                    self.article = None;
                    self.request = None;
                }
                self.take_out(&article.id);
                self.announce(format!("Deleted “{}” again", article.title));
                self.done.push(Step::Deleted(article));
            }
        }
    }

    fn step(&mut self, go: fn(&mut History, &mut StoredArticle) -> Option<Edit>) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let edit = go(&mut self.history, Rc::make_mut(&mut article.stored));
        article.place_notes();
        self.save();
        if matches!(edit, Some(Edit::SetBlock { .. } | Edit::SetPublished { .. })) {
            self.ask_again();
        }
    }
}

impl OpenArticle {
    /// The words and the kind of a mark.
    #[must_use]
    pub fn mark(&self, id: MarkId) -> Option<(Span, MarkKind)> {
        let analysis = self.analysis.as_ref();
        match id {
            MarkId::Mention(index) => {
                let mention = analysis?.mentions.get(index as usize)?;
                Some((mention.span, crate::view_model::kind_of(mention.kind)))
            }
            MarkId::Timex(index) => Some((analysis?.timexes.get(index as usize)?.span, MarkKind::Date)),
            MarkId::Quotation(index) => {
                Some((analysis?.quotations.get(index as usize)?.content, MarkKind::Quotation))
            }
            MarkId::Quantity(index) => {
                Some((analysis?.quantities.get(index as usize)?.span, MarkKind::Quantity))
            }
            MarkId::Cue(index) => Some((analysis?.cues.get(index as usize)?.span, MarkKind::Cue)),
            MarkId::Note(index) => {
                let placed = self.placed.get(index as usize)?;
                Some((placed.anchored.span()?, MarkKind::Note))
            }
        }
    }
}

/// What an analysis found, in a line.
fn found(analysis: &Analysis) -> String {
    let aside = analysis.blocks.iter().filter(|block| !block.kind.is_article()).count();
    let counts = [
        (analysis.entities.len(), "name", "names"),
        (analysis.timexes.len(), "date", "dates"),
        (analysis.quotations.len(), "quotation", "quotations"),
    ];
    let counts = counts.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }));
    let aside = if aside == 0 { String::new() } else { format!("; {aside} pieces of the page set aside") };
    format!("Annotated: {}{aside}", counts.join(", "))
}

/// The words on one line, cut to the length of a title.
fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(TITLE_CHARS) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}
