//! A document with every kind of cell, chart and section, on which templates are tried before they meet a real one.

use super::Stamp;
use crate::reports::said::{
    Band, Bar, Cell, Chart, Document, Fact, Formula, Kind, Part, Piece, Point, Profile, Proof, Section,
    Table, Tone, Trend,
};
use crate::words::{Month, Pence, day, exact};

/// The stamp of the specimen.
pub(super) fn stamp() -> Stamp {
    Stamp { period: Month::of(day(2026, 10, 1)), as_at: day(2026, 11, 3), version: "0.0.0" }
}

/// The specimen in every profile.
pub(super) fn documents() -> [Document; 3] {
    Profile::ALL.map(|profile| Document {
        kind: "specimen",
        told: None,
        what: "Specimen".into(),
        title: "Specimen – October 2026 – Elm practice – Northshire".into(),
        headline: "You will be paid £19.75 for October 2026".into(),
        council: "northshire".into(),
        council_name: "Northshire".into(),
        example_data: true,
        profile,
        facts: facts(),
        proof: Some(Proof { total: Pence::new(1_234_362), by: Formula::cell("every_cell", 2, 4) }),
        sections: sections(),
    })
}

fn facts() -> Vec<Fact> {
    vec![
        Fact { key: "Status", value: Cell::text("Draft") },
        Fact { key: "Children", value: Cell::Count(1_204) },
        Fact { key: "Amount", value: Cell::Money(Pence::new(1_975)) },
        Fact {
            key: "Working",
            value: Cell::Link { text: "How it was worked out".into(), to: "#working".into() },
        },
    ]
}

fn sections() -> Vec<Section> {
    vec![
        Section::new("words", "Words only").say("A first sentence. A second one.").say("Another paragraph."),
        Section::new("cells", "Every kind of cell").table(every_cell()),
        Section::new("bands", "Rates").chart(bands()).table(short("rates")),
        Section::new("parts", "Parts of a sum").chart(parts()).table(short("parts")),
        Section::new("bars", "Counts").chart(bars()).table(short("counts")),
        Section::new("trends", "Months").chart(trends()).table(short("months")),
        Section::new("again", "A sum worked out again").table(worked_out()),
        Section::new("held", "One line is held").tone(Tone::Warning).say("It waits for a correction."),
        Section::new("working", "Working").tone(Tone::Detail).table(Table::new(
            "nothing",
            "Adjustments to earlier months",
            &[("Month", Kind::Text), ("Amount", Kind::Money)],
        )),
    ]
}

fn every_cell() -> Table {
    let columns = [
        ("Line", Kind::Text),
        ("Practice number", Kind::Id),
        ("Children", Kind::Count),
        ("Rate", Kind::Percent),
        ("Amount", Kind::Money),
        ("Day", Kind::Day),
        ("Where", Kind::Text),
    ];
    let mut table = Table::new("every_cell", "Every kind of cell", &columns)
        .note("Rates are of children looked after at any time in the year.")
        .note("A cell is blank where the line has no day.");
    table.push(vec![
        Cell::text("=SUM(A1:A9)"),
        Cell::Id("00417".into()),
        Cell::Count(1_204),
        Cell::Percent(exact(1, 3)),
        Cell::Money(Pence::new(1_234_567)),
        Cell::Day(day(2026, 10, 31)),
        Cell::Link { text: "Working".into(), to: "#working".into() },
    ]);
    table.push(vec![
        Cell::text("Held back"),
        Cell::Id("00418".into()),
        Cell::Symbol('c'),
        Cell::Symbol('x'),
        Cell::Money(Pence::new(-205)),
        Cell::Blank,
        Cell::text("-"),
    ]);
    table.close(vec![
        Cell::text("Total"),
        Cell::text("Both"),
        Cell::Count(1_204),
        Cell::Symbol('z'),
        Cell::Money(Pence::new(1_234_362)),
        Cell::Blank,
        Cell::text("-"),
    ]);
    table
}

fn worked_out() -> Table {
    let columns = [("Step", Kind::Text), ("Value", Kind::Number)];
    let mut table = Table::new("again", "A sum worked out again", &columns).anchored("sum-again");
    table.push(vec![Cell::text("Part"), Cell::Rate(exact(1, 8))]);
    table.push(vec![Cell::text("Of"), Cell::Number(exact(5, 2))]);
    table.push(vec![
        Cell::Link { text: "Rate".into(), to: "#cells-every-cell-held-back".into() },
        Cell::Money(Pence::new(31)),
    ]);
    let text = |text: &str| Piece::Text(text.into());
    let cell = |row| Piece::Cell("again", row, 1);
    let product = [text("ROUND("), cell(0), text("*"), cell(1), text(",2)")];
    table.work_out(2, 1, Formula(product.to_vec()));
    table
}

/// A section whose table is so long that its page holds a script to filter and sort it.
pub(super) fn long_section() -> Section {
    let mut table = Table::new("long", "A long list", &[("Line", Kind::Text), ("Children", Kind::Count)]);
    for line in 1..=40 {
        table.push(vec![Cell::text(format!("Line {line}")), Cell::Count(1_000 - 17 * line)]);
    }
    Section::new("long", "A long list").table(table)
}

fn short(name: &'static str) -> Table {
    let mut table = Table::new(
        name,
        format!("What the picture shows: {name}"),
        &[("What", Kind::Text), ("Count", Kind::Count)],
    );
    table.push(vec![Cell::text("One"), Cell::Count(1)]);
    table
}

fn bands() -> Chart {
    let rate = |above| Some(exact(above, 1000));
    let known = Band {
        label: "Three or more placements".into(),
        rate: rate(97),
        interval: Some((exact(70, 1000), exact(131, 1000))),
        zero: rate(117),
        full: rate(84),
        national: rate(104),
        middle_half: Some((exact(84, 1000), exact(117, 1000))),
    };
    let unknown = Band {
        label: "Not measured".into(),
        rate: None,
        interval: None,
        zero: None,
        full: None,
        national: None,
        middle_half: None,
    };
    Chart::Bands { description: "Two measures.".into(), bands: vec![known, unknown] }
}

fn parts() -> Chart {
    let part = |label: &str, pence| Part { label: label.into(), amount: Pence::new(pence) };
    Chart::Parts {
        description: "A sum of three parts.".into(),
        parts: vec![part("Fixed", 1_500), part("Outcomes", 700), part("Adjustment", -225)],
    }
}

fn bars() -> Chart {
    let bar = |label: &str, value| Bar { label: label.into(), value };
    Chart::Bars {
        description: "Three bars.".into(),
        bars: vec![
            bar("Missing dates", Cell::Count(12)),
            bar("Unknown codes", Cell::Count(3)),
            bar("Not counted", Cell::Symbol('x')),
        ],
    }
}

fn trends() -> Chart {
    let point = |when: &str, rate: Option<i128>, pence: Option<i64>| Point {
        when: when.into(),
        rate: rate.map(|rate| exact(rate, 1000)),
        amount: pence.map(Pence::new),
    };
    let known = Trend {
        label: "Three or more placements".into(),
        zero: Some(exact(117, 1000)),
        full: Some(exact(84, 1000)),
        points: vec![
            point("Aug 2026", Some(112), Some(40_000)),
            point("Sep 2026", None, None),
            point("Oct 2026", Some(97), Some(70_000)),
        ],
    };
    let unknown = Trend {
        label: "Not measured".into(),
        zero: None,
        full: None,
        points: vec![point("Oct 2026", None, None)],
    };
    Chart::Trends { description: "Two measures by month.".into(), trends: vec![known, unknown] }
}

/// A folder of templates.
#[cfg(test)]
pub(super) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What is said of a folder with these templates, which is called `looks`.
#[cfg(test)]
pub(super) fn refused(files: &[(&str, &str)]) -> String {
    let folder = folder(files);
    let error = super::Looks::with_folder(folder.path()).err().unwrap()[0].to_string();
    error.replace(&folder.path().display().to_string(), "looks").replace('\\', "/")
}
