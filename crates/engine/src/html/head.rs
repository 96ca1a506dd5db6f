//! What a page declares of its article for machines: JSON-LD of schema.org, Open Graph and the other names that
//! `<meta>` goes by, the canonical address, the only point in time that is marked as one, the page's title.

use super::json_ld;
use crate::layout::Declared;
use html5ever::tokenizer::Tag;

/// A script of more bytes than this is not read.
const LONGEST_SCRIPT: usize = 300_000;

/// No more scripts are read.
const MOST_SCRIPTS: u32 = 12;

/// A title of more bytes than this is none.
const LONGEST_TITLE: usize = 2_000;

/// The part of what is declared that a `<meta>` tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Headline,
    Author,
    Published,
    Outlet,
    Url,
}

/// The names of `<meta>`, in lower case.
const NAMES: &[(Part, &[&str])] = &[
    (Part::Headline, &["og:title", "twitter:title", "headline", "dc.title", "dcterms.title"]),
    (Part::Author, &["author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"]),
    (
        Part::Published,
        &[
            "article:published_time",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "date",
        ],
    ),
    (Part::Outlet, &["og:site_name", "dc.publisher", "publisher"]),
    (Part::Url, &["og:url"]),
];

/// What has been declared so far; the first that says a thing is believed.
#[derive(Default)]
pub(super) struct Head {
    /// By `<meta>` and `<link>`.
    meta: Declared,
    /// By JSON-LD.
    data: Option<Declared>,
    scripts: u32,
    /// The points in time that are marked, the first two that differ.
    times: Vec<String>,
    title: Option<String>,
    /// The contents of the script or the title that is open.
    open: Option<Contents>,
}

enum Contents {
    Data(String),
    Title(String),
}

impl Head {
    /// A start tag that is not within something hidden.
    pub(super) fn tag(&mut self, tag: &Tag) {
        self.open = None;
        let attribute = |name: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            found.map(|attribute| &*attribute.value)
        };
        match &*tag.name {
            "meta" => {
                let name =
                    attribute("property").or_else(|| attribute("name")).or_else(|| attribute("itemprop"));
                if let (Some(name), Some(content)) = (name, attribute("content")) {
                    self.declare(name, content);
                }
            }
            "link" if attribute("rel") == Some("canonical") => {
                self.meta.url = attribute("href").and_then(Declared::text).or(self.meta.url.take());
            }
            "time" => self.time(attribute("datetime"), attribute("itemprop")),
            "script" if attribute("type") == Some("application/ld+json") && self.scripts < MOST_SCRIPTS => {
                self.scripts += 1;
                self.open = Some(Contents::Data(String::new()));
            }
            "title" if self.title.is_none() => self.open = Some(Contents::Title(String::new())),
            _ => {}
        }
    }

    /// Text that is not shown.
    pub(super) fn text(&mut self, text: &str) {
        let (contents, longest) = match &mut self.open {
            Some(Contents::Data(contents)) => (contents, LONGEST_SCRIPT),
            Some(Contents::Title(contents)) => (contents, LONGEST_TITLE),
            None => return,
        };
        contents.push_str(text);
        if contents.len() > longest {
            self.open = None;
        }
    }

    /// The end of what is not shown.
    pub(super) fn end(&mut self) {
        match self.open.take() {
            Some(Contents::Data(json)) if self.data.is_none() => self.data = json_ld::read(&json),
            Some(Contents::Title(title)) => self.title = Declared::text(&title),
            _ => {}
        }
    }

    /// All that is declared: JSON-LD is made for it and says it best.
    pub(super) fn declared(self) -> Declared {
        let Declared { headline, authors, published, outlet, url } = self.data.unwrap_or_default();
        let only_time = <[String; 1]>::try_from(self.times).ok().map(|[time]| time);
        Declared {
            headline: headline.or(self.meta.headline).or(self.title),
            authors: if authors.is_empty() { self.meta.authors } else { authors },
            published: published.or(self.meta.published).or(only_time),
            outlet: outlet.or(self.meta.outlet),
            url: self.meta.url.or(url),
        }
    }

    fn declare(&mut self, name: &str, content: &str) {
        let name = name.trim().to_ascii_lowercase();
        let part = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
        let (Some(&(part, _)), Some(content)) = (part, Declared::text(content)) else { return };
        let single = match part {
            Part::Author => {
                // Some give the address of the writer's page.
                if !content.contains("://") && self.meta.authors.len() < Declared::MOST_AUTHORS {
                    self.meta.authors.push(content);
                }
                return;
            }
            Part::Headline => &mut self.meta.headline,
            Part::Published => &mut self.meta.published,
            Part::Outlet => &mut self.meta.outlet,
            Part::Url => &mut self.meta.url,
        };
        single.get_or_insert(content);
    }

    fn time(&mut self, datetime: Option<&str>, itemprop: Option<&str>) {
        let Some(time) = datetime.and_then(Declared::text) else { return };
        if itemprop.is_some_and(|name| name.eq_ignore_ascii_case("datepublished")) {
            self.meta.published.get_or_insert(time);
        } else if self.times.len() < 2 && !self.times.contains(&time) {
            self.times.push(time);
        }
    }
}
