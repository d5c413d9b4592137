//! Changing a setting: by the process that goes by it, which is the server where one runs, and else this one.
//!
//! Who may is decided here. How a file is written, and what then goes by it, is the edge's, which brings it along.

use std::sync::{Mutex, PoisonError};

use super::super::office::Writing;
use super::{Ask, Tell, ask_server};
use crate::domain::rules::{as_sysop, may_enter, may_operate};
use crate::domain::{
    Act, CareFault, Configured, Done, Duty, Failure, News, Refusal, SafeText, Subject, Viewer,
};
use crate::forum::Forum;
use crate::store::Write;
use crate::store::events::{self, About, Kind};

/// Writes a value for a key, or takes it out of the file, and has the forum go by it.
type Change = dyn Fn(&Forum, &str, Option<&str>) -> Result<Configured, CareFault> + Send;

/// One change at a time: each writes the whole file.
pub(super) type Configure = Mutex<Box<Change>>;

/// Has the forum go by what the file says now.
pub(super) type Reread = Box<dyn Fn(&Forum) + Send + Sync>;

impl Forum {
    /// How this process changes its configuration. It works on a thread that may wait for a disk.
    pub fn configure_by(
        &self,
        change: impl Fn(&Self, &str, Option<&str>) -> Result<Configured, CareFault> + Send + 'static,
    ) {
        // Only the first counts: a process has one configuration.
        let _ = self.0.server.configure.set(Mutex::new(Box::new(change)));
    }

    /// How this process, beside a server, goes by what it had the server change. It works on such a thread, too.
    pub fn reread_by(&self, reread: impl Fn(&Self) + Send + Sync + 'static) {
        let _ = self.0.server.reread.set(Box::new(reread));
    }
}

/// Changes a setting in this process.
pub(super) async fn change(
    forum: &Forum,
    key: String,
    value: Option<String>,
) -> Result<Configured, CareFault> {
    let inside = forum.clone();
    let changed = tokio::task::spawn_blocking(move || {
        let change = inside.0.server.configure.get();
        let change = change.ok_or(CareFault::SettingByHand)?;
        // A change that broke has written its file, or not.
        let change = change.lock().unwrap_or_else(PoisonError::into_inner);
        let configured = change(&inside, &key, value.as_deref())?;
        if configured != Configured::Same {
            tracing::info!(key, "a setting was changed");
        }
        Ok(configured)
    });
    let configured = changed.await.unwrap_or(Err(CareFault::NoAnswer))?;
    if configured != Configured::Same {
        forum.tell_configured().await;
    }
    Ok(configured)
}

impl Forum {
    /// Tells every process, and whoever looks at the settings, that the configuration says something else.
    pub async fn tell_configured(&self) {
        let tell =
            |w: &mut Write<'_>| Ok(events::append(w, Kind::Configured, None, About::default())?);
        if let Err(error) = self.write(tell).await {
            tracing::warn!(%error, "who looks at the settings sees the change when they look again");
        }
    }
}

/// The configuration says something else: this process goes by it, and whoever looks at it asks again.
pub(in crate::forum) async fn follow_settings(forum: &Forum) {
    reread(forum).await;
    forum.publish(Subject::Settings, &News::Configured);
}

/// The server goes by something else now; so does this process.
async fn reread(forum: &Forum) {
    let forum = forum.clone();
    let reread = move || {
        if let Some(reread) = forum.0.server.reread.get() {
            reread(&forum);
        }
    };
    if let Err(error) = tokio::task::spawn_blocking(reread).await {
        tracing::warn!(%error, "what was changed holds here after the next start");
    }
}

/// Changes a setting, for sysops.
pub(in crate::forum::care) async fn configure(
    forum: &Forum,
    viewer: Viewer,
    key: SafeText,
    value: Option<String>,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Settings)?;
    let key = key.to_string();
    let ask = Ask::Configure {
        key: key.clone(),
        value: value.clone(),
    };
    let refused = |fault: CareFault| Failure::from(Refusal::from(fault));
    let configured = match ask_server(forum, ask).await {
        Ok(Tell::Set { changed, before }) => {
            reread(forum).await;
            match changed {
                true => Configured::Changed(before),
                false => Configured::Same,
            }
        }
        Ok(Tell::NotSet(why)) => return Err(refused(why.into())),
        Ok(_) => return Err(refused(CareFault::NoAnswer)),
        Err(Failure::Refused(Refusal::Care(CareFault::NotRunning))) => {
            let changed = change(forum, key.clone(), value).await;
            changed.map_err(refused)?
        }
        Err(failure) => return Err(failure),
    };
    if configured != Configured::Same {
        // Which one, and not to what: some are secrets, and the log is open to members.
        let log = move |w: &mut Write<'_>| {
            let entry = Writing::of(as_sysop(&viewer), Act::Configure);
            entry.changed(None, Some(key)).append(w)
        };
        forum.write(log).await?;
    }
    Ok(Done::Configured(configured))
}

#[cfg(test)]
#[path = "configuring_tests.rs"]
mod tests;
