//! What cannot be told of one child in one year: one row a pair of tables.

use super::r182_all_or_none::{asked_of_everybody, asked_of_some};
use crate::returns::tables::{CareLeaver, Outcomes};
use crate::returns::{Child, RowRef, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, looked_after_all_year, told_of_adoption};

/// One rule for each pair, and one for children who never left.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "134",
        TableId::Oc3,
        LEAVER,
        &[Need::Table(TableId::Ad1)],
        |child, _, flags| {
            let because = "the child is a care leaver in OC3 and adopted in AD1";
            both(flags, leavers(child), adoptions(child), because);
        },
        "
            OC3
            CHILD | DOB | IN_TOUCH | ACTIV | ACCOM
            1 | 01/06/2008 | YES <-
            2 | 01/06/2008 | | G4 <-
            3 | 01/06/2008 | | | U1 <-
            4 | 01/06/2008
            5 | 01/06/2008 | YES
            6 | 01/06/2008 | YES

            AD1
            CHILD | DOB | DATE_INT
            1 | 01/06/2008 | 01/06/2025 <-
            2 | 01/06/2008 | 01/06/2025 <-
            3 | 01/06/2008 | 01/06/2025 <-
            4 | 01/06/2008 | 01/06/2025
            5 | 01/06/2008
        ",
    ),
    rule(
        "187",
        TableId::Oc3,
        LEAVER,
        &[Need::Table(TableId::Episodes)],
        |child, year, flags| {
            if looked_after_all_year(&child.this, year) {
                each(flags, &leavers(child), STAYED);
                each(flags, &adoptions(child), STAYED);
            }
        },
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2026 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2025 | C2

            OC3
            CHILD | DOB | ACCOM
            1 | 01/06/2008 | U1 <-
            2 | 01/06/2008 | U1
            3 | 01/06/2008

            AD1
            CHILD | DOB | NB_ADOPTR
            2 | 01/06/2008 | 2
            3 | 01/06/2008
            4 | 01/06/2008 | 2 <-
        ",
    ),
    rule(
        "215",
        TableId::Oc3,
        LEAVER,
        &[Need::Table(TableId::Oc2)],
        |child, _, flags| {
            let because = "the child is a care leaver in OC3 and looked after all year in OC2";
            both(flags, leavers(child), answers(child), because);
        },
        "
            OC3
            CHILD | DOB | IN_TOUCH
            1 | 01/06/2008 | YES <-
            2 | 01/06/2008 | YES <-
            3 | 01/06/2008
            4 | 01/06/2008 | YES

            OC2
            CHILD | SDQ_SCORE | TEETH_CHECK | CONVICTED
            1 | | 1 <-
            2 | | | 0 <-
            3 | | 1
            4 | 12
        ",
    ),
    rule(
        "525",
        TableId::PlacedAdoption,
        GIVEN_UP,
        &[Need::Table(TableId::Ad1)],
        |child, _, flags| {
            let because =
                "the decision for adoption was given up in PlacedAdoption and the child adopted in AD1";
            both(flags, given_up(child), adoptions(child), because);
        },
        "
            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 01/06/2025 | 01/06/2026 <-
            1 | 01/07/2026
            2 | 01/06/2025
            3 | 01/06/2025 | 01/06/2026

            AD1
            CHILD | DOB | DATE_MATCH
            1 | 01/06/2020 | 01/01/2026 <-
            2 | 01/06/2020 | 01/01/2026
            3 | 01/06/2020
        ",
    ),
];

const LEAVER: &[&str] = &["IN_TOUCH", "ACTIV", "ACCOM"];
const ADOPTION: &[&str] = &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"];
const GIVEN_UP: &[&str] = &["DATE_PLACED_CEASED"];
const ANSWERS: &[&str] = &[
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
];
const STAYED: &str = "the child was looked after throughout the year, and so neither left care nor was adopted. Delete the \
                      row, or mend the episodes.";

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A child cannot have stayed in care, left it, been adopted and been kept from adoption in one year.",
        why: "Those who stay, care leavers and adopted children are published apart. One child must not count in two of them.",
        table,
        columns,
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// Rows of one table that tell something, and the columns that do.
struct Told {
    table: TableId,
    columns: &'static [&'static str],
    rows: Vec<RowRef>,
}

fn both(flags: &mut Flags<'_>, one: Told, other: Told, because: &str) {
    if one.rows.is_empty() || other.rows.is_empty() {
        return;
    }
    let message = format!("{because}. Delete the row of one of the two.");
    for told in [one, other] {
        each(flags, &told, &message);
    }
}

fn each(flags: &mut Flags<'_>, told: &Told, message: &str) {
    for row in &told.rows {
        flags.at(told.table, *row, told.columns, message.to_string());
    }
}

fn adoptions(child: &Child<'_>) -> Told {
    let told = child.this.adoptions.iter().filter(|row| told_of_adoption(row).contains(&true));
    Told { table: TableId::Ad1, columns: ADOPTION, rows: told.map(|row| row.row).collect() }
}

fn leavers(child: &Child<'_>) -> Told {
    let is_told = |row: &&CareLeaver| {
        row.in_touch.is_given() || row.activity.is_given() || row.accommodation.is_given()
    };
    let told = child.this.care_leavers.iter().filter(is_told);
    Told { table: TableId::Oc3, columns: LEAVER, rows: told.map(|row| row.row).collect() }
}

fn answers(child: &Child<'_>) -> Told {
    let is_told =
        |row: &&Outcomes| asked_of_everybody(row).contains(&true) || asked_of_some(row).contains(&true);
    let told = child.this.outcomes.iter().filter(is_told);
    Told { table: TableId::Oc2, columns: ANSWERS, rows: told.map(|row| row.row).collect() }
}

fn given_up(child: &Child<'_>) -> Told {
    let told = child.this.placed_adoptions.iter().filter(|row| row.ceased_on.is_given());
    Told { table: TableId::PlacedAdoption, columns: GIVEN_UP, rows: told.map(|row| row.row).collect() }
}
