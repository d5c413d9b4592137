//! Text that is offered to the clipboard of the terminal.

use super::Live;
use crate::ui::widget::cells;

/// Cells of a copied text that are said again at most.
const SAID: u16 = 30;

impl Live {
    /// Offers text to the terminal's clipboard, and says so. Where there is none, the text is said.
    pub(super) fn copy(&mut self, text: String) {
        let words = self.stack.words();
        let short = cells(&text) <= SAID;
        let said = match (self.painter.copy(&text), short) {
            (true, true) => words.copied(text).into_owned(),
            (true, false) => words.copied_all().into_owned(),
            (false, true) => text,
            (false, false) => words.copy_by_hand().into_owned(),
        };
        self.stack.say(said);
    }
}
