//! The verdicts drawn for checking: the contract's seeded sample, for the council alone.

use crate::contracts::Contract;
use crate::indicators::PracticeFigures;
use crate::payments::drawn;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::{show_decimal, whole};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "sample", gives: &["asked"] };

/// Which children's verdicts are to be checked against their files; `None` where no contract asks for it or nothing was
/// measured.
pub(in crate::reports) fn sample(book: &Book, council: &CouncilBook) -> Option<Section> {
    let figures = council.figures.as_ref()?;
    let given = council.validated.as_ref()?.cleared.given();
    let columns =
        [("Practice", Kind::Id), ("Clause", Kind::Id), ("Child", Kind::Id), ("Counted as", Kind::Text)];
    let mut table = Table::new("sample", "Verdicts to check, drawn by the contracts' seeds", &columns);
    let mut asked = Vec::new();
    for practice in &council.practices {
        let Some(contract) = &practice.contract else { continue };
        let Some(ours) = figures.practices.iter().find(|of| of.practice == practice.code) else { continue };
        let Some(share) = contract.verification.sample else { continue };
        asked.push(format!("{} % for {}", show_decimal(share * whole(100), 1), practice.code));
        let verdicts = verdicts(contract, ours, &given.children);
        let keys: Vec<String> =
            verdicts.iter().map(|(clause, child, _)| format!("{} {clause} {child}", book.period)).collect();
        for key in drawn(contract.verification.seed, share, &keys) {
            let at = keys.iter().position(|known| known == key).expect("a key of the list");
            let (clause, child, state) = &verdicts[at];
            let cells = [practice.code.to_string(), clause.to_string(), child.to_string()];
            let mut row: Vec<Cell> = cells.into_iter().map(Cell::Id).collect();
            row.push(Cell::text(*state));
            table.push(row);
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    let section = Section::on("sample", &WORDS).tone(Tone::Detail);
    Some(section.with("asked", &Cell::text(asked.join(", "))).table(table))
}

/// Every counted verdict of a contract's clauses: clause, child, state.
fn verdicts<'a>(
    contract: &'a Contract,
    figures: &'a PracticeFigures,
    children: &'a [Box<str>],
) -> Vec<(&'a str, &'a str, &'static str)> {
    let of = |clause: &'a crate::contracts::Clause| {
        let figure = figures.figure(&clause.measure.id);
        let counted = figure.into_iter().flat_map(|figure| &figure.verdicts);
        counted
            .filter(|verdict| matches!(verdict.state, crate::indicators::State::Counted(_)))
            .map(|verdict| (&*clause.id, &*children[verdict.child as usize], verdict.state.word()))
    };
    contract.clauses.iter().flat_map(of).collect()
}
