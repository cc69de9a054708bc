//! One history, played to the ledger and to the reference at once: after every step they must say the same.

use crate::reference::{Act, Drawn, Ready, Reference, Why};
use crate::steps::{How, Setting, Step};
use crate::world::{World, scheme};
use outturn::ledger::{
    self, Appendix, Deed, Frozen, FrozenBy, Hindrance, Ledger, Made, Movement, Posting, proposal,
};
use outturn::words::{Date, Month, days_after};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::Path;
use tempfile::TempDir;

pub(crate) type Played<T = ()> = Result<T, String>;

/// A council's month as somebody prepared it, alone or with those of others.
#[derive(Clone, Debug)]
struct Draft {
    by: &'static str,
    hash: String,
    posting: Posting,
    drawn: Drawn,
}

/// The ledger and the reference, and what they are asked.
pub(crate) struct Play {
    pub(crate) world: World,
    pub(crate) reference: Reference,
    pub(crate) ledger: Ledger,
    pub(crate) folder: Option<TempDir>,
    /// What every hash stands for.
    pub(crate) figures: BTreeMap<String, String>,
    drafts: BTreeMap<(usize, usize), Vec<Draft>>,
    unwritten: Vec<(Appendix, Ready)>,
}

/// They must be the same.
pub(crate) fn same<T: PartialEq + Debug>(what: &str, ledger: &T, reference: &T) -> Played {
    if ledger == reference {
        return Ok(());
    }
    Err(format!("{what}: the ledger says {ledger:?}, the reference {reference:?}"))
}

/// A ledger in memory, or on what is as fast where the system has it.
fn opened(folder: Option<&TempDir>) -> Ledger {
    match folder {
        Some(folder) => Ledger::open(&folder.path().join("ledger.sqlite")).unwrap(),
        None => Ledger::look(Path::new("nowhere")).unwrap(),
    }
}

impl Play {
    pub(crate) fn new(setting: Setting) -> Self {
        let in_memory = || tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let folder = setting.on_disk.then(in_memory);
        Self {
            world: World::new(setting),
            reference: Reference::default(),
            ledger: opened(folder.as_ref()),
            folder,
            figures: BTreeMap::new(),
            drafts: BTreeMap::new(),
            unwritten: Vec::new(),
        }
    }

    pub(crate) fn step(&mut self, step: &Step) -> Played {
        self.world.hear(step);
        match step {
            Step::Prepared { councils, month, by } => self.prepare(councils, *month, by),
            Step::Signed { release, councils, month, draft, by, day, how } => {
                let act = |council: usize, of: &Draft| Act {
                    release: *release,
                    council,
                    month: *month,
                    hash: of.hash.clone(),
                    made_by: of.by.into(),
                    by: (*by).into(),
                    day: *day,
                };
                let drafts = councils.iter().filter_map(|council| {
                    let all = self.drafts.get(&(*council, *month))?;
                    let chosen = all.iter().rev().nth(*draft)?.clone();
                    Some((act(*council, &chosen), chosen))
                });
                let drafts: Vec<(Act, Draft)> = drafts.collect();
                self.sign(*month, &drafts, *how)
            }
            Step::Late => match self.unwritten.pop() {
                Some((appendix, ready)) => self.write(appendix, ready),
                None => Ok(()),
            },
            Step::Reopened => self.reopen(),
            _ => Ok(()),
        }
    }

    /// The month worked out by both, which must come to the same.
    fn draw(&self, councils: &[usize], month: usize) -> Played<(Posting, Drawn)> {
        let asked = self.world.asked(councils, month, &self.reference);
        let targets = self.world.targets(&asked);
        self.compared(month, self.ledger.compare(self.world.month(month), self.as_at(month), targets), &asked)
    }

    pub(crate) fn compared(
        &self,
        month: usize,
        posting: Posting,
        asked: &[crate::reference::Asked],
    ) -> Played<(Posting, Drawn)> {
        let drawn = self.reference.draw(month, asked);
        let theirs: Vec<_> = posting.movements.iter().map(sums).collect();
        let of = |line: &crate::reference::Line| {
            let (practice, period, component) = &line.key;
            let key = format!("{practice}/{}/{component}", self.world.month(*period));
            (scheme(line.council), key, line.elsewhere, line.before, line.moves)
        };
        same("what is due", &theirs, &drawn.lines.iter().map(of).collect())?;
        let frozen = |frozen: &Frozen| (frozen.practice.to_string(), released(frozen));
        let ours = drawn.frozen.iter().map(|(practice, by)| (practice.clone(), self.world.month(*by)));
        same("what is frozen", &posting.frozen.iter().map(frozen).collect(), &ours.collect::<Vec<_>>())?;
        Ok((posting, drawn))
    }

    pub(crate) fn as_at(&self, month: usize) -> Date {
        self.world.month(month).after().first_day()
    }

    /// The hash of a council's figures; another one for anything else, and the same for the same.
    pub(crate) fn hash(
        &mut self,
        council: usize,
        month: usize,
        by: &str,
        posting: &Posting,
    ) -> Played<String> {
        let files = self.world.files(council, month);
        let inputs: Vec<(&str, &str)> = files.iter().map(|(path, seal)| (&**path, &**seal)).collect();
        let scheme = scheme(council);
        let hash =
            proposal(&Made { version: "1", scheme: &scheme, prepared_by: by, inputs: &inputs }, posting);
        let ours = posting.movements.iter().filter(|movement| *movement.target.scheme == *scheme);
        let figure = |of: &Movement| (of.target.clone(), of.elsewhere, of.this_month());
        let figures = format!("{month} {by} {files:?} {:?}", ours.map(figure).collect::<Vec<_>>());
        match self.figures.insert(hash.clone(), figures.clone()) {
            Some(before) if before != figures => Err(format!("{hash} stands for {before} and for {figures}")),
            _ => Ok(hash),
        }
    }

    fn prepare(&mut self, councils: &[usize], month: usize, by: &'static str) -> Played {
        let (posting, drawn) = self.draw(councils, month)?;
        for council in councils {
            let hash = self.hash(*council, month, by, &posting)?;
            let draft = Draft { by, hash, posting: posting.clone(), drawn: drawn.clone() };
            self.drafts.entry((*council, month)).or_default().push(draft);
        }
        Ok(())
    }

    fn sign(&mut self, month: usize, drafts: &[(Act, Draft)], how: How) -> Played {
        let Some((_, first)) = drafts.first().cloned() else { return Ok(()) };
        let mut acts: Vec<Act> = drafts.iter().map(|(act, _)| act.clone()).collect();
        let (mut posting, mut drawn) = (first.posting, first.drawn);
        match how {
            How::Unchecked => acts.truncate(1),
            How::Checked | How::CutOff | How::AtOnce | How::OtherHash => {
                let councils: Vec<usize> = acts.iter().map(|act| act.council).collect();
                (posting, drawn) = self.draw(&councils, month)?;
                for (act, draft) in drafts {
                    // The program goes no further when anything has changed since the draft.
                    if self.hash(act.council, month, draft.by, &posting)? != draft.hash {
                        return Ok(());
                    }
                }
            }
        }
        if how == How::OtherHash {
            let figures = self.figures[&acts[0].hash].clone();
            acts[0].hash = format!("{}{}", &acts[0].hash[1..], "e");
            self.figures.insert(acts[0].hash.clone(), figures);
        }
        if how == How::AtOnce {
            let approval = |act: &Act| Act { release: false, by: "Other".into(), ..act.clone() };
            acts = acts.iter().flat_map(|act| [approval(act), act.clone()]).collect();
        }
        if let Some((appendix, ready)) = self.sealed(&acts, &posting, &drawn)? {
            self.unwritten.push((appendix.clone(), ready.clone()));
            if how == How::CutOff {
                return self.reopen();
            }
            self.write(appendix, ready)?;
        }
        Ok(())
    }

    /// What both would write, if both would; they must refuse for the same reason.
    pub(crate) fn sealed(
        &mut self,
        acts: &[Act],
        posting: &Posting,
        drawn: &Drawn,
    ) -> Played<Option<(Appendix, Ready)>> {
        let deeds: Vec<Deed> = acts.iter().map(|act| self.deed(act)).collect();
        match (self.ledger.sealed(&deeds, posting), self.reference.ready(acts, drawn)) {
            (Ok(appendix), Ok(ready)) => {
                let theirs: Vec<_> =
                    appendix.entries().iter().map(|entry| (entry.key(), entry.movement.count())).collect();
                let key = |(practice, of, component): &crate::reference::Key| {
                    format!("{practice}/{}/{component}", self.world.month(*of))
                };
                let ours: Vec<_> = ready.posts.iter().map(|line| (key(&line.key), line.moves)).collect();
                same("what would be posted", &theirs, &ours)?;
                Ok(Some((appendix, ready)))
            }
            (Err(error), Err(why)) => {
                same("why it is refused", &self.why(&error)?, &why)?;
                Ok(None)
            }
            (theirs, ours) => {
                let ours = ours.map(|ready| ready.posts.len());
                Err(format!("{acts:?}: the ledger says {}, the reference {ours:?}", told(&theirs)))
            }
        }
    }

    fn deed(&self, act: &Act) -> Deed {
        Deed {
            act: if act.release { ledger::Act::Released } else { ledger::Act::Approved },
            scheme: scheme(act.council).into(),
            period: self.world.month(act.month),
            proposal: act.hash.as_str().into(),
            prepared_by: act.made_by.as_str().into(),
            by: act.by.as_str().into(),
            on: days_after(self.as_at(act.month), act.day.try_into().unwrap()),
        }
    }

    /// The ledger's reason in the words of the reference.
    fn why(&self, error: &anyhow::Error) -> Played<Why> {
        let number = |month| (0..60).find(|at| self.world.month(*at) == month).unwrap();
        if let Some(frozen) = error.downcast_ref::<Frozen>() {
            return Ok(Why::Frozen(frozen.practice.to_string(), number(released(frozen))));
        }
        Ok(match error.downcast_ref::<Hindrance>().ok_or_else(|| format!("{error:#}"))? {
            Hindrance::SamePerson(_, "prepared") => Why::Prepared,
            Hindrance::SamePerson(..) => Why::ApprovedByThem,
            Hindrance::NotApproved(_) => Why::NotApproved,
            Hindrance::OtherApproved(_, hash) => Why::OtherApproved(hash.to_string()),
            Hindrance::Released(_) => Why::Released,
            Hindrance::Later(_, later) => Why::Later(number(*later)),
            Hindrance::TooEarly(..) => Why::TooEarly,
        })
    }

    /// Both write it, or neither does.
    pub(crate) fn write(&mut self, appendix: Appendix, ready: Ready) -> Played {
        let takes = self.reference.takes(&ready);
        let written = self.ledger.append(appendix);
        if written.is_ok() != takes {
            return Err(format!("the ledger writes: {}; the reference: {takes}", told(&written)));
        }
        if takes {
            self.reference.take(ready);
        }
        crate::agree::agree(self)
    }

    /// A ledger in memory would be gone; it goes on.
    pub(crate) fn reopen(&mut self) -> Played {
        if self.folder.is_some() {
            self.ledger = opened(None);
            self.ledger = opened(self.folder.as_ref());
        }
        crate::agree::agree(self)
    }
}

fn sums(of: &Movement) -> (String, String, i64, i64, i64) {
    let target = &of.target;
    let key = format!("{}/{}/{}", target.practice, target.period, target.component);
    (target.scheme.to_string(), key, of.elsewhere.count(), of.before.count(), of.movement.count())
}

/// An error in one line, whatever else it holds.
fn told<T>(done: &anyhow::Result<T>) -> String {
    done.as_ref().map_or_else(|error| format!("{error:#}"), |_| "yes".into())
}

/// The release that freezes a month; nothing else does here.
fn released(frozen: &Frozen) -> Month {
    match frozen.by {
        FrozenBy::Release(by) => by,
        FrozenBy::Contract(day) => panic!("no contract stands here that freezes from {day}"),
    }
}
