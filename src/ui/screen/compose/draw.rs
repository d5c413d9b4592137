//! How writing looks: what is answered, or kind and title; the text; and at the bottom what can be done, or what is said.

use ratatui::text::{Line, Span};

use super::{Compose, Focus, Mode};
use crate::domain::{Body, ConferenceKind, TopicKind};
use crate::term::{Key, Piece, Role, Row, style};
use crate::ui::keymap::{Act, Binding, MENU};
use crate::ui::route::Writing;
use crate::ui::widget::{POST_MARGIN, blank, cells, menu, paragraph, post_body, text};
use crate::ui::{Env, Size, View};

/// Columns before the text.
pub(super) fn margin(env: &Env<'_>) -> u16 {
    if env.size.is_narrow() { 1 } else { 4 }
}

impl Compose {
    /// Where a page that is read, scrolled by `top`, is after this key. None when the key leaves it.
    pub(super) fn scrolled(&self, key: Key, top: usize, env: &Env<'_>) -> Option<usize> {
        let page = usize::from(env.size.height.saturating_sub(2)).max(1);
        let rows = match self.mode {
            Mode::Preview(_) => self.preview(env).len(),
            _ => self.slipped_rows(env).len(),
        };
        let to = match key.plain() {
            Key::Down | Key::Char('j') => top + 1,
            Key::Up | Key::Char('k') => top.saturating_sub(1),
            Key::PageDown | Key::Char(' ') => top + page,
            Key::PageUp | Key::Char('b') => top.saturating_sub(page),
            Key::Esc | Key::Enter | Key::Char('q' | 'p' | 'v') => return None,
            _ => top,
        };
        Some(to.min(rows.saturating_sub(page)))
    }

    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let (place, aside) = self.place_and_aside(env);
        let (rows, cursor) = match self.mode {
            Mode::Preview(top) => self.page(self.preview(env), top, env),
            Mode::Slipped(top) => self.page(self.slipped_rows(env), top, env),
            _ => self.form(env),
        };
        View {
            place,
            aside,
            rows,
            cursor: Some(cursor),
        }
    }

    fn place_and_aside(&self, env: &Env<'_>) -> (Line<'static>, String) {
        let words = env.words;
        let (reference, title, aside) = match &self.writing {
            Writing::NewTopic { slug, .. } if self.proposes() => (
                slug.to_string(),
                words.compose_new_idea().into_owned(),
                None,
            ),
            Writing::NewTopic { slug, .. } if self.announces() => (
                slug.to_string(),
                words.compose_new_announcement().into_owned(),
                None,
            ),
            Writing::NewTopic { slug, .. } => (
                slug.to_string(),
                words.compose_new_topic().into_owned(),
                None,
            ),
            Writing::Reply {
                slug,
                number,
                title,
                ..
            } => (
                format!("{slug}.{number}"),
                title.to_string(),
                Some(words.compose_reply()),
            ),
            Writing::Edit { reference, .. } => (
                reference.to_string(),
                words.compose_edit().into_owned(),
                None,
            ),
        };
        let place = Line::from(vec![
            Span::styled(reference, style(Role::Strong)),
            Span::raw("  "),
            Span::styled(title, style(Role::Heading)),
        ]);
        (place, aside.unwrap_or_default().into_owned())
    }

    /// The cells that the text has, with what stands above and below it now.
    pub(super) fn editor_size(&self, env: &Env<'_>) -> Size {
        let taken = self.head(env).0.len() + self.bottom(env).len();
        let height = env
            .size
            .height
            .saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX));
        Size {
            // A cell more, for the caret behind a full row.
            width: env.prose(2 * margin(env)) + 1,
            height: height.max(1),
        }
    }

    /// Whether an idea is being proposed.
    const fn proposes(&self) -> bool {
        matches!(
            self.writing,
            Writing::NewTopic {
                kind: ConferenceKind::Ideas,
                ..
            }
        )
    }

    /// Head, text and bottom.
    fn form(&self, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let (mut rows, mut cursor) = self.head(env);
        let size = self.editor_size(env);
        let above = u16::try_from(rows.len()).unwrap_or(0);
        let end = usize::from(above + size.height);
        if let Some(editor) = &self.editor {
            let (body, (col, row)) = editor.view(margin(env), size);
            if self.proposes() && editor.text().is_empty() {
                // What the board wants to know, until something stands there.
                let asks = env.words.compose_problem();
                let asks = paragraph(&asks, margin(env), env.size.width, Role::Dim);
                rows.extend(asks.into_iter().take(usize::from(size.height)));
            } else {
                rows.extend(body);
            }
            if self.focus == Focus::Body {
                cursor = (col, above + row);
            }
        }
        rows.resize_with(end, blank);
        if let Some(chosen) = self.draw_similar_beside(&mut rows, env) {
            cursor = chosen;
        }
        if self.mode != Mode::Writing {
            cursor = (1, u16::try_from(end).unwrap_or(0));
        }
        rows.extend(self.bottom(env));
        (rows, cursor)
    }

    /// What stands above the text, and where the caret is if it is there.
    fn head(&self, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let mut rows = Vec::new();
        let mut cursor = (0, 0);
        for field in self.fields() {
            let at = u16::try_from(rows.len()).unwrap_or(0);
            let (row, caret) = match field {
                Focus::Kind => self.kind_row(env),
                Focus::Title => self.title_row(env),
                Focus::Ships | Focus::At => self.line_row(*field, env),
                Focus::Similar | Focus::Body => break,
            };
            rows.push(row);
            if self.focus == *field {
                cursor = (caret, at);
            }
        }
        rows.extend(self.told(env));
        if self.focus != Focus::Body && self.is_similar_below(env) {
            let above = u16::try_from(rows.len()).unwrap_or(0);
            let (panel, chosen) = self.similar_below(env);
            if let Some((col, row)) = chosen {
                cursor = (col, above + row);
            }
            rows.extend(panel);
        }
        if let Writing::Reply {
            answers: Some(post),
            ..
        } = &self.writing
        {
            let first = self.answered.clone().unwrap_or_default().to_string();
            let who = post.author.short().to_owned();
            let said = env.words.compose_answers(post.number, first, who);
            let col = margin(env);
            rows.push(Row {
                pieces: vec![text(
                    col,
                    env.size.width.saturating_sub(2 * col),
                    &said,
                    Role::Dim,
                )],
            });
        }
        if !env.size.is_narrow() && !rows.is_empty() {
            rows.push(blank());
        }
        (rows, cursor)
    }

    /// The marker of the focus, and the name of a field.
    pub(super) fn label(&self, field: Focus, label: &str, env: &Env<'_>) -> (Vec<Piece>, u16) {
        let marker = if self.focus == field { ">" } else { "" };
        let col = margin(env);
        let pieces = vec![
            text(0, 1, marker, Role::Accent),
            text(col, cells(label), label, Role::Dim),
        ];
        (pieces, col + cells(label) + 1)
    }

    fn kind_row(&self, env: &Env<'_>) -> (Row, u16) {
        let (mut pieces, mut col) = self.label(Focus::Kind, &env.words.compose_kind(), env);
        let mut caret = col;
        for (name, chosen) in self.kinds(col, env) {
            let (shown, role) = if chosen {
                (format!("[{name}]"), Role::Strong)
            } else {
                (format!(" {name} "), Role::Plain)
            };
            if chosen {
                caret = col;
            }
            pieces.push(text(col, cells(&shown), &shown, role));
            col += cells(&shown);
        }
        let hint = env.words.compose_kind_hint();
        let width = cells(&hint);
        if self.focus == Focus::Kind && col + 2 + width <= env.size.width {
            pieces.push(text(col + 2, width, &hint, Role::Dim));
        }
        (Row { pieces }, caret)
    }

    /// What the kinds are called, and which is chosen.
    fn kinds(&self, col: u16, env: &Env<'_>) -> Vec<(String, bool)> {
        if self.announces() || matches!(self.writing, Writing::Edit { .. }) {
            return self.declared_kinds(col, env);
        }
        let name = |kind| match kind {
            TopicKind::Discussion => env.words.kind_discussion(),
            TopicKind::Question => env.words.kind_question(),
            TopicKind::Problem => env.words.kind_problem(),
        };
        let row = |kind| (name(kind).into_owned(), kind == self.kind);
        TopicKind::ALL.map(row).into()
    }

    fn title_row(&self, env: &Env<'_>) -> (Row, u16) {
        let (mut pieces, col) = self.label(Focus::Title, &env.words.compose_title(), env);
        let width = env
            .prose(col)
            .min(self.similar_beside(env).unwrap_or(u16::MAX) - col - 1);
        let (piece, caret) = self.title.piece(col, width, self.focus == Focus::Title);
        pieces.push(piece);
        (Row { pieces }, caret)
    }

    /// What stands below the text.
    fn bottom(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let (said, role) = match self.mode {
            Mode::Menu => {
                let item = |binding: &Binding| {
                    format!("{} {}", binding.written(words), (binding.says)(words))
                };
                let works =
                    |binding: &&Binding| binding.act != Act::Quote || self.answered.is_some();
                let items: Vec<_> = MENU.iter().filter(works).map(item).collect();
                return menu(&items, env.size.width);
            }
            Mode::Voted => (self.said_of_vote(env), Role::Warning),
            Mode::Discarding => (words.compose_discard_ask(), Role::Warning),
            Mode::Warned => (words.compose_slipped(self.slipped), Role::Notice),
            Mode::Sending => (words.compose_sending(), Role::Dim),
            _ => match &self.said {
                Some(said) => (said.clone().into(), Role::Notice),
                None => return Vec::new(),
            },
        };
        paragraph(&said, 1, env.size.width, role)
    }

    /// A page to be read, and what leaves it.
    fn page(&self, body: Vec<Row>, top: usize, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let keys = match self.mode {
            Mode::Preview(_) => env.words.compose_preview_keys(),
            _ => env.words.compose_slipped_keys(),
        };
        let bottom = paragraph(&keys, 1, env.size.width, Role::Dim);
        let height = usize::from(env.size.height).saturating_sub(bottom.len());
        let top = top.min(body.len().saturating_sub(height));
        let mut rows: Vec<Row> = body.into_iter().skip(top).take(height).collect();
        rows.resize_with(height, blank);
        rows.extend(bottom);
        (rows, (1, u16::try_from(height).unwrap_or(0)))
    }

    fn preview(&self, env: &Env<'_>) -> Vec<Row> {
        let mut rows = Vec::new();
        let title = crate::domain::SafeText::line(self.title.text());
        if !title.as_str().is_empty() {
            rows.extend(paragraph(title.as_str(), 1, env.size.width, Role::Heading));
            rows.push(blank());
        }
        rows.extend(prose(&Body::stored(&self.text()), env));
        rows
    }

    fn slipped_rows(&self, env: &Env<'_>) -> Vec<Row> {
        let mut rows = Vec::new();
        for post in &self.slipped_posts {
            let who = format!("{} {}", post.number, post.author.short());
            let width = env.size.width.saturating_sub(2);
            rows.push(Row {
                pieces: vec![text(1, width, &who, Role::Handle)],
            });
            rows.extend(prose(&post.body, env));
            rows.push(blank());
        }
        rows
    }
}

/// A post's words as a topic shows them.
fn prose(body: &Body, env: &Env<'_>) -> Vec<Row> {
    let col = POST_MARGIN;
    let width = env.prose(col);
    post_body(body, width, true, env.words)
        .into_iter()
        .map(|line| Row {
            pieces: vec![Piece { col, width, line }],
        })
        .collect()
}
