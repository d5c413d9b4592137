//! What is chosen on a sysop's page: one of several, of which some can be marked. Owns what a key does to it.

use super::sheet::Turn;
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, LIST, PICKING, PICKING_NEXT, TICKING};
use crate::ui::widget::List;

/// Something that is chosen.
pub(super) struct Choosing<W> {
    /// What for.
    pub(super) what: W,
    /// Below it.
    pub(super) about: String,
    /// What from, and the focus.
    pub(super) options: Vec<String>,
    pub(super) list: List,
    /// So many of them can be marked, by Space as well as by Enter.
    pub(super) ticks: usize,
}

impl<W: Clone> Choosing<W> {
    /// The first of these has the focus.
    pub(super) fn new(what: W, about: String, options: Vec<String>) -> Self {
        Self {
            what,
            about,
            options,
            list: List::default(),
            ticks: 0,
        }
    }

    /// None where it is given up.
    pub(super) fn key(&mut self, key: Key, page: usize) -> Option<Turn<W>> {
        let at = self.list.selected;
        Some(match keymap::act(&[TICKING, PICKING, LIST], key) {
            Some(Act::Back) => return None,
            // Whoever types the words of a reason too early chooses none by a letter of theirs.
            Some(Act::Open) if key == Key::Char('l') && self.ticks == 0 => Turn::None,
            Some(Act::Open) => Turn::Chose(self.what.clone(), at),
            Some(Act::Choose) if at < self.ticks => Turn::Chose(self.what.clone(), at),
            Some(act) if self.list.act(act, self.options.len(), page) => Turn::Redraw,
            _ => Turn::None,
        })
    }

    /// Its tables; from the first step, back leads out of it.
    pub(super) fn keys(&self, is_first: bool) -> Vec<&'static [Binding]> {
        let picking = if is_first { PICKING } else { PICKING_NEXT };
        match self.ticks {
            0 => vec![picking, LIST],
            _ => vec![TICKING, picking, LIST],
        }
    }
}
