//! Offices beside names: which words of the two are the speaker.

use super::frame::{Frame, ItemKind};
use super::source::{Subject, phrase};
use super::words;

/// The longest office that stands before a name without an article, in words.
const LONGEST_OFFICE: usize = 6;

/// `said spokesman NAME`, `said retired Sgt. NAME`: an office without an article before the name of a person.
pub(super) fn is_office(frame: &Frame, from: usize) -> bool {
    let words = frame.items.get(from..).unwrap_or_default().iter().take(LONGEST_OFFICE);
    let mut words = words.take_while(|item| {
        (item.is_word() || item.is_mark(&["-", "."]))
            && ![words::FINITE, words::CLAUSE_OPENERS, words::PRONOUNS]
                .iter()
                .any(|list| item.is_one_of(list))
    });
    words.any(|item| item.personal)
}

/// `the city's mayor, NAME said`: the office that a name stands in apposition to, its second comma left out.
pub(super) fn with_its_office(frame: &Frame, subject: Subject) -> Subject {
    let own = frame.items.get(subject.from..subject.to).unwrap_or_default();
    let comma = subject.from.checked_sub(1).filter(|&at| frame.is_mark(at, &[","]));
    let office = comma.and_then(|comma| phrase(frame, comma, subject.rule)).filter(|office| {
        let head = frame.before(office.to);
        head.is_some_and(|head| words::ANONYMOUS.contains(&head.lower.as_str()))
            && !frame
                .items
                .get(office.from..office.to)
                .is_some_and(|items| items.iter().any(|item| item.personal))
    });
    match office {
        Some(office) if !own.is_empty() && own.iter().all(|item| item.personal) => {
            Subject { from: office.from, edge: office.edge, ..subject }
        }
        _ => subject,
    }
}

/// `the mayor, NAME`: the name that stands in apposition to an office belongs to the speaker.
pub(super) fn with_its_name(frame: &Frame, subject: Subject) -> Subject {
    let own = frame.items.get(subject.from..subject.to).unwrap_or_default();
    let comma = frame.is_mark(subject.to, &[","]);
    let name = frame.items.get(subject.to + 1..).unwrap_or_default();
    // `its chair, Rep. NAME`
    let titles =
        name.iter().take(LONGEST_OFFICE).take_while(|item| item.kind == ItemKind::Capital && !item.personal);
    let titles = titles.count();
    let personal = name.iter().skip(titles).take_while(|item| item.personal).count();
    let length = if personal > 0 { titles + personal } else { 0 };
    // `according to the mayor, Smith knew`: a verb would make the name the subject of a clause.
    let set_off = name.get(length).is_none_or(|item| !item.is_word());
    // `President NAME's adviser, NAME`: whose adviser it is.
    let owned = own.iter().rev().take_while(|item| !item.is_possessive());
    if !comma || length == 0 || !set_off || owned.clone().any(|item| item.personal) {
        return subject;
    }
    Subject { to: subject.to + 1 + length, ..subject }
}
