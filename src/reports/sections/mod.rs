//! The sections, one small file each: the facts of one matter, without words and without a look.
//!
//! A new section is a file here with its `static WORDS` (a name, and the values that its words may name) and a function that
//! gives them; its lines below; two blocks in `templates/words.txt`, `<name>_heading` and `<name>_words`; and its name in the
//! lists of `templates/order.txt`. Tests in `reports::dress::try_on` fail when one of these is missing.

use super::said::Matter;

mod accruals;
mod amounts;
mod as_posted;
mod astray;
mod beside_last_month;
mod calculation;
mod chance;
mod changes;
mod chased;
mod children;
mod contract_faults;
mod council_overview;
mod counted;
mod elsewhere;
mod evidence_children;
mod evidence_lines;
mod exceptions_and_holds;
mod files_seen;
mod finding_list;
mod forecast;
mod fund;
mod fund_tables;
mod gaming_children;
mod gaming_method;
mod gaming_not_run;
mod gaming_tests;
mod held;
mod kept_by_council;
mod left_out;
mod line_rules;
mod lines;
mod method;
mod national_indicator;
mod national_money;
mod not_run;
mod on_most_rows;
mod outcomes;
mod over_500;
mod paid;
mod prior_periods;
mod query;
mod reconciled;
mod reconciliation;
mod reliability;
mod remarks;
mod remittance;
mod rule_counts;
mod run_totals;
mod sample;
mod schedule;
mod section_251;
mod send_again;
pub(super) mod simulation;
mod split;
mod standing;
mod summary;
mod table_counts;
mod taken_back;
mod trend;
mod uploads;
mod waived;
mod what_to_do;
mod who_sent_what;
mod working;

pub(super) use accruals::accruals;
pub(super) use amounts::amounts;
pub(super) use astray::astray;
pub(super) use calculation::LaidOut;
pub(super) use chance::chance;
pub(super) use changes::changes;
pub(super) use chased::chased;
pub(super) use children::children;
pub(super) use contract_faults::{contract_faults, stopped_contracts};
pub(super) use council_overview::council_overview;
pub(super) use elsewhere::elsewhere;
pub(super) use evidence_children::evidence_children;
pub(super) use evidence_lines::evidence_lines;
pub(super) use exceptions_and_holds::exceptions_and_holds;
pub(super) use files_seen::files_seen;
pub(super) use finding_list::{capital, finding_list};
pub(super) use forecast::forecast;
pub(super) use fund::fund;
pub(super) use gaming_children::gaming_children;
pub(super) use gaming_method::gaming_method;
pub(super) use gaming_not_run::gaming_not_run;
pub(super) use gaming_tests::gaming_tests;
pub(super) use held::held;
pub(super) use kept_by_council::kept_by_council;
pub(super) use left_out::left_out;
pub(super) use lines::lines;
pub(super) use method::method;
pub(super) use national_indicator::national_indicator;
pub(super) use national_money::national_money;
pub(super) use not_run::not_run;
pub(super) use on_most_rows::on_most_rows;
pub(super) use outcomes::outcomes;
pub(super) use over_500::over_500;
pub(super) use paid::{paid, pay_by};
pub(super) use prior_periods::prior_periods;
pub(super) use query::query;
pub(super) use reconciliation::reconciliation;
pub(super) use reliability::reliability;
pub(super) use remarks::remarks;
pub(super) use remittance::remittance;
pub(super) use rule_counts::rule_counts;
pub(super) use run_totals::run_totals;
pub(super) use sample::{sample, sample_drawn};
pub(super) use schedule::{NET, schedule};
pub(super) use section_251::section_251;
pub(super) use send_again::send_again;
pub(super) use split::split;
pub(super) use summary::summary;
pub(super) use table_counts::table_counts;
pub(super) use taken_back::taken_back;
pub(super) use trend::trend;
pub(super) use uploads::uploads;
pub(super) use waived::waived;
pub(super) use who_sent_what::who_sent_what;
pub(super) use working::working;

/// What every section speaks of. Its blocks in `templates/words.txt` and the lists of `templates/order.txt` are held against
/// this; a test fails when a section is missing.
pub(super) static MATTERS: &[&Matter] = &[
    &accruals::WORDS,
    &amounts::WORDS,
    &astray::WORDS,
    &calculation::WORDS,
    &chance::WORDS,
    &changes::WORDS,
    &chased::WORDS,
    &children::WORDS,
    &contract_faults::WORDS,
    &council_overview::WORDS,
    &elsewhere::WORDS,
    &evidence_children::WORDS,
    &evidence_lines::WORDS,
    &exceptions_and_holds::WORDS,
    &files_seen::WORDS,
    &finding_list::WORDS,
    &forecast::WORDS,
    &fund::WORDS,
    &gaming_children::WORDS,
    &gaming_method::WORDS,
    &gaming_not_run::WORDS,
    &gaming_tests::WORDS,
    &held::WORDS,
    &kept_by_council::WORDS,
    &left_out::WORDS,
    &lines::WORDS,
    &method::WORDS,
    &national_indicator::WORDS,
    &national_money::WORDS,
    &not_run::WORDS,
    &on_most_rows::WORDS,
    &outcomes::WORDS,
    &over_500::WORDS,
    &paid::WORDS,
    &prior_periods::WORDS,
    &query::WORDS,
    &reconciliation::WORDS,
    &reliability::WORDS,
    &remarks::WORDS,
    &remittance::WORDS,
    &rule_counts::WORDS,
    &run_totals::WORDS,
    &sample::WORDS,
    &sample::DRAWN,
    &schedule::WORDS,
    &section_251::WORDS,
    &send_again::WORDS,
    &simulation::account::WORDS,
    &simulation::alternatives::OTHERWISE,
    &simulation::alternatives::WORDS,
    &simulation::assumptions::WORDS,
    &simulation::expected::WORDS,
    &simulation::luck::WORDS,
    &simulation::method::WORDS,
    &simulation::one_case::WORDS,
    &simulation::past_years::WORDS,
    &split::WORDS,
    &summary::WORDS,
    &table_counts::WORDS,
    &taken_back::WORDS,
    &trend::WORDS,
    &uploads::WORDS,
    &waived::WORDS,
    &who_sent_what::WORDS,
    &working::WORDS,
];
