//! The closed sets of names that stored annotations use, each value with the one name it is written by.

use dateline_text::named;

named! {
    /// What a highlight marks: the page's layers, by the value of `data-kind`.
    MarkKind {
        /// A human being.
        Person = "person",
        /// A body of people.
        Organization = "organization",
        /// A place on the map.
        Place = "place",
        /// People by nationality, religion or party.
        Group = "group",
        /// A named happening.
        Event = "event",
        /// A named work.
        Work = "work",
        /// An expression of time.
        Date = "date",
        /// A number with what it counts.
        Quantity = "quantity",
        /// Somebody's words.
        Quotation = "quotation",
        /// A word that weakens, attributes or judges.
        Cue = "cue",
        /// What the reader marked or wrote.
        Note = "note",
    }
}

named! {
    /// The colours a reader can give a note; one without has the page's own.
    NoteColor {
        /// Yellow.
        Yellow = "yellow",
        /// Green.
        Green = "green",
        /// Blue.
        Blue = "blue",
        /// Pink.
        Pink = "pink",
        /// Violet.
        Violet = "violet",
    }
}

named! {
    /// Why an annotation was made: the motivations of the W3C Web Annotation Vocabulary.
    Purpose {
        /// To judge it.
        Assessing = "assessing",
        /// To find it again.
        Bookmarking = "bookmarking",
        /// To say what sort it is.
        Classifying = "classifying",
        /// To comment on it.
        Commenting = "commenting",
        /// To describe it.
        Describing = "describing",
        /// To ask for a change.
        Editing = "editing",
        /// To set it off.
        Highlighting = "highlighting",
        /// To say what it names.
        Identifying = "identifying",
        /// To tie it to something else.
        Linking = "linking",
        /// To give it worth.
        Moderating = "moderating",
        /// To ask about it.
        Questioning = "questioning",
        /// To answer it.
        Replying = "replying",
        /// To label it.
        Tagging = "tagging",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_value() {
        assert!(MarkKind::ALL.iter().all(|&kind| MarkKind::from_name(kind.name()) == Some(kind)));
        assert!(NoteColor::ALL.iter().all(|&color| NoteColor::from_name(color.name()) == Some(color)));
        assert!(Purpose::ALL.iter().all(|&purpose| Purpose::from_name(purpose.name()) == Some(purpose)));
    }
}
