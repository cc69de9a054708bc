//! OC2: health, strengths and difficulties, conviction and substance misuse of children looked after for the twelve
//! months that end on the last day.

use super::{Table, Value, twelve_months};
use crate::synth::{Council, Dice, Window, life::Life, rates, rates::Rate};
use crate::words::{Date, age_on};

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &[&'a Life<'a>]) -> Table<'a> {
    let from = twelve_months(window);
    let throughout = lives.iter().filter(|life| life.in_care_throughout(from, window.last));
    Table {
        name: "OC2",
        file: "oc2",
        headings: &[
            "CHILD",
            "DOB",
            "SDQ_SCORE",
            "SDQ_REASON",
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED",
        ],
        rows: throughout.map(|life| row(life, window, from, council)).collect(),
    }
}

fn row<'a>(life: &'a Life, window: &Window, from: Date, council: &Council) -> Vec<Value<'a>> {
    let person = &life.person;
    let mut dice = council.dice(&person.child, &format!("health {}", window.last));
    let age = age_on(person.born, window.last);
    let lean = council.leaning.unhealthy;
    let mut done = |rate: Rate| flag(dice.below(100_000) >= (1000 - rate.per_mille()) * lean);
    let [development, immunised, teeth, assessed] =
        [rates::DEVELOPMENT, rates::IMMUNISED, rates::TEETH, rates::ASSESSED].map(&mut done);
    let (score, why_none) = if age < 4 || age_on(person.born, from) >= 17 {
        (Value::BLANK, "")
    } else if dice.chance(rates::SCORED.per_mille()) {
        (difficulties(&person.child, council, &mut dice).into(), "")
    } else {
        (Value::BLANK, dice.pick(&[("SDQ2", 400), ("SDQ3", 150), ("SDQ4", 150), ("SDQ5", 300)]))
    };
    let substance = age >= 10 && dice.chance(rates::SUBSTANCE.per_mille());
    let received = substance && dice.chance(450);
    let offered = dice.chance(800);
    vec![
        person.child.as_str().into(),
        person.born.into(),
        score,
        why_none.into(),
        if age >= 10 { flag(dice.chance(rates::CONVICTED.per_mille())) } else { "" }.into(),
        if age < 5 { development } else { "" }.into(),
        immunised.into(),
        teeth.into(),
        assessed.into(),
        flag(substance).into(),
        if substance { flag(received) } else { "" }.into(),
        if substance && !received { flag(offered) } else { "" }.into(),
    ]
}

fn flag(yes: bool) -> &'static str {
    if yes { "1" } else { "0" }
}

/// A score near the child's own level from year to year.
fn difficulties(child: &str, council: &Council, dice: &mut Dice) -> u32 {
    let mut own = council.dice(child, "difficulties");
    let (low, high) = own.pick(&[((1, 13), 455), ((14, 16), 130), ((17, 22), 235), ((23, 34), 180)]);
    let level = own.between(low, high) + dice.between(-1, 1);
    u32::try_from(level.clamp(0, 40)).unwrap_or(0)
}
