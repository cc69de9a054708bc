//! F1, the payment schedule: one row a practice, its money in one table, whom it is for and by when in the other. A held
//! practice has a row, a status and a reason; it does not vanish.

use super::LaidOut;
use super::paid::pay_by;
use crate::contracts::Contract;
use crate::ledger::Movement;
use crate::payments::Due;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::{element_of, elements, statement_no, vat_of};
use crate::reports::said::{Cell, Formula, Kind, Matter, Piece, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "schedule", gives: &[] };

/// The column of core funding, after which those of the other elements stand.
const CORE: usize = 2;
/// The column of what is paid.
pub(in crate::reports) const NET: usize = 7;
/// The column of what is paid with tax.
const GROSS: usize = 9;

/// The schedule of a council.
pub(in crate::reports) fn schedule(book: &Book, council: &CouncilBook, laid_out: &LaidOut) -> Section {
    let columns = [
        ("Practice", Kind::Id),
        ("Name", Kind::Text),
        ("Core", Kind::Money),
        ("Retainer", Kind::Money),
        ("Outcomes", Kind::Money),
        ("Earlier months", Kind::Money),
        ("Taken back", Kind::Money),
        ("Net", Kind::Money),
        ("VAT amount", Kind::Money),
        ("Gross", Kind::Money),
        ("Status", Kind::Text),
    ];
    let mut table = Table::new("schedule", "Payment schedule", &columns);
    let mut totals = [Pence::ZERO; 6];
    let mut taxes = Some(Pence::ZERO);
    for practice in &council.practices {
        let parts = elements(book, practice);
        let net = parts.into_iter().sum();
        let sums = [parts[0], parts[1], parts[2], parts[3], parts[4], net];
        totals.iter_mut().zip(sums).for_each(|(total, sum)| *total = *total + sum);
        // Where nothing is paid there is no tax to settle.
        let tax = if net == Pence::ZERO { Some(net) } else { practice.contract.as_ref().and_then(vat_of) };
        taxes = taxes.zip(tax).map(|(all, tax)| all + tax);
        let at = table.rows.len();
        table.push(row(council, practice, sums, tax));
        work_out(&mut table, at, &movements(book, practice), laid_out);
        if tax.is_some() {
            work_out_gross(&mut table, at);
        }
    }
    let mut total = vec![Cell::Id("Total".into()), Cell::Blank];
    total.extend(totals.map(Cell::Money));
    let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('x'), Cell::Money);
    total.extend([money(taxes), money(taxes.map(|taxes| totals[5] + taxes)), Cell::Blank]);
    table.close(total);
    let mut table = table.note("The total has no name and no status, so those cells are blank.");
    if table.symbols().contains(&'x') {
        table = table.note("[x] stands where the contract does not settle the tax.");
    }
    Section::on("schedule", &WORDS).table(table).table(references(book, council))
}

/// Whom each payment is for, under which numbers, and by when.
fn references(book: &Book, council: &CouncilBook) -> Table {
    let columns = [
        ("Practice", Kind::Id),
        ("Statement", Kind::Id),
        ("Supplier", Kind::Id),
        ("Contract", Kind::Id),
        ("Order", Kind::Id),
        ("VAT", Kind::Text),
        ("Pay by", Kind::Day),
        ("Why held", Kind::Text),
    ];
    let mut table = Table::new("payees", "Numbers, tax and day of each payment", &columns);
    for practice in &council.practices {
        let contract = practice.contract.as_ref();
        let of = |cell: fn(&Contract) -> Cell| contract.map_or(Cell::Symbol('x'), cell);
        table.push(vec![
            Cell::Id(practice.code.to_string()),
            Cell::Id(statement_no(&council.council.code, &practice.code, book.period)),
            of(|contract| Cell::Id(contract.supplier.to_string())),
            of(|contract| Cell::Id(contract.version.to_string())),
            of(|contract| Cell::Id(contract.order.to_string())),
            of(|contract| Cell::text(&*contract.vat)),
            contract.map_or(Cell::Symbol('x'), |contract| Cell::Day(pay_by(book, contract))),
            Cell::text(why_held(practice)),
        ]);
    }
    if table.symbols().contains(&'x') {
        table = table.note("[x] stands where the contract cannot be read.");
    }
    table
}

/// The movements by element that the month's calculation stands behind: those of the month itself, while no earlier month's
/// are among them.
fn movements<'a>(book: &'a Book, practice: &'a PracticeBook) -> [Vec<&'a Movement>; 5] {
    let mut found: [Vec<&Movement>; 5] = Default::default();
    for movement in book.posting.of(&practice.code) {
        found[element_of(book, movement)].push(movement);
    }
    for element in &mut found {
        if element.iter().any(|movement| movement.target.period != book.period) {
            element.clear();
        }
    }
    found
}

/// The elements from the rows of the calculation, and net as the sum of the row.
fn work_out(table: &mut Table, row: usize, elements: &[Vec<&Movement>; 5], laid_out: &LaidOut) {
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

/// Gross as net and tax.
fn work_out_gross(table: &mut Table, row: usize) {
    let text = |text: &str| Piece::Text(text.into());
    let cell = |column| Piece::Cell("schedule", row, column);
    let gross = vec![text("ROUND("), cell(NET), text("+"), cell(GROSS - 1), text(",2)")];
    table.work_out(row, GROSS, Formula(gross));
}

fn row(council: &CouncilBook, practice: &PracticeBook, sums: [Pence; 6], tax: Option<Pence>) -> Vec<Cell> {
    let status = match (&practice.contract, &practice.statement) {
        (None, _) => "Stopped: the contract is wrong",
        (_, None) => "Nothing due: no contract year covers the month",
        (_, Some(_)) if practice.is_held() => &format!("{}, part held", council.progress.says()),
        _ => &council.progress.says(),
    };
    let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('x'), Cell::Money);
    let mut row = vec![Cell::Id(practice.code.to_string()), Cell::text(practice.name())];
    row.extend(sums.map(Cell::Money));
    row.extend([money(tax), money(tax.map(|tax| sums[5] + tax)), Cell::text(status)]);
    row
}

/// Why it is held, in the words of its lines, each once.
fn why_held(practice: &PracticeBook) -> String {
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines).chain(&practice.still_held);
    let mut reasons: Vec<&str> = Vec::new();
    for line in lines {
        if let Due::Held(reason, _) = &line.due
            && !reasons.contains(&reason.as_str())
        {
            reasons.push(reason);
        }
    }
    match (&practice.contract, reasons.as_slice()) {
        (None, _) => "its contract: see the section on contracts".into(),
        (_, []) => "nothing is held".into(),
        (_, [first]) => (*first).to_string(),
        (_, [first, others @ ..]) => format!("{first}; and {} more reasons, see exceptions", others.len()),
    }
}
