//! `outturn explain statement`: a line of a statement, from the clause down to the rows of the return.
//! For the council's own staff: it names children by the council's own numbers.

use super::{Outcome, as_line, run, usage};
use outturn::contracts::{Contract, sentence};
use outturn::indicators::Figure;
use outturn::ledger::Ledger;
use outturn::payments::{Component, Due, Line};
use outturn::reports::book::{CouncilBook, PracticeBook};
use outturn::returns::Return;
use outturn::run::{Exit, Stopped, book, gather};
use outturn::words::{CollectionYear, nearest};
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
    let Some(statement) = &found.statement else {
        return Ok(Outcome::data("No contract year covers this month, so nothing is due.\n"));
    };
    let lines: Vec<&Line> = statement.lines.iter().filter(|line| is_called(line, clause)).collect();
    if lines.is_empty() {
        let ids: Vec<&str> =
            ["core", "retainer"].into_iter().chain(contract.clauses.iter().map(|of| &*of.id)).collect();
        let meant =
            nearest(clause, ids.iter().copied()).map(|id| format!(" Did you mean {id}?")).unwrap_or_default();
        return Err(usage(format!("There is no clause '{clause}'.{meant} There are {}.", ids.join(", "))));
    }
    Ok(Outcome::data(told(council, found, contract, &lines)))
}

/// A line is called by its clause, or by its element where it has none.
fn is_called(line: &Line, name: &str) -> bool {
    let key = line.component.to_string();
    line.component.clause().unwrap_or(&key).eq_ignore_ascii_case(name)
}

/// Each line with what the contract says, its steps and, for an outcome, the children behind it.
fn told(council: &CouncilBook, practice: &PracticeBook, contract: &Contract, lines: &[&Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let _ = writeln!(text, "{} · {}", as_line(&contract.practice_name), line.month.long());
        let settled = contract
            .years
            .iter()
            .find(|year| matches!(line.component, Component::Settlement(_)) && year.settled_in == line.month);
        let Some(year) = settled.or_else(|| contract.year_of(line.month)) else { continue };
        let _ = writeln!(text, "Contract year {}: {}", year.number, year.place);
        let clause = contract.clauses.iter().find(|clause| line.component.clause() == Some(&*clause.id));
        if let Some(clause) = clause {
            let _ = writeln!(
                text,
                "Clause {}: {}\n{}",
                clause.id,
                clause.place,
                sentence(contract, year, clause)
            );
        }
        text.push('\n');
        steps(line, &mut text);
        let behind = match settled {
            Some(year) => {
                council.settled.get(&CollectionYear::of(year.to)).map(|(given, figures)| (given, figures))
            }
            None => council.validated.as_ref().zip(council.figures.as_ref()),
        };
        if let (Some(clause), Some((validated, figures))) = (clause, behind) {
            let ours = figures.practices.iter().find(|of| of.practice == practice.code);
            if let Some(figure) = ours.and_then(|figures| figures.figure(&clause.measure.id)) {
                children(validated.cleared.given(), figure, &mut text);
            }
        }
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
        Due::Shadow(had) => {
            format!("not paid, because the contract only tries it out; had it been live, {had}")
        }
        Due::Held(why, most) => format!("held, because {why}; up to {most}"),
    };
    let _ = writeln!(text, "  = {due}\n");
}

/// Every child the practice had anything to do with, counted ones first, with the rows that decided.
fn children(given: &Return, figure: &Figure, text: &mut String) {
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
        let _ = writeln!(
            text,
            "child {} {}{why}",
            as_line(&given.children[verdict.child as usize]),
            verdict.state.word()
        );
        for row in figure.rows_of(verdict) {
            let _ = writeln!(text, "    {}", as_line(&given.place(*row).to_string()));
        }
    }
}
