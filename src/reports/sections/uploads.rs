//! F5 and F6, the journal and the creditors' upload: what became of each, with its control totals.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::{Made, Upload, uploads as made};
use crate::reports::said::{Cell, Formula, Kind, Matter, Piece, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "uploads", gives: &["tables", "code", "released"] };

/// Each upload with its totals, or why it is not made.
pub(in crate::reports) fn uploads(book: &Book, council: &CouncilBook) -> Section {
    let made = made(book, council);
    let section = Section::on("uploads", &WORDS)
        .when("tables", council.finance.is_some())
        .with("code", &Cell::text(&*council.council.code))
        .when("released", council.progress.is_released());
    if made.is_empty() { section } else { section.table(table(&made, council.progress.is_released())) }
}

fn table(made: &[Made], released: bool) -> Table {
    let columns = [
        ("Upload", Kind::Id),
        ("Rows", Kind::Count),
        ("Debits, or documents", Kind::Money),
        ("Credits", Kind::Money),
        ("Difference", Kind::Money),
        ("State", Kind::Text),
    ];
    let mut table = Table::new("uploads", "What finance systems are handed", &columns);
    for (row, of) in made.iter().enumerate() {
        let journal = of.upload == Upload::Journal;
        let state = match &of.file {
            Ok(_) if released => "made",
            Ok(_) => "held back until the release",
            Err(_) => "not made: the exceptions say why",
        };
        let only_journal = |cell| if journal { cell } else { Cell::Symbol('z') };
        table.push(vec![
            Cell::Id(of.upload.name().into()),
            Cell::count(of.rows),
            Cell::Money(of.one),
            only_journal(Cell::Money(of.other)),
            only_journal(Cell::Money(of.one - of.other)),
            Cell::text(state),
        ]);
        if journal {
            let text = |text: &str| Piece::Text(text.into());
            let cell = |column| Piece::Cell("uploads", row, column);
            let difference = vec![text("ROUND("), cell(2), text("-"), cell(3), text(",2)")];
            table.work_out(row, 4, Formula(difference));
        }
    }
    if table.symbols().contains(&'z') {
        return table.note("[z] stands where an upload has one side only.");
    }
    table
}
