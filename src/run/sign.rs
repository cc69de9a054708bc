//! `outturn approve` and `outturn release`: the month is worked out once more from the same inputs, must come to the hash
//! that was prepared, and is then signed; a release posts it. Nothing else posts.

use super::drafts::{Drafted, Drafts, unspoilt};
use super::gather::asked_for;
use super::publish::{publish, rendered};
use super::{Asked, Done, Exit, Stopped, Told, begin, book, done, gather};
use crate::ledger::{Act, Deed, Ledger};
use crate::read::read_named;
use crate::reports::Looks;
use crate::reports::book::Book;
use crate::returns::read_councils;
use crate::words::Date;

/// Somebody's approval or release.
#[derive(Clone, Debug)]
pub struct Signing {
    /// Which of them.
    pub act: Act,
    /// Whose.
    pub by: String,
    /// On which day.
    pub on: Date,
    /// The first letters of the hash that is meant, where somebody wants to be sure.
    pub draft: Option<String>,
}

/// Approves or releases the drafts of a month, or that of one council. What is done already is not done again.
///
/// # Errors
/// When there is no draft, something stands in the way, or anything has changed since it was prepared; nothing is signed then.
pub fn sign(asked: &Asked, signing: &Signing, tell: &mut impl FnMut(&Told)) -> Result<Done, Stopped> {
    let (looks, mut open) = begin(asked)?;
    let done = drafts(asked, signing, &looks, &mut open.ledger, tell);
    open.told(done)
}

/// Of a council that is none there can be no draft, and to say only that would send people looking for it. Whether the list can
/// be read at all is for the run to say.
fn is_declared(asked: &Asked) -> Result<(), Stopped> {
    let Ok(intake) = read_named(&asked.inputs, "councils.csv", &asked.workbooks) else { return Ok(()) };
    let councils = intake.sheets.first().and_then(|sheet| read_councils(sheet).ok());
    councils.map_or(Ok(()), |councils| asked_for(asked, &councils))
}

fn drafts(
    asked: &Asked,
    signing: &Signing,
    looks: &Looks,
    ledger: &mut Ledger,
    tell: &mut impl FnMut(&Told),
) -> Result<Done, Stopped> {
    is_declared(asked)?;
    let drafts = Drafts::read(asked)?;
    let (says, chosen) = chosen(asked, signing, &drafts, ledger)?;
    if chosen.is_empty() {
        return Ok(Done { says, ..Done::nothing(asked) });
    }
    as_one(&chosen)?;
    unspoilt(asked)?;
    let deeds: Vec<Deed> = chosen.iter().map(|draft| deed(asked, signing, draft)).collect();
    unhindered(ledger, &deeds)?;
    let asked = Asked { as_at: chosen[0].as_at, prepared_by: chosen[0].prepared_by.clone(), ..asked.clone() };
    let gathered = gather(&asked, tell)?;
    let mut book = book(&asked, &gathered, ledger, tell)?;
    let whole = asked.council.is_none() && book.councils.len() == chosen.len();
    book.keep(|council| chosen.iter().any(|draft| *draft.council == *council));
    unchanged(&drafts, &chosen, &book)?;
    done::reconciled(&book)?;
    let appendix = ledger.sealed(&deeds, &book.posting);
    let appendix = appendix.map_err(|error| Stopped::hindered(&asked.ledger(), &error))?;
    signed(&mut book, &deeds);
    let rendered = rendered(&asked, &book, &gathered, looks, whole)?;
    tell(&Told::new("render", &[("files", rendered.files.len())]));
    let posted = appendix.entries().len();
    let mut done = Done { says, posted: appendix.total(), ..Done::of(&asked, &book, rendered.files.len()) };
    done.check(ledger, &book)?;
    if !asked.dry_run {
        publish(&asked, &book, rendered, ledger, appendix)?;
        tell(&Told::new(signing.act.as_str(), &[("councils", book.councils.len()), ("entries", posted)]));
    }
    Ok(done)
}

fn unhindered(ledger: &Ledger, deeds: &[Deed]) -> Result<(), Stopped> {
    let says: Vec<String> = ledger.hindrances(deeds).iter().map(ToString::to_string).collect();
    if says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Unapproved, says }) }
}

/// The drafts that are to be signed, after what is said of those that are signed already.
fn chosen(
    asked: &Asked,
    signing: &Signing,
    drafts: &Drafts,
    ledger: &Ledger,
) -> Result<(Vec<String>, Vec<Drafted>), Stopped> {
    let wanted = |draft: &&Drafted| asked.council.as_ref().is_none_or(|council| *council == draft.council);
    let (mut says, mut chosen) = (Vec::new(), Vec::new());
    for draft in drafts.councils.iter().filter(wanted) {
        match already(asked, signing.act, draft, ledger) {
            Some(deed) => says.push(format!(
                "{}: {} was {} by {} on {}; nothing is left to do.",
                draft.council,
                asked.period.long(),
                deed.act,
                deed.by,
                deed.on
            )),
            None => chosen.push(draft.clone()),
        }
    }
    if chosen.is_empty() && says.is_empty() {
        let council = asked.council.as_deref().unwrap_or("any council");
        let says = format!(
            "{council}: There is no draft of {} to be {}. Prepare it with `outturn run --period {}` first.",
            asked.period.long(),
            signing.act,
            asked.period
        );
        return Err(Stopped::new(Exit::Absent, says));
    }
    let meant = |draft: &Drafted| {
        signing.draft.as_ref().is_none_or(|hash| draft.proposal.starts_with(&hash.to_ascii_lowercase()))
    };
    match chosen.iter().find(|draft| !meant(draft)) {
        None => Ok((says, chosen)),
        Some(draft) => Err(Stopped::new(
            Exit::Unapproved,
            format!(
                "{}: The draft is {}, not the one that --draft names. Look at the new one before it is {}.",
                draft.council, draft.proposal, signing.act
            ),
        )),
    }
}

/// The deed by which a draft is already where it shall go.
fn already<'a>(asked: &Asked, act: Act, draft: &Drafted, ledger: &'a Ledger) -> Option<&'a Deed> {
    let of_this = |deed: &&Deed| *deed.proposal == *draft.proposal;
    let released = ledger.release(&draft.council, asked.period).filter(of_this);
    match act {
        Act::Released => released,
        Act::Approved => released.or_else(|| ledger.approval(&draft.council, asked.period).filter(of_this)),
    }
}

/// One working out serves all drafts only if all were prepared alike.
fn as_one(chosen: &[Drafted]) -> Result<(), Stopped> {
    let alike =
        |one: &Drafted, other: &Drafted| one.as_at == other.as_at && one.prepared_by == other.prepared_by;
    match chosen.iter().find(|draft| !alike(draft, &chosen[0])) {
        None => Ok(()),
        Some(other) => Err(Stopped::new(
            Exit::Usage,
            format!(
                "The drafts of {} and {} were not prepared together. Name one council with --council.",
                chosen[0].council, other.council
            ),
        )),
    }
}

fn deed(asked: &Asked, signing: &Signing, draft: &Drafted) -> Deed {
    Deed {
        act: signing.act,
        scheme: draft.council.as_str().into(),
        period: asked.period,
        proposal: draft.proposal.as_str().into(),
        prepared_by: draft.prepared_by.as_str().into(),
        by: signing.by.as_str().into(),
        on: signing.on,
    }
}

/// What the inputs come to now must be what was prepared.
fn unchanged(drafts: &Drafts, chosen: &[Drafted], book: &Book) -> Result<(), Stopped> {
    let mut says = Vec::new();
    for draft in chosen {
        let now = book.councils.iter().find(|council| *council.council.code == *draft.council);
        if now.is_some_and(|council| *council.progress.proposal == *draft.proposal) {
            continue;
        }
        says.push(format!(
            "{}: Something has changed since the draft {} was prepared. Prepare it anew with `outturn run`, and let somebody \
             look at it and approve it.",
            draft.council, draft.proposal
        ));
        says.extend(drafts.changed(book, draft));
    }
    if says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Unapproved, says }) }
}

/// Pages that are signed say so before they are: they are shown only if they are.
fn signed(book: &mut Book, deeds: &[Deed]) {
    for council in &mut book.councils {
        let ours = deeds.iter().find(|deed| deed.scheme == council.council.code);
        match ours {
            Some(deed) if deed.act == Act::Approved => council.progress.approved = Some(deed.clone()),
            Some(deed) => council.progress.released = Some(deed.clone()),
            None => {}
        }
    }
}
