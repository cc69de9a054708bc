//! A document: what one reader is told, in order.

use super::{Cell, Chart, Formula, Matter, Table, Told};
use crate::words::Pence;

/// One document, worn as a page, a workbook or a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which of the documents it is, as templates call it: `statement`, `payment_pack`.
    pub kind: &'static str,
    /// What its words are made of; `None` when `what`, `title` and `headline` are words already.
    pub told: Option<Told>,
    /// What it is: `Statement`, `Payment pack`, `Findings`.
    pub what: String,
    /// The title: what – period – practice – council.
    pub title: String,
    /// The one sentence a reader must take away, shown large.
    pub headline: String,
    /// The code of the council that it is for; empty where it is for no single one.
    pub council: String,
    /// That council's name.
    pub council_name: String,
    /// Is anything in it made up? Then every dress says so.
    pub example_data: bool,
    /// Which rules its workbook keeps.
    pub profile: Profile,
    /// Key facts: period, status, numbers.
    pub facts: Vec<Fact>,
    /// The total that workbooks work out anew; `None` where nothing is paid.
    pub proof: Option<Proof>,
    /// What follows, top-down.
    pub sections: Vec<Section>,
}

/// A total, and the formula that must come to it: a workbook holds one against the other on its cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The total of the engine.
    pub total: Pence,
    /// The same by the workbook's own formulas.
    pub by: Formula,
}

impl Document {
    /// A document whose words are a template's, with nothing in it yet.
    pub fn on(matter: &'static Matter, profile: Profile) -> Self {
        Self {
            kind: matter.name,
            told: Some(Told::of(matter)),
            what: String::new(),
            title: String::new(),
            headline: String::new(),
            council: String::new(),
            council_name: String::new(),
            example_data: false,
            profile,
            facts: Vec::new(),
            proof: None,
            sections: Vec::new(),
        }
    }

    /// The same document as one for a council.
    #[must_use]
    pub fn of_council(mut self, code: &str, name: &str) -> Self {
        self.council = code.into();
        self.council_name = name.into();
        self
    }

    /// The same document with a value for its words.
    ///
    /// # Panics
    /// When its matter does not name the value: what made the document is wrong.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &Cell) -> Self {
        if let Some(told) = &mut self.told {
            told.give(name, value);
        }
        self
    }
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The key.
    pub key: &'static str,
    /// The value.
    pub value: Cell,
}

/// Which kind of workbook a document becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// For practices and publication: the accessible-spreadsheet checklist to the letter.
    Statement,
    /// For the finance desk: frozen headings, filters, rows of totals.
    Working,
    /// For the sender of a return: a working file whose tables are the sender's own, cell for cell.
    Returned,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Statement, Self::Working, Self::Returned];

    /// The word by which a workbook's properties and the command line call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Working => "working",
            Self::Returned => "returned",
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
///
/// The heading and the sentences are a template's. Captions, headings of columns, notes and the description of a picture
/// are not: they name data, and are the same in every page, workbook, JSON and CSV file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// A name for links, unique in its document: lower case, digits and `-`.
    pub id: String,
    /// Which of several alike it speaks of, such as a practice; empty when the document has one of its kind.
    pub of: String,
    /// What its words are made of; `None` when `heading` and `words` are words already.
    pub told: Option<Told>,
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
            of: String::new(),
            told: None,
            heading: heading.into(),
            tone: Tone::Plain,
            words: Vec::new(),
            chart: None,
            tables: Vec::new(),
        }
    }

    /// A section whose words are a template's, with nothing given yet.
    pub fn on(id: impl Into<String>, matter: &'static Matter) -> Self {
        Self { told: Some(Told::of(matter)), ..Self::new(id, "") }
    }

    /// The same section as one of several alike, told apart by a code.
    #[must_use]
    pub fn of(mut self, code: &str) -> Self {
        self.id = format!("{}-{code}", self.id);
        self.of = code.into();
        self
    }

    /// The same section with a value for its words. A value that is never given is empty.
    ///
    /// # Panics
    /// When its matter does not name the value: the section is wrong.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &Cell) -> Self {
        if let Some(told) = &mut self.told {
            told.give(name, value);
        }
        self
    }

    /// The same section, whose words may ask whether something is so: the value is `yes` or empty.
    ///
    /// # Panics
    /// When its matter does not name the value: the section is wrong.
    #[must_use]
    pub fn when(self, name: &'static str, so: bool) -> Self {
        let value = if so { Cell::text("yes") } else { Cell::Blank };
        self.with(name, &value)
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
