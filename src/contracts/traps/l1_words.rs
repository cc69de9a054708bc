//! L1xx: what the words of a contract say, and do not say.

use super::Trap;
use super::edit::{add, cell, item, remove};

pub(super) static TRAPS: &[Trap] = &[
    Trap::error(
        "L101",
        "Shares that do not add up to 100 %.",
        "Money that no share holds is paid to nobody, and money that two shares hold is promised twice.",
        &[cell("years", "2", "CORE", "55")],
    ),
    Trap::error(
        "L102",
        "Contract years that leave a gap or overlap.",
        "A day in no year has no terms, and a day in two has two.",
        &[cell("years", "3", "FROM", "02/04/2028")],
    ),
    Trap::error(
        "L103",
        "A value that is missing, cannot be read, or stands there twice.",
        "What is not stated would have to be guessed, and a value in force is one, not the latest of several.",
        &[add("parameters", "point,230.00,pounds a point,01/04/2028,31/03/2029,01/02/2028,schedule 4")],
    ),
    Trap::warning(
        "L104",
        "A value without a reference.",
        "Nobody can look up in the signed text whether it is right.",
        &[cell("contract", "on_account", "REFERENCE", "")],
    ),
    Trap::error(
        "L105",
        "A table, column, word or key that nobody knows.",
        "A term that nobody reads is worse than a missing one: people believe that it applies.",
        &[cell("clauses", "PS1", "FORM", "linaer")],
    ),
    Trap::error(
        "L106",
        "The same key twice.",
        "One of the two would win in silence.",
        &[add("contract", "vat,exempt,schedule 4")],
    ),
    Trap::error(
        "L107",
        "A clause that cannot be said in one sentence.",
        "What cannot be said cannot be agreed to, and nobody can check what it pays.",
        &[add("companions", "HOME,T-rows,2,50")],
    ),
    Trap::error(
        "L108",
        "Terms that refer in a circle.",
        "Each waits for the other, and what either pays depends on where one begins.",
        &[cell("contract", "supersedes", "VALUE", "2")],
    ),
    Trap::warning(
        "L109",
        "A clause, reason or row that nothing can ever match.",
        "It looks like a term that applies, and its author believes that it does.",
        &[cell("modes", "TALK", "FROM", "01/04/2030"), cell("modes", "TALK", "TO", "31/03/2031")],
    ),
    Trap::error(
        "L110",
        "Rounding, its place, or who gets left-over pence is not stated.",
        "Half a penny a line, and an even split of what does not divide, are decided by whoever wrote the program.",
        &[item("rounding", "to the nearest penny")],
    ),
    Trap::error(
        "L111",
        "An example that does not give its pence.",
        "The rule in the contract is not the rule that its authors had in mind.",
        &[cell("examples", "PS1", "PAYS", "50000.00")],
    ),
    Trap::warning(
        "L112",
        "A clause without an example.",
        "Nobody has worked it out by hand: such a contract is a draft.",
        &[remove("examples", "PS1")],
    ),
];
