//! The one script that a page may hold, with the seal by which the page's policy lets it run and nothing else. Pages are
//! whole without it: it makes its own controls.

use super::{DressError, Looks};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A script and its seal.
#[derive(Serialize)]
pub(super) struct Script {
    text: String,
    seal: String,
}

impl Script {
    /// The script of a template.
    pub(super) fn of(looks: &Looks, template: &str) -> Result<Self, DressError> {
        let text = looks.render(template, &BTreeMap::<&str, &str>::new())?;
        Ok(Self { seal: seal(&text), text })
    }
}

fn seal(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

/// Does the page hold one script, let it run by its seal, and let no other run?
#[cfg(test)]
pub(super) fn runs_only_its_own(page: &str) -> bool {
    let Some((before, rest)) = page.split_once("<script>") else { return false };
    let Some((script, after)) = rest.split_once("</script>") else { return false };
    before.contains(&format!("; script-src 'sha256-{}'\"", seal(script)))
        && page.matches("script-src").count() == 1
        && !after.contains("<script")
}
