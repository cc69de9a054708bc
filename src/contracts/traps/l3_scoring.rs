//! L3xx: how a figure becomes a score, and how much of it is chance.

use super::Trap;
use super::edit::{cell, remove};

pub(super) static TRAPS: &[Trap] = &[
    Trap::error(
        "L301",
        "Nothing and all are paid at the same rate, or the wrong way round.",
        "The better practice would be paid less.",
        &[cell("clauses", "PS1", "ZERO", "7"), cell("clauses", "PS1", "FULL", "14")],
    ),
    Trap::warning(
        "L302",
        "From nothing to all in less than two standard deviations of the rate.",
        "An average practice of that size is paid nothing in some years and all in others, by luck.",
        &[cell("clauses", "PS1", "ZERO", "11"), cell("clauses", "PS1", "FULL", "9.8")],
    ),
    Trap::warning(
        "L303",
        "From nothing to all in fewer than five children.",
        "What happens to one child moves a fifth of the money or more.",
        &[cell("clauses", "ASK", "ZERO", "70"), cell("clauses", "ASK", "FULL", "74")],
    )
    .with(&["L302"]),
    Trap::warning(
        "L304",
        "Years pooled whose reliability is below a half.",
        "More than half of the differences between practices of that size is chance.",
        &[cell("adjustments", "PS1", "YEARS_POOLED", "2")],
    )
    .with(&["L311"]),
    Trap::warning(
        "L305",
        "A past of one year as baseline.",
        "A bad year is followed by a better one by itself: the quarter that improved most on PS1 gave back 39 % the year \
         after.",
        &[cell("improvement", "SW1", "BASELINE_YEARS", "1")],
    ),
    Trap::error(
        "L306",
        "A score from a rounded percentage.",
        "Published percentages are whole numbers, and half a point is 15 % of the usual band of PS1.",
        &[cell("benchmarks", "PS1 AVERAGE", "FROZEN", "10"), cell("odds", "PS1", "AVERAGE", "10")],
    ),
    Trap::warning(
        "L307",
        "Below the minimum number in more than a fifth of years.",
        "The clause would then pay by its rule for what cannot be scored, not for what was done.",
        &[cell("clauses", "ASK", "MINIMUM", "100")],
    ),
    Trap::warning(
        "L308",
        "A gate that a practice a fifth better misses in more than half of years.",
        "At 120 children a truly better rate of placement moves passes such a gate in 5.6 % of years.",
        &[remove("accepted", "L308")],
    ),
    Trap::warning(
        "L309",
        "A rate of key stage 2 or 4 at the size of a practice.",
        "About five and nine pupils a year: no usable rate.",
        &[
            cell("measures", "CARE", "MEASURE", "ED1-own"),
            cell("clauses", "CARE", "INDICATOR", "ED1-own"),
            cell("odds", "CARE", "PLANNED", "5"),
        ],
    )
    .with(&["L311"]),
    Trap::warning(
        "L310",
        "One child is worth more than £10,000.",
        "So much money must not hang on what happens to one child: nor should anybody be tempted by it.",
        &[cell("clauses", "ASK", "POINTS", "2000")],
    )
    .with(&["L406"]),
    Trap::warning(
        "L311",
        "More than half of the spread of what is paid is chance.",
        "Practices would be paid apart that are alike.",
        &[cell("odds", "SW1", "SPREAD", "400")],
    )
    .with(&["L304"]),
    Trap::warning(
        "L312",
        "Practices whose children differ in age, without an adjustment for case mix.",
        "The pilots' children were from 8 to 17 here and from 16 to 24 there: compared plainly, it says nothing.",
        &[cell("members", "second-practice", "AGES", "16-24")],
    ),
    Trap::notice(
        "L313",
        "A shrunken rate: who gains and who loses by it.",
        "It pays a weak practice more and a strong one less than the raw rate: a choice of values, to be stated.",
        &[remove("accepted", "L313")],
    ),
    Trap::error(
        "L314",
        "Bands that leave a gap or overlap.",
        "A rate in no band would be paid as if it were points.",
        &[cell("bands", "MI1 7", "BELOW", "9")],
    ),
];
