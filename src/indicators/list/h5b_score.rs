//! `H5b`: the mean score of the questionnaire on strengths and difficulties.

use crate::indicators::answers::score;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::scored;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::Share;

/// `H5b`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "H5b",
    version: "2025",
    title: "Score of the questionnaire on strengths and difficulties",
    says: "The mean score (0 to 40) of the questionnaire on strengths and difficulties, of children with a \
             score, aged four by the first day and under 17 on the last, who were looked after for all of the \
             twelve months.",
    population: "four or over on the first day, under 17 on the last, and looked after for all of the twelve \
             months, with a score",
    exclusions: "children without a score",
    better: Better::Lower,
    unit: Unit::Points,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Oc2],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             outcomes of children looked after for at least twelve months",
    to_confirm: "",
    never_paid: "",
    counts: scored,
    has,
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/04/2022
        2 | 02/04/2022
        3 | 01/04/2010
        4 | 31/03/2010
        5 | 01/01/2015
        6 | 01/01/2015

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 01/04/2026 | S
        5 | 01/04/2026 | S
        6 | 01/04/2026 | S

        OC2
        CHILD | SDQ_SCORE | SDQ_REASON
        1 | 16
        2 | 20
        3 | 17
        4 | 20
        5 | | SDQ2
        6

        Expected
        1 | 16 of 1
        2 | out of population: under 4 on the first day, or 17 on the last
        3 | 17 of 1
        4 | out of population: under 4 on the first day, or 17 on the last
        5 | out of population: no score
        6 | unknown: SDQ_SCORE and SDQ_REASON are blank
        in all | 33 of 2
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    match score(life, window) {
        Ok((Some(score), row)) => Has::Share(Share::new(score.into(), 1), vec![row]),
        Ok((None, _)) => Has::Unknown("no score".into()),
        Err(why) => Has::Unknown(why),
    }
}
