//! What the deeds of hosts are called where they are chosen, and which letter chooses each.

use std::borrow::Cow;

use super::Words;
use crate::domain::{Act, Along};

impl Words {
    /// What a deed would do, as one chooses it.
    #[must_use]
    pub fn tend(&self, act: Act) -> Cow<'static, str> {
        match act {
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
