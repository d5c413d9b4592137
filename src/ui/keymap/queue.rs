//! The keys of the queue, of what is asked there, and of waiting to be let in.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

const OPEN: Binding = shown(
    &[Key::Enter, Key::Right, Key::Char('l')],
    "Enter",
    Act::Open,
    Words::key_open,
);
const DISMISS: Binding = shown(&[Key::Char('d')], "d", Act::Dismiss, Words::key_dismiss);
const HIDE: Binding = shown(&[Key::Char('X')], "X", Act::Hide, Words::key_hide_post);
const WELCOME: Binding = shown(&[Key::Char('w')], "w", Act::Welcome, Words::key_welcome);
const APPROVE: Binding = shown(&[Key::Char('a')], "a", Act::Confirm, Words::key_let_in);
const REJECT: Binding = shown(&[Key::Char('x')], "x", Act::Remove, Words::key_refuse);
const UNDO: Binding = quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo);

/// Everything that is done in the queue.
pub static QUEUE: &[Binding] = &[OPEN, DISMISS, HIDE, WELCOME, APPROVE, REJECT, UNDO];

/// What works on a flagged post.
pub static QUEUE_FLAGGED: &[Binding] = &[OPEN, DISMISS, HIDE];

/// What works on a newcomer.
pub static QUEUE_NEWCOMER: &[Binding] = &[OPEN, WELCOME];

/// What works on an application.
pub static QUEUE_APPLICATION: &[Binding] = &[OPEN, APPROVE, REJECT];

/// What works on everything else.
pub static QUEUE_OTHER: &[Binding] = &[OPEN];

/// Waiting to be let in.
pub static APPLYING: &[Binding] = &[shown(
    &[Key::Char('e')],
    "e",
    Act::Edit,
    Words::key_say_better,
)];

/// Whoever was not let in may apply again.
pub static APPLYING_AGAIN: &[Binding] = &[shown(
    &[Key::Char('e')],
    "e",
    Act::Edit,
    Words::key_apply_again,
)];

/// What one reads meanwhile.
pub static LOOKING: &[Binding] = &[shown(
    &[Key::Enter, Key::Char('c')],
    "Enter",
    Act::Open,
    Words::key_look_around,
)];
