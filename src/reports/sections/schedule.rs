//! The payment schedule: one row a practice. A held practice has a row, a status and a reason; it does not vanish.

use super::LaidOut;
use crate::ledger::Movement;
use crate::payments::Component;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Formula, Kind, Matter, Piece, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "schedule", gives: &[] };

/// The column of core funding, after which those of the other elements stand.
const CORE: usize = 4;
/// The column of what is paid.
pub(in crate::reports) const NET: usize = 8;

/// The schedule of a council.
pub(in crate::reports) fn schedule(book: &Book, council: &CouncilBook, laid_out: &LaidOut) -> Section {
    let columns = [
        ("Practice", Kind::Id),
        ("Name", Kind::Text),
        ("Supplier", Kind::Id),
        ("Order", Kind::Id),
        ("Core", Kind::Money),
        ("Retainer", Kind::Money),
        ("Outcomes", Kind::Money),
        ("Earlier months", Kind::Money),
        ("Net", Kind::Money),
        ("VAT", Kind::Text),
        ("Status", Kind::Text),
    ];
    let mut table = Table::new("schedule", "Payment schedule", &columns);
    let mut totals = [Pence::ZERO; 5];
    for practice in &council.practices {
        let sums = sums(book, practice);
        totals.iter_mut().zip(sums).for_each(|(total, sum)| *total = *total + sum);
        let at = table.rows.len();
        table.push(row(practice, sums));
        work_out(&mut table, at, &movements(book, practice), laid_out);
    }
    let blank = || Cell::Blank;
    let mut total = vec![Cell::Id("Total".into()), blank(), blank(), blank()];
    total.extend(totals.map(Cell::Money));
    total.extend([blank(), blank()]);
    table.close(total);
    let table = table
        .note("The total has no name, supplier, order, VAT treatment or status, so those cells are blank.");
    Section::on("schedule", &WORDS).table(table)
}

/// Core, retainer, outcomes, corrections of earlier months, net.
fn sums(book: &Book, practice: &PracticeBook) -> [Pence; 5] {
    let mut sums = [Pence::ZERO; 5];
    for movement in book.posting.of(&practice.code) {
        let at = if movement.target.period == book.period { element(movement) } else { 3 };
        sums[at] = sums[at] + movement.this_month();
    }
    sums[4] = sums[..4].iter().copied().sum();
    sums
}

/// The movements of the month itself, by element.
fn movements<'a>(book: &'a Book, practice: &'a PracticeBook) -> [Vec<&'a Movement>; 3] {
    let mut found = [Vec::new(), Vec::new(), Vec::new()];
    for movement in book.posting.of(&practice.code).filter(|of| of.target.period == book.period) {
        found[element(movement)].push(movement);
    }
    found
}

/// The elements from the rows of the calculation, and net as the sum of the row.
fn work_out(table: &mut Table, row: usize, elements: &[Vec<&Movement>; 3], laid_out: &LaidOut) {
    let text = |text: &str| Piece::Text(text.into());
    for (element, movements) in elements.iter().enumerate().filter(|(_, movements)| !movements.is_empty()) {
        let mut pieces = vec![text("ROUND(0")];
        for movement in movements {
            let sum = movement.this_month();
            pieces.push(text("+"));
            match laid_out.of(&movement.target.practice, &movement.target.component, sum) {
                Some(formula) => pieces.extend(formula.0),
                None => pieces.push(Piece::Text(sum.plain())),
            }
        }
        pieces.push(text(",2)"));
        table.work_out(row, CORE + element, Formula(pieces));
    }
    let elements = (CORE..NET).flat_map(|column| [text("+"), Piece::Cell("schedule", row, column)]);
    let net = std::iter::once(text("ROUND(0")).chain(elements).chain([text(",2)")]);
    table.work_out(row, NET, Formula(net.collect()));
}

fn element(movement: &Movement) -> usize {
    match &*movement.target.component {
        component if component == Component::Core.to_string() => 0,
        component if component == Component::Retainer.to_string() => 1,
        _ => 2,
    }
}

fn row(practice: &PracticeBook, sums: [Pence; 5]) -> Vec<Cell> {
    let contract = practice.contract.as_ref();
    let of = |field: fn(&crate::contracts::Contract) -> &str| {
        contract.map_or(Cell::Symbol('x'), |contract| Cell::Id(field(contract).into()))
    };
    let status = match (&practice.contract, &practice.statement) {
        (None, _) => "Stopped: the contract is wrong",
        (_, None) => "Nothing due: no contract year covers the month",
        (_, Some(_)) if practice.is_held() => "Draft, part held",
        _ => "Draft",
    };
    let mut row = vec![
        Cell::Id(practice.code.to_string()),
        Cell::text(practice.name()),
        of(|contract| &contract.supplier),
        of(|contract| &contract.order),
    ];
    row.extend(sums.map(Cell::Money));
    row.push(contract.map_or(Cell::Symbol('x'), |contract| Cell::text(&*contract.vat)));
    row.push(Cell::text(status));
    row
}
