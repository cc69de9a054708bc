//! L6xx: who decides, who checks, who may object.

use super::Trap;
use super::edit::item;

pub(super) static TRAPS: &[Trap] = &[
    Trap::error(
        "L601",
        "No named approver, or one who prepared the figures.",
        "Nobody else has looked.",
        &[item("approved_by", "practice manager")],
    ),
    Trap::warning(
        "L602",
        "No rule for a sample.",
        "Figures that decide money and that nobody ever checks drift.",
        &[item("sample", "0")],
    ),
    Trap::warning(
        "L603",
        "The same party states the figures and verifies them.",
        "Claims of 99 % success have rested on the claimant's own records.",
        &[item("verified_by", "return team")],
    ),
    Trap::error(
        "L604",
        "No time to appeal.",
        "A mistake that is found the day after could not be put right.",
        &[item("appeal_days", "")],
    ),
    Trap::error(
        "L605",
        "Outcome money split further with fewer children than the contract's own minimum.",
        "A few children's luck would be one person's pay.",
        &[item("split_minimum", "9000")],
    ),
    Trap::warning(
        "L606",
        "What is done with a surplus is not stated.",
        "It can be pocketed instead of spent on the children.",
        &[item("surplus", "")],
    ),
    Trap::warning(
        "L607",
        "A practice's name with letters of two alphabets in one word.",
        "It looks like another's name, and people who read it cannot tell.",
        &[item("practice_name", "Ex\u{430}mple Social Work Practice")],
    ),
];
