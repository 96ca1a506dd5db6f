//! The noun phrase that speaks: found leftwards from its verb, or rightwards where the verb comes first.

use super::frame::{Frame, Item, ItemKind};
use super::office::{is_office, with_its_name, with_its_office};
use super::opener::opening_name;
use super::verbs::{Form, Verbs};
use super::words;

/// The longest subject that is looked for, in words.
const LONGEST: usize = 18;

/// The longest noun phrase before a conjunction, in items.
const LONGEST_ITEM: usize = 8;

/// The longest apposition, in items.
pub(super) const LONGEST_SET_OFF: usize = 40;

/// The fewest items of a clause before another that `after` opens.
const SHORTEST_CLAUSE: usize = 3;

/// A range of items that names the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// Its first item.
    pub(super) from: usize,
    /// The item after its last.
    pub(super) to: usize,
    /// Where the whole phrase begins, adjuncts before it included: a clause before the speaker ends here.
    pub(super) edge: usize,
    /// Which pattern found it.
    pub(super) rule: &'static str,
}

/// What stands before a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Its subject.
    Subject(Subject),
    /// A conjunction: the subject is that of the verb before.
    Shared(usize),
    /// The verb is denied, or infinitive, or passive: nobody says anything.
    Unsaid,
    /// Nothing that could speak.
    Nothing,
}

/// The subject before the verb at `verb`.
pub(super) fn before(frame: &Frame, verb: usize, passive_form: bool) -> Before {
    let mut end = done(frame, verb).or_else(|| aspect(frame, verb)).unwrap_or(verb);
    while let Some(item) = frame.before(end).filter(|_| verb - end < LONGEST) {
        // `acknowledged having said so`: no subject of its own.
        if item.is_one_of(&["having"]) {
            return Before::Unsaid;
        }
        // `I'm told`
        let clipped = || item.lower.ends_with("'m") || item.lower.ends_with("'re");
        if item.is_one_of(words::UNSAID) || passive_form && (item.is_one_of(words::BE) || clipped()) {
            return Before::Unsaid;
        }
        // `NAME on Monday said`
        if item.is_one_of(words::CALENDAR)
            && frame.follows(end - 1, &["on"])
            && !(end > 2 && is_participle(frame, end - 3))
        {
            end -= 2;
            continue;
        }
        let adverb = item.kind == ItemKind::Plain && item.lower.len() > 4 && item.lower.ends_with("ly");
        if !(adverb || item.is_one_of(words::BETWEEN)) {
            break;
        }
        end -= 1;
    }
    let Some(last) = frame.before(end) else { return Before::Nothing };
    if last.is_one_of(words::RELATIVES) {
        if let Some(subject) = partitive(frame, end) {
            return Before::Subject(subject);
        }
        // `NAME, who said`
        let comma = frame.follows_mark(end - 1, &[","]);
        let subject = phrase(frame, end - 1 - usize::from(comma), "relative_clause");
        let subject = subject.map(|subject| {
            apposed_to(frame, subject).or_else(|| name_at_its_end(frame, subject)).unwrap_or(subject)
        });
        return subject
            .map_or(Before::Nothing, |subject| Before::Subject(Subject { edge: end - 1, ..subject }));
    }
    if last.is_one_of(&["and", "but", "or"]) {
        return Before::Shared(end - 1);
    }
    if last.is_mark(&[",", "—", "–", ")"]) {
        return match opening_name(frame, end - 1).or_else(|| apposed(frame, end - 1)) {
            Some(subject) => Before::Subject(subject),
            // `which, he pointed out, had ruled so`: the verb belongs to what stands before the aside.
            None if frame.is(end, &["has", "have", "had"]) && ends_in_verb(frame, end - 1) => Before::Nothing,
            None if last.is_mark(&[","]) => Before::Shared(before_aside(frame, end - 1).unwrap_or(end - 1)),
            None => Before::Nothing,
        };
    }
    match phrase(frame, end, "source_then_verb") {
        Some(subject) => Before::Subject(with_its_office(frame, subject)),
        None => Before::Nothing,
    }
}

/// `he pointed out,`: whether a verb of saying stands right before the comma.
fn ends_in_verb(frame: &Frame, comma: usize) -> bool {
    let verb = comma.saturating_sub(1 + usize::from(frame.follows(comma, &["out"])));
    says(frame, verb)
}

/// `according to three people, two of whom said`
fn partitive(frame: &Frame, end: usize) -> Option<Subject> {
    let from = end.checked_sub(3)?;
    let of_them = frame.is(from + 1, &["of"]) && frame.is(from + 2, &["whom", "which"]);
    (of_them && frame.is(from, words::DETERMINERS)).then_some(Subject {
        from,
        to: end,
        edge: from,
        rule: "relative_clause",
    })
}

/// `and, to cheers from his benches, suggested`: the conjunction before what is set off between the commas.
fn before_aside(frame: &Frame, closing: usize) -> Option<usize> {
    let first = closing.saturating_sub(LONGEST_ITEM);
    let opening = (first..closing).rev().find(|&at| frame.get(at).is_none_or(|item| !item.is_word()))?;
    let and = opening.checked_sub(1).filter(|_| frame.is_mark(opening, &[","]))?;
    frame.is(and, &["and", "but"]).then_some(and)
}

/// `keep saying`, `spent the month hinting`, `was overheard saying`: where the words before such a participle begin.
pub(super) fn aspect(frame: &Frame, verb: usize) -> Option<usize> {
    frame.get(verb).filter(|item| item.kind == ItemKind::Plain && item.lower.ends_with("ing"))?;
    let before = verb.checked_sub(1)?;
    if frame.is(before, words::KEEPING) {
        return Some(before);
    }
    if frame.is(before, words::PERCEIVED) && frame.follows(before, words::BE) {
        return Some(before - 1);
    }
    let time = frame.is(before, words::CALENDAR) || frame.is(before, words::TIMES);
    let mut near = (verb.saturating_sub(LONGEST_ITEM)..before).rev();
    near.find(|&at| time && frame.is(at, &["spent", "spends"]))
}

/// `used to say`, `went on to say`, `was forced to admit`, `The Sample can reveal`: where the words before such an infinitive
/// begin.
pub(super) fn done(frame: &Frame, verb: usize) -> Option<usize> {
    let can = verb.checked_sub(1).filter(|&at| frame.is(at, &["can"]));
    if let Some(can) = can
        && frame.is(verb, &["reveal", "disclose", "report", "confirm"])
        && frame.before(can).is_some_and(|item| item.kind == ItemKind::Capital && !item.personal)
    {
        return Some(can);
    }
    let to = verb.checked_sub(1).filter(|&at| frame.is(at, &["to"]))?;
    let word = to.checked_sub(1).filter(|&at| frame.is(at, words::DONE_TO))?;
    let went = || word.checked_sub(1).filter(|&at| frame.is(at, &["went", "goes", "go", "gone"]));
    match frame.get(word)?.lower.as_str() {
        "on" => went(),
        "pains" => word.checked_sub(1).filter(|&at| frame.is(at, &["at"])),
        _ => Some(word),
    }
}

/// `NAME, a nurse, said`: the phrase before what is set between two commas, dashes or brackets.
fn apposed(frame: &Frame, closing: usize) -> Option<Subject> {
    let mark = frame.get(closing)?.lower.as_str();
    let opening = match mark {
        ")" => "(",
        other => other,
    };
    let first = closing.saturating_sub(LONGEST);
    let open = (first..closing).rev().find(|&at| frame.is_mark(at, &[opening]))?;
    let inner = frame.get(open + 1)?;
    // Beside a name whatever is set off stands by it: `NAME, in tears, said`, unless it is a clause.
    let is_name = |item: &Item| item.kind == ItemKind::Capital && !item.is_one_of(words::CALENDAR);
    let beside_a_name = frame.before(without_bracket(frame, open)).is_some_and(is_name)
        && !frame.items.get(open + 1..closing)?.iter().any(|item| item.is_one_of(words::FINITE));
    let nominal = beside_a_name
        || inner.kind == ItemKind::Capital
        || inner.is_one_of(words::DETERMINERS)
        || inner.is_one_of(words::RELATIVES)
        || inner.is_one_of(&["head", "former", "aged", "chair", "president", "director", "chief", "author"])
        || inner.kind == ItemKind::Plain
            && inner.lower.starts_with(|character: char| character.is_ascii_digit())
        || inner.lower.ends_with("ing")
        // `union leaders, meanwhile, say`
        || closing == open + 2 && inner.is_one_of(words::OPENERS)
        || inner.kind == ItemKind::Plain && inner.lower.len() > 4 && inner.lower.ends_with("ed")
        || inner
            .is_one_of(&["taken", "led", "run", "made", "written", "seen", "held", "born", "known", "sent", "paid"])
        || mark != ",";
    // `the leader's office, when we called, said`
    let adjunct = inner.is_one_of(words::PREPOSITIONS) || inner.is_one_of(&["when", "asked", "now"]);
    if !nominal && !adjunct {
        return None;
    }
    let subject = phrase(frame, open, "appositive_then_verb")?;
    if !nominal && !opens_its_clause(frame, subject) {
        return None;
    }
    let named = with_its_name(frame, subject);
    if named.to > subject.to {
        return Some(named);
    }
    if let Some(name) = apposed_to(frame, subject) {
        return Some(name);
    }
    // `the ship's operator, Norlink of Bergen, said`: the name belongs to the noun before it.
    let own = frame.items.get(subject.from..subject.to).unwrap_or_default();
    let office = own.first().is_some_and(|item| item.is_one_of(words::DETERMINERS))
        && frame.before(subject.to).is_some_and(|item| item.kind == ItemKind::Plain);
    // `the junior partner, the Liberal Front, said`
    let name = open + 1 + usize::from(inner.is_one_of(&["the"]));
    let name = frame.get(name).is_some_and(|item| item.kind == ItemKind::Capital)
        && !(open..closing).any(|at| says(frame, at));
    if office && mark == "," && name && !inner.is_one_of(words::CALENDAR) {
        return Some(Subject { to: closing, ..subject });
    }
    // `In April, Smith said` has no appositive: a name must stand before it, or a clause's worth of noun.
    let head = frame.get(subject.to.checked_sub(1)?)?;
    let adverb = inner.is_one_of(words::OPENERS);
    let owned = own.iter().any(Item::is_possessive);
    (adverb
        || owned
        || opens_its_clause(frame, subject)
        || head.kind == ItemKind::Capital
        || frame.get(subject.from)?.is_one_of(words::DETERMINERS))
    .then_some(subject)
}

/// Whether the phrase begins a sentence or a clause, is no adjunct and holds no verb.
fn opens_its_clause(frame: &Frame, subject: Subject) -> bool {
    let verb = |at: usize| {
        let item = frame.get(at).filter(|item| item.kind == ItemKind::Plain);
        item.is_some_and(|item| {
            item.is_one_of(words::FINITE)
                || item.is_one_of(words::PAST)
                || item.lower.ends_with("ed")
                || matches!(Verbs::all().get(&item.lower), Some((Form::Past, _)))
        })
    };
    let lists = [words::PREPOSITIONS, words::CALENDAR, words::CLAUSE_OPENERS, words::QUESTION_WORDS];
    let opens = subject.edge == 0 || frame.before(subject.edge).is_some_and(|item| item.is_mark(&[",", ";"]));
    let nominal = frame
        .get(subject.from)
        .is_some_and(|item| item.kind == ItemKind::Capital || item.is_one_of(words::DETERMINERS));
    let time = frame.follows(subject.to, words::CALENDAR) || frame.follows(subject.to, words::TIMES);
    opens
        && nominal
        && !time
        && !frame.follows(subject.to, words::OPENERS)
        && !lists.iter().any(|list| frame.is(subject.from, *list))
        && !(subject.from..subject.to).any(verb)
}

/// `NAME, a nurse at the hospital, Leeds, said`: the name that the subject found stands in apposition to.
fn apposed_to(frame: &Frame, subject: Subject) -> Option<Subject> {
    let own = frame.items.get(subject.from..subject.to)?;
    let comma = subject.edge.checked_sub(1)?;
    // `NAME, in Tampa, Florida, said`
    let place = frame.get(subject.edge)?.is_one_of(words::PREPOSITIONS)
        && frame.before(comma)?.kind == ItemKind::Capital
        && comma < LONGEST;
    let is_apposed = frame.get(comma)?.is_mark(&[","]) && (place || frame.before(comma)?.personal);
    if !is_apposed || own.iter().any(|item| item.personal) {
        return None;
    }
    phrase(frame, comma, "appositive_then_verb")
}

/// `it drew an answer from Mr. NAME, who said`, `first reported by The Sample, which said`: the name that the relative clause follows,
/// where more than a name stands before it.
fn name_at_its_end(frame: &Frame, subject: Subject) -> Option<Subject> {
    let name =
        |at: usize| frame.before(at).is_some_and(|item| item.personal || item.kind == ItemKind::Capital);
    let mut from = subject.to;
    while from > subject.from && name(from) {
        from -= 1;
    }
    let before = frame.items.get(subject.from..from)?;
    let by = before.last()?.is_one_of(&["by", "from"]);
    let clause = |item: &Item| {
        item.kind == ItemKind::Plain && (item.is_one_of(words::PAST) || item.is_one_of(words::FINITE))
    };
    let person = frame.before(subject.to)?.personal && before.iter().any(clause);
    (from < subject.to && (by || person)).then_some(Subject { from, ..subject })
}

/// `residents saying they would go`: where the noun phrase right before a participle begins, no verb within it.
pub(super) fn noun_phrase(frame: &Frame, end: usize) -> Option<usize> {
    let mut from = end;
    while let Some(item) = frame.before(from).filter(|_| end - from < LONGEST_ITEM) {
        let verb = || {
            item.kind == ItemKind::Plain
                && !item.is_one_of(words::NOUNS)
                && matches!(
                    Verbs::all().get(&item.lower),
                    Some((Form::Past | Form::Present | Form::Participle, _))
                )
        };
        let stops = !(item.is_word() || item.is_possessive() || item.is_mark(&["-"]))
            || [
                words::PREPOSITIONS,
                words::CLAUSE_OPENERS,
                words::FINITE,
                words::PAST,
                words::RELATIVES,
                words::OPENERS,
            ]
            .iter()
            .any(|list| item.is_one_of(*list))
            || item.is_one_of(words::PRONOUNS) && !item.is_one_of(words::DETERMINERS)
            || verb();
        if stops {
            break;
        }
        from -= 1;
        if item.is_one_of(words::DETERMINERS) {
            break;
        }
    }
    let last = frame.before(end).filter(|_| from < end)?;
    (last.is_word() && !last.is_one_of(&["the", "a", "an", "its", "their", "his", "her"])).then_some(from)
}

/// The noun phrase that ends before `end`.
pub(super) fn phrase(frame: &Frame, end: usize, rule: &'static str) -> Option<Subject> {
    let end = without_bracket(frame, end);
    // `who was briefed on it`
    let object = frame.follows(end, &["it"])
        && frame.follows(end - 1, words::PREPOSITIONS)
        && !frame.follows(end - 1, words::AFTER_A_PHRASE);
    let carried = |item: &Item| item.is_one_of(words::CARRIED) || item.is_one_of(&["i", "we"]);
    let pronoun = !object && frame.before(end).is_some_and(carried);
    let mut to = end;
    let mut from = end;
    while let Some(item) = frame.before(from) {
        if end - from >= LONGEST {
            break;
        }
        match item.kind {
            ItemKind::Quoted(_) => break,
            ItemKind::Mark if !item.is_mark(&["&", "/", "-", "'", "’"]) => break,
            _ => {}
        }
        // `the findings, which NAME called "…"`: the relative pronoun is no subject where one follows it.
        let has_subject = || {
            frame.get(from).is_some_and(|next| {
                next.is_one_of(words::DETERMINERS)
                    || next.is_one_of(words::PRONOUNS)
                    || next.kind == ItemKind::Capital && !next.is_one_of(words::CALENDAR)
            })
        };
        let something = item.is_one_of(words::SOMETHING);
        if from < end && (something || item.is_one_of(words::RELATIVES) && has_subject()) {
            break;
        }
        if item.is_one_of(&["whose"]) && from < end {
            return Some(Subject { from: from - 1, to, edge: from - 1, rule: "relative_clause" });
        }
        if is_relative(frame, from - 1) && from < end {
            if pronoun {
                break;
            }
            // The noun before the relative clause speaks.
            to = from - 1;
            from -= 1;
            continue;
        }
        if let Some(relative) = restrictive(frame, from, end) {
            (to, from) = (relative, relative);
            continue;
        }
        // `a charge the council denied`: the noun that a clause without a pronoun is about.
        if from < end && opens_contact_clause(frame, from) {
            break;
        }
        let close_to = item.is_one_of(&["to"]) && frame.follows(from - 1, words::SOMEBODY_TO);
        if item.is_one_of(words::CLAUSE_OPENERS) && !close_to && !in_name(frame, from - 1)
            || item.is_one_of(&["and"])
                && (!joins(frame, from - 1) && !lists(frame, from - 1) || frame.is(from, &["others"]))
            || says(frame, from - 1) && !frame.follows(from - 1, words::RELATIVES)
            || opens_clause(frame, from - 1, end)
        {
            break;
        }
        from -= 1;
    }
    if from == to {
        return None;
    }
    // `officials told the Sample they expected`: what stands before a pronoun belongs to it where it is an adjunct.
    let adjuncts = [words::PREPOSITIONS, words::OPENERS, words::CALENDAR];
    let adjunct = adjuncts.iter().any(|list| frame.is(from, *list));
    let edge = if pronoun && !adjunct { to - 1 } else { from };
    let from = if pronoun { to - 1 } else { without_adjuncts(frame, from, to) };
    let last = frame.before(to)?;
    // `one in five`
    let share = frame.follows(to - 1, &["in"])
        && last.is_one_of(&["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);
    // `a person close to her said`
    let object = last.is_one_of(&["her"]) && frame.follows(to - 1, words::PREPOSITIONS);
    // A determiner, a preposition or a possessive wants a noun: `the claims`, `Moscow's report`.
    let hangs = last.is_one_of(words::PREPOSITIONS)
        || last.lower.ends_with("'s")
        || last.lower.ends_with("s'")
        || last.is_one_of(words::DETERMINERS)
            && !last.is_one_of(words::ANONYMOUS)
            && !last.is_one_of(words::PRONOUNS)
            && !last.is_one_of(&["another", "both", "most", "few", "all"])
            && !share
            && !object;
    (last.is_word() && !hangs).then_some(Subject { from, to, edge, rule })
}

/// `Rep. NAME (D-Calif.), a doctor, said`: where the phrase ends before what stands in brackets behind it.
pub(super) fn without_bracket(frame: &Frame, end: usize) -> usize {
    if !frame.follows_mark(end, &[")"]) {
        return end;
    }
    let first = end.saturating_sub(LONGEST_ITEM);
    (first..end).rev().find(|&at| frame.is_mark(at, &["("])).unwrap_or(end)
}

/// `an official who was not allowed to speak said`: where the relative clause begins that holds the opener of a clause or
/// the verb before `from`.
fn restrictive(frame: &Frame, from: usize, end: usize) -> Option<usize> {
    frame.before(from).filter(|item| item.is_one_of(words::CLAUSE_OPENERS))?;
    let first = end.saturating_sub(LONGEST).max(1);
    let clause = (first..from).rev().take_while(|&at| frame.get(at).is_some_and(Item::is_word));
    clause.filter(|&at| is_relative(frame, at)).last()
}

/// A relative pronoun: `the firm that sold the trains`, but not `said that`.
fn is_relative(frame: &Frame, at: usize) -> bool {
    let verb = |at: usize| {
        let past = |item: &Item| {
            item.is_one_of(words::FINITE) || item.is_one_of(words::PAST) || item.lower.ends_with("ed")
        };
        frame.get(at).is_some_and(|item| item.kind == ItemKind::Plain && past(item))
    };
    let noun =
        || frame.before(at).is_some_and(|item| item.is_word() && Verbs::all().get(&item.lower).is_none());
    frame.is(at, words::RELATIVES) || frame.is(at, &["that"]) && verb(at + 1) && noun()
}

/// `a charge the council denied`: a noun right before an article, with no verb between.
fn opens_contact_clause(frame: &Frame, article: usize) -> bool {
    let lists = [
        words::PREPOSITIONS,
        words::CLAUSE_OPENERS,
        words::DETERMINERS,
        words::OPENERS,
        words::CALENDAR,
        words::FINITE,
    ];
    let head = article.checked_sub(1).and_then(|noun| frame.get(noun).map(|item| (noun, item)));
    let (Some((noun, item)), true) = (head, frame.is(article, &["the", "a", "an", "its", "their", "his"]))
    else {
        return false;
    };
    item.kind == ItemKind::Plain
        && frame.follows(noun, &["a", "an", "the", "something"])
        && !lists.iter().any(|list| item.is_one_of(*list))
}

/// `rejected calls after an audit found`: what follows `after` is a clause's subject where a verb and a noun stand before it.
fn opens_clause(frame: &Frame, at: usize, end: usize) -> bool {
    let subject = |next: &Item| {
        next.is_one_of(words::DETERMINERS) || next.kind == ItemKind::Capital || at >= SHORTEST_CLAUSE
    };
    frame.get(at).is_some_and(|item| item.kind == ItemKind::Plain && item.is_one_of(&["after", "before"]))
        && at + 1 < end
        && frame.get(at + 1).is_some_and(subject)
}

/// Whether the word is a finite verb of saying with its subject right before it: `NAME noted the findings`.
pub(super) fn says(frame: &Frame, at: usize) -> bool {
    let is_subject = |item: &Item| {
        item.kind == ItemKind::Capital && !item.is_one_of(words::DETERMINERS)
            || item.is_one_of(words::PRONOUNS)
            // `"…," raged pensioner NAME, who said`
            || item.waits_for_a_speaker()
    };
    let form = frame
        .get(at)
        .filter(|item| item.kind == ItemKind::Plain)
        .and_then(|item| Verbs::all().get(&item.lower));
    form.is_some_and(|(form, _)| matches!(form, Form::Past | Form::Present))
        && frame.before(at).is_some_and(is_subject)
}

/// Whether the conjunction at `and` joins two names, not two clauses.
fn joins(frame: &Frame, and: usize) -> bool {
    let Some(left) = frame.before(and) else { return false };
    let Some(right) = frame.get(and + 1) else { return false };
    let nominal = |item: &Item| {
        item.kind == ItemKind::Capital && !item.is_one_of(words::PRONOUNS)
            || item.is_one_of(words::DETERMINERS)
    };
    left.is_word()
        && !right.is_one_of(words::PRONOUNS)
        && (nominal(right) == (left.kind == ItemKind::Capital))
}

/// `Two officials and an aide said`: whether what stands before the conjunction is a noun phrase from where its clause begins.
fn lists(frame: &Frame, and: usize) -> bool {
    let verb = |item: &Item| {
        item.is_one_of(words::FINITE)
            || item.is_one_of(words::PAST)
            || Verbs::all().get(&item.lower).is_some()
    };
    let phrase = (and.saturating_sub(LONGEST_ITEM)..and).rev().take_while(|&at| {
        frame.get(at).is_some_and(|item| item.is_word() && !item.is_one_of(words::CLAUSE_OPENERS))
    });
    let Some(from) = phrase.last() else { return false };
    let items = frame.items.get(from..and).unwrap_or_default();
    let opens = from == 0
        || !frame.before(from).is_some_and(Item::is_word)
        || frame.follows(from, words::CLAUSE_OPENERS);
    opens
        && frame.is(and + 1, words::DETERMINERS)
        && items.first().is_some_and(|first| first.is_one_of(words::DETERMINERS))
        && !items.iter().any(|item| verb(item) || item.lower.ends_with("ed"))
}

/// `according to two officials and an aide.`: whether no verb follows the conjunction.
fn goes_on(frame: &Frame, and: usize) -> bool {
    let rest =
        frame.items.get(and + 1..).unwrap_or_default().iter().take(LONGEST).take_while(|item| item.is_word());
    frame.is(and + 1, words::DETERMINERS)
        && !rest.clone().any(|item| {
            item.is_one_of(words::FINITE)
                || item.is_one_of(words::PAST)
                || Verbs::all().get(&item.lower).is_some()
        })
}

/// `the Diário do Tejo`
fn in_name(frame: &Frame, at: usize) -> bool {
    let capital = |item: Option<&Item>| item.is_some_and(|item| item.kind == ItemKind::Capital);
    frame.is(at, &["do"]) && capital(frame.before(at)) && capital(frame.get(at + 1))
}

/// Leaves out what stands before the subject: `But`, `On Monday`, `In Kyiv on Tuesday`.
fn without_adjuncts(frame: &Frame, mut from: usize, to: usize) -> usize {
    while from + 1 < to && frame.is(from, words::OPENERS) {
        from += 1;
    }
    let opens_adjunct = frame.is(from, words::PREPOSITIONS);
    if !opens_adjunct {
        return from;
    }
    let Some(last) = frame.before(to) else { return from };
    let rest = frame.items.get(from + 1..to).unwrap_or_default();
    let found = if last.is_one_of(words::PRONOUNS) {
        return to - 1;
    } else if last.kind == ItemKind::Capital {
        // The last run of capitals, with `of` inside it.
        let outside = |item: &Item| {
            item.kind != ItemKind::Capital && !item.is_one_of(&["of", "de", "al", "van"])
                || item.is_one_of(words::CALENDAR)
        };
        rest.iter().rposition(outside).map(|at| at + 1)
    } else {
        rest.iter().rposition(|item| item.is_one_of(words::DETERMINERS))
    };
    from + 1 + found.unwrap_or(0)
}

/// The noun phrase that begins at `from`: `said NAME`, `according to NAME`.
pub(super) fn after(frame: &Frame, from: usize, rule: &'static str) -> Option<Subject> {
    let first = frame.get(from)?;
    let opens = first.kind == ItemKind::Capital
        || first.is_one_of(words::DETERMINERS) && !first.is_one_of(&["that"])
        || first.is_one_of(words::PRONOUNS)
        || (rule != "verb_then_source" || is_office(frame, from)) && first.is_word();
    if !opens {
        return None;
    }
    if first.is_one_of(words::CARRIED) || first.is_one_of(&["i", "we", "you"]) {
        return Some(Subject { from, to: from + 1, edge: from, rule });
    }
    let mut to = from;
    while let Some(item) = frame.get(to) {
        let stop = match item.kind {
            ItemKind::Quoted(_) => true,
            ItemKind::Mark => !item.is_mark(&["&", "/", "-", "'", "’"]),
            ItemKind::Capital => to > from && item.is_one_of(words::CLAUSE_OPENERS),
            ItemKind::Plain => {
                to > from
                    && (item.is_one_of(words::CLAUSE_OPENERS) && !in_name(frame, to)
                        || item.is_one_of(words::RELATIVES)
                        || item.is_one_of(&["on", "after", "before", "during", "via", "following", "by"])
                            && !hangs_on_participle(frame, to)
                            && !(item.is_one_of(&["by"]) && frame.follows(to, words::DOCUMENTS))
                        || item.is_one_of(&["and"])
                            && !joins(frame, to)
                            && !(rule == "according_to" && goes_on(frame, to))
                        || item.lower.ends_with("ing") && !frame.follows(to, words::DETERMINERS)
                        || item.is_one_of(words::OPENERS) && !item.is_one_of(&["and"])
                        || item.is_one_of(&["in", "at"]) && followed_by_occasion(frame, to))
            }
        };
        if stop || to - from >= LONGEST {
            break;
        }
        to += 1;
    }
    let hangs = frame.follows(to, &["the", "a", "an", "his", "her", "its", "their"]);
    (to > from && !hangs).then(|| with_its_name(frame, Subject { from, to, edge: from, rule }))
}

/// `documents obtained by NAME`, `an official briefed on the talks`
fn hangs_on_participle(frame: &Frame, at: usize) -> bool {
    let day = frame.is(at + 1, words::CALENDAR);
    at.checked_sub(1).is_some_and(|noun| is_participle(frame, noun)) && frame.is(at, &["by", "on"]) && !day
}

/// `seen`, `obtained`
pub(super) fn is_participle(frame: &Frame, at: usize) -> bool {
    let irregular = &["seen", "sent", "written", "made", "held", "shown", "given", "taken", "kept"];
    frame.get(at).is_some_and(|item| {
        item.kind == ItemKind::Plain && (item.lower.ends_with("ed") || item.is_one_of(irregular))
    })
}

/// Whether `in` or `at` opens `in a statement`, `at a news conference`.
fn followed_by_occasion(frame: &Frame, at: usize) -> bool {
    (at + 1..at + 6)
        .map_while(|index| frame.get(index).filter(|item| item.is_word()))
        .any(|item| item.is_one_of(words::OCCASIONS))
}
