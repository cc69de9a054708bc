//! The reference: what the ledger must do, said once more in plain words and whole numbers, without seals, files or triggers.

use std::collections::BTreeMap;

/// Practice, the month it is for, component.
pub(crate) type Key = (String, usize, String);

/// What is asked under a key: whose it is, and what is due; nothing when it is held.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) council: usize,
    pub(crate) key: Key,
    pub(crate) due: Option<i64>,
}

/// What a month would post under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) council: usize,
    pub(crate) key: Key,
    pub(crate) elsewhere: i64,
    pub(crate) before: i64,
    pub(crate) moves: i64,
    /// How often something had been posted under the key when it was worked out.
    pub(crate) seen: usize,
}

/// A month as it was worked out, with the practices that are frozen in it: by which month.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) month: usize,
    pub(crate) lines: Vec<Line>,
    pub(crate) frozen: Vec<(String, usize)>,
}

/// Somebody's approval or release of a council's month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Act {
    pub(crate) release: bool,
    pub(crate) council: usize,
    pub(crate) month: usize,
    pub(crate) hash: String,
    pub(crate) made_by: String,
    pub(crate) by: String,
    pub(crate) day: usize,
}

/// Why an act is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Prepared,
    ApprovedByThem,
    NotApproved,
    OtherApproved(String),
    Released,
    Later(usize),
    TooEarly,
    Frozen(String, usize),
}

/// What is about to be written: the acts, what they post, and how many acts there were when it was made up.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) acts: Vec<Act>,
    pub(crate) month: usize,
    pub(crate) posts: Vec<Line>,
    after: usize,
}

/// One posting: whose month posted it, and how much.
#[derive(Clone, Debug)]
pub(crate) struct Posted {
    pub(crate) council: usize,
    pub(crate) month: usize,
    pub(crate) moves: i64,
}

/// Everything that has been signed and posted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reference {
    pub(crate) posted: BTreeMap<Key, Vec<Posted>>,
    pub(crate) acts: Vec<Act>,
}

impl Reference {
    pub(crate) fn sum(&self, key: &Key) -> Option<i64> {
        Some(self.posted.get(key)?.iter().map(|one| one.moves).sum())
    }

    /// Every posting, with its key.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&Key, &Posted)> {
        self.posted.iter().flat_map(|(key, all)| all.iter().map(move |one| (key, one)))
    }

    /// What a month would post: what is due, less all that has been posted whenever it was.
    pub(crate) fn draw(&self, month: usize, asked: &[Asked]) -> Drawn {
        let mut lines: Vec<Line> = asked.iter().map(|asked| self.line(month, asked)).collect();
        lines.sort_by(|one, other| one.key.cmp(&other.key));
        let mut paid: BTreeMap<&str, usize> = BTreeMap::new();
        for (key, one) in self.all() {
            let latest = paid.entry(&key.0).or_default();
            *latest = one.month.max(*latest);
        }
        let mut frozen: Vec<(String, usize)> = Vec::new();
        for line in lines.iter().filter(|line| line.moves != 0) {
            let paid = paid.get(&*line.key.0).copied().filter(|paid| *paid > month);
            let released = self.last_released(line.council).filter(|released| *released >= month);
            if let Some(by) = paid.max(released) {
                frozen.push((line.key.0.clone(), by));
            }
        }
        frozen.dedup();
        Drawn { month, lines, frozen }
    }

    fn line(&self, month: usize, asked: &Asked) -> Line {
        let all = self.posted.get(&asked.key).map_or(&[][..], Vec::as_slice);
        let sum = |now: bool| all.iter().filter(|one| (one.month == month) == now).map(|one| one.moves).sum();
        let (before, elsewhere): (i64, i64) = (sum(true), sum(false));
        let moves = asked.due.map_or(0, |due| due - before - elsewhere);
        let (council, key) = (asked.council, asked.key.clone());
        Line { council, key, elsewhere, before, moves, seen: all.len() }
    }

    fn last_released(&self, council: usize) -> Option<usize> {
        self.acts.iter().filter(|act| act.release && act.council == council).map(|act| act.month).max()
    }

    /// The approval that counts: the newest.
    fn approval(&self, council: usize, month: usize) -> Option<&Act> {
        self.acts.iter().rev().find(|act| !act.release && act.council == council && act.month == month)
    }

    fn refuses(&self, act: &Act) -> Option<Why> {
        let of_council = |one: &&Act| one.release && one.council == act.council;
        if self.acts.iter().filter(of_council).any(|one| one.month == act.month) {
            return Some(Why::Released);
        }
        if let Some(later) = self.last_released(act.council).filter(|later| *later > act.month) {
            return Some(Why::Later(later));
        }
        if is_same(&act.by, &act.made_by) {
            return Some(Why::Prepared);
        }
        if !act.release {
            return None;
        }
        let Some(approval) = self.approval(act.council, act.month) else { return Some(Why::NotApproved) };
        if approval.hash != act.hash {
            return Some(Why::OtherApproved(approval.hash.clone()));
        }
        if is_same(&act.by, &approval.by) {
            return Some(Why::ApprovedByThem);
        }
        (act.day < approval.day).then_some(Why::TooEarly)
    }

    /// May these acts be done one after the other, and what do they post?
    pub(crate) fn ready(&self, acts: &[Act], drawn: &Drawn) -> Result<Ready, Why> {
        let mut then = self.clone_acts();
        for act in acts {
            if let Some(why) = then.refuses(act) {
                return Err(why);
            }
            then.acts.push(act.clone());
        }
        let released = |council: usize| acts.iter().any(|act| act.release && act.council == council);
        let posts = drawn.lines.iter().filter(|line| line.moves != 0 && released(line.council));
        let posts: Vec<Line> = posts.cloned().collect();
        let posts_to = |practice: &str| posts.iter().any(|line| line.key.0 == practice);
        match drawn.frozen.iter().find(|(practice, _)| posts_to(practice)) {
            Some((practice, by)) => Err(Why::Frozen(practice.clone(), *by)),
            None => Ok(Ready { acts: acts.to_vec(), month: drawn.month, posts, after: self.acts.len() }),
        }
    }

    fn clone_acts(&self) -> Self {
        Self { posted: BTreeMap::new(), acts: self.acts.clone() }
    }

    /// Can it still be written? Only if nothing was signed since it was made up, and nothing was posted under its keys since
    /// the month was worked out.
    pub(crate) fn takes(&self, ready: &Ready) -> bool {
        let seen = |line: &Line| self.posted.get(&line.key).map_or(0, Vec::len) == line.seen;
        ready.acts.is_empty() || (ready.after == self.acts.len() && ready.posts.iter().all(seen))
    }

    pub(crate) fn take(&mut self, ready: Ready) {
        self.acts.extend(ready.acts);
        for line in ready.posts {
            let one = Posted { council: line.council, month: ready.month, moves: line.moves };
            self.posted.entry(line.key).or_default().push(one);
        }
    }
}

/// Is it the same name, however it is written?
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}
