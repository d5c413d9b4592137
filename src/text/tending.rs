//! What the deeds of hosts are called where they are chosen, and which letter chooses each.

use std::borrow::Cow;

use super::Words;
use crate::domain::{Act, Along};

impl Words {
    /// What a deed would do, as one chooses it.
    #[must_use]
    pub fn tend(&self, act: Act) -> Cow<'static, str> {
        match act {
            Act::Accept => self.tend_accept(),
            Act::Unaccept => self.tend_unaccept(),
            Act::Hide => self.tend_hide(),
            Act::Unhide => self.tend_unhide(),
            Act::Freeze => self.tend_freeze(),
            Act::Thaw => self.tend_thaw(),
            Act::Pin => self.tend_pin(),
            Act::Unpin => self.tend_unpin(),
            Act::Retitle => self.tend_retitle(),
            Act::Retire => self.tend_retire(),
            Act::Unretire => self.tend_unretire(),
            Act::Move => self.tend_move(),
            Act::Link => self.tend_link(),
            Act::Unlink => self.tend_unlink(),
            Act::Split => self.tend_split(),
            Act::Erase => self.tend_erase(),
            other => self.act(other),
        }
    }

    /// What was done with a place, `to` the conference that is meant, as its host is told.
    #[must_use]
    pub fn tended(&self, act: Act, place: String, to: String) -> Cow<'static, str> {
        match act {
            Act::Accept => self.tended_accept(place),
            Act::Unaccept => self.tended_unaccept(place),
            Act::Hide => self.tended_hide(place),
            Act::Unhide => self.tended_unhide(place),
            Act::Freeze => self.tended_freeze(place),
            Act::Thaw => self.tended_thaw(place),
            Act::Pin => self.tended_pin(place),
            Act::Unpin => self.tended_unpin(place),
            Act::Retitle => self.tended_retitle(place),
            Act::Retire => self.tended_retire(place),
            Act::Unretire => self.tended_unretire(place),
            Act::Move => self.tended_move(place, to),
            Act::Link => self.tended_link(place, to),
            Act::Unlink => self.tended_unlink(place, to),
            Act::Split => self.tended_split(place),
            _ => self.tended_erase(place),
        }
    }

    /// Which posts go along with one that is split off.
    #[must_use]
    pub fn along(&self, along: Along) -> Cow<'static, str> {
        match along {
            Along::Answers => self.along_answers(),
            Along::After => self.along_after(),
            Along::Nothing => self.along_nothing(),
        }
    }
}
