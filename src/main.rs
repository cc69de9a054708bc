//! The front door: the only place that prints. Data goes to stdout, messages to stderr, and success is quiet without a
//! terminal.

mod commands;

use cap::Cap;
use clap::Parser;
use commands::{Command, Outcome};
use std::alloc::System;
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;

/// Counts what is allocated, so that the reading of a workbook can be held to a limit on every system.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    let front = match commands::Front::try_parse() {
        Ok(front) => front,
        Err(error) => return misspoken(&error),
    };
    if matches!(front.command, Command::ReadWorkbook) {
        let limit = |bytes| MEMORY.set_limit(bytes).is_ok();
        let read = outturn::read::read_workbook(stdin().lock(), stdout().lock(), limit);
        return if read.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let terminal = stderr().is_terminal();
    let outcome = commands::obey(front.command, terminal, &mut |line| {
        drop(writeln!(stdout(), "{}", commands::as_line(&line)));
    });
    ExitCode::from(say(outcome))
}

/// Help and version go where they always go; words that are wrong are told in the program's own way.
fn misspoken(error: &clap::Error) -> ExitCode {
    let Some(says) = commands::wrong_words(error) else { error.exit() };
    drop(writeln!(stderr(), "outturn: {}", commands::as_line(&says)));
    ExitCode::from(outturn::run::Exit::Usage as u8)
}

/// What remains to be said at the end. A reader that has gone away (`| head`) is no reason to fail.
fn say(outcome: Outcome) -> u8 {
    drop(stdout().write_all(commands::as_text(outcome.data).as_bytes()));
    drop(stderr().write_all(commands::as_text(outcome.messages).as_bytes()));
    outcome.exit as u8
}
