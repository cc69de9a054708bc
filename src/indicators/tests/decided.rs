//! Exceptions: decisions that a child shall not count.

use super::{given, measured, said};
use crate::indicators::{Attribution, Figures, Practice, Reason, without_effect};
use crate::returns::Return;
use crate::words::exact;

const REASONS: [Reason<'_>; 2] =
    [Reason { code: "COURT", evidence: true }, Reason { code: "REFUSED", evidence: false }];

/// Four children of north, of whom 1 has moved often and nobody can say of 4, and the exceptions given.
fn four_children(exceptions: &str) -> Return {
    let text = format!(
        "Episodes 2025-26
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 01/01/2024 | S | U6 | 01/05/2025 | X1 | XX1 1AA
         1 | 01/05/2025 | P | U6 | 01/06/2025 | X1 | XX2 2AA
         1 | 01/06/2025 | P | U6 | | | XX3 3AA
         2 | 01/01/2024 | S | U6 | | | XX1 1AA
         3 | 01/01/2024 | S | U6 | | | XX1 1AA
         4 | 01/01/2024 | S | U6 | | | XX1 1AA
         4 | 01/06/2025 | P | U6 | | | XX2 2AA

         Assignments 2025-26
         CHILD | PRACTICE | HELD_FROM
         1 | north | 01/01/2024
         2 | north | 01/01/2024
         3 | north | 01/01/2024
         4 | north | 01/01/2024

         Exceptions 2025-26
         CHILD | PRACTICE | INDICATOR | REASON | EVIDENCE | DECIDED_BY | DECIDED_ON
         {exceptions}"
    );
    given("2025-26", &text)
}

fn practice() -> Practice<'static> {
    Practice { reasons: &REASONS, ..Practice::new("north", Attribution::Census) }
}

fn ps1(exceptions: &str, cap: Option<i128>) -> (Figures, Vec<String>) {
    let practice = Practice { exception_cap: cap.map(|cap| exact(cap, 100)), ..practice() };
    let figures = measured(four_children(exceptions), &[practice]);
    let states = said(figures.practices[0].figure("PS1").unwrap());
    (figures, states)
}

#[test]
fn a_decision_takes_a_child_out_of_the_rate_but_never_out_of_sight() {
    let rows = "1 | north | PS1 | COURT | file 7 | panel | 20/06/2025
         2 | north |  | REFUSED |  | panel | 21/06/2025
         4 | north | PS1 | REFUSED |  | panel | 22/06/2025";
    let (figures, states) = ps1(rows, None);
    assert_eq!(states, ["excepted: COURT", "excepted: REFUSED", "has not", "excepted: REFUSED"]);
    let figure = figures.practices[0].figure("PS1").unwrap();
    assert_eq!((figure.net(), figure.gross()), (Some(exact(0, 1)), Some(exact(0, 4))));
    assert_eq!((figure.excepted_share(), figure.completeness()), (Some(exact(3, 4)), Some(exact(1, 1))));
    assert_eq!(figure.rows_of(&figure.verdicts[0]).len(), 5, "assignment, three episodes, decision");
}

#[test]
fn beyond_the_cap_the_latest_decided_are_not_excepted() {
    let rows = "1 | north | PS1 | COURT | file 7 | panel | 22/06/2025
         2 | north |  | REFUSED |  | panel | 20/06/2025
         3 | north |  | REFUSED |  | panel | 22/06/2025";
    assert_eq!(ps1(rows, Some(100)).1[..3], ["excepted: COURT", "excepted: REFUSED", "excepted: REFUSED"]);
    assert_eq!(ps1(rows, Some(67)).1[..3], ["excepted: COURT", "excepted: REFUSED", "has not"]);
    assert_eq!(ps1(rows, Some(66)).1[..3], ["has", "excepted: REFUSED", "has not"]);
    assert_eq!(ps1(rows, Some(0)).1[..3], ["has", "has not", "has not"]);
}

#[test]
fn a_row_that_takes_no_effect_says_why_in_its_cell() {
    let rows = "1 | north | PS1 | COURT |  | panel | 20/06/2025
         1 | north | PS9 | COURT | file 7 | panel | 20/06/2025
         2 | north |  | ILL | file 7 | panel | 20/06/2025
         2 | north |  | COURT | file 7 |  | 20/06/2025
         3 | north |  | COURT | file 7 | panel | June
         3 | north |  | COURT | file 7 | panel | 31/03/2025
         3 | south |  | COURT | file 7 | panel | 20/06/2025
         5 | north |  | COURT | file 7 | panel | 20/06/2025";
    let (_, states) = ps1(rows, None);
    let unknown = "unknown: an episode is open although another follows";
    assert_eq!(states, ["has", "has not", "has not", unknown]);
    let said: Vec<String> = without_effect(&four_children(rows), &[practice()])
        .iter()
        .map(|remark| {
            let (row, column) = (remark.place.row.unwrap(), remark.place.column.as_deref().unwrap());
            format!("row {row} · {column}: {}", remark.says)
        })
        .collect();
    let expected = [
        "row 2 · EVIDENCE: The exception takes no effect: COURT needs evidence. Say where it is kept.",
        "row 3 · INDICATOR: The exception takes no effect: 'PS9' is not an indicator. Did you mean PS1? \
         Give its id, or leave it blank for all.",
        "row 4 · REASON: The exception takes no effect: 'ILL' is no reason of the contract. Give one \
         of: COURT, REFUSED.",
        "row 5 · DECIDED_BY: The exception takes no effect: nobody is named who decided. Give the role.",
        "row 6 · DECIDED_ON: The exception takes no effect: it has no readable day of decision. Give it \
         as 31/10/2026.",
        "row 7 · DECIDED_ON: The exception takes no effect: 31 March 2025 is outside the twelve months \
         to 31 March 2026. Decide anew, or delete the row.",
        "row 9 · CHILD: The exception takes no effect: the practice never held the child. Correct the \
         child or the practice.",
    ];
    for (number, sentence) in expected.iter().enumerate() {
        assert!(said.iter().any(|one| one == sentence), "{number}: {sentence}\nsaid: {said:#?}");
    }
    assert_eq!(said.len(), expected.len(), "south's row is its own: {said:#?}");
    let knows_none = Practice::new("north", Attribution::Census);
    let first = &without_effect(&four_children(rows), &[knows_none])[0];
    assert_eq!(first.says, "The exception takes no effect: the contract knows no reasons. Delete the row.");
}
