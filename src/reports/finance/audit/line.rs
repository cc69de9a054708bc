//! A line of the month in the audit file: counts, what is due, and every operation between them.

use super::formula::rows;
use crate::payments::{Due, Line};
use serde_json::{Value, json};

/// A line. What is held says why and how much is at stake; what is estimated or tried out says from what.
pub(super) fn line(line: &Line) -> Value {
    let scored = line.scored.as_ref();
    let (state, why) = match &line.due {
        Due::Pay(_) => ("pay", None),
        Due::Estimated(_, why) => ("estimated", Some(why)),
        Due::Held(why, _) => ("held", Some(why)),
        Due::Shadow(_) => ("shadow", None),
    };
    let at_stake = if let Due::Held(_, stake) = &line.due { Some(*stake) } else { None };
    let would_be = if let Due::Shadow(would_be) = &line.due { Some(*would_be) } else { None };
    json!({
        "month": line.month,
        "component": line.component.to_string(),
        "state": state,
        "why": why,
        "due": line.due.amount(),
        "at_stake": at_stake,
        "would_be": would_be,
        "having": scored.map(|scored| scored.share.having),
        "among": scored.map(|scored| scored.share.among),
        "parts": scored.map(|scored| scored.parts),
        "score": scored.map(|scored| scored.score.to_string()),
        "steps": line.working.iter().map(|step| json!({ "finds": step.finds, "how": step.how, "result": step.result })).collect::<Vec<_>>(),
        "calculation": rows(&line.calculation),
    })
}
