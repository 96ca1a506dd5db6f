//! The verbs by which people meet, speak to each other and go somewhere; a list of our own.

use dateline_text::RelationKind::{self, Met, Told, Went};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `meet`, `to meet`
    Base,
    /// `met`, `meets`
    Finite,
    /// `met` behind *was* or *had*, `gone`
    Perfect,
}

/// A verb with what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) kind: RelationKind,
    /// The words behind it that belong to it: `talks` in `held talks with`.
    pub(super) goes_on: &'static [&'static str],
    /// What must stand before the object or place, one of these; empty where nothing need.
    pub(super) before: &'static [&'static str],
    /// Whether the object may also follow without it: `met NAME`, `met with NAME`.
    pub(super) bare: bool,
}

const fn verb(
    kind: RelationKind,
    goes_on: &'static [&'static str],
    before: &'static [&'static str],
    bare: bool,
) -> Verb {
    Verb { kind, goes_on, before, bare }
}

/// Base, present, past, past participle; then what follows.
#[rustfmt::skip]
const VERBS: &[([&str; 4], Verb)] = &[
    (["meet", "meets", "met", "met"], verb(Met, &[], &["with"], true)),
    (["hold", "holds", "held", "held"], verb(Met, &["talks"], &["with"], false)),
    (["hold", "holds", "held", "held"], verb(Met, &["a", "meeting"], &["with"], false)),
    (["have", "has", "had", "had"], verb(Met, &["talks"], &["with"], false)),
    (["shake", "shakes", "shook", "shaken"], verb(Met, &["hands"], &["with"], false)),
    (["sit", "sits", "sat", "sat"], verb(Met, &["down"], &["with"], false)),
    (["greet", "greets", "greeted", "greeted"], verb(Met, &[], &[], true)),
    (["tell", "tells", "told", "told"], verb(Told, &[], &[], true)),
    (["inform", "informs", "informed", "informed"], verb(Told, &[], &[], true)),
    (["warn", "warns", "warned", "warned"], verb(Told, &[], &[], true)),
    (["assure", "assures", "assured", "assured"], verb(Told, &[], &[], true)),
    (["urge", "urges", "urged", "urged"], verb(Told, &[], &[], true)),
    (["phone", "phones", "phoned", "phoned"], verb(Told, &[], &[], true)),
    (["speak", "speaks", "spoke", "spoken"], verb(Told, &[], &["to", "with"], false)),
    (["talk", "talks", "talked", "talked"], verb(Told, &[], &["to", "with"], false)),
    (["write", "writes", "wrote", "written"], verb(Told, &[], &["to"], false)),
    (["say", "says", "said", "said"], verb(Told, &["to"], &[], true)),
    (["visit", "visits", "visited", "visited"], verb(Went, &[], &[], true)),
    (["travel", "travels", "travelled", "travelled"], verb(Went, &[], &["to"], false)),
    (["travel", "travels", "traveled", "traveled"], verb(Went, &[], &["to"], false)),
    (["go", "goes", "went", "gone"], verb(Went, &[], &["to"], false)),
    (["fly", "flies", "flew", "flown"], verb(Went, &[], &["to", "into"], false)),
    (["arrive", "arrives", "arrived", "arrived"], verb(Went, &[], &["in", "at"], false)),
    (["land", "lands", "landed", "landed"], verb(Went, &[], &["in", "at"], false)),
    (["return", "returns", "returned", "returned"], verb(Went, &[], &["to"], false)),
    (["come", "comes", "came", "come"], verb(Went, &[], &["to"], false)),
    (["drive", "drives", "drove", "driven"], verb(Went, &[], &["to"], false)),
    (["sail", "sails", "sailed", "sailed"], verb(Went, &[], &["to"], false)),
    (["move", "moves", "moved", "moved"], verb(Went, &[], &["to"], false)),
    (["flee", "flees", "fled", "fled"], verb(Went, &[], &["to"], false)),
    (["head", "heads", "headed", "headed"], verb(Went, &[], &["to"], false)),
    (["leave", "leaves", "left", "left"], verb(Went, &[], &["for"], false)),
];

static BY_FORM: LazyLock<FxHashMap<&'static str, Vec<(Form, Verb)>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&'static str, Vec<(Form, Verb)>> = FxHashMap::default();
    for &([base, present, past, perfect], verb) in VERBS {
        let mut add = |word, form| forms.entry(word).or_default().push((form, verb));
        add(base, Form::Base);
        add(present, Form::Finite);
        add(past, Form::Finite);
        if perfect != past {
            add(perfect, Form::Perfect);
        }
    }
    forms
});

/// What a word in small letters may be a form of; mostly nothing.
pub(super) fn of(word: &str) -> &'static [(Form, Verb)] {
    BY_FORM.get(word).map(Vec::as_slice).unwrap_or_default()
}
