//! What keys and pastes do in the panel.

use super::{Focus, Mode, StepPanel, Turn, asks};
use crate::term::Key;
use crate::ui::keymap::{self, Act, CHOOSING, STEP, STEP_MENU};
use crate::ui::widget::Editor;
use crate::ui::{Action, Env};

impl StepPanel {
    /// Takes a key. What is none of its own is the house's, as [`Action::None`].
    pub fn on_key(&mut self, key: Key, env: &Env<'_>) -> Turn {
        let turn = match self.mode {
            Mode::Choosing => self.pick(key, env),
            Mode::Writing => self.write(key, env),
            Mode::Menu => match keymap::act(&[STEP_MENU], key.plain()) {
                Some(act) => self.menu(act, env),
                None => Turn::On(Action::Redraw),
            },
            Mode::Discarding if key.plain() == Key::Char('d') => Turn::Left,
            Mode::Discarding => {
                self.mode = Mode::Writing;
                Turn::On(Action::Redraw)
            }
            Mode::Sending => Turn::On(Action::Redraw),
        };
        self.settle(env);
        turn
    }

    /// Takes a paste, as text.
    pub fn paste(&mut self, text: &str, env: &Env<'_>) {
        if matches!(self.mode, Mode::Choosing | Mode::Sending) {
            return;
        }
        // Whatever is asked at the bottom, a paste is text.
        self.mode = Mode::Writing;
        self.said = None;
        match self.focus {
            Focus::Field => self.field.paste(text),
            Focus::Reason => {
                let size = self.reason_size(env);
                let taken = self.reason.paste(text, size);
                self.said = taken.err().map(|why| env.words.refusal(&why).into_owned());
            }
        }
        self.settle(env);
    }

    /// The caret stays on the screen, whatever came or went above and below the words.
    pub fn settle(&mut self, env: &Env<'_>) {
        let size = self.reason_size(env);
        self.reason.settle(size);
        let items = self.items(env);
        self.list.settle(&items, self.list_height(env));
    }

    fn pick(&mut self, key: Key, env: &Env<'_>) -> Turn {
        let Some(act) = keymap::act(&[CHOOSING], key) else {
            return Turn::On(Action::None);
        };
        let page = usize::from(self.list_height(env));
        match act {
            Act::Open => {
                if let Some(deed) = self.deeds.get(self.list.selected) {
                    self.choose(*deed);
                }
            }
            Act::Back if self.is_blank() => return Turn::Left,
            Act::Back => return Turn::Kept,
            act if self.list.act(act, self.deeds.len(), page) => {}
            _ => return Turn::On(Action::None),
        }
        Turn::On(Action::Redraw)
    }

    fn write(&mut self, key: Key, env: &Env<'_>) -> Turn {
        match keymap::act(&[STEP], key) {
            Some(Act::Send) => return self.send(env),
            Some(Act::Back) if self.reason.unselect() => {}
            Some(Act::Back) if self.is_blank() && self.deeds.len() > 1 => {
                self.mode = Mode::Choosing;
            }
            Some(Act::Back) if self.is_blank() => return Turn::Left,
            Some(Act::Back) => self.mode = Mode::Menu,
            Some(Act::NextField) => self.shift(),
            // The palette lies over the words.
            Some(_) => return Turn::On(Action::None),
            None => {
                self.said = None;
                match self.focus {
                    Focus::Field => self.fill(key),
                    Focus::Reason => self.reason(key, env),
                }
            }
        }
        Turn::On(Action::Redraw)
    }

    fn fill(&mut self, key: Key) {
        match key {
            Key::Enter | Key::Down => self.focus = Focus::Reason,
            key => drop(self.field.on_key(key)),
        }
    }

    fn reason(&mut self, key: Key, env: &Env<'_>) {
        let size = self.reason_size(env);
        if key == Key::Up && self.reason.is_at_top(size) {
            return self.shift();
        }
        let taken = self.reason.on_key(key, size);
        self.said = taken.err().map(|why| env.words.refusal(&why).into_owned());
    }

    /// To the other field, if there is one.
    fn shift(&mut self) {
        self.focus = match self.focus {
            Focus::Reason if asks(self.deed).is_some() => Focus::Field,
            _ => Focus::Reason,
        };
    }

    fn menu(&mut self, act: Act, env: &Env<'_>) -> Turn {
        match act {
            Act::Send => return self.send(env),
            Act::Keep => {
                self.mode = Mode::Writing;
                return Turn::Kept;
            }
            Act::Discard => self.mode = Mode::Discarding,
            Act::Choose if self.deeds.len() > 1 => self.mode = Mode::Choosing,
            _ => self.mode = Mode::Writing,
        }
        Turn::On(Action::Redraw)
    }

    /// The text of the words, for a screen that keeps them.
    #[must_use]
    pub fn words(&self) -> String {
        Editor::text(&self.reason)
    }
}
