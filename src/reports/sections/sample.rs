//! The verdicts drawn for checking: case by case with its child for those who sent the return, in numbers for those who pay.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::{Draw, draws};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::{show_decimal, whole};

/// What the words of the cases may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "sample", gives: &["asked"] };

/// What the words of the numbers may name.
pub(in crate::reports) static DRAWN: Matter = Matter { name: "sample_drawn", gives: &["asked"] };

/// Which children's verdicts are to be checked against their files; `None` where nothing is drawn.
pub(in crate::reports) fn sample(book: &Book, council: &CouncilBook) -> Option<Section> {
    let draws = draws(book, council);
    let columns = [
        ("Practice", Kind::Id),
        ("Case", Kind::Id),
        ("Clause", Kind::Id),
        ("Child", Kind::Id),
        ("Counted as", Kind::Text),
    ];
    let mut table = Table::new("sample", "Verdicts to check, drawn by a seed that nobody chose", &columns);
    for draw in &draws {
        for case in &draw.cases {
            let cells = [draw.practice, &*case.number, case.clause, case.child];
            let mut row: Vec<Cell> = cells.into_iter().map(|cell| Cell::Id(cell.into())).collect();
            row.push(Cell::text(case.counted_as));
            table.push(row);
        }
    }
    let section = Section::on("sample", &WORDS).tone(Tone::Detail);
    (!draws.is_empty()).then(|| section.with("asked", &Cell::text(asked(&draws))).table(table))
}

/// How many verdicts of each clause are drawn, with what they stand for; `None` where nothing is drawn.
pub(in crate::reports) fn sample_drawn(book: &Book, council: &CouncilBook) -> Option<Section> {
    let draws = draws(book, council);
    let columns = [
        ("Practice", Kind::Id),
        ("Clause", Kind::Id),
        ("List", Kind::Id),
        ("Counted", Kind::Count),
        ("Drawn", Kind::Count),
        ("Pays", Kind::Money),
    ];
    let mut table =
        Table::new("sample_drawn", "What is drawn for checking, and what it stands for", &columns);
    for draw in &draws {
        for of in &draw.clauses {
            let mut row: Vec<Cell> = [draw.practice, of.clause, &*draw.list()]
                .into_iter()
                .map(|cell| Cell::Id(cell.into()))
                .collect();
            row.extend([Cell::count(of.population), Cell::count(of.drawn), Cell::Money(of.pays)]);
            table.push(row);
        }
    }
    let section = Section::on("sample-drawn", &DRAWN).tone(Tone::Detail);
    (!draws.is_empty()).then(|| section.with("asked", &Cell::text(asked(&draws))).table(table))
}

fn asked(draws: &[Draw<'_>]) -> String {
    let of = |draw: &Draw<'_>| match draw.rule.sample {
        Some(share) => format!("{} % for {}", show_decimal(share * whole(100), 1), draw.practice),
        None => format!("{} for {}, whose contract does not say how many", draw.cases.len(), draw.practice),
    };
    draws.iter().map(of).collect::<Vec<_>>().join(", ")
}
