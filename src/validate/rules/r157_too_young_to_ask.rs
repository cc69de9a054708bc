//! A child said to be too young or too old for the questionnaire, who is neither.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, looked_after_all_year};
use crate::words::{age_on, birth_month};

/// Rule 157.
pub(super) static RULE: Rule = Rule {
    code: "157",
    says: "SDQ1, not of the age, must not be given for a child from 4 to 16 who was looked after throughout the year.",
    why: "A score is due for exactly these children. The reason hides that nobody was asked.",
    table: TableId::Oc2,
    columns: &["SDQ_REASON", "DOB"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | LS
        1 | 01/06/2025 | C2
        2 | 01/06/2025 | C2
        3 | 01/06/2025 | C2
        4 | 01/06/2026 | C2
        5 | 01/06/2025 | C2
        6 | 01/06/2025 | C2
        7 | 01/06/2025 | C2

        OC2
        CHILD | DOB | SDQ_REASON
        1 | 01/04/2022 | SDQ1 <-
        2 | 02/04/2022 | SDQ1
        3 | 01/04/2022 | SDQ2
        4 | 01/04/2022 | SDQ1
        5 | 01/04/2010 | SDQ1 <-
        6 | 31/03/2010 | SDQ1
        7 | 01/04/2022
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if !looked_after_all_year(&child.this, year) {
        return;
    }
    for row in child.this.outcomes {
        let too_young = row.sdq_reason.get().is_some_and(|reason| reason == "SDQ1");
        let asked = |born| age_on(born, year.first) >= 4 && age_on(born, year.last) < 17;
        if let Some(born) = row.born.get().filter(|born| too_young && asked(*born)) {
            let message = format!(
                "SDQ_REASON is SDQ1, but a child born in {} is of the age for the questionnaire. Give SDQ_SCORE, or another \
                 reason.",
                birth_month(born)
            );
            flags.row(row.row, message);
        }
    }
}
