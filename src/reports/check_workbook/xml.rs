//! XML as a small tree, built without recursion and within a count of nodes, so that no file can fill the memory.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape::unescape};

/// Elements that one workbook may have outside its cells; the largest honest one seen had some tens of thousands.
pub(super) const NODES: usize = 500_000;
/// Elements within one another.
const DEPTH: usize = 64;

/// Why a part cannot be understood.
pub(super) type Broken = String;

/// An element: its name and attributes without the prefixes of namespaces.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) inside: Vec<Node>,
}

impl Node {
    /// An attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Is a yes-or-no attribute set?
    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some("1" | "true"))
    }

    /// An attribute that is a whole number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// The elements of that name directly inside.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.inside.iter().filter(move |node| node.name == name)
    }

    /// The first element of that name directly inside.
    pub(super) fn first(&self, name: &str) -> Option<&Node> {
        self.inside.iter().find(|node| node.name == name)
    }

    /// The elements of that name inside the first `outer`.
    pub(super) fn within<'a>(&'a self, outer: &'a str, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.first(outer).into_iter().flat_map(move |node| node.all(name))
    }
}

/// A reader of one part, with what may still be built for the whole workbook.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Xml<'a> {
    /// Begins to read a part.
    pub(super) fn new(part: &'a [u8]) -> Result<Self, Broken> {
        let part = part.strip_prefix(b"\xef\xbb\xbf").unwrap_or(part);
        let text = std::str::from_utf8(part).map_err(|_| "it is not UTF-8".to_string())?;
        Ok(Self { reader: Reader::from_str(text) })
    }

    /// The next thing that is said.
    pub(super) fn next(&mut self) -> Result<Event<'a>, Broken> {
        match self.reader.read_event() {
            Ok(Event::DocType(_)) => Err("it has a DOCTYPE, which no spreadsheet program writes".into()),
            Ok(event) => Ok(event),
            Err(_) => Err("it is not well-formed XML".into()),
        }
    }

    /// The element that has just begun, with all that it holds.
    pub(super) fn node(&mut self, start: &BytesStart<'_>, room: &mut usize) -> Result<Node, Broken> {
        let mut open = vec![begun(start, room)?];
        loop {
            match self.next()? {
                Event::Start(start) if open.len() >= DEPTH => {
                    return Err(format!("'{}' stands too deep inside others", name_of(&start)));
                }
                Event::Start(start) => open.push(begun(&start, room)?),
                Event::Empty(start) => {
                    let node = begun(&start, room)?;
                    if let Some(around) = open.last_mut() {
                        around.inside.push(node);
                    }
                }
                Event::End(_) => {
                    let done = open.pop().unwrap_or_default();
                    match open.last_mut() {
                        Some(around) => around.inside.push(done),
                        None => return Ok(done),
                    }
                }
                Event::Eof => return Err("it ends in the middle of an element".into()),
                other => {
                    if let Some(node) = open.last_mut() {
                        text_of(&other, &mut node.text);
                    }
                }
            }
        }
    }
}

/// A part as one tree.
pub(super) fn tree(part: &[u8], room: &mut usize) -> Result<Node, Broken> {
    let mut xml = Xml::new(part)?;
    loop {
        match xml.next()? {
            Event::Start(start) => return xml.node(&start, room),
            Event::Empty(start) => return begun(&start, room),
            Event::Eof => return Err("it is empty".into()),
            _ => {}
        }
    }
}

/// An element without what it holds.
pub(super) fn begun(start: &BytesStart<'_>, room: &mut usize) -> Result<Node, Broken> {
    *room = room.checked_sub(1).ok_or_else(|| format!("the workbook has more than {NODES} elements"))?;
    Ok(Node { name: name_of(start), attributes: attributes(start)?, ..Node::default() })
}

/// The name of an element without its prefix.
pub(super) fn name_of(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_string()
}

/// The attributes of an element without their prefixes.
pub(super) fn attributes(start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Broken> {
    let attribute = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.map_err(|_| "an attribute is not well-formed".to_string())?;
        let value =
            unescape(&attribute.value).map_err(|_| "an attribute has an unknown entity".to_string())?;
        Ok((attribute.key.local_name().as_ref().to_string(), value.into_owned()))
    };
    start.attributes().map(attribute).collect()
}

/// Adds what is said between tags.
pub(super) fn text_of(event: &Event<'_>, to: &mut String) {
    match event {
        Event::Text(text) => to.push_str(&text.xml10_content()),
        Event::CData(text) => to.push_str(&text.xml10_content()),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(letter)) => to.push(letter),
            _ => to.push_str(match name.xml10_content().as_ref() {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                _ => "",
            }),
        },
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_keeps_names_attributes_and_text() {
        let node = tree(b"<x:a r:id='7' b='&lt;'>one &amp; <c hidden='1'/>&#50;</x:a>", &mut 9).unwrap();
        assert_eq!((node.name.as_str(), node.number("id"), node.get("b")), ("a", Some(7), Some("<")));
        assert_eq!(node.text, "one & 2");
        assert!(node.first("c").is_some_and(|inner| inner.is("hidden")));
    }

    #[test]
    fn what_is_broken_deep_or_endless_is_said_so() {
        for (text, why) in
            [("<a><b></a>", "well-formed"), ("<!DOCTYPE a><a/>", "DOCTYPE"), ("", "empty"), ("<a>", "middle")]
        {
            assert!(tree(text.as_bytes(), &mut 9).is_err_and(|said| said.contains(why)), "{text}");
        }
        assert!(tree(&b"<a>".repeat(100), &mut 900).is_err_and(|said| said.contains("deep")));
        assert!(tree(b"<a><b/><b/></a>", &mut 2).is_err_and(|said| said.contains("elements")));
    }
}
