//! Corrections in words, and the words that a mark could have instead.

use crate::view_model::{first_words, from_word_to_word, given, in_words, kind_of, singular, without_a_name};
use dateline_notes::{Correction, Ruling, Scope};
use dateline_text::{MentionKind, Span};

/// What a correction is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A name.
    Name,
    /// A time.
    Time,
    /// A quotation.
    Quotation,
}

impl About {
    /// What a ruling is about.
    #[must_use]
    pub const fn of(ruling: &Ruling) -> Self {
        match ruling {
            _ if ruling.is_of_time() => Self::Time,
            _ if ruling.is_of_quotation() => Self::Quotation,
            _ => Self::Name,
        }
    }
}

/// What a correction says, in a few words.
#[must_use]
pub fn ruling_in_words(correction: &Correction) -> String {
    let name = |kind: MentionKind| singular(kind_of(kind)).to_lowercase();
    let reach = if correction.scope == Scope::Article { ", in this article" } else { "" };
    match &correction.ruling {
        Ruling::Confirm(_) => "right".to_owned(),
        Ruling::Reject(kind) => format!("no {}{reach}", name(*kind)),
        Ruling::Kind(kind) => format!("{}{reach}", name(*kind)),
        Ruling::Words(..) => format!("other words than “{}”", correction.target.quote.exact),
        Ruling::Add(kind) => format!("marked as {}", name(*kind)),
        Ruling::SameAs(other) => format!("the same as “{}”", other.quote.exact),
        Ruling::Apart => "stands for itself".to_owned(),
        Ruling::Time(_, value) => in_words(value),
        Ruling::NoTime => "no date".to_owned(),
        Ruling::Speaker(speaker) => match (&speaker.words, without_a_name(speaker.sourcing)) {
            (Some(words), _) => format!("said by “{}”", first_words(&words.quote.exact)),
            (None, Some(source)) => format!("said by {source}"),
            (None, None) => "nobody is given".to_owned(),
        },
        Ruling::QuotationKind(kind) => given(*kind).to_owned(),
        Ruling::Extent(to) => {
            let [from, to] = [&correction.target, to].map(|words| from_word_to_word(&words.quote.exact));
            format!("goes {to}, not {from}")
        }
        Ruling::NoQuotation => "no quotation".to_owned(),
        Ruling::AddQuotation(_) => "marked as a quotation".to_owned(),
    }
}

/// What a correction says that stands beside no mark.
#[must_use]
pub fn lost_ruling_in_words(correction: &Correction) -> String {
    match &correction.ruling {
        Ruling::Words(other, _) => format!("the name is “{}”", other.quote.exact),
        Ruling::Extent(other) => format!("the quotation is “{}”", first_words(&other.quote.exact)),
        _ => ruling_in_words(correction),
    }
}

/// The words with one more before or after them; nothing at the end of the line.
#[must_use]
pub fn extended(text: &str, span: Span, before: bool) -> Option<Span> {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let blank = |c: char| c.is_whitespace();
    if before {
        let line = text.get(..start)?.rsplit('\n').next()?;
        let rest = line.trim_end_matches(blank);
        let word = rest.rsplit(blank).next().filter(|word| !word.is_empty())?;
        Some(Span::of(start - (line.len() - rest.len()) - word.len()..end))
    } else {
        let line = text.get(end..)?.split('\n').next()?;
        let rest = line.trim_start_matches(blank);
        let word = rest.split(blank).next()?.trim_end_matches(['.', ',', ';', ':', '!', '?', '”', '"', ')']);
        (!word.is_empty()).then(|| Span::of(start..end + (line.len() - rest.len()) + word.len()))
    }
}

/// The words without the first or the last; nothing where there is one only.
#[must_use]
pub fn shrunk(text: &str, span: Span, before: bool) -> Option<Span> {
    let words = span.text(text);
    let (start, end) = (span.start() as usize, span.end() as usize);
    if before {
        let rest = words.split_once(char::is_whitespace)?.1.trim_start();
        (!rest.is_empty()).then(|| Span::of(end - rest.len()..end))
    } else {
        let rest = words.rsplit_once(char::is_whitespace)?.0.trim_end();
        (!rest.is_empty()).then(|| Span::of(start..start + rest.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::{Passages, Speaker};
    use dateline_text::Sourcing;

    const TEXT: &str = "Mayor Ada Example, who spoke.\nNext line";

    #[test]
    fn what_is_said_of_a_quotation_is_told_in_a_few_words() {
        let take = |start, end| Passages::new(TEXT).take(Span::new(start, end));
        let speaker = |sourcing, words| Ruling::Speaker(Speaker::new(sourcing, words, 0).unwrap());
        let told = |ruling| ruling_in_words(&Correction::new("1", "", take(19, 28), ruling, Scope::Here));
        assert_eq!(told(speaker(Sourcing::Named, Some(take(6, 17)))), "said by “Ada Example”");
        assert_eq!(told(speaker(Sourcing::Anonymous, None)), "said by somebody not named");
        assert_eq!(told(speaker(Sourcing::Unattributed, None)), "nobody is given");
        assert_eq!(
            told(Ruling::Extent(take(6, 28))),
            "goes over “Ada Example, who spoke”, not over “who spoke”"
        );
        let lost = Correction::new("1", "", take(19, 28), Ruling::Extent(take(6, 28)), Scope::Here);
        assert_eq!(lost_ruling_in_words(&lost), "the quotation is “Ada Example, who spoke”");
    }

    #[test]
    fn a_mark_grows_and_shrinks_by_a_word_within_its_line() {
        let words = |span: Option<Span>| span.map(|span| span.text(TEXT));
        let ada = Span::new(6, 9);
        assert_eq!(words(extended(TEXT, ada, true)), Some("Mayor Ada"));
        assert_eq!(words(extended(TEXT, ada, false)), Some("Ada Example"));
        assert_eq!(words(shrunk(TEXT, Span::new(6, 17), true)), Some("Example"));
        assert_eq!(words(shrunk(TEXT, Span::new(6, 17), false)), Some("Ada"));
        assert_eq!(extended(TEXT, Span::new(0, 5), true), None);
        assert_eq!(extended(TEXT, Span::new(30, 39), true), None);
        assert_eq!(shrunk(TEXT, ada, true), None);
    }
}
