//! How sure a figure is when few children stand behind it: intervals, funnels, reliability, shrinkage, case mix, power.
//!
//! What is shown is worked in floats and rounded to fixed decimals at once, so that every machine writes the same
//! bytes. What may enter a payment ([`shrunken`], [`Baseline`], [`Expected`], [`reliability`]) is exact: the numbers
//! that these need (a prior, a centre, the rates of strata) are frozen decimals of the contract.

mod case_mix;
mod clopper_pearson;
mod count_interval;
mod design;
mod difference;
mod dispersion;
mod false_alarms;
mod funnel;
mod percentile;
mod power;
mod reliability;
mod rounded;
mod shrunken;
mod tails;
mod wilson;

pub use case_mix::{Adjusted, Expected, adjusted};
pub use clopper_pearson::clopper_pearson;
pub use count_interval::{count_interval, ratio_interval};
pub use design::{design_effect, effective_number};
pub use difference::difference_interval;
pub use dispersion::{Dispersion, dispersion};
pub use false_alarms::flagged;
pub use funnel::{Limit, funnel};
pub use percentile::percentile;
pub use power::{Exclusion, children_for_power, exclusion};
pub use reliability::{children_for_reliability, prior, reliability};
pub use shrunken::{Baseline, shrunken};
pub use tails::{binomial_at_least, binomial_at_most, drawn_at_least, poisson_at_least, poisson_at_most};
pub use wilson::{Interval, standard_error, wilson};
pub(super) use wilson::{clustered, with_effective};
