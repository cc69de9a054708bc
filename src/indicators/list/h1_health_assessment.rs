//! H1: the annual health assessment.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::{Given, TableId};

/// H1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "H1",
    version: "2025",
    title: "Health assessed in the last twelve months",
    says: "Children whose health was assessed in the twelve months, among children looked after for all of them.",
    better: Better::Higher,
    unit: Unit::Children,
    tables: &[TableId::Episodes, TableId::Oc2],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             outcomes of children looked after for at least twelve months",
    to_confirm: "whether the published figure counts a blank against the council; here it is unknown",
    counts,
    has,
    event: None,
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_all_year(life, window)
}

fn has(life: &Life<'_>, _: Window) -> Has {
    let [outcomes] = life.outcomes else {
        let why = if life.outcomes.is_empty() { "no row in OC2" } else { "two rows in OC2" };
        return Has::Unknown(why.into());
    };
    match &outcomes.health_assessment {
        Given::Value(flag) if *flag == "1" => Has::child(true, vec![outcomes.row]),
        Given::Value(flag) if *flag == "0" => Has::child(false, vec![outcomes.row]),
        Given::Blank => Has::Unknown("HEALTH_ASSESSMENT is blank".into()),
        _ => Has::Unknown("HEALTH_ASSESSMENT is neither 0 nor 1".into()),
    }
}
