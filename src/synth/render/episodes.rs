//! Episodes: every one with at least one day in the year up to the last day; an open one keeps its true start.

use super::{Table, Value, known};
use crate::synth::{Window, episodes::Episode, life::Life};

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let of_life = |life: &&'a Life<'a>| {
        let life = *life;
        life.episodes()
            .filter(|episode| episode.from <= window.last && episode.to.is_none_or(|to| to > window.first))
            .map(|episode| row(life, episode, window))
    };
    Table {
        name: "Episodes",
        file: "episodes",
        headings: &[
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN",
        ],
        rows: lives.iter().flat_map(of_life).collect(),
    }
}

fn row<'a>(life: &'a Life, episode: &'a Episode, window: &Window) -> Vec<Value<'a>> {
    let end = known(episode.to, window);
    let (code, change) = if end.is_some() { (episode.ended.unwrap_or(""), episode.change) } else { ("", "") };
    vec![
        life.person.child.as_str().into(),
        episode.from.into(),
        episode.began.into(),
        episode.law.into(),
        life.need.into(),
        episode.at.place.into(),
        episode.at.provider.into(),
        end.into(),
        code.into(),
        change.into(),
        life.person.home.as_str().into(),
        episode.at.post.as_str().into(),
        episode.at.urn.as_str().into(),
    ]
}
