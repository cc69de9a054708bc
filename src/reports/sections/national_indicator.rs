//! One indicator, practice beside practice, as everybody may see it.

use crate::indicators::{Indicator, Unit};
use crate::publish::{Audience, Shown, clear_for};
use crate::reports::book::Book;
use crate::reports::said::{Bar, Cell, Chart, Kind, Matter, Section, Table};
use crate::words::Exact;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "national_indicator", gives: &["title", "says", "having", "among", "source"] };

/// One indicator of every practice, with England's published value.
pub(in crate::reports) fn national_indicator(book: &Book, indicator: &'static Indicator) -> Section {
    let rates = if indicator.unit.is_share() { Kind::Percent } else { Kind::Text };
    let columns =
        [("Practice", Kind::Text), ("Having", Kind::Count), ("Among", Kind::Count), ("Rate", rates)];
    let caption = format!("{}: {}", indicator.name(), indicator.title);
    let mut table = Table::new(indicator.id, caption, &columns);
    let mut bars = Vec::new();
    for (council, practice) in book.practices() {
        let figures = council.figures.as_ref().map(|figures| figures.practices.iter());
        let figure =
            figures.and_then(|mut of| of.find(|of| of.practice == practice.code)?.figure(indicator.id));
        let shown = match figure {
            Some(figure) if figure.not_measured.is_none() => Some(clear_for(Audience::Public, figure.share)),
            _ => None,
        };
        let [having, among, rate] = cells(indicator.unit, shown);
        if matches!(rate, Cell::Percent(_)) {
            bars.push(Bar { label: practice.name().into(), value: rate.clone() });
        }
        table.push(vec![Cell::text(practice.name()), having, among, rate]);
    }
    let mark = book.benchmarks.of_indicator(&indicator.name());
    if let Some((mark, rate)) = mark.and_then(|mark| Some((mark, mark.england.rate()?))) {
        table.push(vec![
            Cell::text(format!("England, {}", mark.period)),
            Cell::count(mark.england.having),
            Cell::count(mark.england.among),
            rate_cell(indicator.unit, rate),
        ]);
        if indicator.unit.is_share() {
            bars.push(Bar { label: "England".into(), value: Cell::Percent(rate) });
        }
        table.notes.push(format!("England: {}. Counts for England are rounded to ten.", mark.source));
    }
    if table.symbols().contains(&'c') {
        table.notes.push("[c] stands where a count, or what remains of it, is from 1 to 5.".into());
    }
    if table.symbols().contains(&'x') {
        table.notes.push("[x] stands where the return did not come or the outcome was not measured.".into());
    }
    let (having, among) = (indicator.unit.having(), indicator.unit.among());
    let description = format!("{} for each practice and for England, as bars from nought.", indicator.title);
    let section = Section::on(indicator.id.to_lowercase(), &WORDS)
        .with("title", &Cell::text(indicator.title))
        .with("says", &Cell::text(indicator.says))
        .with("having", &Cell::text(having))
        .with("among", &if having == among { Cell::Blank } else { Cell::text(among) })
        .with("source", &Cell::text(indicator.source))
        .table(table);
    if bars.is_empty() { section } else { section.chart(Chart::Bars { description, bars }) }
}

/// A share of a whole is a percentage; a mean, or a count over days, is said in words.
fn rate_cell(unit: Unit, rate: Exact) -> Cell {
    if unit.is_share() { Cell::Percent(rate) } else { Cell::text(unit.show(rate)) }
}

fn cells(unit: Unit, shown: Option<Shown>) -> [Cell; 3] {
    let symbol = Cell::Symbol;
    match shown {
        Some(Shown::Whole(share, rate)) => {
            [Cell::count(share.having), Cell::count(share.among), rate_cell(unit, rate)]
        }
        Some(Shown::Confidential(among)) => [symbol('c'), Cell::count(among), symbol('c')],
        Some(Shown::Nothing) => [symbol('c'), symbol('c'), symbol('c')],
        Some(Shown::Nobody) => [Cell::Count(0), Cell::Count(0), symbol('z')],
        None => [symbol('x'), symbol('x'), symbol('x')],
    }
}
