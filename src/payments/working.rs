//! The steps to an amount, worked out only where somebody will read them: a national table has half a million amounts.

use super::Step;

/// Steps, in order; none where nobody asked for them.
#[derive(Debug)]
pub(super) struct Working(Option<Vec<Step>>);

impl Working {
    /// Steps that are kept.
    pub(super) fn kept() -> Self {
        Self(Some(Vec::new()))
    }

    /// Steps that nobody asked for.
    pub(super) fn none() -> Self {
        Self(None)
    }

    /// Adds a step: how it was found, and the result.
    pub(super) fn step<H: Into<String>, R: Into<String>>(
        &mut self,
        finds: &'static str,
        says: impl FnOnce() -> (H, R),
    ) {
        if let Some(steps) = &mut self.0 {
            let (how, result) = says();
            steps.push(Step::new(finds, how, result));
        }
    }

    /// Adds the steps to another amount.
    pub(super) fn extend(&mut self, steps: Vec<Step>) {
        if let Some(own) = &mut self.0 {
            own.extend(steps);
        }
    }

    /// The steps.
    pub(super) fn into_steps(self) -> Vec<Step> {
        self.0.unwrap_or_default()
    }
}
