//! The code lists of 2022-23.

use super::councils::COUNCILS;

/// The codes of a column in 2022-23; none for a column without codes.
pub(super) fn of(column: &str) -> &'static [&'static str] {
    match column {
        "MOTHER"
        | "CONVICTED"
        | "HEALTH_CHECK"
        | "IMMUNISATIONS"
        | "TEETH_CHECK"
        | "HEALTH_ASSESSMENT"
        | "SUBSTANCE_MISUSE"
        | "INTERVENTION_RECEIVED"
        | "INTERVENTION_OFFERED"
        | "FOSTER_CARE" => &["0", "1"],
        "ETHNIC" => &[
            "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN",
            "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT",
        ],
        "RNE" => &["S", "P", "L", "T", "U", "B"],
        "LS" => &["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"],
        "CIN" => &["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"],
        "PLACE" => &[
            "A3", "A4", "A5", "A6", "H5", "K1", "K2", "P1", "P2", "P3", "R1", "R2", "R3", "R5", "S1", "T0",
            "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1",
        ],
        "PLACE_PROVIDER" => &["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"],
        "REC" => &[
            "E11", "E12", "E2", "E3", "E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48", "E5", "E6",
            "E7", "E8", "E9", "E14", "E15", "E16", "E17", "X1",
        ],
        "REASON_PLACE_CHANGE" => &[
            "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE",
            "CUSTOD", "OTHER",
        ],
        "REVIEW_CODE" => &["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"],
        "SDQ_REASON" => &["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"],
        "IN_TOUCH" => &["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"],
        "ACTIV" => &["F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "0"],
        "ACCOM" => &[
            "B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "G1", "G2", "H1", "H2", "K1", "K2", "R1", "R2",
            "S2", "T1", "T2", "U1", "U2", "V1", "V2", "W1", "W2", "X2", "Y1", "Y2", "Z1", "Z2", "0",
        ],
        "SEX" | "NB_ADOPTR" => &["1", "2"],
        "SEX_ADOPTR" => &["M1", "F1", "MM", "FF", "MF"],
        "LS_ADOPTR" => &["L0", "L11", "L12", "L2", "L3", "L4"],
        "REASON_PLACED_CEASED" => &["RD1", "RD2", "RD3", "RD4"],
        "PREV_PERM" => &["P1", "P2", "P3", "P4", "Z1"],
        "MISSING" => &["M", "A"],
        "SW_REASON" => &[
            "MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED",
            "OTHERS",
        ],
        "LA_PERM" => &COUNCILS,
        _ => &[],
    }
}
