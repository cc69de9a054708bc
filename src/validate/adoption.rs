//! What several rules ask of an adoption.

use crate::returns::tables::{Adoption, Episode};

/// Did the episode end with the child's adoption?
pub fn was_adopted(episode: &Episode) -> bool {
    episode.end_reason.get().is_some_and(|reason| reason.is_in(&["E11", "E12"]))
}

/// Did the child live with people who mean to adopt?
pub fn is_placed_for_adoption(episode: &Episode) -> bool {
    episode.placement.get().is_some_and(|place| place.is_in(&["A3", "A4", "A5", "A6"]))
}

/// Which of the six things that are told of an adoption are given?
pub fn told_of_adoption(row: &Adoption) -> [bool; 6] {
    [
        row.decided_on.is_given(),
        row.matched_on.is_given(),
        row.foster_carer.is_given(),
        row.adopters.is_given(),
        row.adopter_sex.is_given(),
        row.adopter_status.is_given(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::give;

    #[test]
    fn adoptions_and_placements_for_adoption_are_known_by_their_codes() {
        let episode = |placement: &str, reason: &str| Episode {
            placement: give(placement),
            end_reason: give(reason),
            ..Episode::default()
        };
        assert!(["E11", "E12"].iter().all(|reason| was_adopted(&episode("", reason))));
        assert!(!["", "X1", "E13"].iter().any(|reason| was_adopted(&episode("A3", reason))));
        assert!(["A3", "A4", "A5", "A6"].iter().all(|place| is_placed_for_adoption(&episode(place, ""))));
        assert!(!["", "A2", "U1"].iter().any(|place| is_placed_for_adoption(&episode(place, "E11"))));
    }

    #[test]
    fn each_of_the_six_is_seen() {
        let rows = [
            Adoption { decided_on: give("01/06/2026"), ..Adoption::default() },
            Adoption { matched_on: give("01/06/2026"), ..Adoption::default() },
            Adoption { foster_carer: give("0"), ..Adoption::default() },
            Adoption { adopters: give("2"), ..Adoption::default() },
            Adoption { adopter_sex: give("MF"), ..Adoption::default() },
            Adoption { adopter_status: give("L0"), ..Adoption::default() },
        ];
        for (at, row) in rows.iter().enumerate() {
            let told = told_of_adoption(row);
            assert!((0..6).all(|place| told[place] == (place == at)));
        }
    }
}
