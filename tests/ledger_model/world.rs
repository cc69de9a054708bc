//! What councils have sent and what their contracts say: from it follows what is asked of the ledger, in a month, for whom.

use crate::reference::{Asked, Key, Reference};
use crate::steps::{COMPONENTS, MONTHS, Setting, Step};
use outturn::ledger::Target;
use outturn::words::{Month, Pence, seal};
use std::collections::BTreeMap;

type Values = Vec<Option<i64>>;

/// A version of a council's contracts.
#[derive(Clone, Debug)]
struct Terms {
    version: usize,
    percent: i64,
    settles: bool,
}

/// Everything that a month is worked out from.
#[derive(Debug)]
pub(crate) struct World {
    setting: Setting,
    returns: BTreeMap<(usize, usize), Vec<Values>>,
    counts: BTreeMap<(usize, usize), usize>,
    terms: Vec<Terms>,
    months: Vec<Month>,
}

impl World {
    pub(crate) fn new(setting: Setting) -> Self {
        let first: Month = "2026-04".parse().unwrap();
        let terms = vec![Terms { version: 1, percent: 100, settles: true }; setting.councils];
        let months = first.up_to("2031-03".parse().unwrap()).collect();
        Self { setting, returns: BTreeMap::new(), counts: BTreeMap::new(), terms, months }
    }

    pub(crate) fn month(&self, number: usize) -> Month {
        self.months[number]
    }

    /// Takes note of what was sent or decided. The same or an older return changes nothing by itself.
    pub(crate) fn hear(&mut self, step: &Step) {
        match step {
            Step::Sent { council, of, values } => {
                let all = self.returns.entry((*council, *of)).or_default();
                if !all.contains(values) {
                    all.push(values.clone());
                    self.counts.insert((*council, *of), all.len() - 1);
                }
            }
            Step::SentAgain { council, of } => {
                let first = self.returns.get(&(*council, *of)).map(|all| all[0].clone());
                if let Some(values) = first {
                    self.hear(&Step::Sent { council: *council, of: *of, values });
                }
            }
            Step::Reverted { council, of } => {
                if let Some(counts) = self.counts.get_mut(&(*council, *of)) {
                    *counts = counts.saturating_sub(1);
                }
            }
            Step::Contract { council, percent, settles } => {
                let terms = &mut self.terms[*council];
                *terms = Terms { version: terms.version + 1, percent: *percent, settles: *settles };
            }
            _ => {}
        }
    }

    fn values(&self, council: usize, of: usize) -> Option<&Values> {
        Some(&self.returns.get(&(council, of))?[*self.counts.get(&(council, of))?])
    }

    fn key(&self, council: usize, practice: usize, of: usize, component: usize) -> Key {
        let component = COMPONENTS[component];
        if self.setting.shared && council < 2 && practice == 0 {
            return ("shared".into(), of, format!("{council}:{component}"));
        }
        (format!("practice-{council}-{practice}"), of, component.into())
    }

    /// What a month asks for: every line of every open month, and what its own runs have posted under keys that no line has
    /// any more.
    pub(crate) fn asked(&self, councils: &[usize], month: usize, reference: &Reference) -> Vec<Asked> {
        let open = (month + 1).saturating_sub(self.setting.look_back)..=month;
        let mut asked: Vec<Asked> = Vec::new();
        for council in councils {
            for of in open.clone() {
                asked.extend(self.lines(*council, of, false));
            }
        }
        for (key, one) in reference.all() {
            let lost = one.month == month && councils.contains(&one.council);
            if lost && asked.iter().all(|asked| asked.key != *key) {
                asked.push(Asked { council: one.council, key: key.clone(), due: None });
            }
        }
        asked
    }

    /// What everything comes to in the end: nothing is held any more, and what no contract knows is nothing.
    pub(crate) fn at_last(&self) -> Vec<Asked> {
        let months = (0..MONTHS).flat_map(|of| (0..self.setting.councils).map(move |council| (council, of)));
        months.flat_map(|(council, of)| self.lines(council, of, true)).collect()
    }

    fn lines(&self, council: usize, of: usize, at_last: bool) -> Vec<Asked> {
        let (terms, values) = (&self.terms[council], self.values(council, of));
        let mut lines = Vec::new();
        for practice in 0..self.setting.practices {
            for component in 0..COMPONENTS.len() {
                let known = terms.settles || component != 2;
                let value = values.and_then(|values| values[practice * COMPONENTS.len() + component]);
                let due = value.filter(|_| known).map(|value| value * terms.percent / 100);
                let due = if at_last { due.or(Some(0)) } else { due };
                if known || at_last {
                    lines.push(Asked { council, key: self.key(council, practice, of, component), due });
                }
            }
        }
        lines
    }

    /// The same for the ledger.
    pub(crate) fn targets(&self, asked: &[Asked]) -> Vec<Target> {
        let target = |asked: &Asked| Target {
            scheme: scheme(asked.council).into(),
            contract: self.terms[asked.council].version.to_string().into(),
            practice: asked.key.0.as_str().into(),
            period: self.month(asked.key.1),
            component: asked.key.2.as_str().into(),
            due: asked.due.map(Pence::new),
        };
        asked.iter().map(target).collect()
    }

    /// The files that concern a council in a month, with their seals.
    pub(crate) fn files(&self, council: usize, month: usize) -> Vec<(String, String)> {
        let open = (month + 1).saturating_sub(self.setting.look_back)..=month;
        let of = |of: usize| {
            let values = self.values(council, of)?;
            Some((
                format!("{}/{}.csv", scheme(council), self.month(of)),
                seal(format!("{values:?}").as_bytes()),
            ))
        };
        let contract = ("contract.csv".into(), seal(format!("{:?}", self.terms[council]).as_bytes()));
        std::iter::once(contract).chain(open.filter_map(of)).collect()
    }
}

pub(crate) fn scheme(council: usize) -> String {
    format!("council-{council}")
}
