//! Backups that the running server makes: when their time has come, and when a sysop asks for one. One piece of work at a
//! time, on a thread of its own.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;
use std::{fs, io, thread};

use tokio::sync::oneshot;

use super::super::fault::fault;
use super::super::{Forum, House};
use super::server;
use crate::domain::rules::{may_enter, may_operate};
use crate::domain::{
    Actor, BackupStage, Backups, CareAnswer, CareFault, Done, Duty, Failure, KeptBackup, News,
    SafeText, Subject, Time, Viewer, Wholeness,
};
use crate::store::backup::{self, BackupError, Plan, Stage};
use crate::store::{self, Error};

/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_secs(60);
/// How long after a failure it is tried again.
const AGAIN: i64 = Time::HOUR;
/// Bytes of the write-ahead log at which Litestream does not seem to empty it.
const JOURNAL: u64 = 256 * 1024 * 1024;
/// Screens hear of the progress whenever so many per cent more are copied.
const STRIDE: u8 = 5;

/// What the server keeps of backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// The data directory.
    pub data: PathBuf,
    /// Where backups go.
    pub directory: PathBuf,
    /// The configuration file, if there is one.
    pub config: Option<PathBuf>,
    /// How often one is made, in milliseconds; none: only when somebody asks.
    pub every: Option<i64>,
    /// How many are kept.
    pub keep: usize,
    /// Whether Litestream empties the write-ahead log.
    pub litestream: bool,
}

/// What is known of backups while the server runs.
#[derive(Default)]
pub(in crate::forum) struct Keeper(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    keeping: Option<Keeping>,
    /// Whether it is looked each minute whether one is due.
    looks: bool,
    running: Option<BackupStage>,
    /// What was looked through again, by name.
    found: HashMap<String, Wholeness>,
    failed: Option<Time>,
}

impl Keeper {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says that this process is doing something.
    #[cfg(test)]
    pub(super) fn runs(&self, stage: Option<BackupStage>) {
        self.lock().running = stage;
    }

    /// What this process is doing.
    pub(super) fn running(&self) -> Option<BackupStage> {
        self.lock().running.clone()
    }
}

impl Forum {
    /// Keeps backups like this from now on, until the last [`Forum`] has gone. For the server.
    pub fn keep_backups(&self, keeping: Keeping) {
        let mut kept = self.0.keeper.lock();
        kept.keeping = Some(keeping);
        if !std::mem::replace(&mut kept.looks, true) {
            tokio::spawn(look(Arc::downgrade(&self.0)));
        }
    }

    /// Shows the backups that the server keeps like this, and makes one when a sysop asks, but none by itself. For processes
    /// beside the server.
    pub fn offer_backups(&self, keeping: Keeping) {
        self.0.keeper.lock().keeping = Some(keeping);
    }

    /// Whether this process makes a backup, or looks through one.
    #[must_use]
    pub fn is_backing_up(&self) -> bool {
        self.0.keeper.lock().running.is_some()
    }

    /// Waits until it does no more: a backup ends with the process that makes it.
    pub async fn backed_up(&self) {
        let mut hears = self.listen(Actor::Operator(None));
        hears.set(&[Subject::Backups]);
        while self.is_backing_up() {
            hears.next().await;
        }
    }

    /// Makes a backup if one is due; says whether one was made.
    pub(in crate::forum) async fn back_up_when_due(&self) -> bool {
        let Some(keeping) = self.0.keeper.lock().keeping.clone() else {
            return false;
        };
        if !self.is_due(&keeping) || self.begin(BackupStage::Copying(0)).is_err() {
            return false;
        }
        self.make(keeping).await
    }

    /// Empties the write-ahead log where Litestream should and does not.
    async fn empty_journal(&self) {
        let keeping = self.0.keeper.lock().keeping.clone();
        let Some(Keeping {
            data,
            litestream: true,
            ..
        }) = keeping
        else {
            return;
        };
        let (_, bytes) = store::sizes(&data);
        if bytes < JOURNAL {
            return;
        }
        tracing::warn!(
            bytes,
            "the write-ahead log grows: Litestream does not empty it, so the server does"
        );
        let emptying = tokio::task::spawn_blocking(move || store::checkpoint(&data));
        match emptying.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the write-ahead log was not emptied"),
            Err(error) => tracing::error!(%error, "the write-ahead log was not emptied"),
        }
    }

    /// Whether the newest one is old enough, and the last failure.
    fn is_due(&self, keeping: &Keeping) -> bool {
        let Some(every) = keeping.every else {
            return false;
        };
        let now = self.now();
        let failed = self.0.keeper.lock().failed;
        // What a clock that was ahead says of the time to come is not believed.
        if failed.is_some_and(|at| at <= now && now.since(at) < AGAIN.min(every)) {
            return false;
        }
        let kept = backup::list(&keeping.directory).unwrap_or_default();
        let newest = kept.iter().find(|kept| !kept.is_ahead(now));
        newest.is_none_or(|newest| now.since(newest.at) >= every)
    }

    /// Notes that work begins; only one piece at a time does.
    fn begin(&self, stage: BackupStage) -> Result<Keeping, CareFault> {
        let mut kept = self.0.keeper.lock();
        if kept.running.is_some() {
            return Err(CareFault::BackupRuns);
        }
        let keeping = kept.keeping.clone().ok_or(CareFault::NoBackups)?;
        kept.running = Some(stage);
        drop(kept);
        self.publish(Subject::Backups, &News::Backups);
        Ok(keeping)
    }

    fn ends(&self) {
        self.0.keeper.lock().running = None;
        self.publish(Subject::Backups, &News::Backups);
    }

    /// Makes one, remembers how it went, and removes old ones after a good one; says whether it is.
    async fn make(&self, keeping: Keeping) -> bool {
        let (weak, at) = (Arc::downgrade(&self.0), self.now());
        let data = keeping.data.clone();
        let plan = Plan {
            data: keeping.data,
            to: keeping.directory.join(backup::name(at)),
            compact: false,
            config: keeping.config,
        };
        let directory = keeping.directory.clone();
        let made = on_a_thread(move || {
            backup::prepare(&directory)?;
            backup::make(&plan, at, &mut |stage| follow(&weak, stage))
        });
        let good = match made.await {
            Ok(made) => {
                tracing::info!(path = %made.path.display(), bytes = made.bytes, "made a backup and found it whole");
                self.0.keeper.lock().failed = None;
                let kept = backup::list(&keeping.directory).unwrap_or_default();
                if let Some(ahead) = kept.first().filter(|kept| kept.is_ahead(at)) {
                    tracing::warn!(
                        name = ahead.name,
                        "a backup is of a moment that has not come: the clock was ahead; remove it when another is good"
                    );
                }
                let write = self.0.store.write(move |w| backup::remember(w, &made));
                if let Err(error) = write.await {
                    tracing::warn!(%error, "the last backup is not remembered");
                }
                let pruned = tidy(&keeping.directory, &data, keeping.keep, at);
                if let Err(error) = pruned {
                    tracing::warn!(%error, "old backups are not removed");
                }
                true
            }
            Err(error) => {
                let why = error.to_string();
                tracing::error!(
                    error = why,
                    "no backup was made; it is tried again in an hour"
                );
                self.0.keeper.lock().failed = Some(at);
                let write = self
                    .0
                    .store
                    .write(move |w| backup::remember_failure(w, &why));
                if let Err(error) = write.await {
                    tracing::warn!(%error, "the failure is not remembered");
                }
                false
            }
        };
        self.ends();
        good
    }
}

/// Removes old backups. What was copied before a new version changed the schema goes with the last of its time: it holds as well
/// what was erased since.
fn tidy(directory: &Path, data: &Path, keep: usize, now: Time) -> io::Result<()> {
    backup::prune(directory, keep, now)?;
    let kept = backup::list(directory)?;
    let oldest = kept.iter().rfind(|kept| !kept.is_ahead(now));
    if let Some(oldest) = oldest.filter(|_| kept.len() >= keep) {
        backup::prune_copies(data, oldest.at)?;
    }
    Ok(())
}

/// Looks each minute.
async fn look(house: Weak<House>) {
    let mut looks = tokio::time::interval(LOOK);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let Some(house) = house.upgrade() else { return };
        let forum = Forum(house);
        forum.empty_journal().await;
        forum.back_up_when_due().await;
    }
}

/// Tells the screens how far it is; goes on as long as there is a forum.
fn follow(house: &Weak<House>, stage: Stage) -> bool {
    let Some(house) = house.upgrade() else {
        return false;
    };
    let now = match stage {
        Stage::Copying(done, all) => {
            let percent = (done * 100).checked_div(all).unwrap_or(0);
            let percent = u8::try_from(percent).unwrap_or(100);
            BackupStage::Copying(percent - percent % STRIDE)
        }
        Stage::Compacting | Stage::Verifying => BackupStage::Verifying,
    };
    let before = house.keeper.lock().running.replace(now.clone());
    if before != Some(now) {
        house.hub.publish(Subject::Backups, &News::Backups);
    }
    true
}

/// Does long work where it keeps nobody waiting.
async fn on_a_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, BackupError> + Send + 'static,
) -> Result<T, BackupError> {
    let (tell, told) = oneshot::channel();
    let run = move || {
        let _ = tell.send(work());
    };
    let started = thread::Builder::new().name("backup".into()).spawn(run);
    started.map_err(|error| BackupError::Io("a thread".into(), error))?;
    told.await.unwrap_or(Err(Error::Panicked.into()))
}

/// Begins to make one, for sysops: not while the server makes one.
pub(super) async fn back_up(forum: &Forum, viewer: &Viewer) -> Result<Done, Failure> {
    may_operate(viewer)?;
    may_enter(viewer, Duty::Backups)?;
    if server::backing_up(forum).await.is_some() {
        return Err(refused(CareFault::BackupRuns));
    }
    let keeping = forum.begin(BackupStage::Copying(0)).map_err(refused)?;
    let forum = forum.clone();
    tokio::spawn(async move { forum.make(keeping).await });
    Ok(Done::Ok)
}

/// Begins to look through one again, for sysops.
pub(super) fn verify(forum: &Forum, viewer: &Viewer, name: &SafeText) -> Result<Done, Failure> {
    may_operate(viewer)?;
    may_enter(viewer, Duty::Backups)?;
    let keeping = forum.0.keeper.lock().keeping.clone();
    let keeping = keeping.ok_or(CareFault::NoBackups).map_err(refused)?;
    let listed = backup::list(&keeping.directory).map_err(|error| fault(&error))?;
    let kept = listed.into_iter().find(|kept| kept.name == name.as_str());
    let kept = kept.ok_or(CareFault::NoSuchBackup).map_err(refused)?;
    forum
        .begin(BackupStage::Again(name.clone()))
        .map_err(refused)?;
    let forum = forum.clone();
    tokio::spawn(async move {
        let looked_at = on_a_thread(move || backup::verify(&kept.path)).await;
        let found = match looked_at {
            Ok(_) => Wholeness::Whole(forum.now()),
            Err(error) => {
                tracing::error!(%error, name = kept.name, "a backup is not whole");
                Wholeness::Damaged(SafeText::line(&error.to_string()))
            }
        };
        forum.0.keeper.lock().found.insert(kept.name, found);
        forum.ends();
    });
    Ok(Done::Ok)
}

fn refused(fault: CareFault) -> Failure {
    Failure::Refused(fault.into())
}

/// The backups that there are, for sysops.
pub(super) async fn list(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Backups)?;
    let keeping = forum.0.keeper.lock().keeping.clone();
    let keeping = keeping.ok_or(CareFault::NoBackups).map_err(refused)?;
    let (last, failed) = forum.read(|r| Ok(backup::last(r)?)).await?;
    // What this process does comes first; what the server does is asked of it.
    let running = match forum.0.keeper.running() {
        None => server::backing_up(forum).await,
        own => own,
    };
    let (directory, data) = (keeping.directory.clone(), keeping.data.clone());
    let listing = tokio::task::spawn_blocking(move || {
        let whole = fs::canonicalize(&directory).unwrap_or_else(|_| directory.clone());
        let data = fs::canonicalize(&data).unwrap_or(data);
        (backup::list(&directory), backup::free(&whole), whole, data)
    });
    let (listed, free, directory, data) = listing.await.map_err(|error| fault(&error))?;
    let mut kept = forum.0.keeper.lock();
    let listed = listed.map_err(|error| fault(&error))?;
    // What is gone needs no memory.
    kept.found
        .retain(|name, _| listed.iter().any(|kept| kept.name == *name));
    let row = |row: backup::Kept| KeptBackup {
        found: kept
            .found
            .get(&row.name)
            .cloned()
            .unwrap_or(Wholeness::WhenMade),
        name: SafeText::line(&row.name),
        at: row.at,
        bytes: row.bytes,
    };
    Ok(CareAnswer::Backups(Box::new(Backups {
        directory: SafeText::line(&directory.to_string_lossy()),
        data: SafeText::line(&data.to_string_lossy()),
        every: keeping.every,
        keep: u32::try_from(keeping.keep).unwrap_or(u32::MAX),
        rows: listed.into_iter().map(row).collect(),
        running,
        failed: failed.map(|failed| (Time::from_millis(failed.at), SafeText::line(&failed.why))),
        last: last.map(|last| (Time::from_millis(last.at), SafeText::line(&last.path))),
        free,
    })))
}
