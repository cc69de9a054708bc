//! A workbook as the criteria look at it: the package, and what it says, without believing any of it.

use super::others::Otherwise;
use super::package::Package;
use super::sheet::{CELLS, Cell, Given, Sheet, read, said};
use super::styles::{Font, Styles, font};
use super::table::Table;
use super::xml::{Broken, NODES, Node, Xml};
use crate::read::Part;
use crate::reports::said::Profile;
use quick_xml::events::Event;
use std::sync::Arc;

/// What the document's properties say.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) title: String,
    pub(super) creator: String,
    pub(super) language: String,
    pub(super) created: String,
    pub(super) last_modified_by: String,
    pub(super) category: String,
}

/// A workbook.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) package: Package,
    pub(super) properties: Properties,
    /// The part `xl/workbook.xml`.
    pub(super) says: Node,
    pub(super) sheets: Vec<Sheet>,
    pub(super) styles: Styles,
    /// Fonts of runs within texts.
    pub(super) runs: Vec<Font>,
    /// What other programs read otherwise.
    pub(super) read_otherwise: Vec<Otherwise>,
}

const WORKBOOK: &str = "xl/workbook.xml";
/// Sheets of one workbook, and tables of one sheet, that are looked at.
const SHEETS: usize = 200;
const TABLES: usize = 100;
/// Elements of one text, and fonts of runs, that are looked at.
const RUNS: usize = 10_000;

impl Book {
    pub(super) fn of(parts: Vec<Part>) -> Self {
        let (mut nodes, mut cells) = (NODES, CELLS);
        let mut package = Package::new(parts, &mut nodes);
        let says = package.tree(WORKBOOK, &mut nodes).unwrap_or_default();
        let properties = package.tree("docProps/core.xml", &mut nodes).map(|node| properties(&node));
        let related = |package: &Package, kind: &str| {
            package
                .named_by(WORKBOOK)
                .find(|relation| relation.kind == kind)
                .map(|relation| relation.target.clone())
        };
        let theme = related(&package, "theme").and_then(|part| package.tree(&part, &mut nodes));
        let styles = related(&package, "styles").and_then(|part| package.tree(&part, &mut nodes));
        let texts = related(&package, "sharedStrings");
        let Texts { strings, runs } = texts.map(|part| Texts::of(&mut package, &part)).unwrap_or_default();
        let mut sheets: Vec<Sheet> = Vec::new();
        if says.within("sheets", "sheet").count() > SHEETS {
            package.broken.push((WORKBOOK.into(), format!("it has more than {SHEETS} sheets")));
        }
        for node in says.within("sheets", "sheet").take(SHEETS) {
            let mut sheet = Sheet {
                name: node.get("name").unwrap_or("").into(),
                state: node.get("state").unwrap_or("visible").to_string(),
                ..Sheet::default()
            };
            sheet.part = package.target(WORKBOOK, node.get("id").unwrap_or("")).unwrap_or("").to_string();
            if sheets.iter().any(|other| other.part == sheet.part) {
                package.broken.push((sheet.part.clone(), "two sheets are this part".into()));
            } else if let Some(part) = package.part(&sheet.part) {
                let mut given = Given { strings: &strings, nodes: &mut nodes, cells: &mut cells };
                if let Err(why) = read(&part.content, &mut sheet, &mut given) {
                    sheet.cells.sort_by_key(|cell| cell.at);
                    sheet.cells.dedup_by_key(|cell| cell.at);
                    package.broken.push((sheet.part.clone(), why));
                }
            }
            sheet.tables = tables(&mut package, &sheet, &mut nodes);
            sheets.push(sheet);
        }
        Self {
            properties: properties.unwrap_or_default(),
            styles: styles.map(|styles| Styles::of(&styles, theme.as_ref())).unwrap_or_default(),
            package,
            says,
            sheets,
            runs,
            read_otherwise: Vec::new(),
        }
    }

    /// The profile that it declares of itself.
    pub(super) fn declares(&self) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.word() == self.properties.category.trim())
    }

    /// The sheets that should hold a table: all but the cover.
    pub(super) fn data_sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().skip(1)
    }

    /// Every table with its sheet.
    pub(super) fn tables(&self) -> impl Iterator<Item = (&Sheet, &Table)> {
        self.sheets.iter().flat_map(|sheet| sheet.tables.iter().map(move |table| (sheet, table)))
    }

    /// The sheet that is called so, or says so in its first cell: templates may name it otherwise.
    pub(super) fn called(&self, word: &str) -> Option<&Sheet> {
        let named = self.sheets.iter().find(|sheet| sheet.name.eq_ignore_ascii_case(word));
        let first = |sheet: &&Sheet| {
            sheet.cells.first().and_then(Cell::text).is_some_and(|text| text.to_lowercase().starts_with(word))
        };
        named.or_else(|| self.data_sheets().find(first))
    }
}

fn properties(node: &Node) -> Properties {
    let text = |name: &str| node.first(name).map(|inner| inner.text.trim().to_string()).unwrap_or_default();
    Properties {
        title: text("title"),
        creator: text("creator"),
        language: text("language"),
        created: text("created"),
        last_modified_by: text("lastModifiedBy"),
        category: text("category"),
    }
}

/// The texts that cells share, and the fonts of runs within them.
#[derive(Default)]
struct Texts {
    strings: Vec<Arc<str>>,
    runs: Vec<Font>,
}

impl Texts {
    fn of(package: &mut Package, part: &str) -> Self {
        let mut texts = Self::default();
        let read = package.part(part).map(|part| texts.read(&part.content));
        if let Some(Err(why)) = read {
            package.broken.push((part.to_string(), why));
        }
        texts
    }

    fn read(&mut self, part: &[u8]) -> Result<(), Broken> {
        let mut xml = Xml::new(part)?;
        loop {
            match xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "si" => {
                    let node = xml.node(&start, &mut RUNS.clone())?;
                    let mut text = String::new();
                    said(&node, &mut text);
                    self.strings.push(text.into());
                    let looks = node.all("r").filter_map(|run| run.first("rPr"));
                    self.runs
                        .extend(looks.take(RUNS - self.runs.len().min(RUNS)).map(|look| font(look, "rFont")));
                }
                Event::Empty(start) if start.local_name().as_ref() == "si" => self.strings.push("".into()),
                Event::Eof => return Ok(()),
                _ => {}
            }
            if self.strings.len() > CELLS {
                return Err(format!("it holds more than {CELLS} texts"));
            }
        }
    }
}

fn tables(package: &mut Package, sheet: &Sheet, nodes: &mut usize) -> Vec<Table> {
    let wanted: Vec<String> = sheet
        .says
        .within("tableParts", "tablePart")
        .take(TABLES)
        .filter_map(|part| package.target(&sheet.part, part.get("id")?).map(String::from))
        .collect();
    let mut tables = Vec::new();
    for part in wanted {
        if let Some(node) = package.tree(&part, nodes) {
            match Table::of(&node) {
                Some(table) => tables.push(table),
                None => package.broken.push((part, "the table in it says no area of cells".into())),
            }
        }
    }
    tables
}
