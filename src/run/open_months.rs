//! What one council's return says as of one month: assembled with earlier years, validated, measured.

use super::Gathered;
use crate::indicators::{Figures, Measured, Practice, measure, without_effect};
use crate::read::{Seen, Sheet, Verdict};
use crate::reports::book::Standing;
use crate::returns::{Beside, Deliveries, Effect, Remark, assemble, on_files, undeclared_practices};
use crate::validate::{Validated, Year, rules, validate};
use crate::words::{CollectionYear, Period, Place};

/// How many final returns of earlier years a return is read beside: long-term stability looks back thirty months.
const EARLIER_YEARS: usize = 3;

/// One council's return for one period.
pub(super) struct Looked {
    pub(super) standing: Standing,
    pub(super) remarks: Vec<Remark>,
    pub(super) validated: Option<Validated>,
    pub(super) figures: Option<Figures>,
}

impl Looked {
    /// What was measured for a practice.
    pub(super) fn measured(&self, practice: &str) -> Measured<'_> {
        let figures =
            self.figures.as_ref().and_then(|all| all.practices.iter().find(|of| *of.practice == *practice));
        match (figures, &self.standing) {
            (Some(figures), _) => Measured::Yes(figures),
            (None, Standing::DidNotCome) => Measured::No("the return was not received".into()),
            // Which file it is, the findings say: a sender may have put a name into a file's name, and the practice reads this.
            (None, Standing::NotWhole(_)) => Measured::No("the return is not whole".into()),
            (None, Standing::Whole) => Measured::No("the practice was not measured".into()),
        }
    }
}

/// Looks at a council's return for a period.
pub(super) fn look(
    gathered: &Gathered,
    deliveries: &Deliveries<'_>,
    council: &str,
    period: Period,
    practices: &[Practice<'_>],
) -> Looked {
    let sent = deliveries.sheets.get(council);
    let year = period.collection_year();
    let mut periods = sent.map(|sent| earlier(sent.keys().copied(), year)).unwrap_or_default();
    let pooled = practices.iter().map(|practice| usize::from(practice.years_pooled)).max().unwrap_or(1);
    periods.truncate(EARLIER_YEARS + pooled - 1);
    periods.insert(0, (period, period));
    let sheets: Vec<(Period, Vec<&Sheet>)> = periods
        .iter()
        .filter_map(|(stands_for, period)| Some((*stands_for, sent?.get(period)?.clone())))
        .collect();
    let this = folder(council, period);
    let came = |file: &Seen| file.path.starts_with(&this) && !matches!(file.verdict, Verdict::Ignored { .. });
    if !gathered.intake.files.iter().any(came) {
        return Looked {
            standing: Standing::DidNotCome,
            remarks: Vec::new(),
            validated: None,
            figures: None,
        };
    }
    let authority =
        gathered.councils.iter().find(|known| *known.code == *council).map(|known| known.gss.clone());
    let given =
        assemble(council, period, &sheets).read_beside(Beside { authority, ..gathered.beside.clone() });
    let mut remarks = given.remarks.clone();
    let folders: Vec<String> = periods.iter().map(|(_, sent_for)| folder(council, *sent_for)).collect();
    let ours = |file: &str| folders.iter().any(|folder| file.starts_with(folder));
    remarks.extend(on_files(&gathered.intake, &given.remarks, ours));
    remarks.extend(periods.iter().flat_map(|(_, sent)| gathered.received.remarks(council, *sent)).cloned());
    let declared: Vec<&str> = gathered.contracts.keys().map(String::as_str).collect();
    let own: Vec<&str> = practices.iter().map(|practice| practice.code).collect();
    remarks.extend(undeclared_practices(&given, &declared, &own));
    remarks.extend(without_effect(&given, practices));
    let (in_force, other_year) = rules::nearest(year);
    let place = Place::file(this.trim_end_matches('/'));
    remarks.extend(other_year.map(|says| Remark::new(place, Effect::Noted, says)));
    remarks.sort_by(|one, other| one.place.cmp(&other.place));
    let standing = standing(&remarks);
    let validated = validate(given, &Year::of(period), &in_force);
    let figures = (standing == Standing::Whole).then(|| measure(&validated.cleared, practices));
    Looked { standing, remarks, validated: Some(validated), figures }
}

/// The returns of the years before one, newest first: which year each stands for, and which it is. They are final returns;
/// until the one of the year just ended has come, the newest month of that year stands in for it, because twelve months
/// to April are for the most part that year's.
fn earlier(sent: impl Iterator<Item = Period> + Clone, year: CollectionYear) -> Vec<(Period, Period)> {
    let last = year.before();
    let mut periods: Vec<(Period, Period)> = sent
        .clone()
        .filter(|sent| matches!(sent, Period::Year(of) if *of < year))
        .map(|period| (period, period))
        .collect();
    periods.sort_by_key(|(period, _)| std::cmp::Reverse(period.last_day()));
    if periods.first().is_none_or(|(newest, _)| *newest != Period::Year(last)) {
        let months = sent.filter(|sent| matches!(sent, Period::Month(_)) && sent.collection_year() == last);
        if let Some(newest) = months.max_by_key(|month| month.last_day()) {
            periods.insert(0, (Period::Year(last), newest));
        }
    }
    periods
}

/// The folder of a council's return for a period, with the slash that ends it.
fn folder(council: &str, period: Period) -> String {
    format!("returns/{council}/{period}/")
}

/// A return of which a file or a table could not be used is not whole, and nothing is measured from it.
fn standing(remarks: &[Remark]) -> Standing {
    let mut refused = remarks.iter().filter(|remark| remark.effect == Effect::TableRefused);
    let Some(first) = refused.next() else { return Standing::Whole };
    let name = first.place.file.rsplit('/').next().unwrap_or(&first.place.file).to_string();
    match refused.count() {
        0 => Standing::NotWhole(format!("{name} could not be used")),
        more => Standing::NotWhole(format!("{name} and {more} more could not be used")),
    }
}
