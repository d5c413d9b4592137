//! The health report: each figure with what it is made of, beside what it was before.
//!
//! Owns what is asked and how far one has scrolled. How it looks is in `draw`, what each figure means in the help.

mod draw;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::domain::report::Gauge;
use crate::domain::{Answer, CareAnswer, CareQuery, Query, Report};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, REPORT};
use crate::ui::screen::more_below;
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Rows that are seen above the figure at which it was opened: what its part is called, and what stands before that.
const ABOVE: usize = 2;

/// The screen.
#[derive(Default)]
pub struct ReportScreen {
    report: Option<Arc<Report>>,
    /// The figure at which it was opened: it is marked, and the first that is seen.
    at: Option<Gauge>,
    /// The first row shown.
    top: usize,
}

impl ReportScreen {
    /// The report, not yet asked for; at one of its figures, or at its top.
    #[must_use]
    pub fn new(at: Option<Gauge>) -> Self {
        Self {
            at,
            ..Self::default()
        }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let page = usize::from(env.size.height).saturating_sub(1);
        self.top = match keymap::act(&[REPORT], key) {
            Some(Act::Down) => self.top + 1,
            Some(Act::Up) => self.top.saturating_sub(1),
            Some(Act::PageDown) => self.top + page,
            Some(Act::PageUp) => self.top.saturating_sub(page),
            Some(Act::First) => 0,
            Some(Act::Last) => usize::MAX,
            _ => return Action::None,
        };
        self.settle(env);
        Action::Redraw
    }

    /// Keeps the screen full.
    fn settle(&mut self, env: &Env<'_>) {
        let rows = self.rows(env).0.len();
        let last = rows.saturating_sub(usize::from(env.size.height));
        self.top = self.top.min(last);
    }
}

impl Screen for ReportScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => {
                Action::Ask(Query::Care(CareQuery::Report))
            }
            Event::Answer(Answer::Care(CareAnswer::Report(report))) => {
                let first = self.report.replace(report).is_none();
                if let (true, Some(at)) = (first, self.rows(env).1) {
                    self.top = at.saturating_sub(ABOVE);
                }
                self.settle(env);
                Action::Redraw
            }
            Event::Failed(_) if self.report.is_none() => Action::Close(Outcome::Back),
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let (rows, at) = self.rows(env);
        let height = usize::from(env.size.height);
        let more = self.top + height < rows.len();
        let line = at.and_then(|at| at.checked_sub(self.top));
        let line = line.filter(|line| *line < height).unwrap_or(0);
        let title = env.words.report_name(self.report.as_deref());
        View {
            place: Line::from(Span::styled(title, style(Role::Heading))),
            aside: more_below(more, env),
            rows: rows.into_iter().skip(self.top).take(height).collect(),
            cursor: Some((1, u16::try_from(line).unwrap_or(0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![REPORT, HOUSE]
    }
}
