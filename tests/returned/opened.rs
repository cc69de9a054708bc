//! A workbook as it lies in its file: cells with their texts and the looks of their styles.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

/// A cell: its text and its style.
struct Cell {
    text: String,
    style: usize,
}

/// Row and column, both from 0.
type Cells = BTreeMap<(u32, usize), Cell>;

/// The workbook.
pub(crate) struct Opened {
    sheets: BTreeMap<String, Cells>,
    thick: Vec<bool>,
    quoted: Vec<bool>,
    formulas: usize,
    links: Vec<String>,
}

fn attribute(of: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = of.try_get_attribute(name).unwrap()?;
    Some(found.value.into_owned())
}

/// Goes through every beginning of an element and every text.
fn through(xml: &str, mut see: impl FnMut(&str, Option<&BytesStart<'_>>, &str)) {
    let mut reader = Reader::from_str(xml);
    let mut inside = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) | Event::Empty(element) => {
                inside = element.name().as_ref().to_string();
                see(&inside, Some(&element), "");
            }
            Event::Text(text) => see(&inside, None, &text),
            Event::GeneralRef(reference) => {
                let name = format!("&{};", &*reference);
                see(&inside, None, &quick_xml::escape::unescape(&name).unwrap());
            }
            Event::Eof => return,
            _ => {}
        }
    }
}

impl Opened {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let mut texts: Vec<String> = Vec::new();
        through(&part("xl/sharedStrings.xml"), |name, start, text| match (name, start) {
            ("si", Some(_)) => texts.push(String::new()),
            ("t", None) => texts.last_mut().unwrap().push_str(text),
            _ => {}
        });
        let (thick, quoted) = styles(&part("xl/styles.xml"));
        let mut names = Vec::new();
        through(&part("xl/workbook.xml"), |name, start, _| {
            if let ("sheet", Some(element)) = (name, start) {
                names.push(attribute(element, "name").unwrap());
            }
        });
        let mut opened = Self { sheets: BTreeMap::new(), thick, quoted, formulas: 0, links: Vec::new() };
        for (number, name) in (1..).zip(names) {
            let xml = part(&format!("xl/worksheets/sheet{number}.xml"));
            let cells = opened.cells(&xml, &texts);
            opened.sheets.insert(name, cells);
        }
        opened
    }

    fn cells(&mut self, xml: &str, texts: &[String]) -> Cells {
        let mut cells = Cells::new();
        let (mut at, mut shared) = ((0, 0), false);
        through(xml, |name, start, text| match (name, start) {
            ("c", Some(element)) => {
                at = place(&attribute(element, "r").unwrap());
                shared = attribute(element, "t").is_some_and(|kind| kind == "s");
                let style = attribute(element, "s").map_or(0, |style| style.parse().unwrap());
                cells.insert(at, Cell { text: String::new(), style });
            }
            ("f", Some(_)) => self.formulas += 1,
            ("hyperlink", Some(element)) => {
                self.links.push(element.as_ref().to_string());
            }
            ("v", None) => {
                let cell = cells.get_mut(&at).unwrap();
                cell.text = if shared { texts[text.parse::<usize>().unwrap()].clone() } else { text.into() };
            }
            _ => {}
        });
        cells
    }

    /// The row of a sheet's headings: the first with a text in its second cell.
    fn heading(cells: &Cells) -> Option<u32> {
        cells
            .iter()
            .find(|((_, column), cell)| *column == 1 && !cell.text.is_empty())
            .map(|((row, _), _)| *row)
    }

    /// The cells with a thick border: the worksheet, the row as it was sent, the heading.
    pub(crate) fn thick(&self) -> BTreeSet<(String, u32, String)> {
        let mut found = BTreeSet::new();
        for (name, cells) in &self.sheets {
            for ((row, column), _) in cells.iter().filter(|(_, cell)| self.thick[cell.style]) {
                let heading = Self::heading(cells).expect("marks stand below headings");
                let sent: u32 = cells[&(*row, 2)].text.parse().unwrap();
                found.insert((name.clone(), sent, cells[&(heading, *column)].text.to_uppercase()));
            }
        }
        found
    }

    /// The filled cells of a column, from the top.
    pub(crate) fn column(&self, sheet: &str, heading: &str) -> Vec<String> {
        let cells = &self.sheets[sheet];
        let (row, column) = *cells.iter().find(|(_, cell)| cell.text == heading).expect("the heading").0;
        let below = cells.iter().filter(|(at, cell)| at.0 > row && at.1 == column && !cell.text.is_empty());
        below.map(|(_, cell)| cell.text.clone()).collect()
    }

    pub(crate) fn formulas(&self) -> usize {
        self.formulas
    }

    pub(crate) fn links(&self) -> &[String] {
        &self.links
    }

    /// How many cells say of themselves that they are quoted text.
    pub(crate) fn quoted(&self) -> usize {
        self.sheets.values().flat_map(BTreeMap::values).filter(|cell| self.quoted[cell.style]).count()
    }
}

/// Of each style whether its border is thick, and whether its text is quoted.
fn styles(xml: &str) -> (Vec<bool>, Vec<bool>) {
    let (mut borders, mut thick, mut quoted) = (Vec::new(), Vec::new(), Vec::new());
    let mut of_cells = false;
    through(xml, |name, start, _| {
        let Some(element) = start else { return };
        match name {
            "border" => borders.push(false),
            "left" | "right" | "top" | "bottom"
                if attribute(element, "style").is_some_and(|of| of == "thick") =>
            {
                *borders.last_mut().unwrap() = true;
            }
            "cellXfs" => of_cells = true,
            "cellStyles" => of_cells = false,
            "xf" if of_cells => {
                let border: usize = attribute(element, "borderId").unwrap().parse().unwrap();
                thick.push(borders[border]);
                quoted.push(attribute(element, "quotePrefix").is_some_and(|is| is == "1"));
            }
            _ => {}
        }
    });
    (thick, quoted)
}

/// Row and column of `AB12`, both from 0.
fn place(name: &str) -> (u32, usize) {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase);
    let column = letters.clone().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1);
    let row: u32 = name[letters.count()..].parse().unwrap();
    (row - 1, column - 1)
}
