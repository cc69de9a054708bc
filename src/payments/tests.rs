//! Golden examples to the penny.

use super::reference_contract::CONTRACT;
use super::{Outcome, Terms, prove};
use crate::contracts::{Contract, ContractYear, Drawn, Severity, draw_up, sentence};
use crate::read::Sheet;
use crate::words::{Date, Pence, Share, half_away, whole};

const YEARS: &str = "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN
1,01/04/2023,31/03/2024,4100000,80,0,10,10,2024-09
2,01/04/2024,31/03/2025,4100000,60,20,10,10,2025-09
3,01/04/2025,31/03/2026,4100000,40,40,10,10,2026-09
4,01/04/2026,31/03/2027,4100000,20,60,10,10,2027-09";
const CLAUSES: &str =
    "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
PS1,PS1@2025,linear,25,11.7,8.4,,,60,midpoint,leave out,0
PS2,PS2@2025,linear,25,63.3,72.3,,,20,nothing,leave out,0
SW1,SW1@2024,linear,25,31.8,20.5,,,60,midpoint,leave out,0
HLT,H1@2025,linear,25,85,95,,,40,midpoint,leave out,0";
const EXAMPLES: &str = "CLAUSE,YEAR,HAVING,AMONG,PAYS
PS1,4,12,120,316818.18
PS2,4,29,42,392753.97
SW1,4,32,120,279380.53
HLT,4,78,86,350406.98";

fn draw(contract: &str, years: &str, clauses: &str, examples: &str) -> Drawn {
    let tables = [("contract", contract), ("years", years), ("clauses", clauses), ("examples", examples)];
    let sheets = tables.map(|(name, text)| {
        let mut sheet = Sheet::new(format!("contracts/north/{name}.csv"), None);
        for (number, line) in (1..).zip(text.lines()) {
            sheet.push(number, line.split(','));
        }
        sheet
    });
    draw_up("north", &sheets.each_ref())
}

fn contract() -> Contract {
    draw(CONTRACT, YEARS, CLAUSES, EXAMPLES).contract.unwrap()
}

fn pays(contract: &Contract, year: &ContractYear, clause: &str, having: u64, among: u64) -> i64 {
    let clause = contract.clauses.iter().find(|known| &*known.id == clause).unwrap();
    half_away(
        Terms::of(contract, year, Date::MAX)
            .earned(clause, &Outcome::of(Share::new(having, among)))
            .unwrap()
            .exact,
    )
    .count()
}

#[test]
fn pay_01_the_four_elements_of_four_years() {
    let contract = contract();
    for (year, core, outcomes) in [
        (0, 328_000_000, 0),
        (1, 246_000_000, 82_000_000),
        (2, 164_000_000, 164_000_000),
        (3, 82_000_000, 246_000_000),
    ] {
        let year = &contract.years[year];
        let sums = [year.core, year.outcomes, year.retainer, year.corporate].map(|share| year.sum(share));
        assert_eq!(sums.map(Pence::count), [core, outcomes, 41_000_000, 41_000_000]);
        assert_eq!(sums.iter().copied().sum::<Pence>(), year.base);
    }
}

#[test]
fn pay_06_five_children_separate_all_from_nothing() {
    let contract = contract();
    let year = &contract.years[3];
    let paid: Vec<i64> = (9..=16).map(|having| pays(&contract, year, "PS1", having, 120)).collect();
    assert_eq!(paid, [61_500_000, 61_500_000, 47_212_121, 31_681_818, 16_151_515, 621_212, 0, 0]);
}

#[test]
fn pay_07_a_practice_and_its_examples_in_the_contract() {
    let contract = contract();
    assert_eq!(prove(&contract), []);
    let year = &contract.years[3];
    let total = pays(&contract, year, "PS1", 12, 120)
        + pays(&contract, year, "PS2", 29, 42)
        + pays(&contract, year, "SW1", 32, 120)
        + pays(&contract, year, "HLT", 78, 86);
    assert_eq!(total, 133_935_966);
}

#[test]
fn pay_12_a_rate_card_pays_beyond_the_deadweight_up_to_its_cap() {
    let clauses = "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
RV1,RV1@2026,rate card,100,,,1300,16.66666667,1,nothing,leave out,0";
    let years = |base| {
        format!(
            "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN\n1,01/04/2026,31/03/2027,{base},0,100,0,0,2027-09"
        )
    };
    let examples = "CLAUSE,YEAR,HAVING,AMONG,PAYS\nRV1,1,34,60,31200.00";
    let contract = draw(CONTRACT, &years("40000"), clauses, examples).contract.unwrap();
    assert_eq!(prove(&contract), [], "a sixth, written with eight decimals, gives the penny");
    let capped = draw(CONTRACT, &years("30000"), clauses, examples).contract.unwrap();
    assert_eq!(pays(&capped, &capped.years[0], "RV1", 34, 60), 3_000_000);
    let says = &prove(&capped)[0];
    assert_eq!(
        says.to_string(),
        "contracts/north/examples.csv · row 2 · PAYS: L111: 34 of 60 pay £30,000.00 by clause RV1, not £31,200.00. \
         Correct the example or the clause."
    );
}

#[test]
fn m17_below_the_minimum_the_declared_treatment_applies_and_at_it_the_score() {
    let contract = contract();
    let year = &contract.years[3];
    assert_eq!(pays(&contract, year, "PS1", 59, 59), 30_750_000, "half of the most");
    assert_eq!(pays(&contract, year, "PS1", 60, 60), 0);
    assert_eq!(pays(&contract, year, "PS2", 0, 0), 0, "nobody to count pays nothing here");
}

#[test]
fn m11_a_better_value_never_lowers_a_score() {
    let contract = contract();
    for clause in &contract.clauses {
        let scores: Vec<_> = (0..=120)
            .map(|having| {
                let terms = Terms::of(&contract, &contract.years[3], Date::MAX);
                terms.earned(clause, &Outcome::of(Share::new(having, 120))).unwrap().score
            })
            .collect();
        let rising = scores.is_sorted();
        let falling = scores.iter().rev().is_sorted();
        let expected = matches!(clause.measure.better, crate::indicators::Better::Higher);
        assert!(if expected { rising } else { falling }, "{}", clause.id);
        assert!(scores.iter().all(|score| whole(0) <= *score && *score <= whole(1)));
    }
}

#[test]
fn a_clause_is_one_sentence() {
    let contract = contract();
    assert_eq!(
        sentence(&contract, &contract.years[3], &contract.clauses[0]),
        "For the year to 31 March 2027 the council pays the practice, for children it held on the last day of the \
         period and for at least 183 days of the year to it, up to £615,000.00 for PS1@2025 (three or more placements in \
         twelve months): nothing at 11.7 % or above, all at 8.4 % or below, in proportion between; not scored below 60 \
         children, when it pays half of it; children about whom nobody can say are left out; 80 % of it on account each \
         month from that month's return, settled in September 2027 from the final return."
    );
}

#[test]
fn shares_that_do_not_add_up_say_by_how_much_and_every_wrong_cell_is_named() {
    let years = YEARS.replace("4100000,20,60,10,10", "4100000,20,65,10,10").replace("2025-09", "September");
    let clauses =
        CLAUSES.replace("11.7", "7.7").replace("PS2@2025", "PS2@2024").replace("SW1@2024", "SV1@2024");
    let drawn = draw(&CONTRACT.replace("on_account,80", "on_account,lots"), &years, &clauses, EXAMPLES);
    assert!(drawn.contract.is_none());
    let said: Vec<String> =
        drawn.lints.iter().filter(|lint| lint.severity == Severity::Error).map(ToString::to_string).collect();
    let expected = [
        "contracts/north/clauses.csv · row 2 · ZERO: L301: ZERO is 7.7 and FULL is 8.4, but a lower rate is better here. Give a ZERO above FULL.",
        "contracts/north/clauses.csv · row 3 · INDICATOR: L217: 'PS2@2024' does not pin a known version. Give PS2@2025.",
        "contracts/north/clauses.csv · row 4 · INDICATOR: L105: 'SV1@2024' is not known here. Did you mean SW1@2024? Give \
         one of: PS1@2025, PS2@2025",
        "contracts/north/contract.csv · row 8 · VALUE: L103: 'lots' stands here. Give a percentage from 0 to 100, such as 80.",
        "contracts/north/years.csv · row 3 · SETTLED_IN: L103: 'September' stands here. Give a month as 2027-09.",
        "contracts/north/years.csv · row 5: L101: The shares of year 4 add up to 105.00 %, which is 5.00 % too much. They \
         must add up to 100 %.",
    ];
    for sentence in expected {
        assert!(said.iter().any(|lint| lint.starts_with(sentence)), "missing: {sentence}\nsaid: {said:#?}");
    }
}

#[test]
fn unknown_children_counted_against_are_in_the_counts_and_in_what_chance_could_do() {
    use crate::indicators::{Figure, Measured, PracticeFigures, StateCount, wilson};
    let clauses = "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
RV1,RV1@2026,rate card,100,,,4500,50,5,nothing,count against,0";
    let examples = "CLAUSE,YEAR,HAVING,AMONG,PAYS\nRV1,4,6,10,4500.00";
    let contract = draw(CONTRACT, YEARS, clauses, examples).contract.unwrap();
    let known = Share::new(6, 7);
    let mut figure = Figure::nobody(contract.clauses[0].measure.indicator.unwrap());
    figure.share = known;
    figure.interval = wilson(known);
    figure.weighed = StateCount { has: 6, has_not: 1, unknown: 3, ..StateCount::default() };
    let figures = PracticeFigures {
        practice: "north".into(),
        held: 10,
        figures: vec![figure],
        before: Vec::new(),
        claims: Vec::new(),
    };
    let month = "2026-10".parse().unwrap();
    let statement = super::settle(&contract, month, &Measured::Yes(&figures), Date::MAX).unwrap();
    let scored = statement.lines.iter().find_map(|line| line.scored.as_ref()).unwrap();
    assert_eq!(scored.share, Share::new(6, 10));
    assert_eq!(scored.interval, wilson(scored.share));
    // Three to eight of ten by chance: none beyond five, or three at £4,500.00, of which a month is a fifteenth.
    assert_eq!(scored.between, Some((Pence::ZERO, Pence::new(90_000))));
}

/// A contract whose one clause is `clause`, of a measure that it declares itself.
fn of_one_clause(measure: &str, clause: &str) -> Contract {
    const HEADINGS: &str = "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE,POINTS,CAP,DOMAIN";
    let clauses = format!("{HEADINGS}\n{clause}");
    let measures = format!("MEASURE,TITLE,BETTER,SCALE,SOURCE\n{measure}");
    let examples = "CLAUSE,YEAR,HAVING,AMONG,PAYS";
    let tables = [
        ("contract", CONTRACT),
        ("years", YEARS),
        ("clauses", &clauses),
        ("measures", &measures),
        ("examples", examples),
    ];
    let sheets = tables.map(|(name, text)| {
        let mut sheet = Sheet::new(format!("contracts/north/{name}.csv"), None);
        for (number, line) in (1..).zip(text.lines()) {
            sheet.push(number, line.split(','));
        }
        sheet
    });
    let drawn = draw_up("north", &sheets.each_ref());
    assert!(drawn.contract.is_some(), "{:?}", drawn.lints);
    drawn.contract.unwrap()
}

#[test]
fn pay_13_care_days_avoided_and_weeks_up_to_a_cap() {
    let days = of_one_clause(
        "CARE,days in care,lower,percent,x",
        "CARE,CARE,days avoided,,55,,60.00,,0,nothing,leave out,0,,,",
    );
    assert_eq!(24 * 913, 21_912);
    assert_eq!(pays(&days, &days.years[0], "CARE", 2_608, 21_912), 56_661_600);
    assert_eq!(
        pays(&days, &days.years[0], "CARE", 12_100, 21_912),
        0,
        "more days than the baseline pay nothing"
    );
    let weeks = |cap: &str| {
        of_one_clause(
            "WEEKS,weeks of work,higher,number,x",
            &format!("WEEKS,WEEKS,per week,,,,180,,0,nothing,leave out,0,,{cap},"),
        )
    };
    let (capped, open) = (weeks("18000"), weeks(""));
    assert_eq!(pays(&open, &open.years[0], "WEEKS", 104, 104), 1_872_000);
    assert_eq!(pays(&capped, &capped.years[0], "WEEKS", 104, 104), 1_800_000);
}

#[test]
fn pay_23_a_monthly_fee_is_shared_by_days_held() {
    let parts = crate::words::split(Pence::new(1_200_000), &[whole(167), whole(198)]);
    assert_eq!(parts, [Pence::new(549_041), Pence::new(650_959)]);
}
