//! `outturn explain X17`: a criterion of workbooks.

use outturn::reports::Profile;
use outturn::reports::check_workbook::Criterion;
use std::fmt::Write;

pub(super) fn criterion(criterion: &Criterion) -> String {
    let mut said = format!("{} · a criterion of workbooks\n{}\n\n", criterion.id, criterion.says);
    let _ = writeln!(said, "Why: {}", criterion.why);
    let _ = writeln!(said, "To put it right: {}", criterion.to_do);
    for profile in Profile::ALL {
        let _ = writeln!(said, "In a {} workbook: {}", profile.word(), criterion.severity(profile).word());
    }
    said
}
