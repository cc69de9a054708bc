//! The month's sums again, row by row from counts and the contract's values: in workbooks each row that is worked out is a
//! live formula, so that anybody can put in another count and see what it would have paid.

use crate::contracts::Clause;
use crate::payments::{From, Line, Row, Statement, Unit};
use crate::reports::said::{Cell, Formula, Kind, Matter, Piece, Section, Table, Tone};
use crate::words::{Exact, Pence, whole};
use std::collections::BTreeMap;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "calculation", gives: &[] };

const TABLE: &str = "calculation";
const VALUE: usize = 4;

/// The rows of every line of one or more statements, and where each line's sum stands among them.
pub(in crate::reports) struct LaidOut {
    table: Table,
    due: BTreeMap<(Box<str>, String), (usize, Pence)>,
}

impl LaidOut {
    /// No rows yet.
    pub(in crate::reports) fn new() -> Self {
        let columns = [
            ("Row", Kind::Id),
            ("Line", Kind::Text),
            ("What", Kind::Text),
            ("Where from", Kind::Text),
            ("Value", Kind::Number),
        ];
        let table = Table::new(TABLE, "Every sum of the month, row by row", &columns)
            .anchored("calculation")
            .note("A row that is given says by whom; any other says from which rows it is worked out.");
        Self { table, due: BTreeMap::new() }
    }

    /// Adds the lines of a statement; `before` stands before their names where there are several practices.
    pub(in crate::reports) fn add(&mut self, statement: &Statement, clauses: &[Clause], before: &str) {
        for line in &statement.lines {
            let name = format!("{before}{}", line.component.label(clauses));
            self.add_line(&statement.practice, line, &name);
        }
    }

    fn add_line(&mut self, practice: &str, line: &Line, name: &str) {
        let first = self.table.rows.len();
        for (row, value) in line.calculation.rows() {
            self.add_row(first, row, value, name);
        }
        if let Some(due) = line.calculation.pence() {
            let key = (practice.into(), line.component.to_string());
            self.due.insert(key, (self.table.rows.len() - 1, due));
        }
    }

    fn add_row(&mut self, first: usize, row: &Row, value: Exact, name: &str) {
        let number = self.table.rows.len();
        let from = match &row.from {
            From::Given(by) => format!("given by {by}"),
            From::Worked(formula) => formula.written(false, &|at| format!("row {}", first + at + 1)),
        };
        self.table.push(vec![
            Cell::Id((number + 1).to_string()),
            Cell::text(name),
            Cell::text(&row.says),
            Cell::text(from),
            shown(row.unit, value),
        ]);
        if let From::Worked(formula) = &row.from {
            // Rows are told from the text around them by a mark that no formula holds.
            let text = formula.written(true, &|at| format!("\u{0}{}\u{0}", first + at));
            self.table.work_out(number, VALUE, pieces(&text));
        }
    }

    /// The formula of a sum under a key of the ledger, when the rows come to it.
    pub(in crate::reports) fn of(&self, practice: &str, component: &str, sum: Pence) -> Option<Formula> {
        let (row, due) = self.due.get(&(practice.into(), component.into()))?;
        (*due == sum).then(|| Formula::cell(TABLE, *row, VALUE))
    }

    /// The section.
    pub(in crate::reports) fn section(self) -> Section {
        Section::on("calculation-rows", &WORDS).tone(Tone::Detail).table(self.table)
    }
}

fn shown(unit: Unit, value: Exact) -> Cell {
    let pence = value * whole(100);
    match unit {
        Unit::Money if pence.is_integer() => i64::try_from(pence.to_integer())
            .map_or(Cell::Number(value), |pence| Cell::Money(Pence::new(pence))),
        Unit::Rate => Cell::Rate(value),
        Unit::Money | Unit::Number => Cell::Number(value),
    }
}

/// The text between the marks as it is, what is between two marks as the cell of that row.
fn pieces(text: &str) -> Formula {
    let pieces = text.split('\u{0}').enumerate().filter(|(_, piece)| !piece.is_empty());
    let piece = |(at, piece): (usize, &str)| match piece.parse() {
        Ok(row) if at % 2 == 1 => Piece::Cell(TABLE, row, VALUE),
        _ => Piece::Text(piece.into()),
    };
    Formula(pieces.map(piece).collect())
}
