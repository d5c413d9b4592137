//! What is being said of an entry: an appeal, a decision, or why it is taken back. One paragraph, which Enter sends.

use std::borrow::Cow;

use crate::domain::{CareFault, EntryDeed, LogAppeal, Reason, Refusal, SafeText};
use crate::term::{Key, Role, Row};
use crate::ui::widget::{Editor, paragraph};
use crate::ui::{Action, Env, Size};

/// Columns before the words.
const MARGIN: u16 = 3;
/// Rows of the words, at most.
const ROWS: u16 = 5;
/// Bytes that are taken: of any script more than the characters that may be sent, so that a paste that is too long can
/// be shortened.
const BYTES: usize = 8 * LogAppeal::CHARS;
/// Why something is taken back.
const REASONS: [Reason; 3] = Reason::BACK;

/// What is being said.
pub(super) struct Saying {
    pub(super) deed: EntryDeed,
    editor: Editor,
    /// Which of the reasons, where one is needed.
    chosen: usize,
    /// Whether it is on its way; keys wait.
    pub(super) sent: bool,
    /// Whether it can be done, as far as is known: somebody else may have done it meanwhile.
    pub(super) may: bool,
    /// Title and text of the draft that was saved last, as far as is known.
    pub(super) saved: (String, String),
    /// Whether there is a draft, as far as is known.
    pub(super) kept: bool,
    /// Whether its draft is not known yet: until then, saving could write over it.
    pub(super) awaits: bool,
}

impl Saying {
    pub(super) fn new(deed: EntryDeed) -> Self {
        Self {
            deed,
            editor: Editor::new("", BYTES),
            chosen: 0,
            sent: false,
            may: true,
            saved: Default::default(),
            kept: false,
            awaits: true,
        }
    }

    /// What was typed, as it was.
    pub(super) fn text(&self) -> String {
        self.editor.text()
    }

    /// Goes on with this text, the caret at its end.
    pub(super) fn edit(&mut self, text: &str, env: &Env<'_>) {
        self.editor = Editor::new(text, BYTES);
        let size = self.size(env);
        self.editor.settle(size);
    }

    /// Chooses the reason of this word, if it is one of them.
    pub(super) fn choose(&mut self, word: &str) {
        let found = REASONS.iter().position(|reason| reason.as_str() == word);
        self.chosen = found.unwrap_or(self.chosen);
    }

    /// Why it cannot be done.
    pub(super) fn refusal(&self, env: &Env<'_>) -> Cow<'static, str> {
        match self.deed {
            EntryDeed::Appeal => env.words.entry_no_appeal(),
            EntryDeed::Grant | EntryDeed::Dismiss => env.words.entry_not_yours_to_decide(),
            EntryDeed::Reverse => env.words.entry_stands(),
        }
    }

    /// What is said.
    ///
    /// # Errors
    /// Why it cannot be sent: there is nothing, or too much.
    pub(super) fn words(&self) -> Result<SafeText, Refusal> {
        let said = SafeText::line(&self.editor.text());
        match (said.as_str().is_empty(), self.deed) {
            (true, _) => Err(CareFault::WordsMissing.into()),
            (false, EntryDeed::Reverse) => Reason::words(&said),
            (false, _) => LogAppeal::words(&said),
        }
    }

    /// How many characters there are, and how many there may be.
    fn count(&self) -> (usize, usize) {
        let limit = match self.deed {
            EntryDeed::Reverse => Reason::CHARS,
            _ => LogAppeal::CHARS,
        };
        let said = SafeText::line(&self.editor.text());
        (said.as_str().chars().count(), limit)
    }

    pub(super) fn reason(&self) -> Reason {
        REASONS.get(self.chosen).copied().unwrap_or(Reason::Mistake)
    }

    pub(super) fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let choosing = self.deed == EntryDeed::Reverse;
        match key {
            Key::Tab if choosing => self.chosen = (self.chosen + 1) % REASONS.len(),
            Key::BackTab if choosing => {
                self.chosen = self.chosen.checked_sub(1).unwrap_or(REASONS.len() - 1);
            }
            key => {
                let size = self.size(env);
                if let Err(full) = self.editor.on_key(key, size) {
                    return Action::Say(env.words.refusal(&full).into_owned());
                }
            }
        }
        Action::Redraw
    }

    pub(super) fn paste(&mut self, pasted: &str, env: &Env<'_>) -> Action {
        let one = pasted.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.editor.paste(&one, self.size(env)) {
            Ok(()) => Action::Redraw,
            Err(full) => Action::Say(env.words.refusal(&full).into_owned()),
        }
    }

    /// What stands above the words.
    fn head(&self, env: &Env<'_>) -> Vec<Row> {
        let (words, width) = (env.words, env.size.width);
        if !self.may {
            let mut rows = paragraph(&self.refusal(env), 1, width, Role::Warning);
            if self.kept {
                rows.extend(paragraph(&words.entry_draft_stays(), 1, width, Role::Dim));
            }
            return rows;
        }
        let asked = match self.deed {
            EntryDeed::Appeal => words.entry_say_appeal(),
            EntryDeed::Grant => words.entry_say_grant(),
            EntryDeed::Dismiss => words.entry_say_dismiss(),
            EntryDeed::Reverse => words.entry_say_back(),
        };
        let mut rows = paragraph(&asked, 1, width, Role::Heading);
        let (count, limit) = self.count();
        // Room is told of when it gets short.
        if 2 * count > limit {
            let role = match count > limit {
                true => Role::Warning,
                false => Role::Dim,
            };
            rows.extend(paragraph(
                &words.entry_characters(count, limit),
                1,
                width,
                role,
            ));
        }
        if self.deed == EntryDeed::Reverse {
            let why = words.entry_reason_tab(words.why(self.reason()));
            rows.extend(paragraph(&why, MARGIN, width, Role::Plain));
        }
        rows
    }

    fn size(&self, env: &Env<'_>) -> Size {
        let head = u16::try_from(self.head(env).len()).unwrap_or(0);
        let left = env.size.height.saturating_sub(head + 2);
        Size {
            width: env.prose(MARGIN),
            height: left.clamp(1, ROWS),
        }
    }

    /// Rows that it takes.
    pub(super) fn height(&self, env: &Env<'_>) -> u16 {
        let head = u16::try_from(self.head(env).len()).unwrap_or(0);
        (head + self.size(env).height).min(env.size.height)
    }

    /// Its rows, and where the cursor stands among them.
    pub(super) fn rows(&self, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let mut rows = self.head(env);
        let above = u16::try_from(rows.len()).unwrap_or(0);
        let (words, (col, row)) = self.editor.view(MARGIN, self.size(env));
        rows.extend(words);
        (rows, (col, above + row))
    }
}
