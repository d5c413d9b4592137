//! The ways to a place: the palette, the letters after `g`, and the references that `#` asks for.

use super::super::prompt;
use super::{Moment, Owner, Stack, Task};
use crate::domain::{
    Actor, Command, ConferenceKind, ConferenceRow, LogId, Query, Reference, SafeText,
};
use crate::term::Key;
use crate::ui::keymap::{Binding, Goal, Going, places};
use crate::ui::palette::{Choice, Palette, Picked};
use crate::ui::{Action, Env, Event, Route, chrome};

impl Stack {
    /// What the screen shows, as far as it has an address.
    pub(super) fn here(&self) -> Option<Reference> {
        self.layers.last()?.screen.address()
    }

    pub(super) fn open_palette(&mut self, at: Moment) {
        // Somebody who is still to join has nowhere to go.
        let Some(top) = self
            .layers
            .last()
            .filter(|_| self.me.actor != Actor::Newcomer)
        else {
            return;
        };
        let (tables, typing) = (top.screen.keys(), top.screen.is_typing());
        let env = self.env(at, chrome::body(self.terminal));
        let palette = Palette::new(&tables, typing, self.here(), &env);
        self.palette = Some(Box::new(palette));
        self.dirty = true;
        self.enqueue(Owner::Palette, Task::Ask(Query::Conferences));
    }

    /// Does something with the palette, if there is one.
    pub(super) fn with_palette<T>(
        &mut self,
        at: Moment,
        act: impl FnOnce(&mut Palette, &Env<'_>) -> T,
    ) -> Option<T> {
        let mut palette = self.palette.take()?;
        let done = act(&mut palette, &self.env(at, chrome::body(self.terminal)));
        self.palette = Some(palette);
        self.dirty = true;
        Some(done)
    }

    /// A key while the palette is open.
    pub(super) fn choosing(&mut self, key: Key, at: Moment) {
        match self.with_palette(at, |palette, env| palette.on_key(key, env)) {
            Some(Picked::Left) => self.palette = None,
            Some(Picked::Chosen(choice)) => {
                self.palette = None;
                self.choose(choice, at);
            }
            Some(Picked::On) | None => {}
        }
    }

    fn choose(&mut self, choice: Choice, at: Moment) {
        match choice {
            Choice::Here(binding) => self.act_here(binding, at),
            Choice::House(act) => self.house(act, at),
            Choice::Go(going) => self.go_to(going, at),
            Choice::Open(route) => self.open(route, at),
            Choice::Place(place) => self.resolve(place),
            Choice::Claim(code) => {
                self.enqueue(Owner::Line, Task::Do(Command::Claim(code)));
            }
            Choice::Speak(language) => self.speak(language),
        }
    }

    /// Does what a line of the screen's tables says, as its key would.
    fn act_here(&mut self, binding: &Binding, at: Moment) {
        match self.update_top(Event::Chosen(binding.act), at) {
            Action::None => {
                if let Some(key) = binding.keys.first() {
                    self.key(*key, at);
                }
            }
            action => self.carry_out_top(action, at),
        }
    }

    /// The letter after `g`.
    pub(super) fn go(&mut self, key: Key, at: Moment) {
        let mut places = places(&self.me).into_iter();
        let going = places.find(|(letter, _)| letter.map(Key::Char) == Some(key.plain()));
        if let Some((_, going)) = going {
            self.go_to(going, at);
        }
    }

    fn go_to(&mut self, going: &Going, at: Moment) {
        match &going.to {
            Goal::Top => self.key(Key::Home, at),
            Goal::Home => self.home(at),
            Goal::New => {
                self.home(at);
                self.key(Key::Char(' '), at);
            }
            Goal::Kind(kind) => {
                self.enqueue(Owner::Kind(*kind), Task::Ask(Query::Conferences));
            }
            Goal::Open(route) => {
                if let Some(route) = route(&self.me) {
                    match going.is_sysops() {
                        true => self.turn_to(route, at),
                        false => self.lead_to(route, at),
                    }
                }
            }
        }
    }

    /// Opens a page of the sysop's in the place of the one that is open, with all that was opened from there: so that back
    /// leads to where one was before the pages, in one step, however many one has looked at.
    fn turn_to(&mut self, route: Route, at: Moment) {
        if self.me.is_operator() {
            if route == Route::Overview {
                return self.home(at);
            }
            self.shut(1, at);
        } else if let Some(page) = self.layers.iter().position(|layer| layer.is_page) {
            self.shut(page, at);
        }
        self.open(route, at);
        if let Some(top) = self.layers.last_mut() {
            top.is_page = true;
        }
    }

    /// Opens the conference of this kind; of several the only one that the member joined, else the list.
    pub(super) fn open_kind(&mut self, kind: ConferenceKind, rows: &[ConferenceRow], at: Moment) {
        let of_kind: Vec<_> = rows
            .iter()
            .filter(|row| row.conference.kind == kind)
            .collect();
        let joined: Vec<_> = of_kind.iter().copied().filter(|row| row.joined).collect();
        match (of_kind.as_slice(), joined.as_slice()) {
            ([], _) => self.say(self.words.go_none().into_owned()),
            ([row], _) | (_, [row]) => {
                let route = Route::Topics(row.conference.slug.clone());
                self.lead_to(route, at);
            }
            _ => self.lead_to(Route::Conferences, at),
        }
    }

    /// Opens where a letter leads: from the sysop's pages in the place of the one that is open.
    fn lead_to(&mut self, route: Route, at: Moment) {
        match self.me.is_operator() {
            true => self.turn_to(route, at),
            false => self.open(route, at),
        }
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

    /// What was entered after `#`.
    fn entered(&mut self, entered: &str, at: Moment) {
        if let Some(entry) = LogId::named(entered) {
            return self.open(Route::LogEntry(entry), at);
        }
        match Reference::meant(entered, self.here().as_ref()) {
            Some(place) => self.resolve(place),
            None if entered.trim().is_empty() => {}
            None => {
                let text = SafeText::line(entered).to_string();
                self.say(self.words.goto_unknown(text).into_owned());
            }
        }
    }

    fn resolve(&mut self, place: Reference) {
        self.enqueue(Owner::GoTo, Task::Ask(Query::Resolve(place)));
    }
}

#[cfg(test)]
#[path = "finding_tests.rs"]
mod tests;
