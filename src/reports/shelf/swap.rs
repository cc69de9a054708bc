//! The names change hands: new for old in one step where the system can, and back again.

use super::Unwritten;
use super::disk::{self, named};
use super::names::Names;

/// Makes what is staged visible in the place of what was there, which may be nothing.
pub(super) fn show(names: &Names) -> Result<(), Unwritten> {
    let done = (|| {
        disk::make_folder(&names.month)?;
        if !disk::exchange(&names.partial, &names.month)? {
            disk::rename(&names.month, &names.aside)?;
            disk::rename(&names.partial, &names.month)?;
        }
        disk::sync_folder(&names.outputs)
    })();
    named(&names.month, done)
}

/// Makes what was there before visible again, after [`show`].
pub(super) fn hide(names: &Names) -> Result<(), Unwritten> {
    let done = (|| {
        if names.aside.exists() || !disk::exchange(&names.partial, &names.month)? {
            if !names.aside.exists() {
                disk::rename(&names.partial, &names.aside)?;
            }
            disk::rename(&names.month, &names.partial)?;
            disk::rename(&names.aside, &names.month)?;
        }
        disk::sync_folder(&names.outputs)
    })();
    named(&names.month, done)
}

/// Undoes a [`show`] that failed half way.
pub(super) fn put_back(names: &Names) -> Result<(), Unwritten> {
    if super::manifest::is_of(&names.month, &names.run) {
        return hide(names);
    }
    if !names.month.exists() && names.aside.exists() {
        named(&names.month, disk::rename(&names.aside, &names.month))?;
        named(&names.month, disk::sync_folder(&names.outputs))?;
    }
    Ok(())
}
