//! `outturn templates`: the words and looks of pages and workbooks, for those who want to change them.

use super::Outcome;
use clap::{Args, Subcommand};
use outturn::reports::dress::BUILT_IN;
use outturn::reports::write_file;
use outturn::run::{Exit, Stopped, looks};
use outturn::words::because;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What can be done with templates.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Write the built-in templates into a folder, and say what each is for
    Export(Folder),
    /// Try a folder of templates on specimens of every document and section, and say everything that is wrong
    Check(Tried),
}

/// Where the templates are written.
#[derive(Debug, Args)]
pub(crate) struct Folder {
    /// The folder; it is made when it is not there
    folder: PathBuf,
    /// Replace files of the same names
    #[arg(long)]
    force: bool,
}

/// Which templates are tried.
#[derive(Debug, Args)]
pub(crate) struct Tried {
    /// The folder that 'outturn run --templates' is to use
    folder: PathBuf,
}

pub(super) fn templates(words: &Words) -> Result<Outcome, Stopped> {
    match words {
        Words::Export(to) => export(to),
        Words::Check(tried) => looks(Some(&tried.folder)).map(|_| Outcome::data("")),
    }
}

/// Either all of them are written or, when one is there already, none.
fn export(to: &Folder) -> Result<Outcome, Stopped> {
    let paths = BUILT_IN.iter().map(|template| (template, to.folder.join(template.name)));
    let there = paths.clone().filter(|(_, path)| !to.force && path.exists());
    let says: Vec<String> = there.map(|(_, path)| is_there(&path)).collect();
    if !says.is_empty() {
        return Err(Stopped { exit: Exit::NoOutput, says });
    }
    let mut told = String::new();
    for (template, path) in paths {
        write_file(&path, template.text.as_bytes()).map_err(|error| unwritten(&path, &error))?;
        let _ = writeln!(told, "{}: {}", template.name, template.says);
    }
    told.push_str(AFTER);
    Ok(Outcome::data(told))
}

/// What is to be done with them.
const AFTER: &str = "
Change what you like and take the other files away: what is not in the folder is built in. Of own.txt, words.txt, order.txt
and workbook.txt you may keep only the blocks that you change. Then:

  outturn templates check FOLDER
  outturn run --templates FOLDER
";

fn is_there(path: &Path) -> String {
    format!("{}: The file is there already. Give another folder, or replace it with --force.", path.display())
}

fn unwritten(path: &Path, error: &std::io::Error) -> Stopped {
    let says = format!(
        "{}: The file cannot be written: {}. Put that right, or give another folder.",
        path.display(),
        because(error)
    );
    Stopped::new(Exit::NoOutput, says)
}
