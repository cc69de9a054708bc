//! What the list of registered providers says of an episode's number.

use crate::returns::tables::Episode;
use crate::returns::{Child, Provider};

/// What stands in URN where a placement has none.
pub const NO_NUMBER: &str = "XXXXXXX";

/// An episode's number; `None` when it is blank or says that the placement has none.
pub fn number_of(episode: &Episode) -> Option<&str> {
    episode.urn.as_str().filter(|urn| !urn.eq_ignore_ascii_case(NO_NUMBER))
}

/// Every episode of a child that gives a number, with the list's entries of it: none where the list does not have it.
pub fn registered<'a>(child: &Child<'a>) -> impl Iterator<Item = (&'a Episode, &'a str, &'a [Provider])> {
    let list = child.of.beside.providers.as_deref();
    child.this.episodes.iter().filter_map(move |episode| {
        let urn = number_of(episode)?;
        Some((episode, urn, list?.of(urn)))
    })
}
