//! How lists of members look: handle, name and label, then columns. Where it is narrow the handle stands alone, and of
//! the columns those that matter most.

use ratatui::text::{Line, Span};

use super::{Group, People, Rows};
use crate::domain::Byline;
use crate::term::{Piece, Role, Row, style};
use crate::text::Words;
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, right};
use crate::ui::{Env, View};

/// The widest a row is: further apart, the eye loses the number that belongs to a name.
const WIDEST: u16 = 92;
/// Cells of a column.
const COLUMN: u16 = 10;

impl People {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let mut place = Line::default();
        let title = match &self.group {
            Group::Here => words.here_title(),
            Group::Muted => words.muted_title(),
            Group::Readers { reference, .. } => {
                let said = format!("{reference}  ");
                place.push_span(Span::styled(said, style(Role::Heading)));
                words.readers_title()
            }
        };
        place.push_span(Span::styled(title, style(Role::Heading)));
        let aside = match &self.rows {
            Some(Rows::Here(rows)) => words.here_count(rows.len()).into_owned(),
            _ => String::new(),
        };
        let (mut rows, cursor) = self.list.rows(self.items(env), env.size.height);
        if let Some(said) = self.said(env) {
            let said = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
            let room = usize::from(env.size.height).saturating_sub(rows.len());
            rows.extend(said.into_iter().take(room));
        }
        View {
            place,
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    /// What stands below the list, or in its place.
    fn said(&self, env: &Env<'_>) -> Option<std::borrow::Cow<'static, str>> {
        let words = env.words;
        match &self.rows {
            _ if env.me.member().is_none() => Some(words.people_members_only()),
            Some(Rows::Here(rows)) if rows.len() < 2 => Some(words.here_alone()),
            Some(Rows::Readers(rows)) if rows.is_empty() => Some(words.readers_none()),
            Some(Rows::Muted(rows)) if rows.is_empty() => Some(words.muted_nobody()),
            _ => None,
        }
    }

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let who = self.who();
        if who.is_empty() {
            return Vec::new();
        }
        let columns = Columns::of(&who, self.heads(env.words), env);
        let mut items = Vec::new();
        if columns.heads.iter().any(|head| !head.is_empty()) {
            items.push(Item {
                row: columns.row(None, &columns.heads, env.words),
                item: None,
            });
        }
        items.extend(
            who.iter()
                .zip(self.cells(env))
                .enumerate()
                .map(|(at, (who, cells))| Item {
                    row: columns.row(Some(who), &cells, env.words),
                    item: Some(at),
                }),
        );
        if self.said(env).is_some() {
            items.push(Item {
                row: blank(),
                item: None,
            });
        }
        items
    }

    /// The heads of the columns.
    fn heads(&self, words: &Words) -> [String; 3] {
        let heads = match self.group {
            Group::Here => [
                None,
                Some(words.here_head_since()),
                Some(words.here_head_idle()),
            ],
            Group::Readers { .. } => [
                Some(words.readers_head_at()),
                Some(words.head_posts()),
                Some(words.readers_head_upto()),
            ],
            Group::Muted => [None, None, None],
        };
        heads.map(|head| head.unwrap_or_default().into_owned())
    }

    /// What stands in the columns, row by row.
    fn cells(&self, env: &Env<'_>) -> Vec<[String; 3]> {
        let words = env.words;
        let age = |at| words.age(env.now, at).into_owned();
        match &self.rows {
            None => Vec::new(),
            Some(Rows::Here(rows)) => rows
                .iter()
                .map(|row| [String::new(), age(row.since), age(row.active_at)])
                .collect(),
            Some(Rows::Readers(rows)) => rows
                .iter()
                .map(|row| {
                    let read = match (row.upto, &self.group) {
                        (Some(upto), Group::Readers { last, .. }) if upto >= *last => {
                            words.readers_all().into_owned()
                        }
                        (Some(upto), _) => upto.to_string(),
                        (None, _) => "-".to_owned(),
                    };
                    let at = row.at.map(age).unwrap_or_default();
                    [at, row.posts.to_string(), read]
                })
                .collect(),
            Some(Rows::Muted(rows)) => rows
                .iter()
                .map(|who| {
                    let muted = env.me.mutes(who.member).then(|| words.muted_word());
                    let muted = muted.unwrap_or_default().into_owned();
                    [String::new(), String::new(), muted]
                })
                .collect(),
        }
    }
}

/// Where the columns stand. The first of three goes where it is narrow, then those that nothing stands in.
struct Columns {
    handle: u16,
    name: u16,
    heads: [String; 3],
    widths: [u16; 3],
}

impl Columns {
    fn of(who: &[&Byline], heads: [String; 3], env: &Env<'_>) -> Self {
        let width = env.size.width.min(WIDEST);
        let narrow = env.size.width < 60;
        let used = |at: usize| {
            (at == 2 || heads.get(at).is_some_and(|head| !head.is_empty())) && !(narrow && at == 0)
        };
        let widths = [0, 1, 2].map(|at| if used(at) { COLUMN } else { 0 });
        let room = width.saturating_sub(List::MARGIN + widths.iter().sum::<u16>() + 1);
        let longest = who.iter().map(|who| cells(who.short())).max().unwrap_or(0);
        let handle = if narrow {
            room
        } else {
            longest.clamp(8, 20) + 2
        };
        Self {
            handle,
            name: room.saturating_sub(handle),
            heads,
            widths,
        }
    }

    /// A member's row, or that of the heads.
    fn row(&self, who: Option<&Byline>, columns: &[String; 3], words: &Words) -> Row {
        let mut pieces = Vec::new();
        let mut col = List::MARGIN;
        if let Some(who) = who {
            let label = if who.staff {
                format!(" {}", words.staff_label())
            } else {
                String::new()
            };
            let (first, rest) = match &who.handle {
                Some(handle) => (handle.as_str(), who.name.as_str()),
                None => (who.name.as_str(), ""),
            };
            let alone = self.name == 0;
            let named = |text: &str, room: u16, role: Role, label: &str| {
                let text = fit(text, room.saturating_sub(cells(label) + 1));
                Line::from(vec![
                    Span::styled(text, style(role)),
                    Span::styled(label.to_owned(), style(Role::Label)),
                ])
            };
            let own = if alone { label.as_str() } else { "" };
            pieces.push(Piece {
                col,
                width: self.handle,
                line: named(first, self.handle, Role::Handle, own),
            });
            if !alone {
                pieces.push(Piece {
                    col: col + self.handle,
                    width: self.name,
                    line: named(rest, self.name, Role::Plain, &label),
                });
            }
        }
        col += self.handle + self.name;
        let role = if who.is_some() {
            Role::Plain
        } else {
            Role::Dim
        };
        for (said, width) in columns.iter().zip(self.widths) {
            if width > 0 {
                pieces.push(right(col, width, &fit(said, width - 1), role));
            }
            col += width;
        }
        Row { pieces }
    }
}
