//! What a running server tells its sysop of itself, and what it is told: asked here in its own process, and by its control
//! socket from any other, with the same answers.
//!
//! `lobby` knows who is connected, `tail` the last lines of the log, `process` what the machine says, `configuring` how
//! settings are changed, `wire` and `socket` are the way between processes. Who may ask is decided here.

mod configuring;
mod lobby;
mod overview;
mod process;
mod socket;
mod tail;
#[cfg(test)]
mod tests;
mod wire;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::super::Forum;
use super::office::Writing;
use crate::domain::rules::{as_sysop, may_enter, may_operate};
use crate::domain::{
    Act, BackupStage, CareAnswer, CareFault, CareQuery, Connections, Done, Duty, Failure, Reason,
    Refusal, SafeText, ServerStatus, SessionId, Setting, Settings, Severity, Time, Viewer,
};
use crate::store::events::About;
use crate::store::members;
use socket::Unanswered;
use wire::{Ask, Tell};

pub(super) use configuring::configure;
pub(in crate::forum) use configuring::follow_settings;
pub use lobby::Seat;
pub(super) use overview::overview;
pub use tail::Tail;

/// Rows of an answer at most.
const PAGE: usize = 500;

/// What this process is to the server: the server itself, another process beside it, or neither.
#[derive(Default)]
pub(in crate::forum) struct Server {
    lobby: lobby::Lobby,
    running: OnceLock<Running>,
    /// The data directory; asked for a server, where this process is not one.
    data: OnceLock<PathBuf>,
    settings: RwLock<Arc<Vec<Setting>>>,
    configure: OnceLock<configuring::Configure>,
    /// How this process goes by what a server's has written.
    reread: OnceLock<configuring::Reread>,
}

/// What only the process knows that serves.
pub struct Running {
    /// Since when.
    pub since: Time,
    /// Where it listens.
    pub listeners: Vec<SafeText>,
    /// Counts its connections.
    pub connections: Box<dyn Fn() -> Connections + Send + Sync>,
    /// Has it read its configuration again.
    pub reload: Box<dyn Fn() + Send + Sync>,
    /// The last lines of its log.
    pub tail: Tail,
}

impl Forum {
    /// This process serves: it answers for itself from now on, and over the control socket in the data directory.
    ///
    /// # Errors
    /// When the socket cannot be made; all else works.
    pub fn serve_control(&self, running: Running, data: &Path) -> io::Result<()> {
        // Only the first counts: a process serves once.
        let _ = self.0.server.running.set(running);
        let _ = self.0.server.data.set(data.to_owned());
        socket::listen(self, data)
    }

    /// This process works beside the server of this data directory, if one runs.
    pub fn work_beside(&self, data: &Path) {
        let _ = self.0.server.data.set(data.to_owned());
    }

    /// What the configuration says, as this process has read it.
    pub fn set_settings(&self, settings: Vec<Setting>) {
        let held = self.0.server.settings.write();
        *held.unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
    }
}

impl Server {
    fn settings(&self) -> Arc<Vec<Setting>> {
        let held = self.settings.read();
        held.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers in the server's own process.
    fn tell(&self, ask: Ask, now: Time) -> Tell {
        let Some(running) = self.running.get() else {
            return Tell::NotUnderstood;
        };
        match ask {
            Ask::Status => Tell::Status(self.status(running, now).into()),
            Ask::Sessions { after, limit } => {
                let page = self.lobby.page(after.map(SessionId), limit.min(PAGE));
                Tell::Sessions {
                    rows: page.rows.into_iter().map(Into::into).collect(),
                    more: page.more,
                }
            }
            Ask::Session(id) => Tell::Sessions {
                rows: self
                    .lobby
                    .find(SessionId(id))
                    .into_iter()
                    .map(Into::into)
                    .collect(),
                more: false,
            },
            Ask::Disconnect { session, words } => {
                match self.lobby.end(SessionId(session), SafeText::line(&words)) {
                    true => Tell::Done,
                    false => Tell::NoSuchSession,
                }
            }
            Ask::Tail {
                severity,
                before,
                limit,
            } => {
                let severity = Severity::parse(&severity).unwrap_or(Severity::Info);
                let page = running.tail.page(severity, before, limit.min(PAGE));
                Tell::Tail {
                    rows: page.rows.into_iter().map(Into::into).collect(),
                    more: page.more,
                }
            }
            Ask::Settings => Tell::Settings(self.settings().iter().map(Into::into).collect()),
            Ask::Reload => {
                (running.reload)();
                Tell::Done
            }
            // These are nothing that a server knows without its forum.
            Ask::Backup | Ask::Configure { .. } => Tell::NotUnderstood,
        }
    }

    /// Frames that were drawn at screens since the start.
    pub(in crate::forum) fn frames(&self) -> u64 {
        self.lobby.drawn().0
    }

    fn status(&self, running: &Running, now: Time) -> ServerStatus {
        let (here, commands, peak) = self.lobby.count(now);
        let (frames, bytes) = self.lobby.drawn();
        ServerStatus {
            pid: std::process::id(),
            version: SafeText::line(env!("CARGO_PKG_VERSION")),
            since: running.since,
            listeners: running.listeners.clone(),
            here,
            peak,
            commands,
            connections: (running.connections)(),
            frames,
            bytes,
            load: process::load(),
            memory: process::memory(),
            files: process::files(),
        }
    }
}

/// Answers in the server's own process, whoever asks.
async fn tell(forum: &Forum, ask: Ask) -> Tell {
    match ask {
        Ask::Configure { key, value } => match configuring::change(forum, key, value).await {
            Ok(configured) => configured.into(),
            Err(fault) => Tell::NotSet(fault.into()),
        },
        Ask::Backup => Tell::Backup(forum.0.keeper.running().map(Into::into)),
        ask => forum.0.server.tell(ask, forum.now()),
    }
}

/// What the server is doing about backups, wherever it runs; nothing where it does not say.
pub(super) async fn backing_up(forum: &Forum) -> Option<BackupStage> {
    match ask_server(forum, Ask::Backup).await {
        Ok(Tell::Backup(stage)) => stage.map(Into::into),
        _ => None,
    }
}

/// Asks the server, wherever it runs.
async fn ask_server(forum: &Forum, ask: Ask) -> Result<Tell, Failure> {
    let server = &forum.0.server;
    if server.running.get().is_some() {
        return Ok(tell(forum, ask).await);
    }
    let Some(data) = server.data.get() else {
        return Err(Refusal::from(CareFault::NotRunning).into());
    };
    let told = socket::ask(data, ask).await;
    told.map_err(|why| {
        Refusal::from(match why {
            Unanswered::NotRunning => CareFault::NotRunning,
            Unanswered::Silent => CareFault::NoAnswer,
        })
        .into()
    })
}

/// Answers a question about the server.
pub(super) async fn answer(
    forum: &Forum,
    viewer: Viewer,
    query: CareQuery,
) -> Result<CareAnswer, Failure> {
    let (duty, ask) = match query {
        CareQuery::Sessions { after, limit } => {
            let after = after.map(|SessionId(id)| id);
            (Duty::Sessions, Ask::Sessions { after, limit })
        }
        CareQuery::Tail {
            severity,
            before,
            limit,
        } => {
            let severity = severity.as_str().to_owned();
            let ask = Ask::Tail {
                severity,
                before,
                limit,
            };
            (Duty::Tail, ask)
        }
        CareQuery::Settings => (Duty::Settings, Ask::Settings),
        _ => (Duty::Overview, Ask::Status),
    };
    may_enter(&viewer, duty)?;
    let told = ask_server(forum, ask).await;
    if let (Duty::Settings, Err(Failure::Refused(Refusal::Care(CareFault::NotRunning)))) =
        (duty, &told)
    {
        return Ok(CareAnswer::Settings(Settings {
            rows: forum.0.server.settings().to_vec(),
            running: false,
        }));
    }
    let answer = told?.answer();
    answer.ok_or_else(|| Refusal::from(CareFault::NoAnswer).into())
}

/// Ends a session. The log has it before it happens: what cannot be logged is not done.
pub(super) async fn disconnect(
    forum: &Forum,
    viewer: Viewer,
    session: SessionId,
    words: SafeText,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Sessions)?;
    let words = Reason::words(&words)?;
    if words.as_str().is_empty() {
        return Err(Refusal::from(CareFault::WordsMissing).into());
    }
    let found = ask_server(forum, Ask::Session(session.0)).await?.answer();
    let Some(CareAnswer::Sessions(page)) = found else {
        return Err(Refusal::from(CareFault::NoAnswer).into());
    };
    let no_such = || Failure::from(Refusal::from(CareFault::NoSuchSession));
    let row = page.rows.into_iter().next().ok_or_else(no_such)?;
    let member = row.who.map(|who| who.member);
    let office = as_sysop(&viewer);
    let (said, deputy) = (words.clone(), may_operate(&viewer).is_err());
    let entry = forum
        .write(move |w| {
            if let Some(member) = member.filter(|_| deputy) {
                let grade = members::grade(&w.read(), member)?;
                if grade.is_some_and(|grade| grade.roles.sysop) {
                    return Err(Refusal::SysopsOnly.into());
                }
            }
            let about = About {
                member,
                ..About::default()
            };
            let entry = Writing::of(office, Act::Disconnect).at(about);
            entry.saying(&said).append(w)
        })
        .await?;
    let ask = Ask::Disconnect {
        session: session.0,
        words: words.to_string(),
    };
    match ask_server(forum, ask).await? {
        Tell::Done => Ok(Done::Logged(Some(entry))),
        _ => Err(no_such()),
    }
}

/// Has the server read its configuration again. What came of it stands in its log.
pub(super) async fn reload(forum: &Forum, viewer: Viewer) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Settings)?;
    ask_server(forum, Ask::Reload).await?;
    Ok(Done::Ok)
}
