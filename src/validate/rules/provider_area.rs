//! In whose area a provider has its premises: one row a question, and another for years in which supported accommodation is asked
//! about by itself.

use crate::returns::{Child, Provider, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, registered};

/// One rule for each question.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "229",
        &["URN", "PLACE_PROVIDER"],
        Years::ALL.until(2025),
        OWN,
        |child, _, flags| whose(child, flags, &[]),
        "
        Council
        LA
        E08000012

        Providers
        URN | LA
        SC1 | E08000012
        SC2 | E08000013

        Episodes
        CHILD | DECOM | URN | PLACE | PLACE_PROVIDER
        1 | 01/06/2024 | SC1 | K2 | PR1
        1 | 02/06/2024 | SC2 | K3 | PR1 <-
        1 | 03/06/2024 | SC1 | K2 | PR2 <-
    ",
    ),
    // Supported accommodation of one provider lies in many areas, and rule 241 asks about it since.
    rule(
        "229",
        &["URN", "PLACE_PROVIDER"],
        Years::from(2026),
        OWN,
        |child, _, flags| whose(child, flags, &["K3"]),
        "
        Council
        LA
        e08000012

        Providers
        URN | LA
        SC1 | E08000012
        SC2 | E08000013
        SC3 | E08000013
        SC3
        SC4 | E08000012
        SC4 | E08000013
        SC6 | E08000012
        SC6

        Episodes
        CHILD | DECOM | URN | PLACE | PLACE_PROVIDER
        1 | 01/06/2026 | SC1 | K2 | PR1
        1 | 02/06/2026 | SC2 | K2 | PR1 <-
        1 | 03/06/2026 | SC1 | K2 | PR2 <-
        1 | 04/06/2026 | SC2 | K2 | PR2
        1 | 05/06/2026 | SC2 | K3 | PR1
        1 | 06/06/2026 | SC2 | | PR1 <-
        1 | 07/06/2026 | SC2 | K2 | PR3
        1 | 08/06/2026 | SC3 | K2 | PR1
        1 | 09/06/2026 | SC3 | K2 | PR2
        1 | 10/06/2026 | SC4 | K2 | PR1
        1 | 11/06/2026 | SC4 | K2 | PR2 <-
        1 | 12/06/2026 | SC5 | K2 | PR1 <-
        1 | 13/06/2026 | SC5 | K2 | PR2
        1 | 14/06/2026 | XXXXXXX | K2 | PR1
        1 | 15/06/2026 | | K2 | PR1
        1 | 16/06/2026 | SC2 | K2
        1 | 17/06/2026 | SC6 | K2 | PR2 <-
    ",
    ),
    rule(
        "241",
        &["URN"],
        Years::from(2026),
        &[Need::Providers, Need::ProviderAreas, Need::Column(TableId::Episodes, "PL_LA")],
        |child, _, flags| no_premises(child, flags),
        "
        Providers
        URN | LA
        SC1 | E08000012
        SC1 | E08000013
        SC2 | E08000012
        SC2

        Episodes
        CHILD | DECOM | URN | PLACE | PL_LA
        1 | 01/06/2026 | SC1 | K3 | E08000012
        1 | 02/06/2026 | SC1 | K3 | e08000013
        1 | 03/06/2026 | SC1 | K3 | E08000014 <-
        1 | 04/06/2026 | SC1 | K2 | E08000014
        1 | 05/06/2026 | SC1 | | E08000014
        1 | 06/06/2026 | SC1 | K3
        1 | 07/06/2026 | SC2 | K3 | E08000014
        1 | 08/06/2026 | SC3 | K3 | E08000014
        1 | 09/06/2026 | XXXXXXX | K3 | E08000014
        1 | 10/06/2026 | | K3 | E08000014
    ",
    ),
];

const OWN: &[Need] = &[Need::Providers, Need::ProviderAreas, Need::Authority];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    years: Years,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A provider must have premises where the placement lies, and the council's own ones must lie in its own area.",
        why: "Either the number or the kind of provider is wrong, and with it who is paid, and who inspects.",
        table: TableId::Episodes,
        columns,
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// Does a provider have premises in an area? `None` when one of its entries does not say where it lies.
fn has_premises(entries: &[Provider], area: &str) -> Option<bool> {
    let lies = |entry: &Provider| entry.authority.as_ref().map(|code| code.eq_ignore_ascii_case(area));
    let known: Vec<bool> = entries.iter().filter_map(lies).collect();
    (known.contains(&true) || known.len() == entries.len()).then(|| known.contains(&true))
}

// A number that is not on the list shows nobody's own provision: the published answers mark such rows elsewhere too.
fn whose(child: &Child<'_>, flags: &mut Flags<'_>, aside: &[&str]) {
    let Some(own) = child.of.beside.authority.as_deref() else { return };
    for (episode, urn, entries) in registered(child) {
        if episode.placement.get().is_some_and(|place| place.is_in(aside)) {
            continue;
        }
        let (Some(kind), Some(is_here)) = (episode.provider.get(), has_premises(entries, own)) else {
            continue;
        };
        if kind == "PR1" && !is_here {
            let message = format!(
                "PLACE_PROVIDER is PR1, but by the list provider {urn} has no premises in {own}. Mend PLACE_PROVIDER or URN."
            );
            flags.row(episode.row, message);
        } else if kind == "PR2" && is_here {
            let message = format!(
                "PLACE_PROVIDER is PR2, another council's, but by the list provider {urn} lies in {own}. Mend PLACE_PROVIDER \
                 or URN."
            );
            flags.row(episode.row, message);
        }
    }
}

// The published check compares PL_LA with the reporting council's code; it is stated, and meant, as the provider's areas.
fn no_premises(child: &Child<'_>, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        let Some(area) = episode.placement_la.as_str() else { continue };
        if episode.placement.get().is_some_and(|place| place == "K3")
            && !entries.is_empty()
            && has_premises(entries, area) == Some(false)
        {
            let message = format!(
                "PL_LA is {area}, where provider {urn} has no premises by the list. Mend URN or PL_POST."
            );
            flags.row(episode.row, message);
        }
    }
}
