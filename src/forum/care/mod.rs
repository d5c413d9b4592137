//! The care of a community: what hosts and sysops do and ask, and the log. Which use-case answers what stands here.

mod appealing;
pub(super) mod applying;
mod backups;
mod claiming;
mod deputing;
mod dismissing;
mod emptying;
mod erasing;
pub(super) mod folding;
mod holding;
#[cfg(test)]
mod holding_tests;
pub(super) mod inviting;
mod logbook;
pub(super) mod office;
#[cfg(test)]
mod office_tests;
#[cfg(test)]
mod own_case_tests;
pub(super) mod owning;
#[cfg(test)]
mod pages_tests;
mod purging;
pub(super) mod queue;
pub(super) mod reporting;
mod restoring;
mod roster;
pub(super) mod server;
mod spam;
mod suspending;
mod taking_back;
#[cfg(test)]
mod telling_tests;
mod tending;
#[cfg(test)]
mod wording_tests;
#[cfg(test)]
pub(super) use tending::tests::{every_deed, log};

use super::Forum;
pub(super) use backups::Keeper;
pub use backups::Keeping;
pub(super) use emptying::Emptying;

use super::{ranks, seating};
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
        CareQuery::Held(id) => holding::one(forum, viewer, id).await,
        CareQuery::HeldWaiting { after, limit } => {
            holding::waiting(forum, viewer, after, limit).await
        }
        CareQuery::MyHeld => holding::mine(forum, viewer).await,
        CareQuery::Spam => spam::page(forum, viewer).await,
        CareQuery::WouldHold(text) => spam::test(forum, viewer, text).await,
        CareQuery::PurgeSize(handle) => purging::size(forum, viewer, handle).await,
        CareQuery::Backups => backups::list(forum, viewer).await,
        CareQuery::Applications => applying::list(forum, viewer).await,
        CareQuery::Archive(whom) => owning::archive(forum, viewer, whom).await,
        CareQuery::Estate(whom) => erasing::estate(forum, viewer, whom).await,
        CareQuery::Senders { called, limit } => {
            claiming::senders(forum, viewer, called, limit).await
        }
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
        Care::Release(id) => holding::release(forum, viewer, id).await,
        Care::Refuse { id, reason, words } => {
            holding::refuse(forum, viewer, id, (reason, words)).await
        }
        Care::TakeBack(id) => holding::take_back(forum, viewer, id).await,
        Care::Watch(said, on) => spam::watch(forum, viewer, said, on).await,
        Care::Purge {
            handle,
            reason,
            words,
            suspend,
        } => purging::purge(forum, viewer, handle, (reason, words), suspend).await,
        Care::Unpurge {
            entry,
            reason,
            words,
        } => purging::unpurge(forum, viewer, entry, (reason, words)).await,
        Care::Dismiss {
            post,
            reason,
            words,
        } => dismissing::dismiss(forum, viewer, post, reason, words).await,
        Care::Welcome(member) => queue::welcome(forum, viewer, member).await,
        Care::Apply(words) => applying::apply(forum, viewer, words).await,
        Care::Approve(handle) => applying::approve(forum, viewer, handle).await,
        Care::Reject {
            handle,
            reason,
            words,
        } => applying::reject(forum, viewer, handle, (reason, words)).await,
        Care::AppealEntry { entry, words } => appealing::appeal(forum, viewer, entry, words).await,
        Care::DecideEntry {
            entry,
            grant,
            answer,
        } => appealing::decide(forum, viewer, entry, grant, answer).await,
        Care::CreateInvites(invites) => inviting::create(forum, viewer, invites).await,
        Care::EraseMember(whom, words) => erasing::erase(forum, viewer, whom, words).await,
        Care::GiveClaim { from, to, words } => {
            claiming::give(forum, viewer, (from, to), words).await
        }
        Care::Depute {
            handle,
            duties,
            why,
        } => deputing::depute(forum, viewer, (handle, duties), why).await,
        Care::RevokeStaff { handle, why } => ranks::staff(forum, viewer, handle, Some(why)).await,
        Care::RevokeSysop { handle, why } => ranks::sysop(forum, viewer, handle, Some(why)).await,
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
        Care::Unhost {
            slug,
            handle,
            reason,
            words,
        } => seating::unhost(forum, viewer, (slug, handle), (reason, words)).await,
        Care::Expel {
            slug,
            handle,
            reason,
            words,
        } => seating::expel(forum, viewer, (slug, handle), (reason, words)).await,
        Care::Disconnect { session, words } => {
            server::disconnect(forum, viewer, session, words).await
        }
        Care::Invite {
            uses,
            expires_at,
            note,
        } => inviting::invite(forum, viewer, (uses, expires_at), note).await,
        Care::RevokeInvite { code, why } => inviting::revoke(forum, viewer, code, why).await,
        Care::Reload => server::reload(forum, viewer).await,
        Care::Configure { key, value } => server::configure(forum, viewer, key, value).await,
        Care::BackUp => backups::back_up(forum, &viewer).await,
        Care::VerifyBackup(name) => backups::verify(forum, &viewer, &name),
    }
}
