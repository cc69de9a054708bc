//! Codes of Episodes that must be in the year's list: one row a column, and another for years with other codes.

use super::code_lists::given;
use crate::returns::TableId;
use crate::validate::{Rule, Years};

/// One rule for each column of codes.
pub(super) static RULES: [Rule; 8] = [
    given(
        "143",
        TableId::Episodes,
        &["RNE"],
        Years::ALL,
        "The reason tells a new period of care from a move or a new order.",
        "
            Episodes
            CHILD | RNE
            1 | S
            2 | X1 <-
            3
        ",
    ),
    given(
        "144",
        TableId::Episodes,
        &["LS"],
        Years::ALL,
        "The legal status tells care from short breaks, which almost every figure leaves out.",
        "
            Episodes
            CHILD | LS
            1 | C2
            2 | C9 <-
            3
        ",
    ),
    given(
        "145",
        TableId::Episodes,
        &["CIN"],
        Years::ALL,
        "Why children come into care is published by these codes.",
        "
            Episodes
            CHILD | CIN
            1 | N1
            2 | N9 <-
            3
        ",
    ),
    given(
        "146",
        TableId::Episodes,
        &["PLACE"],
        Years::ALL.until(2024),
        PLACE,
        "
            Episodes
            CHILD | PLACE
            1 | H5
            2 | K3 <-
            3
        ",
    ),
    given(
        "146",
        TableId::Episodes,
        &["PLACE"],
        Years::from(2025).until(2025),
        PLACE,
        "
            Episodes
            CHILD | PLACE
            1 | K3
            2 | Z11 <-
            3 | H5
        ",
    ),
    given(
        "146",
        TableId::Episodes,
        &["PLACE"],
        Years::from(2026),
        PLACE,
        "
            Episodes
            CHILD | PLACE
            1 | k3
            2 | H5 <-
            3 | Z1 <-
            4 | Z11
        ",
    ),
    given(
        "149",
        TableId::Episodes,
        &["REC"],
        Years::ALL,
        "The reason tells a move from an adoption, a return home or another way of leaving care.",
        "
            Episodes
            CHILD | REC
            1 | X1
            2 | E43 <-
            3
        ",
    ),
    given(
        "1009",
        TableId::Episodes,
        &["REASON_PLACE_CHANGE"],
        Years::ALL,
        "Why children are moved is what every measure of stability asks next.",
        "
            Episodes
            CHILD | REASON_PLACE_CHANGE
            1 | CARPL
            2 | MOVED <-
            3
        ",
    ),
];

const PLACE: &str =
    "Where a child lives decides half of all figures, and codes have begun and ended year by year.";
