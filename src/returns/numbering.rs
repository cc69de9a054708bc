//! Whose the rows are. While the sheets are read each is noted for itself; when all are, the children are numbered in the
//! order of their own numbers, and the rows with them. Systems export a table in the order of its children, so that all of
//! this walks along and hardly ever searches.

use super::rows_below::child_id;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A child's own number. Its first sixteen bytes are kept as one large number too, which is compared in a step where text takes
/// a walk.
pub(super) struct Id<'a> {
    head: u128,
    text: Cow<'a, str>,
}

impl<'a> Id<'a> {
    fn of(cell: &'a str) -> Self {
        let text = child_id(cell);
        let mut head = [0; 16];
        let length = text.len().min(16);
        head[..length].copy_from_slice(&text.as_bytes()[..length]);
        Self { head: u128::from_be_bytes(head), text }
    }

    pub(super) fn text(&self) -> Box<str> {
        (&*self.text).into()
    }
}

impl Ord for Id<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        // No child's number has a byte of nought, so that a head which ends in one is the whole of it.
        let is_whole = self.head.to_be_bytes()[15] == 0;
        self.head
            .cmp(&other.head)
            .then_with(|| if is_whole { Ordering::Equal } else { self.text.cmp(&other.text) })
    }
}

impl PartialOrd for Id<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Id<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Id<'_> {}

/// The children of one sheet in the order in which their rows stand. One whose rows do not stand together is met again.
#[derive(Default)]
pub(super) struct Met<'a> {
    last: Option<&'a str>,
    ids: Vec<Id<'a>>,
}

impl<'a> Met<'a> {
    /// Notes whose the next row is by the cell under CHILD, and says as which of those met.
    pub(super) fn meet(&mut self, cell: &'a str) -> u32 {
        if self.last != Some(cell) {
            self.last = Some(cell);
            self.ids.push(Id::of(cell));
        }
        u32::try_from(self.ids.len() - 1).expect("a sheet has fewer rows")
    }

    /// The own numbers of those met, each once and in order.
    pub(super) fn in_order(&self) -> Vec<&Id<'a>> {
        let mut ids: Vec<&Id<'a>> = self.ids.iter().collect();
        if !ids.is_sorted_by(|one, next| one < next) {
            ids.sort();
            ids.dedup();
        }
        ids
    }

    /// For each of those met, where it stands among all children, who are in order.
    pub(super) fn numbers(&self, children: &[&Id<'_>]) -> Vec<u32> {
        let mut at = 0;
        let numbers = self.ids.iter().map(|id| {
            at = find(children, at, id);
            u32::try_from(at).expect("there are fewer children than rows")
        });
        numbers.collect()
    }
}

/// Where a child stands who is among the children, looked for from the place of another on: in steps that double.
fn find(children: &[&Id<'_>], from: usize, id: &Id<'_>) -> usize {
    let (mut low, mut step) = if children[from] <= id { (from, 1) } else { (0, children.len()) };
    while children.get(low + step).is_some_and(|child| *child <= id) {
        low += step;
        step *= 2;
    }
    let high = children.len().min(low + step);
    low + children[low..high].partition_point(|child| *child < id)
}

/// All children of two sheets, each of them in order and once.
pub(super) fn union<'m, 'a>(one: Vec<&'m Id<'a>>, other: Vec<&'m Id<'a>>) -> Vec<&'m Id<'a>> {
    // As a rule one table has all children.
    let (fewer, more) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
    let mut left = more.iter();
    if fewer.iter().all(|id| left.any(|other| other == id)) {
        return if one.len() < other.len() { other } else { one };
    }
    let mut all = Vec::with_capacity(one.len().max(other.len()));
    let (mut ones, mut others) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        let order = match (ones.peek(), others.peek()) {
            (Some(one), Some(other)) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return all,
        };
        let next = if order == Ordering::Greater { others.next() } else { ones.next() };
        all.extend(next);
        if order == Ordering::Equal {
            others.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;

    proptest::proptest! {
        #[test]
        fn every_row_gets_the_number_of_its_child(sheets in vec(vec("[aAb1]{1,2}|123456789012345[ab1]{0,2}", 0..20), 1..5)) {
            let met: Vec<Met<'_>> = sheets.iter().map(|cells| {
                let mut met = Met::default();
                for cell in cells {
                    met.meet(cell);
                }
                met
            }).collect();
            let all = met.iter().map(Met::in_order).fold(Vec::new(), union);
            let children: Vec<Box<str>> = all.iter().map(|id| id.text()).collect();
            let mut expected: Vec<String> = sheets.concat().iter().map(|cell| cell.to_uppercase()).collect();
            expected.sort();
            expected.dedup();
            proptest::prop_assert!(children.iter().map(AsRef::as_ref).eq(expected.iter()), "{children:?}");
            for (cells, met) in sheets.iter().zip(&met) {
                let numbers = met.numbers(&all);
                let mut again = Met::default();
                for cell in cells {
                    let number = numbers[again.meet(cell) as usize];
                    proptest::prop_assert_eq!(&*children[number as usize], cell.to_uppercase());
                }
            }
        }
    }
}
