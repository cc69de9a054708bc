//! The front door.

use std::io::{stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if arguments == ["read-workbook"]
        && outturn::read::read_workbook(stdin().lock(), stdout().lock()).is_err()
    {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
