//! Who says what: how much of the text stands on whose word, every quotation under its source, and what gives no source.

use crate::components::{ChoiceRow, FactLink, Folded, LongList, OrderSwitch, SourceShares};
use crate::view_model::{Ledger, Order, QuoteRow, SourceKind, SourceRow};
use dateline_text::{QuotationKind, sort_by_key};
use std::cmp::Reverse;
use std::rc::Rc;
use yew::prelude::*;

/// So many quotations of each source are drawn at first.
const QUOTES: usize = 12;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpeakersProps {
    /// All that is known of it.
    pub ledger: Rc<Ledger>,
    /// The order of the sources: on whom most rests, or who speaks first.
    pub order: Order,
}

/// The shares, the sources of the kinds that are chosen, and the sentences that give no source.
#[component]
pub fn Speakers(props: &SpeakersProps) -> Html {
    let chosen = use_state_eq(|| None::<SourceKind>);
    let ledger = &props.ledger;
    let is_shown = |source: &SourceRow| chosen.is_none_or(|kind| source.kind == kind);
    let mut shown: Vec<SourceRow> =
        ledger.sources.iter().filter(|source| is_shown(source)).cloned().collect();
    if props.order == Order::Weight {
        sort_by_key(&mut shown, |source| Reverse(source.words));
    }
    let shown: Rc<[SourceRow]> = shown.into();
    let row = {
        let shown = shown.clone();
        Callback::from(move |index: usize| shown.get(index).map(source).unwrap_or_default())
    };
    let kinds =
        SourceKind::ALL.map(|kind| (kind, ledger.sources.iter().filter(|it| it.kind == kind).count()));
    let kinds: Vec<(SourceKind, usize)> = kinds.into_iter().filter(|(_, count)| *count > 0).collect();
    let all = AttrValue::from(format!("All {}", ledger.sources.len()));
    let options: Vec<AttrValue> = std::iter::once(all)
        .chain(kinds.iter().map(|(kind, count)| {
            let said = kind.said();
            format!("{} {} {count}", said.sign, said.several).into()
        }))
        .collect();
    let at = kinds.iter().position(|(kind, _)| Some(*kind) == *chosen).map_or(0, |at| at + 1);
    let choose = {
        let kinds: Vec<SourceKind> = kinds.iter().map(|(kind, _)| *kind).collect();
        Callback::from(move |index: usize| {
            chosen.set(index.checked_sub(1).and_then(|at| kinds.get(at).copied()));
        })
    };
    let unattributed = ledger.unattributed.clone();
    let claim = Callback::from(move |index: usize| {
        let Some((words, place)) = unattributed.get(index).cloned() else { return Html::default() };
        html! { <li class="fact" dir="auto"><FactLink section="claim" {place}>{words}</FactLink></li> }
    });
    html! {
        <>
            <SourceShares ledger={ledger.clone()} />
            if kinds.len() > 1 {
                <ChoiceRow label="Kinds of source" name="source-kind" {options} chosen={at} {choose} />
            }
            if ledger.sources.len() > 1 {
                <OrderSwitch section="sources" order={props.order} />
            }
            <ul><LongList count={shown.len()} {row} /></ul>
            if !ledger.unattributed.is_empty() {
                <h3 class="fact">
                    <span class="fact__name">{"In the article’s own words"}</span>
                    <span class="fact__quiet">
                        {format!(" {} no source. Much of the news is told so, and what everybody can see needs no source.",
                            match ledger.unattributed.len() {
                                1 => "1 sentence that claims something and gives".to_owned(),
                                many => format!("{many} sentences that claim something and give"),
                            })}
                    </span>
                </h3>
                <Folded count={ledger.unattributed.len()} line={claim} />
            }
        </>
    }
}

fn source(row: &SourceRow) -> Html {
    let quotes = row.quotes.clone();
    let quoted = Callback::from(move |index: usize| quotes.get(index).map(quote).unwrap_or_default());
    let share = if row.share == 0 { "less than 1".to_owned() } else { row.share.to_string() };
    html! {
        <li class="fact">
            <span class="fact__name" dir="auto">{row.called()}</span>
            <div class="fact__quiet"><span class="speaker__sign" aria-hidden="true">{row.kind.said().sign}</span>{format!(" {} · {share} % of the words", row.told())}</div>
            if let Some(described) = &row.described {
                <div class="fact__quiet" dir="auto">{"“"}{described.clone()}{"”"}</div>
            }
            if let Some((words, place)) = &row.reason {
                <div class="fact__quiet" dir="auto">
                    {"Why not named: "}<FactLink section="reason" place={*place}>{"“"}{words.clone()}{"”"}</FactLink>
                </div>
            }
            <LongList count={row.quotes.len()} row={quoted} first={QUOTES} bare={true} />
        </li>
    }
}

fn quote(row: &QuoteRow) -> Html {
    let indirect = row.kind == QuotationKind::Indirect;
    // Words that hold marks of their own get none around them.
    let bare = row.kind != QuotationKind::Direct || row.words.contains(['"', '“', '”']);
    let (open, close) = if bare { ("", "") } else { ("“", "”") };
    let how = match row.kind {
        QuotationKind::Direct => "",
        QuotationKind::Indirect => " in the writer’s words",
        QuotationKind::Mixed => " partly in the writer’s words",
    };
    html! {
        <div dir="auto" class={classes!("speaker__quote", indirect.then_some("speaker__quote--indirect"))}>
            if let Some(cue) = row.cue.clone().filter(|_| row.kind != QuotationKind::Direct) {
                <span class="fact__quiet">{cue}{": "}</span>
            }
            <FactLink section="quote" place={row.place}>{open}{row.words.clone()}{close}</FactLink>
            if !how.is_empty() { <span class="fact__quiet">{how}</span> }
            if row.by_reader { <span class="fact__quiet">{" · your correction"}</span> }
            if let Some(through) = &row.through { <span class="fact__quiet">{", as reported by "}{through.clone()}</span> }
        </div>
    }
}
