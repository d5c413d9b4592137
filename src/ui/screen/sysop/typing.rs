//! What is typed on a sysop's page: a line, and perhaps what is found with its letters. Owns what a key does to it.

use super::sheet::Turn;
use crate::term::Key;
use crate::ui::keymap::{self, ANSWERING, Act, SEEKING};
use crate::ui::widget::{LineInput, List};

/// Something that is typed.
pub(super) struct Typing<W> {
    /// What for.
    pub(super) what: W,
    /// Before it, and above it.
    pub(super) label: String,
    pub(super) about: String,
    /// What stands there.
    pub(super) line: LineInput,
    /// Whether the next letter replaces what stands there.
    pub(super) replaces: bool,
    /// Whether it is typed as a proof that it is meant, and so is not there again after going back.
    pub(super) confirms: bool,
    /// What was found with these letters; none where nothing is sought.
    pub(super) matches: Option<(Vec<String>, List)>,
}

impl<W: Clone> Typing<W> {
    /// None where it is given up. What was found counts only if it is `fresh`, of the letters that stand there: with another
    /// it would be somebody else than is typed.
    pub(super) fn key(&mut self, key: Key, page: usize, fresh: bool) -> Option<Turn<W>> {
        let table = match &self.matches {
            Some(_) => SEEKING,
            None => ANSWERING,
        };
        if std::mem::take(&mut self.replaces) && matches!(key, Key::Char(_)) {
            self.line.set("");
        }
        let act = keymap::act(&[table], key);
        if let (Some(act), Some((matches, list))) = (act, &mut self.matches)
            && list.act(act, matches.len(), page)
        {
            return Some(Turn::Redraw);
        }
        match (act, &self.matches) {
            (Some(Act::Back), _) => None,
            (Some(Act::Open), Some((matches, list))) => {
                let chosen = matches.get(list.selected).filter(|_| fresh).cloned();
                let typed = chosen.unwrap_or_else(|| self.line.text().to_owned());
                Some(Turn::Typed(self.what.clone(), typed))
            }
            (Some(Act::Keep), _) => Some(self.typed()),
            _ if self.line.on_key(key) => Some(self.sought()),
            _ => Some(Turn::None),
        }
    }

    /// The letters changed.
    pub(super) fn sought(&mut self) -> Turn<W> {
        let Some((_, list)) = &mut self.matches else {
            return Turn::Redraw;
        };
        list.selected = 0;
        Turn::Letters(self.line.text().to_owned())
    }

    fn typed(&self) -> Turn<W> {
        Turn::Typed(self.what.clone(), self.line.text().to_owned())
    }
}
