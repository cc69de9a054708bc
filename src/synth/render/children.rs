//! The Header: each child once, with those who left last year and are asked about as care leavers.

use super::{Table, Value, is_in, leavers};
use crate::synth::{Council, Window, life::Life};
use crate::words::{age_on, day};

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &'a [Life<'a>]) -> Table<'a> {
    let asked =
        |life: &&Life| is_in(life, window) || leavers::birthday_asked(life, window, council).is_some();
    Table {
        name: "Header",
        file: "header",
        headings: &["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"],
        rows: lives.iter().filter(asked).map(|life| row(life, window)).collect(),
    }
}

fn row<'a>(life: &'a Life, window: &Window) -> Vec<Value<'a>> {
    let person = &life.person;
    let school = day(window.year.first_day().year() - 1, 8, 31);
    // Below school age nobody has a pupil number yet; UN1 says so.
    let upn = if age_on(person.born, school) < 4 { "UN1" } else { &person.upn };
    let first_child = person.first_child.filter(|born| *born <= window.last && is_in(life, window));
    let mother = match first_child {
        _ if person.sex == "M" || !is_in(life, window) => "",
        Some(_) => "1",
        None => "0",
    };
    vec![
        person.child.as_str().into(),
        person.sex.into(),
        person.born.into(),
        person.ethnic.into(),
        upn.into(),
        mother.into(),
        first_child.into(),
    ]
}
