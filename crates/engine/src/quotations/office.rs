//! Offices beside names: which words of the two are the speaker.

use super::frame::Frame;
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
    let comma =
        subject.from.checked_sub(1).filter(|&at| frame.get(at).is_some_and(|item| item.is_mark(&[","])));
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
    let comma = frame.get(subject.to).is_some_and(|item| item.is_mark(&[","]));
    let name = frame.items.get(subject.to + 1..).unwrap_or_default();
    let length = name.iter().take_while(|item| item.personal).count();
    // `according to the mayor, Smith knew`: a verb would make the name the subject of a clause.
    let set_off = name.get(length).is_none_or(|item| !item.is_word());
    if !comma || length == 0 || !set_off || own.iter().any(|item| item.personal) {
        return subject;
    }
    Subject { to: subject.to + 1 + length, ..subject }
}
