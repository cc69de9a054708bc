//! `outturn explain figure`: a figure of a statement by the name that its page, JSON and CSV give it: what it is, and where
//! it belongs to a line, how that was worked out, down to the rows of the return. For the council's own staff.

use super::explain_statement::{NOTHING_DUE, month, of_practice, told};
use super::{Outcome, run, usage};
use outturn::contracts::Contract;
use outturn::payments::Line;
use outturn::reports::said::plain;
use outturn::reports::{Cell, Document, documents};
use outturn::run::{Stopped, looks};

/// A figure and where it stands.
struct Named {
    id: String,
    /// Section, table, row and column, as people read them.
    place: [String; 4],
    cell: Cell,
}

pub(super) fn explain_figure(words: run::Words, practice: &str, id: &str) -> Result<Outcome, Stopped> {
    let asked = words.asked()?;
    let looks = looks(asked.templates.as_deref())?;
    let book = month(&asked)?;
    let (council, found, contract) = of_practice(&book, practice)?;
    let (Some(document), Some(statement)) =
        (documents::statement(&book, council, found), found.statement.as_ref())
    else {
        return Ok(Outcome::data(NOTHING_DUE));
    };
    let document = looks.put_into_words(document).map_err(Stopped::template)?;
    let figures = named(&document);
    let Some(figure) = figures.iter().find(|figure| figure.id == id) else {
        return Err(usage(no_figure(id, &figures)));
    };
    let lines = lines_of(figure, contract, &statement.lines);
    Ok(Outcome::data(format!("{}{}", what(&document, figure), told(council, contract, &lines))))
}

/// Every figure of a document, the key facts first, as its CSV file lists them.
fn named(document: &Document) -> Vec<Named> {
    let facts = document.facts.iter().map(|fact| Named {
        id: format!("fact-{}", plain(fact.key)),
        place: ["Key facts".into(), String::new(), fact.key.into(), String::new()],
        cell: fact.value.clone(),
    });
    let mut figures: Vec<Named> = facts.collect();
    for (section, table, names) in document.tables() {
        for (at, row) in table.rows.iter().chain(&table.total).enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| **cell != Cell::Blank) {
                let heading = table.columns[column].heading.clone();
                let place = [section.heading.clone(), table.caption.clone(), row[0].shown(), heading];
                figures.push(Named { id: names.figure(at, column), place, cell: cell.clone() });
            }
        }
    }
    figures
}

fn what(document: &Document, figure: &Named) -> String {
    let exact = figure.cell.plain_number().map(|number| format!(" (exactly {number})")).unwrap_or_default();
    let [section, table, row, column] = &figure.place;
    let said = [
        ("Figure", figure.id.clone()),
        ("Document", document.title.clone()),
        ("Section", section.clone()),
        ("Table", table.clone()),
        ("Row", row.clone()),
        ("Column", column.clone()),
        ("Value", format!("{}{exact}", figure.cell.shown())),
    ];
    let said = said.iter().filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| format!("{key}: {value}\n")).chain(["\n".into()]).collect()
}

/// The lines that a figure belongs to: those that its row or its table is called by, else those of the clause that its row
/// begins with. A total and a key fact belong to none.
fn lines_of<'a>(figure: &Named, contract: &Contract, lines: &'a [Line]) -> Vec<&'a Line> {
    let [_, table, row, _] = &figure.place;
    let called = |line: &&Line| {
        let names = [line.component.label(&contract.clauses), line.component.long()];
        names.contains(row) || names.contains(table)
    };
    let found: Vec<&Line> = lines.iter().filter(called).collect();
    if !found.is_empty() {
        return found;
    }
    let first = row.split_whitespace().next();
    lines.iter().filter(|line| line.component.clause().is_some_and(|clause| Some(clause) == first)).collect()
}

/// That there is none of that name, with the few that come nearest.
fn no_figure(id: &str, figures: &[Named]) -> String {
    let mut near: Vec<(usize, &str)> =
        figures.iter().map(|figure| (strsim::levenshtein(id, &figure.id), &*figure.id)).collect();
    near.sort_unstable();
    let near: Vec<&str> = near.into_iter().take(3).map(|(_, id)| id).collect();
    format!(
        "The statement has no figure '{id}'. The nearest are {}. Its CSV file lists them all, in its first column.",
        near.join(", ")
    )
}
