//! A formula behind a number of a table: workbooks write it so that the number can be worked out again.

/// A formula over cells of the same document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula(pub Vec<Piece>);

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Signs, functions, numbers; never anything that a sender wrote.
    Text(String),
    /// The number in a cell: a table's name, a row (the totals come after the last), a column.
    Cell(&'static str, usize, usize),
    /// A column of a table without its totals.
    Column(&'static str, usize),
}

impl Formula {
    /// A cell as it is.
    pub fn cell(table: &'static str, row: usize, column: usize) -> Self {
        Self(vec![Piece::Cell(table, row, column)])
    }

    /// The sum of a column of money, to the penny: binary numbers do not add up to it by themselves.
    pub fn sum(table: &'static str, column: usize) -> Self {
        let text = |text: &str| Piece::Text(text.into());
        Self(vec![text("ROUND(SUM("), Piece::Column(table, column), text("),2)")])
    }

    /// The formula as a text, with the places of its cells as `place` says them.
    pub fn written(&self, place: &impl Fn(&Piece) -> Option<String>) -> Option<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => Some(text.clone()),
            Piece::Cell(..) | Piece::Column(..) => place(piece),
        };
        self.0.iter().map(piece).collect()
    }
}
