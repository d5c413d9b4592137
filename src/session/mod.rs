//! One task per person: keys in, frames out, and whatever the screens want done in between.
//!
//! `link` is the line to whoever sits at the far end, `inbox` what waits on it, `ending` why it ends; `stack` are the screens; `live` is the
//! loop between them and the forum; `exec` are the commands for scripts. It must not know russh (but for the one place
//! in `link`), or SQL.

mod ending;
pub mod exec;
mod inbox;
pub mod link;
mod live;
mod person;
mod prompt;
pub mod stack;
mod undo;
mod wait;
mod work;

use std::sync::Arc;

use crate::domain::{Address, Failure, Language, SafeText, SessionKind};
use crate::forum::{Forum, Seat};
use crate::text::{Rules, Words};
pub use exec::report;
use link::{Ask, Link, LinkOutput};

/// What all sessions share.
pub struct House {
    /// The forum.
    pub forum: Forum,
    /// What the site is called.
    pub site: SafeText,
    /// Where clients reach it, if the sysop said.
    pub address: Option<Address>,
    /// Its rules.
    pub rules: Arc<Rules>,
    /// The site's language, for those who have said nothing of theirs.
    pub language: Language,
}

/// Runs one session to its end.
pub async fn run(house: Arc<House>, link: Box<Link>) {
    let hello = &link.hello;
    let kind = match (&hello.ask, hello.pty) {
        (Ask::Shell, true) if hello.term.as_str() != "dumb" => SessionKind::Screens,
        _ => SessionKind::Command,
    };
    let seat = house.forum.seat(kind, &hello.peer, &hello.client);
    match kind {
        SessionKind::Screens => screens(&house, link, seat).await,
        // Boxed, here and below: a session at a screen would keep room for it as long as it lasts.
        SessionKind::Command => Box::pin(exec::run(&house, *link, &seat)).await,
    }
}

async fn screens(house: &House, link: Box<Link>, seat: Seat) {
    match Box::pin(live::enter(house, &link.hello, seat)).await {
        Ok(live) => live::run(house, link, live).await,
        Err(failure) => Box::pin(turn_away(house, &link.output, &failure)).await,
    }
}

async fn turn_away(house: &House, output: &LinkOutput, failure: &Failure) {
    let said = Words::of(house.language).failure_line(failure);
    let _ = output.error(format!("{said}\r\n").into()).await;
    output.finish(1).await;
}
