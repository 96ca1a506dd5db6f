//! What the engine says about a text. Its JSON form is fixed by the contract of `dateline annotate`.

use crate::mends::read_in;
use crate::{Article, Block, Document, Mend, Relation, Source, Span, named, one_line};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a result stands there: which stage, list or rule decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Provenance {
    /// A learned model.
    Tagger,
    /// A list of names.
    Gazetteer,
    /// Another mention of the same thing.
    Coreference,
    /// The reader, who corrected what the engine said.
    Reader,
    /// The rule of this name, in `snake_case`.
    Rule(Cow<'static, str>),
}

impl Provenance {
    /// The rule called `name`.
    #[must_use]
    pub const fn rule(name: &'static str) -> Self {
        Self::Rule(Cow::Borrowed(name))
    }

    /// The name that `dateline annotate` prints, such as `gazetteer` or `rule:title`.
    #[must_use]
    pub fn name(&self) -> Cow<'static, str> {
        match self {
            Self::Tagger => "tagger".into(),
            Self::Gazetteer => "gazetteer".into(),
            Self::Coreference => "coreference".into(),
            Self::Reader => "reader".into(),
            Self::Rule(name) => format!("rule:{name}").into(),
        }
    }
}

named! {
    /// What sort of thing is named.
    #[derive(Serialize, Deserialize)]
    MentionKind {
        /// A human being, real or not.
        Person = "person",
        /// A body of people: state organ, party, firm, team, paper.
        Organization = "organization",
        /// A country, region, city, water, mountain, building as a place.
        Place = "place",
        /// People by nationality, religion or party.
        Group = "group",
        /// A named happening: war, storm, cup, summit.
        Event = "event",
        /// A named work: book, film, law, treaty.
        Work = "work",
    }
}

named! {
    /// Why a place is the one meant, of all that bear the name.
    #[derive(Serialize, Deserialize)]
    PlaceReason {
        /// No other is known.
        Only = "only",
        /// The words beside it say so: "Paris, Texas".
        Beside = "beside",
        /// The article names other places near it, or its country.
        Article = "article",
        /// Nothing tells: it is the best known.
        BestKnown = "best_known",
    }
}

named! {
    /// TIMEX3 types.
    #[derive(Serialize, Deserialize)]
    TimexKind {
        /// A day or anything longer on the calendar.
        Date = "DATE",
        /// A time of day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// A repeated time.
        Set = "SET",
    }
}

named! {
    /// TIMEX3 modifiers.
    #[derive(Serialize, Deserialize)]
    TimexModifier {
        /// Before it.
        Before = "BEFORE",
        /// After it.
        After = "AFTER",
        /// Not after it.
        OnOrBefore = "ON_OR_BEFORE",
        /// Not before it.
        OnOrAfter = "ON_OR_AFTER",
        /// Less than it.
        LessThan = "LESS_THAN",
        /// More than it.
        MoreThan = "MORE_THAN",
        /// At most.
        EqualOrLess = "EQUAL_OR_LESS",
        /// At least.
        EqualOrMore = "EQUAL_OR_MORE",
        /// Its first part.
        Start = "START",
        /// Its middle.
        Mid = "MID",
        /// Its last part.
        End = "END",
        /// About.
        Approx = "APPROX",
    }
}

named! {
    /// How the words of a speaker are given.
    #[derive(Serialize, Deserialize)]
    QuotationKind {
        /// Word for word, between quotation marks.
        Direct = "direct",
        /// In the writer's words.
        Indirect = "indirect",
        /// In the writer's words, some of them quoted.
        Mixed = "mixed",
    }
}

named! {
    /// What sort of source a quotation has.
    #[derive(Serialize, Deserialize)]
    Sourcing {
        /// A person by name.
        Named = "named",
        /// A person or official who is not named.
        Anonymous = "anonymous",
        /// A body.
        Organization = "organization",
        /// A report, a law, a post.
        Document = "document",
        /// Nobody is given.
        Unattributed = "unattributed",
    }
}

named! {
    /// How a number is limited by the words beside it.
    #[derive(Serialize, Deserialize)]
    QuantityModifier {
        /// No fewer.
        AtLeast = "at_least",
        /// No more.
        AtMost = "at_most",
        /// Strictly more.
        MoreThan = "more_than",
        /// Strictly fewer.
        LessThan = "less_than",
        /// Near it.
        About = "about",
    }
}

named! {
    /// What a cue word does.
    #[derive(Serialize, Deserialize)]
    CueKind {
        /// Weakens a claim.
        Hedge = "hedge",
        /// Hands a claim to somebody.
        Attribution = "attribution",
        /// Carries a judgement.
        Loaded = "loaded",
        /// Allows no exception.
        Absolute = "absolute",
        /// A question put to the reader.
        Question = "question",
        /// Asks the reader to act.
        CallToAction = "call_to_action",
    }
}

named! {
    /// The six questions.
    #[derive(Serialize, Deserialize)]
    FactSlot {
        /// Who did it.
        Who = "who",
        /// What happened.
        What = "what",
        /// When.
        When = "when",
        /// Where.
        Where = "where",
        /// Why.
        Why = "why",
        /// How.
        How = "how",
    }
}

named! {
    /// Where the day of publication was found.
    #[derive(Serialize, Deserialize)]
    PublishedFrom {
        /// It was given with the text.
        Given = "given",
        /// In the line that names the writers.
        Byline = "byline",
        /// In a line that announces it.
        Announced = "announced",
        /// In the dateline.
        Dateline = "dateline",
        /// In the article's address.
        Address = "address",
        /// The page declares it for machines.
        Declared = "declared",
    }
}

/// Which entity of an analysis: its index in [`Analysis::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// Words that name something. Two mentions never overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// What they name.
    pub kind: MentionKind,
    /// The thing named.
    pub entity: Option<EntityId>,
    /// Who decided.
    pub provenance: Provenance,
    /// How sure, in thousandths.
    pub score: Option<u16>,
}

/// What a form of address (*Mrs.*) or a given name can say of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// *she*
    Female,
    /// *he*
    Male,
}

/// A thing that mentions name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Its index in [`Analysis::entities`].
    pub id: EntityId,
    /// What it is.
    pub kind: MentionKind,
    /// The fullest name the article gives it.
    pub name: String,
    /// The other names the article gives it.
    pub aliases: Vec<String>,
    /// A person's office or part, as the article words it.
    pub role: Option<String>,
    /// What a form of address or a given name says of a person; only the engine's stages ask for it.
    #[serde(skip)]
    pub gender: Option<Gender>,
    /// Words that certainly mean it without naming it ("the Ukrainian president"), in order. They are no mentions.
    pub described: Vec<Span>,
    /// Where a place lies.
    pub place: Option<Place>,
}

/// Where a place lies: a point on the map, in ten-thousandths of a degree (about 11 m), so that every target prints the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// North of the equator.
    pub latitude_e4: i32,
    /// East of Greenwich.
    pub longitude_e4: i32,
    /// ISO 3166-1 alpha-2, where one applies.
    pub country: Option<String>,
    /// Its name on the map with what it lies in, such as `Paris, Texas`, where that says more than the article.
    pub name: Option<String>,
    /// Why it is this one.
    pub reason: PlaceReason,
}

/// What a value was counted from that the words alone do not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimexAnchor {
    /// The day, or the moment, of publication.
    Published,
    /// Another expression of time of the article, by its words.
    Timex(Span),
}

/// An expression of time with its TIMEX3 value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timex {
    /// The words.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value, such as `2025-W16`.
    pub value: String,
    /// TIMEX3 mod.
    pub modifier: Option<TimexModifier>,
    /// First day it can mean, `YYYY-MM-DD`, where it is on the calendar.
    pub earliest: Option<String>,
    /// Last day it can mean, `YYYY-MM-DD`.
    pub latest: Option<String>,
    /// What the value was counted from; `None` where the words say all, or nothing to count from is known.
    pub anchor: Option<TimexAnchor>,
    /// Which rule read it.
    pub provenance: Provenance,
}

/// Somebody's words in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// What is said; for direct speech without the marks around it.
    pub content: Span,
    /// The verb or phrase that hands it to somebody.
    pub cue: Option<Span>,
    /// Who says it, as the text names them there.
    pub source: Option<Span>,
    /// The entity of the source.
    pub entity: Option<EntityId>,
    /// How it is given.
    pub kind: QuotationKind,
    /// What sort of source.
    pub sourcing: Sourcing,
    /// The quotation that hands this one on, by its index: what Politico reports when it cites two officials.
    pub through: Option<u32>,
    /// Which rule found it.
    pub provenance: Provenance,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// The words, unit included.
    pub span: Span,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// What is counted: `people`, `USD`, `%`, `km`.
    pub unit: Option<String>,
    /// The words for what the number is of, where the text gives them: `dead` in `35 dead`, `its budget` in `$2 million of its budget`.
    pub counted: Option<Span>,
    /// The quantity that this one is a part of, by its index: `two children` of `35 people, including two children`.
    pub part_of: Option<u32>,
    /// How the words beside it limit it.
    pub modifier: Option<QuantityModifier>,
    /// Which rule read it.
    pub provenance: Provenance,
}

/// A word that shows how something is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// The words.
    pub span: Span,
    /// What they do.
    pub kind: CueKind,
    /// Whether they are a speaker's own words, between quotation marks, and not the writer's.
    pub spoken: bool,
    /// Which rule has them: a [`CueRule`](crate::CueRule).
    pub provenance: Provenance,
}

/// An answer to one of the six questions, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The question.
    pub slot: FactSlot,
    /// The words that answer it.
    pub evidence: Vec<Span>,
    /// Which rule chose them.
    pub provenance: Provenance,
}

/// All that the engine says about a text. Every layer is in order of start, then end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The article as a whole.
    pub article: Article,
    /// The articles of a paste that holds several, in order, each from its title to its last words; else none.
    pub articles: Vec<Span>,
    /// Every block, furniture too.
    pub blocks: Vec<Block>,
    /// The sentences of the article's blocks.
    pub sentences: Vec<Span>,
    /// The article's blocks that are not in English, the only language the engine reads; all of them where the whole article
    /// is not. Names are marked there only where they are certain.
    pub foreign: Vec<Span>,
    /// Names.
    pub mentions: Vec<Mention>,
    /// The things named, by [`EntityId`].
    pub entities: Vec<Entity>,
    /// Expressions of time.
    pub timexes: Vec<Timex>,
    /// Quotations.
    pub quotations: Vec<Quotation>,
    /// Numbers.
    pub quantities: Vec<Quantity>,
    /// Cue words.
    pub cues: Vec<Cue>,
    /// The sources of the quotations, in order of first quotation.
    pub sources: Vec<Source>,
    /// Sentences that claim something and say on nobody's word.
    pub unattributed: Vec<Span>,
    /// Numbers that are given for the same thing and differ: indices into `quantities`, two or more each.
    pub differing: Vec<Vec<u32>>,
    /// Who met whom, spoke to whom, went where; in order of the verb.
    pub relations: Vec<Relation>,
    /// The six questions, in order of slot.
    pub facts: Vec<Fact>,
    /// Accidents of copying that were put right in what was read.
    pub mended: Vec<Mend>,
}

impl Analysis {
    /// The entity with this id.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }

    /// Whether no part of the article is in English: of what is not found nothing follows then.
    #[must_use]
    pub fn is_all_foreign(&self) -> bool {
        let article = self.blocks.iter().filter(|block| block.kind.is_article()).count();
        !self.foreign.is_empty() && self.foreign.len() == article
    }

    /// The words of a span as they were read: without the accidents of copying that the text shows there.
    #[must_use]
    pub fn words<'a>(&self, text: &'a str, span: Span) -> Cow<'a, str> {
        if self.mended.is_empty() { span.text(text).into() } else { read_in(text, span, &self.mended).into() }
    }

    /// The same on one line.
    #[must_use]
    pub fn line(&self, text: &str, span: Span) -> String {
        one_line(&self.words(text, span))
    }

    /// The same of the pasted text, where it was made of the text as read.
    #[must_use]
    pub fn over_pasted(mut self, document: &Document) -> Self {
        let Some(mends) = document.mends() else { return self };
        self.move_spans(|span| mends.to_pasted(span));
        // Blocks take in what is passed over beside them.
        self.blocks = document.blocks().to_vec();
        for foreign in &mut self.foreign {
            let at = self.blocks.partition_point(|block| block.span.end() <= foreign.start());
            *foreign = self.blocks.get(at).map_or(*foreign, |block| block.span);
        }
        self.mended = mends.list().to_vec();
        self
    }

    /// Moves every span. Every field is named here, so that a new layer cannot be forgotten.
    fn move_spans(&mut self, to: impl Fn(Span) -> Span) {
        let Self {
            article,
            articles,
            blocks,
            sentences,
            foreign,
            mentions,
            entities,
            timexes,
            quotations,
            quantities,
            cues,
            sources,
            unattributed,
            differing: _,
            relations,
            facts,
            mended: _,
        } = self;
        let anchors = timexes.iter_mut().filter_map(|it| match &mut it.anchor {
            Some(TimexAnchor::Timex(span)) => Some(span),
            Some(TimexAnchor::Published) | None => None,
        });
        article.move_spans(&to);
        let spans = articles.iter_mut().chain(sentences).chain(foreign).chain(anchors);
        spans.for_each(|span| *span = to(*span));
        let spans =
            blocks.iter_mut().map(|it| &mut it.span).chain(mentions.iter_mut().map(|it| &mut it.span));
        let spans = spans.chain(entities.iter_mut().flat_map(|it| &mut it.described));
        let spans = spans.chain(timexes.iter_mut().map(|it| &mut it.span));
        spans.for_each(|span| *span = to(*span));
        let spans =
            quotations.iter_mut().flat_map(|it| [Some(&mut it.content), it.cue.as_mut(), it.source.as_mut()]);
        let spans = spans.flatten();
        let spans = spans
            .chain(quantities.iter_mut().flat_map(|it| [Some(&mut it.span), it.counted.as_mut()]).flatten());
        let spans = spans.chain(cues.iter_mut().map(|it| &mut it.span));
        let spans = spans.chain(facts.iter_mut().flat_map(|it| &mut it.evidence)).chain(unattributed);
        spans.for_each(|span| *span = to(*span));
        let spans = sources.iter_mut().flat_map(Source::spans_mut);
        let spans = spans.chain(relations.iter_mut().flat_map(Relation::spans_mut));
        spans.for_each(|span| *span = to(*span));
    }

    /// The mentions of one entity, in order.
    pub fn mentions_of(&self, id: EntityId) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(move |mention| mention.entity == Some(id))
    }
}
