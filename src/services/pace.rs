//! When a careful reading that goes on has something to say. Every answer costs an analysis and a drawing, so a
//! reader gets the words in view as soon as they are read, and of the rest a handful of answers.

use dateline_text::Span;

/// Fewer windows than these are not worth an answer.
const FEWEST: usize = 4;
/// With fewer windows left than these the last answer is so near that none is given before it.
const LEFT: usize = 6;
/// An answer comes when so many times as much is read as at the last one.
const GROWTH: usize = 4;
/// What newly came into view waits until so many times the cost of the last answer has passed.
const REST: f64 = 25.0;
/// Milliseconds between two words on the progress.
const GLANCE: f64 = 200.0;

/// What is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing yet.
    Nothing,
    /// How far the reading is.
    Progress,
    /// An answer with what is read so far.
    Partial,
    /// The last answer.
    Complete,
}

/// Where a reading is.
#[derive(Clone, Copy, Debug)]
pub struct Stand {
    /// Windows read.
    pub read: usize,
    /// All windows.
    pub all: usize,
    /// What the reader sees of the text.
    pub visible: Span,
    /// Whether all of that is read.
    pub covered: bool,
    /// The time, in milliseconds.
    pub now: f64,
}

/// What was said of one reading, and when.
#[derive(Clone, Debug)]
pub struct Pace {
    /// The next answer is due at so many windows.
    next: usize,
    /// The words in view of which an answer was given.
    shown: Span,
    answered: f64,
    cost: f64,
    said: f64,
}

impl Pace {
    /// The pace of a reading that begins now.
    #[must_use]
    pub const fn new(now: f64) -> Self {
        Self { next: FEWEST, shown: Span::new(0, 0), answered: now, cost: 0.0, said: now }
    }

    /// What is due after a window.
    pub fn after_a_window(&mut self, stand: Stand) -> Due {
        if stand.read >= stand.all {
            return Due::Complete;
        }
        let grown = stand.read >= self.next;
        let came_into_view =
            !self.shown.contains(stand.visible) && stand.now - self.answered >= REST * self.cost;
        let worth = stand.read >= FEWEST && stand.all - stand.read >= LEFT;
        if worth && stand.covered && (grown || came_into_view) {
            return Due::Partial;
        }
        if stand.now - self.said < GLANCE {
            return Due::Nothing;
        }
        self.said = stand.now;
        Due::Progress
    }

    /// An answer was given, and was ready at `now`.
    pub fn answered(&mut self, stand: Stand, now: f64) {
        self.next = stand.read.saturating_mul(GROWTH);
        let goes_on = self.shown.overlaps(stand.visible);
        self.shown = if goes_on { self.shown.cover(stand.visible) } else { stand.visible };
        self.cost = now - stand.now;
        self.answered = now;
        self.said = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Span = Span::new(0, 3_000);

    /// The windows at which an answer is given, of a reading whose windows take 60 ms and answers `cost`.
    fn answers(all: usize, cost: f64, look: impl Fn(usize) -> Span) -> Vec<usize> {
        let mut pace = Pace::new(0.0);
        let mut now = 0.0;
        let mut given = Vec::new();
        for read in 1..=all {
            now += 60.0;
            let visible = look(read);
            let stand = Stand { read, all, visible, covered: read >= 6, now };
            if matches!(pace.after_a_window(stand), Due::Partial | Due::Complete) {
                now += cost;
                pace.answered(stand, now);
                given.push(read);
            }
        }
        given
    }

    #[test]
    fn a_short_article_is_answered_once() {
        assert_eq!(answers(10, 20.0, |_| VIEW), [10]);
        assert_eq!(answers(1, 20.0, |_| VIEW), [1]);
    }

    #[test]
    fn what_is_in_view_comes_first_and_a_long_text_gets_a_handful_of_answers() {
        assert_eq!(answers(100, 80.0, |_| VIEW), [6, 24, 100]);
        assert_eq!(answers(1_600, 500.0, |_| VIEW), [6, 24, 96, 384, 1_536, 1_600]);
    }

    #[test]
    fn what_comes_into_view_is_shown_but_not_at_every_step() {
        // A reader who never stops scrolling through a text of 1 MB.
        let count = answers(1_600, 500.0, |read| Span::new(read as u32 * 90, read as u32 * 90 + 3_000)).len();
        assert!((8..20).contains(&count), "{count}");
    }

    #[test]
    fn progress_is_said_five_times_a_second_at_most() {
        let mut pace = Pace::new(0.0);
        let said = (1..=100)
            .filter(|&read| {
                let now = read as f64 * 10.0;
                let stand = Stand { read, all: 200, visible: VIEW, covered: false, now };
                pace.after_a_window(stand) == Due::Progress
            })
            .count();
        assert_eq!(said, 5);
    }
}
