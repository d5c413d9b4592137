//! What is said over the control socket: one JSON object a line each way. Version 1; another version is not understood.
//!
//! The same values answer in the server's own process, so that both ways tell the same. Text is made safe again where it is
//! taken off the wire.

use serde::{Deserialize, Serialize};

use crate::domain::{
    BackupStage, Byline, CareAnswer, CareFault, Configured, Connections, Editing, Handle, MemberId,
    Page, SafeText, ServerStatus, SessionId, SessionKind, SessionRow, Setting, Settings, Severity,
    TailLine, Time,
};

/// The version of what is said.
pub(super) const VERSION: u32 = 1;

/// A line to the server.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    pub v: u32,
    pub ask: Ask,
}

/// What is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ask {
    Status,
    Sessions {
        after: Option<u64>,
        limit: usize,
    },
    Session(u64),
    Disconnect {
        session: u64,
        words: String,
    },
    Tail {
        severity: String,
        before: Option<u64>,
        limit: usize,
    },
    Settings,
    Reload,
    Backup,
    Configure {
        key: String,
        value: Option<String>,
    },
}

/// A line from the server.
#[derive(Serialize, Deserialize)]
pub(super) struct Told {
    pub v: u32,
    pub tell: Tell,
}

/// What is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Tell {
    Status(Status),
    Sessions {
        rows: Vec<Session>,
        more: bool,
    },
    Tail {
        rows: Vec<Line>,
        more: bool,
    },
    Settings(Vec<Key>),
    Backup(Option<Stage>),
    Done,
    NoSuchSession,
    Set {
        changed: bool,
        before: Option<String>,
    },
    NotSet(NotSet),
    NotUnderstood,
}

/// What is being done about backups.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Stage {
    Copying(u8),
    Verifying,
    Again(String),
}

/// Why a setting is as it was.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NotSet {
    Wrong(String),
    Above(String),
    ByHand,
    Unwritten(String),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Status {
    pid: u32,
    version: String,
    since: i64,
    listeners: Vec<String>,
    here: u64,
    peak: u64,
    commands: u64,
    /// As [`Connections`] has them.
    connections: [u64; 8],
    frames: u64,
    bytes: u64,
    load: Option<u64>,
    memory: Option<u64>,
    files: Option<u64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Session {
    id: u64,
    who: Option<Member>,
    peer: String,
    client: String,
    screens: bool,
    since: i64,
    active_at: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Member {
    id: i64,
    handle: Option<String>,
    name: String,
    staff: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Line {
    number: u64,
    at: i64,
    severity: String,
    text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Key {
    key: String,
    value: String,
    source: Option<String>,
    live: bool,
    waits: bool,
    plain: String,
    choices: Vec<String>,
    editing: String,
}

impl From<ServerStatus> for Status {
    fn from(of: ServerStatus) -> Self {
        let c = of.connections;
        Self {
            pid: of.pid,
            version: of.version.to_string(),
            since: of.since.millis(),
            listeners: of.listeners.iter().map(ToString::to_string).collect(),
            here: of.here,
            peak: of.peak,
            commands: of.commands,
            connections: [
                c.now,
                c.signing_in,
                c.accepted,
                c.refused,
                c.signed_in,
                c.stalled,
                c.flooded,
                c.panicked,
            ],
            frames: of.frames,
            bytes: of.bytes,
            load: of.load,
            memory: of.memory,
            files: of.files,
        }
    }
}

impl From<Status> for ServerStatus {
    fn from(of: Status) -> Self {
        let [
            now,
            signing_in,
            accepted,
            refused,
            signed_in,
            stalled,
            flooded,
            panicked,
        ] = of.connections;
        Self {
            pid: of.pid,
            version: SafeText::line(&of.version),
            since: Time::from_millis(of.since),
            listeners: of.listeners.iter().map(|at| SafeText::line(at)).collect(),
            here: of.here,
            peak: of.peak,
            commands: of.commands,
            connections: Connections {
                now,
                signing_in,
                accepted,
                refused,
                signed_in,
                stalled,
                flooded,
                panicked,
            },
            frames: of.frames,
            bytes: of.bytes,
            load: of.load,
            memory: of.memory,
            files: of.files,
        }
    }
}

impl From<SessionRow> for Session {
    fn from(of: SessionRow) -> Self {
        Self {
            id: of.id.0,
            who: of.who.map(|who| Member {
                id: who.member.0,
                handle: who.handle.map(|handle| handle.to_string()),
                name: who.name.to_string(),
                staff: who.staff,
            }),
            peer: of.peer.to_string(),
            client: of.client.to_string(),
            screens: of.kind == SessionKind::Screens,
            since: of.since.millis(),
            active_at: of.active_at.millis(),
        }
    }
}

impl From<Session> for SessionRow {
    fn from(of: Session) -> Self {
        Self {
            id: SessionId(of.id),
            who: of.who.map(|who| Byline {
                member: MemberId(who.id),
                handle: who.handle.and_then(|handle| Handle::new(&handle).ok()),
                name: SafeText::line(&who.name),
                staff: who.staff,
            }),
            peer: SafeText::line(&of.peer),
            client: SafeText::line(&of.client),
            kind: match of.screens {
                true => SessionKind::Screens,
                false => SessionKind::Command,
            },
            since: Time::from_millis(of.since),
            active_at: Time::from_millis(of.active_at),
        }
    }
}

impl From<TailLine> for Line {
    fn from(of: TailLine) -> Self {
        Self {
            number: of.number,
            at: of.at.millis(),
            severity: of.severity.as_str().to_owned(),
            text: of.text.to_string(),
        }
    }
}

impl From<Line> for TailLine {
    fn from(of: Line) -> Self {
        Self {
            number: of.number,
            at: Time::from_millis(of.at),
            severity: Severity::parse(&of.severity).unwrap_or(Severity::Debug),
            text: SafeText::line(&of.text),
        }
    }
}

impl From<&Setting> for Key {
    fn from(of: &Setting) -> Self {
        Self {
            key: of.key.to_string(),
            value: of.value.to_string(),
            source: of.source.as_ref().map(ToString::to_string),
            live: of.live,
            waits: of.waits,
            plain: of.plain.to_string(),
            choices: of.choices.iter().map(ToString::to_string).collect(),
            editing: of.editing.as_str().to_owned(),
        }
    }
}

impl From<Key> for Setting {
    fn from(of: Key) -> Self {
        Self {
            key: SafeText::line(&of.key),
            value: SafeText::line(&of.value),
            source: of.source.map(|source| SafeText::line(&source)),
            live: of.live,
            waits: of.waits,
            plain: SafeText::line(&of.plain),
            choices: of.choices.iter().map(|of| SafeText::line(of)).collect(),
            editing: Editing::parse(&of.editing).unwrap_or(Editing::Hand),
        }
    }
}

impl From<BackupStage> for Stage {
    fn from(of: BackupStage) -> Self {
        match of {
            BackupStage::Copying(percent) => Self::Copying(percent),
            BackupStage::Verifying => Self::Verifying,
            BackupStage::Again(name) => Self::Again(name.to_string()),
        }
    }
}

impl From<Stage> for BackupStage {
    fn from(of: Stage) -> Self {
        match of {
            Stage::Copying(percent) => Self::Copying(percent.min(100)),
            Stage::Verifying => Self::Verifying,
            Stage::Again(name) => Self::Again(SafeText::line(&name)),
        }
    }
}

impl From<CareFault> for NotSet {
    fn from(of: CareFault) -> Self {
        match of {
            CareFault::SettingWrong(why) => Self::Wrong(why.to_string()),
            CareFault::SettingAbove(source) => Self::Above(source.to_string()),
            CareFault::SettingUnwritten(why) => Self::Unwritten(why.to_string()),
            // Nothing else is refused of a setting.
            _ => Self::ByHand,
        }
    }
}

impl From<Configured> for Tell {
    fn from(of: Configured) -> Self {
        let (changed, before) = match of {
            Configured::Same => (false, None),
            Configured::Changed(before) => (true, before),
        };
        Self::Set { changed, before }
    }
}

impl From<NotSet> for CareFault {
    fn from(of: NotSet) -> Self {
        match of {
            NotSet::Wrong(why) => Self::SettingWrong(SafeText::line(&why)),
            NotSet::Above(source) => Self::SettingAbove(SafeText::line(&source)),
            NotSet::Unwritten(why) => Self::SettingUnwritten(SafeText::line(&why)),
            NotSet::ByHand => Self::SettingByHand,
        }
    }
}

impl Tell {
    /// The answer to a question; none for what answers none.
    pub(super) fn answer(self) -> Option<CareAnswer> {
        Some(match self {
            Self::Status(status) => CareAnswer::Server(Box::new(status.into())),
            Self::Sessions { rows, more } => CareAnswer::Sessions(Page {
                rows: rows.into_iter().map(Into::into).collect(),
                more,
            }),
            Self::Tail { rows, more } => CareAnswer::Tail(Page {
                rows: rows.into_iter().map(Into::into).collect(),
                more,
            }),
            Self::Settings(rows) => CareAnswer::Settings(Settings {
                rows: rows.into_iter().map(Into::into).collect(),
                running: true,
            }),
            Self::Backup(_)
            | Self::Done
            | Self::NoSuchSession
            | Self::Set { .. }
            | Self::NotSet(_)
            | Self::NotUnderstood => return None,
        })
    }
}
