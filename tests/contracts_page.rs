//! `docs/contracts.md` says what the code says: it is written from the tables, items, forms and risk terms themselves.
//! `OUTTURN_ACCEPT=1` writes it anew.

#![expect(clippy::unwrap_used, reason = "a test: what cannot be read or written ends it")]

use outturn::contracts::{ITEMS, TABLES, Table};
use outturn::payments::{Explained, FORMS, RISK_TERMS};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const START: &str = "\
# Contracts

A contract between a council and a social work practice says which children are counted, what is measured, and how a figure
becomes money. `outturn` reads it as tables: the sheets of one workbook, or a CSV file for each table, in the folder
`inputs/contracts/<practice>/`. People write workbooks; CSV is what version control likes. Both say the same.

A table is known by its headings, whatever its sheet or file is called. Four tables must be there; the others state terms
of their kind, and a contract without such terms leaves them out. Nothing that money rests on has a default: what is not said is asked for.

## How to write one

1. `outturn contract template` writes `contract.xlsx`, empty, with notes, drop-downs and checks in its cells. With
   `--example` it holds a small, good contract; with `--from kent-practice` the contract that is there.
2. Fill in the sheets `contract`, `years`, `clauses` and `examples`, in this order, then those that you need.
3. Save it as `inputs/contracts/<practice>/contract.xlsx`. `outturn contract lint <practice>` names each cell that is wrong
   and says what would be right.
4. `outturn contract sentence <practice>` says each term of each year as one English sentence. Read them aloud: what is
   not meant so must not be signed so.
5. Both parties work out the examples by hand. The program works them out whenever it reads the contract, and stops when
   a penny differs.
6. `outturn simulate <practice>` says what an average practice and a better one would earn, and how much of it is luck. The
   table `odds` states what is assumed.
7. Put the day of signature into `signed_on`. Until then the contract is a draft.

`outturn explain` says all that stands here: `outturn explain clauses`, `outturn explain look_back`, `outturn explain linear`,
`outturn explain corridor`.

How values are written: percentages and rates as 8.4 for 8.4 %, without the sign; dates as dd/mm/yyyy; months as 2027-09;
pounds as 4100000.00.
";

const FORMS_START: &str = "\
## How a figure becomes money

The column FORM of a clause names one of twelve forms. In the examples the outcome pot of the year is £615,000.00, and only
the columns that matter are shown. Every sum here is worked out by the program itself in a test.
";

const RISK_START: &str = "\
## Who bears the risk

The rows of the table `risk` say what becomes of the sum of a year's outcomes when it is not what was planned. They apply
in the order of their rows. In the examples, what was earned and what is paid is in pounds; CERTAIN is core funding and
retainer.
";

/// The page as it should be.
fn page() -> String {
    let mut page = START.to_string();
    let (needed, others): (Vec<&Table>, Vec<&Table>) = TABLES.iter().partition(|table| table.needed);
    page.push_str("\n## The four tables that must be there\n");
    for table in needed {
        page.push_str(&of_table(table));
        if table.name == TABLES[0].name {
            page.push_str(&items());
        }
    }
    let _ = write!(page, "\n{FORMS_START}");
    page.extend(FORMS.iter().map(|form| explained(form, "examples")));
    let _ = write!(page, "\n{RISK_START}");
    page.extend(RISK_TERMS.iter().map(|term| explained(term, "earned and paid")));
    page.push_str("\n## The tables for those who need them\n");
    page.extend(others.into_iter().map(of_table));
    page.replace("achieved:<clause>", "achieved:&lt;clause&gt;")
}

fn of_table(table: &Table) -> String {
    let mut text = format!("\n### `{}`\n\n{}\n\n", table.name, table.says);
    text.push_str("| column | what stands in it | what is accepted |\n| --- | --- | --- |\n");
    for column in table.columns {
        let left_out = if column.optional { "; the column may be left out" } else { "" };
        let accepts = column.accepts.words();
        let _ = writeln!(text, "| {} | {} | {accepts}{left_out} |", column.heading, column.says);
    }
    text
}

fn items() -> String {
    let mut text =
        String::from("\nThe items:\n\n| item | what it decides | what is accepted |\n| --- | --- | --- |\n");
    for item in &ITEMS {
        let default = item.default.map_or(String::new(), |default| format!("; left out, it is {default}"));
        let _ = writeln!(text, "| `{}` | {} | {}{default} |", item.name, item.says, item.accepts.words());
    }
    text
}

fn explained(term: &Explained, figures: &str) -> String {
    let mut text = format!("\n### {}\n\n{}\n\n*Formula:* {}\n\n", term.name, term.says, term.formula);
    let _ = writeln!(text, "*Example:* {}", term.example);
    let tables = term.terms.iter().map(|(name, csv)| (format!("`{name}`"), *csv));
    for (name, csv) in tables.chain([(figures.to_string(), term.pays)]) {
        let row = |line: &str| format!("| {} |\n", line.split(',').collect::<Vec<_>>().join(" | "));
        let mut lines = csv.lines();
        let headings = lines.next().unwrap();
        let rule = "| --- ".repeat(headings.split(',').count());
        let rows: String = lines.map(row).collect();
        let _ = write!(text, "\n{name}:\n\n{}{rule}|\n{rows}", row(headings));
    }
    text
}

#[test]
fn the_page_on_contracts_says_what_the_code_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/contracts.md");
    if std::env::var_os("OUTTURN_ACCEPT").is_some() {
        fs::write(&path, page()).unwrap();
    }
    let stands = fs::read_to_string(&path).unwrap();
    assert!(
        stands == page(),
        "docs/contracts.md is stale: write it anew with `make accept` and read the difference"
    );
}

#[test]
fn the_page_names_every_table_item_form_and_risk_term() {
    let page = page();
    let tables = TABLES.iter().map(|table| table.name).chain(ITEMS.iter().map(|item| item.name));
    let terms = FORMS.iter().chain(&RISK_TERMS).map(|term| format!("\n### {}\n", term.name));
    for wanted in tables.map(|name| format!("`{name}`")).chain(terms) {
        assert!(page.contains(&wanted), "{wanted}");
    }
}
