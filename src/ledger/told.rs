//! Heads of the ledger that were told outside it: a chain proves only that it holds together, and whoever has the whole
//! file could write all of it anew.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// The heads that the manifests below a folder of outputs tell, each with the manifest's name, in order of the months. A
/// manifest that cannot be read tells none.
pub(super) fn heads(outputs: &Path) -> Vec<(String, String)> {
    let Ok(folder) = fs::read_dir(outputs) else { return Vec::new() };
    let mut heads: Vec<(String, String)> = folder
        .filter_map(|entry| {
            let month = entry.ok()?.file_name().into_string().ok()?;
            let manifest = fs::read(outputs.join(&month).join("run.json")).ok()?;
            let manifest: Value = serde_json::from_slice(&manifest).ok()?;
            let told =
                ["ledger_head", "signatures_head"].map(|name| manifest.get(name)?.as_str().map(String::from));
            Some(told.into_iter().flatten().map(move |head| (format!("{month}/run.json"), head)))
        })
        .flatten()
        .collect();
    heads.sort();
    heads
}
