//! The reference contract of the odds, for tests: in year 4 a pot of £2,460,000.00 and four equal clauses. Its HLT is no
//! published indicator; the health assessments of the library stand for it.

use crate::contracts::{Contract, Form, Line, draw_up};
use crate::read::Sheet;
use crate::words::exact;

pub(in crate::payments) const CONTRACT: &str = "ITEM,VALUE,REFERENCE
practice,north,cover
practice_name,North Practice,cover
council,northshire,cover
version,1,cover
first_period,2026-04,4.1
attribution,held_at_least 183,2.3
on_account,80,4.2
no_return,hold,4.5
agreed_score,50,4.5
high_cost_attachment,150000,5.1
payment_days,30,4.3
query_days,20,6.1
query_contact,the council,6.1
supplier,N-1,4.4
order,PO-1,4.4
vat,exempt,4.6
supersedes,none,x
signed_on,02/03/2026,x
base_is,operations and placements,x
transfers,by attribution,x
short_breaks,left out,x
end_day,belongs to what follows,x
on_account_from,this month,x
look_back,24,x
late_data,next statement,x
least_adjustment,0.00,x
clawback_limit,25,x
retainer_balance,carried,x
retainer_overdrawn,in proportion,x
exceptions_cap,5,x
rounding,half away from zero once a line,x
left_over_pence,largest remainder by declared order,x
prepared_by,Practice manager (example),x
approved_by,Head of commissioning (example),x
finance_approved_by,Finance business partner (example),x
appeal_days,28,x
claimed_by,the council's return team,x
verified_by,internal audit,x
sample,5,x
sample_tolerance,2,x
seed,20260302,x
surplus,half to children's activities and half carried forward,x
split_minimum,20,x
tolerated_loss,10,x";
pub(in crate::payments) const YEARS: &str =
    "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN,PLANNED_COST
1,01/04/2023,31/03/2024,4100000,80,0,10,10,2024-09,3690000
2,01/04/2024,31/03/2025,4100000,60,20,10,10,2025-09,3690000
3,01/04/2025,31/03/2026,4100000,40,40,10,10,2026-09,3690000
4,01/04/2026,31/03/2027,4100000,20,60,10,10,2027-09,3690000";
pub(in crate::payments) const CLAUSES: &str =
    "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
PS1,PS1@2025,linear,25,11.7,8.4,,,60,midpoint,leave out,0
PS2,PS2@2025,linear,25,63.3,72.3,,,20,nothing,leave out,0
SW1,SW1@2024,linear,25,31.8,20.5,,,60,midpoint,leave out,0
HLT,H1@2025,linear,25,85,95,,,40,midpoint,leave out,0";
pub(in crate::payments) const ODDS: &str = "CLAUSE,PLANNED,AVERAGE,SPREAD,BETTER
PS1,120,10.39,387,8.74
PS2,42,68.55,222,73.05
SW1,120,26.58,52,20.93
HLT,86,90,100,95";
pub(in crate::payments) const EXAMPLES: &str = "CLAUSE,YEAR,HAVING,AMONG,PAYS";
pub(in crate::payments) const POOLED: &str = "CLAUSE,YEARS_POOLED,ADJUST,PRIOR,STRENGTH,STANDARD
PS1,3,plain,,,
PS2,3,plain,,,
SW1,3,plain,,,
HLT,3,plain,,,";
pub(in crate::payments) const SHRUNKEN: &str = "CLAUSE,YEARS_POOLED,ADJUST,PRIOR,STRENGTH,STANDARD
PS1,1,shrunken,10.39,387,
PS2,1,shrunken,68.55,222,
SW1,1,shrunken,26.58,52,
HLT,1,shrunken,90,100,";
pub(in crate::payments) const WIDE: &str =
    "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
PS1,PS1@2025,linear,25,15,5.1,,,60,midpoint,leave out,0
PS2,PS2@2025,linear,25,54.3,81.3,,,20,nothing,leave out,0
SW1,SW1@2024,linear,25,43.1,9.2,,,60,midpoint,leave out,0
HLT,H1@2025,linear,25,75,100,,,40,midpoint,leave out,0";
pub(in crate::payments) const COLLAR: &str = "TERM,YEARS,PLANNED,FIRST,SECOND,SHARE_OF_RISK
collar,,1230000,205000,,";

/// The reference contract with some of its tables replaced or added.
pub(in crate::payments) fn contract(edits: &[(&str, &str)]) -> Contract {
    let plain = [
        ("contract", CONTRACT),
        ("years", YEARS),
        ("clauses", CLAUSES),
        ("odds", ODDS),
        ("examples", EXAMPLES),
    ];
    let kept = plain.into_iter().filter(|(name, _)| edits.iter().all(|(edited, _)| edited != name));
    let sheets: Vec<Sheet> = kept
        .chain(edits.iter().copied())
        .map(|(name, text)| {
            let mut sheet = Sheet::new(format!("contracts/north/{name}.csv"), None);
            for (number, line) in (1..).zip(text.lines()) {
                sheet.push(number, line.split(','));
            }
            sheet
        })
        .collect();
    let drawn = draw_up("north", &sheets.iter().collect::<Vec<_>>());
    drawn.contract.unwrap_or_else(|| panic!("{:#?}", drawn.lints))
}

/// The same with every band three times as wide about its middle. That of HLT then ends at 105 %, which no cell of a
/// contract takes, because nobody can reach it.
pub(in crate::payments) fn wide(edits: &[(&str, &str)]) -> Contract {
    let mut contract = contract(&[&[("clauses", WIDE)], edits].concat());
    contract.clauses[3].form = Form::Linear(Line { zero: exact(75, 100), full: exact(105, 100) });
    contract
}
