//! Further changes of the clean contract, for messages that the smallest change of their code does not show.

use outturn::contracts::traps::Edit::{self, Add, Remove};

const fn cell(table: &'static str, row: &'static str, column: &'static str, value: &'static str) -> Edit {
    Edit::Cell { table, row, column, value }
}

const fn add(table: &'static str, row: &'static str) -> Edit {
    Add { table, row }
}

/// The code that is raised, and the change.
pub(crate) static MORE: &[(&str, &[Edit])] = &[
    ("L103", &[cell("benchmarks", "SW1", "FROZEN", "35.5")]),
    ("L103", &[cell("clauses", "TALK", "PRICE", "talk")]),
    ("L107", &[cell("clauses", "HOME", "NOBODY", "midpoint")]),
    ("L107", &[add("adjustments", "HOME,1,shrunken,50,20,")]),
    (
        "L107",
        &[
            cell("contract", "practice", "VALUE", "example-practice"),
            cell("measures", "HEARD", "TITLE", LONG),
        ],
    ),
    (
        "L108",
        &[
            cell("companions", "PS1", "COMPANION", "SW1@2024"),
            cell("companions", "SW1", "COMPANION", "PS1@2025"),
        ],
    ),
    ("L109", &[cell("risk", "collar", "YEARS", "4 5")]),
    ("L109", &[cell("domains", "services", "OF_POT", "0"), add("domains", "idle,0,0")]),
    ("L109", &[add("parameters", "spare,1,pounds,01/04/2026,31/03/2030,01/02/2026,schedule 4")]),
    ("L109", &[add("accepted", "L310,PS1,head of commissioning,it was so in the draft")]),
    (
        "L109",
        &[
            cell("benchmarks", "PS1 AVERAGE", "SHA256", "0000000000000000"),
            add("accepted", "L502,PS1,head of commissioning,the file was lost"),
        ],
    ),
    ("L111", &[cell("factors", "size", "PRACTICE", "third-practice")]),
    ("L212", &[cell("contract", "attribution", "VALUE", "event")]),
    ("L216", &[cell("benchmarks", "PS1 AVERAGE", "FILE", "la_cla_social_worker_changes_2024.csv")]),
    ("L305", &[cell("benchmarks", "H1", "KIND", "own 1")]),
    (
        "L306",
        &[
            cell("examples", "PS1", "HAVING", ""),
            cell("examples", "PS1", "AMONG", ""),
            cell("examples", "PS1", "RATE", "10"),
        ],
    ),
    ("L403", &[cell("risk", "floor", "FIRST", "500000")]),
    ("L403", &[cell("factors", "size", "FLOOR", "1.2")]),
    ("L408", &[cell("contract", "least_adjustment", "VALUE", "1500.00")]),
    ("L502", &[cell("benchmarks", "PS1 AVERAGE", "FILE", "stability.csv")]),
    (
        "L505",
        &[
            cell("benchmarks", "SW1", "KIND", "neighbours"),
            cell("benchmarks", "SW1", "FILE", "la_cla_social_worker_changes_2024.csv"),
            cell("benchmarks", "SW1", "SHA256", "3911d7dd18be"),
            cell("benchmarks", "SW1", "RELEASED", "21/01/2026"),
            cell("benchmarks", "SW1", "FROZEN", "26.4"),
            cell("clauses", "SW1", "ZERO", "26.4"),
            cell("examples", "SW1", "PAYS", "0.00"),
            cell("examples", "SW1", "HAVING", "120"),
            Remove { table: "modes", row: "TALK" },
        ],
    ),
    ("L506", &[cell("parameters", "point 225.49", "KNOWN_FROM", "01/11/2029")]),
];

/// So many words that no sentence holds them.
const LONG: &str = include_str!("long_title.txt");
