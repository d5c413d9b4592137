//! What a client has said about one channel before its session begins, and the rules for it.
//!
//! Owns the bounds on terminals and environment: everything here is what a stranger sent. It starts nothing.

use crate::domain::SafeText;
use crate::session::link::LinkFeed;

/// The widest and the tallest terminal: a full repaint of it is 100 KB.
const LARGEST: (u16, u16) = (500, 200);
/// What is assumed where the client names no size.
const USUAL: (u16, u16) = (80, 24);
/// Characters of `TERM`.
const TERM_CHARS: usize = 64;
/// Environment variables of one channel.
const ENV_COUNT: usize = 16;
/// Bytes of a variable's value.
const ENV_BYTES: usize = 256;
/// The variables that mean something here.
const ENV: [&str; 6] = [
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "COLORTERM",
    "NO_COLOR",
    "TERM_PROGRAM",
];

/// One channel.
#[derive(Default)]
pub(super) struct Chan {
    /// `TERM`, once there is a terminal.
    pub(super) term: Option<SafeText>,
    /// The terminal's size, if one was named.
    pub(super) size: Option<(u16, u16)>,
    /// Environment.
    pub(super) env: Vec<(String, String)>,
    /// The session, once there is one.
    pub(super) feed: Option<LinkFeed>,
}

impl Chan {
    /// A terminal is wanted. Only one, and only before the session.
    pub(super) fn set_pty(&mut self, term: &str, columns: u32, rows: u32) -> bool {
        let fresh = self.term.is_none() && self.feed.is_none();
        if fresh {
            self.term = Some(terminal(term));
            self.size = Some(clamped(columns, rows));
        }
        fresh
    }

    /// A variable is sent. Only those that mean something, of a sane size, and only before the session.
    pub(super) fn set_env(&mut self, name: &str, value: &str) -> bool {
        let fits = self.feed.is_none()
            && ENV.contains(&name)
            && value.len() <= ENV_BYTES
            && !value.chars().any(char::is_control)
            && self.env.len() < ENV_COUNT;
        if fits {
            self.env.push((name.into(), value.into()));
        }
        fits
    }

    /// The terminal has a new size.
    pub(super) fn resize(&mut self, columns: u32, rows: u32) {
        let (columns, rows) = clamped(columns, rows);
        self.size = Some((columns, rows));
        if let Some(feed) = &self.feed {
            feed.resize(columns, rows);
        }
    }

    /// The terminal's size.
    pub(super) fn size_or_usual(&self) -> (u16, u16) {
        self.size.unwrap_or(USUAL)
    }

    /// Whether it had a session, which has ended.
    pub(super) fn is_over(&self) -> bool {
        self.feed.as_ref().is_some_and(LinkFeed::is_over)
    }
}

/// `TERM` of characters that a terminal's name has; others are left out.
fn terminal(term: &str) -> SafeText {
    let name: String = term
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "._+-".contains(*c))
        .take(TERM_CHARS)
        .collect();
    SafeText::line(&name)
}

/// A size that can be drawn. The wire has 32 bits for each, and zero means that the client does not know.
fn clamped(columns: u32, rows: u32) -> (u16, u16) {
    let clamp = |wanted: u32, usual: u16, largest: u16| match u16::try_from(wanted) {
        Ok(0) => usual,
        Ok(wanted) => wanted.min(largest),
        Err(_) => largest,
    };
    (
        clamp(columns, USUAL.0, LARGEST.0),
        clamp(rows, USUAL.1, LARGEST.1),
    )
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]
    use super::*;

    #[test]
    fn sizes_of_any_size_can_be_drawn() {
        for (wanted, size) in [
            ((0, 0), (80, 24)),
            ((1, 1), (1, 1)),
            ((132, 50), (132, 50)),
            ((65_536, 65_536), (500, 200)),
            ((u32::MAX, u32::MAX), (500, 200)),
        ] {
            assert_eq!(clamped(wanted.0, wanted.1), size);
        }
    }

    #[test]
    fn a_terminal_is_named_once() {
        let mut chan = Chan::default();
        assert_eq!(chan.size_or_usual(), (80, 24));
        assert!(chan.set_pty("xterm-256color", 100, 30));
        assert!(!chan.set_pty("vt100", 80, 24));
        assert_eq!(chan.term.as_ref().unwrap().as_str(), "xterm-256color");
        chan.resize(u32::MAX, 0);
        assert_eq!(chan.size_or_usual(), (500, 24));
    }

    #[test]
    fn the_name_of_a_terminal_is_nothing_but_a_name() {
        assert_eq!(terminal("xterm\x1b]0;x\x07$(id)").as_str(), "xterm0xid");
        assert_eq!(terminal(&"x".repeat(100_000)).as_str().len(), 64);
    }

    #[test]
    fn only_variables_that_mean_something_are_taken() {
        let mut chan = Chan::default();
        assert!(chan.set_env("LANG", "es_MX.UTF-8"));
        assert!(!chan.set_env("LD_PRELOAD", "x"));
        assert!(!chan.set_env("LANG", "\x1b[2J"));
        assert!(!chan.set_env("LC_ALL", &"x".repeat(ENV_BYTES + 1)));
        let taken = (0..100).filter(|_| chan.set_env("LC_ALL", "C")).count();
        assert_eq!(taken, ENV_COUNT - 1);
    }
}
