//! Who a child is: birth, sex, ethnicity, numbers, and whether she is a mother.

use super::{Council, Dice, calendar::days_after};
use crate::words::{Date, age_on};

/// What the Header says of a child, before any year.
pub(super) struct Person {
    pub(super) child: String,
    pub(super) sex: &'static str,
    pub(super) born: Date,
    pub(super) ethnic: &'static str,
    pub(super) upn: String,
    /// Came alone, seeking asylum.
    pub(super) seeking: bool,
    /// The birth of her first child.
    pub(super) first_child: Option<Date>,
    /// The postcode of the home that the child came from; none for those who came alone.
    pub(super) home: String,
}

/// Ethnicity of looked-after children, approximate shares per mille (Department for Education, 31 March 2025).
const ETHNIC: [(&str, u32); 18] = [
    ("WBRI", 675),
    ("WIRI", 3),
    ("WOTH", 40),
    ("WIRT", 3),
    ("WROM", 8),
    ("MWBC", 42),
    ("MWBA", 15),
    ("MWAS", 14),
    ("MOTH", 34),
    ("AIND", 5),
    ("APKN", 20),
    ("ABAN", 8),
    ("AOTH", 16),
    ("BCRB", 25),
    ("BAFR", 35),
    ("BOTH", 15),
    ("OOTH", 22),
    ("NOBT", 20),
];
const ETHNIC_ALONE: [(&str, u32); 5] =
    [("BAFR", 330), ("OOTH", 280), ("AOTH", 200), ("WOTH", 100), ("BOTH", 90)];

impl Person {
    /// The so-many-th child of a council, born on a day, looked after until `last`.
    pub(super) fn draw(
        nth: usize,
        born: Date,
        seeking: bool,
        last: Date,
        council: &Council,
        dice: &mut Dice,
    ) -> Self {
        let male = if seeking { 950 } else { 545 };
        let sex = if dice.chance(male) { "M" } else { "F" };
        let ethnic = if seeking { dice.pick(&ETHNIC_ALONE) } else { dice.pick(&ETHNIC) };
        let first_child = (sex == "F" && age_on(born, last) >= 16 && dice.chance(35)).then(|| {
            let early = dice.between(30, 500);
            days_after(last, -early)
        });
        Self {
            child: format!("{}{}", council.wanted.number_prefix, 10_204 + nth * 11 + dice.below(11) as usize),
            sex,
            born,
            ethnic,
            upn: if seeking && dice.chance(350) {
                "UN3".into()
            } else {
                super::upn::made_up(council.first_pupil + nth)
            },
            seeking,
            first_child,
            home: if seeking { String::new() } else { council.homes.postcode(false, dice) },
        }
    }
}
