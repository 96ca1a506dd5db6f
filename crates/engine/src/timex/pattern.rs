//! Patterns over lexemes, in a notation a linguist can write.
//!
//! ```text
//! MONTH DAY            two lexemes of these classes (upper case: a class; else the word itself)
//! in|since YEAR        either word, then a year; classes and words may mix: NUMBER|a
//! DAY of? MONTH        the word may be absent
//! (WEEKDAY ,?)? DAY    so may the run in parentheses
//! {DAY} DASH {DAY}     two times in one match: each is a time of its own
//! <edge> YEAR          a named run that many rules share, see `FRAGMENTS`
//! UNITS after ~        at the end: whatever single time another rule reads there
//! ```
//!
//! There is no repetition, so a pattern looks at no more lexemes than it is long and reading stays linear.

use super::class::Class;
use super::lexeme::Lexeme;

/// Runs that many patterns share.
const FRAGMENTS: &[(&str, &str)] = &[
    ("edge", "(the? EDGENOUN of)? (the? EDGE in? the? DASH?)?"),
    ("edged", "the? EDGENOUN|EDGE of|in? the? DASH?"),
    ("weekday", "(WEEKDAY|SHORTWEEKDAY ,? the?)?"),
];

/// One thing a lexeme can be asked to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// A member of the class.
    Class(Class),
    /// This word.
    Word(&'static str),
}

/// A step of a compiled pattern.
#[derive(Debug)]
enum Step {
    /// The next lexeme is one of these.
    One(Vec<Atom>),
    /// What follows, up to this step, may be absent.
    MaySkipTo(usize),
    /// The next time begins.
    Open,
    /// It ends.
    Close,
}

/// A lexeme that a pattern took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// Its place among the lexemes.
    pub(super) at: usize,
    /// What it was taken as.
    pub(super) atom: Atom,
    /// In which of the pattern's braces: 0 outside, 1 in the first.
    pub(super) part: usize,
}

/// What can come next in a pattern.
#[derive(Debug, Default)]
pub(super) struct Next {
    /// A lexeme that is one of these.
    pub(super) atoms: Vec<Atom>,
    /// Nothing of the pattern's own: it ends, or a time that another rule reads follows.
    pub(super) may_end: bool,
    /// The steps that take the lexeme.
    steps: Vec<usize>,
}

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    steps: Vec<Step>,
    /// How many times one match holds.
    pub(super) parts: usize,
    /// Whether a time that another rule reads must follow.
    pub(super) tail: bool,
}

/// The alternatives of one element; `None` where the notation is broken.
pub(super) fn atoms(element: &'static str) -> Option<Vec<Atom>> {
    element
        .split('|')
        .map(|name| {
            let is_class = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_uppercase());
            if is_class { Class::named(name).map(Atom::Class) } else { Some(Atom::Word(name)) }
        })
        .map(|atom| atom.filter(|atom| *atom != Atom::Word("")))
        .collect()
}

/// Whether the lexeme is one of these.
pub(super) fn is_one_of(lexeme: &Lexeme<'_>, atoms: &[Atom]) -> Option<Atom> {
    atoms.iter().copied().find(|atom| match atom {
        Atom::Class(class) => lexeme.value(*class).is_some(),
        Atom::Word(word) => lexeme.word == *word,
    })
}

impl Pattern {
    /// Compiles the notation; `None` where it is broken, which a test over all rules excludes.
    pub(super) fn new(notation: &'static str) -> Option<Self> {
        let mut pattern = Self { steps: Vec::new(), parts: 0, tail: false };
        pattern.add(notation, 0)?;
        if pattern.parts == 0 {
            pattern.steps.insert(0, Step::Open);
            for step in &mut pattern.steps {
                if let Step::MaySkipTo(target) = step {
                    *target += 1;
                }
            }
            pattern.steps.push(Step::Close);
            pattern.parts = 1;
        }
        Some(pattern)
    }

    fn add(&mut self, notation: &'static str, depth: usize) -> Option<()> {
        let mut open = Vec::new();
        let mut rest = notation.trim_start();
        while !rest.is_empty() {
            let length = match rest.as_bytes().first()? {
                b'(' | b'{' | b'}' | b')' => 1,
                _ => rest.find([' ', ')', '}']).unwrap_or(rest.len()),
            };
            let (element, more) = rest.split_at_checked(length)?;
            rest = more;
            match element {
                "(" => {
                    open.push(self.steps.len());
                    self.steps.push(Step::MaySkipTo(0));
                }
                ")" => {
                    let end = self.steps.len();
                    rest = rest.strip_prefix('?')?;
                    *self.steps.get_mut(open.pop()?)? = Step::MaySkipTo(end);
                }
                "{" => {
                    self.parts += 1;
                    self.steps.push(Step::Open);
                }
                "}" => self.steps.push(Step::Close),
                "~" => {
                    self.tail = true;
                    return (open.is_empty() && rest.trim().is_empty()).then_some(());
                }
                _ => {
                    let (element, optional) =
                        element.strip_suffix('?').map_or((element, false), |element| (element, true));
                    if optional {
                        let after = self.steps.len() + 2;
                        self.steps.push(Step::MaySkipTo(after));
                    }
                    if let Some(name) = element.strip_prefix('<') {
                        let name = name.strip_suffix('>')?;
                        let &(_, run) = FRAGMENTS.iter().find(|(known, _)| *known == name)?;
                        if optional || depth > 2 {
                            return None;
                        }
                        self.add(run, depth + 1)?;
                    } else {
                        self.steps.push(Step::One(atoms(element)?));
                    }
                }
            }
            rest = rest.trim_start();
        }
        open.is_empty().then_some(())
    }

    /// What a match can begin with, and what can stand second in it.
    pub(super) fn beginnings(&self) -> (Next, Next) {
        let first = self.next(vec![0]);
        let second = self.next(first.steps.iter().map(|step| step + 1).collect());
        (first, second)
    }

    /// What can come next at any of these steps.
    fn next(&self, mut to_do: Vec<usize>) -> Next {
        let mut next = Next::default();
        while let Some(at) = to_do.pop() {
            match self.steps.get(at) {
                Some(Step::One(atoms)) => {
                    next.atoms.extend(atoms);
                    next.steps.push(at);
                }
                Some(Step::MaySkipTo(target)) => to_do.extend([at + 1, *target]),
                Some(Step::Open | Step::Close) => to_do.push(at + 1),
                None => next.may_end = true,
            }
        }
        next
    }

    /// Matches at the lexeme `at`; `taken` holds what was taken and the result is where the match ends.
    pub(super) fn matches(&self, lexemes: &[Lexeme<'_>], at: usize, taken: &mut Vec<Taken>) -> Option<usize> {
        taken.clear();
        self.run(0, lexemes, at, (0, false), taken)
    }

    fn run(
        &self,
        step: usize,
        lexemes: &[Lexeme<'_>],
        at: usize,
        part: (usize, bool),
        taken: &mut Vec<Taken>,
    ) -> Option<usize> {
        match self.steps.get(step) {
            None => (!taken.is_empty()).then_some(at),
            Some(Step::Open) => self.run(step + 1, lexemes, at, (part.0 + 1, true), taken),
            Some(Step::Close) => self.run(step + 1, lexemes, at, (part.0, false), taken),
            Some(Step::MaySkipTo(target)) => {
                let before = taken.len();
                self.run(step + 1, lexemes, at, part, taken).or_else(|| {
                    taken.truncate(before);
                    self.run(*target, lexemes, at, part, taken)
                })
            }
            Some(Step::One(atoms)) => {
                let atom = is_one_of(lexemes.get(at)?, atoms)?;
                taken.push(Taken { at, atom, part: if part.1 { part.0 } else { 0 } });
                self.run(step + 1, lexemes, at + 1, part, taken)
            }
        }
    }
}
