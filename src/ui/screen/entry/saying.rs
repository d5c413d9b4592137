//! What is being said of an entry: an appeal, a decision, or why it is taken back. One paragraph, which Enter sends.

use crate::domain::{CareFault, LogAppeal, Reason, Refusal, SafeText};
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

/// What it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Appeals.
    Appeal,
    /// Grants an appeal, or dismisses it.
    Decide(bool),
    /// Takes back what was done.
    TakeBack,
}

/// What is being said.
pub(super) struct Saying {
    pub(super) what: What,
    editor: Editor,
    /// Which of the reasons, where one is needed.
    chosen: usize,
    /// Whether it is on its way; keys wait.
    pub(super) sent: bool,
}

impl Saying {
    pub(super) fn new(what: What) -> Self {
        Self {
            what,
            editor: Editor::new("", BYTES),
            chosen: 0,
            sent: false,
        }
    }

    /// What is said.
    ///
    /// # Errors
    /// Why it cannot be sent: there is nothing, or too much.
    pub(super) fn words(&self) -> Result<SafeText, Refusal> {
        let said = SafeText::line(&self.editor.text());
        match (said.as_str().is_empty(), self.what) {
            (true, _) => Err(CareFault::WordsMissing.into()),
            (false, What::TakeBack) => Reason::words(&said),
            (false, What::Appeal | What::Decide(_)) => LogAppeal::words(&said),
        }
    }

    /// How many characters there are, and how many there may be.
    fn count(&self) -> (usize, usize) {
        let limit = match self.what {
            What::TakeBack => Reason::CHARS,
            What::Appeal | What::Decide(_) => LogAppeal::CHARS,
        };
        let said = SafeText::line(&self.editor.text());
        (said.as_str().chars().count(), limit)
    }

    pub(super) fn reason(&self) -> Reason {
        REASONS.get(self.chosen).copied().unwrap_or(Reason::Mistake)
    }

    pub(super) fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let choosing = self.what == What::TakeBack;
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
        let asked = match self.what {
            What::Appeal => words.entry_say_appeal(),
            What::Decide(true) => words.entry_say_grant(),
            What::Decide(false) => words.entry_say_dismiss(),
            What::TakeBack => words.entry_say_back(),
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
        if self.what == What::TakeBack {
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
