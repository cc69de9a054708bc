//! The days of AD1 beside those of the episodes: one row a pair of days.

use crate::returns::tables::{Adoption, Episode};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, is_placed_for_adoption, was_adopted};
use crate::words::{Date, short_date};

/// One rule for each pair.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "331",
        "The match must not be later than the start of the episode that ended with the adoption.",
        &["DATE_MATCH"],
        |child, _, flags| {
            let adopted = child.this.episodes.iter().filter(|row| was_adopted(row));
            beside(child, flags, &["DECOM", "REC"], adopted, matched_after);
        },
        "
            Episodes
            CHILD | DECOM | REC
            1 | 01/06/2026 | E11 <-
            2 | 02/06/2026 | E11
            3 | 01/06/2026 | X1
            4 | 01/06/2026 | E12

            AD1
            CHILD | DATE_MATCH
            1 | 02/06/2026 <-
            2 | 02/06/2026
            3 | 02/06/2026
            4
        ",
    ),
    rule(
        "334",
        "The decision for adoption must not be older than the child's latest start of care.",
        &["DATE_INT"],
        |child, _, flags| beside(child, flags, &["DECOM", "RNE"], latest_start(child), decided_before),
        "
            Episodes
            CHILD | DECOM | RNE
            1 | 01/03/2025 | S
            1 | 02/06/2026 | S <-
            1 | 01/07/2026 | P
            1 | 01/08/2026
            1 | | S
            2 | 01/06/2026 | S
            3 | 02/06/2026 | P
            4 | 01/06/2026 | S

            AD1
            CHILD | DATE_INT
            1 | 01/06/2026 <-
            2 | 01/06/2026
            3 | 01/06/2026
            4
        ",
    ),
    rule(
        "521",
        "The decision for adoption must not be later than the day the child was placed for adoption.",
        &["DATE_INT"],
        |child, _, flags| {
            let placed = child.this.episodes.iter().filter(|row| is_placed_for_adoption(row));
            beside(child, flags, &["PLACE", "DECOM"], placed, decided_after);
        },
        "
            Episodes
            CHILD | DECOM | PLACE
            1 | 01/06/2026 | A4 <-
            2 | 02/06/2026 | A4
            3 | 01/06/2026 | U1

            AD1
            CHILD | DATE_INT
            1 | 02/06/2026 <-
            2 | 02/06/2026
            3 | 02/06/2026
        ",
    ),
    rule(
        "582",
        "A child should not be matched and adopted on one day.",
        &["DATE_MATCH"],
        |child, _, flags| {
            let adopted = child.this.episodes.iter().filter(|row| was_adopted(row));
            beside(child, flags, &["DEC"], adopted, matched_on_the_day);
        },
        "
            Episodes
            CHILD | DEC | REC
            1 | 01/06/2026 | E11 <-
            2 | 02/06/2026 | E11
            3 | 31/05/2026 | E11
            4 | 01/06/2026 | X1
            5 | | E11

            AD1
            CHILD | DATE_MATCH
            1 | 01/06/2026 <-
            2 | 01/06/2026
            3 | 01/06/2026
            4 | 01/06/2026
            5
        ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "How long children wait from care to decision, match, placement and adoption is published. Days in the wrong \
              order make the wait too short, or less than nothing.",
        table: TableId::Ad1,
        columns,
        years: Years::ALL,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

/// Marks every adoption and episode that contradict each other, with what is wrong with the two.
fn beside<'a>(
    child: &Child<'a>,
    flags: &mut Flags<'_>,
    columns: &'static [&'static str],
    episodes: impl Iterator<Item = &'a Episode>,
    wrong: fn(&Adoption, &Episode) -> Option<String>,
) {
    for episode in episodes {
        for adoption in child.this.adoptions {
            if let Some(message) = wrong(adoption, episode) {
                flags.at(TableId::Episodes, episode.row, columns, message.clone());
                flags.row(adoption.row, message);
            }
        }
    }
}

fn latest_start<'a>(child: &Child<'a>) -> impl Iterator<Item = &'a Episode> + use<'a> {
    let starts_care = |episode: &&Episode| episode.new_reason.get().is_some_and(|reason| reason == "S");
    child.this.episodes.iter().rfind(starts_care).into_iter()
}

fn matched_after(adoption: &Adoption, episode: &Episode) -> Option<String> {
    let (matched, start) = (adoption.matched_on.get()?, episode.start.get()?);
    (start < matched).then(|| order("DATE_MATCH", matched, "after the placement for adoption, DECOM,", start))
}

fn decided_before(adoption: &Adoption, episode: &Episode) -> Option<String> {
    let (decided, start) = (adoption.decided_on.get()?, episode.start.get()?);
    (decided < start).then(|| order("DATE_INT", decided, "before care last started, DECOM,", start))
}

fn decided_after(adoption: &Adoption, episode: &Episode) -> Option<String> {
    let (decided, start) = (adoption.decided_on.get()?, episode.start.get()?);
    (start < decided).then(|| order("DATE_INT", decided, "after the placement for adoption, DECOM,", start))
}

fn matched_on_the_day(adoption: &Adoption, episode: &Episode) -> Option<String> {
    let (matched, end) = (adoption.matched_on.get()?, episode.end.get()?);
    (matched == end).then(|| order("DATE_MATCH", matched, "the day of the adoption itself, DEC,", end))
}

fn order(column: &str, day: Date, how: &str, other: Date) -> String {
    format!(
        "{column} in AD1 is {}, {how} on {}. Mend AD1, or the episode.",
        short_date(day),
        short_date(other)
    )
}
