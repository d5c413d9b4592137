//! How a sysop's page looks: its lines or what is chosen from, and under them what that is about, or what is typed.

use std::borrow::Cow;

use ratatui::text::{Line as Text, Span};

use super::super::line::items;
use super::{Line, Mode, Sheet, choice};
use crate::term::{Role, Row, style};
use crate::ui::screen::more_below;
use crate::ui::widget::{blank, cells, paragraph, text};
use crate::ui::{Env, View};

impl<W: Clone> Sheet<W> {
    /// The page: its lines, and under them what they are about, or what is typed.
    pub fn view(
        &self,
        (title, aside): (Cow<'static, str>, String),
        lines: Vec<Line>,
        about: &str,
        env: &Env<'_>,
    ) -> View {
        let (bottom, caret) = self.bottom(about, env);
        let taken = u16::try_from(bottom.len()).unwrap_or(u16::MAX);
        let height = env.size.height.saturating_sub(taken).max(1);
        let from = |some: &[String]| items(some.iter().map(|one| choice(one, "", env)));
        let (list, items) = match &self.mode {
            Mode::Choosing(choosing) => (&choosing.list, from(&choosing.options)),
            Mode::Typing(typing) => match &typing.matches {
                Some((matches, list)) => (list, from(matches)),
                None => (&self.list, items(lines.into_iter())),
            },
            Mode::Lines => (&self.list, items(lines.into_iter())),
        };
        let aside = match aside.is_empty() {
            true => more_below(list.goes_on(&items, height), env),
            false => aside,
        };
        let (mut rows, mut cursor) = list.rows(items, height);
        if !bottom.is_empty() {
            rows.resize_with(usize::from(height), blank);
        }
        if let Some((col, line)) = caret {
            cursor = Some((col, height + line));
        }
        rows.extend(bottom);
        rows.truncate(usize::from(env.size.height));
        View {
            place: Text::from(Span::styled(title, style(Role::Heading))),
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn bottom(&self, about: &str, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let width = env.size.width;
        let about = match &self.mode {
            Mode::Lines => about,
            Mode::Typing(typing) => &typing.about,
            Mode::Choosing(choosing) => &choosing.about,
        };
        let mut rows = match &self.wrong {
            Some(wrong) => paragraph(wrong, 1, width, Role::Warning),
            None if about.is_empty() => Vec::new(),
            None => paragraph(about, 1, width, Role::Dim),
        };
        let Mode::Typing(typing) = &self.mode else {
            return (rows, None);
        };
        let at = u16::try_from(rows.len()).unwrap_or(0);
        let label = cells(&typing.label);
        let col = 1 + label + 1;
        let room = width.saturating_sub(col + 1).max(1);
        let (piece, caret) = typing.line.piece(col, room, true);
        let pieces = vec![text(1, label, &typing.label, Role::Strong), piece];
        rows.push(Row { pieces });
        (rows, Some((caret, at)))
    }
}
