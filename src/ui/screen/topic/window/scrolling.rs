//! How the place on the screen and the focus move. While there is something to scroll, lines move; where there is not, the
//! focus does, so that each post can be reached with the arrows alone. The focus never goes against the direction.

use super::{Look, Window};

impl Window {
    pub(super) fn move_up(&mut self, look: &Look<'_>, mut lines: usize) {
        while lines > 0 {
            if self.top.1 >= lines {
                self.top.1 -= lines;
                return;
            }
            lines -= self.top.1;
            if self.top.0 == 0 {
                self.top.1 = 0;
                return;
            }
            self.top.0 -= 1;
            self.top.1 = self.lines(look, self.top.0);
        }
    }

    /// Scrolls towards the end, at most until the last line is at the bottom. Whether anything moved.
    fn move_down(&mut self, look: &Look<'_>, lines: usize, height: usize) -> bool {
        let mut left = lines.min(
            self.lines_from_top(look, lines + height)
                .saturating_sub(height),
        );
        let moves = left > 0;
        while left > 0 {
            let here = self.lines(look, self.top.0).saturating_sub(self.top.1);
            if left < here {
                self.top.1 += left;
                break;
            }
            left -= here;
            self.top = (self.top.0 + 1, 0);
        }
        moves
    }

    /// A line towards the end; there, the focus goes to the next post.
    pub fn line_down(&mut self, look: &Look<'_>, height: usize) {
        if self.move_down(look, 1, height) {
            self.focus = self.focus.max(self.begin(look, height).0);
        } else {
            self.step(look, true, height);
        }
    }

    /// A line towards the beginning; there, the focus goes to the previous post.
    pub fn line_up(&mut self, look: &Look<'_>, height: usize) {
        if self.top == (0, 0) {
            self.step(look, false, height);
        } else {
            self.move_up(look, 1);
            self.focus = self.focus.min(self.begin(look, height).1);
        }
    }

    /// A page towards the end; there, the focus goes to the last post, and the answer is false.
    pub fn page_down(&mut self, look: &Look<'_>, lines: usize, height: usize) -> bool {
        let moves = self.move_down(look, lines, height);
        self.focus = if moves {
            self.focus.max(self.begin(look, height).0)
        } else {
            self.posts.len().saturating_sub(1)
        };
        moves
    }

    /// A page towards the beginning; there, the focus goes to the first post.
    pub fn page_up(&mut self, look: &Look<'_>, lines: usize, height: usize) {
        if self.top == (0, 0) {
            self.focus = 0;
        } else {
            self.move_up(look, lines);
            self.focus = self.focus.min(self.begin(look, height).0);
        }
    }

    /// The first and the last post whose headings are on the screen; where there is none, the post that fills it.
    fn begin(&self, look: &Look<'_>, height: usize) -> (usize, usize) {
        let mut found = None;
        let mut above = 0;
        for at in self.top.0..self.posts.len() {
            let heading = above + self.heading(look, at);
            if heading >= self.top.1 + height {
                break;
            }
            if heading >= self.top.1 {
                found = Some((found.map_or(at, |(first, _)| first), at));
            }
            above += self.lines(look, at);
        }
        found.unwrap_or((self.top.0, self.top.0))
    }

    /// The focus goes to the next or previous post, and the screen follows.
    pub fn step(&mut self, look: &Look<'_>, forward: bool, height: usize) {
        let last = self.posts.len().saturating_sub(1);
        let to = if forward {
            (self.focus + 1).min(last)
        } else {
            self.focus.saturating_sub(1)
        };
        self.reveal(look, to, height);
    }

    /// Scrolls as little as shows the beginning of the post at `at`, and all of it where it fits.
    fn reveal(&mut self, look: &Look<'_>, at: usize, height: usize) {
        self.focus = at;
        if at < self.top.0 || (at == self.top.0 && self.top.1 > 0) {
            self.top = (at, 0);
            return;
        }
        let before: usize = (self.top.0..at)
            .map(|i| self.lines(look, i))
            .sum::<usize>()
            .saturating_sub(self.top.1);
        let own = self.lines(look, at);
        if before + own <= height {
            return;
        }
        self.top = (at, 0);
        self.move_up(look, height.saturating_sub(own));
    }
}
