//! What the markup of a page says of each line of its visible text: kept beside the text as a short string, so that
//! a stored page is read again as it was read first.
//!
//! There is no tree. All that is kept of one is, for each line, how deep the innermost element lies that holds this
//! line and the one before ([`Hints::shared`]): the nesting of lines can be told from that alone, as a suffix tree
//! can from its longest common prefixes.

mod code;
mod declared;
mod marks;

pub(crate) use declared::Declared;
pub(crate) use marks::Marks;

use dateline_text::Layout;

/// What sort of element a line stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Element {
    /// None that says anything.
    #[default]
    Other,
    /// The first rank of headings.
    Title,
    /// Another heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A quotation set off.
    Quote,
    /// The words below a picture.
    Caption,
    /// Cells of a table.
    Cell,
}

/// What the markup says of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hints {
    /// The element it stands in.
    pub(crate) element: Element,
    /// What the elements around it say.
    pub(crate) marks: Marks,
    /// How many ninths of its characters stand in links or buttons.
    pub(crate) links: u8,
    /// How deep the innermost element lies that holds this line and the one before; 0 is the page. Below
    /// [`Hints::DEPTHS`], and to be compared only within a page.
    pub(crate) shared: u8,
}

impl Hints {
    /// All in links.
    pub(crate) const ALL: u8 = 9;
    /// So many depths are told apart.
    pub(crate) const DEPTHS: u8 = 64;

    /// Whether most of the line is link.
    pub(crate) const fn is_linked(self) -> bool {
        self.links >= 6
    }
}

/// What the markup of a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markup {
    /// Of each line that is not blank, in order.
    pub(crate) lines: Vec<Hints>,
    /// Of the article.
    pub(crate) declared: Declared,
}

impl Markup {
    /// As it is kept.
    pub(crate) fn layout(&self) -> Layout {
        Layout::new(code::write(self))
    }

    /// From what was kept; nothing where that cannot be read.
    pub(crate) fn of(layout: &Layout) -> Option<Self> {
        code::read(layout.code())
    }
}
