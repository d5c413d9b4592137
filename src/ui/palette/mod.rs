//! The palette: one line to type into, and below it whatever fits, from every action of the screen below and every place.
//! It shows each key, so that it teaches itself away.
//!
//! Owns what is typed and what fits; `entries` owns what there is to choose from. It lies over a screen and is none itself:
//! what happens below it goes on. The session carries out what was chosen.

mod deeds;
mod entries;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use super::keymap::{self, Act, Binding, Going, PALETTE};
use super::widget::{Folded, Item, LineInput, List, blank, cells, text};
use super::{Env, Route, View};
use crate::domain::{ConferenceRow, Language, Reference};
use crate::term::{Key, Role, Row, style};
use entries::Entry;

/// Characters that can be typed.
const TEXT: usize = 120;
/// What is shown at most.
const MOST: usize = 100;

/// What was chosen.
#[derive(Clone)]
pub enum Choice {
    /// An act of the screen below, by its table.
    Here(&'static Binding),
    /// An act of the house, where its key would be text.
    House(Act),
    /// A place that has a letter.
    Go(&'static Going),
    /// Another place.
    Open(Route),
    /// What a reference names.
    Place(Reference),
    /// The code that makes the first sysop.
    Claim(String),
    /// Another language.
    Speak(Language),
}

/// What came of a key.
pub enum Picked {
    /// More is to come.
    On,
    /// It was left.
    Left,
    /// This was chosen.
    Chosen(Choice),
}

/// The palette.
pub struct Palette {
    line: LineInput,
    list: List,
    /// Everything that has a name, in the order in which it is shown while nothing is typed.
    all: Vec<Entry>,
    /// What fits what is typed, best first.
    shown: Vec<Entry>,
    /// Where numbers alone go on from.
    here: Option<Reference>,
    /// Whether the conferences are still to come.
    waiting: bool,
}

impl Palette {
    /// The palette over a screen with these tables; on one where keys are text, no key is promised but its own.
    #[must_use]
    pub fn new(
        tables: &[&'static [Binding]],
        typing: bool,
        here: Option<Reference>,
        env: &Env<'_>,
    ) -> Self {
        let all = entries::all(tables, typing, env);
        let mut palette = Self {
            line: LineInput::new(TEXT),
            list: List::default(),
            all,
            shown: Vec::new(),
            here,
            waiting: true,
        };
        palette.fit(env);
        palette
    }

    /// The conferences have come.
    pub fn know(&mut self, rows: &[ConferenceRow], env: &Env<'_>) {
        self.waiting = false;
        entries::add(&mut self.all, rows);
        let selected = self.list.selected;
        self.fit(env);
        self.list.selected = selected;
        self.settle(env);
    }

    /// Takes a key.
    pub fn on_key(&mut self, key: Key, env: &Env<'_>) -> Picked {
        match keymap::act(&[PALETTE], key) {
            Some(Act::Back) => return Picked::Left,
            Some(Act::Open) => {
                let chosen = self.shown.get(self.list.selected);
                return chosen.map_or(Picked::On, |entry| Picked::Chosen(entry.choice.clone()));
            }
            Some(act) => {
                let page = usize::from(self.room(env)).saturating_sub(1);
                self.list.act(act, self.shown.len(), page);
                self.settle(env);
            }
            None => {
                if self.line.on_key(key) {
                    self.fit(env);
                }
            }
        }
        Picked::On
    }

    /// Takes a paste.
    pub fn paste(&mut self, text: &str, env: &Env<'_>) {
        self.line.paste(text);
        self.fit(env);
    }

    /// The screen has other cells.
    pub fn settle(&mut self, env: &Env<'_>) {
        self.list.clamp(self.shown.len());
        let items = self.items(env);
        self.list.settle(&items, self.room(env));
    }

    /// Finds what fits what is typed.
    fn fit(&mut self, env: &Env<'_>) {
        self.list = List::default();
        let typed = self.line.text().trim();
        if typed.is_empty() {
            self.shown.clone_from(&self.all);
            return self.settle(env);
        }
        let wanted = Folded::new(typed);
        let scored = self.all.iter().filter_map(|entry| {
            let score = entry.score(&wanted)?;
            Some((score, entry))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        // What fits far worse than the best only stands in the way.
        let least = scored.first().map_or(0, |(best, _)| best / 2);
        let fitting = scored.into_iter().take_while(|(score, _)| *score > least);
        let mut shown = entries::meant(typed, self.here.as_ref(), env);
        shown.extend(fitting.take(MOST).map(|(_, entry)| entry.clone()));
        shown.extend(entries::otherwise(typed, self.waiting, env));
        self.shown = shown;
        self.settle(env);
    }

    fn head(env: &Env<'_>) -> u16 {
        if env.size.is_narrow() { 1 } else { 2 }
    }

    fn room(&self, env: &Env<'_>) -> u16 {
        env.size.height.saturating_sub(Self::head(env))
    }

    /// As drawn, in the place of the screen below.
    #[must_use]
    pub fn view(&self, env: &Env<'_>) -> View {
        let width = env.size.width;
        let empty = self.line.text().is_empty();
        let field = if empty { 1 } else { width.saturating_sub(4) };
        let (piece, caret) = self.line.piece(3, field, true);
        let mut pieces = vec![text(1, 1, ":", Role::Strong), piece];
        if empty {
            let room = width.saturating_sub(6);
            pieces.push(text(5, room, &env.words.palette_hint(), Role::Dim));
        }
        let mut rows = vec![Row { pieces }];
        rows.resize_with(usize::from(Self::head(env)), blank);
        rows.extend(self.list.rows(self.items(env), self.room(env)).0);
        View {
            place: Line::from(Span::styled(
                env.words.palette_title(),
                style(Role::Heading),
            )),
            aside: String::new(),
            rows,
            cursor: Some((caret, 0)),
        }
    }

    /// What can be chosen; under headings while nothing is typed, and where there is room for them.
    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let headed = self.line.text().trim().is_empty() && !env.size.is_narrow();
        // As wide as for all of them, so that nothing moves sideways while one types.
        let keys = self.all.iter().map(|entry| cells(&entry.key)).max();
        let keys = keys.unwrap_or(0).min(env.size.width / 3);
        let col = List::MARGIN + keys + 2;
        let room = env.size.width.saturating_sub(col + 1);
        let mut items = Vec::new();
        let mut group = None;
        for (i, entry) in self.shown.iter().enumerate() {
            if headed && group != Some(entry.group) {
                if group.is_some() {
                    items.push(Item {
                        row: blank(),
                        item: None,
                    });
                }
                let heading = entry.group.heading(env.words);
                let width = env.size.width.saturating_sub(2);
                let pieces = vec![text(1, width, &heading, Role::Heading)];
                items.push(Item {
                    row: Row { pieces },
                    item: None,
                });
                group = Some(entry.group);
            }
            let pieces = vec![
                text(List::MARGIN, keys, &entry.key, Role::Accent),
                text(col, room, &entry.says, Role::Plain),
            ];
            items.push(Item {
                row: Row { pieces },
                item: Some(i),
            });
        }
        items
    }

    /// The keys that work in it.
    #[must_use]
    pub fn keys() -> Vec<&'static [Binding]> {
        vec![PALETTE]
    }
}
