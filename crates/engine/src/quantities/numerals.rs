//! Numbers as news writes them, in digits and in words: `1,200`, `1.2bn`, `thirty-five`, `two dozen`.
//!
//! Expressions of time read their numbers here too, so that `two hundred days` means the same to both.

use dateline_text::{Token, TokenKind};

/// The number words below a hundred.
const SMALL: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The words that multiply what stands before them; short scale, as news writes it.
const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("lakh", 1e5),
    ("crore", 1e7),
    ("bn", 1e9),
    ("tn", 1e12),
    ("mn", 1e6),
];

/// The letters that multiply only an amount of money: `$5m`, `£3k`.
const MONEY_SCALES: &[(&str, f64)] = &[("k", 1e3), ("m", 1e6), ("b", 1e9), ("t", 1e12)];

/// The fractions that Unicode has a character for.
const FRACTIONS: &[(char, f64)] = &[('½', 0.5), ('¼', 0.25), ('¾', 0.75), ('⅓', 1.0 / 3.0), ('⅔', 2.0 / 3.0)];

/// A number and how many tokens it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// What it amounts to.
    pub(crate) value: f64,
    /// How many tokens it is made of.
    pub(crate) tokens: usize,
    /// Whether it begins with digits.
    pub(crate) digits: bool,
    /// Whether a word such as `million` or `dozen` multiplies it.
    pub(crate) scaled: bool,
}

fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|&(_, value)| value)
}

/// The number below a hundred that a word in small letters names.
pub(crate) fn read_small(word: &str) -> Option<u32> {
    find(SMALL, word)
}

/// The words that a number can begin with, in small letters.
pub(crate) fn openers() -> impl Iterator<Item = &'static str> {
    ["a", "an"].into_iter().chain(SMALL.iter().map(|&(name, _)| name))
}

/// The number that begins with the first of `tokens`; after a currency sign (`money`) the letters
/// `k`, `m`, `b` and `t` multiply too.
pub(crate) fn read(text: &str, tokens: &[Token], money: bool) -> Option<Numeral> {
    let first = tokens.first()?;
    match first.kind {
        TokenKind::Number => from_digits(text, tokens, money),
        TokenKind::Word => from_words(text, tokens),
        TokenKind::Punctuation => None,
    }
}

fn from_digits(text: &str, tokens: &[Token], money: bool) -> Option<Numeral> {
    let mixed = with_fraction(text, tokens);
    let mut value =
        mixed.map_or_else(|| digits(tokens.first()?.span.text(text)), |mixed| Some(mixed.value))?;
    let mut used = mixed.map_or(1, |mixed| mixed.tokens);
    let next = |used: usize| tokens.get(used).map(|token| token.span.text(text)).unwrap_or_default();
    let mut scaled = false;
    while let Some(scale) = find(SCALES, next(used)).or_else(|| {
        let touches = tokens.get(used).is_some_and(|token| {
            tokens.get(used - 1).is_some_and(|before| before.span.end() == token.span.start())
        });
        if money && touches { find(MONEY_SCALES, next(used)) } else { None }
    }) {
        // Thousandths are kept; below them lies only what binary fractions add to `4.35 million`.
        value = (value * scale * 1000.0).round() / 1000.0;
        used += 1;
        scaled = true;
        if used > 3 {
            break;
        }
    }
    Some(Numeral { value, tokens: used, digits: true, scaled })
}

/// A whole number with a fraction after it: `2 1/2`.
pub(crate) fn with_fraction(text: &str, tokens: &[Token]) -> Option<Numeral> {
    let [whole, above, slash, below, ..] = tokens else { return None };
    let glued = above.span.end() == slash.span.start() && slash.span.end() == below.span.start();
    let small =
        |token: &Token| token.span.text(text).parse::<u8>().ok().filter(|&number| (1..=9).contains(&number));
    if !glued || slash.span.text(text) != "/" {
        return None;
    }
    let (above, below) = (small(above)?, small(below)?);
    let whole = digits(whole.span.text(text)).filter(|whole| whole.fract() == 0.0)?;
    (above < below).then(|| {
        let value = whole + f64::from(above) / f64::from(below);
        Numeral { value, tokens: 4, digits: true, scaled: false }
    })
}

/// The value of one token of digits; `None` for times, dates, versions and the like.
pub(crate) fn digits(word: &str) -> Option<f64> {
    let (body, fraction) = match word.chars().next_back() {
        Some(last) => match FRACTIONS.iter().find(|&&(sign, _)| sign == last) {
            Some(&(sign, part)) => (word.strip_suffix(sign).unwrap_or(word), part),
            None => (word, 0.0),
        },
        None => return None,
    };
    if body.is_empty() {
        return (fraction > 0.0).then_some(fraction);
    }
    let (whole, decimals) = body.split_once('.').unwrap_or((body, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = groups.len() == 1
        || (groups.iter().skip(1).all(|group| matches!(group.len(), 2 | 3))
            && groups.last().is_some_and(|group| group.len() == 3)
            && groups.first().is_some_and(|group| (1..=3).contains(&group.len())));
    if !grouped || !groups.iter().all(|group| is_digits(group)) || !is_digits(decimals) || whole.is_empty() {
        return None;
    }
    let plain: String = body.chars().filter(|&c| c != ',').collect();
    plain.parse::<f64>().ok().filter(|value| value.is_finite()).map(|value| value + fraction)
}

fn from_words(text: &str, tokens: &[Token]) -> Option<Numeral> {
    let word = |at: usize| tokens.get(at).map(|token| token.span.text(text)).unwrap_or_default();
    let touching = |at: usize| {
        matches!((at.checked_sub(1).and_then(|before| tokens.get(before)), tokens.get(at)),
            (Some(before), Some(token)) if before.span.end() == token.span.start())
    };
    let mut at = 0;
    let (mut total, mut current) = (0.0, 0.0_f64);
    let mut open = 0; // How large a number word may still be added: 100 after `hundred`, 10 after `twenty`.
    let mut scaled = false;
    if word(0).eq_ignore_ascii_case("a") || word(0).eq_ignore_ascii_case("an") {
        find(SCALES, word(1))?;
        current = 1.0;
        at = 1;
    } else if find(SMALL, word(0)).is_some() {
        open = u32::MAX;
    } else {
        return None;
    }
    loop {
        let mut here = at;
        let joined = word(here) == "-" && touching(here) && touching(here + 1) && open == 10;
        let and = word(here).eq_ignore_ascii_case("and") && open == 100;
        if joined || and {
            here += 1;
        }
        if let Some(small) = find(SMALL, word(here)) {
            if small >= open || (small == 0 && at > 0) {
                break;
            }
            current += f64::from(small);
            open = if small >= 20 { 10 } else { 0 };
        } else if let Some(scale) = find(SCALES, word(here)).filter(|_| !joined && !and) {
            if current == 0.0 || (scale >= 1e3 && total > 0.0 && total < scale) {
                break;
            }
            scaled = true;
            current *= scale;
            open = 100;
            if scale >= 1e3 {
                total += current;
                current = 0.0;
                open = 1000;
            }
        } else {
            break;
        }
        at = here + 1;
        if at > 16 {
            break;
        }
        if current == 0.0 && open == 1000 {
            // `two thousand and five`: a number word may follow, but need not.
            open = 100;
            current = 0.0;
            if word(at).eq_ignore_ascii_case("and") && find(SMALL, word(at + 1)).is_none() {
                break;
            }
        }
    }
    Some(Numeral { value: total + current, tokens: at, digits: false, scaled })
        .filter(|numeral| numeral.tokens > 0)
}
