//! The day, or the moment, that relative dates count from.

use jiff::civil::{Date, DateTime};
use std::fmt;
use std::str::FromStr;

/// When an article was published, to the day or to the minute.
///
/// ```
/// use dateline_engine::Published;
/// let day: Published = "2025-04-16".parse()?;
/// assert_eq!(day.to_string(), "2025-04-16");
/// let moment: Published = "2025-04-16T10:35".parse()?;
/// assert_eq!(moment.to_string(), "2025-04-16T10:35");
/// assert!("16 April".parse::<Published>().is_err());
/// # Ok::<(), dateline_engine::PublishedError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    moment: DateTime,
    has_time: bool,
}

/// The text is neither `YYYY-MM-DD` nor `YYYY-MM-DDTHH:MM`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedError(String);

impl fmt::Display for PublishedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is neither YYYY-MM-DD nor YYYY-MM-DDTHH:MM", self.0)
    }
}

impl std::error::Error for PublishedError {}

impl Published {
    /// The whole of one day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self { moment: day.at(0, 0, 0, 0), has_time: false }
    }

    /// The day.
    #[must_use]
    pub fn day(self) -> Date {
        self.moment.date()
    }

    /// The moment, where the minute is known.
    #[must_use]
    pub fn moment(self) -> Option<DateTime> {
        self.has_time.then_some(self.moment)
    }
}

impl FromStr for Published {
    type Err = PublishedError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || PublishedError(text.to_owned());
        if text.len() == 10 {
            return text.parse().map(Self::on).map_err(|_| wrong());
        }
        if !matches!(text.len(), 16 | 19) || text.as_bytes().get(10) != Some(&b'T') {
            return Err(wrong());
        }
        let moment = text.parse().map_err(|_| wrong())?;
        Ok(Self { moment, has_time: true })
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.moment.date())?;
        if self.has_time {
            write!(f, "T{:02}:{:02}", self.moment.hour(), self.moment.minute())?;
        }
        Ok(())
    }
}
