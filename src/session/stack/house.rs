//! The keys that work on every screen.

use super::super::prompt::Prompt;
use super::super::undo::{Deed, What};
use super::{Moment, Owner, Stack, Task, Wish};
use crate::domain::{CareQuery, Command, Language, Looks, Proof, Query, SafeText, Suspension};
use crate::text::Words;
use crate::ui::chrome::Below;
use crate::ui::keymap::{Act, places};
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
            Act::Search => {
                let here = self.here();
                let route = here.map_or_else(|| Route::Search(String::new()), Route::SearchIn);
                self.open(route, at);
            }
            Act::GoTo => {
                self.prompt = Some(Prompt::reference());
                self.dirty = true;
            }
            Act::Palette => self.open_palette(at),
            Act::Go => {
                self.going = true;
                let keys = places(&self.me).into_iter().filter_map(|(letter, going)| {
                    let says = (going.says)(self.words).into_owned();
                    Some((letter?.to_string(), says))
                });
                self.below = Below::Hint(self.words.go_hint().into_owned(), keys.collect());
                self.dirty = true;
            }
            Act::Repaint => self.wish = Some(Wish::Repaint),
            Act::Back if self.layers.len() > 1 => {
                let left = self.layers.last().and_then(|top| top.screen.address());
                self.close(left.map_or(Outcome::Back, Outcome::Left), at);
            }
            Act::Back if self.me.is_operator() => self.say(self.words.at_overview().into_owned()),
            Act::Back => self.say(self.words.at_home().into_owned()),
            Act::Leave => self.wish = Some(Wish::Leave),
            _ => {}
        }
    }

    /// The member reads only, or no longer: it stands on Home.
    pub fn suspended(&mut self, how: Option<Suspension>) {
        if how != self.me.suspended {
            if how.is_none() {
                self.say(self.words.writes_again().into_owned());
            }
            self.me.suspended = how;
            self.dirty = true;
        }
    }

    pub(super) fn home(&mut self, at: Moment) {
        if self.layers.len() > 1 {
            self.shut(1, at);
            self.tell_top(Event::Uncovered(Outcome::Back), at);
        }
        self.dirty = true;
    }

    /// Shuts the screens over the lowest `left`.
    pub(super) fn shut(&mut self, left: usize, at: Moment) {
        self.leave_behind();
        while self.layers.len() > left {
            self.tell_top(Event::Closing, at);
            self.layers.pop();
        }
        self.palette = None;
    }

    /// Takes back what was done last.
    pub(super) fn put_back(&mut self) {
        let (what, command) = match self.undo.pop() {
            Some(Deed::Read(_, marks)) => (What::Named("read"), Command::Restore(marks)),
            Some(Deed::Marks(what, marks)) => (what, Command::Restore(marks)),
            Some(Deed::Opposite(what, command)) => (what, command),
            Some(Deed::Stands(what)) => {
                return self.say(self.words.undo_stands(what).into_owned());
            }
            None => return self.say(self.words.nothing_to_undo().into_owned()),
        };
        self.enqueue(Owner::Undo(what), Task::Do(command));
    }

    /// What `u` took back is said by its name.
    pub(super) fn undone(&mut self, what: What) {
        match what {
            What::Named(name) => self.say(self.words.undone(name).into_owned()),
            What::Logged(entry) => {
                let entry = Query::Care(CareQuery::LogEntry(entry));
                self.enqueue(Owner::Undone, Task::Ask(entry));
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

    /// Whoever came in by a code sees first what will let them in next time.
    pub(super) fn greet(&mut self, at: Moment) {
        if matches!(self.me.by, Some(Proof::Code { .. })) {
            self.open(Route::Access, at);
        }
    }

    /// Signing in, with the key that the far end has proved where it is nobody's: never one that a screen names.
    pub(super) fn signing_in(&self, handle: String, secret: String) -> Task {
        let newcomer = self.me.newcomer.as_ref();
        let key = newcomer.and_then(|newcomer| newcomer.key.clone());
        let label = || SafeText::line(&self.words.access_enrolled_label());
        Task::SignIn {
            handle,
            secret,
            key: key.map(|key| (key, label())),
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
