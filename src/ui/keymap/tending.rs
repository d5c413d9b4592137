//! The tables of what hosts do where they read: one key leads to the panel, the palette names each deed.

use super::{Act, Binding, quiet, shown};
use crate::domain::Act as Deed;
use crate::term::Key;
use crate::text::Words;

/// In a topic or a list of topics, for those who tend the conference.
pub static TENDS: &[Binding] = &[quiet(&[Key::Char('M')], "M", Act::Tend, Words::key_tend)];

/// The deeds by name, for the palette: `M` and a letter do the same.
pub static DEEDS: &[Binding] = &[
    quiet(&[], "M a", Act::Deed(Deed::Accept), Words::tend_accept),
    quiet(&[], "M a", Act::Deed(Deed::Unaccept), Words::tend_unaccept),
    quiet(&[], "M h", Act::Deed(Deed::Hide), Words::tend_hide),
    quiet(&[], "M h", Act::Deed(Deed::Unhide), Words::tend_unhide),
    quiet(&[], "M f", Act::Deed(Deed::Freeze), Words::tend_freeze),
    quiet(&[], "M f", Act::Deed(Deed::Thaw), Words::tend_thaw),
    quiet(&[], "M p", Act::Deed(Deed::Pin), Words::tend_pin),
    quiet(&[], "M p", Act::Deed(Deed::Unpin), Words::tend_unpin),
    quiet(&[], "M t", Act::Deed(Deed::Retitle), Words::tend_retitle),
    quiet(&[], "M r", Act::Deed(Deed::Retire), Words::tend_retire),
    quiet(&[], "M r", Act::Deed(Deed::Unretire), Words::tend_unretire),
    quiet(&[], "M m", Act::Deed(Deed::Move), Words::tend_move),
    quiet(&[], "M l", Act::Deed(Deed::Link), Words::tend_link),
    quiet(&[], "M x", Act::Deed(Deed::Unlink), Words::tend_unlink),
    quiet(&[], "M s", Act::Deed(Deed::Split), Words::tend_split),
    quiet(&[], "M e", Act::Deed(Deed::Erase), Words::tend_erase),
];

/// The panel.
pub static TEND: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_choose),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The panel, where something is typed that a reason follows.
pub static TEND_FIELD: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_go_on),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The panel, where it asks whether to erase.
pub static TEND_SURE: &[Binding] = &[
    shown(&[Key::Char('y')], "y", Act::Send, Words::key_erase),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];
