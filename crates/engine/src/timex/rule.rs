//! A rule: a named pattern, what must stand around it, what it means, and the examples that test it.

use super::captures::Captures;
use super::lexeme::Lexeme;
use super::meaning::Reading;
use super::pattern::{Atom, Pattern, atoms, is_one_of};

/// What a pattern's match means; asked once for each time the match holds.
pub(super) type Read = fn(&Captures<'_, '_>) -> Option<Reading>;

/// A rule as a linguist writes it.
///
/// `example` holds the words the rule takes in square brackets and after ` = ` their value, read on
/// Wednesday, 16 April 2025; in `counter` no rule of this name takes anything.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    /// Its name in the provenance of results, in `snake_case`.
    pub(super) name: &'static str,
    /// In the notation of [`super::pattern`].
    pub(super) pattern: &'static str,
    /// What a match means.
    pub(super) read: Read,
    /// What must stand before: one element of the notation, in which `__` is the edge of the block; empty where
    /// anything may.
    pub(super) left: &'static str,
    /// What must not stand before.
    pub(super) not_left: &'static str,
    /// What must stand after.
    pub(super) right: &'static str,
    /// What must not stand after.
    pub(super) not_right: &'static str,
    /// A text in which it fires.
    #[cfg_attr(not(test), expect(dead_code, reason = "the rule's own test"))]
    pub(super) example: &'static str,
    /// A text that looks alike in which it does not.
    #[cfg_attr(not(test), expect(dead_code, reason = "the rule's own test"))]
    pub(super) counter: &'static str,
}

/// A rule that holds wherever its pattern matches.
pub(super) const fn rule(
    name: &'static str,
    pattern: &'static str,
    read: Read,
    example: &'static str,
    counter: &'static str,
) -> Rule {
    Rule { name, pattern, read, left: "", not_left: "", right: "", not_right: "", example, counter }
}

impl Rule {
    /// The rule where one of these stands before it.
    pub(super) const fn left(self, left: &'static str) -> Self {
        Self { left, ..self }
    }

    /// The rule where none of these stands before it.
    pub(super) const fn not_left(self, not_left: &'static str) -> Self {
        Self { not_left, ..self }
    }

    /// The rule where one of these stands after it.
    pub(super) const fn right(self, right: &'static str) -> Self {
        Self { right, ..self }
    }

    /// The rule where none of these stands after it.
    pub(super) const fn not_right(self, not_right: &'static str) -> Self {
        Self { not_right, ..self }
    }
}

/// In a context: no word at all, because the block begins or ends there.
const NOTHING: &str = "__";

/// A rule ready to be matched.
pub(super) struct Compiled {
    pub(super) rule: Rule,
    pub(super) pattern: Pattern,
    left: Vec<Atom>,
    not_left: Vec<Atom>,
    right: Vec<Atom>,
    not_right: Vec<Atom>,
}

impl Compiled {
    /// Compiles the rule; `None` where its notation is broken, which a test excludes.
    pub(super) fn new(rule: Rule) -> Option<Self> {
        let context =
            |element: &'static str| if element.is_empty() { Some(Vec::new()) } else { atoms(element) };
        Some(Self {
            rule,
            pattern: Pattern::new(rule.pattern)?,
            left: context(rule.left)?,
            not_left: context(rule.not_left)?,
            right: context(rule.right)?,
            not_right: context(rule.not_right)?,
        })
    }

    /// Whether what stands around `start..end` allows the match.
    pub(super) fn fits(&self, lexemes: &[Lexeme<'_>], start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).and_then(|at| lexemes.get(at));
        let after = lexemes.get(end);
        let is = |lexeme: Option<&Lexeme<'_>>, atoms: &[Atom]| match lexeme {
            Some(lexeme) => is_one_of(lexeme, atoms).is_some(),
            None => atoms.contains(&Atom::Word(NOTHING)),
        };
        (self.left.is_empty() || is(before, &self.left))
            && (self.right.is_empty() || is(after, &self.right))
            && !is(before, &self.not_left)
            && !is(after, &self.not_right)
    }
}
