//! `outturn check`: what is wrong with a return, with nothing else configured.

use super::check_data::{as_json, as_table};
use super::check_marked::Marked;
use super::check_text::as_text;
use super::{Outcome, as_line, check_said, usage, workbooks};
use clap::{Args, ValueEnum};
use outturn::read::{Intake, Sheet, Verdict, read, read_file};
use outturn::returns::{Beside, Effect, Remark, TableId, assemble, completed, on_files};
use outturn::run::{Exit, Lists, Stopped, lists};
use outturn::validate::{Rule, Year, rules, validate};
use outturn::words::{CollectionYear, Date, Period, nearest, read_date};
use std::path::{Path, PathBuf};

/// The words of `check`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The folder of the return: a CSV file a table, or workbooks
    path: PathBuf,
    /// The collection year, such as 2026-27, or the month of a return to date, such as 2026-10; by default what names and dates say
    #[arg(long)]
    year: Option<Period>,
    /// The council, by name or code, such as Liverpool, 341 or E08000012; by default what names say
    #[arg(long)]
    council: Option<String>,
    /// The folder of last year's final return
    #[arg(long)]
    last: Option<PathBuf>,
    /// The year's last day, where it is not that of --year
    #[arg(long, value_parser = |text: &str| read_date(text).ok_or_else(|| format!("'{text}' is not a date. Write it as 2018-03-31.")))]
    collection_end: Option<Date>,
    /// The list of registered providers, in our layout or one of the published ones
    #[arg(long)]
    providers: Option<PathBuf>,
    /// The directory of postcodes: a CSV file with POSTCODE, LA, EASTING and NORTHING, or the national one
    #[arg(long)]
    postcodes: Option<PathBuf>,
    /// Only these rules, such as 101,142
    #[arg(long, value_delimiter = ',')]
    rules: Vec<String>,
    /// Write the return into this workbook too, each wrong cell marked and the message beside it, to be put right and sent
    #[arg(long, value_name = "FILE.xlsx")]
    marked: Option<PathBuf>,
    /// The day that --marked says it was made on; by default today
    #[arg(long, requires = "marked")]
    as_at: Option<Date>,
    /// How to print what is found
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

pub(super) fn check(words: &Words) -> Result<Outcome, Stopped> {
    let marked = words.marked.as_deref().map(|to| Marked {
        sent: &words.path,
        to,
        as_at: words.as_at.unwrap_or_else(|| jiff::Zoned::now().date()),
    });
    marked.iter().try_for_each(Marked::is_elsewhere)?;
    let mut this = folder(&words.path)?;
    let mut last = words.last.as_deref().map(folder).transpose()?;
    let mut completed = fill_out(&mut this);
    if let Some(last) = &mut last {
        completed.remarks.extend(fill_out(last).remarks);
    }
    let (period, of_year) = check_said::period(words.year, &words.path, &this)?;
    let in_force = chosen(period.collection_year(), &words.rules)?;
    let (authority, of_council) = check_said::council(words.council.as_deref(), &words.path, &this)?;
    let before = Period::Year(period.collection_year().before());
    let sent: Vec<(Period, Vec<&Sheet>)> = std::iter::once((period, this.sheets.iter().collect()))
        .chain(last.as_ref().map(|last| (before, last.sheets.iter().collect())))
        .collect();
    let given = assemble("this council", period, &sent).without(completed.absent);
    let lists = read_lists(words, &this, last.as_ref())?;
    let given = given.read_beside(Beside { authority, ..lists.beside });
    let mut remarks = given.remarks.clone();
    for intake in [Some(&this), last.as_ref()].into_iter().flatten() {
        let known = remarks.clone();
        remarks.extend(on_files(intake, &known, |_| true));
    }
    remarks.extend(completed.remarks);
    remarks.extend(lists.remarks);
    remarks.sort_by(|one, other| one.place.cmp(&other.place));
    let year = Year::of(period);
    let year = words.collection_end.map_or(year, |last| year.ending(last));
    let validated = validate(given, &year, &in_force);
    if validated.cleared.given().submissions.iter().all(|submission| submission.came.is_empty()) {
        return Err(nothing_usable(&words.path, &remarks));
    }
    let clean = validated.findings.is_empty() && remarks.iter().all(|remark| remark.effect == Effect::Noted);
    let exit = if clean { Exit::Clean } else { Exit::Held };
    let data = match words.format {
        Format::Text => as_text(&validated, &remarks),
        Format::Json => as_json(&validated, &remarks),
        Format::Csv => as_table(&validated),
    };
    let council = words.council.as_deref().unwrap_or("this council");
    let written = marked.map(|marked| marked.write(&this, &validated, &remarks, council)).transpose()?;
    let guesses = [of_year, of_council].into_iter().filter(|guess| !guess.is_empty());
    Ok(Outcome { data, messages: guesses.chain(written).map(|says| as_line(&says) + "\n").collect(), exit })
}

/// The reference lists named on the command line.
fn read_lists(words: &Words, this: &Intake, last: Option<&Intake>) -> Result<Lists, Stopped> {
    let absent = |path: &Path, why: &str| Stopped::new(Exit::Absent, format!("{}: {why}", path.display()));
    let providers = match &words.providers {
        Some(path) => {
            let read = read_file(path, &workbooks()?).map_err(|error| absent(path, &error.to_string()))?;
            if let Some(Verdict::Refused { why }) = read.files.first().map(|file| &file.verdict) {
                return Err(absent(path, why));
            }
            read.sheets
        }
        None => Vec::new(),
    };
    let postcodes = words.postcodes.as_deref().map(|path| {
        let root = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        (root, path.file_name().unwrap_or_default().to_string_lossy())
    });
    let postcodes = postcodes.as_ref().map(|(root, name)| (*root, &**name));
    let returns: Vec<&Sheet> = this.sheets.iter().chain(last.iter().flat_map(|last| &last.sheets)).collect();
    lists(&providers.iter().collect::<Vec<_>>(), postcodes, &returns)
}

/// What came of filling out extracts.
#[derive(Default)]
struct FilledOut {
    absent: Vec<(TableId, &'static str)>,
    remarks: Vec<Remark>,
}

/// Reads tables of which only some columns came as if the others were blank.
fn fill_out(intake: &mut Intake) -> FilledOut {
    let mut filled = FilledOut::default();
    for sheet in &mut intake.sheets {
        if let Some(whole) = completed(sheet) {
            filled.absent.extend(whole.absent.iter().map(|column| (whole.table, *column)));
            filled.remarks.push(whole.remark);
            *sheet = whole.sheet;
        }
    }
    filled
}

fn chosen(year: CollectionYear, codes: &[String]) -> Result<Vec<&'static Rule>, Stopped> {
    let in_force = rules::in_force(year).map_err(usage)?;
    for code in codes {
        if !in_force.iter().any(|rule| rule.code.eq_ignore_ascii_case(code)) {
            let meant = nearest(code, in_force.iter().map(|rule| rule.code));
            let meant = meant.map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
            return Err(usage(format!(
                "There is no rule '{code}' in {year}.{meant} `outturn rules` lists them."
            )));
        }
    }
    let wanted =
        |rule: &&Rule| codes.is_empty() || codes.iter().any(|code| rule.code.eq_ignore_ascii_case(code));
    Ok(in_force.into_iter().filter(wanted).collect())
}

fn folder(path: &Path) -> Result<Intake, Stopped> {
    let read = read(path, "", &workbooks()?);
    read.map_err(|_| {
        let says = format!(
            "{}: This is not a folder that can be read. Give the folder of a return.",
            path.display()
        );
        Stopped::new(Exit::Absent, says)
    })
}

fn nothing_usable(path: &Path, remarks: &[Remark]) -> Stopped {
    let mut says = vec![format!(
        "{}: No table of a return could be read. Give the folder that holds its CSV files, workbooks, XML or zip.",
        path.display()
    )];
    says.extend(remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.says)));
    Stopped { exit: Exit::Unusable, says }
}
