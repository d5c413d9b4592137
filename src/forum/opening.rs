//! Opening a topic: a conversation, an idea, or an announcement. One transaction, whoever asks for it: a member now, or the
//! schedule at its minute.

use super::fault::Halt;
use super::holding::{Passage, Written, remember};
use super::posting::{Outcome, Posted, add, post, repeated, sent, tell};
use super::{Forum, announcing, conferences, ideas};
use crate::domain::rules;
use crate::domain::{
    AnnouncementKind, Attention, Body, CommandId, ConferenceKind, Done, DraftPlace, Failure,
    HeldPlace, Limits, NoticeKind, Reference, Refusal, Slug, Title, TopicKind, Viewer,
};
use crate::store::events::Kind;
use crate::store::topics::NewTopic;
use crate::store::{Write, announcements, notices, reading, topics};

/// What a topic is opened with.
pub(super) struct Opening {
    pub(super) id: CommandId,
    pub(super) conference: Slug,
    pub(super) kind: TopicKind,
    pub(super) title: Title,
    pub(super) body: Body,
    /// What it declares, if it is to be an announcement.
    pub(super) declared: Option<Declared>,
}

/// What an announcement declares: its kind, and the ideas that a release names.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) kind: AnnouncementKind,
    pub(super) ships: Vec<Reference>,
}

/// Opens a topic.
pub(super) async fn open_topic(
    forum: &Forum,
    viewer: Viewer,
    opening: Opening,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let id = opening.id;
    let gate = forum.gate();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let seat = conferences::by_slug(&r, &viewer, &limits, &opening.conference)?;
        let author = rules::may_act(&viewer)?;
        if let Some(posted) = repeated(&r, opening.id, author)? {
            return Ok(posted.into());
        }
        rules::may_open(&viewer, (&seat.conference, seat.standing), &limits)?;
        let written = Written {
            id,
            seat: &seat,
            place: HeldPlace::Opens(opening.kind),
            title: opening.title.as_str(),
            body: &opening.body,
            before: None,
        };
        let likeness = match gate.pass(w, (&viewer, author), &written)? {
            Passage::Held(id, why) => return Ok(Outcome::Held(id, why)),
            Passage::Free(likeness) => likeness,
        };
        let posted = open(w, &viewer, &limits, &opening, true)?;
        remember(w, author, posted.post.id, likeness)?;
        Ok(posted.into())
    };
    post(forum, viewer, id, write).await
}

/// Opens a topic within a transaction. What was scheduled was counted when that was done, and so is not `bounded` again;
/// nor is anything held here: [`open_topic`] asks before.
pub(super) fn open(
    w: &mut Write<'_>,
    viewer: &Viewer,
    limits: &Limits,
    opening: &Opening,
    bounded: bool,
) -> Result<Posted, Halt> {
    let r = w.read();
    let seat = conferences::by_slug(&r, viewer, limits, &opening.conference)?;
    let conference = &seat.conference;
    let author = rules::may_act(viewer)?;
    if let Some(posted) = repeated(&r, opening.id, author)? {
        return Ok(posted);
    }
    rules::may_open(viewer, (conference, seat.standing), limits)?;
    let plain = Declared::default();
    let declared = match (conference.kind, &opening.declared) {
        (ConferenceKind::Announcements, declared) => Some(declared.as_ref().unwrap_or(&plain)),
        (_, None) => None,
        (_, Some(_)) => {
            let place = Reference::conference(opening.conference.clone());
            return Err(Refusal::NotAnnouncements(place).into());
        }
    };
    let kind = declared.map(|declared| declared.kind);
    let ships = match declared {
        Some(declared) => announcing::shipped(&r, viewer, limits, conference, declared)?,
        None => Vec::new(),
    };
    if bounded {
        announcing::bounded(&r, viewer, limits, (conference, kind), (w.now, w.now))?;
    }
    let new = NewTopic {
        conference: conference.id,
        kind: opening.kind,
        title: &opening.title,
        author,
        staff: viewer.roles.staff,
        at: w.now,
        even_archived: false,
    };
    let (topic, _) = topics::open(w, &new)?.ok_or(Refusal::Frozen)?;
    let post = add(w, viewer, author, topic, None, &opening.body, opening.id)?;
    match (conference.kind, kind) {
        (ConferenceKind::Ideas, _) => ideas::opened(w, conference, &post, limits.answer_within)?,
        (_, Some(kind)) => announcements::insert(w, topic, kind, &ships)?,
        (_, None) => {}
    }
    let draft = DraftPlace::NewTopic(conference.id);
    sent(w, author, draft, &opening.body)?;
    // Whoever opens a topic waits for what is said in it.
    reading::attend(w, author, topic, Attention::Watched)?;
    if !ships.is_empty() {
        notices::tell_many(w, &post, NoticeKind::Released)?;
    }
    let posted = tell(w, Kind::TopicOpened, conference.id, post)?;
    Ok(Posted {
        many: !ships.is_empty(),
        ..posted
    })
}
