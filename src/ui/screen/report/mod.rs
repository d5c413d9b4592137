//! The health report: each figure with what it is made of, beside what it was before.
//!
//! Owns what is asked and how far one has scrolled. How it looks is in `draw`, what each figure means in the help.

mod draw;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, CareAnswer, CareQuery, Query, Report};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, REPORT};
use crate::ui::screen::more_below;
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The screen.
#[derive(Default)]
pub struct ReportScreen {
    report: Option<Arc<Report>>,
    /// The first row shown.
    top: usize,
}

impl ReportScreen {
    /// The report, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
        let rows = self.rows(env).len();
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
                self.report = Some(report);
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
        let rows = self.rows(env);
        let height = usize::from(env.size.height);
        let more = self.top + height < rows.len();
        let title = env.words.report_name(self.report.as_deref());
        View {
            place: Line::from(Span::styled(title, style(Role::Heading))),
            aside: more_below(more, env),
            rows: rows.into_iter().skip(self.top).take(height).collect(),
            cursor: Some((1, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![REPORT, HOUSE]
    }
}
