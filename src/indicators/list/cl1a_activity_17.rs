//! `CL1a`: in education, employment or training at 17 or 18.

use crate::indicators::answers::{activity, of_care_leaver};
use crate::indicators::cohorts::care_leaver;
use crate::indicators::{Better, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// `CL1a`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "CL1a",
    version: "2025",
    title: "In education, employment or training at 17 or 18",
    says: "Care leavers in education, employment or training, among care leavers aged 17 or 18 on the last day \
             of whom OC3 tells.",
    population: "who have left care and are 17 or 18 on the last day, were in care for at least 91 days since the 14th \
                 birthday and one since the 16th, and of whom OC3 tells",
    exclusions: "those who have died, gone home for good, were adopted or handed to another authority, or were \
             still looked after on the 17th or 18th birthday",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Oc3],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             care leavers; formerly national indicator 148",
    to_confirm: "the months about the birthday; the published base, which includes those of whom nothing is \
             known",
    never_paid: "",
    counts: |life, window| care_leaver(life, window, 17..19),
    has: |life, window| of_care_leaver(life, window, activity),
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/04/2009
        2 | 31/03/2010
        3 | 01/04/2010
        4 | 31/03/2008
        5 | 01/01/2009
        6 | 01/01/2009
        7 | 01/01/2009

        Episodes last year
        CHILD | DECOM | RNE | DEC | REC
        1 | 01/04/2025 | S | 01/07/2025 | E4A
        7 | 01/04/2025 | S | 01/07/2025 | E3

        OC3
        CHILD | IN_TOUCH | ACTIV | ACCOM
        1 | YES | F1 | U1
        2 | YES | G4 | U1
        3 | YES | F1 | U1
        4 | YES | F1 | U1
        5 | NO | 0 | 0
        6 | DIED | 0 | 0
        7 | YES | F1 | U1

        Expected
        1 | has
        2 | has not
        3 | out of population: not of the age asked about
        4 | out of population: not of the age asked about
        5 | unknown: ACTIV is 0: not known
        6 | out of population: has died, or gone home for good
        7 | out of population: adopted, dead, or handed to another authority
        in all | 1 of 2
    ",
};
