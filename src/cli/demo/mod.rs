//! `serve --demo`: a small community in an empty data directory, so that there is something to look at.
//!
//! The people, the conferences and what they wrote are in `assets/demo`; `parse` reads that. Nothing here goes past the
//! forum's own commands.

mod parse;

use crate::domain::{Actor, Answer, Command, Failure, Query};
use crate::forum::Forum;

/// What the demo's site is called, unless the configuration says otherwise.
pub(super) const SITE: &str = "Spindle House";

/// Fills the forum, if nobody and nothing is in it.
pub(super) async fn fill(forum: &Forum) -> anyhow::Result<()> {
    if !is_empty(forum).await? {
        tracing::info!("there is something in the data directory already, so no demo is added");
        return Ok(());
    }
    let demo = parse::community(forum.now())?;
    for member in demo.members {
        let handle = member.new.handle.clone();
        act(forum, Command::AddMember(member.new)).await?;
        if member.staff {
            act(forum, Command::SetStaff(handle, true)).await?;
        }
    }
    for command in demo.conferences.into_iter().chain(demo.hosts) {
        act(forum, command).await?;
    }
    // All in one transaction: it takes a moment, and nobody is here yet.
    act(forum, Command::Import(demo.posts)).await
}

async fn act(forum: &Forum, command: Command) -> anyhow::Result<()> {
    forum.act(Actor::Operator(None), command).await?;
    Ok(())
}

async fn is_empty(forum: &Forum) -> Result<bool, Failure> {
    let operator = Actor::Operator(None);
    let one = Query::Members {
        after: None,
        limit: 1,
    };
    let members = forum.ask(operator, one).await?;
    let conferences = forum.ask(operator, Query::Conferences).await?;
    Ok(
        matches!(&members, Answer::Members(page) if page.rows.is_empty())
            && matches!(&conferences, Answer::Conferences(rows) if rows.is_empty()),
    )
}
