//! Why a held post is not posted, or all of its author's are hidden.

use ratatui::text::{Line, Span};

use super::Deed;
use crate::domain::{Act, Reason, SafeText};
use crate::term::{Key, Role, style};
use crate::ui::widget::Why;
use crate::ui::{Env, View};

/// Giving a reason.
pub(super) struct Form {
    deed: Deed,
    why: Why<Reason>,
}

/// What a key asks for.
pub(super) enum Asked {
    Nothing,
    Leave,
    Send(Deed, Reason, SafeText),
}

impl Form {
    pub(super) fn new(deed: Deed) -> Self {
        let act = match deed {
            Deed::Refuse => Act::Refuse,
            Deed::Purge => Act::Purge,
        };
        Self {
            deed,
            why: Why::new(act.reasons(), Reason::CHARS),
        }
    }

    pub(super) fn key(&mut self, key: Key) -> Asked {
        match (key, self.why.reason()) {
            (Key::Esc, _) => return Asked::Leave,
            (Key::Enter | Key::Ctrl('s'), Some(reason)) => {
                return Asked::Send(self.deed, reason, self.why.words());
            }
            (key, _) => self.why.on_key(key),
        }
        Asked::Nothing
    }

    pub(super) fn paste(&mut self, pasted: &str) {
        self.why.paste(pasted);
    }

    pub(super) fn view(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let (title, about) = match self.deed {
            Deed::Refuse => (words.held_refuse_title(), words.held_refuse_about()),
            Deed::Purge => (words.held_purge_title(), words.held_purge_about()),
        };
        let says = |reason| words.why(reason);
        let (rows, caret) = self.why.rows(&about, says, env.size.height, env);
        View {
            place: Line::from(Span::styled(title, style(Role::Heading))),
            aside: String::new(),
            rows,
            cursor: Some(caret),
        }
    }
}
