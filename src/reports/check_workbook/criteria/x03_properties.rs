//! X03: the document says what it is.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X03: Criterion = Criterion {
    id: "X03",
    says: "The properties give a title, a creator, the language en-GB and the time of making, and name no other person as the last to change it.",
    why: "Screen readers choose their voice by the language, and a person's account name has no place in a file that travels.",
    to_do: "Fill in title, author and language in the properties, and take the name of who saved it last out of them.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let says = &book.properties;
    for (name, value) in
        [("title", &says.title), ("creator", &says.creator), ("time of making", &says.created)]
    {
        if value.is_empty() {
            found.book(format!("the properties give no {name}"));
        }
    }
    if says.language != "en-GB" {
        found.book(format!("the language given is '{}', not en-GB", says.language));
    }
    // Whether a name is a person's cannot be seen; whether the maker alone has touched it can.
    if !says.last_modified_by.is_empty() && says.last_modified_by != says.creator {
        found.book("it was last changed by somebody other than its creator, who is named in it");
    }
}
