//! The odds of a contract, for those who are about to sign it.

use crate::contracts::{Contract, Status};
use crate::payments::simulate::{BackTested, Outlook};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::simulation::{
    account, alternatives, assumptions, expected, luck, method, one_case, past_years,
};
use crate::returns::Council;
use crate::words::long_date;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "simulation", gives: &["practice", "year", "mean", "low", "high"] };

/// What its words may name.
pub(in crate::reports) static PAST_RETURNS: Matter =
    Matter { name: "past_returns", gives: &["practice", "years", "last", "terms_of"] };

/// The odds of a contract of a council, if that is declared.
pub fn simulation(contract: &Contract, outlook: &Outlook, council: Option<&Council>) -> Document {
    let mut sections = vec![
        expected(contract, outlook),
        account(contract, outlook),
        one_case(contract, outlook),
        luck(contract, outlook),
    ];
    sections.extend(alternatives(outlook));
    sections.push(assumptions(contract));
    sections.push(method(outlook));
    Document {
        example_data: council.is_some_and(|council| council.example),
        facts: facts(contract, outlook),
        sections,
        ..headline(outlook)
            .with("practice", &Cell::text(&*contract.practice_name))
            .of_council(&contract.council, council.map_or("", |council| &council.name))
    }
}

/// Past returns alone.
pub fn past_returns(contract: &Contract, tested: &BackTested, council: Option<&Council>) -> Document {
    let last = tested.years.last().map_or(Cell::Blank, |year| Cell::text(year.year.to_string()));
    Document {
        example_data: council.is_some_and(|council| council.example),
        facts: vec![
            Fact { key: "Practice", value: Cell::text(&*contract.practice_name) },
            Fact { key: "Contract version", value: Cell::text(&*contract.version) },
        ],
        sections: vec![past_years(contract, tested)],
        ..Document::on(&PAST_RETURNS, Profile::Statement)
            .with("practice", &Cell::text(&*contract.practice_name))
            .of_council(&contract.council, council.map_or("", |council| &council.name))
            .with("years", &Cell::count(tested.years.len()))
            .with("last", &last)
            .with("terms_of", &Cell::count(tested.terms_of))
    }
}

/// An empty document with what its headline says of the year that is judged, if the contract has one.
fn headline(outlook: &Outlook) -> Document {
    let document = Document::on(&WORDS, Profile::Statement);
    let Some(year) = outlook.judged() else { return document };
    document
        .with("year", &Cell::count(year.number))
        .with("mean", &Cell::Pounds(year.average.mean))
        .with("low", &Cell::Pounds(year.average.p5))
        .with("high", &Cell::Pounds(year.average.p95))
}

fn facts(contract: &Contract, outlook: &Outlook) -> Vec<Fact> {
    let status = match contract.status {
        Status::Draft => "draft".into(),
        Status::Signed(day) => format!("signed {}", long_date(day)),
    };
    vec![
        Fact { key: "Practice", value: Cell::text(&*contract.practice_name) },
        Fact { key: "Contract", value: Cell::text(format!("version {}, {status}", contract.version)) },
        Fact { key: "Years", value: Cell::count(contract.years.len()) },
        Fact { key: "Runs", value: Cell::count(outlook.average.runs) },
        Fact { key: "Seed", value: Cell::Id(outlook.average.seed.to_string()) },
    ]
}
