//! Each clause as one English sentence: a clause that cannot be said so cannot be agreed to.

use super::{
    Adjusted, ClaimRule, Clause, Contract, ContractYear, Form, Improvement, Line, Measure, Mode, Nobody,
    OnAccountFrom, Price, UnknownChild, Worth, trimmed,
};
use crate::indicators::Better;
use crate::words::{Exact, half_away, long_date, whole};

/// Who pays whom, for which children, for what, counted how, against what, within what limits, on what evidence.
pub fn sentence(contract: &Contract, year: &ContractYear, clause: &Clause) -> String {
    let measure = &clause.measure;
    let mut parts = vec![
        format!(
            "For the year to {} the council {} the practice, for children it {}, {} for {} ({})",
            long_date(year.to),
            pays(contract.clause_mode(clause, year.to)),
            contract.attribution,
            up_to(year, clause),
            measure.name,
            lower_first(&measure.title),
        ),
        format!(": {}", form(clause)),
        counted(clause),
    ];
    parts.extend(companion(clause));
    parts.push(nobody(clause));
    parts.push(unknown(clause.unknown));
    parts.extend(clause.claims.as_ref().map(claims));
    let from = match contract.on_account_from {
        OnAccountFrom::ThisMonth => "from that month's return",
        OnAccountFrom::LastYear => "of what was achieved last year",
    };
    parts.push(format!(
        "{} % of it on account each month {from}, settled in {} from the final return.",
        percent(contract.on_account),
        year.settled_in.long(),
    ));
    parts.retain(|part| !part.is_empty());
    parts.join("; ").replacen("; : ", ": ", 1)
}

fn pays(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "pays",
        Mode::Shadow => "would pay, were this not a trial,",
        Mode::Off => "does not yet pay",
    }
}

fn up_to(year: &ContractYear, clause: &Clause) -> String {
    let most = match &clause.worth {
        Worth::Weight(_) if clause.domain.is_some() => {
            format!("up to {} % of its domain's part of {}", percent(clause.weight()), year.pot())
        }
        Worth::Weight(_) => format!("up to {}", half_away(year.most(clause))),
        Worth::Open => "what its price brings".into(),
        Worth::Points(points, price) => format!("up to {} points of {}", trimmed(*points, 4), said(price)),
    };
    clause.cap.map_or(most.clone(), |cap| format!("{most} and never more than {cap}"))
}

fn form(clause: &Clause) -> String {
    let measure = &clause.measure;
    match &clause.form {
        Form::Linear(line) => linear(measure, *line),
        Form::BestOf(line, own) => {
            format!("the higher of two: {}; or {}", linear(measure, *line), improved(measure, own))
        }
        Form::TenPoints(line, _) => format!(
            "in tenths, rounded to whole points: ten at {} or better, one to nine for passing {}, or nought to nine for \
             improvement on the practice's own past, whichever is higher",
            measure.scale.show(line.full),
            measure.scale.show(line.zero)
        ),
        Form::Bands(bands) => {
            let band = |band: &super::Band| {
                let part = format!("{} %", percent(band.score));
                match (band.from, band.below) {
                    (_, Some(below)) => format!("{part} below {}", measure.scale.show(below)),
                    (Some(from), None) => format!("{part} from {}", measure.scale.show(from)),
                    (None, None) => format!("{part} always"),
                }
            };
            format!("by steps: {}", bands.iter().map(band).collect::<Vec<_>>().join(", "))
        }
        Form::Change(own) => improved(measure, own),
        Form::Gate(rate) => format!(
            "all when the rate is better than {} beyond chance (95 %, Wilson), else nothing",
            measure.scale.show(*rate)
        ),
        Form::RateCard { price, deadweight } => format!(
            "{} for each child that has it beyond {} % of those counted, who would have had it anyway",
            said(price),
            percent(*deadweight)
        ),
        Form::PerUnit { price, unit } => format!("{} for each {}", said(price), unit.one()),
        Form::DaysAvoided { price, baseline } => format!(
            "{} for each day fewer than {} of the days tracked",
            said(price),
            measure.scale.show(*baseline)
        ),
    }
}

fn linear(measure: &Measure, line: Line) -> String {
    let (no, all) = if line.zero > line.full { ("above", "below") } else { ("below", "above") };
    let (zero, full) = (measure.scale.show(line.zero), measure.scale.show(line.full));
    format!("nothing at {zero} or {no}, all at {full} or {all}, in proportion between")
}

fn improved(measure: &Measure, own: &Improvement) -> String {
    let way = if measure.better == Better::Lower { "a fall" } else { "a rise" };
    let past = own.baseline.map_or("its own past rate".into(), |rate| measure.scale.show(rate));
    let all = own.to.map_or("for reaching that rate".into(), |to| format!("at {}", measure.scale.show(to)));
    format!(
        "nothing for {way} of {} from {past}, all {all}, in proportion between",
        measure.scale.show(own.from)
    )
}

/// How long each claim must last, what a move does, what must be shown.
fn claims(rule: &ClaimRule) -> String {
    let early = if rule.early_move_restarts { "starts the clock again too" } else { "ends the claim" };
    let each = rule.cap_each.map(|cap| format!(", no more than {cap} for one child")).unwrap_or_default();
    let evidence = if rule.evidence.is_empty() { "nothing" } else { &*rule.evidence };
    format!(
        "each claim must last {} days, a move on or after day {} of it starts the clock again and an earlier one \
         {early}, with {evidence} to be shown{each}",
        rule.sustain_days, rule.restart_from
    )
}

/// Over how many years, and how adjusted.
fn counted(clause: &Clause) -> String {
    let years = match clause.years_pooled {
        1 => String::new(),
        years => format!("the counts of {years} years added up"),
    };
    let show = |rate| clause.measure.scale.show(rate);
    let adjusted = match &clause.adjusted {
        Adjusted::Plain => String::new(),
        Adjusted::Shrunken { prior, strength } => format!(
            "the rate shrunken towards {} as if {} more had been counted there",
            show(*prior),
            trimmed(*strength, 4)
        ),
        Adjusted::CaseMix { standard, strata } => {
            format!("adjusted for case mix in {} strata to a standard of {}", strata.len(), show(*standard))
        }
    };
    [years, adjusted].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn companion(clause: &Clause) -> Option<String> {
    let companion = clause.companion.as_ref()?;
    Some(format!(
        "no more than {} % of it when {} has worsened by more than {} against the year before",
        percent(companion.pays_at_most),
        companion.measure.name,
        companion.measure.scale.show(companion.margin)
    ))
}

fn nobody(clause: &Clause) -> String {
    let pays = match clause.nobody {
        Nobody::Nothing => "when it pays nothing",
        Nobody::Midpoint => "when it pays half of it",
        Nobody::Reweight => "when its weight goes to the other clauses",
        Nobody::Carry => "when the score of the year before counts",
    };
    if clause.minimum <= 1 {
        return format!("not scored without any {}, {pays}", clause.measure.counted());
    }
    format!("not scored below {} {}, {pays}", clause.minimum, clause.measure.counted())
}

fn unknown(unknown: UnknownChild) -> String {
    match unknown {
        UnknownChild::LeftOut => "children about whom nobody can say are left out".into(),
        UnknownChild::CountsAgainst => "children about whom nobody can say count against the practice".into(),
        UnknownChild::VoidAbove(part) => format!(
            "children about whom nobody can say are left out, and above {} % of them it is not scored",
            percent(part)
        ),
    }
}

pub(super) fn said(price: &Price) -> String {
    match price {
        Price::Of(pence) => pence.to_string(),
        Price::Parameter(name) => format!("the parameter {name}"),
    }
}

/// A share as a percentage with as many decimals as it needs.
pub(super) fn percent(share: Exact) -> String {
    trimmed(share * whole(100), 6)
}

fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
