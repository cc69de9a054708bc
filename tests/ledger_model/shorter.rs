//! A history that goes wrong, cut down to the steps that it takes.

use crate::finale::finale;
use crate::play::{Play, Played};
use crate::steps::{Setting, Step};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Plays all steps and the end.
pub(crate) fn played(setting: &Setting, steps: &[Step]) -> Played {
    let all = || {
        let mut play = Play::new(*setting);
        for (number, step) in steps.iter().enumerate() {
            play.step(step).map_err(|says| format!("step {number}: {says}"))?;
        }
        finale(play, setting).map_err(|says| format!("at the end: {says}"))
    };
    catch_unwind(AssertUnwindSafe(all)).unwrap_or_else(|_| Err("it panics".into()))
}

/// Steps are left out, many at once and then one by one, as long as it still goes wrong.
pub(crate) fn shortened(setting: &Setting, mut steps: Vec<Step>) -> Vec<Step> {
    let mut many = steps.len() / 2;
    while many > 0 {
        let mut at = 0;
        while at < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(at..(at + many).min(steps.len()));
            if played(setting, &fewer).is_err() {
                steps = fewer;
            } else {
                at += many;
            }
        }
        many /= 2;
    }
    steps
}

/// What is said of a history that goes wrong.
pub(crate) fn told(seed: u64, setting: &Setting, steps: Vec<Step>) -> String {
    let steps = shortened(setting, steps);
    let says = played(setting, &steps).unwrap_err();
    let lines = steps.iter().enumerate().map(|(number, step)| format!("  {number} {step:?}\n"));
    format!("seed {seed}: {says}\n{setting:?}\n{}", lines.collect::<String>())
}
