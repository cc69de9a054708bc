//! The councils of a run, with where to go next.

use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "council_overview", gives: &[] };

/// A row a practice, with links to its statement and its council's pages.
pub(in crate::reports) fn council_overview(book: &Book) -> Section {
    let columns = [
        ("Council", Kind::Text),
        ("To pay", Kind::Money),
        ("Return", Kind::Text),
        ("Statement", Kind::Text),
        ("Payment pack", Kind::Text),
        ("Findings", Kind::Count),
        ("Put right", Kind::Text),
        ("Ask about", Kind::Text),
    ];
    let mut table = Table::new("councils", "Councils and practices", &columns);
    let mut total = Pence::ZERO;
    for council in &book.councils {
        let code = &council.council.code;
        let net: Pence =
            council.practices.iter().map(|practice| book.posting.this_month(&practice.code)).sum();
        total = total + net;
        let practice = council.practices.first();
        let statement = match practice {
            Some(practice) if practice.statement.is_some() => link(
                format!("statement of {}", practice.name()),
                format!("practice/{}/statement.html", practice.code),
            ),
            Some(_) => Cell::text("stopped: the contract is wrong"),
            None => Cell::text("no practice"),
        };
        table.push(vec![
            Cell::text(&*council.council.name),
            Cell::Money(net),
            Cell::text(council.standing.says()),
            statement,
            link(format!("pack of {}", council.council.name), format!("council/{code}/payment.html")),
            Cell::count(council.findings()),
            link(format!("findings of {}", council.council.name), format!("council/{code}/findings.html")),
            link(format!("diagnostics of {}", council.council.name), format!("council/{code}/gaming.html")),
        ]);
        for practice in council.practices.iter().skip(1) {
            table.push(further(council, practice));
        }
    }
    let blank = || Cell::Blank;
    table.close(vec![
        Cell::text("Total"),
        Cell::Money(total),
        blank(),
        blank(),
        blank(),
        blank(),
        blank(),
        blank(),
    ]);
    let table = table
        .note("Cells are blank in the total, and in the further rows of a council with several practices.");
    Section::on("councils", &WORDS).table(table)
}

/// A council's further practices have a row each; their money is in the council's first row.
fn further(
    council: &crate::reports::book::CouncilBook,
    practice: &crate::reports::book::PracticeBook,
) -> Vec<Cell> {
    let blank = || Cell::Blank;
    let statement = link(
        format!("statement of {}", practice.name()),
        format!("practice/{}/statement.html", practice.code),
    );
    vec![Cell::text(&*council.council.name), blank(), blank(), statement, blank(), blank(), blank(), blank()]
}

fn link(text: String, to: String) -> Cell {
    Cell::Link { text, to }
}
