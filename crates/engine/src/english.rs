//! Whether a text is English at all, and which of its blocks are not: where it is not, rules made for English
//! find nonsense.

use crate::listed::{Listing as _, WordList};
use dateline_text::{Document, Span, TokenKind};

/// Words that every page of English is full of and that the languages around it seldom or never write so.
#[rustfmt::skip]
static FUNCTION_WORDS: WordList = WordList::new(&[
    "and", "are", "been", "but", "by", "from", "has", "have", "his", "it", "not", "of", "or", "said", "she",
    "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
]);

/// A text with fewer words in small letters, be it short, a list of names or all in capitals, says too little
/// of its language, and counts as English.
const FEWEST_WORDS: usize = 16;

/// Of the words in small letters, about a third are such words in English prose and hardly one in thirty in
/// other languages: less than one in this many is not English.
const ONE_IN: usize = 16;

/// Words that English headlines and notes still have where they leave out the rest. Others write some of them so, but among words of
/// their own.
static SHORT_STYLE: WordList = WordList::new(&[
    "after", "all", "as", "at", "be", "before", "for", "he", "in", "into", "is", "more", "over", "out",
    "two", "up", "we", "you",
]);

/// Of the words of such a text in small letters one in so many is of [`SHORT_STYLE`], and fewer than one in
/// [`ONE_IN`] are another language's.
const SHORT_ONE_IN: usize = 12;

/// Words that prose in other languages of Latin letters is full of and English never is: French, Spanish,
/// Portuguese, Italian, German, Dutch, the Scandinavian languages, Polish, Turkish, Indonesian, Swahili.
#[rustfmt::skip]
static OTHER_WORDS: WordList = WordList::new(&[
    "aan", "als", "ao", "au", "auch", "auf", "aus", "aux", "av", "avec", "bei", "bij", "bir", "bu",
    "che", "como", "con", "da", "dan", "dans", "dari", "das", "dass", "dat", "de", "del", "della", "dem",
    "den", "dengan", "der", "des", "det", "di", "dos", "du", "een", "ein", "eine", "einem", "einen", "einer",
    "el", "em", "en", "er", "es", "est", "et", "ett", "foi", "fra", "fue", "f\u{f6}r", "f\u{fc}r", "gli", "han",
    "har", "het", "i", "ikke", "il", "im", "ini", "inte", "ist", "itu", "i\u{e7}in", "jest", "ke", "kwa", "la",
    "las", "le", "les", "los", "mais", "med", "mit", "na", "nach", "ne", "nel", "nicht", "nie", "niet",
    "non", "n\u{e3}o", "och", "og", "om", "op", "oraz", "os", "ou", "pada", "par", "para", "pas", "pelo",
    "por", "przez", "p\u{e5}", "que", "qui", "se", "sich", "sie", "sind", "som", "sono", "sont", "su",
    "sur", "s\u{e3}o", "te", "til", "uit", "um", "uma", "un", "una", "und", "une", "untuk",
    "var", "ve", "ved", "voor", "wa", "wie", "wird", "ya", "yang", "z", "zijn", "zu", "zum", "zur", "\u{e8}",
]);

/// Longer words, in bytes, are in neither list.
const LONGEST: usize = 6;

/// A block with fewer words in small letters says too little of its language.
const FEWEST_IN_A_BLOCK: usize = 10;

/// Of a foreign block's words in small letters about a third are [`OTHER_WORDS`], or of no Latin letters.
const OTHERS_ONE_IN: usize = 4;

/// What of the article is not in English.
#[derive(Debug, Default)]
pub(crate) struct Foreign {
    /// The article as a whole is not.
    pub(crate) is_all: bool,
    /// The blocks that are not, in order; all of them where the whole is not.
    pub(crate) blocks: Vec<Span>,
}

impl Foreign {
    /// Whether a word stands in one of the blocks.
    pub(crate) fn has(&self, word: Span) -> bool {
        let at = self.blocks.partition_point(|block| block.end() <= word.start());
        self.blocks.get(at).is_some_and(|block| block.contains(word))
    }
}

/// Words in small letters, and how many of them speak for which language.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    words: usize,
    english: usize,
    short: usize,
    others: usize,
}

impl Counts {
    fn of(document: &Document, block: Span) -> Self {
        let mut counts = Self::default();
        for token in document.tokens_in(block).iter().filter(|token| token.kind == TokenKind::Word) {
            let word = document.slice(token.span);
            let Some(first) = word.chars().next().filter(|first| !first.is_uppercase()) else { continue };
            counts.words += 1;
            if word.len() > LONGEST {
                counts.others += usize::from(first > '\u{24F}');
            } else if FUNCTION_WORDS.has(word) {
                counts.english += 1;
            } else {
                // The last of the Latin letters.
                let is_other = first > '\u{24F}' || OTHER_WORDS.has(word);
                counts.others += usize::from(is_other);
                counts.short += usize::from(SHORT_STYLE.has(word));
            }
        }
        counts
    }

    fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            english: self.english + other.english,
            short: self.short + other.short,
            others: self.others + other.others,
        }
    }

    /// Whether a whole text is in English, as far as its commonest words tell.
    fn is_english(self) -> bool {
        let in_short =
            self.others * ONE_IN < self.words && (self.english + self.short) * SHORT_ONE_IN >= self.words;
        self.words < FEWEST_WORDS || self.english * ONE_IN >= self.words || in_short
    }

    /// Whether a block of a text in English is not. That few words of it are English says too little: the words of
    /// another language must be there.
    fn is_foreign(self) -> bool {
        self.words >= FEWEST_IN_A_BLOCK
            && self.english * ONE_IN < self.words
            && self.others * OTHERS_ONE_IN >= self.words
    }
}

/// Whether the article is written in English, as far as its commonest words tell.
pub(crate) fn is_english(document: &Document) -> bool {
    let blocks = document.article_blocks().map(|block| Counts::of(document, block.span));
    blocks.fold(Counts::default(), Counts::and).is_english()
}

/// What of the article is not in English.
pub(crate) fn foreign(document: &Document) -> Foreign {
    let counts: Vec<(Span, Counts)> =
        document.article_blocks().map(|block| (block.span, Counts::of(document, block.span))).collect();
    let all = counts.iter().fold(Counts::default(), |sum, (_, counts)| sum.and(*counts));
    let is_all = !all.is_english();
    let blocks = counts.iter().filter(|(_, counts)| is_all || counts.is_foreign());
    Foreign { is_all, blocks: blocks.map(|(span, _)| *span).collect() }
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
    fn headlines_and_notes_in_english_are_english_and_those_of_others_are_not() {
        for text in [
            "Police arrest two in Leeds. Ferry stuck in ice. Council cuts bus routes. Rain stops play in Hull. Trains late after storm. \
             Mayor out, says wife. Bell found in river. Schools shut for week.",
            "Ada Wren: bus late again. Stop moved, no sign. Driver unsure. Shelter broken, glass on floor, nobody sweeps. Fare up \
             in May, more cuts before winter. Timetable gone.",
        ] {
            assert!(english(text), "{text}");
        }
        for text in [
            // Finnish, Hungarian, Romanian, Czech, Estonian, Welsh.
            "Kaupunginjohtaja sanoi maanantaina, että silta suljetaan toukokuussa ja asukkaat joutuvat kiertämään pitkän matkan \
             töihin, kouluun ja satamaan kolmen kuukauden ajan ennen kuin työ on valmis.",
            "A polgármester hétfőn azt mondta, hogy a hidat májusban lezárják, és a folyó mellett lakóknak három hónapig hosszú \
             kerülőt kell majd tenniük, mert a munka csak nyár végére készül el.",
            "Primarul a spus luni că podul va fi închis în luna mai și că locuitorii orașului vor ocoli pe drumul vechi cel puțin \
             trei luni, până când lucrările vor fi gata.",
            "Starosta v pondělí řekl, že most bude v květnu uzavřen a že obyvatelé u řeky budou tři měsíce jezdit dlouhou \
             objížďkou do práce, školy i přístavu.",
            "Linnapea ütles esmaspäeval, et sild suletakse mais ja jõe ääres elavad inimesed peavad kolm kuud pika ringiga tööle, \
             kooli või sadamasse sõitma.",
            "Dywedodd y maer ddydd Llun y bydd y bont ar gau ym mis Mai ac y bydd pobl sy'n byw ger yr afon yn gorfod teithio \
             ymhell am dri mis cyn i'r gwaith orffen.",
        ] {
            assert!(!english(text), "{text}");
        }
    }

    #[test]
    fn the_lists_have_no_longer_words_and_share_none() {
        let all = || FUNCTION_WORDS.all().iter().chain(SHORT_STYLE.all()).chain(OTHER_WORDS.all());
        assert_eq!(all().map(|word| word.len()).max(), Some(LONGEST));
        let english = || FUNCTION_WORDS.all().iter().chain(SHORT_STYLE.all());
        assert!(english().all(|word| !OTHER_WORDS.has(word)));
    }

    #[test]
    fn a_paragraph_in_another_language_is_told_from_those_around_it() {
        let english = "The council will vote on the new bridge in May, and the mayor said on Monday that she was sure of it.";
        let french = "Le maire a dit lundi que le pont serait ferm\u{e9} en mai, et que les habitants de la ville devront attendre.";
        let russian = "\u{41c}\u{44d}\u{440} \u{441}\u{43a}\u{430}\u{437}\u{430}\u{43b} \u{432} \u{447}\u{435}\u{442}\u{432}\u{435}\u{440}\u{433}, \u{447}\u{442}\u{43e} \u{43c}\u{43e}\u{441}\u{442} \u{437}\u{430}\u{43a}\u{440}\u{43e}\u{44e}\u{442} \u{432} \u{43c}\u{430}\u{435} \u{43d}\u{430} \u{440}\u{435}\u{43c}\u{43e}\u{43d}\u{442}.";
        let list = "Museo de Arte de la Ciudad, Plaza de la Paz; Lycée de Saint-Denis";
        let text = format!("{english}\n\n{french}\n\n{english}\n\n{russian}\n\n{list}");
        let document = read(text, &Reading { whole: true, ..Reading::default() });
        let foreign = foreign(&document);
        let words: Vec<&str> = foreign.blocks.iter().map(|&block| document.slice(block)).collect();
        assert_eq!((foreign.is_all, words), (false, vec![french, russian]));
    }

    #[test]
    fn a_few_words_count_as_english() {
        assert!(english("Harbour bell found, Gda\u{144}sk diners rejoice"));
        assert!(english(""));
        assert!(english(&"Ada Wren (Leeds), Jo de Pell (Hull), Ida Marsh (York); ".repeat(9)));
        assert!(english(&"BELL FOUND IN POLAND. ".repeat(20)));
    }
}
