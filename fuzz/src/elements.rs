//! What an XML text holds, by a reading that knows nothing of returns.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The elements of a text.
#[derive(Default)]
pub struct Elements {
    /// The name and depth of each, the first element having depth 1.
    pub all: Vec<(String, usize)>,
    /// How deep they stand in each other.
    pub deepest: usize,
    /// Those that hold no other.
    pub leaves: Vec<Leaf>,
    open: Vec<Leaf>,
}

/// An element that holds no other.
pub struct Leaf {
    /// Its name, in upper case and without the prefix of its namespace.
    pub name: String,
    /// The text in it.
    pub text: String,
    is_leaf: bool,
}

impl Elements {
    /// How many elements of a name there are below the first.
    pub fn count(&self, name: &str) -> usize {
        self.all.iter().filter(|(is, depth)| is == name && *depth > 1).count()
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        if let Some(around) = self.open.last_mut() {
            around.is_leaf = false;
        }
        let name = tag.local_name().as_ref().to_uppercase();
        self.open.push(Leaf { name: name.clone(), text: String::new(), is_leaf: true });
        self.all.push((name, self.open.len()));
        self.deepest = self.deepest.max(self.open.len());
    }

    fn end(&mut self) -> Option<()> {
        let ended = self.open.pop()?;
        if ended.is_leaf {
            self.leaves.push(ended);
        }
        Some(())
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.text.push_str(text);
        }
    }
}

/// The elements of a text; `None` when it is not whole, or declares types.
pub fn elements(text: &str) -> Option<Elements> {
    let mut reader = Reader::from_str(text);
    let mut held = Elements::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => held.start(&tag),
            Event::Empty(tag) => {
                held.start(&tag);
                held.end()?;
            }
            Event::End(_) => held.end()?,
            Event::Text(text) => held.text(&text),
            Event::CData(text) => held.text(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(letter) => held.text(&letter.to_string()),
                None => held.text(resolve_xml_entity(&name)?),
            },
            Event::DocType(_) => return None,
            Event::Eof => return held.open.is_empty().then_some(held),
            _ => {}
        }
    }
}
