//! The sysop's pages: how the site is, who is connected, what the configuration says, what the server logs. The queue, the
//! log and the others that a sysop shares with hosts are screens of their own.
//!
//! What changes by itself is asked for again every few seconds while it is looked at. What is shown stands still otherwise.

mod choosing;
mod deputing;
mod did;
mod facts;
mod figures;
mod going;
pub mod invitations;
mod line;
pub mod members;
pub mod overview;
pub mod place;
pub mod places;
#[cfg(test)]
mod places_tests;
mod purging;
#[cfg(test)]
mod purging_tests;
mod reasoning;
pub mod record;
#[cfg(test)]
mod record_tests;
#[cfg(test)]
mod roster_tests;
pub mod sessions;
pub mod settings;
#[cfg(test)]
mod settings_tests;
pub mod sheet;
pub mod tail;
#[cfg(test)]
mod tests;
mod typing;

use ratatui::text::{Line, Span};

use crate::domain::CareQuery;
use crate::term::{Role, style};
use crate::ui::Action;

/// The widest a row is: further apart, the eye loses what belongs together.
pub(super) const WIDEST: u16 = 140;

/// The header's left: what the page is called, and what of.
fn place(title: &str, of: &str) -> Line<'static> {
    Line::from(vec![
        Span::styled(title.to_owned(), style(Role::Heading)),
        Span::styled(format!("  {of}"), style(Role::Plain)),
    ])
}

fn ask(query: CareQuery) -> Action {
    Action::Ask(crate::domain::Query::Care(query))
}
