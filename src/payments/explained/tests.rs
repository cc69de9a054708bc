//! Every form and every risk term is explained, and the pence of the examples are those that payments work out.

use super::{Explained, FORMS, RISK_TERMS};
use crate::contracts::{Accepts, Contract, Severity, TABLES, draw_up_to_score};
use crate::payments::reference_contract::CONTRACT;
use crate::payments::{exchanged, from_pool, prove, under};
use crate::read::Sheet;
use crate::words::{Exact, Pence, Place, exact, half_away, read_exact, whole};

/// A year whose outcome pot is £615,000.00.
const YEARS: &str = "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN
1,01/04/2026,31/03/2027,1025000,20,60,10,10,2027-09";
const CLAUSES: &str = "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL\nPS1,PS1@2025,linear,100,11.7,8.4";
const EXAMPLES: &str = "CLAUSE,YEAR,HAVING,AMONG,PAYS\nPS1,1,12,120,316818.18";

fn choices(table: &str, heading: &str) -> &'static [&'static str] {
    let table = TABLES.iter().find(|known| known.name == table).unwrap();
    let column = table.columns.iter().find(|column| column.heading == heading).unwrap();
    let Accepts::Choice(words) = column.accepts else { panic!("{heading} is a choice") };
    words
}

/// A table with the columns that an example leaves out: what they say does not matter to it.
fn sheet(name: &str, csv: &str) -> Sheet {
    let table = TABLES.iter().find(|known| known.name == name).unwrap();
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let given = lines.next().unwrap();
    let unsaid = |heading: &str| match heading {
        "MINIMUM" => "1",
        "NOBODY" => "nothing",
        "UNKNOWN" => "leave out",
        "PAID_BEFORE" => "0",
        _ => "",
    };
    let mut sheet = Sheet::new(format!("contracts/north/{name}.csv"), None);
    sheet.push(1, table.columns.iter().map(|column| column.heading));
    for (number, line) in (2..).zip(lines) {
        assert_eq!(line.len(), given.len(), "{name}: {line:?}");
        let cell = |heading: &str| {
            let at = given.iter().position(|known| *known == heading);
            at.map_or_else(|| unsaid(heading), |at| line[at])
        };
        sheet.push(number, table.columns.iter().map(|column| cell(column.heading)));
    }
    for heading in given {
        assert!(table.columns.iter().any(|column| column.heading == heading), "{name} has no {heading}");
    }
    sheet
}

pub(in crate::payments) fn contract(terms: &[(&str, &str)], examples: &str) -> Contract {
    let mut tables = vec![("contract", CONTRACT), ("years", YEARS), ("examples", examples)];
    if !terms.iter().any(|(name, _)| *name == "clauses") {
        tables.push(("clauses", CLAUSES));
    }
    tables.extend(terms);
    let sheets: Vec<Sheet> = tables.into_iter().map(|(name, csv)| sheet(name, csv)).collect();
    let drawn = draw_up_to_score(&Place::file("contracts/north"), &sheets.iter().collect::<Vec<_>>());
    let errors = drawn.lints.iter().filter(|lint| lint.severity == Severity::Error);
    assert_eq!(errors.map(ToString::to_string).collect::<Vec<_>>(), [] as [String; 0]);
    drawn.contract.unwrap()
}

/// The rows below the headings of what is paid.
fn rows(explained: &Explained) -> Vec<Vec<&'static str>> {
    explained.pays.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

fn pounds(text: &str) -> Pence {
    Pence::read(text).unwrap_or_else(|| panic!("{text} is in pounds"))
}

fn pence(text: &str) -> Exact {
    whole(pounds(text).count().into())
}

#[test]
fn every_form_and_every_risk_term_is_explained_in_the_order_of_its_column() {
    assert_eq!(FORMS.map(|form| form.name), choices("clauses", "FORM"));
    assert_eq!(RISK_TERMS.map(|term| term.name), choices("risk", "TERM"));
}

#[test]
fn the_example_of_a_form_pays_what_it_says() {
    for form in FORMS {
        let contract = contract(form.terms, form.pays);
        assert!(contract.clauses.iter().all(|clause| clause.form.name() == form.name), "{}", form.name);
        assert_eq!(contract.examples.len(), rows(form).len());
        assert_eq!(prove(&contract), [], "{}", form.name);
    }
}

#[test]
fn the_example_of_a_risk_term_pays_what_it_says() {
    for term in RISK_TERMS.iter().filter(|term| !["pool", "exchange"].contains(&term.name)) {
        let contract = contract(term.terms, EXAMPLES);
        let [said] = contract.risk.as_slice() else { panic!("{}: one row", term.name) };
        for row in rows(term) {
            let paid = half_away(under(said.risk, pence(row[0]), pounds(row[1])));
            assert_eq!(paid, pounds(row[2]), "{}", term.name);
        }
    }
}

#[test]
fn the_examples_of_pool_and_exchange_share_as_they_say() {
    let term = |name: &str| *RISK_TERMS.iter().find(|term| term.name == name).unwrap();
    let column = |name: &str, at: usize| rows(term(name)).into_iter().map(move |row| row[at]);
    let earned: Vec<Pence> = column("pool", 0).map(pounds).collect();
    let crate::contracts::Risk::Pool(pool) = contract(term("pool").terms, EXAMPLES).risk[0].risk else {
        panic!("a pool")
    };
    assert_eq!(from_pool(&earned, pool), column("pool", 1).map(pounds).collect::<Vec<_>>());
    let scores = column("exchange", 1).map(|score| read_exact(score).unwrap());
    let practices: Vec<(Pence, Exact)> = column("exchange", 0).map(pounds).zip(scores).collect();
    let crate::contracts::Risk::Exchange(part) = contract(term("exchange").terms, EXAMPLES).risk[0].risk
    else {
        panic!("an exchange")
    };
    assert_eq!(part, exact(2, 100));
    assert_eq!(exchanged(&practices, part), column("exchange", 2).map(pounds).collect::<Vec<_>>());
}

#[test]
fn the_words_of_an_example_give_the_pence_that_its_rows_give() {
    for explained in FORMS.iter().chain(&RISK_TERMS) {
        let headings: Vec<&str> = explained.pays.lines().next().unwrap().split(',').collect();
        let wanted = ["PAYS", "PAID", "GAINS"];
        let at = headings.iter().position(|heading| wanted.contains(heading)).unwrap();
        for row in rows(explained) {
            let sum = pounds(row[at].trim_start_matches('-')).to_string();
            assert!(explained.example.contains(&sum), "{}: {sum} in {}", explained.name, explained.example);
        }
    }
}
