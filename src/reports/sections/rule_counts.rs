//! Every rule that ran, those that found nothing too.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// How many rows each rule marked.
pub(in crate::reports) fn rule_counts(council: &CouncilBook) -> Section {
    let Some(validated) = &council.validated else {
        return Section::new("rules", "Rules").say("No return came, so no rule ran.");
    };
    let columns = [
        ("Rule", Kind::Id),
        ("Table", Kind::Text),
        ("What must hold", Kind::Text),
        ("Rows marked", Kind::Count),
    ];
    let mut table = Table::new("rules", "Rules that ran", &columns);
    for ran in &validated.ran {
        table.push(vec![
            Cell::Id(ran.rule.code.into()),
            Cell::text(ran.rule.table.name()),
            Cell::text(ran.rule.says),
            Cell::count(ran.found),
        ]);
    }
    let clean = validated.ran.iter().filter(|ran| ran.found == 0).count();
    let words = format!(
        "{} rules ran, of which {clean} found nothing; {} could not run.",
        validated.ran.len(),
        validated.not_run.len()
    );
    Section::new("rules", "Rules that ran").tone(Tone::Detail).say(words).table(table)
}
