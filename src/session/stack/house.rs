//! The keys that work on every screen, and the lines that `#` and `:` ask for.

use super::super::prompt::{self, Prompt};
use super::{Moment, Owner, Stack, Task, Wish};
use crate::domain::{Command, Language, Looks, Query, SafeText};
use crate::term::Key;
use crate::text::Words;
use crate::ui::keymap::Act;
use crate::ui::{Event, Outcome, Route};

impl Stack {
    /// A key of the house.
    pub(super) fn house(&mut self, act: Act, at: Moment) {
        match act {
            Act::Help => {
                let tables = self
                    .layers
                    .last()
                    .map(|layer| layer.screen.keys())
                    .unwrap_or_default();
                self.open(Route::Help(tables), at);
            }
            Act::Search => self.open(Route::Search(String::new()), at),
            Act::GoTo => self.ask(Prompt::reference()),
            Act::Line => self.ask(Prompt::line()),
            Act::Go => {
                self.going = true;
                self.say(self.words.go_hint().into_owned());
            }
            Act::Back if self.layers.len() > 1 => self.close(Outcome::Back, at),
            Act::Back => self.say(self.words.at_home().into_owned()),
            Act::Leave => self.wish = Some(Wish::Leave),
            _ => {}
        }
    }

    /// The letter after `g`.
    pub(super) fn go(&mut self, key: Key, at: Moment) {
        match key {
            Key::Char('g') => self.key(Key::Home, at),
            Key::Char('h') => self.home(at),
            Key::Char('n') => {
                self.home(at);
                self.key(Key::Char(' '), at);
            }
            Key::Char('c') => self.open(Route::Conferences, at),
            Key::Char('p') => self.open(Route::Settings, at),
            _ => {}
        }
    }

    pub(super) fn home(&mut self, at: Moment) {
        if self.layers.len() > 1 {
            self.leave_behind();
            while self.layers.len() > 1 {
                self.tell_top(Event::Closing, at);
                self.layers.pop();
            }
            self.tell_top(Event::Uncovered(Outcome::Back), at);
        }
        self.dirty = true;
    }

    fn ask(&mut self, prompt: Prompt) {
        self.prompt = Some(prompt);
        self.dirty = true;
    }

    pub(super) fn prompted(&mut self, key: Key, at: Moment) {
        let Some(prompt) = &mut self.prompt else {
            return;
        };
        self.dirty = true;
        match prompt.key(key) {
            prompt::Typed::On => {}
            prompt::Typed::Left => self.prompt = None,
            prompt::Typed::Entered(entered) => {
                self.prompt = None;
                self.entered(&entered, at);
            }
        }
    }

    fn entered(&mut self, entered: &str, at: Moment) {
        match prompt::meaning(entered) {
            prompt::Meaning::Nothing => {}
            prompt::Meaning::Claim(code) => {
                self.enqueue(Owner::Line, Task::Do(Command::Claim(code)));
            }
            prompt::Meaning::Leave => self.wish = Some(Wish::Leave),
            prompt::Meaning::Home => self.home(at),
            prompt::Meaning::Conferences => self.open(Route::Conferences, at),
            prompt::Meaning::Settings => self.open(Route::Settings, at),
            prompt::Meaning::Help => self.house(Act::Help, at),
            prompt::Meaning::Speak(language) => self.speak(language),
            prompt::Meaning::Place(place) => {
                self.enqueue(Owner::GoTo, Task::Ask(Query::Resolve(place)));
            }
            prompt::Meaning::Unknown => {
                let text = SafeText::line(entered).to_string();
                self.say(self.words.line_unknown(text).into_owned());
            }
        }
    }

    pub(super) fn set_looks(&mut self, looks: Looks) {
        self.me.looks = looks;
        self.dirty = true;
        if self.me.member().is_some() {
            self.enqueue(Owner::Line, Task::Do(Command::SetLooks(looks)));
        }
    }

    pub(super) fn speak(&mut self, language: Language) {
        self.words = Words::of(language);
        self.dirty = true;
        if self.me.member().is_some() {
            self.enqueue(Owner::Line, Task::Do(Command::Speak(language)));
        }
    }
}
