//! Each clause as one English sentence: a clause that cannot be said so cannot be agreed to.

use super::{Clause, Contract, ContractYear, Form, Nobody, UnknownChild};
use crate::indicators::Better;
use crate::words::{Exact, half_away, long_date, show_decimal, whole};

/// Who pays whom, for which children, for what, counted how, against what, within what limits, on what evidence.
pub fn sentence(contract: &Contract, year: &ContractYear, clause: &Clause) -> String {
    let most = half_away(year.most(clause));
    format!(
        "For the year to {} the council pays the practice, for children it {}, up to {most} for {} ({}): {}; {}; {}; \
         {} % of it on account each month from that month's return, settled in {} from the final return.",
        long_date(year.to),
        contract.attribution,
        clause.indicator.name(),
        lower_first(clause.indicator.title),
        form(clause),
        nobody(clause),
        unknown(clause.unknown),
        percent(contract.on_account),
        year.settled_in.long(),
    )
}

fn form(clause: &Clause) -> String {
    match clause.form {
        Form::Linear { zero, full } => {
            let (no, all) = match clause.indicator.better {
                Better::Lower => ("above", "below"),
                Better::Higher | Better::Neither => ("below", "above"),
            };
            let (zero, full) = (percent(zero), percent(full));
            format!("nothing at {zero} % or {no}, all at {full} % or {all}, in proportion between")
        }
        Form::RateCard { price, deadweight } => format!(
            "{price} for each child that has it beyond {} % of those counted, who would have had it anyway",
            percent(deadweight)
        ),
    }
}

fn nobody(clause: &Clause) -> String {
    let what = clause.indicator.unit.among();
    let pays = match clause.nobody {
        Nobody::Nothing => "nothing",
        Nobody::Midpoint => "half of it",
    };
    format!("not scored below {} {what}, when it pays {pays}", clause.minimum.max(1))
}

fn unknown(unknown: UnknownChild) -> &'static str {
    match unknown {
        UnknownChild::LeftOut => "children about whom nobody can say are left out",
        UnknownChild::CountsAgainst => "children about whom nobody can say count against the practice",
    }
}

/// A share as a percentage with as many decimals as it needs.
fn percent(share: Exact) -> String {
    let shown = show_decimal(share * whole(100), 6);
    shown.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
