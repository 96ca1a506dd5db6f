//! Who is who: the traps of names, in sentences of our own. All are read quickly.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Analysis, Document, Entity, MentionKind};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

fn annotate(text: &str) -> (Document, Analysis) {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &LEXICON, None);
    (document, analysis)
}

/// The mentions of every thing of a kind, in order, one thing a line.
fn things(text: &str, kind: MentionKind) -> Vec<String> {
    let (document, analysis) = annotate(text);
    let of = |entity: &Entity| {
        let mentions = analysis.mentions_of(entity.id).map(|mention| document.slice(mention.span));
        mentions.collect::<Vec<_>>().join(" | ")
    };
    analysis.entities.iter().filter(|entity| entity.kind == kind).map(of).collect()
}

fn people(text: &str) -> Vec<String> {
    things(text, MentionKind::Person)
}

fn bodies(text: &str) -> Vec<String> {
    things(text, MentionKind::Organization)
}

fn role(text: &str, name: &str) -> Option<String> {
    let (_, analysis) = annotate(text);
    let names: Vec<&str> = analysis.entities.iter().map(|entity| entity.name.as_str()).collect();
    let found = analysis.entities.iter().find(|entity| entity.name == name);
    found.unwrap_or_else(|| panic!("no {name} among {names:?}")).role.clone()
}

#[test]
fn two_people_of_one_surname_stay_two_and_the_last_named_is_meant() {
    assert_eq!(
        people(
            "Maria Lopez met David Lopez in June. Lopez left early. Maria Lopez stayed. Lopez said she was tired."
        ),
        ["Maria Lopez | Maria Lopez | Lopez", "David Lopez | Lopez"]
    );
}

#[test]
fn a_form_of_address_tells_two_of_one_surname_apart() {
    assert_eq!(
        people("John Smith met Mary Smith in June. Mr. Smith left early. Mrs. Smith stayed."),
        ["John Smith | Smith", "Mary Smith | Smith"]
    );
}

#[test]
fn a_relative_does_not_take_over_the_surname() {
    assert_eq!(
        people(
            "Laura Keller said on Monday that she would stay. Her brother, David Keller, left. Keller said she was sorry."
        ),
        ["Laura Keller | Keller", "David Keller"]
    );
}

#[test]
fn the_family_is_not_the_man() {
    assert_eq!(people("David Keller spoke first. Reporters asked the Keller family for a word.").len(), 2);
}

#[test]
fn a_son_is_not_his_father() {
    let text = "Robert Novak Sr. founded the firm. Robert Novak Jr. runs it now, he said on Friday.";
    assert_eq!(people(text).len(), 2);
}

#[test]
fn initials_stand_for_given_names() {
    assert_eq!(
        people(
            "Report by J. Novak. \n\nJohn Novak said so. J. K. Marsh wrote it, and Joan Karen Marsh said so."
        ),
        ["J. Novak | John Novak", "J. K. Marsh | Joan Karen Marsh"]
    );
}

#[test]
fn another_initial_is_another_person() {
    assert_eq!(people("Anna Novak said so on Monday. P. Novak said no."), ["Anna Novak", "P. Novak"]);
}

#[test]
fn a_particle_belongs_to_the_surname() {
    for (full, short) in [
        ("Willem van der Berg", "Van der Berg"),
        ("Hassan al-Sadr", "al-Sadr"),
        ("Maria de Souza", "De Souza"),
        ("Hassan al-Sadr", "Sadr"),
    ] {
        let text = format!("President {full} spoke in June. President {short} said he was tired.");
        assert_eq!(people(&text), [format!("{full} | {short}")]);
    }
}

#[test]
fn either_half_of_a_double_name_will_do() {
    let text =
        "Minister Anna Mensah-Bonsu spoke in June. Minister Bonsu said no. Minister Mensah-Bonsu said yes.";
    assert_eq!(people(text), ["Anna Mensah-Bonsu | Bonsu | Mensah-Bonsu"]);
}

#[test]
fn a_surname_that_comes_first_is_a_surname() {
    let text = "President Xi Jinping met President Kim Jong Un. President Xi said so. Kim Jong-un said no.";
    assert_eq!(people(text), ["Xi Jinping | Xi", "Kim Jong Un | Kim Jong-un"]);
}

#[test]
fn certain_spellings_of_one_name_are_one_person() {
    let text = "President Volodymyr Zelensky spoke in June. President Zelenskyy said yes. Minister Peter Levi and Minister Anna Levy said no.";
    assert_eq!(people(text), ["Volodymyr Zelensky | Zelenskyy", "Peter Levi", "Anna Levy"]);
}

#[test]
fn a_patronymic_may_be_left_out() {
    let text = "President Vladimir Ivanovich Petrov spoke in June. Vladimir Petrov said yes.";
    assert_eq!(people(text), ["Vladimir Ivanovich Petrov | Vladimir Petrov"]);
}

#[test]
fn a_short_given_name_is_the_same_person() {
    let text = "Senator William Marsh spoke in June. Bill Marsh said yes.";
    assert_eq!(people(text), ["William Marsh | Bill Marsh"]);
}

#[test]
fn letters_in_brackets_stand_for_the_body_before() {
    let text = "The National Security Council (NSC) met in Accra. The NSC said nothing.";
    assert_eq!(bodies(text), ["National Security Council | NSC | NSC"]);
}

#[test]
fn letters_without_brackets_stand_for_the_words_they_begin() {
    let text = "The African Union met in Accra. The AU said nothing.";
    assert_eq!(bodies(text), ["African Union | AU"]);
}

#[test]
fn letters_of_another_language_are_learned_from_the_article() {
    let text =
        "The charity Doctors Without Borders, known by its French initials MSF, left. MSF said nothing.";
    let found = bodies(text);
    assert!(found.iter().any(|thing| thing.contains("Doctors Without Borders | MSF | MSF")), "{found:?}");
}

#[test]
fn the_head_word_means_the_last_body_that_ends_so() {
    let text = "The Accra Trade Council met. The Council said no. The Lagos Water Council met. The Council said yes.";
    assert_eq!(bodies(text), ["Accra Trade Council | Council", "Lagos Water Council | Council"]);
}

#[test]
fn a_ministry_may_turn_round() {
    let text = "The Ministry of Defence said no. Later the Defense Ministry said yes.";
    assert_eq!(bodies(text), ["Ministry of Defence | Defense Ministry"]);
}

#[test]
fn the_ministries_of_two_countries_are_two() {
    let text = "Israel's Ministry of Defense said no. Iran's Ministry of Defense said yes. The Defense Ministry added nothing.";
    let found = bodies(text);
    assert_eq!(found, ["Ministry of Defense", "Ministry of Defense | Defense Ministry"]);
}

#[test]
fn the_form_of_a_firm_is_no_part_of_its_name() {
    let text = "Halverson Industries Ltd. sold it. Halverson Industries said so.";
    assert_eq!(bodies(text).len(), 1);
}

#[test]
fn a_union_is_not_its_mission() {
    let text = "The European Union met. The European Union Agency for Trade met too.";
    assert_eq!(bodies(text).len(), 2);
}

#[test]
fn names_of_one_country_are_one_place() {
    let text = "He flew from the United States to Kenya. The U.S. is far from Kenya.";
    assert_eq!(things(text, MentionKind::Place), ["United States | U.S.", "Kenya | Kenya"]);
}

#[test]
fn a_river_is_not_the_city_of_its_name() {
    let text = "A boat sank on the Dnipro River. He lives in Dnipro.";
    assert_eq!(things(text, MentionKind::Place), ["Dnipro River", "Dnipro"]);
}

#[test]
fn one_and_many_of_a_people_are_one_group() {
    let text = "Two Ukrainians met a Ukrainian engineer. Buddhists met a Buddhist monk.";
    assert_eq!(things(text, MentionKind::Group), ["Ukrainians | Ukrainian", "Buddhists | Buddhist"]);
}

#[test]
fn kinds_never_mix() {
    let text = include_str!("../benches/articles.txt");
    let (_, analysis) = annotate(text);
    for mention in &analysis.mentions {
        let entity = analysis.entity(mention.entity.unwrap()).unwrap();
        assert_eq!(entity.kind, mention.kind);
    }
}

#[test]
fn the_name_is_the_fullest_form_and_no_alias_is_written_twice() {
    let (_, analysis) = annotate(
        "KELLER LEAVES\n\nPresident Anna Keller left in June. President Keller said no. KELLER said no.",
    );
    let keller = analysis.entities.iter().find(|entity| entity.name == "Anna Keller").unwrap();
    assert_eq!(keller.aliases, ["Keller"]);
}

#[test]
fn an_office_with_its_nation_means_its_one_holder() {
    let text = "Ghanaian President Kofi Mensah spoke in June. The Ghanaian president left. Ghana's president was tired, \
        and the president of Ghana slept. The Ghanaian president's aide woke him. The Kenyan president waited.";
    let (document, analysis) = annotate(text);
    let mensah = analysis.entities.iter().find(|entity| entity.name == "Kofi Mensah").unwrap();
    let described: Vec<&str> = mensah.described.iter().map(|&span| document.slice(span)).collect();
    assert_eq!(
        described,
        ["The Ghanaian president", "Ghana's president", "the president of Ghana", "The Ghanaian president"]
    );
}

#[test]
fn of_two_holders_nobody_is_described() {
    let text =
        "Ghanaian President Kofi Mensah met Ghanaian President Ama Owusu. The Ghanaian president left.";
    let (_, analysis) = annotate(text);
    assert!(analysis.entities.iter().all(|entity| entity.described.is_empty()));
}

#[test]
fn a_former_holder_is_not_the_holder() {
    let text = "Former Ghanaian President Kofi Mensah spoke. The Ghanaian president left.";
    let (_, analysis) = annotate(text);
    assert!(analysis.entities.iter().all(|entity| entity.described.is_empty()));
}

#[test]
fn roles_are_read_where_articles_put_them() {
    for (text, wanted) in [
        ("They thanked Anna Keller, 54, a nurse at Ridge Hospital, for it.", "nurse at Ridge Hospital"),
        ("They thanked Anna Keller, the mayor of Dresden, for it.", "mayor of Dresden"),
        ("The union's president, Anna Keller, said no.", "union's president"),
        ("They asked the head of the teachers' union, Anna Keller, for it.", "head of the teachers' union"),
        ("They thanked Anna Keller, who heads the bridge committee, for it.", "heads the bridge committee"),
        (
            "They thanked Anna Keller, D-Okla., who heads the bridge committee, for it.",
            "heads the bridge committee",
        ),
        ("Anna Keller is the new mayor of Dresden.", "new mayor of Dresden"),
        ("Anna Keller was appointed director of the port in 2020.", "director of the port"),
        ("The referee fell. Coach: Anna Keller.", "Coach"),
        ("They met opposition leader Anna Keller in June.", "opposition leader"),
        ("They thanked Anna Keller, a doctor who was there, for it.", "doctor"),
        ("They asked the curator Anna Keller for it.", "curator"),
        (
            "They asked the crowd what Social Welfare Undersecretary Anna Keller had said of them.",
            "Social Welfare Undersecretary",
        ),
        ("They asked its minister of energy, Dr. Anna Keller, for it.", "minister of energy"),
        ("They thanked Anna Keller, an official of the union, for it.", "official of the union"),
        ("They thanked Anna Keller, archbishop of Dresden, for it.", "archbishop of Dresden"),
        (
            "They thanked the former Costa Rican vice-president Anna Keller for it.",
            "former Costa Rican vice-president",
        ),
        ("They thanked Anna Keller, a partner at the firm, for it.", "partner at the firm"),
        ("They appeared before Judge Anna Keller in June.", "Judge"),
        ("They thanked Anna Keller, mayor of Exampleville, 54, for it.", "mayor of Exampleville"),
        ("They asked Ghana's finance minister Anna Keller for it.", "Ghana's finance minister"),
        (
            "Talks with Alder Motors failed. The company's chief executive Anna Keller resigned.",
            "Alder Motors’ chief executive",
        ),
        ("They met at the Civic Council. Its leader, Anna Keller, said no.", "Civic Council’s leader"),
        ("The Civic Council met the Ridge Union. Its leader, Anna Keller, said no.", "leader"),
        (
            "The Civic Council met the Ridge Union. The union's leader, Anna Keller, said no.",
            "Ridge Union’s leader",
        ),
        (
            "It was cold, said the Civic Council, whose president, Anna Keller, was there.",
            "Civic Council’s president",
        ),
        ("They thanked Anna Keller, a postwoman, for it.", "postwoman"),
        (
            "They asked Cllr Anna Keller, the council's cabinet member for roads, for it.",
            "council's cabinet member for roads",
        ),
        (
            "They met at Ridge Hospital. Ridge Hospital neurologist Anna Keller was there.",
            "Ridge Hospital neurologist",
        ),
    ] {
        assert_eq!(role(text, "Anna Keller").as_deref(), Some(wanted), "{text}");
    }
}

#[test]
fn what_is_no_office_is_no_role() {
    for text in [
        "They thanked Anna Keller, 54, for it.",
        "They thanked Anna Keller, and the mayor left.",
        "They thanked Anna Keller, the mayor said.",
        "Ms. Anna Keller left.",
        "They thanked his wife, Anna Keller, for it.",
        "They thanked his colleague Anna Keller for it.",
        "They thanked Anna Keller, the mayor's aunt, for it.",
        "They thanked Anna Keller, the widow of the former mayor, for it.",
        "They thanked Anna Keller, and its pilot, for it.",
        "Anna Keller (COL) was third.",
    ] {
        assert_eq!(role(text, "Anna Keller"), None, "{text}");
    }
}

/// Letters for a number, so that every number makes another name.
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    for index in 0..4 {
        let set: &[u8] = if index % 2 == 0 { b"bdfgklmnprstvz" } else { b"aeiou" };
        name.push(char::from(set[number % set.len()]));
        number /= set.len();
    }
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Time for a text of as many sentences, each with a name.
#[expect(clippy::disallowed_methods, reason = "a test may time the engine")]
fn took(count: usize, name: impl Fn(usize) -> String) -> Duration {
    let text: String = (0..count)
        .map(|index| format!("It was said that President {} was not there with the others.\n", name(index)))
        .collect();
    let document = read(text, &Reading { whole: true, ..Reading::default() });
    let begun = Instant::now();
    let analysis = analyze(&document, &LEXICON, None);
    assert!(analysis.mentions.len() * 10 >= count * 9, "{} mentions of {count}", analysis.mentions.len());
    begun.elapsed()
}

#[test]
fn ten_times_the_names_take_about_ten_times_as_long() {
    type Names = (&'static str, fn(usize) -> String);
    let texts: [Names; 3] = [
        ("names that differ", |index| format!("{}k {}", letters(index), letters(index / 7 + 5))),
        ("fifty names", |index| format!("{}k Keller", letters(index % 50))),
        ("one surname", |index| format!("{}k {}v Keller", letters(index), letters(index / 4900))),
    ];
    took(100, texts[0].1);
    for (what, name) in texts {
        let (few, many) = (took(1_000, name), took(10_000, name));
        println!("{what}: 1,000 in {few:?}, 10,000 in {many:?}");
        assert!(many < few * 40, "{what}: 1,000 in {few:?}, 10,000 in {many:?}");
    }
}
