//! Closed sets of names: one macro, so that the name a value has in files is written once.

/// Defines an enum whose every value has the one name that files, the command and the page use for it.
///
/// ```
/// dateline_text::named! {
///     /// Where the sun stands.
///     Sun {
///         /// Before noon.
///         East = "east",
///         /// After noon.
///         West = "west",
///     }
/// }
/// assert_eq!(Sun::West.name(), "west");
/// assert_eq!(Sun::from_name("east"), Some(Sun::East));
/// assert_eq!(Sun::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! named {
    ($(#[$attribute:meta])* $name:ident {
        $($(#[$value_attribute:meta])* $value:ident = $text:literal),+ $(,)?
    }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_attribute])* $value),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The name that files, the command and the page use.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $text),+ }
            }

            /// The value of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$value),)+ _ => None }
            }
        }
    };
}
