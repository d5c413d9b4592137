//! The last lines of the server's log, in memory, for the sysop's page. Bounded: 500 lines, 100 older warnings and errors
//! that others have pushed out, and each by its characters.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::{Page, SafeText, Severity, TailLine, Time};

/// Lines that are kept.
const LINES: usize = 500;
/// Older ones that are kept of those that warn: what is logged of every connection would soon push them out.
const WARNED: usize = 100;
/// Characters of a line; what is longer is cut.
const CHARS: usize = 500;

/// The last lines. Cheap to clone; all clones are one.
#[derive(Clone, Default)]
pub struct Tail(Arc<Mutex<Lines>>);

#[derive(Default)]
struct Lines {
    last: u64,
    lines: VecDeque<TailLine>,
    /// Warnings and errors that are older than all of them.
    warned: VecDeque<TailLine>,
}

impl Tail {
    /// Keeps a line.
    pub fn push(&self, at: Time, severity: Severity, text: &str) {
        let text = match text.char_indices().nth(CHARS) {
            Some((end, _)) => SafeText::line(text.get(..end).unwrap_or_default()),
            None => SafeText::line(text),
        };
        let mut lines = self.lines();
        lines.last += 1;
        if lines.lines.len() >= LINES
            && let Some(old) = lines.lines.pop_front()
            && old.severity <= Severity::Warn
        {
            if lines.warned.len() >= WARNED {
                lines.warned.pop_front();
            }
            lines.warned.push_back(old);
        }
        let number = lines.last;
        lines.lines.push_back(TailLine {
            number,
            at,
            severity,
            text,
        });
    }

    /// Lines that matter so much, before the one with this number, the newest first.
    #[must_use]
    pub fn page(&self, severity: Severity, before: Option<u64>, limit: usize) -> Page<TailLine> {
        let lines = self.lines();
        let rows = lines.lines.iter().rev();
        let rows = rows.chain(lines.warned.iter().rev());
        let rows = rows.filter(|line| {
            line.severity <= severity && before.is_none_or(|before| line.number < before)
        });
        Page::cut(rows.take(limit.saturating_add(1)).cloned().collect(), limit)
    }

    /// Nothing is half made under this lock.
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_are_kept_and_sieved() {
        let (tail, at) = (Tail::default(), Time::from_millis(0));
        for n in 0..LINES + 20 {
            let severity = if n % 2 == 0 {
                Severity::Info
            } else {
                Severity::Warn
            };
            tail.push(at, severity, &format!("line {n}"));
        }
        // Ten of the twenty that were pushed out warned.
        let all = tail.page(Severity::Debug, None, 1_000);
        assert_eq!(all.rows.len(), LINES + 10);
        let numbers: Vec<_> = all.rows.iter().map(|line| line.number).collect();
        assert!(numbers.is_sorted_by(|one, next| one > next));
        let page = tail.page(Severity::Warn, None, 2);
        assert_eq!(page.rows[0].text.as_str(), "line 519");
        assert_eq!(page.rows[1].text.as_str(), "line 517");
        assert!(page.more);
        let next = tail.page(Severity::Warn, Some(page.rows[1].number), 1);
        assert_eq!(next.rows[0].text.as_str(), "line 515");
    }

    #[test]
    fn what_warns_outlives_what_only_tells_and_has_an_end() {
        let (tail, at) = (Tail::default(), Time::from_millis(0));
        tail.push(at, Severity::Error, "disk full");
        for n in 0..10 * LINES {
            tail.push(at, Severity::Info, &format!("connected {n}"));
        }
        let errors = tail.page(Severity::Error, None, 9).rows;
        assert_eq!(errors[0].text.as_str(), "disk full");
        for _ in 0..10 * LINES {
            tail.push(at, Severity::Warn, "slow");
        }
        let all = tail.page(Severity::Debug, None, 10 * LINES).rows.len();
        assert_eq!(all, LINES + WARNED);
    }

    #[test]
    fn a_line_is_one_line_and_has_an_end() {
        let (tail, at) = (Tail::default(), Time::from_millis(0));
        tail.push(
            at,
            Severity::Error,
            &format!("a\u{1b}[2Jb\n{}", "é".repeat(10_000)),
        );
        let page = tail.page(Severity::Error, None, 1);
        let text = page.rows[0].text.as_str();
        assert!(!text.contains('\u{1b}') && !text.contains('\n'));
        assert!(text.chars().count() <= CHARS);
    }
}
