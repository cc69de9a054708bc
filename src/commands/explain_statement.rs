//! `outturn explain statement`: a line of a statement, from the clause down to the rows of the return.
//! For the council's own staff: it names children by the council's own numbers.

use super::{Outcome, run, usage};
use outturn::contracts::{Clause, Contract, sentence};
use outturn::indicators::Figure;
use outturn::ledger::Ledger;
use outturn::payments::{Due, Line};
use outturn::reports::book::{CouncilBook, PracticeBook};
use outturn::run::{Exit, Stopped, book, gather};
use outturn::words::nearest;
use std::fmt::Write;

pub(super) fn explain_statement(words: run::Words, practice: &str, clause: &str) -> Result<Outcome, Stopped> {
    let asked = words.asked()?;
    let gathered = gather(&asked, &mut |_| {})?;
    let path = asked.ledger();
    let ledger = Ledger::look(&path).map_err(|error| Stopped::ledger(&path, &error))?;
    let book = book(&asked, &gathered, &ledger, &mut |_| {})?;
    let Some((council, found)) = book.practices().find(|(_, of)| *of.code == *practice) else {
        let codes = book.practices().map(|(_, of)| &*of.code);
        let meant = nearest(practice, codes).map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
        return Err(usage(format!("There is no practice '{practice}'.{meant}")));
    };
    let Some(contract) = &found.contract else {
        let says = found.lints.iter().map(ToString::to_string).collect();
        return Err(Stopped { exit: Exit::Configuration, says });
    };
    let Some(clause) = contract.clauses.iter().find(|known| known.id.eq_ignore_ascii_case(clause)) else {
        let ids: Vec<&str> = contract.clauses.iter().map(|clause| &*clause.id).collect();
        let meant =
            nearest(clause, ids.iter().copied()).map(|id| format!(" Did you mean {id}?")).unwrap_or_default();
        return Err(usage(format!("There is no clause '{clause}'.{meant} There are {}.", ids.join(", "))));
    };
    Ok(Outcome::data(told(council, found, contract, clause)))
}

fn told(council: &CouncilBook, practice: &PracticeBook, contract: &Contract, clause: &Clause) -> String {
    let mut text = String::new();
    let Some(statement) = &practice.statement else {
        return "No contract year covers this month, so nothing is due.\n".into();
    };
    let Some(year) = contract.year_of(statement.month) else { return text };
    let _ = writeln!(text, "{} · {} · clause {}", contract.practice_name, statement.month.long(), clause.id);
    let _ = writeln!(text, "Clause: {}", clause.place);
    let _ = writeln!(text, "{}\n", sentence(contract, year, clause));
    for line in statement.lines.iter().filter(|line| line.component.clause() == Some(&*clause.id)) {
        steps(line, &mut text);
    }
    let figures = council.figures.as_ref();
    let ours = figures.and_then(|all| all.practices.iter().find(|of| of.practice == practice.code));
    if let Some(figure) = ours.and_then(|figures| figures.figure(clause.indicator.id)) {
        children(council, figure, &mut text);
    }
    text
}

fn steps(line: &Line, text: &mut String) {
    let _ = writeln!(text, "{}", line.component.long());
    for step in &line.working {
        let _ = writeln!(text, "  {}: {} → {}", step.finds, step.how, step.result);
    }
    let due = match &line.due {
        Due::Pay(pence) => format!("due {pence}"),
        Due::Estimated(pence, why) => format!("due {pence}, as agreed, because {why}"),
        Due::Held(why, most) => format!("held, because {why}; up to {most}"),
    };
    let _ = writeln!(text, "  = {due}\n");
}

/// Every child the practice had anything to do with, counted ones first, with the rows that decided.
fn children(council: &CouncilBook, figure: &Figure, text: &mut String) {
    let Some(validated) = &council.validated else { return };
    let given = validated.cleared.given();
    let count = figure.states;
    let _ = writeln!(
        text,
        "Counts: {} of {}. Children: {} = {} has + {} has not + {} out of population + {} excluded + {} excepted + {} unknown",
        figure.share.having,
        figure.share.among,
        count.all(),
        count.has,
        count.has_not,
        count.out,
        count.excluded,
        count.excepted,
        count.unknown
    );
    let mut verdicts: Vec<_> = figure.verdicts.iter().collect();
    let rank = |word: &str| {
        ["has", "has not", "unknown", "excepted", "excluded"].iter().position(|known| *known == word)
    };
    verdicts.sort_by_key(|verdict| (rank(verdict.state.word()).unwrap_or(usize::MAX), verdict.child));
    for verdict in verdicts {
        let why = verdict.state.why();
        let why = if why.is_empty() { String::new() } else { format!(": {why}") };
        let _ =
            writeln!(text, "child {} {}{why}", given.children[verdict.child as usize], verdict.state.word());
        for row in &verdict.rows {
            let _ = writeln!(text, "    {}", given.place(*row));
        }
    }
}
