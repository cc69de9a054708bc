//! What `check-xlsx` found, as text, JSON or CSV.

use super::as_csv;
use super::check_xlsx::Workbook;
use outturn::reports::check_workbook::{Breach, Checked};
use serde_json::{Value, json};
use std::fmt::Write;

/// Grouped by file, a line for each breach, and at the end of each file what ran and what could not be seen.
pub(super) fn as_text(files: &[Workbook]) -> String {
    let mut text = String::new();
    for file in files {
        let Ok(checked) = &file.checked else { continue };
        let declared = if checked.declared == Some(checked.profile) {
            "as it declares"
        } else {
            "as asked for, or for want of a declaration"
        };
        let _ = writeln!(text, "{}: held to the profile {}, {declared}", file.name, checked.profile.word());
        for breach in &checked.breaches {
            let _ = writeln!(
                text,
                "  {} {} · {}{}. {}",
                breach.id,
                breach.severity.word(),
                place(breach),
                breach.found,
                breach.to_do
            );
        }
        let _ = writeln!(text, "  {}", ending(checked));
    }
    text
}

/// `sheet Amounts, B7, B8, B9 and 12 more: `, or nothing.
fn place(breach: &Breach) -> String {
    let mut place: Vec<String> = breach.sheet.iter().map(|sheet| format!("sheet {sheet}")).collect();
    place.extend(breach.cells.iter().cloned());
    let more = breach.count.saturating_sub(breach.cells.len().max(1));
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    if place.is_empty() && more.is_empty() { String::new() } else { format!("{}{more}: ", place.join(", ")) }
}

/// How many criteria ran, what was found, and what cannot be seen in one file.
fn ending(checked: &Checked) -> String {
    let (ran, found) = (checked.ran.len(), checked.breaches.len());
    let found = if found == 0 {
        "nothing was found".into()
    } else {
        format!("{found} of the lines above are breaches")
    };
    let unseen: Vec<String> = checked.not_checked.iter().map(|(id, why)| format!("{id}: {why}")).collect();
    format!("{ran} criteria ran: {found}. Not checked: {}.", unseen.join("; "))
}

/// One object, with everything.
pub(super) fn as_json(files: &[Workbook]) -> String {
    let file = |file: &Workbook| match &file.checked {
        Ok(checked) => json!({
            "file": file.name,
            "profile": checked.profile.word(),
            "declared": checked.declared.map(outturn::reports::Profile::word),
            "breaches": checked.breaches.iter().map(breach).collect::<Vec<_>>(),
            "ran": checked.ran,
            "not_checked": checked.not_checked.iter().map(|(id, why)| json!({"criterion": id, "because": why})).collect::<Vec<_>>(),
        }),
        Err((why, _)) => json!({"file": file.name, "refused": why}),
    };
    let all = json!({"schema": 1, "files": files.iter().map(file).collect::<Vec<_>>()});
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}

fn breach(breach: &Breach) -> Value {
    json!({
        "criterion": breach.id,
        "severity": breach.severity.word(),
        "sheet": breach.sheet.as_deref(),
        "cells": breach.cells,
        "count": breach.count,
        "found": breach.found,
        "to_do": breach.to_do,
    })
}

/// A row for each breach.
pub(super) fn as_table(files: &[Workbook]) -> String {
    let checked = files.iter().filter_map(|file| Some((&file.name, file.checked.as_ref().ok()?)));
    let rows = checked.flat_map(|(name, checked)| {
        checked.breaches.iter().map(move |breach| {
            [
                name.clone(),
                breach.id.to_string(),
                breach.severity.word().to_string(),
                breach.sheet.as_deref().unwrap_or("").to_string(),
                breach.cells.join(" "),
                breach.count.to_string(),
                breach.found.clone(),
                breach.to_do.to_string(),
            ]
        })
    });
    as_csv(["file", "criterion", "severity", "sheet", "cells", "count", "found", "to_do"], rows)
}
