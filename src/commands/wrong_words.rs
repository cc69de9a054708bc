//! Words of the command line that are wrong, told as every other message: what was found, and what to give.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;

/// One sentence about what is wrong with the words; `None` when help or the version was asked for.
pub(crate) fn wrong_words(error: &Error) -> Option<String> {
    let word = |kind| error.get(kind).map(plain).unwrap_or_default();
    let named = option(&word(ContextKind::InvalidArg));
    let says = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            let why = if why.ends_with('.') { why } else { format!("{why}.") };
            let found = word(ContextKind::InvalidValue);
            let found = if why.contains(&found) { String::new() } else { format!("'{found}' stands here: ") };
            format!("{named}: {found}{why}")
        }
        ErrorKind::InvalidValue if word(ContextKind::InvalidValue).is_empty() => {
            format!("{named}: Nothing follows it. Give a value.")
        }
        ErrorKind::InvalidValue => {
            let (found, choices) = (word(ContextKind::InvalidValue), word(ContextKind::ValidValue));
            format!("{named}: '{found}' is not one of the choices. Give one of {choices}.")
        }
        ErrorKind::MissingRequiredArgument => {
            format!("{named}: This is missing. Give it with the command.")
        }
        ErrorKind::ArgumentConflict => {
            let other = option(&word(ContextKind::PriorArg));
            format!("{named}: It cannot be given together with {other}. Give one of the two.")
        }
        ErrorKind::UnknownArgument => {
            format!("{named}: Nothing is called that.{}", meant(&word(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidSubcommand => {
            let found = word(ContextKind::InvalidSubcommand);
            format!("{found}: There is no such command.{}", meant(&word(ContextKind::SuggestedSubcommand)))
        }
        _ => error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_string(),
    };
    Some(format!("{says} `outturn --help` says more."))
}

/// `--format` without the name of its value, and `WHAT` without its brackets.
fn option(word: &str) -> String {
    let options = word.split(", ").map(|option| option.split(' ').next().unwrap_or_default());
    let bare =
        options.map(|option| option.trim_matches(|letter| matches!(letter, '<' | '>' | '[' | ']' | '.')));
    bare.collect::<Vec<_>>().join(", ")
}

fn meant(word: &str) -> String {
    if word.is_empty() { String::new() } else { format!(" Did you mean {word}?") }
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}
