//! What keys and pastes do while one writes: in the fields, in the menu, and wherever something is asked.

use super::{Compose, Focus, Mode, quote};
use crate::domain::TopicKind;
use crate::term::Key;
use crate::ui::keymap::{self, Act, COMPOSE, MENU};
use crate::ui::route::Writing;
use crate::ui::widget::Editor;
use crate::ui::{Action, Env, Outcome, Route, Screen};

impl Compose {
    pub(super) fn on_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if key == Key::Ctrl('p') && matches!(self.mode, Mode::Writing | Mode::Menu) {
            // The palette lies over the text; what is on its way waits for its answer without one.
            self.mode = Mode::Writing;
            return Action::None;
        }
        self.said = None;
        let action = match self.mode {
            Mode::Writing => self.write(key, env),
            Mode::Menu => self.menu(key.plain(), env),
            Mode::Discarding => {
                self.mode = Mode::Writing;
                match key.plain() {
                    Key::Char('d') => self.discard(env),
                    _ => Action::Redraw,
                }
            }
            Mode::Voted => self.instead(key.plain()),
            Mode::Preview(_) if key == Key::Enter => self.send(env),
            Mode::Preview(top) => {
                let to = self.scrolled(key, top, env);
                self.mode = to.map_or(Mode::Writing, Mode::Preview);
                Action::Redraw
            }
            Mode::Slipped(top) => {
                let to = self.scrolled(key, top, env);
                self.mode = to.map_or(Mode::Warned, Mode::Slipped);
                Action::Redraw
            }
            Mode::Warned => self.warned(key.plain(), env),
            Mode::Sending => Action::Redraw,
        };
        // The row at the bottom may have come or gone, and the text has other cells.
        let size = self.editor_size(env);
        if let Some(editor) = &mut self.editor {
            editor.settle(size);
        }
        action
    }

    fn write(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.focus == Focus::Similar && key != Key::Ctrl('s') {
            return self.among_similar(key, env);
        }
        match keymap::act(&[COMPOSE], key) {
            Some(Act::Send) => return self.send(env),
            Some(Act::Back) if self.editor.as_mut().is_some_and(Editor::unselect) => {
                return Action::Redraw;
            }
            Some(Act::Back) if self.is_blank() => {
                let save = self.save();
                return Action::All(vec![save, Action::Close(Outcome::Back)]);
            }
            Some(Act::Back) => {
                self.mode = Mode::Menu;
                return Action::Redraw;
            }
            _ => {}
        }
        if key == Key::BackTab || (key == Key::Tab && self.focus != Focus::Body) {
            self.shift(key == Key::Tab);
            return Action::Redraw;
        }
        match self.focus {
            Focus::Kind => self.choose(key),
            Focus::Title => match key {
                Key::Down if self.similar.begin() => self.focus = Focus::Similar,
                Key::Enter | Key::Down => self.shift(true),
                Key::Up => self.shift(false),
                key => {
                    self.touched |= self.title.on_key(key);
                    return Action::All(vec![Action::Redraw, self.wonder()]);
                }
            },
            Focus::Ships | Focus::At => match key {
                Key::Enter | Key::Down => self.shift(true),
                Key::Up => self.shift(false),
                key => {
                    let field = match self.focus {
                        Focus::Ships => &mut self.declaring.ships,
                        _ => &mut self.declaring.at,
                    };
                    self.touched |= field.on_key(key);
                }
            },
            Focus::Similar => {}
            Focus::Body => self.write_body(key, env),
        }
        Action::Redraw
    }

    fn write_body(&mut self, key: Key, env: &Env<'_>) {
        let size = self.editor_size(env);
        let Some(editor) = &mut self.editor else {
            return;
        };
        if key == Key::Up && editor.is_at_top(size) {
            return self.shift(false);
        }
        let before = editor.revision();
        let taken = match key {
            Key::Tab => editor.paste("    ", size).map(|()| true),
            key => editor.on_key(key, size),
        };
        self.touched |= editor.revision() != before;
        if let Err(refusal) = taken {
            self.said = Some(env.words.refusal(&refusal).into_owned());
        }
    }

    /// The kind of a topic, by arrows or digits.
    fn choose(&mut self, key: Key) {
        let digit = |c: char| c as usize - '1' as usize;
        if self.announces() || matches!(self.writing, Writing::Edit { .. }) {
            return match key {
                Key::Right | Key::Char(' ') => self.declare(Some(true), 0),
                Key::Left => self.declare(Some(false), 0),
                Key::Char(c @ '1'..='6') => self.declare(None, digit(c)),
                Key::Enter | Key::Down => self.shift(true),
                _ => {}
            };
        }
        let all = TopicKind::ALL;
        let at = all.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        let to = match key {
            Key::Right | Key::Char(' ') => (at + 1) % all.len(),
            Key::Left => (at + all.len() - 1) % all.len(),
            Key::Char(c @ '1'..='3') => digit(c),
            Key::Enter | Key::Down => return self.shift(true),
            _ => return,
        };
        self.touched = true;
        self.kind = all.get(to).copied().unwrap_or_default();
    }

    /// To the next field, or the one before, if there is one.
    pub(super) fn shift(&mut self, forward: bool) {
        let fields = self.fields();
        let at = fields
            .iter()
            .position(|field| *field == self.focus)
            .unwrap_or(0);
        let to = if forward {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        };
        if let Some(field) = to.and_then(|to| fields.get(to)) {
            self.focus = *field;
        }
    }

    fn menu(&mut self, key: Key, env: &Env<'_>) -> Action {
        keymap::act(&[MENU], key).map_or(Action::Redraw, |act| self.chosen(act, env))
    }

    /// What was chosen in the menu, or in the palette.
    pub(super) fn chosen(&mut self, act: Act, env: &Env<'_>) -> Action {
        match act {
            Act::Send => return self.send(env),
            Act::Preview => self.mode = Mode::Preview(0),
            Act::Quote => return self.insert_quote(env),
            Act::Keep => {
                self.touched = true;
                let save = self.save();
                let kept = Action::Say(env.words.compose_kept().into_owned());
                return Action::All(vec![save, Action::Close(Outcome::Back), kept]);
            }
            Act::Discard => self.mode = Mode::Discarding,
            Act::Help => {
                self.mode = Mode::Writing;
                return Action::Open(Route::Help(self.keys()));
            }
            Act::Back if self.mode == Mode::Menu => self.mode = Mode::Writing,
            Act::Back => self.mode = Mode::Menu,
            // A key of the text.
            _ => return Action::None,
        }
        Action::Redraw
    }

    /// Puts what is answered where the caret is, as a quote.
    fn insert_quote(&mut self, env: &Env<'_>) -> Action {
        self.mode = Mode::Writing;
        match &self.writing {
            Writing::Reply {
                answers: Some(post),
                ..
            } => {
                // A quote begins a line.
                let within = self.editor.as_ref().is_some_and(Editor::is_within_line);
                let lead = if within { "\n\n" } else { "" };
                let quote = format!("{lead}{}", quote(post, env));
                self.focus = Focus::Body;
                return self.paste(&quote, env);
            }
            _ => self.said = Some(env.words.compose_nothing_to_quote().into_owned()),
        }
        Action::Redraw
    }

    fn warned(&mut self, key: Key, env: &Env<'_>) -> Action {
        match key {
            Key::Enter | Key::Ctrl('s') => {
                if let (Writing::Reply { last, .. }, Some(seen)) =
                    (&mut self.writing, self.slipped_posts.last())
                {
                    *last = seen.number;
                }
                self.slipped = 0;
                self.slipped_posts.clear();
                return self.send(env);
            }
            Key::Char('v') => self.mode = Mode::Slipped(0),
            Key::Esc => self.mode = Mode::Writing,
            _ => {}
        }
        Action::Redraw
    }

    pub(super) fn paste(&mut self, text: &str, env: &Env<'_>) -> Action {
        if self.mode == Mode::Sending {
            return Action::None;
        }
        if self.focus == Focus::Similar {
            self.focus = Focus::Title;
        }
        // Whatever is asked at the bottom, a paste is text.
        self.mode = Mode::Writing;
        let size = self.editor_size(env);
        match (self.focus, &mut self.editor) {
            (Focus::Body, Some(editor)) => {
                self.said = editor
                    .paste(text, size)
                    .err()
                    .map(|refusal| env.words.refusal(&refusal).into_owned());
            }
            (Focus::Ships, _) => self.declaring.ships.paste(text),
            (Focus::At, _) => self.declaring.at.paste(text),
            _ => self.title.paste(text),
        }
        self.touched = true;
        Action::All(vec![Action::Redraw, self.wonder()])
    }
}
