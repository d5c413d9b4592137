//! What stays where it is on the screen while posts change, fold or get other cells: the reader's place.
//!
//! The heading of the post that has the focus, where that can be seen; else the line at the top of the screen.

use super::Window;
use crate::ui::screen::topic::draw::{self, Drawn, Look};

/// A place that is to be held.
pub(in crate::ui::screen::topic) enum Anchor {
    /// The heading of the focused post stands in this row of the screen.
    Heading(usize),
    /// This line of the post at the top stands first on the screen: its text, and how many characters of the post stand
    /// above it.
    Line(String, usize),
}

impl Window {
    /// The reader's place.
    pub fn anchor(&self, look: &Look<'_>, height: usize) -> Anchor {
        let above: usize = (self.top.0..self.focus)
            .map(|at| self.lines(look, at))
            .sum();
        let row = (above + self.heading(look, self.focus)).checked_sub(self.top.1);
        match row.filter(|row| self.focus >= self.top.0 && *row < height) {
            Some(row) => Anchor::Heading(row),
            None => {
                let lines = self.drawn(look, self.top.0);
                let top = lines.get(self.top.1).map(Drawn::text);
                let above = lines.iter().take(self.top.1).map(characters).sum();
                Anchor::Line(top.unwrap_or_default(), above)
            }
        }
    }

    /// Brings what was the reader's place back to where it was. Near the beginning there may be too little above it.
    pub fn hold(&mut self, anchor: &Anchor, look: &Look<'_>, height: usize) {
        match anchor {
            Anchor::Heading(row) => {
                self.top = (self.focus, self.heading(look, self.focus));
                self.move_up(look, (*row).min(height.saturating_sub(1)));
            }
            Anchor::Line(text, above) => {
                let lines = self.drawn(look, self.top.0);
                let same = (0..lines.len())
                    .filter(|at| lines.get(*at).is_some_and(|line| line.text() == *text))
                    .min_by_key(|at| at.abs_diff(self.top.1));
                let mut left = *above;
                let about = lines.iter().position(|line| {
                    let own = characters(line);
                    let here = left < own;
                    left = left.saturating_sub(own);
                    here
                });
                let last = lines.len().saturating_sub(1);
                self.top.1 = same.or(about).unwrap_or(last);
            }
        }
    }

    fn drawn(&self, look: &Look<'_>, at: usize) -> Vec<Drawn> {
        self.posts
            .get(at)
            .map_or_else(Vec::new, |post| draw::lines(post, look))
    }

    /// Which line of the post at `at` is its heading.
    pub(super) fn heading(&self, look: &Look<'_>, at: usize) -> usize {
        let lines = self.drawn(look, at);
        lines.iter().position(|line| line.is_heading).unwrap_or(0)
    }
}

/// Characters of a line, without spaces: the same text has as many, however it is broken.
fn characters(line: &Drawn) -> usize {
    line.text().chars().filter(|c| !c.is_whitespace()).count()
}
