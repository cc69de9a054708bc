//! The published files that come with the project: their seals, the national values and percentiles worked out from
//! them, how far authorities lie apart, and the table of benchmarks that a run reads, which nobody types.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::float_arithmetic, reason = "correlations of published rates, in a test alone")]

use outturn::indicators::published::{
    FOLDER, Mark, MarkKind, NEIGHBOURS, Neighbours, Published, SERIES, SOURCES, Scale, Series, Sources,
    marks, series_of,
};
use outturn::indicators::small_numbers::{
    Dispersion, children_for_reliability, dispersion, prior, reliability,
};
use outturn::indicators::{BENCHMARK_HEADINGS, Benchmarks};
use outturn::read::{Sheet, Workbooks, read_named, seal_of};
use outturn::words::{Exact, exact, long_date, show_decimal, whole};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn inputs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs")
}

fn sheet(file: &str) -> Sheet {
    let path = format!("{FOLDER}/{file}");
    read_named(&inputs(), &path, &Workbooks::Here).unwrap().sheets.remove(0)
}

fn published(series: &'static Series) -> Published {
    Published::of(series, &sheet(series.file)).unwrap()
}

fn of(indicator: &str) -> Published {
    published(series_of(indicator)[0])
}

/// A series of another year or column than those that are listed.
fn made(series: Series) -> Published {
    published(Box::leak(Box::new(series)))
}

fn percentiles(published: &Published, decimals: u32) -> String {
    let percent = if published.series.scale == Scale::Mean { whole(1) } else { whole(100) };
    let shown = [10, 25, 50, 75, 90].map(|at| {
        let rate = published.percentile(exact(at, 100));
        rate.map_or("–".into(), |rate| show_decimal(rate * percent, decimals))
    });
    shown.join(" ")
}

fn england(published: &Published) -> String {
    let value = published.england.unwrap();
    let (having, among) = (value.having.get().unwrap(), value.among.get().unwrap());
    let percent = if published.series.scale.is_share() { whole(100) } else { whole(1) };
    format!("{}/{} {}", having.to_integer(), among.to_integer(), show_decimal(having / among * percent, 2))
}

/// Indicator, period, England, authorities, decimals, percentiles.
const GOLDEN: &[(&str, &str, &str, usize, u32, &str)] = &[
    ("PS1@2025", "2025", "8500/81770 10.40", 150, 3, "7.014 8.449 10.445 11.711 13.858"),
    ("PS1@2025", "2024", "8860/83530 10.61", 149, 3, "7.376 9.016 10.806 12.375 14.495"),
    ("PS2@2025", "2025", "19680/28710 68.55", 150, 3, "58.992 63.282 68.444 72.276 75.764"),
    ("PS3@2025", "2025", "13410/59430 22.56", 150, 3, "17.603 20.212 22.945 25.522 29.114"),
    ("SW1@2024", "2024", "22140/83300 26.58", 151, 3, "14.532 20.506 26.170 31.671 37.791"),
    ("ED5@2024", "2024", "4280/52670 8.13", 147, 1, "5.2 6.7 8.0 10.3 12.3"),
    ("ED5ANY@2024", "2024", "6030/52670 11.45", 149, 1, "7.6 9.1 11.2 13.8 16.5"),
    ("H1@2025", "2025", "52580/58530 89.83", 151, 1, "83.3 88.8 92.7 95.8 98.1"),
    ("H2@2025", "2025", "47320/58530 80.85", 151, 1, "65.1 75.1 83.0 90.6 93.6"),
    ("H3@2025", "2025", "49160/58530 83.99", 151, 1, "68.8 78.9 85.6 92.3 96.1"),
    ("H4@2025", "2025", "5580/6360 87.74", 134, 1, "72.8 92.2 98.3 100.0 100.0"),
    ("H5a@2025", "2025", "33790/43220 78.18", 151, 1, "56.9 70.5 85.3 93.7 98.3"),
    ("H5b@2025", "2025", "503471/33790 14.90", 151, 2, "13.40 14.25 15.00 15.85 16.50"),
    ("H5c@2025", "2025", "14320/33790 42.38", 149, 1, "33.5 38.1 44.4 47.6 51.6"),
    ("CJ1@2025", "2025", "800/40990 1.95", 91, 1, "– – – – –"),
    ("SM1@2025", "2025", "1780/58530 3.04", 118, 1, "– – – – –"),
    ("DI1a@2025", "2025", "18870/90930 20.75", 95, 1, "– – – – –"),
    ("CL1a@2025", "2025", "9430/14800 63.72", 151, 1, "53.1 60.5 65.3 71.9 76.0"),
    ("CL1b@2025", "2025", "20760/38440 54.01", 152, 1, "45.4 48.8 54.5 60.3 65.2"),
    ("CL2a@2025", "2025", "13380/14750 90.71", 138, 1, "85.1 89.9 93.6 96.6 98.6"),
    ("CL2b@2025", "2025", "33810/38190 88.53", 149, 1, "82.7 87.0 90.8 93.1 95.5"),
    ("ED1@2025", "202425", "1070/3090 34.63", 77, 1, "28.2 31.8 36.4 43.8 48.8"),
    ("ED2a@2025", "202425", "105938/6120 17.31", 149, 1, "13.5 15.4 17.5 19.8 22.9"),
    ("ED2b@2025", "202425", "480/6120 7.84", 20, 1, "– – – – –"),
    ("ED2c@2025", "202425", "1060/6120 17.32", 83, 1, "– – – – –"),
    ("ED3@2025", "202425", "1073450/11923200 9.00", 151, 1, "7.1 8.0 8.9 10.6 12.5"),
    ("ED4@2025", "202425", "6890/33930 20.31", 150, 1, "15.2 17.4 20.6 23.9 27.0"),
    ("WF1-turnover@2025", "2025", "0/1 0.12", 148, 1, "7.7 9.5 11.8 15.3 19.5"),
    ("WF1-agency@2025", "2025", "0/1 0.13", 148, 1, "2.3 7.9 12.8 21.1 28.4"),
    ("WF1-vacancy@2025", "2025", "0/1 0.14", 149, 1, "3.2 7.6 14.4 20.6 27.4"),
    ("WF1-caseload@2025", "2025", "15/1 15.20", 149, 1, "12.7 14.0 15.2 16.8 18.1"),
];

#[test]
fn national_values_authorities_and_percentiles_are_the_golden_ones() {
    for (indicator, period, national, authorities, decimals, ours) in GOLDEN {
        let series = series_of(indicator).into_iter().find(|series| series.period == *period).unwrap();
        let published = published(series);
        assert_eq!(england(&published), *national, "{indicator} {period}");
        assert_eq!(published.rates().len(), *authorities, "{indicator} {period}");
        assert_eq!(percentiles(&published, *decimals), *ours, "{indicator} {period}");
        assert!(published.counts_london_once(), "{indicator} {period}");
    }
}

#[test]
fn rounded_percentages_would_give_other_percentiles() {
    use outturn::indicators::published::Counted::Stated;
    let stated = |indicator: &str, column, scale, decimals| {
        let series = *series_of(indicator)[0];
        percentiles(&made(Series { counted: Stated { column }, scale, ..series }), decimals)
    };
    let met = "pt_rwm_met_expected_standard";
    assert_eq!(stated("ED1@2025", met, Scale::Percent, 1), "28.0 32.0 36.0 44.0 48.8");
    assert_eq!(stated("ED4@2025", "pt_pupils_pa_10_exact", Scale::Percent, 1), "15.2 17.4 20.7 23.9 27.0");
    assert_eq!(stated("ED2a@2025", "avg_att8", Scale::Mean, 1), "13.5 15.4 17.5 19.8 23.0");
}

#[test]
fn adoption_is_told_in_months_for_england_alone() {
    for (indicator, months) in [("A1@2025", 19), ("A2@2025", 10), ("A1-adopted@2025", 27)] {
        let published = of(indicator);
        assert_eq!(published.england.unwrap().rate(), Some(whole(months)), "{indicator}");
        assert!(published.authorities.is_empty() && published.regions.is_empty());
    }
    let sheet = sheet("cla_number_rate_2023_2025.csv");
    let england = |group: &str| {
        let row = sheet.rows().find(|row| {
            let is = |text: &str| row.cells().any(|cell| cell == text);
            row.cell(0) == "2025" && is("National") && is(group)
        });
        row.unwrap().cells().nth(12).unwrap().to_string()
    };
    assert_eq!(england("Children looked after on 31 March each year"), "81770");
    assert_eq!(england("Children starting to be looked after each year"), "32270");
    assert_eq!(england("Children ceasing to be looked after each year"), "34450");
}

/// Indicator, φ, τ, M, children in a practice of 120, reliability there, children for seven tenths.
const APART: &[(&str, &str, &str, &str, u64, &str, i128)] = &[
    ("PS1", "2.39", "0.0254", "385", 120, "0.24", 901),
    ("PS2", "1.85", "0.0335", "221", 42, "0.16", 518),
    ("PS3", "2.46", "0.0305", "267", 87, "0.24", 626),
    ("SW1", "11.46", "0.0692", "51", 120, "0.70", 122),
    ("ED5", "2.08", "0.0277", "324", 76, "0.19", 758),
    ("H1", "13.1", "0.089", "31", 86, "0.73", 74),
    ("H2", "22.0", "0.117", "17", 86, "0.82", 43),
    ("H3", "22.9", "0.120", "16", 86, "0.83", 41),
    ("H5c", "2.43", "0.0401", "155", 50, "0.24", 364),
    ("CL1a", "2.23", "0.0564", "78", 22, "0.22", 183),
    ("CL1b", "3.72", "0.0522", "91", 56, "0.38", 214),
    ("CL2a", "3.86", "0.0851", "34", 22, "0.39", 81),
    ("CL2b", "4.41", "0.0583", "73", 56, "0.43", 172),
];

#[test]
fn how_far_authorities_lie_apart_is_golden_too() {
    for (indicator, phi, tau, own_prior, children, reliable, wanted) in APART {
        let Dispersion { phi: found, spread, .. } = dispersion(&of(indicator).shares()).unwrap();
        let decimals = |text: &str| text.split_once('.').map_or(0, |(_, after)| after.len());
        assert_eq!(show_decimal(found, u32::try_from(decimals(phi)).unwrap()), *phi, "φ of {indicator}");
        let root = float(spread).sqrt();
        assert_eq!(format!("{root:.*}", decimals(tau)), *tau, "τ of {indicator}");
        let prior = prior(spread).unwrap();
        assert_eq!(show_decimal(prior, 0), *own_prior, "M of {indicator}");
        assert_eq!(show_decimal(reliability(*children, prior), 2), *reliable, "R of {indicator}");
        // The golden number is the nearest child; ours is the next one, which is enough.
        let enough = children_for_reliability(exact(7, 10), prior);
        assert!([*wanted, wanted + 1].contains(&enough), "n for .7 of {indicator}: {enough} / {wanted}");
    }
}

fn float(number: Exact) -> f64 {
    show_decimal(number, 15).parse().unwrap()
}

/// Year-on-year changes of each authority in percentage points, 2022 to 2025, one list an authority.
fn changes(indicator: &str) -> Vec<Vec<Option<f64>>> {
    let years = ["2022", "2023", "2024", "2025"];
    let files = years.map(|period| made(Series { period, ..*series_of(indicator)[0] }));
    let rate = |file: &Published, code: &str| {
        let rate = file.authorities.get(code)?.value.rate()?;
        Some(float(rate))
    };
    let codes = files[3].authorities.keys();
    codes
        .map(|code| {
            let rates: Vec<Option<f64>> = files.iter().map(|file| rate(file, code)).collect();
            rates.windows(2).map(|two| Some(two[1]? - two[0]?)).collect()
        })
        .collect()
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = float(whole(pairs.len() as i128));
    let (x, y) = (pairs.iter().map(|p| p.0).sum::<f64>() / n, pairs.iter().map(|p| p.1).sum::<f64>() / n);
    let of = |f: fn(f64, f64) -> f64| pairs.iter().map(|p| f(p.0 - x, p.1 - y)).sum::<f64>();
    of(|a, b| a * b) / (of(|a, _| a * a) * of(|_, b| b * b)).sqrt()
}

#[test]
fn a_good_year_comes_back_by_itself() {
    for (indicator, count, expected) in [("PS1", 292, "-0.40"), ("PS2", 294, "-0.16"), ("PS3", 294, "-0.17")]
    {
        let changes = changes(indicator);
        let pairs: Vec<(f64, f64)> =
            changes.iter().flat_map(|of| of.windows(2).filter_map(|two| Some((two[0]?, two[1]?)))).collect();
        assert_eq!(pairs.len(), count, "{indicator}");
        assert_eq!(format!("{:.2}", correlation(&pairs)), expected, "{indicator}");
    }
}

#[test]
fn the_quarter_that_improved_most_gives_two_fifths_back() {
    let national: Vec<f64> = ["2022", "2023", "2024", "2025"]
        .map(|period| made(Series { period, ..*series_of("PS1")[0] }).england.unwrap().rate().unwrap())
        .map(float)
        .into();
    let mut pairs: Vec<(f64, f64, f64)> = Vec::new();
    for of in changes("PS1") {
        let with_england =
            (0..2).filter_map(|at| Some((of[at]?, of[at + 1]?, national[at + 2] - national[at + 1])));
        pairs.extend(with_england);
    }
    pairs.sort_by(|one, other| one.0.total_cmp(&other.0));
    let best = &pairs[..pairs.len() / 4];
    let improved: f64 = best.iter().map(|pair| pair.0).sum();
    let back = |net: f64| -best.iter().map(|pair| pair.1 - net * pair.2).sum::<f64>() / improved;
    assert_eq!((format!("{:.2}", back(0.0)), format!("{:.2}", back(1.0))), ("0.39".into(), "0.43".into()));
}

#[test]
fn the_seals_and_sources_are_those_of_the_files() {
    let sources = Sources::of(&sheet(SOURCES)).unwrap();
    let mut held: Vec<String> = std::fs::read_dir(inputs().join(FOLDER))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != SOURCES)
        .collect();
    held.sort();
    let named: Vec<&str> = sources.all().iter().map(|source| &*source.file).collect();
    assert_eq!(named, held, "a row a file, in the order of their names");
    for source in sources.all() {
        let path = format!("{FOLDER}/{}", source.file);
        assert_eq!(seal_of(&inputs(), &path).unwrap(), *source.seal, "{path}");
        assert_eq!(sources.newer_than(&source.file), None);
        assert!(&*source.licence == "Open Government Licence v3.0" && source.url.starts_with("https://"));
    }
    for series in SERIES {
        assert!(sources.named(series.file).is_some(), "{}", series.indicator);
    }
}

const KENT: &str = "E10000016";

#[test]
fn neighbours_are_pooled_and_a_borough_lies_in_london() {
    let neighbours = Neighbours::of(&sheet(NEIGHBOURS)).unwrap();
    let published = of("PS1");
    let shown = published.authorities.values().filter(|one| one.value.rate().is_some());
    assert_eq!(shown.count(), 150);
    for (code, authority) in &published.authorities {
        let ten = neighbours.in_file(&published, code).len();
        let is_no_more = authority.value.rate().is_none() && ten == 0;
        assert!(ten == 10 || is_no_more, "{} has {ten}", authority.name);
    }
    let of_kent = marks(&published, &neighbours, Some(KENT));
    let find = |kind| of_kent.iter().find(|mark: &&Mark| mark.kind == kind).unwrap();
    let pooled = find(MarkKind::Neighbours);
    let ten = neighbours.in_file(&published, KENT);
    let rates: Vec<Exact> =
        ten.iter().map(|code| published.authorities[*code].value.rate().unwrap()).collect();
    let mean = rates.iter().sum::<Exact>() / whole(10);
    let (having, among) = (pooled.having.unwrap(), pooled.among.unwrap());
    assert!(pooled.value == having / among && pooled.value != mean && pooled.authorities == Some(10));
    assert_eq!(find(MarkKind::Region).area, "South East");
    let hillingdon = marks(&published, &neighbours, Some("E09000017"));
    assert!(hillingdon.iter().any(|mark| mark.kind == MarkKind::Region && mark.area == "London"));
    let scores = of("H5b");
    let (pooled, used) = scores.pooled(ten).unwrap();
    assert!(used == 10 && pooled.rate().unwrap() > whole(10), "a mean is pooled by those who have a score");
    assert!(of("WF1-agency").pooled([KENT]).is_none(), "what is stated without counts is never pooled");
}

/// A row of the benchmarks that a run reads.
fn reference_row(series: &'static Series, sources: &Sources) -> [String; 13] {
    let published = published(series);
    let value = published.england.unwrap();
    let count = |number: Exact| show_decimal(number, 0);
    let percent = |at| {
        let rate = published.percentile(exact(at, 100));
        rate.map(|rate| show_decimal(rate * whole(100), 3)).unwrap_or_default()
    };
    let fair = published.percentile(exact(1, 2)).is_some();
    let authorities = if fair { published.rates().len().to_string() } else { String::new() };
    let spread = dispersion(&published.shares()).map(|found| show_decimal(found.spread, 12));
    let source = sources.named(series.file).unwrap();
    let released = long_date(source.released.parse().unwrap());
    let [p10, p25, p50, p75, p90] = [10, 25, 50, 75, 90].map(percent);
    [
        series.indicator.into(),
        series.period.into(),
        count(value.having.get().unwrap()),
        count(value.among.get().unwrap()),
        authorities,
        p10,
        p25,
        p50,
        p75,
        p90,
        spread.unwrap_or_default(),
        series.file.into(),
        format!("Department for Education, {}, {released}", source.title),
    ]
}

#[test]
fn the_benchmarks_of_a_run_are_worked_out_and_never_typed() {
    let sources = Sources::of(&sheet(SOURCES)).unwrap();
    let mut newest: BTreeMap<usize, &Series> = BTreeMap::new();
    for (at, series) in SERIES.iter().enumerate() {
        let usable = series.caution.is_empty() || series.scale == Scale::ChildrenSuppressed;
        let first = newest.values().all(|other| other.indicator != series.indicator);
        if usable && first && series.scale.is_share() {
            newest.insert(at, series);
        }
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(BENCHMARK_HEADINGS).unwrap();
    for series in newest.values() {
        writer.write_record(reference_row(series, &sources)).unwrap();
    }
    let worked_out = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let path = inputs().join("reference/benchmarks.csv");
    if std::env::var_os("OUTTURN_ACCEPT").is_some() {
        std::fs::write(&path, &worked_out).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), worked_out);
    let intake = read_named(&inputs(), "reference/benchmarks.csv", &Workbooks::Here).unwrap();
    let (benchmarks, wrong) = Benchmarks::of(&intake.sheets[0]);
    assert!(wrong.is_empty() && benchmarks.of_indicator("PS3@2025").is_none());
    assert_eq!(benchmarks.of_indicator("PS1@2025").unwrap().percentiles[1], Some(exact(8449, 100_000)));
}
