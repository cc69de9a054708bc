//! `outturn explain L302`: a trap, the smallest change that makes it, and the message that it gives.

use super::contract_lint::text;
use outturn::contracts::traps::{self, Trap};
use outturn::read::Sheet;
use outturn::run::lint;
use std::fmt::Write;

pub(super) fn trap(trap: &Trap) -> String {
    let sheets = traps::sheets(trap.raises);
    let made = lint(traps::PRACTICE, &sheets.iter().collect::<Vec<&Sheet>>(), &traps::published());
    let mut said = format!("{} · {}\n{}\n\nWhy: {}\n", trap.code, trap.severity.word(), trap.says, trap.why);
    let _ = writeln!(said, "\nThe smallest change to a contract without faults that makes it:");
    for edit in trap.raises {
        let _ = match traps::instead_of(edit).as_deref() {
            Some("") => writeln!(said, "  {edit} instead of blank"),
            Some(value) => writeln!(said, "  {edit} instead of {value}"),
            None => writeln!(said, "  {edit}"),
        };
    }
    let _ = writeln!(said, "\nWhat lint then says:");
    let message = text(&made);
    for line in message.lines().filter(|line| line.contains(&format!(": {}: ", trap.code))) {
        let _ = writeln!(said, "  {line}");
    }
    said
}
