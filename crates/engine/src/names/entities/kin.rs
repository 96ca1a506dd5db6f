//! Small tables about people: forms of address, relatives, given names that are borne by one gender, short given names.

/// What a form of address or a given name can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

const MEN: &[&str] = &["mr", "sir", "lord", "sheikh", "father", "king", "prince", "brother", "senor", "monsieur", "herr"];
const WOMEN: &[&str] =
    &["mrs", "ms", "miss", "mme", "madame", "lady", "dame", "sister", "queen", "princess", "baroness", "senora", "frau"];

const MEN_GIVEN: &[&str] = &[
    "adam", "ahmed", "alan", "albert", "alexander", "ali", "andrew", "antonio", "arthur", "benjamin", "bernard", "bill",
    "boris", "brian", "carlos", "charles", "christopher", "daniel", "david", "dmitry", "donald", "edward", "emmanuel",
    "eric", "fernando", "francisco", "frank", "george", "giovanni", "graham", "hans", "hassan", "henry", "hugo", "ibrahim",
    "igor", "ivan", "jack", "jacob", "james", "javier", "jeffrey", "joe", "john", "jorge", "jose", "joseph", "juan",
    "karl", "kevin", "khalid", "larry", "lars", "leonard", "luis", "luke", "manuel", "marco", "mark", "martin", "matthew",
    "michael", "miguel", "mike", "mohammed", "mustafa", "nicholas", "oleg", "omar", "oscar", "otto", "patrick", "paul",
    "pedro", "peter", "philip", "pierre", "ricardo", "richard", "robert", "roger", "ronald", "samuel", "sergei", "simon",
    "stephen", "steven", "thomas", "tom", "vladimir", "volodymyr", "walter", "william", "yusuf",
];
const WOMEN_GIVEN: &[&str] = &[
    "agnes", "aisha", "alice", "amanda", "amina", "amy", "ana", "angela", "anna", "anne", "barbara", "beatrice", "carla",
    "carmen", "carol", "caroline", "catherine", "charlotte", "christina", "clara", "claire", "deborah", "diana", "dorothy",
    "elena", "elisabeth", "elizabeth", "ella", "emily", "emma", "eva", "fatima", "fiona", "florence", "frances", "gloria",
    "grace", "hannah", "heather", "helen", "helena", "hillary", "ingrid", "irene", "isabel", "jane", "janet", "jennifer",
    "jessica", "joan", "judith", "julia", "karen", "kate", "katherine", "laura", "leila", "linda", "lisa", "lucy", "lydia",
    "margaret", "maria", "marie", "martha", "mary", "melania", "michelle", "monica", "nancy", "natalia", "nicole", "nina",
    "olga", "patricia", "paula", "rachel", "rebecca", "rita", "rosa", "ruth", "sandra", "sarah", "silvia", "sofia",
    "sophie", "susan", "svetlana", "tatiana", "teresa", "ursula", "valentina", "vera", "victoria", "yulia",
];

const RELATIVES: &[&str] = &[
    "aunt", "boy", "brother", "child", "cousin", "daughter", "father", "fiancé", "fiancee", "girl", "grandfather",
    "grandmother", "grandson", "granddaughter", "husband", "mother", "nephew", "niece", "partner", "sister", "son",
    "stepfather", "stepmother", "twin", "uncle", "widow", "widower", "wife",
];

/// After a surname: the whole family is meant.
const FAMILIES: &[&str] = &["brothers", "clan", "couple", "dynasty", "family", "siblings", "sisters", "twins"];

/// Given names and what people are called for short; only pairs that are hardly ever two names.
const SHORT: &[(&str, &str)] = &[
    ("abe", "abraham"), ("alex", "alexander"), ("andy", "andrew"), ("ben", "benjamin"), ("bernie", "bernard"),
    ("bill", "william"), ("bob", "robert"), ("chris", "christopher"), ("chuck", "charles"), ("dan", "daniel"),
    ("dave", "david"), ("dick", "richard"), ("don", "donald"), ("ed", "edward"), ("greg", "gregory"), ("jeff", "jeffrey"),
    ("jim", "james"), ("joe", "joseph"), ("jon", "jonathan"), ("kate", "katherine"), ("ken", "kenneth"), ("liz", "elizabeth"),
    ("matt", "matthew"), ("mike", "michael"), ("mitch", "mitchell"), ("nick", "nicholas"), ("pete", "peter"),
    ("rob", "robert"), ("ron", "ronald"), ("sam", "samuel"), ("steve", "steven"), ("sue", "susan"), ("ted", "edward"),
    ("tim", "timothy"), ("tom", "thomas"), ("tony", "anthony"), ("vince", "vincent"), ("will", "william"),
];

fn has(table: &[&str], key: &[u8]) -> bool {
    table.iter().any(|word| word.as_bytes() == key)
}

/// What a form of address says.
pub(super) fn title_gender(key: &[u8]) -> Option<Gender> {
    match key {
        _ if has(MEN, key) => Some(Gender::Male),
        _ if has(WOMEN, key) => Some(Gender::Female),
        _ => None,
    }
}

/// What a given name says, where it is borne by one gender.
pub(super) fn given_gender(key: &[u8]) -> Option<Gender> {
    match key {
        _ if has(MEN_GIVEN, key) => Some(Gender::Male),
        _ if has(WOMEN_GIVEN, key) => Some(Gender::Female),
        _ => None,
    }
}

/// Whether the folded word means a relative.
pub(super) fn is_relative(key: &[u8]) -> bool {
    has(RELATIVES, key)
}

/// Whether a surname before the word means the family.
pub(super) fn is_family(key: &[u8]) -> bool {
    has(FAMILIES, key)
}

/// The given name that a short one stands for.
pub(super) fn in_full(key: &[u8]) -> Option<&'static [u8]> {
    SHORT.iter().find(|(short, _)| short.as_bytes() == key).map(|(_, full)| full.as_bytes())
}
