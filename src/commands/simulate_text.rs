//! The odds of a contract as a few lines of text.

use outturn::contracts::Contract;
use outturn::payments::simulate::{BackTested, Outlook, PastClause};
use outturn::reports::Cell;
use outturn::words::{Exact, Pence, long_date, show_decimal};
use std::fmt::Write;

/// The summary: years, account, what one case is worth, luck, alternatives, and what is assumed.
pub(super) fn as_text(contract: &Contract, outlook: &Outlook) -> String {
    let mut text = format!("{} · version {}\n\n", contract.practice_name, contract.version);
    years(contract, outlook, &mut text);
    account(outlook, &mut text);
    clauses(outlook, &mut text);
    alternatives(outlook, &mut text);
    let _ = writeln!(
        text,
        "Assumed: cases and outcomes are independent of one another; true rates stay the same from year to year. \
         {} runs from the seed {}; years, clauses and rules by exact sums.",
        Cell::count(outlook.average.runs).shown(),
        outlook.average.seed
    );
    text
}

fn pounds(sum: Pence) -> String {
    Cell::Pounds(sum).shown()
}

fn percent(part: Option<Exact>) -> String {
    part.map_or("–".into(), |part| Cell::Percent(part).shown())
}

fn years(contract: &Contract, outlook: &Outlook, text: &mut String) {
    let _ = writeln!(
        text,
        "  Outcomes of an average practice     mean     1 in 20 below       half below     1 in 20 above      loss"
    );
    for (year, terms) in outlook.years.iter().zip(&contract.years) {
        let of = year.average;
        let name = format!("year {}, to {}", year.number, long_date(terms.to));
        let [mean, low, half, high] = [of.mean, of.p5, of.p50, of.p95].map(pounds);
        let _ = writeln!(
            text,
            "  {name:<27} {mean:>13} {low:>17} {half:>16} {high:>17} {:>9}",
            percent(year.loss)
        );
    }
    text.push('\n');
}

fn account(outlook: &Outlook, text: &mut String) {
    let lowest = outlook.average.lowest.zip(outlook.average.lowest_in);
    if let Some((lowest, month)) = lowest {
        let _ = writeln!(
            text,
            "The account of an average practice stands lowest in {}, at {}; in 1 run of 20 below {}.",
            month.long(),
            pounds(lowest.p50),
            pounds(lowest.p5)
        );
    }
    let _ = writeln!(
        text,
        "Something is taken back in {} of runs.\n",
        percent(Some(outlook.average.clawed_back))
    );
}

fn clauses(outlook: &Outlook, text: &mut String) {
    let _ = writeln!(
        text,
        "  Year {}: one case, on average        at most   scores nothing   in full      luck",
        outlook.judged_in
    );
    for clause in &outlook.clauses {
        let [expected, most] = [clause.expected, clause.one_case].map(pounds);
        let [nothing, full, luck] =
            [clause.nothing, clause.full, clause.chance_share].map(|part| percent(Some(part)));
        let _ = writeln!(
            text,
            "  {:<12} {expected:>18} {most:>14} {nothing:>16} {full:>9} {luck:>9}",
            clause.clause
        );
    }
    let year = outlook.judged().and_then(|year| year.chance_share);
    let _ = writeln!(
        text,
        "Luck in all outcomes of the year: {}; of all years: {}.\n",
        percent(year),
        percent(outlook.unknown.chance_share)
    );
}

fn alternatives(outlook: &Outlook, text: &mut String) {
    let _ = writeln!(
        text,
        "  {:<72} {:>12} {:>12} {:>12} {:>6} {:>7}",
        "Rule", "mean", "sd", "better", "r/n", "luck"
    );
    for way in &outlook.alternatives {
        let name = format!("{}{}", way.says, if way.as_written { " (as written)" } else { "" });
        let [mean, sd, better] =
            [way.judged.average.mean, way.judged.average.sd, way.judged.better].map(pounds);
        let ratio = way.judged.reward_to_noise.map_or("–".into(), |ratio| show_decimal(ratio, 2));
        let luck = percent(way.judged.chance_share);
        let _ = writeln!(text, "  {name:<72} {mean:>12} {sd:>12} {better:>12} {ratio:>6} {luck:>7}");
    }
    text.push('\n');
}

/// Past years, clause by clause.
pub(super) fn past_as_text(contract: &Contract, tested: &BackTested) -> String {
    let mut text = format!(
        "{} · had it been live, by the terms of year {} (up to {})\n",
        contract.practice_name, tested.terms_of, tested.pot
    );
    for year in &tested.years {
        let total = year.total.map_or("not all could be measured".into(), |total| total.to_string());
        let _ = writeln!(text, "\n{}: {total}", year.year);
        year.clauses.iter().for_each(|clause| past_clause(clause, &mut text));
    }
    text
}

fn past_clause(clause: &PastClause, text: &mut String) {
    let counted = clause.counted.map_or(String::new(), |(having, among)| format!("{having} of {among}"));
    let _ = match &clause.paid {
        Ok((score, paid)) => {
            writeln!(
                text,
                "  {:<8} {counted:>14}   score {}   {paid:>14}",
                clause.clause,
                show_decimal(*score, 3)
            )
        }
        Err(why) => writeln!(text, "  {:<8} {counted:>14}   not measured: {why}", clause.clause),
    };
}
