//! The national rates that the lives are aimed at, each with the counts it was published as.
//! Shares of codes that only give variety (ethnicity, need, reasons) stand beside their use and are approximate.

/// A published rate: so many of so many, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    having: u32,
    among: u32,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "for the reader, and for the message of a failed test")
    )]
    pub(super) source: &'static str,
}

const STABILITY: &str =
    "DfE, Children looked after in England including adoptions, 2025: placement stability";
const HEALTH: &str = "DfE, Children looked after in England including adoptions, 2025: health, convictions";
const LEAVERS: &str = "DfE, Children looked after in England including adoptions, 2025: care leavers";
const SCHOOL: &str =
    "DfE, Outcomes for children in need, 2024/25: absence of children looked after for 12 months";

const fn rate(having: u32, among: u32, source: &'static str) -> Rate {
    Rate { having, among, source }
}

impl Rate {
    /// In thousandths, to the nearest.
    pub(super) const fn per_mille(self) -> u32 {
        (self.having * 1000 + self.among / 2) / self.among
    }
}

/// PS1: three or more placements in the year.
#[cfg(test)]
pub(super) const THREE_PLACEMENTS: Rate = rate(8_500, 81_770, STABILITY);
/// PS2: of those under 16 and looked after for 30 months, in the same placement for 24.
#[cfg(test)]
pub(super) const LONG_PLACEMENT: Rate = rate(19_680, 28_710, STABILITY);
/// SW1: three or more social workers in the year.
#[cfg(test)]
pub(super) const THREE_WORKERS: Rate =
    rate(22_140, 83_300, "DfE, Stability measures for children looked after in England, 2024");
/// RV1: all reviews of the year held on time. No national figure is published now; this is the order of the last ones.
#[cfg(test)]
pub(super) const REVIEWED: Rate =
    rate(90, 100, "the order of National Indicator 66 when it was last published");
/// MI1: children with a time missing, among those looked after in the year.
#[cfg(test)]
pub(super) const MISSING: Rate = rate(
    11,
    100,
    "DfE, Children looked after in England including adoptions, 2025: missing, to a whole per cent",
);
/// Children looked after for a year or more, among those looked after.
#[cfg(test)]
pub(super) const A_YEAR: Rate = rate(58_530, 81_770, STABILITY);
/// ED3: sessions missed.
#[cfg(test)]
pub(super) const ABSENT: Rate = rate(1_073_450, 11_923_200, SCHOOL);
/// ED4: pupils who missed a tenth of their sessions or more.
pub(super) const OFTEN_ABSENT: Rate = rate(6_890, 33_930, SCHOOL);
/// H1: had the yearly health assessment.
pub(super) const ASSESSED: Rate = rate(52_580, 58_530, HEALTH);
/// H2: had the teeth checked.
pub(super) const TEETH: Rate = rate(47_320, 58_530, HEALTH);
/// H3: immunisations up to date.
pub(super) const IMMUNISED: Rate = rate(49_160, 58_530, HEALTH);
/// H4: development checked, under five.
pub(super) const DEVELOPMENT: Rate = rate(5_580, 6_360, HEALTH);
/// H5a: a score of strengths and difficulties was returned.
pub(super) const SCORED: Rate = rate(33_790, 43_220, HEALTH);
/// H5c: of those, 17 or more.
#[cfg(test)]
pub(super) const CONCERN: Rate = rate(14_320, 33_790, HEALTH);
/// CJ1: convicted or cautioned, ten or over.
pub(super) const CONVICTED: Rate = rate(800, 40_990, HEALTH);
/// SM1: a substance problem, among those of ten or over, who have nearly all of them.
pub(super) const SUBSTANCE: Rate = rate(1_780, 40_990, HEALTH);
/// CL1: in education, employment or training at 17 to 18 and at 19 to 21.
pub(super) const BUSY: [Rate; 2] = [rate(9_430, 14_800, LEAVERS), rate(20_760, 38_440, LEAVERS)];
/// CL2: in a suitable home, at the same ages.
pub(super) const SUITABLE: [Rate; 2] = [rate(13_380, 14_750, LEAVERS), rate(33_810, 38_190, LEAVERS)];
/// Children who start and who cease to be looked after in a year, among those looked after at its end.
pub(super) const LEAVING: Rate = rate(34_450, 81_770, STABILITY);
