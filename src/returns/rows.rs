//! The tables of one submission, and one child's rows of them.

use super::tables::{
    Adoption, Assignment, CareLeaver, Education, Episode, Exception, Header, HighCost, LibertyOrder, Missing,
    Outcomes, PlacedAdoption, PreviousPermanence, Review, Uasc, Waiver, WorkerEpisode,
};
use super::{Record, RowRef, Seen, TableId};
use crate::words::Date;

/// For each table that came, where each child's rows begin, and a last entry where they end.
type Starts = [Vec<u32>; TableId::ALL.len()];

/// The rows of every table, each in the order of child and day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the table that its record type documents")]
pub struct Tables {
    pub headers: Vec<Header>,
    pub episodes: Vec<Episode>,
    pub reviews: Vec<Review>,
    pub uasc: Vec<Uasc>,
    pub outcomes: Vec<Outcomes>,
    pub care_leavers: Vec<CareLeaver>,
    pub adoptions: Vec<Adoption>,
    pub placed_adoptions: Vec<PlacedAdoption>,
    pub previous_permanence: Vec<PreviousPermanence>,
    pub missing: Vec<Missing>,
    pub workers: Vec<WorkerEpisode>,
    pub liberty_orders: Vec<LibertyOrder>,
    pub assignments: Vec<Assignment>,
    pub education: Vec<Education>,
    pub high_cost: Vec<HighCost>,
    pub exceptions: Vec<Exception>,
    pub waivers: Vec<Waiver>,
    /// Where each child's rows are, so that nobody has to search.
    starts: Starts,
}

/// One child's rows of a submission. Cheap to copy: it only points.
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "each field is the table that its record type documents")]
pub struct Rows<'a> {
    pub headers: &'a [Header],
    pub episodes: &'a [Episode],
    pub reviews: &'a [Review],
    pub uasc: &'a [Uasc],
    pub outcomes: &'a [Outcomes],
    pub care_leavers: &'a [CareLeaver],
    pub adoptions: &'a [Adoption],
    pub placed_adoptions: &'a [PlacedAdoption],
    pub previous_permanence: &'a [PreviousPermanence],
    pub missing: &'a [Missing],
    pub workers: &'a [WorkerEpisode],
    pub liberty_orders: &'a [LibertyOrder],
    pub assignments: &'a [Assignment],
    pub education: &'a [Education],
    pub high_cost: &'a [HighCost],
    pub exceptions: &'a [Exception],
    pub waivers: &'a [Waiver],
}

impl Tables {
    /// Gives every row its child's number, of those that there are, for what it was met as, and puts every table in the
    /// order of child and day, so that nothing after this depends on the order of rows; notes where each child's rows
    /// begin. Of two rows that begin on a day the one that ends first comes first, and the one without an end last.
    pub(super) fn order(&mut self, numbers: &[u32], children: usize) {
        fn by_child<R: Record>(rows: &mut [R], numbers: &[u32], children: usize, starts: &mut Starts) {
            if rows.is_empty() {
                return;
            }
            let key = |record: &R| {
                let [first, last] = record.days();
                (record.row().child, first, last.is_none(), last)
            };
            let (mut before, mut in_order) = (None, true);
            let mut ends = vec![0; children + 1];
            for record in &mut *rows {
                let row = record.row_mut();
                row.child = numbers[row.child as usize];
                ends[row.child as usize + 1] += 1;
                let here = Some(key(record));
                in_order &= before < here;
                before = here;
            }
            if !in_order {
                // Records are large: their keys are sorted first, and each of them is moved once.
                rows.sort_by_cached_key(key);
                let alike = rows.chunk_by_mut(|one, next| key(one) == key(next));
                for equal in alike.filter(|rows| rows.len() > 1) {
                    equal.sort_by_cached_key(|record| (written(record), *record.row()));
                }
            }
            let mut end = 0;
            for at in &mut ends {
                end += *at;
                *at = end;
            }
            starts[R::TABLE as usize] = ends;
        }
        fn written<R: Record>(record: &R) -> Vec<String> {
            R::COLUMNS.iter().map(|column| (column.see)(record).written()).collect()
        }
        by_child(&mut self.headers, numbers, children, &mut self.starts);
        by_child(&mut self.episodes, numbers, children, &mut self.starts);
        by_child(&mut self.reviews, numbers, children, &mut self.starts);
        by_child(&mut self.uasc, numbers, children, &mut self.starts);
        by_child(&mut self.outcomes, numbers, children, &mut self.starts);
        by_child(&mut self.care_leavers, numbers, children, &mut self.starts);
        by_child(&mut self.adoptions, numbers, children, &mut self.starts);
        by_child(&mut self.placed_adoptions, numbers, children, &mut self.starts);
        by_child(&mut self.previous_permanence, numbers, children, &mut self.starts);
        by_child(&mut self.missing, numbers, children, &mut self.starts);
        by_child(&mut self.workers, numbers, children, &mut self.starts);
        by_child(&mut self.liberty_orders, numbers, children, &mut self.starts);
        by_child(&mut self.assignments, numbers, children, &mut self.starts);
        by_child(&mut self.education, numbers, children, &mut self.starts);
        by_child(&mut self.high_cost, numbers, children, &mut self.starts);
        by_child(&mut self.exceptions, numbers, children, &mut self.starts);
        by_child(&mut self.waivers, numbers, children, &mut self.starts);
    }

    /// Takes over the tables of another that are not here.
    pub(super) fn join(&mut self, other: Self) {
        fn join<R>(table: &mut Vec<R>, other: Vec<R>) {
            if table.is_empty() {
                *table = other;
            }
        }
        join(&mut self.headers, other.headers);
        join(&mut self.episodes, other.episodes);
        join(&mut self.reviews, other.reviews);
        join(&mut self.uasc, other.uasc);
        join(&mut self.outcomes, other.outcomes);
        join(&mut self.care_leavers, other.care_leavers);
        join(&mut self.adoptions, other.adoptions);
        join(&mut self.placed_adoptions, other.placed_adoptions);
        join(&mut self.previous_permanence, other.previous_permanence);
        join(&mut self.missing, other.missing);
        join(&mut self.workers, other.workers);
        join(&mut self.liberty_orders, other.liberty_orders);
        join(&mut self.assignments, other.assignments);
        join(&mut self.education, other.education);
        join(&mut self.high_cost, other.high_cost);
        join(&mut self.exceptions, other.exceptions);
        join(&mut self.waivers, other.waivers);
        self.starts.iter_mut().zip(other.starts).for_each(|(starts, other)| join(starts, other));
    }

    /// One child's rows; none where nothing came.
    pub(super) fn of(&self, child: u32) -> Rows<'_> {
        fn part<'a, R: Record>(rows: &'a [R], starts: &Starts, child: usize) -> &'a [R] {
            let Some([from, to]) = starts[R::TABLE as usize].get(child..child + 2) else { return &[] };
            &rows[*from as usize..*to as usize]
        }
        let (starts, child) = (&self.starts, child as usize);
        Rows {
            headers: part(&self.headers, starts, child),
            episodes: part(&self.episodes, starts, child),
            reviews: part(&self.reviews, starts, child),
            uasc: part(&self.uasc, starts, child),
            outcomes: part(&self.outcomes, starts, child),
            care_leavers: part(&self.care_leavers, starts, child),
            adoptions: part(&self.adoptions, starts, child),
            placed_adoptions: part(&self.placed_adoptions, starts, child),
            previous_permanence: part(&self.previous_permanence, starts, child),
            missing: part(&self.missing, starts, child),
            workers: part(&self.workers, starts, child),
            liberty_orders: part(&self.liberty_orders, starts, child),
            assignments: part(&self.assignments, starts, child),
            education: part(&self.education, starts, child),
            high_cost: part(&self.high_cost, starts, child),
            exceptions: part(&self.exceptions, starts, child),
            waivers: part(&self.waivers, starts, child),
        }
    }

    /// All rows of every table, as if they were one child's.
    pub(super) fn all(&self) -> Rows<'_> {
        Rows {
            headers: &self.headers,
            episodes: &self.episodes,
            reviews: &self.reviews,
            uasc: &self.uasc,
            outcomes: &self.outcomes,
            care_leavers: &self.care_leavers,
            adoptions: &self.adoptions,
            placed_adoptions: &self.placed_adoptions,
            previous_permanence: &self.previous_permanence,
            missing: &self.missing,
            workers: &self.workers,
            liberty_orders: &self.liberty_orders,
            assignments: &self.assignments,
            education: &self.education,
            high_cost: &self.high_cost,
            exceptions: &self.exceptions,
            waivers: &self.waivers,
        }
    }
}

impl<'a> Rows<'a> {
    /// How many rows a table has here.
    pub fn count(&self, table: TableId) -> usize {
        self.table(table).count()
    }

    /// Every cell of one column, with its row: for rules that treat many columns alike.
    pub fn column(&self, table: TableId, name: &str) -> Vec<(RowRef, Seen<'a>)> {
        let rows = self.table(table);
        let column = if rows.count() == 0 { None } else { rows.position(name) };
        column.map_or_else(Vec::new, |column| (0..rows.count()).map(|at| rows.cell(at, column)).collect())
    }

    /// The dates of one of a table's rows, under the headings of [`TableId::dates`].
    pub(crate) fn dates(&self, table: TableId, row: RowRef) -> [Option<Date>; 2] {
        let headings = table.dates().len();
        let days = if headings == 0 { [None, None] } else { self.table(table).days(row) };
        [days[0], days[1].filter(|_| headings > 1)]
    }

    /// The rows of one table, whichever it is.
    pub(crate) fn table(&self, table: TableId) -> &dyn AnyTable<'a> {
        match table {
            TableId::Header => &self.headers,
            TableId::Episodes => &self.episodes,
            TableId::Reviews => &self.reviews,
            TableId::Uasc => &self.uasc,
            TableId::Oc2 => &self.outcomes,
            TableId::Oc3 => &self.care_leavers,
            TableId::Ad1 => &self.adoptions,
            TableId::PlacedAdoption => &self.placed_adoptions,
            TableId::PrevPerm => &self.previous_permanence,
            TableId::Missing => &self.missing,
            TableId::SwEpisodes => &self.workers,
            TableId::DoLo => &self.liberty_orders,
            TableId::Assignments => &self.assignments,
            TableId::Education => &self.education,
            TableId::HighCost => &self.high_cost,
            TableId::Exceptions => &self.exceptions,
            TableId::Waivers => &self.waivers,
        }
    }
}

/// The rows of a table that is known only when the program runs.
pub(crate) trait AnyTable<'a> {
    /// How many rows there are.
    fn count(&self) -> usize;
    /// Where a column of a name stands in the table.
    fn position(&self, name: &str) -> Option<usize>;
    /// One cell, with its row.
    fn cell(&self, at: usize, column: usize) -> (RowRef, Seen<'a>);
    /// The days by which a row is put in order.
    fn days(&self, row: RowRef) -> [Option<Date>; 2];
}

impl<'a, R: Record> AnyTable<'a> for &'a [R] {
    fn count(&self) -> usize {
        self.len()
    }
    fn position(&self, name: &str) -> Option<usize> {
        R::COLUMNS.iter().position(|column| column.name == name)
    }
    fn cell(&self, at: usize, column: usize) -> (RowRef, Seen<'a>) {
        let record = &self[at];
        (*record.row(), (R::COLUMNS[column].see)(record))
    }
    fn days(&self, row: RowRef) -> [Option<Date>; 2] {
        self.iter().find(|record| *record.row() == row).map_or([None, None], Record::days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fills every column with a day of its own, as far as it holds days.
    fn days_and_dates<R: Record>() {
        let mut record = R::default();
        for (column, day) in R::COLUMNS.iter().zip(10..) {
            (column.fill)(&mut record, &format!("{day}/01/2026"));
        }
        let under = |heading: &&str| {
            let column = R::COLUMNS.iter().find(|column| column.name == *heading).unwrap();
            (column.see)(&record).written()
        };
        let headings = R::TABLE.dates();
        let days = record.days().into_iter().take(headings.len()).flatten().map(crate::words::short_date);
        assert!(days.eq(headings.iter().map(under)), "{}", R::TABLE);
    }

    #[test]
    fn rows_are_put_in_order_by_the_dates_by_which_they_are_found() {
        days_and_dates::<Episode>();
        days_and_dates::<Review>();
        days_and_dates::<PlacedAdoption>();
        days_and_dates::<Missing>();
        days_and_dates::<WorkerEpisode>();
        days_and_dates::<LibertyOrder>();
        days_and_dates::<Assignment>();
        days_and_dates::<HighCost>();
    }
}
