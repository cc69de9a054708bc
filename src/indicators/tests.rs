//! Worked examples in the return's own words.

mod conservation;
mod decided;
mod who_answers;

use super::blocks::{Continuous, Life, Window};
use super::{Attribution, Figure, Figures, Practice, State, measure};
use crate::read::Sheet;
use crate::returns::{Return, TableId, assemble};
use crate::validate::{Year, validate};
use crate::words::{Period, day};

/// A return from small tables: `Episodes 2025-26`, headings, rows; a blank line ends a table.
fn given(period: &str, text: &str) -> Return {
    let period: Period = period.parse().unwrap();
    let mut sheets: Vec<(Period, Sheet)> = Vec::new();
    for block in text.trim().split("\n\n") {
        let mut lines = block.lines().map(str::trim);
        let title = lines.next().unwrap();
        let (table, sent) = title.split_once(' ').unwrap();
        let all = TableId::named(table).unwrap().headings();
        let headings: Vec<&str> = lines.next().unwrap().split('|').map(str::trim).collect();
        let mut sheet = Sheet::new(title, Some(table.into()));
        sheet.push(1, all.iter().copied());
        for (number, line) in (2..).zip(lines) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let cell = |heading: &&str| {
                headings.iter().position(|name| name == heading).and_then(|at| cells.get(at))
            };
            sheet.push(number, all.iter().map(|heading| cell(heading).copied().unwrap_or("")));
        }
        sheets.push((sent.parse().unwrap(), sheet));
    }
    let sent: Vec<(Period, Vec<&Sheet>)> =
        sheets.iter().map(|(period, sheet)| (*period, vec![sheet])).collect();
    assemble("example", period, &sent)
}

fn figures(given: Return) -> Figures {
    measured(given, &[Practice::new("north", Attribution::Census)])
}

fn measured(given: Return, practices: &[Practice<'_>]) -> Figures {
    let year = Year::of(given.this().period);
    measure(&validate(given, &year, &[]).cleared, practices)
}

fn states(figures: &Figures, id: &str) -> Vec<String> {
    said(figures.practices[0].figure(id).unwrap())
}

fn said(figure: &Figure) -> Vec<String> {
    figure
        .verdicts
        .iter()
        .map(|verdict| match verdict.state.why() {
            "" => verdict.state.word().to_string(),
            why => format!("{}: {why}", verdict.state.word()),
        })
        .collect()
}

#[test]
fn a_spell_lasts_while_the_carer_stays_and_an_absence_is_set_aside() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 10/05/2023 | S | U6 | 12/06/2024 | X1 | XX1 1AA
         1 | 12/06/2024 | P | T1 | 20/06/2024 | X1 | XX2 2BB
         1 | 20/06/2024 | P | U6 | 01/09/2024 | X1 | XX1 1AA
         1 | 01/09/2024 | L | U6 | 15/11/2024 | X1 | XX1 1AA
         1 | 15/11/2024 | P | K2 | 03/02/2025 | X1 | XX3 3CC
         1 | 03/02/2025 | U | K2 |  |  | XX4 4DD
         2 | 10/05/2023 | S | U6 | 02/04/2024 | X1 | XX1 1AA
         2 | 02/04/2024 | P | U6 | 30/03/2025 | X1 | XX2 2AA
         2 | 30/03/2025 | P | U6 |  |  | XX3 3AA

         Assignments 2024-25
         CHILD | PRACTICE | HELD_FROM
         1 | north | 10/05/2023
         2 | north | 10/05/2023",
    );
    let window = Window::months_to(day(2025, 3, 31), 12);
    let spells = |key| Life::of(&given.child(key), day(2024, 4, 1)).spells_in(window).len();
    assert_eq!((spells(0), spells(1)), (2, 3));
    assert_eq!(states(&figures(given), "PS1"), ["has not", "has"]);
}

#[test]
fn twelve_months_start_on_the_first_of_april_and_a_start_after_it_breaks_them() {
    use Continuous::{No, Unknown, Yes};
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | LS | DEC | REC
         1 | 01/04/2024 | S | C2 | |
         2 | 02/04/2024 | S | C2 | |
         3 | 01/01/2024 | S | C2 | 01/06/2024 | X1
         3 | 01/06/2024 | P | C2 | |
         4 | 01/01/2024 | S | C2 | 01/06/2024 | E4A
         4 | 05/06/2024 | S | C2 | |
         5 | 01/01/2024 | S | C2 | 01/06/2024 | X1
         5 | 01/06/2024 | L | V4 | 09/06/2024 | X1
         5 | 09/06/2024 | L | C2 | |
         6 | 01/06/2024 | P | C2 | |",
    );
    let lives: Vec<Life<'_>> = given.children().map(|child| Life::of(&child, day(2025, 4, 1))).collect();
    let continuous: Vec<Continuous> =
        lives.iter().map(|life| life.looked_after_since(day(2024, 4, 1), day(2025, 3, 31))).collect();
    assert_eq!(continuous, [Yes, No, Yes, No, No, Unknown]);
}

#[test]
fn a_worker_who_comes_back_is_counted_once() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE
         1 | 01/01/2024 | S
         2 | 01/01/2024 | S
         3 | 01/01/2024 | S

         SWEpisodes 2024-25
         CHILD | SW_ID | SW_DECOM | SW_DEC
         1 | SWA | 01/01/2024 | 01/06/2024
         1 | SWB | 01/06/2024 | 01/09/2024
         1 | SWA | 01/09/2024 |
         2 | SWA | 01/01/2024 | 01/06/2024
         2 | SWB | 01/06/2024 | 01/09/2024
         2 | SWC | 01/09/2024 |

         Assignments 2024-25
         CHILD | PRACTICE | HELD_FROM | HELD_TO
         1 | north | 01/01/2024
         2 | north | 01/01/2024
         3 | north | 01/01/2024 | 31/03/2025",
    );
    let figures = figures(given);
    assert_eq!(states(&figures, "SW1"), ["has not", "has", "excluded: not held on the last day"]);
    assert_eq!(figures.in_none, [Box::from("3")]);
}

#[test]
fn reviews_are_due_in_twenty_working_days_then_three_then_six_months() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE
         1 | 03/06/2024 | S
         2 | 03/06/2024 | S
         3 | 03/06/2024 | S
         4 | 03/06/2022 | S

         Reviews 2024-25
         CHILD | REVIEW
         1 | 01/07/2024
         1 | 01/10/2024
         1 | 01/04/2025
         2 | 02/07/2024
         2 | 01/10/2024
         3 | 01/07/2024
         3 | 01/10/2024
         4 | 20/05/2024
         4 | 20/11/2024

         Assignments 2024-25
         CHILD | PRACTICE | HELD_FROM
         1 | north | 01/01/2022
         2 | north | 01/01/2022
         3 | north | 01/01/2022
         4 | north | 01/01/2022",
    );
    assert_eq!(states(&figures(given), "RV1"), ["has", "has not", "has", "has"]);
}

#[test]
fn what_the_returns_do_not_hold_is_unknown_and_never_no() {
    let given = given(
        "2026-10",
        "Header 2026-10
         CHILD | DOB
         1 | 05/05/2015

         Episodes 2026-10
         CHILD | DECOM | RNE | DEC | REC
         1 | 01/06/2026 | P | |
         2 | 01/01/2020 | S | |
         2 | 01/06/2026 | P | |

         OC2 2026-10
         CHILD | HEALTH_ASSESSMENT
         1 | 1

         Assignments 2026-10
         CHILD | PRACTICE | HELD_FROM
         1 | north | 01/01/2022
         2 | north | 01/01/2022",
    );
    let figures = figures(given);
    assert_eq!(
        states(&figures, "PS1"),
        [
            "unknown: the return of the year before is missing",
            "unknown: an episode is open although another follows"
        ]
    );
    assert_eq!(states(&figures, "H1")[0], "unknown: the returns of earlier years are missing");
    let missing = figures.practices[0].figure("RV1").unwrap();
    assert_eq!(missing.not_measured.as_deref(), Some("Reviews did not come"));
    assert!(matches!(figures.practices[0].figure("PS2").unwrap().verdicts[0].state, State::Unknown(_)));
}

#[test]
fn a_row_that_nobody_owns_could_be_anybodys() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE
         1 | 03/06/2022 | S

         Reviews 2024-25
         CHILD | REVIEW
         1 | 20/05/2024
          | 20/11/2024
         Total | 2

         Assignments 2024-25
         CHILD | PRACTICE | HELD_FROM
         1 | north | 01/01/2022
         Total | 1",
    );
    let figures = figures(given);
    let reason = |id| figures.practices[0].figure(id).unwrap().not_measured.as_deref();
    assert_eq!(reason("RV1"), Some("rows of Reviews for 2024-25 are not used"));
    assert_eq!(reason("PS1"), None, "a total at the foot loses nothing");
}

#[test]
fn without_assignments_nothing_is_measured_because_nobody_knows_who_held_whom() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 10/05/2023 | S | U6 | | | XX1 1AA",
    );
    let figures = figures(given);
    let figure = figures.practices[0].figure("PS1").unwrap();
    assert_eq!(figure.not_measured.as_deref(), Some("Assignments did not come"));
}

/// The state of each child under an indicator, whoever holds the child.
fn decided(given: &Return, id: &str) -> Vec<String> {
    let indicator = super::list::named(id).unwrap();
    let window = indicator.window(given.this().period.last_day());
    let known_from = super::measure::known_from(given);
    let state = |child| indicator.decide(&Life::of(&child, known_from), window).0;
    let said = |state: State| match state.why() {
        "" => state.word().to_string(),
        why => format!("{}: {why}", state.word()),
    };
    given.children().map(state).map(said).collect()
}

#[test]
fn a_care_leaver_has_ninety_one_days_since_fourteen_and_none_on_the_birthday() {
    let given = given(
        "2024-25",
        "Header 2024-25
         CHILD | DOB
         1 | 01/06/2007
         2 | 01/06/2007
         3 | 01/06/2007
         4 | 01/06/2007
         5 | 01/06/2007
         6 | 01/06/2007

         Episodes 2021-22
         CHILD | DECOM | RNE | DEC | REC
         1 | 02/06/2021 | S | 31/08/2021 | E4A
         2 | 02/06/2021 | S | 30/08/2021 | E4A
         3 | 02/06/2021 | S | 30/09/2021 | E4A

         Episodes 2022-23
         CHILD | DECOM | RNE | DEC | REC
         1 | 01/07/2022 | S | 02/07/2022 | E4A

         Episodes 2023-24
         CHILD | DECOM | RNE | DEC | REC
         1 | 01/07/2023 | S | 02/07/2023 | E4A
         2 | 01/07/2023 | S | 02/07/2023 | E4A
         4 | 01/02/2024 | S
         5 | 01/01/2024 | S

         Episodes 2024-25
         CHILD | DECOM | RNE | DEC | REC
         4 | 01/02/2024 | S | 02/06/2024 | E4A
         5 | 01/01/2024 | S | 01/06/2024 | E4A
         6 | 01/01/2025 | S | 01/02/2025 | E4A

         OC3 2024-25
         CHILD | IN_TOUCH | ACTIV
         1 | YES | F1
         2 | YES | F1
         3 | YES | F1
         4 | YES | F1",
    );
    let short = "out of population: in care for fewer than 91 days since 14, or not since 16";
    let on_it = "out of population: still looked after on the 17th or 18th birthday";
    assert_eq!(decided(&given, "CL1a"), ["has", short, short, on_it, "unknown: no row in OC3", short]);
}

#[test]
fn what_is_told_once_a_year_is_found_in_the_year_the_window_ends_in() {
    let given = given(
        "2025-26",
        "Episodes 2025-26
         CHILD | DECOM | RNE
         1 | 01/01/2023 | S

         OC2 2025-26
         CHILD | TEETH_CHECK
         1 | 0

         OC2 2024-25
         CHILD | TEETH_CHECK
         1 | 1",
    );
    let life = Life::of(&given.child(0), day(2024, 4, 1));
    let indicator = super::list::named("H2").unwrap();
    let word = |at| indicator.decide(&life, indicator.window(at)).0;
    assert_eq!(word(day(2026, 3, 31)).word(), "has not");
    assert_eq!(word(day(2025, 3, 31)).word(), "has");
    assert_eq!(word(day(2024, 3, 31)).why(), "the return for 2023-24 is missing");
}

#[test]
fn a_series_of_short_breaks_that_ended_on_the_first_day_breaks_the_twelve_months() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | LS | DEC | REC
         1 | 01/01/2024 | S | V4 | 01/04/2024 | X1
         1 | 01/04/2024 | L | C2
         2 | 01/01/2024 | S | V4 | 31/03/2024 | X1
         2 | 31/03/2024 | L | C2",
    );
    let lives: Vec<Life<'_>> = given.children().map(|child| Life::of(&child, day(2024, 4, 1))).collect();
    let continuous = |life: &Life<'_>| life.looked_after_since(day(2024, 4, 1), day(2025, 3, 31));
    assert_eq!(continuous(&lives[0]), Continuous::No);
    assert_eq!(continuous(&lives[1]), Continuous::Yes);
}

#[test]
fn coming_back_into_care_is_a_new_spell_wherever_the_child_lives() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 01/04/2024 | S | U6 | 01/06/2024 | X1 | XX1 1AA
         1 | 01/06/2024 | P | T1 | 08/06/2024 | E4A | XX2 2BB
         1 | 01/09/2024 | S | U6 | 10/09/2024 | X1 | XX1 1AA
         1 | 10/09/2024 | P | T0 | 20/09/2024 | X1 | XX3 3CC
         1 | 20/09/2024 | P | U6 | | | XX1 1AA",
    );
    let life = Life::of(&given.child(0), day(2024, 4, 1));
    let spells: Vec<usize> = life.spells(day(2025, 3, 31)).iter().map(|spell| spell.rows.len()).collect();
    assert_eq!((life.doubt.as_deref(), spells), (None, vec![1, 2]));
    let periods: Vec<_> = life.periods_of_care().map(|care| (care.start(), care.end())).collect();
    let first = (day(2024, 4, 1), Some(day(2024, 6, 8)));
    assert_eq!(periods, [first, (day(2024, 9, 1), None)]);
    assert_eq!(life.spells(day(2024, 9, 15)).len(), 2, "what comes later is not known yet");
}

#[test]
fn care_that_goes_on_by_its_code_but_not_by_its_episodes_is_doubtful() {
    let given = given(
        "2024-25",
        "Episodes 2024-25
         CHILD | DECOM | RNE | LS | DEC | REC
         1 | 01/04/2024 | S | C2 | 01/06/2024 | X1
         1 | 02/06/2024 | P | C2
         2 | 01/04/2024 | S | C2 | 01/06/2024 | X1
         3 | 01/04/2024 | S | C2 | 01/06/2024 | X1
         3 | 01/06/2024 | L | V3
         4 | 01/04/2024 | S | C2 | 01/06/2024 | X1
         4 | 01/06/2024 | S | C2
         5 | 01/04/2024 | S | C2 | 01/04/2024 | X1
         5 | 01/04/2024 | P | C2",
    );
    let lives: Vec<Life<'_>> = given.children().map(|child| Life::of(&child, day(2024, 4, 1))).collect();
    let doubts: Vec<Option<&str>> = lives.iter().map(|life| life.doubt.as_deref()).collect();
    let later = Some("an episode ends with X1, but the next begins later");
    assert_eq!(doubts, [later, Some("an episode ends with X1, but none follows"), None, None, None]);
    let middle = "unknown: care starts again in the middle of a period of care";
    assert_eq!(decided(&given, "PS4")[3], middle);
}
