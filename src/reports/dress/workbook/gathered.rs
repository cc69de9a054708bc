//! Tables of one name become one worksheet: a reader of a workbook wants the steps of nine lines in one table to filter,
//! not on nine sheets.

use crate::reports::said::{Cell, Column, Document, Kind, Names, Section, Table};

/// A table on its way to a worksheet, with the sentences of its section.
pub(super) struct Gathered {
    pub(super) table: Table,
    pub(super) words: Vec<String>,
    pub(super) parts: Vec<Part>,
}

/// A table of the document within the worksheet that it shares with others of its name, or has to itself.
pub(super) struct Part {
    /// The names of its figures.
    pub(super) names: Names,
    /// Its section.
    pub(super) section: String,
    /// The first of its rows in the worksheet's table.
    pub(super) first: usize,
}

/// The tables of a document in order, those of one name together where the first of them stands.
pub(super) fn gathered(document: &Document) -> Vec<Gathered> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (section, table, names) in document.tables() {
        let part = Part { names, section: section.id.clone(), first: 0 };
        match groups.iter_mut().find(|group| group.name == table.name) {
            Some(group) => group.add(section, table, part),
            None => {
                groups.push(Group { name: table.name, tables: vec![(section, table)], parts: vec![part] });
            }
        }
    }
    groups.into_iter().map(one).collect()
}

/// The tables of one name, on their way together.
struct Group<'a> {
    name: &'static str,
    tables: Vec<(&'a Section, &'a Table)>,
    parts: Vec<Part>,
}

impl<'a> Group<'a> {
    fn add(&mut self, section: &'a Section, table: &'a Table, part: Part) {
        let rows = |(_, table): &(&Section, &Table)| table.rows.len() + usize::from(table.total.is_some());
        let first = self.tables.iter().map(rows).sum();
        self.parts.push(Part { first, ..part });
        self.tables.push((section, table));
    }
}

fn one(Group { name, tables: group, parts }: Group<'_>) -> Gathered {
    if let [(section, table)] = &group[..] {
        let first = section.tables.first().is_some_and(|first| first.name == table.name);
        let words = if first { section.words.clone() } else { Vec::new() };
        return Gathered { table: (*table).clone(), words, parts };
    }
    let (_, first) = group[0];
    let mut columns = vec![Column { heading: "Part".into(), kind: Kind::Text }];
    columns.extend(first.columns.clone());
    let mut all = Table { columns, ..Table::new(name, title(name), &[]) };
    let mut words = Vec::new();
    for (section, table) in &group {
        words.extend(section.words.iter().map(|says| format!("{}: {says}", section.heading)));
        for row in table.rows.iter().chain(&table.total) {
            all.push(std::iter::once(Cell::text(&table.caption)).chain(row.iter().cloned()).collect());
        }
        let new = table.notes.iter().filter(|note| !all.notes.contains(note)).cloned().collect::<Vec<_>>();
        all.notes.extend(new);
    }
    words.dedup();
    Gathered { table: all, words, parts }
}

/// `working` becomes `Working: all parts`.
fn title(name: &str) -> String {
    let mut letters = name.chars().map(|letter| if letter == '_' { ' ' } else { letter });
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    format!("{}{}: all parts", first.unwrap_or_default(), letters.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::said::{Profile, Tone};

    #[test]
    fn tables_of_one_name_share_a_worksheet_and_lose_no_row() {
        let table = |caption: &str, steps: &[&str]| {
            let mut table = Table::new("working", caption, &[("Step", Kind::Text)]);
            for step in steps {
                table.push(vec![Cell::text(*step)]);
            }
            table
        };
        let section =
            |id: &str, table| Section::new(id, id).tone(Tone::Detail).say("As agreed.").table(table);
        let document = Document {
            kind: "specimen",
            told: None,
            what: "Statement".into(),
            title: "Statement".into(),
            headline: "Paid".into(),
            council: "northshire".into(),
            council_name: "Northshire".into(),
            example_data: true,
            profile: Profile::Statement,
            facts: Vec::new(),
            proof: None,
            sections: vec![
                section("core", table("Core", &["a", "b"])),
                section("PS1", table("Outcome", &["c"])),
            ],
        };
        let gathered = gathered(&document);
        assert_eq!((gathered.len(), gathered[0].table.rows.len()), (1, 3));
        assert_eq!(gathered[0].table.rows[2], [Cell::text("Outcome"), Cell::text("c")]);
        assert_eq!(gathered[0].words, ["core: As agreed.", "PS1: As agreed."]);
        assert_eq!(gathered[0].table.caption, "Working: all parts");
    }
}
