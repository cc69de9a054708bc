//! What a contract's tables are: one description, from which they are read, written as a template and explained.

/// The sheet of a contract's workbook that explains the others. It holds no terms and is not read.
pub const READ_ME: &str = "Read me";

/// A table of a contract.
#[derive(Debug)]
pub struct Table {
    /// Its name: the file or sheet that people look for. It is recognised by its headings.
    pub name: &'static str,
    /// What stands in it, one row each.
    pub says: &'static str,
    /// Must every contract have it? A table that may be left out states no terms of its kind when it is.
    pub needed: bool,
    /// Its columns.
    pub columns: &'static [Column],
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    /// The heading.
    pub heading: &'static str,
    /// What stands in it.
    pub says: &'static str,
    /// What is accepted.
    pub accepts: Accepts,
    /// May the column itself be left out? Then all its cells are blank.
    pub optional: bool,
}

/// What a cell accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    /// Any text.
    Text,
    /// A percentage from 0 to 100.
    Percent,
    /// A rate: a percentage, or a plain number where the measure says so.
    Rate,
    /// Any decimal with at most eight places.
    Decimal,
    /// Pounds with at most two decimals.
    Pounds,
    /// A whole number.
    Count,
    /// A date as dd/mm/yyyy.
    Day,
    /// A month as 2027-09.
    Month,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// What stands under a heading of another table of the contract.
    In(&'static str, &'static str),
    /// An indicator with its version, or a measure of the table `measures`.
    Measured,
}

impl Column {
    /// The clause that a row belongs to.
    pub(crate) const CLAUSE: Self = Self::new("CLAUSE", Accepts::OF_CLAUSES, "the clause");

    /// A column that must be there.
    pub(crate) const fn new(heading: &'static str, accepts: Accepts, says: &'static str) -> Self {
        Self { heading, says, accepts, optional: false }
    }

    /// A column that may be left out.
    pub(crate) const fn optional(heading: &'static str, accepts: Accepts, says: &'static str) -> Self {
        Self { heading, says, accepts, optional: true }
    }
}

impl Table {
    /// The headings that must be there.
    pub fn headings(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(|column| !column.optional).map(|column| column.heading)
    }
}

impl Accepts {
    /// The key of a clause.
    pub(crate) const OF_CLAUSES: Self = Self::In("clauses", "CLAUSE");

    /// What would be accepted, as a message says it after "Give".
    pub fn words(self) -> String {
        match self {
            Self::Text => "some text".into(),
            Self::Percent => "a percentage from 0 to 100, such as 8.4".into(),
            Self::Rate => "a rate, such as 8.4 for 8.4 %".into(),
            Self::Decimal => "a number with at most eight decimals, such as 387".into(),
            Self::Pounds => "pounds with at most two decimals, such as 4100000.00".into(),
            Self::Count => "a whole number".into(),
            Self::Day => "a date as dd/mm/yyyy".into(),
            Self::Month => "a month as 2027-09".into(),
            Self::Choice(words) => format!("one of: {}", words.join(", ")),
            Self::In(table, heading) => format!("a {heading} of the table {table}"),
            Self::Measured => {
                "an indicator with its version, such as PS1@2025, or a measure of the table measures".into()
            }
        }
    }
}
