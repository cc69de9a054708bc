//! A cell of a return: blank, unreadable, or a value. Nothing is ever guessed in between.

use crate::words::Text;

/// What a cell gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given<T> {
    /// Nothing stands there. That is neither "no" nor nought.
    #[default]
    Blank,
    /// Something stands there that is no value of this kind; kept as it was written, and apart, because it is rare and a
    /// record has many cells.
    Unreadable(Box<Text>),
    /// A value. Whether it is an allowed one is a question for the rules.
    Value(T),
}

impl<T> Given<T> {
    /// What is no value of this kind, as it was written.
    pub fn unreadable(text: &str) -> Self {
        Self::Unreadable(Box::new(text.into()))
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }

    /// Does nothing stand there?
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// Does something stand there, readable or not?
    pub fn is_given(&self) -> bool {
        !self.is_blank()
    }
}

impl<T: Copy> Given<T> {
    /// The value itself, if there is one.
    pub fn get(&self) -> Option<T> {
        self.value().copied()
    }
}

impl Given<Text> {
    /// The text, if there is any.
    pub fn as_str(&self) -> Option<&str> {
        self.value().map(Text::as_str)
    }
}

#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    use super::*;
    use crate::words::{Code, Date};

    #[test]
    fn a_cell_is_small_because_a_return_has_millions() {
        assert_eq!(
            [size_of::<Given<Date>>(), size_of::<Given<Code>>(), size_of::<Given<Text>>()],
            [16, 16, 24]
        );
    }
}
