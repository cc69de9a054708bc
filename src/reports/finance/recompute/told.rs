//! What came of working a file out again.

use crate::words::Pence;

/// The outcome: what each practice comes to, and everything that differs.
#[derive(Clone, Debug, Default)]
pub struct Recomputed {
    /// The council's code.
    pub council: String,
    /// The month.
    pub period: String,
    /// Each practice.
    pub practices: Vec<OfPractice>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// What else was looked at, in sentences: files beside it, seals.
    pub looked_at: Vec<String>,
}

/// One practice worked out.
#[derive(Clone, Debug)]
pub struct OfPractice {
    /// Its code.
    pub practice: String,
    /// Its lines.
    pub lines: usize,
    /// Lines whose amount the file gives without the counts to it, such as a score that was carried from another year.
    pub given: usize,
    /// Lines that are held.
    pub held: usize,
    /// What the month pays, worked out.
    pub net: Pence,
}

/// Where the file says one thing and its own rows come to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The practice; empty for what concerns the council.
    pub practice: String,
    /// The line or the sum.
    pub what: String,
    /// What the file says.
    pub says: String,
    /// What was worked out.
    pub worked_out: String,
}

/// Collects differences of one practice.
#[derive(Debug)]
pub(super) struct Compare<'a> {
    practice: &'a str,
    differences: &'a mut Vec<Difference>,
}

impl<'a> Compare<'a> {
    /// Of a practice.
    pub(super) fn of(practice: &'a str, differences: &'a mut Vec<Difference>) -> Self {
        Self { practice, differences }
    }

    /// A difference, when there is one.
    pub(super) fn hold<T: PartialEq + ?Sized>(
        &mut self,
        what: &str,
        says: &T,
        worked_out: &T,
        show: impl Fn(&T) -> String,
    ) {
        if says != worked_out {
            self.differences.push(Difference {
                practice: self.practice.into(),
                what: what.into(),
                says: show(says),
                worked_out: show(worked_out),
            });
        }
    }

    /// Two texts.
    pub(super) fn text(&mut self, what: &str, says: &str, worked_out: &str) {
        self.hold(what, says, worked_out, str::to_string);
    }

    /// Two sums in pence; one of them may be no sum.
    pub(super) fn money(&mut self, what: &str, says: Option<i128>, worked_out: Option<i128>) {
        self.hold(what, &says, &worked_out, |sum| {
            let pence = sum.map(|sum| i64::try_from(sum).map(|pence| Pence::new(pence).to_string()));
            pence.map_or("no sum".into(), |sum| sum.unwrap_or_else(|_| "a sum beyond all reason".into()))
        });
    }
}
