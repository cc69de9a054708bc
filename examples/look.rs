//! Shows the looks: a practice's monthly statement with made-up figures, as a page, two workbooks and JSON.
//! `cargo run --example look -- FOLDER [TEMPLATES]`

use anyhow::{Context, Result};
use outturn::reports::dress::{json, page, workbook};
use outturn::reports::said::{Band, Bar, Fact, Part, Profile, Tone};
use outturn::reports::{Cell, Chart, Document, Kind, Looks, Section, Stamp, Table, write_file};
use outturn::words::{Exact, Month, Pence, day, exact};
use std::path::{Path, PathBuf};

fn main() -> Result<()> {
    let mut given = std::env::args().skip(1).map(PathBuf::from);
    let folder = given.next().context("Give the folder to write to.")?;
    let looks = match given.next() {
        Some(templates) => Looks::with_folder(&templates)?,
        None => Looks::built_in()?,
    };
    let stamp = Stamp {
        period: Month::of(day(2026, 10, 1)),
        as_at: day(2026, 11, 3),
        version: env!("CARGO_PKG_VERSION"),
    };
    for (profile, name) in [(Profile::Statement, "statement"), (Profile::Working, "working")] {
        let document = statement(profile);
        let write = |ending: &str, bytes: &[u8]| {
            write_file(&Path::new(&folder).join(format!("{name}.{ending}")), bytes)
        };
        write("html", page(&document, &looks, &stamp)?.as_bytes())?;
        write("xlsx", &workbook(&document, &looks, &stamp)?)?;
        write("json", &json(&document, &stamp))?;
    }
    Ok(())
}

fn statement(profile: Profile) -> Document {
    Document {
        what: "Statement".into(),
        title: "Statement – October 2026 – Oakfield Social Work Practice – Northshire County Council".into(),
        headline: "You will be paid £341,666.68 for October 2026".into(),
        example_data: true,
        profile,
        facts: vec![
            Fact { key: "Status", value: Cell::text("Draft") },
            Fact { key: "Children looked after", value: Cell::Count(1_204) },
            Fact { key: "Outcomes met in full", value: Cell::text("3 of 7") },
            Fact { key: "Payable on", value: Cell::Day(day(2026, 11, 20)) },
            Fact { key: "Statement number", value: Cell::Id("OAK-2026-10".into()) },
            Fact {
                key: "The same as a workbook",
                value: Cell::Link { text: "statement.xlsx".into(), to: "statement.xlsx".into() },
            },
        ],
        sections: vec![amounts(), outcomes(), held(), findings(), questions(), working()],
    }
}

fn amounts() -> Section {
    let lines = [
        ("Core payment", "4.1", 29_166_667),
        ("Outcome payment", "5.2", 5_416_668),
        ("Stability bonus", "5.6", 833_333),
        ("Adjustment to September 2026", "7.3", -1_250_000),
    ];
    let mut table = Table::new(
        "amounts",
        "What October's payment is made of",
        &[("Line", Kind::Text), ("Clause", Kind::Id), ("Amount", Kind::Money)],
    );
    for (line, clause, pence) in lines {
        table.push(vec![Cell::text(line), Cell::Id(clause.into()), Cell::Money(Pence::new(pence))]);
    }
    table.close(vec![Cell::text("To be paid"), Cell::Blank, Cell::Money(Pence::new(34_166_668))]);
    let parts = lines.map(|(label, _, pence)| Part { label: label.into(), amount: Pence::new(pence) });
    Section::new("amounts", "What you will be paid")
        .say("Three lines are paid for October. One is taken away, because a corrected return changed what was due for September.")
        .chart(Chart::Parts { description: "October's payment by line".into(), parts: parts.into() })
        .table(table.note("The clause is that of your contract of 1 April 2026. A clause is blank where the row is a sum."))
}

/// Label, rate, interval, nothing at, in full at, England, pence earned.
type Measure = (&'static str, Option<i128>, (i128, i128), i128, i128, i128, i64);

/// Rates are per thousand: the rate, its interval, where nothing and all is paid, and England.
const MEASURES: [Measure; 7] = [
    ("Three or more placements in the year", Some(97), (81, 115), 117, 84, 104, 2_954_546),
    ("In one placement for two years or more", Some(712), (664, 756), 640, 700, 681, 1_000_000),
    ("Placed more than 20 miles from home", Some(171), (151, 193), 165, 120, 160, 0),
    ("Reviews held on time", Some(948), (934, 959), 900, 950, 921, 801_822),
    ("Health check in the year", Some(893), (871, 912), 850, 890, 877, 660_300),
    ("Missing from care", Some(113), (96, 132), 120, 90, 108, 0),
    ("In work or learning at 19 to 21", None, (0, 0), 520, 600, 548, 0),
];

fn outcomes() -> Section {
    let rate = |above: i128| exact(above, 1000);
    let columns = [
        ("Measure", Kind::Text),
        ("Rate", Kind::Percent),
        ("Nothing at", Kind::Percent),
        ("In full at", Kind::Percent),
        ("England", Kind::Percent),
        ("Earned", Kind::Money),
    ];
    let mut table =
        Table::new("outcomes", "The seven outcomes, from October 2025 to September 2026", &columns)
            .note("Rates for England are those published for the year to 31 March 2026.");
    for (label, found, _, zero, full, national, earned) in MEASURES {
        let found = found.map_or(Cell::Symbol('c'), |found| Cell::Percent(rate(found)));
        let mut row = vec![Cell::text(label), found];
        row.extend([zero, full, national].map(|number| Cell::Percent(rate(number))));
        row.push(Cell::Money(Pence::new(earned)));
        table.push(row);
    }
    let mut total = vec![Cell::text("Outcome payment")];
    total.extend([Cell::Symbol('z'), Cell::Symbol('z'), Cell::Symbol('z'), Cell::Symbol('z')]);
    total.push(Cell::Money(Pence::new(5_416_668)));
    table.close(total);
    Section::new("outcomes", "How your outcomes earned it")
        .say("Each outcome earns between nothing and its full share of the outcome payment, in proportion to where your rate stands between the two ends agreed in the contract.")
        .chart(Chart::Bands { description: "Where each rate stands between earning nothing and earning in full".into(), bands: MEASURES.iter().map(band).collect() })
        .table(table)
}

fn band(measure: &Measure) -> Band {
    let rate = |above: i128| -> Exact { exact(above, 1000) };
    let (label, found, (low, high), zero, full, national, _) = *measure;
    Band {
        label: label.into(),
        rate: found.map(rate),
        interval: found.map(|_| (rate(low), rate(high))),
        zero: Some(rate(zero)),
        full: Some(rate(full)),
        national: Some(rate(national)),
    }
}

fn held() -> Section {
    Section::new("held", "One line is held")
        .tone(Tone::Warning)
        .say("The outcome for missing from care is not paid this month. Northshire's return has 14 missing episodes that end before they start, so the rate cannot be relied on.")
        .say("Nothing is needed from you. The line is settled with the next statement once the council has put its return right.")
}

fn findings() -> Section {
    let counts = [
        ("Missing episodes that end before they start", 14),
        ("Reviews without a date", 6),
        ("Placements without a postcode", 3),
    ];
    let mut table = Table::new(
        "findings",
        "Findings that touch your children",
        &[("Finding", Kind::Text), ("Rows", Kind::Count)],
    );
    for (label, count) in counts {
        table.push(vec![Cell::text(label), Cell::Count(count)]);
    }
    table.close(vec![Cell::text("Rows with a finding"), Cell::Count(23)]);
    let bars = counts.map(|(label, count)| Bar { label: label.into(), value: Cell::Count(count) });
    Section::new("findings", "What the council has been asked to put right")
        .chart(Chart::Bars { description: "Rows with a finding, by kind".into(), bars: bars.into() })
        .table(table)
}

fn questions() -> Section {
    Section::new("questions", "If you disagree")
        .say("You have until 17 November 2026 to query a line. Write to the council's commissioning team and give the statement number and the line.")
}

fn working() -> Section {
    let columns = [("Step", Kind::Text), ("From", Kind::Text), ("Result", Kind::Text)];
    let mut table = Table::new("working", "Three or more placements, step by step", &columns);
    for (step, from, result) in [
        ("Count children", "looked after at any time in the year", "1,204"),
        ("Count those with three or more placements", "of the 1,204", "117"),
        ("Rate", "117 ÷ 1,204", "9.7%"),
        ("Where it stands", "(11.7 − 9.7) ÷ (11.7 − 8.4)", "60.2%"),
        ("Earned", "60.2% of £49,056.00", "£29,545.46"),
    ] {
        table.push([step, from, result].map(Cell::text).into());
    }
    Section::new("working", "How it was worked out")
        .tone(Tone::Detail)
        .say("Every step of one outcome, so that you can repeat it. The others are worked out in the same way.")
        .table(table)
}
