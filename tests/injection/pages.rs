//! Pages, read by a browser's own parser: the elements and attributes of a page do not depend on what people wrote.

use crate::played::Files;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// Elements with the names of their attributes.
pub(crate) type Shape = BTreeSet<(String, BTreeSet<String>)>;

/// What the pages among the files are made of.
pub(crate) fn shapes(files: &Files) -> Shape {
    pages(files).flat_map(|(_, page)| shape(&page)).collect()
}

/// The pages among the files, parsed.
pub(crate) fn pages(files: &Files) -> impl Iterator<Item = (&str, Html)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), Html::parse_document(std::str::from_utf8(bytes).unwrap())))
}

fn shape(page: &Html) -> Shape {
    let elements = page.root_element().descendent_elements();
    elements
        .map(|element| {
            let of = element.value();
            (of.name().to_string(), of.attrs().map(|(name, _)| name.to_string()).collect())
        })
        .collect()
}

/// Fails when a page refers to anything but itself and other files of the run.
pub(crate) fn refers_to_nothing_outside(path: &str, page: &Html) {
    for element in page.root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            let refers =
                ["href", "src", "action", "data", "xlink:href", "formaction", "srcset"].contains(&name);
            let inside = value.starts_with('#') || !value.contains(':') && !value.starts_with(['/', '\\']);
            assert!(!refers || inside, "{path}: {name}={value}");
            assert!(!name.starts_with("on"), "{path}: {name}={value}");
        }
    }
}

/// All that a page says, and its title.
pub(crate) fn said(page: &Html) -> (String, String) {
    let title = Selector::parse("title").unwrap();
    let title = page.select(&title).next().unwrap().text().collect();
    (title, page.root_element().text().collect())
}
