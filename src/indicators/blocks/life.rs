//! One child's history, joined from this year's return and the earlier ones.

use super::{Stay, Worked};
use crate::returns::tables::{Missing, Review};
use crate::returns::{Child, RowRef, Rows};
use crate::words::{Date, Period};
use std::borrow::Cow;

/// What the returns together say of one child.
///
/// The years are joined on the council's own number for the child and, for episodes, on the day an episode began
/// and the reason why: where two returns hold the same episode, the later one speaks.
#[derive(Debug)]
pub struct Life<'a> {
    /// The child's position in the return.
    pub key: u32,
    /// Date of birth by the newest Header that has one.
    pub born: Option<Date>,
    /// The joined stays in the order of their days; series of short breaks (`V3`, `V4`) set aside.
    pub stays: Vec<Stay<'a>>,
    /// The days and ends of short-break stays, which some questions must see.
    pub short_breaks: Vec<Stay<'a>>,
    /// What makes the history doubtful; then no indicator that rests on episodes is decided.
    pub doubt: Option<Cow<'static, str>>,
    /// From which day on every return that should be there is there.
    pub known_from: Date,
    /// Who held the child, by this return's table of assignments.
    pub assignments: Vec<Assigned<'a>>,
    /// Social workers, joined over the years.
    pub workers: Vec<Worked<'a>>,
    /// Is there a row of a social worker that cannot be read?
    pub unread_workers: bool,
    /// Reviews of every year, in order.
    pub reviews: Vec<&'a Review>,
    /// Missing periods of every year, in order.
    pub missing: Vec<&'a Missing>,
    /// The child's rows of every return, newest first, for what is told once a year.
    pub sent: Vec<(Period, Rows<'a>)>,
}

/// A stretch of days with a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned<'a> {
    /// The practice.
    pub practice: &'a str,
    /// The first day.
    pub from: Date,
    /// The day of the hand-over.
    pub to: Option<Date>,
    /// The row that says so.
    pub row: RowRef,
}

impl Assigned<'_> {
    /// Did the practice hold the child on a day?
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

impl<'a> Life<'a> {
    /// Joins the years of one child.
    pub fn of(child: &Child<'a>, known_from: Date) -> Self {
        let sent: Vec<(Period, Rows<'a>)> = child.submissions().collect();
        let (stays, short_breaks, doubt) = join(&sent);
        let this = child.this;
        let headers = || sent.iter().flat_map(|(_, rows)| rows.headers);
        let workers = || sent.iter().flat_map(|(_, rows)| rows.workers).filter_map(Worked::of);
        let reviews = || sent.iter().flat_map(|(_, rows)| rows.reviews);
        let missing = || sent.iter().flat_map(|(_, rows)| rows.missing);
        Self {
            key: child.key,
            born: headers().find_map(|header| header.born.get()),
            stays,
            short_breaks,
            doubt,
            known_from,
            assignments: this.assignments.iter().filter_map(assigned).collect(),
            workers: newest(workers(), |worked| (worked.from, worked.worker)),
            unread_workers: sent
                .iter()
                .flat_map(|(_, rows)| rows.workers)
                .any(|row| Worked::of(row).is_none()),
            reviews: newest(reviews(), |review| (review.held_on.get(), review.code.get())),
            missing: newest(missing(), |away| (away.start.get(), away.kind.get())),
            sent,
        }
    }

    /// Is everything since a day known? Yes when every return is there, when an episode reaches back to that day,
    /// or when care began after it.
    pub fn is_known_since(&self, day: Date) -> bool {
        let first = self.stays.first();
        self.known_from <= day || first.is_some_and(|stay| stay.start <= day || stay.began_as(&["S"]))
    }
}

fn assigned(row: &crate::returns::tables::Assignment) -> Option<Assigned<'_>> {
    let (practice, from) = (row.practice.as_str()?, row.from.get()?);
    Some(Assigned { practice, from, to: row.to.get(), row: row.row })
}

/// Rows of all years in the order of their keys; of those with one key the first, which is the newest.
fn newest<T, K: Ord>(rows: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut rows: Vec<T> = rows.collect();
    rows.sort_by_key(|row| key(row));
    rows.dedup_by(|next, first| key(next) == key(first));
    rows
}

/// The child's stays: newest version of each, in order, with what is doubtful about them.
fn join<'a>(sent: &[(Period, Rows<'a>)]) -> (Vec<Stay<'a>>, Vec<Stay<'a>>, Option<Cow<'static, str>>) {
    let mut doubt: Option<Cow<'static, str>> = None;
    let (mut long, mut short): (Vec<Stay<'a>>, Vec<Stay<'a>>) = (Vec::new(), Vec::new());
    for (at, (period, rows)) in sent.iter().enumerate() {
        for episode in rows.episodes {
            match Stay::of(episode) {
                Ok(stay) => {
                    let all = if episode.is_short_break() { &mut short } else { &mut long };
                    if all.iter().any(|newer| newer.key() == stay.key()) {
                        continue;
                    }
                    if at > 0 && stay.end.is_none() {
                        doubt.get_or_insert_with(|| {
                            format!("an episode left open in {period} is in no later return").into()
                        });
                    }
                    all.push(stay);
                }
                Err(why) if at == 0 => {
                    doubt.get_or_insert_with(|| why.into());
                }
                // An unreadable row of an earlier return matters only where no later return holds the episode,
                // and then the chain below shows the gap.
                Err(_) => {}
            }
        }
    }
    // Of two stays that begin on a day the one that ends first comes first.
    for stays in [&mut long, &mut short] {
        stays.sort_by_key(|stay| (stay.start, stay.end.is_none(), stay.end, stay.new_reason));
    }
    for (stay, next) in long.iter().zip(long.iter().skip(1)) {
        match stay.end {
            None => {
                doubt.get_or_insert_with(|| "an episode is open although another follows".into());
            }
            Some(end) if end > next.start => {
                doubt.get_or_insert_with(|| "two episodes overlap".into());
            }
            Some(_) => {}
        }
    }
    let doubt = doubt.or_else(|| broken_off(long.iter().chain(&short)));
    (long, short, doubt)
}

/// Care that goes on by what an episode says, with no episode to go on in.
fn broken_off<'s, 'a: 's>(stays: impl Iterator<Item = &'s Stay<'a>>) -> Option<Cow<'static, str>> {
    let mut stays: Vec<&Stay<'a>> = stays.collect();
    stays.sort_by_key(|stay| (stay.start, stay.end.is_none(), stay.end));
    let next = stays.iter().skip(1).map(|next| Some(next.start)).chain([None]);
    stays.iter().zip(next).filter(|(stay, _)| stay.goes_on()).find_map(|(stay, next)| match next {
        Some(next) if stay.end.is_some_and(|end| end < next) => {
            Some("an episode ends with X1, but the next begins later".into())
        }
        None if stay.end.is_some() => Some("an episode ends with X1, but none follows".into()),
        _ => None,
    })
}
