//! Reading the log: every member may, as far as they may read the place that an entry is about.

use super::super::Forum;
use super::super::conferences::{by_slug, may_read};
use super::super::operating::known;
use crate::domain::rules::may_operate;
use crate::domain::{
    Actor, CareAnswer, CareFault, Failure, LogEntry, LogFilter, LogId, MemberId, Page, Refusal,
    Viewer,
};
use crate::store::log::{self, Part};
use crate::store::{Read, conferences};

/// Entries on one page at most.
const PAGE: usize = 200;
/// Entries that a page looks at, at most, where two filters hold: it is short then, and says that there may be more.
const LOOKED_AT: usize = 2_000;

/// A page of the log, the newest first.
pub(super) async fn page(
    forum: &Forum,
    viewer: Viewer,
    filter: LogFilter,
    before: Option<LogId>,
    limit: usize,
) -> Result<CareAnswer, Failure> {
    may_look(&viewer)?;
    let limit = limit.min(PAGE);
    let limits = forum.limits();
    forum
        .read(move |r| {
            let conference = match &filter.conference {
                None => None,
                Some(slug) => Some(by_slug(r, &viewer, &limits, slug)?.conference),
            };
            let by = match &filter.by {
                None => None,
                Some(handle) => Some(known(r, handle)?.id),
            };
            let about = match &filter.about {
                None => None,
                Some(handle) => Some(known(r, handle)?.id),
            };
            // The index of one filter finds, the others are looked at.
            let part = match (about, by, conference.as_ref(), filter.act) {
                (Some(member), ..) => Part::About(member),
                (None, Some(member), ..) => Part::By(member),
                (None, None, Some(conference), _) => Part::Conference(conference.id),
                (None, None, None, Some(act)) => Part::Act(act),
                (None, None, None, None) => Part::All,
            };
            let passes = |entry: &LogEntry| {
                let is = |of: &Option<crate::domain::Byline>, member: Option<MemberId>| {
                    member.is_none() || of.as_ref().map(|by| by.member) == member
                };
                let at = entry.reference.as_ref().map(|reference| &reference.slug);
                filter.act.is_none_or(|act| act == entry.act)
                    && is(&entry.actor, by)
                    && is(&entry.member, about)
                    && filter
                        .conference
                        .as_ref()
                        .is_none_or(|slug| at == Some(slug))
            };
            let mut page = sieve(r, &viewer, part, before, limit, passes)?;
            let more = page.more || page.rows.len() > limit;
            page.rows.truncate(limit);
            page.more = more;
            Ok(CareAnswer::Log(page))
        })
        .await
}

/// Entries that pass, until there are enough or too many were looked at.
fn sieve(
    r: &Read<'_>,
    viewer: &Viewer,
    part: Part,
    mut before: Option<LogId>,
    limit: usize,
    passes: impl Fn(&LogEntry) -> bool,
) -> Result<Page<LogEntry>, crate::store::Error> {
    let who = (viewer.member(), may_operate(viewer).is_ok());
    let mut rows = Vec::new();
    let mut looked_at = 0;
    loop {
        let page = log::page(r, who, part, before, PAGE)?;
        looked_at += page.rows.len();
        before = page.rows.last().map(|entry| entry.id);
        rows.extend(page.rows.into_iter().filter(&passes));
        if !page.more || rows.len() > limit || looked_at >= LOOKED_AT {
            return Ok(Page {
                rows,
                more: page.more,
            });
        }
    }
}

/// One entry.
pub(super) async fn entry(forum: &Forum, viewer: Viewer, id: LogId) -> Result<CareAnswer, Failure> {
    may_look(&viewer)?;
    let limits = forum.limits();
    forum
        .read(move |r| {
            let place = log::about(r, id)?.ok_or(CareFault::NoSuchEntry)?.conference;
            if let Some(conference) = place {
                let seat = conferences::by_id(r, viewer.member(), conference)?;
                seat.filter(|seat| may_read(&viewer, seat, &limits))
                    .ok_or(CareFault::NoSuchEntry)?;
            }
            let entry = log::by_id(r, id)?.ok_or(CareFault::NoSuchEntry)?;
            Ok(CareAnswer::LogEntry(Box::new(entry)))
        })
        .await
}

/// The log is open to members, also to those who are suspended: it tells them why.
fn may_look(viewer: &Viewer) -> Result<(), Refusal> {
    match viewer.actor {
        Actor::Operator(_) => Ok(()),
        Actor::Member(_) if !viewer.applying => Ok(()),
        _ => Err(Refusal::MembersOnly),
    }
}
