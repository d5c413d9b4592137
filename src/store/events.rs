//! Every change of the forum, in order of commit: ids only, never words. Marks, drafts and last-used times are none.
//!
//! It is the feed of the news, the trail for an audit, and how other processes speak to a running server.

use rusqlite::params;

use super::{Error, Read, Write, row};
use crate::domain::{ConferenceId, LogId, MemberId, PostId, Time, TopicId, WayChange};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A member joined or was added. About: the member.
    MemberJoined,
    /// A member's marks, standing, or the name of a key changed. About: the member, perhaps a conference.
    MemberChanged,
    /// A conference was added. About: the conference.
    ConferenceAdded,
    /// A conference was changed. About: the conference.
    ConferenceChanged,
    /// A topic was opened. About: conference, topic, its first post.
    TopicOpened,
    /// A topic was answered. About: conference, topic, post.
    Posted,
    /// A post was edited, scribbled or thanked for. About: conference, topic, post.
    PostChanged,
    /// An idea got another vote or status. About: conference, topic.
    IdeaChanged,
    /// An answer was accepted, or that was taken back. About: conference, topic, post.
    AnswerChanged,
    /// A member's ways to sign in changed. About: the member.
    Way(WayChange),
    /// The author of an announcement corrected its kind. About: conference, topic.
    Redeclared,
    /// An announcement was scheduled, taken back, or held. About: conference.
    ScheduleChanged,
    /// A post was flagged. About: conference, topic, post.
    Flagged,
    /// A flag was taken back. About: conference, topic, post.
    Unflagged,
    /// An organisation, or where a member works, changed. About: the member, or who proposed it.
    OrganisationChanged,
    /// A topic was frozen, retired, pinned, retitled or moved, or that was taken back. About: conference, topic.
    TopicChanged,
    /// Something was written into the log. About: what it is about.
    Logged,
    /// A post was held, released or refused, or an application came or went. About: the author, perhaps the conference.
    HeldChanged,
    /// A member got a notice, of a post or of an entry of the log; where neither is named, one of theirs is over. About: the
    /// member, the post, the entry.
    Noticed,
    /// The configuration says something else. About: nothing.
    Configured,
}

impl Kind {
    const ALL: [Self; 27] = [
        Self::MemberJoined,
        Self::MemberChanged,
        Self::ConferenceAdded,
        Self::ConferenceChanged,
        Self::TopicOpened,
        Self::Posted,
        Self::PostChanged,
        Self::AnswerChanged,
        Self::IdeaChanged,
        Self::Redeclared,
        Self::ScheduleChanged,
        Self::Flagged,
        Self::Unflagged,
        Self::OrganisationChanged,
        Self::TopicChanged,
        Self::Logged,
        Self::HeldChanged,
        Self::Noticed,
        Self::Configured,
        Self::Way(WayChange::KeyAdded),
        Self::Way(WayChange::KeyRemoved),
        Self::Way(WayChange::PasswordSet),
        Self::Way(WayChange::PasswordRemoved),
        Self::Way(WayChange::DeviceCode),
        Self::Way(WayChange::RecoveryCodes),
        Self::Way(WayChange::Recovery),
        Self::Way(WayChange::CodeUsed),
    ];

    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MemberJoined => "member-joined",
            Self::MemberChanged => "member-changed",
            Self::ConferenceAdded => "conference-added",
            Self::ConferenceChanged => "conference-changed",
            Self::TopicOpened => "topic-opened",
            Self::Posted => "posted",
            Self::PostChanged => "post-changed",
            Self::AnswerChanged => "answer-changed",
            Self::IdeaChanged => "idea-changed",
            Self::Redeclared => "redeclared",
            Self::ScheduleChanged => "schedule-changed",
            Self::Flagged => "flagged",
            Self::Unflagged => "unflagged",
            Self::OrganisationChanged => "organisation-changed",
            Self::TopicChanged => "topic-changed",
            Self::Logged => "logged",
            Self::HeldChanged => "held-changed",
            Self::Noticed => "notice",
            Self::Configured => "configured",
            Self::Way(change) => match change {
                WayChange::KeyAdded => "key-added",
                WayChange::KeyRemoved => "key-removed",
                WayChange::PasswordSet => "password-set",
                WayChange::PasswordRemoved => "password-removed",
                WayChange::DeviceCode => "device-code",
                WayChange::RecoveryCodes => "recovery-codes",
                WayChange::Recovery => "recovery",
                WayChange::CodeUsed => "code-used",
            },
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What an event is about; [`Kind`] says which of these it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// A member.
    pub member: Option<MemberId>,
    /// A conference.
    pub conference: Option<ConferenceId>,
    /// A topic.
    pub topic: Option<TopicId>,
    /// A post.
    pub post: Option<PostId>,
    /// An entry of the log.
    pub entry: Option<LogId>,
}

/// An event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place in the order of commits, without gaps.
    pub seq: i64,
    /// When.
    pub at: Time,
    /// What happened; none for a kind of a later version.
    pub kind: Option<Kind>,
    /// Who did it; none for the operator.
    pub actor: Option<MemberId>,
    /// What it is about.
    pub about: About,
}

const APPEND: &str =
    "INSERT INTO event (seq, at, kind, actor, member, conference, topic, post, entry)
    VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM event), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const AFTER: &str = "SELECT seq, at, kind, actor, member, conference, topic, post, entry FROM event
    WHERE seq > ?1 ORDER BY seq LIMIT ?2";
const LAST: &str = "SELECT coalesce(max(seq), 0) FROM event";

/// Appends an event to the transaction that it tells of.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn append(
    w: &mut Write<'_>,
    kind: Kind,
    actor: Option<MemberId>,
    about: About,
) -> Result<(), Error> {
    w.sql.prepare_cached(APPEND)?.execute(params![
        w.now.millis(),
        kind.as_str(),
        actor.map(|id| id.0),
        about.member.map(|id| id.0),
        about.conference.map(|id| id.0),
        about.topic.map(|id| id.0),
        about.post.map(|id| id.0),
        about.entry.map(|id| id.0),
    ])?;
    Ok(())
}

/// The first `limit` events after `seq`, in order.
///
/// # Errors
/// As SQLite.
pub fn after(r: &Read<'_>, seq: i64, limit: u32) -> Result<Vec<Event>, Error> {
    let mut query = r.sql.prepare_cached(AFTER)?;
    let rows = query.query_map(params![seq, limit], |row| {
        Ok(Event {
            seq: row.get(0)?,
            at: row::time(row, 1)?,
            kind: Kind::parse(row.get_ref(2)?.as_str()?),
            actor: row.get::<_, Option<i64>>(3)?.map(MemberId),
            about: About {
                member: row.get::<_, Option<i64>>(4)?.map(MemberId),
                conference: row.get::<_, Option<i64>>(5)?.map(ConferenceId),
                topic: row.get::<_, Option<i64>>(6)?.map(TopicId),
                post: row.get::<_, Option<i64>>(7)?.map(PostId),
                entry: row.get::<_, Option<i64>>(8)?.map(LogId),
            },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The place of the last event; 0 when there is none.
///
/// # Errors
/// As SQLite.
pub fn last(r: &Read<'_>) -> Result<i64, Error> {
    Ok(r.sql
        .prepare_cached(LAST)?
        .query_row([], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_all_events() {
        for sql in [APPEND, AFTER, LAST] {
            assert_no_scan(sql);
        }
    }

    #[test]
    fn events_are_read_in_order_from_where_one_was() {
        let mut scratch = Scratch::new();
        assert_eq!(scratch.read(last).unwrap(), 0);
        for kind in Kind::ALL {
            let about = About {
                topic: Some(TopicId(5)),
                ..About::default()
            };
            scratch
                .write(|w| append(w, kind, Some(MemberId(3)), about))
                .unwrap();
        }
        let page = scratch.read(|r| after(r, 2, 3)).unwrap();
        let seqs: Vec<_> = page.iter().map(|event| event.seq).collect();
        assert_eq!(seqs, [3, 4, 5]);
        assert_eq!(page[0].kind, Some(Kind::ALL[2]));
        assert_eq!(page[0].actor, Some(MemberId(3)));
        assert_eq!(page[0].about.topic, Some(TopicId(5)));
        let all = i64::try_from(Kind::ALL.len()).unwrap();
        assert_eq!(scratch.read(last).unwrap(), all);
    }

    #[test]
    fn what_a_later_version_wrote_is_passed_over() {
        let mut scratch = Scratch::new();
        scratch
            .write(|w| append(w, Kind::Posted, None, About::default()))
            .unwrap();
        scratch
            .write(|w| Ok::<_, Error>(w.sql.execute("UPDATE event SET kind = 'voted'", [])?))
            .unwrap();
        assert_eq!(scratch.read(|r| after(r, 0, 9)).unwrap()[0].kind, None);
    }
}
