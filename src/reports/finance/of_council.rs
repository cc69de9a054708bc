//! What sections ask of a council's finance tables.

use super::codes::{Code, code_of};
use super::elements::{ELEMENTS, element_of};
use crate::ledger::Movement;
use crate::payments::Component;
use crate::reports::book::{Book, CouncilBook};
use crate::words::Pence;

/// Below this nothing is accrued where the council's table does not say otherwise.
const ACCRUE_FROM: Pence = Pence::new(100_000);

/// The least that the council accrues: the setting `accrue_from` of its journal.
pub(in crate::reports) fn accrue_from(council: &CouncilBook) -> Pence {
    let mut mappings = council.finance.iter().flat_map(|finance| &finance.mappings);
    mappings.find_map(|mapping| mapping.form.accrue_from).unwrap_or(ACCRUE_FROM)
}

/// The codes under which a movement is booked; `None` where the council gives none.
pub(in crate::reports) fn code_of_movement<'a>(
    book: &Book,
    council: &'a CouncilBook,
    movement: &Movement,
) -> Option<&'a Code> {
    let element = ELEMENTS[element_of(book, movement)];
    code_of(&council.finance.as_ref()?.codes, &movement.target.practice, element)
}

/// The codes under which a component's twelfths and payments on account are booked.
pub(in crate::reports) fn code_of_element<'a>(
    council: &'a CouncilBook,
    practice: &str,
    component: &Component,
) -> Option<&'a Code> {
    let element = match component {
        Component::Core => ELEMENTS[0],
        Component::Retainer => ELEMENTS[1],
        _ => ELEMENTS[2],
    };
    code_of(&council.finance.as_ref()?.codes, practice, element)
}
