//! The cue words, list by list. The lists are our own, after what grammars of English say about modality, evidence and
//! evaluation (`docs/language.md`); a word stands here for what it does, not for whose side it is on.

mod absolute;
mod calls;
mod hedges;
mod literal;
mod loaded;
mod sources;
mod verbs;

pub(super) use literal::LITERAL;
pub(super) use verbs::{OF_QUOTATIONS, SAYING, Verbs};

/// Words and phrases that do the same thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// The rule that it stands for.
    pub(super) rule: &'static str,
    /// In lower case, their words one space apart.
    pub(super) phrases: &'static [&'static str],
    /// Where they may stand.
    pub(super) stands: Stands,
}

/// What must hold beside a phrase so that it does what its list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    Anywhere,
    /// Before the verb that it helps.
    Modal,
    /// Not behind a word that takes the absolute back: `almost everyone`, `not always`.
    Unlimited,
    /// Where an imperative stands.
    Imperative,
    /// Between a determiner and a noun: `the failed plan`, not `the plan failed`.
    Attributive,
    /// Before a noun that it describes, and not behind its own subject: `alleged crimes`, not `they alleged`.
    Described,
}

const fn list(rule: &'static str, phrases: &'static [&'static str]) -> List {
    List { rule, phrases, stands: Stands::Anywhere }
}

const fn standing(stands: Stands, rule: &'static str, phrases: &'static [&'static str]) -> List {
    List { rule, phrases, stands }
}

/// All lists; no phrase stands in two.
pub(super) fn all() -> impl Iterator<Item = &'static List> {
    [hedges::LISTS, sources::LISTS, loaded::LISTS, absolute::LISTS, calls::LISTS].into_iter().flatten()
}
