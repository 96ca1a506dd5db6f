//! What the reader says of quotations.

use super::*;
use dateline_text::{Entity, Quotation, QuotationKind, Source, Sourcing};

const SAID: &str = "Ada Example said it rained. Ben Sample said no more. The port shut early.";
const RAINED: Span = Span::new(17, 26);
const NO_MORE: Span = Span::new(44, 51);
const SHUT: Span = Span::new(53, 72);

fn find(words: &str) -> Span {
    let start = SAID.find(words).unwrap();
    Span::of(start..start + words.len())
}

/// An answer in which Ada says that it rained and Ben says no more.
fn reading(serial: u32) -> Action {
    let entity = |id, name: &str| Entity {
        id: EntityId(id),
        kind: MentionKind::Person,
        name: name.to_owned(),
        aliases: Vec::new(),
        role: None,
        gender: None,
        described: Vec::new(),
        place: None,
    };
    let mention = |id, name: &str| Mention {
        span: find(name),
        kind: MentionKind::Person,
        entity: Some(EntityId(id)),
        provenance: Provenance::Tagger,
        score: None,
    };
    let quotation = |id, name: &str, content| Quotation {
        content,
        cue: None,
        source: Some(find(name)),
        entity: Some(EntityId(id)),
        kind: QuotationKind::Indirect,
        sourcing: Sourcing::Named,
        through: None,
        provenance: Provenance::rule("source_then_verb"),
    };
    let source = |id: u32, name: &str| Source {
        sourcing: Sourcing::Named,
        entity: Some(EntityId(id)),
        own: false,
        called: vec![find(name)],
        quotations: vec![id],
        described: None,
        count: None,
        reason: None,
    };
    let (ada, ben) = ("Ada Example", "Ben Sample");
    let analysis = Rc::new(Analysis {
        mentions: vec![mention(0, ada), mention(1, ben)],
        entities: vec![entity(0, ada), entity(1, ben)],
        quotations: vec![quotation(0, ada, RAINED), quotation(1, ben, NO_MORE)],
        sources: vec![source(0, ada), source(1, ben)],
        ..Analysis::default()
    });
    Action::Answered { serial, depth: Depth::Quick, text: None, layout: None, analysis }
}

fn opened() -> Rc<State> {
    after(page(), [paste("a", SAID), reading(1)])
}

fn fix(content: Span, fix: QuotationFix, id: &str) -> Action {
    Action::CorrectQuotation(Quoted { content, nth: 0 }, fix, id.to_owned(), NOW.to_owned())
}

/// Each quotation with who says it.
fn quotations(state: &State) -> Vec<(&'static str, String)> {
    let article = state.article.as_ref().unwrap();
    let analysis = article.analysis.clone().unwrap();
    let name = |quotation: &Quotation| {
        let entity = quotation.entity.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone());
        entity.unwrap_or_else(|| quotation.sourcing.name().to_owned())
    };
    analysis.quotations.iter().map(|it| (it.content.text(SAID), name(it))).collect()
}

fn told(state: &State) -> &str {
    state.outbox.to_say().unwrap_or_default()
}

fn rulings(state: &State) -> usize {
    state.article.as_ref().unwrap().stored.corrections().len()
}

#[test]
fn another_speaker_is_said_kept_and_undone_in_one_step() {
    let by = |words: &str| QuotationFix::Speaker(Sourcing::Named, Some(find(words)));
    let state = after(opened(), [fix(RAINED, by("Ben Sample"), "1")]);
    assert_eq!(quotations(&state)[0], ("it rained", "Ben Sample".to_owned()));
    assert_eq!(told(&state), "“it rained” is said by Ben Sample now. Undo takes it back.");
    let sources = &state.article.as_ref().unwrap().analysis.as_ref().unwrap().sources;
    assert_eq!((sources.len(), sources[0].quotations.as_slice()), (1, [0, 1].as_slice()));
    let state = after(state, [fix(RAINED, QuotationFix::Speaker(Sourcing::Unattributed, None), "2")]);
    assert_eq!((quotations(&state)[0].1.as_str(), rulings(&state)), ("unattributed", 1));
    let state = after(state, [Action::Undo]);
    assert_eq!(quotations(&state)[0].1, "Ben Sample");
    let state = after(state, [reading(1), Action::Undo]);
    assert_eq!((quotations(&state)[0].1.as_str(), rulings(&state)), ("Ada Example", 0));
}

#[test]
fn the_card_stays_while_the_words_are_moved() {
    let state = after(opened(), [Action::OpenCard(vec![MarkId::Quotation(1)])]);
    let state = after(state, [fix(NO_MORE, QuotationFix::Words(find("said no more")), "1")]);
    assert_eq!(quotations(&state)[1], ("said no more", "Ben Sample".to_owned()));
    assert_eq!(told(&state), "The quotation goes over “said no more” now. Undo takes it back.");
    // Before the other one: it is the first now, and the card is still its own.
    let all = find("Ada Example said it rained. Ben Sample said no more");
    let state = after(state, [fix(find("said no more"), QuotationFix::Words(all), "2")]);
    assert_eq!(quotations(&state)[0].0, all.text(SAID));
    assert_eq!(state.overlay, Overlay::Card([MarkId::Quotation(0)].into()));
    assert_eq!(rulings(&state), 1);
    // Back to its first words is no correction any more.
    let state = after(state, [fix(all, QuotationFix::Words(NO_MORE), "3")]);
    assert_eq!((quotations(&state)[1].0, rulings(&state)), ("no more", 0));
    assert_eq!(state.overlay, Overlay::Card([MarkId::Quotation(1)].into()));
}

#[test]
fn the_card_follows_what_is_taken_back_on_it() {
    let all = find("Ada Example said it rained. Ben Sample said no more");
    let state = after(opened(), [fix(NO_MORE, QuotationFix::Words(all), "1")]);
    let state =
        after(state, [Action::OpenCard(vec![MarkId::Quotation(0)]), Action::TakeBack("1".to_owned())]);
    assert_eq!(state.overlay, Overlay::Card([MarkId::Quotation(1)].into()));
}

#[test]
fn no_quotation_takes_everything_said_of_it_along() {
    let kind = fix(RAINED, QuotationFix::Kind(QuotationKind::Mixed), "1");
    let state = after(opened(), [kind, fix(RAINED, QuotationFix::NotOne, "2")]);
    assert_eq!((quotations(&state).len(), rulings(&state)), (1, 1));
    assert_eq!(told(&state), "“it rained” is no quotation any more. Undo takes it back.");
    let state = after(state, [Action::Undo]);
    assert_eq!((quotations(&state).len(), rulings(&state)), (2, 1));
    assert_eq!(quotations(&after(state, [Action::Redo, Action::TakeBack("2".to_owned())])).len(), 2);
}

#[test]
fn words_that_were_missed_are_marked_and_their_card_opens() {
    let state = after(opened(), [fix(SHUT, QuotationFix::Missed, "1")]);
    assert_eq!(quotations(&state)[2], ("The port shut early", "unattributed".to_owned()));
    assert_eq!(state.overlay, Overlay::Card([MarkId::Quotation(2)].into()));
    assert!(told(&state).starts_with("“The port shut early” is marked as a quotation;"));
    // Twice is once.
    let twice = after(state.clone(), [fix(SHUT, QuotationFix::Missed, "2")]);
    assert_eq!((quotations(&twice).len(), rulings(&twice)), (3, 1));
    // What is one because the reader said so is none once they say so: nothing is left of it.
    let state = after(state, [fix(SHUT, QuotationFix::NotOne, "3")]);
    assert_eq!((quotations(&state).len(), rulings(&state)), (2, 0));
    assert_eq!(quotations(&after(state, [Action::Undo])).len(), 3);
}
