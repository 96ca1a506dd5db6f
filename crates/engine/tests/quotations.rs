//! Who says what, shown on sentences of our own.

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Analysis, Document, Quotation, QuotationKind, Sourcing};
use proptest::prelude::*;

fn reading(text: &str) -> (Document, Analysis) {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    let analysis = analyze(&document, &Lexicon::default(), None);
    (document, analysis)
}

/// Each quotation on a line: source, cue, content, kind.
fn quotations(text: &str) -> Vec<String> {
    let (document, analysis) = reading(text);
    let word = |span| document.slice(span).to_owned();
    let line = |it: &Quotation| {
        let source = it.source.map_or("-".to_owned(), word);
        let cue = it.cue.map_or("-".to_owned(), word);
        format!("{source} | {cue} | {} | {}", word(it.content), it.kind.name())
    };
    analysis.quotations.iter().map(line).collect()
}

fn sourcing(text: &str) -> Vec<Sourcing> {
    reading(text).1.quotations.iter().map(|it| it.sourcing).collect()
}

#[test]
fn a_name_far_from_its_verb_speaks() {
    assert_eq!(
        quotations(
            "In Leeds, where the river rose, Maria Example, 41, who runs a shop with her husband, Tom, said takings had fallen."
        ),
        ["Maria Example | said | takings had fallen | indirect"]
    );
    assert_eq!(
        quotations(
            "Ada Example, an economist at the University of Leeds, Otley, who studies wages, estimated that it costs more."
        ),
        ["Ada Example | estimated | that it costs more | indirect"]
    );
}

#[test]
fn a_clause_can_have_its_verb_within_quotation_marks() {
    assert_eq!(
        quotations("An official who was briefed on it said the army \"melted away overnight.\""),
        ["An official | said | the army \"melted away overnight.\" | mixed"]
    );
}

#[test]
fn what_a_source_is_of_is_not_the_source() {
    assert_eq!(speakers("Wages have fallen, the water regulator for France said."), ["organization"]);
    assert_eq!(
        sourcing("According to a report published by the council in July, wages fell by half."),
        [Sourcing::Document]
    );
}

/// Whom each quotation is tied to.
fn speakers(text: &str) -> Vec<String> {
    let (_, analysis) = reading(text);
    let name = |it: &Quotation| it.entity.map(|id| analysis.entities[id.0 as usize].name.clone());
    analysis.quotations.iter().map(|it| name(it).unwrap_or_else(|| it.sourcing.name().to_owned())).collect()
}

#[test]
fn a_pronoun_means_whom_the_last_sentence_since_the_speaker_is_about() {
    assert_eq!(
        speakers(
            "\"The bridge is closed,\" said David Example. His colleague Peter Sample disagreed. \"It opens at noon,\" he told reporters."
        ),
        ["David Example", "Peter Sample"]
    );
    assert_eq!(
        speakers(
            "\"The bridge is closed,\" said David Example. A neighbor disagreed. \"It opens at noon,\" he said."
        ),
        ["David Example", "anonymous"]
    );
    // It goes on with the speaker where nobody came between.
    assert_eq!(
        speakers(
            "\"The bridge is closed,\" said David Example. The tunnel is open. \"It floods at noon,\" he said."
        ),
        ["David Example", "David Example"]
    );
}

#[test]
fn a_pronoun_means_nobody_whose_given_name_is_of_another_gender() {
    assert_eq!(
        speakers("Maria Example runs a shop with her husband, Tom. \"We sold the canoes,\" she said."),
        ["Maria Example"]
    );
    assert_eq!(
        speakers(
            "\"We sold the canoes,\" said Maria Example. In the yard her husband, Tom, sat on a box. \"All of them,\" he said."
        ),
        ["Maria Example", "Tom"]
    );
}

#[test]
fn a_direct_quotation_goes_to_the_name_beside_the_verb() {
    assert_eq!(
        quotations("\u{201c}We have to repair the bridge,\u{201d} Ada Example said."),
        ["Ada Example | said | We have to repair the bridge, | direct"]
    );
    assert_eq!(
        quotations("\"We have to repair the bridge,\" said Mayor Ada Example on Tuesday."),
        ["Mayor Ada Example | said | We have to repair the bridge, | direct"]
    );
    assert_eq!(
        quotations("Example told reporters: \u{ab}We have to repair the bridge.\u{bb}"),
        ["Example | told | We have to repair the bridge. | direct"]
    );
}

#[test]
fn a_speaker_keeps_the_words_once_an_office_stands_between_the_name_and_the_verb() {
    for (text, line) in [
        (
            "\u{201c}It would have been worse,\u{201d} Ruth Adeyemi, editor of the Harbour Times, said.",
            "Ruth Adeyemi | said | It would have been worse, | direct",
        ),
        (
            "Ruth Adeyemi, curator and director of exhibits at the Museum of Salt, Trondheim, said, \"It is a fine boat.\"",
            "Ruth Adeyemi | said | It is a fine boat. | direct",
        ),
        (
            "In a statement, Kenya's Prime Minister, Ruth Adeyemi said, \"It is a fine boat.\"",
            "Kenya's Prime Minister, Ruth Adeyemi | said | It is a fine boat. | direct",
        ),
        ("Ruth Adeyemi, in tears, said: \"It is gone.\"", "Ruth Adeyemi | said | It is gone. | direct"),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
}

#[test]
fn a_quotation_is_signed_behind_a_dash() {
    for text in [
        "\"The bridge will stand for a hundred years.\" \u{2014} Ruth Adeyemi, 3 May",
        "\"The bridge will stand for a hundred years.\"\n- Ruth Adeyemi",
    ] {
        assert_eq!(
            quotations(text),
            ["Ruth Adeyemi | - | The bridge will stand for a hundred years. | direct"],
            "{text}"
        );
    }
    // A dash that goes on with the sentence signs nothing.
    let found = quotations(
        "Bo Other spoke first. \"The bridge will stand for years.\" \u{2014} he meant the old one.",
    );
    assert!(found.iter().all(|line| !line.starts_with("he meant")), "{found:?}");
}

#[test]
fn a_paragraph_that_ends_with_a_colon_announces_who_is_quoted_by_the_next() {
    assert_eq!(
        quotations(
            "Bo Other left early.\nPresident Ruth Adeyemi tweeted from her own account:\n\"Fine boat, Bo. Bring it to the harbour!\""
        ),
        ["President Ruth Adeyemi | tweeted | Fine boat, Bo. Bring it to the harbour! | direct"]
    );
    assert_eq!(
        quotations(
            "During questions on Wednesday, Example defended the record of her government:\n\"We are working as fast as we can.\""
        ),
        ["Example | - | We are working as fast as we can. | direct"]
    );
}

#[test]
fn words_are_given_to_the_one_in_whose_words_they_are() {
    assert_eq!(
        quotations(
            "He stayed, in the words of the prosecutor, Ruth Adeyemi, KC, \"a danger to everyone around him.\""
        ),
        ["the prosecutor, Ruth Adeyemi | in the words of | a danger to everyone around him. | direct"]
    );
}

#[test]
fn a_verb_of_saying_ends_the_subject_of_the_next() {
    let found =
        quotations("Example noted the findings show that the wall is safe. \"It will stand for years.\"");
    assert!(found.contains(&"Example | - | It will stand for years. | direct".to_owned()), "{found:?}");
}

#[test]
fn single_marks_quote_where_they_are_no_apostrophes() {
    assert_eq!(
        quotations("\u{2018}We can\u{2019}t wait for the ministers\u{2019} answer,\u{2019} Example said."),
        ["Example | said | We can\u{2019}t wait for the ministers\u{2019} answer, | direct"]
    );
}

/// What the first quotation's speaker is called among the entities.
fn speaker(text: &str) -> Option<String> {
    let (_, analysis) = reading(text);
    let id = analysis.quotations.first()?.entity?;
    analysis.entities.iter().find(|entity| entity.id == id).map(|entity| entity.name.clone())
}

#[test]
fn a_name_in_apposition_to_an_office_is_the_speaker() {
    for text in [
        "The museum hopes to hang the bell by July, according to its curator, Anna-Maria Ritch.",
        "The museum hopes to hang the bell by July, according to Anna-Maria Ritch, its curator.",
        "According to its curator, Anna-Maria Ritch, the museum hopes to hang the bell by July.",
        "The curator, Anna-Maria Ritch, said on Monday that the museum was closed.",
        "Anna-Maria Ritch, the curator, said on Monday that the museum was closed.",
        "\u{201c}The museum is closed,\u{201d} said the head of the museum, Anna-Maria Ritch.",
    ] {
        assert_eq!(speaker(text).as_deref(), Some("Anna-Maria Ritch"), "{text}");
        assert_eq!(sourcing(text), [Sourcing::Named], "{text}");
    }
    assert_eq!(
        quotations("According to its curator, Anna-Maria Ritch, the museum hopes to hang the bell by July."),
        [
            "its curator, Anna-Maria Ritch | According to | the museum hopes to hang the bell by July | indirect"
        ]
    );
}

#[test]
fn a_name_that_begins_a_clause_is_not_the_speaker_before_it() {
    let text = "According to its curator, Anna-Maria Ritch was at home on Monday.";
    assert_eq!(sourcing(text), [Sourcing::Anonymous]);
}

#[test]
fn one_word_can_go_on_with_a_broken_quotation() {
    assert_eq!(
        quotations(
            "\u{201c}I know what is wrong,\u{201d} Ada Example told reporters. \u{201c}Nothing.\u{201d}"
        ),
        ["Ada Example | told | I know what is wrong, | direct", "Ada Example | - | Nothing. | direct",]
    );
    assert!(quotations("\u{201c}Nothing.\u{201d}").is_empty());
}

#[test]
fn what_stands_after_the_cue_goes_on_with_the_same_speaker() {
    assert_eq!(
        quotations("\"The bridge is old,\" Example said. \"But there is a plan for it. We start in May.\""),
        [
            "Example | said | The bridge is old, | direct",
            "Example | - | But there is a plan for it. We start in May. | direct",
        ]
    );
    assert_eq!(
        quotations("\"The bridge,\" Example said, \"is older than the town.\""),
        ["Example | said | The bridge, | direct", "Example | said | is older than the town. | direct"]
    );
}

#[test]
fn an_opening_mark_repeated_goes_on_with_the_paragraph_before() {
    let text = "\u{201c}The bridge is old,\u{201d} Example said. \u{201c}It was built by hand.\n\n\
                \u{201c}Nobody has painted it since.\u{201d}";
    assert_eq!(quotations(text)[2], "Example | - | Nobody has painted it since. | direct");
}

#[test]
fn what_is_set_between_name_and_verb_is_no_part_of_the_speaker() {
    assert_eq!(
        quotations("Ada Example, a nurse at the hospital, said the ward was full."),
        ["Ada Example | said | the ward was full | indirect"]
    );
    assert_eq!(
        quotations("Ada Example, who runs the ward, said that it was full."),
        ["Ada Example | said | that it was full | indirect"]
    );
}

#[test]
fn a_clause_before_its_cue_is_said_too() {
    assert_eq!(
        quotations("The bridge will close for two weeks, the Daily Sample reported on Monday."),
        ["the Daily Sample | reported | The bridge will close for two weeks | indirect"]
    );
    assert_eq!(
        quotations("The bridge will close for two weeks, according to the council."),
        ["the council | according to | The bridge will close for two weeks | indirect"]
    );
    assert_eq!(
        quotations("According to the council, the bridge will close for two weeks."),
        ["the council | According to | the bridge will close for two weeks | indirect"]
    );
}

#[test]
fn those_whom_a_report_cites_answer_for_it_as_well() {
    let text =
        "The bridge will close for two weeks, the Daily Sample reported, citing two unnamed officials.";
    assert_eq!(
        quotations(text),
        [
            "the Daily Sample | reported | The bridge will close for two weeks | indirect",
            "two unnamed officials | citing | The bridge will close for two weeks | indirect",
        ]
    );
    assert_eq!(sourcing(text)[1], Sourcing::Anonymous);
}

#[test]
fn what_somebody_is_bid_accused_of_or_called_is_said_too() {
    for (text, line) in [
        (
            "The Sample Union urged its members to vote against the deal.",
            "The Sample Union | urged | to vote against the deal | indirect",
        ),
        (
            "Example has accused the council of misleading the public.",
            "Example | accused | the council of misleading the public | indirect",
        ),
        (
            "The Bureau of Samples put the number of visitors at 1,136.",
            "The Bureau of Samples | put | the number of visitors at 1,136 | indirect",
        ),
        ("Advisers describe the plan as premature.", "Advisers | describe | premature | indirect"),
        (
            "Mayor Ada Example on Wednesday rejected claims of a cover-up.",
            "Mayor Ada Example | rejected | claims of a cover-up | indirect",
        ),
        ("The union blamed the old software.", "The union | blamed | the old software | indirect"),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
    // A bill can be rejected without a word.
    for text in [
        "The council rejected the bill.",
        "They asked not to be named.",
        "He pointed to a poll that shows gains.",
    ] {
        assert_eq!(quotations(text), [""; 0], "{text}");
    }
}

#[test]
fn an_attribution_that_closes_a_sentence_takes_all_of_it() {
    assert_eq!(
        quotations("Example told colleagues that he would quit, the Daily Sample reported."),
        [
            "the Daily Sample | reported | Example told colleagues that he would quit | indirect",
            "Example | told | that he would quit | indirect",
        ]
    );
    assert_eq!(
        quotations("When he came to the station, the doors were locked, Example said."),
        ["Example | said | When he came to the station, the doors were locked | indirect"]
    );
    assert_eq!(
        quotations(
            "The Daily Sample reported on Sunday, citing two officials, that the minister had told donors he was tired."
        ),
        [
            "The Daily Sample | reported | that the minister had told donors he was tired | indirect",
            "two officials | citing | that the minister had told donors he was tired | indirect",
            "the minister | told | he was tired | indirect",
        ]
    );
    assert_eq!(
        quotations("The bridge is safe, the mayor said, but repairs will take years, engineers said."),
        [
            "the mayor | said | The bridge is safe | indirect",
            "engineers | said | but repairs will take years | indirect",
        ]
    );
    assert_eq!(
        quotations("Rents will rise, said Anna Berg, and buses will stop, said Tom Reed."),
        ["Anna Berg | said | Rents will rise | indirect", "Tom Reed | said | and buses will stop | indirect",]
    );
    assert_eq!(
        quotations("Four in ten said they would vote, while one in five said they would not."),
        ["Four in ten | said | they would vote | indirect", "one in five | said | they would not | indirect",]
    );
}

#[test]
fn cues_of_several_words_hand_over_a_clause() {
    for (text, line) in [
        (
            "Example has refused to say whether she supports the plan.",
            "Example | refused to say | whether she supports the plan | indirect",
        ),
        (
            "She has made clear that she will not wait.",
            "She | made clear | that she will not wait | indirect",
        ),
        (
            "By Mr. Example's account, the meeting lasted ten minutes.",
            "Mr. Example's | By Mr. Example's account | the meeting lasted ten minutes | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
}

#[test]
fn a_noun_hands_over_the_clause_behind_it() {
    for (text, line) in [
        (
            "The council issued a statement saying the bridge was safe.",
            "The council | saying | the bridge was safe | indirect",
        ),
        (
            "Example received a letter saying that the bridge was safe.",
            "a letter | saying | that the bridge was safe | indirect",
        ),
        (
            "The union filed a grievance alleging the council broke its word.",
            "The union | alleging | the council broke its word | indirect",
        ),
        (
            "Example has raised concerns that the bridge might fall.",
            "Example | concerns | that the bridge might fall | indirect",
        ),
        (
            "Nobody took up the mayor's claim that the bridge was safe.",
            "the mayor | claim | that the bridge was safe | indirect",
        ),
        (
            "The vote came amid warnings from engineers that the bridge was unsafe.",
            "engineers | warnings | that the bridge was unsafe | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
    for text in ["Not everyone shares the view that it is over.", "He made claims that were false."] {
        assert_eq!(quotations(text), [""; 0], "{text}");
    }
}

#[test]
fn an_attitude_an_infinitive_and_a_passive_can_hand_over_a_clause() {
    for (text, line) in [
        (
            "Aides are convinced that the bill will pass.",
            "Aides | are convinced | that the bill will pass | indirect",
        ),
        ("She went on to say that the bill would pass.", "She | say | that the bill would pass | indirect"),
        (
            "Example was forced to admit that the bill had failed.",
            "Example | admit | that the bill had failed | indirect",
        ),
        ("Advisers dismissed that as nonsense.", "Advisers | dismissed | nonsense | indirect"),
        (
            "The council made clear in an email last week that it wanted more time.",
            "The council | made clear | that it wanted more time | indirect",
        ),
        (
            "The report says nearly a third of them were lost.",
            "The report | says | nearly a third of them were lost | indirect",
        ),
        ("The plan was described by advisers as premature.", "advisers | described | premature | indirect"),
        (
            "Example admitted misleading the public during the vote.",
            "Example | admitted | misleading the public during the vote | indirect",
        ),
        (
            "Board members noted the county received a grant.",
            "Board members | noted | the county received a grant | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
    assert!(quotations("It is clear that the bill will pass.").is_empty());
}

#[test]
fn somebody_puts_it_in_words() {
    for text in [
        "As one adviser put it: \"You cannot whip the unwilling.\"",
        "\"You cannot whip the unwilling.\" is how one adviser put it.",
    ] {
        assert_eq!(
            quotations(text),
            ["one adviser | put it | You cannot whip the unwilling. | direct"],
            "{text}"
        );
    }
}

#[test]
fn a_report_is_given_per_its_source() {
    assert_eq!(
        quotations("The bill will fail, per two officials."),
        ["two officials | per | The bill will fail | indirect"]
    );
    assert!(quotations("The fee is four dollars, per person.").is_empty());
}

#[test]
fn the_dateline_of_an_agency_is_not_said() {
    for text in [
        "LISBON, March 4 (Sample) - The levy will be dropped, two officials said.",
        "LISBON \u{2014} The levy will be dropped, two officials said.",
    ] {
        assert_eq!(
            quotations(text),
            ["two officials | said | The levy will be dropped | indirect"],
            "{text}"
        );
    }
}

#[test]
fn what_the_article_adds_is_not_said() {
    for (text, line) in [
        (
            "Example said the levy would be dropped but declined to elaborate.",
            "Example | said | the levy would be dropped | indirect",
        ),
        (
            "Example said that he never saw the letter, a claim first made on Monday.",
            "Example | said | that he never saw the letter | indirect",
        ),
        (
            "Pressed on whether he trusts her, Example replied: \"Absolutely.\"",
            "Example | replied | Absolutely. | direct",
        ),
        (
            "\"I will clear my name,\" he said in a statement released by his lawyer.",
            "he | said | I will clear my name, | direct",
        ),
        ("Shares dropped 6%, data showed.", "data | showed | Shares dropped 6% | indirect"),
        (
            "No teacher will be laid off, Example said, though some may move.",
            "Example | said | No teacher will be laid off | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
}

#[test]
fn what_came_before_the_saying_and_what_a_list_goes_on_with_is_said_too() {
    for (text, line) in [
        (
            "A spokesman said the clause was routine, had stood in the law before and gave nobody a say.",
            "A spokesman | said | the clause was routine, had stood in the law before and gave nobody a say | indirect",
        ),
        (
            "Ada Example said she had found most of the files, had sorted half of them and had asked for help.",
            "Ada Example | said | she had found most of the files, had sorted half of them and had asked for help | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
    let backed =
        quotations("The council said it had backed the road, but had told the firm a well was dearer.");
    assert!(
        backed
            .iter()
            .any(|line| line.starts_with("The council | said | it had backed the road, but had told")),
        "{backed:?}"
    );
}

#[test]
fn who_speaks_is_not_the_noun_beside_them() {
    for (text, line) in [
        (
            "Reached at home, Sutter's predecessor, Al Dunn, said the levy was dead.",
            "Sutter's predecessor, Al Dunn | said | the levy was dead | indirect",
        ),
        (
            "The firm that sold the trains, Samplerail, said it had obeyed the law.",
            "The firm that sold the trains, Samplerail | said | it had obeyed the law | indirect",
        ),
        (
            "Emails obtained by the Sample show that the levy was dead.",
            "Emails obtained by the Sample | show | that the levy was dead | indirect",
        ),
        (
            "The levy is dead, according to minutes of the meeting reviewed by the Sample, which wrote of them.",
            "minutes of the meeting reviewed by the Sample | according to | The levy is dead | indirect",
        ),
        (
            "The levy is dead, according to two officials and an aide, both of whom asked not to be named.",
            "two officials and an aide | according to | The levy is dead | indirect",
        ),
        (
            "The levy was dropped after coalition partners warned they would not back it.",
            "coalition partners | warned | they would not back it | indirect",
        ),
        (
            "A person close to Example said the talks had failed.",
            "A person close to Example | said | the talks had failed | indirect",
        ),
        (
            "Aides to the governor said he would veto the bill.",
            "Aides to the governor | said | he would veto the bill | indirect",
        ),
        (
            "The audit, conducted by the county, says the city failed to look.",
            "The audit | says | the city failed to look | indirect",
        ),
        (
            "Sample Democrats worry that it is too much.",
            "Sample Democrats | worry | that it is too much | indirect",
        ),
    ] {
        assert_eq!(quotations(text), [line], "{text}");
    }
}

#[test]
fn an_adjunct_before_the_speaker_is_not_said() {
    assert_eq!(
        quotations(
            "Speaking to the council on Monday, Example said the two sides had agreed on \"a first step.\""
        ),
        ["Example | said | the two sides had agreed on \"a first step.\" | mixed"]
    );
    assert_eq!(
        quotations("On Tuesday Example said that the bridge was safe."),
        ["Example | said | that the bridge was safe | indirect"]
    );
}

#[test]
fn each_of_two_cues_in_a_sentence_has_its_own_clause() {
    assert_eq!(
        quotations("Example said that the bridge was safe, but Sample warned that it was not."),
        [
            "Example | said | that the bridge was safe | indirect",
            "Sample | warned | that it was not | indirect",
        ]
    );
    assert_eq!(
        quotations("Example said that the bridge was safe, adding that it would open soon."),
        [
            "Example | said | that the bridge was safe | indirect",
            "Example | adding | that it would open soon | indirect",
        ]
    );
}

#[test]
fn words_that_describe_are_a_mixed_quotation() {
    assert_eq!(
        quotations("The talks were about the bridge, with Example later describing them as \"compelling.\""),
        ["Example | describing | compelling | mixed"]
    );
}

#[test]
fn scare_quotes_are_nobodys_words() {
    for text in [
        "They asked for a so-called \"reassurance force\" at the bridge.",
        "It is backed by a \"coalition of the willing\" of some thirty towns.",
        "The film \"A Bridge of Our Own\" opens on Friday.",
        "She hosts a weekly show called \"Bridge Talk\".",
    ] {
        assert_eq!(quotations(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_denied_or_only_planned_is_not_said() {
    for text in [
        "Example did not say that the bridge was safe.",
        "Example is expected to say that the bridge is safe.",
        "The bridge was said to be safe.",
    ] {
        assert_eq!(quotations(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_country_of_states_says_nothing() {
    assert_eq!(
        quotations("He moved to the United States, where the bridges were new."),
        Vec::<String>::new()
    );
}

#[test]
fn every_sort_of_source_is_told_from_the_others() {
    for (text, sort) in [
        ("Ada Example said that the bridge was safe.", Sourcing::Named),
        ("A spokesman for the ministry said that the bridge was safe.", Sourcing::Anonymous),
        ("Two officials said that the bridge was safe.", Sourcing::Anonymous),
        ("The council said that the bridge was safe.", Sourcing::Organization),
        ("A report by the council found that the bridge was safe.", Sourcing::Document),
    ] {
        assert_eq!(sourcing(text), [sort], "{text}");
    }
    let unattributed = "\"Nobody has asked us whether we want this bridge at all!\"";
    assert_eq!(sourcing(unattributed), [Sourcing::Unattributed]);
}

#[test]
fn a_pronoun_carries_the_speaker_on() {
    let (_, analysis) = reading("Maria Brown said that the bridge was safe. She added that it was new.");
    let entities: Vec<_> = analysis.quotations.iter().map(|it| it.entity).collect();
    assert_eq!(entities.len(), 2);
    assert_eq!(entities[0], entities[1]);
}

#[test]
fn an_office_without_an_article_stands_before_its_name() {
    assert_eq!(
        quotations("\"It is over,\" said spokesman Armen Terteryan."),
        ["spokesman Armen Terteryan | said | It is over, | direct"]
    );
}

#[test]
fn an_aside_between_commas_hands_over_both_sides() {
    assert_eq!(
        quotations("The lock, the museum stresses, is not for sale."),
        ["the museum | stresses | The lock | indirect", "the museum | stresses | is not for sale | indirect",]
    );
    // A clause that is whole is said by itself; what follows is not certain.
    assert_eq!(
        quotations("The lock was old, the museum said, well beyond repair."),
        ["the museum | said | The lock was old | indirect"]
    );
}

#[test]
fn a_plural_that_opens_the_sentence_speaks() {
    assert_eq!(
        quotations("Growers say that the road is closed. Police in the harbour say it is open."),
        [
            "Growers | say | that the road is closed | indirect",
            "Police in the harbour | say | it is open | indirect",
        ]
    );
}

#[test]
fn what_somebody_undertakes_is_theirs() {
    assert_eq!(
        quotations("She promised to double the money for railways."),
        ["She | promised | to double the money for railways | indirect"]
    );
}

#[test]
fn the_one_who_is_told_is_no_part_of_what_is_said() {
    assert_eq!(
        quotations("The engineer told her the clock was wrong."),
        ["The engineer | told | the clock was wrong | indirect"]
    );
    assert_eq!(
        quotations("The line told customers to expect delays of ten days."),
        ["The line | told | to expect delays of ten days | indirect"]
    );
}

#[test]
fn a_participle_about_a_noun_says_nothing() {
    assert_eq!(
        quotations("The council told us that the broadcast, promised for five, would be at eight."),
        ["The council | told | that the broadcast, promised for five, would be at eight | indirect"]
    );
    assert!(quotations("The shareholders of the old mill want tighter rules, and soon.").is_empty());
}

#[test]
fn who_is_not_allowed_to_speak_is_the_official_and_not_the_verb() {
    assert_eq!(
        quotations("An official who was not authorized to speak publicly said that the bridge was unsafe."),
        ["An official | said | that the bridge was unsafe | indirect"]
    );
}

#[test]
fn a_lone_word_that_is_nobody_speaks_for_nobody() {
    let found = quotations("Second, \"she decided that she would fight the fire alone.\"");
    assert!(found.iter().all(|line| !line.starts_with("Second")), "{found:?}");
}

#[test]
fn any_verb_hands_over_the_speech_right_before_it() {
    assert_eq!(
        quotations("\"They can take your swing set,\" the governor thundered at a rally in Leeds."),
        ["the governor | thundered | They can take your swing set, | direct"]
    );
    assert_eq!(
        quotations("\"Shame on you,\" huffed Ada Example, a nurse."),
        ["Ada Example | huffed | Shame on you, | direct"]
    );
    // What follows a name in quotation marks is no word of anybody's.
    assert!(quotations("In \"Old Mill\", the council launched a fair.").is_empty());
    assert!(quotations("The \"Old Mill\" reopened in May.").is_empty());
}

#[test]
fn some_of_them_say_so() {
    assert_eq!(
        quotations(
            "The plan is dead, according to three aides, two of whom said a vote could come on Friday."
        ),
        [
            "three aides | according to | The plan is dead | indirect",
            "two of whom | said | a vote could come on Friday | indirect"
        ]
    );
    assert_eq!(
        quotations(
            "One, a nurse who asked not to be named because she feared for her job, conceded that she had not read it."
        ),
        ["One | conceded | that she had not read it | indirect"]
    );
    assert_eq!(
        quotations("A person close to her said the talks had failed."),
        ["A person close to her | said | the talks had failed | indirect"]
    );
}

#[test]
fn what_is_called_for_and_what_somebody_is_blasted_for_is_said() {
    assert_eq!(
        quotations("The union called for an inquiry by the council on Monday."),
        ["The union | called for | an inquiry by the council | indirect"]
    );
    assert!(quotations("The plan calls for 300 homes.").is_empty());
    assert_eq!(
        quotations("Ada Example blasted the council for hiding the report."),
        ["Ada Example | blasted | the council for hiding the report | indirect"]
    );
}

#[test]
fn a_claim_or_a_view_can_be_hers() {
    assert_eq!(
        quotations("In her view, the programme would need more money."),
        ["her | In her view | the programme would need more money | indirect"]
    );
    assert_eq!(
        quotations("The letter undid her claim that every school was open."),
        ["her | claim | that every school was open | indirect"]
    );
}

#[test]
fn a_clause_ends_where_the_one_around_it_goes_on() {
    assert_eq!(
        quotations(
            "Ada Example, who told the council that the money had been found, was summoned on Friday."
        ),
        ["Ada Example | told | that the money had been found | indirect"]
    );
    assert_eq!(
        quotations(
            "The spokesman said the plan stood, but when asked whether it would be done by May, he said that he hoped so."
        ),
        ["The spokesman | said | the plan stood | indirect", "he | said | that he hoped so | indirect"]
    );
}

#[test]
fn who_declines_to_say_may_have_spoken_before() {
    assert_eq!(
        quotations(
            "Ada Example said the note was old, but repeatedly declined to say whether the money was there."
        ),
        [
            "Ada Example | said | the note was old | indirect",
            "Ada Example | declined to say | whether the money was there | indirect"
        ]
    );
}

#[test]
fn the_programme_that_is_told_is_no_part_of_what_is_said() {
    assert_eq!(
        quotations("Ada Example told the BBC's Focus on Africa programme the truce would hold."),
        ["Ada Example | told | the truce would hold | indirect"]
    );
}

#[test]
fn a_clipped_verb_makes_a_clause() {
    assert_eq!(
        quotations("Officials say they're confident."),
        ["Officials | say | they're confident | indirect"]
    );
}

#[test]
fn an_aside_in_a_relative_clause_hands_it_over() {
    assert_eq!(
        quotations(
            "The union will go to the court, which, Ada Example pointed out, had ruled against it in May."
        ),
        ["Ada Example | pointed out | had ruled against it in May | indirect"]
    );
}

#[test]
fn a_participle_with_a_phrase_of_its_own_speaks() {
    assert_eq!(
        quotations(
            "The council heard a long debate, with one member saying that the bridge was unsafe and another calling the survey \"a sketch on a napkin.\""
        ),
        [
            "one member | saying | that the bridge was unsafe | indirect",
            "another | calling | a sketch on a napkin | mixed"
        ]
    );
    assert_eq!(
        quotations("Ada Example met two residents complaining that the hall was cold."),
        ["two residents | complaining | that the hall was cold | indirect"]
    );
}

#[test]
fn what_is_said_again_and_again_is_said() {
    assert_eq!(
        quotations("Ada Example keeps saying that the bill is paid."),
        ["Ada Example | saying | that the bill is paid | indirect"]
    );
    assert_eq!(
        quotations("Ben Example has spent weeks hinting that he might leave."),
        ["Ben Example | hinting | that he might leave | indirect"]
    );
    assert_eq!(
        quotations("The minister was overheard saying that the deal was off."),
        ["The minister | saying | that the deal was off | indirect"]
    );
}

#[test]
fn one_who_tells_somebody_last_hands_over_the_sentence() {
    assert_eq!(
        quotations(
            "The engineer had warned them that the pump would fail, Ada Example told the sixty people who filled the hall."
        ),
        [
            "Ada Example | told | The engineer had warned them that the pump would fail | indirect",
            "The engineer | warned | that the pump would fail | indirect"
        ]
    );
}

#[test]
fn what_somebody_is_told_to_do_ends_before_the_reason() {
    assert_eq!(
        quotations("Ada Example told the drivers to wait until Monday, on the ground that the road was wet."),
        ["Ada Example | told | to wait until Monday | indirect"]
    );
}

#[test]
fn what_a_thing_is_called_needs_no_quotation_marks() {
    assert_eq!(
        quotations("Ada Example called it premature."),
        ["Ada Example | called | premature | indirect"]
    );
    assert_eq!(
        quotations("Ben Example branded the levy a tax on fishing."),
        ["Ben Example | branded | a tax on fishing | indirect"]
    );
    assert_eq!(quotations("Ada Example called the mayor on Monday."), [""; 0]);
}

#[test]
fn a_poll_says_how_matters_stand() {
    assert_eq!(
        quotations("A survey by the harbor college showed Example at 41 percent."),
        ["A survey by the harbor college | showed | Example at 41 percent | indirect"]
    );
    assert_eq!(
        quotations("A poll released on Monday had Ben Example ahead by three points."),
        ["A poll released on Monday | had | Ben Example ahead by three points | indirect"]
    );
}

#[test]
fn a_question_that_is_not_answered_is_one() {
    assert_eq!(
        quotations("Ben Example wouldn't say whether the money was there."),
        ["Ben Example | wouldn't say | whether the money was there | indirect"]
    );
    assert_eq!(
        quotations("Ada Example demanded to know why the gate had been left open."),
        ["Ada Example | demanded to know | why the gate had been left open | indirect"]
    );
    assert_eq!(
        quotations("Ben Example asked at least one clerk whether the seal was real."),
        ["Ben Example | asked | whether the seal was real | indirect"]
    );
}

#[test]
fn a_noun_before_quotation_marks_hands_them_over() {
    assert_eq!(
        quotations("Her answer: \"Nobody asked me to close it.\""),
        ["Her | answer | Nobody asked me to close it. | direct"]
    );
}

#[test]
fn a_verb_of_no_list_hands_over_a_clause() {
    assert_eq!(
        quotations("Ada Example quibbled that the chart was old."),
        ["Ada Example | quibbled | that the chart was old | indirect"]
    );
    assert_eq!(quotations("Ada Example ensured that the chart was new."), [""; 0]);
}

#[test]
fn a_passive_has_the_one_who_tells_behind_it() {
    assert_eq!(
        quotations(
            "Ada Example was told by two members, whom she would not name, that they would vote against it."
        ),
        ["two members | told | that they would vote against it | indirect"]
    );
}

#[test]
fn what_is_set_beside_a_clause_is_no_part_of_it() {
    assert_eq!(
        quotations("Ada Example said the dam would hold, a view that few engineers share."),
        ["Ada Example | said | the dam would hold | indirect"]
    );
    assert_eq!(
        quotations("Ada Example said the dam, which her father built, would hold."),
        ["Ada Example | said | the dam, which her father built, would hold | indirect"]
    );
}

#[test]
fn a_phrase_between_commas_stands_before_its_verb() {
    assert_eq!(
        quotations("The chairman's office, when we called, said that nobody was in."),
        ["The chairman's office | said | that nobody was in | indirect"]
    );
}

#[test]
fn a_parenthesis_with_as_hands_over_what_it_stands_in() {
    assert_eq!(
        quotations(
            "The roof, which, as my neighbor Ben Example points out, is older than the town, will go."
        ),
        ["my neighbor Ben Example | points out | is older than the town | indirect"]
    );
}

#[test]
fn a_headline_names_whose_words_stand_before_the_colon() {
    assert_eq!(
        quotations("\"We would rather sink\": Captain's answer to the harbor board"),
        ["Captain | - | We would rather sink | direct"]
    );
}

#[test]
fn a_clause_about_a_noun_has_a_subject_of_its_own() {
    assert_eq!(
        quotations("Ada Example said the seal was broken, a charge the harbor council denied."),
        ["Ada Example | said | the seal was broken | indirect"]
    );
}

#[test]
fn brackets_behind_a_name_are_no_part_of_the_source() {
    assert_eq!(
        quotations("Rep. Ada Example (D-Ohio), a farmer, claimed that the harvest was lost."),
        ["Rep. Ada Example | claimed | that the harvest was lost | indirect"]
    );
}

#[test]
fn what_follows_a_semicolon_is_the_article_s() {
    assert_eq!(
        quotations("Ada Example said the bridge was safe; it fell on Monday."),
        ["Ada Example | said | the bridge was safe | indirect"]
    );
}

#[test]
fn what_is_set_between_a_verb_and_its_clause_is_passed_over() {
    assert_eq!(
        quotations(
            "Ada Example insisted, with the calm of somebody who has seen worse, that the dam would hold."
        ),
        ["Ada Example | insisted | that the dam would hold | indirect"]
    );
}

#[test]
fn what_is_left_open_is_theirs() {
    assert_eq!(
        quotations("Ben Example refused to rule out a second vote."),
        ["Ben Example | refused to rule out | a second vote | indirect"]
    );
}

#[test]
fn a_pledge_has_an_owner() {
    assert_eq!(
        quotations("The paper printed her pledge to lower the toll."),
        ["her | pledge | to lower the toll | indirect"]
    );
}

#[test]
fn long_runs_of_marks_and_verbs_cost_little() {
    for unit in ["he said ", "\"a\" ", "\u{2018}a ", "\u{201c}", "said that ", ", said ", "according to "] {
        let (_, analysis) = reading(&unit.repeat(3_000));
        assert!(analysis.quotations.len() <= 9_000);
    }
}

proptest! {
    #[test]
    fn every_span_fits_the_text(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "said", "\"", "\u{201c}", "\u{201d}", "\u{2018}", "\u{2019}", "'", ",", ".", "?", ":", "Example", "he",
                "that", "according", "to", "citing", "the", "and", "adding", "who", "called", "\n\n", "é😀", "(", ")",
            ]),
            0..60,
        ),
        gap in "[ ]{0,1}",
    ) {
        let text = words.join(&gap);
        let (document, analysis) = reading(&text);
        for it in &analysis.quotations {
            for span in [Some(it.content), it.cue, it.source].into_iter().flatten() {
                prop_assert!(!document.slice(span).is_empty());
            }
            if it.kind == QuotationKind::Direct {
                prop_assert_eq!(document.slice(it.content).trim(), document.slice(it.content));
            }
        }
        prop_assert!(analysis.quotations.is_sorted_by_key(|it| it.content));
    }
}
