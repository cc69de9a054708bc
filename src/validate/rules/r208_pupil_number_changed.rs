//! A pupil number that is not last year's.

use super::r168_pupil_number::UNKNOWN;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule 208.
pub(super) static RULE: Rule = Rule {
    code: "208",
    says: "A pupil number must stay the same, unless it was not known before.",
    why: "A pupil keeps the number for life. Another one means another child, or results that are looked for in vain.",
    table: TableId::Header,
    columns: &["UPN"],
    years: Years::ALL,
    needs: &[Need::LastYear(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | UPN
        1 | A012345678901
        2 | A012345678901 <-
        3 | A012345678901
        4 | UN2
        5 | UN3 <-
        6 <-
        7 | A012345678901
        8 | A012345678901
        9 | UN2
        10 | UN1 <-

        Header last year
        CHILD | UPN
        1 | a012345678901
        2 | B012345678901
        3 | UN5
        4 | UN1
        5 | UN4
        6 | UN1
        7 | A012345678901
        7 | B012345678901
        8
        9
        10
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let last = child.last();
    let Some(before) = last.headers.first().map(|header| upper(header.upn.as_str())) else { return };
    for header in child.this.headers {
        let now = upper(header.upn.as_str());
        if now != before && !may_become(&before, &now) {
            let message =
                "UPN is not last year's. Give last year's, or tell the Department of the correction.";
            flags.row(header.row, message);
        }
    }
}

fn upper(number: Option<&str>) -> String {
    number.unwrap_or_default().to_uppercase()
}

/// A number that was not known may become known; `UN1` (too young for school) and blank may become another reason.
// The Department's list of allowed changes was not at hand: these are what the worked case tells.
fn may_become(before: &str, now: &str) -> bool {
    let unknown = |number: &str| UNKNOWN.contains(&number);
    match (unknown(before) || before.is_empty(), unknown(now) || now.is_empty()) {
        (true, false) => true,
        (true, true) => (before.is_empty() || before == "UN1") && !now.is_empty() && now != "UN1",
        _ => false,
    }
}
