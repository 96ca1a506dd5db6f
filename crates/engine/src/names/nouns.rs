//! Nouns for what sort of body a name is: before it (`the regulator Alderwat`) they say its kind, and with `the` they stand
//! for the body named before (`the party's leader`).

/// They stand before the name of a body and of nobody else.
const BODIES: &[&str] = &[
    "agency",
    "airline",
    "association",
    "bank",
    "brewer",
    "broadcaster",
    "builder",
    "carmaker",
    "chain",
    "charity",
    "chipmaker",
    "club",
    "college",
    "commission",
    "committee",
    "company",
    "conglomerate",
    "council",
    "department",
    "developer",
    "federation",
    "firm",
    "force",
    "foundation",
    "grocer",
    "group",
    "hospital",
    "housebuilder",
    "institute",
    "insurer",
    "lender",
    "manufacturer",
    "ministry",
    "museum",
    "network",
    "newspaper",
    "nonprofit",
    "operator",
    "organisation",
    "organization",
    "parent",
    "party",
    "publisher",
    "quango",
    "regulator",
    "retailer",
    "school",
    "startup",
    "supermarket",
    "supplier",
    "team",
    "trust",
    "union",
    "university",
    "utility",
    "watchdog",
];

/// Those of them that people are called too, or that more often stand behind a name, say nothing of the name after them.
const SAY_NOTHING: &[&str] = &[
    "builder",
    "college",
    "council",
    "department",
    "developer",
    "grocer",
    "hospital",
    "ministry",
    "parent",
    "school",
    "team",
    "university",
];

/// Whether the noun can stand for a body that has been named.
pub(super) fn stands_for_a_body(noun: &[u8]) -> bool {
    is_in(BODIES, noun)
}

/// Whether what is named right behind the noun is a body.
pub(super) fn is_body(noun: &[u8]) -> bool {
    is_in(BODIES, noun) && !is_in(SAY_NOTHING, noun)
}

fn is_in(table: &[&str], noun: &[u8]) -> bool {
    table.binary_search_by(|word| word.as_bytes().cmp(noun)).is_ok()
}
