//! Headings and nothing below them: nobody to speak of, or a table whose end was lost on the way. Which of the two it is
//! nobody can see, so it is never taken for "none".

use super::heading::Recognised;
use super::rows_below::{NIL, has_rows};
use super::{Effect, Remark, TableId};
use crate::read::Sheet;

/// What to say of a table without rows, be it one that says that there is nothing to report; `None` where it has some.
pub(super) fn no_rows(sheet: &Sheet, known: &Recognised) -> Option<Remark> {
    if has_rows(sheet, known) {
        return None;
    }
    let table = known.table;
    let remark = if let Some(because) = never_empty(table) {
        let says = format!(
            "The table {table} has headings but no rows, though {because}, so its rows may be lost and the return is held. Send \
             its rows or, if there is nobody to report, one row with {NIL} under CHILD."
        );
        Remark::new(sheet.place(), Effect::TableRefused, says)
    } else {
        let says = format!(
            "The table {table} has headings but no rows, so it counts as not sent. Send its rows or, if there is nothing to \
             report, one row with {NIL} under CHILD."
        );
        Remark::new(sheet.place(), Effect::Noted, says)
    };
    Some(remark)
}

/// Why a council with children in care cannot have the table without rows. Every other table holds what befalls some
/// children only, so that a small council's may be empty for a whole year: it is noted, and what needs it is not measured.
fn never_empty(table: TableId) -> Option<&'static str> {
    match table {
        TableId::Header => Some("every child in care has a row in it"),
        TableId::Episodes => Some("every child in care has an episode"),
        TableId::SwEpisodes => Some("every child in care has a social worker"),
        TableId::Assignments => Some("it is sent to say which practice holds which child"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::{assemble, told};
    use crate::words::Period;

    /// What is said of a table of which these rows came, as the return is assembled and as the folder is looked at.
    fn said(table: TableId, rows: &[&str]) -> Option<Effect> {
        let mut sheet = Sheet::new("a.csv", None);
        sheet.push(1, table.headings());
        for (number, child) in (2..).zip(rows) {
            sheet.push(number, std::iter::once(*child).chain(vec![""; table.headings().len() - 1]));
        }
        let period: Period = "2026-10".parse().unwrap();
        let whole = assemble("kent", period, &[(period, vec![&sheet])]);
        assert_eq!(whole.has(table), !rows.is_empty());
        let effect = whole.remarks.first().map(|remark| remark.effect);
        assert_eq!(told(&[&sheet]).refused, effect == Some(Effect::TableRefused), "{table}");
        effect
    }

    #[test]
    fn a_table_that_cannot_be_empty_is_held_and_nothing_to_report_is_not() {
        let held = [TableId::Header, TableId::Episodes, TableId::SwEpisodes, TableId::Assignments];
        for table in TableId::ALL {
            let wanted = if held.contains(&table) { Effect::TableRefused } else { Effect::Noted };
            assert_eq!((said(table, &[]), said(table, &["nil"])), (Some(wanted), None), "{table}");
        }
    }
}
