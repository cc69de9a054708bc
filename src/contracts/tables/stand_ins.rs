//! What stands in for the parts of a contract that scoring figures never asks for, where its tables leave them out.

use super::table::Accepts;
use super::{ITEMS, Item, examples, items};
use crate::read::{Row, Sheet};

/// The table `contract` with every item that is not given, and the table `examples` where there is none. A sheet at the
/// place of a given one takes its place.
pub(crate) fn stand_ins(sheets: &[&Sheet]) -> Vec<Sheet> {
    let mut stand_ins = vec![whole_contract(sheets)];
    if !sheets.iter().any(|sheet| has(sheet, &["CLAUSE", "HAVING", "PAYS"])) {
        let mut none = Sheet::new("examples", None);
        none.push(1, examples::TABLE.headings());
        stand_ins.push(none);
    }
    stand_ins
}

/// The table of items as it is given, with the missing ones below.
fn whole_contract(sheets: &[&Sheet]) -> Sheet {
    let given = sheets.iter().find(|sheet| has(sheet, &["ITEM", "VALUE", "REFERENCE"]));
    let mut whole = given.map_or_else(
        || {
            let mut none = Sheet::new("contract", None);
            none.push(1, items::TABLE.headings());
            none
        },
        |given| (*given).clone(),
    );
    let headings: Vec<String> = whole.rows().take(1).flat_map(Row::cells).map(str::to_uppercase).collect();
    let item_at = headings.iter().position(|heading| heading == "ITEM").unwrap_or_default();
    let there: Vec<String> = whole.rows().map(|row| row.cell(item_at).to_string()).collect();
    let mut number = whole.rows().last().map_or(0, Row::number);
    let missing = |item: &&Item| item.default.is_none() && there.iter().all(|name| name != item.name);
    for item in ITEMS.iter().filter(missing) {
        number += 1;
        let cell = |heading: &String| match heading.as_str() {
            "ITEM" => item.name,
            "VALUE" => neutral(item.name, item.accepts),
            "REFERENCE" => "not asked for",
            _ => "",
        };
        whole.push(number, headings.iter().map(cell));
    }
    whole
}

fn has(sheet: &Sheet, headings: &[&str]) -> bool {
    let first: Vec<String> = sheet.rows().take(1).flat_map(Row::cells).map(str::to_uppercase).collect();
    headings.iter().all(|heading| first.iter().any(|cell| cell == heading))
}

/// A value that the item accepts and no score depends on.
fn neutral(name: &'static str, accepts: Accepts) -> &'static str {
    match (name, accepts) {
        ("attribution", _) => "census",
        ("signed_on", _) => "no",
        ("clawback_limit" | "exceptions_cap" | "supersedes", _) => "none",
        (_, Accepts::Choice(words)) => words[0],
        (_, Accepts::Percent | Accepts::Rate | Accepts::Decimal | Accepts::Pounds) => "0",
        (_, Accepts::Count) => "1",
        (_, Accepts::Month) => "2000-01",
        (_, Accepts::Day) => "01/01/2000",
        // Names that must differ, as of who prepares and who approves, differ.
        (_, Accepts::Text | Accepts::In(..) | Accepts::Measured) => name,
    }
}
