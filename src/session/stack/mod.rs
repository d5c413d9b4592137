//! The screens of one session, one upon the other, and what they want done.
//!
//! This file owns the screens and what they want; `house` the keys that work everywhere, `finding` the
//! ways to a place (palette, `g`, `#`), `answers` the work and what comes of it, `events` what happens to the screens
//! besides, and what they hear of work that found no room, `saying` the notice line. Everything between keys and work is here, without a runtime: it takes events
//! and gives work and frames, so a test can walk through the house. It does not know the forum; `live` carries its work
//! there and brings answers.

mod answers;
mod events;
mod finding;
mod frame;
mod hold;
mod house;
mod saying;
mod task;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::Arc;

use super::prompt::Prompt;
use super::undo::Undo;
use crate::domain::{CommandId, Duty, Limits, Member, Proof, Subject, Time};
use crate::term::{Input, Key};
use crate::text::Words;
use crate::ui::chrome::{self, Below};
use crate::ui::keymap::{self, HOUSE};
use crate::ui::palette::Palette;
use crate::ui::{Action, Env, Event, Me, Outcome, Route, Screen, Size};
use task::Owner;
pub use task::{Reply, Task, Work, Worked};

/// Work that waits; more is refused (acts) or dropped (questions).
const WAITING: usize = 8;
/// Screens that are kept; opening one more lets go of the oldest but Home.
const DEEPEST: usize = 12;

/// What only the loop around the stack can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The person leaves.
    Leave,
    /// The session goes on as this member, whom this let in.
    Become(Box<Member>, Proof),
    /// Paint everything afresh.
    Repaint,
    /// Offer this text to the clipboard of the terminal.
    Copy(String),
}

struct Layer {
    number: u32,
    /// Whether it is a page of the sysop's that a letter led to: the next takes its place.
    is_page: bool,
    /// Which of the sysop's pages it is, whatever led to it: it closes where that is shut.
    duty: Option<Duty>,
    screen: Box<dyn Screen>,
}

/// The time, and an id that no command had before.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time.
    pub now: Time,
    /// The id.
    pub command: CommandId,
}

/// The screens of one session.
pub struct Stack {
    layers: Vec<Layer>,
    opened: u32,
    me: Me,
    words: &'static Words,
    terminal: Size,
    below: Below,
    /// When something was said last.
    said_at: Time,
    /// The time of the latest event.
    now: Time,
    prompt: Option<Prompt>,
    /// What lies over the screens while something is chosen.
    palette: Option<Box<Palette>>,
    /// Whether `g` was pressed, and a letter is to follow.
    going: bool,
    undo: Undo,
    waiting: VecDeque<Work>,
    /// Tasks of screens, by their numbers, for which there was no room: they are told after the event.
    refused: Vec<(u32, Task)>,
    /// Keys that wait for the first answer of the screen on top.
    hold: Option<hold::Hold>,
    line: hold::Line,
    wish: Option<Wish>,
    /// Whether something changed since the last frame.
    pub dirty: bool,
}

impl Stack {
    /// A stack with one screen.
    #[must_use]
    pub fn new(me: Me, words: &'static Words, terminal: Size, first: Route, at: Moment) -> Self {
        let mut stack = Self {
            layers: Vec::new(),
            opened: 0,
            me,
            words,
            terminal,
            below: Below::Empty,
            said_at: at.now,
            now: at.now,
            prompt: None,
            palette: None,
            going: false,
            undo: Undo::default(),
            waiting: VecDeque::new(),
            refused: Vec::new(),
            hold: None,
            line: hold::Line::default(),
            wish: None,
            dirty: true,
        };
        stack.open(first, at);
        stack.greet(at);
        stack
    }

    /// Whose session it is.
    #[must_use]
    pub const fn me(&self) -> &Me {
        &self.me
    }

    /// The words it is in.
    #[must_use]
    pub const fn words(&self) -> &'static Words {
        self.words
    }

    /// The session goes on as somebody else, or with other marks.
    pub fn set_me(&mut self, me: Me, words: &'static Words) {
        self.me = me;
        self.words = words;
        self.dirty = true;
    }

    /// The site goes by these limits now. Where they shut the sysop's pages, one that is open closes.
    pub fn go_by(&mut self, limits: Arc<Limits>, at: Moment) {
        if Arc::ptr_eq(&self.me.limits, &limits) {
            return;
        }
        self.me.limits = limits;
        self.dirty = true;
        self.keep_to_pages(at);
    }

    /// Closes a page of the sysop's that is open and theirs no more, with all that lies on it.
    fn keep_to_pages(&mut self, at: Moment) {
        let is_gone = |layer: &Layer| layer.duty.is_some_and(|duty| !self.me.has(duty));
        let Some(page) = self.layers.iter().position(is_gone) else {
            return;
        };
        let shut = !self.me.is_operator() && !self.me.limits.console_over_ssh;
        let said = match shut {
            true => self.words.not_over_ssh(),
            false => self.words.page_gone(),
        };
        let said = said.into_owned();
        self.shut(page + 1, at);
        self.close(Outcome::Back, at);
        self.say(said);
    }

    /// The next work. Where none is left, no room is kept for more: most sessions rest most of the time.
    pub fn work(&mut self) -> Option<Work> {
        let work = self.waiting.pop_front();
        if self.waiting.is_empty() {
            self.waiting = VecDeque::new();
        }
        work
    }

    /// What only the loop can do.
    pub fn wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// What the session listens to now.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        let mut all = vec![Subject::House];
        all.extend(self.me.member().map(Subject::Member));
        for subject in self.layers.iter().flat_map(|layer| layer.screen.subjects()) {
            if !all.contains(&subject) {
                all.push(subject);
            }
        }
        all
    }

    /// A key or a paste, which nothing has to wait for.
    fn typed(&mut self, input: Input, at: Moment) {
        self.now = at.now;
        let key = match input {
            Input::Key(key) => key,
            Input::Paste(text) => return self.paste(text, at),
            Input::PasteCut(bytes) => return self.say(self.words.paste_cut(bytes).into_owned()),
        };
        if key == Key::Ctrl('l') {
            // What is said is part of what somebody wants to see again.
            self.wish = Some(Wish::Repaint);
            return;
        }
        self.unsay_read();
        if chrome::is_too_small(self.terminal) {
            if matches!(key, Key::Char('q' | 'Q')) {
                self.wish = Some(Wish::Leave);
            }
        } else if self.palette.is_some() {
            self.choosing(key, at);
        } else if self.prompt.is_some() {
            self.prompted(key, at);
        } else if std::mem::take(&mut self.going) {
            self.unsay();
            self.go(key, at);
        } else {
            self.key(key, at);
        }
    }

    fn paste(&mut self, text: String, at: Moment) {
        // A paste is never commands: outside a text field it does nothing.
        if self.palette.is_some() {
            self.with_palette(at, |palette, env| palette.paste(&text, env));
        } else if let Some(prompt) = &mut self.prompt {
            prompt.paste(&text);
        } else if self.top_is_typing() {
            self.tell_top(Event::Paste(text), at);
        }
        self.dirty = true;
    }

    fn top_is_typing(&self) -> bool {
        self.layers
            .last()
            .is_some_and(|layer| layer.screen.is_typing())
    }

    fn key(&mut self, key: Key, at: Moment) {
        if self.holds(key) {
            return;
        }
        let typing = self.top_is_typing();
        let action = self.update_top(Event::Key(key), at);
        match action {
            Action::None if !typing || key == Key::Ctrl('p') => {
                if let Some(act) = keymap::act(&[HOUSE], key) {
                    self.house(act, at);
                }
            }
            action => self.carry_out_top(action, at),
        }
    }

    fn update_at(&mut self, index: usize, event: Event, at: Moment) -> Action {
        let size = self.size_of(index);
        let env = Env {
            now: at.now,
            size,
            words: self.words,
            me: &self.me,
            command: at.command,
        };
        match self.layers.get_mut(index) {
            Some(layer) => layer.screen.update(event, &env),
            None => Action::None,
        }
    }

    fn update_top(&mut self, event: Event, at: Moment) -> Action {
        self.update_at(self.layers.len().wrapping_sub(1), event, at)
    }

    fn tell_top(&mut self, event: Event, at: Moment) {
        let action = self.update_top(event, at);
        self.carry_out_top(action, at);
    }

    /// Tells every screen, from the bottom up.
    fn tell_all(&mut self, event: &Event, at: Moment) {
        for index in 0..self.layers.len() {
            let action = self.update_at(index, event.clone(), at);
            self.carry_out(index, action, at);
        }
    }

    fn carry_out_top(&mut self, action: Action, at: Moment) {
        self.carry_out(self.layers.len().wrapping_sub(1), action, at);
    }

    /// Does what the screen at `index` wants. Only the top one may open, close and leave.
    fn carry_out(&mut self, index: usize, action: Action, at: Moment) {
        let is_top = index + 1 == self.layers.len();
        let number = self.layers.get(index).map_or(0, |layer| layer.number);
        match action {
            Action::None => {}
            Action::Redraw => self.dirty |= self.is_seen(index),
            Action::Ask(query) => self.give(number, Task::Ask(query)),
            Action::Do(command) => self.give(number, Task::Do(command)),
            Action::Join(joining, password) => self.give(number, Task::Join(joining, password)),
            Action::SignIn(handle, secret) => {
                let task = self.signing_in(handle, secret);
                self.give(number, task);
            }
            Action::All(actions) => {
                for action in actions {
                    self.carry_out(index, action, at);
                }
            }
            Action::Say(said) => self.say(said),
            Action::Copy(text) => self.wish = Some(Wish::Copy(text)),
            Action::Speak(language) => self.speak(language),
            Action::SetLooks(looks) => self.set_looks(looks),
            Action::Undo => self.put_back(),
            Action::Open(route) if is_top => self.open(route, at),
            Action::Replace(route) if is_top => {
                self.layers.pop();
                self.open(route, at);
            }
            Action::Close(outcome) if is_top => self.close(outcome, at),
            Action::Home if is_top => self.home(at),
            Action::Become(member, by) if is_top => self.wish = Some(Wish::Become(member, by)),
            Action::Quit if is_top => self.wish = Some(Wish::Leave),
            // A screen that has others above it may ask and redraw; where people are is not its to change.
            Action::Open(_)
            | Action::Replace(_)
            | Action::Close(_)
            | Action::Home
            | Action::Become(..)
            | Action::Quit => {}
        }
    }

    fn open(&mut self, route: Route, at: Moment) {
        self.leave_behind();
        if self.layers.len() >= DEEPEST {
            // Whatever is written there is kept as a draft.
            let action = self.update_at(1, Event::Closing, at);
            self.carry_out(1, action, at);
            self.layers.remove(1);
        }
        self.opened += 1;
        self.layers.push(Layer {
            number: self.opened,
            is_page: false,
            duty: route.duty(),
            screen: route.screen(),
        });
        self.palette = None;
        self.dirty = true;
        self.tell_top(Event::Opened, at);
        self.hold_keys();
    }

    /// Starts again with these screens, as somebody who has just come in.
    pub fn restart(&mut self, routes: Vec<Route>, at: Moment) {
        self.layers.clear();
        self.waiting.clear();
        self.refused.clear();
        (self.hold, self.prompt, self.palette, self.going) = (None, None, None, false);
        self.line = hold::Line::default();
        // What somebody else read is not to be undone by this one.
        self.undo = Undo::default();
        self.lay(routes, at);
        self.greet(at);
    }

    fn close(&mut self, outcome: Outcome, at: Moment) {
        if self.layers.len() > 1 {
            self.leave_behind();
            self.tell_top(Event::Closing, at);
            self.layers.pop();
            // It was of the screen that is gone.
            self.palette = None;
            self.dirty = true;
            self.tell_top(Event::Uncovered(outcome), at);
        }
    }

    /// Whether what is on top changes by itself.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.layers
            .last()
            .is_some_and(|layer| layer.screen.is_live())
    }
}
