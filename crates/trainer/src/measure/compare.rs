//! What people found beside what the engine found.

use super::set::{Kind, Name, Text};

/// A name that people found, one that the engine gives, or one of each that share words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) wanted: Option<Name>,
    pub(super) given: Option<Name>,
}

/// What a pair comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    Right,
    /// Nothing is given.
    Missed,
    /// No name of a scored kind is there; there may be another name.
    Invented,
    /// The right words.
    WrongKind,
    /// The right kind.
    WrongBounds,
    /// Words in common, no more.
    WrongBoth,
}

impl Outcome {
    pub(super) const ERRORS: [Self; 5] =
        [Self::Missed, Self::Invented, Self::WrongKind, Self::WrongBounds, Self::WrongBoth];

    pub(super) fn name(self) -> &'static str {
        ["right", "missed", "invented", "wrong kind", "wrong bounds", "wrong kind and bounds"][self as usize]
    }
}

impl Pair {
    pub(super) fn outcome(self) -> Outcome {
        match (self.wanted, self.given) {
            (Some(wanted), Some(_)) if wanted.kind == Kind::Other => Outcome::Invented,
            (Some(wanted), Some(given)) => {
                let words = (wanted.start, wanted.end) == (given.start, given.end);
                match (words, wanted.kind == given.kind) {
                    (true, true) => Outcome::Right,
                    (true, false) => Outcome::WrongKind,
                    (false, true) => Outcome::WrongBounds,
                    (false, false) => Outcome::WrongBoth,
                }
            }
            (Some(_), None) => Outcome::Missed,
            (None, _) => Outcome::Invented,
        }
    }
}

/// Each name once: equal ones together, then those with the same words, then those that share words. A name of
/// a kind that is not scored counts only where the engine gives something for it.
pub(super) fn compare(text: &Text, given: &[Name]) -> Vec<Pair> {
    let same = |one: Name, other: Name| (one.start, one.end) == (other.start, other.end);
    let scored = |name: Name| name.kind != Kind::Other;
    let fits: [&dyn Fn(Name, Name) -> bool; 4] = [
        &|wanted, given| wanted == given,
        &|wanted, given| same(wanted, given) && scored(wanted),
        &|wanted, given| wanted.overlaps(given) && scored(wanted),
        &|wanted, given| wanted.overlaps(given),
    ];
    let mut wanted: Vec<Option<Name>> = text.wanted.iter().copied().map(Some).collect();
    let mut given: Vec<Option<Name>> = given.iter().copied().map(Some).collect();
    let mut pairs = Vec::new();
    for fit in fits {
        for one in &mut wanted {
            let Some(name) = *one else { continue };
            let Some(other) = given.iter_mut().find(|other| other.is_some_and(|other| fit(name, other)))
            else {
                continue;
            };
            pairs.push(Pair { wanted: one.take(), given: other.take() });
        }
    }
    pairs.extend(wanted.into_iter().flatten().filter(|&name| scored(name)).map(missed));
    pairs.extend(given.into_iter().flatten().map(|name| Pair { wanted: None, given: Some(name) }));
    pairs.sort_by_key(|pair| pair.wanted.or(pair.given));
    pairs
}

fn missed(name: Name) -> Pair {
    Pair { wanted: Some(name), given: None }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Name, Outcome, Text, compare};

    fn outcomes(wanted: &[(u32, u32, Kind)], given: &[(u32, u32, Kind)]) -> Vec<Outcome> {
        let names = |names: &[(u32, u32, Kind)]| -> Vec<Name> {
            names.iter().map(|&(start, end, kind)| Name { start, end, kind }).collect()
        };
        let text = Text { text: String::new(), whole: true, published: None, wanted: names(wanted) };
        compare(&text, &names(given)).into_iter().map(super::Pair::outcome).collect()
    }

    #[test]
    fn tells_the_kinds_of_error_apart() {
        use Kind::{Organization, Person, Place};
        use Outcome::{Invented, Missed, Right, WrongBoth, WrongBounds, WrongKind};
        let wanted = [(0, 2, Person), (4, 6, Place), (8, 12, Place), (14, 18, Person), (20, 22, Place)];
        let given =
            [(0, 2, Person), (4, 6, Person), (8, 10, Place), (14, 20, Organization), (30, 32, Organization)];
        assert_eq!(outcomes(&wanted, &given), [Right, WrongKind, WrongBounds, WrongBoth, Missed, Invented]);
    }

    #[test]
    fn pairs_what_is_right_before_what_only_overlaps() {
        use Kind::{Other, Person};
        let wanted = [(0, 4, Person), (4, 8, Person)];
        assert_eq!(outcomes(&wanted, &[(4, 8, Person)]), [Outcome::Missed, Outcome::Right]);
        assert_eq!(outcomes(&[(0, 4, Other)], &[]), []);
        assert_eq!(outcomes(&[(0, 4, Other)], &[(0, 4, Person)]), [Outcome::Invented]);
    }
}
