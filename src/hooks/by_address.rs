//! What an effect or a memo depends on, compared without reading it.

use std::rc::Rc;

/// Something shared, the same while it is at the same address; holding it keeps the address from being used
/// again.
#[derive(Clone, Debug)]
pub struct ByAddress<T>(pub Option<Rc<T>>);

impl<T> PartialEq for ByAddress<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(another)) => Rc::ptr_eq(one, another),
            (None, None) => true,
            _ => false,
        }
    }
}
