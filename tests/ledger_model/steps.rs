//! Three years of a few councils as a list of steps: each means something wherever it stands, so that any can be left out.

use crate::chance::Chance;

pub(crate) const MONTHS: usize = 36;
pub(crate) const COMPONENTS: [&str; 3] = ["core", "on-account:PS1", "settlement:PS1"];

const MAKERS: [&str; 3] = ["Maker", "Maker", "Checker"];
const CHECKERS: [&str; 8] =
    ["Checker", "Checker", "Checker", "Checker", "Checker", "Other", " maker", "MAKER"];
const PAYERS: [&str; 8] = ["Payer", "Payer", "Payer", "Payer", "Payer", "checker ", "Maker", "Other"];

/// Who takes part, and what the contracts say of them all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) councils: usize,
    pub(crate) practices: usize,
    /// The first two councils have a practice in common, under components of their own.
    pub(crate) shared: bool,
    pub(crate) look_back: usize,
    pub(crate) on_disk: bool,
}

/// Something that happens.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A return for a month: what is due for each practice and component; nothing is held.
    Sent { council: usize, of: usize, values: Vec<Option<i64>> },
    /// A return that came before comes again, after newer ones.
    SentAgain { council: usize, of: usize },
    /// Somebody decides that a return before the newest counts.
    Reverted { council: usize, of: usize },
    /// A contract becomes another: its prices, and whether it knows the settlement.
    Contract { council: usize, percent: i64, settles: bool },
    /// A draft is prepared.
    Prepared { councils: Vec<usize>, month: usize, by: &'static str },
    /// A draft is approved or released: the newest, or one before it.
    Signed {
        release: bool,
        councils: Vec<usize>,
        month: usize,
        draft: usize,
        by: &'static str,
        day: usize,
        how: How,
    },
    /// What was made up and not written is written after all.
    Late,
    /// The program ends and begins anew.
    Reopened,
}

/// How somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// As the program does it: the month is worked out once more first.
    Checked,
    /// The draft as it was, whatever has changed since.
    Unchecked,
    /// Under a hash with another letter.
    OtherHash,
    /// Approved and released at once, the approval by somebody else.
    AtOnce,
    /// As the program does it, and cut off before anything is written.
    CutOff,
}

pub(crate) fn setting(chance: &mut Chance) -> Setting {
    let mut small = |low, high| usize::try_from(chance.between(low, high)).unwrap();
    let (councils, practices, look_back) = (small(1, 3), small(1, 2), small(1, 12));
    let shared = councils > 1 && chance.once_in(4);
    Setting { councils, practices, shared, look_back, on_disk: chance.once_in(8) }
}

pub(crate) fn steps(chance: &mut Chance, setting: &Setting) -> Vec<Step> {
    let mut steps = Vec::new();
    for month in 0..MONTHS {
        for council in 0..setting.councils {
            of_month(chance, setting, council, month, &mut steps);
        }
    }
    steps
}

fn of_month(chance: &mut Chance, setting: &Setting, council: usize, month: usize, steps: &mut Vec<Step>) {
    if !chance.once_in(6) {
        steps.push(sent(chance, setting, council, month));
    }
    for _ in 0..chance.between(0, 2) {
        steps.push(aside(chance, setting, council, month));
    }
    if chance.once_in(12) {
        // A month before this one, or ahead of it: what comes later then is too late, for others with a common practice too.
        let of = if chance.once_in(2) { earlier(chance, month) } else { (month + 2).min(MONTHS - 1) };
        steps.push(prepared(chance, setting, council, of));
        steps.extend([false, true].map(|release| signed(chance, setting, council, of, release)));
    }
    if chance.once_in(5) {
        return;
    }
    steps.push(prepared(chance, setting, council, month));
    if chance.once_in(4) {
        steps.push(aside(chance, setting, council, month));
        steps.push(prepared(chance, setting, council, month));
    }
    for release in [false, true] {
        for _ in 0..=chance.between(0, 3) / 2 {
            steps.push(signed(chance, setting, council, month, release));
            if chance.once_in(6) {
                steps.push(aside(chance, setting, council, month));
            }
        }
    }
}

fn sent(chance: &mut Chance, setting: &Setting, council: usize, of: usize) -> Step {
    let mut value = || {
        let value = i64::try_from(chance.between(0, 40_000)).unwrap() - 8_000;
        // Nothing at all, a penny, and what is held.
        [Some(value), Some(value), Some(value), Some(0), Some(1), None]
            [usize::try_from(chance.between(0, 5)).unwrap()]
    };
    let values = (0..setting.practices * COMPONENTS.len()).map(|_| value()).collect();
    Step::Sent { council, of, values }
}

/// A month that is already there, near more often than far.
fn earlier(chance: &mut Chance, month: usize) -> usize {
    let back = if chance.once_in(3) { MONTHS as u64 } else { 3 };
    month.saturating_sub(usize::try_from(chance.between(0, back)).unwrap())
}

fn aside(chance: &mut Chance, setting: &Setting, council: usize, month: usize) -> Step {
    let of = earlier(chance, month);
    match chance.between(0, 11) {
        0..=3 => sent(chance, setting, council, of),
        4 => Step::SentAgain { council, of },
        5 => Step::Reverted { council, of },
        6 => {
            let percent = i64::try_from(chance.between(80, 125)).unwrap();
            Step::Contract { council, percent, settles: !chance.once_in(3) }
        }
        7 => Step::Late,
        8 => Step::Reopened,
        9 => prepared(chance, setting, council, of),
        10 => signed(chance, setting, council, of, true),
        _ => signed(chance, setting, council, of, false),
    }
}

/// Usually one council's, sometimes everybody's at once.
fn whose(chance: &mut Chance, setting: &Setting, council: usize) -> Vec<usize> {
    if chance.once_in(5) { (0..setting.councils).collect() } else { vec![council] }
}

fn prepared(chance: &mut Chance, setting: &Setting, council: usize, month: usize) -> Step {
    Step::Prepared { councils: whose(chance, setting, council), month, by: chance.one_of::<&str>(&MAKERS) }
}

fn signed(chance: &mut Chance, setting: &Setting, council: usize, month: usize, release: bool) -> Step {
    let by = *chance.one_of::<&str>(if release { &PAYERS } else { &CHECKERS });
    let how = match chance.between(0, 15) {
        0 => How::Unchecked,
        1 => How::OtherHash,
        2 => How::AtOnce,
        3 => How::CutOff,
        _ => How::Checked,
    };
    let draft = usize::from(chance.once_in(8));
    let day = usize::from(release) + usize::try_from(chance.between(0, 2)).unwrap();
    let councils = whose(chance, setting, council);
    Step::Signed { release, councils, month, draft, by, day, how }
}
