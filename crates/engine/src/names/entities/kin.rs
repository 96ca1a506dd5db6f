//! Small tables about people: forms of address, relatives, given names that are borne by one gender, short given names.

use crate::listed::WordList;

/// What a form of address or a given name can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

static MEN: WordList = WordList::new(&[
    "mr", "sir", "lord", "sheikh", "father", "king", "prince", "brother", "senor", "monsieur", "herr",
]);
static WOMEN: WordList = WordList::new(&[
    "mrs", "ms", "miss", "mme", "madame", "lady", "dame", "sister", "queen", "princess", "baroness",
    "senora", "frau",
]);

static MEN_GIVEN: WordList = WordList::new(&[
    "adam",
    "ahmed",
    "alan",
    "albert",
    "alexander",
    "ali",
    "andrew",
    "antonio",
    "arthur",
    "benjamin",
    "bernard",
    "bill",
    "boris",
    "brian",
    "carlos",
    "charles",
    "christopher",
    "daniel",
    "david",
    "dmitry",
    "donald",
    "edward",
    "emmanuel",
    "eric",
    "fernando",
    "francisco",
    "frank",
    "george",
    "giovanni",
    "graham",
    "hans",
    "hassan",
    "henry",
    "hugo",
    "ibrahim",
    "igor",
    "ivan",
    "jack",
    "jacob",
    "james",
    "javier",
    "jeffrey",
    "joe",
    "john",
    "jorge",
    "jose",
    "joseph",
    "juan",
    "karl",
    "kevin",
    "khalid",
    "larry",
    "lars",
    "leonard",
    "luis",
    "luke",
    "manuel",
    "marco",
    "mark",
    "martin",
    "matthew",
    "michael",
    "miguel",
    "mike",
    "mohammed",
    "mustafa",
    "nicholas",
    "oleg",
    "omar",
    "oscar",
    "otto",
    "patrick",
    "paul",
    "pedro",
    "peter",
    "philip",
    "pierre",
    "ricardo",
    "richard",
    "robert",
    "roger",
    "ronald",
    "samuel",
    "sergei",
    "simon",
    "stephen",
    "steven",
    "thomas",
    "tom",
    "vladimir",
    "volodymyr",
    "walter",
    "william",
    "yusuf",
]);
static WOMEN_GIVEN: WordList = WordList::new(&[
    "agnes",
    "aisha",
    "alice",
    "amanda",
    "amina",
    "amy",
    "ana",
    "angela",
    "anna",
    "anne",
    "barbara",
    "beatrice",
    "carla",
    "carmen",
    "carol",
    "caroline",
    "catherine",
    "charlotte",
    "christina",
    "clara",
    "claire",
    "deborah",
    "diana",
    "dorothy",
    "elena",
    "elisabeth",
    "elizabeth",
    "ella",
    "emily",
    "emma",
    "eva",
    "fatima",
    "fiona",
    "florence",
    "frances",
    "gloria",
    "grace",
    "hannah",
    "heather",
    "helen",
    "helena",
    "hillary",
    "ingrid",
    "irene",
    "isabel",
    "jane",
    "janet",
    "jennifer",
    "jessica",
    "joan",
    "judith",
    "julia",
    "karen",
    "kate",
    "katherine",
    "laura",
    "leila",
    "linda",
    "lisa",
    "lucy",
    "lydia",
    "margaret",
    "maria",
    "marie",
    "martha",
    "mary",
    "melania",
    "michelle",
    "monica",
    "nancy",
    "natalia",
    "nicole",
    "nina",
    "olga",
    "patricia",
    "paula",
    "rachel",
    "rebecca",
    "rita",
    "rosa",
    "ruth",
    "sandra",
    "sarah",
    "silvia",
    "sofia",
    "sophie",
    "susan",
    "svetlana",
    "tatiana",
    "teresa",
    "ursula",
    "valentina",
    "vera",
    "victoria",
    "yulia",
]);

static RELATIVES: WordList = WordList::new(&[
    "aunt",
    "boy",
    "brother",
    "child",
    "cousin",
    "daughter",
    "father",
    "fiance",
    "fiancee",
    "girl",
    "grandfather",
    "grandmother",
    "grandson",
    "granddaughter",
    "husband",
    "mother",
    "nephew",
    "niece",
    "partner",
    "sister",
    "son",
    "stepfather",
    "stepmother",
    "twin",
    "uncle",
    "widow",
    "widower",
    "wife",
]);

/// After a surname: the whole family is meant.
static FAMILIES: WordList =
    WordList::new(&["brothers", "clan", "couple", "dynasty", "family", "siblings", "sisters", "twins"]);

/// Given names and what people are called for short; only pairs that are hardly ever two names.
const SHORT: &[(&str, &str)] = &[
    ("abe", "abraham"),
    ("alex", "alexander"),
    ("andy", "andrew"),
    ("ben", "benjamin"),
    ("bernie", "bernard"),
    ("bill", "william"),
    ("bob", "robert"),
    ("chris", "christopher"),
    ("chuck", "charles"),
    ("dan", "daniel"),
    ("dave", "david"),
    ("dick", "richard"),
    ("don", "donald"),
    ("ed", "edward"),
    ("greg", "gregory"),
    ("jeff", "jeffrey"),
    ("jim", "james"),
    ("joe", "joseph"),
    ("jon", "jonathan"),
    ("kate", "katherine"),
    ("ken", "kenneth"),
    ("liz", "elizabeth"),
    ("matt", "matthew"),
    ("mike", "michael"),
    ("mitch", "mitchell"),
    ("nick", "nicholas"),
    ("pete", "peter"),
    ("rob", "robert"),
    ("ron", "ronald"),
    ("sam", "samuel"),
    ("steve", "steven"),
    ("sue", "susan"),
    ("ted", "edward"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tony", "anthony"),
    ("vince", "vincent"),
    ("will", "william"),
];

/// What a form of address says.
pub(super) fn title_gender(key: &[u8]) -> Option<Gender> {
    match key {
        _ if MEN.has_bytes(key) => Some(Gender::Male),
        _ if WOMEN.has_bytes(key) => Some(Gender::Female),
        _ => None,
    }
}

/// What a given name says, where it is borne by one gender.
pub(super) fn given_gender(key: &[u8]) -> Option<Gender> {
    match key {
        _ if MEN_GIVEN.has_bytes(key) => Some(Gender::Male),
        _ if WOMEN_GIVEN.has_bytes(key) => Some(Gender::Female),
        _ => None,
    }
}

/// What the name says of the gender of who bears it: by its form of address, else by its given name.
pub(crate) fn gender(name: &str) -> Option<Gender> {
    let mut words = name.split_whitespace();
    let first = words.next()?.trim_end_matches('.').to_lowercase();
    let given = |key: &[u8]| given_gender(in_full(key).unwrap_or(key));
    // A lone word is a surname, or else a short name that is nobody's surname.
    let alone = words.next().is_none() && in_full(first.as_bytes()).is_none();
    title_gender(first.as_bytes()).or_else(|| if alone { None } else { given(first.as_bytes()) })
}

/// Whether the folded word means a relative.
pub(in crate::names) fn is_relative(key: &[u8]) -> bool {
    RELATIVES.has_bytes(key)
}

/// Whether a surname before the word means the family.
pub(super) fn is_family(key: &[u8]) -> bool {
    FAMILIES.has_bytes(key)
}

/// The given name that a short one stands for.
pub(super) fn in_full(key: &[u8]) -> Option<&'static [u8]> {
    SHORT.iter().find(|(short, _)| short.as_bytes() == key).map(|(_, full)| full.as_bytes())
}
