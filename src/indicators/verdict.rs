//! What was decided about one child under one indicator: exactly one of six states.

use crate::words::Share;
use std::borrow::Cow;
use std::ops::Range;

/// One child under one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The child, as a position in the return's children.
    pub child: u32,
    /// How many parts of the child the practice answers for, of the figure's parts.
    pub weight: u32,
    /// Years completed on the last day of the window; `None` when no date of birth can be read.
    pub age: Option<u8>,
    /// Did the child's period of care begin within the window? `None` when the returns do not reach back to its start.
    pub first_year: Option<bool>,
    /// The state.
    pub state: State,
    /// Where in the figure's rows those stand that it rests on.
    pub(super) rows: Range<u32>,
}

/// The six states of a child. They add up to all children a practice had anything to do with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Counted: so much of so much.
    Counted(Share),
    /// Not in the population, and why.
    Out(&'static str),
    /// Left out by definition or by the rule of attribution, and why.
    Excluded(&'static str),
    /// Left out by a recorded decision, and its reason code.
    Excepted(Box<str>),
    /// Nobody can say, and why.
    Unknown(Cow<'static, str>),
}

impl State {
    /// The state in a word or two, for pages.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Counted(share) if share.having > 0 => "has",
            Self::Counted(_) => "has not",
            Self::Out(_) => "out of population",
            Self::Excluded(_) => "excluded",
            Self::Excepted(_) => "excepted",
            Self::Unknown(_) => "unknown",
        }
    }

    /// Why the child was not counted; empty when counted.
    pub fn why(&self) -> &str {
        match self {
            Self::Counted(_) => "",
            Self::Out(why) | Self::Excluded(why) => why,
            Self::Excepted(why) => why,
            Self::Unknown(why) => why,
        }
    }
}
