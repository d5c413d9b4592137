//! The care of a community: what hosts and sysops do and ask, and the log. Which use-case answers what stands here.

mod appealing;
pub(super) mod applying;
mod backups;
mod deputing;
mod dismissing;
pub(super) mod folding;
mod logbook;
pub(super) mod office;
pub(super) mod queue;
pub(super) mod reporting;
mod roster;
pub(super) mod server;
mod suspending;
mod taking_back;
mod tending;
#[cfg(test)]
pub(super) use tending::tests::every_deed;

use super::Forum;
pub(super) use backups::Keeper;
pub use backups::Keeping;

use crate::domain::{Answer, Care, CareQuery, Done, Failure, Viewer};

/// Answers a question.
pub(super) async fn ask(
    forum: &Forum,
    viewer: Viewer,
    query: CareQuery,
) -> Result<Answer, Failure> {
    let answer = match query {
        CareQuery::Log {
            filter,
            before,
            limit,
        } => logbook::page(forum, viewer, filter, before, limit).await,
        CareQuery::LogEntry(id) => logbook::entry(forum, viewer, id).await,
        CareQuery::Tending { topic, post } => {
            tending::choices::choices(forum, viewer, topic, post).await
        }
        CareQuery::Queue => queue::queue(forum, viewer).await,
        CareQuery::Overview => server::overview(forum, viewer).await,
        query @ (CareQuery::Server
        | CareQuery::Sessions { .. }
        | CareQuery::Tail { .. }
        | CareQuery::Settings) => server::answer(forum, viewer, query).await,
        CareQuery::Report => reporting::report(forum, viewer).await,
        CareQuery::Backups => backups::list(forum, viewer).await,
        CareQuery::Applications => applying::list(forum, viewer).await,
        CareQuery::Members {
            letters,
            filter,
            after,
            limit,
        } => roster::members(forum, viewer, (&letters, filter), after, limit).await,
        CareQuery::Conferences => roster::conferences(forum, viewer).await,
    };
    answer.map(Answer::Care)
}

/// Does something.
pub(super) async fn act(forum: &Forum, viewer: Viewer, care: Care) -> Result<Done, Failure> {
    match care {
        Care::Tend {
            deed,
            reason,
            words,
        } => tending::tend(forum, viewer, deed, reason, words).await,
        Care::Dismiss {
            post,
            reason,
            words,
        } => dismissing::dismiss(forum, viewer, post, reason, words).await,
        Care::Welcome(member) => queue::welcome(forum, viewer, member).await,
        Care::Apply(words) => applying::apply(forum, viewer, words).await,
        Care::Approve(handle) => applying::approve(forum, viewer, handle).await,
        Care::Reject(handle, words) => applying::reject(forum, viewer, handle, words).await,
        Care::AppealEntry { entry, words } => appealing::appeal(forum, viewer, entry, words).await,
        Care::DecideEntry {
            entry,
            grant,
            answer,
        } => appealing::decide(forum, viewer, entry, grant, answer).await,
        Care::Depute(handle, duties) => deputing::depute(forum, viewer, handle, duties).await,
        Care::Suspend {
            handle,
            reason,
            words,
            until,
        } => suspending::suspend(forum, viewer, handle, (reason, words), until).await,
        Care::Reinstate {
            handle,
            reason,
            words,
        } => suspending::reinstate(forum, viewer, handle, (reason, words)).await,
        Care::Reverse {
            entry,
            reason,
            words,
        } => taking_back::reverse(forum, viewer, entry, (reason, words)).await,
        Care::Disconnect { session, words } => {
            server::disconnect(forum, viewer, session, words).await
        }
        Care::Invite {
            uses,
            expires_at,
            note,
        } => roster::invite(forum, viewer, (uses, expires_at), note).await,
        Care::Reload => server::reload(forum, viewer).await,
        Care::BackUp => backups::back_up(forum, &viewer),
        Care::VerifyBackup(name) => backups::verify(forum, &viewer, &name),
    }
}
