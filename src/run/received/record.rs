//! What a run adds to the register, when its draft is in its place.

use super::sent::Sent;
use super::{Folder, Received};
use crate::ledger::{Arrival, Came, Register, Taken};
use crate::returns::Effect;
use crate::run::{Asked, Exit, Stopped};

/// Registers what the run has met for its councils. The same inputs register nothing a second time, and a run for an earlier
/// day than the newest arrival registers nothing: what came first was known first.
pub(in crate::run) fn record(asked: &Asked, received: &Received, councils: &[&str]) -> Result<(), Stopped> {
    let path = asked.register();
    let all = Register::look(&path).map_err(|error| super::unusable(&path, &error))?;
    let mut came = Vec::new();
    for (folder, sent) in received.sent.iter().filter(|(folder, _)| councils.contains(&&*folder.0)) {
        let rewound = all.of(&folder.0, folder.1).any(|of| of.came.on > asked.as_at);
        if !rewound {
            came.extend(of_folder(asked, &all, folder, sent));
        }
    }
    Register::add(&path, came).map_err(|error| {
        let says = format!(
            "{}: The register cannot be written: {error:#}. The draft is written; put that right and run again.",
            path.display()
        );
        Stopped::new(Exit::Failed, says)
    })
}

fn of_folder(asked: &Asked, all: &Register, folder: &Folder, sent: &Sent) -> Vec<Came> {
    let held = sent.told.refused
        || sent.refused().next().is_some()
        || sent.remarks.iter().any(|remark| remark.effect == Effect::TableRefused);
    let unread = sent.refused().filter(|(file, _)| !file.seal.is_empty()).map(|(file, _)| ("", file));
    let tables = sent.sealed().map(|(table, file, _)| (table, file)).chain(unread);
    let mut came = Vec::new();
    for (table, file) in tables {
        let versions: Vec<&Arrival> = all.versions(&folder.0, folder.1, table).collect();
        let was_held = |of: &Arrival| *of.came.table == *table && *of.came.file == *file.seal;
        let newest = versions.last().map(|of| &*of.came.file);
        if newest == Some(&*file.seal) || (held && all.of(&folder.0, folder.1).any(was_held)) {
            continue;
        }
        let again = versions.iter().any(|of| *of.came.file == *file.seal);
        let taken = match newest {
            _ if held => Taken::Held,
            _ if again => Taken::Decided,
            None => Taken::First,
            Some(_) => Taken::Instead,
        };
        came.push(Came {
            council: folder.0.clone(),
            period: folder.1,
            table: table.into(),
            file: file.seal.as_str().into(),
            bytes: file.bytes,
            on: asked.as_at,
            taken,
        });
    }
    came
}
