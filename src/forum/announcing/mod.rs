//! The sponsor's announcements: what one may declare, how many there may be in a week, what stands beside one, and how its
//! kind is corrected. What is for later is in `schedule`, who hears of one at once in `heard`.

mod heard;
mod schedule;
#[cfg(test)]
mod tests;

use super::Forum;
use super::conferences::by_id;
use super::fault::Halt;
use super::opening::Declared;
use super::reaching::resolved;
use super::reading::open;
use crate::domain::rules;
use crate::domain::{
    Allowance, AnnouncementKind, AnnouncementPage, Answer, Conference, ConferenceId, Done, Failure,
    Limits, Reference, Refusal, SafeText, Status, Time, TopicId, TopicRow, Unasked, Viewer, fits,
    next_free,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Error, Read, Write, announcements, scheduled, topics};
pub(super) use heard::tell_announced;
pub(super) use schedule::{Scheduling, list, schedule, take_back};

/// The ideas that an announcement names, if it may name them: shipped ones, which whoever may read it may read too.
pub(super) fn shipped(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    conference: &Conference,
    declared: &Declared,
) -> Result<Vec<TopicId>, Halt> {
    let limit = AnnouncementPage::SHIPS;
    if declared.ships.is_empty() {
        return Ok(Vec::new());
    }
    if declared.kind != AnnouncementKind::Release {
        return Err(Refusal::OnlyReleasesShip.into());
    }
    if declared.ships.len() > limit {
        return Err(Refusal::ShipsFull { limit }.into());
    }
    let mut ideas = Vec::new();
    for reference in &declared.ships {
        let (seat, row, _) = resolved(r, viewer, limits, reference)?;
        let row = row.ok_or_else(|| Refusal::NoSuchPlace(reference.clone()))?;
        if row.idea.is_none_or(|idea| idea.status != Status::Shipped) {
            return Err(Refusal::ShipsUnshipped(reference.clone()).into());
        }
        if !rules::reads_all(&seat.conference, conference) {
            return Err(Refusal::ShipHides(reference.clone()).into());
        }
        if !ideas.contains(&row.topic.id) {
            ideas.push(row.topic.id);
        }
    }
    Ok(ideas)
}

/// Whether the sponsor's staff may start one more topic at a moment, now or later. Bad news is never bounded.
pub(super) fn bounded(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    (conference, kind): (&Conference, Option<AnnouncementKind>),
    (at, now): (Time, Time),
) -> Result<(), Halt> {
    if !rules::is_bounded(viewer, conference, limits)
        || kind.is_some_and(AnnouncementKind::is_bad_news)
    {
        return Ok(());
    }
    let (unasked, fits) = unasked(r, limits, (at, now))?;
    match fits {
        true => Ok(()),
        false => Err(Refusal::WeekFull(Box::new(unasked)).into()),
    }
}

/// What the sponsor's staff started in the seven days before a moment or before now, if that is earlier, with all that is
/// scheduled; and whether one more fits at that moment.
fn unasked(
    r: &Read<'_>,
    limits: &Limits,
    (at, now): (Time, Time),
) -> Result<(Unasked, bool), Error> {
    let limit = limits.announcements_per_week;
    let since = at.min(now).plus(-Unasked::WINDOW);
    // In each of the two weeks that this can be, one more than the limit tells all there is to know.
    let most = usize::try_from(limit)
        .unwrap_or(usize::MAX)
        .saturating_add(1)
        .saturating_mul(2);
    let begun = announcements::started(r, since, most)?;
    let planned = scheduled::counted(r, since)?;
    let (mut times, started): (Vec<Time>, Vec<Reference>) = begun.into_iter().unzip();
    times.extend(&planned);
    let free = next_free(&times, at, limit);
    let unasked = Unasked {
        started,
        others: u32::try_from(planned.len()).unwrap_or(u32::MAX),
        limit,
        next: free.filter(|next| *next > at),
    };
    Ok((unasked, fits(&times, at, limit)))
}

fn is_readable(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    conference: ConferenceId,
) -> Result<bool, Error> {
    Ok(by_id(r, viewer, limits, conference)?.is_some())
}

/// What whoever begins to write is told: how much was started this week, and which kinds in four.
pub(super) async fn allowance(
    forum: &Forum,
    viewer: Viewer,
    conference: ConferenceId,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let mut allowance = Allowance::default();
            let seat = by_id(r, &viewer, &limits, conference)?;
            if seat.is_some_and(|seat| rules::is_bounded(&viewer, &seat.conference, &limits)) {
                let (unasked, _) = unasked(r, &limits, (now, now))?;
                allowance.week = Some(unasked);
                allowance.kinds = announcements::kinds(r, now.plus(-Allowance::DAYS * Time::DAY))?;
            }
            Ok(Answer::Allowance(Box::new(allowance)))
        })
        .await
}

/// What an announcement shows besides its posts; none where the topic is none.
pub(super) fn announcement_page(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    row: &TopicRow,
) -> Result<Option<Box<AnnouncementPage>>, Error> {
    let topic = row.topic.id;
    if row.announcement.is_none() {
        return Ok(None);
    }
    let mut page = AnnouncementPage {
        changes: announcements::changes(r, topic)?,
        ships: Vec::new(),
    };
    for (conference, credit) in announcements::ships(r, topic)? {
        if is_readable(r, viewer, limits, conference)? {
            page.ships.push(credit);
        }
    }
    Ok(Some(Box::new(page)))
}

/// The announcement of the release that shipped an idea, if the viewer may read it.
pub(super) fn released(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    idea: TopicId,
) -> Result<Option<(Reference, SafeText)>, Error> {
    Ok(match announcements::released(r, idea)? {
        Some((conference, reference, title)) if is_readable(r, viewer, limits, conference)? => {
            Some((reference, title))
        }
        _ => None,
    })
}

/// Corrects the kind that an announcement declared. What becomes news of bad news is counted as started when it was, and what
/// becomes bad news of news stays counted.
pub(super) async fn redeclare(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    kind: AnnouncementKind,
) -> Result<Done, Failure> {
    let author = rules::may_act(&viewer)?;
    forum.pace(author)?;
    let limits = forum.limits();
    forum
        .write(move |w| {
            let r = w.read();
            let (seat, row) = open(&r, &viewer, &limits, topic)?;
            let place = Reference::conference(row.topic.slug.clone());
            let before = row.announcement.ok_or(Refusal::NotAnnouncements(place))?;
            let author = rules::may_redeclare(&viewer, &seat.conference, &row.topic)?;
            if before == AnnouncementKind::Release && announcements::names_ideas(&r, topic)? {
                return Err(Refusal::ReleaseStands.into());
            }
            // Else the bound would end where something is first called an incident. What counts already is not counted twice.
            let at = row.topic.at;
            if w.now.since(at) < Unasked::WINDOW && !announcements::is_counted(&r, topic)? {
                let declares = (&seat.conference, Some(kind));
                bounded(&r, &viewer, &limits, declares, (at, w.now))?;
            }
            if announcements::redeclare(w, topic, kind)? {
                let about = About {
                    conference: Some(row.topic.conference),
                    topic: Some(topic),
                    ..About::default()
                };
                append(w, Kind::Redeclared, Some(author), about)?;
            }
            Ok(Done::Ok)
        })
        .await
}

/// Home has shown the announcements up to this one.
pub(super) async fn seen(forum: &Forum, viewer: Viewer, upto: TopicId) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .write(move |w: &mut Write<'_>| {
            // Nobody hides what does not exist yet.
            if topics::by_id(&w.read(), None, upto)?.is_some() {
                announcements::seen(w, member, upto)?;
            }
            Ok(Done::Ok)
        })
        .await
}
