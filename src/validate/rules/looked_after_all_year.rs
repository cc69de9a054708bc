//! What is told, or not told, of children who were looked after throughout the year: one row a group of columns.

use super::r182_all_or_none::{asked_of_everybody, asked_of_some};
use crate::returns::tables::Outcomes;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, looked_after_all_year};

/// One rule for each group of columns that others leave blank, and one for what these children must have.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "185",
        &["SDQ_SCORE"],
        |child, year, flags| told(child, year, flags, |row| row.sdq_score.is_given()),
        "
            Episodes
            CHILD | DECOM | DEC | REC | LS
            1 | 01/06/2025 | | | C2
            2 | 01/06/2026 | | | C2

            OC2
            CHILD | SDQ_SCORE
            1 | 12
            2 | 12 <-
            2
        ",
    ),
    rule(
        "190",
        &[
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED",
        ],
        |child, year, flags| {
            told(child, year, flags, |row| {
                asked_of_everybody(row).iter().chain(&asked_of_some(row)).any(|answered| *answered)
            });
        },
        "
            Episodes
            CHILD | DECOM | DEC | REC | LS
            1 | 01/06/2025 | | | C2
            2 | 01/06/2025 | | | V4

            OC2
            CHILD | TEETH_CHECK
            1 | 1
            2 | 1 <-
        ",
    ),
    rule(
        "191",
        &["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
        untold,
        "
            Episodes
            CHILD | DECOM | DEC | REC | LS
            1 | 01/06/2025 | 01/06/2026 | X1 | C2
            1 | 01/06/2026 | | | C2
            2 | 01/06/2025 | 01/06/2026 | E3 | C2
            3 | 01/06/2025 | | | C2
            4 | 01/06/2025 | 01/06/2026 | X1 | C2 <-
            4 | 01/06/2026 | | | C2 <-
            5 | 01/06/2026 | | | C2

            OC2
            CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
            1 | 1 | 1 | 1 <-
            2
            3 | 1 | 1 | 1 | 0
        ",
    ),
    rule(
        "198",
        &["SDQ_REASON"],
        |child, year, flags| told(child, year, flags, |row| row.sdq_reason.is_given()),
        "
            Episodes
            CHILD | DECOM | DEC | REC | LS
            1 | 01/06/2025 | | | C2
            2 | 01/06/2025 | 01/06/2026 | E3 | C2

            OC2
            CHILD | SDQ_REASON
            1 | SDQ1
            2 | SDQ1 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Health and conduct must be told of children looked after throughout the year, and of no others.",
        why: "The shares are published for those children only: they are the ones for whom the council has had time.",
        table: TableId::Oc2,
        columns,
        years: Years::ALL,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

fn told(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>, is_told: fn(&Outcomes) -> bool) {
    if looked_after_all_year(&child.this, year) {
        return;
    }
    for row in child.this.outcomes.iter().filter(|row| is_told(row)) {
        let message = "the child was not looked after throughout the year. Leave these columns blank, or mend the episodes.";
        flags.row(row.row, message);
    }
}

/// A child without any row has left everything blank: there the episodes are marked, as the Department names CHILD among the
/// columns to look at.
fn untold(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if !looked_after_all_year(&child.this, year) {
        return;
    }
    let without_row = child.this.outcomes.is_empty() && year.is_whole();
    for episode in child.this.episodes.iter().filter(|_| without_row) {
        let message = "the child was looked after throughout the year, and OC2 has no row of the child. Give it, or mend the \
                       episodes.";
        flags.at(TableId::Episodes, episode.row, &["CHILD"], message);
    }
    for row in child.this.outcomes.iter().filter(|row| !asked_of_everybody(row).iter().all(|told| *told)) {
        let message = "the child was looked after throughout the year, and some answers are blank. Give IMMUNISATIONS, \
                       TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE.";
        flags.row(row.row, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::returns::Example;
    use crate::validate::{Year, rules, validate};
    use crate::words::{CollectionYear, day};

    #[test]
    fn a_return_to_date_is_not_asked_for_rows_that_only_the_end_of_the_year_wants() {
        let marked = |last| {
            let text = "Episodes\nCHILD | DECOM | LS\n1 | 01/06/2025 | C2\n\nOC2\nCHILD\n2";
            let given = Example::read(text, CollectionYear::ending(2027)).unwrap().given();
            let year = Year::of(given.this().period).ending(last);
            validate(given, &year, &rules::named("191")).findings.len()
        };
        assert_eq!((marked(day(2027, 3, 31)), marked(day(2026, 10, 31))), (1, 0));
    }
}
