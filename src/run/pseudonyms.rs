//! The pseudonyms of a council's children, where one of its contracts asks for them. Without a key the run goes on.

use super::Asked;
use crate::contracts::ChildrenNamed;
use crate::publish::Pseudonyms;
use crate::read::Key;
use crate::reports::book::PracticeBook;
use crate::returns::Council;
use crate::validate::Validated;

/// The pseudonyms, or why there are none; `None` where nobody asks or no return came.
pub(super) fn pseudonyms(
    asked: &Asked,
    council: &Council,
    practices: &[PracticeBook],
    validated: Option<&Validated>,
) -> Option<Result<Pseudonyms, String>> {
    let mut contracts = practices.iter().filter_map(|practice| practice.contract.as_ref());
    let wanted = contracts.any(|contract| contract.children == ChildrenNamed::ByPseudonym);
    let children = &validated.filter(|_| wanted)?.cleared.given().children;
    let key = Key::read(&asked.key(&council.code)).and_then(|key| fits(key, council));
    Some(key.map(|key| Pseudonyms::of(&key, &council.code, children)))
}

/// A key that everybody knows hides nobody.
fn fits(key: Key, council: &Council) -> Result<Key, String> {
    if key.is_example() && !council.example {
        return Err("its key is an example, which everybody knows".into());
    }
    Ok(key)
}
