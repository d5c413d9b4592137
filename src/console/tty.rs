//! The terminal of the server itself: taken raw, and given back as it was on every way out, a panic among them.

use std::collections::VecDeque;
use std::io::{self, Write as _};
use std::panic;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustix::termios::{OptionalActions, Termios, isatty, tcgetattr, tcgetwinsize, tcsetattr};

use crate::domain::SafeText;

/// What gives a screen back that was not given back by the session itself.
const LEAVE: &[u8] = b"\x1b[m\x1b[?25h\x1b[?7h\x1b[?2004l\x1b[?1049l";
/// The largest terminal, and the one that is meant where it says nothing.
const LARGEST: (u16, u16) = (500, 200);
const USUAL: (u16, u16) = (80, 24);
/// Lines that are said later; of more the first are dropped.
const LINES: usize = 200;
/// Bytes of the name of a terminal.
const NAME: usize = 64;

/// Why there are no screens.
#[derive(Debug, thiserror::Error)]
pub enum NoTerminal {
    /// Input or output is something else.
    #[error(
        "the console needs a terminal: run it on one, not in a pipe; for scripts every page is a command as well"
    )]
    None,
    /// It cannot move its cursor.
    #[error("the console needs a terminal that can move its cursor, and TERM is {0:?}")]
    Dumb(String),
    /// It cannot be made raw.
    #[error("the terminal cannot be taken: {0}")]
    Io(#[from] io::Error),
}

/// Whether there is a terminal for the screens.
///
/// # Errors
/// [`NoTerminal`] says what there is.
pub fn check() -> Result<(), NoTerminal> {
    if !isatty(io::stdin()) || !isatty(io::stdout()) {
        return Err(NoTerminal::None);
    }
    match kind().as_str() {
        name @ ("" | "dumb") => Err(NoTerminal::Dumb(name.to_owned())),
        _ => Ok(()),
    }
}

/// The name of the terminal, `TERM`, as far as it is one.
pub(super) fn kind() -> SafeText {
    let named = std::env::var("TERM").unwrap_or_default();
    let is_name = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    SafeText::line(
        &named
            .chars()
            .filter(|c| is_name(*c))
            .take(NAME)
            .collect::<String>(),
    )
}

/// The terminal, raw. Dropping it gives it back.
pub struct Terminal {
    before: Termios,
    left: bool,
    /// Whether it takes nothing any more.
    stuck: bool,
    /// What is said once the terminal is given back.
    said: Later,
}

/// What is said once the terminal is given back: it would be painted over, and painted upon. All clones are one.
#[derive(Clone, Default)]
pub struct Later(Arc<Mutex<VecDeque<String>>>);

impl Later {
    fn push(&self, said: &str) {
        let mut all = self.all();
        if all.len() >= LINES {
            all.pop_front();
        }
        all.push_back(said.trim_end().to_owned());
    }

    /// Nothing is half made under this lock.
    fn all(&self) -> MutexGuard<'_, VecDeque<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Each time one line, or several.
impl io::Write for Later {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Terminal {
    /// Takes the terminal. What is said meanwhile is printed once it is given back.
    ///
    /// # Errors
    /// [`NoTerminal`], when there is none, or it cannot be taken.
    pub fn take(said: Later) -> Result<Self, NoTerminal> {
        check()?;
        let before = tcgetattr(io::stdin()).map_err(io::Error::from)?;
        let mut raw = before.clone();
        raw.make_raw();
        tcsetattr(io::stdin(), OptionalActions::Now, &raw).map_err(io::Error::from)?;
        let panicked = said.clone();
        panic::set_hook(Box::new(move |panic| panicked.push(&panic.to_string())));
        Ok(Self {
            before,
            left: false,
            stuck: false,
            said,
        })
    }

    /// Its columns and rows.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        let size = tcgetwinsize(io::stdout());
        match size.map(|size| (size.ws_col, size.ws_row)) {
            Ok((columns @ 1.., rows @ 1..)) => (columns.min(LARGEST.0), rows.min(LARGEST.1)),
            _ => USUAL,
        }
    }

    /// The session has given the screen back itself.
    pub(super) fn was_left(&mut self) {
        self.left = true;
    }

    /// It takes nothing any more: nothing is written to it, for that would never end.
    pub(super) fn is_stuck(&mut self) {
        self.stuck = true;
    }

    /// Says something once the terminal is given back.
    pub(super) fn says(&self, said: &str) {
        self.said.push(said);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.left && !self.stuck {
            let mut out = io::stdout().lock();
            // A terminal that is gone takes nothing, and needs nothing.
            let _ = out.write_all(LEAVE).and_then(|()| out.flush());
        }
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
        if !std::thread::panicking() {
            // Panics are for standard error again.
            drop(panic::take_hook());
        }
        for line in self.said.all().drain(..).filter(|_| !self.stuck) {
            let _ = writeln!(io::stderr(), "{line}");
        }
    }
}
