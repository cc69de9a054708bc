//! `DI1a`: new placements more than 20 miles from home.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::no_asylum_seeker;
use crate::indicators::population::known_throughout;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::{Share, whole};

/// `DI1a`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "DI1a",
    version: "2025",
    title: "New placements more than 20 miles from home",
    says: "Placements begun in the twelve months more than 20 miles from home, among placements begun in them.",
    population: "with a placement that began in the twelve months",
    exclusions: "placements of children who are, or were in the two years before, unaccompanied asylum seekers; \
             temporary absences; changes with the same carer",
    better: Better::Lower,
    unit: Unit::Placements,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Uasc],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             distance of new placements",
    to_confirm: "whether changes with the same carer count as new placements",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC | PL_DISTANCE
        1 | 01/01/2026 | S | U6 | 01/04/2026 | X1 | 50.0
        1 | 01/04/2026 | P | U6 | 01/09/2026 | X1 | 20.0
        1 | 01/09/2026 | P | K2 | | | 20.1
        2 | 01/05/2026 | S | U6 | | | 4.5
        3 | 01/05/2026 | S | U6
        4 | 31/03/2026 | S | U6 | | | 30.0
        5 | 01/05/2026 | S | U6 | | | 60.0

        UASC last year
        CHILD | DUC
        5 |

        Expected
        1 | 1 of 2
        2 | 0 of 1
        3 | unknown: the distance of a placement is not known
        4 | out of population: no placement began in the twelve months
        5 | out of population: an unaccompanied asylum seeker, now or in the two years before
        in all | 1 of 3
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    no_asylum_seeker(life, window)?;
    known_throughout(life, window)?;
    if life.spells_begun(window).is_empty() {
        return Err(LeftOut::Out("no placement began in the twelve months"));
    }
    Ok(())
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let begun = life.spells_begun(window);
    let mut far = 0;
    for spell in &begun {
        match spell.first.miles() {
            Some(miles) => far += u64::from(miles > whole(20)),
            None => return Has::Unknown("the distance of a placement is not known".into()),
        }
    }
    let rows = begun.iter().map(|spell| spell.first.row).collect();
    Has::Share(Share::new(far, begun.len() as u64), rows)
}
