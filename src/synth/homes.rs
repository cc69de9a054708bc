//! Where children can be placed: a council's made-up homes, agencies and postcodes.

use super::Dice;

/// Where a placement is, as its columns say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) place: &'static str,
    pub(super) provider: &'static str,
    pub(super) post: String,
    pub(super) urn: String,
}

/// A council's providers, drawn once. Their numbers begin with 99, which no provider's does.
pub(super) struct Homes {
    area: String,
    away: String,
    own_fostering: String,
    agencies: Vec<(&'static str, String)>,
    buildings: Vec<Address>,
}

/// Areas that a child of another council may be placed in.
const AREAS: [&str; 6] = ["L", "CT", "B", "UB", "ST", "BB"];

impl Homes {
    /// The providers of a council of so many children.
    pub(super) fn of(area: &str, children: usize, dice: &mut Dice) -> Self {
        let at = AREAS.iter().position(|known| *known == area).unwrap_or(0);
        let mut numbers = (0..).map(|nth| format!("99{:05}", at * 10_000 + nth * 7));
        let mut next = || numbers.next().expect("numbers do not run out");
        let own_fostering = next();
        let kinds = ["PR4", "PR4", "PR4", "PR5", "PR5", "PR2"];
        let agencies = kinds.map(|kind| (kind, next())).to_vec();
        let mut homes = Self {
            area: area.into(),
            away: AREAS[(at + 1) % AREAS.len()].into(),
            own_fostering,
            agencies,
            buildings: Vec::new(),
        };
        for (place, count) in
            [("K2", children / 14 + 4), ("K3", children / 16 + 4), ("K1", 3), ("R3", 3), ("S1", 3)]
        {
            for _ in 0..count {
                let provider = dice.pick(&[("PR4", 700), ("PR1", 180), ("PR5", 120)]);
                let (provider, away) =
                    if place == "K1" { ("PR2", true) } else { (provider, dice.chance(250)) };
                let post = homes.postcode(away && provider != "PR1", dice);
                homes.buildings.push(Address { place, provider, post, urn: next() });
            }
        }
        homes
    }

    /// A well-formed postcode of district 99, which no post town uses, in the council's area or away from it.
    pub(super) fn postcode(&self, away: bool, dice: &mut Dice) -> String {
        const INWARD: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";
        let area = if away { &self.away } else { &self.area };
        let (first, second) = (char::from(*dice.one(INWARD)), char::from(*dice.one(INWARD)));
        format!("{area}99 {}{first}{second}", dice.below(10))
    }

    /// A home of the kind for a child whose own postcode and last placement's are given: never at either of them,
    /// but for a placement with parents.
    pub(super) fn find(
        &self,
        place: &'static str,
        home: &str,
        last: Option<&Address>,
        dice: &mut Dice,
    ) -> Address {
        loop {
            let found = self.any(place, home, dice);
            let fresh = last.is_none_or(|last| last.post != found.post);
            if place == "P1" || (fresh && found.post != home) {
                return found;
            }
        }
    }

    fn any(&self, place: &'static str, home: &str, dice: &mut Dice) -> Address {
        let own_area = |provider, urn: &str, dice: &mut Dice| Address {
            place,
            provider,
            post: self.postcode(false, dice),
            urn: urn.into(),
        };
        match place {
            "P1" => Address { place, provider: "PR0", post: home.into(), urn: String::new() },
            "K1" | "K2" | "K3" | "R3" | "S1" => {
                let of_kind: Vec<&Address> =
                    self.buildings.iter().filter(|built| built.place == place).collect();
                (*dice.one(&of_kind)).clone()
            }
            "U1" | "U2" | "U3" => own_area("PR1", &self.own_fostering, dice),
            "A4" | "A6" => Address {
                place,
                provider: dice.pick(&[("PR2", 600), ("PR5", 400)]),
                post: self.postcode(dice.chance(500), dice),
                urn: "XXXXXXX".into(),
            },
            "U4" | "U5" | "U6" if dice.chance(550) => own_area("PR1", &self.own_fostering, dice),
            "U4" | "U5" | "U6" => {
                let (provider, urn) = dice.one(&self.agencies).clone();
                Address { place, provider, post: self.postcode(dice.chance(300), dice), urn }
            }
            "R2" => Address { place, provider: "PR3", post: self.postcode(true, dice), urn: String::new() },
            "R1" => Address { place, provider: "PR4", post: self.postcode(true, dice), urn: String::new() },
            _ => Address {
                place,
                provider: "",
                post: self.postcode(dice.chance(400), dice),
                urn: String::new(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_childrens_home_has_one_number_and_one_postcode() {
        let mut dice = Dice::of(3, &["homes"]);
        let homes = Homes::of("L", 100, &mut dice);
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..500 {
            let found = homes.find("K2", "L99 1AA", None, &mut dice);
            let known = seen.entry(found.urn.clone()).or_insert_with(|| found.clone());
            assert_eq!((&known.post, known.provider), (&found.post, found.provider));
        }
        assert!(seen.len() > 5);
    }

    #[test]
    fn own_provision_is_in_the_councils_own_area() {
        let mut dice = Dice::of(4, &["homes"]);
        let homes = Homes::of("CT", 100, &mut dice);
        for place in ["U1", "U3", "U4", "U6", "K2", "K3", "S1"] {
            for _ in 0..200 {
                let found = homes.find(place, "CT99 1AA", None, &mut dice);
                assert!(found.provider != "PR1" || found.post.starts_with("CT"), "{found:?}");
            }
        }
    }
}
