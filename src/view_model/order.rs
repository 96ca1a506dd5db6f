//! Which stands first in a list of people, bodies or places.

use dateline_text::named;

named! {
    /// The order of a list.
    #[derive(Default)]
    Order {
        /// What weighs most stands first.
        #[default]
        Weight = "weight",
        /// What is named first stands first.
        Appearance = "appearance",
    }
}
