//! `outturn benchmarks`: published values, ready to be written into a contract.

use super::rules::Format;
use super::{Outcome, as_csv, usage, workbooks};
use clap::Args;
use outturn::indicators::published::{
    self, Mark, MarkKind, Neighbours, Published, Scale, Series, Source, Sources, marks, series_of,
};
use outturn::read::{Sheet, Verdict, Workbooks, read_named};
use outturn::returns::{read_councils, undeclared};
use outturn::run::{Exit, Stopped};
use outturn::words::{Exact, nearest, show_decimal, whole};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The words of `benchmarks`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The indicator, such as PS1; all of them without one
    indicator: Option<String>,
    /// A declared council, for its region, its statistical neighbours and its own value
    #[arg(long)]
    council: Option<String>,
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
}

/// One series with all its marks.
struct Told {
    published: Published,
    marks: Vec<Mark>,
    source: Source,
    seal: String,
}

pub(super) fn benchmarks(words: &Words) -> Result<Outcome, Stopped> {
    let wanted = wanted(words)?;
    let files = Files { inputs: &words.inputs, workbooks: workbooks()? };
    let council = words.council.as_deref().map(|code| files.council(code)).transpose()?;
    let (sources, _) = files.published(published::SOURCES)?;
    let sources = Sources::of(&sources).map_err(wrong)?;
    let (neighbours, _) = files.published(published::NEIGHBOURS)?;
    let neighbours = Neighbours::of(&neighbours).map_err(wrong)?;
    let mut sheets: BTreeMap<&str, (Sheet, String)> = BTreeMap::new();
    let mut told = Vec::new();
    for series in wanted {
        if !sheets.contains_key(series.file) {
            sheets.insert(series.file, files.published(series.file)?);
        }
        let (sheet, seal) = &sheets[series.file];
        let published = Published::of(series, sheet).map_err(wrong)?;
        let marks = marks(&published, &neighbours, council.as_deref());
        let source = source(&sources, series, seal)?;
        told.push(Told { published, marks, source, seal: seal.clone() });
    }
    Ok(Outcome::data(match words.format {
        Format::Text => told.iter().map(text).collect(),
        Format::Csv => csv(&told),
        Format::Json => json(&told),
    }))
}

/// The series asked for: of each indicator the newest, and every period of one that is named.
fn wanted(words: &Words) -> Result<Vec<&'static Series>, Stopped> {
    let Some(name) = &words.indicator else {
        let mut newest: Vec<&Series> = published::SERIES.iter().collect();
        newest.dedup_by_key(|series| series.indicator);
        return Ok(newest);
    };
    let found = series_of(name);
    if found.is_empty() {
        let known = published::SERIES.iter().filter_map(|series| series.indicator.split('@').next());
        let meant = nearest(name, known).map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
        return Err(usage(format!(
            "Nothing is published for '{name}'.{meant} `outturn benchmarks` lists what is."
        )));
    }
    Ok(found)
}

/// The origin of a file, if it is still the file that was put there.
fn source(sources: &Sources, series: &Series, seal: &str) -> Result<Source, Stopped> {
    let (folder, file) = (published::FOLDER, series.file);
    let Some(source) = sources.named(file) else {
        let says = format!("{folder}/{}: {file} has no row. Say where it is from.", published::SOURCES);
        return Err(Stopped::new(Exit::Configuration, says));
    };
    if *source.seal != *seal {
        let says = format!(
            "{}: SHA256 is '{}', and that of {file} is {seal}. Put the file back, or say in the row where the new one is \
             from.",
            source.place, source.seal
        );
        return Err(Stopped::new(Exit::Configuration, says));
    }
    Ok(source.clone())
}

fn wrong(says: Vec<String>) -> Stopped {
    Stopped { exit: Exit::Configuration, says }
}

/// Files of the inputs folder, read by name.
struct Files<'a> {
    inputs: &'a Path,
    workbooks: Workbooks,
}

impl Files<'_> {
    fn published(&self, file: &str) -> Result<(Sheet, String), Stopped> {
        self.named(&format!("{}/{file}", published::FOLDER))
    }

    fn named(&self, path: &str) -> Result<(Sheet, String), Stopped> {
        let absent = |says: String| Stopped::new(Exit::Absent, format!("{path}: {says}"));
        let intake = read_named(self.inputs, path, &self.workbooks)
            .map_err(|error| absent(format!("{error} Give the folder of inputs with --inputs.")))?;
        let seen = intake.files.into_iter().next().expect("the file itself has a verdict");
        match (seen.verdict, intake.sheets.into_iter().next()) {
            (Verdict::Read { .. }, Some(sheet)) => Ok((sheet, seen.seal)),
            (Verdict::Refused { why } | Verdict::Ignored { why }, _) => Err(absent(why)),
            (Verdict::Read { .. }, None) => Err(absent("It holds no table.".into())),
        }
    }

    /// The statistics office's code of a declared council.
    fn council(&self, code: &str) -> Result<String, Stopped> {
        let (sheet, _) = self.named("councils.csv")?;
        let councils = read_councils(&sheet).map_err(wrong)?;
        let found = councils.iter().find(|council| *council.code == *code);
        let found = found.ok_or_else(|| usage(format!("--council: {}", undeclared(code, &councils))))?;
        Ok(found.gss.to_string())
    }
}

/// A value as its scale is told: shares as percentages with four decimals.
fn shown(mark: &Mark, scale: Scale) -> String {
    match mark.kind {
        MarkKind::Spread => show_decimal(mark.value, 12),
        MarkKind::Prior => show_decimal(mark.value, 2),
        _ if scale.is_share() || scale == Scale::Percent => show_decimal(mark.value * whole(100), 4),
        _ => show_decimal(mark.value, 4),
    }
}

fn unit(scale: Scale) -> &'static str {
    match scale {
        Scale::Children | Scale::ChildrenSuppressed | Scale::Sessions | Scale::Percent => "percent",
        Scale::Mean => "mean",
        Scale::Months => "months",
    }
}

fn plain(number: Option<Exact>) -> Option<String> {
    number.map(|number| show_decimal(number, if number.is_integer() { 0 } else { 2 }))
}

fn text(told: &Told) -> String {
    let series = told.published.series;
    let mut text = format!("{} · {} · {}\n", series.indicator, series.title, series.period);
    let _ = writeln!(text, "Among: {} · {}", series.population, unit(series.scale));
    for mark in &told.marks {
        let name = match mark.kind {
            MarkKind::Percentile(_) | MarkKind::Spread | MarkKind::Prior => mark.kind.word(),
            _ => mark.area.clone(),
        };
        let behind = match (plain(mark.having), plain(mark.among)) {
            (Some(having), Some(among)) => Some(format!("{having} of {among}")),
            (_, among) => among.map(|among| format!("of {among}")),
        };
        let of = mark.authorities.map(|number| format!("{number} authorities"));
        let beside: Vec<String> = [behind, of].into_iter().flatten().collect();
        let line = format!("  {name:<24} {:>16}  {}", shown(mark, series.scale), beside.join(", "));
        let _ = writeln!(text, "{}", line.trim_end());
    }
    if !series.caution.is_empty() {
        let _ = writeln!(text, "Caution: {}.", series.caution);
    }
    let Source { file, released, title, .. } = &told.source;
    let _ = writeln!(text, "{title}, released {released}\n{file}\nsha256 {}\n", told.seal);
    text
}

const COLUMNS: [&str; 13] = [
    "INDICATOR",
    "PERIOD",
    "KIND",
    "AREA",
    "HAVING",
    "AMONG",
    "VALUE",
    "UNIT",
    "AUTHORITIES",
    "POPULATION",
    "FILE",
    "SHA256",
    "RELEASED",
];

fn row(told: &Told, mark: &Mark) -> [String; 13] {
    let series = told.published.series;
    let [having, among] = [mark.having, mark.among].map(|count| plain(count).unwrap_or_default());
    let authorities = mark.authorities.map(|number| number.to_string()).unwrap_or_default();
    let number = matches!(mark.kind, MarkKind::Spread | MarkKind::Prior);
    let unit = if number { "number" } else { unit(series.scale) };
    let words = [series.population, series.file, &told.seal, &told.source.released].map(String::from);
    let [population, file, seal, released] = words;
    let (kind, value) = (mark.kind.word(), shown(mark, series.scale));
    let (indicator, period) = (series.indicator.into(), series.period.into());
    let (area, unit) = (mark.area.clone(), unit.into());
    [indicator, period, kind, area, having, among, value, unit, authorities, population, file, seal, released]
}

fn csv(told: &[Told]) -> String {
    as_csv(COLUMNS, told.iter().flat_map(|told| told.marks.iter().map(|mark| row(told, mark))))
}

fn json(told: &[Told]) -> String {
    let all: Vec<serde_json::Value> = told
        .iter()
        .flat_map(|told| told.marks.iter().map(|mark| row(told, mark)))
        .map(|row| COLUMNS.iter().map(|column| column.to_lowercase()).zip(row).collect())
        .collect();
    let whole = serde_json::json!({ "schema": 1, "benchmarks": all });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}
