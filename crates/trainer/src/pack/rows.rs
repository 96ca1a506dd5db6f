//! Tab-separated rows with a header line, the one form that every source has.

use super::PackError;
use std::path::Path;

/// Sources whose rows do not ship: no licence file, or share-alike.
const LEFT_OUT: &[&str] = &["everypolitician", "wp-current-events"];

/// The rows of one file.
pub(super) struct Rows {
    header: Vec<String>,
    lines: Vec<String>,
}

impl Rows {
    pub(super) fn read(path: &Path) -> Result<Self, PackError> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut lines = text.split('\n').filter(|line| !line.trim().is_empty()).map(str::to_owned);
        let header = lines.next().unwrap_or_default().split('\t').map(str::to_owned).collect();
        Ok(Self { header, lines: lines.collect() })
    }

    /// All rows whose source may ship.
    pub(super) fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.lines
            .iter()
            .map(|line| Row {
                header: &self.header,
                cells: line.trim_end_matches('\r').split('\t').collect(),
            })
            .filter(Row::may_ship)
    }
}

/// One row; a column that is not there reads as empty.
pub(super) struct Row<'a> {
    header: &'a [String],
    cells: Vec<&'a str>,
}

impl<'a> Row<'a> {
    pub(super) fn get(&self, column: &str) -> &'a str {
        let index = self.header.iter().position(|name| name == column);
        index.and_then(|index| self.cells.get(index)).copied().unwrap_or_default()
    }

    /// A number; what is none reads as zero.
    pub(super) fn number(&self, column: &str) -> f64 {
        self.get(column).parse().unwrap_or_default()
    }

    /// The parts of a cell that bars separate.
    pub(super) fn parts(&self, column: &str) -> impl Iterator<Item = &'a str> {
        self.get(column).split('|').map(str::trim).filter(|part| !part.is_empty())
    }

    /// Whether one of its sources is this one.
    pub(super) fn from(&self, source: &str) -> bool {
        self.parts("source").any(|name| name == source)
    }

    fn may_ship(&self) -> bool {
        self.get("source").is_empty() || self.parts("source").any(|source| !LEFT_OUT.contains(&source))
    }
}
