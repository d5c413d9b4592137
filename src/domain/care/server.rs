//! What a running server tells of itself: how it is, who is connected, what it logs, and what its configuration says.

use crate::domain::{Byline, SafeText, Time};

/// A session of the running server. Counted from its start, so that somebody can type it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub u64);

/// What a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionKind {
    /// Somebody at the screens.
    Screens,
    /// A command over ssh.
    Command,
}

/// A session, as the sysop sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// Whose it is; none for guests, and for those who have not joined yet.
    pub who: Option<Byline>,
    /// The address that it comes from.
    pub peer: SafeText,
    /// The client's version line.
    pub client: SafeText,
    /// What it is for.
    pub kind: SessionKind,
    /// Since when.
    pub since: Time,
    /// When a key was pressed last.
    pub active_at: Time,
}

/// Connections of a server, now and since its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connections {
    /// Those that there are.
    pub now: u64,
    /// Those of them that are not signed in.
    pub signing_in: u64,
    /// Let in since the start.
    pub accepted: u64,
    /// Closed at the gate.
    pub refused: u64,
    /// Signed in.
    pub signed_in: u64,
    /// Ended because they took no output.
    pub stalled: u64,
    /// Ended because they sent far too much.
    pub flooded: u64,
    /// Sessions that panicked.
    pub panicked: u64,
}

/// How a server is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerStatus {
    /// Its process.
    pub pid: u32,
    /// Its version.
    pub version: SafeText,
    /// When it started.
    pub since: Time,
    /// Where it listens.
    pub listeners: Vec<SafeText>,
    /// Sessions at the screens of those who have come in: not of who applies, or is about to join.
    pub here: u64,
    /// The most of them at once today, in UTC, since the start.
    pub peak: u64,
    /// Commands over ssh that run.
    pub commands: u64,
    /// Connections.
    pub connections: Connections,
    /// Frames that were drawn since the start.
    pub frames: u64,
    /// Bytes of them, before encryption.
    pub bytes: u64,
    /// The load of the machine in the last minute, in hundredths; none where it does not say.
    pub load: Option<u64>,
    /// Bytes of memory that the server holds; none where the machine does not say.
    pub memory: Option<u64>,
    /// Files that it has open; none where the machine does not say.
    pub files: Option<u64>,
}

/// How much a line of the log matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is wrong.
    Error,
    /// Something may be.
    Warn,
    /// What happens.
    Info,
    /// More than that.
    Debug,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warn, Self::Info, Self::Debug];

    /// As it is typed, and printed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
        }
    }

    /// From what was typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == text)
    }
}

/// A line that the server logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TailLine {
    /// Counted from the start of the server.
    pub number: u64,
    /// When.
    pub at: Time,
    /// How much it matters.
    pub severity: Severity,
    /// What it says.
    pub text: SafeText,
}

/// A key of the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its section and name, as in `limits.mutes`.
    pub key: SafeText,
    /// What is in effect.
    pub value: SafeText,
    /// Where that comes from: a file and a line, a variable, a flag; none where nobody said otherwise than the default.
    pub source: Option<SafeText>,
    /// Whether a change holds at once when the server reads its configuration again.
    pub live: bool,
    /// Whether it was changed since the server started, and waits for the next start.
    pub waits: bool,
    /// The value as somebody types it: a text without quotes, the parts of a list between commas.
    pub plain: SafeText,
    /// What it can be, where that is one of a few.
    pub choices: Vec<SafeText>,
    /// Where it is changed.
    pub editing: Editing,
}

/// Where a setting is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// On the sysop's page.
    Page,
    /// In the environment, or on the command line: what the file says does not count.
    Above,
    /// In the file, with an editor: a server that finds it wrong does not start, or starts with another database.
    Hand,
}

impl Editing {
    const ALL: [Self; 3] = [Self::Page, Self::Above, Self::Hand];

    /// As it is told between processes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Above => "above",
            Self::Hand => "hand",
        }
    }

    /// From what was told.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == text)
    }
}

/// What came of changing a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Configured {
    /// It was this already, so nothing was written.
    Same,
    /// It is this now, and was that before, as somebody types it; none where the file did not say.
    Changed(Option<String>),
}

/// What the configuration says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Its keys, in their order.
    pub rows: Vec<Setting>,
    /// Whether a running server goes by them; else they are what a server would go by.
    pub running: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_are_told_apart_and_ordered() {
        for severity in Severity::ALL {
            assert_eq!(Severity::parse(severity.as_str()), Some(severity));
        }
        assert!(Severity::ALL.is_sorted());
        for editing in Editing::ALL {
            assert_eq!(Editing::parse(editing.as_str()), Some(editing));
        }
    }
}
