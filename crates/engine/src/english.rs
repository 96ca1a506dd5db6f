//! Whether a text is English at all: on one that is not, rules made for English find nonsense.

use dateline_text::{Document, TokenKind};

/// Words that every page of English is full of and that the languages around it seldom or never write so, in order.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "and", "are", "been", "but", "by", "from", "has", "have", "his", "it", "not", "of", "or", "said", "she",
    "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
];

/// A text with fewer words in small letters, be it short, a list of names or all in capitals, says too little
/// of its language, and counts as English.
const FEWEST_WORDS: usize = 16;

/// Of the words in small letters, about a third are such words in English prose and hardly one in thirty in
/// other languages: less than one in this many is not English.
const ONE_IN: usize = 16;

/// Whether the article is written in English, as far as its commonest words tell.
pub(crate) fn is_english(document: &Document) -> bool {
    let (mut words, mut function_words) = (0, 0);
    for block in document.article_blocks() {
        for token in document.tokens_in(block.span).iter().filter(|token| token.kind == TokenKind::Word) {
            let word = document.slice(token.span);
            if !word.starts_with(char::is_uppercase) {
                words += 1;
                function_words += usize::from(FUNCTION_WORDS.binary_search(&word).is_ok());
            }
        }
    }
    words < FEWEST_WORDS || function_words * ONE_IN >= words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reading, read};

    fn english(text: &str) -> bool {
        is_english(&read(text.to_owned(), &Reading { whole: true, ..Reading::default() }))
    }

    #[test]
    fn tells_english_prose_from_its_neighbours() {
        assert!(english(
            "The council will vote on the new bridge in May, and the mayor said on Monday that she was sure of \
             its outcome. Nobody who lives by the river has seen such a winter."
        ));
        for text in [
            "Der Bundeskanzler will im Mai nach Hamburg reisen und dort mit den Werften \u{fc}ber die Zukunft \
             der neuen F\u{e4}hren sprechen, wie sein Sprecher am Montag in Berlin vor der Presse sagte.",
            "Le maire a dit lundi que le pont serait ferm\u{e9} en mai, et que les habitants de la ville devront \
             passer par le vieux gu\u{e9} pendant au moins trois mois avant la fin des travaux.",
            "Byens borgmester sagde mandag at broen lukkes i maj, og at alle som bor ved \u{e5}en skal k\u{f8}re \
             en lang vej for at komme til arbejde, skole eller havn i de n\u{e6}ste tre m\u{e5}neder.",
            "De burgemeester zei maandag dat de brug in mei dicht gaat, en dat wie aan de rivier woont of \
             werkt er drie maanden lang een eind voor zal moeten omrijden naar de stad.",
        ] {
            assert!(!english(text), "{text}");
        }
    }

    #[test]
    fn function_words_are_in_order() {
        assert!(FUNCTION_WORDS.is_sorted());
    }

    #[test]
    fn a_few_words_count_as_english() {
        assert!(english("Harbour bell found, Gda\u{144}sk diners rejoice"));
        assert!(english(""));
        assert!(english(&"Ada Wren (Leeds), Jo de Pell (Hull), Ida Marsh (York); ".repeat(9)));
        assert!(english(&"BELL FOUND IN POLAND. ".repeat(20)));
    }
}
