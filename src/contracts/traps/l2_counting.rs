//! L2xx: who and what is counted.

use super::Trap;
use super::edit::{cell, item, remove};

pub(super) static TRAPS: &[Trap] = &[
    Trap::error(
        "L201",
        "An indicator that the tables which are sent cannot give.",
        "The clause could never be scored, and its money would be held every month.",
        &[remove("sent", "Missing")],
    ),
    Trap::error(
        "L202",
        "An indicator that needs more years than will arrive.",
        "Children whose earlier years nobody has are unknown, so that few or none would be counted.",
        &[cell("sent", "OC2", "EARLIER_YEARS", "1")],
    ),
    Trap::error(
        "L203",
        "A code that a year of the contract does not have.",
        "Nobody would be counted under it, and the figure would fall without an error. E43 ended in 2019, SEX 1 and 2 in \
         2025.",
        &[cell("measures", "HOME", "CODES", "REC:E43 REC:E4A")],
    ),
    Trap::error(
        "L204",
        "Agreed series of short breaks are not left out.",
        "A child on respite would count as looked after, and each break as a move.",
        &[item("short_breaks", "counted")],
    ),
    Trap::error(
        "L205",
        "Whose the day is on which an episode ends is not stated.",
        "It decides who is looked after on 31 March, and so every figure of that day.",
        &[item("end_day", "")],
    ),
    Trap::warning(
        "L206",
        "Placements of unknown distance, or those of asylum seekers, unstated in DI1.",
        "In 2025 the rate is 20.8 % with unknown distances in the base and 23.9 % without.",
        &[cell("measures", "STAY", "MEASURE", "DI1-own"), cell("clauses", "STAY", "INDICATOR", "DI1-own")],
    ),
    Trap::error(
        "L207",
        "Two clauses that pay for the same event.",
        "The same children are paid for twice.",
        &[cell("clauses", "SW1", "INDICATOR", "PS1@2025")],
    ),
    Trap::error(
        "L208",
        "No rule for what cannot be scored.",
        "One scheme pays nothing, another shares the weight out: silence would be a choice that nobody made.",
        &[cell("clauses", "PS1", "NOBODY", "")],
    ),
    Trap::error(
        "L209",
        "No rule for children about whom nobody can say.",
        "Unknown would become no, and a poor record would be paid as a good result.",
        &[cell("clauses", "PS1", "UNKNOWN", "")],
    ),
    Trap::warning(
        "L210",
        "Exceptions without a limit or without evidence.",
        "Every child who would count against the practice could be excepted.",
        &[item("exceptions_cap", "none")],
    ),
    Trap::warning(
        "L211",
        "An indicator without its companion.",
        "It can be improved at the cost of something that nobody looks at.",
        &[remove("companions", "PS1")],
    ),
    Trap::error(
        "L212",
        "Which children the practice answers for, or what a transfer does, is not stated.",
        "A return carries no practice: a child who moves in March would be anybody's.",
        &[item("transfers", "")],
    ),
    Trap::error(
        "L213",
        "A paid indicator without a direction, or one that is never paid for.",
        "More substance problems are identified where people look better: neither way is better.",
        &[cell("clauses", "RV1", "INDICATOR", "SM1@2025")],
    ),
    Trap::warning(
        "L214",
        "More than a quarter of the pot for what is done, not for what becomes of children.",
        "Visits, reviews and assessments can be bought; whether they help is not what they count.",
        &[
            cell("clauses", "H1", "WEIGHT", "68"),
            cell("clauses", "ED3", "WEIGHT", "2"),
            cell("examples", "H1", "PAYS", "48960.00"),
            cell("examples", "ED3", "PAYS", "1440.00"),
        ],
    ),
    Trap::warning(
        "L215",
        "The practice itself can create what is paid for.",
        "A bonus on the number and length of placements was once cancelled within the year: it paid for placements.",
        &[remove("claims", "STAY")],
    ),
    Trap::warning(
        "L216",
        "A benchmark of other children than those whom the indicator counts.",
        "The release of 2025 counts the social workers of children looked after for a year beside those of all.",
        &[cell("benchmarks", "PS1 AVERAGE", "POPULATION", "CLA 12 months on 31 March")],
    ),
    Trap::error(
        "L217",
        "An indicator without its version.",
        "A change of definition would change what is paid, without a signature.",
        &[cell("clauses", "PS1", "INDICATOR", "PS1")],
    ),
];
