//! The odds of a contract, for those who are about to sign it.

use crate::contracts::{Contract, Status};
use crate::payments::simulate::{BackTested, Outlook};
use crate::reports::said::{Cell, Document, Fact, Profile};
use crate::reports::sections::simulation::{
    account, alternatives, assumptions, expected, luck, method, one_case, past_years,
};
use crate::words::long_date;

/// The odds of a contract; `example_data` says whether its council is made up.
pub fn simulation(contract: &Contract, outlook: &Outlook, example_data: bool) -> Document {
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
        what: "Odds".into(),
        title: format!("Odds of the contract – {}", contract.practice_name),
        headline: headline(outlook),
        example_data,
        profile: Profile::Statement,
        facts: facts(contract, outlook),
        sections,
    }
}

/// Past returns alone.
pub fn past_returns(contract: &Contract, tested: &BackTested, example_data: bool) -> Document {
    let last = tested.years.last().map_or("no year".into(), |year| year.year.to_string());
    Document {
        what: "Past returns".into(),
        title: format!("Past returns, had the contract been live – {}", contract.practice_name),
        headline: format!(
            "{} past years up to {last}, by the terms of year {}",
            tested.years.len(),
            tested.terms_of
        ),
        example_data,
        profile: Profile::Statement,
        facts: vec![
            Fact { key: "Practice", value: Cell::text(&*contract.practice_name) },
            Fact { key: "Contract version", value: Cell::text(&*contract.version) },
        ],
        sections: vec![past_years(contract, tested)],
    }
}

fn headline(outlook: &Outlook) -> String {
    let Some(year) = outlook.judged() else { return "There is no contract year".into() };
    let shown = |sum| Cell::Pounds(sum).shown();
    format!(
        "An average practice earns {} by outcomes in year {}; chance alone makes that anything from {} to {}",
        shown(year.average.mean),
        year.number,
        shown(year.average.p5),
        shown(year.average.p95)
    )
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
