//! Random contracts, as tables of text, with figures to score by them.

use crate::chance::Chance;
use std::fmt::Write;

/// A case: the tables of a contract, and a table of figures.
#[derive(Default)]
pub(crate) struct Case {
    pub(crate) tables: Vec<(&'static str, String)>,
    pub(crate) figures: String,
    clauses: String,
    measures: String,
    bands: String,
    improvement: String,
    companions: String,
    adjustments: String,
}

/// How a case is made up.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// Only forms whose scores are whole points or bands, so that total scores are short enough for an exchange.
    pub(crate) stepped: bool,
    /// Decimals of rates, thresholds and factors.
    pub(crate) places: u32,
}

const FORMS: [&str; 12] = [
    "linear",
    "best of",
    "ten points",
    "bands",
    "change",
    "gate",
    "rate card",
    "per event",
    "per day",
    "per week",
    "milestone",
    "days avoided",
];
const STEPPED: [&str; 3] = ["ten points", "bands", "gate"];

struct Asked {
    measure: String,
    percent: bool,
    places: u32,
}

pub(crate) fn case(seed: u64, kind: Kind) -> Case {
    let mut chance = Chance(seed);
    let mut case = Case::default();
    let practices: Vec<String> = (1..=chance.between(1, 4)).map(|at| format!("p{at}")).collect();
    let domains: Vec<String> = match chance.between(0, 3) {
        0 | 1 => Vec::new(),
        many => (1..=many).map(|at| format!("d{at}")).collect(),
    };
    let mut asked = Vec::new();
    let groups: Vec<&str> =
        if domains.is_empty() { vec![""] } else { domains.iter().map(String::as_str).collect() };
    for group in groups {
        clauses_of(&mut chance, &mut case, group, kind, &mut asked);
    }
    domain_table(&mut chance, &mut case, &domains);
    whole_tables(&mut chance, &mut case, &practices, asked.len(), kind);
    figures(&mut chance, &mut case, &practices, &asked);
    case.finish();
    case
}

/// One to three clauses of a domain, whose weights add up.
fn clauses_of(chance: &mut Chance, case: &mut Case, domain: &str, kind: Kind, asked: &mut Vec<Asked>) {
    let many = chance.between(1, 3);
    let equal = chance.once_in(3);
    let mut left = 100;
    for at in 1..=many {
        let number = asked.len() + 1;
        let forms: &[&str] = if kind.stepped { &STEPPED } else { &FORMS };
        let form = *chance.one_of(forms);
        let percent = form == "gate" || form == "days avoided" || chance.once_in(2);
        let priced = FORMS[6..].contains(&form);
        let lower = form != "rate card" && chance.once_in(2);
        let weighted = at == many || kind.stepped || chance.once_in(2);
        let weight = if at == many { left } else { chance.between(0, left.min(60)) };
        let (weight, points) = match (weighted, priced) {
            (true, _) if equal => ("equal".into(), String::new()),
            (true, _) => {
                left -= weight;
                (weight.to_string(), String::new())
            }
            (false, true) => (String::new(), String::new()),
            (false, false) => (String::new(), chance.decimal(0, 40, 1)),
        };
        let (mut zero, mut full) = two_rates(chance, percent, kind.places, form == "ten points");
        if lower {
            (zero, full) = (full, zero);
        }
        let price = if chance.once_in(4) { "price".into() } else { chance.decimal(1, 300, 2) };
        let price = if priced || !points.is_empty() { price } else { String::new() };
        let deadweight = if form == "rate card" { chance.decimal(0, 60, 1) } else { String::new() };
        let minimum = if chance.once_in(2) { 0 } else { chance.between(1, 40) };
        // What has neither weight nor points has no most to pay half of.
        let halves = !(weight.is_empty() && points.is_empty());
        let nobody = *chance.one_of(&[
            "nothing",
            if halves { "midpoint" } else { "nothing" },
            "reweight",
            "reweight",
            "carry",
        ]);
        let cap = if chance.once_in(4) { chance.decimal(0, 9000, 2) } else { String::new() };
        let _ = writeln!(
            case.clauses,
            "C{number},M{number},{form},{weight},{zero},{full},{price},{deadweight},{minimum},{nobody},leave out,0,{points},{cap},{domain}"
        );
        let (better, scale) =
            (if lower { "lower" } else { "higher" }, if percent { "percent" } else { "number" });
        let _ = writeln!(case.measures, "M{number},measure {number},{better},{scale},made up");
        form_tables(chance, case, number, form, (percent, lower), kind);
        asked.push(Asked { measure: format!("M{number}"), percent, places: kind.places });
    }
}

/// Two rates that differ, the lower first; for ten points they may be the same.
fn two_rates(chance: &mut Chance, percent: bool, places: u32, may_be_same: bool) -> (String, String) {
    let top = if percent { 100 } else { 300 };
    loop {
        let one = chance.decimal(0, top, places);
        let other =
            if may_be_same && chance.once_in(10) { one.clone() } else { chance.decimal(0, top, places) };
        let less = (one.len(), &one) <= (other.len(), &other);
        if one != other || may_be_same {
            return if less { (one, other) } else { (other, one) };
        }
    }
}

fn form_tables(
    chance: &mut Chance,
    case: &mut Case,
    number: usize,
    form: &str,
    (percent, lower): (bool, bool),
    kind: Kind,
) {
    let (top, places) = (if percent { 100 } else { 300 }, kind.places);
    if form == "best of" || form == "change" || (form == "ten points" && chance.once_in(5)) {
        let fixed = if chance.once_in(5) { chance.decimal(0, top, places) } else { String::new() };
        let from = if chance.once_in(2) { String::new() } else { chance.decimal(0, 4, places) };
        let to =
            if form == "change" || chance.once_in(2) { chance.decimal(5, 40, places) } else { String::new() };
        let _ = writeln!(case.improvement, "C{number},{fixed},2,{from},{to}");
    }
    if form == "bands" {
        let mut scores: Vec<u64> = (0..5).map(|_| chance.between(0, 100)).collect();
        scores.sort_unstable();
        if lower {
            scores.reverse();
        }
        let mut scores = scores.into_iter();
        let mut score = || scores.next().unwrap_or_default();
        let mut ends: Vec<u64> = (0..chance.between(1, 4)).map(|_| chance.between(1, top)).collect();
        ends.sort_unstable();
        ends.dedup();
        let mut from = String::new();
        for end in ends {
            let _ = writeln!(case.bands, "C{number},{from},{end},{}", score());
            from = end.to_string();
        }
        let _ = writeln!(case.bands, "C{number},{from},,{}", score());
    }
    if chance.once_in(5) && !FORMS[6..].contains(&form) && !kind.stepped {
        let (prior, strength) = (chance.decimal(0, top, 1), chance.between(1, 90));
        let _ = writeln!(case.adjustments, "C{number},1,shrunken,{prior},{strength},");
    }
    if number > 1 && chance.once_in(5) && !FORMS[6..].contains(&form) {
        let companion = chance.between(1, number as u64 - 1);
        let (margin, most) = (chance.decimal(0, 9, 1), chance.between(0, 60));
        let _ = writeln!(case.companions, "C{number},M{companion},{margin},{most}");
    }
}

fn domain_table(chance: &mut Chance, case: &mut Case, domains: &[String]) {
    if domains.is_empty() {
        return;
    }
    let mut text = "DOMAIN,OF_POT,AT_LEAST,DOMAINS_AT_LEAST\n".to_string();
    let of_all =
        if chance.once_in(3) { chance.between(1, domains.len() as u64).to_string() } else { String::new() };
    let mut left = 100;
    for (at, domain) in domains.iter().enumerate() {
        let part = if at + 1 == domains.len() { left } else { chance.between(1, left.min(50)) };
        left -= part;
        let _ = writeln!(text, "{domain},{part},{},{of_all}", chance.between(0, 2));
    }
    case.tables.push(("domains", text));
}

fn whole_tables(chance: &mut Chance, case: &mut Case, practices: &[String], clauses: usize, kind: Kind) {
    let outcomes = chance.between(0, 80);
    let base = chance.decimal(1000, 99_000, 2);
    case.tables.push((
        "years",
        format!(
            "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN\n1,01/04/2026,31/03/2027,{base},{},{outcomes},15,5,2027-09\n",
            80 - outcomes
        ),
    ));
    let price = chance.decimal(1, 250, 2);
    case.tables.push((
        "parameters",
        format!(
            "NAME,VALUE,UNIT,FROM,TO,KNOWN_FROM,REFERENCE\nprice,1.00,pounds,01/04/2020,31/03/2026,01/04/2020,x\n\
             price,{price},pounds,01/04/2026,31/03/2027,01/04/2026,x\n"
        ),
    ));
    if chance.once_in(2) {
        factor_table(chance, case, practices, clauses, kind);
    }
    if chance.once_in(2) {
        let mut text = "PRACTICE,BASE\n".to_string();
        for practice in practices {
            let _ = writeln!(text, "{practice},{}", chance.decimal(0, 90_000, 2));
        }
        case.tables.push(("members", text));
    }
    if chance.once_in(2) {
        risk_table(chance, case, kind);
    }
    if chance.once_in(6) {
        let element = if chance.once_in(3) {
            "outcomes".into()
        } else {
            format!("C{}", chance.between(1, clauses as u64))
        };
        let mode = *chance.one_of(&["shadow", "off"]);
        case.tables
            .push(("modes", format!("ELEMENT,MODE,FROM,TO\n{element},{mode},01/04/2026,31/03/2027\n")));
    }
}

fn factor_table(chance: &mut Chance, case: &mut Case, practices: &[String], clauses: usize, kind: Kind) {
    let mut text = "NAME,PRACTICE,CLAUSE,OWN,AVERAGE,FLOOR,CEILING,REFERENCE\n".to_string();
    let places = if kind.places > 4 { kind.places } else { kind.places.min(2) };
    for practice in practices.iter().filter(|_| !chance.once_in(9)).cloned().collect::<Vec<_>>() {
        let (own, average) = (chance.decimal(1, 90, places), chance.decimal(10, 90, places));
        let floor = if chance.once_in(3) { "0.5" } else { "" };
        let ceiling = if chance.once_in(3) { "1.5" } else { "" };
        let _ = writeln!(text, "size,{practice},,{own},{average},{floor},{ceiling},x");
    }
    if chance.once_in(3) {
        let clause = chance.between(1, clauses as u64);
        let _ = writeln!(text, "need,,C{clause},{},{},,,x", chance.decimal(1, 9, 1), chance.decimal(1, 9, 1));
    }
    case.tables.push(("factors", text));
}

fn risk_table(chance: &mut Chance, case: &mut Case, kind: Kind) {
    let mut text = "TERM,YEARS,PLANNED,FIRST,SECOND,SHARE_OF_RISK\n".to_string();
    for _ in 0..chance.between(1, 3) {
        let planned = chance.decimal(0, 60_000, 2);
        let (first, second) = (chance.decimal(0, 9_000, 2), chance.decimal(9_000, 20_000, 2));
        let share = chance.decimal(0, 100, if kind.places > 4 { kind.places } else { 1 });
        let years = *chance.one_of(&["", "1", "1 2", "2"]);
        let terms = [
            "floor",
            "cap",
            "guarantee",
            "hold harmless",
            "collar",
            "corridor",
            "minimum rate",
            "pool",
            "exchange",
        ];
        let term = *chance.one_of(if kind.stepped { &terms } else { &terms[..8] });
        // No floor above a cap.
        let first = match term {
            "floor" => chance.decimal(0, 3_000, 2),
            "cap" => chance.decimal(3_000, 9_000, 2),
            _ => first,
        };
        let _ = writeln!(text, "{term},{years},{planned},{first},{second},{share}");
    }
    case.tables.push(("risk", text));
}

fn figures(chance: &mut Chance, case: &mut Case, practices: &[String], asked: &[Asked]) {
    case.figures = "PRACTICE,INDICATOR,NUMERATOR,DENOMINATOR,RATE,BASELINE\n".into();
    for practice in practices {
        for asked in asked {
            if chance.once_in(40) {
                continue;
            }
            let top = if asked.percent { 100 } else { 300 };
            let past = if chance.once_in(3) { String::new() } else { chance.decimal(0, top, asked.places) };
            let among = chance.between(0, 60);
            let having = if asked.percent { chance.between(0, among) } else { chance.between(0, 9000) };
            let rate = chance.decimal(0, top, asked.places);
            let figure = match chance.between(0, 9) {
                0 => ",,".into(),
                1 | 2 => format!(",,{rate}"),
                3 => format!(",{among},{rate}"),
                _ => format!("{having},{among},"),
            };
            let _ = writeln!(case.figures, "{practice},{},{figure},{past}", asked.measure);
        }
    }
}

impl Case {
    fn finish(&mut self) {
        let parts = [
            (
                "clauses",
                "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE,POINTS,CAP,DOMAIN",
                &self.clauses,
            ),
            ("measures", "MEASURE,TITLE,BETTER,SCALE,SOURCE", &self.measures),
            ("bands", "CLAUSE,FROM,BELOW,SCORE", &self.bands),
            ("improvement", "CLAUSE,BASELINE,BASELINE_YEARS,NOTHING_AT,ALL_AT", &self.improvement),
            ("companions", "CLAUSE,COMPANION,MARGIN,PAYS_AT_MOST", &self.companions),
            ("adjustments", "CLAUSE,YEARS_POOLED,ADJUST,PRIOR,STRENGTH,STANDARD", &self.adjustments),
        ];
        let given = parts.into_iter().filter(|(.., rows)| !rows.is_empty());
        self.tables.extend(given.map(|(name, headings, rows)| (name, format!("{headings}\n{rows}"))));
    }
}
