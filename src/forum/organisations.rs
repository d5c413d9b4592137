//! Where members work: chosen by themselves from the site's list, which hosts and sysops keep.
//!
//! What moves voices moves a batch of them in its own write; the rest follows in writes of its own, also after a restart.

use super::Forum;
use super::care::office::Writing;
use super::fault::Halt;
use crate::domain::rules::{may_act, may_tend};
use crate::domain::{
    Act, Actor, Affiliation, Answer, Audience, Done, Failure, LogId, MemberId, Office,
    Organisation, OrganisationId, OrganisationName, Organisations, Refusal, SafeText, Verdict,
    Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::notices::Telling;
use crate::store::{Error, Read, Write, conferences, notices, organisations};

/// Votes that one write moves: some 20 ms.
const BATCH: usize = 500;
/// Organisations of one answer at most.
const MOST: usize = 200;

/// Where the viewer works, and who may see it.
pub(super) async fn own(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let me = viewer.member().ok_or(Refusal::MembersOnly)?;
    let read = move |r: &Read<'_>| {
        let affiliation = organisations::of(r, me)?.map(Box::new);
        Ok(Answer::Affiliation(
            affiliation,
            organisations::audience(r, me)?,
        ))
    };
    forum.read(read).await
}

/// Confirmed organisations whose names hold these letters; and those that wait, for whoever may decide.
pub(super) async fn list(
    forum: &Forum,
    viewer: Viewer,
    letters: String,
    limit: usize,
) -> Result<Answer, Failure> {
    let read = move |r: &Read<'_>| {
        let keeps = may_tend(&viewer, is_host(r, &viewer)?).is_ok();
        if !keeps && viewer.member().is_none() {
            return Err(Refusal::MembersOnly.into());
        }
        let letters: String = letters.chars().take(OrganisationName::CHARS).collect();
        let waiting = match keeps {
            true => organisations::waiting(r, MOST)?,
            false => Vec::new(),
        };
        Ok(Answer::Organisations(Box::new(Organisations {
            waiting,
            listed: organisations::like(r, &letters, limit.min(MOST))?,
            keeps,
        })))
    };
    forum.read(read).await
}

/// How many wait for the viewer, if they keep the list.
pub(super) fn wait_for(r: &Read<'_>, viewer: &Viewer) -> Result<u32, Error> {
    match may_tend(viewer, is_host(r, viewer)?) {
        Ok(_) => organisations::count_waiting(r),
        Err(_) => Ok(0),
    }
}

fn is_host(r: &Read<'_>, viewer: &Viewer) -> Result<bool, Error> {
    match viewer.member() {
        Some(me) => Ok(!conferences::hosted_by(r, me)?.is_empty()),
        None => Ok(false),
    }
}

/// The viewer says where they work.
pub(super) async fn choose(
    forum: &Forum,
    viewer: Viewer,
    id: Option<OrganisationId>,
) -> Result<Done, Failure> {
    let me = may_act(&viewer)?;
    forum.pace(me)?;
    let change = move |w: &mut Write<'_>| {
        if let Some(id) = id {
            let found = organisations::by_id(&w.read(), id)?;
            let own = organisations::of(&w.read(), me)?.map(|own| own.organisation);
            let open = |found: &Organisation| found.confirmed || own == Some(found.id);
            let found = found.filter(open).ok_or(Refusal::NoSuchOrganisation)?;
            return take(w, me, Some(found.merged_into.unwrap_or(found.id)));
        }
        take(w, me, None)
    };
    settled(forum, change).await
}

/// The viewer names where they work: the one that is called so, or a new one that waits for a host.
pub(super) async fn propose(
    forum: &Forum,
    viewer: Viewer,
    name: OrganisationName,
) -> Result<Done, Failure> {
    let me = may_act(&viewer)?;
    forum.pace(me)?;
    let change = move |w: &mut Write<'_>| {
        let id = match organisations::named(&w.read(), &name)? {
            Some(Organisation {
                refused: Some(reason),
                ..
            }) => return Err(Refusal::OrganisationRefused(reason).into()),
            Some(known) => known.id,
            None => organisations::propose(w, &name, me)?,
        };
        take(w, me, Some(id))
    };
    settled(forum, change).await
}

/// Notes where a member works, and begins to move their voices there.
fn take(w: &mut Write<'_>, me: MemberId, id: Option<OrganisationId>) -> Result<bool, Halt> {
    if !organisations::choose(w, me, id)? {
        return Ok(false);
    }
    note(w, Some(me), Some(me))?;
    Ok(organisations::settle(w, BATCH)?)
}

/// The viewer says who may see where they work.
pub(super) async fn show(
    forum: &Forum,
    viewer: Viewer,
    audience: Audience,
) -> Result<Done, Failure> {
    let me = viewer.member().ok_or(Refusal::MembersOnly)?;
    let change = move |w: &mut Write<'_>| Ok(organisations::show(w, me, audience)?);
    forum.write(change).await?;
    let chose = crate::domain::News::Chose(me);
    forum.publish(crate::domain::Subject::Member(me), &chose);
    Ok(Done::Ok)
}

/// Puts an organisation into the list, confirmed.
pub(super) async fn add(
    forum: &Forum,
    viewer: Viewer,
    name: OrganisationName,
) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>| {
        let is_host = is_host(&w.read(), &viewer)?;
        let by = may_tend(&viewer, is_host)?;
        log(
            w,
            (by, office(&viewer, is_host)),
            Act::Organisation,
            (None, Some(name.as_str())),
            None,
        )?;
        match organisations::named(&w.read(), &name)? {
            Some(known) if known.confirmed => return Err(Refusal::OrganisationTaken.into()),
            Some(known) => confirm(w, by, &known)?,
            None => {
                organisations::add(w, &name)?;
                note(w, by, None)?;
            }
        }
        Ok(organisations::settle(w, BATCH)?)
    };
    settled(forum, change).await
}

/// Decides about an organisation.
pub(super) async fn decide(
    forum: &Forum,
    viewer: Viewer,
    id: OrganisationId,
    verdict: Verdict,
) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>| {
        let is_host = is_host(&w.read(), &viewer)?;
        let by = may_tend(&viewer, is_host)?;
        let found = organisations::by_id(&w.read(), id)?;
        let found = found.filter(|found| found.merged_into.is_none());
        let found = found.ok_or(Refusal::NoSuchOrganisation)?;
        let same = |name: &Option<OrganisationName>| {
            (name.as_ref()).is_none_or(|name| name.as_str() == found.name.as_str())
        };
        if found.confirmed && matches!(&verdict, Verdict::Confirm(name) if same(name)) {
            return Ok((None, false));
        }
        let entry = decided(w, (by, office(&viewer, is_host)), &found, &verdict)?;
        match verdict {
            Verdict::Confirm(name) => {
                if let Some(name) = name {
                    rename(w, &found, &name)?;
                }
                confirm(w, by, &found)?;
            }
            Verdict::Rename(name) => {
                rename(w, &found, &name)?;
                note(w, by, proposer(&found))?;
            }
            Verdict::Refuse(reason) => {
                if reason.as_str().is_empty() {
                    return Err(Refusal::ReasonEmpty.into());
                }
                if found.confirmed {
                    return Err(Refusal::OrganisationTaken.into());
                }
                organisations::refuse(w, id, &reason)?;
                note(w, by, proposer(&found))?;
            }
            Verdict::Merge(into) => {
                let whole = organisations::by_id(&w.read(), into)?;
                let fits = |whole: &Organisation| {
                    whole.confirmed && whole.merged_into.is_none() && whole.id != id
                };
                let whole = whole.filter(fits).ok_or(Refusal::NoSuchOrganisation)?;
                organisations::merge(w, id, whole.id)?;
                note(w, by, proposer(&found))?;
            }
        }
        Ok((Some(entry), organisations::settle(w, BATCH)?))
    };
    let (entry, more) = forum.write(change).await?;
    if more {
        forum.settle_the_rest();
    }
    Ok(Done::Logged(entry))
}

/// Writes a verdict into the log. Whoever proposed the organisation is not named there, as where one works is one's own; they
/// are told.
fn decided(
    w: &mut Write<'_>,
    who: (Option<MemberId>, Office),
    found: &Organisation,
    verdict: &Verdict,
) -> Result<LogId, Halt> {
    let (act, into) = match verdict {
        Verdict::Merge(into) => {
            let into = organisations::by_id(&w.read(), *into)?;
            (Act::MergeOrganisation, into)
        }
        _ => (Act::Organisation, None),
    };
    let (after, words) = match verdict {
        Verdict::Confirm(name) => {
            let name = name.as_ref().map(|name| name.as_str());
            (name.or(Some(found.name.as_str())), None)
        }
        Verdict::Rename(name) => (Some(name.as_str()), None),
        Verdict::Refuse(reason) => (None, Some(reason)),
        Verdict::Merge(_) => (into.as_ref().map(|into| into.name.as_str()), None),
    };
    let entry = log(w, who, act, (Some(found.name.as_str()), after), words)?;
    if let Some(member) = proposer(found).filter(|_| !found.confirmed) {
        let telling = Telling {
            entry,
            by: who.0,
            post: None,
            always: true,
        };
        notices::tell_entry(w, telling, member)?;
    }
    Ok(entry)
}

fn log(
    w: &mut Write<'_>,
    who: (Option<MemberId>, Office),
    act: Act,
    (before, after): (Option<&str>, Option<&str>),
    words: Option<&SafeText>,
) -> Result<LogId, Halt> {
    let entry = Writing::of(who, act);
    let entry = entry.changed(before.map(str::to_owned), after.map(str::to_owned));
    let entry = match words {
        Some(words) => entry.saying(words),
        None => entry,
    };
    entry.append(w)
}

/// As what somebody keeps the list.
const fn office(viewer: &Viewer, is_host: bool) -> Office {
    match viewer.actor {
        Actor::Operator(_) => Office::Operator,
        _ if is_host => Office::Host,
        _ => Office::Sysop,
    }
}

fn confirm(w: &mut Write<'_>, by: Option<MemberId>, found: &Organisation) -> Result<(), Halt> {
    organisations::confirm(w, found.id)?;
    note(w, by, proposer(found))
}

/// Another name, which no other organisation has, and no double: that stays what it was called.
fn rename(w: &Write<'_>, found: &Organisation, name: &OrganisationName) -> Result<(), Halt> {
    let own = crate::domain::skeleton(found.name.as_str()) == name.skeleton();
    if !own && organisations::named(&w.read(), name)?.is_some() {
        return Err(Refusal::OrganisationTaken.into());
    }
    Ok(organisations::rename(w, found.id, name)?)
}

fn proposer(found: &Organisation) -> Option<MemberId> {
    found.proposed.as_ref().map(|(who, _)| who.member)
}

/// Notes that the list, or where a member works, changed.
fn note(w: &mut Write<'_>, by: Option<MemberId>, member: Option<MemberId>) -> Result<(), Halt> {
    let about = About {
        member,
        ..About::default()
    };
    Ok(append(w, Kind::OrganisationChanged, by, about)?)
}

/// Does what may leave voices to be moved, and has the rest moved behind it.
async fn settled(
    forum: &Forum,
    change: impl FnOnce(&mut Write<'_>) -> Result<bool, Halt> + Send + 'static,
) -> Result<Done, Failure> {
    if forum.write(change).await? {
        forum.settle_the_rest();
    }
    Ok(Done::Ok)
}

impl Forum {
    /// Moves what voices are still to be moved, a batch at a time, so that others write in between.
    pub(super) fn settle_the_rest(&self) {
        let forum = self.clone();
        tokio::spawn(async move {
            loop {
                let batch = |w: &mut Write<'_>| organisations::settle(w, BATCH);
                match forum.0.store.write(batch).await {
                    Ok(true) => {}
                    Ok(false) | Err(Error::Closed) => return,
                    Err(Error::Busy | Error::Crowded) => tokio::time::sleep(PAUSE).await,
                    Err(error) => {
                        tracing::error!(%error, "voices are not moved");
                        return;
                    }
                }
            }
        });
    }
}

/// How long a batch waits where the store is busy.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(200);

/// Where a member works, as far as the viewer may see it.
pub(super) fn seen(
    r: &Read<'_>,
    viewer: &Viewer,
    member: MemberId,
) -> Result<Option<Affiliation>, Error> {
    let Some(works) = organisations::of(r, member)?.filter(|works| works.refused.is_none()) else {
        return Ok(None);
    };
    let own = viewer.member() == Some(member);
    let sees = own
        || match works.audience {
            Audience::Me => false,
            Audience::Hosts => viewer.roles.sysop || is_host(r, viewer)?,
            Audience::Members => viewer.member().is_some(),
            Audience::Everyone => true,
        };
    Ok(sees.then_some(works))
}

#[cfg(test)]
#[path = "organisations_tests.rs"]
mod tests;
