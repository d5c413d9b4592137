//! Help: what every key does where one is, or anywhere, made of the same tables that the keys obey; and how the place
//! works. One long page, in which one can find words. What stands on it is in `page`.

mod page;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, FINDING, HELP};
use crate::ui::screen::more_below;
use crate::ui::widget::{Folded, LineInput, blank, cells, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Characters that can be typed to be found.
const TEXT: usize = 60;

/// The help screen.
pub struct Help {
    tables: Vec<&'static [Binding]>,
    /// Whether the keys of all screens are shown.
    all: bool,
    /// The first row shown.
    top: usize,
    /// What is to be found, and whether it is being typed.
    wanted: LineInput,
    typing: bool,
    /// The row where it was found.
    found: Option<usize>,
}

impl Help {
    /// Help on these tables, the most particular first.
    #[must_use]
    pub const fn new(tables: Vec<&'static [Binding]>) -> Self {
        Self {
            tables,
            all: false,
            top: 0,
            wanted: LineInput::new(TEXT),
            typing: false,
            found: None,
        }
    }

    fn rows(&self, env: &Env<'_>) -> Vec<Row> {
        if self.all {
            page::all(env)
        } else {
            page::here(&self.tables, env)
        }
    }

    /// The rows that the page has, without that of what is to be found.
    fn height(&self, env: &Env<'_>) -> usize {
        usize::from(env.size.height) - usize::from(self.typing).min(env.size.height.into())
    }

    /// Goes to the first row from `from` on, or behind it the first from the top, that has what is wanted.
    fn find(&mut self, from: usize, forward: bool, env: &Env<'_>) -> bool {
        let wanted = Folded::new(self.wanted.text().trim());
        let rows = self.rows(env);
        let fits = |row: &Row| {
            let said = row.pieces.iter().map(|piece| piece.line.to_string());
            Folded::new(&said.collect::<Vec<_>>().join(" ")).contains(&wanted)
        };
        let count = rows.len();
        let order: Vec<usize> = match forward {
            true => (from..count).chain(0..from.min(count)).collect(),
            false => (0..from.min(count))
                .rev()
                .chain((from..count).rev())
                .collect(),
        };
        self.found = order.into_iter().find(|at| rows.get(*at).is_some_and(fits));
        if let Some(found) = self.found {
            let height = self.height(env);
            if !(self.top..self.top + height).contains(&found) {
                self.top = found.saturating_sub(height / 3);
            }
        }
        self.found.is_some()
    }

    fn type_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        match keymap::act(&[FINDING], key) {
            Some(Act::Back) => {
                (self.typing, self.found) = (false, None);
            }
            Some(_) => {
                self.typing = false;
                if self.found.is_none() && !self.wanted.text().is_empty() {
                    return Action::Say(env.words.help_not_found().into_owned());
                }
            }
            None if self.wanted.on_key(key) => {
                let from = self.found.unwrap_or(self.top);
                self.find(from, true, env);
            }
            None => return Action::None,
        }
        Action::Redraw
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HELP], key) else {
            return Action::None;
        };
        let last = self.rows(env).len().saturating_sub(self.height(env));
        let page = self.height(env).saturating_sub(1).max(1);
        self.top = match act {
            Act::Back => return Action::Close(Outcome::Back),
            Act::All => {
                self.all = !self.all;
                self.found = None;
                0
            }
            Act::Search => {
                self.typing = true;
                self.wanted.set("");
                self.top
            }
            Act::FindNext | Act::FindPrevious => {
                let forward = act == Act::FindNext;
                let from = self
                    .found
                    .map_or(self.top, |found| found + usize::from(forward));
                if !self.find(from, forward, env) {
                    return Action::Say(env.words.help_not_found().into_owned());
                }
                return Action::Redraw;
            }
            Act::Down => self.top + 1,
            Act::Up => self.top.saturating_sub(1),
            Act::PageDown => self.top + page,
            Act::PageUp => self.top.saturating_sub(page),
            Act::First => 0,
            Act::Last => last,
            _ => return Action::None,
        }
        .min(last);
        Action::Redraw
    }
}

impl Screen for Help {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Key(key) if self.typing => self.type_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) if self.typing => {
                self.wanted.paste(&text);
                self.find(self.top, true, env);
                Action::Redraw
            }
            Event::Resized => {
                self.found = None;
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let mut rows = self.rows(env);
        let height = self.height(env);
        let top = self.top.min(rows.len().saturating_sub(height));
        let more = top + height < rows.len();
        if let Some(row) = self.found.and_then(|found| rows.get_mut(found)) {
            row.pieces.insert(0, text(0, 1, ">", Role::Accent));
        }
        let mut rows: Vec<Row> = rows.into_iter().skip(top).take(height).collect();
        let at = self.found.and_then(|found| found.checked_sub(top));
        let at = at.filter(|at| *at < height).unwrap_or(0);
        let mut cursor = (1, u16::try_from(at).unwrap_or(0));
        if self.typing {
            rows.resize_with(height, blank);
            let label = env.words.help_find();
            let col = 2 + cells(&label);
            let room = env.size.width.saturating_sub(col + 1);
            let (piece, caret) = self.wanted.piece(col, room, true);
            let pieces = vec![text(1, cells(&label), &label, Role::Strong), piece];
            rows.push(Row { pieces });
            cursor = (caret, u16::try_from(height).unwrap_or(0));
        }
        let title = if self.all {
            env.words.help_all_title()
        } else {
            env.words.help_title()
        };
        View {
            place: Line::from(Span::styled(title.into_owned(), style(Role::Heading))),
            aside: more_below(more, env),
            rows,
            cursor: Some(cursor),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![if self.typing { FINDING } else { HELP }]
    }

    fn is_typing(&self) -> bool {
        self.typing
    }
}
