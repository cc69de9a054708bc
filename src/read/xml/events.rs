//! From the text of an XML file to the record of one child after another. No declaration of types is let in, no entity
//! beyond XML's own five, and nothing is deeper, wider or longer than the limits.

use super::XmlLimits;
use super::element::{Element, Lines};
use super::tables::{MOST_UNKNOWN, too_many_unknown};
use crate::read::found::{Complaints, Refusal};
use crate::words::Place;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::BTreeMap;

/// Shows every record, and returns what is odd about the whole.
pub(super) fn records(
    text: &str,
    limits: &XmlLimits,
    mut show: impl FnMut(Element) -> Result<(), Refusal>,
) -> Result<Complaints, Refusal> {
    let mut reader = Reader::from_str(text);
    let mut reading = Reading::of(text, limits);
    loop {
        let at = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Start(tag)) => reading.open(&tag, at)?,
            Ok(Event::Empty(tag)) => {
                reading.open(&tag, at)?;
                reading.close(&mut show)?;
            }
            Ok(Event::End(_)) => reading.close(&mut show)?,
            Ok(Event::Text(text)) => reading.text(&text, at)?,
            Ok(Event::CData(text)) => reading.text(&text, at)?,
            Ok(Event::GeneralRef(name)) => reading.entity(&name, at)?,
            Ok(Event::DocType(_)) => return Err(DOCTYPE.into()),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            Ok(Event::Eof) => return reading.end(text.len() as u64),
            Err(error) => return Err(reading.damaged(&error, reader.error_position())),
        }
    }
}

const DOCTYPE: &str =
    "The file contains a DOCTYPE declaration, which is not allowed. Take it out and send the file again.";

/// Letters of a name; those of the return have at most 21.
const NAME: usize = 100;

struct Reading<'a> {
    limits: &'a XmlLimits,
    lines: Lines<'a>,
    /// The open elements below the first; the first of them is the record in the making.
    open: Vec<Element>,
    /// The file's first element: its name, its line, and whether it is still open.
    first: Option<(String, usize, bool)>,
    /// Elements of the record in the making.
    elements: usize,
    /// Attributes and texts that are not used: what they are, where the first stands and how many there are.
    unused: BTreeMap<String, (usize, usize)>,
}

impl<'a> Reading<'a> {
    fn of(text: &'a str, limits: &'a XmlLimits) -> Self {
        let lines = Lines::of(text);
        Self { limits, lines, open: Vec::new(), first: None, elements: 0, unused: BTreeMap::new() }
    }

    fn open(&mut self, tag: &BytesStart<'_>, at: u64) -> Result<(), Refusal> {
        let line = self.lines.at(at);
        let element = Element::new(tag.local_name().as_ref(), line);
        if element.name.len() > NAME {
            return Err(Refusal(format!(
                "On line {line} a name has more than {NAME} letters. Save the file again where it was made."
            )));
        }
        self.attributes(tag, &element)?;
        if self.open.len() + 1 >= self.limits.depth {
            return Err(Refusal(format!(
                "On line {line} elements stand {} deep in each other; the limit is {}. Save the file again where it was made.",
                self.open.len() + 2,
                self.limits.depth
            )));
        }
        match &self.first {
            None => {
                self.first = Some((element.name, line, true));
                return Ok(());
            }
            Some((_, _, false)) => return Err(after_the_end(line)),
            Some((_, _, true)) => {}
        }
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(Refusal(format!(
                "The record of the child on line {} has more than {} elements. Save the file again where it was made.",
                self.open.first().map_or(line, |record| record.line),
                self.limits.elements
            )));
        }
        self.open.push(element);
        Ok(())
    }

    /// Attributes have no part in a return; only those that name the form are passed over without a word.
    fn attributes(&mut self, tag: &BytesStart<'_>, element: &Element) -> Result<(), Refusal> {
        for (count, attribute) in tag.attributes().enumerate() {
            if count >= self.limits.attributes {
                return Err(Refusal(format!(
                    "The element {} on line {} has more than {} attributes. Save the file again where it was made.",
                    element.name, element.line, self.limits.attributes
                )));
            }
            let attribute = attribute.map_err(|_| not_xml(element.line))?;
            let name: &str = attribute.key.as_ref();
            if !["xmlns", "xsi:", "xml:"].iter().any(|form| name.starts_with(form)) {
                let name: String = name.chars().take(NAME).collect();
                self.unused(&format!("The attribute {name} of {} has", element.name), element.line)?;
            }
        }
        Ok(())
    }

    fn unused(&mut self, what: &str, line: usize) -> Result<(), Refusal> {
        if self.unused.len() >= MOST_UNKNOWN {
            return Err(too_many_unknown());
        }
        self.unused.entry(what.to_owned()).or_insert((line, 0)).1 += 1;
        Ok(())
    }

    fn text(&mut self, text: &str, at: u64) -> Result<(), Refusal> {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
        } else if !text.trim_start_matches('\u{feff}').trim().is_empty() {
            let line = self.lines.at(at);
            match &self.first {
                Some((name, _, true)) => {
                    let what = format!("The text beside the elements of {name} has");
                    self.unused(&what, line)?;
                }
                Some(_) => return Err(after_the_end(line)),
                None => return Err(not_xml(line)),
            }
        }
        Ok(())
    }

    fn entity(&mut self, name: &BytesRef<'_>, at: u64) -> Result<(), Refusal> {
        let letter = match name.resolve_char_ref() {
            Ok(Some(letter)) => Some(letter.to_string()),
            Ok(None) => resolve_xml_entity(name).map(str::to_owned),
            Err(_) => None,
        };
        match letter {
            Some(letter) => self.text(&letter, at),
            None => Err(Refusal(format!(
                "Line {} uses the entity &{};, which is not one of XML's own five. Write the letters themselves.",
                self.lines.at(at),
                name.chars().take(20).collect::<String>()
            ))),
        }
    }

    fn close(&mut self, show: &mut impl FnMut(Element) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let Some(element) = self.open.pop() else {
            if let Some((_, _, open)) = &mut self.first {
                *open = false;
            }
            return Ok(());
        };
        if !element.is_field() && !element.text.trim().is_empty() {
            self.unused(&format!("The text beside the elements of {} has", element.name), element.line)?;
        }
        if let Some(around) = self.open.last_mut() {
            around.within.push(element);
        } else {
            self.elements = 0;
            show(element)?;
        }
        Ok(())
    }

    fn end(mut self, bytes: u64) -> Result<Complaints, Refusal> {
        let line = self.lines.at(bytes);
        match (&self.open.last(), &self.first) {
            (Some(Element { name, .. }), _) | (None, Some((name, _, true))) => Err(cut_off(line, name)),
            (None, None) => Err(not_xml(line)),
            (None, Some(_)) => {
                let mut complaints = Complaints::default();
                for (what, (line, times)) in self.unused {
                    let says = format!(
                        "{what} no place in the return; it is not used ({}, the first on line {line}).",
                        times_said(times)
                    );
                    complaints.add(Place::file(""), says);
                }
                Ok(complaints)
            }
        }
    }

    /// The reader has words for programmers only.
    fn damaged(&mut self, error: &Error, at: u64) -> Refusal {
        let line = self.lines.at(at);
        let open = self.open.last().map(|open| &open.name).or(self.first.as_ref().map(|(name, _, _)| name));
        match (error, open) {
            (Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)), Some(name)) => {
                cut_off(line, name)
            }
            _ => not_xml(line),
        }
    }
}

/// A count of times as people say it.
pub(super) fn times_said(times: usize) -> String {
    if times == 1 { "once".into() } else { format!("{times} times") }
}

fn cut_off(line: usize, name: &str) -> Refusal {
    Refusal(format!(
        "The file is cut off: it ends on line {line}, and the element {name} is never closed. Send it again whole."
    ))
}

fn after_the_end(line: usize) -> Refusal {
    Refusal(format!("Line {line} goes on after the end of the return. Send one return in a file."))
}

fn not_xml(line: usize) -> Refusal {
    Refusal(format!(
        "Line {line} is not as XML must be. Save the file again where it was made and send it again."
    ))
}
