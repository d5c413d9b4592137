//! What is announced later: kept until its minute, published by the server then, or taken back into a draft.
//!
//! The id of the command that scheduled it is the id of the command that publishes it, and both ends of its wait are one
//! transaction each: no restart and no second process publishes it twice.

use std::sync::{Arc, Weak};
use std::time::Duration;

use super::super::fault::Halt;
use super::super::opening::{self, Declared, Opening};
use super::super::posting::{Posted, repeated};
use super::super::viewer::seen;
use super::super::{Forum, House, conferences};
use super::{bounded, shipped};
use crate::domain::rules;
use crate::domain::{
    Actor, AnnouncementKind, Answer, Body, CommandId, ConferenceId, ConferenceKind, Done, Draft,
    DraftDeclared, DraftPlace, Failure, Held, Limits, MemberId, Reference, Refusal, Slug, Time,
    Title, TopicKind, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::scheduled::{self, MOST, Scheduled};
use crate::store::{Write, conferences as seats, drafts};

/// How often the server looks whether a minute has come.
const LOOK: Duration = Duration::from_secs(5);

/// What is to be announced later.
pub(in crate::forum) struct Scheduling {
    pub(in crate::forum) id: CommandId,
    pub(in crate::forum) conference: Slug,
    pub(in crate::forum) declared: Declared,
    pub(in crate::forum) title: Title,
    pub(in crate::forum) body: Body,
    pub(in crate::forum) at: Time,
}

/// Schedules an announcement. It is checked now, and counted in the week that it will be published in.
pub(in crate::forum) async fn schedule(
    forum: &Forum,
    viewer: Viewer,
    new: Scheduling,
) -> Result<Done, Failure> {
    forum.pace(rules::may_act(&viewer)?)?;
    let limits = forum.limits();
    let done = forum.write(move |w| {
        let r = w.read();
        let seat = conferences::by_slug(&r, &viewer, &limits, &new.conference)?;
        let author = rules::may_open(&viewer, (&seat.conference, seat.standing), &limits)?;
        if seat.conference.kind != ConferenceKind::Announcements {
            let place = Reference::conference(new.conference);
            return Err(Refusal::NotAnnouncements(place).into());
        }
        if let Some((before, _)) = scheduled::get(&r, new.id)? {
            return match before.author == author {
                true => Ok(Done::Scheduled(before.publish_at)),
                false => Err(Refusal::Crossed.into()),
            };
        }
        if let Some(posted) = repeated(&r, new.id, author)? {
            return Ok(posted.done());
        }
        if new.at <= w.now {
            return Err(Refusal::TimeInvalid.into());
        }
        if scheduled::count(&r)? >= MOST {
            return Err(Refusal::ScheduleFull { limit: MOST }.into());
        }
        let ships = shipped(&r, &viewer, &limits, &seat.conference, &new.declared)?;
        let kind = new.declared.kind;
        let declares = (&seat.conference, Some(kind));
        bounded(&r, &viewer, &limits, declares, (new.at, w.now))?;
        let waits = Scheduled {
            id: new.id,
            conference: seat.conference.id,
            author,
            kind,
            title: new.title,
            body: new.body,
            publish_at: new.at,
        };
        scheduled::insert(w, &waits, &ships)?;
        super::super::posting::sent(
            w,
            author,
            DraftPlace::NewTopic(waits.conference),
            &waits.body,
        )?;
        note(w, viewer.member(), waits.conference)?;
        Ok(Done::Scheduled(new.at))
    });
    done.await
}

/// Notes that the schedule of a conference changed.
fn note(w: &mut Write<'_>, by: Option<MemberId>, conference: ConferenceId) -> Result<(), Halt> {
    let about = About {
        conference: Some(conference),
        ..About::default()
    };
    Ok(append(w, Kind::ScheduleChanged, by, about)?)
}

/// What is scheduled in a conference.
pub(in crate::forum) async fn list(
    forum: &Forum,
    viewer: Viewer,
    conference: ConferenceId,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let seat = conferences::by_id(r, &viewer, &limits, conference)?;
            let announces = seat.is_some_and(|seat| {
                let place = (&seat.conference, seat.standing);
                seat.conference.kind == ConferenceKind::Announcements
                    && rules::may_open(&viewer, place, &limits).is_ok()
            });
            Ok(Answer::Scheduled(match announces {
                true => scheduled::list(r, conference)?,
                false => Vec::new(),
            }))
        })
        .await
}

/// Takes an announcement that is scheduled back into a draft: of whoever takes it back, as its author may have left.
pub(in crate::forum) async fn take_back(
    forum: &Forum,
    viewer: Viewer,
    id: CommandId,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    forum
        .write(move |w| {
            let r = w.read();
            let (waits, _) = scheduled::get(&r, id)?.ok_or(Refusal::NotScheduled)?;
            let seat = conferences::by_id(&r, &viewer, &limits, waits.conference)?;
            let seat = seat.ok_or(Refusal::NotScheduled)?;
            let member = rules::may_open(&viewer, (&seat.conference, seat.standing), &limits)?;
            let place = DraftPlace::NewTopic(waits.conference);
            if drafts::is_kept(&r, member, place)? {
                return Err(Refusal::DraftThere.into());
            }
            let ships = scheduled::ideas(&r, id)?;
            let ships: Vec<String> = ships.iter().map(|(_, idea)| idea.to_string()).collect();
            let draft = Draft {
                place,
                title: waits.title.as_str().to_owned(),
                kind: TopicKind::default(),
                body: waits.body.as_str().to_owned(),
                answers: None,
                declared: Some(Box::new(DraftDeclared {
                    kind: waits.kind,
                    ships: ships.join(", "),
                    at: waits.publish_at.written(),
                })),
            };
            drafts::save(w, member, &draft)?;
            scheduled::drop(w, id)?;
            note(w, viewer.member(), waits.conference)?;
            Ok(Done::Ok)
        })
        .await
}

impl Forum {
    /// Publishes what is scheduled when its minute comes, until the last [`Forum`] has gone. For the server; other processes
    /// need not.
    pub fn publish_on_time(&self) {
        let house = Arc::downgrade(&self.0);
        tokio::spawn(look(house));
    }

    /// Publishes everything whose minute has come; says how many were.
    pub(in crate::forum) async fn publish_due(&self) -> Result<u32, Failure> {
        let mut published = 0;
        loop {
            let (limits, now) = (self.limits(), self.now());
            let due = self.read(move |r| Ok(scheduled::due(r, now)?)).await?;
            let Some(id) = due else { return Ok(published) };
            let one = move |w: &mut Write<'_>| publish(w, &limits, id);
            match self.write(one).await {
                Ok(None) => {}
                Ok(Some(posted)) => {
                    published += 1;
                    if posted.many {
                        self.tell_the_rest();
                    }
                }
                // Whatever it is refused for, the others do not wait for it.
                Err(Failure::Refused(refusal)) => {
                    tracing::warn!(%refusal, "what was scheduled is not published");
                    let why = match refusal {
                        Refusal::Frozen => Held::Closed,
                        _ => Held::Author,
                    };
                    self.write(move |w| hold(w, id, why)).await?;
                }
                Err(failure) => return Err(failure),
            }
        }
    }
}

async fn look(house: Weak<House>) {
    let mut looks = tokio::time::interval(LOOK);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let Some(house) = house.upgrade() else { return };
        if let Err(error) = Forum(house).publish_due().await {
            tracing::warn!(%error, "what is scheduled is published later");
        }
    }
}

/// Keeps an announcement that cannot be published for whoever takes it back.
fn hold(w: &mut Write<'_>, id: CommandId, why: Held) -> Result<(), Halt> {
    if let Some((waits, _)) = scheduled::get(&w.read(), id)? {
        scheduled::hold(w, id, why)?;
        note(w, Some(waits.author), waits.conference)?;
    }
    Ok(())
}

/// Publishes an announcement whose minute has come, unless another process did. Its author must still be somebody who may
/// announce there; else it is held.
fn publish(w: &mut Write<'_>, limits: &Limits, id: CommandId) -> Result<Option<Posted>, Halt> {
    let r = w.read();
    let Some((waits, slug)) = scheduled::get(&r, id)? else {
        return Ok(None);
    };
    let viewer = seen(&r, Actor::Member(waits.author), w.now)?.ok_or(Refusal::NoSuchMember)?;
    if let Some(why) = held(w, &viewer, limits, waits.conference)? {
        hold(w, id, why)?;
        return Ok(None);
    }
    let opening = Opening {
        id,
        conference: slug,
        kind: TopicKind::default(),
        title: waits.title,
        body: waits.body,
        declared: Some(Declared {
            kind: waits.kind,
            ships: still_shipped(w, &viewer, limits, waits.kind, id)?,
        }),
    };
    let posted = opening::open(w, &viewer, limits, &opening, false)?;
    scheduled::drop(w, id)?;
    Ok(Some(posted))
}

/// The ideas that it names, but those that are shipped no more, or were moved out of its readers' sight since.
fn still_shipped(
    w: &Write<'_>,
    viewer: &Viewer,
    limits: &Limits,
    kind: AnnouncementKind,
    id: CommandId,
) -> Result<Vec<Reference>, Halt> {
    let r = w.read();
    let Some((waits, _)) = scheduled::get(&r, id)? else {
        return Ok(Vec::new());
    };
    let Some(seat) = seats::by_id(&r, viewer.member(), waits.conference)? else {
        return Ok(Vec::new());
    };
    let mut still = Vec::new();
    for (_, reference) in scheduled::ideas(&r, id)? {
        let declared = Declared {
            kind,
            ships: vec![reference.clone()],
        };
        match shipped(&r, viewer, limits, &seat.conference, &declared) {
            Ok(_) => still.push(reference),
            Err(Halt::Refused(_)) => {}
            Err(halt) => return Err(halt),
        }
    }
    Ok(still)
}

/// Why an announcement cannot be published now, if it cannot.
fn held(
    w: &Write<'_>,
    viewer: &Viewer,
    limits: &Limits,
    conference: ConferenceId,
) -> Result<Option<Held>, Halt> {
    let seat = conferences::by_id(&w.read(), viewer, limits, conference)?;
    Ok(match seat {
        None => Some(Held::Author),
        Some(seat) if seat.conference.archived => Some(Held::Closed),
        Some(seat) => {
            let may = rules::may_open(viewer, (&seat.conference, seat.standing), limits);
            may.err().map(|_| Held::Author)
        }
    })
}
