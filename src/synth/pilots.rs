//! The councils that are made most often: the six pilots, and any number of numbered ones for measuring speed.

use super::{CouncilWanted, Form, Headings};

/// The six pilot councils: only the names are real; every child, home and number is made up.
pub fn pilots() -> Vec<CouncilWanted> {
    use {
        Form::{CsvSet, Workbook},
        Headings::{AsPublished, OtherLetters, OtherOrder},
    };
    let pilot = |code: &str, held, others, form, headings, area: &str, number_prefix: &str| CouncilWanted {
        code: code.into(),
        practice: format!("{code}-practice"),
        held,
        others,
        form,
        headings,
        area: area.into(),
        number_prefix: number_prefix.into(),
    };
    vec![
        pilot("liverpool", 120, 40, Workbook, AsPublished, "L", ""),
        pilot("kent", 220, 60, CsvSet, AsPublished, "CT", "K"),
        pilot("sandwell", 90, 30, Workbook, OtherOrder, "B", "0"),
        pilot("hillingdon", 80, 36, CsvSet, OtherLetters, "UB", "H"),
        pilot("staffordshire", 160, 48, CsvSet, AsPublished, "ST", "7"),
        pilot("blackburn-with-darwen", 100, 24, Workbook, AsPublished, "BB", "BD"),
    ]
}

/// So many councils named `council-001` and on, each with so many children looked after, three in four of them held.
pub fn numbered(councils: usize, children: usize) -> Vec<CouncilWanted> {
    (1..=councils)
        .map(|number| CouncilWanted {
            code: format!("council-{number:03}"),
            practice: format!("council-{number:03}-practice"),
            held: children * 3 / 4,
            others: children - children * 3 / 4,
            form: Form::CsvSet,
            headings: Headings::AsPublished,
            area: "ZZ".into(),
            number_prefix: String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_pilots_send_in_both_forms() {
        let pilots = pilots();
        let workbooks = pilots.iter().filter(|council| council.form == Form::Workbook).count();
        assert_eq!((pilots.len(), workbooks), (6, 3));
        assert_eq!(pilots.iter().map(|council| council.held).sum::<usize>(), 770);
        let numbered = numbered(2, 750);
        assert_eq!(numbered[1].code, "council-002");
        assert_eq!(numbered[1].held + numbered[1].others, 750);
    }
}
