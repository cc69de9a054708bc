//! From the record of one child after another to the tables of the return, with the headings that they have in CSV.

use super::XmlLimits;
use super::element::Element;
use super::events::times_said;
use super::layout::{Column, LAYOUTS, Layout, When, field_named};
use super::table::Table;
use crate::read::found::{Complaints, Found, Refusal};
use crate::read::letters;
use crate::words::{Place, nearest, read_date};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The tables while the file is read.
pub(super) struct Tables<'l> {
    limits: &'l XmlLimits,
    /// One for each layout, in their order.
    all: Vec<Table>,
    /// How many elements of each name there have been.
    count: BTreeMap<String, u32>,
    /// What belongs to no table, by its path: the first's line, and how many.
    unknown: BTreeMap<String, (usize, usize)>,
    /// Rows of which UASC says neither yes nor no: the table and the row's position in it.
    odd_flags: Vec<(usize, usize)>,
    /// Letters that no cell should hold: the table, the row's position in it, its field, and what is odd.
    odd_letters: Vec<(usize, usize, &'static str, String)>,
    cells: usize,
}

/// What a child's record says for all of its rows.
type Whose<'e> = Vec<(&'static str, &'e str)>;

impl<'l> Tables<'l> {
    pub(super) fn new(limits: &'l XmlLimits) -> Self {
        Self {
            limits,
            all: LAYOUTS.iter().map(Table::of).collect(),
            count: BTreeMap::new(),
            unknown: BTreeMap::new(),
            odd_flags: Vec::new(),
            odd_letters: Vec::new(),
            cells: 0,
        }
    }

    /// Takes in the record of one child.
    pub(super) fn take(&mut self, record: &Element) -> Result<(), Refusal> {
        let mut headers = record.within.iter().filter(|within| within.name == "HEADER");
        headers.next();
        if let Some(other) = headers.next() {
            return Err(twice(&record.name, record.line, &other.name));
        }
        let columns = LAYOUTS[0].columns.iter().filter(|column| column.is_the_childs());
        let whose =
            columns.map(|column| Ok((column.heading, said_once(column, record)?.unwrap_or_default())));
        let whose: Whose<'_> = whose.collect::<Result<_, Refusal>>()?;
        let rows = |tables: &Self| tables.all.iter().map(|table| table.rows.len()).sum::<usize>();
        let before = rows(self);
        self.group(record, &record.name, &whose)?;
        if rows(self) == before && whose.iter().any(|(_, text)| !text.is_empty()) {
            self.meets_unknown(
                format!("The element {} with no row of a table in it", record.name),
                record.line,
            )?;
        }
        Ok(())
    }

    fn group(&mut self, group: &Element, path: &str, whose: &Whose<'_>) -> Result<(), Refusal> {
        let count = self.count.entry(group.name.clone()).or_default();
        *count += 1;
        let number = *count;
        if group.is_field() && !group.text.trim().is_empty() {
            self.meets_unknown(format!("The text in {path}"), group.line)?;
        }
        let layouts: Vec<usize> = (0..LAYOUTS.len()).filter(|at| holds(&LAYOUTS[*at], group)).collect();
        self.fields(group, path, &layouts)?;
        for at in layouts {
            self.row(at, group, path, number, whose)?;
        }
        for within in group.within.iter().filter(|within| !within.is_field() || is_row(&within.name)) {
            self.group(within, &format!("{path}/{}", within.name), whose)?;
        }
        Ok(())
    }

    fn meets_unknown(&mut self, what: String, line: usize) -> Result<(), Refusal> {
        if self.unknown.len() >= MOST_UNKNOWN {
            return Err(too_many_unknown());
        }
        self.unknown.entry(what).or_insert((line, 0)).1 += 1;
        Ok(())
    }

    /// Looks at the fields of a group: none twice, and none that nobody knows without a word.
    fn fields(&mut self, group: &Element, path: &str, layouts: &[usize]) -> Result<(), Refusal> {
        let mut met: Vec<&str> = Vec::new();
        for field in group.fields().filter(|field| !is_row(&field.name)) {
            let childs = |column: &Column| column.is_the_childs() && column.is(&field.name);
            let mut known = path == group.name && LAYOUTS[0].columns.iter().any(childs);
            for at in layouts {
                known |= self.all[*at].meets(&LAYOUTS[*at], &field.name);
            }
            match layouts.first() {
                _ if known && met.contains(&field_named(&field.name)) => {
                    return Err(twice(&group.name, group.line, &field.name));
                }
                _ if known => met.push(field_named(&field.name)),
                Some(first) => self.all[*first].meets_unknown(&field.name)?,
                None => {
                    self.meets_unknown(format!("The element {path}/{}", field.name), field.line)?;
                }
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        at: usize,
        group: &Element,
        path: &str,
        number: u32,
        whose: &Whose<'_>,
    ) -> Result<(), Refusal> {
        let layout = &LAYOUTS[at];
        if !is_one(layout, group) {
            return Ok(());
        }
        if layout.table == "UASC" && !matches!(says(group, "UASC"), "" | "0" | "1") {
            self.odd_flags.push((at, self.all[at].rows.len()));
        }
        self.cells += layout.columns.len();
        if self.cells > self.limits.cells {
            return Err(Refusal(format!(
                "The file has more than {} values. Send it in parts.",
                self.limits.cells
            )));
        }
        let mut cells = Vec::with_capacity(layout.columns.len());
        for column in &layout.columns {
            let value = value(column, group, whose);
            let odd = letters::odd_letter(value).map_err(|Refusal(why)| {
                Refusal(format!("The element {} on line {} {why}", group.name, group.line))
            })?;
            if let Some(says) = odd {
                self.odd_letters.push((at, self.all[at].rows.len(), column.field, says));
            }
            cells.push(value.into());
        }
        self.all[at].add(path, number, group.line, cells);
        Ok(())
    }

    /// The sheets of the file, and what was odd about it.
    pub(super) fn finish(mut self, file: &Arc<str>, mut found: Found) -> Result<Found, Refusal> {
        if self.all.iter().all(|table| table.rows.is_empty()) {
            return Err(NOBODY.into());
        }
        let by_line = self.all.iter().all(Table::one_a_line);
        if !by_line {
            self.all.iter().try_for_each(Table::counted_by_one_name)?;
        }
        self.slips();
        self.complain(file, by_line, &mut found.complaints);
        let whole = !self.all[0].rows.is_empty();
        let mut nothing = Vec::new();
        for (layout, table) in LAYOUTS.iter().zip(&self.all) {
            let empty = table.rows.is_empty() && !table.has_slips();
            if empty && whole && !layout.element.is_empty() {
                nothing.push(layout);
            }
            if !empty {
                found.sheets.push(table.sheet(file, by_line));
            }
        }
        let (told, untold) =
            nothing.into_iter().partition::<Vec<_>, _>(|layout| !layout.expected && self.unknown.is_empty());
        found.sheets.extend(told.iter().map(|layout| Table::of(layout).nil(file)));
        let names = |of: &[&Layout]| of.iter().map(|layout| layout.table).collect::<Vec<_>>().join(", ");
        let place = Place::file(file.clone());
        if !told.is_empty() {
            let says =
                format!("No child has anything for {}: read as nothing to report there.", names(&told));
            found.complaints.add(place.clone(), says);
        }
        if !untold.is_empty() {
            let says = format!(
                "Nothing was found for {}, so it counts as not sent. Check the names of its elements.",
                names(&untold)
            );
            found.complaints.add(place, says);
        }
        Ok(found)
    }

    /// Takes a field that nobody knows for the one that is nowhere met and that it looks like: then the headings are wrong,
    /// and the room that knows headings says so.
    fn slips(&mut self) {
        for at in 0..self.all.len() {
            for field in self.all[at].take_unknown() {
                let beside = |other: &usize| {
                    *other == at
                        || (!LAYOUTS[at].element.is_empty() && LAYOUTS[*other].element == LAYOUTS[at].element)
                };
                let beside: Vec<usize> = (0..self.all.len()).filter(beside).collect();
                let unmet: Vec<&'static str> =
                    beside.iter().flat_map(|other| self.all[*other].unmet()).collect();
                match nearest(&field, unmet) {
                    Some(meant) => beside.iter().for_each(|other| self.all[*other].slip(meant, &field)),
                    None => self.all[at].extra(field),
                }
            }
        }
    }

    fn complain(&self, file: &Arc<str>, by_line: bool, complaints: &mut Complaints) {
        let place = Place::file(file.clone());
        for (what, (line, times)) in &self.unknown {
            let times = times_said(*times);
            let says = format!(
                "{what} is not part of a return; it is not used ({times}, the first on line {line})."
            );
            complaints.add(place.clone(), says);
        }
        for (at, row) in &self.odd_flags {
            let says = "It is neither 0 nor 1: read as 1. Give one of the two.";
            complaints.add(self.all[*at].place(file, *row, by_line).at_column("UASC"), says);
        }
        for (at, row, field, says) in &self.odd_letters {
            complaints.add(self.all[*at].place(file, *row, by_line).at_column(*field), says.clone());
        }
    }
}

const NOBODY: &str = "This file is XML, but no child of a return was found in it. Send the SSDA903 return as XML, or its tables as CSV files or a workbook.";

/// More names than any system writes that nobody knows.
pub(super) const MOST_UNKNOWN: usize = 1_000;

pub(super) fn too_many_unknown() -> Refusal {
    Refusal(format!(
        "More than {MOST_UNKNOWN} names in the file are not part of a return. Send the SSDA903 return as XML."
    ))
}

/// Does an element hold a row of a table?
fn holds(layout: &Layout, group: &Element) -> bool {
    if layout.element.is_empty() {
        return group.fields().any(|field| layout.by.contains(&field.name.as_str()));
    }
    layout.element == group.name
}

fn says<'e>(group: &'e Element, field: &str) -> &'e str {
    group.value(|name| name == field).unwrap_or_default()
}

/// Is the group a row of the table, rather than a place where one could stand?
fn is_one(layout: &Layout, group: &Element) -> bool {
    let mut given = layout.by.iter().map(|field| says(group, field)).filter(|text| !text.is_empty());
    match layout.when {
        When::Always => true,
        When::Given => given.next().is_some(),
        When::Said => given.any(|text| text != "0"),
    }
}

/// Is it an element that is a row even when nothing stands in it?
fn is_row(name: &str) -> bool {
    LAYOUTS.iter().any(|layout| layout.element == name)
}

/// What a column says: the row's own field or, for the child's number and date of birth, the header's.
fn value<'e>(column: &Column, group: &'e Element, whose: &Whose<'e>) -> &'e str {
    let own = group.value(|name| column.is(name));
    let inherited = || whose.iter().find(|(heading, _)| *heading == column.heading).map(|(_, text)| *text);
    if column.is_the_childs() { own.or_else(inherited) } else { own }.unwrap_or_default()
}

/// What a record says of its child, wherever it stands in it.
///
/// # Errors
/// When it says two things: then nobody knows whose rows they are.
fn said_once<'e>(column: &Column, record: &'e Element) -> Result<Option<&'e str>, Refusal> {
    let mut said: Option<&Element> = None;
    let mut within = vec![record];
    while let Some(element) = within.pop() {
        for field in element.fields().filter(|field| column.is(&field.name) && !field.text.trim().is_empty())
        {
            match said {
                Some(first) if !is_same(first.text.trim(), field.text.trim()) => {
                    return Err(two_of(column.heading, record, [first, field]));
                }
                _ => said = said.or(Some(field)),
            }
        }
        within.extend(element.within.iter().rev().filter(|within| !within.is_field()));
    }
    Ok(said.map(|field| field.text.trim()))
}

/// The same number, or the same day, however it is written.
fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other) || read_date(one).is_some_and(|day| read_date(other) == Some(day))
}

fn two_of(heading: &str, record: &Element, [first, other]: [&Element; 2]) -> Refusal {
    Refusal(format!(
        "The element {} on line {} says two things of one child under {heading}, on lines {} and {}. Give each child an \
         element of its own and send the file again.",
        record.name, record.line, first.line, other.line
    ))
}

fn twice(group: &str, line: usize, within: &str) -> Refusal {
    Refusal(format!(
        "The element {group} on line {line} holds {within} twice, and nobody knows which is meant. Take one out and send the file again."
    ))
}
