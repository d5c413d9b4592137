//! Reading the log: every member may, as far as they may read the place that an entry is about.

use super::super::Forum;
use super::super::conferences::by_slug;
use super::super::fault::Halt;
use super::super::operating::known;
use super::appealing::{found, nobody_else, of_sysop, seen};
use crate::domain::rules::{
    Standing, is_own_case, may_appeal_entry, may_decide_entry, may_do, may_operate, may_suspend,
    may_tend_conference, may_unpurge,
};
use crate::domain::{
    Act, Actor, Byline, CareAnswer, Duty, Failure, Handle, Limits, LogEntry, LogFilter, LogId,
    LogRecord, Member, MemberId, Page, Refusal, Time, Viewer,
};
use crate::store::log::{self, Part};
use crate::store::{Error, Read, appeals_of_log, members};

/// Entries on one page at most.
const PAGE: usize = 200;
/// Entries that one read looks at, at most, where two filters hold.
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
    let (limits, mut before) = (forum.limits(), before);
    // Where nothing passes among many, the next ones are looked at in a read of their own, so that others read in between.
    loop {
        let (filter, limits) = (filter.clone(), limits.clone());
        let look = move |r: &Read<'_>| {
            let (part, by, about) = part(r, (&viewer, &limits), &filter)?;
            let passes = |entry: &LogEntry| {
                let is = |of: &Option<Byline>, member: Option<MemberId>| {
                    member.is_none() || of.as_ref().map(|by| by.member) == member
                };
                let at = entry.reference.as_ref().map(|reference| &reference.slug);
                filter.act.is_none_or(|act| act == entry.act)
                    && is(&entry.actor, by)
                    && is(&entry.member, about)
                    // What stands in a conference's log stays there when its topic moves.
                    && (matches!(part, Part::Conference(_) | Part::ActIn(..))
                        || filter.conference.as_ref().is_none_or(|slug| at == Some(slug)))
            };
            Ok(sieve(r, &viewer, part, before, limit, passes)?)
        };
        let (mut page, last) = forum.read(look).await?;
        if !page.rows.is_empty() || !page.more {
            page.more |= page.rows.len() > limit;
            page.rows.truncate(limit);
            let rows = page.rows.into_iter();
            page.rows = rows.map(|entry| worded(&viewer, entry)).collect();
            return Ok(CareAnswer::Log(page));
        }
        before = last;
    }
}

/// What the index of one filter finds, of which the others are looked at; and whom these mean.
fn part(
    r: &Read<'_>,
    (viewer, limits): (&Viewer, &Limits),
    filter: &LogFilter,
) -> Result<(Part, Option<MemberId>, Option<MemberId>), Halt> {
    let conference = match &filter.conference {
        None => None,
        Some(slug) => Some(by_slug(r, viewer, limits, slug)?.conference.id),
    };
    let member = |handle: &Option<Handle>| match handle {
        None => Ok(None),
        Some(handle) => known(r, handle).map(|member| Some(member.id)),
    };
    let (by, about) = (member(&filter.by)?, member(&filter.about)?);
    let part = match (about, by, conference, filter.act) {
        (Some(member), ..) => Part::About(member),
        (None, Some(member), ..) => Part::By(member),
        (None, None, Some(conference), Some(act)) => Part::ActIn(conference, act),
        (None, None, Some(conference), None) => Part::Conference(conference),
        (None, None, None, Some(act)) => Part::Act(act),
        (None, None, None, None) => Part::All,
    };
    Ok((part, by, about))
}

/// Entries that pass, until there are enough or too many were looked at; and the last one that was.
fn sieve(
    r: &Read<'_>,
    viewer: &Viewer,
    part: Part,
    mut before: Option<LogId>,
    limit: usize,
    passes: impl Fn(&LogEntry) -> bool,
) -> Result<(Page<LogEntry>, Option<LogId>), Error> {
    let who = (viewer.member(), may_operate(viewer).is_ok());
    let mut rows = Vec::new();
    let mut looked_at = 0;
    loop {
        let page = log::page(r, who, part, before, PAGE)?;
        looked_at += page.rows.len();
        before = page.rows.last().map(|entry| entry.id);
        rows.extend(page.rows.into_iter().filter(&passes));
        if !page.more || rows.len() > limit || looked_at >= LOOKED_AT {
            let more = page.more;
            return Ok((Page { rows, more }, before));
        }
    }
}

/// One entry, with its appeal.
pub(super) async fn entry(forum: &Forum, viewer: Viewer, id: LogId) -> Result<CareAnswer, Failure> {
    may_look(&viewer)?;
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let entry = seen(r, &viewer, id)?;
            // Who cannot read its place appeals, but decides and takes back nothing there.
            let standing = match found(r, &viewer, &limits, id) {
                Ok((.., standing)) => Some(standing),
                Err(Halt::Refused(_)) => None,
                Err(halt) => return Err(halt),
            };
            let appeal = appeals_of_log::of(r, id)?;
            let waits = appeal.as_ref().is_some_and(|appeal| appeal.waits(&entry));
            let nobody_else = nobody_else(r, (&viewer, &limits), &entry, now)?;
            let case = (&entry, of_sysop(r, &entry)?);
            let concerned = match &entry.member {
                None => None,
                Some(who) => members::by_id(r, who.member)?,
            };
            let record = LogRecord {
                may_appeal: may_appeal_entry(&viewer, &entry, appeal.is_some()).is_ok(),
                may_decide: waits
                    && standing.is_some_and(|standing| {
                        may_decide_entry(&viewer, standing, case, nobody_else).is_ok()
                    }),
                may_reverse: standing.is_some_and(|standing| {
                    may_reverse(&viewer, standing, &entry, concerned.as_ref(), now)
                }),
                appeal,
                entry: worded(&viewer, entry),
            };
            Ok(CareAnswer::LogEntry(Box::new(record)))
        })
        .await
}

/// An entry as the viewer may read it.
fn worded(viewer: &Viewer, entry: LogEntry) -> LogEntry {
    match may_do(viewer, Duty::Spam) {
        Ok(_) => entry,
        Err(_) => entry.without_watched(),
    }
}

/// Whether the viewer may take back what an entry tells of.
fn may_reverse(
    viewer: &Viewer,
    standing: Option<Standing>,
    entry: &LogEntry,
    concerned: Option<&Member>,
    now: Time,
) -> bool {
    let stands = entry.reversed_by.is_none() && entry.act.reversal().is_some();
    let may = match (standing, concerned) {
        (Some(standing), _) => may_tend_conference(viewer, standing).is_ok(),
        (None, Some(member)) => {
            let suspended = member.suspended.as_ref();
            let ends = suspended.is_some_and(|how| how.entry == entry.id && how.holds(now));
            // What ends a suspension, too, is for those who may suspend.
            match entry.act == Act::Purge && !ends {
                true => may_unpurge(viewer, member).is_ok(),
                false => may_suspend(viewer, member).is_ok(),
            }
        }
        (None, None) => false,
    };
    stands && may && !is_own_case(viewer, entry)
}

/// The log is open to members, also to those who are suspended: it tells them why.
fn may_look(viewer: &Viewer) -> Result<(), Refusal> {
    match viewer.actor {
        Actor::Operator(_) => Ok(()),
        Actor::Member(_) if !viewer.applying => Ok(()),
        _ => Err(Refusal::MembersOnly),
    }
}
