//! A gate of significance: all when the rate is better than a mark beyond chance, else nothing.

use super::{Points, is_past};
use crate::contracts::Measure;
use crate::payments::Explained;
use crate::payments::working::Working;
use crate::words::{Exact, Long, TooLong, exact, whole};

/// The gate. Wilson's 95 % interval leaves the mark out exactly when `(x − n·p)² > z²·n·p·(1 − p)`: so it can be asked
/// without a square root, with z² as a decimal.
pub(super) fn gate(
    measure: &Measure,
    rate: Exact,
    cases: Option<Exact>,
    against: Exact,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let z_squared = exact(3_841_459, 1_000_000);
    let better = is_past(measure, rate, against);
    let beyond = match cases {
        None => false,
        Some(cases) => {
            let off = (Long::from(rate) - against) * cases;
            let chance = Long::from(z_squared) * cases * against * (whole(1) - against);
            (off * off).fits()? > chance.fits()?
        }
    };
    let passed = better && beyond;
    working.step("The gate", || {
        let [rate, against] = [rate, against].map(|rate| measure.scale.show(rate));
        let counted = cases.map_or("nobody knows how many".into(), |cases| cases.to_string());
        let how = format!("{rate} against {against}, with {counted} counted, 95 % (Wilson)");
        (how, if passed { "better beyond chance" } else { "not better beyond chance" })
    });
    Ok(Points::achieved(whole(passed.into())))
}

/// Its words.
pub(super) static WORDS: Explained = Explained {
    name: "gate",
    says: "All or nothing: a clause pays all when the rate is better than ZERO beyond chance, else nothing. With the numbers that a practice has, a gate pays good practices rarely; it suits decisions to end a contract better than pay.",
    formula: "all when the rate is better than ZERO and (having − among × ZERO)² > 3.841459 × among × ZERO × (1 − ZERO), which is Wilson's interval of 95 %; else nothing.",
    terms: &[(
        "clauses",
        "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO\n\
         PS1,PS1@2025,gate,100,10.4",
    )],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         PS1,1,4,120,615000.00\n\
         PS1,1,8,120,0.00",
    example: "4 of 120 are so far below 10.4 % that it is hardly chance: £615,000.00. 8 of 120 are below it too, but that could be chance: £0.00.",
};
