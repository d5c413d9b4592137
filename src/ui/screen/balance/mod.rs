//! The sponsor's balance: how much it talks, how often it answers, how much of it is bad news, with all the numbers.
//!
//! Owns what is asked and how far one has scrolled. How it looks is in `draw`, what each figure means in the help.

mod draw;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Balance, Query};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, BALANCE, Binding, HOUSE};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The screen.
#[derive(Default)]
pub struct BalanceScreen {
    balance: Option<Arc<Balance>>,
    /// The first row shown.
    top: usize,
}

impl BalanceScreen {
    /// The balance, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let page = usize::from(env.size.height).saturating_sub(1);
        self.top = match keymap::act(&[BALANCE], key) {
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

impl Screen for BalanceScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged
                if env.me.limits.sponsor.is_some() =>
            {
                Action::Ask(Query::Balance)
            }
            Event::Answer(Answer::Balance(balance)) => {
                self.balance = Some(balance);
                self.settle(env);
                Action::Redraw
            }
            Event::Failed(_) if self.balance.is_none() => Action::Close(Outcome::Back),
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
        View {
            place: Line::from(Span::styled(self.title(env), style(Role::Heading))),
            aside: self.aside(more, env),
            rows: rows.into_iter().skip(self.top).take(height).collect(),
            cursor: Some((1, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![BALANCE, HOUSE]
    }
}
