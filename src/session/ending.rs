//! Why something is ended from this side: a whole connection, or one session. Who ends what is decided elsewhere.

use std::sync::{Arc, OnceLock};

use tokio::sync::SetOnce;

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

impl Why {
    /// As the server's log says it.
    #[must_use]
    pub const fn said(self) -> &'static str {
        match self {
            Self::Stalled => "ended: it took nothing any more",
            Self::Flooded => "ended: it sent too much",
            Self::Asked => "ended by its session",
        }
    }
}

/// Ends the connection that a link belongs to.
#[derive(Clone, Debug, Default)]
pub struct KillSwitch(Arc<SetOnce<Why>>);

impl KillSwitch {
    /// Ends the connection.
    pub fn pull(&self, why: Why) {
        // The first reason stands.
        let _ = self.0.set(why);
    }

    /// Done when it was pulled.
    pub async fn pulled(&self) -> Why {
        *self.0.wait().await
    }

    /// Why it was pulled, if it was.
    #[must_use]
    pub fn why(&self) -> Option<Why> {
        self.0.get().copied()
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

impl Parted {
    /// As the server's log says it.
    #[must_use]
    pub const fn said(self) -> &'static str {
        match self {
            Self::Disconnected => "ended by a sysop",
            Self::Superseded => "ended: the member has newer sessions",
            Self::Suspended => "ended: the member was suspended",
            Self::ShutOut => "ended: what let the member in does so no more",
            Self::Panicked => "ended by a fault of ours",
        }
    }
}

/// Where a session says why it is ended, and its connection reads it.
#[derive(Clone, Debug, Default)]
pub struct Parting(Arc<OnceLock<Parted>>);

impl Parting {
    /// Says it.
    pub fn says(&self, why: Parted) {
        let _ = self.0.set(why);
    }

    /// What was said.
    #[must_use]
    pub fn said(&self) -> Option<Parted> {
        self.0.get().copied()
    }
}
