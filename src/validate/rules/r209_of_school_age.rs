//! A child of school age whose pupil number is said not to exist yet.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{age_on, birth_month, day, short_date};

/// Rule 209.
pub(super) static RULE: Rule = Rule {
    code: "209",
    says: "UN1, too young for school, must not be given for a child of school age.",
    why: "Every child at school has a pupil number, and it can be found.",
    table: TableId::Header,
    columns: &["UPN", "DOB"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB | UPN
        1 | 31/08/2021 | UN1 <-
        2 | 01/09/2021 | UN1
        3 | 31/08/2021 | UN2
        4 | 31/08/2021
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    // Four on 31 August of the year before the return's own begins: at school for all of it.
    let school = day(year.first.year() - 1, 8, 31);
    for header in child.this.headers {
        let is_un1 = header.upn.as_str().is_some_and(|number| number.eq_ignore_ascii_case("UN1"));
        if let Some(born) = header.born.get().filter(|born| is_un1 && age_on(*born, school) >= 4) {
            let message = format!(
                "UPN is UN1, but the child, born in {}, was four by {}. Give the pupil number, or another reason.",
                birth_month(born),
                short_date(school)
            );
            flags.row(header.row, message);
        }
    }
}
