//! Adoption: decisions that a child should be placed, and the facts of adoptions in the year.

use super::{Table, known};
use crate::synth::{Window, life::Life};

/// AD1: children adopted in the year.
pub(super) fn facts<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter_map(|life| {
        let plan = life.adoption.as_ref()?;
        known(life.cares.last().and_then(|care| care.to), window)?;
        let (number, sexes, law) = plan.adopters;
        Some(vec![
            life.person.child.as_str().into(),
            life.person.born.into(),
            plan.decided.into(),
            plan.matched.into(),
            if plan.by_carers { "1" } else { "0" }.into(),
            number.into(),
            sexes.into(),
            law.into(),
        ])
    });
    Table {
        name: "AD1",
        file: "ad1",
        headings: &[
            "CHILD",
            "DOB",
            "DATE_INT",
            "DATE_MATCH",
            "FOSTER_CARE",
            "NB_ADOPTR",
            "SEX_ADOPTR",
            "LS_ADOPTR",
        ],
        rows: rows.collect(),
    }
}

/// `PlacedAdoption`: decisions in force in the year, and their reversals in it.
pub(super) fn decisions<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter_map(|life| {
        let plan = life.adoption.as_ref()?;
        let over = plan.reversed.is_some_and(|(date, _)| date < window.first);
        let reversed = plan.reversed.filter(|(date, _)| *date <= window.last);
        (plan.decided <= window.last && !over).then(|| {
            vec![
                life.person.child.as_str().into(),
                life.person.born.into(),
                plan.decided.into(),
                reversed.map(|(date, _)| date).into(),
                reversed.map_or("", |(_, why)| why).into(),
            ]
        })
    });
    Table {
        name: "PlacedAdoption",
        file: "placed_for_adoption",
        headings: &["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
        rows: rows.collect(),
    }
}
