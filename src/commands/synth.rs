//! `outturn synth`: made-up councils.

use super::{Outcome, usage};
use clap::Args;
use outturn::reports::write_file;
use outturn::run::{Exit, Stopped};
use outturn::synth::{Wanted, numbered, pilots, synthesise};
use outturn::words::{Month, because};
use std::path::PathBuf;

/// The words of `synth`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The folder to write into; files of the same name are replaced
    #[arg(long)]
    out: PathBuf,
    /// The seed: the same seed gives the same files
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// The month of the return to date; the two collection years before it are made too
    #[arg(long, default_value = "2026-10")]
    period: Month,
    /// So many children in a thousand get one fault each in their records
    #[arg(long, default_value_t = 0)]
    faults: u32,
    /// So many numbered councils instead of the six pilot areas
    #[arg(long, requires = "children")]
    councils: Option<usize>,
    /// Children looked after in each of them
    #[arg(long, requires = "councils")]
    children: Option<usize>,
}

pub(super) fn synth(words: &Words) -> Result<Outcome, Stopped> {
    if words.faults > 1000 {
        return Err(usage(format!(
            "--faults {}: a fault for more than every child. Give 0 to 1000.",
            words.faults
        )));
    }
    let councils = match (words.councils, words.children) {
        (Some(councils), Some(children)) => numbered(councils, children),
        _ => pilots(),
    };
    let wanted = Wanted { seed: words.seed, councils, month: words.period, faults: words.faults };
    let files = synthesise(&wanted);
    for file in &files {
        let path = words.out.join(&file.path);
        write_file(&path, &file.bytes).map_err(|error| {
            let says = format!(
                "{}: The file cannot be written: {}. Put that right, or give another folder with --out.",
                path.display(),
                because(&error)
            );
            Stopped::new(Exit::NoOutput, says)
        })?;
    }
    Ok(Outcome::data(String::new()))
}
