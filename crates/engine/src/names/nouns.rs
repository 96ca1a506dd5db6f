//! Nouns for what sort of body a name is: before it (`the regulator Alderwat`) they say its kind, and with `the` they stand
//! for the body named before (`the party's leader`).

use crate::listed::WordList;

/// They stand before the name of a body and of nobody else.
#[rustfmt::skip]
const TELL: &WordList = &WordList::new(&[
    "agency", "airline", "association", "bank", "brewer", "broadcaster", "carmaker", "chain", "charity", "chipmaker",
    "club", "commission", "committee", "company", "conglomerate", "federation", "firm", "force", "foundation",
    "group", "housebuilder", "institute", "insurer", "lender", "manufacturer", "museum", "network", "newspaper",
    "nonprofit", "operator", "organisation", "organization", "party", "publisher", "quango", "regulator", "retailer",
    "startup", "supermarket", "supplier", "trust", "union", "utility", "watchdog",
]);

/// People are called so too, or they stand behind the name more often: of the name after them they say nothing.
#[rustfmt::skip]
const ONLY_STAND: &WordList = &WordList::new(&[
    "builder", "college", "council", "department", "developer", "grocer", "hospital", "ministry", "parent", "school",
    "team", "university",
]);

/// Whether the noun can stand for a body that has been named.
pub(super) fn stands_for_a_body(noun: &[u8]) -> bool {
    TELL.has_bytes(noun) || ONLY_STAND.has_bytes(noun)
}

/// Whether what is named right behind the noun is a body.
pub(super) fn is_body(noun: &[u8]) -> bool {
    TELL.has_bytes(noun)
}
