//! How many tests passed and failed, as the test programs say at their end.

use std::fmt;

/// How many passed, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// How many passed.
    pub(crate) passed: usize,
    /// How many failed.
    pub(crate) failed: usize,
}

impl Count {
    /// Adds up the `test result:` lines in what test programs wrote.
    pub(crate) fn of(output: &str) -> Self {
        let lines = output.lines().filter_map(|line| line.split_once("test result: "));
        lines.fold(Self::default(), |sum, (_, line)| Self {
            passed: sum.passed + number_before(line, " passed"),
            failed: sum.failed + number_before(line, " failed"),
        })
    }

    /// The same, with one failure where the run ended badly and no test says so: it did not build, or
    /// a test brought its program down.
    pub(crate) fn with_end(self, ended_well: bool) -> Self {
        if ended_well || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn number_before(line: &str, word: &str) -> usize {
    let Some((before, _)) = line.split_once(word) else { return 0 };
    before.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Count;

    const OUTPUT: &str = "running 2 tests\n\
        test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
        test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured\n";

    #[test]
    fn adds_up_the_results_of_all_programs() {
        assert_eq!(Count::of(OUTPUT), Count { passed: 15, failed: 2 });
        assert_eq!(Count::of("nothing ran"), Count::default());
    }

    #[test]
    fn a_bad_end_without_a_failed_test_is_one_failure() {
        let count = Count { passed: 4, failed: 0 };
        assert_eq!(count.with_end(false), Count { passed: 4, failed: 1 });
        assert_eq!(count.with_end(true), count);
        assert_eq!(Count::of(OUTPUT).with_end(false), Count::of(OUTPUT));
    }

    #[test]
    fn says_itself_as_promised() {
        assert_eq!(Count { passed: 4, failed: 1 }.to_string(), "4 passed, 1 failed");
    }
}
