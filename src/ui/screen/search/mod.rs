//! Search: one line to type into, and what was found, newest first or best first.
//!
//! Owns the line and the matches that are shown. What the words and filters mean is the forum's. How it looks is in
//! `draw`.

mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{Answer, Found, Matches, PostsFrom, Query, Reference, SearchFrom};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, SEARCH, TYPING};
use crate::ui::widget::{LineInput, List};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Characters that can be typed.
const TEXT: usize = 200;
/// Matches that are kept; beyond them more words help more than more pages.
const KEPT: usize = 200;
/// Pages in a row without a match that are asked for by themselves; thousands are looked at for each.
const ROUNDS: u32 = 20;

/// The search screen.
pub struct Search {
    line: LineInput,
    /// Whether what stands in the line is searched for when the screen opens.
    at_once: bool,
    /// Whether keys go to the line; otherwise they go to the matches.
    typing: bool,
    /// What was searched for, once something was.
    asked: Option<String>,
    found: Vec<Found>,
    /// Where it goes on, if there may be matches after the last one.
    next: Option<SearchFrom>,
    /// Pages without a match since the last key.
    rounds: u32,
    /// Whether the best come first, else the newest.
    best: bool,
    /// How many questions are open.
    waiting: u32,
    list: List,
}

impl Search {
    /// A search for this text, or for what is typed if it is empty.
    #[must_use]
    pub fn new(text: String) -> Self {
        let mut line = LineInput::new(TEXT);
        line.set(&text);
        Self {
            line,
            at_once: true,
            typing: true,
            asked: None,
            found: Vec::new(),
            next: None,
            rounds: 0,
            best: false,
            waiting: 0,
            list: List::default(),
        }
    }

    /// A search in a conference or a topic: where stands in the line, what is to be typed.
    #[must_use]
    pub fn within(place: &Reference) -> Self {
        let mut search = Self::new(String::new());
        search.line.set(&format!("in:{place} "));
        search.at_once = false;
        search
    }

    /// Asks for what stands in the line.
    fn search(&mut self, env: &Env<'_>) -> Action {
        let text = self.line.text().trim().to_owned();
        if text.is_empty() {
            return Action::Redraw;
        }
        self.rounds = 0;
        if self.found.is_empty() && self.next.is_some() && self.asked.as_ref() == Some(&text) {
            return self.ask(env);
        }
        self.asked = Some(text);
        self.afresh(env)
    }

    /// Asks for what was asked for from the beginning.
    fn afresh(&mut self, env: &Env<'_>) -> Action {
        self.found.clear();
        self.next = None;
        self.list = List::default();
        self.ask(env)
    }

    /// Asks for the first page, or for the one after what is there.
    fn ask(&mut self, env: &Env<'_>) -> Action {
        let Some(text) = self.asked.clone() else {
            return Action::Redraw;
        };
        self.waiting += 1;
        let first = match self.best {
            true => SearchFrom::Best(0),
            false => SearchFrom::Newest,
        };
        let from = self.next.unwrap_or(first);
        let limit = draw::page(env);
        let query = Query::Search { text, from, limit };
        Action::All(vec![Action::Redraw, Action::Ask(query)])
    }

    fn answered(&mut self, page: Matches, env: &Env<'_>) -> Action {
        self.waiting = self.waiting.saturating_sub(1);
        // An answer to an earlier search: the one that counts is still to come.
        if self.waiting > 0 {
            return Action::None;
        }
        if self.found.is_empty() && !page.rows.is_empty() {
            self.typing = false;
        }
        let known = self.found.len();
        for row in page.rows {
            if self.found.iter().all(|found| found.id != row.id) {
                self.found.push(row);
            }
        }
        self.next = page.next.filter(|_| self.found.len() < KEPT);
        self.settle(env);
        if self.found.len() == known && self.next.is_some() && self.rounds < ROUNDS {
            self.rounds += 1;
            return self.ask(env);
        }
        Action::Redraw
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, self.room(env));
    }

    fn type_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        match key {
            Key::Enter => self.search(env),
            Key::Esc => Action::Close(Outcome::Back),
            Key::Down | Key::Tab => {
                self.typing = self.found.is_empty();
                Action::Redraw
            }
            key if self.line.on_key(key) => Action::Redraw,
            _ => Action::None,
        }
    }

    fn list_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[SEARCH, LIST], key) else {
            return Action::None;
        };
        match act {
            Act::Search => self.typing = true,
            // Up out of the first match is back to the line.
            Act::Up if self.list.selected == 0 => self.typing = true,
            Act::Open => return self.open(),
            Act::Sort => {
                self.best = !self.best;
                return self.afresh(env);
            }
            act => {
                if !self.list.act(act, self.found.len(), draw::page(env)) {
                    return Action::None;
                }
            }
        }
        self.settle(env);
        let at_end = self.list.selected + 1 == self.found.len();
        if at_end && self.next.is_some() && self.waiting == 0 {
            self.rounds = 0;
            return self.ask(env);
        }
        Action::Redraw
    }

    fn open(&self) -> Action {
        let found = self.found.get(self.list.selected);
        let Some((found, number)) = found.and_then(|found| Some((found, found.reference.topic?)))
        else {
            return Action::None;
        };
        Action::Open(Route::Topic {
            slug: found.reference.slug.clone(),
            number,
            from: PostsFrom::Number(found.reference.post.unwrap_or(0)),
        })
    }
}

impl Screen for Search {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened if self.at_once => self.search(env),
            Event::Opened => Action::Redraw,
            Event::Key(key) if self.typing => self.type_key(key, env),
            Event::Key(key) => self.list_key(key, env),
            Event::Paste(text) if self.typing => {
                self.line.paste(&text);
                Action::Redraw
            }
            Event::Answer(Answer::Found(page)) => self.answered(page, env),
            Event::Failed(_) => {
                self.waiting = self.waiting.saturating_sub(1);
                if self.found.is_empty() {
                    self.asked = None;
                }
                Action::Redraw
            }
            Event::Resized | Event::Uncovered(_) => {
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
        if self.typing {
            vec![TYPING]
        } else {
            vec![SEARCH, LIST, HOUSE]
        }
    }

    fn is_typing(&self) -> bool {
        self.typing
    }
}
