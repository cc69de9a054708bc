//! Practices that a return names but nobody has declared: a slip in a name must not lose a child or a claim.

use super::{Effect, Remark, Return, RowRef};
use crate::words::nearest;
use std::collections::BTreeMap;

/// A remark for each undeclared practice that the return names, at the first row that does. Of those that are declared, `own`
/// are the council's: no other's can be meant.
pub fn undeclared_practices(given: &Return, declared: &[&str], own: &[&str]) -> Vec<Remark> {
    let all = given.this().all();
    let assigned = all.assignments.iter().map(|row| (row.practice.as_str(), row.row));
    let claimed = all.high_cost.iter().map(|row| (row.practice.as_str(), row.row));
    let excepted = all.exceptions.iter().map(|row| (row.practice.as_str(), row.row));
    let mut named: BTreeMap<&str, Vec<RowRef>> = BTreeMap::new();
    for (practice, row) in assigned.chain(claimed).chain(excepted) {
        if let Some(practice) = practice.filter(|practice| !declared.contains(practice)) {
            named.entry(practice).or_default().push(row);
        }
    }
    let remark = |(practice, rows): (&str, Vec<RowRef>)| {
        let first = rows.iter().map(|row| given.place(*row)).min()?;
        let meant = nearest(practice, own.iter().copied());
        let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
        let says = format!(
            "'{practice}' is not a declared practice ({}).{meant} Correct the name, or add the practice's contract.",
            if rows.len() == 1 { "1 row".into() } else { format!("{} rows", rows.len()) }
        );
        Some(Remark::new(first.at_column("PRACTICE"), Effect::Noted, says))
    };
    named.into_iter().filter_map(remark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Sheet;
    use crate::returns::assemble;
    use crate::words::Period;

    #[test]
    fn a_misspelt_practice_is_named_once_with_the_nearest_right_one() {
        let mut sheet = Sheet::new("assignments.csv", None);
        for (number, practice) in
            (1..).zip(["PRACTICE", "north-practice", "nroth-practice", "nroth-practice"])
        {
            let child = if number == 1 { "CHILD" } else { "7" };
            let rest = if number == 1 { ["HELD_FROM", "HELD_TO", "REASON"] } else { ["01/04/2026", "", ""] };
            sheet.push(number, [child, practice].into_iter().chain(rest));
        }
        let period: Period = "2026-10".parse().unwrap();
        let given = assemble("kent", period, &[(period, vec![&sheet])]);
        let remarks =
            undeclared_practices(&given, &["north-practice", "nrooth-practice"], &["north-practice"]);
        assert_eq!(remarks.len(), 1);
        assert_eq!(
            format!("{}: {}", remarks[0].place, remarks[0].says),
            "assignments.csv · row 3 · PRACTICE: 'nroth-practice' is not a declared practice (2 rows). Did you mean \
             north-practice? Correct the name, or add the practice's contract."
        );
    }
}
