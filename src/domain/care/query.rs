//! What hosts and sysops can ask, and members of what they did.

use super::{
    Archive, Backups, Estate, HeldPost, HeldView, Hold, LogEntry, LogFilter, LogId, LogRecord,
    MemberFilter, Overview, PurgeSize, Queue, QueueRow, Report, Roster, Sender, ServerStatus,
    SessionId, SessionRow, Settings, Severity, SpamPage, TailLine, Tended, Tending,
};
use crate::domain::{CommandId, Handle, MemberId, Page, PostId, Time, TopicId};
use std::sync::Arc;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum CareQuery {
    /// What hosts, staff and sysops did, the newest first: [`CareAnswer::Log`].
    Log {
        /// Which of it.
        filter: LogFilter,
        /// Only older than this one.
        before: Option<LogId>,
        /// How many at most.
        limit: usize,
    },
    /// An entry of the log: [`CareAnswer::LogEntry`].
    LogEntry(LogId),
    /// What the viewer can do as a host with a topic, and with a post of it: [`CareAnswer::Tending`].
    Tending {
        /// The topic.
        topic: TopicId,
        /// The post.
        post: Option<PostId>,
    },
    /// What waits for the viewer: [`CareAnswer::Queue`].
    Queue,
    /// The sysop's first page: [`CareAnswer::Overview`].
    Overview,
    /// How the running server is: [`CareAnswer::Server`].
    Server,
    /// The sessions of the running server, the oldest first: [`CareAnswer::Sessions`].
    Sessions {
        /// Only those that came after this one.
        after: Option<SessionId>,
        /// How many at most.
        limit: usize,
    },
    /// What the running server logged, the newest first: [`CareAnswer::Tail`].
    Tail {
        /// Only what matters so much.
        severity: Severity,
        /// Only lines before the one with this number.
        before: Option<u64>,
        /// How many at most.
        limit: usize,
    },
    /// What the configuration says: [`CareAnswer::Settings`].
    Settings,
    /// The health of the community, in figures: [`CareAnswer::Report`].
    Report,
    /// A held post, for whoever decides on it and for its author: [`CareAnswer::Held`].
    Held(CommandId),
    /// Held posts that the viewer decides on, the oldest first: [`CareAnswer::HeldList`].
    HeldWaiting {
        /// Only those after this one, which is held since then.
        after: Option<(Time, CommandId)>,
        /// How many at most.
        limit: usize,
    },
    /// One's own words that are held, or were not posted: [`CareAnswer::HeldList`].
    MyHeld,
    /// The page on spam: [`CareAnswer::Spam`].
    Spam,
    /// What would hold this text of a newcomer: [`CareAnswer::WouldHold`].
    WouldHold(String),
    /// What a purge of this member would take: [`CareAnswer::PurgeSize`].
    PurgeSize(Handle),
    /// The backups that the server keeps: [`CareAnswer::Backups`].
    Backups,
    /// Those who want in, for those who let in: [`CareAnswer::Applications`].
    Applications,
    /// Everything that is stored of a member, or of oneself: [`CareAnswer::Archive`].
    Archive(Option<Handle>),
    /// What a member, or oneself, would leave behind: [`CareAnswer::Estate`].
    Estate(Handle),
    /// Senders of imported posts whom nobody has claimed, by a name or an address, or a part of one: [`CareAnswer::Senders`].
    Senders {
        /// What they are called, in part.
        called: String,
        /// How many at most.
        limit: usize,
    },
    /// Members, the newest first, for those who have them as a duty: [`CareAnswer::Members`].
    Members {
        /// Letters of their handle or name; none for all.
        letters: String,
        /// What they are.
        filter: MemberFilter,
        /// Only those who joined before this one.
        after: Option<MemberId>,
        /// How many at most.
        limit: usize,
    },
    /// Every conference with those who tend it, for those who have them as a duty: [`CareAnswer::Conferences`].
    Conferences,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum CareAnswer {
    /// To [`CareQuery::Log`].
    Log(Page<LogEntry>),
    /// To [`CareQuery::LogEntry`].
    LogEntry(Box<LogRecord>),
    /// To [`CareQuery::Tending`].
    Tending(Box<Tending>),
    /// To [`CareQuery::Queue`].
    Queue(Box<Queue>),
    /// To [`CareQuery::Overview`].
    Overview(Box<Overview>),
    /// To [`CareQuery::Server`].
    Server(Box<ServerStatus>),
    /// To [`CareQuery::Sessions`].
    Sessions(Page<SessionRow>),
    /// To [`CareQuery::Tail`].
    Tail(Page<TailLine>),
    /// To [`CareQuery::Settings`].
    Settings(Settings),
    /// To [`CareQuery::Report`].
    Report(Arc<Report>),
    /// To [`CareQuery::Held`].
    Held(Box<HeldView>),
    /// To [`CareQuery::HeldWaiting`] and [`CareQuery::MyHeld`].
    HeldList(Vec<HeldPost>),
    /// To [`CareQuery::Spam`].
    Spam(Box<SpamPage>),
    /// To [`CareQuery::WouldHold`]; none where nothing does.
    WouldHold(Option<Hold>),
    /// To [`CareQuery::PurgeSize`].
    PurgeSize(PurgeSize),
    /// To [`CareQuery::Backups`].
    Backups(Box<Backups>),
    /// To [`CareQuery::Applications`], the longest first.
    Applications(Vec<QueueRow>),
    /// To [`CareQuery::Archive`].
    Archive(Archive),
    /// To [`CareQuery::Estate`].
    Estate(Estate),
    /// To [`CareQuery::Senders`].
    Senders(Vec<Sender>),
    /// To [`CareQuery::Members`].
    Members(Roster),
    /// To [`CareQuery::Conferences`].
    Conferences(Vec<Tended>),
}
