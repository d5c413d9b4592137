//! The table of the page of backups.

use super::{Act, Binding, shown};
use crate::term::Key;
use crate::text::Words;

/// The backups of the site.
pub static BACKUPS: &[Binding] = &[
    shown(&[Key::Char('m')], "m", Act::BackUp, Words::key_back_up),
    shown(
        &[Key::Char('v'), Key::Enter, Key::Right, Key::Char('l')],
        "v Enter",
        Act::Verify,
        Words::key_verify_backup,
    ),
];
