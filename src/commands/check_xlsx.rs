//! `outturn check-xlsx`: holds workbooks, also foreign ones, to the criteria of readable and trustworthy ones.

use super::{Outcome, check_xlsx_told as told, workbooks};
use clap::{Args, ValueEnum};
use outturn::read::file_bytes;
use outturn::reports::Profile;
use outturn::reports::check_workbook::{Checked, HowToCheck, Severity, check_workbook};
use outturn::run::{Exit, Stopped};
use outturn::words::because;
use std::path::{Path, PathBuf};

/// The words of `check-xlsx`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The workbooks
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The profile to hold them to; by default what each declares in its property "category", else statement
    #[arg(long, value_enum)]
    profile: Option<Kind>,
    /// Have `LibreOffice` open them too, and compare what it reads
    #[arg(long)]
    with_libreoffice: bool,
    /// How to print what is found
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// For practices and publication
    Statement,
    /// For a finance desk: filters and frozen panes are allowed
    Working,
    /// For the sender of a return: the tables are the sender's own
    Returned,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

/// A workbook and what became of its check; or why there was none, and the exit code for it.
pub(super) struct Workbook {
    pub(super) name: String,
    pub(super) checked: Result<Checked, (String, Exit)>,
}

pub(super) fn check_xlsx(words: &Words) -> Result<Outcome, Stopped> {
    let workbooks = workbooks()?;
    let profile = words.profile.map(|kind| match kind {
        Kind::Statement => Profile::Statement,
        Kind::Working => Profile::Working,
        Kind::Returned => Profile::Returned,
    });
    let how = HowToCheck { profile, workbooks: &workbooks, with_libreoffice: words.with_libreoffice };
    let files: Vec<Workbook> = words
        .files
        .iter()
        .map(|path| Workbook { name: path.display().to_string(), checked: check(path, &how) })
        .collect();
    let data = match words.format {
        Format::Text => told::as_text(&files),
        Format::Json => told::as_json(&files),
        Format::Csv => told::as_table(&files),
    };
    let refused = files.iter().filter_map(|file| Some((&file.name, file.checked.as_ref().err()?)));
    let messages =
        refused.fold(String::new(), |all, (name, (why, _))| all + "outturn: " + name + ": " + why + "\n");
    Ok(Outcome { data, messages, exit: exit(&files) })
}

fn check(path: &Path, how: &HowToCheck<'_>) -> Result<Checked, (String, Exit)> {
    let bytes = file_bytes(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::FileTooLarge => {
            ("The file is larger than any workbook that is read, 50 MB. Divide it.".into(), Exit::Unusable)
        }
        _ => (
            format!("The file cannot be opened: {}. Give the path of a workbook.", because(&error)),
            Exit::Absent,
        ),
    })?;
    check_workbook(&bytes, how).map_err(|why| (why, Exit::Unusable))
}

/// The gravest of what became of the files.
fn exit(files: &[Workbook]) -> Exit {
    let is =
        |wanted: Exit| files.iter().any(|file| file.checked.as_ref().is_err_and(|(_, exit)| *exit == wanted));
    let fails = |checked: &Checked| checked.breaches.iter().any(|breach| breach.severity == Severity::Fail);
    match () {
        () if is(Exit::Absent) => Exit::Absent,
        () if is(Exit::Unusable) => Exit::Unusable,
        () if files.iter().any(|file| file.checked.as_ref().is_ok_and(fails)) => Exit::Held,
        () => Exit::Clean,
    }
}
