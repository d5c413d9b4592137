//! Help: what every key does where one is, made of the same tables that the keys obey, and how the place works.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{Act, Binding, HOUSE, LIST};
use crate::ui::widget::{blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// From this width on, keys stand in two columns.
const WIDE: u16 = 72;

/// What works here.
static HELP: &[Binding] = &[
    Binding {
        keys: &[Key::Down, Key::Char(' ')],
        shown: "Space",
        act: Act::PageDown,
        says: Words::key_page_down,
        footer: true,
    },
    Binding {
        keys: &[Key::Char('q'), Key::Esc],
        shown: "q",
        act: Act::Back,
        says: Words::key_close,
        footer: true,
    },
];

/// The help screen.
pub struct Help {
    tables: Vec<&'static [Binding]>,
    /// The first row shown.
    top: usize,
}

impl Help {
    /// Help on these tables, the most particular first.
    #[must_use]
    pub const fn new(tables: Vec<&'static [Binding]>) -> Self {
        Self { tables, top: 0 }
    }

    fn rows(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let width = env.size.width;
        let mut seen = Vec::new();
        let mut rows = Vec::new();
        let house = self.tables.iter().all(|table| !std::ptr::eq(*table, HOUSE));
        let rest = house.then_some(HOUSE);
        for table in self.tables.iter().copied().chain(rest) {
            let heading = if std::ptr::eq(table, HOUSE) {
                words.help_house()
            } else if std::ptr::eq(table, LIST) {
                words.help_list()
            } else {
                words.help_here()
            };
            let lines = lines(table, words, &mut seen);
            if !lines.is_empty() {
                rows.extend(paragraph(&heading, 1, width, Role::Heading));
                rows.extend(columns(&lines, width));
                rows.push(blank());
            }
        }
        rows.extend(paragraph(&words.help_how(), 1, width, Role::Heading));
        for said in [
            words.help_new(),
            words.help_space(),
            words.help_reference(),
            words.help_undo(),
            words.help_access(),
        ] {
            rows.extend(paragraph(&said, 1, width, Role::Plain));
            rows.push(blank());
        }
        rows.pop();
        rows
    }
}

/// A key as it is written, and what it does.
type Entry = (&'static str, Cow<'static, str>);

/// What a table says of the keys that no table before it has taken.
fn lines(table: &'static [Binding], words: &Words, seen: &mut Vec<Key>) -> Vec<Entry> {
    let mut lines = Vec::new();
    for binding in table {
        let news = binding.keys.iter().any(|key| !seen.contains(key));
        seen.extend(binding.keys);
        if news {
            lines.push((binding.shown, (binding.says)(words)));
        }
    }
    lines
}

/// The lines in one column, or in two, to be read down and then across.
fn columns(lines: &[Entry], width: u16) -> Vec<Row> {
    let keys = lines.iter().map(|(key, _)| cells(key)).max().unwrap_or(0);
    let count: u16 = if width >= WIDE { 2 } else { 1 };
    let room = (width.saturating_sub(2) / count).min(45);
    let height = lines.len().div_ceil(usize::from(count));
    let mut rows = vec![blank(); height];
    for (i, (key, says)) in lines.iter().enumerate() {
        let column = u16::try_from(i / height.max(1)).unwrap_or(0);
        let col = 3 + column * room;
        let says_width = room.saturating_sub(keys + 4);
        if let Some(row) = rows.get_mut(i % height.max(1)) {
            row.pieces.push(text(col, keys, key, Role::Accent));
            row.pieces
                .push(text(col + keys + 2, says_width, says, Role::Plain));
        }
    }
    rows
}

impl Screen for Help {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        let Event::Key(key) = event else {
            return match event {
                Event::Resized => Action::Redraw,
                _ => Action::None,
            };
        };
        let height = usize::from(env.size.height);
        let last = self.rows(env).len().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        let to = match key.plain() {
            Key::Esc | Key::Enter | Key::Left | Key::F(1) | Key::Char('q' | '?') => {
                return Action::Close(Outcome::Back);
            }
            Key::Down | Key::Char('j') => self.top + 1,
            Key::Up | Key::Char('k') => self.top.saturating_sub(1),
            Key::PageDown | Key::Char(' ') => self.top + page,
            Key::PageUp | Key::Char('b') => self.top.saturating_sub(page),
            Key::Home => 0,
            Key::End | Key::Char('G') => last,
            _ => return Action::None,
        };
        self.top = to.min(last);
        Action::Redraw
    }

    fn view(&self, env: &Env<'_>) -> View {
        let rows = self.rows(env);
        let height = usize::from(env.size.height);
        let top = self.top.min(rows.len().saturating_sub(height));
        View {
            place: Line::from(Span::styled(
                env.words.help_title().into_owned(),
                style(Role::Heading),
            )),
            aside: if top + height < rows.len() {
                env.words.help_more().into_owned()
            } else {
                String::new()
            },
            rows: rows.into_iter().skip(top).take(height).collect(),
            cursor: Some((1, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![HELP]
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::ui::keymap::{COMPOSE, HOME, TOPIC, TOPICS};
    use crate::ui::screen::picture::{SIZES, Stage, ada};

    fn help() -> Help {
        Help::new(vec![TOPICS, LIST, HOUSE])
    }

    #[test]
    fn every_key_of_the_tables_is_explained() {
        let mut stage = Stage::new(ada());
        stage.size = SIZES[2];
        let shown = stage.picture(&help());
        for binding in [TOPICS, LIST, HOUSE].into_iter().flatten() {
            let says = (binding.says)(stage.env().words);
            assert!(
                shown.contains(&*says) && shown.contains(binding.shown),
                "{}",
                binding.shown
            );
        }
    }

    #[test]
    fn it_is_two_columns_where_there_is_room() {
        let stage = Stage::new(ada());
        insta::assert_snapshot!(stage.picture(&help()), @r#"
        Help | more below
         Here
           Space      read on                     s          order
           n          new topic                   w          watch
           Tab        next new                    x          forget
           Shift-Tab  previous new                A          mark all read
           f          filter                      u          undo

         In every list
           j Down   down                          gg Home  first
           k Up     up                            G End    last
           PgDn     page down                     Enter    open
           PgUp     page up

         Everywhere
           :       all commands                   Ctrl-L  draw afresh
           /       search                         q Esc   back
           #       go to a reference              Q       leave
           g       go to a place                  ?       help

         How this place works
         New is what others wrote since you read there. It is counted for you on the
    "#);
    }

    #[test]
    fn all_of_it_is_reached_at_40x12() {
        let mut stage = Stage::new(ada());
        stage.size = SIZES[0];
        let mut help = help();
        let mut seen = stage.picture(&help);
        for _ in 0..8 {
            stage.press(&mut help, &[Key::Char(' ')]);
            seen.push_str(&stage.picture(&help));
        }
        for part in [
            "new topic",
            "In every list",
            "Everywhere",
            "How this place works",
            "asks first.",
        ] {
            assert!(seen.contains(part), "{part}");
        }
    }

    #[test]
    fn any_of_its_keys_closes_it() {
        let stage = Stage::new(ada());
        for key in [Key::Char('q'), Key::Esc, Key::Char('？')] {
            let closed = stage.press(&mut help(), &[key]);
            assert_eq!(closed, [Action::Close(Outcome::Back)]);
        }
    }

    #[test]
    fn nothing_is_cut() {
        let mut stage = Stage::new(ada());
        for tables in [
            vec![HOME, LIST, HOUSE],
            vec![TOPICS, LIST, HOUSE],
            vec![TOPIC, HOUSE],
            vec![COMPOSE],
        ] {
            for pages in 0..8 {
                stage.assert_nothing_is_cut(|stage| {
                    let mut help = Help::new(tables.clone());
                    for _ in 0..pages {
                        stage.press(&mut help, &[Key::Char(' ')]);
                    }
                    Box::new(help)
                });
            }
        }
    }
}
