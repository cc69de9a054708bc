//! L5xx: what is known, and when.

use super::Trap;
use super::edit::{cell, item};

pub(super) static TRAPS: &[Trap] = &[
    Trap::error(
        "L501",
        "A year that is settled before its figures are there.",
        "School results come months after 31 March: what is settled before them is a guess.",
        &[cell("years", "4", "SETTLED_IN", "2030-06")],
    ),
    Trap::error(
        "L502",
        "A benchmark file that is not the one that was signed.",
        "Published figures move: in 2024 the children of PS1 were 83,630 at first and 83,530 a year later.",
        &[cell("benchmarks", "PS1 AVERAGE", "SHA256", "0000000000000000")],
    ),
    Trap::error(
        "L503",
        "How far corrections reach back, or what late figures do, is not stated.",
        "A correction would change what was paid for ever, or never.",
        &[item("look_back", "")],
    ),
    Trap::warning(
        "L504",
        "A newer release of a benchmark's file is there.",
        "The contract pays by the frozen one; both parties should know by how much the two differ.",
        &[cell("benchmarks", "PS1 AVERAGE", "RELEASED", "14/11/2024")],
    ),
    Trap::warning(
        "L505",
        "A sum of regions that counts London twice, or a set with an abolished authority in it.",
        "London stands in the published files beside its inner and its outer part.",
        &[cell("benchmarks", "PS1 AVERAGE", "FROZEN", "9.87"), cell("odds", "PS1", "AVERAGE", "9.87")],
    ),
    Trap::error(
        "L506",
        "A value that was not known when it was used.",
        "Settled twice, the same year would come to two sums.",
        &[cell("benchmarks", "PS1 AVERAGE", "RELEASED", "03/03/2026")],
    ),
];
