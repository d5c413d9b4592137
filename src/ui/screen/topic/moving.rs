//! Moving through a topic: by lines, pages and posts, by number, and past its end.

use super::TopicScreen;
use crate::domain::{PostsFrom, Query};
use crate::term::Key;
use crate::ui::keymap::{self, Act, TENDS};
use crate::ui::{Action, Env};

impl TopicScreen {
    /// What a key leads to.
    pub(super) fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let goes_on = self.digits.is_open(env.now);
        if let Some(number) = self.digits.typed(key, env.now) {
            // The digits of one number are one way, and back in one step.
            return if goes_on {
                self.jump(number, env)
            } else {
                self.leap(number, env)
            };
        }
        // Whoever tends nothing here is told so.
        let act = keymap::act(&self.tables(), key).or_else(|| keymap::act(&[TENDS], key));
        if act != Some(Act::Scribble) {
            self.scribbling = None;
        }
        let Some(act) = act else { return Action::None };
        // What was on the screen until now was read, wherever the key leads.
        let seen = self.mark(env);
        let action = self.act(act, env);
        Action::All(vec![seen, action])
    }

    fn act(&mut self, act: Act, env: &Env<'_>) -> Action {
        let height = usize::from(env.size.height);
        let page = height.saturating_sub(2).max(1);
        let mut window = self.window.clone();
        let look = self.look(env);
        match act {
            // A key that comes before the posts must not lead past them.
            Act::ReadOn if self.page.is_none() => return Action::Redraw,
            Act::ReadOn if self.holds_the_end() && window.is_at_end(&look, height) => {
                return self.space_at_end(env);
            }
            Act::PageDown if !window.page_down(&look, page, height) => {
                self.window = window;
                return Action::All(vec![self.moved(env), self.end(env)]);
            }
            Act::PageDown => {}
            Act::ReadOn => drop(window.page_down(&look, page, height)),
            Act::PageUp => window.page_up(&look, page, height),
            Act::Down => window.line_down(&look, height),
            Act::Up => window.line_up(&look, height),
            Act::NextPost => window.step(&look, true, height),
            Act::PreviousPost => window.step(&look, false, height),
            Act::First => return self.jump(0, env),
            Act::Last => return self.last(env),
            _ => return self.act_on_post(act, env),
        }
        self.window = window;
        self.moved(env)
    }

    /// After every move: mark, fetch what comes near, draw.
    pub(super) fn moved(&mut self, env: &Env<'_>) -> Action {
        let mark = self.mark(env);
        let more = self.ask_more(env);
        Action::All(vec![Action::Redraw, mark, more])
    }

    /// Whether the last post of the topic is at hand.
    pub(super) fn holds_the_end(&self) -> bool {
        let last = self
            .page
            .as_ref()
            .map(|page| page.topic.topic.posts.saturating_sub(1));
        self.window.last() == last
    }

    /// Says once that the topic ends here.
    fn end(&mut self, env: &Env<'_>) -> Action {
        if !self.holds_the_end() || std::mem::replace(&mut self.ended, true) {
            return Action::None;
        }
        Action::Say(env.words.topic_end().into_owned())
    }

    fn space_at_end(&mut self, env: &Env<'_>) -> Action {
        if self.finished {
            return Action::Home;
        }
        let mark = self.mark(env);
        let after = self.page.as_ref().map(|page| page.topic.topic.id);
        Action::All(vec![
            mark,
            Action::Ask(Query::Next {
                after,
                conference: None,
            }),
        ])
    }

    fn last(&mut self, env: &Env<'_>) -> Action {
        let last = self
            .page
            .as_ref()
            .map_or(0, |page| page.topic.topic.posts.saturating_sub(1));
        if self.window.last() == Some(last) {
            let look = self.look(env);
            let window = self.window.clone().at_bottom(&look, env.size.height);
            self.window = window;
            return self.moved(env);
        }
        self.ask_topic(PostsFrom::End)
    }

    /// Goes to a post by its number.
    pub(super) fn jump(&mut self, number: u32, env: &Env<'_>) -> Action {
        let posts = self.page.as_ref().map_or(0, |page| page.topic.topic.posts);
        if number >= posts {
            return Action::Say(env.words.topic_no_post(number).into_owned());
        }
        let look = self.look(env);
        let mut window = self.window.clone();
        if window.go(&look, number, usize::from(env.size.height)) {
            self.window = window;
            self.asked = 0;
            return self.moved(env);
        }
        self.ask_topic(PostsFrom::Number(number))
    }
}
