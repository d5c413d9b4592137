//! Why something is ended from this side: a whole connection, or one session. Who ends what is decided elsewhere; the first
//! reason stands.

use std::sync::{Arc, OnceLock};

use tokio::sync::watch;

/// Why a connection is ended from this side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It did not take a frame within the stall time.
    Stalled,
    /// It sent more than anybody types or pastes.
    Flooded,
    /// The session asked for it.
    Asked,
}

/// Ends the connection that a link belongs to. The first reason stands.
#[derive(Clone, Debug)]
pub struct KillSwitch(watch::Sender<Option<Why>>);

impl KillSwitch {
    /// A switch, and what sees it pulled.
    #[must_use]
    pub fn new() -> (Self, watch::Receiver<Option<Why>>) {
        let (sender, receiver) = watch::channel(None);
        (Self(sender), receiver)
    }

    /// Ends the connection.
    pub fn pull(&self, why: Why) {
        self.0.send_if_modified(|pulled| {
            let first = pulled.is_none();
            if first {
                *pulled = Some(why);
            }
            first
        });
    }
}

/// Why a session is ended from this side, while its connection goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    /// By a sysop, with words.
    Disconnected,
    /// Its member has as many newer ones as may be.
    Superseded,
    /// Its member was suspended.
    Suspended,
    /// What let its member in does so no more.
    ShutOut,
    /// A screen panicked.
    Panicked,
}

/// Where a session says why it is ended, and its connection reads it.
#[derive(Clone, Debug, Default)]
pub struct Parting(Arc<OnceLock<Parted>>);

impl Parting {
    /// Says it.
    pub fn says(&self, why: Parted) {
        // The first reason stands.
        let _ = self.0.set(why);
    }

    /// What was said.
    #[must_use]
    pub fn said(&self) -> Option<Parted> {
        self.0.get().copied()
    }
}
