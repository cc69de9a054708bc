//! One whole life in care, made first; what any return says of it is read off afterwards.

use super::adoption::Adoption;
use super::calendar::days_after;
use super::episodes::{Episode, end_of_care, weave};
use super::liberty::{self, Order};
use super::missing::{self, Missing};
use super::placements::{self, Stretch};
use super::practice::{self, Held, Holding};
use super::reviews::{self, Review};
use super::workers::{self, Working};
use super::{Council, Dice, Person, Shape, Story, legal, rates};
use crate::words::{Date, age_on, days_between};

/// One time in care, from entry to leaving.
pub(super) struct Care {
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    pub(super) episodes: Vec<Episode>,
    pub(super) reviews: Vec<Review>,
    pub(super) missing: Vec<Missing>,
}

/// All that is true of one child.
pub(super) struct Life<'a> {
    pub(super) person: Person,
    pub(super) need: &'static str,
    pub(super) cares: Vec<Care>,
    pub(super) adoption: Option<Adoption>,
    pub(super) workers: Vec<Working<'a>>,
    pub(super) holdings: Vec<Holding>,
    pub(super) liberty: Option<Order>,
}

/// Need at entry, approximate shares per mille (Department for Education, 31 March 2025), but for those who came alone.
const NEEDS: [(&str, u32); 8] =
    [("N1", 690), ("N2", 30), ("N3", 30), ("N4", 75), ("N5", 135), ("N6", 15), ("N7", 5), ("N8", 20)];

/// Every life of a council, by child number.
pub(super) fn all<'a>(council: &'a Council) -> Vec<Life<'a>> {
    let now = council.wanted.held + council.wanted.others;
    let days = usize::try_from(days_between(council.opens, council.ends)).unwrap_or(0);
    let leavers = now * days * rates::LEAVING.per_mille() as usize / 365_000;
    let mut lives: Vec<Life> = (0..now + leavers).map(|nth| Life::draw(nth, now, council)).collect();
    lives.sort_by(|one, other| one.person.child.cmp(&other.person.child));
    lives
}

impl<'a> Life<'a> {
    fn draw(nth: usize, now: usize, council: &'a Council) -> Self {
        let mut dice = council.dice(&nth.to_string(), "life");
        let dice = &mut dice;
        let story = if nth < now { Story::of_now(council, dice) } else { Story::of_leaver(council, dice) };
        let last = story.cares.last().and_then(|care| care.1).unwrap_or(council.ends);
        let person = Person::draw(nth, story.born, story.shape == Shape::Alone, last, council, dice);
        let holdings = practice::draw(held(nth, now, council, dice), &story.cares, council, dice);
        let cares: Vec<Care> =
            story.cares.iter().map(|care| Care::draw(*care, &story, &person, council, dice)).collect();
        let entered = story.cares.first().map_or(last, |care| care.0);
        let contact = days_after(entered, -dice.between(20, 400)).max(story.born);
        let workers = workers::draw(contact, days_after(last, 1), &holdings, council, dice);
        let chain = cares.last().map_or(&[][..], |care| &care.episodes[..]);
        let liberty = liberty::draw(story.born, chain, council.ends, dice);
        let need = if person.seeking { "N8" } else { dice.pick(&NEEDS) };
        Self { person, need, cares, adoption: story.adoption, workers, holdings, liberty }
    }

    /// Is the child looked after on a day? The day of leaving belongs to what follows.
    pub(super) fn in_care_on(&self, date: Date) -> bool {
        self.cares.iter().any(|care| care.from <= date && care.to.is_none_or(|to| to > date))
    }

    /// Looked after without a break from `from` to `to`, both included.
    pub(super) fn in_care_throughout(&self, from: Date, to: Date) -> bool {
        self.cares.iter().any(|care| care.from <= from && care.to.is_none_or(|end| end > to))
    }

    /// Every episode of every time in care.
    pub(super) fn episodes(&self) -> impl Iterator<Item = &Episode> {
        self.cares.iter().flat_map(|care| &care.episodes)
    }
}

fn held(nth: usize, now: usize, council: &Council, dice: &mut Dice) -> Held {
    let share = u32::try_from(council.wanted.held * 1000 / now.max(1)).unwrap_or(1000);
    match nth {
        nth if nth < council.wanted.held => Held::Now,
        nth if nth >= now && dice.chance(share) => Held::UntilLeaving,
        _ => Held::No,
    }
}

impl Care {
    fn draw(
        (from, to): (Date, Option<Date>),
        story: &Story,
        person: &Person,
        council: &Council,
        dice: &mut Dice,
    ) -> Self {
        let until = to.unwrap_or_else(|| days_after(council.ends, 1));
        let mut path = legal::path(story.shape, story.born, from, dice);
        path.retain(|(start, _)| *start < until);
        if let Some(adoption) = &story.adoption {
            path.extend(adoption.statuses(until));
        }
        let stretch = Stretch {
            person,
            shape: story.shape,
            adoption: story.adoption.as_ref(),
            path: &path,
            from,
            until,
        };
        let segments = placements::draw(&stretch, council, dice);
        let end = to.map(|end| {
            let place = segments.last().map_or("", |segment| segment.at.place);
            let adopted = story.shape == Shape::Adopted;
            (end, end_of_care(age_on(story.born, end), adopted, person.seeking, place, dice))
        });
        let episodes = weave(&path, &segments, end, dice);
        let reviews = reviews::draw(from, until, council, dice);
        let missing = missing::draw(story.born, &episodes, council, dice);
        Self { from, to, episodes, reviews, missing }
    }
}
