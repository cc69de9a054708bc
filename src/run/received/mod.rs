//! What has been received: every council's folders as they are now, beside the register of what came before.
//!
//! From the two it is told what came again, old after new, twice under two names, for another council or another month.
//! What must not be measured is a hold: a remark by which the return is not whole. A hold names one file, and somebody who
//! knows better may decide that the file is taken all the same: a row in `returns/<council>/decisions.csv` with the period,
//! the file's SHA-256, who decided it, when and why. Such a decision is part of the inputs, so it is approved with them.
//!
//! All remarks come out the same when the same inputs are run again, although the register has grown by them.

mod decisions;
mod hold;
mod record;
mod sent;
#[cfg(test)]
mod tests;
mod twins;
mod versions;
mod when;
mod whose;

pub(super) use record::record;
pub use sent::Sent;

use super::{Asked, Exit, Stopped};
use crate::ledger::Register;
use crate::read::{Intake, Verdict};
use crate::returns::{Council, Effect, Remark};
use crate::words::Period;
use hold::settled;
use std::collections::BTreeMap;

/// A council and a period.
type Folder = (Box<str>, Period);

/// What has been received.
#[derive(Debug, Default)]
pub struct Received {
    /// What was known before, up to the day that is asked for.
    pub register: Register,
    /// What lies in each folder now.
    pub sent: BTreeMap<Folder, Sent>,
}

impl Received {
    /// Looks at all folders, and sets aside files that lie in one twice.
    ///
    /// # Errors
    /// When the register cannot be trusted.
    pub(super) fn of(asked: &Asked, intake: &mut Intake, councils: &[Council]) -> Result<Self, Stopped> {
        let path = asked.register();
        let register = Register::look(&path).map_err(|error| unusable(&path, &error))?;
        let register = register.up_to(asked.as_at);
        twins::once(intake);
        let mut sent = sent::sent(intake);
        let holds = [
            versions::old_after_new(&register, &sent),
            twins::elsewhere(&register, &sent),
            whose::wrong_council(councils, &sent),
            when::wrong_month(&sent),
        ];
        let mut remarks = versions::remarks(&register, &sent);
        remarks.extend(settled(holds.into_iter().flatten().collect(), &sent, &decisions::read(intake)));
        for (folder, remark) in remarks {
            if let Some(sent) = sent.get_mut(&folder) {
                sent.remarks.push(remark);
            }
        }
        Ok(Self { register, sent })
    }

    /// What is said of a council's folder.
    pub(super) fn remarks(&self, council: &str, period: Period) -> &[Remark] {
        self.sent.get(&(council.into(), period)).map_or(&[], |sent| &sent.remarks)
    }

    /// What is held, a line each, for whoever runs the month.
    pub(super) fn held(&self, councils: &[&str], period: Period) -> Vec<String> {
        let ours =
            self.sent.iter().filter(|((council, of), _)| *of == period && councils.contains(&&**council));
        let remarks = ours.flat_map(|(_, sent)| &sent.remarks);
        remarks
            .filter(|remark| remark.effect == Effect::TableRefused)
            .map(|remark| format!("{}: held: {}", remark.place, remark.says))
            .collect()
    }
}

/// Nothing can be done while every return that has come is still open, or changed while it was read: later there can.
pub(super) fn not_ready(intake: &Intake, councils: &[&Council], period: Period) -> Result<(), Stopped> {
    let (mut says, mut ready) = (Vec::new(), false);
    for council in councils {
        let folder = format!("returns/{}/{period}/", council.code);
        let here = intake.files.iter().filter(|file| file.path.starts_with(&folder));
        let here: Vec<_> = here.filter(|file| !matches!(file.verdict, Verdict::Ignored { .. })).collect();
        let waiting: Vec<String> = here
            .iter()
            .filter(|file| file.is_not_ready())
            .filter_map(|file| Some(format!("{}: {}", file.path, file.verdict.why()?)))
            .collect();
        ready |= waiting.is_empty() && !here.is_empty();
        says.extend(waiting);
    }
    if ready || says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Busy, says }) }
}

pub(super) fn unusable(path: &std::path::Path, error: &anyhow::Error) -> Stopped {
    if crate::ledger::is_in_use(error) {
        let says =
            format!("{}: Another program is using this register. Close it and run again.", path.display());
        return Stopped::new(Exit::Busy, says);
    }
    let says = format!(
        "{}: {error} Restore the register from a copy, or move it aside to begin a new one that knows no earlier return.",
        path.display()
    );
    Stopped::new(Exit::Unusable, says)
}
