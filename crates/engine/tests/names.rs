//! Mentions and entities, from the outside: what a reader would want marked in sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Analysis, Document, Entity, MentionKind};
use proptest::prelude::*;

fn annotate(text: &str) -> (Document, Analysis) {
    let reading = Reading { whole: true, ..Reading::default() };
    let document = read(text.to_owned(), &reading);
    let analysis = analyze(&document, &Lexicon::new(), None);
    (document, analysis)
}

/// Every mention as `words/kind`, in order.
fn mentions(text: &str) -> Vec<String> {
    let (document, analysis) = annotate(text);
    let shown = |mention: &dateline_text::Mention| {
        format!("{}/{}", document.slice(mention.span), mention.kind.name())
    };
    analysis.mentions.iter().map(shown).collect()
}

fn entity(text: &str, name: &str) -> Entity {
    let (_, analysis) = annotate(text);
    let names: Vec<&String> = analysis.entities.iter().map(|entity| &entity.name).collect();
    let found = analysis.entities.iter().find(|entity| entity.name == name);
    found.unwrap_or_else(|| panic!("no {name} among {names:?}")).clone()
}

#[test]
fn leaves_the_title_out_of_the_name_and_keeps_it_as_the_role() {
    let text =
        "The talks opened late. U.S. Secretary of State Marco Rubio spoke first, and Rubio spoke last.";
    assert_eq!(mentions(text), ["U.S./place", "Marco Rubio/person", "Rubio/person"]);
    let rubio = entity(text, "Marco Rubio");
    assert_eq!(rubio.role.as_deref(), Some("U.S. Secretary of State"));
    assert_eq!(rubio.aliases, ["Rubio"]);
}

#[test]
fn a_nationality_before_an_office_is_a_group_and_part_of_the_role() {
    let text = "She met French Foreign Minister Jean-Noel Barrot on the way.";
    assert_eq!(mentions(text), ["French/group", "Jean-Noel Barrot/person"]);
    assert_eq!(entity(text, "Jean-Noel Barrot").role.as_deref(), Some("French Foreign Minister"));
}

#[test]
fn an_apposition_gives_the_role() {
    let text = "They thanked Anna Keller, the mayor of Dresden, for the bridge.";
    assert_eq!(entity(text, "Anna Keller").role.as_deref(), Some("mayor of Dresden"));
}

#[test]
fn a_surname_before_the_full_name_is_the_same_person() {
    let text = "Novak to leave the board\n\nPetra Novak said on Friday that she was tired.";
    let (_, analysis) = annotate(text);
    assert_eq!(analysis.entities.len(), 1);
    assert_eq!(analysis.mentions.len(), 2);
    assert_eq!(analysis.mentions[0].provenance.name(), "coreference");
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let text = "Maria Lopez met David Lopez. Lopez left. Maria Lopez stayed.";
    let (_, analysis) = annotate(text);
    let entities: Vec<u32> = analysis.mentions.iter().filter_map(|mention| Some(mention.entity?.0)).collect();
    assert_eq!(entities, [0, 1, 1, 0]);
}

#[test]
fn head_words_make_bodies_and_places() {
    assert_eq!(
        mentions("He left the Ministry of Defence for the University of Leeds."),
        ["Ministry of Defence/organization", "University of Leeds/organization"]
    );
    assert_eq!(
        mentions("A boat sank on the Dnipro River near Lake Vrana."),
        ["Dnipro River/place", "Lake Vrana/place"]
    );
    assert_eq!(
        mentions("It was built after the Polish Housing Council met."),
        ["Polish Housing Council/organization"]
    );
}

#[test]
fn a_field_before_its_country_is_a_body() {
    assert_eq!(
        mentions("Police Scotland confirmed it, and so did Statistics Canada."),
        ["Police Scotland/organization", "Statistics Canada/organization"]
    );
    assert_eq!(
        mentions("He joined the Police Service of Northern Ireland."),
        ["Police Service of Northern Ireland/organization"]
    );
    let rules = Lexicon::with_quick(Vec::new());
    let document = read(
        "Two were held, POLICE SCOTLAND WROTE.".to_owned(),
        &Reading { whole: true, ..Reading::default() },
    );
    let found = analyze(&document, &rules, None).mentions;
    assert_eq!(found.len(), 1, "by the rule alone; the quick tagger does not believe it here");
    assert_eq!(document.slice(found[0].span), "POLICE SCOTLAND");
    assert_eq!(mentions("The police in Scotland confirmed it."), ["Scotland/place"]);
}

#[test]
fn a_body_that_is_called_by_its_country_speaks_for_itself() {
    let (_, analysis) = annotate("Police Scotland confirmed on Wednesday that the bell was stolen.");
    let body = entity("Police Scotland confirmed on Wednesday that the bell was stolen.", "Police Scotland");
    assert_eq!(analysis.quotations.first().and_then(|quotation| quotation.entity), Some(body.id));
}

#[test]
fn in_a_line_of_capitals_a_common_word_ends_the_name() {
    assert_eq!(
        mentions("MARCO RUBIO SAID THE TALKS IN PARIS WOULD GO ON"),
        ["MARCO RUBIO/person", "PARIS/place"]
    );
    assert!(mentions("WHO SAID WILL MUST GO").is_empty());
    assert_eq!(mentions("The WHO said no to it."), ["WHO/organization"]);
}

#[test]
fn in_another_language_only_full_names_of_several_words_are_marked() {
    let text = "Le maire a dit lundi que le pont serait ferm\u{e9} en mai. Le Conseil de la ville veut que les \
                habitants passent par le vieux gu\u{e9}, et un ing\u{e9}nieur venu de New York sera l\u{e0} en juin.";
    assert_eq!(mentions(text), ["New York/place"]);
    let text = "Der Bundeskanzler will im Mai nach Hamburg reisen. Mai ist dort ein guter Monat, sagte der \
                Sprecher Karl Weber am Montag in Berlin vor der Presse, die Werften brauchen neue F\u{e4}hren.";
    assert!(mentions(text).is_empty());
}

#[test]
fn an_acronym_is_the_body_whose_name_it_follows() {
    let text = "The Baltic Fisheries Council (BFC) met. Later the BFC said no.";
    let council = entity(text, "Baltic Fisheries Council");
    assert_eq!(council.aliases, ["BFC"]);
    assert_eq!(council.kind, MentionKind::Organization);
}

#[test]
fn an_age_after_a_name_makes_it_a_person() {
    assert_eq!(mentions("A neighbour, Zbyx Qorvath, 54, saw it."), ["Zbyx Qorvath/person"]);
}

#[test]
fn the_possessive_ending_is_outside_the_name() {
    assert_eq!(mentions("It was Ukraine’s turn, and Paris's too."), ["Ukraine/place", "Paris/place"]);
}

#[test]
fn one_country_by_three_names_is_one_entity_on_the_map() {
    let text = "He left the United States. The U.S. had asked, and the US had paid.";
    let states = entity(text, "United States");
    assert_eq!(states.aliases, ["U.S.", "US"]);
    assert_eq!(states.place.and_then(|place| place.country).as_deref(), Some("US"));
}

#[test]
fn common_words_at_the_start_of_a_sentence_are_no_names() {
    assert!(mentions("Will it rain? May we go? Police came. Mark my words. March on.").is_empty());
    assert!(mentions("It rained in March. It may rain in May, on a Monday in August.").is_empty());
}

#[test]
fn a_pronoun_is_no_country_and_a_question_word_no_agency() {
    assert!(mentions("They told us who it was.").is_empty());
}

#[test]
fn a_place_name_after_a_title_is_a_person() {
    let text = "President George Washington crossed the river. Washington was cold.";
    assert_eq!(mentions(text), ["George Washington/person", "Washington/person"]);
    assert_eq!(mentions("She flew to Washington."), ["Washington/place"]);
}

#[test]
fn a_longer_name_is_not_broken_into_the_places_in_it() {
    assert_eq!(
        mentions("According to the New Zealand Herald, it rained."),
        ["New Zealand Herald/organization"]
    );
    assert_eq!(mentions("She read the Washington Post."), ["Washington Post/organization"]);
}

#[test]
fn handles_and_tags_are_no_names() {
    assert!(mentions("He wrote to @NATO under #Paris again.").is_empty());
}

#[test]
fn every_entity_is_numbered_by_its_first_mention() {
    let (_, analysis) = annotate("Kyiv, Lviv and Odesa. Kyiv again, then Oslo.");
    let order: Vec<u32> = analysis.mentions.iter().filter_map(|mention| Some(mention.entity?.0)).collect();
    assert_eq!(order, [0, 1, 2, 0, 3]);
    assert!(analysis.entities.iter().enumerate().all(|(index, entity)| entity.id.0 as usize == index));
}

#[test]
fn ten_thousand_mentions_take_no_longer_each_than_ten() {
    // Were any step quadratic, this test would run for minutes.
    let text = "President Maria A. Keller of Peru met Sergei Ivanov (UNX) in Paris. ".repeat(10_000);
    let (_, analysis) = annotate(&text);
    assert!(analysis.mentions.len() >= 30_000);
    assert!(analysis.entities.len() < 10);
}

/// Pieces that name rules look at, thrown together.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Mr.",
        "President",
        "John",
        "Smith",
        "-",
        "Noel",
        "'s",
        "’s",
        "’",
        "of",
        "the",
        "The",
        "Ministry",
        "Lake",
        ",",
        "54",
        "(",
        ")",
        "UN",
        "U.S.",
        "&",
        "al",
        "van",
        "Paris",
        "May",
        ".",
        "\n\n",
        " ",
        " ",
        " ",
        "“",
        "é",
        "İ",
        "ß",
        "@x",
        "Jr.",
        "J.",
        "$",
        "said",
        "ex",
        "—",
        "Юрій",
        "北京",
        "\u{301}",
        "\u{a0}",
        "former",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn mentions_never_overlap_and_always_have_an_entity(text in pieces()) {
        let (document, analysis) = annotate(&text);
        for pair in analysis.mentions.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start());
        }
        for mention in &analysis.mentions {
            prop_assert!(!document.slice(mention.span).trim().is_empty());
            prop_assert!(mention.entity.and_then(|id| analysis.entity(id)).is_some_and(|entity| entity.kind == mention.kind));
        }
    }
}

#[test]
fn what_the_words_say_of_a_name_decides_its_kind() {
    let text = "Dr Ada Wren, who teaches at the University of California, Berkeley, swam in the River Teme.";
    let found = mentions(text);
    assert!(found.contains(&"University of California, Berkeley/organization".to_owned()), "{found:?}");
    assert!(!found.contains(&"River Teme/organization".to_owned()), "{found:?}");
    let text = "Mo Bell, the chief executive of Alderwat, swam. Alderwat fined the firm on Monday.";
    assert!(!mentions(text).contains(&"Alderwat/person".to_owned()), "{:?}", mentions(text));
}
