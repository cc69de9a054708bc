//! A document: what one reader is told, in order.

use super::{Cell, Chart, Table};

/// One document, worn as a page, a workbook or a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is: `Statement`, `Payment pack`, `Findings`.
    pub what: String,
    /// The title: what – period – practice – council.
    pub title: String,
    /// The one sentence a reader must take away, shown large.
    pub headline: String,
    /// Is anything in it made up? Then every dress says so.
    pub example_data: bool,
    /// Which rules its workbook keeps.
    pub profile: Profile,
    /// Key facts: period, status, numbers.
    pub facts: Vec<Fact>,
    /// What follows, top-down.
    pub sections: Vec<Section>,
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The key.
    pub key: &'static str,
    /// The value.
    pub value: Cell,
}

/// Which of the two kinds of workbook a document becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// For practices and publication: the accessible-spreadsheet checklist to the letter, no formulas.
    Statement,
    /// For the finance desk: frozen headings, filters, totals as formulas.
    Working,
}

impl Profile {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Statement, Self::Working];

    /// The word by which a workbook's properties and the command line call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Working => "working",
        }
    }
}

/// How a section should strike the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As any other.
    Plain,
    /// Something is held or must be put right: a warning stands beside the heading.
    Warning,
    /// For those who want to know how: folded away on a page, in full on paper.
    Detail,
}

/// One section: a heading, some sentences, perhaps a picture, perhaps a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// A name for links, unique in its document: lower case, digits and `-`.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// How it should strike the reader.
    pub tone: Tone,
    /// Its sentences, a paragraph each.
    pub words: Vec<String>,
    /// A picture, whose numbers the table holds too.
    pub chart: Option<Chart>,
    /// Its tables.
    pub tables: Vec<Table>,
}

impl Section {
    /// A section of plain tone with nothing in it yet.
    pub fn new(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            heading: heading.into(),
            tone: Tone::Plain,
            words: Vec::new(),
            chart: None,
            tables: Vec::new(),
        }
    }

    /// The same section with another paragraph.
    #[must_use]
    pub fn say(mut self, words: impl Into<String>) -> Self {
        self.words.push(words.into());
        self
    }

    /// The same section with another table.
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.tables.push(table);
        self
    }

    /// The same section with a picture.
    #[must_use]
    pub fn chart(mut self, chart: Chart) -> Self {
        self.chart = Some(chart);
        self
    }

    /// The same section in another tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}
