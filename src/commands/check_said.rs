//! What `check` judges a return by: said on the command line, or guessed from names and dates and then shown.

use super::usage;
use outturn::read::Intake;
use outturn::returns::{Registered, assemble, council_named, year_in_name, year_of_dates};
use outturn::run::Stopped;
use outturn::words::{CollectionYear, Period};
use std::collections::BTreeSet;
use std::path::Path;

/// The period of a return, with what to say when it was guessed.
pub(super) fn period(
    said: Option<Period>,
    path: &Path,
    intake: &Intake,
) -> Result<(Period, String), Stopped> {
    if let Some(period) = said {
        return Ok((period, String::new()));
    }
    let folder = name_of(path);
    let parts = files(intake).flat_map(|file| file.split('/'));
    let periods: BTreeSet<Period> =
        std::iter::once(folder.as_str()).chain(parts).filter_map(|part| part.parse().ok()).collect();
    if let Some(period) = periods.first() {
        if periods.len() > 1 {
            let periods: Vec<String> = periods.iter().map(ToString::to_string).collect();
            return Err(usage(format!(
                "The folder holds returns for {}. Give the folder of one of them.",
                periods.join(" and ")
            )));
        }
        return Ok((*period, format!("Judged as {period}, by the folder's name.")));
    }
    let names: BTreeSet<CollectionYear> =
        std::iter::once(folder.as_str()).chain(files(intake)).filter_map(year_in_name).collect();
    let sheets = intake.sheets.iter().collect();
    let any = Period::Year(CollectionYear::ending(2000));
    let dates = year_of_dates(&assemble("", any, &[(any, sheets)]));
    let year = match (names.len(), names.first().copied(), dates) {
        (0, _, None) => {
            return Err(usage(
                "Neither names nor dates say which year the return is for. Give --year 2026-27.",
            ));
        }
        (0, _, Some(year)) => {
            return Ok((
                Period::Year(year),
                format!("Judged as {year}, by the dates in it; --year says otherwise."),
            ));
        }
        (1, Some(year), None) => year,
        (1, Some(year), Some(other)) if year == other => year,
        (1, Some(year), Some(other)) => {
            return Err(usage(format!(
                "The names say {year}, most dates lie in {other}. Give --year {year} or --year {other}."
            )));
        }
        _ => {
            let years: Vec<String> = names.iter().map(ToString::to_string).collect();
            return Err(usage(format!("The names say {}. Give one of them as --year.", years.join(" and "))));
        }
    };
    Ok((Period::Year(year), format!("Judged as {year}, by names; --year says otherwise.")))
}

/// The code of the council whose return it is, with what to say when it was guessed; none is needed for most rules.
pub(super) fn council(
    said: Option<&str>,
    path: &Path,
    intake: &Intake,
) -> Result<(Option<Box<str>>, String), Stopped> {
    if let Some(said) = said {
        let known = council_named(said);
        let known = known.ok_or_else(|| {
            usage(format!("--council: '{said}' is no council of the register. Give its name or code, such as Liverpool, 341 or E08000012."))
        })?;
        return Ok((Some(known.gss.into()), String::new()));
    }
    let folder = name_of(path);
    // Where returns are kept as this program keeps them, a period's folder lies in the council's.
    let above = folder.parse::<Period>().is_ok().then(|| name_of(&path.join("..")));
    let folders = [Some(folder.as_str()), above.as_deref()].into_iter().flatten();
    let named = folders.chain(files(intake)).filter_map(council_named);
    let mut named: Vec<&Registered> = named.collect();
    named.sort_by_key(|council| council.gss);
    named.dedup();
    Ok(match named[..] {
        [] => (None, "Nothing says whose return it is; --council Liverpool would.".into()),
        [one] => (Some(one.gss.into()), format!("Taken for the return of {}, by names.", one.name)),
        _ => {
            let all: Vec<&str> = named.iter().map(|council| council.name).collect();
            (None, format!("The names speak of {}; --council says whose return it is.", all.join(" and ")))
        }
    })
}

fn name_of(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.into());
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn files(intake: &Intake) -> impl Iterator<Item = &str> {
    intake.sheets.iter().map(|sheet| &**sheet.file())
}
