//! OC3: young people who have left care, asked about around a birthday from the 17th to the 21st.

use super::{Table, is_in};
use crate::synth::{Council, Dice, Window, calendar::birthday, life::Life, rates, rates::Rate};
use crate::words::days_between;

/// Per mille of care leavers with whom the council is in touch (approximate).
const IN_TOUCH: u32 = 945;

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &'a [Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter_map(|life| {
        let age = birthday_asked(life, window, council)?;
        let person = &life.person;
        let mut dice = council.dice(&person.child, &format!("leaver {age}"));
        let (in_touch, activity, home) = answers(age, &mut dice);
        Some(vec![
            person.child.as_str().into(),
            person.born.into(),
            in_touch.into(),
            activity.into(),
            home.into(),
        ])
    });
    Table {
        name: "OC3",
        file: "oc3",
        headings: &["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
        rows: rows.collect(),
    }
}

/// The birthday of the year about which a care leaver is asked. Only those whose care this return or last year's can
/// show: for others a reader of two returns cannot tell that they were ever looked after, and rule 1002 would say so.
pub(super) fn birthday_asked(life: &Life, window: &Window, council: &Council) -> Option<i16> {
    let person = &life.person;
    let care = life.cares.last()?;
    let left = care.to.filter(|left| *left <= window.last)?;
    let shown_since = window.year.before().first_day().max(council.opens);
    let mut shown = care.episodes.iter().filter(|episode| episode.to.is_none_or(|to| to > shown_since));
    let since_14 = days_between(shown.next()?.from.max(birthday(person.born, 14)), left);
    let transferred = care.episodes.last().is_some_and(|last| last.ended == Some("E3"));
    let asked = left > shown_since
        && since_14 >= 91
        && left > birthday(person.born, 16)
        && !transferred
        && person.first_child.is_none()
        && !(person.seeking && is_in(life, window));
    let age = (17..=21).find(|age| {
        let date = birthday(person.born, *age);
        window.first <= date && date <= window.last && left < date
    })?;
    asked.then_some(age)
}

/// In touch, activity, accommodation: codes that fit each other and the age. Those with whom the council is not in
/// touch are unknown, not idle, so the shares among the others are raised to meet the published ones.
fn answers(age: i16, dice: &mut Dice) -> (&'static str, &'static str, &'static str) {
    let band = usize::from(age >= 19);
    let of_known = |rate: Rate| rate.per_mille() * 1000 / IN_TOUCH;
    let in_touch = dice.pick(&[("YES", IN_TOUCH), ("NO", 40), ("REFU", 10), ("NREQ", 5)]);
    if in_touch != "YES" {
        return (in_touch, "0", "0");
    }
    let activity = if dice.chance(of_known(rates::BUSY[band])) {
        dice.pick(&[
            ("F1", 90),
            ("P1", 10),
            ("F2", 420),
            ("P2", 60),
            ("F4", 170),
            ("P4", 60),
            ("F5", 150),
            ("P5", 40),
        ])
    } else {
        dice.pick(&[("G4", 350), ("G5", 480), ("G6", 170)])
    };
    let former_carer = if age > 17 { 230 } else { 0 };
    let home = if dice.chance(of_known(rates::SUITABLE[band])) {
        dice.pick(&[
            ("U1", 330),
            ("D1", 260),
            ("Z1", former_carer),
            ("B1", 110),
            ("E1", 60),
            ("K1", 40),
            ("Y1", 40),
        ])
    } else {
        dice.pick(&[("X2", 350), ("S2", 200), ("W2", 150), ("V2", 100), ("U2", 100), ("Y2", 100)])
    };
    (in_touch, activity, home)
}
