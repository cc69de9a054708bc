//! F13, the extract of payments over £500: what the file `transparency.csv` says, to be looked over before it is published.

use super::paid::pay_by;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::{net, transparency_row};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "over_500", gives: &[] };

/// One row for each payment, never one for each indicator.
pub(in crate::reports) fn over_500(book: &Book, council: &CouncilBook) -> Section {
    let columns = [
        ("Transaction", Kind::Id),
        ("Date", Kind::Day),
        ("Supplier", Kind::Text),
        ("Net", Kind::Money),
        ("Code", Kind::Id),
        ("Purpose", Kind::Text),
    ];
    let mut table = Table::new("over_500", "Payments over £500", &columns);
    for practice in &council.practices {
        let Some(row) = transparency_row(book, council, practice) else { continue };
        let Some(contract) = &practice.contract else { continue };
        let [_, _, supplier, number, _, _, _, _, code, purpose, ..] = row;
        table.push(vec![
            Cell::Id(number),
            Cell::Day(pay_by(book, contract)),
            Cell::text(supplier),
            Cell::Money(net(book, practice)),
            Cell::Id(code),
            Cell::text(purpose),
        ]);
    }
    Section::on("over-500", &WORDS).tone(Tone::Detail).table(table)
}
