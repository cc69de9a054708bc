//! The reference lists that some rules need: registered providers, and where postcodes lie. Both may be left out.

use super::{Exit, Stopped};
use crate::read::Sheet;
use crate::returns::{Beside, Effect, Postcodes, Providers, Remark, wanted_postcodes};
use crate::words::Place;
use std::path::Path;
use std::sync::Arc;

/// Where the directory of postcodes lies below the inputs folder. It may be far larger than any return, so it is read row by
/// row.
pub(super) const POSTCODES: &str = "reference/postcodes/directory.csv";
/// How the path of a file with registered providers begins below the inputs folder.
pub(super) const PROVIDERS: &str = "reference/providers";

/// What the returns of a folder are read beside, and what to say of it.
#[derive(Debug, Default)]
pub struct Lists {
    /// The lists; the council's own code is for each return to add.
    pub beside: Beside,
    /// Rows of the lists that are not used.
    pub remarks: Vec<Remark>,
}

/// Reads the lists: providers from sheets, the directory of postcodes (a path below a root) for the postcodes of the returns.
///
/// # Errors
/// When a list is there and cannot be used: rules would be left out that somebody means to run.
pub fn lists(
    providers: &[&Sheet],
    postcodes: Option<(&Path, &str)>,
    returns: &[&Sheet],
) -> Result<Lists, Stopped> {
    let mut remarks = Vec::new();
    let mut list = if providers.is_empty() { None } else { Providers::read(providers, &mut remarks) };
    let mut directory = None;
    if let Some((root, path)) = postcodes {
        let mut wanted = wanted_postcodes(returns.iter().copied());
        wanted.extend(list.iter().flat_map(Providers::postcodes).map(Into::into));
        let chosen = Postcodes::choose(root, path, &wanted, &mut remarks);
        directory = chosen.map_err(|error| unusable(&Place::file(path), &error.to_string()))?;
        list = list.zip(directory.as_ref()).map(|(list, directory)| list.located(directory));
    }
    if let Some(refused) = remarks.iter().find(|remark| remark.effect == Effect::TableRefused) {
        return Err(unusable(&refused.place, &refused.says));
    }
    let beside =
        Beside { authority: None, providers: list.map(Arc::new), postcodes: directory.map(Arc::new) };
    Ok(Lists { beside, remarks })
}

fn unusable(place: &Place, says: &str) -> Stopped {
    Stopped::new(Exit::Configuration, format!("{place}: {says}"))
}
