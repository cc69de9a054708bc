//! `outturn explain statement`: a line of a statement, from the clause down to the rows of the return.
//! For the council's own staff: it names children by the council's own numbers.

use super::{Outcome, as_line, run, usage};
use outturn::contracts::{Contract, sentence};
use outturn::indicators::Figure;
use outturn::ledger::Ledger;
use outturn::payments::{Due, Line};
use outturn::reports::behind::{adds_up, behind, year_of};
use outturn::reports::book::{Book, CouncilBook, PracticeBook};
use outturn::returns::Return;
use outturn::run::{Asked, Exit, Stopped, book, gather};
use outturn::words::{long_date, nearest};
use std::fmt::Write;

pub(super) fn explain_statement(words: run::Words, practice: &str, clause: &str) -> Result<Outcome, Stopped> {
    let book = month(&words.asked()?)?;
    let (council, found, contract) = of_practice(&book, practice)?;
    let Some(statement) = &found.statement else { return Ok(Outcome::data(NOTHING_DUE)) };
    let lines: Vec<&Line> = statement.lines.iter().filter(|line| is_called(line, clause)).collect();
    if lines.is_empty() {
        let ids: Vec<&str> =
            ["core", "retainer"].into_iter().chain(contract.clauses.iter().map(|of| &*of.id)).collect();
        let meant =
            nearest(clause, ids.iter().copied()).map(|id| format!(" Did you mean {id}?")).unwrap_or_default();
        return Err(usage(format!("There is no clause '{clause}'.{meant} There are {}.", ids.join(", "))));
    }
    Ok(Outcome::data(told(council, contract, &lines)))
}

/// What is said of a month that no contract year covers.
pub(super) const NOTHING_DUE: &str = "No contract year covers this month, so nothing is due.\n";

/// The month's book, with nothing written or posted.
pub(super) fn month(asked: &Asked) -> Result<Book, Stopped> {
    let gathered = gather(asked, &mut |_| {})?;
    let path = asked.ledger();
    let ledger = Ledger::look(&path).map_err(|error| Stopped::ledger(&path, &error))?;
    book(asked, &gathered, &ledger, &mut |_| {})
}

/// A practice of the book, with its council and its contract.
pub(super) fn of_practice<'a>(
    book: &'a Book,
    practice: &str,
) -> Result<(&'a CouncilBook, &'a PracticeBook, &'a Contract), Stopped> {
    let Some((council, found)) = book.practices().find(|(_, of)| *of.code == *practice) else {
        let codes = book.practices().map(|(_, of)| &*of.code);
        let meant = nearest(practice, codes).map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
        return Err(usage(format!("There is no practice '{practice}'.{meant}")));
    };
    let Some(contract) = &found.contract else {
        let says = found.lints.iter().map(ToString::to_string).collect();
        return Err(Stopped { exit: Exit::Configuration, says });
    };
    Ok((council, found, contract))
}

/// A line is called by its clause, or by its element where it has none.
fn is_called(line: &Line, name: &str) -> bool {
    let key = line.component.to_string();
    line.component.clause().unwrap_or(&key).eq_ignore_ascii_case(name)
}

/// Each line with what the contract says, its steps and, for an outcome, the children behind it.
pub(super) fn told(council: &CouncilBook, contract: &Contract, lines: &[&Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let _ = writeln!(text, "{} · {}", as_line(&contract.practice_name), line.month.long());
        let Some(year) = year_of(contract, line) else { continue };
        let _ = writeln!(text, "Contract year {}: {}", year.number, year.place);
        if let Some(clause) = line.component.clause().and_then(|id| contract.clause(id)) {
            let says = sentence(contract, year, clause);
            let _ = writeln!(text, "Clause {}: {}\n{says}", clause.id, clause.place);
        }
        text.push('\n');
        steps(line, &mut text);
        if let Some(behind) = behind(council, contract, line) {
            let pooled = behind.figures.len() > 1;
            for (at, figure) in &behind.figures {
                if pooled {
                    let _ = writeln!(text, "The twelve months to {}", long_date(*at));
                }
                children(behind.given, figure, &mut text);
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
    let share = figure.share;
    let _ = writeln!(text, "Counts: {} of {}. Children: {}", share.having, share.among, adds_up(figure));
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
