//! Ways to sign in: a member's keys, password and codes, and what can be done about each.
//!
//! Owns the list and what is shown; what keys do, and what is asked before something goes for good, is in `keys`, what is
//! typed in `form`, how it looks in `draw`. A code is held only while it is shown. What may be done, and that something is left that lets one in, is not decided
//! here.

mod draw;
mod form;
mod keys;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Code, Done, Fingerprint, Key as SshKey, News, Proof, Query, Time, WayChange, Ways,
};
use crate::ui::keymap::{ACCESS, Binding, CODES, FORM, HOUSE, LIST};
use crate::ui::widget::List;
use crate::ui::{Action, Env, Event, Screen, View};
use form::Form;

/// What lets the member in.
#[derive(Default)]
pub struct Access {
    ways: Option<Box<Ways>>,
    list: List,
    page: Page,
    /// What was asked; the same key once more does it.
    asked: Option<Asked>,
    /// What is under way, and is said when it is done.
    doing: Option<Doing>,
    /// The first row shown of a page of codes.
    top: usize,
    /// Whether something changed since the member came, so that they need no advice any more.
    changed: bool,
}

/// What is shown.
#[derive(Default)]
enum Page {
    #[default]
    List,
    Form(Form),
    /// A device code, and until when it is good.
    Device(Code, Time),
    /// Recovery codes.
    Codes(Vec<Code>),
}

/// What is not done without being asked first.
#[derive(Clone, PartialEq)]
enum Asked {
    Remove(Fingerprint),
    RemovePassword,
    Replace,
}

/// What is being done.
enum Doing {
    /// Something that is told with this sentence.
    Told(String),
    /// A code is made, and shown.
    Making,
}

/// What the focus can be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Key(usize),
    AddKey,
    Password,
    RemovePassword,
    Device,
    Recovery,
}

impl Access {
    /// The screen, empty.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn keys_held(&self) -> &[SshKey] {
        self.ways.as_ref().map_or(&[], |ways| &ways.keys)
    }

    /// What the focus can be on, from the top.
    fn spots(&self, env: &Env<'_>) -> Vec<Spot> {
        let Some(ways) = &self.ways else {
            return Vec::new();
        };
        let mut spots: Vec<Spot> = (0..ways.keys.len()).map(Spot::Key).collect();
        spots.push(Spot::AddKey);
        if env.me.limits.passwords {
            spots.push(Spot::Password);
        }
        if ways.has_password {
            spots.push(Spot::RemovePassword);
        }
        spots.extend([Spot::Device, Spot::Recovery]);
        spots
    }

    fn spot(&self, env: &Env<'_>) -> Option<Spot> {
        self.spots(env).get(self.list.selected).copied()
    }

    /// The key that the focus is on.
    fn key_here(&self, env: &Env<'_>) -> Option<&SshKey> {
        match self.spot(env)? {
            Spot::Key(at) => self.keys_held().get(at),
            _ => None,
        }
    }

    fn answered(&mut self, ways: Box<Ways>, env: &Env<'_>) -> Action {
        let first = self.ways.is_none();
        let (spot, key) = (self.spot(env), self.key_here(env).cloned());
        self.ways = Some(ways);
        // The focus stays on what it was on, whatever was added above it.
        let stays = match (&spot, key) {
            (Some(Spot::Key(_)), Some(key)) => {
                let mut keys = self.keys_held().iter();
                keys.position(|held| held.fingerprint == key.fingerprint)
            }
            (Some(spot), _) => self.spots(env).iter().position(|other| other == spot),
            (None, _) => None,
        };
        if first {
            self.list.selected = self.first_spot(env);
        } else if let Some(at) = stays {
            self.list.selected = at;
        }
        self.list.clamp(self.spots(env).len());
        self.settle(env);
        Action::Redraw
    }

    /// Whether the member is not asked for their present password: it is what they may have lost.
    fn is_recovering(env: &Env<'_>) -> bool {
        env.me.by.as_ref().is_some_and(Proof::is_recovery)
    }

    fn has_password(&self) -> bool {
        self.ways.as_ref().is_some_and(|ways| ways.has_password)
    }

    /// Where the focus starts: for whoever came by a code, at the key that it made theirs, or where one is added; but
    /// where what they are told has no room above that, at the top. Whoever has no key and came by a recovery code has
    /// forgotten their password.
    fn first_spot(&self, env: &Env<'_>) -> usize {
        if Self::is_recovering(env) && self.keys_held().is_empty() {
            let mut spots = self.spots(env).into_iter();
            return spots.position(|spot| spot == Spot::Password).unwrap_or(0);
        }
        let enrolled = match &env.me.by {
            Some(Proof::Code { enrolled, .. }) if !env.size.is_narrow() => enrolled,
            _ => return 0,
        };
        let keys = self.keys_held();
        let theirs = keys
            .iter()
            .position(|key| Some(&key.fingerprint) == enrolled.as_ref());
        theirs.unwrap_or(keys.len())
    }

    fn done(&mut self, done: Done) -> Action {
        let doing = self.doing.take();
        (self.changed, self.top) = (true, 0);
        let mut actions = vec![Action::Redraw, Action::Ask(Query::Ways)];
        match (done, doing) {
            (Done::Code(code, until), _) => self.page = Page::Device(code, until),
            (Done::Codes(codes), _) => self.page = Page::Codes(codes),
            (_, Some(Doing::Told(said))) => {
                self.page = Page::List;
                actions.push(Action::Say(said));
            }
            _ => {}
        }
        Action::All(actions)
    }

    fn heard(&mut self, change: WayChange) -> Action {
        let void = change == WayChange::CodeUsed || change.voids_device_codes();
        if void && matches!(self.page, Page::Device(..)) {
            self.page = Page::List;
        }
        Action::All(vec![Action::Redraw, Action::Ask(Query::Ways)])
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }
}

impl Screen for Access {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::News(News::Regraded(_) | News::Chose(_)) => Action::Ask(Query::Ways),
            Event::News(News::Way(member, change)) if env.me.member() == Some(member) => {
                self.heard(change)
            }
            Event::Answer(Answer::Ways(ways)) => self.answered(ways, env),
            Event::Done(done) => self.done(done),
            Event::Failed(_) => {
                self.doing = None;
                Action::Redraw
            }
            Event::Key(key) => match self.page {
                Page::List => self.on_list(key, env),
                Page::Form(_) => self.on_form(key, env),
                Page::Device(..) | Page::Codes(..) => self.on_codes(key, env),
            },
            Event::Paste(text) => match &mut self.page {
                Page::Form(form) if self.doing.is_none() => {
                    form.paste(&text);
                    Action::Redraw
                }
                _ => Action::None,
            },
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.page {
            Page::List => vec![ACCESS, LIST, HOUSE],
            Page::Form(_) => vec![FORM],
            Page::Device(..) | Page::Codes(..) => vec![CODES, HOUSE],
        }
    }

    fn is_typing(&self) -> bool {
        matches!(self.page, Page::Form(_))
    }

    /// What is done here is said here. A device code is for another machine, and what comes of it, or makes it void, is
    /// told.
    fn tells(&self, news: &News) -> bool {
        match news {
            News::Way(_, change) => {
                let ends = *change == WayChange::CodeUsed || change.voids_device_codes();
                !ends || !matches!(self.page, Page::Device(..))
            }
            _ => false,
        }
    }
}
