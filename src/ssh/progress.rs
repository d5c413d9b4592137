//! How far a connection has come, as its callbacks report it to whoever keeps its time.
//!
//! Plain data: the deadlines are kept, and the log line written, in `connection`.

use crate::domain::SafeText;
use crate::session::link::Who;

/// Stages of a connection, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Connected; the keys are being exchanged.
    #[default]
    Greeting,
    /// The client may sign in.
    SigningIn,
    /// A person was asked something, and needs time.
    Asked,
    /// Signed in.
    SignedIn,
}

impl Stage {
    /// As the server's log says it.
    pub(super) const fn said(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::SigningIn => "signing in",
            Self::Asked => "asked something",
            Self::SignedIn => "signed in",
        }
    }
}

/// How far a connection has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Progress {
    /// Its stage; it never goes back.
    pub(super) stage: Stage,
    /// How often something was tried at the door and refused; keys that do not fit are once together.
    pub(super) failed: u32,
    /// The client's version, once signed in.
    pub(super) client: SafeText,
    /// Who signed in.
    pub(super) who: Option<Who>,
}
