//! What the manifest of a month says of its drafts: what there is to approve, from which inputs, in which files.

use super::{Asked, Exit, Sent, Stopped};
use crate::reports::book::Book;
use crate::reports::shelf::{manifest_of, spoilt};
use crate::words::{Date, Period};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A month's manifest, as far as approvals need it.
#[derive(Debug, Deserialize)]
pub(super) struct Drafts {
    version: String,
    pub(super) councils: Vec<Drafted>,
    inputs: Vec<Sealed>,
}

/// One council's draft.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Drafted {
    pub(super) council: String,
    pub(super) as_at: Date,
    pub(super) prepared_by: String,
    pub(super) proposal: String,
}

#[derive(Debug, Deserialize)]
struct Sealed {
    path: String,
    sha256: String,
    verdict: String,
}

impl Drafts {
    /// The drafts that lie in the outputs.
    pub(super) fn read(asked: &Asked) -> Result<Self, Stopped> {
        let path = asked.outputs.join(asked.period.to_string()).join("run.json");
        let month = asked.period.long();
        let Some(bytes) = manifest_of(&asked.outputs, asked.period) else {
            let says = format!(
                "{}: There is no draft of {month}. Prepare it with `outturn run --period {}` first.",
                path.display(),
                asked.period
            );
            return Err(Stopped::new(Exit::Absent, says));
        };
        serde_json::from_slice::<Self>(&bytes).map_err(|_| {
            let says = format!(
                "{}: This is not what outturn has written for {month}. Prepare the month anew with `outturn run --period {}`.",
                path.display(),
                asked.period
            );
            Stopped::new(Exit::Unapproved, says)
        })
    }

    /// Have files of a council's return come, changed or gone since?
    pub(super) fn is_older_than(&self, council: &str, period: Period, sent: Option<&Sent>) -> bool {
        let folder = format!("returns/{council}/{period}/");
        let before: BTreeSet<(&str, &str)> = self
            .inputs
            .iter()
            .filter(|input| input.path.starts_with(&folder) && input.verdict != "ignored")
            .map(|input| (&*input.path, &*input.sha256))
            .collect();
        let files = sent.into_iter().flat_map(|sent| &sent.files);
        before != files.map(|file| (&*file.path, &*file.seal)).collect()
    }

    /// What has changed between a draft and the month as it comes out now, in the words of those who must look into it.
    pub(super) fn changed(&self, book: &Book, draft: &Drafted) -> Vec<String> {
        let Some(council) = book.councils.iter().find(|council| *council.council.code == *draft.council)
        else {
            return vec![format!("{}: The council is no longer declared.", draft.council)];
        };
        let before: BTreeMap<&str, &str> =
            self.inputs.iter().map(|input| (&*input.path, &*input.sha256)).collect();
        let now: BTreeMap<&str, &str> =
            book.files_of(council).map(|file| (&*file.path, &*file.seal)).collect();
        let mut says = Vec::new();
        if self.version != env!("CARGO_PKG_VERSION") {
            says.push(format!("It was prepared by version {} of this program.", self.version));
        }
        for (path, sealed) in &now {
            match before.get(path) {
                None => says.push(format!("{path}: The file is new.")),
                Some(before) if before != sealed => says.push(format!("{path}: The file was changed.")),
                Some(_) => {}
            }
        }
        let lies_there = |path: &str| book.files.iter().any(|file| *file.path == *path);
        let of_others = |path: &str| {
            let mut parts = path.split('/');
            matches!(parts.next(), Some("returns" | "finance")) && parts.next() != Some(&draft.council)
        };
        let gone = before.keys().filter(|path| !lies_there(path) && !of_others(path));
        says.extend(gone.map(|path| format!("{path}: The file was removed.")));
        if says.is_empty() {
            says.push(
                "No input has changed; what was posted for other months has, or the draft's manifest.".into(),
            );
        }
        says
    }
}

/// What people have before them must be what was prepared, to the byte.
pub(super) fn unspoilt(asked: &Asked) -> Result<(), Stopped> {
    let says: Vec<String> = spoilt(&asked.outputs, asked.period)
        .iter()
        .map(|spoilt| {
            let what = if spoilt.gone { "The file was removed" } else { "The file was changed" };
            format!(
                "{}: {what} since it was written, so that nobody can tell what was looked at. Prepare the month anew with \
                 `outturn run --period {}`.",
                spoilt.path.display(),
                asked.period
            )
        })
        .collect();
    if says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Unapproved, says }) }
}
