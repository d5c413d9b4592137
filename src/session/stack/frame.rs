//! What the screens show together: one, or a list and what was opened from it side by side.

use super::{Moment, Stack};
use crate::term::Frame;
use crate::ui::chrome;
use crate::ui::keymap::Binding;
use crate::ui::palette::Palette;
use crate::ui::{Env, Size};

impl Stack {
    pub(super) fn env(&self, at: Moment, size: Size) -> Env<'_> {
        Env {
            now: at.now,
            size,
            words: self.words,
            me: &self.me,
            command: at.command,
        }
    }

    /// The cells of the layer at `index`: its pane where two stand side by side.
    pub(super) fn size_of(&self, index: usize) -> Size {
        let body = chrome::body(self.terminal);
        match (self.panes(), self.layers.len().checked_sub(index)) {
            (Some((_, right)), Some(1)) => right,
            (Some((left, _)), Some(2)) => left,
            _ => body,
        }
    }

    /// The two panes, where the terminal is wide and a list lies under the top screen.
    fn panes(&self) -> Option<(Size, Size)> {
        let below = self
            .layers
            .len()
            .checked_sub(2)
            .and_then(|index| self.layers.get(index))?;
        let top = self.layers.last()?;
        let beside = below.screen.is_list() && !top.screen.is_list() && top.screen.stands_beside();
        chrome::panes(self.terminal).filter(|_| beside)
    }

    /// Whether the layer at `index` is on the screen. What lies under it may change unseen, and costs no frame.
    pub(super) fn is_seen(&self, index: usize) -> bool {
        match self.layers.len().checked_sub(index) {
            Some(1) => true,
            Some(2) => self.panes().is_some(),
            _ => false,
        }
    }

    /// What is to be seen now.
    #[must_use]
    pub fn frame(&self, at: Moment) -> Frame {
        if chrome::is_too_small(self.terminal) {
            return chrome::too_small(self.terminal, self.words);
        }
        if let Some(palette) = &self.palette {
            let (view, keys) = (
                palette.view(&self.env(at, chrome::body(self.terminal))),
                Palette::keys(),
            );
            return chrome::frame(
                self.terminal,
                self.words,
                &self.me,
                None,
                view,
                &keys,
                &self.below,
            );
        }
        let Some(top) = self.layers.last() else {
            return Frame::default();
        };
        let last = self.layers.len() - 1;
        let view = top.screen.view(&self.env(at, self.size_of(last)));
        let left = self.panes().and_then(|(left, _)| {
            let below = self.layers.get(last.checked_sub(1)?)?;
            Some(below.screen.view(&self.env(at, left)))
        });
        let keys: Vec<&'static [Binding]> = top.screen.footer();
        let below = self
            .prompt
            .as_ref()
            .map_or_else(|| self.below.clone(), |prompt| prompt.below(self.words));
        chrome::frame(
            self.terminal,
            self.words,
            &self.me,
            left,
            view,
            &keys,
            &below,
        )
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]
    use super::super::tests::{AT, home};
    use super::*;
    use crate::domain::{PostsFrom, Slug};
    use crate::ui::{Action, Route};

    #[test]
    fn what_changes_unseen_costs_no_frame() {
        for (width, seen) in [(80, false), (160, true)] {
            let mut stack = home();
            stack.resized(Size { width, height: 50 }, AT);
            let place = Route::Topic {
                slug: Slug::parse("tools").expect("a slug"),
                number: 1,
                from: PostsFrom::FirstNew,
            };
            stack.open(place, AT);
            stack.dirty = false;
            // Home lies below, and stands at the left where there is room.
            stack.carry_out(0, Action::Redraw, AT);
            assert_eq!(stack.dirty, seen, "at {width} columns");
        }
    }
}
