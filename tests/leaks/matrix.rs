//! Who may see what: a row for each class of canary, a column for each reader. What may be seen says why below; all else is
//! never to be found, in a page, a workbook, a file's name, what is printed, or what is left behind.

use crate::canary::Class;

/// Who reads a thing that comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Those who sent the return: findings, tests for gaming, what `check` and `explain statement` print.
    Returns,
    /// The same, given back what they sent: their own tables, cell for cell, and nothing of anybody else's.
    Sender,
    /// Those who pay: the payment pack, and what `contract` prints.
    Finance,
    /// The practice: its statement.
    Practice,
    /// Everybody in England: the collation, the lists of rules, the odds of a contract, its scores.
    England,
    /// Those who run the program: the run's first page.
    Runner,
    /// Logs: what `run` prints, its manifest, the ledger, what is left behind.
    Log,
}

use Class::{
    Author, BirthDate, Child, ContractCell, Machine, NameInCell, NameInFile, NameInHeading, NameInText,
    OfOneChild, Postcode, Provider, PupilNumber, Rejected, Worker,
};

/// May it be seen?
type May = bool;
const MAY: May = true;
const NOT: May = false;

/// Readers in the order of the columns.
pub(crate) const READERS: [Reader; 7] = [
    Reader::Returns,
    Reader::Sender,
    Reader::Finance,
    Reader::Practice,
    Reader::England,
    Reader::Runner,
    Reader::Log,
];

/// A sender is told what stands in a wrong cell, or nobody could find it: postcodes, numbers of providers and workers,
/// answers about one child. A pupil number and a birthday, the child's own or its first child's, are never repeated, nor
/// what stands in a column that is not read. Only the workbook in which a return goes back has all of it: there each cell
/// stands as its sender wrote it, to be put right and sent again, so nobody else may open it.
/// A practice is told its own children's numbers only where its contract says so, which the contracts played here do not
/// (`tests/walks/children_told.rs` plays those that do). A file's name is how every reader within the council knows which
/// file is meant, and a log has file, cell and rule. A wrong cell of a contract is told to those who keep the contract; it
/// goes into no log.
#[rustfmt::skip]
pub(crate) const MATRIX: [(Class, [May; 7]); 15] = [
    //              returns sender finance practice England runner log
    (NameInCell,    [NOT,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (NameInHeading, [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (NameInFile,    [MAY,    MAY,   NOT,    NOT,     NOT,    MAY,   MAY]),
    (NameInText,    [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (BirthDate,     [NOT,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (PupilNumber,   [NOT,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Postcode,      [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Provider,      [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Child,         [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (OfOneChild,    [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Worker,        [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Rejected,      [MAY,    MAY,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (ContractCell,  [NOT,    NOT,   MAY,    NOT,     NOT,    MAY,   NOT]),
    (Author,        [NOT,    NOT,   NOT,    NOT,     NOT,    NOT,   NOT]),
    (Machine,       [NOT,    NOT,   NOT,    NOT,     NOT,    NOT,   NOT]),
];

/// May this reader see a thing of this class?
pub(crate) fn may(reader: Reader, class: Class) -> May {
    let row = MATRIX.iter().find(|(of, _)| *of == class).expect("every class has its row");
    let column = READERS.iter().position(|of| *of == reader).expect("every reader has its column");
    row.1[column]
}

/// Who reads a file below the outputs folder; a file that nobody is known to read is a mistake.
pub(crate) fn reader_of(path: &str) -> Reader {
    let name = path.rsplit('/').next().unwrap_or(path);
    let below = path.split_once('/').map_or(path, |(_, below)| below);
    match name {
        "ledger.sqlite" | "ledger.lock" | "register.sqlite" | "run.json" => return Reader::Log,
        "index.html" => return Reader::Runner,
        _ => {}
    }
    let stem = name.split('.').next().unwrap_or(name);
    match (below.split('/').next(), stem) {
        (Some("council"), "findings" | "gaming" | "evidence") => Reader::Returns,
        (Some("council"), "returned") => Reader::Sender,
        (Some("council"), "payment" | "journal" | "creditors" | "audit" | "sample") => Reader::Finance,
        (Some("practice"), "statement") => Reader::Practice,
        // The second is what a council must publish of its spending.
        (Some("england"), "collation") | (Some("council"), "transparency") => Reader::England,
        _ => panic!("{path} is read by nobody: give it its reader"),
    }
}
