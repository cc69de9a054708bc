//! The numbers of a page: the text of every cell that has a name, and of every key fact.

use std::collections::BTreeMap;

/// What stands in the cells of a page, by their names; a key fact by a name of no figure.
pub(crate) fn numbers(page: &str) -> BTreeMap<String, String> {
    let heads = page.split("<th scope=\"row\" id=\"").skip(1).map(|rest| cell(rest, "</th>"));
    let cells = page.split("<td id=\"").skip(1).map(|rest| cell(rest, "</td>")).chain(heads);
    let facts = page.split("<dd>").skip(1).enumerate();
    cells.chain(facts.map(|(at, rest)| (format!("fact {at}"), text(rest, "</dd>")))).collect()
}

/// A cell's name and text.
fn cell(rest: &str, end: &str) -> (String, String) {
    let (name, rest) = rest.split_once('"').unwrap();
    (name.to_string(), text(rest.split_once('>').unwrap().1, end))
}

/// The text up to an end, without the tags in it.
fn text(rest: &str, end: &str) -> String {
    let inside = rest.split_once(end).unwrap().0;
    inside.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}
