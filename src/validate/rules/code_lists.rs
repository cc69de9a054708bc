//! Codes that must be in the year's list: one row a column. The lists themselves are dated data, in `codes`.

use crate::returns::{Seen, TableId};
use crate::validate::codes::{is_listed, listed};
use crate::validate::{Check, Rule, Year, Years};

/// Longer lists are not written out in a message.
const WRITTEN_OUT: usize = 40;

/// One rule for each column of codes, and another for years with other codes.
pub(super) static RULES: [Rule; 17] = [
    needed(
        "101",
        TableId::Header,
        &["SEX"],
        Years::ALL.until(2024),
        "Sex is a breakdown of every published table.",
        "
            Header
            CHILD | SEX
            1 | 1
            2 | M <-
            3 <-
        ",
    ),
    needed(
        "101",
        TableId::Header,
        &["SEX"],
        Years::from(2025),
        "Sex is a breakdown of every published table, and the codes 1 and 2 ended with 2023-24.",
        "
            Header
            CHILD | SEX
            1 | M
            2 | 9 <-
            3 | 1 <-
            4 | U
            5 <-
        ",
    ),
    needed(
        "103",
        TableId::Header,
        &["ETHNIC"],
        Years::ALL,
        "Whether children of every origin fare alike can be seen only when the origin is known.",
        "
            Header
            CHILD | ETHNIC
            1 | WBRI
            2 | WHITE <-
            3 <-
        ",
    ),
    given(
        "114",
        TableId::Ad1,
        &["FOSTER_CARE"],
        Years::ALL,
        "Adoptions by the child's own foster carers are counted apart.",
        "
            AD1
            CHILD | FOSTER_CARE
            1 | 1
            2 | Y <-
            4 | CODETOOLONG <-
            3
        ",
    ),
    given(
        "120",
        TableId::PlacedAdoption,
        &["REASON_PLACED_CEASED"],
        Years::ALL,
        "Why plans of adoption are given up is published.",
        "
            PlacedAdoption
            CHILD | REASON_PLACED_CEASED
            1 | RD1
            2 | RD9 <-
            3
        ",
    ),
    needed(
        "131",
        TableId::Oc3,
        &["IN_TOUCH"],
        Years::ALL,
        "A council that has lost touch with a care leaver cannot help.",
        "
            OC3
            CHILD | IN_TOUCH
            1 | YES
            2 | Y <-
            3 <-
        ",
    ),
    needed(
        "132",
        TableId::Oc3,
        &["ACTIV"],
        Years::ALL,
        "What care leavers do is a published outcome; F3 and P3 ended with 2020-21.",
        "
            OC3
            CHILD | ACTIV
            1 | F1
            2 | F3 <-
            3 <-
            4 | 0
        ",
    ),
    needed(
        "133",
        TableId::Oc3,
        &["ACCOM"],
        Years::ALL,
        "Where care leavers live, and whether it is suitable, is a published outcome.",
        "
            OC3
            CHILD | ACCOM
            1 | U1
            2 | X1 <-
            3 <-
        ",
    ),
    given(
        "175",
        TableId::Ad1,
        &["NB_ADOPTR"],
        Years::ALL,
        "Whether one or two people adopted must agree with their sex and their legal status.",
        "
            AD1
            CHILD | NB_ADOPTR
            1 | 2
            2 | 3 <-
            3
        ",
    ),
    given(
        "176",
        TableId::Ad1,
        &["SEX_ADOPTR"],
        Years::ALL,
        "Who adopts is published by these codes.",
        "
            AD1
            CHILD | SEX_ADOPTR
            1 | MF
            2 | FM <-
            3
        ",
    ),
    given(
        "177",
        TableId::Ad1,
        &["LS_ADOPTR"],
        Years::ALL,
        "Who adopts is published by these codes.",
        "
            AD1
            CHILD | LS_ADOPTR
            1 | L11
            2 | L1 <-
            3
        ",
    ),
    given(
        "181",
        TableId::Oc2,
        &[
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED",
        ],
        Years::ALL,
        "Health and conduct of children who have been in care for a year are published as shares of yes.",
        "
            OC2
            CHILD | CONVICTED | HEALTH_CHECK | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
            1 | 1 | 0 | 1 | 0 | 1 | 0 | 1 | 0
            2 | N | 1 | 1 | 1 | 1 | 1 | 1 | 1 <-
            2 | 1 | N | 1 | 1 | 1 | 1 | 1 | 1 <-
            2 | 1 | 1 | N | 1 | 1 | 1 | 1 | 1 <-
            2 | 1 | 1 | 1 | N | 1 | 1 | 1 | 1 <-
            2 | 1 | 1 | 1 | 1 | N | 1 | 1 | 1 <-
            2 | 1 | 1 | 1 | 1 | 1 | N | 1 | 1 <-
            2 | 1 | 1 | 1 | 1 | 1 | 1 | N | 1 <-
            2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | N <-
            3
        ",
    ),
    given(
        "196",
        TableId::Oc2,
        &["SDQ_REASON"],
        Years::ALL,
        "Why a questionnaire is missing shows whether children were asked at all.",
        "
            OC2
            CHILD | SDQ_REASON
            1 | SDQ1
            2 | SDQ6 <-
            3
        ",
    ),
    given(
        "631",
        TableId::PrevPerm,
        &["PREV_PERM"],
        Years::ALL,
        "Children who come back into care from a permanent home are counted by these codes.",
        "
            PrevPerm
            CHILD | PREV_PERM
            1 | P1
            2 | P0 <-
            3
        ",
    ),
    given(
        "633",
        TableId::PrevPerm,
        &["LA_PERM"],
        Years::ALL,
        "The council that arranged the earlier home can be asked what became of it.",
        "
            PrevPerm
            CHILD | LA_PERM
            1 | 204
            2 | 458 <-
            3 | SCO
            4
        ",
    ),
    given(
        "1006",
        TableId::Missing,
        &["MISSING"],
        Years::ALL,
        "Missing and away without leave are two things, and counted apart.",
        "
            Missing
            CHILD | MISSING
            1 | M
            2 | Y <-
            3
        ",
    ),
    // Since 2024-25 a blank is allowed for changes before April 2023: until then it was not.
    needed(
        "SW13STG1",
        TableId::SwEpisodes,
        &["SW_REASON"],
        Years::from(2024).until(2024),
        "Why children lose their social worker is counted by these codes.",
        "
            SWEpisodes
            CHILD | SW_REASON
            1 | FCONTA
            2 | SWLAZY <-
            3 <-
        ",
    ),
];

/// A code that must be listed when it is given.
pub(super) const fn given(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let says = "A code that is given must be one of the year's list.";
    Rule { code, says, why, table, columns, years, needs: &[], check: Check::Cell(not_listed), example }
}

/// A code that must be given.
const fn needed(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let says = "A code must be given, and be one of the year's list.";
    Rule {
        code,
        says,
        why,
        table,
        columns,
        years,
        needs: &[],
        check: Check::Cell(blank_or_not_listed),
        example,
    }
}

fn blank_or_not_listed(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    if cell.is_blank() {
        return Some(format!("{column} is blank. {}", accepted(column, year)));
    }
    not_listed(cell, column, year)
}

pub(super) fn not_listed(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    let wrong = match cell {
        Seen::Code(given) if given.is_given() => {
            given.get().is_none_or(|code| !is_listed(column, code.as_str(), year.year))
        }
        _ => !cell.is_blank() && !is_listed(column, &cell.written(), year.year),
    };
    wrong.then(|| {
        format!("{} is not one of the codes of {}. {}", cell.written(), year.year, accepted(column, year))
    })
}

/// What a column takes in a year, as an instruction.
pub(super) fn accepted(column: &str, year: &Year) -> String {
    let codes = listed(column, year.year);
    if codes.len() > WRITTEN_OUT {
        return format!("Give one of the {} codes listed for {column}.", codes.len());
    }
    format!("Give one of {}.", codes.join(", "))
}
