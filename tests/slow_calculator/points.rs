//! What a rate scores, form by form, as the contract's words say it.

use crate::fraction::{Fraction, fraction, number};
use outturn::contracts::{Clause, Form, Improvement, Line};
use outturn::indicators::Better;
use outturn::words::Exact;

pub(crate) fn of(exact: Exact) -> Fraction {
    fraction(*exact.numer(), *exact.denom())
}

/// Achievement and improvement on the form's own scale, and how much can be scored.
pub(crate) struct Scored {
    pub(crate) achievement: Option<Fraction>,
    pub(crate) improvement: Option<Fraction>,
    pub(crate) out_of: Fraction,
}

/// How much better `now` is than `before`.
pub(crate) fn better_by(clause: &Clause, now: Fraction, before: Fraction) -> Fraction {
    match clause.measure.better {
        Better::Higher | Better::Neither => now.minus(before),
        Better::Lower => before.minus(now),
    }
}

/// Nothing at nought gained, all at `all`, in proportion between.
fn part(gained: Fraction, all: Fraction) -> Fraction {
    if gained.is_below(number(0)) {
        number(0)
    } else if all.is_below(gained) {
        number(1)
    } else {
        gained.over(all)
    }
}

pub(crate) fn points(
    clause: &Clause,
    rate: Fraction,
    cases: Option<Fraction>,
    past: Option<Fraction>,
) -> Scored {
    let one = |achievement| Scored { achievement: Some(achievement), improvement: None, out_of: number(1) };
    match &clause.form {
        Form::Linear(line) => one(on_line(clause, rate, line)),
        Form::BestOf(line, own) => Scored {
            improvement: improved(clause, rate, past, own, Some(line)),
            ..one(on_line(clause, rate, line))
        },
        Form::Change(own) => Scored {
            achievement: None,
            improvement: improved(clause, rate, past, own, None),
            out_of: number(1),
        },
        Form::TenPoints(line, fixed) => {
            let past = fixed.map(of).or(past);
            Scored {
                achievement: Some(ten_for_achievement(clause, rate, line)),
                improvement: past.map(|past| ten_for_improvement(clause, rate, past, of(line.full))),
                out_of: number(10),
            }
        }
        Form::Bands(bands) => {
            let mut found = None;
            for band in bands {
                let above_from = band.from.is_none_or(|from| !rate.is_below(of(from)));
                let below_next = band.below.is_none_or(|below| rate.is_below(of(below)));
                if above_from && below_next {
                    assert!(found.is_none(), "a rate lies in one band");
                    found = Some(of(band.score));
                }
            }
            one(found.expect("bands cover every rate"))
        }
        Form::Gate(mark) => one(gate(clause, rate, cases, of(*mark))),
        Form::RateCard { .. } | Form::PerUnit { .. } | Form::DaysAvoided { .. } => unreachable!("priced"),
    }
}

fn on_line(clause: &Clause, rate: Fraction, line: &Line) -> Fraction {
    let (zero, full) = (of(line.zero), of(line.full));
    part(better_by(clause, rate, zero), better_by(clause, full, zero))
}

fn improved(
    clause: &Clause,
    rate: Fraction,
    past: Option<Fraction>,
    own: &Improvement,
    line: Option<&Line>,
) -> Option<Fraction> {
    let past = own.baseline.map(of).or(past)?;
    let nothing = of(own.from);
    let all = match (own.to, line) {
        (Some(all), _) => of(all),
        (None, Some(line)) => better_by(clause, of(line.full), past),
        (None, None) => return None,
    };
    // A past that leaves no room to improve cannot be improved upon.
    if !nothing.is_below(all) {
        return Some(number(0));
    }
    Some(part(better_by(clause, rate, past).minus(nothing), all.minus(nothing)))
}

fn ten_for_achievement(clause: &Clause, rate: Fraction, line: &Line) -> Fraction {
    let (threshold, benchmark) = (of(line.zero), of(line.full));
    let none = number(0);
    if !better_by(clause, rate, benchmark).is_below(none) {
        return number(10);
    }
    if better_by(clause, rate, threshold).is_below(none) {
        return none;
    }
    let way = better_by(clause, rate, threshold).over(better_by(clause, benchmark, threshold));
    halves_up(number(9).times(way).plus(fraction(1, 2)))
}

fn ten_for_improvement(clause: &Clause, rate: Fraction, past: Fraction, benchmark: Fraction) -> Fraction {
    let none = number(0);
    let room = better_by(clause, benchmark, past);
    let gained = better_by(clause, rate, past);
    if !none.is_below(room) || !none.is_below(gained) {
        return none;
    }
    halves_up(number(10).times(gained.over(room)).minus(fraction(1, 2))).larger(none).smaller(number(9))
}

fn halves_up(points: Fraction) -> Fraction {
    number(points.plus(fraction(1, 2)).down())
}

/// Wilson's interval leaves the mark out when `n·(rate − mark)² > z²·mark·(1 − mark)`.
fn gate(clause: &Clause, rate: Fraction, cases: Option<Fraction>, mark: Fraction) -> Fraction {
    let Some(cases) = cases else { return number(0) };
    let off = rate.minus(mark);
    let chance = fraction(3_841_459, 1_000_000).times(mark).times(number(1).minus(mark));
    let better = number(0).is_below(better_by(clause, rate, mark));
    number((better && chance.is_below(cases.times(off).times(off))).into())
}
