//! `outturn check --marked FILE.xlsx`: the return given back as a workbook, before it is sent.

use super::usage;
use outturn::read::Intake;
use outturn::reports::{Looks, Returned, Stamp, returned_workbook, write_file};
use outturn::returns::Remark;
use outturn::run::{Exit, Stopped};
use outturn::validate::Validated;
use outturn::words::{Date, Month, Period, because};
use std::path::{Path, PathBuf};

/// Where the return is given back.
pub(super) struct Marked<'a> {
    /// The folder of the return.
    pub(super) sent: &'a Path,
    /// The workbook.
    pub(super) to: &'a Path,
    /// The day that it says it was made on.
    pub(super) as_at: Date,
}

impl Marked<'_> {
    /// Writes the workbook; says where.
    pub(super) fn write(
        &self,
        intake: &Intake,
        validated: &Validated,
        remarks: &[Remark],
        council: &str,
    ) -> Result<String, Stopped> {
        let period = validated.cleared.given().this().period;
        let returned = Returned {
            council: "",
            council_name: council,
            example_data: false,
            period,
            sheets: intake.sheets.iter().collect(),
            remarks,
            validated,
        };
        let looks = Looks::built_in().map_err(|error| Stopped::new(Exit::Fault, error.to_string()))?;
        let stamp = Stamp { period: month(period), as_at: self.as_at, version: env!("CARGO_PKG_VERSION") };
        let bytes = returned_workbook(&returned, &looks, &stamp)
            .map_err(|error| Stopped::new(Exit::Fault, error.to_string()))?;
        write_file(self.to, &bytes).map_err(|error| {
            let (to, why) = (self.to.display(), because(&error));
            let says = format!("{to}: The file cannot be written: {why}. Put that right and check again.");
            Stopped::new(Exit::Failed, says)
        })?;
        Ok(format!("The return is in {}, each wrong cell marked.", self.to.display()))
    }

    /// A workbook beside the files that it was made of would be read with them, and each table would have come twice.
    pub(super) fn is_elsewhere(&self) -> Result<(), Stopped> {
        let whole = |path: &Path| path.canonicalize().ok();
        let folder = self.to.parent().filter(|parent| !parent.as_os_str().is_empty());
        let folder = whole(folder.unwrap_or(Path::new(".")));
        let sent: Option<PathBuf> = whole(self.sent);
        let inside = folder.zip(sent).is_some_and(|(folder, sent)| folder.starts_with(sent));
        if !inside {
            return Ok(());
        }
        let says = format!(
            "--marked: {} lies in the folder of the return, where it would be read as a part of it. Name a file elsewhere.",
            self.to.display()
        );
        Err(usage(says))
    }
}

/// The month that the workbook is stamped with: of a year, its last.
fn month(period: Period) -> Month {
    match period {
        Period::Month(month) => month,
        Period::Year(_) => Month::of(period.last_day()),
    }
}
