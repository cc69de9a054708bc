//! A measure over months as a small picture: its rate as a line above, what it earned as bars below.

use super::scale::{Scale, length};
use crate::reports::said::{Cell, Point, Trend};
use crate::words::{Exact, Pence, whole};
use serde::Serialize;

/// Where the picture's parts begin and end, in pixels from its top. Right of the months is room for labels.
const RATES: (i128, i128) = (4, 104);
const BARS: (i128, i128) = (116, 152);
/// The first and last month, in thousandths of the width.
const MONTHS: (i128, i128) = (40, 590);

/// A small picture.
#[derive(Serialize)]
pub(super) struct Small {
    label: String,
    first: Option<Dot>,
    last: Option<Dot>,
    dots: Vec<Dot>,
    links: Vec<Link>,
    zero: Option<Level>,
    full: Option<Level>,
}

/// A month.
#[derive(Clone, Serialize)]
struct Dot {
    when: String,
    at: String,
    /// The rate as words; empty when it was not measured.
    text: String,
    down: i128,
    /// The amount as words; empty while it is held.
    amount: String,
    bar_at: String,
    bar_width: String,
    bar_down: i128,
    bar_height: i128,
}

/// From one month to the next, when both were measured.
#[derive(Serialize)]
struct Link {
    from: String,
    from_down: i128,
    to: String,
    to_down: i128,
}

/// A rate that the contract names, and where its label stands: over the upper of two, under the lower.
#[derive(Serialize)]
struct Level {
    text: String,
    down: i128,
    label_down: i128,
}

impl From<&Trend> for Small {
    fn from(trend: &Trend) -> Self {
        let rates = trend.points.iter().filter_map(|point| point.rate);
        let scale = Scale::around(rates.chain(trend.zero).chain(trend.full));
        let down = |rate: Exact| scale.map_or(RATES.1, |scale| fall(scale.at(rate), RATES));
        let amounts = trend.points.iter().filter_map(|point| point.amount);
        let money = Scale::from_nought(amounts.map(pence));
        let count = i128::try_from(trend.points.len()).unwrap_or(1);
        let dots: Vec<Dot> = (0..)
            .zip(&trend.points)
            .map(|(at, point)| {
                dot(point, across(at, count), (MONTHS.1 - MONTHS.0) / (2 * count), down, money)
            })
            .collect();
        let pairs = dots.windows(2).filter(|pair| pair.iter().all(|dot| !dot.text.is_empty()));
        let links = pairs.map(|pair| Link {
            from: pair[0].at.clone(),
            from_down: pair[0].down,
            to: pair[1].at.clone(),
            to_down: pair[1].down,
        });
        let links = links.collect();
        let level = |rate: Option<Exact>, other: Option<Exact>| {
            let rate = rate?;
            let under = other.is_some_and(|other| other > rate);
            let label_down = if under { down(rate) + 16 } else { down(rate) - 6 };
            Some(Level { text: Cell::Percent(rate).shown(), down: down(rate), label_down })
        };
        Self {
            label: trend.label.clone(),
            first: dots.first().cloned(),
            last: dots.last().cloned(),
            zero: level(trend.zero, trend.full),
            full: level(trend.full, trend.zero),
            links,
            dots,
        }
    }
}

fn dot(point: &Point, at: i128, width: i128, down: impl Fn(Exact) -> i128, money: Scale) -> Dot {
    let nought = fall(money.at(whole(0)), BARS);
    let end = point.amount.map_or(nought, |amount| fall(money.at(pence(amount)), BARS));
    Dot {
        when: point.when.clone(),
        at: length(at),
        text: point.rate.map_or(String::new(), |rate| Cell::Percent(rate).shown()),
        down: point.rate.map_or(RATES.1, down),
        amount: point.amount.map_or(String::new(), |amount| amount.to_string()),
        bar_at: length((at - width / 2).max(0)),
        bar_width: length(width),
        bar_down: nought.min(end),
        bar_height: (nought - end).abs(),
    }
}

fn pence(amount: Pence) -> Exact {
    whole(amount.count().into())
}

/// The place of a month among so many, in thousandths of the width; one alone stands at the end.
fn across(at: i128, count: i128) -> i128 {
    if count < 2 { MONTHS.1 } else { MONTHS.0 + (MONTHS.1 - MONTHS.0) * at / (count - 1) }
}

/// Thousandths of a height as pixels from the top.
fn fall(thousandths: i128, (top, bottom): (i128, i128)) -> i128 {
    bottom - thousandths * (bottom - top) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;
    use serde_json::json;

    #[test]
    fn months_go_to_the_right_and_higher_rates_up_and_a_gap_is_no_line() {
        let point = |when: &str, rate: Option<i128>, amount: Option<i64>| Point {
            when: when.into(),
            rate: rate.map(|rate| exact(rate, 100)),
            amount: amount.map(Pence::new),
        };
        let trend = Trend {
            label: "Moves".into(),
            zero: Some(exact(20, 100)),
            full: Some(exact(10, 100)),
            points: vec![
                point("Jul", Some(20), Some(0)),
                point("Aug", Some(10), Some(1000)),
                point("Sep", None, None),
                point("Oct", Some(15), Some(500)),
            ],
        };
        let small = serde_json::to_value(Small::from(&trend)).unwrap();
        let all = |name: &str| -> Vec<_> {
            small["dots"].as_array().unwrap().iter().map(|dot| dot[name].clone()).collect()
        };
        assert_eq!(all("at"), ["4.0%", "22.3%", "40.6%", "59.0%"]);
        assert_eq!(all("text"), ["20.0%", "10.0%", "", "15.0%"]);
        assert_eq!(json!(all("down")), json!([22, 86, 104, 54]));
        assert_eq!(json!(all("bar_height")), json!([0, 36, 0, 18]));
        assert_eq!(small["links"].as_array().unwrap().len(), 1, "from July to August alone");
        assert_eq!(small["zero"], json!({ "text": "20.0%", "down": 22, "label_down": 16 }));
        assert_eq!(small["full"], json!({ "text": "10.0%", "down": 86, "label_down": 102 }));
    }
}
