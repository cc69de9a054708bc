//! From sheets to a return: tables recognised, children numbered, rows put in order.

use super::beside::{Beside, mark_asylum_seekers};
use super::control::Controls;
use super::full::full;
use super::heading::Recognised;
use super::intake::Intake;
use super::no_rows::no_rows;
use super::numbering::{Id, Met, union};
use super::{Effect, Remark, Return, RowCount, Submission, TableId, recognise};
use crate::read::Sheet;
use crate::words::{Period, Place};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A sheet with the period it was sent for and the table it is.
struct Known<'a> {
    period: Period,
    sheet: &'a Sheet,
    is: Recognised,
}

/// Assembles what one council sent: `sheets` for `period` and for the earlier periods it is read beside.
/// The answer does not depend on the order of sheets or of rows.
pub fn assemble(council: &str, period: Period, sheets: &[(Period, Vec<&Sheet>)]) -> Return {
    let mut remarks = Vec::new();
    let known = known_sheets(sheets, &mut remarks);
    let mut periods: Vec<Period> =
        sheets.iter().map(|(sent_for, _)| *sent_for).filter(|sent| *sent != period).collect();
    periods.sort_by_key(|sent| std::cmp::Reverse((sent.last_day(), *sent)));
    periods.dedup();
    periods.insert(0, period);
    let mut count = RowCount::default();
    let mut submissions: Vec<Submission> = periods.into_iter().map(Submission::empty).collect();
    let taken = known.par_iter().enumerate().map(|(source, sheet)| {
        let source = u16::try_from(source).expect("a period has few tables, and a return few periods");
        let mut part = Submission::empty(sheet.period);
        let mut intake =
            Intake { source, met: Met::default(), remarks: Vec::new(), count: RowCount::default() };
        part.take(sheet.sheet, &sheet.is, &mut intake);
        (part, intake)
    });
    let (mut parts, intakes): (Vec<Submission>, Vec<Intake<'_>>) = taken.unzip();
    let children = intakes.par_iter().map(|intake| intake.met.in_order()).reduce(Vec::new, union);
    parts.par_iter_mut().zip(&intakes).for_each(|(part, intake)| {
        part.tables.order(&intake.met.numbers(&children), children.len());
    });
    let children = children.into_iter().map(Id::text).collect();
    for (part, intake) in parts.into_iter().zip(intakes) {
        let whole = submissions.iter_mut().find(|submission| submission.period == part.period);
        whole.expect("every period of a sheet has its submission").join(part);
        remarks.extend(intake.remarks);
        count.read += intake.count.read;
        count.refused += intake.count.refused;
    }
    submissions.iter_mut().for_each(mark_asylum_seekers);
    remarks.sort_by(|one, other| one.place.cmp(&other.place));
    let sources = known.iter().map(|known| known.sheet.place()).collect();
    Return {
        council: council.into(),
        children,
        sources,
        submissions,
        remarks,
        count,
        absent: BTreeSet::new(),
        beside: Beside::default(),
    }
}

/// The sheets that are tables, in the order of their places; a table that came twice is not used at all, because
/// nobody can say which of the two was meant.
fn known_sheets<'a>(sheets: &[(Period, Vec<&'a Sheet>)], remarks: &mut Vec<Remark>) -> Vec<Known<'a>> {
    let mut known: Vec<Known<'a>> = Vec::new();
    let mut controls = Vec::new();
    for (period, sheets) in sheets {
        for sheet in sheets {
            controls.extend(Controls::of(*period, sheet));
            if let Some(is) = recognise(sheet, remarks) {
                known.push(Known { period: *period, sheet, is });
            }
        }
    }
    known.sort_by_cached_key(|known| (known.period, known.sheet.place()));
    drop_mixed(&mut known, remarks);
    let mut count: HashMap<(Period, TableId), usize> = HashMap::new();
    for sheet in &known {
        *count.entry((sheet.period, sheet.is.table)).or_default() += 1;
    }
    known.retain(|sheet| {
        let once = count[&(sheet.period, sheet.is.table)] == 1;
        if !once {
            let (table, period) = (sheet.is.table, sheet.period);
            let says =
                format!("{table} came more than once for {period}, so none of them is used. Send one.");
            remarks.push(Remark::new(sheet.sheet.place(), Effect::TableRefused, says));
        }
        once
    });
    known.retain(|sheet| {
        let full = full(sheet.sheet);
        let fits = full.is_none();
        remarks.extend(full.map(|says| Remark::new(sheet.sheet.place(), Effect::TableRefused, says)));
        fits
    });
    known.retain(|sheet| {
        let empty = no_rows(sheet.sheet, &sheet.is);
        let filled = empty.is_none();
        remarks.extend(empty);
        filled
    });
    let came: Vec<_> = known.iter().map(|known| (known.period, known.sheet, &known.is)).collect();
    remarks.extend(controls.iter().flat_map(|controls| controls.hold(&came)));
    known
}

/// The tables that the return's own XML holds; the others have files of their own in either form.
const IN_XML: [TableId; 10] = [
    TableId::Header,
    TableId::Episodes,
    TableId::Reviews,
    TableId::Uasc,
    TableId::Oc2,
    TableId::Oc3,
    TableId::Ad1,
    TableId::PlacedAdoption,
    TableId::PrevPerm,
    TableId::Missing,
];

/// A return that came both as XML and in another form is not used in either: the XML is the whole of it, so the other says
/// the same again or contradicts it.
fn drop_mixed(known: &mut Vec<Known<'_>>, remarks: &mut Vec<Remark>) {
    let mut forms: BTreeMap<(Period, bool), BTreeSet<String>> = BTreeMap::new();
    let own = |known: &Known<'_>| IN_XML.contains(&known.is.table);
    for sheet in known.iter().filter(|known| own(known)) {
        let form = (sheet.period, sheet.sheet.place().is_element());
        forms.entry(form).or_default().insert(sheet.sheet.file().to_string());
    }
    let both = |period: &Period| Some((forms.get(&(*period, true))?, forms.get(&(*period, false))?));
    for (period, is_xml) in forms.keys() {
        let Some((xml, other)) = both(period) else { continue };
        let says = format!(
            "The return for {period} came both as XML ({}) and in another form ({}), so neither is used. Send one form.",
            names(xml),
            names(other)
        );
        for file in if *is_xml { xml } else { other } {
            remarks.push(Remark::new(Place::file(file.as_str()), Effect::TableRefused, says.clone()));
        }
    }
    known.retain(|sheet| !own(sheet) || both(&sheet.period).is_none());
}

fn names(files: &BTreeSet<String>) -> String {
    files.iter().map(|file| file.rsplit('/').next().unwrap_or(file)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(file: &str, rows: &[&str]) -> Sheet {
        let mut sheet = Sheet::new(file, None);
        for (number, row) in (1..).zip(rows) {
            sheet.push(number, row.split(','));
        }
        sheet
    }

    #[test]
    fn rows_in_are_rows_used_and_rows_refused() {
        let reviews = sheet(
            "reviews.csv",
            &[
                "CHILD,DOB,REVIEW,REVIEW_CODE",
                "B1,01/02/2015,05/06/2026,PN1",
                ",01/02/2015,05/06/2026,PN1",
                "A7,01/02/2015,04/06/2026",
                "A7,01/02/2015,31/02/2026,PN1",
                "Total,,,3",
            ],
        );
        let period: Period = "2026-10".parse().unwrap();
        let whole = assemble("kent", period, &[(period, vec![&reviews])]);
        assert_eq!((whole.count.read, whole.count.refused, whole.count.used()), (5, 3, 2));
        assert_eq!(whole.remarks.len(), 3);
        let ids: Vec<&str> = whole.children().map(|child| child.id()).collect();
        assert_eq!(ids, ["A7", "B1"]);
        let unreadable = &whole.child(0).this.reviews[0];
        assert_eq!(unreadable.held_on, super::super::Given::unreadable("31/02/2026"));
        assert_eq!(whole.place(unreadable.row).to_string(), "reviews.csv · row 5");
    }

    #[test]
    fn a_return_in_two_forms_is_used_in_neither() {
        let reviews = ["CHILD,DOB,REVIEW,REVIEW_CODE", "1,,05/06/2026,PN1"];
        let workers = sheet("sw.csv", &["CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "1,,SW1,,,"]);
        let mut xml = Sheet::new("return.xml", Some("CHILD/EPISODE".into()));
        let headings = TableId::Episodes.headings();
        xml.push(0, headings.iter().copied());
        xml.push(7, ["1"]);
        let period: Period = "2026-10".parse().unwrap();
        let whole =
            assemble("kent", period, &[(period, vec![&sheet("a/reviews.csv", &reviews), &workers, &xml])]);
        assert_eq!(whole.this().came.iter().collect::<Vec<_>>(), [&TableId::SwEpisodes]);
        assert_eq!(whole.remarks.len(), 2);
        let says = &whole.remarks[1].says;
        assert!(
            says.contains("came both as XML (return.xml) and in another form (reviews.csv), so neither is"),
            "{says}"
        );
        assert_eq!(whole.remarks[1].effect, Effect::TableRefused);
        let alone = assemble("kent", period, &[(period, vec![&workers, &xml])]);
        assert_eq!((alone.this().came.len(), alone.remarks.len()), (2, 0));
    }

    #[test]
    fn an_empty_table_is_not_a_nil_return() {
        let headings = "CHILD,DOB,REVIEW,REVIEW_CODE";
        let period: Period = "2026-10".parse().unwrap();
        let empty = sheet("reviews.csv", &[headings]);
        let whole = assemble("kent", period, &[(period, vec![&empty])]);
        assert!(!whole.has(TableId::Reviews) && whole.remarks[0].says.contains("counts as not sent"));
        let nil = sheet("reviews.csv", &[headings, "nil,,,"]);
        let whole = assemble("kent", period, &[(period, vec![&nil])]);
        assert!(whole.has(TableId::Reviews) && whole.remarks.is_empty());
        assert_eq!((whole.count.read, whole.children.len()), (0, 0));
    }

    #[test]
    fn a_table_that_came_twice_is_not_used() {
        let one = sheet("a.csv", &["CHILD,DOB,REVIEW,REVIEW_CODE", "1,,05/06/2026,PN1"]);
        let other = sheet("b.csv", &["CHILD,DOB,REVIEW,REVIEW_CODE", "1,,06/06/2026,PN1"]);
        let period: Period = "2026-10".parse().unwrap();
        let whole = assemble("kent", period, &[(period, vec![&other, &one])]);
        assert!(!whole.has(TableId::Reviews));
        assert_eq!(whole.remarks.iter().filter(|remark| remark.effect == Effect::TableRefused).count(), 2);
    }
}
