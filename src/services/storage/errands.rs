//! Errands to the browser's database, which may never answer: whoever waits for one waits no longer than until it is given up, and
//! waits for those of others too, since what is wanted is handed over only once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::task::{Context, Poll, Waker};

/// The errands that are under way.
#[derive(Debug)]
pub(super) struct Errands {
    last: Cell<u32>,
    under_way: RefCell<BTreeSet<u32>>,
    waiting: RefCell<Vec<Waker>>,
}

impl Errands {
    /// None is.
    pub(super) const fn new() -> Self {
        Self {
            last: Cell::new(0),
            under_way: RefCell::new(BTreeSet::new()),
            waiting: RefCell::new(Vec::new()),
        }
    }

    /// One begins; gives its number.
    pub(super) fn begin(&self) -> u32 {
        self.last.set(self.last.get().wrapping_add(1));
        self.under_way.borrow_mut().insert(self.last.get());
        self.last.get()
    }

    /// One is at its end, or given up. Whoever waits has another look.
    pub(super) fn end(&self, errand: u32) {
        self.under_way.borrow_mut().remove(&errand);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Those under way by now.
    pub(super) fn under_way(&self) -> BTreeSet<u32> {
        self.under_way.borrow().clone()
    }

    /// Whether all of `these` are at their end; whoever asks is woken when it is worth asking again.
    pub(super) fn poll(&self, these: &BTreeSet<u32>, context: &Context<'_>) -> Poll<()> {
        if self.under_way.borrow().is_disjoint(these) {
            return Poll::Ready(());
        }
        self.waiting.borrow_mut().push(context.waker().clone());
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn who_waits_for_what_is_under_way_is_woken_at_its_end_and_not_kept_by_what_begins_later() {
        let (errands, woken) = (Errands::new(), Arc::new(Count::default()));
        let waker = Waker::from(woken.clone());
        let context = Context::from_waker(&waker);
        assert!(errands.poll(&errands.under_way(), &context).is_ready(), "there is nothing to wait for");
        let (one, other) = (errands.begin(), errands.begin());
        let awaited = errands.under_way();
        assert!(errands.poll(&awaited, &context).is_pending());
        let later = errands.begin();
        errands.end(one);
        assert_eq!(woken.0.load(Ordering::Relaxed), 1);
        assert!(errands.poll(&awaited, &context).is_pending(), "somebody else's is waited for too");
        errands.end(other);
        assert!(errands.poll(&awaited, &context).is_ready());
        assert_eq!((woken.0.load(Ordering::Relaxed), errands.under_way()), (2, BTreeSet::from([later])));
    }
}
