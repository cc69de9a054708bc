//! Charts as lengths: every number of a picture turned into its words and its place, for the templates to draw.

use super::scale::{Scale, length};
use super::trend::Small;
use crate::reports::said::{Band, Bar, Cell, Chart, Part};
use crate::words::{Exact, Pence, whole};
use serde::Serialize;

/// A chart, ready to be drawn.
#[derive(Serialize)]
pub(super) struct Picture {
    kind: &'static str,
    description: String,
    /// The strips, parts, bars or small pictures.
    rows: Vec<Row>,
    /// What all parts come to; empty for other kinds.
    sum: String,
    /// Is anything taken away from the sum?
    taken: bool,
}

/// One row: a strip, a part, a bar or a small picture.
#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Strip(Box<Strip>),
    Piece(Piece),
    Small(Box<Small>),
}

/// A strip: a rate between paying nothing and paying in full.
#[derive(Serialize)]
struct Strip {
    label: String,
    rate: Option<Mark>,
    interval: Option<Stretch>,
    zero: Option<Mark>,
    full: Option<Mark>,
    national: Option<Mark>,
    /// Where the middle half of authorities lies.
    middle_half: Option<Stretch>,
    /// Between paying nothing and in full.
    between: Option<Stretch>,
    /// Where all is paid.
    beyond: Option<Stretch>,
    /// Does a higher rate pay more?
    higher_pays: bool,
}

/// A number, where it stands, and to which side of it its label goes.
#[derive(Serialize)]
struct Mark {
    text: String,
    at: String,
    anchor: &'static str,
}

/// From one place to another.
#[derive(Serialize)]
struct Stretch {
    from_text: String,
    to_text: String,
    at: String,
    width: String,
}

/// A part of a stacked bar, or a bar of its own.
#[derive(Serialize)]
struct Piece {
    label: String,
    text: String,
    number: usize,
    at: String,
    width: String,
    /// Is there room inside for the number?
    roomy: bool,
    /// Is it less than nothing?
    taken_away: bool,
    colour: usize,
}

impl From<&Chart> for Picture {
    fn from(chart: &Chart) -> Self {
        let picture = |kind, description: &String, rows, sum, taken| Self {
            kind,
            description: description.clone(),
            rows,
            sum,
            taken,
        };
        match chart {
            Chart::Bands { description, bands } => {
                let strips = bands.iter().map(|band| Row::Strip(Box::new(strip(band)))).collect();
                picture("bands", description, strips, String::new(), false)
            }
            Chart::Parts { description, parts } => {
                let sum: Pence = parts.iter().map(|part| part.amount).sum();
                picture(
                    "parts",
                    description,
                    pieces(parts),
                    sum.to_string(),
                    parts.iter().any(|part| part.amount < Pence::ZERO),
                )
            }
            Chart::Bars { description, bars } => {
                picture("bars", description, lengths(bars), String::new(), false)
            }
            Chart::Trends { description, trends } => {
                let small = trends.iter().map(|trend| Row::Small(Box::new(Small::from(trend)))).collect();
                picture("trends", description, small, String::new(), false)
            }
        }
    }
}

fn strip(band: &Band) -> Strip {
    let (low, high) = band.interval.unzip();
    let (first, third) = band.middle_half.unzip();
    let marks = [band.rate, low, high, band.zero, band.full, band.national, first, third];
    let scale = Scale::around(marks.into_iter().flatten());
    let mark = |number: Option<Exact>, anchor| {
        let (number, scale) = number.zip(scale)?;
        Some(Mark { text: percent(number), at: length(scale.at(number)), anchor })
    };
    let stretch = |from: Exact, to: Exact| {
        let (start, end) = (scale?.at(from), scale?.at(to));
        let (at, width) = (length(start.min(end)), length((end - start).abs()));
        Some(Stretch { from_text: percent(from), to_text: percent(to), at, width })
    };
    let ends = band.zero.zip(band.full);
    let higher_pays = ends.is_some_and(|(zero, full)| full > zero);
    let (at_zero, at_full) = anchors(scale, ends);
    Strip {
        label: band.label.clone(),
        rate: mark(band.rate, "middle"),
        interval: band.interval.and_then(|(low, high)| stretch(low, high)),
        zero: mark(band.zero, at_zero),
        full: mark(band.full, at_full),
        national: mark(band.national, "middle"),
        middle_half: band.middle_half.and_then(|(first, third)| stretch(first, third)),
        between: ends.and_then(|(zero, full)| stretch(zero, full)),
        // All rates are shares: the whole of the line on that side is paid in full.
        beyond: ends.and_then(|(_, full)| stretch(full, if higher_pays { whole(100) } else { whole(-100) })),
        higher_pays,
    }
}

/// Labels of two marks that stand close go outwards, so that they never lie over one another.
fn anchors(scale: Option<Scale>, ends: Option<(Exact, Exact)>) -> (&'static str, &'static str) {
    match scale.zip(ends) {
        Some((scale, (zero, full))) if (scale.at(zero) - scale.at(full)).abs() < 220 => {
            if zero < full {
                ("end", "start")
            } else {
                ("start", "end")
            }
        }
        _ => ("middle", "middle"),
    }
}

fn percent(rate: Exact) -> String {
    Cell::Percent(rate).shown()
}

/// The parts side by side on one bar; what is taken away lies under the end of what came before it.
fn pieces(parts: &[Part]) -> Vec<Row> {
    let given: Pence = parts.iter().map(|part| part.amount).filter(|amount| *amount > Pence::ZERO).sum();
    let scale = Scale::from_nought([whole(given.count().into())]);
    let mut reached = 0;
    let rows = parts.iter().enumerate().map(|(at, part)| {
        let before = reached;
        reached += i128::from(part.amount.count());
        let (start, end) = (scale.at(whole(before)), scale.at(whole(reached)));
        Row::Piece(Piece {
            label: part.label.clone(),
            text: part.amount.to_string(),
            number: at + 1,
            at: length(start.min(end)),
            width: length((end - start).abs()),
            roomy: (end - start).abs() >= 60,
            taken_away: part.amount < Pence::ZERO,
            colour: at % 6,
        })
    });
    rows.collect()
}

fn lengths(bars: &[Bar]) -> Vec<Row> {
    let numbers: Vec<Exact> = bars.iter().map(|bar| number(&bar.value)).collect();
    // A share of a whole is drawn as one: a bar of the full width is all of it.
    let shares = bars.iter().all(|bar| matches!(bar.value, Cell::Percent(_)));
    let all = shares.then(|| whole(1));
    let scale = Scale::from_nought(numbers.iter().copied().chain(all));
    let nought = scale.at(whole(0));
    let rows = bars.iter().zip(numbers).enumerate().map(|(at, (bar, number))| {
        let end = scale.at(number);
        Row::Piece(Piece {
            label: bar.label.clone(),
            text: bar.value.shown(),
            number: at + 1,
            at: length(nought.min(end)),
            width: length((end - nought).abs()),
            roomy: true,
            taken_away: end < nought,
            colour: 0,
        })
    });
    rows.collect()
}

fn number(cell: &Cell) -> Exact {
    match cell {
        Cell::Count(count) => whole((*count).into()),
        Cell::Money(pence) | Cell::Pounds(pence) => whole(pence.count().into()),
        Cell::Percent(rate) => *rate,
        _ => whole(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;
    use serde_json::{Value, json};

    fn drawn(chart: &Chart) -> Value {
        serde_json::to_value(Picture::from(chart)).unwrap()
    }

    #[test]
    fn a_strip_places_its_band_and_its_rate() {
        let band = Band {
            label: "Moves".into(),
            rate: Some(exact(10, 100)),
            interval: Some((exact(8, 100), exact(12, 100))),
            zero: Some(exact(12, 100)),
            full: Some(exact(8, 100)),
            national: None,
            middle_half: Some((exact(9, 100), exact(11, 100))),
        };
        let strip = &drawn(&Chart::Bands { description: String::new(), bands: vec![band] })["rows"][0];
        assert_eq!(strip["rate"], json!({ "text": "10.0%", "at": "50.0%", "anchor": "middle" }));
        assert_eq!(strip["between"]["at"], "18.0%");
        assert_eq!(strip["between"]["width"], "64.0%");
        assert_eq!(strip["beyond"]["at"], "0.0%");
        assert_eq!(strip["higher_pays"], false);
        assert_eq!(strip["national"], Value::Null);
        assert_eq!([&strip["middle_half"]["at"], &strip["middle_half"]["width"]], ["34.0%", "32.0%"]);
    }

    #[test]
    fn what_is_taken_away_lies_under_the_end_of_the_bar() {
        let part = |label: &str, pence| Part { label: label.into(), amount: Pence::new(pence) };
        let parts = vec![part("first", 600), part("second", 400), part("back", -250)];
        let chart = drawn(&Chart::Parts { description: String::new(), parts });
        assert_eq!(chart["sum"], "£7.50");
        let places: Vec<_> =
            (0..3).map(|at| [&chart["rows"][at]["at"], &chart["rows"][at]["width"]]).collect();
        assert_eq!(json!(places), json!([["0.0%", "60.0%"], ["60.0%", "40.0%"], ["75.0%", "25.0%"]]));
        assert_eq!(chart["rows"][2]["taken_away"], true);
    }

    #[test]
    fn bars_start_at_nought() {
        let bar = |count| Bar { label: "x".into(), value: Cell::Count(count) };
        let chart = drawn(&Chart::Bars { description: String::new(), bars: vec![bar(50), bar(200)] });
        assert_eq!(chart["rows"][0]["width"], "25.0%");
        assert_eq!(chart["rows"][1]["width"], "100.0%");
    }

    #[test]
    fn bars_of_shares_are_drawn_as_shares_of_the_whole_width() {
        let bar = |part| Bar { label: "x".into(), value: Cell::Percent(exact(part, 100)) };
        let chart = drawn(&Chart::Bars { description: String::new(), bars: vec![bar(72), bar(20)] });
        assert_eq!([&chart["rows"][0]["width"], &chart["rows"][1]["width"]], ["72.0%", "20.0%"]);
    }
}
