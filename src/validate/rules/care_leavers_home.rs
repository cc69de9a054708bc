//! Homes in which a care leaver of some age cannot live: one row a kind of home.

use crate::returns::tables::CareLeaver;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, months_after, short_date};

/// One rule for each kind of home.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "347",
        "A care leaver in a foyer must have been 18 by the first day of the year.",
        "Foyers take young adults. For a child of 17 the code would hide where the child really lives.",
        Years::from(2024),
        &[],
        in_foyer,
        "
        OC3
        CHILD | DOB | ACCOM
        1 | 02/04/2008 | T1 <-
        2 | 02/04/2008 | T2 <-
        3 | 01/04/2008 | T1
        4 | 02/04/2008 | U1
        5 | | T1
        6 | 02/04/2008
    ",
    ),
    rule(
        "3001",
        "A care leaver who became 17 in the year must not live with former foster carers.",
        "Staying put with foster carers begins at 18: at 17 it is foster care, and the child is still in care.",
        Years::ALL,
        &[Need::Table(TableId::Header)],
        with_foster_carers,
        "
        Header
        CHILD | DOB
        1 | 01/04/2009
        2 | 31/03/2010
        3 | 31/03/2009
        4 | 01/04/2010
        5 | 01/06/2009

        OC3
        CHILD | ACCOM
        1 | Z1 <-
        2 | Z2 <-
        3 | Z1
        4 | Z1
        5 | U1
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    why: &'static str,
    years: Years,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why,
        table: TableId::Oc3,
        columns: &["ACCOM"],
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn lives_in<'a>(child: &Child<'a>, homes: &'static [&'static str]) -> impl Iterator<Item = &'a CareLeaver> {
    let lives = |row: &&CareLeaver| row.accommodation.get().is_some_and(|home| home.is_in(homes));
    child.this.care_leavers.iter().filter(lives)
}

fn in_foyer(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for row in lives_in(child, &["T1", "T2"]) {
        if let Some(born) = row.born.get().filter(|born| age_on(*born, year.first) < 18) {
            let message = format!(
                "ACCOM says a foyer, and with DOB in {} the young person was under 18 on {}. Give another code, or mend DOB.",
                birth_month(born),
                short_date(year.first)
            );
            flags.row(row.row, message);
        }
    }
}

fn with_foster_carers(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let Some(born) = child.this.headers.iter().find_map(|header| header.born.get()) else { return };
    let seventeen = months_after(born, 17 * 12);
    if seventeen < year.first || seventeen > year.last {
        return;
    }
    for row in lives_in(child, &["Z1", "Z2"]) {
        let message = format!(
            "ACCOM says with former foster carers, about the 17th birthday in {}. Give another code, or delete the row of a \
             child still in care.",
            birth_month(seventeen)
        );
        flags.row(row.row, message);
    }
}
