//! The SSH server: russh's callbacks on one side, links to sessions on the other.
//!
//! Owns who may connect, who may come in, how long anything may take, and how the server stops. It does not know what a
//! session shows, and sees no SQL: it asks the forum about members and runs the function that it is given for every
//! session.

mod auth;
mod channel;
pub mod config;
mod connection;
mod end;
mod gate;
mod handler;
pub mod hostkey;
mod listen;
mod offence;
mod penalty;
mod progress;
mod prompt;
mod stream;
mod tally;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::domain::Connections;
use crate::forum::Forum;
use crate::session::link::Link;
use config::{SshConfig, russh_config};
use connection::House;
use gate::Gate;
pub use gate::GateLimits;
pub use tally::Tally;

/// A server that runs.
pub struct Server {
    addresses: Vec<SocketAddr>,
    gate: Gate,
    tally: Arc<Tally>,
    stop: watch::Sender<bool>,
    kill: watch::Sender<bool>,
    listeners: JoinSet<()>,
}

/// Serves on `listeners`. `start` runs one session to its end; it ends the session's channel itself, by
/// [`LinkOutput::finish`](crate::session::link::LinkOutput::finish). A panic in it ends that session and no other.
///
/// # Errors
/// When a listener has no address.
pub fn serve<S, F>(
    listeners: Vec<TcpListener>,
    config: SshConfig,
    forum: Forum,
    start: S,
) -> io::Result<Server>
where
    S: Fn(Box<Link>) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    listen::raise_file_limit();
    let addresses = listeners
        .iter()
        .map(TcpListener::local_addr)
        .collect::<io::Result<_>>()?;
    let (stop, stopping) = watch::channel(false);
    let (kill, killing) = watch::channel(false);
    let (gate, tally) = (Gate::new(config.gate.clone()), Arc::<Tally>::default());
    let house = Arc::new(House {
        russh: russh_config(&config),
        times: config.times,
        forum,
        start,
        tally: Arc::clone(&tally),
        stop: stopping,
        kill: killing,
    });
    let mut running = JoinSet::new();
    for listener in listeners {
        running.spawn(listen::run(listener, Arc::clone(&house), gate.clone()));
    }
    Ok(Server {
        addresses,
        gate,
        tally,
        stop,
        kill,
        listeners: running,
    })
}

/// What is measured at the door of a server.
#[derive(Clone)]
pub struct Meter {
    gate: Gate,
    tally: Arc<Tally>,
}

impl Meter {
    /// What has happened since the start.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// As [`Server::connections`].
    #[must_use]
    pub fn connections(&self) -> (usize, usize) {
        self.gate.count()
    }
}

impl Server {
    /// Where it listens.
    #[must_use]
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// What has happened since the start.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Counts connections, now and since the start, as long as anybody asks.
    pub fn gauge(&self) -> impl Fn() -> Connections + Send + Sync + 'static {
        let (gate, tally) = (self.gate.clone(), Arc::clone(&self.tally));
        let wide = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        move || {
            let (now, signing_in) = gate.count();
            Connections {
                now: wide(now),
                signing_in: wide(signing_in),
                accepted: read(&tally.accepted),
                refused: read(&tally.refused),
                signed_in: read(&tally.signed_in),
                stalled: read(&tally.stalled),
                flooded: read(&tally.flooded),
                panicked: read(&tally.panicked),
            }
        }
    }

    /// How many connections there are, and how many of them are not signed in.
    #[must_use]
    pub fn connections(&self) -> (usize, usize) {
        self.gate.count()
    }

    /// Both, for whoever looks at them while the server runs.
    #[must_use]
    pub fn meter(&self) -> Meter {
        Meter {
            gate: self.gate.clone(),
            tally: Arc::clone(&self.tally),
        }
    }

    /// Stops: no new connections from now on, sessions hear of it by
    /// [`Link::stopping`], and what has not ended after `grace` is ended. Returns when nothing runs any more.
    pub async fn stop(mut self, grace: Duration) {
        self.stop.send_replace(true);
        let by_themselves = async { while self.listeners.join_next().await.is_some() {} };
        if timeout(grace, by_themselves).await.is_err() {
            self.kill.send_replace(true);
            while self.listeners.join_next().await.is_some() {}
        }
    }
}
