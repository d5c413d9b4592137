//! What the server and systemd tell each other: that it is ready, reads its configuration again, stops, and still lives; and the
//! listeners that systemd opened for it.

use std::net::TcpListener;
use std::time::Duration;

use anyhow::Context as _;
use listenfd::ListenFd;
use sd_notify::NotifyState;
use tokio::time::{interval, timeout};

use crate::forum::Forum;

/// Tells systemd, if it is there.
fn tell(state: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::warn!(%error, "systemd does not hear");
    }
}

/// The server takes connections.
pub(super) fn ready() {
    tell(&[NotifyState::Ready, NotifyState::Status("open")]);
}

/// The configuration is read again; [`ready`] follows.
pub(super) fn reloading() {
    match NotifyState::monotonic_usec_now() {
        Ok(now) => tell(&[NotifyState::Reloading, now]),
        Err(error) => tracing::warn!(%error, "no clock for systemd"),
    }
}

/// The server stops.
pub(super) fn stopping() {
    tell(&[NotifyState::Stopping, NotifyState::Status("stopping")]);
}

/// The listeners that systemd opened; none where it did not.
pub(super) fn listeners() -> anyhow::Result<Vec<TcpListener>> {
    let mut opened = ListenFd::from_env();
    let mut listeners = Vec::with_capacity(opened.len());
    for at in 0..opened.len() {
        let listener = opened.take_tcp_listener(at);
        let listener = listener.context("what systemd opened is no listener for TCP")?;
        listeners.extend(listener);
    }
    Ok(listeners)
}

/// Feeds systemd's watchdog, if it wants to be fed, as long as the store and this runtime answer in time.
pub(super) fn feed_watchdog(forum: &Forum) {
    if let Some(patience) = sd_notify::watchdog_enabled() {
        tokio::spawn(feed(forum.clone(), patience / 3));
    }
}

async fn feed(forum: Forum, every: Duration) {
    let mut beats = interval(every);
    loop {
        beats.tick().await;
        match timeout(every, forum.answers()).await {
            Ok(true) => tell(&[NotifyState::Watchdog]),
            Ok(false) => return,
            Err(_) => {
                tracing::error!("the store does not answer, and systemd's watchdog is not fed")
            }
        }
    }
}
