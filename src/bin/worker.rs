//! The engine in its worker: every request is answered at once by the quick reading; then the careful one goes
//! on window by window, listening in between, and answers again as it gets on. Until there is an article it
//! practises, because a browser makes code fast only once it has run.
#![allow(clippy::needless_pass_by_value, reason = "closures given to the browser own their event")]

use dateline_app::services::pace::{Due, Pace, Stand};
use dateline_app::services::protocol::{Depth, FromEngine, Input, Request, ToEngine, decode, encode};
use dateline_app::services::weights;
use dateline_engine::{
    CarefulReading, Lexicon, Reading, Tagger, analyze, analyze_carefully, read, read_again, read_html,
};
use dateline_files::Mail;
use dateline_text::{Analysis, Document, Span};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// After so many milliseconds the page has asked what it asks at its start, and got its quick answer: only then
/// are the weights fetched.
const SETTLED: u32 = 250;

/// What is read for practice, and how often: by then browsers have made the loops fast. Something of all that news is made of, so
/// that no stage is run for the first time by a reader's article.
const PRACTICE: &str = "City to close ward as costs rise\n\nBy Ada Wren\n\nLEEDS, March 4 (North Wire) - \"We lost nine beds \
    on Tuesday,\" Ruth Adeyemi, 54, a nurse at the city's hospital, told the Health Committee in London. She said that \
    about 1,200 patients, or 15% of them, had waited since last May.\n\nThe Ministry of Health denied the report. According to \
    Minister Jonas Lind, Leeds City Council may have paid at least $2.5 million to Norlink Ltd in 2023, though nobody \
    could confirm it. “Not one pound,” he added, “has left the city.”\n\nTwo officials, who asked not to be named because \
    they were not authorized to speak, said the council would meet the French company on 12 April at 10:30 a.m. Why \
    was it built? Adeyemi, the union's president, called it “a mistake”.\n";
const PRACTICES: u32 = 12;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let desk = Rc::new(RefCell::new(Desk {
        scope: scope.clone(),
        lexicon: Lexicon::new(),
        weights: Weights::Awaited,
        job: None,
        turn: None,
        practised: 0,
    }));
    let listening = desk.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else { return };
        let Some(message) = decode(&bytes.to_vec()) else { return };
        if message == ToEngine::LoadAgain {
            listening.borrow_mut().weights = Weights::Awaited;
            load(&listening, true);
        } else {
            listening.borrow_mut().told(message);
            go_on(&listening);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    desk.borrow().send(&FromEngine::Ready);
    Timeout::new(SETTLED, move || {
        desk.borrow().practise_quickly();
        load(&desk, false);
    })
    .forget();
}

/// Fetches the weights, then goes on with what waits for them.
fn load(desk: &Rc<RefCell<Desk>>, fresh: bool) {
    let desk = desk.clone();
    spawn_local(async move {
        let scope = desk.borrow().scope.clone();
        let bytes = weights::load(&scope, fresh).await;
        desk.borrow_mut().weights_came(bytes);
        go_on(&desk);
    });
}

/// Takes a turn at the careful reading, and another once the messages that came meanwhile are heard.
fn go_on(desk: &Rc<RefCell<Desk>>) {
    let mut now = desk.borrow_mut();
    if now.turn.is_some() || !now.has_work() {
        return;
    }
    let desk = desk.clone();
    now.turn = Some(Timeout::new(0, move || {
        desk.borrow_mut().take_turn();
        go_on(&desk);
    }));
}

/// All that the worker holds.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    lexicon: Lexicon,
    weights: Weights,
    job: Option<Job>,
    turn: Option<Timeout>,
    practised: u32,
}

/// What the careful reader knows.
enum Weights {
    Awaited,
    Here(Box<Tagger>),
    Missing,
}

/// An article with all that was ever read of it, kept until there is another.
struct Job {
    request: Request,
    document: Document,
    reading: Option<CarefulReading>,
    /// What was read of another text: where the two share words, it is taken over when the careful reading begins.
    known: Option<CarefulReading>,
    pace: Pace,
    visible: Span,
    /// Nobody waits for it, or it is done.
    rests: bool,
}

/// The document that a request is about.
fn document_of(request: &Request) -> Document {
    let Request { whole, kinds, layout, article, .. } = request;
    let reading = Reading { whole: *whole, kinds: kinds.clone(), layout: layout.clone(), article: *article };
    match &request.input {
        Input::Text(text) => read(text.clone(), &reading),
        Input::Html(html) => read_html(html, &reading),
        Input::Mail(bytes) => match dateline_files::mail(bytes) {
            Some(Mail::Html(html)) => read_html(&html, &reading),
            Some(Mail::Text(text)) => read(text, &reading),
            None => read(String::from_utf8_lossy(bytes).into_owned(), &reading),
        },
    }
}

impl Job {
    /// Of what `before` has read only what the reader has changed since is read anew.
    fn new(request: Request, before: Option<Self>, now: f64) -> Self {
        let same = before.filter(|job| {
            let document = &job.document;
            job.is_of(&request.input)
                && request.layout.as_ref() == document.layout()
                && (request.whole, request.article) == (job.request.whole, job.request.article)
        });
        let document = match same {
            Some(job) => read_again(job.document, &request.kinds),
            None => document_of(&request),
        };
        let (pace, visible) = (Pace::new(now), Span::default());
        Self { request, document, reading: None, known: None, pace, visible, rests: false }
    }

    /// Whether it is about just this text.
    fn is_of(&self, input: &Input) -> bool {
        matches!(input, Input::Text(text) if text == self.document.text())
    }

    fn analyze(&self, lexicon: &Lexicon) -> Analysis {
        let published = self.request.published.as_ref().and_then(|day| day.parse().ok());
        match &self.reading {
            Some(reading) => analyze_carefully(&self.document, lexicon, published, reading),
            None => analyze(&self.document, lexicon, published),
        }
    }

    fn depth(&self) -> Depth {
        match self.reading.as_ref().map(CarefulReading::progress) {
            None => Depth::Quick,
            Some((read, all)) if read >= all => Depth::Complete,
            Some((0, _)) => Depth::Quick,
            Some(_) => Depth::Partial,
        }
    }
}

impl Desk {
    fn told(&mut self, message: ToEngine) {
        match message {
            ToEngine::Read(request) => self.begin(request),
            ToEngine::Visible { serial, span } => {
                if let Some(job) = self.job.as_mut().filter(|job| job.request.serial == serial) {
                    job.visible = span;
                }
            }
            ToEngine::Rest => {
                if let Some(job) = &mut self.job {
                    job.rests = true;
                }
            }
            ToEngine::LoadAgain => {}
        }
    }

    /// Answers at once. What was read of the same words before is not read again, and where the text is the same, the first answer
    /// knows of it; of another text the quick answer comes first, as a reading cannot be begun for nothing.
    fn begin(&mut self, request: Request) {
        let now = self.now();
        let job = match self.job.take() {
            Some(job) if job.request.reads_as(&request) => {
                Job { request, pace: Pace::new(now), rests: false, ..job }
            }
            mut before => {
                let read =
                    before.as_mut().and_then(|before| before.reading.take().or_else(|| before.known.take()));
                let is_same = before.as_ref().is_some_and(|before| before.is_of(&request.input));
                let mut job = Job::new(request, before, now);
                match (&read, &self.weights) {
                    (Some(read), Weights::Here(tagger)) if is_same => {
                        job.reading = Some(CarefulReading::after(read, &job.document, &self.lexicon, tagger));
                    }
                    _ => job.known = read,
                }
                job
            }
        };
        let is_other = !matches!(job.request.input, Input::Text(_));
        self.job = Some(job);
        self.answer(is_other);
        if matches!(self.weights, Weights::Missing) {
            self.say_missing();
        }
    }

    fn weights_came(&mut self, bytes: Option<Vec<u8>>) {
        if let Some(tagger) = bytes.and_then(|bytes| Tagger::new(&bytes).ok()) {
            self.weights = Weights::Here(Box::new(tagger));
        } else {
            self.weights = Weights::Missing;
            self.say_missing();
        }
    }

    fn has_work(&self) -> bool {
        let waits = self.job.as_ref().map_or(self.practised < PRACTICES, |job| !job.rests);
        waits && matches!(self.weights, Weights::Here(_))
    }

    fn practise_quickly(&self) {
        if self.job.is_none() {
            self.read_practice();
        }
    }

    /// As a request is answered.
    fn read_practice(&self) {
        let document = read(PRACTICE.to_owned(), &Reading::default());
        let analysis = analyze(&document, &self.lexicon, None);
        let (layout, text) = (None, None);
        let _ = encode(&FromEngine::Answer { serial: 0, depth: Depth::Quick, text, layout, analysis });
    }

    fn practise(&mut self) {
        self.practised += 1;
        self.read_practice();
        if let Weights::Here(tagger) = &self.weights {
            let document = read(PRACTICE.to_owned(), &Reading::default());
            CarefulReading::new(&document, &self.lexicon, tagger).finish(tagger);
        }
    }

    /// Reads one window, and says what is due then.
    fn take_turn(&mut self) {
        self.turn = None;
        if self.job.is_none() {
            return self.practise();
        }
        let (Some(job), Weights::Here(tagger)) = (&mut self.job, &self.weights) else { return };
        if job.rests {
            return;
        }
        let begin = || match job.known.take() {
            Some(known) => CarefulReading::after(&known, &job.document, &self.lexicon, tagger),
            None => CarefulReading::new(&job.document, &self.lexicon, tagger),
        };
        let reading = job.reading.get_or_insert_with(begin);
        reading.read_next(tagger, job.visible);
        let (read, all) = reading.progress();
        let covered = reading.covers(job.visible);
        let (serial, visible) = (job.request.serial, job.visible);
        let now = self.scope.performance().map_or(0.0, |clock| clock.now());
        let stand = Stand { read, all, visible, covered, now };
        match job.pace.after_a_window(stand) {
            Due::Nothing => {}
            Due::Progress => {
                let count = |windows| u32::try_from(windows).unwrap_or(u32::MAX);
                self.send(&FromEngine::Progress { serial, read: count(read), all: count(all) });
            }
            Due::Partial | Due::Complete => {
                self.answer(false);
                let now = self.now();
                if let Some(job) = &mut self.job {
                    job.pace.answered(stand, now);
                }
            }
        }
    }

    /// Answers with what is read so far; a job that is read to its end rests from then on.
    fn answer(&mut self, with_text: bool) {
        let Some(job) = &mut self.job else { return };
        let depth = job.depth();
        job.rests = depth == Depth::Complete;
        let message = FromEngine::Answer {
            serial: job.request.serial,
            depth,
            text: with_text.then(|| job.document.text().to_owned()),
            layout: job.document.layout().filter(|_| with_text).cloned(),
            analysis: job.analyze(&self.lexicon),
        };
        self.send(&message);
    }

    fn say_missing(&self) {
        if let Some(job) = self.job.as_ref().filter(|job| !job.rests) {
            self.send(&FromEngine::CarefulMissing { serial: job.request.serial });
        }
    }

    fn now(&self) -> f64 {
        self.scope.performance().map_or(0.0, |clock| clock.now())
    }

    fn send(&self, message: &FromEngine) {
        let bytes = Uint8Array::from(encode(message).as_slice());
        // A page that has gone needs no answer.
        let _ = self.scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }
}
