//! Where the published values of each indicator stand: which file, which rows, which cells.

use super::SERIES;

/// The published values of one indicator for one period.
#[derive(Clone, Copy, Debug)]
pub struct Series {
    /// The indicator's id and the version of its definition, such as `PS1@2025`.
    pub indicator: &'static str,
    /// What is published, in a few words.
    pub title: &'static str,
    /// The file.
    pub file: &'static str,
    /// The period as the file writes it: `2025` is the year to 31 March, `202425` an academic year.
    pub period: &'static str,
    /// The children among whom it is counted, as the file names the group.
    pub population: &'static str,
    /// Columns and what they must hold for a row to be taken.
    pub only: &'static [(&'static str, &'static str)],
    /// How it is counted.
    pub counted: Counted,
    /// What the value is.
    pub scale: Scale,
    /// Why it is no benchmark for a contract; empty when it is one.
    pub caution: &'static str,
}

/// How a value is counted.
#[derive(Clone, Copy, Debug)]
pub enum Counted {
    /// Numerator and denominator are rows of their own: `category` says which, `count` holds the number.
    Rows {
        /// The column that tells the rows apart.
        category: &'static str,
        /// The rows that are added up.
        having: &'static [&'static str],
        /// The row they are part of.
        among: &'static str,
        /// The column of the number.
        count: &'static str,
    },
    /// Both stand in one row.
    Columns {
        /// The numerator's column.
        having: &'static str,
        /// The denominator's.
        among: &'static str,
    },
    /// A mean stands where counts do, and the row of those it is the mean of tells its weight.
    Mean {
        /// The column that tells the rows apart.
        category: &'static str,
        /// The row of the mean.
        mean: &'static str,
        /// The row of how many it is the mean of.
        weight: &'static str,
        /// The column of both numbers.
        count: &'static str,
    },
    /// A rate, mean or duration as it is published, without counts: it cannot be pooled.
    Stated {
        /// Its column.
        column: &'static str,
    },
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A share of children.
    Children,
    /// The same, of which so few authorities are shown that they are no fair sample: no percentiles are taken.
    ChildrenSuppressed,
    /// A share of school sessions: many to a child.
    Sessions,
    /// A percentage as it is published.
    Percent,
    /// A mean of points, scores or cases.
    Mean,
    /// Months.
    Months,
}

impl Scale {
    /// Is it a share, told as a percentage?
    pub fn is_share(self) -> bool {
        matches!(self, Self::Children | Self::ChildrenSuppressed | Self::Sessions)
    }
}

/// The series of an indicator by its id (`PS1`) or by id and version (`PS1@2025`), newest first; `CL1` is that of
/// both age bands, `CL1a` that of one.
pub fn series_of(indicator: &str) -> Vec<&'static Series> {
    let is = |series: &&Series| {
        let id = series.indicator.split('@').next().unwrap_or_default();
        let family = id.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        series.indicator == indicator || [id, family].iter().any(|name| name.eq_ignore_ascii_case(indicator))
    };
    SERIES.iter().filter(is).collect()
}
