//! The posts at hand, without a gap, and where the top of the screen stands among their lines.
//!
//! Owns which posts are kept and what of them is shown; `scrolling` how place and focus move. Knows of a post only how
//! many lines it takes, from `draw`.

mod anchor;
mod scrolling;

use std::sync::Arc;

use super::draw::{self, Look};
use crate::domain::{Post, PostId};
use crate::term::Row;

/// Posts that are kept; past it those farthest from the screen are let go, and asked for again when needed.
const MOST: usize = 150;

/// A run of posts and a place in it.
#[derive(Clone, Default)]
pub(super) struct Window {
    posts: Vec<Arc<Post>>,
    /// The post at the top of the screen, and how many of its lines are above it.
    top: (usize, usize),
    /// The post that keys act on.
    focus: usize,
}

impl Window {
    /// The number of the first post at hand.
    pub fn first(&self) -> Option<u32> {
        self.posts.first().map(|post| post.number)
    }

    /// The number of the last post at hand.
    pub fn last(&self) -> Option<u32> {
        self.posts.last().map(|post| post.number)
    }

    /// The post that keys act on.
    pub fn focused(&self) -> Option<&Arc<Post>> {
        self.posts.get(self.focus)
    }

    /// The number of a post at hand.
    pub fn number_of(&self, id: PostId) -> Option<u32> {
        let found = self.posts.iter().find(|post| post.id == id);
        found.map(|post| post.number)
    }

    /// The number of the next post at hand by the author of this one, or of the one before.
    pub fn of_author(&self, post: &Post, forward: bool) -> Option<u32> {
        let same = |other: &&Arc<Post>| other.author.member == post.author.member;
        let found = if forward {
            let after = |other: &&Arc<Post>| other.number > post.number;
            self.posts.iter().filter(same).find(after)
        } else {
            let before = |other: &&Arc<Post>| other.number < post.number;
            self.posts.iter().rev().filter(same).find(before)
        };
        found.map(|found| found.number)
    }

    /// Takes other posts in place of these.
    pub fn replace(&mut self, posts: Vec<Arc<Post>>) {
        *self = Self {
            posts,
            top: (0, 0),
            focus: 0,
        };
    }

    /// The number of the post at the top of the screen.
    pub fn top(&self) -> Option<u32> {
        self.posts.get(self.top.0).map(|post| post.number)
    }

    /// Whether the posts at the top of the screen and in focus are among these.
    pub fn stands_in(&self, posts: &[Arc<Post>]) -> bool {
        let known = |number| posts.iter().any(|post| Some(post.number) == number);
        known(self.top()) && known(self.focused().map(|post| post.number))
    }

    /// Takes posts in place of these, those on the screen among them; what is on the screen stays there.
    pub fn renew(&mut self, posts: Vec<Arc<Post>>) {
        let at = |number| posts.iter().position(|post| Some(post.number) == number);
        let (top, focus) = (at(self.top()), at(self.focused().map(|post| post.number)));
        self.top.0 = top.unwrap_or(0);
        self.focus = focus.unwrap_or(0);
        self.posts = posts;
    }

    /// Puts the post `target` at the top (with the line "new", and what fits of the page before), or the last page.
    pub fn opened(
        mut self,
        look: &Look<'_>,
        target: Option<u32>,
        at_end: bool,
        height: u16,
    ) -> Self {
        if at_end {
            return self.at_bottom(look, height);
        }
        if let Some(number) = target {
            self.go(look, number, usize::from(height));
        }
        self
    }

    /// How many of the posts at hand, from this number on, are such.
    pub fn count(&self, from: u32, such: impl Fn(&Post) -> bool) -> u32 {
        let posts = self
            .posts
            .iter()
            .filter(|post| post.number >= from && such(post));
        u32::try_from(posts.count()).unwrap_or(u32::MAX)
    }

    /// The last line at the bottom of the screen, the focus on the last post.
    pub fn at_bottom(mut self, look: &Look<'_>, height: u16) -> Self {
        let last = self.posts.len().saturating_sub(1);
        self.top = (last, 0);
        let own = self.lines(look, last);
        let above = usize::from(height).saturating_sub(own);
        self.move_up(look, above);
        if own > usize::from(height) {
            self.top = (last, 0);
        }
        self.focus = last;
        self
    }

    /// Adds posts that follow or precede those at hand.
    pub fn extend(&mut self, posts: Vec<Arc<Post>>) {
        let (Some(first), Some(last)) = (self.first(), self.last()) else {
            return self.replace(posts);
        };
        if posts.first().is_some_and(|post| post.number == last + 1) {
            self.posts.extend(posts);
            let spare = self.posts.len().saturating_sub(MOST).min(self.top.0);
            self.posts.drain(..spare);
            self.shift(|at| at.saturating_sub(spare));
        } else if posts.last().is_some_and(|post| post.number + 1 == first) {
            let added = posts.len();
            self.posts.splice(0..0, posts);
            self.shift(|at| at + added);
            self.posts.truncate(MOST.max(self.top.0 + added));
        }
    }

    fn shift(&mut self, by: impl Fn(usize) -> usize) {
        self.top.0 = by(self.top.0);
        self.focus = by(self.focus);
    }

    /// Appends a post that was just written, if the window reaches the end; nothing on the screen moves.
    pub fn append(&mut self, post: Arc<Post>) -> bool {
        let follows =
            self.last().is_none_or(|last| last + 1 == post.number) && self.posts.len() < 2 * MOST;
        if follows {
            self.posts.push(post);
        }
        follows
    }

    /// Puts a changed post in the place of what it was.
    pub fn change(&mut self, post: Arc<Post>) {
        if let Some(old) = self.posts.iter_mut().find(|old| old.id == post.id) {
            *old = post;
        }
    }

    /// How many lines the post at `at` takes.
    fn lines(&self, look: &Look<'_>, at: usize) -> usize {
        self.posts
            .get(at)
            .map_or(0, |post| draw::lines(post, look).len())
    }

    /// Lines from the top of the screen to the end of what is at hand, counted no further than `enough` past a screen.
    fn lines_from_top(&self, look: &Look<'_>, enough: usize) -> usize {
        let mut count = 0;
        for at in self.top.0..self.posts.len() {
            count += self.lines(look, at);
            if count > enough + self.top.1 {
                break;
            }
        }
        count.saturating_sub(self.top.1)
    }

    /// Lines below the screen, counted up to about a screen.
    pub fn lines_below(&self, look: &Look<'_>, height: usize) -> usize {
        self.lines_from_top(look, 2 * height).saturating_sub(height)
    }

    /// Lines above the screen, counted up to about a screen.
    pub fn lines_above(&self, look: &Look<'_>, height: usize) -> usize {
        let mut count = self.top.1;
        for at in (0..self.top.0).rev() {
            if count >= height {
                break;
            }
            count += self.lines(look, at);
        }
        count
    }

    /// Whether the last line at hand is on the screen.
    pub fn is_at_end(&self, look: &Look<'_>, height: usize) -> bool {
        self.lines_from_top(look, height) <= height
    }

    /// Goes to a post by number; false when it is not at hand.
    pub fn go(&mut self, look: &Look<'_>, number: u32, height: usize) -> bool {
        let Some(at) = self.posts.iter().position(|post| post.number == number) else {
            return false;
        };
        self.top = (at, 0);
        self.fill(look, height);
        self.focus = at;
        true
    }

    /// Where less than a screen follows, what precedes fills it.
    pub fn fill(&mut self, look: &Look<'_>, height: usize) {
        let below = self.lines_from_top(look, height);
        self.move_up(look, height.saturating_sub(below));
    }

    /// The rows on the screen, and where the cursor stands: on the focused post's heading, or at the top.
    pub fn rows(&self, look: &Look<'_>, height: u16) -> (Vec<Row>, (u16, u16)) {
        let mut rows: Vec<Row> = Vec::with_capacity(usize::from(height));
        let mut cursor = (0, 0);
        for (at, post) in self.posts.iter().enumerate().skip(self.top.0) {
            let skip = if at == self.top.0 { self.top.1 } else { 0 };
            let focused = at == self.focus;
            for drawn in draw::lines(post, look).into_iter().skip(skip) {
                if rows.len() == usize::from(height) {
                    return (rows, cursor);
                }
                if focused && drawn.is_heading {
                    cursor = (0, u16::try_from(rows.len()).unwrap_or(0));
                }
                rows.push(drawn.row(focused));
            }
        }
        (rows, cursor)
    }

    /// The numbers of the first and the last post that are on the screen to their last line (empty lines aside).
    pub fn whole_on_screen(&self, look: &Look<'_>, height: u16) -> Option<(u32, u32)> {
        let first = self.posts.get(self.top.0)?.number;
        let mut room = usize::from(height) + self.top.1;
        let mut last = None;
        for (at, post) in self.posts.iter().enumerate().skip(self.top.0) {
            let lines = self.lines(look, at);
            if lines.saturating_sub(1) > room {
                break;
            }
            last = Some(post.number);
            room = room.saturating_sub(lines);
            if room == 0 {
                break;
            }
        }
        Some((first, last?))
    }

    /// Whether the post with this number begins on the screen.
    pub fn shows(&self, look: &Look<'_>, number: u32, height: u16) -> bool {
        let Some(at) = self.posts.iter().position(|post| post.number == number) else {
            return false;
        };
        // Counted no further than the screen: a busy topic asks this of every post that arrives.
        let room = usize::from(height) + self.top.1;
        let mut above = 0;
        at >= self.top.0
            && (self.top.0..at).all(|i| {
                above += self.lines(look, i);
                above < room
            })
    }
}
